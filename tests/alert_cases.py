"""A home whose alerts go to a service on loopback, for the tests of alerts."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from datetime import datetime

from desk_cases import NOW, Taker, record

from provenance.jobs import alerting
from provenance.settings import Settings
from provenance.store import Store

KEY = bytes(range(32))
SECRET = "whsec_" + base64.b64encode(KEY).decode()


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Home:
    """A home with a store, its settings, and what its environment says."""

    settings: Settings
    store: Store
    clock: Clock

    def office(self, environment: dict[str, str] | None = None, **changed: object) -> alerting.Office:
        settings = replace(self.settings, **changed)  # type: ignore[arg-type]
        return alerting.office(settings, self.store, environment or {}, self.clock)

    def write(self, text: str, mode: int = 0o600) -> None:
        path = self.settings.home / "alerts.toml"
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def find(self, *findings: object) -> str:
        run_id = record(self.store, now=self.clock.now)
        self.store.watch.record(run_id, findings)  # type: ignore[arg-type]
        return run_id


def service(home: Home, taker: Taker, path: str = "/pa55word") -> None:
    home.write(f'[services]\nroom = "{taker.url(path, "json")}"\n')


def webhook(home: Home, taker: Taker) -> None:
    home.write(f'[webhooks.desk]\nurl = "{taker.url("/t0ken")}"\nsecret = "{SECRET}"\n')


def bodies(taker: Taker) -> list[dict]:
    return [json.loads(body) for _, _, body in taker.requests]

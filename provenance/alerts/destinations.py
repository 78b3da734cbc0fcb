"""Who is told: from `alerts.toml`, which only its owner may read, or from the environment."""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from provenance.errors import SettingsError

FILE_NAME = "alerts.toml"
SERVICES_VARIABLE = "PROVENANCE_ALERT_SERVICES"
WEBHOOK_VARIABLE = "PROVENANCE_WEBHOOK_URL"
SECRET_VARIABLE = "PROVENANCE_WEBHOOK_SECRET"
SECRET_PREFIX = "whsec_"
LEAST_SECRET_BYTES, MOST_SECRET_BYTES = 24, 64  # Standard Webhooks, "Signature scheme"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}")
_NAMED = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,59})=(?=[A-Za-z])(.+)")


@dataclass(frozen=True, slots=True)
class Service:
    """A service that Apprise knows, by the name that the user gave it."""

    name: str
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that gets findings as JSON, signed with `secret`."""

    name: str
    url: str = field(repr=False)
    secret: bytes = field(repr=False)


Destination = Service | Webhook


def destinations(home: Path, environment: Mapping[str, str]) -> tuple[Destination, ...]:
    """Everybody who is told: those of the file, then those of the environment.

    Raises SettingsError for what makes no sense, and for a file that others may read. No
    message holds anything of an address.
    """
    found = (*_from_file(home / FILE_NAME), *_from_environment(environment))
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise SettingsError(f"two destinations are called {name}", remedy="give each its own name")
    return found


def _from_file(path: Path) -> tuple[Destination, ...]:
    try:
        with open(path, "rb") as handle:
            _must_be_private(path, os.fstat(handle.fileno()))
            raw = handle.read()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read: {error.strerror}", remedy="check its permissions"
        ) from error
    try:
        told = tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        # What the parser says may quote the line, and the line may hold a password.
        raise SettingsError(f"{path} is not TOML", remedy="correct it") from error
    for name in sorted(told.keys() - {"services", "webhooks"}):
        raise SettingsError(f"{path}: there is no table {name!r}", remedy="use services and webhooks")
    services, webhooks = _table(path, told, "services"), _table(path, told, "webhooks")
    return (
        *(_service(str(path), name, value) for name, value in services.items()),
        *(_webhook_of(path, name, value) for name, value in webhooks.items()),
    )


def _must_be_private(path: Path, found: os.stat_result) -> None:
    if os.name == "nt":
        return  # its modes say nothing of who may read
    if stat.S_IMODE(found.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingsError(
            f"{path} holds passwords, and others may read it", remedy=f"run `chmod 600 {path}`"
        )


def _table(path: Path, told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = told.get(name, {})
    if not isinstance(value, dict):
        raise SettingsError(f"{path}: {name} is no table", remedy=f'write [{name}] and below it name = "..."')
    return value


def _service(where: str, name: str, url: object) -> Service:
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f"{where}: a service's name makes no sense", remedy="use up to 60 letters, digits and hyphens"
        )
    if not isinstance(url, str) or "://" not in url or not url.isprintable():
        raise SettingsError(
            f"{where}: service {name} has no Apprise address", remedy='give one such as "mailto://..."'
        )
    return Service(name, url)


def _webhook_of(path: Path, name: str, value: object) -> Webhook:
    if not isinstance(value, dict) or value.keys() != {"url", "secret"} or not _NAME.fullmatch(name):
        raise SettingsError(
            f"{path}: a webhook makes no sense",
            remedy='write [webhooks.NAME] with url = "..." and secret = "..."',
        )
    return _webhook(str(path), name, value["url"], value["secret"])


def _webhook(where: str, name: str, url: object, secret: object) -> Webhook:
    if not isinstance(url, str) or not url.lower().startswith(("http://", "https://")):
        raise SettingsError(f"{where}: webhook {name} has no address", remedy="give an https address")
    return Webhook(name, url, _key(where, name, secret))


def _key(where: str, name: str, secret: object) -> bytes:
    remedy = f"give `{SECRET_PREFIX}` and 24 to 64 random bytes in base64"
    if not isinstance(secret, str) or not secret.startswith(SECRET_PREFIX):
        raise SettingsError(f"{where}: webhook {name} has no secret", remedy=remedy)
    try:
        key = base64.b64decode(secret.removeprefix(SECRET_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not LEAST_SECRET_BYTES <= len(key) <= MOST_SECRET_BYTES:
        raise SettingsError(f"{where}: the secret of webhook {name} makes no sense", remedy=remedy) from None
    return key


def _from_environment(environment: Mapping[str, str]) -> tuple[Destination, ...]:
    found: list[Destination] = []
    for number, told in enumerate(environment.get(SERVICES_VARIABLE, "").split(), 1):
        named = _NAMED.fullmatch(told)
        name, url = (named[1], named[2]) if named and "://" not in named[1] else (f"service {number}", told)
        found.append(_service(SERVICES_VARIABLE, name, url))
    if url := environment.get(WEBHOOK_VARIABLE):
        found.append(_webhook(WEBHOOK_VARIABLE, "webhook", url, environment.get(SECRET_VARIABLE)))
    return tuple(found)

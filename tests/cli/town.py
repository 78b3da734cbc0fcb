"""An aggregator and an outlet on loopback, for the program in a process of its own."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field

import pytest
from postgres_server import on_postgres
from recheck_world import Reply, Web, article_page, copy_page, edited, paragraphs

REPOSTS = 4
WAIT = 240.0  # seconds: longer than the slowest machine takes


@dataclass
class Town:
    """An aggregator at 127.0.0.1 and an outlet at localhost; `held` answers wait for `release`."""

    web: Web = field(default_factory=Web)
    is_edited: bool = False
    held_from: int = 99  # how many originals are answered before one is held
    answered: int = 0
    held: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)

    def page(self, path: str) -> Reply:
        name = path.rsplit("/", 1)[1]
        link = f"http://localhost:{self.web.port}/news/{name}"
        return Reply(copy_page(f"Report {name} from the weir", paragraphs(name), link))

    def original(self, path: str) -> Reply:
        name = path.rsplit("/", 1)[1]
        self.answered += 1
        if self.answered > self.held_from:
            self.held.set()
            assert self.release.wait(WAIT)
        body = paragraphs(name)
        return Reply(article_page(f"Report {name} from the weir", edited(body) if self.is_edited else body))

    @property
    def pages(self) -> list[str]:
        return [f"http://127.0.0.1:{self.web.port}/copies/r{n}" for n in range(REPOSTS)]


on_each_database = pytest.mark.parametrize(
    "database", ["sqlite", pytest.param("postgresql", marks=on_postgres)], indirect=True
)


def program_at(database: str) -> list[str]:
    """The beginning of a command of the program that keeps its rows there."""
    return [sys.executable, "-m", "provenance", *(("--db", database) if "://" in database else ())]

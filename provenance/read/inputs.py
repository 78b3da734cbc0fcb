"""One thing to check, as it was named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from provenance.model import Problem

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]+):")


class InputKind(StrEnum):
    """Where an input's bytes come from."""

    URL = "url"
    FILE = "file"
    STDIN = "stdin"
    RECORD = "record"  # a response in a WARC or WACZ


@dataclass(frozen=True, slots=True)
class Input:
    """A page to check. `name` is unique in its list and is what reports print.

    `url` is the page's own address as far as the user or the WARC says it; `at`
    picks the record of a WARC.
    """

    name: str
    kind: InputKind
    path: Path | None = None
    url: str | None = None
    at: datetime | None = None


def file_input(path: Path, url: str | None = None) -> Input:
    """The input of a file, named as it was given."""
    return Input(display_name(path), InputKind.FILE, path=path, url=url)


def url_input(url: str) -> Input:
    """The input of an address."""
    return Input(url, InputKind.URL, url=url)


def display_name(path: Path) -> str:
    """A path as text that can be printed and stored: bytes that are no UTF-8 become escapes."""
    return printable(str(path))


def printable(name: str) -> str:
    """What stood on the command line as text: bytes that are no UTF-8 become escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def scheme_of(name: str) -> str | None:
    """The scheme of what looks like an address; None for what can only be a path (`C:\\page.html` too)."""
    match = _SCHEME.match(name)
    return match[1].lower() if match else None


def problem(name: str, code: str, message: str, remedy: str) -> Problem:
    """What is wrong with an input: a stable code, what is the matter, and what to do."""
    return Problem(printable(name), code, printable(message), remedy)

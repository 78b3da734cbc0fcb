"""The tables of words that are packaged beside this module, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """A packaged table by its file's name; nobody may change what is given."""
    return tomllib.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))

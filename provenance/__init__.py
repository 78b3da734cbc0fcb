"""Says where a republished page comes from, finds the original, keeps the evidence, names every alteration.

The same as the command line, as functions over frozen values:

    >>> import provenance
    >>> page = provenance.parse(b"<p>...</p>", url="https://example.org/story")
    >>> comparison = provenance.compare("the republished text", "the original text")
    >>> with provenance.Checker(home="evidence", offline=True) as checker:
    ...     audit = checker.check("saved-page.html")

Everything is imported when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provenance._version import VERSION as __version__
    from provenance.errors import ProvenanceError
    from provenance.jobs.checker import Checker
    from provenance.jobs.pairs import compare
    from provenance.model import (
        Alteration,
        AlterationKind,
        Audit,
        Capture,
        Check,
        Claim,
        Comparison,
        FoundText,
        Match,
        MatchGroup,
        Page,
        Problem,
        Repost,
        Verdict,
        Version,
    )
    from provenance.parse import parse

__all__ = [
    "Alteration",
    "AlterationKind",
    "Audit",
    "Capture",
    "Check",
    "Checker",
    "Claim",
    "Comparison",
    "FoundText",
    "Match",
    "MatchGroup",
    "Page",
    "Problem",
    "ProvenanceError",
    "Repost",
    "Verdict",
    "Version",
    "__version__",
    "compare",
    "parse",
]

_HOMES = {
    "Checker": ("jobs.checker", "Checker"),
    "ProvenanceError": ("errors", "ProvenanceError"),
    "__version__": ("_version", "VERSION"),
}
# Rooms that are also functions: `provenance.parse(body)` and `provenance.parse.reading.document` both hold.
_FUNCTIONS = {"compare": ("jobs.pairs", "compare"), "parse": ("parse", "parse")}


def _found(module: str, name: str) -> Any:
    return getattr(import_module(f"provenance.{module}"), name)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'provenance' has no attribute {name!r}")
    if name in _FUNCTIONS:
        return import_module(f"provenance.{name}")
    return _found(*_HOMES.get(name, ("model", name)))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Room(ModuleType):
    """A package that can be called like the function of its name."""

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        return _found(*_FUNCTIONS[self.__name__.rpartition(".")[2]])(*arguments, **options)


class _Package(ModuleType):
    """This package: the import system sets a room on it when it is imported, by whomever."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _FUNCTIONS and isinstance(value, ModuleType):
            value.__class__ = _Room
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

"""What `check` and `audit` are asked: the same inputs, the same ways to say what counts, one definition."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import typer

from provenance.cli.naming import (
    DryRun,
    ExitZero,
    FailOn,
    Feeds,
    IgnoreRobots,
    Inputs,
    Lists,
    OwnUrl,
    Sitemaps,
    Strict,
)

if TYPE_CHECKING:
    from provenance.read import Given

FORMATS = ("text", "json", "jsonl", "csv", "csv-alterations", "html", "markdown", "junit", "prov")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of a command that checks inputs; the annotations are what `--help` says of them."""

    inputs: Inputs = None
    lists: Lists = None
    feeds: Feeds = None
    sitemaps: Sitemaps = None
    url: OwnUrl = None
    strict: Strict = False
    exit_zero: ExitZero = False
    fail_on: FailOn = None
    dry_run: DryRun = False

    @property
    def given(self) -> Given:
        """What was named to be checked."""
        from provenance.read import Given

        return Given(
            tuple(self.inputs or ()),
            tuple(self.lists or ()),
            tuple(self.feeds or ()),
            tuple(self.sitemaps or ()),
            self.url,
        )


@dataclass(frozen=True, slots=True)
class AskedOnce(Asked):
    """The options of `check`, which asks what an audit may not: past robots.txt."""

    ignore_robots: IgnoreRobots = False


A = TypeVar("A", bound=Asked)


def asks(kind: type[A]) -> Callable[[Callable[[typer.Context, A], None]], Callable[..., None]]:
    """Makes a function of a context and an `Asked` into a command with the options of `kind`."""

    def made(command: Callable[[typer.Context, A], None]) -> Callable[..., None]:
        def asked(context: typer.Context, **options: Any) -> None:
            command(context, kind(**options))

        hints = get_type_hints(kind, include_extras=True)
        options = [
            parameter.replace(annotation=hints[name], kind=inspect.Parameter.KEYWORD_ONLY)
            for name, parameter in inspect.signature(kind).parameters.items()
        ]
        context = inspect.Parameter(
            "context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
        )
        asked.__name__, asked.__doc__ = command.__name__, command.__doc__
        asked.__signature__ = inspect.Signature([context, *options])  # type: ignore[attr-defined]
        asked.__annotations__ = {"context": typer.Context, **hints}
        return asked

    return made

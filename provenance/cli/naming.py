"""The options by which commands take their inputs, and those that shape the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from provenance.errors import UsageError

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="A URL; an HTML, text, Markdown or PDF file; a folder; a WARC or WACZ; - for standard input.",
        show_default=False,
    ),
]
Lists = Annotated[
    list[Path] | None,
    typer.Option("--list", metavar="FILE", help="Inputs one a line, or CSV with a url column; repeatable."),
]
Feeds = Annotated[
    list[str] | None, typer.Option("--feed", metavar="URL", help="The items of a feed; repeatable.")
]
Sitemaps = Annotated[
    list[str] | None, typer.Option("--sitemap", metavar="URL", help="The pages of a sitemap; repeatable.")
]
OwnUrl = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="The page's own address, for one file.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="What could not be checked outranks findings (exit 3 before 1).")
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Exit 0 whatever was found; 2 and 70 stay as they are.")
]
IgnoreRobots = Annotated[
    bool,
    typer.Option("--ignore-robots", help="Ask even where robots.txt says no; the log keeps that it was so."),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", help="List what would be tried and asked, in order; ask nobody, record nothing."
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="KIND,...", help="Only these alterations or verdicts are findings."),
]


def fail_on_kinds(told: str | None) -> frozenset[str] | None:
    """The kinds of `--fail-on`; raises UsageError for one that does not exist."""
    if told is None:
        return None
    from provenance.model import AlterationKind, Verdict

    kinds = frozenset(part.strip() for part in told.split(",") if part.strip())
    known = {*AlterationKind, *Verdict}
    for kind in sorted(kinds - known):
        raise UsageError(
            f"--fail-on {kind}: there is no such kind", remedy=f"choose among {', '.join(sorted(known))}"
        )
    return kinds

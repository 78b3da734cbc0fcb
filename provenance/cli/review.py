"""`provenance review`: list, show, accept, dismiss, reopen, override, note, history."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.model import Review, ReviewAction
    from provenance.settings import Settings

app = typer.Typer(
    help="Decide on what was found; every decision is kept under the reviewer's name.",
    epilog=EPILOG,
    rich_markup_mode=None,
    add_completion=False,
)

Named = Annotated[
    str, typer.Argument(metavar="ID", help="A check, CHECK#2 for its second alteration, or a finding.")
]
Reviewer = Annotated[
    str | None,
    typer.Option("--reviewer", metavar="NAME", help="Who decides; PROVENANCE_REVIEWER, else the setting."),
]
Note = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help="Why; `-` reads it from standard input.")
]


@app.command("list", epilog=EPILOG)
def listed(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Also what is decided.")] = False,
    new: Annotated[
        bool, typer.Option("--new", help="Only what came since the reviewer last looked; marks it as seen.")
    ] = False,
    reviewer: Reviewer = None,
) -> None:
    """List what waits for a decision: the last check of each repost, and what changed since."""
    from provenance.cli.output import write_result
    from provenance.jobs.reviewing import listed as items_of
    from provenance.jobs.sources import now
    from provenance.report.reviews import item_document, item_lines
    from provenance.store import Store

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    settings = options.settings_of_records()
    name = _reviewer(settings, reviewer) if new else None
    with Store.open(settings.db) as store:
        seen = store.desk.all_there_is()
        items = items_of(store, every=every, new_for=name)
        if chosen == "text":
            write_result(options, (item_lines(item.name, item.about, item.decision) for item in items))
        else:
            documents = (item_document(item.name, item.about, item.decision) for item in items)
            write_result(options, (_line(document) for document in documents))
        if name is not None:
            store.desk.look(name, seen, now())


@app.command(epilog=EPILOG)
def show(context: typer.Context, name: Named) -> None:
    """Show a check or a finding with everything that reviewers said of it."""
    from provenance.cli.output import write_result
    from provenance.jobs.reviewing import about, history
    from provenance.report.reviews import about_documents, about_text
    from provenance.store import Store

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json", "jsonl")
    with Store.open(options.settings_of_records().db) as store:
        meant = about(store, name)
        reviews = history(store, name)
    thing = meant.check or meant.finding
    assert thing is not None, "about() gives a check or a finding"
    if chosen == "text":
        write_result(options, about_text(thing, reviews))
    else:
        write_result(options, (_line(document) for document in about_documents(thing, reviews)))


@app.command(epilog=EPILOG)
def accept(context: typer.Context, name: Named, reviewer: Reviewer = None, note: Note = None) -> None:
    """Say that it is so."""
    from provenance.model import ReviewAction

    _act(context.obj, name, ReviewAction.ACCEPT, reviewer, note)


@app.command(epilog=EPILOG)
def dismiss(context: typer.Context, name: Named, reviewer: Reviewer = None, note: Note = None) -> None:
    """Say that it need not be said again until it changes; it no longer counts for exit codes."""
    from provenance.model import ReviewAction

    _act(context.obj, name, ReviewAction.DISMISS, reviewer, note)


@app.command(epilog=EPILOG)
def reopen(context: typer.Context, name: Named, reviewer: Reviewer = None, note: Note = None) -> None:
    """Take back what was decided, also a named original; the history keeps both."""
    from provenance.model import ReviewAction

    _act(context.obj, name, ReviewAction.REOPEN, reviewer, note)


@app.command(epilog=EPILOG)
def override(
    context: typer.Context,
    name: Named,
    original: Annotated[str, typer.Argument(metavar="ORIGINAL", help="The right original: a URL or a file.")],
    reviewer: Reviewer = None,
    note: Note = None,
) -> None:
    """Name the right original; the next check of the repost compares it first."""
    from provenance.jobs.bench import open_bench
    from provenance.jobs.reviewing import override as record

    options: GlobalOptions = context.obj
    settings = options.settings_of_records()
    who, why = _reviewer(settings, reviewer), _text(note)
    with open_bench(settings) as bench:
        review = record(bench, name, original, reviewer=who, note=why, now=bench.clock())
    _print(options, (review,))


@app.command(epilog=EPILOG)
def note(
    context: typer.Context,
    name: Named,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="`-` reads it from standard input.")],
    reviewer: Reviewer = None,
) -> None:
    """Add a note, deciding nothing."""
    from provenance.model import ReviewAction

    _act(context.obj, name, ReviewAction.NOTE, reviewer, text)


@app.command(epilog=EPILOG)
def history(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only what concerns this repost.")
    ] = None,
) -> None:
    """Print every review, oldest first."""
    from provenance.jobs.reviewing import history as history_of
    from provenance.store import Store

    options: GlobalOptions = context.obj
    with Store.open(options.settings_of_records().db) as store:
        reviews = history_of(store, name)
    _print(options, reviews)


def _act(
    options: GlobalOptions, name: str, action: ReviewAction, reviewer: str | None, note: str | None
) -> None:
    from provenance.jobs.reviewing import act
    from provenance.jobs.sources import now
    from provenance.store import Store

    settings = options.settings_of_records()
    who, why = _reviewer(settings, reviewer), _text(note)
    with Store.open(settings.db) as store:
        review = act(store, name, action, reviewer=who, note=why, now=now())
    _print(options, (review,))


def _print(options: GlobalOptions, reviews: tuple[Review, ...]) -> None:
    from provenance.cli.output import write_result
    from provenance.report.reviews import review_document, review_lines

    if options.format_among("text", "json", "jsonl") == "text":
        write_result(options, (review_lines(review) for review in reviews))
    else:
        write_result(options, (_line(review_document(review)) for review in reviews))


def _line(document: dict[str, object]) -> str:
    from provenance.cli.results import line

    return line(document)


def _reviewer(settings: Settings, told: str | None) -> str:
    from provenance.jobs.reviewing import reviewer_name

    return reviewer_name(told or os.environ.get("PROVENANCE_REVIEWER") or settings.reviewer)


def _text(note: str | None) -> str | None:
    """The note, from standard input where it is `-`."""
    from provenance.jobs.reviewing import LONGEST_NOTE

    if note != "-":
        return note
    text = sys.stdin.read(LONGEST_NOTE + 1)
    if not text.strip():
        raise UsageError("no note came on standard input", remedy="write it after --note")
    return text.rstrip("\n")

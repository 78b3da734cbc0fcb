"""What a search would ask, for a terminal and as a document."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import PlannedSearch, PlannedStep, Tool
from provenance.report import words
from provenance.report.columns import hanging
from provenance.report.escape import one_line, running
from provenance.report.fields import Document, known, maybe_outlet
from provenance.report.serialise import header

WIDTH = 100


def planned_document(search: PlannedSearch, *, tool: Tool | None = None) -> Document:
    """The steps for one repost, in the order in which they would be taken."""
    return {
        **header("dry-run", tool),
        "input": search.input,
        **known("url", search.url, "neither the input nor the page gives the page's address"),
        "index": search.index,
        **known("headline", search.headline, "no headline was found"),
        **maybe_outlet("outlet", search.outlet, "no credit states it"),
        "most_requests": search.most_requests,
        "steps": [_step(step) for step in search.steps],
    }


def _step(step: PlannedStep) -> Document:
    return {
        "kind": "candidate" if step.is_candidate else "question",
        **known("url", step.url, "our own archive is looked through; nobody is asked"),
        "way": step.way,
        "found_by": step.reason,
        "cost": step.cost,
        "given": step.given,
        **known("depends", step.depends, "it depends on nothing but the steps before it failing"),
    }


def render_planned(search: PlannedSearch) -> Iterator[str]:
    """The steps for one repost as lines."""
    headline = f"“{running(search.headline)}”" if search.headline else "(no headline was found)"
    outlet = running(search.outlet.name) if search.outlet else "no outlet named"
    yield f"{one_line(search.input)}, repost {search.index + 1}: {headline}, {outlet}\n"
    if not search.steps:
        yield "  nothing to try: no source is claimed\n"
    for number, step in enumerate(search.steps, 1):
        verb = "try" if step.is_candidate else "ask"
        where = one_line(step.url) or "our own archive"
        yield f"{number:4}. {verb} {where}\n"
        depends = f", {step.depends}" if step.depends else ""
        cost = words.counted(step.cost, "request") if step.cost else "no request"
        told = f"{words.way(step.way)}: {running(step.reason)} ({cost}{depends})"
        yield from (f"{line}\n" for line in hanging("", told, width=WIDTH, indent=6, hang=10))
    yield f"  at most {words.counted(search.most_requests, 'request')}, until a page is proven\n\n"

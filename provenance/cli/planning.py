"""`--dry-run`: what a check would ask, printed instead of asked."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.cli.options import GlobalOptions
from provenance.read import Given


def print_planned(options: GlobalOptions, given: Given) -> int:
    """Prints every step for every repost; the exit code: 3 where an input could not be read, else 0."""
    from provenance.cli.output import write_result
    from provenance.cli.progress import say_problem
    from provenance.cli.results import INCOMPLETE, USAGE, line, only_misnamed
    from provenance.jobs.planning import planned_searches
    from provenance.jobs.tool import tool_of
    from provenance.model import Problem
    from provenance.report.planned import planned_document, render_planned

    chosen = options.format_among("text", "json", "jsonl")
    settings = options.checked_settings()
    problems: list[Problem] = []
    searches = 0

    def painted() -> Iterator[str]:
        nonlocal searches
        for item in planned_searches(settings, given):
            if isinstance(item, Problem):
                problems.append(item)
                say_problem(item.message, item.remedy, item.code)
                continue
            searches += 1
            if chosen == "text":
                yield from render_planned(item)
            else:
                yield line(planned_document(item, tool=tool_of(settings)))

    write_result(options, painted())
    if not problems:
        return 0
    return USAGE if not searches and only_misnamed(problems) else INCOMPLETE

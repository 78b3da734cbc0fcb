"""Runs the product over the reposts of a small web, and holds what it says against the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

from provenance.jobs.bench import open_bench
from provenance.jobs.runs import audit
from provenance.model import Check, Problem, Verdict
from provenance.read import Given
from provenance.store import Done

from .outlets import NOW
from .reposts import Case
from .server import Asked
from .smallweb import World

NOT_THERE = {Verdict.NOT_FOUND, Verdict.UNVERIFIABLE}


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one repost; `asked` are the requests that it took, its own page's apart."""

    case: Case
    check: Check | None
    asked: tuple[Asked, ...]
    problem: Problem | None = None

    @property
    def accepted(self) -> str | None:
        """The address that was accepted as the original's; None where none was."""
        if self.check is None:
            return None
        attempt = self.check.resolution.accepted
        if attempt is None:
            return None
        capture = attempt.outcome.capture
        return (capture.final_url if capture and capture.via != "memento" else None) or attempt.candidate.url

    @property
    def is_wrong(self) -> bool:
        """Whether a page was accepted that is not the original."""
        return self.accepted is not None and not _is_among(self.accepted, self.case)

    @property
    def is_right(self) -> bool:
        """Whether the product says what is true."""
        if self.check is None or self.is_wrong:
            return False
        if self.case.expected == "found":
            return self.accepted is not None and self.check.verdict not in NOT_THERE
        return self.check.verdict in NOT_THERE and self._is_reason_right()

    def _is_reason_right(self) -> bool:
        """Not found: the outlet was looked at. Kept from looking: never `not_found`, and why is said."""
        assert self.check is not None
        if self.case.expected == "not_found":
            return bool(self.check.reason)
        if self.check.verdict is Verdict.NOT_FOUND:
            return False
        if self.case.link == "none" or self.case.expected == "unreadable":
            return bool(self.check.reason)
        kinds = {attempt.outcome.kind.value for attempt in self.check.resolution.attempts}
        return self.case.expected in kinds


def _is_among(url: str, case: Case) -> bool:
    return _plain(url) in {_plain(known) for known in (*case.addresses, case.stands_at)}


def _plain(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{unquote(parts.path).rstrip('/')}?{parts.query}"


@dataclass
class _Watch:
    """Notes where in the list of requests each input begins."""

    asked: list[Asked]
    starts: list[tuple[str, int]]

    def begins(self, run_id: str, total: int, left: int) -> None:
        """Nothing to note."""

    def turns_to(self, name: str) -> None:
        self.starts.append((name, len(self.asked)))

    def is_done(self, done: Done) -> None:
        """Nothing to note."""


def try_out(world: World, home: Path, cases: Iterable[Case] | None = None) -> list[Result]:
    """Audits the reposts' pages as a user would, the gate and the settings file in force."""
    chosen = tuple(cases) if cases is not None else world.cases
    settings = world.prepare(home)
    watch = _Watch(world.web.asked, [])
    with open_bench(settings, clock=lambda: NOW, internet=world.web.internet) as bench:
        done = audit(bench, Given(tuple(dict.fromkeys(case.url for case in chosen))), watch)
    ends = [start for _, start in watch.starts[1:]] + [len(world.web.asked)]
    asked = {name: world.web.asked[start:end] for (name, start), end in zip(watch.starts, ends, strict=True)}
    checks = {(check.input, check.repost.index): check for check in done.checks}
    problems = {problem.input: problem for problem in done.problems}
    return [
        Result(
            case,
            checks.get((case.url, case.index)),
            tuple(one for one in asked[case.url] if not _is_the_page(one, case.url)),
            problems.get(case.url),
        )
        for case in chosen
    ]


def _is_the_page(one: Asked, url: str) -> bool:
    parts = urlsplit(url)
    return one.host == parts.hostname and one.target in (parts.path, "/robots.txt")


def table(results: Iterable[Result]) -> str:
    """One line a repost, wrong ones marked, and the figures."""
    kept = list(results)
    lines = [_line(result) for result in kept]
    return "\n".join([*lines, *figures(kept)])


def _line(result: Result) -> str:
    mark = "WRONG" if result.is_wrong else "ok   " if result.is_right else "MISS "
    verdict = result.check.verdict.value if result.check else "no repost"
    way = ""
    if result.check and result.check.resolution.accepted:
        way = result.check.resolution.accepted.candidate.way
    reason = (result.check.reason or "") if result.check else ""
    case = result.case
    return (
        f"{mark} {len(result.asked):3d} req {case.expected:12s} {verdict:12s} {way:14s} "
        f"{case.recipe:16s} {case.outlet:22s} {case.url} {reason[:110]}"
    )


def explained(results: Iterable[Result]) -> str:
    """Every repost that went wrong, with what was asked and tried for it, and where its original is."""
    lines: list[str] = []
    for result in results:
        if result.is_right:
            continue
        lines += ["", _line(result), f"  original: {sorted(result.case.addresses)} {result.case.headline}"]
        resolution = result.check.resolution if result.check else None
        for look in resolution.looks if resolution else ():
            lines.append(f"  look {look.kind} {look.way} {look.url} of {look.total}, {look.likely} likely")
        for attempt in resolution.attempts if resolution else ():
            candidate = attempt.candidate
            lines.append(f"  try {attempt.outcome.kind} {candidate.way} {candidate.url} {attempt.note or ''}")
        lines += [f"  request {one.status} {one.host}{one.target}" for one in result.asked]
    return "\n".join(lines)


def figures(results: list[Result]) -> list[str]:
    """The numbers that are held."""
    there = [result for result in results if result.case.expected == "found"]
    rest = [result for result in results if result.case.expected != "found"]
    found = sum(result.is_right for result in there)
    per_host = Counter(one.host for result in results for one in result.asked)
    return [
        f"reposts {len(results)}, without any link {sum(r.case.link == 'none' for r in results)}",
        f"found {found} of {len(there)} that exist ({found / max(1, len(there)):.1%})",
        f"wrong originals accepted {sum(result.is_wrong for result in results)}",
        f"rightly not found or unverifiable {sum(r.is_right for r in rest)} of {len(rest)}",
        f"median requests a repost {median(len(result.asked) for result in results)}, "
        f"most {max(len(result.asked) for result in results)}",
        f"busiest hosts {per_host.most_common(4)}",
    ]

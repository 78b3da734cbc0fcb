"""A self-test's report as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.selftest.run import Failure, Score, SelftestReport


def report_lines(report: SelftestReport, *, failures: int = 40) -> Iterator[str]:
    """Recall, right kind and false alarms by kind and by planter, then the failures."""
    yield f"{report.mutants} mutants of {report.articles} articles, seed {report.seed}"
    yield ""
    yield f"{'kind':<22}{'planted':>8}{'found':>8}{'recall':>8}{'right':>8}{'false alarms':>14}"
    for score in sorted(report.by_kind(), key=lambda s: s.kind or "~"):
        yield _row(score.kind or "unaltered copies", score)
    yield from _languages(report)
    yield ""
    for score in sorted(report.scores, key=lambda s: (s.language != "en", s.language, s.way)):
        yield _row("  " + _way(score), score)
    if report.failures:
        yield ""
        yield f"{len(report.failures)} failures" + (
            f", the first {failures}:" if len(report.failures) > failures else ":"
        )
    for failure in report.failures[:failures]:
        yield from _failure(failure)


def _languages(report: SelftestReport) -> Iterator[str]:
    """Where articles are not English alone: how each language fared, and what was not planted in it."""
    summed = report.by_language()
    if not report.not_planted:
        return
    yield ""
    for score in summed:
        yield _row(score.way, score)
    for language, ways in report.not_planted:
        yield f"not planted in this language ({language}): {', '.join(ways) or 'nothing left out'}"


def _way(score: Score) -> str:
    return score.way if score.language == "en" else f"{score.language} {score.way}"


def _row(name: str, score: Score) -> str:
    if score.kind is None:
        return f"{name:<22}{score.planted:>8}{'':>8}{'':>8}{'':>8}{score.false_alarms:>14}"
    recall = f"{score.found / score.planted:.3f}" if score.planted else "-"
    right = f"{score.right / score.planted:.3f}" if score.planted else "-"
    return f"{name:<22}{score.planted:>8}{score.found:>8}{recall:>8}{right:>8}{score.false_alarms:>14}"


def _failure(failure: Failure) -> Iterator[str]:
    yield f"- {failure.way}, article {failure.article}"
    if failure.before or failure.after:
        yield f"    planted: {_one_line(failure.before)!r} -> {_one_line(failure.after)!r}"
    for kind, words in failure.reported or (("nothing", ""),):
        yield f"    reported: {kind} {_one_line(words)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())

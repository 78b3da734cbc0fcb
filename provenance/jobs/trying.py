"""Tries one address: the capture that came back against the repost's text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.errors import InputError
from provenance.jobs.limited import FAULT, TOO_HEAVY, compare_with
from provenance.model import (
    Attempt,
    Candidate,
    Capture,
    Comparison,
    Extracted,
    Fetched,
    Outcome,
    OutcomeKind,
    Unreachable,
    Verdict,
    Version,
)

# Of the repost's words. Copies that an aggregator edits keep more of the article than this.
WHOLE = 0.9


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt with what the comparison showed; `trusted` False keeps it from being proof."""

    attempt: Attempt
    comparison: Comparison | None = None
    extracted: Extracted | None = None
    trusted: bool = True

    @property
    def is_proof(self) -> bool:
        """Whether the texts belong together: nothing less makes a page the original."""
        return (
            self.trusted
            and self.comparison is not None
            and self.comparison.verdict not in (Verdict.DIFFERENT, Verdict.UNVERIFIABLE)
        )

    @property
    def is_whole(self) -> bool:
        """Whether it is proof that no other page is likely to better: nearly all of the repost stands there.

        An update shares paragraphs with the first report, and either may be what was copied.
        """
        return (
            self.is_proof and self.comparison is not None and self.comparison.figures.from_original >= WHOLE
        )

    @property
    def closeness(self) -> float:
        """How much of either text stands in the other, in [0, 2]."""
        figures = self.comparison.figures if self.comparison is not None else None
        return figures.from_original + figures.kept if figures is not None else 0.0

    @property
    def is_possible(self) -> bool:
        """Whether the page may be the original but shows too little to tell."""
        return (
            self.trusted and self.comparison is not None and self.comparison.verdict is Verdict.UNVERIFIABLE
        )

    @property
    def is_other(self) -> bool:
        """Whether the page holds another article."""
        return self.comparison is not None and self.comparison.verdict is Verdict.DIFFERENT

    @property
    def capture(self) -> Capture | None:
        """The capture that came back."""
        return self.attempt.outcome.capture

    def noted(self, note: str) -> Try:
        """The same try with one more remark."""
        told = f"{self.attempt.note}; {note}" if self.attempt.note else note
        return replace(self, attempt=replace(self.attempt, note=told))

    def distrusted(self, note: str) -> Try:
        """The same try, which proves nothing whatever its text."""
        return replace(self.noted(note), trusted=False)


def tried(candidate: Candidate, outcome: Outcome, side: Version) -> Try:
    """What an outcome shows about a candidate."""
    match outcome:
        case Unreachable():
            return Try(Attempt(candidate, outcome))
        case Fetched(capture=capture):
            return _compared(candidate, capture, side)


def _compared(candidate: Candidate, capture: Capture, side: Version) -> Try:
    try:
        found = compare_with(capture, candidate.url, side)
    except InputError as error:
        if error.code == FAULT:
            raise
        # Bytes came, but nobody could read them: that is no look at the article.
        kind = OutcomeKind.TOO_LARGE if error.code == TOO_HEAVY else OutcomeKind.WRONG_TYPE
        unread = Unreachable(candidate.url, kind, error.message, capture.status, capture.hops, capture)
        return Try(Attempt(candidate, unread))
    comparison = found.comparison
    note = "it holds another text" if comparison.verdict is Verdict.DIFFERENT else comparison.reason
    return Try(Attempt(candidate, Fetched(capture), note=note), comparison, found.extracted)

"""What a search showed about the address that the page gives as its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.model import (
    Attempt,
    Fetched,
    Polarity,
    SourceFinding,
    SourceFindingKind,
    Via,
)
from provenance.resolve.address import article_address, key_of
from provenance.resolve.question import Question


def findings_of(
    question: Question, attempts: Sequence[Attempt], others: Sequence[Attempt]
) -> tuple[SourceFinding, ...]:
    """The findings about the address given; `others` are given addresses that hold another article."""
    accepted = next((attempt for attempt in attempts if attempt.accepted), None)
    found = _where(accepted) if accepted else None
    return tuple(_findings(question, others, found))


def _findings(question: Question, others: Sequence[Attempt], found: str | None) -> Iterator[SourceFinding]:
    if found is None or all(key_of(_where(other)) != key_of(found) for other in others):
        for other in others[:1]:
            yield SourceFinding(SourceFindingKind.LINK_TO_OTHER_ARTICLE, other.candidate.url, found)
    back = link_back(question)
    if back is not None:
        yield SourceFinding(SourceFindingKind.LINK_TO_AGGREGATOR, back, found)
    claimed = question.repost.claim.url
    if found is not None and claimed is not None and key_of(claimed) not in (None, key_of(found)):
        yield SourceFinding(SourceFindingKind.ORIGINAL_ELSEWHERE, claimed, found)


def link_back(question: Question) -> str | None:
    """The address of a credit that declares a source and leads to the page's own site.

    A translation's original may stand on the same site; there the claim names it, and
    the outlet that is claimed is the site itself.
    """
    for credit in question.repost.credits:
        if credit.span is None or credit.polarity is not Polarity.POSITIVE or not credit.href:
            continue
        address = article_address(credit.href, question.page.document.url)
        if address and question.is_own(address) and question.repost.claim.outlet is not None:
            own = question.repost.claim.outlet.domain
            if own is None or not question.is_own(f"https://{own}/x"):
                return address
    return None


def _where(attempt: Attempt) -> str:
    """Where what was read stands: an archived copy stands for the address it was made of."""
    outcome = attempt.outcome
    if isinstance(outcome, Fetched) and outcome.capture.via is not Via.MEMENTO:
        return outcome.capture.final_url or attempt.candidate.url
    return attempt.candidate.url

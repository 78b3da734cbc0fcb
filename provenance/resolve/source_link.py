"""The link that a credit carries: the surest of all ways."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.model import Candidate, Credit, CreditKind, Polarity
from provenance.resolve.question import Question

# Which visible credits carry the article's own link most often, surest first: a link
# in a source line or notice is the article, one in a byline is often the author's page.
_ORDER = {
    CreditKind.SOURCE_LINE: 0,
    CreditKind.NOTICE: 1,
    CreditKind.END_CREDIT: 2,
    CreditKind.TEASER: 3,
    CreditKind.FEED: 4,
    CreditKind.DATELINE: 5,
    CreditKind.BYLINE: 6,
}


def source_link(question: Question) -> Iterator[Candidate]:
    """Yields the claim's own address, then the links of its credits, surest first."""
    claim = question.repost.claim
    if claim.url:
        yield Candidate(claim.url, _way_of_claim(question), _reason_of_claim(question))
    for credit in sorted(question.repost.credits, key=_rank):
        if credit.href and credit.kind in _ORDER and _declares(credit, question):
            yield Candidate(credit.href, "source_link", f"the {_named(credit)} links to it")


def _declares(credit: Credit, question: Question) -> bool:
    """Whether a credit's link is offered as the source: a weak one only where it leads to the claimed outlet.

    "Read more" and a bare "Source:" lead to figures, studies and other stories as
    often; that such a page holds another text must not read as a wrong source.
    """
    if credit.polarity is Polarity.WEAK:
        return question.is_outlets(credit.href or "")
    return credit.polarity is Polarity.POSITIVE


def _rank(credit: Credit) -> tuple[int, int, float]:
    weak = int(credit.polarity is Polarity.WEAK)
    return weak, _ORDER.get(credit.kind, len(_ORDER)), -credit.strength


def _credits_of_claim(question: Question) -> list[Credit]:
    credits, claim = question.repost.credits, question.repost.claim
    indexes = [clue.credit for clue in claim.clues if clue.field == "url" and clue.value == claim.url]
    return [credits[index] for index in indexes if 0 <= index < len(credits)]


def _way_of_claim(question: Question) -> str:
    giving = _credits_of_claim(question)
    if giving and all(credit.kind not in _ORDER for credit in giving):
        return "pixel" if giving[0].kind is CreditKind.PIXEL else "canonical"
    return "source_link"


def _reason_of_claim(question: Question) -> str:
    giving = _credits_of_claim(question)
    return f"the {_named(giving[0])} gives it" if giving else "the page claims it as its source"


def _named(credit: Credit) -> str:
    kind, words = credit.kind.value.replace("_", " "), " ".join(credit.text.split())
    shown = words if len(words) <= 60 else words[:57] + "..."
    return f"{kind} “{shown}”" if shown else kind

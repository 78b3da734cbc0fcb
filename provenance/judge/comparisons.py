"""The verdict of a comparison: what two texts that were seen may be called.

Nothing unseen becomes "dropped", and a text that was not seen whole is never accused.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.kinship import (
    AGREEING,
    LEAST_FACTS,
    NO_KINSHIP,
    Kinship,
    evidence,
    facts_agree,
    may_be_same_story,
    same_story,
    shared_facts,
)
from provenance.model import Alteration, AlterationKind, Complete, Figures, Severity, Verdict

# Below this share of common words, on both sides, a text is not a copy. Copies of one agency story in
# the family corpus share 0.55 and more, articles of different outlets on one event at most 0.3.
COPIED = 0.4
# A text with fewer words says too little to be compared, unless it is the same word for word.
LEAST_WORDS = 25
MUCH_MORE = 3

# An original with less than this share of the repost's words that tells the same is a summary of it.
SUMMARY = 0.6

CUTS = frozenset({AlterationKind.PASSAGE_DROPPED, AlterationKind.TAIL_CUT})


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a comparison saw, ready to be judged.

    `unseen` says why the original could not be seen whole (a paywall, too little text);
    `withheld` counts cuts and insertions that an incomplete capture does not let us claim.
    """

    figures: Figures
    alterations: tuple[Alteration, ...]
    identical: bool
    repost_complete: Complete
    original_complete: Complete
    incomplete_reasons: tuple[str, ...] = ()
    withheld: int = 0
    unseen: str | None = None
    kinship: Kinship = NO_KINSHIP
    reworded: tuple[int, int] = (0, 0)  # sentences in which words were changed, of those on both sides


def judge_comparison(seen: Sighting) -> tuple[Verdict, str | None]:
    """The verdict of a comparison and its reason; always a reason for `unverifiable`."""
    figures = seen.figures
    if seen.identical:
        return _nothing_found(seen)
    if not figures.repost_words or not figures.original_words:
        return Verdict.UNVERIFIABLE, seen.unseen or _no_words(figures)
    if seen.unseen:
        return Verdict.UNVERIFIABLE, seen.unseen
    fewer, more = sorted((figures.repost_words, figures.original_words))
    if fewer < LEAST_WORDS and more > MUCH_MORE * fewer:
        return Verdict.UNVERIFIABLE, _too_little(figures)
    if (
        not is_copied(figures)
        and figures.original_words < SUMMARY * figures.repost_words
        and _summarises(seen)
    ):
        return Verdict.UNVERIFIABLE, _summary(figures)
    if not is_copied(figures):
        return _not_a_copy(seen)
    if is_reworded(seen.reworded, figures) and facts_agree(seen.kinship):
        return Verdict.REWRITTEN, _reworded(seen)
    own = [a for a in seen.alterations if a.severity is Severity.MATERIAL and not _is_cut(a)]
    if own:
        return Verdict.ALTERED, None
    if seen.withheld:
        return Verdict.UNVERIFIABLE, _withheld(seen)
    if any(_is_cut(a) and a.severity is Severity.MATERIAL for a in seen.alterations):
        return Verdict.ABRIDGED, None
    return _nothing_found(seen)


def _summarises(seen: Sighting) -> bool:
    facts = shared_facts(seen.kinship)
    return facts.fewer >= LEAST_FACTS and facts.both >= AGREEING * facts.fewer


def _summary(figures: Figures) -> str:
    return (
        f"The page found tells the same in far fewer words ({figures.original_words} against "
        f"{figures.repost_words}); it may be a summary, so nothing can be said about what was changed."
    )


def _is_cut(alteration: Alteration) -> bool:
    return alteration.kind in CUTS or (
        alteration.kind is AlterationKind.PASSAGE_CHANGED and not alteration.after
    )


def _no_words(figures: Figures) -> str:
    if figures.original_words:
        return "The repost holds no words, so there is nothing to compare."
    if figures.repost_words:
        return "The original's page holds no article text, so nothing can be said about what was changed."
    return "Neither side holds any words, so there is nothing to compare."


def _too_little(figures: Figures) -> str:
    return (
        f"There is too little text to tell: {figures.repost_words} words in the repost, "
        f"{figures.original_words} in the original."
    )


def _nothing_found(seen: Sighting) -> tuple[Verdict, str | None]:
    for side, complete in (("repost", seen.repost_complete), ("original", seen.original_complete)):
        if complete is Complete.NO:
            reasons = "".join(f" ({reason})" for reason in seen.incomplete_reasons[:1])
            return (
                Verdict.UNVERIFIABLE,
                f"The capture of the {side} is not whole{reasons}; "
                "as far as it goes, nothing material was found.",
            )
    return Verdict.FAITHFUL, None


def _withheld(seen: Sighting) -> str:
    cause = seen.incomplete_reasons[0] if seen.incomplete_reasons else "a capture is not known to be whole"
    passages = "one passage stands" if seen.withheld == 1 else f"{seen.withheld} passages stand"
    return f"{passages.capitalize()} on one side only, but that proves nothing here: {cause}."


def _not_a_copy(seen: Sighting) -> tuple[Verdict, str]:
    figures = seen.figures
    if min(figures.repost_words, figures.original_words) < LEAST_WORDS:
        return Verdict.UNVERIFIABLE, _too_little(figures)
    if same_story(seen.kinship):
        return Verdict.REWRITTEN, "The wording differs almost throughout, but " + evidence(seen.kinship)
    if may_be_same_story(seen.kinship):
        return Verdict.UNVERIFIABLE, (
            "The wording differs almost throughout, and "
            + evidence(seen.kinship)
            + " It cannot be told whether one was made from the other or both report the same event."
        )
    return Verdict.DIFFERENT, (
        f"Only {figures.from_original:.0%} of the repost's words stand in the page found, and "
        + evidence(seen.kinship)
    )


def is_copied(figures: Figures) -> bool:
    """True when enough of either text stands in the other for an edit to be called an edit."""
    common = figures.from_original * figures.repost_words
    least = min(LEAST_WORDS, 0.8 * min(figures.repost_words, figures.original_words))
    return max(figures.kept, figures.from_original) >= COPIED and common >= least


# Copies spun by a synonym list change words in nine of ten sentences; the most edited honest copy in
# the family corpus does so in less than half.
REWORDED = 0.6
LEAST_SENTENCES = 6
HARDLY_REWORDED = 0.9  # of the words kept: many sentences, but a word here and there


def is_reworded(sentences: tuple[int, int], figures: Figures) -> bool:
    """True when so many sentences were given other words that no list of edits describes the copy."""
    changed, total = sentences
    return (
        total >= LEAST_SENTENCES and changed >= REWORDED * total and figures.from_original < HARDLY_REWORDED
    )


def _reworded(seen: Sighting) -> str:
    changed, total = seen.reworded
    return f"Words were changed in {changed} of {total} sentences, while " + evidence(seen.kinship)

"""Compares a repost with its original: every alteration named, typography silent.

`compare_versions` is the whole of it. The steps, one module each: `sides`
(tokens, sentences, labels), `align` and `regions` (what stands where),
`passages` (what differs, at sentence grain), `kinds` and `alterations` (what
it is called), `header`, `links`, `wholeness` (what may be said), and the
verdict in `provenance.judge`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from provenance.compare.align import Match
from provenance.compare.alterations import Named, Namer
from provenance.compare.bounds import Bounds, find_bounds
from provenance.compare.edits import EditReader
from provenance.compare.header import compare_headers, not_in_subheads
from provenance.compare.inserted import is_own_line
from provenance.compare.kinship import find_kinship
from provenance.compare.layers import count_ignored, disguises, suspects
from provenance.compare.links import compare_links
from provenance.compare.passages import Apart, Passage, find_passages
from provenance.compare.regions import Regions, State, find_regions
from provenance.compare.sides import Side, make_side
from provenance.compare.terms import terms_of, under_terms, unmet_duties
from provenance.compare.wholeness import original_words, repost_words, why_unseen
from provenance.judge import Sighting, is_copied, is_reworded, judge_comparison
from provenance.kinship import NO_KINSHIP
from provenance.model import (
    Alteration,
    Comparison,
    Complete,
    Figures,
    Republication,
    Verdict,
    Version,
)
from provenance.pause import collection_paused
from provenance.text.lexicon import Lexicon, language_of, lexicon
from provenance.text.pieces import Pieces
from provenance.text.vocabulary import Vocabulary

__all__ = ["Analysis", "analyse", "compare_versions"]

# Words in a row: no spun copy of the retold events (tests/compare) keeps 10 as they were, while the
# most edited honest copies of the family corpus keep 30 and more.
UNTOUCHED = 20
TOO_MANY_WORDS = "the texts hold more different words than a comparison can tell apart"


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything a comparison knows, for those who want to follow it (`compare.script`)."""

    original: Side
    repost: Side
    regions: Regions
    bounds: Bounds
    passages: tuple[Passage, ...]
    named: Named
    lexicon: Lexicon
    unseen: str | None
    words: tuple[int, int]  # of the article, on the original's side and the repost's
    suspected: frozenset[str]  # surfaces that may be disguised


def compare_versions(repost: Version, original: Version) -> Comparison:
    """Compares a repost with its original; linear in their length, never raises for any text."""
    with collection_paused():
        return _compared(repost, original)


def _compared(repost: Version, original: Version) -> Comparison:
    analysis = analyse(repost, original)
    figures = _figures(analysis)
    headers = tuple(compare_headers(original, repost, analysis.lexicon))
    terms = terms_of(original)
    changed = not_in_subheads(headers, analysis.named.alterations)
    alterations = (*headers, *changed, *_links(analysis))
    if terms is not None:
        alterations = under_terms(alterations, terms, analysis.lexicon)
    reworded = _reworded(analysis)
    plain = is_copied(figures) and not is_reworded(reworded, figures)
    kinship = NO_KINSHIP if plain else find_kinship(analysis.original, analysis.repost, analysis.lexicon)
    seen = Sighting(
        figures=figures,
        alterations=alterations,
        identical=_is_identical(analysis, alterations),
        repost_complete=repost.complete,
        original_complete=original.complete,
        incomplete_reasons=_incomplete_reasons(repost, original),
        withheld=analysis.named.withheld,
        unseen=analysis.unseen,
        kinship=kinship,
        reworded=reworded,
    )
    verdict, reason = judge_comparison(seen)
    unmet = tuple(unmet_duties(repost, original, terms)) if terms else ()
    return Comparison(
        verdict=verdict,
        reason=reason,
        repost=repost,
        original=original,
        figures=figures,
        alterations=() if verdict is Verdict.DIFFERENT else alterations,
        ignored=tuple(sorted(_ignored(analysis).items())),
        notes=(*_notes(analysis), *unmet),
        terms=Republication(terms.name, terms.source, unmet) if terms else None,
    )


def analyse(repost: Version, original: Version) -> Analysis:
    """Aligns two versions and names what differs in their texts."""
    language = _language(repost, original)
    vocabulary = Vocabulary(english=language == "en", latin=_is_latin(original))
    pieces = Pieces(vocabulary)
    o_side, r_side = make_side(original, pieces), make_side(repost, pieces)
    regions = find_regions(o_side, r_side)
    bounds = find_bounds(regions, o_side, r_side)
    apart = Apart(
        original=lambda start, stop, whole: (
            (whole or bounds.is_beyond(start, stop)) and not bounds.article_parts(o_side, (start, stop))
        ),
        repost=lambda start, stop, whole: (
            (whole or bounds.is_beyond(start, stop, repost=True))
            and (is_own_line(r_side, start, stop) or bounds.is_around(r_side, start, stop))
        ),
    )
    passages = find_passages(regions, o_side, r_side, apart)
    words = original_words(o_side, bounds, regions.original_states), repost_words(r_side, bounds)
    unseen = TOO_MANY_WORDS if vocabulary.is_full else why_unseen(o_side, regions, *words)
    namer = Namer(
        original=o_side,
        repost=r_side,
        regions=regions,
        bounds=bounds,
        lexicon=lexicon(language),
        edits=EditReader(o_side, r_side, lexicon(language), vocabulary),
        both_complete=repost.complete is original.complete is Complete.YES and not unseen,
        original_whole=original.complete is Complete.YES and not unseen,
    )
    named = namer.name(passages)
    return Analysis(
        original=o_side,
        repost=r_side,
        regions=regions,
        bounds=bounds,
        passages=tuple(passages),
        named=named,
        lexicon=lexicon(language),
        unseen=unseen,
        words=words,
        suspected=_suspected(o_side, r_side, vocabulary),
    )


def _suspected(original: Side, repost: Side, vocabulary: Vocabulary) -> frozenset[str]:
    plain = all(side.tokens.plain and side.version.text.isascii() for side in (original, repost))
    return frozenset() if plain else frozenset(suspects(vocabulary.letters, latin=vocabulary.latin))


def _language(repost: Version, original: Version) -> str:
    for version in (original, repost):
        if version.language:
            return version.language.replace("_", "-").split("-")[0].lower()
    return language_of(original.text[:4_000] or repost.text[:4_000])


def _is_latin(original: Version) -> bool:
    """Whether a text is in Latin letters; in another script less than half of it is ASCII."""
    sample = original.text[:4_000]
    return sample.isascii() or 2 * len(sample.encode("ascii", "ignore")) > len(sample)


def _figures(analysis: Analysis) -> Figures:
    """Shares of article words: page furniture around the article does not count on either side."""
    regions = analysis.regions
    found = (State.KEPT, State.MOVED)
    o_words, r_words = analysis.words
    named = analysis.named
    o_found = sum(regions.original_states.count(s) for s in found) + len(named.styled_original)
    r_found = sum(regions.repost_states.count(s) for s in (*found, State.REPEATED)) + len(named.styled_repost)
    longest = max((m.size for m in regions.kept), default=0)
    return Figures(
        kept=round(min(1.0, o_found / o_words), 4) if o_words else 0.0,
        from_original=round(min(1.0, r_found / r_words), 4) if r_words else 0.0,
        longest_run=longest,
        repost_words=r_words,
        original_words=o_words,
    )


def _reworded(analysis: Analysis) -> tuple[int, int]:
    """How many of the repost's sentences were given other words, of those that stand on both sides."""
    low, high = analysis.bounds.repost
    starts = analysis.repost.sentences.starts
    both = bisect_left(starts, high) - bisect_left(starts, low)
    changed = len(analysis.named.changed_sentences)
    if max((m.size for m in analysis.regions.kept), default=0) < UNTOUCHED:
        both = max(changed, both)  # lines changed throughout confirm nothing, so they bound nothing
    return changed, both


def _is_identical(analysis: Analysis, alterations: tuple[Alteration, ...]) -> bool:
    """True when the texts are the same but for silent layers, however short they are."""
    differs = alterations or analysis.named.withheld or analysis.unseen or analysis.passages
    return not differs and bool(analysis.repost.version.text.strip())


def _ignored(analysis: Analysis) -> Counter[str]:
    runs = _equal_runs(analysis)
    counts = count_ignored(runs, analysis.original.tokens, analysis.repost.tokens)
    counts.update(analysis.named.ignored)
    return counts


def _equal_runs(analysis: Analysis) -> list[Match]:
    moved = (m for group in analysis.regions.moved for m in group)
    return [*analysis.regions.kept, *moved, *analysis.named.rejoined]


def _links(analysis: Analysis) -> tuple[Alteration, ...]:
    if not analysis.original.version.links or not analysis.repost.version.links:
        return ()
    return tuple(compare_links(analysis.original, analysis.repost, _equal_runs(analysis)))


def _incomplete_reasons(repost: Version, original: Version) -> tuple[str, ...]:
    reasons = []
    for name, version in (("repost", repost), ("original", original)):
        if version.complete is Complete.NO:
            reasons.append(version.complete_reason or f"the capture of the {name} is not whole")
        elif version.complete is Complete.UNATTESTED:
            reasons.append(
                version.complete_reason or f"nothing attests that the capture of the {name} is whole"
            )
    return tuple(reasons)


_DISGUISES = {
    "lookalike": "letters of another script that look like Latin ones",
    "invisible": "invisible characters inside words",
    "spaced": "words spelt with a space between their letters",
}


def _notes(analysis: Analysis) -> list[str]:
    notes = []
    latin = _is_latin(analysis.original.version)
    for name, side in (("repost", analysis.repost), ("original", analysis.original)):
        for kind, count in sorted(disguises(side.tokens, analysis.suspected, latin=latin).items()):
            notes.append(
                f"The {name} holds {_DISGUISES[kind]} ({count} different words); they were read as meant."
            )
    return notes

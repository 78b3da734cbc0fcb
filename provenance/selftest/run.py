"""Plants alterations at random, compares, and counts what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from provenance.compare import compare_versions
from provenance.model import (
    Alteration,
    AlterationKind,
    Block,
    BlockKind,
    Comparison,
    Complete,
    Span,
    Verdict,
    Version,
)
from provenance.selftest.copies import restyle, restyler, retypeset
from provenance.selftest.headers import HEADER_PLANTERS
from provenance.selftest.planters import PLANTERS
from provenance.selftest.plants import (
    Donors,
    Field,
    Plant,
    Planted,
    Planter,
    apply_plants,
    length,
    read_donors,
    read_field,
)
from provenance.selftest.tongue_planters import not_planted, planters_of
from provenance.selftest.tongues import tongue_of
from provenance.text.lexicon import language_of

LEAST_WORDS = 120  # shorter articles have no room for an alteration that a reader could place
TRIES = 8  # articles tried before a planter is passed over (not every text has a quotation)
TOGETHER = 6  # alterations planted into one article at once, one in a paragraph
REACH = 3  # characters by which a reported place may miss the planted one


@dataclass(slots=True)
class Score:
    """How one kind of plant fared."""

    way: str
    kind: AlterationKind | None  # None for copies in which nothing was altered
    planted: int = 0
    found: int = 0
    right: int = 0
    false_alarms: int = 0
    language: str = "en"

    def add(self, other: Score) -> None:
        """Counts another's plants in."""
        self.planted += other.planted
        self.found += other.found
        self.right += other.right
        self.false_alarms += other.false_alarms


@dataclass(frozen=True, slots=True)
class Failure:
    """A plant that was missed, misnamed, or brought up something else besides."""

    way: str
    article: int
    before: str
    after: str
    reported: tuple[tuple[str, str], ...]  # kind, and the words it is about


@dataclass(frozen=True, slots=True)
class SelftestReport:
    """What a self-test found; `mutants` counts altered and unaltered copies alike."""

    seed: int
    articles: int
    mutants: int
    scores: tuple[Score, ...]
    failures: tuple[Failure, ...]
    not_planted: tuple[tuple[str, tuple[str, ...]], ...] = ()  # by language: planters that it has no like of

    def by_language(self) -> tuple[Score, ...]:
        """The scores of planted alterations summed by language, English first."""
        sums: dict[str, Score] = {}
        for score in self.scores:
            if score.kind is not None:
                sums.setdefault(score.language, Score(score.language, score.kind)).add(score)
        return tuple(sums.values())

    def by_kind(self) -> tuple[Score, ...]:
        """The scores summed by kind of alteration."""
        sums: dict[AlterationKind | None, Score] = {}
        for score in self.scores:
            total = sums.setdefault(score.kind, Score(score.kind or "unaltered copies", score.kind))
            total.add(score)
        return tuple(sums.values())


@dataclass(slots=True)
class _Bench:
    articles: list[Version]
    fields: list[Field]
    donors: list[Donors]
    rng: Random
    language: str
    planters: tuple[tuple[AlterationKind, Planter], ...]
    scores: dict[str, Score] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    mutants: int = 0


def run_selftest(versions: Sequence[Version], *, seed: int = 0, mutants: int = 2_000) -> SelftestReport:
    """Plants about `mutants` alterations into the articles; the same seed plants the same ones."""
    articles = [article for article in map(article_of, versions) if length(article.text) >= LEAST_WORDS]
    groups: dict[str, list[int]] = {"en": []}
    for number, article in enumerate(articles):
        groups.setdefault(_language(article), []).append(number)
    benches = []
    for language, numbers in groups.items():
        bench = _bench([articles[number] for number in numbers], seed, language)
        _plant_all(bench, mutants * len(numbers) // max(1, len(articles)))
        bench.failures = [replace(failure, article=numbers[failure.article]) for failure in bench.failures]
        benches.append(bench)
    return SelftestReport(
        seed,
        len(articles),
        sum(bench.mutants for bench in benches),
        tuple(score for bench in benches for score in bench.scores.values()),
        tuple(failure for bench in benches for failure in bench.failures),
        tuple((b.language, _not_planted(b)) for b in benches if b.language != "en"),
    )


def _language(article: Version) -> str:
    stated = (article.language or "").replace("_", "-").split("-")[0].lower()
    return stated or language_of(article.text[:4_000])


def _bench(articles: list[Version], seed: int, language: str) -> _Bench:
    fields = [read_field(article.text, language) for article in articles]
    planters = PLANTERS if language == "en" else planters_of(tongue_of(language))
    rng = Random(seed) if language == "en" else Random(f"{seed} {language}")
    return _Bench(articles, fields, _donors(articles, language), rng, language, planters)


def _not_planted(bench: _Bench) -> tuple[str, ...]:
    return (*not_planted(tongue_of(bench.language), PLANTERS), *_unscored(bench))


def _unscored(bench: _Bench) -> Iterator[str]:
    """The header planters that found nothing to plant."""
    planted = {score.way for score in bench.scores.values()}
    return (header.__name__ for header in HEADER_PLANTERS if header.__name__ not in planted)


def _plant_all(bench: _Bench, mutants: int) -> None:
    while bench.articles and bench.mutants < mutants:
        before = bench.mutants
        for _ in _round(bench):
            if bench.mutants >= mutants:
                break
        if bench.mutants == before:
            break


def article_of(version: Version) -> Version:
    """The article alone, as a whole text whose every line is body."""
    body = [b.span.of(version.text) for b in version.blocks if b.kind in (BlockKind.BODY, BlockKind.SUBHEAD)]
    text = "\n".join(line.strip("\n") for line in body) if body else version.text
    return Version(
        text=text,
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        language=version.language,
        complete=Complete.YES,
    )


def _donors(articles: list[Version], language: str) -> list[Donors]:
    """For each article what up to twenty others can lend; near copies of it lend nothing."""
    result: list[Donors] = []
    for k, article in enumerate(articles):
        words = set(article.text.split())
        others = [a.text for a in articles[k + 1 :] + articles[:k] if _foreign(words, a.text)]
        result.append(read_donors(others[:20], language))
    return result


def _foreign(words: set[str], text: str) -> bool:
    theirs = set(text.split())
    return len(words & theirs) < 0.4 * min(len(words), len(theirs))


def _round(bench: _Bench) -> Iterator[None]:
    for kind, planter in bench.planters:
        for _ in range(TRIES):
            number = bench.rng.randrange(len(bench.articles))
            plant = planter(bench.fields[number], bench.rng, bench.donors[number])
            if plant is not None:
                _score_plants(bench, number, [plant])
                break
        else:
            _score(bench, planter.__name__, kind)
        yield
    for header in HEADER_PLANTERS:
        number = bench.rng.randrange(len(bench.articles))
        planted = header(bench.articles[number], bench.rng, bench.donors[number])
        if planted is not None:
            comparison = compare_versions(planted.repost, planted.original)
            _score_header(bench, number, planted.kind, planted.way, comparison)
        yield
    number = bench.rng.randrange(len(bench.articles))
    _score_plants(bench, number, _several(bench, number))
    yield
    for copier in _copiers(bench):
        number = bench.rng.randrange(len(bench.articles))
        text = bench.articles[number].text
        copy = copier(text, bench.rng) if copier else text
        _score_copy(bench, number, copy, copier.__name__ if copier else "untouched")
        yield


def _copiers(bench: _Bench) -> tuple[Callable[[str, Random], str] | None, ...]:
    return None, retypeset, restyle if bench.language == "en" else restyler(tongue_of(bench.language).styles)


def _score(bench: _Bench, way: str, kind: AlterationKind | None) -> Score:
    return bench.scores.setdefault(way, Score(way, kind, language=bench.language))


def _several(bench: _Bench, number: int) -> list[Plant]:
    """Up to six plants in one article, one in a paragraph, none that reach over paragraphs."""
    source, taken, plants = bench.fields[number], set[int](), list[Plant]()
    local = [
        pair
        for pair in bench.planters
        if not pair[1].__name__.startswith(("move", "cut_tail", "repeat", "drop_par"))
    ]
    for _, planter in bench.rng.sample(local, min(2 * TOGETHER, len(local))):
        plant = planter(source, bench.rng, bench.donors[number])
        if plant is None or len(plants) == TOGETHER:
            continue
        touched = {
            k
            for k, paragraph in enumerate(source.paragraphs)
            for cut in plant.cuts
            if cut.start <= paragraph.end + 1 and paragraph.start <= cut.end + 1
        }
        around = {k + step for k in touched for step in (-1, 0, 1)}
        if not around & taken:
            taken |= around
            plants.append(plant)
    return plants


# --- scoring --------------------------------------------------------------------------------------


def _score_plants(bench: _Bench, number: int, plants: Sequence[Plant]) -> None:
    original = bench.articles[number]
    text, planted = apply_plants(original.text, plants)
    comparison = compare_versions(_copy(original, text), original)
    bench.mutants += len(plants)
    loose = list(comparison.alterations)
    for one in planted:
        near = [a for a in comparison.alterations if _touches(a, one)]
        score = _score(bench, one.plant.way, one.plant.kind)
        score.planted += 1
        score.found += bool(near)
        right = [a for a in near if a.kind is one.plant.kind]
        score.right += bool(right)
        extra = len(near) - 1 if near else 0
        score.false_alarms += extra
        loose = [a for a in loose if a not in near]
        if not right or extra:
            bench.failures.append(_failure(number, original.text, one, comparison))
    if loose and planted:
        bench.scores[planted[0].plant.way].false_alarms += len(loose)
        bench.failures.append(_failure(number, original.text, planted[0], comparison))


def _copy(original: Version, text: str) -> Version:
    return replace(original, text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),))


def _touches(alteration: Alteration, planted: Planted) -> bool:
    for theirs, ours in zip(planted.original, planted.repost, strict=True):
        for found, place in ((alteration.original_span, theirs), (alteration.repost_span, ours)):
            if found and found.start <= place.end + REACH and place.start <= found.end + REACH:
                return True
    return False


def _score_header(bench: _Bench, number: int, kind: AlterationKind, way: str, comparison: Comparison) -> None:
    bench.mutants += 1
    score = _score(bench, way, kind)
    score.planted += 1
    score.found += bool(comparison.alterations)
    right = sum(a.kind is kind for a in comparison.alterations)
    score.right += bool(right)
    score.false_alarms += len(comparison.alterations) - min(1, right)
    if right != 1 or len(comparison.alterations) != 1:
        bench.failures.append(Failure(way, number, "", "", _reported(comparison)))


def _score_copy(bench: _Bench, number: int, text: str, way: str) -> None:
    bench.mutants += 1
    original = bench.articles[number]
    score = _score(bench, way, None)
    score.planted += 1
    for comparison in (
        compare_versions(_copy(original, text), original),
        compare_versions(original, _copy(original, text)),
    ):
        score.false_alarms += len(comparison.alterations)
        if comparison.alterations or comparison.verdict is not Verdict.FAITHFUL:
            score.false_alarms += not comparison.alterations
            bench.failures.append(Failure(way, number, "", "", _reported(comparison)))


def _failure(number: int, text: str, planted: Planted, comparison: Comparison) -> Failure:
    cut = planted.plant.cuts[0]
    return Failure(
        planted.plant.way,
        number,
        text[max(0, cut.start - 30) : cut.end + 30][:200],
        planted.plant.cuts[-1].text[:200],
        _reported(comparison),
    )


def _reported(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    shown = comparison.alterations[:8]
    return tuple((a.kind.value, f"{(a.before or '')[:80]} -> {(a.after or '')[:80]}") for a in shown)

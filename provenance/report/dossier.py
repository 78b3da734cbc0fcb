"""A dossier: what all checks say of one aggregator, outlet or author, with the checks behind each number.

Counts are of reposts, each by its last check. They are made in one pass that keeps numbers
and names of checks and no check. What reviewers dismissed is counted apart. A share is given only
of five or more, and never without its count.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from provenance.model import (
    ALTERED,
    COMPARED,
    Alteration,
    AlterationKind,
    Check,
    Finding,
    LinkChange,
    LinkState,
    OutcomeKind,
    Severity,
    Tool,
    Verdict,
)
from provenance.report import words
from provenance.report.escape import site_of
from provenance.report.findings import FINDINGS
from provenance.report.totals import NO_OUTLET, alterations_of
from provenance.text.searching import search_words

SHARE_FROM = 5  # a percentage of fewer says more than is known
AGAIN = 3  # reposts that carry the same insertion
_WORDS_OF_A_PHRASE = 3  # fewer are a label such as "Read more", which many pages carry
_LONGEST_PHRASE = 300
_MOST_PHRASES = 50
_MOST_ROWS = 100
_INSERTED = frozenset(
    {AlterationKind.PASSAGE_INSERTED, AlterationKind.CAPTION_INSERTED, AlterationKind.LINK_INSERTED}
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n+")


class About(StrEnum):
    """Of what a dossier can be."""

    AGGREGATOR = "aggregator"
    OUTLET = "outlet"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Subject:
    """One aggregator by its host, outlet by its id, domain or name, or author by name."""

    about: About
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """A number and what is behind it: the names of checks, or of findings where the section counts these.

    `times` is how often it occurs in them together, where that can be another number.
    """

    name: str
    label: str
    behind: tuple[str, ...]
    times: int | None = None
    of: int | None = None  # its own whole, where that is not the section's

    @property
    def count(self) -> int:
        """How many are behind it."""
        return len(self.behind)


@dataclass(frozen=True, slots=True)
class Section:
    """Numbers that belong together; `of` is the whole of which each row is a part."""

    name: str
    title: str
    note: str
    of: int
    unit: str
    rows: tuple[Row, ...]
    left_out: int = 0

    def share(self, row: Row) -> float | None:
        """The row's part of the whole; None where the whole is too small for a percentage."""
        whole = self.whole(row)
        return row.count / whole if whole >= SHARE_FROM else None

    def whole(self, row: Row) -> int:
        """Of how many the row is a part."""
        return self.of if row.of is None else row.of


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the checks say of a subject, from the first look to the last."""

    subject: Subject
    reposts: int
    first_at: datetime | None
    last_at: datetime | None
    sections: tuple[Section, ...]
    tool: Tool | None = None


class Ledger:
    """The counters of one pass over the last check of each repost."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.ids: list[str] = []
        self.first_at: datetime | None = None
        self.last_at: datetime | None = None
        self._rows: dict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._times: dict[str, Counter[str]] = defaultdict(Counter)
        self._labels: dict[str, str] = {}  # by what it is known again, as it was first written
        self._addresses: dict[str, list[str]] = defaultdict(list)

    def add(self, check: Check, first_seen: datetime | None = None) -> None:
        """Counts one check; `first_seen` is when its repost was first looked at."""
        self.ids.append(check.check_id)
        self.first_at = min(filter(None, (self.first_at, first_seen, check.checked_at)))
        self.last_at = max(filter(None, (self.last_at, check.checked_at)))
        quiet = check.standing is not None and check.standing.is_quiet
        self._count("verdicts", "dismissed" if quiet else check.verdict.value, check)
        self._count("checked", "compared" if check.verdict in COMPARED else _why_not(check), check)
        self._of_the_claim(check)
        self._of_the_text(check)
        month = f"{(first_seen or check.checked_at).astimezone(UTC):%Y-%m}"
        self._count("months", month, check)
        if check.verdict in ALTERED and not quiet:
            self._count("months_altered", month, check)
        accepted = check.resolution.accepted
        if accepted is not None:
            self._addresses[accepted.candidate.url].append(check.check_id)

    def _count(self, section: str, name: str, check: Check, times: int = 1) -> None:
        behind = self._rows[section][name]
        if not behind or behind[-1] != check.check_id:
            behind.append(check.check_id)
        self._times[section][name] += times

    def _of_the_claim(self, check: Check) -> None:
        claim, accepted = check.repost.claim, check.resolution.accepted
        outlet = claim.outlet.name if claim.outlet else NO_OUTLET
        self._name("outlets", (claim.outlet and claim.outlet.id) or outlet, outlet, check)
        host = site_of(check.page_url) or "(address of the page not known)"
        self._name("aggregators", host, host, check)
        for author in claim.authors or ("(no author claimed)",):
            self._name("authors", author, author, check)
        given = {
            "outlet": claim.outlet is not None,
            "author": bool(claim.authors),
            "date": claim.date is not None,
            "link": claim.url is not None,
            "link_leads": accepted is not None and accepted.candidate.url == claim.url,
        }
        for name, is_given in given.items():
            if is_given:
                self._count("credit", name, check)
        terms = check.comparison.terms if check.comparison and check.verdict in COMPARED else None
        if terms is not None:
            material = any(a.severity is Severity.MATERIAL for a in _standing(check))
            for name in (
                *(("unmet",) if terms.unmet else ()),
                *(("material",) if material else ()),
                *(() if terms.unmet or material else ("kept",)),
            ):
                self._count("terms", name, check)
            self._count("terms_known", "all", check)

    def _name(self, section: str, key: str, label: str, check: Check) -> None:
        """Counts under a name, however its capitals are written."""
        key = key.casefold()
        self._labels.setdefault(key, label)
        self._count(section, key, check)

    def _of_the_text(self, check: Check) -> None:
        for alteration in _standing(check):
            self._count("kinds", alteration.kind.value, check)
            self._count("severities", alteration.severity.value, check)
            if alteration.kind in _INSERTED:
                for phrase in _phrases(alteration.after or ""):
                    key = " ".join(search_words(phrase))
                    self._labels.setdefault(key, phrase[:_LONGEST_PHRASE])
                    self._count("phrases", key, check)
        for alteration in _dismissed(check):
            self._count("dismissed", alteration.kind.value, check)

    def dossier(
        self,
        *,
        links: Iterable[LinkChange] = (),
        findings: Iterable[Finding] = (),
        tool: Tool | None = None,
    ) -> Dossier:
        """What was counted; `links` are the transitions of addresses, oldest first."""
        made = (
            *self._about_the_checks(),
            *self._about_the_texts(),
            *self._about_the_names(),
            self._months(),
            self._links(links),
            *_findings(findings),
        )
        sections = tuple(section for section in made if section.rows)
        return Dossier(self.subject, len(self.ids), self.first_at, self.last_at, sections, tool)

    def _section(
        self, name: str, title: str, note: str, labels: Mapping[str, str], *, of: int | None = None
    ) -> Section:
        """The rows that `labels` names, in its order; those that count nothing are left out."""
        rows = tuple(
            Row(key, label, tuple(self._rows[name][key]))
            for key, label in labels.items()
            if self._rows[name][key]
        )
        return Section(name, title, note, len(self.ids) if of is None else of, "reposts", rows)

    def _ranked(
        self, name: str, labels: Mapping[str, str], *, most: int, least: int = 1
    ) -> tuple[list[Row], int]:
        """Every row of a section, the greatest first, and how many are left out."""
        found = sorted(self._rows[name].items(), key=lambda item: (-len(item[1]), item[0]))
        rows = [
            Row(key, labels.get(key, key), tuple(behind), self._times[name][key])
            for key, behind in found
            if len(behind) >= least
        ]
        return rows[:most], max(0, len(rows) - most)

    def _about_the_checks(self) -> Iterator[Section]:
        yield self._section(
            "checked", "Compared with the original, or why not", _CHECKED_NOTE, _checked_labels()
        )
        verdicts = {verdict.value: words.VERDICTS[verdict][0] for verdict in Verdict}
        yield self._section(
            "verdicts",
            "Verdicts",
            "Each repost counts once, by its last check.",
            {**verdicts, "dismissed": "Dismissed by reviewers"},
        )

    def _about_the_texts(self) -> Iterator[Section]:
        compared = len(self._rows["checked"]["compared"])
        kinds = {kind.value: words.KINDS[kind][0] for kind in AlterationKind}
        for name, title, note in (
            ("kinds", "Kinds of alteration", "Reposts with at least one, of those compared."),
            ("dismissed", "Alterations that reviewers dismissed", "They are counted nowhere else."),
        ):
            rows, _ = self._ranked(name, kinds, most=_MOST_ROWS)
            yield Section(name, title, note, compared, "reposts", tuple(rows))
        severities = {severity.value: words.SEVERITIES[severity][0].capitalize() for severity in Severity}
        rows, _ = self._ranked("severities", severities, most=_MOST_ROWS)
        yield Section("severities", "How much they matter", _SEVERITY_NOTE, compared, "reposts", tuple(rows))
        rows, left_out = self._ranked("phrases", self._labels, most=_MOST_PHRASES, least=AGAIN)
        yield Section(
            "phrases", "Inserted again and again", _PHRASES_NOTE, compared, "reposts", tuple(rows), left_out
        )

    def _about_the_names(self) -> Iterator[Section]:
        for name, title, about in (
            ("outlets", "Outlets taken from, as claimed", About.OUTLET),
            ("aggregators", "Sites that carry the reposts", About.AGGREGATOR),
            ("authors", "Authors, as claimed", About.AUTHOR),
        ):
            if about is not self.subject.about:
                rows, left_out = self._ranked(name, self._labels, most=_MOST_ROWS)
                yield Section(name, title, "", len(self.ids), "reposts", tuple(rows), left_out)
        yield self._section("credit", "Credit and link given", _CREDIT_NOTE, _CREDIT)
        known = len(self._rows["terms_known"]["all"])
        yield self._section("terms", "The outlets’ republication terms", _TERMS_NOTE, _TERMS, of=known)

    def _months(self) -> Section:
        altered = self._rows["months_altered"]
        rows = []
        for month in sorted(self._rows["months"]):
            behind = tuple(self._rows["months"][month])
            rows.append(Row(month, month, behind))
            if altered[month]:
                label = f"{month}, found altered"
                rows.append(Row(f"{month}/altered", label, tuple(altered[month]), of=len(behind)))
        return Section("months", "Over time", _MONTHS_NOTE, len(self.ids), "reposts", tuple(rows))

    def _links(self, changes: Iterable[LinkChange]) -> Section:
        states: dict[str, LinkState] = {change.address: change.state for change in changes}
        behind: dict[LinkState, list[str]] = defaultdict(list)
        for address, ids in self._addresses.items():
            if address in states:
                behind[states[address]] += ids
        rows = tuple(
            Row(state.value, words.way(state.value).capitalize(), tuple(behind[state]))
            for state in LinkState
            if behind[state]
        )
        watched = sum(row.count for row in rows)
        return Section("links", "How the originals’ addresses stand", _LINKS_NOTE, watched, "reposts", rows)


_CHECKED_NOTE = "Only what was compared says anything about the text."
_SEVERITY_NOTE = "Reposts with at least one alteration of that weight, of those compared."
_PHRASES_NOTE = f"Sentences that stand in {AGAIN} or more reposts and not in their originals."
_CREDIT_NOTE = "What the page says of the source, whether or not the original was found."
_TERMS_NOTE = "Only of outlets whose terms are known; what cannot be seen in the text is not judged."
_MONTHS_NOTE = "By the month (UTC) in which the repost was first looked at."
_LINKS_NOTE = "As the watch last saw them; blocked, paywalled or unreachable says nothing about the article."
_CREDIT = {
    "outlet": "The outlet is named",
    "author": "An author is named",
    "date": "A date is given",
    "link": "An address of the original is given",
    "link_leads": "That address led to the original",
}
_TERMS = {
    "kept": "Nothing seen that the terms do not allow",
    "unmet": "A credit or link that they ask for is missing",
    "material": "Altered beyond what they allow",
}


def _checked_labels() -> dict[str, str]:
    """Every answer to "why was it not compared?", the looks that failed by what came of them."""
    outcomes = {f"look/{kind.value}": f"Not compared: {words.OUTCOMES[kind]}" for kind in OutcomeKind}
    return {
        "compared": "Compared with the original",
        "unsourced": "Not compared: no source is claimed",
        "no_address": "Not compared: there was no address to try",
        "different": "Not compared: the page found holds another article",
        "in_part": "Not compared in full: a side is not known to be whole",
        "not_accepted": "Not compared: nothing that was found is the original",
        **outcomes,
    }


def _why_not(check: Check) -> str:
    """Why a check came to no comparison: the first look that failed stands for all of them."""
    if check.verdict is Verdict.UNSOURCED:
        return "unsourced"
    if check.verdict is Verdict.DIFFERENT:
        return "different"
    if check.comparison is not None:
        return "in_part"
    attempts = check.resolution.attempts
    if not attempts:
        return "no_address"
    readable = (OutcomeKind.OK, OutcomeKind.NOT_MODIFIED)
    failed = next((a.outcome.kind for a in attempts if a.outcome.kind not in readable), None)
    return f"look/{failed.value}" if failed else "not_accepted"


def _dismissed(check: Check) -> Iterator[Alteration]:
    places = check.standing.dismissed if check.standing else ()
    found = alterations_of(check)
    return (found[place] for place in places if place < len(found))


def _standing(check: Check) -> Iterator[Alteration]:
    """The alterations that no reviewer dismissed."""
    places = set(check.standing.dismissed) if check.standing else set()
    return (one for place, one in enumerate(alterations_of(check)) if place not in places)


def _phrases(text: str) -> Iterator[str]:
    """The sentences of an insertion that are long enough to be known again."""
    for piece in _SENTENCE_END.split(text):
        piece = " ".join(piece.split())
        if len(search_words(piece)) >= _WORDS_OF_A_PHRASE:
            yield piece


def _findings(findings: Iterable[Finding]) -> Iterator[Section]:
    """Changes that later checks found, by kind and by month."""
    kinds: dict[str, list[str]] = defaultdict(list)
    months: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        kinds[finding.kind.value].append(finding.finding_id)
        months[f"{finding.found_at.astimezone(UTC):%Y-%m}"].append(finding.finding_id)
    total = sum(map(len, kinds.values()))
    labels = {kind.value: meaning[0] for kind, meaning in FINDINGS.items()}
    by_kind = tuple(Row(name, labels[name], tuple(kinds[name])) for name in labels if kinds[name])
    by_month = tuple(Row(month, month, tuple(months[month])) for month in sorted(months))
    note = "What later checks found to have changed."
    yield Section("findings", "Changes since", note, total, "findings", by_kind)
    yield Section("findings_months", "Changes over time", note, total, "findings", by_month)

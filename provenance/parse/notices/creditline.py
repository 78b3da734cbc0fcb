"""Teaser lines that credit: `Author, Outlet, Month DD YYYY:…`, with alt text glued in front or not.

The grammar is read from the date backwards. An outlet may be missing (a place
stands in its stead), the author may be missing, authors may share a surname.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.model import OutletRef, PartialDate, Span
from provenance.outlets import Registry
from provenance.parse.notices.values import outlet_ref
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person, split_people
from provenance.parse.words.places import is_place
from provenance.parse.words.wording import whole_words

# The credit stands at the head of the teaser; alt text in front of it may be a long headline.
SEARCHED = 420
_DATE = re.compile(
    r"(?:[^\W\d_]{3,12}\.? {1,2}\d{1,2},? {1,3}(?:19|20)\d\d"
    r"|\d{1,2}\.? {1,2}[^\W\d_]{3,12},? {1,3}(?:19|20)\d\d)"
    r"(?= ?:)"
)
_INNER_CAPITAL = re.compile(
    r"(?<=[a-zà-ÿ?!.)\"”’…\d])(?=[A-ZÀ-Þ][a-zà-ÿ'’]*[ .])|(?<=[A-Z]{2})(?=[A-ZÀ-Þ][a-zà-ÿ]+ )"
)
_PREFIXES = ("Mc", "Mac", "De", "Le", "La", "Di", "Du", "Van", "Fitz", "O’", "O'", "Al", "El")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The parts of a teaser credit; `span` covers it from the first author to the colon."""

    span: Span
    authors: tuple[str, ...]
    outlet: OutletRef | None
    place: str | None
    date: PartialDate


def read_credit_line(
    text: str, registry: Registry, *, start: int = 0, end: int | None = None
) -> CreditLine | None:
    """The credit at the head of a line, or None; positions are those of `text`."""
    stop = min(len(text) if end is None else end, start + SEARCHED)
    line = text[start:stop]
    folded = fold(line)
    for match in _DATE.finditer(folded):
        found = find_date(match[0])
        if found is None:
            continue
        parts = _parts(line[: match.start()])
        if parts is None:
            continue
        first, names = parts
        authors, outlet, place = _assign(names, registry)
        if not authors and outlet is None:
            continue
        return CreditLine(Span(start + first, start + match.end()), authors, outlet, place, found.date)
    return None


def _parts(before: str) -> tuple[int, list[str]] | None:
    """The comma-separated parts in front of the date, glued alt text cut off, with their start."""
    trimmed = before.rstrip()
    if not trimmed.endswith(","):
        return None
    glue = _glue_end(trimmed)
    pieces = [piece.strip() for piece in _split_commas(trimmed[glue:-1])]
    if not any(pieces) or len(pieces) > 8:
        return None
    lead = len(trimmed[glue:]) - len(trimmed[glue:].lstrip())
    return glue + lead, pieces


def _split_commas(text: str) -> list[str]:
    pieces, depth, last = [], 0, 0
    for at, sign in enumerate(text):
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign == "," and depth == 0:
            pieces.append(text[last:at])
            last = at + 1
    return [*pieces, text[last:]]


def _glue_end(text: str) -> int:
    """Where image text that a capture glued in front of the first name ends."""
    end = 0
    comma = text.find(",")
    head = text[:comma] if comma >= 0 else text
    for match in _INNER_CAPITAL.finditer(head):
        before = head[: match.start()]
        if before.endswith(_PREFIXES) and len(before.split()) <= 4:
            continue
        end = match.start()
    if end == 0 and len(head.split()) > 9:
        return _after_sentence(head)
    return end


def _after_sentence(head: str) -> int:
    ends = [m.end() for m in re.finditer(r"[.!?…:»”\"] +(?=[A-Z])", head)]
    return ends[-1] if ends else 0


def _assign(parts: list[str], registry: Registry) -> tuple[tuple[str, ...], OutletRef | None, str | None]:
    place, empty = None, "" in parts
    names = [part for part in parts if part]
    tail: list[str] = []
    while names and is_place(names[-1]) and not _known(names[-1], registry):
        tail.insert(0, names.pop())
    if tail and len(names) >= 2 and _is_town(names, tail, registry):
        tail.insert(0, names.pop())
    place = ", ".join(tail) or None
    if not names:
        return (), None, place
    if empty or (place and len(names) == 1 and _reads_as_person(names[0], registry)):
        return _people(names), None, place
    if len(names) == 1:
        return (), _ref(names[0], registry), place
    if (
        place
        and len(names) >= 2
        and all(_reads_as_person(n, registry) for n in names)
        and not _outletish(names[-1], registry)
    ):
        return _people(names), None, place
    return _people(names[:-1]), _ref(names[-1], registry), place


def _is_town(names: list[str], tail: list[str], registry: Registry) -> bool:
    """Whether the last name is a town in front of its country: one word, and no outlet's."""
    last = names[-1]
    return len(tail) == 1 and len(last.split()) == 1 and last.isalpha() and not _outletish(last, registry)


def _known(name: str, registry: Registry) -> bool:
    return registry.by_name(name) is not None


def _outletish(name: str, registry: Registry) -> bool:
    return (
        whole_words("credit_line_words").search(fold(name)) is not None
        or "." in name.strip(".")
        or _known(name, registry)
    )


def _reads_as_person(name: str, registry: Registry) -> bool:
    return is_person(name) and not _outletish(name, registry)


def _people(names: list[str]) -> tuple[str, ...]:
    people: list[str] = []
    for name in names:
        head = re.split(r" (?:interviews|interviewt|talks to|speaks to|with) ", name)[0]
        people.extend(split_people(head))
    return tuple(dict.fromkeys(people))


def _ref(name: str, registry: Registry) -> OutletRef:
    return outlet_ref(name, registry)[0]

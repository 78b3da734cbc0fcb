"""Rules made of the parts of a credit, so that a sentence is read whose words never stood together before.

Languages say where a text comes from with few kinds of sentence: this text came out there (first), it
was taken from there, we print it by their leave, it is a translation of what came out there, its
original stands there. `sentences.toml` holds each language's words for the parts; a part is a list, and
the rules made of it are rows of the same shape as those of `rules.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any, NamedTuple

from provenance.parse.rules.tongue import EMPTY, NEAR, WHOM, Tongue, cues_of

# Between two parts stand so few other words.
GAP = r"(?: [^ .;:\"]+){0,3}?"
NARROW = r"(?: [^ .;:\"]+){0,2}?"
FAR = r"[^.;:\"]*?"
# A name in front of its verb: no sentence sign in it but a host's dot.
NAME = r"(?P<outlet>(?:[^.;:!?()]|[.:/?][^ ])+?)"
REST = r"(?P<outlet>.+)"
# A name and what may end its line: an issue, a day, by whose leave.
LINE = r"(?P<outlet>(?:[^.;!?]|[ (](?:\d{1,2}|nr|no|n|č|s|str|vol|núm|d)\. |[.:/?][^ ])+)"
# The end of a word.
END = r"(?:[ .,;:!?\"')\]]|$)"
EXAMPLE = "Harbour Ledger"
# How surely each kind of sentence means it.
FIRST, BY_LEAVE, OUT, BARE, LABEL = 0.93, 0.9, 0.86, 0.82, 0.85


class Row(NamedTuple):
    """One rule of a language, before it is given its name."""

    kind: str
    at: str
    strength: float
    cues: tuple[str, ...]
    match: str
    example: str
    gives: str = "composed"


# Of which parts a word must stand in the line as well, for the rule to be tried.
_NEEDS = {
    "first": ("first",),
    "bare-first": ("first",),
    "wrote": ("wrote",),
    "bare-wrote": ("wrote",),
    "out": ("out",),
    "bare-out": ("out",),
    "first-bare": ("out",),
    "out-last": ("out",),
    "taken": ("taken",),
    "taken-last": ("taken",),
    "bare-taken": ("taken",),
    "leave": ("leave",),
    "we": ("out",),
    "version": ("out",),
    "version-last": ("out",),
    "rendered": ("of",),
    "rendered-from": ("of",),
    "rendered-linked": ("of",),
}


def composed_rows() -> tuple[dict[str, Any], ...]:
    """The rules of all languages, as rows of the table of rules."""
    table = tomllib.loads((resources.files(__package__) / "sentences.toml").read_text(encoding="utf-8"))
    tongues = [Tongue(name, parts) for name, parts in table.items()]
    return tuple(_row(tongue, row) for tongue in tongues for row in _rows(tongue))


def _row(tongue: Tongue, row: Row) -> dict[str, Any]:
    fields = row._asdict()
    name = f"{tongue.name}.composed-{fields.pop('kind')}"
    needs = cues_of(tongue, *_NEEDS.get(row.kind, ()))
    return {"id": name, "place": "edge", "opens": row.at != "label", **fields, "needs": needs}


def _rows(tongue: Tongue) -> Iterator[Row]:
    yield from _came_out(tongue)
    if tongue.order in ("both", "last"):
        yield from _came_out_verb_last(tongue)
    if tongue.has("taken", "from"):
        yield from _taken(tongue)
    if tongue.has("leave") and tongue.order != "last":
        yield _by_leave(tongue)
    yield from _we_print(tongue)
    if tongue.has("render", "of", "found"):
        yield from _rendered(tongue)
    if tongue.has("version"):
        yield from _version(tongue)
    if tongue.has("original", "found"):
        yield from _original(tongue)
    if tongue.has("label"):
        yield Row(
            "label",
            "label",
            LABEL,
            cues_of(tongue, "label"),
            tongue.pattern("label"),
            f"{tongue.example('label')}: {EXAMPLE}",
        )


def _came_out(tongue: Tongue) -> Iterator[Row]:
    """ "This article (first) came out in X", "Article published in X", "First published in X"."""
    if tongue.order == "last":
        return
    out, first, shown = tongue.pattern("out"), tongue.pattern("first"), tongue.example
    where = f"{shown('at')} {EXAMPLE}".strip()
    both = f"(?:{first}{GAP} {out}|{out}{GAP} {first})"
    for part, prefix, at, end in _subjects(tongue):
        begun, leading = tongue.pattern(part), tongue.into("at", end)
        match = f"{tongue.led(begun, both)}{NARROW} {leading}"
        example = f"{shown(part)} {shown('first')} {shown('out')} {where}"
        yield Row(f"{prefix}first", at, FIRST, cues_of(tongue, part), match, example)
        match = f"{tongue.led(begun, out)}{NARROW} {leading}"
        example = f"{shown(part)} {shown('out')} {where}"
        yield Row(f"{prefix}out", at, BARE if prefix else OUT, cues_of(tongue, part), match, example)
        if tongue.has("wrote", "for"):
            wrote = f"(?:{first}{GAP} {tongue.pattern('wrote')})"
            match = f"{begun},?{NEAR} {wrote}{NARROW} {tongue.into('for', end)}"
            example = f"{shown(part)} {shown('first')} {shown('wrote')} {shown('for')} {EXAMPLE}"
            yield Row(f"{prefix}wrote", at, FIRST, cues_of(tongue, part), match, example)
    match = f"{first} {out}{NARROW} {tongue.into('at', LINE)}"
    example = f"{shown('first')} {shown('out')} {where}"
    yield Row("first-bare", "line", OUT, cues_of(tongue, "first"), match, example)


def _subjects(tongue: Tongue) -> Iterator[tuple[str, str, str, str]]:
    """How a text is spoken of, what its rules are called, and how their match ends.

    "This article" is the page's; "article" may be another's, of which a longer sentence tells.
    """
    yield "text", "", "start", REST
    if tongue.has("bare"):
        yield "bare", "bare-", "line", LINE


def _came_out_verb_last(tongue: Tongue) -> Iterator[Row]:
    """ "Dieser Text ist in X erschienen", "Bu yazı X'te yayımlandı"."""
    text, out, shown = tongue.pattern("text"), tongue.pattern("out"), tongue.example
    behind = END
    if tongue.order == "both":
        at = tongue.into("at", NAME)
        match = rf"{text},?[^.;:\"]{{0,60}} {at} (?:{tongue.pattern('first')} )?{out}{behind}"
        example = f"{shown('text')} {shown('at')} {EXAMPLE} {shown('out')}"
    else:
        lead = rf"(?:,? {tongue.pattern('first')})?,?{_article(tongue)}"
        match = rf"{_subject(tongue)}{lead} {NAME}{tongue.pattern('at')}{GAP} {out}"
        example = f"{shown('text')} {EXAMPLE}{shown('at')} {shown('out')}"
    yield Row("out-last", "start", OUT, cues_of(tongue, "text"), match, example)


def _subject(tongue: Tongue) -> str:
    """The text, with its determiner or without."""
    return f"(?:{'|'.join(tongue.pattern(part) for part in ('text', 'bare') if tongue.has(part))})"


def _article(tongue: Tongue) -> str:
    """The article before a name, where the name's case stands behind it."""
    return f"(?: {tongue.pattern('article')})?" if tongue.has("article") else ""


def _taken(tongue: Tongue) -> Iterator[Row]:
    """ "This article was taken from X", "Taken, with thanks, from X"."""
    text, taken, shown = tongue.pattern("text"), tongue.pattern("taken"), tongue.example
    if tongue.order == "last":
        match = rf"{_subject(tongue)},? {NAME}{tongue.pattern('from')}{GAP} {taken}"
        yield Row(
            "taken-last",
            "start",
            OUT,
            cues_of(tongue, "text"),
            match,
            f"{shown('text')} {EXAMPLE}{shown('from')} {shown('taken')}",
        )
        return
    whence = f"{shown('from')} {EXAMPLE}".strip()
    yield Row(
        "taken",
        "start",
        OUT,
        cues_of(tongue, "text"),
        rf"{text},?{NEAR} {taken}{GAP} {tongue.into('from', REST)}",
        f"{shown('text')} {shown('taken')} {whence}",
    )
    if tongue.order == "both":
        yield Row(
            "taken-last",
            "start",
            OUT,
            cues_of(tongue, "text"),
            rf"{text},?{NEAR} {tongue.into('from', NAME)} {taken}{END}",
            f"{shown('text')} {whence} {shown('taken')}",
        )
    named = tongue.into("from", LINE)
    if tongue.has("bare"):
        yield Row(
            "bare-taken",
            "line",
            BARE,
            cues_of(tongue, "bare"),
            rf"{tongue.pattern('bare')},?{NEAR} {taken}{GAP} {named}",
            f"{shown('bare')} {shown('taken')} {whence}",
        )
    if tongue.has("alone"):
        yield Row(
            "taken-alone",
            "line",
            BARE,
            cues_of(tongue, "alone"),
            rf"{tongue.pattern('alone')}{GAP} {named}",
            f"{shown('alone')} {whence}",
        )


def _by_leave(tongue: Tongue) -> Row:
    """ "This article is shown by permission of X"."""
    openers = [part for part in ("text", "bare", "alone", "we", "pass") if tongue.has(part)]
    opening = "|".join(tongue.pattern(part) for part in openers)
    shown = tongue.example
    return Row(
        "leave",
        "start",
        BY_LEAVE,
        cues_of(tongue, *openers),
        rf"(?:{opening}),?(?: [^.;:\"]*?)? ?{tongue.into('leave', REST)}",
        f"{shown('text')} {shown('leave')} {EXAMPLE}",
    )


def _we_print(tongue: Tongue) -> Iterator[Row]:
    """ "Below is a column that ran in X", "We take over from X"."""
    shown = tongue.example
    if tongue.has("we"):
        out = tongue.pattern("out")
        whose = f"{FAR} {tongue.into('by', WHOM)},? {out}|" if tongue.has("by") else ""
        yield Row(
            "we",
            "start",
            BY_LEAVE,
            cues_of(tongue, "we"),
            rf"{tongue.pattern('we')}(?:{whose}{FAR} {out}){GAP} {tongue.into('at', REST)}",
            f"{shown('we')} {shown('text')} {shown('out')} {shown('at')} {EXAMPLE}",
        )
    if tongue.has("pass", "from"):
        yield Row(
            "pass",
            "start",
            OUT,
            cues_of(tongue, "pass"),
            rf"{tongue.pattern('pass')}{FAR} {tongue.into('from', REST)}",
            f"{shown('pass')} {shown('from')} {EXAMPLE}",
        )


def _rendered(tongue: Tongue) -> Iterator[Row]:
    """ "Free translation of an article that came out in X", or of one that is linked."""
    shown = tongue.example
    opening = rf"(?:[^.;:\"]{{0,48}}? )?{tongue.pattern('render')}{GAP} {tongue.pattern('of')}"
    shape = f"{shown('render')} {shown('of')}"
    came = f"(?:{tongue.pattern('out')}|{tongue.pattern('found')})"
    cues = cues_of(tongue, "render")
    yield Row(
        "rendered",
        "start",
        BY_LEAVE,
        cues,
        rf"{opening}{FAR} {came}{GAP} {tongue.into('at', REST)}",
        f"{shape} {shown('out')} {shown('at')} {EXAMPLE}",
    )
    if tongue.has("from"):
        whence = f"{shown('from')} {EXAMPLE}".strip()
        match = rf"{opening}{FAR} {tongue.into('from', LINE)}"
        yield Row("rendered-from", "line", BARE, cues, match, f"{shape} {whence}")
    yield Row("rendered-linked", "start", OUT, cues, opening + r"(?:[ :,.]|$)", f"{shape} x", "linked")


def _version(tongue: Tongue) -> Iterator[Row]:
    """ "A longer version of this article came out in X"."""
    shown, cues, out = tongue.example, cues_of(tongue, "version"), tongue.pattern("out")
    opening = rf"{tongue.pattern('version')}{FAR}"
    match = rf"{opening} {out}{GAP} {tongue.into('at', REST)}"
    example = f"{shown('version')} {shown('out')} {shown('at')} {EXAMPLE}"
    yield Row("version", "start", OUT, cues, match, example)
    if tongue.order == "both":
        match = rf"{opening} {tongue.into('at', NAME)} {out}{END}"
        example = f"{shown('version')} x {shown('at')} {EXAMPLE} {shown('out')}"
        yield Row("version-last", "start", OUT, cues, match, example)


def _original(tongue: Tongue) -> Iterator[Row]:
    """ "The original of this article can be read at X", or here, with a link."""
    shown, cues = tongue.example, cues_of(tongue, "original")
    opening = tongue.pattern("original")
    optional = "?" if EMPTY in tongue.words("found") else ""
    found = rf"(?: {tongue.pattern('found')}){optional}"
    begun = f"{shown('original')} x"
    if tongue.order != "last":
        match = rf"{opening}{FAR}{found}{GAP} {tongue.into('at', REST)}"
        example = f"{begun} {shown('found')} {shown('at')} {EXAMPLE}".replace("  ", " ")
        yield Row("original", "start", OUT, cues, match, example)
    if tongue.order == "both":
        match = rf"{opening}{NEAR} {tongue.into('at', NAME)}{found}{END}"
        example = f"{begun} {shown('at')} {EXAMPLE} {shown('found')}"
        yield Row("original-last", "start", OUT, cues, match, example)
    if tongue.order == "last":
        match = rf"{opening}{_article(tongue)} {NAME}{tongue.pattern('at')}{GAP}{found}"
        example = f"{shown('original')} {EXAMPLE}{shown('at')} {shown('found')}"
        yield Row("original-last", "start", OUT, cues, match, example)
    if not optional:
        match = rf"{opening}{FAR}{found}{END}"
        yield Row("original-linked", "start", OUT, cues, match, f"{begun} {shown('found')}", "linked")

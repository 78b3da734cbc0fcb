"""Where a sentence says what a text was called: 'first published under the title "Low water" in ...'."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from provenance.model import Span

# A title between quotation marks, in folded form; an apostrophe inside a word closes none.
_QUOTED = (
    r"(?:\"\s?(?P<title>[^\"\n]{2,160}?)[,.]?\s?\"|'(?=\w)(?P<single>(?:[^'\n]|'(?=\w)){3,120}?)[,.]?'(?!\w))"
)
# A labelled value ends with its sentence, with the next label or with a gap.
_LABELLED = r"(?P<label>[^\n|;。]{3,160}?)(?=[.!?…]?\s*$|[.!?…] +(?=\S)|[|;。]|\s{2,}|\s[^\s:]{1,12}:\s)"


class Titled(NamedTuple):
    """A phrase that names a title: where the phrase stands, and where the title in it does."""

    phrase: Span
    title: Span


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads((resources.files(__package__) / "titles.toml").read_text(encoding="utf-8"))
    ahead, behind, labels = (
        "|".join(
            sorted({re.escape(w) for listed in table[name].values() for w in listed}, key=len, reverse=True)
        )
        for name in ("ahead", "behind", "labels")
    )
    return (
        re.compile(
            rf"[,(]? ?(?<![^\W\u2e80-\u9fff])(?:{ahead})(?: (?:of|was|is|war|lautet))?[,:]? ?{_QUOTED}[,)]? ?"
        ),
        re.compile(rf"[,(]? ?{_QUOTED} ?(?:{behind})(?:(?![^\W\u2e80-\ud7a3])|(?<=[\u2e80-\ud7a3]))[,)]? ?"),
        re.compile(rf"(?:^|[\s.,;(|。，])(?:{labels})\s?[:：|-]\s?[\"']?{_LABELLED}"),
    )


def titles_told(folded: str) -> Iterator[Titled]:
    """Every phrase of a folded line that says, with quotation marks, what a text was called."""
    if '"' not in folded and "'" not in folded:
        return
    for form in _forms()[:2]:
        for match in form.finditer(folded):
            title = next(name for name in match.re.groupindex if match[name])
            yield Titled(Span(*match.span()), Span(*match.span(title)))


def title_labelled(folded: str) -> Span | None:
    """The value of a label that states the original's title."""
    match = _forms()[2].search(folded)
    return Span(*match.span("label")) if match else None


def before_title(folded: str, span: Span) -> Span:
    """A stretch up to the phrase in it that names a title: "Harbour Ledger under the title ..."."""
    head = span.of(folded)[:300]
    if '"' not in head and "'" not in head:
        return span
    starts = [match.start() for form in _forms()[:2] if (match := form.search(head, 2)) is not None]
    return Span(span.start, span.start + min(starts)) if starts else span

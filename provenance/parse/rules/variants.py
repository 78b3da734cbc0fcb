"""Other readings of a line on which a rule is tried: without date, author or aside, or from a later sentence.

"First published on 2 May 2021 in Harbour Ledger" is "First published in Harbour Ledger"
with a date in between, "Article by Ada Marsh published in Harbour Ledger" is "Article
published in Harbour Ledger" with an author in between, and "Ada Marsh lives in Hull. First
published in Harbour Ledger." holds the notice as its second sentence. A reading keeps where it
was cut, so that whatever matches on it has its span on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.model import Span
from provenance.parse.words.dates import any_weekday, find_date
from provenance.parse.words.titles import titles_told
from provenance.parse.words.wording import any_of

# Notices are short; longer lines are paragraphs, in which dates and sentences tell a story.
LONGEST_LINE = 400
# What leads up to a date and what follows it, in folded form.
_AHEAD = re.compile(
    r"(?:(?<!\w)(?:on|dated|of|in|im|am|vom|nel|den|le|du|el|del|em|il|op|van|w dniu|dnia|dne"
    r"|pe|la data de|la|en|στις|pada|tanggal|ngày|vào ngày|от|від|в|у"
    r"|فی|بتاریخ|یوم|در|ב-?|më|me datë|dem|на|у|:|,|\() ?){0,2}"
    rf"(?:(?<!\w){any_weekday()},? ?(?:(?:den|dem|le|el|dne|dnia) )?)?$"
)
_BEHIND = re.compile(
    rf"(?:-[^\W\d_]{{1,4}}(?!\w)| d\.| ?\(?{any_weekday()}(?!\w)\)?(?: günü)?"
    r"|,|\)| r\.|r\.| года| году| року| г\.| р\.| tarihinde| रोजी| को| তারিখে| کو|に|付けで|付で|에|자)* ?"
)
_DIVIDED = re.compile(r"\s[|·•]\s+(?=\S)")
# Behind a date: the piece of a row that it is ends there.
PIECE_ENDS = re.compile(r"\s*[|·•]\s")
_SENTENCES = re.compile(r"[.!?…։۔।] (?=\S)|[。！？] ?(?=\S)")


_WROTE = (
    r"(?:written|authored|penned|geschrieben|verfasst|écrite?|rédigée?|signée?|escrit[oa]|firmad[oa]|assinad[oa]"
    r"|scritt[oa]|geschreven|skriven|skrivet|skrevet|napisan[yae]|napsan[ýáoé]|scris[ă]?)"
)
_BY = r"(?:by|von|vom|par|por|de|di|van|door|av|af|przez|autorstwa|nga)"
# The verb of a publication, with the words that lead up to it.
_PUBLISHED = (
    r"(?:(?:was|were|is|has|had|ist|wurde|a été|est|fue|ha sido|se|foi|è|è stat[oa]|werd|został[aoy]?"
    r"|byl[aoy]?|blev|ble|a fost|este) )?(?:been )?(?:(?:first|originally|initially|previously|zuerst"
    r"|erstmals|ursprünglich|initialement|d'abord|originellement|originalmente|inicialmente|primero|originariamente"
    r"|inizialmente|eerder|eerst|oorspronkelijk"
    r"|pierwotnie|původně|ursprungligen|först|oprindeligt|først|opprinnelig|inițial|fillimisht) )?"
    r"(?:published|appeared|posted|ran|printed|republished|reprinted|reposted|erschien|veröffentlicht|publi|paru|apareci"
    r"|apareció|pubblicat|appars|uscit|verscheen|verschenen|gepubliceerd|opublikowan|ukazał|vyšl|vyšel|publicera|bragt"
    r"|trykt|apărut|botua|first|originally|zuerst|originalmente|eerder|pierwotnie|původně)"
)
_NAMES = r"(?P<names>[^.;:\d\"]{4,70}?)"
# "by Jane Dale in London": more than names stands there.
_PLACED = re.compile(r" (?:in|on|at|dans|sur|em|su|bei|auf|im|op|for|für|pour|para|per|voor) ")
# Between the word for a text and that verb: its author, or its title and its author.
_AUTHOR = re.compile(
    rf"(?:(?<=\w),? (?:{_WROTE} )?|^\W{{0,3}}(?:{_WROTE} )){_BY} {_NAMES}"
    rf"(?:,| and| und| et| y| e| ed| en| och| og| i| a)? (?={_PUBLISHED})"
)
_TITLE = re.compile(rf'"[^"]{{4,160}}",? (?:{_BY} (?:[a-z]\.|[^.;:\d"]){{4,70}}?,? )?(?={_PUBLISHED})')


class Reading(NamedTuple):
    """A line's text as a rule reads it: from `start` on, `cut` (a date or a person) taken out."""

    text: str
    start: int
    cut: Span | None
    dated: bool = True

    def on_page(self, span: Span) -> Span:
        """The page's span of a span of this text."""
        return Span(self._place(span.start, self.cut is not None), self._place(span.end, False))

    def _place(self, at: int, opening: bool) -> int:
        place = at + self.start
        if self.cut is None:
            return place
        beyond = place > self.cut.start or (opening and place == self.cut.start)
        return place + (self.cut.end - self.cut.start) if beyond else place


def readings(folded: str, line: Span, position: int) -> Iterator[Reading]:
    """The readings of a line that holds a cue at `position`, without the line as it stands."""
    if line.end - line.start > LONGEST_LINE:
        return
    text = line.of(folded)
    begin = max(_sentence_start(text, position - line.start), _piece_start(text, position - line.start))
    date = _date_span(text)
    if date is not None:
        yield _without(text, line.start, 0, date)
    author = _author_span(text)
    if author is not None:
        yield _without(text, line.start, 0, author)._replace(dated=False)
    for aside in (_title_span(text), _shape_span(text)):
        if aside is not None:
            yield _without(text, line.start, 0, aside)._replace(dated=False)
    if begin:
        yield Reading(text[begin:], line.start + begin, None)
        if date is not None and date.start > begin:
            yield _without(text, line.start, begin, date)


def _without(text: str, offset: int, begin: int, cut: Span) -> Reading:
    return Reading(text[begin : cut.start] + text[cut.end :], offset + begin, cut.shifted(offset))


def _sentence_start(text: str, at: int) -> int:
    starts = [match.end() for match in _SENTENCES.finditer(text, 0, max(0, at + 1))]
    return starts[-1] if starts else 0


def _piece_start(text: str, at: int) -> int:
    """Where the piece of a row begins: "3 April | Ada Marsh | Republished from Harbour Ledger"."""
    starts = [match.end() for match in _DIVIDED.finditer(text, 0, max(0, at + 1))]
    return starts[-1] if starts else 0


@lru_cache(maxsize=256)
def _author_span(text: str) -> Span | None:
    """Where the words for a text's title and author stand, between it and the verb."""
    match = _TITLE.search(text) if '"' in text else None
    if match is not None:
        return Span(*match.span())
    match = _AUTHOR.search(text)
    if match is None or _PLACED.search(match["names"]):
        return None
    return Span(match.start(), match.end() - bool(match.start()))


def _title_span(text: str) -> Span | None:
    """Where the words stand that say what the text was called; what follows them stays apart."""
    told = next(titles_told(text), None)
    if told is None:
        return None
    start, end = told.phrase
    if start == 0 or text[start] == " ":
        return Span(start + (start > 0), end)
    return Span(start, end - text[end - 1].isspace())


@cache
def _shapes() -> re.Pattern[str]:
    inner = r"[^,;.:()\"\d]"
    said = rf"(?:{inner}{{0,50}}?(?<!\w))??{any_of('shapes')}(?!\w){inner}{{0,30}}?"
    return re.compile(rf"(?:,| -| ?\()\s?{said}(?:,| -|\))(?= )")


def _shape_span(text: str) -> Span | None:
    """Where an aside stands that says in what shape a text came out: ", in a shorter version,"."""
    found = _shapes().search(text)
    return Span(*found.span()) if found else None


@lru_cache(maxsize=256)
def _date_span(text: str) -> Span | None:
    """Where a line's date stands, with its preposition."""
    found = find_date(text)
    if found is None or found.span.end - found.span.start == len("2021"):
        return None
    ahead = _AHEAD.search(text[: found.span.start])
    behind = _BEHIND.match(text, found.span.end)
    start = ahead.start() if ahead else found.span.start
    return Span(start, behind.end() if behind else found.span.end)

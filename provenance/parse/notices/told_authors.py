"""Authors that a notice tells of in its own sentence: "This guest post by Ada Marsh first appeared in ...".

The grammar is the same in the languages of the rules: a word for a text (or its
title in quotation marks), a preposition, names. Whatever else stands in front of
the preposition ("photo by", "translated by", "thanks to") says something else of
the person.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.model import Span
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person, split_people
from provenance.parse.words.wording import whole_words, words

# A notice's line is read this far for its author.
LONGEST_TOLD = 500
MOST_PEOPLE = 6
MOST_WORDS = 6
# So many small words in an author's place are a sentence's.
TOLD_WORDS = 3

_WORK = (
    r"(?:article|story|post|blogpost|piece|essay|column|op-ed|report|interview|commentary|analysis|review|text"
    r"|artikel|beitrag|gastbeitrag|kommentar|bericht|aufsatz|gastkommentar|meinungsbeitrag"
    r"|texte|tribune|billet|chronique|récit|entretien|enquête|reportage"
    r"|artículo|texto|nota|columna|reportaje|entrevista|crónica|ensayo|opinión"
    r"|artigo|reportagem|matéria|coluna|crônica|ensaio|opinião"
    r"|articolo|testo|intervento|intervista|editoriale|saggio"
    r"|stuk|verhaal|bijdrage|opiniestuk|opiniebijdrage"
    r"|tekst|artykuł|felieton|esej|článek|text|komentář|sloupek|rozhovor"
    r"|artikeln|artikkel|artikkelen|artiklen|artikkeli|krönika|krönikan|kronik|kronikken|kronikk|texten|inlägg"
    r"|articol|articolul|artikull|artikulli|shkrim|shkrimi|članak|tekst|kolumna)"
)
_WROTE = (
    r"(?:written|authored|penned|geschrieben|verfasst|écrite?|rédigée?|signée?|escrit[oa]|redactad[oa]|firmad[oa]"
    r"|assinad[oa]|scritt[oa]|firmat[oa]|geschreven|napisan[yae]|napsan[ýáoé]|skriven|skrivet|skrevet|scris|shkruar"
    r"|napisan)"
)
_BY = r"(?:by|von|vom|par|por|de|d'|di|van|door|av|af|przez|od|nga|autorstwa|từ)"
# "text and photographs by Ada Marsh"
_AND_MORE = r"(?: (?:and|und|et|y|e|en|i|och|og|&|\+) [^\W\d]{3,14})?"
_AFTER_WORK = re.compile(
    rf"(?<!\w){_WORK}(?: original| originale)?{_AND_MORE},? (?:{_WROTE} )?{_BY}(?: (?=\w)|(?<='))"
)
_AFTER_VERB = re.compile(
    r"(?<!\w)(?:scritt|firmat)[oa] da (?=\w)|(?<!\w)(?:котор|яку|який)[а-яі]* (?:написала?|написав) |"
    rf"(?<!\w){_WROTE} {_BY}(?: (?=\w)|(?<='))|(?:^|[.!?] )by "
    r"|(?<!\w)(?:signée?|firmad[oa]|assinad[oa]) (?=\w)"
    r"|(?:copyright|©|\(c\))(?: ©| \(c\))?(?: (?:19|20)\d\d,?)?(?: by)? (?=[a-z])"
)
# A title in quotation marks, or a link's words, in front of "by": "“Low water” by Ada Marsh".
_AFTER_TITLE = re.compile(
    r'"[,.]? (?:an article |a story |written )?(?:by|von|par|por|de|di|door|av|af|przez) (?=\w)'
)
# ", by Ada Marsh." closes the line.
_AT_END = re.compile(r"[,;(|-] ?(?:by|von|par|por|de|di|door|av|af) (?=\w)")
# "перевод статьи Alexander Quill": a foreign author behind the genitive.
_GENITIVE = re.compile(r"(?:статьи|поста|заметки|эссе|публикации|статті|допису|есею|на статията) (?=[a-z])")
_AND = frozenset(
    (
        "and",
        "und",
        "et",
        "y",
        "e",
        "en",
        "och",
        "og",
        "i",
        "a",
        "и",
        "та",
        "і",
        "й",
        "ja",
        "és",
        "și",
        "dhe",
        "&",
        "ve",
    )
)
# "Ada Marsh, senior engineer", "Ada Marsh - Engineer": what a person is stands behind the name.
_ROLE = re.compile(r", | - ")
_EDGES = " \"'“”„«»‘’.,:;*_()[]"
_STOPS = ',;:()|/"“”„«»—–'


class People(NamedTuple):
    """The names that begin at a place, and where they end."""

    names: tuple[str, ...]
    end: int


def authors_told(page: PageContext, span: Span) -> tuple[str, ...]:
    """The people to whom the notice at `span`, or its sentence, gives the text; empty if none."""
    number = page.frame.line_at(span.start)
    line = page.line(number).span
    if line.end - line.start > LONGEST_TOLD and span.start - line.start > LONGEST_TOLD // 2:
        line = Span(span.start, line.end)
    end = min(line.end, line.start + LONGEST_TOLD)
    folded, text = page.folded[line.start : end], page.document.text[line.start : end]
    begun = max(0, span.start - line.start)
    for form in (_AFTER_WORK, _AFTER_TITLE, _AFTER_VERB, _GENITIVE):
        for match in form.finditer(folded):
            # "By Ada Marsh This article was first ...": a name in front of the notice ends where that begins
            people = people_at(text[:begun] if match.end() < begun else text, match.end())
            if people.names:
                return _persons(page, people.names)
    for match in _AT_END.finditer(folded, span.start - line.start):
        people = people_at(text, match.end())
        if people.names and not text[people.end :].strip(_EDGES):
            return _persons(page, people.names)
    return ()


def tells_of_author(page: PageContext, hit: Hit) -> bool:
    """ "Written by some unknown teacher of the order", "by Ada Marsh - Engineer at Quay Ltd": no outlet."""
    author, outlet = hit.groups.get("author"), hit.groups.get("outlet")
    if author is None:
        return False
    told = author.of(page.document.text).split()
    worded = len(told) >= TOLD_WORDS and all(word.islower() for word in told)
    ahead = page.folded[max(0, outlet.start - 4) : outlet.start] if outlet is not None else ""
    return worded or (ahead.endswith((" at ", " of ")) and bool(_ROLE.search(author.of(page.folded))))


def _persons(page: PageContext, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, unless one of them is an outlet's: "an article by Harbour Ledger"."""
    known = (page.identify(name) for name in names)
    return () if any(known) or any(page.own.is_name(name) for name in names) else names


def people_at(text: str, start: int) -> People:
    """The people whose names, divided by commas and "and", begin at a place of a text with capitals."""
    names: list[str] = []
    at = end = start
    while len(names) < MOST_PEOPLE:
        stop = _name_end(text, at)
        people = split_people(text[at:stop]) if stop > at else ()
        if len(people) != 1 or not is_person(people[0]):
            break
        names.append(people[0])
        end = stop
        bracket = _AFFILIATION.match(text, stop)
        following = _next_name(text, bracket.end() if bracket else stop)
        if following is None:
            break
        at = following
    return People(tuple(dict.fromkeys(names)), end)


def _name_end(text: str, start: int) -> int:
    """Where the capitalised words end that begin at a place."""
    end = start
    for count, match in enumerate(_TOKEN.finditer(text, start, start + LONGEST_NAME)):
        token = match[0]
        bare = token.strip(_EDGES)
        particle = count > 0 and bare in words("name_particles") and bare not in _AND
        if count == MOST_WORDS or not bare or not (bare[0].isupper() or particle) or token[0] in _STOPS:
            break
        stopped = next((n for n, sign in enumerate(token) if sign in _STOPS), None)
        if not particle:
            end = match.start() + (len(token) if stopped is None else stopped)
        if stopped is not None or _ends_sentence(token, bare):
            break
    return end


def _ends_sentence(token: str, bare: str) -> bool:
    """Whether a full stop is more than an initial's or a title's."""
    return token.endswith((".", "!", "?")) and len(bare) > 2 and fold(bare) not in _TITLES


_TOKEN = re.compile(r"\S+")
# "Ada Marsh (University of Saltmouth), Ben Holt": whose people they are.
_AFFILIATION = re.compile(r"\s*[(\[][^()\[\]\n]{2,80}[)\]]")
LONGEST_NAME = 80
_TITLES = frozenset(("dr", "prof", "mr", "mrs", "ms", "rev", "sen", "rep", "gen", "col"))
_DIVIDES = re.compile(r"\s*,?\s+(?P<word>[^\s,]{1,3})\s+(?=\S)|\s*,\s+(?=\S)")


def _next_name(text: str, at: int) -> int | None:
    """Where the next of several names begins."""
    divided = _DIVIDES.match(text, at)
    if divided is None:
        return None
    word = divided["word"]
    if word is not None and fold(word) not in _AND:
        divided = re.compile(r"\s*,\s+(?=\S)").match(text, at)
        if divided is None:
            return None
    begin = divided.end()
    name = text[begin : _name_end(text, begin)]
    people = split_people(name) if name else ()
    worded = whole_words("outlet_words").search(fold(name)) is not None
    return begin if len(people) == 1 and not worded else None

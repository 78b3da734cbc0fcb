"""When a line that reads like a credit is none: by where it stands and what it names.

A picture's source, a menu, a comment, a figure in the middle of the text, a
notice quoted in prose, the outlet's own first publication. Decided as strictly
as the credits themselves: one false source is worse than one missed.
"""

from __future__ import annotations

import re

from provenance.model import CreditKind, Polarity, Span
from provenance.parse.notices.composed import ends_amiss, sends_on
from provenance.parse.notices.credited import by_whom, is_authors_other_site, names_own_house
from provenance.parse.notices.entries import is_entry, is_quoted_letter
from provenance.parse.notices.naming import is_no_name, is_shown
from provenance.parse.notices.papers import is_paper
from provenance.parse.notices.recipes import is_adapted_recipe
from provenance.parse.notices.source_lines import (
    SOURCE_LINE_LANGUAGES,
    copyright_line,
    heads_text,
    heads_title,
    is_dated,
    source_line,
)
from provenance.parse.notices.telling import (
    SENTENCE,
    SPOKEN_STRENGTH,
    is_aside,
    is_introduced,
    is_own_paragraph,
    of_other_work,
    stands_apart,
    tells_of_another,
    tells_on,
)
from provenance.parse.notices.told_authors import tells_of_author
from provenance.parse.notices.values import OutletValue
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.rules.table import Hit
from provenance.parse.words.articles import is_article, is_home, is_web
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person
from provenance.parse.words.places import names_place_or_language
from provenance.parse.words.wording import whole_words, words

_NUMBER = re.compile(r"(?:\b(?:nr|no|n°|vom|du|del|von|von der|der|od|z)\b\.?)?\s*\d[\d\s./-]*")
_PART_OF = re.compile(
    r"(?:^|(?<=[\s-]))(?:supplement|magazine|edition|section|issue|ausgabe|heft|beilage|magazin|numéro|édition|supplément|"
    r"número|edición|suplemento|edição|numero|edizione|inserto|editie|bijlage|nummer|"
    r"wydaniu|wydanie|numerze|dodatku|vydání|čísle|příloze|номере|номері|выпуске|випуску|العدد|الورقی|"
    r"النسخه الورقیه|شماره|גיליון|numărul|ediția|numrin|sayısında|utgåva|nummer)"
    r"(?: \d[\d./-]*)?(?: (?:of|der|des|von|vom|de|du|del|della|da|do|van|z|av|a|al|e|i|من|از|של))* (?:the )?"
)
# "۱۲ خرداد ۱۴۰۰", "2 ביוני 2021": a day, a word and a year, whatever the calendar.
_DATE_IN_ANY_LANGUAGE = re.compile(
    r"(?:\D{1,4})?\d{1,2}\.? (?:de )?[^\d\s]{2,14}\.?,? (?:de )?\d{4}\D{0,4}"
    r"|[۰-۹٠-٩]{1,2} [^\d\s]{2,14}|(?:19|20)\d\d-?[^\W\d]{0,4}"
)
_CELLS = frozenset({"td", "th"})
# A sort of publication beside a name that is a country's too ("Türkiye gazetesinde"), and how near it stands.
_SORT = re.compile(
    r"gazete|dergi|journal|giornale|zeitung|newspaper|magazin|ma[gk]azin|krant|tidning|avis|lehti|lehde|diario|jornal"
    r"|газет|журнал|часопис|صحیفه|جریده|مجله|روزنامه|\bpaper\b|portal|\bsite\b|agen[ct]"
)
BESIDE = 18
# A notice has its own line or closes a paragraph; deep inside a longer one it is prose.
PROSE_CHARS = 420
# Words of the quoting sentence around a notice in quotation marks.
QUOTED_AMID = 14
# A notice about "the article" in a longer paragraph of the text speaks of some other one.
TOLD_CHARS = 170
# Below so many paragraphs nothing belongs to the head of a text any more.
PARAGRAPHS_ABOVE = 2
SOFTWARE_LINES = 3
# A table's cells are short; a page laid out in a table has paragraphs in them.
LONGEST_CELL = 60
SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "।", "۔", "؟", "։")


def in_context(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str | None]:
    """The polarity of a match where it stands, and a word for why it differs from the rule's."""
    rule = hit.rule
    if rule.polarity in (Polarity.NEGATIVE, Polarity.SELF):
        return rule.polarity, None
    for verdict in (
        _outside(page, hit, value),
        _of_software(page, hit),
        _captioned(page, hit),
        _quoted(page, hit),
        of_other_work(page, hit),
        _of_itself(page, hit, value),
        _inside_text(page, hit, value),
    ):
        if verdict is not None:
            return verdict
    empty = value.href is None or page.own.is_url(value.href)
    if rule.gives == "linked" and (empty or sends_on(page, hit)):
        return Polarity.NEGATIVE, "empty"
    if rule.gives == "feed" and not value.agency:
        return Polarity.POSITIVE, "unnamed"  # whose feed goes unsaid
    if rule.gives == "agency" and not value.agency:
        return Polarity.WEAK, "no-agency"
    if rule.kind is CreditKind.END_CREDIT and rule.gives == "press_release" and _is_foreign(page, hit):
        return Polarity.NEGATIVE, "language"
    if rule.gives == "native" and not value.known and _is_foreign(page, hit):
        return Polarity.NEGATIVE, "language"  # "provided by Marsh Data" under a German page's quotes
    if rule.kind is CreditKind.BYLINE and tells_of_author(page, hit):
        return Polarity.NEGATIVE, "no-person"
    if rule.gives in ("recipe", "excerpt") and is_adapted_recipe(page, hit):
        return Polarity.WEAK, "recipe"
    if rule.gives == "recipe":
        return Polarity.NEGATIVE, "no-recipe"
    if rule.gives == "composed" and ends_amiss(page, hit, value):
        return Polarity.NEGATIVE, "prose"
    if rule.gives == "outlet_words" and not _reads_as_outlet(value):
        return Polarity.NEGATIVE, "no-outlet"
    if rule.gives == "named" and not is_shown(page, hit, value):
        return Polarity.NEGATIVE, "no-outlet"
    if hit.behind and not stands_apart(page, hit):
        return Polarity.NEGATIVE, "prose"
    if _declares(hit) and is_no_name(page, hit, value):
        return Polarity.NEGATIVE, "no-name"
    if rule.kind is CreditKind.NOTICE and _names_place(page, value):
        return Polarity.NEGATIVE, "place"
    if rule.kind is CreditKind.NOTICE and tells_of_another(page, hit, value):
        return Polarity.NEGATIVE, "prose"
    if _declares(hit) and is_paper(page, hit, value):
        return Polarity.WEAK, "paper"
    if hit.dated and not _follows_day(page, hit, value):
        return Polarity.NEGATIVE, "date"
    if _is_empty(hit, value):
        return Polarity.WEAK if rule.kind is CreditKind.NOTICE else Polarity.NEGATIVE, "empty"
    if rule.gives == "copyright":
        return copyright_line(page, hit, value)
    if rule.kind is CreditKind.SOURCE_LINE:
        return source_line(page, hit, value)
    return rule.polarity, "on-day" if hit.dated else None


def _is_foreign(page: PageContext, hit: Hit) -> bool:
    """Whether the page is in another language than the rule's: "PM" is a press release in German alone."""
    return bool(page.language) and page.language != hit.rule.language


def _declares(hit: Hit) -> bool:
    return hit.rule.kind is CreditKind.NOTICE and hit.rule.polarity is Polarity.POSITIVE


def _names_place(page: PageContext, value: OutletValue) -> bool:
    """ "First published in Sweden", "yazı Türkiye'de çıktı", "en inglés": where or in which language."""
    if value.ref is None or value.agency or (value.href is not None and not page.own.is_url(value.href)):
        return False
    named, _, verb = value.ref.name.partition(" ")  # "Dänisch verfasst"
    if not names_place_or_language(value.ref.name) and not (
        verb.islower() and names_place_or_language(named)
    ):
        return False
    return value.span is None or not _SORT.search(_beside(page, value.span))  # "in the paper Türkiye"


def _beside(page: PageContext, span: Span) -> str:
    """The folded words around a name."""
    return page.folded[max(0, span.start - BESIDE) : span.end + BESIDE]


def _follows_day(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether an outlet stands behind the day of publication, and no hour, town, rubric or person."""
    if value.ref is None:
        return value.href is not None
    if value.known or value.href is not None:
        return True
    name = value.ref.name
    if len(name) < 2 or name[:1].isdigit() or fold(name) in words("rubrics"):
        return False
    outlet = hit.groups.get("outlet")
    return outlet is None or not (is_person(name) and by_whom(page.folded, outlet.start))


def _reads_as_outlet(value: OutletValue) -> bool:
    if value.known or value.href is not None or (value.ref is not None and value.ref.domain is not None):
        return True
    name = value.ref.name.lower() if value.ref else ""
    return whole_words("outlet_words").search(name) is not None


def _is_empty(hit: Hit, value: OutletValue) -> bool:
    """Whether a notice that should name its outlet names none, and links to no article."""
    asks = not hit.groups.keys().isdisjoint(("outlet", "via")) or hit.rule.gives == "translation"
    spoken = hit.rule.kind in (CreditKind.NOTICE, CreditKind.BYLINE)
    return (
        spoken and asks and value.ref is None and (value.href is None or hit.rule.kind is CreditKind.BYLINE)
    )


def _outside(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str] | None:
    if page.is_outside(hit.line):
        return Polarity.NEGATIVE, "outside"
    if is_entry(page, hit.line) or is_quoted_letter(page, hit.line):
        return Polarity.NEGATIVE, "quoted"
    place = page.place(hit.line)
    if place is Place.FAR and hit.rule.place != "any" and page.document.media_type != "text/plain":
        if heads_title(page, hit, value):
            return None
        return Polarity.NEGATIVE, "far"
    return None


def _of_software(page: PageContext, hit: Hit) -> tuple[Polarity, str] | None:
    """A board's foot names who put its software into the language: below "Powered by"."""
    if hit.rule.gives != "translation":
        return None
    above = range(max(0, hit.line - SOFTWARE_LINES), hit.line + 1)
    if any("powered by" in page.folded_of(number) for number in above):
        return Polarity.NEGATIVE, "software"
    return None


def _captioned(page: PageContext, hit: Hit) -> tuple[Polarity, str] | None:
    """A picture's line credits the picture, unless it speaks of the text in so many words."""
    if page.is_caption(hit.line):
        spoken = hit.rule.strength >= SPOKEN_STRENGTH or "provided by" in page.folded_of(hit.line)
        return None if spoken else (Polarity.NEGATIVE, "caption")
    place = page.place(hit.line)
    if hit.rule.kind is CreditKind.SOURCE_LINE and _follows_table(page, hit.line):
        return Polarity.NEGATIVE, "caption"
    if (
        hit.rule.kind is CreditKind.SOURCE_LINE
        and page.follows_image(hit.line)
        and (place is not Place.TAIL or _goes_on(page, hit.line))
    ):
        head = place is Place.HEAD and (hit.rule.language in SOURCE_LINE_LANGUAGES or is_dated(page, hit))
        return None if head else (Polarity.NEGATIVE, "caption")
    return None


def _goes_on(page: PageContext, number: int) -> bool:
    """Whether the text goes on below a line, if only with a short paragraph."""
    following = page.document.lines[number + 1 : number + 2]
    if not following or following[0].tag != "p" or following[0].marks != page.line(number).marks:
        return False
    return page.folded_of(number + 1).rstrip(" \"')").endswith(SENTENCE_ENDS)


def _follows_table(page: PageContext, number: int) -> bool:
    """Whether a table of figures ends directly above a line."""
    if number < 2 or page.line(number).tag in _CELLS:
        return False
    cells = [page.line(above) for above in (number - 1, number - 2)]
    return all(cell.tag in _CELLS and cell.span.end - cell.span.start <= LONGEST_CELL for cell in cells)


def _quoted(page: PageContext, hit: Hit) -> tuple[Polarity, str] | None:
    """A notice quoted in prose: in quotation marks, with words of a sentence before or behind them."""
    line = page.line(hit.line).span
    opened = page.folded.rfind('"', line.start, hit.span.start + 2)
    closed = page.folded.find('"', max(hit.span.start + 2, opened + 1), line.end)
    if "outlet" in hit.groups and opened + 1 == hit.groups["outlet"].start:
        return _in_prose(page, hit, line)  # "(«Harbour Ledger», 3 May)": the name is quoted
    if opened >= 0 and closed > 0 and page.folded[opened + 1 : hit.span.start].strip(" ([") == "":
        before, behind = opened - line.start, line.end - closed
        if before > QUOTED_AMID or behind > QUOTED_AMID:
            return Polarity.NEGATIVE, "quoted"
    return _in_prose(page, hit, line)


def _in_prose(page: PageContext, hit: Hit, line: Span) -> tuple[Polarity, str] | None:
    """A notice has its own line, or opens or closes a paragraph; "the poem first appeared in" is told."""
    if hit.rule.kind is CreditKind.NOTICE and is_introduced(page, hit, line):
        return Polarity.NEGATIVE, "quoted"
    if hit.rule.kind is CreditKind.NOTICE and hit.rule.at == "any" and is_aside(page, hit, line):
        return Polarity.NEGATIVE, "prose"
    if hit.rule.kind is not CreditKind.NOTICE or page.place(hit.line) not in (Place.BODY, Place.OPENING):
        return None
    before, behind = hit.span.start - line.start, line.end - hit.span.end
    if min(before, behind) > PROSE_CHARS:
        return Polarity.NEGATIVE, "prose"
    opening = page.folded[hit.span.start : hit.span.end].lstrip(' "([')
    told = opening.startswith(("the ", "das ", "der ", "la ", "el "))
    if told and hit.rule.at == "any" and tells_on(page, hit, line):
        return Polarity.NEGATIVE, "prose"
    if told and line.end - line.start > TOLD_CHARS and hit.rule.at == "any":
        return Polarity.NEGATIVE, "prose"
    return None


def _of_itself(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str] | None:
    if value.date_only and value.ref is None:
        return Polarity.NEGATIVE, "date"
    if value.ref is not None and not value.known and _DATE_IN_ANY_LANGUAGE.fullmatch(value.ref.name):
        return Polarity.NEGATIVE, "date"
    if hit.rule.gives == "joint":
        return None
    if "outlet" in hit.groups and names_own_house(hit.groups["outlet"].of(page.folded)[:80]):
        return None if is_authors_other_site(page, hit, value) else (Polarity.SELF, "own")
    if value.ref is not None and not value.known and (_is_own_format(value.ref.name) or _of_own(page, hit)):
        return Polarity.SELF, "own"
    if value.ref is not None and page.own.is_outlet(value.ref) and not value.agency:
        return Polarity.SELF, "own"
    if value.ref is not None and page.own.is_name(next(filter(None, _OWNED.split(value.ref.name)))):
        return Polarity.SELF, "own"
    if value.ref is not None and value.agency and page.own.is_outlet(value.ref):
        return Polarity.SELF, "own"
    if (
        value.href
        and is_web(value.href)
        and page.own.is_url(value.href)
        and hit.rule.gives != "translation"
        and (
            value.ref is None
            or ((is_article(value.href) or is_home(value.href)) and not value.known and not value.agency)
        )
    ):
        return Polarity.SELF, "own"
    return None


# "The Ledger's Ada Marsh": whose she is.
_OWNED = re.compile(r"^The |['’]s ")


def _is_own_format(name: str) -> bool:
    """ "Print-Ausgabe", "Ausgabe 12/2024", "Magazin": which paper's goes without saying."""
    folded = _NUMBER.sub("", fold(name)).strip(" .,-/")
    return folded in words("formats")


def _of_own(page: PageContext, hit: Hit) -> bool:
    """ "in the Saturday supplement of the Ledger", on the Ledger's own site."""
    sentence = SENTENCE.match(page.folded, hit.span.start, page.line(hit.line).span.end)
    parts = _PART_OF.split(sentence[0]) if sentence else []
    return any(page.own.is_inflected(part[:60]) for part in parts[1:])


def _inside_text(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str] | None:
    if hit.rule.place == "any" or page.document.media_type == "text/plain":
        return None
    place = page.place(hit.line)
    if hit.rule.at == "label" and "outlet" not in hit.groups and value.href is not None:
        return None  # a label above a list of links is the foot of a text, wherever the next text begins
    if hit.rule.kind is CreditKind.SOURCE_LINE and hit.rule.place == "edge" and _amid(page, hit):
        return Polarity.NEGATIVE, "figure"
    if hit.rule.place == "edge" and place is Place.BODY and not is_own_paragraph(page, hit, value):
        return Polarity.NEGATIVE, "figure" if hit.rule.kind is CreditKind.SOURCE_LINE else "prose"
    if hit.rule.place == "tail" and place not in (Place.TAIL, Place.CLOSING):
        return None if heads_text(page, hit, value) else (Polarity.NEGATIVE, "figure")
    if hit.rule.place == "head" and place not in (Place.HEAD, Place.OPENING):
        return Polarity.NEGATIVE, "figure"
    if hit.rule.place == "opening" and place not in (Place.HEAD, Place.OPENING):
        return Polarity.NEGATIVE, "prose"
    return None


def _amid(page: PageContext, hit: Hit) -> bool:
    """Whether paragraphs of the text stand on both sides of a line, however short the text is.

    The first paragraph may be a standfirst with the text's own line of date and
    source below it; that line holds a date, or stands beside one.
    """
    above, below = page.frame.around(hit.line)
    if not above or not below:
        return False
    return above >= PARAGRAPHS_ABOVE or not any(
        find_date(page.folded_of(number)[:200])
        for number in range(hit.line - 1, hit.line + 2)
        if number not in page.frame.paragraphs
    )

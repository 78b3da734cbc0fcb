"""Bylines: who wrote it, and for whom. An agency's or another outlet's name there credits the source.

"By A and B, Associated Press" is agency copy; "Le Figaro et AFP", "A mit AP" are
the outlet's own texts with an agency's help; a person alone says nothing of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.model import Credit, CreditKind, Polarity, Zone
from provenance.outlets.names import name_key
from provenance.parse.credits.signature import (
    LONGEST_DATE_LEAD,
    Signature,
    after_date,
    is_divided,
    read_signature,
    without_date,
)
from provenance.parse.credits.teasers import signs_announced, signs_next, signs_teaser
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import HEAD_LINES, Place
from provenance.parse.words.agencies import names_picture
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import listed, opening_by, split_people, without_by
from provenance.parse.words.wording import first_signs, leading, whole_words, words

LONGEST_BYLINE = 200
# Of a line that says who put the text on the page.
POSTER_RULE = "any.byline-poster"
# Of a line that names people and an outlet which is no agency.
OUTLET_RULE = "any.byline-outlet"
# A byline stands at most so many lines above the first paragraph, or this far below it or the last one.
LINES_ABOVE = 22
LINES_BELOW = 4
# A bare agency name is a signature only so close to the text.
LINES_ABOVE_BARE = 12
# A line of names alone, with no word before it that says so.
LONGEST_BARE = 100
# Beside a bare agency's name only a place or a date may stand.
LONGEST_BESIDE = 24
BYLINE_MARKS = frozenset(
    {
        "byline",
        "bylines",
        "author",
        "authors",
        "autor",
        "autores",
        "attribution",
        "writer",
        "provider",
        "contributor",
    }
    | {
        "signature",
        "auteur",
        "autore",
        "redactor",
        "firma",
        "credits-author",
        "agency",
        "agencia",
        "agence",
        "agentur",
    }
)
_DIGIT = re.compile(r"\d")
# Without a date, which is cut out, and without brackets, in which an agency may stand.
_PLAIN_NAME = re.compile(r"[^\d(]*")
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL_END = re.compile(r"\b(?:[A-Z]|Jr|Sr|Dr|Ph\.?D|Inc|Co)\.\W*$")
# Small words that are neither part of a name nor a role's; three make a sentence.
SENTENCE_WORDS = 3
# In a line that the markup calls a byline so many tell of the author: "after working for the Ledger".
BIO_WORDS = 6
PARAGRAPHS_ABOVE = 2
# Under what a site files a text, which may be an outlet it speaks of.
_FILED = re.compile(
    r"[\s#|>*-]{0,4}(?:tagged|tags?|topics?|filed (?:under|in|to)|posted (?:in|under)|categor(?:y|ies)"
    r"|keywords|schlagworte?|schlagwörter|mots-clés|etiquetas|temas|теги|метки|рубрики|标签|標籤|タグ)(?!\w)"
)
# "Posted on 12 June by Jane Dale".
_POSTED_ON = re.compile(
    r"\W*(?:posted|eingestellt|gepostet|posté|mis en ligne|postado|postato|geplaatst|diposting)\b"
)
# "Written by" in Urdu, and "edited by" in Arabic.
_EDITING = "تحریر"
_GAP = re.compile(r"\s{2,}|\s+(?=\d)|\s@")
_MARK = re.compile(r"[:|/]")
LONGEST_LABEL = 24
# "山田太郎記者", "김민수 기자", "河湾日报记者 沈若溪": the office stands behind the name, or in front of it.
_REPORTER = re.compile(
    r"[\u3400-\u9fff\uac00-\ud7a3]{2,5} ?(?:記者|기자|특파원|特派員)"
    r"|[\u3400-\u9fff]{2,12}(?:记者|記者)[ :](?: ?[\u3400-\u9fff]{2,3}){1,4}"
)
_LISTED = frozenset({"li", "a", "option", "button"})
_HEADINGS = frozenset({"h1", "h2", "h3", "title"})
_PLATFORMS = frozenset(
    {"substack", "medium", "facebook", "twitter", "youtube", "patreon", "telegram", "linkedin"}
)
AGENCY_STRENGTH = 0.9
BARE_STRENGTH = 0.75
OUTLET_STRENGTH = 0.7
JOINED_STRENGTH = 0.55


def bylines(page: PageContext) -> Iterator[Credit]:
    """The bylines around the lead item and at the head of further items."""
    openings, posters, labels = first_signs("by"), first_signs("posters"), first_signs("author_labels")
    near, named = _near_lines(page), page.lines_marked(BYLINE_MARKS)
    written = -1  # the last line that opens with "By" and names nobody but people
    for number, line in enumerate(page.document.lines):
        start, end = line.span
        if not 2 <= end - start <= LONGEST_BYLINE:
            continue
        folded = page.folded_of(number)
        begin = after_date(folded) if _DIGIT.search(folded, 0, LONGEST_DATE_LEAD) else 0
        opening = folded[begin : begin + 12].lstrip(" *_|(-")[:2]
        opens = (
            (opening in openings and opening_by(folded[begin:]) is not None)
            or (opening in posters and leading("posters").match(folded[begin:]) is not None)
            or (opening in labels and _MARK.search(folded, begin, begin + LONGEST_LABEL) is not None)
        )
        if line.tag in _HEADINGS and not (line.tag == "h3" and number in named and opens):
            continue
        below = number == written + 1
        if opens or number in near or number in named or below:
            credit = _byline(page, number, begin, below=below)
            if credit is not None:
                written = number if credit.outlet is None and opens else -1
                yield credit


def _near_lines(page: PageContext) -> frozenset[int]:
    """The lines where the lead item's byline may stand without any word saying so."""
    first, last = page.frame.first, page.frame.last
    around = (
        *range(max(0, first - LINES_ABOVE), first + LINES_BELOW + 1),
        *range(last + 1, last + LINES_BELOW + 1),
        *(range(HEAD_LINES + 1) if first < 0 else ()),
    )
    count = len(page.document.lines)
    return frozenset(number for number in around if 0 <= number < count and is_near(page, number))


def is_near(page: PageContext, number: int) -> bool:
    """Whether the lead item's byline may stand on a line without any word saying so."""
    frame = page.frame
    if page.place(number) is Place.HEAD:
        return number >= frame.first - LINES_ABOVE
    return (
        frame.first <= number <= frame.first + LINES_BELOW or frame.last < number <= frame.last + LINES_BELOW
    )


def begins(page: PageContext, number: int) -> bool:
    """Whether a line opens with "By" in one of the languages."""
    folded = page.folded_of(number)
    return opening_by(folded[after_date(folded) :]) is not None


def _below_label_by(page: PageContext, number: int) -> bool:
    """Whether the line above is nothing but "Author" or "Written by": label and value on two lines."""
    return number > 0 and page.folded_of(number - 1).strip(" :*_|") in words("by")


def marked(page: PageContext, number: int) -> bool:
    """Whether the markup calls a line a byline."""
    return number in page.lines_marked(BYLINE_MARKS)


def _byline(page: PageContext, number: int, begin: int, *, below: bool) -> Credit | None:
    whole = page.folded_of(number)
    text, folded = page.text_of(number)[begin:], whole[begin:]
    if leading("posters").match(folded) or _POSTED_ON.match(whole[:begin]):
        return _poster(page, number)
    if page.language == "ar" and folded.lstrip().startswith(_EDITING):
        return None
    by = opening_by(folded)
    reporter = _REPORTER.fullmatch(folded.strip()) is not None
    explicit = by is not None or reporter or marked(page, number) or _below_label_by(page, number)
    if not explicit and (not _may_sign(page, number, text, folded) or _is_bare_aside(page, number, text)):
        return None
    if _FILED.match(whole):
        return None
    if "source:" in whole or _is_sentence(page, number, whole):
        return None
    opened = begin + (by.end() if by else 0)
    if (picture := whole_words("picture").search(whole[opened:])) is not None:
        return _person_only(page, number, opened + picture.start()) if by and picture.start() else None
    signed = read_signature(page, text[by.end() :] if by else text, glued=explicit)
    if signed is None:
        return _person_only(page, number) if explicit else None
    second = below and signed.agency and not signed.people and not is_divided(text)
    if not second and not _stands_as_byline(page, number, signed):
        return None
    return _signed_credit(page, number, signed)


def _is_sentence(page: PageContext, number: int, folded: str) -> bool:
    """Whether a line says something: "By contrast, Hull ranked fourth." A byline holds names and roles.

    Between the text's own paragraphs one small word too many is enough, elsewhere it ends like a sentence.
    """
    text = page.text_of(number)
    small = [w for w in _WORD.findall(text) if w.islower() and len(w) > 1]
    others = [w for w in small if fold(w) not in words("name_particles") | words("joining") | words("roles")]
    if marked(page, number):
        return len(others) >= BIO_WORDS
    ends = folded.rstrip(" \"')").endswith((".", "!", "?", "…", "。")) and not _INITIAL_END.search(text)
    above, below = page.frame.around(number)
    amid = above >= PARAGRAPHS_ABOVE and below > 0
    by = leading("by").match(folded)
    spare = len([w for w in others if by is None or fold(w) not in by[0]])
    return (ends and spare >= SENTENCE_WORDS) or (amid and (ends or spare >= SENTENCE_WORDS))


def _may_sign(page: PageContext, number: int, text: str, folded: str) -> bool:
    """Whether a line that nothing calls a byline can be one: a few names, no sentence, no label, no menu."""
    if page.line(number).zone in (Zone.NAVIGATION, Zone.RELATED, Zone.COMMENTS):
        return False
    if text.lstrip().startswith("©"):
        return False  # above the text the picture's
    return len(text) <= LONGEST_BARE and ":" not in folded and not text.rstrip().endswith((".", "!", "?"))


def _is_bare_aside(page: PageContext, number: int, text: str) -> bool:
    """Whether a line cannot stand as a byline whatever it names: under a picture, or no people in a list."""
    if page.is_caption(number):
        return True
    return _is_framed(page, number) and _PLAIN_NAME.fullmatch(text) is not None and not is_divided(text)


def _is_framed(page: PageContext, number: int) -> bool:
    """Whether a line stands in a list, or at the page's own head or foot."""
    line = page.line(number)
    if line.tag in _LISTED or line.zone is Zone.HEADER:
        return True
    # What a theme calls "footer" between headline and text is no page's foot.
    return line.zone is Zone.FOOTER and number > page.frame.first


def _person_only(page: PageContext, number: int, end: int | None = None) -> Credit | None:
    """The byline that names people and no outlet; `end` is where its line begins to speak of a picture."""
    text = page.text_of(number)[:end]
    text = without_date(text[after_date(fold(text)) :])
    people = split_people(listed(without_by(text), page.language))
    if not people and (gap := _GAP.search(text)):  # "By ADA MARSH   10/ 5/11 09:19 PM ET"
        people = split_people(text[: gap.start()])
    if not people or page.place(number) is Place.FAR or _after_label(page, number, "translators"):
        return None
    head = page.place(number) is Place.HEAD and marked(page, number)
    outside = page.is_outside(number) and not head
    outside = outside or signs_teaser(page, number) or signs_next(page, number)
    span = page.line(number).span
    return Credit(
        kind=CreditKind.BYLINE,
        text=span.of(page.document.text),
        span=span,
        rule="any.byline-person" + ("/outside" if outside else ""),
        language=page.language or None,
        polarity=Polarity.NEGATIVE if outside else Polarity.SELF,
        strength=_nearness(page, number),
        authors=people,
    )


def _poster(page: PageContext, number: int) -> Credit | None:
    """ "Posted by Jane Dale on 12 June": who put the text on the page, which says nothing of who wrote it."""
    credit = _person_only(page, number)
    return replace(credit, rule=POSTER_RULE) if credit else None


def _nearness(page: PageContext, number: int) -> float:
    """How surely a person's byline is the lead item's: best between headline and text."""
    frame = page.frame
    if max(frame.title, 0) <= number <= frame.first + LINES_BELOW:
        return 0.5
    return 0.4 if page.place(number) in (Place.HEAD, Place.TAIL) else 0.2


def _after_label(page: PageContext, number: int, section: str) -> bool:
    """Whether the line above is a label of the section's words ("Translator:")."""
    above = page.folded_of(number - 1).strip(" :") if number else ""
    return bool(above) and len(above) < 40 and whole_words(section).search(above) is not None


def _stands_as_byline(page: PageContext, number: int, signed: Signature) -> bool:
    """A bare agency name is a byline only next to the text, and not under a picture or after "Photo by:"."""
    explicit = begins(page, number) or marked(page, number)
    if number and _is_picture_label(page.folded_of(number - 1)):
        return False
    if page.is_caption(number) and (not explicit or page.is_media(number)):
        return False
    if explicit:
        return True
    text = page.text_of(number)
    text = text[after_date(fold(text)) :]
    if names_picture(text) or (signed.people and "/" in text):
        return False  # "REUTERS/Ada Marsh", "(Ada Marsh/AFP)": a picture's credit
    if name_key(signed.ref.name) == name_key(page.document.title or ""):
        return False  # "Register - Required Information" on the page "Register": a heading
    if not signed.people and len(text) - len(signed.ref.name) > LONGEST_BESIDE:
        return False
    if _is_framed(page, number):
        return bool(signed.people) and signed.agency
    if signed.people:
        if number and page.is_quotation(number - 1):
            return False  # whose words they are
        return page.place(number) in (Place.HEAD, Place.OPENING) and (signed.agency or signed.known)
    frame = page.frame
    close = frame.first - LINES_ABOVE_BARE <= number <= frame.first + LINES_BELOW or number > frame.last
    return signed.agency and close and is_near(page, number)


def _is_picture_label(folded: str) -> bool:
    return len(folded) < 60 and whole_words("picture").search(folded[-40:]) is not None


def _signed_credit(page: PageContext, number: int, signed: Signature) -> Credit:
    span = page.line(number).span
    polarity, note = _polarity(page, number, signed)
    found = find_date(page.folded_of(number))
    return Credit(
        kind=CreditKind.BYLINE,
        text=span.of(page.document.text),
        span=span,
        rule=("any.byline-agency" if signed.agency else OUTLET_RULE) + note,
        language=page.language or None,
        polarity=polarity,
        strength=_strength(page, number, signed),
        outlet=signed.ref,
        authors=signed.people,
        date=found.date if found else None,
    )


def _polarity(page: PageContext, number: int, signed: Signature) -> tuple[Polarity, str]:
    head = page.place(number) is Place.HEAD and (begins(page, number) or marked(page, number))
    if (page.is_outside(number) and not head) or page.place(number) is Place.FAR:
        return Polarity.NEGATIVE, "/outside"
    if signs_teaser(page, number) or signs_announced(page, number):
        return Polarity.NEGATIVE, "/teaser"
    if page.own.is_outlet(signed.ref):
        return Polarity.SELF, "/own"
    if page.is_front:
        return Polarity.NEGATIVE, "/front"
    if signed.joined:
        return Polarity.WEAK, "/joined"
    if fold(signed.ref.name) in _PLATFORMS:
        return Polarity.WEAK, "/platform"
    return Polarity.POSITIVE, ""


def _strength(page: PageContext, number: int, signed: Signature) -> float:
    if signed.joined:
        return JOINED_STRENGTH
    if not signed.agency:
        return OUTLET_STRENGTH
    explicit = begins(page, number) or marked(page, number) or bool(signed.people)
    return AGENCY_STRENGTH if explicit else BARE_STRENGTH

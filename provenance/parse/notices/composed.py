"""Whether a sentence put together from its parts ends as a credit does.

A rule that is made of parts knows what was done with a text and the word in front of the outlet.
What stands around decides: "published by Ada Marsh" names its writer, "published in Culture" a part
of the own site, and "Column published in Harbour Ledger and read by everybody" tells of a column.
"""

from __future__ import annotations

import re

from provenance.model import Span
from provenance.parse.notices.values import OutletValue
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person
from provenance.parse.words.places import names_place_or_language
from provenance.parse.words.wording import whole_words, words

# In front of whoever published; the second are "of" and "from" as well.
_BY = re.compile(
    r"(?:^|[^\w])(?:by|von|vom|durch|par|por|pelo|door|przez|av|af|de către|oleh|bởi|od strane) [\s\"'(]*$"
)
_OF = {
    language: re.compile(rf"(?:^|[^\w])(?:{listed}) [\s\"'(]*$")
    for language, listed in {
        "ca": "de|per",
        "es": "de",
        "fr": "de",
        "it": "da|dal|dalla|di",
        "nl": "van",
        "pt": "de|da|do|pela",
        "ro": "de",
        "sq": "nga",
        "sw": "na",
        "tl": "ng",
        "vi": "của",
    }.items()
}
_BY_BEHIND = (" tarafından",)
_BY_WITHIN = 14
# Kinds of sentences by what was done, and those that a single word may end, whatever it is.
_CAME_OUT = frozenset(
    ("first", "bare-first", "first-bare", "out", "bare-out", "out-last", "we", "rendered-from")
)
_BARELY = _CAME_OUT - {"first", "bare-first", "we"}
_SURE = frozenset(("first", "bare-first", "first-bare", "wrote", "leave", "label"))
_QUOTES = frozenset("\"“„«»‘’'")
# "Malul, nr. 31": what has issues is a paper.
_ISSUE = re.compile(r"[\s\"”»,(]*(?:nr|no|n|č|núm|num|issue|numero|heft|ausgabe|numer|edisi)[.°º]? ?\d")
# "España y en México": a place and more words.
_PLACED = re.compile(r"(\S+) [a-zà-ž]")
LONGEST_ARTICLE = 3
# Printed again by or in somebody, as against "from" them.
_AGAIN_BY = re.compile(
    r"(?:reproducid|republicad|replicad|retomad|recogid|reproduzid)[oa]s? (?:[^\s.]+ ){0,2}?(?:por|pelo|pela)"
    r"(?: (?:el|la|los|las|o|a|[^\s.]{4,12}))? $"
    r"|(?:reproduit|repris|republié|relayé)e?s? (?:[^\s.]+ ){0,2}?par(?: (?:le|la|les|l'))? ?$"
    r"|przedrukowan[aye] (?:[^\s.]+ ){0,2}?(?:przez|w|we|na)(?: [^\s.]{4,12})? $"
)
_IN = re.compile(r"(?:^|\s)(?:in|im|bei|beim|auf)(?: (?:der|dem|den|die|das))? $")
_AGAIN_BEHIND = re.compile(
    r"[\s\"'»”)]*(?:[^\s.]+ ){0,2}?(?:nachgedruckt|wiederveröffentlicht|zweitveröffentlicht)"
)
# How far in front of a name and behind it a word for its sort stands.
SORT_AHEAD = 22
SORT_BEHIND = 18
# Behind the outlet that ends a line: an issue, a page, a day, by whose leave; or nothing.
_BEHIND = re.compile(
    r"[\s\"'»”)\].,]*(?:$|[,(/|–—-]|(?:[a-zà-ž]{1,4}\.? )?[a-zà-ž°.]{0,8} ?\d)"
    r"|[^;:!?]{0,40}(?:permi|leave|consent|courtesy|genehmig|erlaub|zustimm|autoris|autoriz|accord|acuerdo"
    r"|toestemming|zgod|souhlas|svolen|súhlas|dovolen|dopušt|dozvol|dovoljen|izin|tillstånd|tilladelse"
    r"|tillatelse|acord|lej|permís|leidim|atļauj|loal|ruhusa|pahintulot|licen|creative)"
)
DATE_WITHIN = 12
# So much of a match holds the words in front of "a translation".
SEARCHED_AHEAD = 80


def ends_amiss(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a composed sentence credits nobody: a writer, an own rubric, a prohibition, a story told."""
    if value.ref is None:
        return False
    kind = hit.rule.id.partition("composed-")[2]
    if _is_own_or_barred(page, hit, kind, value) or _is_reverse(page, hit, kind, value):
        return True
    if not _is_shown(value):
        folded = fold(value.ref.name)
        if folded in words("publications") or folded in words("wrappers"):
            return True  # "here in the blog"
        sure = kind in _SURE and not (kind == "leave" and _passes_words(page, hit, value))
        if _is_writer(page, hit, kind, value) or not (sure or _reads_as_name(page, value)):
            return True
    return hit.rule.at == "line" and not _closes(page, hit, value)


def _is_reverse(page: PageContext, hit: Hit, kind: str, value: OutletValue) -> bool:
    """ "Fue reproducido por El Faro", "in der Hafenzeitung nachgedruckt": the other took it from here.

    Of a text that is printed again "by" or "in" another, that other is who prints it again.
    """
    if not kind.startswith("taken") or value.span is None:
        return False
    start, end = value.span
    ahead = page.folded[hit.span.start : start]
    return _AGAIN_BY.search(ahead) is not None or (
        _IN.search(ahead) is not None and _AGAIN_BEHIND.match(page.folded, end) is not None
    )


def sends_on(page: PageContext, hit: Hit) -> bool:
    """ "For more, see the translation of the article <...>": where to read on, not what this text is."""
    if not hit.rule.id.endswith("composed-rendered-linked"):
        return False
    return whole_words("reading_on").search(hit.span.of(page.folded)[:SEARCHED_AHEAD]) is not None


def _is_own_or_barred(page: PageContext, hit: Hit, kind: str, value: OutletValue) -> bool:
    """Whether the sentence links a list of the own site, files the text there, or forbids taking it."""
    if value.href is not None and not value.known and page.own.is_url(value.href):
        return True
    whole = page.folded[hit.span.start : page.line(hit.line).span.end]
    if any(stem in whole for stem in words("filed_stems")):
        return True
    outlet = hit.groups.get("outlet")
    ahead = page.folded[hit.span.start : outlet.start] if outlet is not None else ""
    if whole_words("only").search(ahead):
        return True
    return kind in _BARELY and whole_words("also").search(ahead) is not None


def _is_shown(value: OutletValue) -> bool:
    """Whether the registry, a link or an address shows the outlet."""
    shown = value.known or value.agency or value.href is not None
    return shown or (value.ref is not None and value.ref.domain is not None)


def _is_writer(page: PageContext, hit: Hit, kind: str, value: OutletValue) -> bool:
    """Whether a person stands behind "by", where the outlet was expected."""
    outlet, name = hit.groups.get("outlet"), value.ref.name if value.ref else ""
    if outlet is None or not is_person(name) or _holds_press(fold(name)):
        return False
    ahead = page.folded[max(0, outlet.start - _BY_WITHIN) : outlet.start]
    of = _OF.get(hit.rule.language)
    if _BY.search(ahead) or (of is not None and kind in _CAME_OUT and of.search(ahead)):
        return True
    return value.span is not None and page.folded.startswith(_BY_BEHIND, value.span.end)


def _passes_words(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether common nouns stand in front of the name: "by courtesy of the people of Solec"."""
    outlet = hit.groups.get("outlet")
    if outlet is None or value.span is None:
        return False
    passed = page.folded[outlet.start : value.span.start].split()
    return any(word not in words("articles") and len(word) > LONGEST_ARTICLE for word in passed)


def _reads_as_name(page: PageContext, value: OutletValue) -> bool:
    """Whether words that nothing else shows are an outlet's name: several, or one made as such names are."""
    name = value.ref.name if value.ref else ""
    placed = _PLACED.match(name)
    if placed is not None and names_place_or_language(placed[1]):
        return False
    if " " in name or any(sign.isdigit() or sign.isupper() or sign in ".&" for sign in name[1:]):
        return True
    if fold(name) in words("rubrics") or value.span is None:
        return False
    start, end = value.span
    beside = page.folded[max(0, start - SORT_AHEAD) : end + SORT_BEHIND]
    quoted = page.document.text[max(0, start - 1) : start] in _QUOTES
    return quoted or bool(_ISSUE.match(page.folded, end)) or _holds_press(beside)


def _holds_press(folded: str) -> bool:
    return any(stem in folded for stem in words("press_stems"))


def _closes(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether nothing but a day, an issue or thanks stand between the outlet and the end of its line."""
    if value.span is None:
        return True
    rest = Span(value.span.end, page.line(hit.line).span.end).of(page.folded)
    if _BEHIND.match(rest.lstrip()) or _BEHIND.match(rest):
        return True
    found = find_date(rest)
    return found is not None and found.span.start <= DATE_WITHIN

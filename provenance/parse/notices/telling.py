"""When a sentence that holds a notice tells of another text: "The column, first run by X, was copied"."""

from __future__ import annotations

import re

from provenance.model import CreditKind, Polarity, Span
from provenance.parse.notices.values import OutletValue, links_within
from provenance.parse.page.context import SUBHEADINGS, PageContext
from provenance.parse.page.frame import Place
from provenance.parse.rules.sentences import text_nouns
from provenance.parse.rules.table import Hit
from provenance.parse.words.articles import is_article
from provenance.parse.words.lexemes import replies
from provenance.parse.words.wording import whole_words

# What a notice says of its article, up to the end of the sentence; a second verb tells a story of it.
SENTENCE = re.compile(r"[^\n]*?(?:[.!?](?=[\s\"')]|$)|$)")
_TOLD = re.compile(
    r", (?:was|were|is|are|has|had|did|drew|won|led|caused|became|went|wurde|war|ist|hat|hatte|löste|"
    r"a|est|fue|ha|había|era|foi|tem|è|fu|werd|is|heeft)\b"
)
_ASIDE = re.compile(
    r"^\W*the [a-z' -]{3,40}, (?:which |that )?(?:was )?(?:originally|first|initially) [^,\n]{4,120}, [a-z]"
)
_AGAIN = re.compile(
    r"republish|reprint|repost|reproduc|permission|courtesy|\bhere\b|licen[cs]|cross-?post|appears"
    r"|republi|reimpr|ripubbl|återpubl|genopt|gjengi|přeti|převz|przedruk|перепеч|передрук|\b(?:hier|här|her|zde|ici"
    r"|aquí|aqui|qui|tutaj|tu|здесь|тут|burada|aici)\b|genehm|erlaub|autori[sz]|permis|permes|toestem|zgod|svolen"
    r"|souhlas|разреш|дозвол|tillst|tillad|tillat|izin|licenc|licenz|лиценз"
)
# Behind the outlet, its year and a comma: "in Time Out 1993, danach in ...".
_GOES_ON = re.compile(r"[^,.;:!?\n]{2,60}(?:19|20)\d\d[)\"']*, [^\W\d_]{2}")
# Behind an outlet, of whose name a word or two may be written small: "och väckte debatt", ", a vzbudila".
_WENT_ON = re.compile(
    r"[\s\"'»”)]*(?: [^\W\d_]+){0,2}?,? (?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|i|ale|a|och|men|og|ja"
    r"|и|а|но|та|і|але|și|ve|dhe) [^\W\d_]+ [^\W\d_]+"
)
_COPULA = re.compile(
    r"\S (?:is|are|was|were|ist|sind|war|est|sont|était|está|están|estaba|estaban|é|são|era|eram|è|sono|erano"
    r"|jest|są|był|była|było|je|jsou|byl|byla|bylo|är|var|er)$"
)
_SENTENCES = re.compile(r"[.!?…:;]\s")
_WORDS = re.compile(r"[^\W\d_]+")
_HEAD = (Place.HEAD, Place.OPENING)
# What may stand in front of a sentence.
_BEFORE_SENTENCE = " \"'([*_-•>|/✍"
_SENTENCE_SIGNS = (".", "!", "?", ":", ";", "…", "。", "！", "？", "।", "۔", "؟", "؛", "։")
# A line of thanks and permissions at a text's edge, and how long its first sentences are.
_THANKS = re.compile(
    r"\bthank(?:s|\b)|\bpermission\b|\bdanke?\b|mit freundlicher genehmigung|\bmerci"
    r"|\bgracias\b|\bobrigad[oa]s?\b"
    r"|\bgrazie\b|\bautorisation\b|\bpermiso\b|\bpermissão\b|\bpermesso\b|\btoestemming\b"
)
LONGEST_THANKS = 160
# Rules of this strength name the text itself ("this article was originally published in").
SPOKEN_STRENGTH = 0.95
# What divides the pieces of a row of date, author and notice, and how long that row is.
_DIVIDERS = ("|", "·", "•")
LONGEST_ROW = 200
# A paragraph that says no more than where the text was published first.
LONGEST_OWN_PARAGRAPH = 200
# A text's first line, where it says what follows and whence it is taken.
LONGEST_STANDFIRST = 300
# What an article reports on, where the article itself would be "this report".
_OTHER_WORK = re.compile(
    r"(?:the|that) (?:[a-z-]+ ){0,3}?"
    r"(?:research|paper|study|report|poem|letter|speech|lecture|podcast|chapter|book|film)\b"
    r"|this (?:[a-z-]+ ){0,2}?(?:research|study)\b"
)
# In these languages the verb closes the sentence, and what the text replies to stands before it.
_VERB_LAST = frozenset(("bn", "fi", "hi", "hu", "ja", "ko", "mr", "ta", "te", "tr", "ur"))
# "This reply was first published in ...": the text itself.
WORDS_OF_SUBJECT = 2
_ENTRIES = frozenset({"li", "dd", "td"})


def tells_on(page: PageContext, hit: Hit, line: Span) -> bool:
    """ "The column, first published by X, was copied": the sentence of a middle paragraph goes on."""
    if not all(page.frame.around(hit.line)):
        return False
    sentence = SENTENCE.match(page.folded, hit.span.start, line.end)
    return sentence is not None and _TOLD.search(sentence[0]) is not None


def is_aside(page: PageContext, hit: Hit, line: Span) -> bool:
    """ "The list, first published by X in 2009, names forty owners": but a part of the sentence."""
    sentence = SENTENCE.match(page.folded, hit.span.start, line.end)
    return (
        sentence is not None and _ASIDE.search(sentence[0]) is not None and _AGAIN.search(sentence[0]) is None
    )


def tells_of_another(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a notice's sentence is one of the text's own, which tells of some other publication."""
    return (
        told_between_paragraphs(page, hit, value)
        or _opens_story(page, hit, value)
        or _has_own_subject(page, hit)
    )


def _opens_story(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """ "Artikeln publicerades först i X och väckte en debatt": a text that begins with another's story.

    Who speaks of the page's own text at its head says "this"; where that is missing, the sentence
    goes on with what came of it, and says nothing of leave or of printing it again.
    """
    if value.span is None or page.line(hit.line).emphasised or page.place(hit.line) not in _HEAD:
        return False
    said = page.folded[hit.span.start : value.span.start]
    if whole_words("this").search(said):
        return False
    sentence = SENTENCE.match(page.folded, hit.span.start, page.line(hit.line).span.end)
    rest = page.folded[value.span.end : sentence.end() if sentence else value.span.end]
    return _WENT_ON.match(rest) is not None and _AGAIN.search(rest) is None


def _has_own_subject(page: PageContext, hit: Hit) -> bool:
    """ "El lema está tomado de X": a verb in front says of what the sentence speaks, and it is no text."""
    if hit.rule.at != "any":
        return False
    before = page.folded[page.line(hit.line).span.start : hit.span.start + 1]
    before = _SENTENCES.split(before)[-1].rstrip(_BEFORE_SENTENCE)
    copula = _COPULA.search(before)
    return copula is not None and text_nouns().isdisjoint(_WORDS.findall(before))


def told_between_paragraphs(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a paragraph amid the text tells of a publication, rather than stating the text's own.

    "A novel in numbers, first published in La Presse", "published in Time Out 1993, then collected in
    ...": where paragraphs stand above and below, a notice is a sentence from its start, and ends with
    its outlet, its date and its licence. What is set off or linked to an article is not doubted.
    """
    if page.line(hit.line).tag in _ENTRIES and all(page.frame.around(hit.line)):
        return True  # a list's entry amid the text: what it says is said of the entry
    if page.line(hit.line).emphasised or page.place(hit.line) not in (Place.BODY, Place.OPENING):
        return False
    if not all(page.frame.around(hit.line)):
        return False
    line = page.line(hit.line).span
    if not _opens_sentence(page, hit, line):
        return True
    if value.span is None or value.href is not None:
        return False
    sentence = SENTENCE.match(page.folded, hit.span.start, line.end)
    goes_on = _GOES_ON.match(page.folded, value.span.start, line.end)
    return goes_on is not None and (sentence is None or _AGAIN.search(sentence[0]) is None)


def _opens_sentence(page: PageContext, hit: Hit, line: Span) -> bool:
    before = page.folded[line.start : hit.span.start]
    if not page.folded[hit.span.start : hit.span.start + 1].isalnum():
        before += page.folded[hit.span.start]
    if before.rstrip().endswith(_DIVIDERS):
        return True
    before = before.rstrip(_BEFORE_SENTENCE)
    return not before or before.endswith(_SENTENCE_SIGNS)


def heads_list(page: PageContext, number: int) -> bool:
    """Whether a label is a heading ("Sources") over a list: what a text was written from."""
    following = page.document.lines[number + 1 : number + 2]
    return page.line(number).tag in SUBHEADINGS and bool(following) and following[0].tag == "li"


def stands_apart(page: PageContext, hit: Hit) -> bool:
    """Whether a notice behind other sentences of its line is still the page's own word, and no prose.

    The line is set apart from the text, or it gives thanks at the text's edge: "Thanks
    to Ada Marsh for a review. Reprinted with permission from Harbour Ledger." The first
    line of all may be a standfirst, which such a notice closes.
    """
    place = page.place(hit.line)
    line = page.line(hit.line)
    if place is Place.TAIL or line.emphasised:
        return True
    before = page.folded[line.span.start : hit.span.start]
    if place is not Place.BODY and before.rstrip().endswith(_DIVIDERS) and len(before) <= LONGEST_ROW:
        return True
    if hit.line <= page.frame.first and place in (Place.HEAD, Place.OPENING):
        behind = page.folded[hit.span.end : line.span.end].strip(_BEFORE_SENTENCE)
        if line.span.end - line.span.start <= LONGEST_STANDFIRST and (
            not behind or _links_article(page, hit)
        ):
            return True
    return place is not Place.BODY and len(before) <= LONGEST_THANKS and _THANKS.search(before) is not None


def _links_article(page: PageContext, hit: Hit) -> bool:
    outlet = hit.groups.get("outlet")
    return outlet is not None and any(
        link.span.start <= outlet.start + 1 and is_article(link.href) and not page.own.is_url(link.href)
        for link in links_within(page.document, Span(outlet.start, outlet.start + 1))
    )


def is_introduced(page: PageContext, hit: Hit, line: Span) -> bool:
    """ "For example, write: This article was ...": words of quoting and a colon lead to the notice."""
    before = page.folded[line.start : hit.span.start + 1].rstrip(" \"'([")
    if len(before) < 2 and hit.line and all(page.frame.around(hit.line)):
        before = page.folded_of(hit.line - 1).rstrip(" \"'")
    return before.endswith(":") and whole_words("quoting").search(before[-60:]) is not None


def is_own_paragraph(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a notice that names the text itself, with its outlet's link, is all that a paragraph says."""
    if hit.rule.kind is not CreditKind.NOTICE or hit.rule.strength < SPOKEN_STRENGTH:
        return False
    line = page.line(hit.line)
    if line.tag in ("li", "td", "dd") or value.href is None or page.own.is_url(value.href):
        return False
    before = page.folded[line.span.start : hit.span.start].strip(_BEFORE_SENTENCE)
    return not before and line.span.end - line.span.start <= LONGEST_OWN_PARAGRAPH


def of_other_work(page: PageContext, hit: Hit) -> tuple[Polarity, str] | None:
    """ "The research was first published in a journal", "This is a reply to a column in X": a reference."""
    if hit.rule.kind is not CreditKind.NOTICE:
        return None
    if _replies(page, hit):
        return Polarity.NEGATIVE, "reply"
    opening = page.folded[hit.span.start : hit.span.end].lstrip(' "([')
    if hit.rule.language != "en" or not _OTHER_WORK.match(opening):
        return None
    return Polarity.WEAK, "other-work"


def _replies(page: PageContext, hit: Hit) -> bool:
    """Whether the sentence calls its text a reply to what was published."""
    outlet = hit.groups.get("outlet")
    if outlet is None:
        return False
    if replies().match(outlet.of(page.folded).removeprefix("the ")):
        return True  # "appeared on the shortlist of ...", "published in reply to ..."
    last = page.line(hit.line).span.end if hit.rule.language in _VERB_LAST else outlet.start
    found = replies().search(page.folded, hit.span.start, max(last, outlet.start))
    return found is not None and len(page.folded[hit.span.start : found.start()].split()) >= WORDS_OF_SUBJECT

"""Where the name ends with which a value begins: "Harbour Ledger in its Sunday edition"."""

from __future__ import annotations

import re

from provenance.model import Span
from provenance.parse.words.dates import day_and_month, find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.wording import whole_words, words

UNCASED = re.compile(r"[\u0590-\u06ff\u0900-\u109f\u10d0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_DENSE_STOP = re.compile(
    r"[。;|()\[\]\n]|,(?! )|\s{2,}"
    r"|\s(?=(?:作者|责任|責任|编辑|編輯|记者|記者|时间|時間|发布|日期|原标题|原文|链接|点击)"
    r"|(?:字号|阅读|分享)|\d{4}[-年/.]|[a-z]{0,8}:|[\u3040-\u9fff]{1,4} ?[:|])"
    r"|(?<=\S\S)(?<!责任)(?<!責任)(?<!发布)(?<!發布)(?<!更新)"
    r"(?:责任编辑|責任編輯|编辑|編輯|责编|責編|作者|记者|記者|发布时间|时间|時間|日期|浏览|点击) ?:"
    r"|(?:작성자|기자|입력|승인|무단|\d{4}[.-])"
    r"|(?:に掲載|の転載|より転載|から転載|からの|が配信|提供|配信|による)"
    r"| ?(?:与|與|和|及) ?(?=\")"
)
_SENTENCE_END = re.compile(
    r"[.!?](?=\s+[^\s\d]|\s*$)|[;|\n…]| - |\s{3,}|[।۔؟։。]|,(?=[\u3040-\u30ff\u3400-\u9fff])"
)
ABBREVIATION = re.compile(r"(?:\b(?:st|mt|ft|dr|mr|no|inc|co|ltd|corp|vol|u\.s|u\.k|u\.n)|\b[a-z])$")
# "Little, Brown and Company": the comma of a publisher's name.
_HOUSE = re.compile(
    r", [^\W\d_][\w'&-]*(?: [\w'&-]+){0,3}? (?:company|co|books|press|publishers|sons|inc|ltd)\b"
)
# Words of a sentence without a capital, in front of a name in quotation marks.
_QUOTE_AHEAD = re.compile(r"(?:[^\W\dA-ZÀ-ÞА-ЯІЇЄҐ_]{1,16} ){0,3}[«„“\"]")
# "微信公众号“果园”": the sort of the account, then its name in quotation marks.
_DENSE_QUOTED = re.compile(r"[\u3400-\u9fff]{1,8}[“「『《‘【]([^”」』》’】\n]{2,30})[”」』》’】]")
# Words that end a name in a sentence, and that close one in capitals: "Harbour Today".
_NAME_WORDS = frozenset({"today", "earlier", "yesterday", "last", "here", "which", "who", "where"})
_TITLED = re.compile(r"(?:[A-Z][\w'’&.-]*\s*)+$")
_OPENING = '"“„«「『《‘'
_CLOSING = '"”“»」』》’'
# "公众号：港口笔记": an account's sort stands before its name in Chinese.
_DENSE_SORT = re.compile(r"(?:微信)?(?:公众号|公眾號|公众平台|订阅号|訂閱號|服务号)[\s:-]*(?=[^\s:-])")
_DENSE_ACCOUNT = re.compile(r"(?:公众号|公眾號|公众平台|订阅号|訂閱號|服务号|头条号|百家号|视频号)[\s:\"-]*$")
# "in 2020", "im Jahr 2020": a year behind the name it was published under.
IN_YEAR = re.compile(
    r"\s\(?(?:in|im|en|em|nel|no|i|w|v|år|в|у)(?: (?:jahre?|the year|el año|l'année))? (?:19|20)\d\d\b"
)
# What leads up to a date: "on Monday", "am", "vom", "le".
_DATE_AHEAD = re.compile(
    r"[\s(\[]*(?:\b(?:on|dated|of|am|vom|den|le|du|el|del|il|op|van|em|dne|dnia|от|від)\b)?[\s,]*$"
)
# "Savski dnevnik", "Primorske strani": a Slavic adjective, by its ending, in a name of ASCII letters.
_ADJECTIVE = re.compile(r"(?:sk|ck)(?:i|a|e|o|y|u|om|im|ih|oj|ega|em|ej|og)$")
LONGEST_NAME = 90
# "Care Online 照護線上": where Chinese or Japanese follows, a name of Latin letters ends as theirs do.
DENSE_WITHIN = 16
_DIGITS = tuple("0123456789")
EDGES = " \"“”„«»‘’'.,:;*_"


def name_span(text: str, folded: str, span: Span, within: Span | None = None) -> Span:
    """The name that the words at `span` begin with; `within` a link, the link's words are the name."""
    if (
        within is not None
        and within.end - within.start <= LONGEST_NAME
        and _is_plain(text, folded, within)
        and not _DENSE_SORT.match(within.of(folded))
    ):
        words_of_link = within.of(folded)
        return Span(within.start, within.start + before_date(words_of_link, len(words_of_link)))
    if span.start and text[span.start - 1] in _OPENING:
        end = _quotation_end(text, span)
        if end is not None and end - span.start <= LONGEST_NAME:
            return Span(span.start, end)
    quoted = _quoted_name(text, span)
    if quoted is not None:
        return quoted
    head = span.of(folded)[: 3 * LONGEST_NAME]
    if _DENSE.search(head[:DENSE_WITHIN]):
        named = _DENSE_QUOTED.match(text, span.start, span.end)
        if named is not None:
            return Span(*named.span(1))
        stop = _DENSE_STOP.search(head)
        sort = _DENSE_SORT.match(head)
        start = sort.end() if sort else 0
        end = stop.start() if stop and stop.start() > start else len(head)
        return Span(span.start + start, span.start + end)
    end = before_date(head, name_end(head))
    if head[:end].endswith(_DIGITS):  # "den 19. september": the dot was a date's, not the sentence's
        end = min(end, before_date(head, len(head)))
    if UNCASED.search(head[:6]):
        return _uncased(head[:end], span.start)
    return _capitalised(text, Span(span.start, span.start + end))


def names_account(text: str) -> bool:
    """Whether words hold a name in quotation marks behind its sort: "公众号「码头」的文章"."""
    return _DENSE_QUOTED.match(text) is not None


def follows_account(folded: str, start: int) -> bool:
    """Whether "公众号：" stands in front of a name: an account's, however it is written."""
    return _DENSE_ACCOUNT.search(folded, max(0, start - 8), start) is not None


def _quoted_name(text: str, span: Span) -> Span | None:
    """ "на сайте «Портовый вестник»": lower-case words, then the name in quotation marks."""
    opened = _QUOTE_AHEAD.match(text, span.start, span.end)
    if opened is None:
        return None
    inner = Span(opened.end(), span.end)
    end = _quotation_end(text, inner)
    return Span(inner.start, end) if end is not None and end - inner.start <= LONGEST_NAME else None


def _is_plain(text: str, folded: str, link: Span) -> bool:
    """Whether a link's words are but a name; "Today" with a capital belongs to one ("Harbour Today")."""
    shown = link.of(folded)
    if shown.strip(EDGES) in words("nobody"):
        return False
    ends = whole_words("ends")
    if ends.search(shown) is None:
        return True
    if not _TITLED.match(link.of(text)):
        return False
    return all(end[0] in _NAME_WORDS for end in ends.finditer(shown, 0, len(shown)))


def _quotation_end(text: str, span: Span) -> int | None:
    ends = [p for sign in _CLOSING if (p := text.find(sign, span.start, span.end)) > span.start]
    return min(ends, default=None)


def name_end(head: str) -> int:
    end = len(head)
    for match in _SENTENCE_END.finditer(head):
        if match[0] == "." and match.end() < len(head) and ABBREVIATION.search(head[: match.start()]):
            continue
        end = match.start()
        break
    for match in whole_words("ends").finditer(head, 2, end):
        return match.start()
    return end


def before_date(head: str, end: int) -> int:
    """Where folded words that begin with a name come to a date: "Harbour Ledger | on 4 May 2026".

    `end` where they hold none, or nothing but one.
    """
    found = find_date(head[:end])
    year = IN_YEAR.search(head, 0, end)
    places = (found.span if found else None, day_and_month(head[:end]), Span(*year.span()) if year else None)
    starts = [place.start for place in places if place is not None]
    if not starts:
        return end
    ahead = _DATE_AHEAD.search(head[: min(starts)])
    cut = ahead.start() if ahead else min(starts)
    return cut if any(sign.isalpha() for sign in head[:cut]) else end


# Behind a name: whom it quotes, or under which licence.
_UNCASED_STOP = re.compile(
    r"[,:()\[\]\"/|]|\s[-+]\s| (?:نقلا عن|به نقل از|بموجب|تحت مجوز|تحت رخصه|برخصه|بترخیص) "
)


def _uncased(head: str, start: int) -> Span:
    """Scripts without capitals: a sort of publication may open the name, punctuation ends it."""
    stop = _UNCASED_STOP.search(head)
    return Span(start, start + (stop.start() if stop else len(head)))


_WORD = re.compile(r"\S+")


def _capitalised(text: str, span: Span) -> Span:
    """The run of capitalised words, connectors between them included; lower-case brands stand alone."""
    found = [Span(m.start() + span.start, m.end() + span.start) for m in _WORD.finditer(span.of(text))]
    if not found:
        return Span(span.start, span.start)
    first = _first_name_word(text, found)
    if first is None:
        # in front of small words an article opens no name: "a reader", "der autor"
        named = len(found) <= 2 and fold(found[0].of(text)) not in words("articles")
        return span if named else Span(span.start, span.start)
    last = first
    for number in range(first, len(found)):
        if (
            number > first
            and found[number - 1].of(text)[-1] in ",;:)"
            and not _goes_on(text, found[number - 1])
        ):
            break
        if _is_name_word(found[number].of(text)):
            last = number
        elif fold(found[number].of(text)) not in words("connectors") or number - last > 2:
            break
    return Span(found[first].start, _with_small_words(text, found, first, last))


def _with_small_words(text: str, found: list[Span], first: int, last: int) -> int:
    """ "Портовий вісник", "Přístavní listy": languages that write a name's further words small."""
    rest = found[last + 1 :]
    name = Span(found[first].start, found[last].end).of(text)
    slavic = not name.isascii() or _ADJECTIVE.search(name) is not None
    small = len(rest) == 1 and slavic and last == first and name[-1].isalpha()
    if not small or fold(rest[0].of(text)) in words("connectors"):
        return found[last].end
    return rest[-1].end if rest[-1].of(text).strip(".").isalpha() else found[last].end


def _goes_on(text: str, word: Span) -> bool:
    rest = fold(text[word.end - 1 : word.end + 60])
    return word.of(text)[-1] == "," and _HOUSE.match(rest) is not None


def _first_name_word(text: str, found: list[Span]) -> int | None:
    first = 0
    while first < min(len(found) - 1, 6) and not _is_name_word(found[first].of(text)):
        first += 1
    if not _is_name_word(found[first].of(text)):
        return None
    return first


def _is_name_word(word: str) -> bool:
    bare = word.lstrip("(\"“„«‘'[")
    return bool(bare) and (bare[0].isdigit() or "." in bare[1:-2] or any(sign.isupper() for sign in bare[:3]))

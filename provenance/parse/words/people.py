"""Names of people in bylines and credits: split, freed of titles, shared surnames given to each."""

from __future__ import annotations

import re
from unicodedata import category

from provenance.parse.words.folding import CJK_SIGNS, fold
from provenance.parse.words.wording import labelling, leading, whole_words, words

LONGEST_PERSON = 60
_TITLES = re.compile(
    r"^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev|fr|sen|rep|gen|col|hon|ing|mag|dipl|med|ph\.? ?d|"
    r"univ|dott|dra|sr|sra|don|доктор|проф|د|أ\.د|الدكتور|الدكتورة|دكتر)\.? )+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r",? (?:ph\.? ?d\.?|m\.? ?d\.?|jr\.?|sr\.?|m\.?a\.?|esq\.?|ii|iii|cfa)$", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:,|;|、|\||&|\+)\s*(?:and |und |et |y |e )?"
    r"|\s+(?:and|und|et|y|e|ed|en|i|oraz|a|og|och|ja|és|ve|dan|và|dhe|și|και|и|та|й|و|اور|और|AND)\s+"
)
# One word in round brackets may be a former name: "Ada Marsh (Singleton)".
_ROLE_IN_BRACKETS = re.compile(
    r"\s*\((?![A-Z][\w'’-]{1,20}\))[^()]{0,120}\)|\s*\[[^\[\]]{0,120}\](?=\s*(?:[,;&|]|$))"
)
_DENSE_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,3}[ \u3000][\u4e00-\u9fff]{1,3}$"
    r"|^[\uac00-\ud7a3]{2,4}$|^[\u30a0-\u30ff]{2,10}[・·][\u30a0-\u30ff・·]{2,14}$"
)
# In front of one word they make a title or an outlet's name.
_ARTICLES = frozenset(("de", "la", "le", "el", "il", "der", "die", "het", "los", "las", "les"))
# Initials of three letters without a vowel are a house's ("RNZ Pacific").
_HOUSE = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")
# "Money.pl": a host, where "J.R." is somebody's initials.
_HOST_PART = re.compile(r"\.[a-z]")
_DENSE = re.compile(f"[{CJK_SIGNS}]")
# "山田太郎記者", "김민수 기자", "河湾日报记者 沈若溪": the office stands behind the name, or in front of it.
_OFFICE = re.compile(
    r"^[\u3400-\u9fff]{2,12}(?:记者|記者)[\s:：、]+|(?<=[\u3400-\u9fff\uac00-\ud7a3])\s?(?:記者|기자|특파원|特派員)$"
)
_DENSE_GAP = re.compile(r"(?<=[\u4e00-\u9fff]{2})[ \u3000](?=[\u4e00-\u9fff]{2,4}(?:[ \u3000]|$))")
# Words of two to four signs that stand where Chinese pages put a name, and are none.
_DENSE_WORDS = re.compile(
    r"来源|通讯员|通訊員|摄影|攝影|校对|主编|小编|报道|新闻|网|报|社|编辑|责任|阅读|评论|发布|更新|转载|原文|文章|记者|日报|时间|分享|点击|关注|首页|视频|图片|客户端|频道|正文|中国|我们|關於|新聞"
    r"|翻訳|訳者|執筆|著者|筆者|編集"
    r"|기자|신문|뉴스|일보|방송|기사|입력|수정"
)


def without_by(text: str) -> str:
    """A byline without its leading word."""
    match = leading("posters").match(folded := fold(text)) or opening_by(folded)
    while match:  # "By By Ada Marsh": a template's word and the author's own
        text = text[match.end() :]
        match = opening_by(fold(text))
    return text


def opening_by(folded: str) -> re.Match[str] | None:
    """The "By" or the author's label with which a text opens."""
    return leading("by").match(folded) or labelling("author_labels").match(folded)


def is_person(name: str) -> bool:
    """Whether a name reads as one person's: two to six capitalised words, none of an organisation's."""
    name = _TITLES.sub("", name.strip())
    if _DENSE.search(name):
        return bool(_DENSE_NAME.match(name)) and not _DENSE_WORDS.search(name)
    if not 3 <= len(name) <= LONGEST_PERSON:
        return False
    if any(c.isdigit() for c in name) or whole_words("organisations").search(fold(name)):
        return False
    parts = re.sub(r"\([^()]{1,30}\)", " ", name).split()
    if any(_HOUSE.fullmatch(part) for part in parts) or not parts or _names_thing(parts):
        return False
    if parts[0][0].islower():
        return False  # "da Il Molo": a preposition
    return 2 <= len(parts) <= 6 and all(_is_name_part(part) for part in parts)


# "Guide To Tides", "Using Small Boats": an English headline that sets all its words in capitals.
_TITLE_OPENINGS = frozenset({"How", "Why", "What", "Using", "Guide", "Introduction"})
_TITLE_WORDS = frozenset({"To", "For", "With", "From", "Of"})


def _names_thing(parts: list[str]) -> bool:
    """ "La Gaviota", "Der Spiegel": an article and a word; a headline; "Policy Analyst": what one does."""
    article = len(parts) == 2 and fold(parts[0]) in _ARTICLES
    titled = parts[0] in _TITLE_OPENINGS or any(part in _TITLE_WORDS for part in parts[1:-1])
    return article or titled or fold(parts[-1].strip(".,")) in words("occupations")


def _is_name_part(word: str) -> bool:
    bare = word.strip(".,'’\"“”")
    if not bare or _HOST_PART.search(bare):
        return False
    if fold(bare) in words("name_particles"):
        return True
    return (bare[0].isupper() or not _has_case(bare[0])) and all(
        c.isalpha() or c in "-'’.ʼ\u200c" or combining_mark(c) for c in bare
    )


def combining_mark(sign: str) -> bool:
    """Whether a sign is a vowel or an accent of the sign in front of it, as in Hindi, Thai and Arabic."""
    return not sign.isascii() and category(sign)[0] == "M"


def _has_case(sign: str) -> bool:
    return sign.lower() != sign.upper()


def listed(text: str, language: str) -> str:
    """ "沈若溪 王小明" is two people in Chinese; Japanese sets a gap between the parts of one name."""
    return _DENSE_GAP.sub("、", text) if language == "zh" else text


def split_people(text: str) -> tuple[str, ...]:
    """The people a byline names, in order; words that are no person's name are left out."""
    text = _OFFICE.sub("", " ".join(without_by(text).split()).strip(" ,;:-–—|/."))
    text = _ROLE_IN_BRACKETS.sub("", text)
    pieces = [piece.strip(" ,;:-–—|/*") for piece in _BETWEEN.split(_SUFFIX.sub("", text))]
    return tuple(dict.fromkeys(p for p in _with_surnames([q for q in pieces if q]) if is_person(p)))


def _with_surnames(pieces: list[str]) -> list[str]:
    """ "Anne and Massoud Khodabandeh" names two people of one surname."""
    pieces = [_clean(piece) for piece in pieces]
    full: list[str] = []
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].split() if number + 1 < len(pieces) else []
        if following and not is_person(pieces[number + 1]):
            following = []  # "Ada | The Harbour Cook": a nickname, and no surname to share
        alone = len(piece.split()) == 1 and piece[:1].isupper() and piece.isalpha()
        full.append(f"{piece} {following[-1]}" if alone and len(following) >= 2 else piece)
    return full


def _clean(name: str) -> str:
    name = _SUFFIX.sub("", _TITLES.sub("", name.strip()))
    return name.strip(" .,;:")

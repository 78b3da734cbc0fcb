"""Names of people in bylines and credits: split, freed of titles, shared surnames given to each."""

from __future__ import annotations

import re

from provenance.parse.folding import fold

LONGEST_PERSON = 60
_TITLES = re.compile(
    r"^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev|fr|sen|rep|gen|col|hon|ing|mag|dipl|med|ph\.? ?d|"
    r"univ|dott|dra|sr|sra|don|доктор|проф)\.? )+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r",? (?:ph\.? ?d\.?|m\.? ?d\.?|jr\.?|sr\.?|m\.?a\.?|esq\.?|ii|iii|cfa)$", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:written|authored|posted|published|reported|story|article|text|words|analysis|opinion|commentary) )?"
    r"(?:by|von|par|por|di|door|autor(?:en|in|a|es)?|author(?:s)?|text|texte|texto|testo|tekst|av|af|de|від|автор(?:и|ы)?|yazan|"
    r"oleh|tác giả|nga|autor:|συντακτης|του|της|بقلم|كتب|نویسنده|کاتب|מאת|लेखक|द्वारा|تحریر|作者|文|撰文|記者|记者|글)"
    r"(?::| :|\s|：)\s*",
)
_BETWEEN = re.compile(
    r"\s*(?:,|;|、|\||&|\+)\s*(?:and |und |et |y |e )?|\s+(?:and|und|et|y|e|ed|en|i|oraz|a|og|och|ve|dan|và|dhe|și|και|и|та|й|و)\s+"
)
_GLUE = frozenset(
    "de da do dos das del della di du la le van von der den ter ten el al bin ibn ben abu y e zu af av".split()
)
_ORGANISATION = re.compile(
    r"\b(?:news|times|post|press|agency|agence|agencia|agenzia|agentur|media|magazine|journal|herald|tribune|gazette|radio|tv|"
    r"television|review|daily|weekly|network|online|institute|foundation|association|university|council|committee|staff|"
    r"team|desk|editors?|editorial|redaktion|redacción|redazione|rédaction|bureau|center|centre|group|inc|llc|ltd|gmbh|"
    r"company|corporation|ministry|department|services?|wire|wires|web|blog|guardian|independent|observer|chronicle|bulletin|"
    r"reports?|writers?|contributors?|correspondents?|zeitung|verband|verein|partei|project|organi[sz]ation|society|union|"
    r"party|movement|interlink|affairs|statecraft|watch|today|the|com|org|net)\b"
)
_DENSE_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,4}$|^[\uac00-\ud7a3]{2,4}$|^[\u3040-\u30ff\u4e00-\u9fff·・ ]{2,12}$"
)


def without_by(text: str) -> str:
    """A byline without its leading word."""
    match = _BY.match(fold(text))
    return text[match.end() :] if match else text


def is_person(name: str) -> bool:
    """Whether a name reads as one person's: two to five capitalised words, none of an organisation's."""
    name = _TITLES.sub("", name.strip())
    if not 3 <= len(name) <= LONGEST_PERSON:
        return bool(_DENSE_NAME.match(name))
    if _DENSE_NAME.match(name):
        return True
    if any(c.isdigit() for c in name) or _ORGANISATION.search(fold(name)):
        return False
    words = re.sub(r"\([^()]{1,30}\)", " ", name).split()
    if not 2 <= len(words) <= 6:
        return False
    return all(_is_name_part(word) for word in words)


def _is_name_part(word: str) -> bool:
    bare = word.strip(".,'’\"“”")
    if not bare:
        return False
    if fold(bare) in _GLUE:
        return True
    return (bare[0].isupper() or not bare[0].isascii()) and all(c.isalpha() or c in "-'’.ʼ" for c in bare)


def split_people(text: str) -> tuple[str, ...]:
    """The people a byline names, in order; words that are no person's name are left out."""
    text = " ".join(without_by(text).split()).strip(" ,;:-–—|/.")
    text = re.sub(r"\s*\((?![A-Z][\w'’-]{1,20}\))[^()]{0,120}\)", "", text)
    pieces = [p.strip(" ,;:-–—|/*") for p in _BETWEEN.split(_SUFFIX.sub("", text))]
    return tuple(dict.fromkeys(p for p in _with_surnames([q for q in pieces if q]) if is_person(p)))


def _with_surnames(pieces: list[str]) -> list[str]:
    """ "Anne and Massoud Khodabandeh" names two people of one surname."""
    pieces = [_clean(p) for p in pieces]
    full: list[str] = []
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].split() if number + 1 < len(pieces) else []
        if len(piece.split()) == 1 and len(following) >= 2 and piece[:1].isupper() and piece.isalpha():
            full.append(f"{piece} {following[-1]}")
        else:
            full.append(piece)
    return full


def _clean(name: str) -> str:
    name = _SUFFIX.sub("", _TITLES.sub("", name.strip()))
    return name.strip(" .,;:") if not name.endswith("Jr.") else name


def fuller(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The list that names more people; the first where they name as many."""
    return second if len(second) > len(first) else first

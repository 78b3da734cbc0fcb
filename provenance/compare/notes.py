"""What a page says about the text it republishes, about its author, and what it asks of its readers.

An honest copy says where it comes from; such a line is the page's own, never a passage put into the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_BULLETS = " \t>*•-–—|»→[](_"
_QUOTES = frozenset('"“”„«»「」『』')
LONGEST_NOTE = 60  # words
LONGEST_PLEA = 40
LONGEST_SOURCE = 12  # words of "Source: ..."; what runs on is a sentence of the text
LONGEST_BIO = 60
LONGEST_OWN = 420  # characters; none of these lines is longer, and most lines of an article are

_EDITOR = re.compile(
    r"(?:editors?['’]?s?['’]? note|note|nota|anmerkung der redaktion|ndlr|hinweis)\s?[:.–—-]\s*"
)
_TEXT = (
    r"(?:this|the|dieser|diese|dieses|cet|cette|este|esta|questo|quest['’]|dit|deze|ta|ten|эта|этот|цей|ця)\s?"
    r"(?:(?:original|above|following)\s)?(?:\w{1,12}\s)?"
    r"(?:article|story|piece|post|report|essay|column|commentary|interview|op-ed|excerpt|version|artikel"
    r"|beitrag|text|tekst|bericht|artículo|articulo|texto|reportaje|artigo|reportagem|articolo|testo|verhaal"
    r"|artykuł|статья|материал|стаття|матеріал)"
)
_PUBLISHED = (
    r"(?:re-?published|published|appeared|posted|reprinted|re-?posted|syndicated|produced|erschien|erschienen"
    r"|veröffentlicht|paru|parue|publiée?|republiée?|publicado|publicada|publicó|apareció|apparso|pubblicato"
    r"|verscheen|gepubliceerd|ukazał|opublikowan\w{0,3}|опубликован\w{0,3}|опубліковано?)"
)
_WHERE = (
    r"(?:by|in|on|at|with|under|from|here|elsewhere|jointly|as|auf|bei|unter|von|dans|sur|par|avec|sous|en|por"
    r"|con|su|da|op|door|w|na|przez|в|на|у)\b"
)
_THIS_TEXT = re.compile(
    rf"{_TEXT}\b[^.:;!?\n]{{0,60}}?\b{_PUBLISHED}\s(?:[^\W\d_]{{1,16}}\s){{0,2}}?{_WHERE}"
)
_FIRST_THERE = re.compile(  # German puts the verb last
    rf"{_TEXT}\b[^.:;!?\n]{{0,30}}?\b(?:zuerst|ursprünglich|zuvor|erstmals)\b[^.:;!?\n]{{0,60}}?"
    r"\b(?:erschien|erschienen|veröffentlicht)\b"
    rf"|{_TEXT}\serschien\s(?:zuerst|ursprünglich|zuvor|erstmals)\b"
)
_EDITED = re.compile(
    rf"{_TEXT}\s(?:has been|was|is) (?:lightly |slightly )?(?:edited|shortened|condensed|abridged)"
)
_SAYINGS = (_THIS_TEXT, _FIRST_THERE, _EDITED)
_OPENINGS = (
    "originally published", "originally appeared", "first published", "first appeared",
    "republished with", "republished from", "republished by", "republished under", "reprinted with",
    "reprinted from", "reprinted by", "reposted with", "reposted from", "published with permission",
    "syndicated from", "read the original", "the views expressed", "views expressed",
    "the opinions expressed", "opinions expressed", "zuerst erschienen", "ursprünglich erschienen",
    "mit freundlicher genehmigung", "publié à l'origine", "publié initialement",
    "publié avec l'autorisation", "publicado originalmente", "publicado originariamente",
    "reproducido con", "publicado con permiso", "pubblicato originariamente", "pubblicato originalmente",
    "per gentile concessione", "eerder verschenen", "eerder gepubliceerd", "oorspronkelijk gepubliceerd",
    "впервые опубликовано", "оригинал статьи", "本文原载", "本文首发", "本文转载", "本文轉載", "本文转自",
    "本文轉自",
    "转载自", "轉載自", "この記事は",
)  # fmt: skip
_SOURCES = (
    "source:", "sources:", "source :", "sources :", "via:", "quelle:", "quellen:", "fuente:", "fuentes:",
    "fonte:", "fonti:", "bron:", "źródło:", "источник:", "джерело:", "kaynak:", "المصدر:", "منبع:",
    "מקור:", "来源：", "來源：", "来源:", "來源:", "出典：", "出典:", "출처:", "sumber:", "nguồn:", "स्रोत:",
)  # fmt: skip
# What a site says that wants its readers' money; nobody says so of others.
_PLEAS = (
    "making a donation", "make a donation", "donate today", "donate now", "please donate",
    "consider donating", "consider supporting", "buy us a coffee", "buy me a coffee",
    "support independent journalism", "support our journalism", "support our work",
    "support our reporting", "tax-deductible", "become a patron", "your gift", "your donation",
    "readers like you", "spenden sie", "unterstützen sie uns", "mit ihrer spende", "faites un don",
    "soutenez-nous", "soutenez notre", "haz una donación", "haga una donación", "apóyanos",
    "fai una donazione", "sostienici", "faça uma doação", "apoie o nosso", "doneer", "steun ons",
    "wesprzyj nas", "поддержите нас", "підтримайте нас", "请支持我们",
)  # fmt: skip
_ASKING = re.compile(
    r"\b(?:we|us|our|please|you|your|uns|unsere?n?|ihre?r?|sie|nous|notre|nos|nuestro|nosotros|tu|noi|nostro"
    r"|nosso|ons|onze|nas|нас|нам)\b|我们"
)
_ABOUT = re.compile(
    r"\s?(?:,|\(|–|—|\||-\s)|\s(?:is|was|has|have|are|covers|writes|wrote|works|worked|reports|reported|teaches"
    r"|lives|leads|heads|edits|studies|joined|serves|contributed|ist|schreibt|arbeitet|est|écrit|es|escribe|è"
    r"|scrive|é|escreve|schrijft|jest|pisze)\b"
)


def is_own_note(line: str, authors: Iterable[str]) -> bool:
    """True for any of these lines."""
    return len(line) <= LONGEST_OWN and (source_note(line) or plea(line) or bio(line, authors))


def source_note(line: str) -> bool:
    """True for a line that says where the text was published, whose views it holds or that it was edited."""
    folded = _folded(line)
    if folded.startswith(_SOURCES):
        return len(folded.split()) <= LONGEST_SOURCE
    note = _EDITOR.match(folded)
    said = folded[note.end() :] if note else folded
    if not said.startswith(_OPENINGS) and not any(pattern.match(said) for pattern in _SAYINGS):
        return False
    return len(folded.split()) <= LONGEST_NOTE


def plea(line: str) -> bool:
    """True for a short line that asks its reader for money; what somebody is quoted as asking is none."""
    folded = _folded(line)
    for phrase in _PLEAS:  # a plain loop: this is asked of every line of a page
        if phrase in folded:
            return _is_asking(folded)
    return False


def _is_asking(folded: str) -> bool:
    short = len(folded.split()) <= LONGEST_PLEA and _QUOTES.isdisjoint(folded)
    return short and _ASKING.search(folded) is not None


def bio(line: str, authors: Iterable[str]) -> bool:
    """True for a line that begins with an author's whole name and says who that is."""
    said = line.strip(_BULLETS)
    for author in authors:
        if " " in author and said.casefold().startswith(author.casefold()):
            rest = said[len(author) :]
            return len(said.split()) <= LONGEST_BIO and _ABOUT.match(rest) is not None
    return False


def _folded(line: str) -> str:
    return line.strip(_BULLETS).casefold()

"""A name freed of what stands around it: its endings, its issue, its year, whose it is, where it is kept."""

from __future__ import annotations

import re

from provenance.parse.words.name_spans import EDGES

# Turkish hangs its cases on a name behind an apostrophe: "Liman Postası'nda".
_SUFFIX = re.compile(r"['’](?:n?[dt][ae]n?|[ny]?[ıiuü]n|y?[ae]|s?[ıiuü]|n[ıiuü])$")
# Finnish says what sort of place a host is behind it: "satama.example-sivustolla".
_SORT_BEHIND = re.compile(
    r"-(?:sivusto|lehde|verkkosivu|blogi|palvelu|portaali)\w*$|\s?の(?:記事|投稿|ブログ記事)$"
    r"|\s?(?:上|网站|網站|官网)?的?(?:这篇|一篇|這篇)?(?:文章|报道|報導|博文|帖子)$"
    r"|(?<=\S\S)(?:微信)?(?:公众号|公眾號)$"
)
# "港湾評論 2016 年 4 月号", "缆绳周刊 第3期": the issue behind the name.
_ISSUE_BEHIND = re.compile(
    r"[\s,]*(?:第? ?\d[\d-]* ?[号號期호]|\d{1,2} ?월 ?(?:호|\d{1,2} ?일 ?자)"
    r"|\d{4} ?年[^\s]? ?\d{0,2} ?月?(?:[刊号號]|第?\d+期))$"
)
# "Deichkurier (Heft 5/2021)", "Harbour Notes (harbour.example)": the issue or the host behind the name.
# "Harbour Notes (2010)": the year of publication behind the name.
_BRACKET_BEHIND = re.compile(
    r"\s*\((?:(?:Heft|Nr\.?|No\.?|Nº|N°|Ausgabe|[Nn]uméro|[Nn]úmero|[Ii]ssue|[Vv]ol\.?|č\.|№)\s?\d[\d/., -]*"
    r"|(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,12}){1,2})\)$"
)
_YEAR_BEHIND = re.compile(r"\s*[(\[](?:19|20)\d\d[)\]]$")
# "12 of Harbour Ledger": the number of an issue, and whose.
_NUMBER_OF = re.compile(
    r"^#?\d[\d/.-]*(?:st|nd|rd|th)? (?:issue )?(?:\(?(?:19|20)\d\d\)? )?"
    r"(?:of|von|vom|der|des|de|del|di|van|du|da|do) (?:the )?(?=[A-ZÀ-ÞĀ-Ž])"
)
# "Harbour Overflow answer": what kind of text it was.
_KIND_BEHIND = re.compile(r"(?<=[^\W\d_]) (?:answer|question|thread|post|article|piece|essay|story|tweet)s?$")
# "Y (formerly Harbour Notes)": what it was called before.
_FORMERLY = re.compile(
    r"\s*\((?:formerly|previously|ehemals|früher|vormals|anciennement|antes|antiguamente|già|voorheen"
    r"|dawniej|бывший|раньше|ранее) [^()]{2,40}\)$",
    re.IGNORECASE,
)
# "Harbour Notes on Medium": the name, and where it is kept.
_ON_PLATFORM = re.compile(
    r"(?<=[^\W\d_]) (?:on|auf|sur|en|su|op)"
    r" (?:Medium|Substack|LinkedIn|Facebook|Tumblr|WordPress|Blogger|YouTube)$"
)
# "the editors of Harbour Ledger", "Redaktion der Hafenpost", "a post of the Ledger's team": whose they are.
_PEOPLE_OF = re.compile(
    r"^(?:(?:our|the|an?|die|der|den|unsere[nr]?|la|le|los|las|el|il|de) )?"
    r"(?:(?:editors?|publishers?|staff|team|friends|folks|people|colleagues|article|post|story|piece)"
    r" (?:of|at|from|over at|by)(?: the)?"
    r"|(?:Redaktion|Kolleg(?:en|innen)|Verlag|Herausgebern?) (?:der|des|von|vom|bei|beim)"
    r"|(?:redacción|editores|equipo|equipo editorial) (?:del|de la|de)"
    r"|(?:rédaction|équipe|confrères) (?:du|de la|de)"
    r"|(?:redazione|colleghi|amici) (?:del|della|di)|(?:redação|equipe|editores) (?:do|da|de)"
    r"|(?:redactie|collega's|vrienden) van(?: de| het)?) (?=[A-ZÀ-ÞĀ-Ž0-9«„“\"])"
)
# "my article <on Harbour Notes>": a link that takes its preposition in.
_WHERE = re.compile(r"^(?:on|at|auf|bei|su|sur|op|på) (?:the )?(?=[A-ZÀ-ÞĀ-Ž])")


def bare_name(shown: str) -> str:
    """The name that some words give: "the editors of Harbour Ledger (2010)" name Harbour Ledger."""
    shown = _PEOPLE_OF.sub("", _unbracketed(shown))
    shown = _KIND_BEHIND.sub("", _NUMBER_OF.sub("", _WHERE.sub("", shown)))
    shown = _ON_PLATFORM.sub("", _FORMERLY.sub("", shown))
    shown = _YEAR_BEHIND.sub("", _BRACKET_BEHIND.sub("", shown))
    shown = _YEAR_BEHIND.sub("", _SORT_BEHIND.sub("", _SUFFIX.sub("", shown)))
    return _ISSUE_BEHIND.sub("", shown) or shown


def _unbracketed(name: str) -> str:
    """A name without the half of a pair of brackets that belongs to its surroundings."""
    for opened, closed in ("()", "[]", "（）"):
        if name.count(opened) < name.count(closed):
            name = name.rstrip(closed)
        elif name.count(opened) > name.count(closed):
            name = name[: name.rindex(opened)] if not name.startswith(opened) else name[1:]
    return name.strip(EDGES)

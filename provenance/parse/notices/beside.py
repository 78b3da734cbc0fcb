"""What stands beside a credit on its line, or opens the text below it, and completes it.

"2024-04-11 10:22 作者：沈若溪 来源：河湾日报" is one line of a Chinese portal's head: the
source line alone yields the outlet, the label next to it the author. A press release
states its date in its dateline ("VELMOOR, Oct. 12, 2023 /CoastWire/ -- ...") and not
in the line that says who provided it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from provenance.model import Credit, CreditKind, Polarity
from provenance.parse.notices.licences import licence_told
from provenance.parse.notices.told_authors import authors_told, people_at
from provenance.parse.notices.told_titles import title_told
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import rules_that_give
from provenance.parse.words.addresses import bare_addresses, links_from
from provenance.parse.words.articles import is_article
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.name_spans import UNCASED
from provenance.parse.words.people import split_people
from provenance.parse.words.wording import whole_words

# Labels that name an author inside a line of several labels; the value ends at the next label or gap.
_AUTHOR_LABEL = re.compile(
    r"(?:(?:作者|记者|記者|撰文|撰稿|執筆|筆者|글쓴이|기자|글)\s*[:：/|｜]\s*|(?<!\w)文\s*[:：/|｜]\s*)"
    r"(?P<names>[^\s:：|｜/()（）,，;；。]{2,12}(?:[、,，]\s?[^\s:：|｜/()（）,，;；。]{2,12}(?!\s*[:：])){0,5})"
)
# "文章原作者 Ida Vane，", "原作者為 Ida Vane：": a name of Latin letters behind the word.
_AUTHOR_WORD = re.compile(
    r"(?:原文?作者|作者|저자|著者|автор(?:ы)?|نویسنده|الکاتب|الكاتب|بقلم|מאת)\s*(?:是|為|为|は|는)?\s*[:：]?\s*"
    r"(?P<names>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})"
)
# "... published in Harbour Ledger by Ada Marsh": the author behind the outlet.
_SIGNED = re.compile(r"\b(?:published|posted|appeared|ran) (?:on|in|at) [^.;\n]{2,80}? by\s+")
_COLON = re.compile(r"\s?[:|] ?")
_VALUE_END = re.compile(r"[,،;|•·(\[/\n]|\s[-–—]\s")
LONGEST_VALUE = 60
# A label of addresses, which stands at the start of its line or behind another label's value.
_LINK_LABEL = re.compile(
    r"(?:^|\s)(?:原文|文章|本文)?(?:链接|鏈接|网址|網址|地址)\s?: ?"
    r"|^(?:original )?(?:link|url|lien|enlace|ссылка|посилання|bağlantı|tautan|linkki|länk"
    r"|링크|주소|リンク)\s?: ?"
)
LONGEST_LABELS = 120
# A line of its own that says who wrote the original.
_ORIGINAL_AUTHOR = re.compile(
    r"(?:原文?作者|著者|原著者|원저자|글쓴이|original author|author of the original"
    r"|autor original|autora original"
    r"|auteur original|autore originale|originalautor(?:in)?|autor des originals|oorspronkelijke auteur"
    r"|автор оригинала|автор статьи)\s*[:：]\s*"
    r"(?P<names>[^\n:：|]{2,60})$",
    re.IGNORECASE,
)
LONGEST_LABEL_LINE = 90
_RELEASE_RULES = ("en.provided-by", "en.materials-provided")
# "CITY, State, Month D, YYYY": a release's dateline stands at the start of its first paragraph.
DATELINE_CHARS = 70
_PLACE = re.compile(r"\s*[A-Z][A-Z .'’-]{2,40},")


def completed(page: PageContext, credit: Credit) -> Credit:
    """The credit with the author or the date that stands beside it, where it has none of its own."""
    if credit.span is None or credit.polarity not in (Polarity.POSITIVE, Polarity.WEAK):
        return credit
    if credit.kind in (CreditKind.SOURCE_LINE, CreditKind.NOTICE) and not credit.authors:
        credit = _with_author(page, credit)
    if credit.kind is CreditKind.SOURCE_LINE and credit.href is None:
        credit = replace(credit, href=_labelled_address(page, credit))
    if credit.headline is None and (title := title_told(page, credit)):
        credit = replace(credit, headline=title)
    if credit.licence is None and (licence := licence_told(page, credit)):
        credit = replace(credit, licence=licence)
    if credit.date is None and _is_release(credit):
        credit = _with_dateline(page, credit)
    return credit


def _with_author(page: PageContext, credit: Credit) -> Credit:
    assert credit.span is not None
    number = page.frame.line_at(credit.span.start)
    line = page.text_of(number)
    label = _AUTHOR_LABEL.search(line) or _AUTHOR_WORD.search(line)
    if label is not None:
        return replace(credit, authors=split_people(label["names"]))
    told = _labelled(line) or authors_told(page, credit.span)
    if told:
        return replace(credit, authors=told)
    signed = _SIGNED.search(page.document.text, credit.span.start, credit.span.end)
    people = people_at(page.document.text, signed.end()).names if signed else ()
    if not people and credit.polarity is Polarity.POSITIVE:
        people = _original_author_near(page, number)
    return replace(credit, authors=people) if people else credit


def _labelled(line: str) -> tuple[str, ...]:
    """The people behind a label of the author's inside a line: "Quelle: Hafenblatt, Autorin: Jutta Kern"."""
    folded = fold(line)
    for label in whole_words("author_labels").finditer(folded, 0, len(folded)):
        mark = _COLON.match(folded, label.end())
        if mark is None or whole_words("translators").search(
            folded[max(0, label.start() - 24) : label.end()]
        ):
            continue
        if people := people_at(line, mark.end()).names or _uncased(line[mark.end() :]):
            return people
    return ()


def _uncased(rest: str) -> tuple[str, ...]:
    """The names up to the next sign or label, in a script without capitals."""
    if UNCASED.match(rest) is None:
        return ()
    value = _VALUE_END.split(rest, maxsplit=1)[0]
    return split_people(value) if len(value) <= LONGEST_VALUE else ()


def _labelled_address(page: PageContext, credit: Credit) -> str | None:
    """The article behind a label of addresses on the source's line or one beside it: "链接：…", "Link: …"."""
    assert credit.span is not None
    number = page.frame.line_at(credit.span.start)
    for line in (number, number - 1, number + 1):
        if not 0 <= line < len(page.document.lines):
            continue
        label = _LINK_LABEL.search(page.folded_of(line)[:LONGEST_LABELS])
        if label is None:
            continue
        start = page.line(line).span.start + label.end()
        rest = page.document.text[start : page.line(line).span.end]
        shown = [found.of(rest) for found in bare_addresses(rest) if found.start == 0]
        for href in [link.href for link in links_from(page.document, start, start + 1)] + shown:
            if is_article(href) and not page.own.is_url(href):
                return href
    return None


def _original_author_near(page: PageContext, number: int) -> tuple[str, ...]:
    """ "Original author: Ada Marsh" on a line of its own, next to the credit's or the one after that."""
    lines = page.document.lines
    for near in (number + 1, number - 1, number + 2, number - 2):
        if not 0 <= near < len(lines) or lines[near].span.end - lines[near].span.start > LONGEST_LABEL_LINE:
            continue
        label = _ORIGINAL_AUTHOR.match(page.text_of(near).strip())
        if label is not None:
            return split_people(label["names"])
    return ()


def _is_release(credit: Credit) -> bool:
    rule = credit.rule.partition("/")[0]
    return rule in _RELEASE_RULES or rule in rules_that_give("press_release")


def _with_dateline(page: PageContext, credit: Credit) -> Credit:
    if page.frame.first < 0:
        return credit
    opening = page.line(page.frame.first).span
    start = page.document.text[opening.start : opening.start + DATELINE_CHARS]
    if not _PLACE.match(start):
        return credit
    found = find_date(page.folded[opening.start : opening.start + DATELINE_CHARS])
    return replace(credit, date=found.date) if found else credit

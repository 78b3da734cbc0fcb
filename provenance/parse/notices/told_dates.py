"""The day on which a notice says that the original appeared, and no other of the days it names.

"Retrieved on 1 June", "updated 2 June", "republished on 12 June from ..." and a day inside an
address are other days. `05/06/2021` is read by the language's order, and left open in English.
"""

from __future__ import annotations

import re

from provenance.model import PartialDate, Precision, Span
from provenance.parse.page.context import PageContext
from provenance.parse.words.addresses import bare_addresses
from provenance.parse.words.dates import FoundDate, find_date, writes_day_first
from provenance.parse.words.name_spans import IN_YEAR
from provenance.parse.words.wording import any_of

# A notice is read so far for its day.
LONGEST_READ = 600
MOST_DAYS = 4
# What in front of a day, right before it or before its preposition, says that it is another's.
_OTHER = (
    r"(?:access(?:ed)?|retrieved|visited|viewed|consulted|downloaded|updated?|modified|revised|corrected|reviewed|edited|archived"
    r"|abgerufen|aufgerufen|zugriff|abruf|aktualisiert|stand|geändert|zuletzt"
    r"|consulté[es]*|mis[es]* à jour|mise à jour|modifié[es]*|actualisé[es]*"
    r"|consultad[oa]s?|actualizad[oa]s?|modificad[oa]s?|acess(?:ad)?[oa]|atualizad[oa]|acceso|consultato|aggiornat[oa]|modificato"
    r"|geraadpleegd|bijgewerkt|gewijzigd|dostęp|aktualizacja|zaktualizowano|aktualizováno|citováno|navštíveno"
    r"|дата обращения|обновлен[оа]|оновлено|звернення|προσβαση|ενημερωθηκε|ανακτηθηκε|güncelle\w*|erişim\w*"
    r"|hämtad|uppdaterad|hentet|opdateret|oppdatert|päivitetty|viitattu|accesat|actualizat|diakses|diperbarui"
    r"|cập nhật|truy cập"
    r"|تحدیث|اخر تحدیث|بروزرسانی|به روز رسانی|עודכן|נדלה|अद्यतन|अपडेट|تازہ"
    r"|发布时间|發佈時間|发布日期|发布于|發布於|更新时间|更新時間|更新于|更新|时间|時間|日期|访问|查阅|浏览|检索"
    r"|更新日|最終更新|閲覧日?|アクセス|公開日|입력|수정|등록|접속|검색"
    r"|given|delivered|held|recorded|spoken|gehalten|prononcé|pronunciad[oa]"
    r"|re-?publish(?:ed)?(?: here)?|re-?post(?:ed)?(?: here)?|reprint(?:ed)?(?: here)?|cross-?posted"
    r"|reproduced(?: here)?"
    r"|nachgedruckt|übernommen|republié[es]*|repris[es]*|republicad[oa]|reproducid[oa]"
    r"|repubblicat[oa]|ripubblicat[oa]|overgenomen"
    r"|przedrukowano|převzato|перепечатано|перепечатан|передруковано|转载于|轉載於|转载日期|転載日)"
)
_AHEAD = re.compile(
    rf"(?<![^\W\u2e80-\u9fff]){_OTHER}"
    r"(?: (?:on|at|am|den|le|el|em|il|op|dnia|den|dne|the|da|di|pada|ngày|на|от|zuletzt))?"
    r"\s?[:,(-]?\s?(?:the )?$"
)
AHEAD_WITHIN = 40
# "... in Harbour Ledger in 2019.", "Harbour Ledger (2019)": a year closes the words behind the name.
_YEAR_BEHIND = re.compile(r"(?:,| \()? ?((?:19|20)\d\d)\)?[.!)\]\s]*$")
_SEASON = re.compile(rf"(?<!\w){any_of('seasons')},? (?:of |de |del )?(?:19|20)\d\d(?!\d)")
_YEAR_DENSE = re.compile(r"((?:19|20)\d\d) ?(?:年|년)(?! ?\d)")


def date_told(page: PageContext, span: Span, *, sentence: bool) -> PartialDate | None:
    """The first day in the words of a credit that is no other day's than the original's.

    Only a sentence may name a bare year: in a row of labels four digits count comments.
    """
    text = _without_addresses(page, span)
    first = writes_day_first(page.document.language)
    for count in range(MOST_DAYS):
        found = find_date(text, day_first=first)
        if found is None:
            return _year(text) if sentence and not count else None
        start, end = found.span
        if not _is_another(text, start):
            return _earliest(text, found)
        text = text[:start] + " " * (end - start) + text[end:]
    return None


def _earliest(text: str, found: FoundDate) -> PartialDate:
    """The day, or its month where it opens a range: "from 3 to 5 May 2021"."""
    ahead = text[max(0, found.span.start - 12) : found.span.start]
    if found.date.precision is Precision.DAY and _RANGE.search(ahead):
        return PartialDate(found.date.value[:7], Precision.MONTH)
    return found.date


_RANGE = re.compile(r"(?<![\d.])\d{1,2}\.?(?:st|nd|rd|th)? ?(?:-|/|to|and|bis|und|à|au|al|y|a|e|i|до|–) ?$")


def _is_another(text: str, start: int) -> bool:
    return _AHEAD.search(text[max(0, start - AHEAD_WITHIN) : start]) is not None


def _without_addresses(page: PageContext, span: Span) -> str:
    """The folded words of a notice, blanks where it writes an address out."""
    span = Span(span.start, min(span.end, span.start + LONGEST_READ))
    text, shown = span.of(page.folded), span.of(page.document.text)
    for address in bare_addresses(shown):
        text = text[: address.start] + " " * (address.end - address.start) + text[address.end :]
    return text


def _year(text: str) -> PartialDate | None:
    """The year of a notice that names no day: behind a preposition or at its end, and only one."""
    forms = (IN_YEAR, _SEASON, _YEAR_BEHIND, _YEAR_DENSE)
    found = next((match for form in forms if (match := form.search(text))), None)
    if found is None:
        return None
    year = re.search(r"(?:19|20)\d\d", found[0])
    if year is None or _is_another(text, found.start() + year.start()) or "©" in text or "copyright" in text:
        return None
    return PartialDate(year[0], Precision.YEAR)


def opens_again(folded: str, day: Span, notice: Span) -> bool:
    """ "Republished on 12 June 2021 from X": the day is that of the republication, the page's own."""
    found = find_date(day.of(folded))
    start = day.start + (found.span.start if found else 0)
    return _AHEAD.search(folded[max(notice.start, start - AHEAD_WITHIN) : start]) is not None

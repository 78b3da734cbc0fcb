"""Dates as pages write them, in the languages of the rules; a date is never a guess.

`12/31/2021` can be read one way, `03/04/2021` cannot: where the order is open,
only the year is kept.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from provenance.model import PartialDate, Precision, Span
from provenance.parse.folding import fold

_MONTHS: tuple[str, ...] = (
    # english, german, dutch, scandinavian, french, spanish, portuguese, italian, romanian, albanian ...
    "january jan januar jänner januari janvier enero janeiro gennaio ianuarie janar ocak января январь січня січень "
    "stycznia styczeń ledna leden januára január ιανουαριου ιανουαριος ιαν يناير ینایر کانون ژانویه جنوری जनवरी tammikuuta "
    "janv ene gen oca янв січ sty led",
    "february feb februar februari février febrero fevereiro febbraio februarie shkurt şubat февраля февраль лютого лютий "
    "lutego luty února únor februára február φεβρουαριου φεβρουαριος φεβ فبرایر شباط فوریه فروری फरवरी helmikuuta "
    "févr fev febr фев лют lut úno",
    "march mar märz maerz maart mars marzo março martie mart марта март березня березень marca marzec března březen "
    "március μαρτιου μαρτιος μαρ مارس اذار مارچ मार्च maaliskuuta mrt мар берез bře",
    "april apr avril abril aprile aprilie prill nisan апреля апрель квітня квітень kwietnia kwiecień dubna duben "
    "apríla április απριλιου απριλιος απρ ابریل نیسان اوریل اپریل अप्रैल huhtikuuta avr abr апр квіт kwi dub",
    "may mai mei maj mayo maio maggio mayıs мая май травня травень maja máje května květen mája május μαιου μαιος "
    "μαι مایو ایار مه می मई toukokuuta mag трав kvě",
    "june jun juni juin junio junho giugno iunie qershor haziran июня июнь червня червень czerwca czerwiec června červen "
    "júna június ιουνιου ιουνιος ιουν یونیو حزیران ژوین ژوئن جون जून kesäkuuta giu haz июн черв cze",
    "july jul juli juillet julio julho luglio iulie korrik temmuz июля июль липня липень lipca lipiec července červenec "
    "júla július ιουλιου ιουλιος ιουλ یولیو تموز ژوییه ژوئیه جولایی जुलाई heinäkuuta juil lug tem июл лип lip",
    "august aug augustus août agosto gusht ağustos августа август серпня серпень sierpnia sierpień srpna srpen augusta "
    "augusztus αυγουστου αυγουστος αυγ اغسطس اب اوت اگست अगस्त elokuuta ago авг серп sie srp agustus",
    "september sep sept septembre septiembre setembro settembre septembrie shtator eylül сентября сентябрь вересня "
    "вересень września wrzesień září septembra szeptember σεπτεμβριου σεπτεμβριος σεπ سبتمبر ایلول سپتامبر ستمبر "
    "सितंबर सितम्बर syyskuuta set eyl сен вер wrz zář",
    "october oct oktober okt octobre octubre outubro ottobre octombrie tetor ekim октября октябрь жовтня жовтень "
    "października październik října říjen októbra október οκτωβριου οκτωβριος οκτ اکتوبر تشرین اکتبر अक्टूबर "
    "lokakuuta out ott окт жовт paź říj",
    "november nov novembre noviembre novembro noiembrie nëntor kasım ноября ноябрь листопада листопад listopada "
    "listopadu listopad novembra νοεμβριου νοεμβριος νοε نوفمبر نوامبر نومبر नवंबर नवम्बर marraskuuta kas ноя лист lis",
    "december dec dezember dez decembre décembre diciembre dezembro dicembre decembrie dhjetor aralık декабря декабрь "
    "грудня грудень grudnia grudzień prosince prosinec decembra desember δεκεμβριου δεκεμβριος δεκ دیسمبر دسامبر "
    "دسمبر दिसंबर दिसम्बर joulukuuta dic déc ara дек груд gru pro desember",
)
MONTH = {fold(name): number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_NAME = r"[^\W\d_]{2,12}"
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
# Bounded everywhere, so that the standard library's engine stays linear.
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR} ?年 ?(?P<m>\d\d?) ?月 ?(?P<d>\d\d?) ?日",
        rf"(?<!\d){_YEAR} ?년 ?(?P<m>\d\d?) ?월 ?(?P<d>\d\d?) ?일",
        rf"(?<!\d){_YEAR}\. ?(?P<m>\d\d?)\. ?(?P<d>\d\d?)(?!\d)",
        rf"(?<!\w)(?P<name>{_NAME})\.? {{1,3}}(?P<d>\d\d?)(?:st|nd|rd|th)?,? {{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|º|\.|ος|η)?(?: de| di| of|-)? ?(?P<name>{_NAME})\.?,?"
        rf"(?: de| del|-)? {{0,3}}{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)\. ?(?P<m>\d\d?)\. ?{_YEAR}(?!\d)",
        rf"(?<!\d)ngày (?P<d>\d\d?) tháng (?P<m>\d\d?)(?:,| năm)? {_YEAR}(?!\d)",
        rf"(?<!\d)(?P<a>\d\d?)[/-](?P<b>\d\d?)[/-]{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<yy>\d\d)(?!\d)",
        rf"(?<!\w)(?P<name>{_NAME})\.?,?(?: de| of)? {_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR} ?年 ?(?P<m>\d\d?) ?月",
    )
)
_BARE_YEAR = re.compile(rf"(?<![\d/-]){_YEAR}(?![\d/-])")


class FoundDate(NamedTuple):
    """A date and where it stands in the text that was searched."""

    date: PartialDate
    span: Span


def find_date(folded: str, *, bare_year: bool = False) -> FoundDate | None:
    """The first full date in folded text, or a month with its year; a year alone only if asked for."""
    best: FoundDate | None = None
    for form in _FORMS:
        for match in form.finditer(folded):
            date = _read(match)
            if date is None:
                continue
            if best is None or _rank(date, match.start()) < _rank(best.date, best.span.start):
                best = FoundDate(date, Span(*match.span()))
            break
    if best is None and bare_year:
        match = _BARE_YEAR.search(folded)
        if match:
            return FoundDate(PartialDate(match["y"], Precision.YEAR), Span(*match.span()))
    return best


def _rank(date: PartialDate, start: int) -> tuple[int, int]:
    return (0 if date.precision is Precision.DAY else 1, start)


def _read(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else 2000 + int(parts["yy"])
    if parts.get("name") is not None:
        month = MONTH.get(parts["name"])
        if month is None:
            return None
    elif parts.get("a") is not None:
        return _open_order(year, int(parts["a"]), int(parts["b"]))
    else:
        month = int(parts["m"])
    return _partial(year, month, int(parts["d"]) if parts.get("d") else None)


def _open_order(year: int, first: int, second: int) -> PartialDate | None:
    if first == second or first > 12:
        return _partial(year, second, first)
    if second > 12:
        return _partial(year, first, second)
    return PartialDate(f"{year:04d}", Precision.YEAR)


def _partial(year: int, month: int, day: int | None) -> PartialDate | None:
    if not 1 <= month <= 12:
        return None
    if day is None:
        return PartialDate(f"{year:04d}-{month:02d}", Precision.MONTH)
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return PartialDate(f"{year:04d}-{month:02d}-{day:02d}", Precision.DAY)

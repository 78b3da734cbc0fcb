"""Dates in the digits, months, calendars and eras of many scripts; and notices that tell but the own day."""

# ruff: noqa: E501 - the lines of pages stand one a line, in their own scripts

from __future__ import annotations

from datetime import date

import pytest

from provenance.model import PageKind
from provenance.parse import parse
from provenance.parse.dates import find_date
from provenance.parse.eras import gregorian
from provenance.parse.folding import fold

DATES = (
    ("۱۴ اسفند ۱۴۰۲", "2024-03-04"),
    ("۱ فروردین ۱۴۰۰", "2021-03-21"),
    ("30 اسفند 1399", "2021-03-20"),
    ("۱ فروردین ۱۳۹۹", "2020-03-20"),
    ("تاریخ ۱۴۰۲/۱۲/۱۴", "2024-03-04"),
    ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
    ("۱۵ آبان ۱۴۰۳", "2024-11-05"),
    ("12 มีนาคม 2567", "2024-03-12"),
    ("12 มี.ค. 67", "2024-03-12"),
    ("12 มีนาคม พ.ศ. 2567", "2024-03-12"),
    ("12 มีนาคม 2024", "2024-03-12"),
    ("令和6年3月12日", "2024-03-12"),
    ("平成元年1月8日", "1989-01-08"),
    ("昭和64年1月7日", "1989-01-07"),
    ("令和６年３月１２日", "2024-03-12"),
    ("民國113年3月12日", "2024-03-12"),
    ("二〇二四年三月十二日", "2024-03-12"),
    ("二零二三年十二月三十一日", "2023-12-31"),
    ("一九九九年十月", "1999-10"),
    ("２０２４年３月１２日", "2024-03-12"),
    ("١٢ مارس ٢٠٢٤", "2024-03-12"),
    ("12 كانون الأول 2023", "2023-12-12"),
    ("3 تشرين الثاني 2022", "2022-11-03"),
    ("12 مارچ 2024", "2024-03-12"),
    ("12 मार्च 2024", "2024-03-12"),
    ("१२ मार्च २०२४", "2024-03-12"),
    ("১২ মার্চ ২০২৪", "2024-03-12"),
    ("12 மார்ச் 2024", "2024-03-12"),
    ("מרץ 2024", "2024-03"),
    ("12 במרץ 2024", "2024-03-12"),
    ("ב-7 בפברואר 2022", "2022-02-07"),
    ("12 март 2024", "2024-03-12"),
    ("12. марта 2024.", "2024-03-12"),
    ("12 мај 2024", "2024-05-12"),
    ("3 януари 2024 г.", "2024-01-03"),
    ("2024 წლის 12 მარტი", "2024-03-12"),
    ("12 მარტი, 2024", "2024-03-12"),
    ("12 մարտի, 2024", "2024-03-12"),
    ("2024 թ. մարտի 12", "2024-03-12"),
    ("2024년 3월 12일", "2024-03-12"),
    ("2024. 3. 12.", "2024-03-12"),
    ("3 Μαρτίου 2024", "2024-03-03"),
    ("2024年3月", "2024-03"),
    ("1445 هـ", None),
    ("ז' באדר תשפ\"ד", None),
    ("12 رمضان 1445", None),
    ("۱۴۰۲", None),
    ("در سال ۱۴۰۲", None),
    ("第十二届", None),
    ("พ.ศ. 2567", None),
    ("令和の時代", None),
    ("3月12日", None),
    ("二十一年", None),
    ("1402 نفر", None),
    ("مهر 1402", None),
)

OWN_DAYS = (
    ("fa", "این گزارش نخستین بار در ۱۲ خرداد ۱۴۰۰ منتشر شد."),
    ("fa", "این مقاله پیش‌تر در ۱۲ خرداد ۱۴۰۰ چاپ شده است."),
    ("ur", "یہ مضمون پہلی بار 12 مئی 2021 کو شائع ہوا۔"),
    ("ur", "یہ تحریر پہلے 3 مارچ 2022 میں شائع ہوئی۔"),
    ("hi", "यह लेख पहली बार 12 मार्च 2024 को प्रकाशित हुआ।"),
    ("hi", "यह लेख मूल रूप से १२ मार्च २०२४ को प्रकाशित हुआ था।"),
    ("hi", "यह खबर सबसे पहले 12 मई 2023 को प्रकाशित की गई।"),
    ("bn", "লেখাটি প্রথম প্রকাশিত হয় ১২ মার্চ ২০২৪ তারিখে।"),
    ("bn", "প্রতিবেদনটি প্রথম ১২ মার্চ ২০২৪ তারিখে প্রকাশিত হয়।"),
    ("ta", "இந்தக் கட்டுரை முதலில் 12 மார்ச் 2024 அன்று வெளியானது."),
    ("th", "บทความนี้เผยแพร่ครั้งแรกเมื่อวันที่ 12 มีนาคม 2567"),
    ("th", "เผยแพร่ครั้งแรก 12 มี.ค. 67"),
    ("th", "บทความนี้เผยแพร่ครั้งแรกในวันที่ 12 มีนาคม 2567"),
    ("ja", "この記事は令和6年3月12日に最初に公開されました。"),
    ("ja", "この記事は、もともと令和3年5月3日に公開されました。"),
    ("ja", "初出：令和6年3月12日"),
    ("ja", "この記事は2024年3月12日に掲載されたものです。"),
    ("ko", "이 글은 2024년 3월 12일에 처음 게재되었습니다."),
    ("ko", "이 글은 본래 2024년 3월 12일에 발표된 글이다."),
    ("zh", "本文首发于二〇二四年三月十二日。"),
    ("zh", "本文最初发表于民国113年3月12日。"),
    ("zh", "本文发表于2024年3月12日。"),
    ("ar", "نُشر هذا المقال لأول مرة في ١٢ مارس ٢٠٢٤."),
    ("ar", "نشر هذا التقرير أولا في 12 كانون الأول 2023."),
    ("he", "המאמר פורסם לראשונה ב-12 במרץ 2024."),
    ("he", "הכתבה התפרסמה לראשונה ב-7 בפברואר 2022 ועודכנה מאז."),
    ("he", "פורסם לראשונה במרץ 2024."),
    ("bg", "Статията е публикувана първоначално на 12 март 2024 г."),
    ("bg", "Текстът е публикуван за първи път през март 2024."),
    ("sr", "Текст је првобитно објављен 12. марта 2024. године."),
    ("sr", "Prvobitno objavljeno 12. marta 2024."),
    ("ka", "სტატია პირველად გამოქვეყნდა 2024 წლის 12 მარტს."),
    ("ka", "სტატია პირველად გამოქვეყნდა მარტში."),
    ("hy", "Հոդվածն առաջին անգամ հրապարակվել է 2024 թ. մարտի 12-ին։"),
    ("hy", "Հոդվածն առաջին անգամ հրապարակվել է 12 մարտի 2024։"),
    ("ru", "Статья впервые опубликована 12 марта 2024 года."),
    ("uk", "Матеріал вперше оприлюднено 12 березня 2024 року."),
    ("el", "Το άρθρο δημοσιεύτηκε αρχικά στις 12 Μαρτίου 2024."),
    ("zh", "来源：2024年3月12日"),
    ("ja", "出典：令和6年3月12日"),
    ("th", "ที่มา: 12 มีนาคม 2567"),
    ("fa", "منبع: ۱۲ خرداد ۱۴۰۰"),
    ("hi", "स्रोत: १२ मार्च २०२४"),
    ("ko", "출처: 2024. 3. 12."),
)

PARAGRAPHS = (
    "The bell of the ferry house was cast again in winter, out of the pieces that lay under the stairs since the fire.",
    "It weighs eleven kilos less than before, and the founder says that nobody but a dog will hear the difference.",
    "The ferryman pays for it in four parts and has sold two oars and a winch; the rest comes from the parish.",
)


@pytest.mark.parametrize(("text", "value"), DATES)
def test_a_date_is_read_in_its_script_and_era(text: str, value: str | None) -> None:
    found = find_date(fold(text))
    assert (found.date.value if found else None) == value


@pytest.mark.parametrize(
    ("year", "first"),
    [
        (1358, date(1979, 3, 21)),
        (1376, date(1997, 3, 21)),
        (1400, date(2021, 3, 21)),
        (1409, date(2030, 3, 21)),
    ],
)
def test_the_persian_year_begins_at_the_equinox(year: int, first: date) -> None:
    assert gregorian(year, 1, 1) == first


@pytest.mark.parametrize("at", [0, 1, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), OWN_DAYS)
def test_the_day_of_the_own_publication_accuses_nobody(language: str, line: str, at: int) -> None:
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    blocks.insert(at, f"<p>{line}</p>")
    html = f"<html lang={language}><head><title>The bell</title><meta property=og:site_name content='Ferry House'></head><body><article><h1>The bell</h1>{''.join(blocks)}</article></body></html>"
    page = parse(html, url="https://ferryhouse.example/2024/bell", media_type="text/html")
    assert page.kind is not PageKind.REPOST

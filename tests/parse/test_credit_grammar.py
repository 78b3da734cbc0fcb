"""Sentences of credit built from a language's words and order, and the sentences that look like them."""

# ruff: noqa: E501 - the lines of pages stand one a line, in their own scripts

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse
from provenance.parse.grammar import grammar_rows

PARAGRAPHS = (
    "The lock keeper of the lower reach paints the gates in May, and the ducks wait on the wall until they are dry.",
    "There are fewer barges than last year, most of them with sand; the timber goes by rail since the yard was sold.",
    "The parish has asked for a bridge beside the weir and will hear from the board in autumn what one would cost.",
    "Until then the ferry runs on Sundays, and whoever is late walks round by the mill, which takes an hour.",
)

NOTICES = (
    ("ru", "Ранее этот текст выходил в «Речном листке».", "Речном листке"),
    (
        "ru",
        'Полная версия интервью — на сайте <a href="https://lockcanal.example/2021/05/the-lock-opens-again">Шлюз</a>',
        "Шлюз",
    ),
    ("ru", "Благодарим журнал «Шлюз» за разрешение перепечатать статью.", "Шлюз"),
    (
        "ru",
        'Перевод Иды Канавиной с сайта <a href="https://lockcanal.example/2021/05/the-lock-opens-again">Lock and Canal</a>',
        "Lock and Canal",
    ),
    ("ru", "(«Шлюз», 3 мая 2021 года)", "Шлюз"),
    ("uk", "Колонку надрукував тижневик «Шлюз».", "Шлюз"),
    ("uk", "Передрук з «Шлюзу»", "Шлюзу"),
    ("be", "Артыкул упершыню выйшаў у газеце «Канал».", "Канал"),
    ("be", "Крыніца: Новы Канал", "Новы Канал"),
    ("bg", "Текстът е написан за „Шлюз“.", "Шлюз"),
    ("sr", "Интервју преносимо са портала Брана.", "Брана"),
    ("mk", "Веста е преземена од Брана", "Брана"),
    ("mk", "Извор: Речна Брана", "Речна Брана"),
    ("el", "Το κείμενο γράφτηκε για το περιοδικό «Διώρυγα».", "Διώρυγα"),
    ("hy", "Հոդվածն արտատպված է «Ջրանցք» ամսագրից", "Ջրանցք"),
    (
        "ka",
        'სტატია თარგმნილია <a href="https://lockcanal.example/2021/05/the-lock-opens-again">Lock and Canal</a>-დან',
        "Lock and Canal",
    ),
    ("ar", "كُتب هذا التقرير لصالح صحيفة «القناة».", "القناة"),
    ("ar", "بالاتفاق مع صحيفة «القناة»", "القناة"),
    ("fa", "این گزارش برای روزنامه «آبراه» نوشته شده است.", "آبراه"),
    ("he", 'הטור נכתב עבור עיתון "התעלה".', "התעלה"),
    ("he", 'לקוח מאתר <a href="https://lockcanal.example/2021/05/the-lock-opens-again">התעלה</a>', "התעלה"),
    ("hi", "यह टिप्पणी नहर टाइम्स के लिए लिखी गई है।", "नहर टाइम्स"),
    ("mr", "‘कालवा’ या साप्ताहिकातून साभार", "कालवा"),
    ("bn", "নিবন্ধটি প্রথম খাল বার্তা পত্রিকায় প্রকাশিত হয়।", "খাল বার্তা"),
    ("ta", "கால்வாய் இதழில் வெளியான நேர்காணல்", "கால்வாய்"),
    ("te", "ఈ కథనం తొలిసారి కాలువ పత్రికలో ప్రచురితమైంది.", "కాలువ"),
    ("te", "సౌజన్యం: కాలువ వార్త", "కాలువ వార్త"),
    ("ur", "یہ کالم ماہنامہ «نہر» سے لیا گیا ہے۔", "نہر"),
    ("th", "บทความนี้คัดลอกจากเว็บไซต์คลองโพสต์", "คลองโพสต์"),
    ("zh", "以下文章来自公众号：运河笔记，作者周渠", "运河笔记"),
    ("zh", "本文由《运河周刊》供稿", "运河周刊"),
    ("zh", "文/运河日报 记者周渠", "运河日报"),
    ("ja", "この記事の元記事は「運河新聞」です。", "運河新聞"),
    ("ja", "（運河新聞 2021年5月3日夕刊）", "運河新聞"),
    ("ja", "本記事は運河新聞との業務提携により掲載しています。", "運河新聞"),
    ("ko", "이 글은 운하저널 5월호에 실린 글입니다.", "운하저널"),
    ("ko", "이 콘텐츠는 운하일보에서 제공받아 게재합니다.", "운하일보"),
)

LOOK_ALIKES = (
    ("ru", "Статья написана для начинающих моряков."),
    ("ru", "Статья опубликована в сборнике трудов за 2019 год."),
    ("ru", "Текст написан для выставки в городском музее."),
    ("ru", "Материал взят из архива порта."),
    ("ru", "Полный текст закона опубликован на сайте правительства."),
    ("ru", "Полная версия отчёта доступна на сайте фонда."),
    ("ru", "Благодарим Анну Маршеву за предоставленные фотографии."),
    ("ru", "Благодарим читателей за внимание."),
    ("ru", "Интервью опубликовал Иван Петров."),
    ("ru", "Новость вышла в понедельник в эфир."),
    ("ru", "Ранее этот текст выходил под другим названием."),
    ("ru", "Репост приветствуется."),
    ("ru", "Перевод Анны Маршевой"),
    ("ru", "(«Соль земли», роман, 2019)"),
    ("ru", "Публикация подготовлена для читателей нашего сайта."),
    ("uk", "Стаття написана для початківців."),
    ("uk", "Матеріал взятий з архіву порту."),
    ("uk", "Повний текст закону опубліковано на сайті уряду."),
    ("uk", "Дякуємо читачам за дозвіл на публікацію листів."),
    ("uk", "Допис опубліковано у розділі «Суспільство»."),
    ("uk", "Раніше цей текст виходив під іншою назвою."),
    ("be", "Тэкст напісаны для школьнікаў."),
    ("be", "Матэрыял узяты з архіва порта."),
    ("be", "Крыніца гуку невядомая."),
    ("be", "Артыкул апублікаваны ў рубрыцы «Грамадства»."),
    ("bg", "Статията е написана за начинаещи."),
    ("bg", "Материалът е взет от архива на пристанището."),
    ("bg", "Пълният текст на закона е на сайта на правителството."),
    ("bg", "Благодарим на читателите за писмата."),
    ("bg", "Репортажът е излъчен в понеделник."),
    ("sr", "Текст је писан за почетнике."),
    ("sr", "Прича је објављена у збирци из 2019."),
    ("sr", "Текст је преузет из архиве луке."),
    ("sr", "Захваљујемо читаоцима на писмима."),
    ("sr", "Цео текст закона је на сајту владе."),
    ("mk", "Колумната е пишувана за почетници."),
    ("mk", "Целиот текст на законот е на сајтот на владата."),
    ("mk", "Текстот е преземен од архивата на пристаништето."),
    ("el", "Το άρθρο γράφτηκε για αρχάριους."),
    ("el", "Το άρθρο δημοσιεύτηκε τον Μάρτιο."),
    ("el", "Το κείμενο γράφτηκε για την έκθεση του μουσείου."),
    ("el", "Ολόκληρο το άρθρο γράφτηκε σε μια μέρα."),
    ("el", "Ευχαριστούμε τους αναγνώστες για την άδεια."),
    ("hy", "Հոդվածը հրապարակվել է 2019 թվականին։"),
    ("hy", "Նյութը վերցված է նավահանգստի արխիվից։"),
    ("ka", "სტატია გამოქვეყნდა 2019 წელს."),
    ("ka", "მასალა აღებულია პორტის არქივიდან."),
    ("ar", "كُتب هذا المقال للمبتدئين."),
    ("ar", "هذا المقال مأخوذ من كتاب قديم."),
    ("ar", "نُشر هذا المقال في مارس."),
    ("ar", "نُشر في: ثقافة"),
    ("ar", "النص الكامل للقانون متاح على موقع الحكومة."),
    ("ar", "نشكر القراء على رسائلهم."),
    ("ar", "خدمة العملاء"),
    ("ar", "هذه المادة منشورة تحت رخصة المشاع الإبداعي."),
    ("fa", "این مقاله برای دانش‌آموزان نوشته شده است."),
    ("fa", "این مطلب از آرشیو بندر گرفته شده است."),
    ("fa", "این گزارش در اسفند منتشر شده است."),
    ("fa", "متن کامل قانون را در سایت دولت بخوانید."),
    ("fa", "بازنشر مطالب با ذکر منبع آزاد است."),
    ("he", "המאמר נכתב עבור מתחילים."),
    ("he", "המאמר פורסם בשנת 2019."),
    ("he", "הטקסט לקוח מתוך ספר ישן."),
    ("he", "המאמר פורסם בחודש מרץ."),
    ("he", "הכתבה פורסמה במדור כלכלה."),
    ("hi", "यह लेख छात्रों के लिए लिखा गया है।"),
    ("hi", "यह लेख एक पुरानी किताब से लिया गया है।"),
    ("hi", "यह रिपोर्ट मार्च में प्रकाशित हुई थी।"),
    ("hi", "यह खबर पुलिस की ओर से जारी की गई है।"),
    ("hi", "पूरा लेख पढ़ें"),
    ("hi", "अंग्रेज़ी से अनुवादित"),
    ("hi", "यह लेख पहली बार 2019 में प्रकाशित हुआ था।"),
    ("mr", "हा लेख विद्यार्थ्यांसाठी लिहिला आहे."),
    ("mr", "हा लेख एका जुन्या पुस्तकातून घेतला आहे."),
    ("mr", "हा लेख प्रथम २०१९ मध्ये प्रकाशित झाला."),
    ("bn", "লেখাটি ছাত্রদের জন্য লেখা।"),
    ("bn", "এই লেখাটি একটি পুরোনো বই থেকে নেওয়া।"),
    ("bn", "লেখাটি প্রথম ২০১৯ এ প্রকাশিত হয়।"),
    ("ta", "இந்தக் கட்டுரை மாணவர்களுக்காக எழுதப்பட்டது."),
    ("ta", "இந்தக் கட்டுரை ஒரு பழைய நூலிலிருந்து எடுக்கப்பட்டது."),
    ("te", "ఈ వ్యాసం విద్యార్థుల కోసం రాసినది."),
    ("te", "ఈ వ్యాసం మొదట 2019లో ప్రచురితమైంది."),
    ("ur", "یہ مضمون طلبہ کے لیے لکھا گیا۔"),
    ("ur", "یہ مضمون مارچ میں شائع ہوا تھا۔"),
    ("ur", "یہ مضمون ایک پرانی کتاب سے لیا گیا ہے۔"),
    ("ur", "مکمل رپورٹ یہاں پڑھیں۔"),
    ("th", "บทความนี้เขียนให้นักเรียน"),
    ("th", "บทความนี้ตีพิมพ์ในปี 2562"),
    ("th", "ขอบคุณข้อมูลจาก คุณสมชาย"),
    ("th", "เรื่องนี้นำมาจากหนังสือเก่าเล่มหนึ่ง"),
    ("th", "ข่าวนี้เผยแพร่ในหมวดเศรษฐกิจ"),
    ("th", "ขอขอบคุณผู้อ่านที่อนุญาตให้เผยแพร่ภาพ"),
    ("zh", "本文出自作者的旅行笔记。"),
    ("zh", "本文节选自一本旧书。"),
    ("zh", "以上内容来自网友投稿。"),
    ("zh", "本文由作者本人提供。"),
    ("zh", "本文由AI生成。"),
    ("zh", "文/王芳"),
    ("zh", "文/图 王芳"),
    ("zh", "本文首次发表于2019年。"),
    ("zh", "文章发表在栏目“文化”。"),
    ("zh", "本文图片由王芳提供"),
    ("zh", "感谢读者来信。"),
    ("zh", "内容来自互联网，如有侵权请联系删除。"),
    ("ja", "この記事は2019年に公開されました。"),
    ("ja", "この記事は筆者の旅行記の抜粋です。"),
    ("ja", "この記事は初心者のために書いたものです。"),
    ("ja", "記事：山田花子"),
    ("ja", "文：山田花子"),
    ("ja", "本記事は会員の方の提供による写真を使用しています。"),
    ("ja", "この記事は以前に公開したものを修正しました。"),
    ("ja", "データ提供：気象庁"),
    ("ko", "이 글은 2019년에 발행된 글입니다."),
    ("ko", "이 글은 제 경험에서 가져온 이야기입니다."),
    ("ko", "이 글은 초보자를 위해 쓴 글입니다."),
    ("ko", "사진 홍길동 제공"),
    ("ko", "통계청 제공"),
    ("ko", "홍길동 씨 제공"),
    ("ko", "이 기사는 3월에 게재되었습니다."),
    ("ko", "이 글은 책에서 발췌했습니다."),
)


def _page(language: str, line: str, at: int) -> Page:
    pieces = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    pieces.insert(at, f"<p>{line}</p>")
    html = f'<html lang="{language}"><head><title>The gates are painted</title></head><body><article>'
    html += f"<h1>The gates are painted</h1>{''.join(pieces)}</article></body></html>"
    return parse(html, url="https://weirwatch.example/news/the-gates-are-painted")


@pytest.mark.parametrize(("language", "line", "outlet"), NOTICES)
def test_a_sentence_of_credit_names_its_outlet(language: str, line: str, outlet: str) -> None:
    page = _page(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    claim = page.reposts[0].claim
    assert claim.outlet is not None
    assert claim.outlet.name == outlet


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize(("language", "line"), LOOK_ALIKES)
def test_a_sentence_that_only_looks_like_one_accuses_nobody(language: str, line: str, at: int) -> None:
    assert _page(language, line, at).kind is not PageKind.REPOST


@pytest.mark.parametrize(
    "line",
    [
        'Πηγή: <a href="https://github.com/weir/gates">github.com</a>, άδεια MIT',
        "来源：https://gitlab.com/weir/gates",
        "منبع: github.com/weir/gates",
    ],
)
def test_a_programs_home_is_no_texts_source(line: str) -> None:
    assert (
        _page("el" if line[0] == "Π" else "zh" if line[0] == "来" else "fa", line, 4).kind
        is PageKind.ORIGINAL
    )


def test_the_lines_author_link_and_source_are_one_credit() -> None:
    line = "作者：周渠<br>链接：https://lockcanal.example/answer/58155878<br>来源：运河笔记"
    claim = _page("zh", line, 4).reposts[0].claim
    assert claim.url == "https://lockcanal.example/answer/58155878"


def test_an_author_behind_the_outlet_is_the_texts() -> None:
    claim = _page("zh", "本文转自公众号：运河笔记，作者：周渠", 0).reposts[0].claim
    assert claim.authors == ("周渠",)


def test_a_label_on_the_same_line_ends_a_chinese_name() -> None:
    page = _page("zh", "来源：运河日报编辑：周渠", 0)
    outlet = page.reposts[0].claim.outlet
    assert outlet is not None
    assert outlet.name == "运河日报"


def test_every_row_has_its_words_and_its_example() -> None:
    rows = list(grammar_rows())
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["cues"] and row["example"] for row in rows)


def test_a_cue_is_no_single_sign() -> None:
    """A sign that stands on every line of a page would call for its rules everywhere."""
    assert [row["id"] for row in grammar_rows() for cue in row["cues"] if len(cue) < 2] == []

"""Notices and their look-alikes in scripts other than Latin, one sentence each, at the places where notices stand."""

# ruff: noqa: E501 - the lines of pages stand one a line, in their own scripts

from __future__ import annotations

import pytest

from provenance.model import Page, PageKind
from provenance.parse import parse

PARAGRAPHS = (
    "The lock keeper of the upper reach has counted barges for thirty years and writes each of them into a green book.",
    "In spring there were nineteen, all of them with gravel; the sugar beet goes by lorry since the mill was sold.",
    "The canal board meets in June and wants to know from the villages whether the third lock is worth its new gates.",
    "Until then the keeper opens at seven, and at noon the children of the school bring him his soup in a can.",
)

NOTICES = (
    ("ru", "Это перевод статьи от Иды Канавиной. Оригинал на сайте «Шлюз».", "Шлюз"),
    ("ru", "Материал впервые опубликован изданием «Шлюз».", "Шлюз"),
    ("ru", "🔗 Оригинал поста: https://lockcanal.example/2021/05/the-lock-opens-again", "lockcanal.example"),
    ("zh", "本文始发于运河周刊。", "运河周刊"),
    ("zh", "原文链接 https://lockcanal.example/2021/05/the-lock-opens-again", "lockcanal.example"),
    ("zh", "以下内容主要翻译自《运河评论》", "运河评论"),
    ("ja", "以下の記事は運河新聞からの翻訳記事です。", "運河新聞"),
    ("ko", "원본 링크: https://lockcanal.example/2021/05/the-lock-opens-again", "lockcanal.example"),
    ("uk", "Матеріал підготовлено та вперше оприлюднено виданням «Шлюз».", "Шлюз"),
    ("bg", "Източник: Шлюз днес", "Шлюз днес"),
    ("bg", "Текстът е публикуван за първи път в списание „Шлюз“.", "Шлюз"),
    ("bg", "Препечатано от „Шлюз“ с разрешение на редакцията.", "Шлюз"),
    ("sr", "Текст је првобитно објављен у часопису „Брана“.", "Брана"),
    ("sr", "Преузето са портала Речна Брана.", "Речна Брана"),
    ("sr", "Preuzeto iz: Rečna Brana, 3. 5. 2021.", "Rečna Brana"),
    ("sr", "Извор: Речна Брана", "Речна Брана"),
    ("bn", "লেখাটি প্রথম প্রকাশিত হয় খালের কাগজ পত্রিকায়।", "খালের কাগজ"),
    ("bn", "সৌজন্যে: খালের কাগজ", "খালের কাগজ"),
    ("bn", "লেখাটি খালের কাগজ থেকে সংগৃহীত।", "খালের কাগজ"),
    ("ta", "நன்றி: கால்வாய்ச் செய்தி", "கால்வாய்ச் செய்தி"),
    ("ta", "இந்தக் கட்டுரை முதலில் கால்வாய்ச் செய்தி இதழில் வெளியானது.", "கால்வாய்ச் செய்தி"),
    ("th", "ที่มา: ข่าวคลอง", "ข่าวคลอง"),
    ("th", "บทความนี้ตีพิมพ์ครั้งแรกในนิตยสาร ข่าวคลอง", "ข่าวคลอง"),
    ("th", "แปลจากบทความใน Lock & Canal โดย สมหญิง ใจดี", "Lock & Canal"),
    ("ka", "სტატია პირველად გამოქვეყნდა არხის ამბებში.", "არხის ამბებ"),
    ("ka", "წყარო: არხის ამბები", "არხის ამბები"),
    ("hy", "Աղբյուր՝ Ջրանցք", "Ջրանցք"),
    ("hy", "Հոդվածն առաջին անգամ հրապարակվել է «Ջրանցք» ամսագրում։", "Ջրանցք"),
    ("el", "Πρωτότυπο άρθρο: Η Διώρυγα", "Η Διώρυγα"),
    ("ar", "هذا المقال مترجم من موقع Lock and Canal", "Lock and Canal"),
    ("ar", "ترجمة -وبتصرف- للمقال المنشور في صحيفة القناة", "القناة"),
    ("fa", "این مطلب ترجمه‌ای است از مقاله‌ای با نام آب و دروازه که در سایت آبراه منتشر شده است.", "آبراه"),
    ("fa", "به نقل از روزنامه آبراه", "روزنامه آبراه"),
    ("ur", "(بشکریہ نہر ٹائمز)", "نہر ٹائمز"),
    ("he", 'המאמר מתפרסם כאן באדיבות כתב העת "תעלה".', "תעלה"),
    ("he", "תורגם מאנגלית. המקור: Lock and Canal", "Lock and Canal"),
    ("hi", "(नहर टाइम्स से साभार, अनुवाद: मीना जोशी)", "नहर टाइम्स"),
    ("zh", "本文授权转载自：运河周刊", "运河周刊"),
    ("zh", "转载来源：运河周刊", "运河周刊"),
    ("ja", "この記事は運河新聞からのクロスポストです。", "運河新聞"),
    ("ja", "初出：『運河評論』2016年4月号", "運河評論"),
    ("ja", "この記事は Lock & Canal の記事を翻訳したものです。", "Lock & Canal"),
    ("ko", "이 글은 필자가 운하신문에 기고한 글입니다.", "운하신문"),
    ("ko", "이 글은 본래 『운하』 2020년 봄호에 실렸다.", "운하"),
    ("ko", "본 기사는 운하신문과의 제휴에 따라 게재되었습니다.", "운하신문"),
)

# A source under a headline may be an office whose release stands there; below the text it is one of figures.
LOOK_ALIKES = (
    ("ru", "Перевод статьи занял у редакции две недели."),
    ("ru", "Оригинал договора хранится в архиве порта."),
    ("ru", "Читать оригинал рукописи можно в областной библиотеке."),
    ("ru", "Вольный перевод этой поэмы сделал школьный учитель."),
    ("ru", "Этот материал впервые опубликован нашим сайтом без подписи."),
    ("ru", "Текст впервые был размещён на этой странице в мае."),
    ("ru", "Эту колонку перевели на три языка, перевод статьи вышел в Минске."),
    ("ru", "Источник: расчёты автора по данным Росстата."),
    ("uk", "Переклад статуту зайняв два тижні."),
    ("uk", "Читати оригінал листа можна в музеї."),
    ("uk", "Матеріал вперше підготовлено школярами для конкурсу."),
    ("uk", "Статтю вперше оприлюднено у травні."),
    ("uk", "Оригінал картини зберігається у Львові."),
    ("bg", "Източникът на наводнението остава неизвестен."),
    ("bg", "Статията е публикувана първоначално на този сайт."),
    ("bg", "Текстът е публикуван за първи път през май 2021 г."),
    ("bg", "Статията е публикувана първоначално в три части."),
    ("bg", "Взето е решение от общинския съвет."),
    ("bg", "Преводът от немски отне две седмици."),
    ("bg", "Оригиналната картина е в музея."),
    ("bg", "Източник: Национален статистически институт"),
    ("bg", "Тази статия е препечатана от много вестници."),
    ("sr", "Извор: Републички завод за статистику"),
    ("sr", "Извор буке није пронађен."),
    ("sr", "Текст је првобитно објављен на овом сајту."),
    ("sr", "Текст је првобитно објављен у мају 2021."),
    ("sr", "Чланак је првобитно објављен у три дела."),
    ("sr", "Преузето је пет сандука са брода."),
    ("sr", "Преузимање текстова је дозвољено уз навођење извора."),
    ("sr", "Фото: Танјуг"),
    ("sr", "Preuzeto je pet sanduka sa broda."),
    ("sr", "Izvor: Republički zavod za statistiku"),
    ("sr", "Prvobitno objavljeno u maju 2021."),
    ("sr", "Pročitajte ceo tekst pravilnika pre ulaska."),
    ("bn", "সূত্র: বাংলাদেশ পরিসংখ্যান ব্যুরো"),
    ("bn", "লেখাটি প্রথম প্রকাশিত হয় ২০১৯ সালে।"),
    ("bn", "তাঁর প্রথম কবিতা প্রকাশিত হয় কলেজ পত্রিকায়।"),
    ("bn", "জেলেরা নদী থেকে সংগৃহীত বালি বিক্রি করেন।"),
    ("bn", "ছবি: সংগৃহীত"),
    ("bn", "সৌজন্যে টিকিট পাওয়া যাবে ফটকে।"),
    ("ta", "நன்றி: எங்கள் வாசகர்களுக்கு"),
    ("ta", "நன்றி! மீண்டும் வருக."),
    ("ta", "இந்தக் கட்டுரை முதலில் மூன்று பகுதிகளாக வெளியானது."),
    ("ta", "முதலில் படகு வெளியானது, பிறகு மக்கள் வந்தனர்."),
    ("ta", "ஆதாரம் எதுவும் கிடைக்கவில்லை என்று காவல்துறை கூறியது."),
    ("th", "ที่มาของชื่อหมู่บ้านยังไม่มีใครทราบ"),
    ("th", "บทความนี้เผยแพร่ครั้งแรกในปี 2562"),
    ("th", "บทความนี้เผยแพร่ครั้งแรกในเว็บไซต์นี้"),
    ("th", "เผยแพร่ครั้งแรก 12 มีนาคม 2567"),
    ("th", "ภาพ: สมหญิง ใจดี"),
    ("th", "ที่มา: สำนักงานสถิติแห่งชาติ"),
    ("th", "ต้นฉบับลายมือเก็บไว้ที่หอสมุด"),
    ("ka", "წყარო უცნობია."),
    ("ka", "სტატია პირველად გამოქვეყნდა 2019 წელს."),
    ("ka", "სტატია პირველად გამოქვეყნდა ამ საიტზე."),
    ("ka", "წყარო: საქსტატი"),
    ("ka", "წიგნი პირველად დაიბეჭდა ლონდონში."),
    ("hy", "Աղբյուրը ցամաքել է անցյալ ամառ։"),
    ("hy", "Հոդվածն առաջին անգամ հրապարակվել է 2019 թվականին։"),
    ("hy", "Հոդվածն առաջին անգամ հրապարակվել է այս կայքում։"),
    ("hy", "Աղբյուր՝ Արմստատ"),
    ("hy", "Գիրքը առաջին անգամ հրապարակվել է Փարիզում։"),
    ("el", "Το πρωτότυπο χειρόγραφο φυλάσσεται στο μουσείο."),
    ("el", "Η μετάφραση του άρθρου κράτησε δύο εβδομάδες."),
    ("el", "Διαβάστε το πρωτότυπο στη βιβλιοθήκη της πόλης."),
    ("el", "Πηγή: ΕΛΣΤΑΤ"),
    ("el", "Αρχική δημοσίευση: 3 Μαΐου 2021"),
    ("ar", "ترجمة الكتاب استغرقت عامين."),
    ("ar", "هذا المقال مترجم إلى ثلاث لغات."),
    ("ar", "المقال الأصلي محفوظ في أرشيف البلدية."),
    ("ar", "ترجمة المقال إلى العربية من عمل فريق المتطوعين."),
    ("ar", "المصدر: وزارة الزراعة"),
    ("ar", "نُشر هذا المقال لأول مرة في مايو 2021."),
    ("fa", "این مقاله ترجمه شده و به زودی چاپ می‌شود."),
    ("fa", "ترجمه این کتاب دو سال طول کشید."),
    ("fa", "منبع آب روستا خشک شده است."),
    ("fa", "متن اصلی قرارداد در شهرداری است."),
    ("fa", "به نقل از شاهدان عینی قایق پیش از غروب برگشت."),
    ("fa", "این مطلب نخستین بار در خرداد ۱۴۰۰ منتشر شد."),
    ("ur", "بشکریہ آپ سب کا جو میلے میں آئے۔"),
    ("ur", "تصویر بشکریہ احمد"),
    ("ur", "یہ مضمون پہلی بار مئی 2021 میں شائع ہوا۔"),
    ("he", "המקור של הנחל נמצא בהרים."),
    ("he", "המאמר המקורי שמור בארכיון העירייה."),
    ("he", "הספר תורגם מאנגלית ויצא בשתי מהדורות."),
    ("he", "הכניסה באדיבות העירייה."),
    ("he", "המאמר מתפרסם כאן ברשות המחבר."),
    ("hi", "मूल लेख तीन भागों में था।"),
    ("hi", "गांव वालों के सौजन्य से मेला लगा।"),
    ("hi", "यह लेख मूल रूप से 2019 में प्रकाशित हुआ था।"),
    ("hi", "फोटो साभार: मीना जोशी"),
    ("zh", "本文翻译自英文原文。"),
    ("zh", "未经授权转载必究。"),
    ("zh", "本站文章，经授权转载者请注明出处。"),
    ("zh", "转载来源不明的图片，已删除。"),
    ("zh", "他的文章，经作者授权转载至多家媒体。"),
    ("zh", "此书译自法文，分上下两册。"),
    ("ja", "この記事は英語版の翻訳です。"),
    ("ja", "この記事は以前の記事の再掲です。"),
    ("ja", "この詩は古い手紙の翻訳です。"),
    ("ja", "この記事は以下の資料を参考にしました。"),
    ("ja", "本記事はXへのクロスポストです。"),
    ("ja", "この記事は友人が日本語に翻訳した記事ではありません。"),
    ("ko", "이 글은 예전에 쓴 글입니다."),
    ("ko", "이 글의 원문은 아직 공개되지 않았습니다."),
    ("ko", "그는 소설을 번역한 글로 상을 받았다."),
    ("ko", "이 글은 세 번에 나누어 게재한 글입니다."),
    ("ko", "본 기사는 독자와의 협약에 따라 광고 없이 제공됩니다."),
    ("ko", "이 시는 본래 벽에 실렸다."),
    ("ko", "이 글은 본래 이 사이트에 실렸다."),
    ("ko", "이 칼럼은 제가 우리 신문에 연재한 글입니다."),
    ("zh", "授权转载请联系编辑。"),
    ("zh", "船队始发于上游的小港。"),
    ("zh", "未经同意请勿转载至其他媒体。"),
    ("zh", "文章首发地址由编辑部决定。"),
    ("zh", "本文原文约三千字。"),
    ("ru", "Автор оригинала: Ида Канавина"),
    ("ru", "Источник статьи остался неизвестен."),
    ("uk", "Джерело статті невідоме."),
    ("ar", "مصدر المقال غير معروف."),
    ("he", "מקור המאמר אינו ידוע."),
    ("fa", "منبع این مقاله روشن نیست."),
    ("bn", "মূল লেখাটি হারিয়ে গেছে।"),
    ("sr", "Извор текста није познат."),
    ("zh", "下面的内容主要写给新来的船员。"),
    ("ja", "以下の記事は英語版の翻訳です。"),
    ("ko", "원본은 도서관에 있다."),
    ("ko", "그는 Ida Vane의 글을 번역하며 겨울을 보냈다."),
    ("ru", "🔗 Оригинал картины хранится в музее."),
    ("bn", "নদী থেকে নেওয়া জল এখানে জমা হয়।"),
    ("he", "לקריאת המקור יש לפנות לספרייה."),
    ("hi", "मूल लेख पढ़ें और चर्चा करें।"),
    ("ko", "원문은 도서관에 있다."),
)

LINKED = (
    ("uk", "Читати <a href='{}'>оригінал статті</a> →"),
    ("bg", "Оригиналната статия можете да прочетете <a href='{}'>тук</a>."),
    ("el", "<a href='{}'>Διαβάστε το πρωτότυπο άρθρο</a>"),
    ("ar", "<a href='{}'>رابط المقال الأصلي</a>"),
    ("ar", "هذا المقال مترجم وبتصرّف. يمكنك الاطلاع على <a href='{}'>المصدر</a>"),
    ("fa", "<a href='{}'>متن اصلی را بخوانید</a>"),
    ("he", "<a href='{}'>קראו את המאמר המקורי</a>"),
    ("hi", "<a href='{}'>मूल लेख पढ़ें</a>"),
    ("th", "<a href='{}'>อ่านบทความต้นฉบับ</a>"),
    ("ja", "この記事は <a href='{}'>The lock opens</a> の日本語訳です。"),
    ("ja", "この記事は以下のサイトの翻訳です。</p><p><a href='{}'>The lock opens</a>"),
    ("ko", "<a href='{}'>The lock opens</a>를 번역한 글입니다."),
    ("ko", "이 글의 원문은 <a href='{}'>여기</a>에 있습니다."),
    ("zh", "本文译自：<a href='{}'>链接</a>"),
    ("zh", "本文原文：<a href='{}'>The lock opens again</a>"),
    ("zh", "文章首发地址：<a href='{}'>运河</a>"),
    ("zh", "本文转载至：<a href='{}'>水闸重开</a>"),
    ("ru", "<a href='{}'>Автор оригинала: Ида Канавина</a>"),
    ("ru", "<a href='{}'>Источник статьи</a>"),
    ("uk", "<a href='{}'>Джерело статті</a>"),
    ("ar", "<a href='{}'>مصدر المقال</a>"),
    ("he", "<a href='{}'>למקור המאמר המלא</a>"),
    ("fa", "<a href='{}'>منبع این مقاله</a>"),
    ("bn", "<a href='{}'>মূল লেখাটি পড়ুন</a>"),
    ("sr", "<a href='{}'>Извор текста</a>"),
)
ADDRESS = "https://lockcanal.example/2021/05/the-lock-opens-again"

BESIDE = (
    ("zh", "轉載自運河週刊；文：莊小河", "莊小河"),
    ("zh", "文章来源：运河周刊，原作者 Ida Vane", "Ida Vane"),
    ("ko", "출처: 운하신문 | 글: 김수문", "김수문"),
)


def page_with(language: str, line: str, at: int) -> Page:
    blocks = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    blocks.insert(at, f"<p>{line}</p>")
    html = f"<html lang={language}><head><title>The keeper counts</title><meta property=og:site_name content='Upper Reach'></head><body><article><h1>The keeper counts</h1>{''.join(blocks)}</article><footer>© Upper Reach</footer></body></html>"
    return parse(html, url="https://upperreach.example/2024/keeper", media_type="text/html")


@pytest.mark.parametrize(("language", "line", "outlet"), NOTICES)
def test_a_notice_in_another_script_names_its_outlet(language: str, line: str, outlet: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    named = page.reposts[0].claim.outlet
    assert named is not None
    assert named.name == outlet


@pytest.mark.parametrize("at", [1, len(PARAGRAPHS)])
@pytest.mark.parametrize(("language", "line"), LOOK_ALIKES)
def test_a_look_alike_in_another_script_accuses_nobody(language: str, line: str, at: int) -> None:
    assert page_with(language, line, at).kind is not PageKind.REPOST


@pytest.mark.parametrize(("language", "line"), LINKED)
def test_a_linked_original_gives_its_address(language: str, line: str) -> None:
    page = page_with(language, line.format(ADDRESS), len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    assert page.reposts[0].claim.url == ADDRESS


# A translated edition may link to the original on its own host, and is a repost then.
TRANSLATED = ("مترجم", "訳", "번역", "译")


@pytest.mark.parametrize(
    ("language", "line"), [row for row in LINKED if not any(word in row[1] for word in TRANSLATED)]
)
def test_a_linked_original_on_the_own_site_accuses_nobody(language: str, line: str) -> None:
    own = "https://upperreach.example/2021/05/the-lock-opens-again"
    assert page_with(language, line.format(own), len(PARAGRAPHS)).kind is not PageKind.REPOST


def test_a_text_translated_from_a_persons_names_the_person() -> None:
    page = page_with("ko", "이 글은 Ida Vane의 글을 번역한 것입니다.", len(PARAGRAPHS))
    assert page.kind is PageKind.REPOST
    assert page.reposts[0].claim.authors == ("Ida Vane",)


@pytest.mark.parametrize(("language", "line", "author"), BESIDE)
def test_an_author_named_beside_a_source_wrote_the_text(language: str, line: str, author: str) -> None:
    page = page_with(language, line, len(PARAGRAPHS))
    assert page.reposts[0].claim.authors == (author,)

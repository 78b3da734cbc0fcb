# ruff: noqa: E501 - lists of phrases, one language a line
"""What aggregators and outlets write between the pieces of a page, in many languages.

End marks, "also read" labels, labels of a link to the source, figure labels:
phrases that sites use, in folded form (see folding.py). A row that consists of
such a phrase is structure, never text of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.parse.words.folding import fold


class Opening:
    """A pattern for rows that open with one of many phrases, tried only where the first signs are one's.

    `firsts` are the first two signs of the phrases; those of a single sign are not among them.
    """

    _GROUP = re.compile(r"\(\?:([^()]*)\)")

    def __init__(self, lead: str, phrases: str, rest: str) -> None:
        phrases = fold(phrases)
        self._lead = re.compile(lead)
        self._pattern = re.compile(f"^{lead}(?:{phrases}){rest}")
        signs = frozenset(self._first_signs(phrases))
        # A phrase of one sign may be followed by anything.
        self.firsts = frozenset(sign for sign in signs if len(sign) == 2)
        self._single = signs - self.firsts

    def match(self, folded: str) -> re.Match[str] | None:
        """The match at the start of a folded row."""
        lead = self._lead.match(folded)
        at = lead.end() if lead else 0
        if folded[at : at + 2] in self.firsts or folded[at : at + 1] in self._single:
            return self._pattern.match(folded)
        return None

    def _first_signs(self, phrases: str) -> Iterator[str]:
        """The first two signs of every phrase; a phrase may begin with a group of alternatives."""
        apart = self._GROUP.sub(lambda group: group[0].replace("|", "\0"), phrases)
        for phrase in apart.split("|"):
            group = self._GROUP.match(phrase)
            for alternative in group[1].split("\0") if group else (phrase,):
                yield self._lead.sub("", alternative, count=1)[:2]


_END_MARKS = (
    "end|ends|the end|-30-|30|###|# # #|##|fin|final|fine|ende|koniec|konec|slut|einde|loppu|vege|kraj|fund|fim|sfarsit|"
    "sfârșit|son|bitti|tamat|selesai|hết|het|конец|кінець|край|τελος|النهاية|انتهى|انتهي|پایان|סוף|समाप्त|ختم|完|全文完|终|終|"
    "おわり|終わり|了|끝|이상"
)
END_MARK = Opening(r"[\s(\[{<*/_=-]{0,4}", _END_MARKS, r"[\s)\]}>*/_=.!-]{0,4}$")

_ALSO_READ = (
    "also read|read also|read more|read next|more on this|see also|related|related article|related articles|related posts|"
    "related stories|related story|more|don't miss|recommended|you may also like|further reading|"
    "lire aussi|a lire aussi|à lire aussi|à lire|voir aussi|lire egalement|lire également|"
    "lesen sie auch|auch interessant|mehr zum thema|siehe auch|zum thema|lies auch|"
    "lea tambien|lea también|lee tambien|lee también|ver tambien|ver también|te puede interesar|le puede interesar|"
    "leia tambem|leia também|leia mais|veja tambem|veja também|saiba mais|"
    "leggi anche|vedi anche|per approfondire|potrebbe interessarti|"
    "lees ook|zie ook|czytaj takze|czytaj także|czytaj tez|czytaj też|zobacz takze|zobacz także|przeczytaj takze|"
    "przeczytaj także|ctete take|čtěte také|čtěte také|mohlo by vas zajimat|"
    "читайте также|читайте еще|смотрите также|по теме|читайте також|дивіться також|"
    "ayrica okuyun|ayrıca okuyun|ayrıca bakınız|ilgili haber|ilgili haberler|bunu da okuyun|"
    "اقرا ايضا|اقرا أيضا|اقرأ أيضا|اقرأ أيضًا|اقرا ایضا|اقرا ایضًا|انظر ايضا|شاهد ايضا|همچنین بخوانید|بیشتر بخوانید|مطالب مرتبط|"
    "קראו גם|קראו עוד|ראו גם|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|یہ بھی پڑھیں|مزید پڑھیں|"
    "相关阅读|延伸阅读|相關閱讀|延伸閱讀|相关新闻|相關新聞|更多阅读|推荐阅读|関連記事|あわせて読みたい|合わせて読みたい|こちらもおすすめ|"
    "관련기사|관련 기사|함께 읽기|baca juga|lihat juga|simak juga|artikel terkait|xem thêm|đọc thêm|tin liên quan|"
    "διαβαστε επισης|διαβάστε επίσης|δειτε επισης|läs också|läs även|las ocksa|læs også|les også|"
    "citește și|citeste si|vezi si|vezi și|lexo edhe|lexo gjithashtu|lexoni edhe|olvassa el|lue myös|pročitajte i|procitajte i"
)
ALSO_READ = Opening(r"[\s>»*•▶►→|+-]{0,4}", _ALSO_READ, r"(?P<rest>\s*[:：>»|–—-].{0,300}|\s*)$")

_SOURCE_LABELS = (
    "link to (?:the )?(?:source|original|original article|original source|full article)|source link|original link|"
    "(?:read|view|see) (?:the )?(?:original|full|source)(?: article| story| post| here)?(?: here| at source)?|"
    "original article|source article|lien vers (?:la source|l'original|l'article original)|lien original|"
    "link zur quelle|zum original(?:artikel|beitrag)?|link zum original(?:artikel)?|originalartikel|"
    "enlace (?:a la fuente|original|al original)|ver original|link original|link para a fonte|"
    "link alla fonte|link all'originale|articolo originale|link naar (?:de )?bron|link do zrodla|link do źródła|"
    "ссылка на (?:источник|оригинал)|источник|оригинал статьи|посилання на джерело|kaynak linki|haberin kaynagi|haberin kaynağı|"
    "رابط المصدر|رابط المقال(?: الاصلي)?|لینک منبع|لینک خبر|קישור למקור|原文链接|原文鏈接|查看原文|阅读原文|原文はこちら|元記事|"
    "원문 보기|원문보기|tautan sumber|link nguồn|bài gốc|πηγη|länk till källan|link la sursa|lidhja e burimit"
)
SOURCE_LABEL = Opening(r"[\s>»*•▶►→|\[(-]{0,4}", _SOURCE_LABELS, r"[\s:：\])>»→.-]{0,4}$")

FIGURE_LABEL = re.compile(
    fold(
        r"^(?:figure|fig\.?|chart|table|graph|graphic|map|exhibit|photo|image|picture|infographic|abbildung|abb\.|grafik|tabelle|"
        r"foto|bild|figura|gráfico|grafico|cuadro|tabla|tabela|tabella|imagen|graphique|tableau|carte|image|wykres|tabela|rys\.|"
        r"graf|tabulka|рисунок|рис\.|таблица|график|фото|şekil|tablo|grafik|الشكل|شكل|جدول|نمودار|تصویر|图|圖|表|図|그림|표|"
        r"gambar|hình|bảng|σχημα|πινακας)\s*\d{1,3}\b|^(?:图|圖|図|表)\s?\d{1,3}"
    )
)
PICTURE_CREDIT = re.compile(
    fold(
        r"^(?:photo(?:graph)?|image|picture|pic|illustration|file photo|screenshot|foto|bild|fotografía|imagen|imagem|photographie|"
        r"crédit photo|immagine|afbeelding|zdjęcie|fot|снимок|фото|fotograf|صورة|عکس|תמונה|צילום|图片|图源|图片来源|圖片來源|写真|画像|사진)"
        r"(?: (?:by|credit|courtesy|source|von|di|de|par|:))?\s?[:：/|]\s?.{2,120}$"
    )
)

BARE_BY = re.compile(
    fold(r"^(?:by|von|par|por|di|de|door|av|af|przez|yazan|oleh|nga|autor|author|автор|作者|文)\s*[:：]?$")
)
BYLINE = re.compile(
    fold(
        r"^(?:written |posted |reported |story |words |text |opinion |analysis |translated )?"
        r"(?:by|von|par|por|di|door|av|af|przez|oleh|nga|autor(?:e|en|in)?|author|автор|作者|文|記者|记者|글|بقلم|نویسنده|מאת)"
        r"(?:\s*[:：]\s*|\s+).{2,140}$"
    )
)
# What a note about an author says after the name.
BIO_VERB = re.compile(
    fold(
        r"^(?:,.{0,80},)?\s*\(?.{0,40}?\b(?:is|are|was|has been|works|writes|worked|teaches|covers|serves|ist|war|arbeitet|"
        r"schreibt|est|était|travaille|es|era|fue|é|foi|è|stato|is een|jest|był|je|byl|является|работает|—|-|är|este|eshte|është|"
        r"adalah|merupakan|là|είναι|هو|هي|است|هستند|הוא|היא)\b"
    )
)
BIO_OPENING = re.compile(
    fold(
        r"^(?:about the authors?|about the writers?|author bio|the (?:author|writer|columnist|reporter)s? (?:is|are|was|of)\b|"
        r"über den autor|über die autorin|zur person|der autor ist|die autorin ist|à propos de l'auteur|l'auteur est|sobre el autor|"
        r"sobre la autora|el autor es|la autora es|sobre o autor|o autor é|a autora é|l'autore è|l'autrice è|over de auteur|"
        r"o autorze|об авторе|про автора|yazar hakkinda|yazar hakkında|عن الكاتب|درباره نویسنده|作者简介|作者簡介|作者系|著者プロフィール|"
        r"筆者は|필자는|tentang penulis)"
    )
)

# `Author, Outlet, Month DD YYYY:…` in any language: names, a year, then the excerpt after a colon and dots.
TEASER_SHAPE = re.compile(r"^[^:]{3,160}[,،、][^:]{0,60}\b(?:1[89]|20|13|14)\d\d\b[^:]{0,12}:\s?(?:…|\.\.\.)")

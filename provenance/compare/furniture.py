"""Lines that belong to a page, not to an article: prompts, credits of pictures, times, notices.

Phrases that sites use, by what they open or are; matched on casefolded lines
with `startswith` and word sets, so the cost is linear in the line.
"""

from __future__ import annotations

import re

# What a line of the site's own begins with, in any language we know. Only short lines are asked.
_LINK_PROMPTS = (
    "read more", "read full", "read the full", "read also", "also read", "read next", "see also",
    "see more", "related:", "related stor", "related art", "related content", "related post", "related topic",
    "related read",
    "more on this", "more from", "more:", "more stories", "recommended", "you may also", "you might also",
    "don't miss", "dont miss", "watch:", "watch now", "watch more", "watch the", "video:", "listen:",
    "continue reading", "keep reading", "click here", "click to", "tap here", "next article",
    "previous article", "most read", "most popular", "trending", "top stories", "editor's pick",
    "editors' pick", "in pictures", "must read", "must-read", "further reading", "here's more",
    "full coverage", "live updates", "story continues", "lesen sie", "mehr zum thema", "siehe auch",
    "mehr dazu", "weiterlesen", "auch interessant", "lire aussi", "à lire", "a lire", "voir aussi",
    "lire la suite", "lea también", "lea tambien", "lee también", "lee tambien", "ver también",
    "te puede interesar", "más información", "leggi anche", "leggi di più", "vedi anche", "leia também",
    "leia tambem", "leia mais", "veja também", "saiba mais", "lees ook", "lees meer", "zie ook",
    "czytaj też", "czytaj także", "zobacz też", "zobacz także", "przeczytaj", "читайте также",
    "читать также", "смотрите также", "по теме", "читайте також", "дивіться також", "ayrıca okuyun",
    "ilgili haber", "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضا", "شاهد أيضا", "بیشتر بخوانید", "قرأ أيضا",
    "קראו גם", "ראו גם", "यह भी पढ़ें", "ये भी पढ़ें", "相关阅读", "相關閱讀", "延伸阅读", "延伸閱讀",
    "推荐阅读", "関連記事", "あわせて読みたい", "관련기사", "관련 기사", "baca juga", "xem thêm",
)  # fmt: skip
_PROMPTS = (
    "sign up", "sign me up", "turn on notifications", "get breaking", "get the breaking",
    "thank you for signing up", "be the first to know", "unlimited digital access",
    "subscribe", "newsletter", "get our", "get the latest", "join our", "join us", "follow us",
    "follow @", "like us", "share this", "share on", "share article", "tweet this", "email this",
    "print this", "support our", "donate", "become a member", "already a subscriber", "log in", "sign in",
    "create an account", "register", "download our", "advertisement", "advertising", "sponsored",
    "scroll to continue", "skip to", "copyright", "©", "(c) ", "all rights reserved", "comments",
    "leave a comment", "post a comment", "view comments", "this material may not be",
    "the material on this site", "privacy policy", "terms of", "accept cookies", "we use cookies",
    "cookie", "report a typo", "report an error", "send tips", "have a tip", "contact the", "tags:",
    "tags", "topics:", "filed under", "categories", "posted in", "published", "posted", "updated",
    "last updated", "newsletter abonnieren", "anzeige", "werbung", "publicité", "publicidad",
    "pubblicità", "publicidade", "advertentie", "reklama", "реклама", "reklam", "إعلان", "广告", "廣告",
    "広告", "광고", "abonnez-vous", "suscríbete", "suscribete", "iscriviti", "assine", "подпишитесь",
    "подписывайтесь", "підписуйтесь", "zapisz się", "abonneer", "abone ol", "اشترك", "订阅", "訂閱",
)  # fmt: skip
# What a page's machinery says to its reader: forms, accounts, settings. No article's line begins so.
_FORM_LINES = (
    "by clicking", "by signing up", "by subscribing", "by submitting", "by registering", "by providing your",
    "enter your email", "your email", "your e-mail", "your account", "your subscription", "your weather is",
    "you have been signed", "you have successfully",
    "you are now subscribed", "please log in", "please sign in", "please enter", "please check your",
    "thank you for signing up", "thank you for subscribing", "thanks for subscribing",
    "thanks for signing up",
    "we can't find", "we can’t find", "forgot your password", "forgot password", "invalid email",
    "this field is required", "mit der anmeldung", "mit ihrer anmeldung", "ihre e-mail", "passwort vergessen",
    "en cliquant", "en vous inscrivant", "votre adresse", "votre e-mail", "mot de passe", "al hacer clic",
    "al suscribirte", "al registrarte", "tu correo", "su correo", "introduce tu", "cliccando", "iscrivendoti",
    "la tua email", "ao clicar", "ao se inscrever", "seu e-mail", "door te klikken", "uw e-mailadres",
    "klikając", "twój adres", "нажимая", "введите", "ваш email", "ваш e-mail", "натискаючи",
)  # fmt: skip
# A label over an advertisement or a form; such a line holds nothing else.
_LABEL_WORDS = """
    advertisement advertisements advertising ad ads sponsored anzeige anzeigen werbung publicité annonce
    publicidad anuncio pubblicità publicidade advertentie reklama reklame реклама إعلان 广告 廣告 広告 광고
"""
_LABELS = frozenset(_LABEL_WORDS.split())
_AUTHOR_NOTES = (
    "additional reporting", "reporting by", "writing by", "editing by", "compiled by",
    "associated press writer", "ap writer", "contributed to this", "the writer is", "the author is",
    "this story has been", "this article has been", "this story was", "this article was", "correction:",
    "editor's note", "editors' note", "an earlier version", "this post was", "read the original",
    "this article is republished", "originally published", "first published", "the views expressed",
    "views expressed", "opinions expressed", "for more information", "for the latest", "with files from",
    "with reporting", "our standards", "credit:", "credits:", "picture credit", "a link has been",
    "reprinted with", "republished with", "source:", "sources:",
)  # fmt: skip
_PICTURE = re.compile(
    r"\([^()\n]{0,60}\b(?:photos?|images?|picture|foto|courtesy|getty|via ap|pool)\b[^()\n]{0,60}\)"
    r"|\((?:ap|afp|epa|dpa|reuters|ansa|efe)\)\s*$"
    r"|/ ?(?:ap|afp|epa|reuters)(?: photo| images)?\)?\s*$"
    r"|\b(?:getty images|ap photo|file photo|stock photo|via ap|via getty|shutterstock|istock|photo by"
    r"|photograph by|photograph:|photos?:|images?:|photo credit|image credit|picture:|fotos?:|bild:"
    r"|crédit photo|illustration:|abbildung \d|写真|图片|图：|사진)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b")
# Lines longer than this are prose whatever they begin with (words; news pages of the family corpus).
LONGEST_PROMPT = 30
LONGEST_NOTE = 60
LONGEST_STAMP = 160  # characters
_NOTE_PHRASES = ("contributed to this", "contributed reporting", "reporting for this")
_BULLETS = " \t>*•-–—|»→[]("  # what may stand before a line's first word
_OFFERS = ("all rights reserved", "digital subscription")
# What a box says that wants the reader's address; only short lines are asked.
_MAILINGS = (
    "your inbox", "delivered every", "delivered daily", "delivered straight", "delivered directly",
    "ihr postfach", "dein postfach", "boîte mail", "boite mail", "boîte de réception", "tu bandeja",
    "su bandeja", "tu correo", "tua casella", "sua caixa de entrada", "seu e-mail", "je inbox", "uw inbox",
    "на вашу почту", "на почту каждый", "बॉक्स में पाएं", "メールでお届け", "发送到您的邮箱", "إلى بريدك",
)  # fmt: skip


def link_prompt(line: str) -> bool:
    """True for a short line that sends the reader to another article."""
    folded = line.strip(_BULLETS).casefold()
    return folded.startswith(_LINK_PROMPTS) or folded.startswith(("http://", "https://", "www."))


_NETWORKS = ("facebook", "twitter", "instagram", "youtube", "telegram", "whatsapp", "linkedin", "google news")


def page_prompt(line: str) -> bool:
    """True for a short line of the site's own: sign-up boxes, advertisements, sharing, copyright."""
    folded = line.strip(_BULLETS).casefold()
    if folded.startswith(_PROMPTS):
        return len(folded.split()) <= LONGEST_PROMPT
    offers = any(offer in folded for offer in _OFFERS)
    networks = folded.startswith("follow ") and any(name in folded for name in _NETWORKS)
    return offers or networks or _mailing(folded)


def _mailing(folded: str) -> bool:
    """True for a short line that offers to send news: "The day's top stories delivered every morning."."""
    for offer in _MAILINGS:  # a plain loop: this is asked of every line of a page
        if offer in folded:
            return len(folded.split()) <= LONGEST_PROMPT
    return False


def machinery(line: str) -> bool:
    """True for a line of buttons, a bare label, or what a form says: it tells a reader nothing."""
    folded = line.strip(_BULLETS + ":.\n\r").casefold()
    if folded in _LABELS or buttons(line) or box_heading(line) or _lost_figure(line):
        return True
    return folded.startswith(_FORM_LINES) and len(folded.split()) <= LONGEST_PROMPT


def form_line(line: str) -> bool:
    """True for a short line that a form says: "Enter your email address"."""
    folded = line.strip(_BULLETS + ":.\n\r").casefold()
    return folded.startswith(_FORM_LINES) and len(folded.split()) <= LONGEST_PROMPT


def _lost_figure(line: str) -> bool:
    """True for a line whose figure a script was to put in: "% of readers like this story."."""
    return line.lstrip().startswith("% ") and len(line.split()) <= LONGEST_BYLINE


_BYLINE = ("by ", "authored by ", "written by ", "von ", "par ", "por ", "di ", "door ", "автор ", "автор: ")
_BYLINE_SMALL = "by and und et y e en i и on for of the staff writer correspondent reporter editor"
_BYLINE_SMALL += " at email author am pm a.m p.m"
_BYLINE_WORDS = frozenset(_BYLINE_SMALL.split())
LONGEST_BYLINE = 20  # words
_HEADINGS = (
    "most read", "most popular", "most viewed", "trending", "top stories", "related stor", "related art",
    "related content", "related topic", "related post", "more stories", "more from", "recommended",
    "you may also like", "you might also like", "meistgelesen", "les plus lus", "lo más leído", "i più letti",
    "mais lidas", "meest gelezen", "самое читаемое", "популярное",
)  # fmt: skip
LONGEST_HEADING = 6  # words


def byline(line: str) -> bool:
    """True for a line that names who wrote the text, for whom and when, and says nothing else.

    "By ANN LEE | on", "by Ann Lee July 16 at 4:59 AM Email the author".
    """
    folded = line.strip(_BULLETS).casefold()
    if not folded.startswith(_BYLINE):
        return False
    words = [word for word in (part.strip(",|.;()•·-–—") for part in line.split()[1:]) if word]
    names = [word for word in words if word.casefold() not in _BYLINE_WORDS]
    if not 0 < len(names) <= len(words) <= LONGEST_BYLINE or not _is_name(names[0]):
        return False
    return all(_is_name(word) or word[0].isdigit() for word in names)


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word[0].isdigit()


def box_heading(line: str) -> bool:
    """True for the heading over a list of other articles, which itself leads nowhere."""
    folded = line.strip(_BULLETS).casefold()
    return (
        folded.startswith(_HEADINGS)
        and ":" not in folded.rstrip(":")
        and len(folded.split()) <= LONGEST_HEADING
    )


def author_note(line: str) -> bool:
    """True for a note about how the text was made, which is not part of what it says."""
    folded = line.strip(_BULLETS + "_").casefold()
    noted = folded.startswith(_AUTHOR_NOTES) or any(phrase in folded for phrase in _NOTE_PHRASES)
    return noted and len(folded.split()) <= LONGEST_NOTE


# One of these stands in every line that the pattern finds; looking for them first is ten times faster.
_PICTURE_WORDS = (
    "photo", "image", "foto", "picture", "getty", "shutterstock", "istock", "bild:", "courtesy",
    "illustration", "abbildung", "via ap",
)  # fmt: skip
_AGENCY_MARKS = (
    "(ap)", "(afp)", "(epa)", "(dpa)", "(reuters)", "(ansa)", "(efe)", "pool", "/ap", "/afp", "/epa",
    "/reuters", "/ ap", "/ afp", "/ epa", "/ reuters",
)  # fmt: skip
_PICTURE_SIGNS = ("写真", "图片", "图：", "사진")
LONGEST_CREDIT = 1_000  # characters


def picture_credit(line: str) -> bool:
    """True for a line that credits a picture."""
    folded = line.casefold()
    return len(line) <= LONGEST_CREDIT and _may_credit(folded) and _PICTURE.search(line) is not None


def _may_credit(folded: str) -> bool:
    for word in _PICTURE_WORDS:  # a plain loop: this is asked of every line of a page
        if word in folded:
            return True
    if ("(" in folded or "/" in folded) and any(mark in folded for mark in _AGENCY_MARKS):
        return True
    return not folded.isascii() and any(sign in folded for sign in _PICTURE_SIGNS)


_STAMPS = ("published", "updated", "posted")


def time_line(line: str) -> bool:
    """True for a short line that is mostly a date or a time, or says when the page was published."""
    if len(line) > LONGEST_STAMP:
        return False
    if line.rstrip().endswith("."):
        return line.rstrip().casefold().endswith(_HALVES) and _names_a_time(line)
    return (len(line.split()) <= 9 and _TIME.search(line) is not None) or stamp(line) or _ago(line)


_AGO = re.compile(
    r"(?:(?:updated|posted|published):? )?(?:"
    r"(?:an?|\d{1,3}) ?(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?) ago"
    r"|vor \d{1,3} (?:minuten|stunden|tagen)|il y a \d{1,3} (?:minutes|heures|jours)"
    r"|hace \d{1,3} (?:minutos|horas|días)|há \d{1,3} (?:minutos|horas|dias)"
    r"|\d{1,3} (?:minuti|ore|giorni) fa|\d{1,3} (?:мин|час|дн)\w{0,4} назад|\d{1,3} ?(?:分钟|小时|天)前"
    r"|\d{1,3} ?(?:分|時間|日)前|منذ \d{1,3} \w{1,8}|\d{1,3} (?:मिनट|घंटे|दिन) पहले)",
    re.IGNORECASE,
)
LONGEST_AGO = 50  # characters


def _ago(line: str) -> bool:
    """True for a line that says no more than how long ago the page was published."""
    return len(line) <= LONGEST_AGO and _AGO.fullmatch(line.strip(_BULLETS + ".·)\n\r")) is not None


def above_article(line: str) -> bool:
    """True for a byline or a line of the publishing date, which stand above an article's first sentence."""
    if len(line) > LONGEST_STAMP:
        return False
    return (
        byline(line) or stamp(line) or _ago(line) or (_YEAR.search(line) is not None and _names_a_time(line))
    )


_HALVES = ("a.m.", "p.m.")  # the only stops that end a line of a time
_TIME_SMALL = "a.m. p.m. am pm at on by of the uhr um à le et est ct pt | - – — ·"
_TIME_WORDS = frozenset(_TIME_SMALL.split())


_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def _names_a_time(line: str) -> bool:
    """True for "The Associated Press | Monday, July 16, 2018, 9:06 a.m.": names and figures, no verb."""
    words = line.split()
    known = all(w[0].isupper() or w[0].isdigit() or w.casefold().strip(",") in _TIME_WORDS for w in words)
    return known and len(words) <= LONGEST_BYLINE and _TIME.search(line) is not None


def stamp(line: str) -> bool:
    """True for a short line that says when the page was published or updated."""
    if len(line) > LONGEST_STAMP or len(line.split()) > LONGEST_PROMPT or line.rstrip().endswith("."):
        return False
    folded = line.casefold()
    return any(word in folded for word in _STAMPS) and _TIME.search(line) is not None


# Words of buttons and menus; a short line of nothing else is a page's.
_BUTTON_WORDS = """
    close save share shares print email e-mail mail tweet connect linkedin comment comments facebook twitter x
    pinterest whatsapp telegram reddit instagram youtube copy link links back gallery next prev previous menu
    search home icon send cancel cancelsend reply like likes follow play pause mute loading fullscreen
    image images of to a the this your story stories article post view all hide show more less top
    news popular latest photos video videos full screen expand collapse toggle navigation skip content
    main login register
    account subscribe newsletter settings help about contact us order reprint purchase listen font size
    teilen drucken merken kommentare partager imprimer commenter compartir imprimir condividi stampa delen
    поделиться печать комментарии udostępnij drukuj paylaş yazdır
"""
_BUTTONS = frozenset(_BUTTON_WORDS.split())
MOST_BUTTONS = 8


def buttons(line: str) -> bool:
    """True for a line of button and menu words: "Share Tweet Print", "Back to Gallery", "Image 2 of 4"."""
    if len(line) > 120:
        return False
    words = line.casefold().replace("/", " ").replace(":", " ").replace("|", " ").split()
    known = (w.isdigit() or w in _BUTTONS or _glued_buttons(w) for w in words)
    return 0 < len(words) <= MOST_BUTTONS and all(known)


def _glued_buttons(word: str) -> bool:
    """True for labels without a space between them: "commentemailmore"."""
    reached = [True] + [False] * len(word)
    for end in range(3, len(word) + 1):
        reached[end] = any(reached[start] and word[start:end] in _BUTTONS for start in range(end - 2))
    return reached[-1]


_NO_WORDS = _BULLETS + "_:.\n\r"  # what any of the questions takes from a line before it counts words
_OTHER_OPENINGS = ("http://", "https://", "www.", "follow ")
# The first two letters of every opening above: most lines of prose leave here.
_OPENINGS = (*_LINK_PROMPTS, *_PROMPTS, *_FORM_LINES, *_AUTHOR_NOTES, *_BYLINE, *_HEADINGS, *_OTHER_OPENINGS)
_HEADS = frozenset(opening[:2] for opening in _OPENINGS)


_OPENING_MARKS = _BULLETS + "_"


def _may_open(folded: str) -> bool:
    """True for a line that begins with the first letters of one of the openings above."""
    head = folded.strip(_OPENING_MARKS)[:2]
    return head in _HEADS or head[:1] in _HEADS


def is_furniture(line: str) -> bool:
    """True for a line that is a page's and not an article's."""
    folded = line.casefold()
    if len(line) > LONGEST_STAMP and _has_more_words(folded.strip(_NO_WORDS), LONGEST_PROMPT):
        return _is_long_furniture(line, folded)
    if _may_open(folded) and (
        (link_prompt(line) and len(line.split()) <= LONGEST_PROMPT)
        or page_prompt(line)
        or author_note(line)
        or machinery(line)
        or byline(line)
    ):
        return True
    if buttons(line) or (len(line) <= LONGEST_CREDIT and _may_credit(folded) and _PICTURE.search(line)):
        return True
    for offer in _OFFERS:  # plain loops: this is asked of every line of a page
        if offer in folded:
            return True
    if _mailing(folded) or _lost_figure(line):
        return True
    for phrase in _NOTE_PHRASES:
        if phrase in folded:
            return author_note(line)
    return False


def _has_more_words(text: str, count: int) -> bool:
    if text.count(" ") >= count and "  " not in text:
        return True  # as nearly always where it is true
    return len(text.split(None, count)) > count


def _is_long_furniture(line: str, folded: str) -> bool:
    """The same for a line of more words than a prompt has: what a page says at length."""
    for offer in _OFFERS:
        if offer in folded:
            return True
    if _may_open(folded) and (
        author_note(line) or byline(line) or ("follow " in folded and page_prompt(line))
    ):
        return True
    for phrase in _NOTE_PHRASES:
        if phrase in folded and author_note(line):
            return True
    return len(line) <= LONGEST_CREDIT and _may_credit(folded) and _PICTURE.search(line) is not None

"""The words by which walls, error pages and parked domains give themselves away.

Only words that such pages say of themselves and articles do not; each list is met
together with a limit on the page's length (see `outcomes`).
"""

from __future__ import annotations

import re

# A title counts when one part of it is nothing else: an article may be called "Access denied to ...".
BOT_WALL_TITLES = (
    "just a moment",
    "attention required",
    "access denied",
    "access to this page has been denied",
    "please wait",
    "ddos-guard",
    "pardon our interruption",
    "are you a robot",
    "robot or human",
    "security check",
    "checking your browser",
    "one moment, please",
    "un momento",
    "einen moment",
    "un instant",
    "verify you are human",
    "human verification",
    "bot verification",
    "verifying your connection",
    "you have been blocked",
    "request blocked",
    "the request could not be satisfied",
)
BOT_WALL_MARKUP = (  # scripts of these services also run on ordinary pages, so only nearly empty ones count
    "orchestrate/chl_page",
    "orchestrate/jsch",
    "window._cf_chl_opt",
    "cf-browser-verification",
    "_incapsula_resource",
    "captcha-delivery.com",
    "px-captcha",
    "/_sec/cp_challenge/",
    "awswafcookiedomainlist",
    "sucuri_cloudproxy_js",
    "ddos-guard.net/check",
)
BOT_WALL_TEXT = (
    "please enable js and disable any ad blocker",
    "enable javascript and cookies to continue",
    "checking if the site connection is secure",
    "needs to review the security of your connection",
    "verify you are human by completing",
    "please verify you are a human",
    "press & hold to confirm you are",
    "our systems have detected unusual traffic",
    "your request has been identified as automated",
)

PARKING_HOSTS = (
    "sedoparking.com",
    "parkingcrew.net",
    "bodis.com",
    "hugedomains.com",
    "dan.com",
    "afternic.com",
    "undeveloped.com",
    "above.com",
    "parklogic.com",
    "domainmarket.com",
    "buydomains.com",
)
PARKED_MARKUP = (
    "sedoparking.com",
    "parkingcrew.net",
    "img1.wsimg.com/parking-lander",
    "window.lander_system",
    "data-adblockkey=",
    "parklogic.com",
    "d38psrni17bvxu.cloudfront.net",
)
PARKED_TEXT = (
    "this domain is for sale",
    "this domain may be for sale",
    "domain name is for sale",
    "buy this domain",
    "this domain is parked",
    "domain is parked free",
    "parked free, courtesy of",
    "this web page is parked",
    "the domain has expired",
    "this domain has expired",
    "this domain name has expired",
    "diese domain steht zum verkauf",
    "ce domaine est à vendre",
    "este dominio está en venta",
    "este domínio está à venda",
    "questo dominio è in vendita",
    "dit domein is te koop",
    "домен продаётся",
    "домен продается",
    "ta domena jest na sprzedaż",
)

TITLE_PARTS = re.compile(r"\s*[|–—»«·•:]\s*|\s+-+\s+")
_NUMBERED = re.compile(
    r"(?:(?:http|error|fehler|erreur|errore|erro|ошибка|hata|status)[ -]*){0,3}(?:404|410)"
    r"(?: (?:error|not found|page|page not found|file not found|gone|fehler|erreur|ошибка))?[.!]*\Z"
)
_ERROR_TITLES = frozenset(
    (
        "page not found",
        "not found",
        "file not found",
        "page doesn't exist",
        "page does not exist",
        "page no longer available",
        "page unavailable",
        "this page doesn't exist",
        "this page isn't available",
        "sorry, page not found",
        "oops! page not found",
        "oops! that page can’t be found.",
        "nothing found",
        "oops! that page can't be found.",
        "the page you requested was not found",
        "the page cannot be found",
        "page cannot be found",
        "article not found",
        "content not found",
        "story not found",
        "error page",
        "seite nicht gefunden",
        "seite wurde nicht gefunden",
        "die seite wurde nicht gefunden",
        "page introuvable",
        "page non trouvée",
        "cette page est introuvable",
        "cette page n'existe pas",
        "página no encontrada",
        "la página no existe",
        "página não encontrada",
        "pagina non trovata",
        "pagina niet gevonden",
        "nie znaleziono strony",
        "strona nie istnieje",
        "stránka nenalezena",
        "stránka nebyla nalezena",
        "страница не найдена",
        "сторінку не знайдено",
        "sayfa bulunamadı",
        "الصفحة غير موجودة",
        "صفحه یافت نشد",
        "הדף לא נמצא",
        "पृष्ठ नहीं मिला",
        "页面不存在",
        "找不到页面",
        "找不到網頁",
        "ページが見つかりません",
        "お探しのページは見つかりません",
        "페이지를 찾을 수 없습니다",
        "halaman tidak ditemukan",
        "không tìm thấy trang",
        "η σελίδα δεν βρέθηκε",
        "sidan hittades inte",
        "sidan kunde inte hittas",
        "pagina nu a fost găsită",
        "faqja nuk u gjet",
        "siden blev ikke fundet",
        "siden ble ikke funnet",
        "sivua ei löytynyt",
        "oldal nem található",
    )
)

CONSENT_LABELS = frozenset({"consent", "guce", "cmp", "privacy", "cookies", "myprivacy"})
CONSENT_PATH = re.compile(
    r"/(?:collect-?consent|consent|privacy-?(?:wall|gate)|cookie-?wall|gdpr)\b", re.IGNORECASE
)
CONSENT_TITLES = (
    "before you continue",
    "bevor sie fortfahren",
    "we value your privacy",
    "your privacy choices",
    "cookie consent",
    "privacy settings",
    "datenschutzeinstellungen",
    "zustimmung erforderlich",
    "privacy gate",
    "privacywall",
    "cookie wall",
)

PAYWALL_TEXT = (
    "subscribe to continue reading",
    "subscribe to keep reading",
    "subscribe to read the full",
    "to continue reading, subscribe",
    "this article is for subscribers only",
    "this content is for subscribers",
    "already a subscriber? log in to continue",
    "this story is for subscribers",
    "this post is for paid subscribers",
    "this post is for paying subscribers",
    "you have reached your limit of free articles",
    "become a member to read the full",
    "sign in to continue reading",
    "log in to continue reading",
    "jetzt weiterlesen mit",
    "diesen artikel weiterlesen mit",
    "um weiterzulesen, abonnieren",
    "cet article est réservé aux abonnés",
    "la suite est réservée aux abonnés",
    "suscríbete para seguir leyendo",
    "contenido exclusivo para suscriptores",
    "conteúdo exclusivo para assinantes",
    "contenuto riservato agli abbonati",
    "abbonati per continuare a leggere",
    "dit artikel is alleen voor abonnees",
    "lees verder met een abonnement",
    "treść dostępna tylko dla subskrybentów",
    "материал доступен только подписчикам",
    "abonelere özel",
    "この記事は会員限定",
    "有料会員限定",
    "本文为付费内容",
)


def is_error_title(part: str) -> bool:
    """Whether one part of a title is nothing but the announcement of an error page."""
    words = " ".join(part.casefold().replace("’", "'").split())
    return words in _ERROR_TITLES or words.rstrip(".!") in _ERROR_TITLES or _NUMBERED.match(words) is not None


def is_wall_title(title: str, known: tuple[str, ...]) -> bool:
    """Whether one part of a title is nothing but words that walls are titled with."""
    parts = (part.strip(" .!?…").casefold() for part in TITLE_PARTS.split(title))
    return any(part in known for part in parts)

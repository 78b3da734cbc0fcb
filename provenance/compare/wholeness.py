"""Whether the original's page shows the article whole, as far as its text tells."""

from __future__ import annotations

from provenance.compare.bounds import Bounds
from provenance.compare.regions import Regions, State
from provenance.compare.sides import Line, Side
from provenance.model import BlockKind
from provenance.text.characters import TERMINAL

# Phrases with which a page says that it withholds the article or is none; casefolded, looked for in
# short pages and at the end of the article only.
_WALLS = (
    "subscribe to continue", "subscribe to read", "to continue reading", "continue reading this",
    "subscribers only", "for subscribers", "subscriber-only", "subscriber exclusive",
    "already a subscriber", "sign in to read", "log in to read", "register to read",
    "create a free account", "to read the full", "read the full story", "read the full article",
    "unlock this article", "you have reached your limit", "free articles", "become a member to",
    "this article is reserved", "réservé aux abonnés", "article réservé", "abonnez-vous pour",
    "la suite est réservée", "nur für abonnenten", "jetzt abonnieren", "weiterlesen mit",
    "suscríbete para", "solo para suscriptores", "contenido exclusivo", "riservato agli abbonati",
    "abbonati per", "exclusivo para assinantes", "assine para", "alleen voor abonnees",
    "dla prenumeratorów", "доступно только подписчикам", "только для подписчиков", "aboneler",
    "للمشتركين", "למנויים", "会员专享", "订阅后", "会員限定", "有料会員", "구독자 전용",
)  # fmt: skip
_CONSENT = (
    "we value your privacy", "we use cookies", "accept all cookies", "manage your cookies",
    "consent to the use", "privacy choices", "before you continue", "cookie-einstellungen",
    "wir verwenden cookies", "nous utilisons des cookies", "utilizamos cookies", "utilizziamo i cookie",
    "wij gebruiken cookies", "używamy plików cookie", "файлы cookie", "çerezleri",
)  # fmt: skip
_ERRORS = (
    "page not found", "404", "403 forbidden", "access denied", "not available in your",
    "unavailable for legal reasons", "internal server error", "service unavailable", "are you a robot",
    "verify you are human", "checking your browser", "enable javascript", "please turn javascript on",
    "seite nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata",
    "página não encontrada", "страница не найдена", "nie znaleziono", "sayfa bulunamadı", "页面不存在",
)  # fmt: skip
SHORT_PAGE = 150  # words; longer pages that mention cookies or robots are articles
PART = 0.6  # an original with less than this share of the repost's words may be a part of the article
SHORT_ORIGINAL = 20  # words
SHOWN = 0.8  # of a stub's words stand in the repost, at its beginning


def why_unseen(original: Side, regions: Regions, words: int, ours: int) -> str | None:
    """The reason for which the original cannot be judged as a whole, None where it can.

    `words` and `ours` count the article's words on the original's page and in the repost.
    """
    matched = regions.original_states.count(State.KEPT) + regions.original_states.count(State.MOVED)
    folded = original.version.text.casefold()
    if words == 0:  # the judge has a sentence of its own for a page without words
        return _no_article(folded) if len(original.tokens) <= SHORT_PAGE else None
    if words <= SHORT_PAGE and matched < 0.5 * words:
        reason = _no_article(folded)
        if reason:
            return reason
    if words < PART * ours and matched >= SHOWN * words and words >= SHORT_ORIGINAL:
        return _stub(original, folded, words, ours, regions)
    return None


def repost_words(side: Side, bounds: Bounds) -> int:
    """The words of a repost that count as its article: within the confirmed bounds, and prose around."""
    own = (BlockKind.BODY, BlockKind.SUBHEAD, BlockKind.UNKNOWN)
    low, high = bounds.repost
    return sum(
        line.stop - line.start
        for line in side.lines
        if (low < line.stop and line.start < high) or (line.kind in own and not bounds.is_outside(side, line))
    )


def original_words(side: Side, bounds: Bounds, states: bytearray) -> int:
    """The words of an original that count as its article; a line that the repost has whole is one."""
    return sum(
        line.stop - line.start
        for line in side.lines
        if _is_shared(states, line) or bounds.is_article(side, line)
    )


def _is_shared(states: bytearray, line: Line) -> bool:
    return (
        line.start < line.stop
        and states[line.start] == State.KEPT
        and states.find(State.FREE, line.start, line.stop) < 0
    )


def _no_article(folded: str) -> str | None:
    if any(phrase in folded for phrase in _CONSENT):
        return "The page of the original shows a consent wall instead of the article."
    if any(phrase in folded for phrase in _WALLS):
        return "The page of the original shows a paywall instead of the article."
    if any(phrase in folded for phrase in _ERRORS):
        return "The page of the original shows an error message instead of the article."
    return None


def _stub(original: Side, folded: str, words: int, ours: int, regions: Regions) -> str | None:
    """The original's text is a beginning of the repost's: a paywall's stub, or a shorter original."""
    kept = regions.kept
    if not kept or kept[0].a > words * 0.2:
        return None
    tail = folded[-1_500:]
    if any(phrase in tail for phrase in _WALLS):
        return f"The page of the original shows only its first {words} words, the rest is behind a paywall."
    if _breaks_off(original):
        return f"The page of the original breaks off after {words} words, where the repost has {ours}."
    return None


def _breaks_off(original: Side) -> bool:
    body = [line for line in original.lines if line.kind is BlockKind.BODY]
    if not body:
        return False
    text = original.text_of(body[-1]).rstrip()
    bare = text.rstrip("\"'”’»)]」』")
    return bare.endswith(("…", "...", "[…]", "[...")) or (len(text.split()) > 8 and bare[-1:] not in TERMINAL)

"""Which addresses read as an article's, and which as a home page's, a section's or an account's."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from provenance.parse.words.wording import words

_PROFILES = frozenset(
    {"tag", "tags", "category", "author", "authors", "autor", "search", "about", "user", "profile"}
    | {"contributors", "contributor", "staff", "people", "topic", "topics", "section", "sections"}
    | {
        "auteur",
        "auteurs",
        "autores",
        "autoren",
        "autore",
        "autori",
        "autora",
        "auteure",
        "avtor",
        "avtory",
        "yazar",
        "yazarlar",
    }
    | {
        "forfatter",
        "skribent",
        "kirjoittaja",
        "szerzo",
        "penulis",
        "tac-gia",
        "redakteur",
        "redacteur",
        "rubrika",
        "rubriky",
    }
    | {
        "etiqueta",
        "etiquetas",
        "etiquette",
        "etichetta",
        "etiket",
        "schlagwort",
        "schlagworte",
        "trefwoord",
        "tagi",
        "stitek",
    }
    | {
        "mot-cle",
        "mots-cles",
        "themen",
        "themes",
        "temas",
        "temi",
        "amne",
        "emne",
        "aihe",
        "konu",
        "rubriques",
        "rubriche",
    }
    | {
        "categoria",
        "categorias",
        "categorie",
        "categories",
        "kategorie",
        "kategori",
        "kategoria",
        "kategorien",
        "kategorija",
    }
    | {
        "seccion",
        "secciones",
        "sezione",
        "sezioni",
        "rubrique",
        "rubrica",
        "rubriek",
        "rubrik",
        "dzial",
        "razdel",
        "bolum",
        "dossier",
        "dossiers",
    }
)
# Sites whose first folder is a person's, a group's or a company's account.
_ACCOUNT_HOSTS = frozenset(
    {
        "facebook.com",
        "twitter.com",
        "x.com",
        "instagram.com",
        "linkedin.com",
        "youtube.com",
        "t.me",
        "vk.com",
        "ok.ru",
    }
    | {"tiktok.com", "threads.net", "weibo.com", "pinterest.com", "tumblr.com", "patreon.com"}
)
_ACCOUNT_FOLDERS = frozenset(
    {"company", "in", "c", "channel", "user", "pages", "groups", "school", "people", "s"}
)
# "/subscribe-to-our-newsletter": how the addresses of pages begin that every site has.
_SERVICES = frozenset(
    {"subscribe", "subscription", "newsletter", "signup", "contact", "privacy", "advertise", "donate"}
)
# Words of the addresses of pages that every site has, and of its sections.
_PAGES = frozenset(
    {"about", "contact", "us", "home", "homepage", "index", "policy", "privacy", "terms", "subscribe"}
    | {"newsletter", "newsletters", "latest", "news", "section", "category", "team", "authors", "login"}
    | {"register", "donate", "support", "shop", "jobs", "advertise", "masthead", "impressum", "kontakt"}
    | {"archive", "archives", "feed", "rss", "sitemap", "edition", "english", "international", "www"}
)
# "/licenses/by-nd/4.0/": what may be done with a text, and never where it stands.
_LICENCES = frozenset({"licenses", "license", "licences", "licence", "legalcode", "lizenzen", "publicdomain"})
SHORTEST_SLUG = 7
# "item?id=38662681", "forum?t=1204": a number of one item, whatever the path says.
_NUMBERED = re.compile(
    r"(?:^|&)(?:p|id|mid|aid|nid|t|article|articleid|newsid|story|storyid)=\d{3,}", re.IGNORECASE
)
# A picture, a film, a script: a part of a page, and none.
_PART = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|mp[34]|m4[av]|webm|m3u8|css|js|woff2?)$", re.IGNORECASE
)


def is_web(url: str | None) -> bool:
    """Whether an address is on the web at all (no `mailto:`, no bare fragment)."""
    return url is not None and url.lower().startswith(("http://", "https://", "//"))


def is_home(url: str) -> bool:
    """Whether an address is a site's front page."""
    return not url.partition("://")[2].partition("/")[2]


def _is_slug(piece: str) -> bool:
    """Words joined by a hyphen are an article's, but for the few that name a page of every site."""
    parts = [part for part in re.split(r"[-_]", piece.lower()) if part]
    if len(parts) < 2 or len(piece) < SHORTEST_SLUG or not all(part.isalnum() for part in parts):
        return False
    if all(part in words("rubrics") for part in parts):
        return False
    return _PAGES.isdisjoint(parts) and any(len(part) > 2 for part in parts)


# What leads on to a page elsewhere: short addresses, and readers of other sites' news.
_REDIRECTS = frozenset(
    {"bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "lnkd.in", "is.gd", "dlvr.it", "fb.me"}
    | {
        "news.google.com",
        "apple.news",
        "flip.it",
        "t.cn",
        "url.cn",
        "shorturl.at",
        "rb.gy",
        "cutt.ly",
        "wp.me",
    }
)


def leads_on(url: str) -> bool:
    """Whether an address is a short one, or a news reader's: its host says nothing of the outlet."""
    try:
        return urlsplit(url).netloc.lower().removeprefix("www.") in _REDIRECTS
    except ValueError:
        return False


def is_account(url: str) -> bool:
    """Whether an address is an account on a site of accounts, and no post of it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.netloc.lower().rpartition("@")[2].removeprefix("www.").removeprefix("m.")
    if host not in _ACCOUNT_HOSTS:
        return False
    pieces = [piece for piece in parts.path.lower().split("/") if piece]
    return not parts.query and (
        len(pieces) <= 1 or (len(pieces) == 2 and (pieces[0] in _ACCOUNT_FOLDERS or pieces[1] == "about"))
    )


# Folders whose own folders are but narrower subjects; a person's folder holds articles.
_SUBJECTS = frozenset({"tag", "tags", "category", "search", "about", "themen", "themes", "temas", "temi"})


def _is_listing(pieces: list[str]) -> bool:
    """Whether a path is a person's, a subject's, a licence's or a service's, as its first folder says."""
    lowered = [piece.lower() for piece in pieces]
    if len(lowered) > 1 and len(lowered[0]) == 2:  # "/en/author/...": a language stands in front
        lowered = lowered[1:]
    first = lowered[0]
    below = len(lowered) > 2 and first not in _SUBJECTS and _is_slug(lowered[-1])
    if first in _LICENCES or (first in _PROFILES and not below):
        return True
    return len(lowered) == 1 and first.partition("-")[0] in _SERVICES and "." not in first


def may_be_article(url: str) -> bool:
    """Whether an address goes deeper than a site's home page and its sections, and is no more than that."""
    try:
        pieces = [piece for piece in urlsplit(url).path.lower().split("/") if piece]
    except ValueError:
        return False
    if not pieces or _is_listing(pieces) or _PART.search(pieces[-1]) or is_account(url):
        return False
    last = pieces[-1]
    return len(last) >= 5 and last not in words("rubrics") and _PAGES.isdisjoint(re.split(r"[-_.]", last))


def is_article(url: str) -> bool:
    """Whether an address reads as one article's: more than a home page, a section or a search."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    pieces = [piece for piece in parts.path.split("/") if piece]
    if len(pieces) > 1 and pieces[-1].lower() == "amp":
        del pieces[-1]
    if not pieces:
        return any(key in parts.query for key in ("p=", "id=", "article", "story"))
    last = pieces[-1]
    if _is_listing(pieces) or _PART.search(last) or is_account(url):
        return False
    if _is_slug(last) or _NUMBERED.search(parts.query):
        return True
    if len(pieces) == 1 and len(last) < 12 and not any(c.isdigit() for c in last) and "." not in last:
        return False
    return (
        any(c.isdigit() for c in parts.path)
        or last.count("-") >= 2
        or last.count("_") >= 2
        or len(last) >= 16
        or "." in last
    )

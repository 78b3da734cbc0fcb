"""Two small webs: the one that was built against, and one of other shapes that was held out."""

from __future__ import annotations

from datetime import UTC, datetime

from .outlets import Plan

LIVE = ("faithful", "bare", "survivor", "retitled", "dead", "wrong", "cut", "worked", "update", "series", "brief")


def _years(first: int, last: int) -> tuple[datetime, datetime]:
    return datetime(first, 2, 1, tzinfo=UTC), datetime(last, 11, 1, tzinfo=UTC)


BUILT_AGAINST: tuple[Plan, ...] = (
    Plan(
        "Saltby Chronicle", "www.saltbychronicle.test", "en", told=True, mishap="deleted",
        recipes=(*LIVE, "lost", "home", "taken-down", "taken-down-bare", "invented", "invented-linked"),
    ),
    Plan(
        "The Quay Ledger", "quayledger.test", "en", "static", "html", told=True,
        recipes=("bare", "retitled", "dead", "doctored", "cut", "update-linked", "invented", "circular"),
    ),
    Plan("Coast Monitor", "coastmonitor.test", "en", shape="month", recipes=("bare", "home", "update")),
    Plan(
        "Harbour Tribune", "harbourtribune.test", "en", mishap="merged", successor="coast-monitor@2021-06",
        years="2012-2021", span=_years(2017, 2020), recipes=("bare", "faithful", "retitled", "cut"),
    ),
    Plan(
        "Marsh Signal", "marshsignal.test", "en", shape="slug", mishap="says-okay",
        recipes=("dead", "bare", "survivor", "invented-linked", "update"),
    ),
    Plan("Capital Folio", "capitalfolio.test", "en", mishap="paywall", reach="paywalled", recipes=("faithful", "bare")),
    Plan("Isle Gazetteer", "islegazetteer.test", "en", mishap="parked", reach="parked", told=True,
         recipes=("faithful", "bare")),
    Plan("Grandport Times", "grandporttimes.test", "en", mishap="wall", reach="archive", span=_years(2018, 2021),
         recipes=("faithful", "bare", "retitled")),
    Plan("Fenland Star", "fenlandstar.test", "en", mishap="wall-503", reach="blocked", recipes=("faithful", "bare")),
    Plan("Quiet Review", "quietreview.test", "en", mishap="robots", reach="robots", recipes=("faithful", "bare")),
    Plan("Busy Bulletin", "busybulletin.test", "en", mishap="rate", reach="rate_limited", recipes=("faithful", "bare")),
    Plan("Metro Appnews", "metroappnews.test", "en", mishap="app", reach="unreadable", recipes=("faithful", "bare")),
    Plan("Old Dyke Post", "olddykepost.test", "en", mishap="no-dns", reach="archive", told=True, years="2009-2020",
         span=_years(2016, 2019), recipes=("faithful", "bare", "survivor", "retitled", "home", "cut", "update")),
    Plan("Nordhafen Anzeiger", "www.nordhafenanzeiger.test", "de", shape="date", told=True,
         recipes=("bare", "survivor", "dead", "wrong", "lost", "series", "update", "invented")),
    Plan("Talbrücker Bote", "talbrueckerbote.test", "de", "static", "slug-id", mishap="front-page",
         recipes=("bare", "dead", "retitled", "faithful", "invented-linked")),
    Plan("Gaceta de Puertoalba", "gacetapuertoalba.test", "es", shape="slug", options={"core_sitemap": True},
         recipes=("bare", "survivor", "dead", "doctored", "circular", "update")),
    Plan("Voz de Arenal", "vozdearenal.test", "es", mishap="refused", reach="archive", told=True,
         span=_years(2015, 2018), recipes=("faithful", "bare", "retitled", "cut")),
    Plan("Courrier de Valmer", "valmerinfo.test", "fr", told=True, old_host="www.courrierdevalmer.test",
         years="2008-2022", span=_years(2018, 2022), recipes=("faithful", "bare", "survivor", "worked")),
    Plan("Écho des Dunes", "echodesdunes.test", "fr", "static", "html", recipes=("bare", "retitled", "dead", "brief")),
    Plan("Лиманский вестник", "limanvestnik.test", "ru", "static", "html", mishap="lost-redirects",
         old_host="vestnik-limana.test", years="2010-2021", span=_years(2017, 2021),
         recipes=("faithful", "bare", "survivor")),
    Plan("Плёс сегодня", "plyostoday.test", "ru", shape="month", recipes=("bare", "wrong", "cut", "invented")),
    Plan("صحيفة مرسى الهلال", "marsahilal.test", "ar", shape="date", recipes=("faithful", "bare", "survivor", "lost")),
    Plan("河口晨报", "hekouchenbao.test", "zh", "static", "day-id", recipes=("faithful", "bare", "survivor", "cut")),
)  # fmt: skip

HELD_OUT: tuple[Plan, ...] = (
    Plan("Tern Island Echo", "ternislandecho.test", "en", shape="id", options={"closed": True},
         recipes=(*LIVE, "invented")),
    Plan("Millreach Dispatch", "millreachdispatch.test", "en", shape="query", options={"core_sitemap": True},
         recipes=("bare", "survivor", "wrong", "lost", "update", "invented-linked")),
    Plan("Ellery Evening Mail", "elleryeveningmail.test", "en", "static", "id", options={"maps": ("months",)},
         recipes=("bare", "retitled", "dead", "cut")),
    Plan("Lantern Bay News", "lanternbaynews.test", "en", "static", "html", told=True,
         options={"maps": ("news",), "feed_items": 10}, recipes=("faithful", "bare", "brief", "invented")),
    Plan("Cobblewick Record", "cobblewickrecord.test", "en", mishap="deleted", shape="month", told=True,
         recipes=("taken-down", "taken-down-bare", "bare", "home", "circular")),
    Plan("Upper Fen Argus", "upperfenargus.test", "en", "static", "html", mishap="no-dns", reach="archive",
         years="2005-2017", span=_years(2013, 2016), recipes=("faithful", "bare", "retitled", "survivor")),
    Plan("Harrow Sound Weekly", "harrowsoundweekly.test", "en", mishap="wall", reach="blocked",
         recipes=("faithful", "bare")),
    Plan("Millpond Mercury", "millpondmercury.test", "en", mishap="parked", reach="archive", span=_years(2014, 2017),
         recipes=("faithful", "bare", "cut")),
    Plan("Oberwieker Tageblatt", "www.oberwiekertageblatt.test", "de", shape="slug", options={"searchable": False},
         recipes=("bare", "survivor", "dead", "update", "series")),
    Plan("Grauburger Rundschau", "grauburgerrundschau.test", "de", "static", "slug-id", options={"told": False},
         recipes=("bare", "retitled", "wrong", "cut")),
    Plan("Heraldo de Monteluna", "heraldomonteluna.test", "es", shape="month", mishap="says-okay",
         options={"closed": True}, recipes=("bare", "dead", "survivor", "update", "invented-linked")),
    Plan("Correo de Rocanegra", "correorocanegra.test", "es", mishap="paywall", reach="paywalled",
         recipes=("faithful", "bare")),
    Plan("Gazette de Hauterive", "gazettehauterive.test", "fr", "static", "html", told=True, mishap="lost-redirects",
         old_host="hauterive-presse.test", years="2009-2020", span=_years(2016, 2020),
         recipes=("faithful", "bare", "retitled")),
    Plan("Journal du Vieux-Bassin", "vieuxbassin.test", "fr", shape="date", recipes=("bare", "wrong", "update", "lost")),
    Plan("Заозёрский курьер", "zaozkurier.test", "ru", shape="date", told=True,
         recipes=("bare", "survivor", "dead", "series", "invented")),
    Plan("جريدة وادي السدر", "wadisidr.test", "ar", "static", "id", recipes=("faithful", "bare", "cut")),
    Plan("白鹭日报社", "bailudaily.test", "zh", shape="id", recipes=("bare", "survivor", "wrong", "invented")),
)  # fmt: skip

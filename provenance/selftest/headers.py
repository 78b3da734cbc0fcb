"""Alterations planted above the text and on its links, where words alone do not show them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.model import Link, Located, OutletRef, PartialDate, Precision, Span, Version
from provenance.selftest.plants import Donors


@dataclass(frozen=True, slots=True)
class HeaderPlant:
    """An original and its altered copy, whose texts are the same."""

    kind: Kind
    original: Version
    repost: Version
    way: str


HeaderPlanter = Callable[[Version, Random, Donors], HeaderPlant | None]


def replace_headline(version: Version, rng: Random, donors: Donors) -> HeaderPlant | None:
    """Puts another article's headline above the text."""
    if len(donors.titles) < 2:
        return None
    theirs, ours = rng.sample(donors.titles, 2)
    if set(theirs.lower().split()) <= set(ours.lower().split()) or set(ours.lower().split()) <= set(
        theirs.lower().split()
    ):
        return None
    return HeaderPlant(
        Kind.HEADLINE_REPLACED,
        replace(version, headline=Located(theirs), headlines=(Located(theirs),)),
        replace(version, headline=Located(ours), headlines=(Located(ours),)),
        "replace_headline",
    )


def change_subhead(version: Version, rng: Random, donors: Donors) -> HeaderPlant | None:
    """Puts another sentence under the headline."""
    if len(donors.sentences) < 2:
        return None
    theirs, ours = rng.sample(donors.sentences, 2)
    if re.findall(r"\w+", theirs.lower()) == re.findall(r"\w+", ours.lower()):
        return None  # two outlets' typesettings of one sentence
    return HeaderPlant(
        Kind.SUBHEAD_CHANGED,
        replace(version, subhead=Located(theirs)),
        replace(version, subhead=Located(ours)),
        "change_subhead",
    )


def change_byline(version: Version, rng: Random, donors: Donors) -> HeaderPlant | None:
    """Signs the text with another name."""
    names = [name for name in donors.names if name.count(" ") == 1]
    if len(names) < 2:
        return None
    theirs, ours = rng.sample(names, 2)
    if set(theirs.split()) & set(ours.split()):
        return None
    return HeaderPlant(
        Kind.BYLINE_CHANGED,
        replace(version, authors=(theirs,)),
        replace(version, authors=("By " + ours,)),
        "change_byline",
    )


def change_day(version: Version, rng: Random, _donors: Donors) -> HeaderPlant | None:
    """Dates the text two days to two years off."""
    year, month, day = rng.randrange(2005, 2025), rng.randrange(1, 13), rng.randrange(1, 27)
    old = f"{year}-{month:02}-{day:02}"
    new = rng.choice(
        (f"{year}-{month:02}-{day + 2:02}", f"{year + 1}-{month:02}-{day:02}", f"{year - 2}-01-15")
    )
    return HeaderPlant(
        Kind.DATE_CHANGED,
        replace(version, date=PartialDate(old, Precision.DAY)),
        replace(version, date=PartialDate(new, Precision.DAY)),
        "change_day",
    )


def change_outlet(version: Version, _rng: Random, _donors: Donors) -> HeaderPlant | None:
    """Credits another outlet."""
    return HeaderPlant(
        Kind.OUTLET_CHANGED,
        replace(version, outlet=OutletRef("The Morning Gull", "morning-gull", "morninggull.example")),
        replace(version, outlet=OutletRef("Harbour Evening", "harbour-evening", "harbourevening.example")),
        "change_outlet",
    )


def _linked(version: Version, rng: Random) -> Version | None:
    """The version with links on six words, far apart."""
    words = list(re.finditer(r"(?<= )[A-Za-z]{5,}(?= )", version.text))
    if len(words) < 60:
        return None
    chosen = sorted(rng.sample(words[:: len(words) // 20], 6), key=lambda m: m.start())
    links = tuple(
        Link(Span(*m.span()), f"https://example.org/{k}/{m[0].lower()}", f"/{k}")
        for k, m in enumerate(chosen)
    )
    return replace(version, links=links)


def remove_link(version: Version, rng: Random, _donors: Donors) -> HeaderPlant | None:
    """Takes one of six links away."""
    linked = _linked(version, rng)
    if linked is None:
        return None
    gone = rng.randrange(6)
    kept = tuple(link for k, link in enumerate(linked.links) if k != gone)
    return HeaderPlant(Kind.LINK_REMOVED, linked, replace(linked, links=kept), "remove_link")


def retarget_link(version: Version, rng: Random, _donors: Donors) -> HeaderPlant | None:
    """Points one of six links elsewhere."""
    linked = _linked(version, rng)
    if linked is None:
        return None
    turned = rng.randrange(6)
    links = tuple(
        replace(link, href="https://elsewhere.example/other-story") if k == turned else link
        for k, link in enumerate(linked.links)
    )
    return HeaderPlant(Kind.LINK_RETARGETED, linked, replace(linked, links=links), "retarget_link")


def add_link(version: Version, rng: Random, _donors: Donors) -> HeaderPlant | None:
    """Sets a link where the original has none."""
    linked = _linked(version, rng)
    if linked is None:
        return None
    extra = rng.randrange(6)
    fewer = tuple(link for k, link in enumerate(linked.links) if k != extra)
    return HeaderPlant(Kind.LINK_INSERTED, replace(linked, links=fewer), linked, "add_link")


HEADER_PLANTERS: tuple[HeaderPlanter, ...] = (
    replace_headline,
    change_subhead,
    change_byline,
    change_day,
    change_outlet,
    remove_link,
    retarget_link,
    add_link,
)

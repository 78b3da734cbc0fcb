"""Single answers of the small web are told apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded
from provenance.model import Fetched, OutcomeKind

from .outlets import Outlet
from .plans import BUILT_AGAINST
from .smallweb import World, running
from .stories import Story


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with running(BUILT_AGAINST, "1", with_memory=False) as started:
        yield started


@pytest.fixture
def live(world: World) -> Iterator[LiveSource]:
    gate = Gate(private_hosts=world.web.hosts, resolver=world.web.resolve)
    internet = world.web.internet
    with LiveSource(
        gate, Unrecorded(), manners=Manners(delay=0.0), tls=internet.tls, dial=internet.dial
    ) as source:
        yield source


def outlet(world: World, name: str) -> Outlet:
    return next(held for held in world.outlets if held.plan.name == name)


def a_story(held: Outlet) -> Story:
    return next(story for story in held.paper.stories.values() if story.number not in held.taken_down)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Saltby Chronicle", OutcomeKind.OK),
        ("Courrier de Valmer", OutcomeKind.OK),
        ("Лиманский вестник", OutcomeKind.SOFT_404),
        ("Capital Folio", OutcomeKind.PAYWALLED),
        ("Isle Gazetteer", OutcomeKind.PARKED),
        ("Grandport Times", OutcomeKind.BLOCKED),
        ("Fenland Star", OutcomeKind.BLOCKED),
        ("Quiet Review", OutcomeKind.ROBOTS),
        ("Busy Bulletin", OutcomeKind.RATE_LIMITED),
        ("Old Dyke Post", OutcomeKind.DNS_FAULT),
        ("Harbour Tribune", OutcomeKind.DNS_FAULT),
        ("Voz de Arenal", OutcomeKind.RESET),
    ],
)
def test_an_outlets_state_is_told_by_what_its_articles_address_answers(
    world: World, live: LiveSource, name: str, kind: OutcomeKind
) -> None:
    held = outlet(world, name)
    outcome = live.get(held.address(a_story(held)))
    assert outcome.kind is kind, outcome


def test_a_page_that_only_a_browser_can_fill_is_no_article(world: World, live: LiveSource) -> None:
    held = outlet(world, "Metro Appnews")
    outcome = live.get(held.address(a_story(held)))
    assert outcome.kind is OutcomeKind.WRONG_TYPE, outcome
    assert "until its scripts run" in outcome.detail


def test_an_address_that_moved_says_where_to(world: World, live: LiveSource) -> None:
    held = outlet(world, "Courrier de Valmer")
    outcome = live.get(held.address(a_story(held)))
    assert isinstance(outcome, Fetched)
    assert "cross_site_redirect" in outcome.capture.flags
    assert (outcome.capture.final_url or "").startswith("https://valmerinfo.test/")


def test_an_article_that_was_taken_down_is_gone(world: World, live: LiveSource) -> None:
    held = outlet(world, "Saltby Chronicle")
    story = next(story for story in held.paper.stories.values() if story.number in held.taken_down)
    assert live.get(held.address(story)).kind is OutcomeKind.GONE


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Marsh Signal", "/how-saltby-lost-a-thing-that-never-was/"),
        ("Talbrücker Bote", "/artikel/niemals-geschrieben-77.html"),
    ],
)
def test_a_page_that_is_not_there_is_a_soft_404_where_the_status_says_200(
    world: World, live: LiveSource, name: str, path: str
) -> None:
    outcome = live.get(outlet(world, name).paper.url(path))
    assert outcome.kind is OutcomeKind.SOFT_404, outcome


def test_a_page_that_is_not_there_is_not_found(world: World, live: LiveSource) -> None:
    outcome = live.get(outlet(world, "The Quay Ledger").paper.url("/news/2020/01/01/nothing.html"))
    assert outcome.kind is OutcomeKind.NOT_FOUND

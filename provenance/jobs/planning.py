"""What a check would ask, in order: nothing is asked, and nothing is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlsplit

from provenance.errors import InputError
from provenance.jobs.originals import shown_date
from provenance.jobs.outlets import layer_of, registry_with
from provenance.jobs.pages import Seen
from provenance.jobs.parsing import see_unrecorded
from provenance.jobs.searching import means_of
from provenance.jobs.sources import now, sources_of
from provenance.model import Candidate, PlannedSearch, PlannedStep, Problem
from provenance.outlets import Registry
from provenance.read import Given, expand
from provenance.resolve import candidates
from provenance.resolve.asking import Answer, Ask, Listing, Reads, Signs, Silence
from provenance.resolve.plan import plan
from provenance.resolve.question import Question
from provenance.resolve.sites import Sites
from provenance.settings import Settings

ON_WORDPRESS = "if the site runs on WordPress"
UNASKED = "a dry run asks nobody: give a saved copy of the page, or its capture with --from-warc"


def planned_searches(
    settings: Settings, given: Given, *, clock: datetime | None = None
) -> Iterator[PlannedSearch | Problem]:
    """For each repost of each input what would be tried and asked; pages are read from files alone."""
    layer = layer_of(settings)
    registry = registry_with(layer)
    today = (clock or now()).date()
    shut = replace(settings, offline=True)
    with sources_of(shut) as sources:
        for item in expand(given, sources, limit=settings.max_input_bytes):
            if isinstance(item, Problem):
                yield item
                continue
            try:
                seen = see_unrecorded(shut, item, sources, layer)
            except InputError as error:
                remedy = UNASKED if error.code == "offline" else error.remedy
                yield Problem(error.input, error.code, error.message, remedy)
                continue
            yield from _searches(settings, item.name, seen, registry, today)


def _searches(
    settings: Settings, name: str, seen: Seen, registry: Registry, today: date
) -> Iterator[PlannedSearch]:
    for repost in seen.page.reposts:
        question = Question(seen.page, repost, registry, shown_date(seen.page.document))
        yield PlannedSearch(
            input=name,
            url=seen.page.document.url,
            index=repost.index,
            headline=repost.headline.text if repost.headline else None,
            outlet=repost.claim.outlet,
            steps=tuple(_steps(settings, question, today)),
            most_requests=settings.max_requests_per_repost,
        )


def _steps(settings: Settings, question: Question, today: date) -> Iterator[PlannedStep]:
    given = candidates(question.page, question.repost, question.registry)[: settings.max_candidates]
    for candidate in given:
        yield _of_candidate(candidate, given=True)
    claim = question.repost.claim
    if not settings.search or not (claim.outlet or claim.original_headline or claim.url):
        return
    sites = Sites()
    steps = plan(question, given, sites, means_of(settings, today))
    reply: Answer | None = None
    tried = {candidate.url for candidate in given}
    supposed: set[str] = set()  # origins of which a front page was supposed
    while True:
        try:
            step = steps.send(reply) if reply is not None else next(steps)
        except StopIteration:
            return
        reply = _supposed(step, sites, supposed)
        if isinstance(step, Candidate):
            if step.url not in tried:
                tried.add(step.url)
                yield _of_candidate(step)
        else:
            yield _of_question(step, supposed)


def _supposed(step: Candidate | Ask, sites: Sites, supposed: set[str]) -> Answer:
    """No answer, or an empty list; a front page is taken for one of WordPress, to show what would follow."""
    if isinstance(step, Ask) and step.reads is Reads.SITE:
        origin = step.url.rstrip("/")
        supposed.add(origin)
        site = sites.at(step.url)
        if site is not None:
            search = f"{origin}/?s={{words}}"
            site.shows(Signs(f"{origin}/wp-json/", (f"{origin}/feed/",), (search,)))
    is_list = isinstance(step, Ask) and step.reads not in (Reads.PAGE, Reads.SITE)
    return Listing() if is_list else Silence()


def _of_candidate(candidate: Candidate, *, given: bool = False) -> PlannedStep:
    return PlannedStep(True, candidate.url, candidate.way, candidate.reason, candidate.cost, given)


def _of_question(ask: Ask, supposed: set[str]) -> PlannedStep:
    parts = urlsplit(ask.url)
    depends = f"{parts.scheme}://{parts.netloc}" in supposed and ask.reads in (
        Reads.POSTS,
        Reads.FEED,
        Reads.RESULTS,
    )
    return PlannedStep(
        False, ask.url, ask.way, ask.reason, ask.cost, depends=ON_WORDPRESS if depends else None
    )

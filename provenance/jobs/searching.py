"""Runs the plan of a search: asks its questions and tries its candidates within the budget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from provenance.errors import InputError
from provenance.fetch.memento import list_of
from provenance.fetch.source import COULD_NOT_LOOK
from provenance.jobs.answers import answer_in, signs_in
from provenance.jobs.bench import Bench
from provenance.jobs.known import held, known_addresses
from provenance.jobs.limited import read_page
from provenance.jobs.network import bases_of
from provenance.jobs.trying import Try, tried
from provenance.model import (
    Candidate,
    Capture,
    Fetched,
    Look,
    Outcome,
    OutcomeKind,
    Unreachable,
    Version,
)
from provenance.resolve import candidates
from provenance.resolve.asking import Answer, Ask, Listing, Reads, Signs, Silence, Step, Tried
from provenance.resolve.elsewhere import ArchiveServer, SearchService, same_repost
from provenance.resolve.likeness import sought_of
from provenance.resolve.plan import Means, hosts_of, plan
from provenance.resolve.proof import Host, host_standing, is_sure
from provenance.resolve.question import Question
from provenance.resolve.sites import Site
from provenance.settings import Settings

# Ways whose answer names an address that was there: worth a look in a web archive where it is not any more.
NAMED = frozenset({"older_page", "posts", "posts_search", "text_search", "sitemap", "feed", "site_search"})
NOT_SHOWN = frozenset(
    {
        OutcomeKind.GONE,
        OutcomeKind.NOT_FOUND,
        OutcomeKind.SOFT_404,
        OutcomeKind.PARKED,
        OutcomeKind.PAYWALLED,
        OutcomeKind.CONSENT_WALL,
        OutcomeKind.BLOCKED,
        OutcomeKind.DNS_FAULT,
    }
)
MAY_HOLD_A_LIST = frozenset({OutcomeKind.WRONG_TYPE, OutcomeKind.SOFT_404, OutcomeKind.PAYWALLED})
SEARXNG = "search?format=json&q={words}"


class Search:
    """The search for one repost's original beyond the addresses that its page gives."""

    def __init__(self, bench: Bench, question: Question, side: Version, near: datetime) -> None:
        self._bench = bench
        self._question = question
        self._side = side
        self._near = near
        self._sought = sought_of(question)
        self._hosts = hosts_of(question)
        self._known_keys: set[str] = set()
        self._held: dict[str, Capture] = {}  # captures of our own archive, by address
        self.tries: list[Try] = []
        self.looks: list[Look] = []
        self.captures: list[Capture] = []

    def run(self, given: tuple[Candidate, ...]) -> None:
        """Follows the plan until a page is proven, nothing is left to ask, or the budget is used up."""
        self._known_keys.update(candidate.url for candidate in given)
        steps = plan(
            self._question,
            given,
            self._bench.sites,
            means_of(self._bench.settings, self._bench.clock().date()),
        )
        reply: Answer | None = None
        while not self._is_over():
            try:
                step = steps.send(reply) if reply is not None else next(steps)
            except StopIteration:
                return
            if isinstance(step, Ask) and any(one.is_proof for one in self.tries):
                break  # what the lists have named already was tried as well, no further one is asked
            reply = self._answer(step)
        steps.close()

    def _is_over(self) -> bool:
        return self._bench.budget.stopped is not None or any(one.is_whole for one in self.tries)

    def _answer(self, step: Step) -> Answer:
        match step:
            case Ask():
                return self._asked(step)
            case Candidate():
                return self._tried(step)

    # --- questions ---

    def _asked(self, ask: Ask) -> Answer:
        if ask.reads is Reads.TEXTS:
            known = known_addresses(self._bench, self._question, self._side)
            self._held = known.captures
            return known.listing
        sources = self._bench.sources
        outcome = sources.ask(ask.url, ask.secret) if ask.secret else sources.get(ask.url)
        capture = _readable(outcome)
        answer: Answer
        if capture is None:
            answer = Silence(outcome.kind, outcome.detail if isinstance(outcome, Unreachable) else "")
        else:
            answer = answer_in(capture, ask, self._sought, self._bench.layer)
        self._learn(ask.url, outcome, answer, of_list=ask.reads is not Reads.SITE)
        self._note(ask, outcome, answer)
        return answer

    def _learn(self, url: str, outcome: Outcome, answer: Answer, *, of_list: bool = False) -> None:
        site = self._bench.sites.at(url)
        if site is None or self._bench.budget.stopped is not None:
            return
        site.learn(outcome.kind, of_list=of_list)
        if outcome.capture is not None:
            self._bench.sites.leads(site, outcome.capture.final_url)
        if isinstance(answer, Signs):
            site.shows(answer)
        elif outcome.capture is not None and site.signs is None:
            self._see_signs(site, outcome.capture)

    def _see_signs(self, site: Site, capture: Capture) -> None:
        """What any page of a site, an error page too, says of its interfaces."""
        if capture.media_type not in ("text/html", "application/xhtml+xml"):
            return
        try:
            signs = signs_in(capture, capture.url or site.origin)
        except InputError:
            return  # a page that cannot be read says nothing
        if signs.posts or signs.feeds or signs.searches or signs.sitemaps:
            site.shows(signs)

    def _note(self, ask: Ask, outcome: Outcome, answer: Answer) -> None:
        """Writes down what was asked and what came of it; what was not asked is no look."""
        if isinstance(outcome, Unreachable) and outcome.kind in COULD_NOT_LOOK:
            return
        if outcome.capture is not None:
            self.captures.append(outcome.capture)
        kind, detail = outcome.kind, outcome.detail if isinstance(outcome, Unreachable) else ""
        look = Look(ask.url, ask.way, ask.reason, kind, detail)
        match answer:
            case Listing():
                look = replace(
                    look,
                    kind=OutcomeKind.OK,
                    detail="",
                    total=answer.total,
                    likely=len(answer.entries),
                    near=answer.near,
                    whole=answer.whole,
                    around=answer.around,
                )
            case Silence(kind=OutcomeKind() as kind, detail=detail):
                look = replace(look, kind=kind, detail=detail, whole=False)
            case _:
                look = replace(look, whole=False)
        self.looks.append(look)

    # --- candidates ---

    def _tried(self, candidate: Candidate) -> Answer:
        key = candidate.copy or candidate.url  # a copy of an address that failed may hold the article
        if key in self._known_keys:
            return Silence()
        self._known_keys.add(key)
        outcome = self._fetched(candidate)
        if isinstance(outcome, Unreachable) and outcome.kind in COULD_NOT_LOOK:
            return Silence(outcome.kind)
        if self._bench.budget.stopped is not None and outcome.capture is None:
            return Silence()
        self._learn(candidate.url, outcome, Silence())
        one = self._judged(tried(candidate, outcome, self._side))
        self.tries.append(one)
        if candidate.way in NAMED and outcome.kind in NOT_SHOWN and candidate.copy is None:
            self._try_archived(candidate)
        return Tried(outcome.kind, one.is_proof)

    def _fetched(self, candidate: Candidate) -> Outcome:
        sources = self._bench.sources
        if candidate.copy is not None:
            return sources.copy(candidate.url, candidate.copy)
        outcome = sources.get(candidate.url, near=self._near)
        kept = self._held.get(candidate.url) if isinstance(outcome, Unreachable) else None
        return (held(self._bench, kept) if kept is not None else None) or outcome

    def _try_archived(self, candidate: Candidate) -> None:
        if not self._bench.settings.memento:
            return
        copy = self._bench.sources.nearest(candidate.url, self._near)
        if isinstance(copy, Fetched):
            self.tries.append(self._judged(tried(archived(candidate, self._near), copy, self._side)))

    def _judged(self, one: Try) -> Try:
        """The try, trusted only where it may be the original: by its host, its text and its header."""
        if one.comparison is None or not (one.is_proof or one.is_possible):
            return one
        if not is_sure(one.comparison):
            return one.distrusted("too little speaks for it being the article that is meant")
        match host_standing(self._question, one.attempt.candidate, one.capture, self._hosts):
            case Host.OUTLETS:
                return one
            case Host.STRANGE:
                return self._strange(one)

    def _strange(self, one: Try) -> Try:
        """A page of another site: where it credits somebody, that is followed once; else it is a copy."""
        capture = one.capture
        assert capture is not None
        for link in self._credited(capture):
            if link.url not in self._known_keys:
                self._known_keys.add(link.url)
                outcome = self._bench.sources.get(link.url, near=self._near)
                self.tries.append(self._judged(tried(link, outcome, self._side)))
        return one.distrusted("the same text stands here, but this is not the outlet that is named")

    def _credited(self, capture: Capture) -> Iterator[Candidate]:
        try:
            page = read_page(capture, capture.url or "", self._bench.layer)
        except InputError:
            return
        repost = same_repost(page, self._question) or (page.reposts[0] if page.reposts else None)
        if repost is None:
            return
        for candidate in candidates(page, repost, self._bench.registry)[:1]:
            told = f"another copy of the text credits it: {candidate.reason}"
            yield Candidate(candidate.url, "other_copy", told)


def archived(candidate: Candidate, near: datetime) -> Candidate:
    """The candidate that an archived copy of an address is."""
    reason = f"an archived copy of the address near {near:%Y-%m-%d}; the address: {candidate.reason}"
    way = "memento" if candidate.way not in NAMED else "named_memento"
    return Candidate(candidate.url, way, reason, candidate.cost + 1)


def means_of(settings: Settings, today: date) -> Means:
    """What the settings let us ask besides the outlet itself."""
    servers = []
    for base in bases_of(settings) if settings.memento and not settings.offline else ():
        address, whole = list_of(base)
        servers.append(ArchiveServer(base if base.endswith("/") else f"{base}/", address, whole))
    return Means(today, tuple(servers), services_of(settings))


def services_of(settings: Settings) -> tuple[SearchService, ...]:
    """The search services that the settings name; none without settings."""
    services = []
    if settings.search_api_url:
        secret: tuple[tuple[str, str], ...] = ()
        if settings.search_api_key_header and settings.search_api_key:
            secret = ((settings.search_api_key_header, settings.search_api_key),)
        services.append(
            SearchService("the search service", settings.search_api_url, settings.search_api_path, secret)
        )
    if settings.searxng_url:
        base = settings.searxng_url.rstrip("/")
        services.append(SearchService("SearXNG", f"{base}/{SEARXNG}", "results.url"))
    return tuple(services)


def _readable(outcome: Outcome) -> Capture | None:
    """The capture that may hold an answer: interfaces call their types by many names."""
    match outcome:
        case Fetched(capture=capture):
            return capture
        case Unreachable(kind=kind, capture=Capture() as capture) if kind in MAY_HOLD_A_LIST:
            return capture if capture.status == 200 else None
    return None

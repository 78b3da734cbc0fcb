"""The live web: one guarded, polite, bounded look at an address, recorded before it is read."""

from __future__ import annotations

import ssl
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from provenance.archive.exchange import Exchange
from provenance.fetch.budget import Budget, BudgetSpent
from provenance.fetch.guard import Admitted, Gate, Refused
from provenance.fetch.hops import host_of, joined, redirect_of, validators_of
from provenance.fetch.outcomes import classify
from provenance.fetch.pace import HostBusy, LocalPacer, Pacer, retry_after_seconds
from provenance.fetch.recording import Recorder
from provenance.fetch.robots import ALLOW_ALL, PRODUCT, KeptRobots, Read, Robots, robots_of, unreachable
from provenance.fetch.tunnel import Dial, Proxy, dial
from provenance.fetch.wire import Answer, Connection, Limits, WireFault
from provenance.model import Capture, Fetched, Hop, Outcome, OutcomeKind, Unreachable
from provenance.outlets.hosts import same_site

MAX_REDIRECTS = 5
SEEN_SECONDS = 600.0  # for which a robots.txt is given again to who asks for it as for a page
MAX_CONNECTIONS = 32  # kept open, the least recently used is closed first
ACCEPT = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.7,*/*;q=0.1"
)


@dataclass(frozen=True, slots=True)
class Manners:
    """How we behave: the delay between requests to one host, robots.txt, and whom to write to."""

    delay: float = 1.0
    obey_robots: bool = True
    interfaces: tuple[str, ...] = ()  # hosts whose interfaces are made for programs: no robots.txt there
    contact: str | None = None
    version: str = "0"

    @property
    def user_agent(self) -> str:
        """The User-Agent, with a contact where one is set."""
        return f"{PRODUCT}/{self.version}" + (f" (+{self.contact})" if self.contact else "")


class LiveSource:
    """Looks at addresses on the live web. One object belongs to one thread.

    Each hop of a redirect passes the gate and robots.txt, waits for its host's turn and is
    recorded. Answers that break their framing, are cut short or pass the limits are
    `Unreachable` and leave no capture.
    """

    def __init__(
        self,
        gate: Gate,
        recorder: Recorder,
        *,
        limits: Limits | None = None,
        manners: Manners | None = None,
        pacer: Pacer | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        tls: ssl.SSLContext | None = None,
        proxy: Proxy | None = None,
        dial: Dial = dial,
        budget: Budget | None = None,
        kept_robots: KeptRobots | None = None,
    ) -> None:
        self._gate = gate
        self._dial = dial
        self._recorder = recorder
        self._limits = limits or Limits()
        self._manners = manners or Manners()
        self._pacer = pacer or LocalPacer()
        self._clock = clock
        self._tls = tls
        self._proxy = proxy
        self._connections: OrderedDict[str, Connection] = OrderedDict()
        self._robots: dict[str, Read] = {}
        self._kept_robots = kept_robots
        self._robots_seen: dict[str, tuple[float, Capture]] = {}
        self._budget = budget or Budget()

    def get(self, url: str, *, near: datetime | None = None) -> Outcome:  # noqa: ARG002
        """The outcome of looking at `url` now; the live web has one moment only.

        A robots.txt that was read to know whether we may ask is not asked for again.
        """
        known = self._robots_seen.get(url)
        if known is not None and time.monotonic() < known[0]:
            return classify(known[1])
        return self._chase(url, ())

    def ask(self, url: str, secret: tuple[tuple[str, str], ...]) -> Outcome:
        """A look with header fields that are sent and recorded nowhere; no redirect is followed with them."""
        return self._chase(url, (), False, secret)

    def look(self, url: str, headers: tuple[tuple[str, str], ...] = (), *, follow: bool = True) -> Outcome:
        """As `get`, with further request headers; a redirect that is not followed is its own capture."""
        return self._chase(url, headers, follow)

    def send(self, url: str, body: bytes, media_type: str) -> Capture | Unreachable:
        """Posts `body` to an interface made for programs; the recorded answer, whatever it says.

        No robots.txt speaks of such an address, and no redirect is followed with a body.
        """
        extra = (("Content-Type", media_type), ("Content-Length", str(len(body))))
        try:
            exchange = self._exchange(url, self._pass_gate(url), (), extra, body)
        except _Stopped as stopped:
            return self._unreachable(url, url, (), stopped)
        return self._recorder.record(exchange)

    def again(self, url: str, previous: Capture) -> Outcome:
        """A conditional look: `Fetched(previous, not_modified)` when the server says that nothing changed.

        An answer from another address than before is no word about what was stored: it is asked whole.
        """
        outcome = self._chase(url, validators_of(previous))
        if isinstance(outcome, Unreachable) and outcome.kind is OutcomeKind.NOT_MODIFIED:
            final = outcome.capture.final_url if outcome.capture is not None else None
            if final == previous.final_url:
                return Fetched(previous, OutcomeKind.NOT_MODIFIED)
            return self._chase(url, ())
        return outcome

    def close(self) -> None:
        """Closes every connection."""
        while self._connections:
            self._connections.popitem()[1].close()

    def __enter__(self) -> LiveSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _chase(
        self,
        url: str,
        extra: tuple[tuple[str, str], ...],
        follow: bool = True,
        secret: tuple[tuple[str, str], ...] = (),
    ) -> Outcome:
        hops: tuple[Hop, ...] = ()
        seen: set[str] = set()
        current = url
        while True:
            try:
                admitted = self._admit(current)
                if admitted.address.url in seen:
                    detail = f"redirects run in a circle at {admitted.address.url}"
                    return Unreachable(url, OutcomeKind.TOO_MANY_REDIRECTS, detail, hops[-1].status, hops)
                seen.add(admitted.address.url)
                exchange = self._exchange(url, admitted, hops, extra, secret=secret)
            except _Stopped as stopped:
                return self._unreachable(url, current, hops, stopped)
            location = redirect_of(exchange.message.head)
            if location is None or not follow:
                return self._finish(exchange, admitted.address.flags)
            self._recorder.record(exchange)
            hops = (*hops, exchange.hop)
            if len(hops) > MAX_REDIRECTS:
                detail = f"more than {MAX_REDIRECTS} redirects"
                return Unreachable(url, OutcomeKind.TOO_MANY_REDIRECTS, detail, hops[-1].status, hops)
            current = joined(admitted.address.url, location)

    def _finish(self, exchange: Exchange, odd: tuple[str, ...]) -> Outcome:
        capture = self._recorder.record(exchange)
        if odd:
            capture = replace(capture, flags=(*capture.flags, *odd))
        if len(capture.hops) > 1 and not same_site(host_of(capture.hops[0].url), host_of(exchange.url)):
            capture = replace(capture, flags=(*capture.flags, "cross_site_redirect"))
        outcome = classify(capture)
        if isinstance(outcome, Unreachable) and outcome.kind is OutcomeKind.RATE_LIMITED:
            seconds = retry_after_seconds(exchange.message.head.get("retry-after"), self._clock())
            self._pacer.defer(host_of(exchange.url), seconds)
            return replace(outcome, detail=f"{outcome.detail}; not asked again for {seconds:.0f} s")
        return outcome

    def _unreachable(self, url: str, current: str, hops: tuple[Hop, ...], stopped: _Stopped) -> Unreachable:
        detail = stopped.detail
        if hops:
            detail += f" (at {current[:200]!r}, to which {url} leads)"
            hops = (*hops, Hop(current, None, None, stopped.ip))
        return Unreachable(url, stopped.kind, detail, None, hops)

    # --- one hop -----------------------------------------------------------------------

    def _admit(self, url: str) -> Admitted:
        """The gate and robots.txt."""
        admitted = self._pass_gate(url)
        if admitted.address.host in self._manners.interfaces:
            return admitted
        if self._manners.obey_robots:
            robots = self._robots_of(admitted)
            rule = robots.deciding_rule(admitted.address.target)
            if rule is not None and robots.unreachable:
                what = f"robots.txt of {admitted.address.host} cannot be read: {robots.unreachable}"
                raise _Stopped(OutcomeKind.ROBOTS, what)
            if rule is not None:
                what = f"robots.txt of {admitted.address.host} asks not to fetch this (Disallow: {rule[:80]})"
                raise _Stopped(OutcomeKind.ROBOTS, what)
        else:
            self._recorder.note("robots_override", {"url": admitted.address.url})
        return admitted

    def _pass_gate(self, url: str) -> Admitted:
        try:
            return self._gate.admit(url)
        except Refused as refused:
            raise _Stopped(refused.kind, f"{refused.code}: {refused.detail}") from refused

    def _exchange(
        self,
        asked: str,
        admitted: Admitted,
        hops: tuple[Hop, ...],
        extra: tuple[tuple[str, str], ...],
        body: bytes | None = None,
        secret: tuple[tuple[str, str], ...] = (),
    ) -> Exchange:
        method = "GET" if body is None else "POST"
        request = self._request(admitted, extra, method) + (body or b"")
        sent = self._request(admitted, (*extra, *secret), method) + (body or b"") if secret else request
        started_at, started = self._clock(), time.monotonic()
        answer = self._ask(admitted, sent)
        return Exchange(
            url=admitted.address.url,
            asked_url=asked,
            started_at=started_at,
            request=request,
            response=answer.raw,
            message=answer.message,
            ip=answer.ip,
            hops=hops,
            tls_version=answer.tls_version,
            certificate_sha256=answer.certificate_sha256,
            seconds=time.monotonic() - started,
        )

    def _ask(self, admitted: Admitted, request: bytes) -> Answer:
        """One polite request."""
        try:
            self._budget.spend(admitted.address.host)
            with self._turns(admitted):
                return self._connection(admitted).ask(admitted, request)
        except BudgetSpent as spent:
            raise _Stopped(OutcomeKind.REFUSED, str(spent)) from spent
        except HostBusy as busy:
            raise _Stopped(OutcomeKind.RATE_LIMITED, str(busy)) from busy
        except WireFault as fault:
            raise _Stopped(fault.kind, f"{fault.code}: {fault.detail}", fault.ip) from fault

    @contextmanager
    def _turns(self, admitted: Admitted) -> Iterator[None]:
        """The host's turn, and that of the address it has: fifty names of one server are one server."""
        host, delay = admitted.address.host, self._delay(admitted)
        with ExitStack() as stack:
            stack.enter_context(self._pacer.turn(host, delay))
            if self._manners.delay > 0 and admitted.ips[0] != host:
                stack.enter_context(self._pacer.turn(admitted.ips[0], self._manners.delay))
            yield

    def _request(self, admitted: Admitted, extra: tuple[tuple[str, str], ...], method: str) -> bytes:
        address = admitted.address
        fields = (
            ("Host", address.authority),
            ("User-Agent", self._manners.user_agent),
            ("Accept", ACCEPT),
            ("Accept-Encoding", "gzip"),
            *extra,
            ("Connection", "keep-alive"),
        )
        lines = [
            f"{method} {address.target} HTTP/1.1",
            *(f"{name}: {value}" for name, value in fields),
            "",
            "",
        ]
        return "\r\n".join(lines).encode("ascii")

    def _connection(self, admitted: Admitted) -> Connection:
        key = f"{admitted.address.scheme}://{admitted.address.authority}"
        connection = self._connections.pop(key, None)
        if connection is None:
            connection = Connection(self._limits, self._tls, self._proxy, self._dial)
        self._connections[key] = connection
        while len(self._connections) > MAX_CONNECTIONS:
            self._connections.popitem(last=False)[1].close()
        return connection

    # --- robots.txt ----------------------------------------------------------------------

    def _delay(self, admitted: Admitted) -> float:
        known = self._robots.get(_site(admitted))
        stated = known.robots.crawl_delay if known else None
        return max(self._manners.delay, stated or 0.0)

    def _robots_of(self, admitted: Admitted) -> Robots:
        site = _site(admitted)
        now = self._clock()
        known = self._robots.get(site) or self._robots_of_earlier_run(site)
        if known is None or not known.holds(now):
            known = Read(now, self._fetch_robots(site))
        self._robots[site] = known
        return known.robots

    def _robots_of_earlier_run(self, site: str) -> Read | None:
        capture = self._kept_robots.recall(site) if self._kept_robots is not None else None
        return Read(capture.captured_at, robots_of(capture.status, capture.body)) if capture else None

    def _fetch_robots(self, site: str) -> Robots:
        """What the host asks of us; each answer is evidence of that and recorded."""
        url = current = f"{site}/robots.txt"
        hops: tuple[Hop, ...] = ()
        for _ in range(MAX_REDIRECTS + 1):
            admitted = self._pass_gate(current)
            try:
                exchange = self._exchange(url, admitted, hops, ())
            except _Stopped as stopped:
                if stopped.kind in _HOST_FAULTS:
                    raise  # the page itself would meet the same
                return unreachable(stopped.detail)
            capture = self._recorder.record(exchange)
            location = redirect_of(exchange.message.head)
            if location is None:
                self._robots_seen[url] = (time.monotonic() + SEEN_SECONDS, capture)
                robots = robots_of(capture.status, capture.body)
                if self._kept_robots is not None and not robots.unreachable:
                    self._kept_robots.keep(site, capture)
                return robots
            hops = (*hops, exchange.hop)
            current = joined(current, location)
        return ALLOW_ALL


_HOST_FAULTS = {OutcomeKind.TLS_FAULT, OutcomeKind.RESET, OutcomeKind.RATE_LIMITED, OutcomeKind.REFUSED}


class _Stopped(Exception):
    """Raised inside this module when a hop ends without an answer."""

    def __init__(self, kind: OutcomeKind, detail: str, ip: str | None = None) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.ip = ip


def _site(admitted: Admitted) -> str:
    return f"{admitted.address.scheme}://{admitted.address.authority}"

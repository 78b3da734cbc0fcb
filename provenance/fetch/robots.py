"""robots.txt as RFC 9309 has it.

Unavailable (4xx, or more than five redirects) means everything may be fetched;
unreachable (5xx, no answer) means nothing may. Groups for our product token win over
`*`; the longest matching rule wins, and of two equally long ones `Allow`. Only the first
500 KiB count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import unquote_to_bytes

from provenance.model import Capture

PRODUCT = "provenance"  # the token that robots.txt may name
LASTS = timedelta(hours=24)  # RFC 9309 section 2.4: no longer than a day
UNREAD_LASTS = timedelta(minutes=10)  # of one that could not be read
MAX_BYTES = 500 * 1024
MAX_CRAWL_DELAY = 30.0  # seconds; some sites state hours, which would mean never
MAX_RULES = 10_000
_TOKEN = re.compile(r"[A-Za-z_\-]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One Allow or Disallow line."""

    allow: bool
    pattern: str


@dataclass(frozen=True, slots=True)
class Robots:
    """What a robots.txt says to us; without rules everything is allowed."""

    rules: tuple[Rule, ...] = ()
    crawl_delay: float | None = None
    unreachable: str | None = None  # why it could not be read, in which case nothing may be fetched

    def allows(self, target: str) -> bool:
        """Whether a path with its query may be fetched."""
        return self.deciding_rule(target) is None

    def deciding_rule(self, target: str) -> str | None:
        """The Disallow pattern that forbids `target`, or None when it is allowed."""
        if target == "/robots.txt":
            return None
        path = _normal(target)
        best: Rule | None = None
        for rule in self.rules:
            if not _matches(rule.pattern, path):
                continue
            if best is None or (len(rule.pattern), rule.allow) > (len(best.pattern), best.allow):
                best = rule
        return None if best is None or best.allow else best.pattern


ALLOW_ALL = Robots()


class KeptRobots(Protocol):
    """Keeps the last robots.txt of each site from one run to the next."""

    def recall(self, site: str) -> Capture | None:
        """The last one of a site, with its bytes, however old."""

    def keep(self, site: str, capture: Capture) -> None:
        """Keeps what a site answered, in place of what it answered before."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a robots.txt said when it was read."""

    at: datetime
    robots: Robots

    def holds(self, now: datetime) -> bool:
        """Whether it may still be relied on; one from a time to come was read by a wrong clock."""
        return timedelta() <= now - self.at < (UNREAD_LASTS if self.robots.unreachable else LASTS)


def robots_of(status: int | None, body: bytes) -> Robots:
    """What an answer to the question for robots.txt says to us."""
    if status is None or status >= 500 or status == 429:
        return unreachable(f"status {status}")
    return parse_robots(body, PRODUCT) if 200 <= status < 300 else ALLOW_ALL


def unreachable(why: str) -> Robots:
    """What holds while robots.txt cannot be read: nothing may be fetched."""
    return Robots((Rule(False, "/"),), unreachable=why)


def parse_robots(body: bytes, product: str) -> Robots:
    """The rules for `product`, else those for `*`."""
    text = body[:MAX_BYTES].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").removeprefix("\ufeff")
    groups = _groups(text)
    own = [group for agents, group in groups if product.lower() in agents]
    chosen = own or [group for agents, group in groups if "*" in agents]
    rules = tuple(rule for group in chosen for rule in group.rules)[:MAX_RULES]
    delay = next((group.crawl_delay for group in chosen if group.crawl_delay is not None), None)
    return Robots(rules, delay)


def _groups(text: str) -> list[tuple[set[str], Robots]]:
    groups: list[tuple[set[str], Robots]] = []
    agents: set[str] = set()
    rules: list[Rule] = []
    seen: set[Rule] = set()
    delay: float | None = None
    open_for_agents = True
    for key, value in _lines(text):
        if key == "user-agent":
            if not open_for_agents:
                groups.append((agents, Robots(tuple(rules), delay)))
                agents, rules, seen, delay, open_for_agents = set(), [], set(), None, True
            token = _TOKEN.match(value)
            agents.add("*" if value.startswith("*") else token.group(0).lower() if token else "")
        elif agents and key in ("allow", "disallow"):
            open_for_agents = False
            rule = Rule(key == "allow", _normal(value))
            if value and rule not in seen:
                seen.add(rule)
                rules.append(rule)
        elif agents and key == "crawl-delay":
            open_for_agents = False
            delay = _delay(value)
    groups.append((agents, Robots(tuple(rules), delay)))
    return groups


def _lines(text: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for line in re.split(r"\r\n|\r|\n", text):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            pairs.append((key.strip().lower(), value.strip()))
    return pairs


def _delay(value: str) -> float | None:
    try:
        seconds = float(value)
    except ValueError:
        return None
    return min(max(seconds, 0.0), MAX_CRAWL_DELAY) if seconds == seconds else None


def _normal(path: str) -> str:
    """The path with unreserved octets plain and all others percent-encoded in upper case."""
    out = []
    for at, part in enumerate(re.split(r"(%[0-9A-Fa-f]{2})", path)):
        if at % 2:
            octet = unquote_to_bytes(part)
            plain = octet.isalnum() or octet in (b"-", b".", b"_", b"~")
            out.append(octet.decode("ascii") if plain else part.upper())
        else:
            out.append("".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in part))
    return "".join(out)


def _matches(pattern: str, path: str) -> bool:
    """Prefix match with `*` for anything and a final `$` for the end; linear for each star."""
    anchored = pattern.endswith("$")
    parts = (pattern[:-1] if anchored else pattern).split("*")
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    if len(parts) == 1:
        return not anchored or at == len(path)
    for part in parts[1:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    last = parts[-1]
    if anchored:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0

"""How watched addresses stand: what each state is called, and what it does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.model import LinkRole, LinkStanding, LinkState
from provenance.report.fields import Document, instant, known
from provenance.report.words import moment

LinkCounts = tuple[tuple[LinkRole, LinkState | None, int], ...]

NOT_LOOKED = "nobody has looked at the address yet"
LINKS: dict[LinkState | None, tuple[str, str]] = {
    LinkState.ALIVE: ("Alive", "It was there at the last look."),
    LinkState.MOVED: ("Moved", "The address leads to another one."),
    LinkState.CHANGED: ("Changed", "The address answers, with another text than before."),
    LinkState.BACK: ("Back", "The address answers again."),
    LinkState.FAILING: ("Failing", "The last look showed that it is not there; that is not yet called gone."),
    LinkState.SOFT_404: ("Without the article", "The address answers, but without the article."),
    LinkState.PARKED: ("Parked", "The domain is parked."),
    LinkState.DEAD: ("Dead", "It was not there at three looks or more, days apart."),
    LinkState.BLOCKED: ("Blocked", "The server refuses us; that says nothing about the article."),
    LinkState.PAYWALLED: ("Paywalled", "A paywall stands before it."),
    LinkState.RATE_LIMITED: ("Rate limited", "The server asks us to slow down."),
    LinkState.UNREACHABLE: ("Unreachable", "No answer came that says anything."),
    None: ("Not looked at yet", "It was read from a file or an archive; the address itself comes next."),
}
LINK_ROLES = {LinkRole.PAGE: "page", LinkRole.ORIGINAL: "original"}


def link_said(value: LinkStanding) -> str:
    """How a watched address stands: `original: blocked since 4 March 2026, 09:30 UTC`."""
    label = LINKS[value.state][0].lower()
    since = f" since {moment(value.since)}" if value.state else ""
    return f"{LINK_ROLES[value.role]}: {label}{since}"


def link_totals(links: Iterable[tuple[LinkRole, LinkState | None, int]]) -> Iterator[str]:
    """`Originals as the watch sees them: 12 alive, 1 dead`, a line for each role."""
    found = tuple(links)
    for role, title in ((LinkRole.ORIGINAL, "Originals"), (LinkRole.PAGE, "Pages")):
        said = [f"{count:,} {LINKS[state][0].lower()}" for of, state, count in found if of is role]
        if said:
            yield f"{title} as the watch sees them: {', '.join(said)}"


def link_document(value: LinkStanding) -> Document:
    """How a watched address stands."""
    return {
        "role": value.role.value,
        "address": value.address,
        **known("state", value.state and value.state.value, NOT_LOOKED),
        "since": instant(value.since),
        **known("looked_at", value.looked_at and instant(value.looked_at), NOT_LOOKED),
    }


def counts_document(links: LinkCounts) -> Document:
    """Reposts by how their page and their original stand; `not_looked_at` where nobody has looked."""
    found: Document = {role.value: {} for role in LinkRole}
    for role, state, count in links:
        found[role.value][state.value if state else "not_looked_at"] = count
    return found

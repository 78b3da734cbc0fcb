"""Atom feeds (RFC 4287) of checks and findings, written as text.

Captured text stands in them escaped twice: as text inside HTML of our own, and that HTML
as text inside XML. What XML 1.0 cannot carry, and what could turn a line around, is
shown as a visible escape.
"""

from __future__ import annotations

import html
import re
import uuid
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from provenance.model import Alteration, Audit, Check, Finding, OutletRef
from provenance.report.escape import visible_on_page, web_address, xml_text
from provenance.report.exit import counts
from provenance.report.fields import instant
from provenance.report.findings import FINDINGS
from provenance.report.standing import dismissed_count, without_dismissed
from provenance.report.words import KINDS, SEVERITIES, VERDICTS, counted

ENTRIES = 100  # the newest ones; readers ask again long before more have come
LONGEST = 2000  # characters of one captured passage
MOST_ALTERATIONS = 50
# A name space of our own (RFC 4122, section 4.3): the same thing has the same id in every feed.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://provenance.invalid/feeds/1")
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, painted; `key` is what makes it the same entry in a later writing."""

    key: str
    at: datetime
    title: str
    content: str
    link: str | None
    related: str | None
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What stands above the entries; `name` makes its id, `address` is where it will be, if known."""

    name: str
    title: str
    subtitle: str
    updated: datetime
    address: str | None = None


def entry_of_check(check: Check) -> Entry:
    """A check and the alterations that it found, without those that reviewers dismissed."""
    comparison = without_dismissed(check)
    headline = check.repost.headline.text if check.repost.headline else None
    label, meaning = VERDICTS[check.verdict]
    accepted = check.resolution.accepted
    return Entry(
        key=f"check:{check.check_id}",
        at=check.checked_at,
        title=f"{label}: {_named(headline)}",
        content=_content(
            check.reason or meaning,
            check.repost.claim.outlet,
            _place(check.page_url, check.input),
            comparison.alterations if comparison else (),
            ("check", check.check_id),
        ),
        link=web_address(check.page_url),
        related=web_address(accepted.candidate.url) if accepted else None,
        categories=(check.verdict.value,),
    )


def entry_of_finding(finding: Finding) -> Entry:
    """A change that a later check found, with the edits between the two captures."""
    label, meaning = FINDINGS[finding.kind]
    said = "".join(
        _side(name, text) for name, text in (("before", finding.before), ("after", finding.after)) if text
    )
    return Entry(
        key=f"finding:{finding.finding_id}",
        at=finding.found_at,
        title=f"{label}: {_named(finding.headline)}",
        content=_content(
            f"{finding.summary} {meaning}",
            finding.outlet,
            _place(finding.page_url, finding.input),
            finding.alterations,
            ("finding", finding.finding_id),
            said,
        ),
        link=web_address(finding.page_url),
        related=None,
        categories=(finding.kind.value, finding.severity.value),
    )


def checks_stream(
    audit: Audit, checks: Iterable[Check], fail_on: Collection[str] | None = None
) -> Iterator[str]:
    """A feed of those checks that count as findings, the newest 100 of them; what is dismissed is counted."""
    newest: deque[Entry] = deque(maxlen=ENTRIES)
    dismissed = 0
    for check in checks:
        dismissed += dismissed_count(check)
        if counts(check, fail_on=fail_on):
            newest.append(entry_of_check(check))
    updated = newest[-1].at if newest else audit.finished_at or audit.started_at
    subtitle = subtitle_of(dismissed)
    yield from stream(Feed(f"report:{audit.run_id}", "provenance", subtitle, updated), reversed(newest))


def subtitle_of(dismissed: int) -> str:
    """What the feed leaves out."""
    said = "What was seen on two pages; who did it is not known."
    if not dismissed:
        return said
    return f"{said} {counted(dismissed, 'dismissed finding')} left out."


def stream(feed: Feed, entries: Iterable[Entry]) -> Iterator[str]:
    """The feed, piece by piece; entries come newest first."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<feed xmlns="{ATOM}">\n'
    yield f"  <id>{_id(f'feed:{feed.address}:{feed.name}')}</id>\n"
    yield f"  <title>{_text(feed.title)}</title>\n"
    yield f"  <subtitle>{_text(feed.subtitle)}</subtitle>\n"
    yield f"  <updated>{instant(feed.updated)}</updated>\n"
    yield "  <author><name>provenance</name></author>\n"
    yield "  <generator>provenance</generator>\n"
    if feed.address:
        yield f'  <link rel="self" type="application/atom+xml" href="{_text(feed.address)}"/>\n'
    for entry in entries:
        yield from _entry(entry)
    yield "</feed>\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield "  <entry>\n"
    yield f"    <id>{_id(entry.key)}</id>\n"
    yield f"    <title>{_text(_cut(entry.title))}</title>\n"
    yield f"    <updated>{instant(entry.at)}</updated>\n"
    yield f"    <published>{instant(entry.at)}</published>\n"
    if entry.link:
        yield f'    <link rel="alternate" href="{_text(entry.link)}"/>\n'
    if entry.related:
        yield f'    <link rel="related" title="the original" href="{_text(entry.related)}"/>\n'
    for category in entry.categories:
        yield f'    <category term="{_text(category)}"/>\n'
    yield f'    <content type="html">{_text(entry.content)}</content>\n'
    yield "  </entry>\n"


def opml(feeds: Iterable[tuple[str, str]]) -> Iterator[str]:
    """An OPML 2.0 list of feeds, title and address each, for feed readers."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n'
    yield "  <head><title>provenance</title></head>\n  <body>\n"
    for title, address in feeds:
        yield f'    <outline type="rss" text="{_text(title)}" xmlUrl="{_text(address)}"/>\n'
    yield "  </body>\n</opml>\n"


# --- the content of an entry -----------------------------------------------------------------


def _content(
    said: str,
    outlet: OutletRef | None,
    place: str,
    alterations: tuple[Alteration, ...],
    name: tuple[str, str],
    more: str = "",
) -> str:
    """HTML of our own around captured text."""
    source = f"Claimed source: {outlet.name}. " if outlet else ""
    parts = [f"<p>{_html(said)}</p>", f"<p>{_html(source)}On {_html(place)}</p>", more]
    if alterations:
        told = alterations[:MOST_ALTERATIONS]
        parts += ["<ol>", *(_alteration(one) for one in told), "</ol>"]
        left = len(alterations) - len(told)
        parts += [f"<p>and {counted(left, 'further alteration')}</p>"] if left else []
    parts.append(f"<p><small>{name[0]} {_html(name[1])}</small></p>")
    return "".join(parts)


def _alteration(alteration: Alteration) -> str:
    label = f"{KINDS[alteration.kind][0]} ({SEVERITIES[alteration.severity][0]})"
    sides = (("original", alteration.before), ("repost", alteration.after))
    painted = "".join(_side(name, text) for name, text in sides if text)
    return f"<li><p>{_html(label)}</p>{painted}</li>"


def _side(name: str, text: str) -> str:
    return f'<p>{name}:</p><blockquote dir="auto">{_html(_cut(text))}</blockquote>'


def _place(page_url: str | None, name: str) -> str:
    """Where it stands; of a file only its own name, for feeds are public and folders are not."""
    return page_url or re.split(r"[/\\]", name)[-1]


def _named(headline: str | None) -> str:
    return headline or "(no headline was found)"


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]} [… {len(text) - LONGEST:,} characters left out]"


def _html(text: str) -> str:
    return html.escape(visible_on_page(text))


def _text(text: str) -> str:
    """Text as XML may carry it, in an element or in a quoted attribute."""
    return html.escape(xml_text(visible_on_page(text)))


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name.encode('utf-8', 'backslashreplace').decode())}"

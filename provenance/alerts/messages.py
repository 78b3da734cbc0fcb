"""What a message says: plain text of our own around captured words that can do nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.model import Alteration, Finding
from provenance.report.escape import running
from provenance.report.findings import FINDINGS
from provenance.report.reviews import finding_text
from provenance.report.words import counted

MOST_TOLD = 50  # findings told in full in one message; the rest are counted
LONGEST_TEXT = 400  # characters of one captured passage in a message
LONGEST_TITLE = 150
WORD_JOINER = "\u2060"
# What chat services take for a call to everybody in the room (Discord, Slack, Mattermost, Zulip).
_PING = re.compile(
    r"(?<!\w)@(?=(?:everyone|here|channel|all)\b)|(?<=<)(?=[!@]\w)|(?<=&lt;)(?=[!@]\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Message:
    """What is handed to a service."""

    title: str
    body: str


def message_of(findings: Sequence[Finding], message_id: str) -> Message:
    """One message about one or several findings, the most recent last."""
    told = findings[:MOST_TOLD]
    parts = [finding_text(_shortened(finding)) for finding in told]
    if len(findings) > len(told):
        left = counted(len(findings) - len(told), "further finding")
        parts.append(f"and {left}: see `provenance review list`\n")
    parts.append(f"Findings say what was seen on two pages, not who did it. Message {message_id}.\n")
    return Message(_title(findings), harmless("\n".join(parts)))


def written(text: str, findings: Sequence[Finding]) -> Message:
    """A message that a user's template wrote; a first line `Subject: ...` is its title."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("subject:"):
        return Message(harmless(running(first[len("subject:") :].strip())[:LONGEST_TITLE]), harmless(rest))
    return Message(_title(findings), harmless(text))


def test_message() -> Message:
    """What `recheck --test-alert` sends."""
    return Message(
        "provenance: a test", "This is a test. Alerts about republished articles will come this way.\n"
    )


def harmless(text: str) -> str:
    """`text` in which a captured `@everyone` or `<!channel>` calls nobody: a word joiner stands in it."""
    return _PING.sub(lambda match: match[0] + WORD_JOINER, text)


def _title(findings: Sequence[Finding]) -> str:
    if len(findings) == 1:
        finding = findings[0]
        named = f": {finding.headline}" if finding.headline else ""
        return harmless(running(f"{FINDINGS[finding.kind][0]}{named}"))[:LONGEST_TITLE]
    return f"provenance: {counted(len(findings), 'finding')}"


def _shortened(finding: Finding) -> Finding:
    return replace(
        finding,
        headline=_cut(finding.headline),
        summary=_cut(finding.summary) or "",
        before=_cut(finding.before),
        after=_cut(finding.after),
        alterations=tuple(_short_alteration(one) for one in finding.alterations[:MOST_TOLD]),
    )


def _short_alteration(alteration: Alteration) -> Alteration:
    return replace(alteration, before=_cut(alteration.before), after=_cut(alteration.after))


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]} [...]"

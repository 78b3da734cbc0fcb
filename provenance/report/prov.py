"""W3C PROV of an audit: what was looked at, by what, and what came of it (PROV-DM, PROV-JSON, PROV-N).

Only what was seen is asserted. Who wrote a repost's text is a claim of its page, so it
stands as an attribute and never as an attribution; and a repost is said to be derived from
an original only where its verdict rests on a comparison of the two.

Needs the `prov` library (the extra of that name).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from prov.identifier import Identifier, QualifiedName
from prov.model import ProvDocument

from provenance.model import Audit, Capture, Check, Review, Tool
from provenance.report.escape import visible
from provenance.report.serialise import evidence_of
from provenance.report.standing import state_of
from provenance.report.totals import COMPARED, alterations_of

_TERMS = "urn:provenance:terms:"
_THINGS = "urn:provenance:thing:"


def render(audit: Audit, checks: Iterable[Check] | None = None) -> str:
    """PROV-JSON, one document; `checks` may stream by in place of the audit's own.

    The document stands in memory until it is written, the checks do not.
    """
    return f"{document_of(audit, checks).serialize(format='json', indent=1)}\n"


def render_notation(audit: Audit) -> str:
    """PROV-N, the notation for people."""
    return document_of(audit).get_provn() + "\n"


def document_of(audit: Audit, checks: Iterable[Check] | None = None) -> ProvDocument:
    """The audit in the `prov` library's own form."""
    document = ProvDocument()
    document.add_namespace("term", _TERMS)
    document.add_namespace("thing", _THINGS)
    run = document.activity(
        _name("run", audit.run_id), audit.started_at, audit.finished_at, {"prov:label": _text(audit.run_id)}
    )
    for number, check in enumerate(audit.checks if checks is None else checks):
        _check(document, check, number, check.tool or audit.tool)
        document.wasInformedBy(_name("check", check.check_id), run)
    return document


def _name(kind: str, identity: str) -> str:
    """A name that PROV-N can write: what is no letter, digit or hyphen is percent-encoded, `%` as `_`."""
    return f"thing:{kind}-" + quote(identity.encode("utf-8", "backslashreplace"), safe="").replace("%", "_")


def _text(text: str) -> str:
    return visible(text).encode("utf-8", "backslashreplace").decode()


Attributes = dict[str | QualifiedName | Identifier, Any]


def _check(document: ProvDocument, check: Check, number: int, tool: Tool | None) -> None:
    """One check: the captures it used, the repost it found, and the verdict it came to."""
    activity = _name("check", check.check_id)
    document.activity(activity, check.checked_at, check.checked_at, {"prov:type": "term:Check"})
    if tool:
        agent = _name("tool", f"{tool.version}-{tool.extractor}-{tool.settings_sha256[:12]}")
        if not document.get_record(agent):
            document.agent(agent, _tool(tool))
        document.wasAssociatedWith(activity, agent)
    captures: dict[str, str] = {}
    for role, capture in evidence_of(check):
        name = _capture(document, capture)
        document.used(activity, name, check.checked_at, other_attributes={"prov:role": role})
        captures.setdefault(role, name)
    repost = f"{_name('repost', check.check_id)}-{number}"
    document.entity(repost, _repost(check))
    document.wasDerivedFrom(repost, captures["page"], activity)
    if check.verdict in COMPARED and "original" in captures:
        document.wasDerivedFrom(
            repost, captures["original"], activity, other_attributes={"term:verdict": check.verdict.value}
        )
    verdict = f"{_name('verdict', check.check_id)}-{number}"
    document.entity(verdict, _verdict(check))
    document.wasGeneratedBy(verdict, activity, check.checked_at)
    standing = check.standing
    for review in (*standing.reviews, *standing.lapsed) if standing else ():
        _review(document, review, verdict)


def _review(document: ProvDocument, review: Review, verdict: str) -> None:
    """One act of a reviewer: who looked at the verdict, when, and what they said of it."""
    activity, reviewer = _name("review", str(review.review_id)), _name("reviewer", review.reviewer)
    said: Attributes = {"prov:type": "term:Review", "term:action": review.action.value}
    said |= {
        name: _text(value)
        for name, value in (
            ("term:about", review.about),
            ("term:note", review.note),
            ("term:namedOriginal", review.original),
            ("term:namedOriginalSha256", review.original_sha256),
        )
        if value
    }
    if not document.get_record(activity):
        document.activity(activity, review.at, review.at, said)
        if not document.get_record(reviewer):
            document.agent(reviewer, {"prov:type": "prov:Person", "prov:label": _text(review.reviewer)})
        document.wasAssociatedWith(activity, reviewer)
    document.used(activity, verdict, review.at)


def _capture(document: ProvDocument, capture: Capture) -> str:
    name = _name("capture", f"{capture.sha256}-{capture.captured_at:%Y%m%dT%H%M%S%f}")
    attributes: Attributes = {
        "prov:type": "term:Capture",
        "term:sha256": _text(capture.sha256),
        "term:via": capture.via.value,
        "term:capturedAt": capture.captured_at,
        "term:complete": capture.complete.value,
    }
    if capture.url:
        attributes["term:url"] = _text(capture.url)
    document.entity(name, attributes)
    return name


def _tool(tool: Tool) -> Attributes:
    return {
        "prov:type": "prov:SoftwareAgent",
        "term:version": _text(tool.version),
        "term:extractor": _text(tool.extractor),
        "term:settingsSha256": _text(tool.settings_sha256),
        **({"term:cautions": _text(" ".join(tool.cautions))} if tool.cautions else {}),
    }


def _repost(check: Check) -> Attributes:
    """The repost, with what its page claims as attributes of it."""
    claim, headline = check.repost.claim, check.repost.headline
    stated = {
        "prov:label": headline and headline.text,
        "term:input": check.input,
        "term:pageUrl": check.page_url,
        "term:claimedOutlet": claim.outlet and claim.outlet.name,
        "term:claimedAuthors": "; ".join(claim.authors),
        "term:claimedDate": claim.date and claim.date.value,
        "term:claimedUrl": claim.url,
    }
    return {"prov:type": "term:Repost", **{name: _text(value) for name, value in stated.items() if value}}


def _verdict(check: Check) -> Attributes:
    reason: Attributes = {"term:reason": _text(check.reason)} if check.reason else {}
    if check.standing is not None:
        reason["term:review"] = state_of(check.standing)
    return {
        "prov:type": "term:Verdict",
        "term:verdict": check.verdict.value,
        "term:alterations": len(alterations_of(check)),
        **reason,
    }

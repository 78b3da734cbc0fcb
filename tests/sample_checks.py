"""Checks to record, of our own invention."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from provenance.model import (
    Alteration,
    AlterationKind,
    Attempt,
    Block,
    BlockKind,
    Candidate,
    Capture,
    Check,
    Claim,
    Comparison,
    Complete,
    Credit,
    CreditKind,
    Fetched,
    Figures,
    Located,
    OutletRef,
    PartialDate,
    Precision,
    Repost,
    Resolution,
    Severity,
    Span,
    Tool,
    Verdict,
    Version,
    Via,
)

NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
TOOL = Tool("1.2.3", "extractor 4", "0" * 64)
TEXT = "The heron returns\nA heron has come back to the pond.\nNobody asked it."


def sample_capture(body: bytes = b"<p>page</p>", *, via: Via = Via.FILE, minutes: int = 0) -> Capture:
    """A capture whose digest is made of its body."""
    import hashlib

    return Capture(
        url="https://pond.example/heron" if via is not Via.FILE else None,
        final_url=None,
        via=via,
        captured_at=NOW + timedelta(minutes=minutes),
        status=None if via is Via.FILE else 200,
        headers=(("Content-Type", "text/html"),),
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        complete=Complete.YES,
        source="heron.html",
    )


def sample_repost(index: int = 0, headline: str | None = "The heron returns") -> Repost:
    """A repost with a claim, a credit and labelled blocks."""
    outlet = OutletRef("Pond Gazette", "pond-gazette", "pond.example")
    date = PartialDate("2031-05-01", Precision.DAY)
    return Repost(
        index=index,
        span=Span(0, len(TEXT)),
        headline=Located(headline, Span(0, 17)) if headline else None,
        claim=Claim(outlet=outlet, authors=("Ada Reed",), date=date, confidence=0.9),
        credits=(Credit(CreditKind.NOTICE, "From the Pond Gazette", None, "notice", outlet=outlet),),
        blocks=(Block(BlockKind.BODY, Span(18, len(TEXT))),),
    )


def sample_check(
    check_id: str = "c-1",
    *,
    input: str = "heron.html",
    text_sha256: str | None = "a" * 64,
    repost: Repost | None = None,
    page: Capture | None = None,
    page_url: str | None = None,
    verdict: Verdict = Verdict.UNVERIFIABLE,
) -> Check:
    """A check without an original."""
    page = page or sample_capture()
    return Check(
        check_id=check_id,
        run_id="",
        checked_at=NOW,
        input=input,
        page_url=page_url,
        page_capture=page,
        repost=repost or sample_repost(),
        page_text=TEXT,
        resolution=Resolution((), "no link was kept"),
        comparison=None,
        verdict=verdict,
        reason="no link was kept",
        evidence=(page,),
        tool=TOOL,
        text_sha256=text_sha256,
    )


def compared_check(check_id: str = "c-1") -> Check:
    """A check whose original was found and differs in a number."""
    from dataclasses import replace

    original = sample_capture(b"<p>original</p>", via=Via.LIVE)
    side = Version(text=TEXT, blocks=(Block(BlockKind.BODY, Span(18, len(TEXT))),))
    alteration = Alteration(
        AlterationKind.NUMBER_CHANGED, Severity.MATERIAL, Span(2, 5), Span(2, 5), "11", "7", "after 7 years"
    )
    comparison = Comparison(
        Verdict.ALTERED, None, side, side, Figures(0.9, 0.95, 12, 14, 14), (alteration,), (("quotes", 2),)
    )
    candidate = Candidate("https://pond.example/heron", "source_link", "the credit links to it")
    resolution = Resolution((Attempt(candidate, Fetched(original), accepted=True),))
    return replace(
        sample_check(check_id, verdict=Verdict.ALTERED),
        resolution=resolution,
        comparison=comparison,
        reason=None,
        evidence=(sample_capture(), original),
    )

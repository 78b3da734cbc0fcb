"""Parts of audits made by hand: texts in several scripts and the values that tell of them.

All names and texts are invented.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from provenance.model import (
    Alteration,
    AlterationKind,
    Attempt,
    Audit,
    Block,
    BlockKind,
    Candidate,
    Capture,
    Check,
    Checkpoint,
    Citation,
    Claim,
    Clue,
    Comparison,
    Complete,
    Conflict,
    Credit,
    CreditKind,
    Document,
    Extracted,
    Fetched,
    Figures,
    Hop,
    LinkRole,
    LinkStanding,
    LinkState,
    Located,
    OutcomeKind,
    OutletRef,
    Page,
    PageKind,
    PartialDate,
    Precision,
    Problem,
    Repost,
    Resolution,
    Review,
    ReviewAction,
    Severity,
    Span,
    Subject,
    SubjectKind,
    Tool,
    Unreachable,
    Verdict,
    Version,
    Via,
    WarcAddress,
)
from provenance.report.standing import standing_of

WHEN = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


TOOL = Tool("0.1.0", "trafilatura 2.0.0", "5e" * 32)


class Edit(NamedTuple):
    """One paragraph of a made-up pair: what the original has, what the repost has, and its name."""

    original: str | None
    repost: str | None
    kind: AlterationKind | None = None
    severity: Severity = Severity.MATERIAL
    before: str | None = None
    after: str | None = None


K, B = AlterationKind, BlockKind


HARBOUR = (
    Edit(
        "Harbour board votes to keep the old crane", "Harbour board bows to crane lobby", K.HEADLINE_REPLACED
    ),
    Edit("The vote was closer than expected", "The vote was rigged, critics say", K.SUBHEAD_CHANGED),
    Edit("By Ida Fenwick and Jonas Albrecht", "By Ida Fenwick", K.BYLINE_CHANGED, Severity.EDITORIAL),
    Edit(
        "The harbour board of Port Larkin voted on Tuesday to keep the steam crane that has stood on the "
        "north quay since 1911, ending a dispute that lasted for most of the winter.",
        "The harbour board of Port Larkin voted on Tuesday to keep the steam crane that has stood on the "
        "north quay since 1911, ending a dispute that lasted for most of the winter.",
    ),
    Edit(
        "Repairs will cost 971,890 crowns, the treasurer said, and will not begin before the autumn.",
        "Repairs will cost 791,890 crowns, the treasurer said, and will not begin before the autumn.",
        K.NUMBER_CHANGED,
        before="971,890",
        after="791,890",
    ),
    Edit(
        "The crane was not inspected last year, according to the port's own log.",
        "The crane was inspected last year, according to the port's own log.",
        K.NEGATION_CHANGED,
        before="was not inspected",
        after="was inspected",
    ),
    Edit(None, "Port Larkin crane scandal grows", K.CAPTION_INSERTED, Severity.EDITORIAL),
    Edit(
        "A former foreman, Tomas Revel, allegedly told the board that the boiler was sound.",
        "A former foreman, Tomas Revell, told the board that the boiler was sound.",
        K.HEDGE_CHANGED,
        before="allegedly told",
        after="told",
    ),
    Edit(
        "“We have looked at every rivet,” said Ana Brock, the engineer in charge.",
        "“We have looked at every bolt,” said Ana Brock, the engineer in charge.",
        K.QUOTE_CHANGED,
        before="every rivet",
        after="every bolt",
    ),
    Edit(
        "Neighbours of the quay had asked for the crane to be moved to the museum across the river.",
        None,
        K.PASSAGE_DROPPED,
    ),
    Edit(None, "Also read: Who pays for the crane?", K.LINK_INSERTED, Severity.EDITORIAL),
    Edit("The river is tidal there.", "The river is tidal there."),
    Edit("Its level changes by three metres.", "Its level changes by three metres."),
    Edit("Ships of more than forty metres cannot turn.", "Ships of more than forty metres cannot turn."),
    Edit("The museum declined to comment.", "The museum declined to comment."),
    Edit(
        "The mayor of Port Larkin, Edda Quill, welcomed the vote.",
        "The mayor of Port Larkin, Edna Quill, welcomed the vote.",
        K.NAME_CHANGED,
        before="Edda Quill",
        after="Edna Quill",
    ),
    Edit(
        "A final report is due in May, and the board will meet once more before the summer.",
        None,
        K.TAIL_CUT,
    ),
)


ARABIC = (
    Edit("المجلس يبقي على الرافعة القديمة", "المجلس يهدم الرافعة القديمة", K.HEADLINE_REPLACED),
    Edit(
        "قال أمين الصندوق إن الإصلاح سيكلف 300 دينار ولن يبدأ قبل الخريف.",
        "قال أمين الصندوق إن الإصلاح سيكلف 800 دينار ولن يبدأ قبل الخريف.",
        K.NUMBER_CHANGED,
        before="300",
        after="800",
    ),
    Edit("رحبت رئيسة البلدية بالقرار.", "رحبت رئيسة البلدية بالقرار."),
)


CHINESE = (
    Edit("港务局决定保留旧起重机", "港务局决定拆除旧起重机", K.HEADLINE_REPLACED),
    Edit("司库说，维修费用为三百元，秋天之前不会开始。", "司库说，维修费用为三百元，秋天之前不会开始。"),
    Edit("市长对投票结果表示欢迎。", None, K.PASSAGE_DROPPED),
)


HEBREW = (
    Edit("המועצה תשמור על העגורן הישן", "המועצה תשמור על העגורן הישן"),
    Edit("ראש העיר לא בירכה על ההחלטה.", "ראש העיר בירכה על ההחלטה.", K.NEGATION_CHANGED),
)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def capture(
    url: str | None = "https://example.org/a",
    *,
    via: Via = Via.LIVE,
    status: int | None = 200,
    complete: Complete = Complete.YES,
    reason: str | None = None,
    body: str = "<p>body</p>",
    minutes: int = 0,
    source: str | None = None,
) -> Capture:
    raw = body.encode("utf-8", "surrogatepass")
    return Capture(
        url=url,
        final_url=url,
        via=via,
        captured_at=WHEN + timedelta(minutes=minutes),
        status=status,
        headers=(("content-type", "text/html"),),
        body=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        complete=complete,
        complete_reason=reason,
        media_type="text/html",
        charset="utf-8",
        hops=(Hop(url, status, None, "203.0.113.7"),) if url else (),
        warc=None if via is Via.FILE else WarcAddress("2026/03/04-000.warc.gz", 1234 + minutes, 5678),
        source=source,
    )


def span_in(text: str, piece: str, within: Span) -> Span:
    at = text.index(piece, within.start)
    return Span(at, at + len(piece))


def versions(edits: Iterable[Edit], **both: object) -> tuple[Version, Version, tuple[Alteration, ...]]:
    """The two texts of the edits, with blocks, and the alterations with their spans."""
    sides: dict[str, list[str]] = {"original": [], "repost": []}
    blocks: dict[str, list[Block]] = {"original": [], "repost": []}
    places: list[dict[str, Span]] = []
    edits = tuple(edits)
    for edit in edits:
        place = {}
        for side in ("original", "repost"):
            paragraph = getattr(edit, side)
            if paragraph is None:
                continue
            start = sum(len(line) + 2 for line in sides[side])
            sides[side].append(paragraph)
            place[side] = Span(start, start + len(paragraph))
            blocks[side].append(Block(_block_kind(edit), place[side]))
        places.append(place)
    texts = {side: "\n\n".join(lines) for side, lines in sides.items()}
    alterations = tuple(
        _alteration(edit, place, texts) for edit, place in zip(edits, places, strict=True) if edit.kind
    )
    made = {
        side: Version(
            text=texts[side],
            blocks=tuple(blocks[side]),
            headline=Located(texts[side].split("\n")[0], blocks[side][0].span) if texts[side] else None,
            complete=Complete.YES,
            url="https://example.org/a",
            **both,  # type: ignore[arg-type]
        )
        for side in texts
    }
    return made["repost"], made["original"], alterations


def _block_kind(edit: Edit) -> BlockKind:
    return {
        K.HEADLINE_REPLACED: B.HEADLINE,
        K.SUBHEAD_CHANGED: B.SUBHEAD,
        K.BYLINE_CHANGED: B.BYLINE,
        K.CAPTION_INSERTED: B.CAPTION,
        K.LINK_INSERTED: B.INSERTED_LINK,
    }.get(edit.kind, B.BODY)  # type: ignore[call-overload]


def _alteration(edit: Edit, place: dict[str, Span], texts: dict[str, str]) -> Alteration:
    before, after = edit.before or edit.original, edit.after or edit.repost
    assert edit.kind is not None
    return Alteration(
        kind=edit.kind,
        severity=edit.severity,
        repost_span=span_in(texts["repost"], after, place["repost"]) if after else None,
        original_span=span_in(texts["original"], before, place["original"]) if before else None,
        before=before,
        after=after,
        context=edit.original or edit.repost or "",
    )


def comparison(
    edits: Iterable[Edit] = HARBOUR,
    verdict: Verdict = Verdict.ALTERED,
    reason: str | None = None,
    **both: object,
) -> Comparison:
    repost, original, alterations = versions(edits, **both)
    return Comparison(
        verdict=verdict,
        reason=reason,
        repost=repost,
        original=original,
        figures=Figures(0.93, 0.97, 812, len(repost.text.split()), len(original.text.split())),
        alterations=alterations,
        ignored=(("whitespace", 4), ("quotes", 12), ("dashes", 2), ("case", 0)),
    )


def claim(**changes: object) -> Claim:
    values: dict[str, object] = {
        "outlet": OutletRef("The Larkin Courier", "larkin-courier", "larkincourier.example"),
        "authors": ("Ida Fenwick", "Jonas Albrecht"),
        "date": PartialDate("2026-02-24", Precision.DAY),
        "url": "https://larkincourier.example/2026/02/crane-stays",
        "original_headline": "Harbour board votes to keep the old crane",
        "licence": "CC BY-ND 4.0",
        "confidence": 0.97,
        "clues": (Clue("outlet", "The Larkin Courier", 0), Clue("authors", "Ida Fenwick", 1)),
        "conflicts": (Conflict("outlet", ("The Larkin Courier", "Larkin Daily")),),
    }
    return Claim(**{**values, **changes})  # type: ignore[arg-type]


def repost(text: str, index: int = 0, made_claim: Claim | None = None) -> Repost:
    first = text.split("\n")[0]
    end = min(len(text), 40)
    return Repost(
        index=index,
        span=Span(0, len(text)),
        headline=Located(first, Span(0, len(first))) if first else None,
        claim=made_claim or claim(),
        credits=(
            Credit(CreditKind.TEASER, text[:end], Span(0, end), "teaser.outlet-date", language="en"),
            Credit(CreditKind.BYLINE, "By Ida Fenwick", None, "byline.by"),
            Credit(CreditKind.PIXEL, "", None, "pixel.tracker", href="https://counter.example/1x1.gif"),
        ),
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        citations=(Citation(OutletRef("The Ferry Post"), Span(0, min(4, len(text)))),),
    )


def found(url: str = "https://larkincourier.example/2026/02/crane-stays", **changes: object) -> Attempt:
    return Attempt(
        Candidate(url, "source_link", "the words “Link to the source” lead there"),
        Fetched(capture(url, **changes)),  # type: ignore[arg-type]
        accepted=True,
    )


def missed(kind: OutcomeKind, detail: str, status: int | None = None) -> Attempt:
    url = "https://larkincourier.example/2026/02/crane"
    refusal = capture(url, status=status, body="refused", minutes=1) if status else None
    return Attempt(
        Candidate(url, "permalink", "the outlet's shape /YYYY/MM/slug, filled from the headline"),
        Unreachable(url, kind, detail, status, (Hop(url, status),), refusal),
    )


def check(
    verdict: Verdict = Verdict.ALTERED,
    *,
    number: int = 0,
    edits: Iterable[Edit] = HARBOUR,
    compared: bool = True,
    reason: str | None = None,
    attempts: tuple[Attempt, ...] | None = None,
    made_claim: Claim | None = None,
    **both: object,
) -> Check:
    made = comparison(edits, verdict, reason, **both) if compared else None
    text = made.repost.text if made else "A headline\n\nA body of one line."
    tried = (missed(OutcomeKind.NOT_FOUND, "", 404), found()) if compared else ()
    return Check(
        check_id=f"check-{number:06}",
        run_id="run-1",
        checked_at=WHEN + timedelta(minutes=5),
        input=f"pages/{number // 3:05}.html",
        page_url=f"https://aggregator.example/{number}",
        page_capture=capture(f"https://aggregator.example/{number}", via=Via.FILE, status=None, body=text),
        repost=repost(text, number % 3, made_claim),
        page_text=text,
        resolution=Resolution(tried if attempts is None else attempts, None if compared else reason),
        comparison=made,
        verdict=verdict,
        reason=reason,
        extracted=Extracted("trafilatura 2.0.0", digest(text)),
        tool=TOOL,
    )


def audit(checks: tuple[Check, ...]) -> Audit:
    return Audit(
        run_id="run-1",
        started_at=WHEN,
        finished_at=WHEN + timedelta(minutes=7),
        checks=checks,
        problems=(Problem("empty.html", "empty", "the file is empty", "save the page again"),),
        pages_without_repost=("pages/about.html",),
        tool=TOOL,
        checkpoint=Checkpoint(214, "ab" * 32),
    )


def page(text: str = "A headline\n\nBy Ida Fenwick\n\nA body.") -> Page:
    document = Document(text=text, lines=(), sha256=digest(text), language="en", title="A headline")
    return Page(document, PageKind.REPOST, (repost(text),))


_KEYS = itertools.count(1)


def act(
    action: ReviewAction,
    *subjects: Subject,
    number: int = 1,
    reviewer: str = "Ada Reed",
    note: str | None = "I called them.",
    original: str | None = None,
) -> Review:
    """One act of a reviewer, `number` hours after the check; later ones have greater keys."""
    at = WHEN + timedelta(hours=number)
    return Review(next(_KEYS), at, reviewer, action, f"check-{number:06}", 1, subjects, note, original)


def reviewed(made: Check, *reviews: Review) -> Check:
    """The check as it stands after these acts."""
    return replace(made, standing=standing_of(made, reviews))


WHOLE = Subject(SubjectKind.REPOST, "1", "the repost")


def links(
    page: LinkState | None = LinkState.ALIVE,
    original: LinkState | None = LinkState.BLOCKED,
    address: str = "https://larkincourier.example/2026/02/crane-stays",
) -> tuple[LinkStanding, ...]:
    """How the two addresses of a check stand."""
    return (
        LinkStanding(LinkRole.PAGE, f"{address}/copy", page, WHEN, WHEN),
        LinkStanding(LinkRole.ORIGINAL, address, original, WHEN, WHEN if original else None),
    )

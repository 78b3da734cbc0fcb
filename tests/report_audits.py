# ruff: noqa: E501
"""Whole audits made by hand: every verdict and kind, what hostile pages say, every act of a reviewer.

All names and texts are invented.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from report_cases import (
    ARABIC,
    CHINESE,
    HARBOUR,
    HEBREW,
    TOOL,
    WHEN,
    WHOLE,
    Edit,
    K,
    act,
    audit,
    check,
    claim,
    comparison,
    digest,
    links,
    missed,
    reviewed,
)

from provenance.model import (
    AlterationKind,
    Attempt,
    Audit,
    Candidate,
    Capture,
    Check,
    Checkpoint,
    Citation,
    Claim,
    Clue,
    Complete,
    Conflict,
    Credit,
    CreditKind,
    Extracted,
    Fetched,
    Hop,
    LinkState,
    Located,
    OutcomeKind,
    OutletRef,
    PartialDate,
    Precision,
    Problem,
    Repost,
    Resolution,
    ReviewAction,
    Severity,
    Span,
    Standing,
    Subject,
    SubjectKind,
    Tool,
    Unreachable,
    Verdict,
    Via,
    WarcAddress,
)
from provenance.report.standing import standing_of, subjects_of

HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "</style><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    "</textarea><script>window.pwned=1</script>",
    "<!--<script>window.pwned=1</script>-->",
    "--><script>window.pwned=1</script>",
    "]]><script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "'><img src=x onerror=window.pwned=1>",
    "<img src=//evil.example/x.png>",
    "<svg onload=window.pwned=1>",
    "<svg><script href=data:,window.pwned=1 />",
    "<iframe src=javascript:window.pwned=1></iframe>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<object data=//evil.example/x.swf></object>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content=0;url=//evil.example/>",
    "<base href=//evil.example/>",
    "<form action=//evil.example/><input autofocus onfocus=window.pwned=1>",
    "<details open ontoggle=window.pwned=1>",
    "<a href=javascript:window.pwned=1>x</a>",
    "javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "\x1b]0;PWN\x07\x1b[31mred\x1b]8;;http://evil.example\x07link\x1b]8;;\x07",
    "\x9b31m\x00\x08\x7f",
    "\u202egnp.exe\u2066\u2069\u200f",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)\r\n=1+1,x",
    "&lt;script&gt;&amp;#60;",
    "\ud800 lone surrogate \udfff",
    "<math><mi//xlink:href='data:x,<script>window.pwned=1</script>'>",
    "' style=position:fixed;background:url(//evil.example/x) x='",
)


@cache
def rich_audit() -> Audit:
    """Every verdict once or more, every kind, several scripts."""
    faithful = tuple(edit for edit in HARBOUR if edit.kind is None)
    cut = tuple(edit for edit in HARBOUR if edit.kind in (None, K.PASSAGE_DROPPED, K.TAIL_CUT))
    every = tuple(
        Edit(f"Original words of case {n}.", f"Repost words of case {n}.", kind, list(Severity)[n % 3])
        for n, kind in enumerate(AlterationKind)
    )
    dead = (missed(OutcomeKind.DNS_FAULT, "no address for larkincourier.example"),)
    blocked = (missed(OutcomeKind.BLOCKED, "a challenge page was sent", 403),)
    checks = (
        check(Verdict.ALTERED, number=0),
        check(Verdict.FAITHFUL, number=1, edits=faithful),
        check(Verdict.ABRIDGED, number=2, edits=cut),
        check(
            Verdict.ALTERED,
            number=3,
            edits=ARABIC,
            language="ar",
            made_claim=claim(outlet=OutletRef("صحيفة الميناء")),
        ),
        check(
            Verdict.ALTERED,
            number=4,
            edits=CHINESE,
            language="zh",
            made_claim=claim(outlet=OutletRef("港口日报")),
        ),
        check(
            Verdict.ALTERED,
            number=5,
            edits=HEBREW,
            language="he",
            made_claim=claim(outlet=OutletRef("יומן הנמל")),
        ),
        check(
            Verdict.REWRITTEN,
            number=6,
            edits=every,
            reason="names, numbers and their order agree, few words do",
        ),
        check(Verdict.DIFFERENT, number=7, edits=(), reason="12 % of the words agree"),
        check(
            Verdict.NOT_FOUND,
            number=8,
            compared=False,
            attempts=blocked[:0] + dead,
            reason="the server has no such page and no web archive holds one",
        ),
        check(
            Verdict.UNVERIFIABLE,
            number=9,
            compared=False,
            attempts=blocked,
            reason="the server refused us",
            made_claim=claim(url=None, url_reason="the capture kept no link", original_headline=None),
        ),
        check(
            Verdict.UNSOURCED, number=10, compared=False, made_claim=Claim(), reason="no source is claimed"
        ),
    )
    return audit(checks)


@cache
def hostile_audit() -> Audit:
    """Each payload in every field that a page, a server or a file name can fill."""
    checks = tuple(hostile_check(payload, number) for number, payload in enumerate(HOSTILE))
    whole = audit(checks)
    return Audit(
        run_id=HOSTILE[0],
        started_at=whole.started_at,
        finished_at=whole.finished_at,
        checks=checks,
        problems=tuple(Problem(p, p, p, p) for p in HOSTILE),
        pages_without_repost=HOSTILE,
        tool=Tool(HOSTILE[0], HOSTILE[1], HOSTILE[2]),
        checkpoint=Checkpoint(1, HOSTILE[8]),
    )


@cache
def reviewed_audit() -> Audit:
    """Each way in which a check can stand: accepted, dismissed, in part, overridden, changed since, reopened."""
    A = ReviewAction
    made = [check(number=n) for n in range(5)]
    different = check(Verdict.DIFFERENT, number=5, edits=(), reason="12 % of the words agree")
    own = [subjects_of(one) for one in made]
    other = subjects_of(check(number=9, edits=ARABIC))
    return audit(
        (
            reviewed(made[0], act(A.ACCEPT, *own[0])),
            reviewed(made[1], act(A.DISMISS, *own[1], note="A misprint of ours.")),
            reviewed(
                made[2],
                act(A.DISMISS, own[2][4], note="Their style."),
                act(A.ACCEPT, own[2][5], number=2, reviewer="Bo Quist"),
                act(A.OVERRIDE, WHOLE, number=3, original="https://larkincourier.example/crane"),
                act(A.NOTE, WHOLE, number=4, note="The editor has written to them."),
            ),
            reviewed(made[3], act(A.DISMISS, *other, note="Settled in the spring.")),
            reviewed(made[4], act(A.DISMISS, *own[4]), act(A.REOPEN, *own[4], WHOLE, number=2, note=None)),
            reviewed(different, act(A.DISMISS, *subjects_of(different), note="Known.")),
        )
    )


def hostile_standing(made: Check, payload: str) -> Standing:
    """Every act, by a reviewer of that name, with that note, on that original."""
    subjects = (*subjects_of(made), Subject(SubjectKind.REPOST, payload, payload))
    gone = Subject(SubjectKind.VERDICT, payload, payload)
    acts = [
        act(action, *subjects, number=n, reviewer=payload, note=payload, original=payload)
        for n, action in enumerate(ReviewAction, start=1)
    ]
    lapsed = act(ReviewAction.DISMISS, gone, number=9, reviewer=payload, note=payload)
    made = replace(made, standing=standing_of(made, (acts[0], acts[3], acts[4], lapsed)))
    assert made.standing is not None
    return replace(made.standing, reviews=tuple(acts), accepted=(0, 1), dismissed=(2,))


def hostile_check(payload: str, number: int = 0) -> Check:
    outlet = OutletRef(payload, payload, payload)
    url = f"https://evil.example/{payload}" if number % 2 else payload
    date = PartialDate(payload, Precision.DAY)
    edits = (
        Edit(payload, payload + "!", K.HEADLINE_REPLACED),
        Edit(f"Before {payload} after", f"Before {payload}{payload} after", K.PASSAGE_CHANGED),
        Edit(payload, None, K.PASSAGE_DROPPED),
        Edit(None, payload, K.CAPTION_INSERTED),
        Edit(payload * 2, payload * 2),
    )
    made = comparison(
        edits, Verdict.ALTERED, payload, language=payload, authors=(payload,), outlet=outlet, date=date
    )
    text = made.repost.text
    seen = Capture(
        url=url,
        final_url=url,
        via=Via.LIVE,
        captured_at=WHEN,
        status=200,
        headers=((payload, payload),),
        body=b"x",
        sha256=digest(payload),
        complete=Complete.NO,
        complete_reason=payload,
        media_type=payload,
        charset=payload,
        hops=(Hop(url, 302, url, payload),),
        warc=WarcAddress(payload, 1, 2),
        source=payload,
    )
    said = Claim(
        outlet=outlet,
        authors=(payload,),
        date=date,
        url=url,
        url_reason=payload,
        original_headline=payload,
        licence=payload,
        via=(outlet,),
        confidence=0.5,
        clues=(Clue(payload, payload, 0),),
        conflicts=(Conflict(payload, (payload, payload)),),
    )
    item = Repost(
        index=0, span=Span(0, len(text)), headline=Located(payload, Span(0, len(payload))), claim=said,
        credits=(Credit(CreditKind.NOTICE, payload, Span(0, len(payload)), payload, href=url, language=payload,
                        outlet=outlet, authors=(payload,), date=date, headline=payload, licence=payload),),
        blocks=(), citations=(Citation(outlet, Span(0, 1), url, Span(0, 1), payload),),
        original_headline=Located(payload), own_url=url,
    )  # fmt: skip
    tried = (
        Attempt(
            Candidate(url, payload, payload),
            Unreachable(url, OutcomeKind.BLOCKED, payload, 403, (Hop(url, 403),), seen),
            note=payload,
        ),
        Attempt(Candidate(url, payload, payload), Fetched(seen), accepted=True, note=payload),
    )
    made_check = Check(
        check_id=f"{payload}-{number}", run_id=payload, checked_at=WHEN, input=payload, page_url=url,
        page_capture=seen, repost=item, page_text=text, resolution=Resolution(tried, payload), comparison=made,
        verdict=Verdict.ALTERED, reason=payload, evidence=(seen,), extracted=Extracted(payload, payload),
        same_text_as=(payload,), notes=(payload,), tool=TOOL,
        links=links(LinkState.DEAD, LinkState.CHANGED, url),
    )  # fmt: skip
    return replace(made_check, standing=hostile_standing(made_check, payload))


@cache
def many_checks(count: int) -> Audit:
    """A large audit that repeats a few checks under many names."""
    kinds = (Verdict.ALTERED, Verdict.FAITHFUL, Verdict.ABRIDGED, Verdict.UNVERIFIABLE)
    made = [
        check(
            kinds[n % 4],
            number=n,
            compared=n % 4 != 3,
            reason="the server refused us" if n % 4 == 3 else None,
        )
        for n in range(count)
    ]
    return audit(tuple(made))

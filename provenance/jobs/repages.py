"""Reads a page again beside its earlier capture, repost by repost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from provenance.jobs.checks import check_repost
from provenance.jobs.limited import read_page
from provenance.jobs.pages import Seen
from provenance.jobs.rereading import Known, PageChange, RepostChange, Stands, reread_page
from provenance.judge import judge_check
from provenance.model import Capture, Check, Finding, OutcomeKind, Repost, Verdict
from provenance.read import Input, InputKind
from provenance.watch import findings as told

if TYPE_CHECKING:
    from provenance.jobs.looking import Looker, Sight, Watched
    from provenance.store.queue import Place

# What was not found is hardly there next week; what could not be looked at may be.
SEARCH_AGAIN = timedelta(days=30)
ANOTHER_PAGE = "the page holds none of the reposts, nor what stood around them"
NO_MORE = "its text stands on the page no more"


def read_page_again(
    looker: Looker, place: Place, sight: Sight, old: Capture | None, watched: tuple[Watched, ...]
) -> Sight:
    """What a later capture of a page shows for every repost that it held."""
    assert sight.capture is not None
    known = tuple(_known(looker, one) for one in watched)
    change = reread_page(old, sight.capture, place.address, looker.bench.layer, known)
    changes = {one.repost_id: one for one in change.changes}
    present = [one for one in watched if one[0].present]
    lost = [one for one in present if changes[one[0].repost_id].stands is Stands.GONE]
    if old is not None and present and len(lost) == len(present) and not change.is_same_site:
        return replace(sight, kind=OutcomeKind.SOFT_404, detail=ANOTHER_PAGE, base=place.capture, moved=False)
    seen = Seen(sight.capture, change.page)
    for one in watched:
        sight = _with_repost(looker, sight, old, seen, change, changes[one[0].repost_id], one)
    return _with_new_reposts(looker, place, sight, seen, change, watched) if old is not None else sight


def _known(looker: Looker, watched: Watched) -> Known:
    repost, check = watched
    comparison = check.comparison
    return Known(
        repost_id=repost.repost_id,
        index=check.repost.index,
        text_sha256=check.text_sha256,
        headline=check.repost.headline.text if check.repost.headline is not None else None,
        side=comparison.repost if comparison is not None else None,
        original=comparison.original if comparison is not None else None,
        latest=looker.body_of(_latest_original(check)),
    )


def _latest_original(check: Check) -> Capture | None:
    """The last capture of the original, where the repost was compared with an earlier one."""
    from provenance.jobs.reoriginals import EDITED_LATER

    later = [a.outcome.capture for a in check.resolution.attempts if a.note == EDITED_LATER]
    return later[-1] if later else None


def _with_repost(
    looker: Looker,
    sight: Sight,
    old: Capture | None,
    seen: Seen,
    change: PageChange,
    one: RepostChange,
    watched: Watched,
) -> Sight:
    from provenance.jobs.looking import evidence_of, subject_of

    repost, check = watched
    look = told.Look(looker.bench.clock(), evidence_of(old, seen.capture))
    subject = subject_of(repost, check)
    if one.stands is Stands.UNCREDITED:
        lost = told.credit_lost(subject, look, one.old_url)
        return _grown(sight, [lost]) if one.was_read and repost.present else sight
    if one.stands is Stands.GONE:
        if old is None or not repost.present:
            return sight
        removed = told.repost_removed(subject, look, NO_MORE)
        return _grown(sight, [removed], presence=(repost.repost_id, False))
    later = _check_anew(looker, seen, change, one, watched)
    if later is not None:
        look = replace(look, check_id=later.check_id)
    findings: list[Finding | None] = [
        None if repost.present else told.repost_back(subject, look),
        told.repost_edited(subject, look, one.alterations) if one.alterations else None,
        told.source_link(subject, look, one.old_url, one.new_url) if one.was_read else None,
    ]
    if later is not None:
        findings.append(told.verdict_changed(subject, look, check.verdict, later.verdict, later.reason))
    grown = _grown(
        sight,
        [finding for finding in findings if finding is not None],
        check=(repost.repost_id, later) if later is not None else None,
        presence=None if repost.present else (repost.repost_id, True),
    )
    searched = later is not None and _needs_search(one, watched)
    return replace(grown, searched=(*grown.searched, repost.repost_id)) if searched else grown


def _grown(
    sight: Sight,
    findings: list[Finding],
    *,
    check: tuple[int, Check] | None = None,
    presence: tuple[int, bool] | None = None,
) -> Sight:
    return replace(
        sight,
        changed=sight.changed or bool(findings),
        findings=(*sight.findings, *findings),
        checks=(*sight.checks, check) if check is not None else sight.checks,
        presence=(*sight.presence, presence) if presence is not None else sight.presence,
    )


def _needs_search(one: RepostChange, watched: Watched) -> bool:
    """Whether the page says something of the source that it did not say before."""
    repost, _ = watched
    return repost.original is None and (bool(one.alterations) or one.old_url != one.new_url)


def _check_anew(
    looker: Looker, seen: Seen, change: PageChange, one: RepostChange, watched: Watched
) -> Check | None:
    """The check of a repost as it stands now; None where nothing of it changed."""
    repost, check = watched
    if one.index is None or not one.was_read:
        return None
    if not one.alterations and one.old_url == one.new_url and repost.present:
        return None
    now = seen.page.reposts[one.index]
    run_id = looker.name_run()
    if _needs_search(one, watched):
        item = Input(check.input, InputKind.URL, url=check.page_url)
        prefix = f"{run_id}-p{repost.repost_id}"
        return check_repost(looker.bench, prefix, run_id, item, seen, now)
    return _compared_again(looker, seen, one, check, now, change.digests[one.index])


def _compared_again(
    looker: Looker, seen: Seen, one: RepostChange, check: Check, now: Repost, digest: str | None
) -> Check:
    """The check with the new text beside the original that is known: nobody is asked for that again."""
    comparison = one.nearest or check.comparison
    verdict, reason = check.verdict, check.reason
    if one.nearest is not None:
        verdict, reason = judge_check(now.claim, check.resolution, one.nearest)
    run_id = looker.name_run()
    return replace(
        check,
        check_id=f"{run_id}-p{one.repost_id}",
        run_id=run_id,
        checked_at=looker.bench.clock(),
        page_capture=seen.capture,
        repost=now,
        page_text=seen.page.text,
        comparison=comparison,
        verdict=verdict,
        reason=reason,
        evidence=(seen.capture, *check.evidence[1:]),
        notes=(),
        tool=looker.bench.tool,
        text_sha256=digest,
    )


def _with_new_reposts(
    looker: Looker,
    place: Place,
    sight: Sight,
    seen: Seen,
    change: PageChange,
    watched: tuple[Watched, ...],
) -> Sight:
    """Checks what was put on the page since."""
    known = {one.index for one in change.changes if one.index is not None}
    texts = {check.text_sha256 for _, check in watched}
    for index, repost in enumerate(seen.page.reposts):
        if index in known or change.digests[index] in texts or change.digests[index] is None:
            continue
        run_id = looker.name_run()
        item = Input(place.address, InputKind.URL, url=place.address)
        prefix = f"{run_id}-n{place.target_id}"
        check = check_repost(looker.bench, prefix, run_id, item, seen, repost)
        sight = replace(sight, checks=(*sight.checks, (None, check)))
    return sight


# --- searching again ------------------------------------------------------------------------------


def search_again(looker: Looker, place: Place, sight: Sight, watched: tuple[Watched, ...]) -> Sight:
    """Searches for originals that were not found on a page that has not changed since."""
    wanted = [
        one for one in watched if one[0].page == place.address and one[0].present and _is_time(looker, one)
    ]
    capture = looker.body_of(sight.capture)
    if not wanted or capture is None:
        return sight
    seen = Seen(capture, read_page(capture, place.address, looker.bench.layer))
    for one in wanted:
        sight = _searched(looker, sight, seen, one)
    return sight


def _is_time(looker: Looker, watched: Watched) -> bool:
    repost, check = watched
    if repost.original is not None or check.verdict is Verdict.UNSOURCED:
        return False
    if looker.bench.clock() < repost.searched_at:
        return False  # the clock was set back meanwhile
    since = looker.bench.clock() - repost.searched_at
    return since > SEARCH_AGAIN or (
        check.verdict is Verdict.UNVERIFIABLE
        and since > timedelta(seconds=looker.bench.settings.recheck_min_s)
    )


def _searched(looker: Looker, sight: Sight, seen: Seen, watched: Watched) -> Sight:
    from provenance.jobs.looking import evidence_of, subject_of

    repost, check = watched
    index = check.repost.index
    if index >= len(seen.page.reposts):
        return sight
    run_id = looker.name_run()
    item = Input(check.input, InputKind.URL, url=check.page_url)
    prefix = f"{run_id}-s{repost.repost_id}"
    later = check_repost(looker.bench, prefix, run_id, item, seen, seen.page.reposts[index])
    look = told.Look(looker.bench.clock(), evidence_of(*later.evidence), later.check_id)
    turned = told.verdict_changed(subject_of(repost, check), look, check.verdict, later.verdict, later.reason)
    grown = _grown(sight, [turned] if turned is not None else [], check=(repost.repost_id, later))
    return replace(grown, searched=(*grown.searched, repost.repost_id))

"""Reads an original again beside its earlier capture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.jobs.rereading import Copy, CopyChange, OriginalChange, reread_original
from provenance.judge import judge_check
from provenance.model import Attempt, Capture, Check, Fetched, Finding, OutcomeKind, Resolution
from provenance.watch import findings as told

if TYPE_CHECKING:
    from provenance.jobs.looking import Looker, Sight, Watched
    from provenance.store.queue import Place

ANOTHER_TEXT = "another text stands at the address"
EDITED_LATER = "the original as it was seen later; it was edited after the capture that was compared"


def read_original(
    looker: Looker, place: Place, sight: Sight, old: Capture | None, watched: tuple[Watched, ...]
) -> Sight:
    """What a later capture of an original shows, for every repost that was taken from it."""
    assert sight.capture is not None
    compared = tuple(one for one in watched if one[1].comparison is not None)
    change = reread_original(old, sight.capture, place.address, tuple(map(_copy_of, compared)))
    if change.unlike:
        return replace(sight, kind=OutcomeKind.SOFT_404, detail=ANOTHER_TEXT, base=place.capture, moved=False)
    if change.unseen is not None:
        return replace(sight, unseen=change.unseen, base=place.capture, moved=False)
    looker.bench.archive.note_derived(
        sight.capture,
        extractor=change.extracted.extractor,
        text_sha256=change.extracted.text_sha256,
    )
    sight = replace(sight, corrected=change.claims_news)
    return _edited(looker, sight, old, change, compared) if change.alterations else sight


def _copy_of(watched: Watched) -> Copy:
    comparison = watched[1].comparison
    assert comparison is not None
    return Copy(comparison.repost, comparison.original)


def _edited(
    looker: Looker,
    sight: Sight,
    old: Capture | None,
    change: OriginalChange,
    watched: tuple[Watched, ...],
) -> Sight:
    from provenance.jobs.looking import evidence_of, subject_of

    assert sight.capture is not None
    now = looker.bench.clock()
    findings: list[Finding] = []
    checks: list[tuple[int | None, Check]] = []
    hasten: list[str] = []
    for (repost, check), copy in zip(watched, change.copies, strict=True):
        later = _check_anew(looker, repost.repost_id, check, sight.capture, copy)
        look = told.Look(now, evidence_of(old, sight.capture), later.check_id)
        subject = subject_of(repost, check)
        findings.append(
            told.original_edited(
                subject, look, change.alterations, carried=copy.carried, notices=change.notices
            )
        )
        turned = told.verdict_changed(subject, look, check.verdict, later.verdict, later.reason)
        findings += [turned] if turned is not None else []
        checks.append((repost.repost_id, later))
        hasten += [check.check_id] if copy.carried else []
    return replace(
        sight,
        changed=True,
        corrected=sight.corrected or bool(change.notices),
        findings=(*sight.findings, *findings),
        checks=(*sight.checks, *checks),
        hasten=tuple(hasten),
    )


def _check_anew(looker: Looker, repost_id: int, check: Check, new: Capture, copy: CopyChange) -> Check:
    """The check of a repost whose original was edited.

    It is judged by the state of the original that it is nearest to: a faithful copy does not
    become an altered one because its original was edited later.
    """
    comparison = copy.nearest or check.comparison
    resolution = _with_state(check.resolution, new, accepted=copy.is_newest)
    verdict, reason = judge_check(check.repost.claim, resolution, comparison)
    run_id = looker.name_run()
    return replace(
        check,
        check_id=f"{run_id}-o{repost_id}",
        run_id=run_id,
        checked_at=looker.bench.clock(),
        resolution=resolution,
        comparison=comparison,
        verdict=verdict,
        reason=reason,
        evidence=(*check.evidence, new),
        notes=(copy.reason,),
        tool=looker.bench.tool,
    )


def _with_state(resolution: Resolution, new: Capture, *, accepted: bool) -> Resolution:
    """The resolution with a later capture of the original, as the accepted one or beside it."""
    kept = tuple(attempt for attempt in resolution.attempts if attempt.note != EDITED_LATER)
    held = resolution.accepted
    if held is None:
        return resolution
    if accepted:
        return replace(
            resolution,
            attempts=tuple(
                replace(attempt, outcome=Fetched(new)) if attempt is held else attempt for attempt in kept
            ),
        )
    return replace(resolution, attempts=(*kept, Attempt(held.candidate, Fetched(new), note=EDITED_LATER)))

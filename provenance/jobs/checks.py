"""Checks one input: capture, parse, and for each repost resolve, fetch, compare, judge."""

from __future__ import annotations

from dataclasses import replace

from provenance.errors import InputError
from provenance.jobs.bench import Bench
from provenance.jobs.identity import text_digest
from provenance.jobs.indexing import texts_seen
from provenance.jobs.originals import Found, find_original
from provenance.jobs.own_layers import OwnLayers
from provenance.jobs.pages import Seen, see_at
from provenance.judge import judge_check
from provenance.model import Capture, Check, Comparison, Problem, Repost, Verdict, Via
from provenance.read import Input
from provenance.store import Done


def check_input(bench: Bench, run_id: str, position: int, item: Input, layers: OwnLayers) -> Done:
    """What becomes of one input of a run; an input that cannot be read is a problem, not an error.

    `layers` are what the run has learnt of its sites, and learn from this input, too.
    """
    try:
        seen = see_at(bench, item, keep=lambda capture: keep_file(bench, capture))
        prefix = f"{run_id}-{position}"
        layers.see(item, seen.page)
        checks = tuple(
            check_repost(bench, prefix, run_id, item, seen, repost)
            for repost in layers.labelled(item, seen.page)
        )
    except InputError as error:
        return Done(position, problem=Problem(item.name, error.code, error.message, error.remedy))
    return Done(position, checks=checks, texts=texts_seen(seen, checks))


def keep_file(bench: Bench, capture: Capture) -> Capture:
    """Puts a file's bytes into the archive; the same file seen again is the capture it was."""
    known = bench.store.known_capture(capture)
    if known is not None:
        return replace(known, body=capture.body)
    kept = bench.archive.import_file(
        capture.body, url=capture.url, source=capture.source, media_type=capture.media_type
    )
    return replace(kept, complete=capture.complete, complete_reason=capture.complete_reason)


def check_repost(bench: Bench, prefix: str, run_id: str, item: Input, seen: Seen, repost: Repost) -> Check:
    """Searches one repost's original, compares and judges; its id is that of the run and its place."""
    found = find_original(bench, seen, repost, item.name)
    verdict, reason, comparison = _judged(repost, found)
    accepted = found.resolution.accepted
    original = accepted.outcome.capture if accepted is not None else None
    if original is not None and original.via in (Via.LIVE, Via.MEMENTO) and found.extracted is not None:
        bench.archive.note_derived(
            original, extractor=found.extracted.extractor, text_sha256=found.extracted.text_sha256
        )
    return Check(
        check_id=f"{prefix}.{repost.index}",
        run_id=run_id,
        checked_at=bench.clock(),
        input=item.name,
        page_url=seen.page.document.url,
        page_capture=seen.capture,
        repost=repost,
        page_text=seen.page.text,
        resolution=found.resolution,
        comparison=comparison,
        verdict=verdict,
        reason=reason,
        evidence=(seen.capture, *found.captures),
        extracted=found.extracted,
        tool=bench.tool,
        # By the page alone: what a run learns of its site makes no other text of the same words.
        text_sha256=text_digest(seen.page, seen.page.reposts[repost.index]),
    )


def _judged(repost: Repost, found: Found) -> tuple[Verdict, str | None, Comparison | None]:
    """The verdict, and the comparison that shows it.

    A page that holds another text is shown only where that is the verdict: it says
    nothing while a surer address could not be looked at.
    """
    if found.resolution.accepted is not None:
        return *judge_check(repost.claim, found.resolution, found.comparison), found.comparison
    verdict, reason = judge_check(repost.claim, found.resolution, None)
    if verdict is Verdict.DIFFERENT and found.comparison is not None:
        return *judge_check(repost.claim, found.resolution, found.comparison), found.comparison
    return verdict, reason, None

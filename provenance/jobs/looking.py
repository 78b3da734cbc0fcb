"""One look at a place again: ask, read what came beside what was, and say what that means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from provenance.errors import ArchiveError, InputError
from provenance.jobs.bench import Bench
from provenance.jobs.checks import keep_file
from provenance.jobs.enrolling import bounds_of, is_web
from provenance.jobs.pages import file_capture
from provenance.model import (
    Capture,
    Check,
    Fetched,
    Finding,
    LinkChange,
    LinkState,
    Outcome,
    OutcomeKind,
    Unreachable,
)
from provenance.read import Input, InputKind, read_file
from provenance.read.files import media_type_of
from provenance.store.queue import Place, WatchedRepost
from provenance.store.watching import Settled
from provenance.watch import findings as told
from provenance.watch.link_states import Showed, Standing, showed, step
from provenance.watch.schedule import Came, next_turn

Watched = tuple[WatchedRepost, Check]
# A server may go on saying "not modified" of what it changed: now and then the whole is asked for.
WHOLE_LOOK = timedelta(days=30)
UNREAD = "unread"  # the code of a look that gave bytes which could not be compared


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look showed, before it is said how the place stands after it.

    `kind` may be worse than the outcome's: an address that holds another text is not
    there. `base` is the capture to measure the next look by, `unseen` says why bytes that
    came could not be compared.
    """

    kind: OutcomeKind
    detail: str | None
    capture: Capture | None
    base: Capture | None
    changed: bool = False
    corrected: bool = False
    moved: bool = False
    unseen: str | None = None
    findings: tuple[Finding, ...] = ()
    checks: tuple[tuple[int | None, Check], ...] = ()
    presence: tuple[tuple[int, bool], ...] = ()
    searched: tuple[int, ...] = ()
    hasten: tuple[str, ...] = ()  # checks whose page is to be looked at soon


@dataclass(frozen=True, slots=True)
class Looked:
    """A look and what is to be written of it; `answered` says whether anybody answered at all.

    `is_steady` says that nothing is new but the time of the next look.
    """

    settled: Settled
    sight: Sight
    answered: bool
    is_steady: bool


@dataclass(frozen=True, slots=True)
class Looker:
    """Looks at places; `name_run` begins the run when the first check has to be recorded.

    `searching` are the places of pages with a repost whose original is not known.
    """

    bench: Bench
    name_run: Callable[[], str]
    searching: frozenset[int]
    known: dict[int, tuple[Watched, ...]] = field(default_factory=dict)

    def look(self, place: Place) -> Looked:
        """Asks a place again and reads what came; writes nothing but captures."""
        outcome = self._ask(place)
        sight = self._read(place, outcome)
        return self._settled(place, sight, _is_answer(outcome))

    def put_off(self, place: Place, why: str) -> Settled:
        """What is written of a place that could not be looked at: only that it is tried again later."""
        now = self.bench.clock()
        standing = _standing_of(place)
        turn = next_turn(
            bounds_of(self.bench.settings),
            now,
            place.changed_at or place.born_at,
            Came.HIDDEN,
            standing,
            attempts=place.attempts + 1,
            name=place.address,
        )
        return Settled(
            replace(
                place, next_at=turn.next_at, attempts=place.attempts + 1, last_error=place.last_error or why
            )
        )

    # --- asking ---

    def _ask(self, place: Place) -> Outcome:
        if not is_web(place.address):
            return self._read_file(place.address)
        previous = place.capture
        if previous is not None and self.bench.clock() - previous.captured_at > WHOLE_LOOK:
            previous = None
        return self.bench.sources.again(place.address, previous)

    def _read_file(self, name: str) -> Outcome:
        path = Path(name)
        try:
            body = read_file(path, name, limit=self.bench.settings.max_input_bytes)
        except InputError as error:
            return Unreachable(name, OutcomeKind.PROTOCOL_FAULT, error.message)
        item = Input(name, InputKind.FILE, path=path)
        capture = file_capture(body, item, self.bench.clock(), media_type_of(path))
        return Fetched(keep_file(self.bench, capture))

    # --- reading ---

    def _read(self, place: Place, outcome: Outcome) -> Sight:
        if isinstance(outcome, Unreachable):
            return Sight(outcome.kind, outcome.detail, outcome.capture, place.capture)
        if outcome.kind is OutcomeKind.NOT_MODIFIED or _is_same(place.capture, outcome.capture):
            base = place.capture if outcome.kind is OutcomeKind.NOT_MODIFIED else outcome.capture
            return self._unchanged(place, Sight(OutcomeKind.OK, None, base, base))
        try:
            return self._changed(place, outcome.capture)
        except InputError as error:
            return Sight(OutcomeKind.OK, None, outcome.capture, place.capture, unseen=error.message)

    def _unchanged(self, place: Place, sight: Sight) -> Sight:
        """Nothing is parsed or compared, unless an original is to be searched for again."""
        from provenance.jobs.repages import search_again

        if place.target_id not in self.searching:
            return sight
        return search_again(self, place, sight, self.watched(place))

    def _changed(self, place: Place, capture: Capture) -> Sight:
        from provenance.jobs.reoriginals import read_original
        from provenance.jobs.repages import read_page_again

        watched = self.watched(place)
        old = self.body_of(place.capture)
        originals = tuple(one for one in watched if one[0].original == place.address)
        pages = tuple(one for one in watched if one[0].page == place.address)
        moved = _has_moved(place.capture, capture)
        sight = Sight(OutcomeKind.OK, capture.final_url if moved else None, capture, capture, moved=moved)
        if originals:
            sight = read_original(self, place, sight, old, originals)
        if pages and sight.kind is OutcomeKind.OK and sight.unseen is None:
            sight = read_page_again(self, place, sight, old, pages)
        return sight

    def watched(self, place: Place) -> tuple[Watched, ...]:
        """The reposts whose page or original stands at a place, each with its last check."""
        assert place.target_id is not None
        if place.target_id not in self.known:
            self.known[place.target_id] = self.bench.store.watch.last_checks(place.target_id)
        return self.known[place.target_id]

    def body_of(self, capture: Capture | None) -> Capture | None:
        """A recorded capture with its bytes; None where the archive does not give them."""
        if capture is None or capture.warc is None or capture.body:
            return capture
        try:
            return replace(capture, body=self.bench.archive.read(capture.warc).body)
        except (ArchiveError, OSError):
            return None

    # --- what it means ---

    def _settled(self, place: Place, sight: Sight, answered: bool) -> Looked:
        now = self.bench.clock()
        before = _standing_of(place)
        after = before
        if sight.unseen is None:
            after = step(before, sight.kind, now, moved=sight.moved, changed=sight.changed)
        error = _error_of(sight)
        look = told.Look(now, evidence_of(place.capture, sight.capture))
        findings, presence = self._standing_findings(place, before, after, sight, error, look)
        settled = Settled(
            place=self._after(place, after, sight, error, now),
            change=_transition(place, before, after, sight, now),
            findings=(*findings, *sight.findings),
            checks=sight.checks,
            presence=(*presence, *sight.presence),
            searched=sight.searched,
            hastened=self._hastened(sight.hasten),
            hasten_to=now + timedelta(seconds=self.bench.settings.recheck_min_s) if sight.hasten else None,
        )
        bare = replace(settled, place=place) == Settled(place)
        return Looked(settled, sight, answered, bare and before == after and sight.base == place.capture)

    def _hastened(self, checks: tuple[str, ...]) -> tuple[int, ...]:
        found = self.bench.store.watch.targets_of_checks(checks) if checks else {}
        return tuple(sorted({target for targets in found.values() for target in targets}))

    def _after(
        self,
        place: Place,
        after: Standing,
        sight: Sight,
        error: str | None,
        now: datetime,
    ) -> Place:
        came = _came(sight, after)
        attempts = place.attempts + 1 if came in (Came.HIDDEN, Came.ABSENT) else 0
        turn = next_turn(
            bounds_of(self.bench.settings),
            now,
            place.changed_at or place.born_at,
            came,
            after,
            attempts=attempts,
            name=place.address,
        )
        looked = showed(sight.kind) is not Showed.NOT_LOOKED
        return replace(
            place,
            next_at=turn.next_at,
            interval_s=turn.interval.total_seconds(),
            state=after.state,
            since=after.since,
            looked_at=now if looked else place.looked_at,
            attempts=attempts,
            last_error=error,
            failing_since=after.failing_since,
            failures=after.failures,
            failed_at=after.failed_at,
            changed_at=now if sight.changed else place.changed_at,
            capture=sight.base,
        )

    def _standing_findings(
        self,
        place: Place,
        before: Standing,
        after: Standing,
        sight: Sight,
        error: str | None,
        look: told.Look,
    ) -> tuple[list[Finding], list[tuple[int, bool]]]:
        """What the change of a place's standing means for the reposts that stand on it."""
        code = error.partition(":")[0] if error else None
        is_news = code is not None and code != (place.last_error or "").partition(":")[0]
        findings: list[Finding] = []
        presence: list[tuple[int, bool]] = []
        if before.state is after.state and not is_news:
            return findings, presence
        for repost, check in self.watched(place):
            subject = subject_of(repost, check)
            if repost.original == place.address:
                found = told.original_link(subject, look, place.address, before, after, sight.detail)
                findings += [found] if found is not None else []
            if repost.page != place.address:
                continue
            if after.state is LinkState.DEAD and before.state is not LinkState.DEAD:
                if repost.present:
                    findings.append(told.repost_removed(subject, look, _why_gone(after, sight)))
                    presence.append((repost.repost_id, False))
            elif after.state is LinkState.BACK and not sight.changed and not repost.present:
                findings.append(told.repost_back(subject, look))
                presence.append((repost.repost_id, True))
            elif is_news and repost.present and after.state is not LinkState.DEAD:
                assert code is not None
                findings.append(told.check_failed(subject, look, code, sight.unseen or sight.detail or code))
        return findings, presence


def subject_of(repost: WatchedRepost, check: Check) -> told.Subject:
    """The repost of a check, for findings to speak of."""
    headline = check.repost.headline
    return told.Subject(
        repost_id=repost.repost_id,
        page_url=check.page_url,
        input=check.input,
        headline=headline.text if headline is not None else None,
        outlet=check.repost.claim.outlet,
        since_check_id=check.check_id,
    )


def evidence_of(*captures: Capture | None) -> tuple[Capture, ...]:
    """The captures that there are, each once, in their order."""
    found: list[Capture] = []
    for capture in captures:
        if capture is not None and not any(_is_one(capture, other) for other in found):
            found.append(capture)
    return tuple(found)


def _is_one(one: Capture, other: Capture) -> bool:
    return (one.url, one.captured_at, one.sha256) == (other.url, other.captured_at, other.sha256)


def _standing_of(place: Place) -> Standing:
    return Standing(place.state, place.since, place.failing_since, place.failures, place.failed_at)


def _is_answer(outcome: Outcome) -> bool:
    return isinstance(outcome, Fetched) or outcome.status is not None or outcome.capture is not None


def _is_same(old: Capture | None, new: Capture) -> bool:
    return old is not None and old.sha256 == new.sha256 and not _has_moved(old, new)


def _has_moved(old: Capture | None, new: Capture) -> bool:
    """Whether the same address leads somewhere else now; a changed scheme, `www.` or slash is no move."""
    if old is None or old.final_url is None or new.final_url is None:
        return False
    return _place_of(old.final_url) != _place_of(new.final_url)


def _place_of(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    except ValueError:
        return "", url


def _error_of(sight: Sight) -> str | None:
    """What is wrong, its stable code first; None where the place could be read or is dead and told so."""
    if sight.unseen is not None:
        return f"{UNREAD}: {sight.unseen}"
    if showed(sight.kind) is Showed.THERE:
        return None
    return f"{sight.kind.value}: {sight.detail}"


def _came(sight: Sight, after: Standing) -> Came:
    if sight.unseen is not None:
        return Came.HIDDEN
    match showed(sight.kind):
        case Showed.ABSENT:
            return Came.ABSENT
        case Showed.THERE:
            if sight.corrected:
                return Came.CORRECTED
            return Came.CHANGED if sight.changed or after.state is LinkState.BACK else Came.UNCHANGED
        case _:
            return Came.HIDDEN


def _transition(
    place: Place, before: Standing, after: Standing, sight: Sight, now: datetime
) -> LinkChange | None:
    if before.state is after.state:
        return None
    return LinkChange(
        address=place.address,
        at=now,
        before=before.state,
        state=after.state,
        detail=sight.detail,
        failing_since=after.failing_since,
        failures=after.failures,
        evidence=sight.capture,
    )


def _why_gone(after: Standing, sight: Sight) -> str:
    since = f"{after.failing_since:%Y-%m-%d}" if after.failing_since is not None else "an earlier look"
    return f"its page was not there at {after.failures} looks since {since} ({sight.detail})"

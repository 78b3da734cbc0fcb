"""A year of an aggregator with 500 reposts: what happens to each, planted beforehand.

How old articles are when they are edited is an assumption; no survey of news sites that we
know tells it. So there are three (`Ages`), and none of them was chosen after the schedule.
Links die and move, walls rise and copies are taken down at any age in all of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from recheck_world import BEGIN, COPIES, Reply, article_page, copy_page, edited, paragraphs

from provenance.model import FindingKind
from provenance.watch.link_states import APART

DAYS = 364
DAY = timedelta(days=1)
END = BEGIN + DAYS * DAY
REPOSTS = 500
OUTLETS = 8
MOVED = "/archive/"  # below which an outlet keeps what it moved
ABSENT_REPLIES = (
    Reply("<html><body><h1>Not found</h1></body></html>", 404),
    Reply("<html><body><h1>Gone</h1></body></html>", 410),
    Reply("<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>"),
)
WALL = Reply("<html><head><title>Just a moment...</title></head><body>Checking</body></html>", 403)


NOTICE = "Correction: an earlier version of this article gave another number."


class Ages(StrEnum):
    """How old what is edited is: an original since it was published, a copy since it was checked."""

    EARLY = "early"  # log-normal: half of the originals within a day and a half, of the copies within four
    ANY_SCALE = "any_scale"  # as often within one to ten days as within ten to a hundred: up to a year
    ANY_DAY = "any_day"  # each day of a year alike: no schedule that is blind to it can do better than even

    def original(self, chance: random.Random) -> float:
        """In days, how old an original is when it is edited."""
        return chance.lognormvariate(0.4, 1.1) if self is Ages.EARLY else self._age(chance)

    def copy(self, chance: random.Random) -> float:
        """In days, how long after its check a copy is edited."""
        return chance.lognormvariate(1.4, 0.9) if self is Ages.EARLY else self._age(chance)

    def _age(self, chance: random.Random) -> float:
        return 0.1 * 3650 ** chance.random() if self is Ages.ANY_SCALE else chance.uniform(0, 365)


@dataclass(frozen=True, slots=True)
class Spell:
    """From `start` to `end` a place is not what it was.

    `edited` (nothing is said of it), `corrected` (a notice says so), `absent`, `walled`,
    `moved`, `unlinked`.
    """

    what: str
    start: datetime
    end: datetime = END + 999 * DAY


@dataclass(frozen=True, slots=True)
class Story:
    """One repost: when it was published and first checked, and what happens to both sides."""

    number: int
    published: datetime
    enrolled: datetime
    original: Spell | None
    copy: Spell | None
    how: int  # which of the ways to be absent; past the last one, the host itself is gone

    @property
    def headline(self) -> str:
        return f"Keepers of weir {self.number} tell what they counted"

    @property
    def host(self) -> str:
        if self.original and self.original.what == "absent" and self.how == len(ABSENT_REPLIES):
            return f"own{self.number}.example"
        return f"outlet{self.number % OUTLETS}.example"

    @property
    def original_url(self) -> str:
        return f"http://{self.host}/news/{self.number}"

    @property
    def moved_url(self) -> str:
        return f"http://{self.host}{MOVED}{self.number}"

    @property
    def page_url(self) -> str:
        return f"http://{COPIES}/{self.number}"

    def host_is_down(self, at: datetime) -> bool:
        """Whether the original's host has no address: it went with its only article."""
        return self.host.startswith("own") and self.state("original", at) == "absent"

    def state(self, side: str, at: datetime) -> str:
        """What a side is at a moment: `as_it_was` or the spell that it is under."""
        spell = self.original if side == "original" else self.copy
        return spell.what if spell is not None and spell.start <= at < spell.end else "as_it_was"

    def reply(self, side: str, at: datetime) -> Reply:
        """What a server says of a side at a moment; furniture changes from month to month."""
        state = self.state(side, at)
        if state == "moved":
            return Reply(status=301, headers=(("Location", self.moved_url), ("Content-Length", "0")))
        return self.text_reply(side, state, at)

    def text_reply(self, side: str, state: str, at: datetime) -> Reply:
        """What the server says at the place where the text stands."""
        body = paragraphs(f"story{self.number}", 5)
        furniture = f"<p>{(at - BEGIN).days // 28 + self.number % 3} comments</p>"
        if state == "absent":
            return ABSENT_REPLIES[min(self.how, len(ABSENT_REPLIES) - 1)]
        if state == "walled":
            return WALL
        if side == "original":
            text = edited(body, 1) if state in ("edited", "corrected") else body
            text = [*text, NOTICE] if state == "corrected" else text
            date = f"{self.published:%Y-%m-%d}"
            return Reply(article_page(self.headline, text, furniture=furniture, date=date))
        text = edited(body, 3) if state == "edited" else body
        link = None if state == "unlinked" else self.original_url
        return Reply(copy_page(self.headline, text, link, furniture=furniture))


def stories(seed: int = 1, step: int = 1, ages: Ages = Ages.EARLY) -> list[Story]:
    """The same 500 for the same seed, or each `step`-th of them."""
    chance = random.Random(seed)
    return [_story(number, ages, chance) for number in range(REPOSTS)][::step]


def _story(number: int, ages: Ages, chance: random.Random) -> Story:
    if number < REPOSTS // 2:
        published = BEGIN - min(chance.expovariate(1 / 150), 700) * DAY
        enrolled = BEGIN
    else:
        published = BEGIN + (number - REPOSTS // 2) / (REPOSTS // 2) * 330 * DAY
        enrolled = BEGIN + -(-(published - BEGIN) // DAY) * DAY
    original = _original_spell(published, enrolled, ages, chance)
    copy = _copy_spell(enrolled, ages, chance)
    return Story(number, published, enrolled, original, copy, chance.randrange(len(ABSENT_REPLIES) + 1))


def _original_spell(
    published: datetime, enrolled: datetime, ages: Ages, chance: random.Random
) -> Spell | None:
    dice, lasts = chance.random(), chance.uniform(20, 90) * DAY
    early = published + ages.original(chance) * DAY
    late = enrolled + chance.uniform(1, max((END - enrolled) / DAY - 30, 2)) * DAY
    if dice < 0.60:
        if not enrolled < early < END - 30 * DAY:
            return None
        if dice < 0.48:
            return Spell("edited", early)
        return Spell("corrected", early) if dice < 0.56 else Spell("edited", early, early + lasts)
    for share, spell in (
        (0.62, Spell("edited", late)),
        (0.66, Spell("absent", late)),
        (0.68, Spell("absent", late, late + lasts)),
        (0.71, Spell("walled", late, late + lasts)),
        (0.73, Spell("moved", late)),
    ):
        if dice < share:
            return spell
    return None


def _copy_spell(enrolled: datetime, ages: Ages, chance: random.Random) -> Spell | None:
    dice, lasts = chance.random(), chance.uniform(20, 90) * DAY
    early = enrolled + ages.copy(chance) * DAY
    late = enrolled + chance.uniform(1, max((END - enrolled) / DAY - 30, 2)) * DAY
    for share, spell in (
        (0.11, Spell("edited", early)),
        (0.14, Spell("edited", early, early + lasts)),
        (0.16, Spell("unlinked", early)),
        (0.18, Spell("unlinked", early, early + lasts)),
        (0.20, Spell("absent", late)),
        (0.22, Spell("absent", late, late + lasts)),
    ):
        if dice < share:
            return spell if spell.start < END - 30 * DAY else None
    return None


# --- what must be found --------------------------------------------------------------------------


@dataclass
class Reader:
    """Says what each look at a side must find, from what was there at that look and before."""

    side: str
    last_read: str = "as_it_was"
    state: str = "as_it_was"
    counted: list[datetime] = field(default_factory=list)
    is_dead: bool = False

    def look(self, state: str, at: datetime) -> list[FindingKind]:
        """The findings of a look that met `state`."""
        before, self.state = self.state, state
        if state == "absent":
            return self._absent(before, at)
        if state == "walled":
            return [] if before == "walled" else [FindingKind.ORIGINAL_LINK_STATE]
        found = self._returned(before)
        self.counted, self.is_dead = [], False
        if state != self.last_read:
            found += self._changed(self.last_read, state)
            self.last_read = state
        return found

    def _absent(self, before: str, at: datetime) -> list[FindingKind]:
        if self.is_dead:
            return []
        if not self.counted or at - self.counted[-1] >= APART:
            self.counted.append(at)
        if len(self.counted) == 3:
            self.is_dead = True
            return [FindingKind.ORIGINAL_GONE if self.side == "original" else FindingKind.REPOST_REMOVED]
        if before == "absent":
            return []
        first = FindingKind.ORIGINAL_LINK_STATE if self.side == "original" else FindingKind.CHECK_FAILED
        return [first]

    def _returned(self, before: str) -> list[FindingKind]:
        if before not in ("absent", "walled"):
            return []
        if self.side == "copy":
            return [FindingKind.REPOST_BACK] if self.is_dead else []
        return [FindingKind.ORIGINAL_BACK if self.is_dead else FindingKind.ORIGINAL_LINK_STATE]

    def _changed(self, old: str, new: str) -> list[FindingKind]:
        if self.side == "original":
            if "moved" in (old, new):
                return [FindingKind.ORIGINAL_MOVED]
            carried = new in ("edited", "corrected")
            return [FindingKind.ORIGINAL_CORRECTED if carried else FindingKind.ORIGINAL_EDITED]
        if "unlinked" in (old, new):
            return [FindingKind.SOURCE_LINK_LOST if new == "unlinked" else FindingKind.SOURCE_LINK_ADDED]
        return [FindingKind.REPOST_EDITED, FindingKind.VERDICT_CHANGED]


@dataclass(frozen=True, slots=True)
class Moment:
    """When a place at `address` becomes another than it was, until it changes again."""

    address: str
    story: Story
    at: datetime
    until: datetime
    is_beginning: bool

    def delay(self, looks: list[datetime]) -> float:
        """In days, how late the first of the looks meets it; what changes before that counts until then."""
        met = next((look for look in looks if look >= self.at), END)
        return (min(met, self.until) - self.at) / DAY


def moments(told: list[Story]) -> Iterator[Moment]:
    """All that is planted, its beginnings and its ends; what the year's last month could hide is left out."""
    for story in told:
        for spell, address in ((story.original, story.original_url), (story.copy, story.page_url)):
            if spell is None:
                continue
            if spell.start <= END - 30 * DAY:
                yield Moment(address, story, spell.start, min(spell.end, END), is_beginning=True)
            if spell.end <= END - 30 * DAY:
                yield Moment(address, story, spell.end, END, is_beginning=False)


def weekly(story: Story) -> list[datetime]:
    """The looks at each side of a repost that are a week apart, from its check to the end of the year."""
    weeks = (END - story.enrolled) // (7 * DAY)
    return [story.enrolled + week * 7 * DAY for week in range(1, weeks + 1)]

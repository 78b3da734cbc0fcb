"""A year of an aggregator with 500 reposts: what happens to each, planted beforehand.

Ages at which articles are edited are skewed as news is: most edits come in the first days.
Links die, walls rise and copies are taken down at any age.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from recheck_world import BEGIN, COPIES, Reply, article_page, copy_page, edited, paragraphs

from provenance.model import FindingKind
from provenance.watch.link_states import APART

DAYS = 364
DAY = timedelta(days=1)
END = BEGIN + DAYS * DAY
REPOSTS = 500
OUTLETS = 8
ABSENT_REPLIES = (
    Reply("<html><body><h1>Not found</h1></body></html>", 404),
    Reply("<html><body><h1>Gone</h1></body></html>", 410),
    Reply("<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>"),
)
WALL = Reply("<html><head><title>Just a moment...</title></head><body>Checking</body></html>", 403)


@dataclass(frozen=True, slots=True)
class Spell:
    """From `start` to `end` a place is not what it was: `edited`, `absent`, `walled`, `unlinked`."""

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
    def page_url(self) -> str:
        return f"http://{COPIES}/{self.number}"

    def state(self, side: str, at: datetime) -> str:
        """What a side is at a moment: `as_it_was` or the spell that it is under."""
        spell = self.original if side == "original" else self.copy
        return spell.what if spell is not None and spell.start <= at < spell.end else "as_it_was"

    def reply(self, side: str, at: datetime) -> Reply:
        """What a server says of a side at a moment; furniture changes from month to month."""
        state = self.state(side, at)
        body = paragraphs(f"story{self.number}", 5)
        furniture = f"<p>{(at - BEGIN).days // 28 + self.number % 3} comments</p>"
        if state == "absent":
            return ABSENT_REPLIES[min(self.how, len(ABSENT_REPLIES) - 1)]
        if state == "walled":
            return WALL
        if side == "original":
            text = edited(body, 1) if state == "edited" else body
            date = f"{self.published:%Y-%m-%d}"
            return Reply(article_page(self.headline, text, furniture=furniture, date=date))
        text = edited(body, 3) if state == "edited" else body
        link = None if state == "unlinked" else self.original_url
        return Reply(copy_page(self.headline, text, link, furniture=furniture))


def stories(seed: int = 1, step: int = 1) -> list[Story]:
    """The same 500 for the same seed, or each `step`-th of them."""
    chance = random.Random(seed)
    return [_story(number, chance) for number in range(REPOSTS)][::step]


def _story(number: int, chance: random.Random) -> Story:
    if number < REPOSTS // 2:
        published = BEGIN - min(chance.expovariate(1 / 150), 700) * DAY
        enrolled = BEGIN
    else:
        published = BEGIN + (number - REPOSTS // 2) / (REPOSTS // 2) * 330 * DAY
        enrolled = BEGIN + -(-(published - BEGIN) // DAY) * DAY
    original = _original_spell(published, enrolled, chance)
    copy = _copy_spell(enrolled, chance)
    return Story(number, published, enrolled, original, copy, chance.randrange(len(ABSENT_REPLIES) + 1))


def _original_spell(published: datetime, enrolled: datetime, chance: random.Random) -> Spell | None:
    dice = chance.random()
    early = (
        published + chance.lognormvariate(0.4, 1.1) * DAY
    )  # half within a day and a half, a tenth after six
    late = enrolled + chance.uniform(1, max((END - enrolled) / DAY - 30, 2)) * DAY
    if dice < 0.60:
        return Spell("edited", early) if enrolled < early < END - 30 * DAY else None
    if dice < 0.62:
        return Spell("edited", late)
    if dice < 0.66:
        return Spell("absent", late)
    if dice < 0.68:
        return Spell("absent", late, late + chance.uniform(30, 90) * DAY)
    if dice < 0.71:
        return Spell("walled", late, late + chance.uniform(20, 60) * DAY)
    return None


def _copy_spell(enrolled: datetime, chance: random.Random) -> Spell | None:
    dice = chance.random()
    early = enrolled + chance.lognormvariate(1.4, 0.9) * DAY  # complaints: half within four days
    late = enrolled + chance.uniform(1, max((END - enrolled) / DAY - 30, 2)) * DAY
    if dice < 0.14:
        return Spell("edited", early) if early < END - 30 * DAY else None
    if dice < 0.18:
        return Spell("unlinked", early) if early < END - 30 * DAY else None
    if dice < 0.21:
        return Spell("absent", late)
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
            return [FindingKind.ORIGINAL_CORRECTED if new == "edited" else FindingKind.ORIGINAL_EDITED]
        if "unlinked" in (old, new):
            return [FindingKind.SOURCE_LINK_LOST if new == "unlinked" else FindingKind.SOURCE_LINK_ADDED]
        return [FindingKind.REPOST_EDITED, FindingKind.VERDICT_CHANGED]


def weekly_delay(story: Story, spell: Spell) -> timedelta:
    """How long after its start a look each week from the first check on would meet a spell."""
    weeks = -(-(spell.start - story.enrolled) // (7 * DAY))
    return story.enrolled + weeks * 7 * DAY - spell.start


def weekly_looks(story: Story) -> int:
    """How many looks at both sides a weekly schedule makes until the end of the year."""
    return 2 * ((END - story.enrolled) // (7 * DAY))

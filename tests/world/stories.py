"""Stories of the small web: made from a seed, distinct, with neighbours that resemble them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from .tongues import Tongue

_SLOT = re.compile(r"\{(\w+)\}")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch _ y _ e yu ya".replace("_", "").split(
            " "
        ),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Story:
    """One article as its outlet holds it; `number` is its id there, `topic` what it is about."""

    number: int
    language: str
    topic: str
    headline: str
    author: str
    published: datetime
    paragraphs: tuple[str, ...]
    slug: str
    kind: str = "story"  # or brief, series, first (of two versions), update

    @property
    def day(self) -> str:
        return f"{self.published:%Y-%m-%d}"


@dataclass
class Writer:
    """Writes stories in one language; the same seed writes the same ones."""

    tongue: Tongue
    random: Random
    number: int = 1000
    used: set[str] = field(default_factory=set)

    def story(self, at: datetime, *, topic: str | None = None, length: int = 9) -> Story:
        """A story of `length` paragraphs with people and places of its own."""
        topic = topic or self.random.choice(sorted(self.tongue.what))
        cast = self._cast()
        headline = self._unused(lambda: self._filled(self.random.choice(self.tongue.headlines), topic, cast))
        return self._made(headline, topic, at, self._paragraphs(topic, cast, length), "story", cast)

    def brief(self, at: datetime, topic: str) -> Story:
        """A short item; its day has others with headlines like it."""
        cast = self._cast()
        headline = self._unused(lambda: self._filled(self.tongue.brief, topic, cast))
        return self._made(headline, topic, at, self._paragraphs(topic, cast, 4), "brief", cast)

    def instalment(self, at: datetime, which: int) -> Story:
        """One of a series whose headlines differ by the date only."""
        cast = self._cast()
        topic = self.random.choice(sorted(self.tongue.what))
        headline = self.tongue.series[which % len(self.tongue.series)].replace("{date}", f"{at:%d.%m.%Y}")
        return self._made(headline, topic, at, self._paragraphs(topic, cast, 7), "series", cast)

    def column(self, at: datetime, which: int) -> Story:
        """One of a column whose headline never changes; the system numbers its addresses."""
        cast = self._cast()
        topic = self.random.choice(sorted(self.tongue.what))
        headline = re.split(r"[:：,، ]*\{date\}", self.tongue.series[-1])[0]
        made = self._made(headline, topic, at, self._paragraphs(topic, cast, 6), "column", cast)
        return replace(made, slug=f"{made.slug}-{which}" if which > 1 else made.slug)

    def update_of(self, first: Story) -> Story:
        """The later version of a story: other headline and address, new paragraphs, some of the old ones."""
        cast = self._cast()
        new = self._paragraphs(first.topic, cast, 7)
        kept = first.paragraphs[1 : len(first.paragraphs) // 2 + 1]
        headline = self._unused(
            lambda: self._filled(self.random.choice(self.tongue.headlines), first.topic, cast)
        )
        at = first.published + timedelta(hours=self.random.randint(3, 9))
        update = self._made(headline, first.topic, at, (*new[:4], *kept, *new[4:]), "update", cast)
        return replace(update, author=first.author)

    def _made(
        self,
        headline: str,
        topic: str,
        at: datetime,
        paragraphs: tuple[str, ...],
        kind: str,
        cast: dict[str, list[str]],
    ) -> Story:
        self.number += self.random.randint(3, 40)
        slug = slug_of(headline, self.tongue.code)
        return Story(
            self.number, self.tongue.code, topic, headline, cast["author"][0], at, paragraphs, slug, kind
        )

    def _cast(self) -> dict[str, list[str]]:
        people = [self._name() for _ in range(6)]
        places = self.random.sample(self.tongue.places, 4)
        return {"person": people[:4], "place": places, "author": people[4:]}

    def _name(self) -> str:
        first, last = self.random.choice(self.tongue.first_names), self.random.choice(self.tongue.last_names)
        return last + first if self.tongue.code == "zh" else f"{first} {last}"

    def _unused(self, make: Callable[[], str]) -> str:
        for _ in range(200):
            text = make()
            if text not in self.used:
                break
        self.used.add(text)
        return text

    def _paragraphs(self, topic: str, cast: dict[str, list[str]], count: int) -> tuple[str, ...]:
        seen: set[str] = set()
        return tuple(self._paragraph(topic, cast, seen) for _ in range(count))

    def _paragraph(self, topic: str, cast: dict[str, list[str]], seen: set[str]) -> str:
        sentences: list[str] = []
        while len(sentences) < self.random.choice((2, 3, 3, 4)):
            sentence = self._sentence(topic, cast)
            if sentence not in seen:
                seen.add(sentence)
                sentences.append(sentence)
        return self.tongue.gap.join(sentences)

    def _sentence(self, topic: str, cast: dict[str, list[str]]) -> str:
        shapes = self.tongue.quote_shapes if self.random.random() < 0.3 else self.tongue.shapes
        text = self._filled(self.random.choice(shapes), topic, cast)
        text = text[0].upper() + text[1:]
        ended = text.rstrip("”»“").endswith((".", "。", "?", "!"))
        return text if ended else text + self.tongue.end

    def _filled(self, shape: str, topic: str, cast: dict[str, list[str]]) -> str:
        """The shape with every slot filled, and the slots of what filled it."""
        while _SLOT.search(shape):
            shape = _SLOT.sub(lambda match: self._part(match[1], topic, cast), shape)
        return shape

    def _part(self, slot: str, topic: str, cast: dict[str, list[str]]) -> str:
        tongue, random = self.tongue, self.random
        if slot in ("person", "place"):
            return random.choice(cast[slot])
        if slot == "n":
            return str(random.choice((random.randint(3, 99), random.randint(100, 999))))
        if slot == "year":
            return str(random.randint(1961, 2023))
        parts = {
            "who": tongue.who,
            "did": tongue.did,
            "when": tongue.when,
            "tail": tongue.tails,
            "role": tongue.roles,
            "start": tongue.quote_starts,
            "end": tongue.quote_ends,
            "end2": tongue.quote_ends,
        }
        return random.choice(tongue.what[topic] if slot == "what" else parts[slot])


def slug_of(headline: str, language: str) -> str:
    """The headline as the outlet's system makes an address of it: each language has a habit of its own."""
    text = headline.lower()
    if language in ("ar", "zh"):
        return re.sub(r"[^\w]+", "-", text).strip("-")
    if language == "de":
        text = text.translate(_GERMAN)
    if language == "ru":
        text = "".join(_CYRILLIC.get(char, char) for char in text)
    text = re.sub(r"['’]", "" if language == "en" else "-", text)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

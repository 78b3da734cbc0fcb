"""The words with which others are asked for a text: its headlines, and a stretch that only it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.model import BlockKind
from provenance.resolve.question import Question
from provenance.resolve.slug import headlines_of

# Words with nothing but a space between them: quotation marks, dashes and apostrophes are
# spelt in many ways (`&#8217;`), so a stretch that holds one is found nowhere.
# Chinese and Japanese put no space between words.
_PLAIN_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{8,16}|[^\W\d_]+(?: [^\W\d_]+){5,7}")
FIRST_LOOKED_AT = 400  # characters: the lead is what editors change first
LONGEST_LOOKED_AT = 8_000
MOST_HEADLINES = 3
APART = 100  # characters between two stretches: hardly in one sentence


@dataclass(frozen=True, slots=True)
class Wording:
    """The headlines that may be the original's, and stretches of its text, likeliest first.

    The second stretch is for a search whose silence shall mean something: an editor may have
    changed a word of the first, or the original may have a link in it.
    """

    headlines: tuple[str, ...]
    stretches: tuple[str, ...] = ()

    def searches(self, *, exact: bool) -> tuple[str, ...]:
        """What to search for, likeliest first: `exact` where the search takes quotation marks."""
        quoted = tuple(f'"{stretch}"' for stretch in self.stretches)
        first, rest = quoted[:1], quoted[1:]
        return (*first, *self.headlines[:1], *rest) if exact else (*self.headlines[:1], *first)


def wording_of(question: Question) -> Wording:
    """The words of a question's repost."""
    repost, text = question.repost, question.page.text
    headlines = tuple(headlines_of(repost, text))[:MOST_HEADLINES]
    body = "\n".join(block.span.of(text) for block in repost.blocks if block.kind is BlockKind.BODY)
    return Wording(headlines, tuple(_stretches(body)))


def _stretches(body: str) -> Iterator[str]:
    """The longest plain stretch after the lead (long words are rare ones), and the longest far from it."""
    start = FIRST_LOOKED_AT if len(body) > 3 * FIRST_LOOKED_AT else 0
    runs = [(run.start(), run[0]) for run in _PLAIN_RUN.finditer(body, start, start + LONGEST_LOOKED_AT)]
    if not runs:
        return
    place, longest = max(runs, key=lambda run: len(run[1]))
    yield longest
    far = [words for at, words in runs if abs(at - place) >= APART]
    if far:
        yield max(far, key=len)

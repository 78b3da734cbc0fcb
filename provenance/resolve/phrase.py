"""The words with which others are asked for a text: its headlines, and a stretch that only it holds."""

from __future__ import annotations

import re
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


@dataclass(frozen=True, slots=True)
class Wording:
    """The headlines that may be the original's, and a stretch of its text."""

    headlines: tuple[str, ...]
    stretch: str | None = None

    def searches(self, *, exact: bool) -> tuple[str, ...]:
        """What to search for, likeliest first: `exact` where the search takes quotation marks."""
        stretch = (f'"{self.stretch}"',) if self.stretch else ()
        return (*stretch, *self.headlines[:1]) if exact else (*self.headlines[:1], *stretch)


def wording_of(question: Question) -> Wording:
    """The words of a question's repost."""
    repost, text = question.repost, question.page.text
    headlines = tuple(headlines_of(repost, text))[:MOST_HEADLINES]
    body = "\n".join(block.span.of(text) for block in repost.blocks if block.kind is BlockKind.BODY)
    return Wording(headlines, _stretch(body))


def _stretch(body: str) -> str | None:
    """The longest plain stretch after the lead, as letters go: long words are rare ones."""
    start = FIRST_LOOKED_AT if len(body) > 3 * FIRST_LOOKED_AT else 0
    runs = _PLAIN_RUN.findall(body, start, start + LONGEST_LOOKED_AT)
    return max(runs, key=len, default=None)

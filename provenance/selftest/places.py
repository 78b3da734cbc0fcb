"""Where a planter may cut: matches in the prose, inside quotations or outside, and words to leave alone."""

from __future__ import annotations

import re

from provenance.model import Span
from provenance.selftest.plants import Field

# Words that would make the edit one of another kind.
LOADED = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nobody|nothing|without|hardly|may|might|can|could|will|would|shall|should|must|"
    r"alleg\w*|report\w*|claim\w*|accord\w*|appar\w*|suppos\w*|possib\w*|probab\w*|perhaps|likely|seem\w*|appear\w*|suspect\w*|"
    r"accus\w*|presum\w*|estimat\w*|about|around|near\w*|almost|rough\w*|suggest\w*|believ\w*|potential\w*|purport\w*|disput\w*|"
    r"said|says|say|told|tells?|wrote|writes|added|adds|stated|argu\w*|warn\w*|announc\w*|declar\w*|explain\w*|insist\w*|"
    r"admit\w*|not\w+|tweet\w*|repl\w+|respond\w*|ask\w*|call\w*|remark\w*|testif\w*|den\w+|acknowledg\w*|assert\w*|"
    r"maintain\w*|contend\w*|comment\w*|recall\w*|conclud\w*|observ\w*|predict\w*|vow\w*|urg\w*|conced\w*|unlike\w*|uncon\w*|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w*teen|\w+ty|hundreds?|thousands?|millions?|billions?|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|"
    r"hundredth|thousandth|once|twice|double|dozens?|half|quarter|years?|months?|weeks?|days?|hours?|minutes?|seconds?|"
    r"miles?|points?|percent\w*|dollars?|pounds?|euros?|tons?|decades?|century|degrees?|feet|triple|\w*fold|square|cents?|"
    r"maybe|scarcely|barely|nowhere|cannot|need|ought|\w+n't|\w+n’t|fail\w*|unproven|reput\w*)\b",
    re.IGNORECASE,
)


def unquoted(field: Field, pattern: re.Pattern[str]) -> list[Span]:
    found = [Span(*m.span()) for p in field.paragraphs for m in pattern.finditer(field.text, p.start, p.end)]
    return [span for span in found if not _quoted(field, span)]


def _quoted(field: Field, span: Span) -> bool:
    paragraph = next(p for p in field.paragraphs if p.start <= span.start < p.end)
    before = field.text[paragraph.start : span.start]
    return (
        before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
        or "‘" in before
        or re.search(r"(?:^|\s)'", before) is not None
    )


def everywhere(field: Field, pattern: re.Pattern[str]) -> list[Span]:
    return [Span(*m.span()) for p in field.paragraphs for m in pattern.finditer(field.text, p.start, p.end)]

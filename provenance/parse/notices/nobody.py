"""Words in an outlet's place that name nobody: "here", "3 May", "other media", "this older post"."""

from __future__ import annotations

import re

from provenance.parse.words.dates import months
from provenance.parse.words.folding import fold
from provenance.parse.words.wording import words

# "this older blog post": no more words than these behind the one that points.
LONGEST_POINTING = 3
_OTHERS = re.compile(
    r"(?:其他|其它|网络|網路|互联网)(?:媒体|媒體|平台|网络|網絡|网站|網站|来源|渠道|的)"
    r"|(?:other|third[- ]party|various) (?:media|websites?|sites?|sources|outlets|platforms|publications)\b"
)
# "3 May", "May 3rd": a day without its year.
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)? ([^\W\d_]+)\.?|([^\W\d_]+)\.? \d{1,2}(?:st|nd|rd|th)?")


def names_nobody(name: str) -> bool:
    """Whether what is printed where an outlet is expected is nobody's name."""
    folded = fold(name)
    day = _DAY.fullmatch(folded)
    if day and (day[1] or day[2]) in months():
        return True
    if folded in words("nobody") or not any(c.isalpha() for c in name):
        return True
    return bool(_OTHERS.match(folded)) or _points(name)


def _points(name: str) -> bool:
    """ "cette adresse", "this older post": a word that points, and small ones behind it."""
    first, _, rest = name.partition(" ")
    few = len(rest.split()) <= LONGEST_POINTING
    return bool(rest) and few and first in words("pointing") and not any(c.isupper() for c in rest)

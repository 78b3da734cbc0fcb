"""Lines of a list of references, and of a letter that another letter quotes: whatever they say is theirs."""

from __future__ import annotations

import re

from provenance.parse.page.context import SUBHEADINGS, PageContext
from provenance.parse.words.wording import whole_words, words

_ENTRIES = frozenset({"li", "dd"})
# What each entry of a list of works has: a quoted title and a year.
_WORK = re.compile(r"[\"'「『《«„“”][^\n]{2,200}?(?:19|20)\d\d|(?:19|20)\d\d[^\n]{0,200}?[\"'「『《«„“”]")
# A list is followed to its heading, and a quoted letter to its writer, over so many lines.
REACH = 200
LONGEST_QUOTED = 30


def is_entry(page: PageContext, number: int) -> bool:
    """Whether a line is an entry of a list of references or works, by its heading or its neighbours."""
    if page.line(number).tag not in _ENTRIES:
        return False
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(page.document.lines)]
    if any(page.line(n).tag in _ENTRIES and _WORK.search(page.folded_of(n)) for n in beside):
        return True
    heading = next((n for n in range(number - 1, max(-1, number - REACH), -1) if not _is_listed(page, n)), -1)
    if heading < 0 or page.line(heading).tag not in SUBHEADINGS | {"h1"}:
        return False
    return page.folded_of(heading).strip(" :[]0123456789.") in words("reference_headings")


def _is_listed(page: PageContext, number: int) -> bool:
    return page.line(number).tag in _ENTRIES


def is_quoted_letter(page: PageContext, number: int) -> bool:
    """Whether a line stands among those that a letter quotes: each behind ">", below "Ada wrote:"."""
    if not page.folded_of(number).lstrip().startswith(">"):
        return False
    for above in range(number - 1, max(-1, number - LONGEST_QUOTED), -1):
        line = page.folded_of(above).strip()
        if not line.startswith(">") and line:
            return line.endswith(":") and whole_words("wrote").search(line) is not None
    return False

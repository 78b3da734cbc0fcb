"""Text laid out in terminal columns, where a character takes none, one or two of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# A word with the blanks after it, or one wide character: scripts written
# without spaces may break anywhere.
_WIDE = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
_PIECE = re.compile(rf"[{_WIDE}]\s*|[^\s{_WIDE}]+\s*|\s+")


_NUMBER = 4  # columns of `12. `


def columns(text: str) -> int:
    """How many terminal columns the text takes (UAX #11; combining marks take none)."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` columns; a long word, such as an address, stays whole on its line."""
    line, used = "", 0
    for piece in _PIECE.findall(text):
        size = columns(piece.rstrip())
        # A word that fills a line, such as a long address, stays beside a number before it.
        if used > (_NUMBER if size > width - _NUMBER else 0) and used + size > width:
            yield line.rstrip()
            line, used = "", 0
        line += piece
        used += columns(piece)
    if line.strip():
        yield line.rstrip()


def hanging(label: str, text: str, *, width: int, indent: int, hang: int) -> Iterator[str]:
    """`label` at column `indent` and the text from column `hang`, wrapped under itself."""
    first = " " * indent + label
    first += " " * max(1, hang - columns(first)) if label else " " * (hang - indent)
    lines = list(wrapped(text, max(20, width - hang))) or [""]
    yield (first + lines[0]).rstrip()
    for line in lines[1:]:
        yield " " * hang + line

"""What goes to a terminal: captured text made harmless, one line a message."""

from __future__ import annotations

import sys
import unicodedata

PREFIX = "provenance: "
# Cc: escape sequences, backspace, bell. Cf: bidi overrides and other invisible
# characters that make a line read otherwise than it is. Cs: lone surrogates.
# Zl, Zp: line and paragraph separators, which break one line in two.
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Zero-width joiner and non-joiner are letters' business in Persian, Hindi and emoji.
HARMLESS = frozenset("\n\t\u200c\u200d")


def safe(text: str) -> str:
    """`text` with every control or invisible formatting character shown as an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe_character(character) for character in text)


def _safe_character(character: str) -> str:
    if character in HARMLESS or unicodedata.category(character) not in UNSAFE:
        return character
    return f"\\x{ord(character):02x}" if ord(character) < 0x100 else f"\\u{ord(character):04x}"


def say(message: str) -> None:
    """One line on standard error."""
    line = " ".join(safe(message).split())
    try:
        sys.stderr.write(f"{PREFIX}{line}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody listens: the exit code still speaks

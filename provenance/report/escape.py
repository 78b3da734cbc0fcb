"""Captured text made safe for the place where it is printed, without losing a character.

What a page says may be meant for the program that shows it: an escape sequence
that renames the terminal's window, a direction override that turns a file name
around, a cell that a spreadsheet runs. Every function here shows such
characters as visible escapes; none drops them.
"""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

# C0 and C1 controls, delete, the bidirectional controls (UAX #9), line and
# paragraph separators, invisible tags, the byte order mark and lone surrogates.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
_UNSAFE = f"\u0000-\u0008\u000b-\u001f\u007f-\u009f{_BIDI}{_INVISIBLE}"
_CONTROL = re.compile(f"[{_UNSAFE}]")
_CONTROL_OR_BREAK = re.compile(f"[\t\n{_UNSAFE}]")
_TURNS = "\u202a-\u202e\u2066-\u2069"
_CONTROL_ON_PAGE = re.compile(f"[\u0000-\u0008\u000b-\u001f\u007f-\u009f{_TURNS}{_INVISIBLE}]")
_NOT_IN_ADDRESS = re.compile(r"""[\s<>"{}|\\^`]""")  # RFC 3986 gives these no place in an address
_NOT_XML = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]")
# What JSON allows but a terminal or an HTML script element does not; written as \uXXXX.
_JSON_UNSAFE = re.compile(f"[<\u007f-\u009f{_BIDI}\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff]")
_NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}

# OWASP, "CSV Injection": the characters with which a spreadsheet's formula may
# begin, their full-width forms, and the quotes and blanks that importers strip.
_FORMULA = re.compile(r"""[\s"'%;,|]*[=+\-@＝＋－＠]""")


def _as_escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """Shows control characters as escapes, keeping line breaks and tabs as they are."""
    return _CONTROL.sub(_as_escape, text)


def visible_on_page(text: str) -> str:
    """As `visible`, for a page that isolates directions.

    The marks that writers of Arabic and Hebrew use stay; overrides and
    embeddings, which can turn a sentence around, are shown.
    """
    return _CONTROL_ON_PAGE.sub(_as_escape, text)


def one_line(text: str) -> str:
    """Shows control characters, line breaks and tabs as escapes: the result is one line."""
    return _CONTROL_OR_BREAK.sub(_as_escape, text)


def running(text: str) -> str:
    """Joins the lines of a captured text into one for quoting in a sentence, escapes shown."""
    return one_line(" ".join(text.split()))


def xml_text(text: str) -> str:
    """Shows characters that XML 1.0 cannot carry (section 2.2, `Char`) as escapes."""
    return _NOT_XML.sub(_as_escape, text)


def json_line(document: object) -> str:
    """Writes one JSON document on one line, safe in a terminal, a file and an HTML script element."""
    line = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _JSON_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula."""
    return _FORMULA.match(text) is not None


def cell(text: str) -> str:
    """One CSV cell: one line, and an apostrophe before what a spreadsheet would run."""
    return ("'" if begins_formula(text) else "") + one_line(text)


def web_address(url: str | None) -> str | None:
    """The address if a reader may be offered it as a link: http or https, with a host, no user name."""
    if not url or _CONTROL_OR_BREAK.search(url) or _NOT_IN_ADDRESS.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return url


def site_of(url: str | None) -> str | None:
    """The host of an address without `www.`; None where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def ascii_host(url: str) -> str | None:
    """The host in its ASCII form where the address shows it in other letters (RFC 5891)."""
    import idna  # its tables take 10 ms to load, and only the HTML report needs them

    try:
        host = urlsplit(url).hostname or ""
        return None if host.isascii() else idna.encode(host, uts46=True).decode("ascii")
    except (ValueError, idna.IDNAError):
        return None

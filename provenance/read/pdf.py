"""The text of a PDF, page by page, within bounds."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import Any

from provenance.errors import InputError

MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000
INVISIBLE = 3  # the text rendering mode that draws nothing (ISO 32000-1, table 106)


def is_pdf(body: bytes) -> bool:
    """Whether the bytes begin as a PDF does (readers allow junk in the first kilobyte)."""
    return b"%PDF-" in body[:1024]


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF and what a reader must know of it.

    `flags`: `javascript_openaction` (a script that a viewer would run; we run nothing),
    `encrypted_empty_pw` (locked with the empty password), `invisible_text` (text that is
    drawn in no colour at all, so that nobody sees it, but extraction gives it).
    """

    text: str
    flags: tuple[str, ...] = ()


def pdf_text(body: bytes, name: str) -> str:
    """The text alone; raises as `read_pdf` does."""
    return read_pdf(body, name).text


def read_pdf(body: bytes, name: str) -> PdfText:
    """The text, pages parted by a blank line, and the flags.

    Raises InputError with code `broken` for what is no PDF, `encrypted` where a
    password is needed, `empty` where there is no text (a scan), and `no_pdf_reader`
    where the `pdf` extra is not installed.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ModuleNotFoundError as error:
        raise InputError(
            f"{name} is a PDF", input=name, code="no_pdf_reader", remedy="pip install 'provenance[pdf]'"
        ) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every odd byte
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(
                f"{name} is locked with a password", input=name, code="encrypted", remedy="give an open copy"
            )
        text, flags = _pages(reader)
        flags += _document_flags(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        # pypdf lets these through for broken objects (its issues 2356, 3428 among others)
        raise InputError(
            f"{name} is no PDF that can be read ({type(error).__name__})",
            input=name,
            code="broken",
            remedy="save it again, or give its text",
        ) from error
    if not text.strip():
        raise InputError(
            f"{name} holds no text, perhaps a scan", input=name, code="empty", remedy="give its text"
        )
    return PdfText(text, flags)


def _pages(reader: Any) -> tuple[str, tuple[str, ...]]:
    parts: list[str] = []
    size = 0
    invisible = False

    def watch(operator: bytes, operands: list[Any], *_: object) -> None:
        nonlocal invisible
        invisible = invisible or (operator == b"Tr" and [int(o) for o in operands] == [INVISIBLE])

    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or size > MOST_CHARACTERS:
            break
        parts.append(page.extract_text(visitor_operand_before=watch) or "")
        size += len(parts[-1])
    return "\n\n".join(parts)[:MOST_CHARACTERS], ("invisible_text",) if invisible else ()


def _document_flags(reader: Any) -> tuple[str, ...]:
    flags: tuple[str, ...] = ("encrypted_empty_pw",) if reader.is_encrypted else ()
    action = reader.trailer["/Root"].get("/OpenAction")
    action = action.get_object() if action is not None else None
    if isinstance(action, dict) and action.get("/S") == "/JavaScript":
        flags += ("javascript_openaction",)
    return flags

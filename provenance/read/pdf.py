"""The text of a PDF, page by page, within bounds."""

from __future__ import annotations

import io
import logging

from provenance.errors import InputError

MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000


def is_pdf(body: bytes) -> bool:
    """Whether the bytes begin as a PDF does (readers allow junk in the first kilobyte)."""
    return b"%PDF-" in body[:1024]


def pdf_text(body: bytes, name: str) -> str:
    """The visible text, pages parted by a form feed's blank line.

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
        text = _pages(reader)
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
    return text


def _pages(reader: object) -> str:
    parts: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages):  # type: ignore[attr-defined]
        if number >= MOST_PAGES or size > MOST_CHARACTERS:
            break
        parts.append(page.extract_text() or "")
        size += len(parts[-1])
    return "\n\n".join(parts)[:MOST_CHARACTERS]

"""The bytes of a file, refused with one clear line where they cannot be a page."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from provenance.errors import InputError

READABLE = "give an HTML, text, Markdown or PDF file"
MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xht": "application/xhtml+xml",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".pdf": "application/pdf",
}
WARC_SUFFIXES = (".warc", ".warc.gz", ".wacz")
# First bytes of what people take for a page by mistake (https://mimesniff.spec.whatwg.org/).
SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "an image, sound or video",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "gzip data",
    b"BZh": "bzip2 data",
    b"\xfd7zXZ\x00": "xz data",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"\x7fELF": "a program",
    b"MZ\x90\x00": "a program",
    b"SQLite format 3\x00": "a database",
    b"OggS": "sound or video",
    b"ID3": "sound",
}
SAMPLE = 8192
# Text has tabs, line ends, form feeds and, in old 8-bit files, a stray escape or two.
PLAIN_CONTROLS = frozenset(b"\t\n\r\x0c\x1b")
MOST_CONTROLS = 0.02


def read_file(path: Path, name: str, *, limit: int) -> bytes:
    """The bytes of a page file.

    Raises InputError with code `missing`, `unreadable`, `not_a_file`, `too_large`,
    `empty` or `binary`.
    """
    return checked(read_bytes(path, name, limit=limit), name, limit=limit)


def read_bytes(path: Path, name: str, *, limit: int) -> bytes:
    """The bytes of a regular file, whatever they are; raises InputError as `read_file` does."""
    try:
        mode = path.stat()
        if not stat.S_ISREG(mode.st_mode):
            raise InputError(f"{name} is not a file", input=name, code="not_a_file", remedy=READABLE)
        _within(mode.st_size, name, limit)
        with open(path, "rb") as handle:
            body = handle.read(limit + 1)
    except OSError as error:
        raise unreadable(name, error) from error
    _within(len(body), name, limit)
    return body


def unreadable(name: str, error: OSError) -> InputError:
    """What the file system said, in our words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError(
            f"{name} is not there", input=name, code="missing", remedy="check the path's spelling"
        )
    if error.errno == errno.ENAMETOOLONG:  # text was pasted where a path belongs
        return InputError(
            "the name is too long for a file", input=name, code="missing", remedy="check the path's spelling"
        )
    return InputError(
        f"{name} cannot be read: {error.strerror or error}",
        input=name,
        code="unreadable",
        remedy="check its permissions",
    )


def checked(body: bytes, name: str, *, limit: int) -> bytes:
    """`body`, unless it can be no page."""
    _within(len(body), name, limit)
    if not body.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\x0c"):
        raise InputError(f"{name} is empty", input=name, code="empty", remedy="save the page again")
    kind = binary_kind(body)
    if kind is not None:
        raise InputError(f"{name} is {kind}, not a page", input=name, code="binary", remedy=READABLE)
    return body


def _within(size: int, name: str, limit: int) -> None:
    if size > limit:
        raise InputError(
            f"{name} is larger than {limit / 1024**2:,.0f} MB",
            input=name,
            code="too_large",
            remedy="cut it down, or raise max_input_bytes in settings.toml",
        )


def binary_kind(body: bytes) -> str | None:
    """What a file is that holds no text; None for text in any encoding and for PDF."""
    if body.startswith(b"%PDF-"):
        return None
    for signature, kind in SIGNATURES.items():
        if body.startswith(signature):
            return kind
    sample = body[:SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf16(sample):
        return None
    if b"\0" in sample:
        return "binary data"
    controls = sum(1 for byte in sample if byte < 32 and byte not in PLAIN_CONTROLS)
    return "binary data" if controls > MOST_CONTROLS * len(sample) else None


def _is_utf16(sample: bytes) -> bool:
    """UTF-16 without a mark: nearly every second byte of Western text is NUL, the others never."""
    even, odd = sample[0::2], sample[1::2]
    for high, low in ((even, odd), (odd, even)):
        if high and low and high.count(0) > 0.7 * len(high) and not low.count(0):
            return True
    return False


def picture_type(body: bytes) -> str | None:
    """The media type of a picture such as browsers save of a page; None for anything else."""
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if body.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/webp" if body[:4] == b"RIFF" and body[8:12] == b"WEBP" else None


def media_type_of(path: Path) -> str | None:
    """The media type that a file's name states; None leaves it to the bytes."""
    return MEDIA_TYPES.get(path.suffix.lower())


def is_warc(path: Path) -> bool:
    """Whether a file's name says that it holds captures."""
    return path.name.lower().endswith(WARC_SUFFIXES)


# Files that lie beside pages in a folder and speak of it, not pages themselves.
NOT_PAGES = ("readme", "license", "licence", "changelog", "contributing", "copying", "robots.txt")


def pages_in(folder: Path) -> Iterable[Path]:
    """The page files of a folder and its subfolders, in the order of their paths.

    By suffix: .html .htm .xhtml .xht .txt .text .md .markdown .pdf. Hidden files and
    folders, README and its kin, captures (WARC, WACZ) and everything else are no pages.
    """
    found: list[Path] = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found.extend(Path(root) / name for name in files if _is_page(name))
    return sorted(found, key=lambda path: path.parts)


def _is_page(name: str) -> bool:
    lower = name.lower()
    return not lower.startswith((".", *NOT_PAGES)) and os.path.splitext(lower)[1] in MEDIA_TYPES

"""Bytes to text by the rules of the WHATWG Encoding and HTML standards.

A byte order mark wins over the transport's charset, that over the page's own
`<meta>`, that over what the bytes look like (https://html.spec.whatwg.org/#determining-the-character-encoding).
What cannot be decoded becomes U+FFFD and is counted, never dropped.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# A declaration must stand in the first 1024 bytes by the standard; pages with long
# comments or preloads before it exist, and browsers that wait for it read them right.
PRESCAN_BYTES = 4096
# Enough to tell a script by its letter pairs, small enough not to slow a 10 MB page down.
DETECTION_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding it was read by, and how many places did not decode."""

    text: str
    encoding: str
    replaced: int = 0
    source: str = "default"  # bom, transport, declared, detected or default


# https://encoding.spec.whatwg.org/#names-and-labels: encoding, Python codec, labels.
_ENCODINGS = """
utf-8|utf-8|unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8
ibm866|cp866|866 cp866 csibm866 ibm866
iso-8859-2|iso8859-2|csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
iso-8859-3|iso8859-3|csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
iso-8859-4|iso8859-4|csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
iso-8859-5|iso8859-5|csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
iso-8859-6|iso8859-6|arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
iso-8859-7|iso8859-7|csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
iso-8859-8|iso8859-8|csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual
iso-8859-10|iso8859-10|csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
iso-8859-13|iso8859-13|iso-8859-13 iso8859-13 iso885913
iso-8859-14|iso8859-14|iso-8859-14 iso8859-14 iso885914
iso-8859-15|iso8859-15|csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
iso-8859-16|iso8859-16|iso-8859-16
koi8-r|koi8-r|cskoi8r koi koi8 koi8-r koi8_r
koi8-u|koi8-u|koi8-ru koi8-u
macintosh|mac-roman|csmacintosh mac macintosh x-mac-roman
windows-874|cp874|dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
windows-1250|cp1250|cp1250 windows-1250 x-cp1250
windows-1251|cp1251|cp1251 windows-1251 x-cp1251
windows-1252|cp1252|ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
windows-1253|cp1253|cp1253 windows-1253 x-cp1253
windows-1254|cp1254|cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254
windows-1255|cp1255|cp1255 windows-1255 x-cp1255
windows-1256|cp1256|cp1256 windows-1256 x-cp1256
windows-1257|cp1257|cp1257 windows-1257 x-cp1257
windows-1258|cp1258|cp1258 windows-1258 x-cp1258
x-mac-cyrillic|mac-cyrillic|x-mac-cyrillic x-mac-ukrainian
gbk|gb18030|chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
gb18030|gb18030|gb18030
big5|big5hkscs|big5 big5-hkscs cn-big5 csbig5 x-x-big5
euc-jp|euc_jp|cseucpkdfmtjapanese euc-jp x-euc-jp
iso-2022-jp|iso2022_jp|csiso2022jp iso-2022-jp
shift_jis|cp932|csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
euc-kr|cp949|cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
utf-16be|utf-16-be|unicodefffe utf-16be
utf-16le|utf-16-le|csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
"""  # noqa: E501 - the standard's table, one encoding a line

_CODECS: dict[str, str] = {}
_LABELS: dict[str, str] = {}
for _row in _ENCODINGS.strip().splitlines():
    _name, _codec, _labels = _row.split("|")
    _CODECS[_name] = _codec
    _LABELS.update((_label, _name) for _label in _labels.split())

_DOUBLE_BYTE = frozenset({"gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"})
_META = re.compile(rb"<meta[\s/][^>]{0,500}", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([a-z0-9_.:-]{1,40})[\"']", re.IGNORECASE)


def encoding_of_label(label: str | None) -> str | None:
    """The standard's name of the encoding that `label` stands for, None for no or an unknown label."""
    return _LABELS.get(label.strip(" \t\n\f\r\"'").lower()) if label else None


def decode(body: bytes, *, charset: str | None = None, markup: bool = True) -> Decoded:
    """Reads `body` as text; `charset` is the transport's label, `markup` allows declarations inside."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16be"),
    ):
        if body.startswith(mark):
            return _read(body[len(mark) :], name, "bom")
    stated = encoding_of_label(charset)
    if stated:
        return _read(body, stated, "transport")
    declared = _declared(body) if markup else None
    if declared in _DOUBLE_BYTE and _is_utf8(body):
        # A page that was saved anew keeps its old <meta>; no double-byte text is UTF-8 by chance.
        return _read(body, "utf-8", "detected")
    if declared:
        return _read(body, declared, "declared")
    return _detected(body)


def _is_utf8(body: bytes) -> bool:
    try:
        return not body.isascii() and bool(body.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _declared(body: bytes) -> str | None:
    head = body[:PRESCAN_BYTES]
    xml = _XML.match(head)
    labels = [xml.group(1)] if xml else []
    for tag in _META.finditer(head):
        found = _CHARSET.search(tag.group())
        if found:
            labels.append(found.group(1))
    for label in labels:
        name = encoding_of_label(label.decode("ascii"))
        if name:
            # A meta that could be read as ASCII cannot stand in UTF-16 text (the standard's own rule).
            return "utf-8" if name.startswith("utf-16") else name
    return None


def _read(body: bytes, name: str, source: str) -> Decoded:
    codec = _CODECS[name]
    try:
        return Decoded(body.decode(codec), name, 0, source)
    except UnicodeDecodeError:
        pass
    counter = _Counter(single_byte=name.startswith(("windows-", "iso-8859-", "ibm", "koi", "mac", "x-mac")))
    codecs.register_error(counter.name, counter)
    return Decoded(body.decode(codec, errors=counter.name), name, counter.replaced, source)


class _Counter:
    """An error handler that puts U+FFFD and counts; C1 holes of Windows code pages keep their value."""

    name = "provenance-replace"

    def __init__(self, *, single_byte: bool) -> None:
        self.replaced = 0
        self.single_byte = single_byte

    def __call__(self, error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        byte = error.object[error.start]
        if self.single_byte and 0x80 <= byte <= 0x9F:
            return chr(byte), error.start + 1
        self.replaced += 1
        return "�", max(error.end, error.start + 1)


def _detected(body: bytes) -> Decoded:
    """UTF-8 where the bytes are that, else UTF-16 by its zeros, else the likeliest legacy encoding."""
    try:
        return Decoded(body.decode("utf-8"), "utf-8", 0, "detected")
    except UnicodeDecodeError as error:
        broken_at = error.start
    head = body[:DETECTION_BYTES]
    wide = _wide(head)
    if wide:
        return _read(body, wide, "detected")
    if _mostly_utf8(head, broken_at):
        return _read(body, "utf-8", "detected")
    return _read(body, _legacy(head), "detected")


def _wide(head: bytes) -> str | None:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(len(head) // 2, 1)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16be"
    return None


def _mostly_utf8(head: bytes, broken_at: int) -> bool:
    """Whether the text is UTF-8 with damage: more good sequences of several bytes than bad bytes."""
    text = head.decode("utf-8", errors="replace")
    bad = text.count("�")
    good = sum(1 for letter in text if ord(letter) > 0x7F) - bad
    return good > 2 * bad and (broken_at > 0 or good > 0)


def _legacy(head: bytes) -> str:
    from charset_normalizer import from_bytes

    high = sum(1 for byte in head if byte > 0x7F)
    if high < len(head) // 20:  # a few accents or curly quotes in ASCII: Western, as browsers guess
        return "windows-1252"
    best = from_bytes(head).best()
    return (
        encoding_of_label(_PYTHON_NAMES.get(best.encoding, best.encoding) if best else None) or "windows-1252"
    )


_PYTHON_NAMES = {codec.replace("-", "_"): name for name, codec in _CODECS.items()} | {
    "gb2312": "gbk",
    "big5": "big5",
    "shift_jis": "shift_jis",
    "euc_kr": "euc-kr",
    "cp1252": "windows-1252",
    "latin_1": "windows-1252",
    "ascii": "windows-1252",
}

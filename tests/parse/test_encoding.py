"""Bytes to text by the WHATWG rules."""

from __future__ import annotations

import pytest

from provenance.parse.reading.document import read_document
from provenance.parse.reading.encoding import decode, encoding_of_label


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("iso-8859-1", "windows-1252"),
        ("ASCII", "windows-1252"),
        (" Latin1 ", "windows-1252"),
        ("gb2312", "gbk"),
        ("ks_c_5601-1987", "euc-kr"),
        ("x-sjis", "shift_jis"),
        ("iso-8859-9", "windows-1254"),
        ("utf-7", None),
        ("no-such-label", None),
    ],
)
def test_labels_stand_for_the_encodings_of_the_standard(label: str, name: str | None) -> None:
    assert encoding_of_label(label) == name


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("привет, паром", "koi8-r", "koi8-r"),
        ("渡轮再次起航", "gb18030", "gb2312"),
        ("渡輪再次啟航", "big5hkscs", "big5"),
        ("フェリーが出航", "cp932", "shift_jis"),
        ("フェリーが出航", "euc_jp", "euc-jp"),
        ("페리가 출항", "cp949", "euc-kr"),
        ("العبارة", "cp1256", "windows-1256"),
        ("“quoted” – it’s", "cp1252", "iso-8859-1"),
    ],
)
def test_the_stated_charset_is_used(text: str, codec: str, label: str) -> None:
    assert decode(text.encode(codec), charset=label).text == text
    page = f"<meta charset='{label}'><p>".encode("ascii") + text.encode(codec)
    assert read_document(page).text == text
    assert read_document(
        page[len(f"<meta charset='{label}'>") :], media_type=f"text/html; charset={label}"
    ).text


def test_a_byte_order_mark_outranks_every_label() -> None:
    assert decode(b"\xef\xbb\xbf" + "né".encode(), charset="windows-1252").text == "né"
    assert decode(b"\xff\xfe" + "né".encode("utf-16-le"), charset="utf-8").text == "né"


def test_the_transport_outranks_the_page() -> None:
    body = b"<meta charset=windows-1252><p>" + "né".encode()
    assert decode(body, charset="utf-8").text.endswith("né")
    assert decode(body).encoding == "windows-1252"


def test_a_declaration_in_the_old_form_is_read() -> None:
    body = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">' + "паром".encode(
        "cp1251"
    )
    assert decode(body).text.endswith("паром")


def test_text_that_declares_utf16_in_ascii_is_utf8() -> None:
    assert decode(b"<meta charset=utf-16><p>" + "né".encode()).text.endswith("né")


def test_undeclared_bytes_are_read_as_utf8_where_they_are_and_as_western_else() -> None:
    assert decode("naïve".encode()).encoding == "utf-8"
    assert decode(b"caf\xe9 \x93quoted\x94").text == "café “quoted”"
    assert decode("<p>né</p>".encode("utf-16-le")).encoding == "utf-16le"


def test_undeclared_cyrillic_is_detected() -> None:
    text = "Совет порта собрался во вторник, чтобы решить судьбу старого парома. " * 5
    assert decode(text.encode("cp1251")).text == text


def test_a_hole_of_a_windows_code_page_keeps_its_value_as_browsers_read_it() -> None:
    decoded = decode(b"a\x81b", charset="windows-1252")
    assert decoded.text == "a\x81b"
    assert decoded.replaced == 0


def test_bytes_that_do_not_decode_are_replaced_counted_and_reported() -> None:
    document = read_document(b"<meta charset=utf-8><p>\xc3\x28 ok \xff</p>")
    assert document.text == "\ufffd( ok \ufffd"
    assert any(warning.startswith("replacement_chars: 2 ") for warning in document.warnings)


def test_a_lone_surrogate_never_reaches_the_text() -> None:
    document = read_document("a\ud800b", media_type="text/plain")
    assert document.text == "a\ufffdb"
    assert any("surrogate" in warning for warning in document.warnings)

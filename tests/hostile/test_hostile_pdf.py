"""Hostile PDF files, read as the jobs read them: in the child, under limits."""

from __future__ import annotations

import io
import time
import zlib
from collections.abc import Callable

import pytest
from hostile_cases import Case, cases

from provenance.child import Done, Killed, run_limited
from provenance.read.pdf import PdfText, read_pdf

pypdf = pytest.importorskip("pypdf")
pytestmark = pytest.mark.shared
SECONDS, MEGABYTES = 8.0, 900  # the cases allow 10 s and 1024 MB


def pdf(objects: list[bytes], *, trailer: bytes = b"", prev: bool = False) -> bytes:
    """A PDF of numbered objects, the first of which is the catalog."""
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    loop = b"/Prev %d" % start if prev else b""
    out += b"trailer\n<</Size %d/Root 1 0 R%s%s>>\n" % (len(objects) + 1, loop, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def one_page(
    content: bytes, *, catalog: bytes = b"", resources: bytes = b"", more: tuple[bytes, ...] = ()
) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    page += b"/Resources<</Font<</F 5 0 R>>%s>>>>" % resources
    return pdf([
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    ])  # fmt: skip


WORDS = b"BT /F 12 Tf 50 700 Td (A story in a PDF) Tj ET"


def flate_x3() -> bytes:
    data = bytes(300_000_000)
    for _ in range(3):
        data = zlib.compress(data, 9)
    return one_page(stream(data, b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"))


def page_tree_loop() -> bytes:
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])


def kids_300k() -> bytes:
    kids = b"3 0 R " * 300_000
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 300000>>" % kids, page])


def deep_array() -> bytes:
    return one_page(
        stream(b"[" * 50_000 + b"]" * 50_000 + b" TJ"), catalog=b"/X " + b"[" * 50_000 + b"]" * 50_000
    )


def form_xobject_loop() -> bytes:
    form = stream(
        b"/X Do " * 50, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    )
    return one_page(stream(b"/X Do " * 50), resources=b"/XObject<</X 6 0 R>>", more=(form,))


def xref_prev_loop() -> bytes:
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"], prev=True)


def javascript_openaction() -> bytes:
    return one_page(stream(WORDS), catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")


def encrypted_empty_pw() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(one_page(stream(WORDS))))
    writer.encrypt(user_password="", owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def invisible_text() -> bytes:
    return one_page(stream(WORDS + b" BT 3 Tr /F 12 Tf 50 600 Td (hidden words) Tj ET"))


MAKERS: dict[str, Callable[[], bytes]] = {
    maker.__name__: maker
    for maker in (
        flate_x3, page_tree_loop, kids_300k, deep_array, form_xobject_loop, xref_prev_loop,
        javascript_openaction, encrypted_empty_pw, invisible_text,
    )
}  # fmt: skip


@pytest.mark.parametrize("case", cases("pdf"))
def test_hostile_pdf(case: Case) -> None:
    name = case["recipe"].partition("mk('")[2].partition("')")[0]
    body = MAKERS[name]()
    started = time.monotonic()
    outcome = run_limited(read_pdf, (body, f"{name}.pdf"), seconds=SECONDS, megabytes=MEGABYTES)
    assert time.monotonic() - started < case["expect"].get("max_wall_s", 10)
    if case["expect"]["outcome"] == "bounded":
        assert isinstance(outcome, Done | Killed)
        return
    assert isinstance(outcome, Done)
    text: PdfText = outcome.value
    assert text.flags == tuple(case["expect"]["flags"])
    assert "A story in a PDF" in text.text

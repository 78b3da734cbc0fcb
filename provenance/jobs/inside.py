"""What the child does with captured bytes; it imports what the parent has no need of."""

from __future__ import annotations

from dataclasses import replace

from provenance.jobs.limited import Compared
from provenance.jobs.outlets import registry_with
from provenance.model import Capture, Document, Page, Version
from provenance.parse import parse
from provenance.parse.reading.document import read_document
from provenance.read.pdf import is_pdf, pdf_text, read_pdf


def page_of(capture: Capture, name: str, layer: str | None = None) -> Page:
    """The parsed page of a capture; a PDF is parsed as the text it shows."""
    url = capture.final_url or capture.url
    registry = registry_with(layer)
    if not is_pdf(capture.body):
        return parse(
            capture.body, url=url, media_type=capture.media_type, charset=capture.charset, registry=registry
        )
    pdf = read_pdf(capture.body, name)
    page = parse(pdf.text, url=url, media_type="text/plain", registry=registry)
    return replace(page, document=_as_pdf(page.document, capture), warnings=(*page.warnings, *pdf.flags))


def compared(capture: Capture, name: str, side: Version) -> Compared:
    """The article of a capture, and how a repost stands to it."""
    from provenance.compare import compare_versions
    from provenance.extract import extract, version_of_article

    article = extract(document_of(capture, name), capture)
    return Compared(compare_versions(side, version_of_article(article)), article.extracted)


def document_of(capture: Capture, name: str) -> Document:
    """The document of a capture, without looking for credits in it."""
    url = capture.final_url or capture.url
    if not is_pdf(capture.body):
        return read_document(capture.body, url=url, media_type=capture.media_type, charset=capture.charset)
    return _as_pdf(read_document(pdf_text(capture.body, name), url=url, media_type="text/plain"), capture)


def _as_pdf(document: Document, capture: Capture) -> Document:
    return replace(document, sha256=capture.sha256, media_type="application/pdf")

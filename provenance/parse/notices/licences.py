"""The licence or leave under which a notice says that its text is shown: "under CC BY-ND 4.0"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Credit, Span
from provenance.parse.page.context import PageContext
from provenance.parse.words.addresses import links_from
from provenance.parse.words.folding import fold
from provenance.parse.words.licences import licence_named
from provenance.parse.words.wording import leading

# A notice and what it says of its licence are no longer than this.
LONGEST_READ = 600
# A sentence that opens with the site's own name, so far in, speaks of the site.
OWN_NAME_WITHIN = 40
# A line of its own below a notice speaks of its licence in so few words.
LONGEST_LINE = 240
_SENTENCE_END = re.compile(r"[.!?…։۔।] (?=\S)|[。！？]|\n")
# How a line of its own opens that says under which licence the text above or below stands.
_OPENS = re.compile(
    r"\W{0,3}(?:(?:this|the) (?:article|story|post|piece|work|text|essay|report|content)"
    r"|it (?:is|was)|licen[cs]ed?\b|lizenz"
    r"|dies(?:er|es|e) (?:artikel|text|beitrag|werk|inhalt)|der (?:artikel|text|beitrag)"
    r"|cet? (?:article|texte|œuvre|contenu)|licence|este (?:artículo|texto|artigo|trabajo)|esta obra|licencia"
    r"|licença|quest[oa'] ?(?:articolo|testo|opera)|licenza|dit (?:artikel|werk)|licentie|licencja|licence"
    r"|лицензия|ліцензія|lisans|lisensi|许可|許可|授权|授權|ライセンス|라이선스)"
)


def licence_told(page: PageContext, credit: Credit) -> str | None:
    """What the notice's own sentence, those behind it on its line or a line beside it say of a licence."""
    if credit.span is None:
        return None
    number = page.frame.line_at(credit.span.start)
    line = page.line(number).span
    for sentence in _sentences(page, Span(line.start, min(line.end, line.start + 2 * LONGEST_READ)), credit):
        if found := _named(page, sentence):
            return found
    beside = (near for near in (number + 1, number - 1) if 0 <= near < len(page.document.lines))
    named = (_named(page, page.line(near).span) for near in beside if _speaks_of_licence(page, near))
    return next((found for found in named if found), None)


def _sentences(page: PageContext, line: Span, credit: Credit) -> Iterator[Span]:
    """The sentence of a credit and those behind it that do not speak of a picture or of the site itself."""
    assert credit.span is not None
    start = line.start
    for end in [*(m.end() for m in _SENTENCE_END.finditer(page.folded, line.start, line.end)), line.end]:
        sentence, start = Span(start, end), end
        if sentence.end <= credit.span.start or sentence.start - credit.span.start > LONGEST_READ:
            continue
        if sentence.start <= credit.span.start or not _speaks_otherwise(page, sentence):
            yield sentence


def _speaks_otherwise(page: PageContext, sentence: Span) -> bool:
    """Whether a sentence tells of a picture, or of what the site itself publishes."""
    folded = sentence.of(page.folded)
    if leading("picture").match(folded) is not None:
        return True
    return any(fold(title) in folded[: OWN_NAME_WITHIN + len(title)] for title in page.own.titles if title)


def _speaks_of_licence(page: PageContext, number: int) -> bool:
    line = page.line(number).span
    if line.end - line.start > LONGEST_LINE or _OPENS.match(page.folded, line.start, line.end) is None:
        return False
    return not _speaks_otherwise(page, line)


def _named(page: PageContext, sentence: Span) -> str | None:
    addresses = [link.href for link in links_from(page.document, sentence.start, sentence.end - 1)]
    return licence_named(sentence.of(page.document.text), sentence.of(page.folded), addresses)

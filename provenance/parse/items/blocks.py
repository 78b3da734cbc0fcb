"""What each row of a section is: the labels, from the head through the body to the tail.

A section is read in three stretches. In the head stand headlines, teaser,
byline and captions; the body runs from the first to the last paragraph; what
follows is the tail. A row that none of the signs speaks for stays `unknown`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from provenance.model import Block, BlockKind, Credit, CreditKind, Document, Located, Polarity, Span, Zone
from provenance.model.quick import maker
from provenance.parse.credits.press_reviews import RULE as PRESS_REVIEW
from provenance.parse.items.bodies import body_bounds
from provenance.parse.items.captions import (
    Vocabulary,
    echoes,
    long_title_case,
    names_a_file,
    quotes_title,
    repeats_itself,
    restates_its_start,
)
from provenance.parse.items.credit_blocks import (
    caption_before,
    cut_from,
    is_whole_row,
    kind_of_credit,
    speaks_of_picture,
    title_beside,
)
from provenance.parse.items.extents import Anchors, Extent
from provenance.parse.items.own_layer import (
    kind_around_text,
    kind_between_paragraphs,
    mail_fields,
    subject_of,
)
from provenance.parse.items.row_signs import (
    CAPTION_MARKS,
    FIGURE_ROWS,
    PROMO_MARKS,
    byline_like,
    is_bio,
    is_standfirst,
    links_on,
    marked,
    pulls_quote,
    reads_as_headline,
)
from provenance.parse.items.rows import Row, line_key
from provenance.parse.words.phrases import FIGURE_LABEL, PICTURE_CREDIT

_block = maker(Block)
LEAST_NAME = 4


@dataclass(frozen=True, slots=True)
class Context:
    """What labelling needs to know of the page."""

    document: Document
    rows: tuple[Row, ...]
    credits: tuple[Credit, ...]
    anchors: Anchors
    vocabulary: Vocabulary
    pictures: Mapping[str, Sequence[int]]  # keys of alternative texts, and where their pictures stand
    authors: tuple[str, ...]  # those that machine-readable credits give
    recurring: frozenset[str]  # keys of short rows that stand in several sections, or were learnt before


@dataclass(frozen=True, slots=True)
class Labelled:
    """A section's blocks, its headline, and the original's where it survives below."""

    blocks: tuple[Block, ...]
    headline: Located | None
    original_headline: Located | None


def label(extent: Extent, context: Context) -> Labelled:
    """The blocks of one item."""
    return _Labeller(extent, context).run()


class _Labeller:
    def __init__(self, extent: Extent, context: Context) -> None:
        self.context = context
        self.extent = extent
        self.rows = list(context.rows[extent.first : extent.last + 1])
        self.kinds: list[BlockKind | None] = [None] * len(self.rows)
        self.cuts: dict[int, list[Block]] = {}
        self.headline: Row | None = None
        self.original: Row | None = None
        self.titles: list[str] = []
        self.body: tuple[int, int] = (0, -1)
        self.names = tuple(line_key(name) for name in self._authors() if len(name) > LEAST_NAME)

    def run(self) -> Labelled:
        """Labels in the order of certainty: structure, credits, headlines, captions, body, notes."""
        self._structure()
        self._credits()
        self.body = body_bounds(self.rows, self.kinds, self._below_teaser(), self.names)
        self._own_layer()
        self._headlines()
        self._captions()
        self._body()
        self._bios()
        self._tail()
        blocks = [block for number, row in enumerate(self.rows) for block in self._of_row(number, row)]
        return Labelled(tuple(blocks), _located(self.headline), _located(self.original))

    def _of_row(self, number: int, row: Row) -> list[Block]:
        return self.cuts.get(number) or [_block(self.kinds[number] or BlockKind.UNKNOWN, row.span)]

    # --- certain signs --------------------------------------------------------------------

    def _structure(self) -> None:
        for number, row in enumerate(self.rows):
            self.kinds[number] = self._structural_kind(number, row)

        for number, kind in mail_fields(self.rows).items():
            self.kinds[number] = kind
            if kind is BlockKind.HEADLINE and self.headline is None:
                self.headline = subject_of(self.rows[number])

    def _structural_kind(self, number: int, row: Row) -> BlockKind | None:
        if row.at == self.extent.teaser:
            return BlockKind.TEASER
        if row.separator:
            return BlockKind.SEPARATOR
        if row.end_mark:
            return BlockKind.END_MARK
        if row.source_label:
            return BlockKind.SOURCE_LINK
        if row.also_read:
            return BlockKind.INSERTED_LINK
        if row.address is not None:
            above = self.rows[number - 1] if number else None
            return BlockKind.SOURCE_LINK if above and above.source_label else BlockKind.INSERTED_LINK
        if row.zone in (Zone.RELATED, Zone.ASIDE):
            return BlockKind.PROMO
        if row.outside:
            return None if row.heading else BlockKind.BOILERPLATE
        return None

    def _credits(self) -> None:
        for number, row in enumerate(self.rows):
            for index in self.context.anchors.by_row.get(row.at, ()):
                credit = self.context.credits[index]
                if credit.span is not None:
                    self._credit(number, row, credit, credit.span)

    def _credit(self, number: int, row: Row, credit: Credit, span: Span) -> None:
        if credit.kind is CreditKind.TEASER:
            self._teaser(number, row, span)
            return
        if credit.polarity is Polarity.NEGATIVE:
            if not row.paragraph and speaks_of_picture(credit):
                self.kinds[number] = BlockKind.CAPTION
            return
        kind = kind_of_credit(credit)
        if kind is None:
            return
        if credit.rule == PRESS_REVIEW and (title := title_beside(row, span)) is not None:
            self.rows[number] = title
            self.cuts[number] = sorted(
                [Block(BlockKind.HEADLINE, title.span), Block(kind, span)], key=attrgetter("span")
            )
            return
        if credit.kind is CreditKind.SOURCE_LINE and self._below_figure(number):
            self.kinds[number] = BlockKind.CAPTION
        elif is_whole_row(row, span):
            declared = credit.polarity is Polarity.POSITIVE and self.kinds[number] in _OUTER
            self.kinds[number] = kind if declared else self.kinds[number] or kind
        elif kind is not BlockKind.BYLINE and number not in self.cuts:
            pieces = cut_from(self.context.document.text, row, span, kind)
            if pieces:
                self.cuts[number], self.kinds[number] = pieces, BlockKind.BODY

    def _teaser(self, number: int, row: Row, span: Span) -> None:
        text = self.context.document.text
        self.kinds[number] = BlockKind.TEASER
        caption = caption_before(text, row, span)
        if caption is not None:
            teaser = Block(BlockKind.TEASER, Span(span.start, row.span.end))
            self.cuts[number] = [Block(BlockKind.CAPTION, caption), teaser]
            self.titles.append(line_key(caption.of(text)))

    def _below_figure(self, number: int) -> bool:
        """Whether a numbered figure's label stands just above: the source line is the figure's."""
        above = self.rows[max(0, number - FIGURE_ROWS) : number]
        return any(FIGURE_LABEL.match(row.folded) and not row.paragraph for row in above)

    def _own_layer(self) -> None:
        """Buttons, boxes and stamps of time, by their words."""
        first, last = self.body
        for number, row in enumerate(self.rows):
            if self.kinds[number] is not None or row.at == self.extent.headline:
                continue
            if first <= number <= last:
                self.kinds[number] = kind_between_paragraphs(row)
                if self.kinds[number] is None and pulls_quote(row, self.rows[first : last + 1]):
                    self.kinds[number] = BlockKind.PROMO
            elif number < first and is_standfirst(row) and not row.title_like:
                self.kinds[number] = BlockKind.SUBHEAD
            elif not row.paragraph or number > last:
                self.kinds[number] = kind_around_text(row.folded)

    # --- head -----------------------------------------------------------------------------

    def _below_teaser(self) -> int:
        """The first row behind the teaser, which is no part of the body, nor is what stands before it."""
        return 0 if self.extent.teaser is None else self.extent.teaser - self.extent.first + 1

    def _headlines(self) -> None:
        """The first title row is the headline; a later one that says something else is the original's."""
        if self.headline is not None:
            self.titles.append(self.headline.key)
            return
        first_text = self.body[0]
        titles = [n for n in range(first_text) if self.kinds[n] is None and self._may_be_title(n)]
        if self.extent.headline is not None:
            top = self.extent.headline - self.extent.first
            self.kinds[top] = BlockKind.HEADLINE
        elif titles:
            top = next((n for n in titles if self.rows[n].heading), titles[0])
        else:
            return
        headline = self.rows[top]
        self.headline = headline
        self.titles.append(headline.key)
        teaser = None if self.extent.teaser is None else self.extent.teaser - self.extent.first
        byline = next((n for n in range(top, first_text) if self.kinds[n] is BlockKind.BYLINE), first_text)
        for number in titles:
            row = self.rows[number]
            if row.key == headline.key and number < byline:
                self.kinds[number] = BlockKind.HEADLINE
            elif number < top or row.key == headline.key or self._caption_sign(number):
                continue
            elif row.tag == "text" and echoes(row.key, [headline.key]):
                continue  # the headline as alternative text, glued to a caption
            elif byline_like(self.rows[number]):
                self.kinds[number] = BlockKind.BYLINE
                byline = min(byline, number)
            elif teaser is not None and teaser < number < byline and self.original is None:
                # A standfirst taken for the outlet's headline would accuse the aggregator of replacing it.
                if reads_as_headline(row):
                    self.original = row
                self.kinds[number] = BlockKind.HEADLINE if self.original is row else BlockKind.SUBHEAD
            elif number > top and self._may_be_subhead(number):
                self.kinds[number] = BlockKind.SUBHEAD

    def _may_be_title(self, number: int) -> bool:
        row = self.rows[number]
        return (
            (row.title_like or row.heading) and row.zone is not Zone.FIGURE and not marked(row, CAPTION_MARKS)
        )

    def _may_be_subhead(self, number: int) -> bool:
        row = self.rows[number]
        if is_standfirst(row) or row.heading:
            return True
        return self.original is not None and len(row.text) > len(self.original.text) and not row.linked

    # --- captions and the aggregator's own layer ------------------------------------------

    def _caption_sign(self, number: int) -> bool:
        """A sign that does not depend on where the row stands."""
        row = self.rows[number]
        if row.zone is Zone.FIGURE or marked(row, CAPTION_MARKS) or row.tag == "figcaption":
            return True
        if row.paragraph and not row.title_like:
            return False
        if FIGURE_LABEL.match(row.folded) or PICTURE_CREDIT.match(row.folded) or names_a_file(row.text):
            return True
        if repeats_itself(row.text) or restates_its_start(row.text):
            return True
        if self.context.vocabulary.glued(row.text) is not None:
            return True
        return self._of_image(row)

    def _of_image(self, row: Row) -> bool:
        """Whether the row is the alternative text of a picture beside it."""
        return any(
            abs(at - row.span.start) <= len(row.text) + 2 for at in self.context.pictures.get(row.key, ())
        )

    def _captions(self) -> None:
        titles = [title for title in self.titles if title]
        for number, row in enumerate(self.rows):
            if self.kinds[number] is not None:
                continue
            if byline_like(self.rows[number]) and number < self.body[0]:
                self.kinds[number] = BlockKind.BYLINE
            elif row.zone is Zone.FIGURE and links_on(row):
                self.kinds[number] = BlockKind.INSERTED_LINK
            elif (
                self._caption_sign(number)
                or (not row.paragraph and (self._echo(row, titles) or row.key in self.context.recurring))
                or self._figure_source(number)
            ):
                self.kinds[number] = BlockKind.CAPTION

    def _echo(self, row: Row, titles: list[str]) -> bool:
        if echoes(row.key, titles):
            return True
        return row.tag == "text" and self.headline is not None and quotes_title(row.text, self.headline.text)

    def _figure_source(self, number: int) -> bool:
        """`Source: X` below a figure's label or picture."""
        row = self.rows[number]
        if row.paragraph or ":" not in row.folded[:24] or len(row.text) > 120:
            return False
        return any(self.kinds[n] is BlockKind.CAPTION for n in range(max(0, number - 2), number))

    # --- body and tail --------------------------------------------------------------------

    def _body(self) -> None:
        first, last = self.body
        captioned = any(kind is BlockKind.CAPTION for kind in self.kinds)
        for number in range(first, last + 1):
            row = self.rows[number]
            if self.kinds[number] is not None:
                continue
            if row.outside:
                self.kinds[number] = BlockKind.BOILERPLATE
            elif row.linked > 0.8 and row.link and not row.paragraph and not row.heading and row.tag != "li":
                self.kinds[number] = BlockKind.INSERTED_LINK
            elif marked(row, PROMO_MARKS) and not row.paragraph:
                self.kinds[number] = BlockKind.PROMO
            elif (
                row.tag == "text"
                and captioned
                and row.title_like
                and not row.paragraph
                and self._foreign_title(number)
            ):
                self.kinds[number] = BlockKind.CAPTION
            else:
                self.kinds[number] = BlockKind.BODY

    def _foreign_title(self, number: int) -> bool:
        """Whether a short row between paragraphs is the title of some other piece, not a section heading."""
        return long_title_case(self.rows[number].text)

    def _bios(self) -> None:
        """Notes on the authors: the last paragraphs, where they begin with a name the credits give."""
        first, last = self.body
        number = last
        while number > first:
            row = self.rows[number]
            if self.kinds[number] is BlockKind.BODY:
                if not is_bio(row, self.names):
                    break
                self.kinds[number] = BlockKind.BIO
                self.cuts.pop(number, None)
            number -= 1

    def _authors(self) -> tuple[str, ...]:
        found: list[str] = []
        for row in self.rows:
            for index in self.context.anchors.by_row.get(row.at, ()):
                found.extend(self.context.credits[index].authors)
        return (*found, *self.context.authors)

    def _tail(self) -> None:
        """After the last paragraph: short rows behind an end mark are the aggregator's pictures."""
        ended = False
        for number in range(len(self.rows)):
            row = self.rows[number]
            ended = ended or self.kinds[number] is BlockKind.END_MARK
            if self.kinds[number] is not None or number <= self.body[1]:
                continue
            if row.outside:
                self.kinds[number] = BlockKind.BOILERPLATE
            elif row.link and row.linked > 0.8:
                self.kinds[number] = BlockKind.INSERTED_LINK
            elif is_bio(row, self.names):
                self.kinds[number] = BlockKind.BIO
            elif ended and row.title_like:
                self.kinds[number] = BlockKind.CAPTION


# What the markup says of a row that a credit standing there knows better.
_OUTER = (BlockKind.PROMO, BlockKind.BOILERPLATE)


def _located(row: Row | None) -> Located | None:
    return Located(row.text, row.span) if row is not None else None

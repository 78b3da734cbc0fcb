"""The page's own layer by a row's words: buttons, boxes, labels, stamps of time, the head of a mail."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from provenance.model import BlockKind
from provenance.parse.items.rows import Row
from provenance.parse.words.folding import fold
from provenance.parse.words.furniture import (
    LONGEST_PLEA,
    claims_rights,
    has_digit,
    heads_comments,
    heads_other_pieces,
    is_advertisement,
    is_button,
    is_keywords,
    is_newsletter,
    is_plea,
    is_stamp,
    may_ask_something,
    may_be_furniture,
)
from provenance.parse.words.wording import words

# The fields of a mail as programs write them into text, and as they translate them (RFC 5322, section 3.6).
_FIELDS = fold(
    "message|message-id|from|to|cc|bcc|date|sent|reply-to|subject|von|an|datum|gesendet|betreff|de|à|envoyé|objet|para|"
    "enviado|asunto|assunto|da|inviato|oggetto|van|aan|verzonden|onderwerp|od|do|temat|komu|předmět|от|кому|дата|тема|від|"
    "gönderen|kime|konu|من|الى|الموضوع|发件人|收件人|主题|差出人|件名|보낸사람|제목"
)
_FIELD = re.compile(rf"^[>*\s]{{0,4}}(?P<name>{_FIELDS})\s?:\s*\S")
_SUBJECTS = frozenset(
    fold(word)
    for word in [
        "subject",
        "betreff",
        "objet",
        "asunto",
        "assunto",
        "oggetto",
        "onderwerp",
        "temat",
        "předmět",
        "тема",
        "konu",
        "الموضوع",
        "主题",
        "件名",
        "제목",
    ]
)
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|回复|转发)\s?:\s*|\[[^\]]{1,40}\]\s*)+")
LEAST_FIELDS = 2


def kind_between_paragraphs(row: Row) -> BlockKind | None:
    """What a row within a text is, where nothing but its words tells it from the text."""
    if row.paragraph or row.heading:
        return None
    folded = row.folded
    if is_advertisement(folded):
        return BlockKind.PROMO
    asks = may_ask_something(folded) and (is_button(folded) or (not row.sentence and is_newsletter(folded)))
    return BlockKind.PROMO if asks else None


def kind_around_text(folded: str) -> BlockKind | None:
    """What a row above or below a text, or outside of all items, is by its words."""
    if len(folded) > LONGEST_PLEA:
        return None
    if has_digit(folded):
        if is_stamp(folded):
            return BlockKind.BYLINE
        if heads_comments(folded, words("comment_headings")):
            return BlockKind.BOILERPLATE
    elif not may_be_furniture(folded):
        return None
    if claims_rights(folded) or heads_comments(folded, frozenset()):
        return BlockKind.BOILERPLATE
    if is_advertisement(folded) or is_keywords(folded) or heads_other_pieces(folded):
        return BlockKind.PROMO
    if may_ask_something(folded) and (is_button(folded) or is_newsletter(folded) or is_plea(folded)):
        return BlockKind.PROMO
    return None


def mail_fields(rows: Sequence[Row]) -> Mapping[int, BlockKind]:
    """The rows of a mail's head, by their place among `rows`: the subject is the headline.

    A single "Date: …" may be anything; a mail has several fields, one under the other.
    """
    found: dict[int, BlockKind] = {}
    run: dict[int, BlockKind] = {}
    for number, row in enumerate(rows):
        field = _FIELD.match(row.folded) if row.tag == "text" and ":" in row.folded[:20] else None
        if field is not None:
            subject = field["name"] in _SUBJECTS
            run[number] = BlockKind.HEADLINE if subject else BlockKind.BOILERPLATE
            continue
        if len(run) >= LEAST_FIELDS and BlockKind.HEADLINE in run.values():
            found.update(run)
        run = {}
    return found


def subject_of(row: Row) -> Row:
    """The row of a subject without its label and without what programs put before an answer's."""
    start = row.folded.index(":") + 1
    start += len(row.folded[start:]) - len(row.folded[start:].lstrip())
    answered = _ANSWERED.match(row.folded[start:])
    start += answered.end() if answered else 0
    span = row.span._replace(start=row.span.start + start)
    return row._replace(span=span, text=row.text[start:], folded=row.folded[start:], short_key=None)

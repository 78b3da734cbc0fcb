"""The planters, several for each kind of alteration in a text."""

from __future__ import annotations

from provenance.model import AlterationKind as Kind
from provenance.selftest.figure_planters import change_date, change_figure, change_scale, change_spelt_number
from provenance.selftest.own_line_planters import insert_caption, insert_link
from provenance.selftest.passage_planters import (
    change_words,
    cut_tail,
    drop_clause,
    drop_paragraph,
    drop_sentence,
    insert_paragraph,
    insert_sentence,
    move_paragraph,
    move_sentence,
    repeat_paragraph,
)
from provenance.selftest.plants import Planter
from provenance.selftest.speech_planters import change_name, change_quoted_word, change_speaker
from provenance.selftest.statement_planters import add_hedge, add_not, change_modal, lose_hedge, lose_not

PLANTERS: tuple[tuple[Kind, Planter], ...] = (
    (Kind.PASSAGE_DROPPED, drop_sentence),
    (Kind.PASSAGE_DROPPED, drop_paragraph),
    (Kind.PASSAGE_INSERTED, insert_sentence),
    (Kind.PASSAGE_INSERTED, insert_paragraph),
    (Kind.PASSAGE_CHANGED, change_words),
    (Kind.PASSAGE_CHANGED, drop_clause),
    (Kind.PASSAGE_MOVED, move_paragraph),
    (Kind.PASSAGE_MOVED, move_sentence),
    (Kind.TAIL_CUT, cut_tail),
    (Kind.TEXT_REPEATED, repeat_paragraph),
    (Kind.NUMBER_CHANGED, change_figure),
    (Kind.NUMBER_CHANGED, change_spelt_number),
    (Kind.NUMBER_CHANGED, change_scale),
    (Kind.NUMBER_CHANGED, change_date),
    (Kind.NEGATION_CHANGED, lose_not),
    (Kind.NEGATION_CHANGED, add_not),
    (Kind.NEGATION_CHANGED, change_modal),
    (Kind.NAME_CHANGED, change_name),
    (Kind.QUOTE_CHANGED, change_quoted_word),
    (Kind.NAME_CHANGED, change_speaker),
    (Kind.HEDGE_CHANGED, lose_hedge),
    (Kind.HEDGE_CHANGED, add_hedge),
    (Kind.CAPTION_INSERTED, insert_caption),
    (Kind.LINK_INSERTED, insert_link),
)

"""An attribution that moved within what it attributes is an editorial move; behind another's words not."""

from __future__ import annotations

import pytest

from provenance.model import AlterationKind as Kind
from provenance.model import Severity

BEFORE = (
    "The board met on Monday in the old custom house, and the debate lasted until the evening tide. "
    '"The windows are grey by noon," Ada Lund said. "Nobody should have to breathe this." '
    'The owners disagreed in a letter. "The dust is from the road," it read.\n\n'
    "The committee will publish its report in June, and the ferry runs until then as it always has."
)
APART = 'noon," Ada Lund said. "Nobody should have to breathe this."'
MOVES = [
    (APART, 'noon. Nobody should have to breathe this," Ada Lund said.'),
    (APART, 'noon. ... Nobody should have to breathe this," Ada Lund said.'),
    (
        '"The windows are grey by noon," Ada Lund said. "No',
        'Ada Lund said: "The windows are grey by noon. No',
    ),
]


@pytest.mark.parametrize(("old", "new"), MOVES)
def test_an_attribution_on_the_other_side_of_its_quotation_has_moved(compared, old, new):
    assert old in BEFORE
    found = compared(BEFORE.replace(old, new), BEFORE).alterations
    assert [(a.kind, a.severity) for a in found] == [(Kind.PASSAGE_MOVED, Severity.EDITORIAL)]
    assert (found[0].before, found[0].after) == ("Ada Lund said", "Ada Lund said")


def test_an_attribution_moved_behind_another_speakers_words_is_material(compared):
    copy = BEFORE.replace('noon," Ada Lund said. "Nobody', "noon. Nobody")
    copy = copy.replace('from the road," it read.', 'from the road," Ada Lund said.')
    found = compared(copy, BEFORE).alterations
    assert any(a.severity is Severity.MATERIAL for a in found)
    assert all(a.kind is not Kind.PASSAGE_MOVED for a in found)
    copy = BEFORE.replace('noon," Ada Lund said. "Nobody', "noon. Nobody")
    copy = copy.replace('from the road," it read.', 'from the road," it read, Ada Lund said.')
    found = compared(copy, BEFORE).alterations
    assert [a.severity for a in found] == [Severity.MATERIAL] * len(found)


def test_an_attribution_that_was_lost_stays_lost(compared):
    found = compared(BEFORE.replace(" Ada Lund said.", ""), BEFORE).alterations
    assert [(a.kind, a.severity) for a in found] == [(Kind.HEDGE_CHANGED, Severity.MATERIAL)]

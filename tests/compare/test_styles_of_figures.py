"""Amounts, dates, hours and measures written another way are house style; another value never is."""

from __future__ import annotations

import pytest

from provenance.model import AlterationKind as Kind
from provenance.model import Verdict

SAME = [
    ("$3.2 million", "US$3.2m"),
    ("$3.2 million", "US$3.2 million"),
    ("$3.2 million", "3.2 million dollars"),
    ("£12,500", "12,500 pounds"),
    ("€5 million", "EUR 5 million"),
    ("500 rupees", "Rs. 500"),
    ("$40 a head", "$40 per head"),
    ("5 March 2024", "2024-03-05"),
    ("5 March 2024", "03/05/2024"),
    ("5 March 2024", "05.03.2024"),
    ("2 p.m.", "14:00"),
    ("2:30 p.m.", "2.30pm"),
    ("the 1990s", "the '90s"),
    ("World War II", "World War Two"),
    ("No. 3", "number 3"),
    ("400 metres", "400 m"),
    ("seven councillors", "seven councilors"),
]
CHANGED = [
    ("$3.2 million", "€3.2 million"),
    ("$3.2 million", "3.2 million euros"),
    ("$3.2 million", "A$3.2 million"),
    ("$3.2 million", "3.3 million dollars"),
    ("£12 million", "12 million dollars"),
    ("5 March 2024", "2024-03-06"),
    ("5 March 2024", "06/03/2024"),
    ("2 p.m.", "2:00"),
    ("2 p.m.", "15:00"),
    ("400 metres", "400 km"),
    ("30 litres", "30 ml"),
    ("World War II", "World War One"),
]


def told_with(what: str, story: str) -> str:
    """The story with one more fact in its second paragraph."""
    before = "The board has set aside"
    assert before in story
    return story.replace(before, f"Papers of the town speak of {what} in this matter. {before}")


@pytest.mark.parametrize(("before", "after"), SAME)
def test_another_way_to_write_a_value_is_no_alteration(story, compared, before, after):
    for x, y in ((before, after), (after, before)):
        comparison = compared(told_with(y, story), told_with(x, story))
        assert (comparison.verdict, comparison.alterations) == (Verdict.FAITHFUL, ()), (x, y)


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_another_value_is_a_changed_number_however_it_is_written(story, compared, before, after):
    for x, y in ((before, after), (after, before)):
        found = compared(told_with(y, story), told_with(x, story)).alterations
        kinds = {Kind.NUMBER_CHANGED, Kind.NAME_CHANGED} if "War" in x else {Kind.NUMBER_CHANGED}
        assert len(found) == 1, (x, y, found)
        assert found[0].kind in kinds, (x, y)


GERMAN = (
    "Der Rat hat am Montag beschlossen, den alten Steinbruch oberhalb des Dorfes zu schließen. Die Arbeiten "
    "enden am 30. September 2025 und kosten 12.500 Euro, sagte die Ratsvorsitzende am Abend auf dem Markt."
)
CHINESE = (
    "议会周一投票决定关闭村上方的旧采石场。去年的空气有62天超过法定限值，居民们表示担忧。"
    "预计工程需要三年时间。"
)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (GERMAN, "30. September 2025", "30.09.2025"),
        (GERMAN, "12.500 Euro", "12 500 €"),
        (CHINESE, "62天", "六十二天"),
        (CHINESE, "周一", "星期一"),
        (CHINESE, "三年", "3年"),
    ],
)
def test_other_languages_write_a_value_in_several_ways_too(compared, text, before, after):
    assert before in text
    assert compared(text.replace(before, after), text).alterations == ()


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (GERMAN, "30. September 2025", "30.10.2025"),
        (GERMAN, "12.500 Euro", "12 600 €"),
        (CHINESE, "62天", "二十六天"),
    ],
)
def test_another_value_is_one_in_other_languages_too(compared, text, before, after):
    (found,) = compared(text.replace(before, after), text).alterations
    assert found.kind is Kind.NUMBER_CHANGED

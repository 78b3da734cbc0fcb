"""Where a page says that it was corrected."""

from __future__ import annotations

import pytest

from provenance.watch.corrections import claims_news, corrections_added

TEXT = "Herons return\nThe keepers counted 412 herons."


@pytest.mark.parametrize(
    "line",
    [
        "Correction: an earlier version gave the wrong number.",
        "CORRECTION (7 May): the crossing is at Elm Weir.",
        "*Clarification — the council did vote.",
        "Korrektur: In einer früheren Fassung stand eine andere Zahl.",
        "Rectificatif : le pont est fermé.",
        "Fe de errores: el puente está cerrado.",
        "訂正：数字に誤りがありました。",
        "Исправление: в тексте была ошибка.",
    ],
)
def test_a_new_line_that_opens_with_the_word_is_a_correction(line: str) -> None:
    assert corrections_added(TEXT, f"{TEXT}\n{line}") == (line,)
    assert corrections_added(f"{TEXT}\n{line}", f"{TEXT}\n{line}") == ()


@pytest.mark.parametrize(
    "line",
    [
        "Corrections officers counted the herons.",
        "The correction came too late.",
        "Correctional herons",
        "Correction: " + "word " * 200,
    ],
)
def test_a_sentence_about_corrections_is_none(line: str) -> None:
    assert corrections_added(TEXT, f"{TEXT}\n{line}") == ()


def test_an_update_is_news_and_no_correction() -> None:
    later = f"{TEXT}\nUpdated: 7 May 2031"
    assert claims_news(TEXT, later)
    assert corrections_added(TEXT, later) == ()

"""A text in a script that English is not written in is never read as English."""

from __future__ import annotations

import pytest

from provenance.text.lexicon import language_of

TEXTS = {
    "ar": "صوّت مجلس المدينة مساء الثلاثاء لصالح إغلاق المحجر القديم",
    "fa": "شورای شهر شامگاه سه‌شنبه بسته‌شدن معدن کهنه گچ پارسیان",
    "ru": "Горсовет проголосовал вчера вечером закрыть старый карьер",
    "uk": "Міськрада проголосувала вчора ввечері закрити старий кар'єр",
    "he": "מועצת העיר הצביעה אתמול בערב לסגור מחצבה ישנה",
    "el": "Δημοτικό συμβούλιο ψήφισε χθες βράδυ κλείσιμο παλιού λατομείου",
    "hi": "नगर परिषद ने मंगलवार शाम पुरानी खदान बंद करने हेतु मतदान किया",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_without_known_function_words_is_told_by_its_script(language):
    assert language_of(TEXTS[language]) == language


def test_a_foreign_name_makes_no_other_language():
    text = "The council voted on Tuesday to close the old quarry at Σπάτα, and the mayor of Київ wrote."
    assert language_of(text) == "en"

"""Outlets named in running text of scripts without capitals, or with endings hung on the name."""

from __future__ import annotations

import pytest

from provenance.outlets import default_registry

NAMED = (
    ("По данным Reuters, шлюз откроют в мае.", "reuters"),
    ("За даними Reuters, шлюз відкриють у травні.", "reuters"),
    ("Както съобщи БТА, шлюзът отваря през май.", "bta"),
    ("Како преноси Танјуг, брана се отвара у мају.", "tanjug"),
    ("दैनिक जागरण के अनुसार फाटक मई में खुलेगा।", "dainik-jagran"),
    ("প্রথম আলো জানিয়েছে, ফটক মে মাসে খুলবে।", "prothom-alo"),
    ("연합뉴스에 따르면 수문은 5월에 열린다.", "yonhap"),
    ("관리인은 한겨레에 말했다.", "hankyoreh"),
    ("وقالت صحيفة البوابة إن الجسر مغلق.", "al-bawaba"),
)
WORDS_OF_EVERY_DAY = (
    "ذكرت البلدية أن البوابة ستفتح في مايو.",
    "وقال الحارس إن البوابة قديمة.",
    "한겨레의 노래를 함께 불렀다.",
    "연합군이 강을 건넜다.",
    "ভোরে প্রথম আলো ফুটেছে নদীর ওপর।",
    "Сторож сказал, что известия плохие.",
)


@pytest.mark.parametrize(("text", "outlet"), NAMED)
def test_an_outlet_is_found_in_its_script(text: str, outlet: str) -> None:
    assert outlet in {mention.outlet.id for mention in default_registry().mentions(text)}


@pytest.mark.parametrize("text", WORDS_OF_EVERY_DAY)
def test_a_word_of_every_day_names_no_outlet(text: str) -> None:
    assert default_registry().mentions(text) == ()

"""Outlets named in another case, with particles written onto them, and look-alikes of each."""

from __future__ import annotations

import pytest

from provenance.outlets import default_registry
from provenance.outlets.endings import InflectedLatin
from provenance.outlets.words import Words

NAMED = (
    ("Liisa Aalto sanoi Helsingin Sanomille, että pato kestää.", "helsingin-sanomat", "Helsingin Sanomille"),
    ("STT:n mukaan ministeri sanoi, että pato kestää.", "stt", "STT"),
    ("Anna Lis powiedziała „Gazecie Wyborczej”, że tama wytrzyma.", "gazeta-wyborcza", "Gazecie Wyborczej"),
    ("Agencja Reutera poinformowała o zamknięciu śluzy.", "reuters", "Reutera"),
    ("Kiss Anna azt mondta a Népszavának, hogy a gát áll.", "nepszava", "Népszavának"),
    ("Ütles Anna Kask Postimehele, et tamm peab.", "postimees", "Postimehele"),
    ("Das sagte Lena Voß der Süddeutschen Zeitung.", "suddeutsche-zeitung", "Süddeutschen Zeitung"),
    ("גורם בכיר אמר לגלובס כי הסכר יחזיק.", "globes", "גלובס"),
    ("ووفقا لرويترز فإن السد صامد.", "reuters", "رويترز"),
    ("BBCの報道では、船は引き返した。", "bbc", "BBC"),
    ("로이터통신은 수문이 닫혔다고 보도했다.", "reuters", "로이터통신"),
    ("美國華爾街日報報導，船已折返。", "the-wall-street-journal", "華爾街日報"),
    ("„Wir warten“, sagte Karl Brandt im Interview mit der „Zeit“.", "die-zeit", "Zeit"),
    ("« Nous n’avons rien vu », assure Paul Girard au Parisien.", "le-parisien", "Parisien"),
    ("Det skriver VG.", "vg", "VG"),
    ("The network includes Le MondeDer Spiegel and others.", "le-monde", "Le Monde"),
)
NONE = (
    "Ich sah mich im Spiegel an und schrieb.",
    "Der Spiegel des Sees sank um zwei Meter.",
    "Am Freitag war der Hafen leer.",
    "The Intercept of the missile took place over the sea.",
    "Storms in the Atlantic reported by the ships were weak.",
    "The Independent senator said so.",
    "People said that we were crazy to build the pier.",
    "The Al Jazeera Hotel was shut, and the Boston Globe Foundation paid.",
    "Кинотеатр «Известия» закрыт, а завод «Труд» стоит.",
    "الكتاب مكتوب بالعربية وهو قديم.",
    "Bei uns gibt es ein breites Spektrum an Häfen.",
    "You passed your AP exam in spring.",
    "הוא אמר כי הארץ קדושה.",
    "Kask sõitis Postimaale ja tagasi, öö oli külm.",
)


@pytest.mark.parametrize(("text", "outlet", "name"), NAMED)
def test_an_outlet_is_found_in_the_form_that_its_sentence_gives_it(text: str, outlet: str, name: str) -> None:
    found = {mention.outlet.id: mention.span.of(text) for mention in default_registry().mentions(text)}
    assert found == {**found, outlet: name}


@pytest.mark.parametrize("text", NONE)
def test_an_everyday_word_and_what_bears_an_outlets_name_are_none(text: str) -> None:
    assert default_registry().mentions(text) == ()


@pytest.mark.parametrize(
    ("word", "found"),
    [("postimehele", True), ("postimees", False), ("postikana", False), ("postimeri", False)],
)
def test_a_form_keeps_the_stem_and_ends_as_its_language_does(word: str, found: bool) -> None:
    forms = InflectedLatin([("Postimees", ["et"], False)])
    assert (forms.at([word], 0) is not None) is found


def test_words_come_apart_where_scripts_meet_and_behind_particles() -> None:
    assert [word.text for word in Words("CNN은 BBCの報道")] == ["CNN", "은", "BBC", "の報道"]
    assert [word.text for word in Words("אמר לגלובס", {"גלובס"})] == ["אמר", "ל", "גלובס"]
    assert not any(word.glued for word in Words("CNN은"))

"""Outlets named in running text are found; what is only spelt like one is not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from provenance.outlets import Registry, default_registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return default_registry()


def ids(registry: Registry, text: str, country: str | None = None) -> list[str]:
    return [mention.outlet.id for mention in registry.mentions(text, country=country)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was a reporter in The Intercept who found it.", ["the-intercept"]),
        ("“I knew,” the minister told the Guardian.", ["the-guardian"]),
        ("Reuters reported on Monday that the port was shut.", ["reuters"]),
        (
            "Bellingcat and ProPublica, citing Der Spiegel, agree.",
            ["bellingcat", "propublica", "der-spiegel"],
        ),
        ("He wrote for the Wall Street Journal and Time magazine.", ["the-wall-street-journal", "time"]),
        ("A paper in the journal Nature says so.", ["nature"]),
        ("She told The Sun that it rained.", ["the-sun-uk"]),
        ("An article on LobeLog (Lobe Log then) was taken down.", ["lobelog", "lobelog"]),
        ("Das sagte sie dem Spiegel. Laut „Bild“-Zeitung stimmt es.", ["der-spiegel", "bild"]),
        ("Wie die Süddeutsche Zeitung berichtet, ist es vorbei.", ["suddeutsche-zeitung"]),
        ("C’est ce qu’a révélé Le Monde, cité par l’agence Reuters.", ["le-monde", "reuters"]),
        ("Según informó EFE y confirmó el diario El País, no hubo nadie.", ["efe", "el-pais-es"]),
        ("Lo scrive il Corriere della Sera.", ["corriere-della-sera"]),
        ("Disse à Folha de S.Paulo o ministro.", ["folha-de-s-paulo"]),
        ("Об этом сообщает «Коммерсантъ», передает ТАСС.", ["kommersant", "tass"]),
        (
            "Он рассказал «Коммерсанту», а газете «Известия» и «Медузе» — нет.",
            ["kommersant", "izvestia", "meduza"],
        ),
        ("据新华社报道，《环球时报》也这样说。", ["xinhua", "global-times"]),
        ("朝日新聞によると、ロイター通信が伝えた。", ["asahi-shimbun", "reuters"]),
        ("ذكرت صحيفة الشرق الأوسط ونقلت رويترز عن مسؤول.", ["asharq-al-awsat", "reuters"]),
        ("به گزارش خبرگزاری تسنیم، او رفت.", ["tasnim-news-agency"]),
        ("Όπως γράφει η Καθημερινή, έφυγε.", ["kathimerini"]),
    ],
)
def test_outlets_are_found_in_the_words_of_many_languages(
    registry: Registry, text: str, expected: list[str]
) -> None:
    assert ids(registry, text) == expected


def test_names_that_a_capture_glued_together_come_apart(registry: Registry) -> None:
    text = "reporters from Al JazeeraThe Guardian, The\u00a0IndependentChannel 4 NewsNBC, and others"
    mentions = registry.mentions(text)
    assert [m.outlet.id for m in mentions] == [
        "al-jazeera",
        "the-guardian",
        "the-independent-uk",
        "channel-4-news",
        "nbc-news",
    ]
    assert [m.span.of(text) for m in mentions][:2] == ["Al Jazeera", "The Guardian"]


@pytest.mark.parametrize(
    "text",
    [
        "The sun rises and time flies in nature; the mirror is slate.",
        "Chury's treks around the Sun evaporate the snow. Time flies. Nature heals.",
        "The far-right party Vox won seats; Quartz is a mineral.",
        "It was shared on Twitter, Facebook, YouTube and Instagram.",
        "The Guardian Council and the Times Square ball, an Independent Commission.",
        "Howard Stern met Mr. Forbes; Michael Bloomberg joined the race.",
        "Sin embargo, el país avanza y el mundo mira; la nación espera.",
        "In ganz Österreich gilt die Zeit, die Welt und der Standard der Presse.",
        "Dans le monde, la presse et le point de vue: une libération.",
        "Vitamin E, Dr. King, 20 minutes, 180 kilometers, Phase II (Non-small), Pre- and Post-treatment.",
        "She lives in Metro Manila and reads the Sunday edition at the Post office.",
        "The Australian government and the Iranian people.",
        "The Bürger of Libe­ra­lität; das Ministerium des Affaires.",
        "One other is in Asia. Times change.",
        "在东方，时间就是生命。",
        "Клуб «Звезда» победил; фильм «Время» вышел сегодня, и «Взгляд» тоже.",
    ],
)
def test_words_that_are_only_spelt_like_an_outlet_are_none(registry: Registry, text: str) -> None:
    assert ids(registry, text) == []


def test_a_homonym_is_named_only_where_the_country_decides(registry: Registry) -> None:
    text = "The minister told The Herald that it was over."
    assert ids(registry, text) == []
    assert ids(registry, text, country="ZW") == ["the-herald-zw"]
    assert ids(registry, "He told The Guardian.", country="NG") == ["the-guardian-ng"]


def test_mentions_never_overlap_and_stand_where_they_say(registry: Registry) -> None:
    text = (
        "The New York Times, The New Yorker, New York Magazine and NPR; Fox News; Le Monde diplomatique said."
    )
    mentions = registry.mentions(text)
    assert [m.name for m in mentions] == [m.span.of(text) for m in mentions]
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert "le-monde-diplomatique" in {m.outlet.id for m in mentions}


@pytest.mark.parametrize(
    "unit", ["Reuters ", "The ", "ThE", "新华", "é\u0301", "(AP) — ", "a" * 50, "Al-", "“", "\n"]
)
def test_scanning_takes_time_in_proportion_to_the_text(registry: Registry, unit: str) -> None:
    registry.mentions("warm")
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    registry.mentions(text)
    assert time.process_time() - start < 8  # 200 kB of the worst takes under a second where nothing else runs


@pytest.mark.parametrize(
    "text",
    [
        "© 2013 Harbour Ferries, Inc., a family company.",
        "The permission of Harbour Network Inc is needed.",
        "JOIN THE CONVERSATION",
        "JOIN THE NATION",
        "The polls show the Allied Anchor Party (AAP) ahead.",
        "She flew from MIA to Oslo in the CP class, with AGI in mind.",
        "Ein Gerät der Firma BRF steht im Hafen.",
        "Das Wort „Hafen“ hat viele Bedeutungen.",
        "She told the Post that it rained.",
        "The Daily Observer in Monrovia is older than the pier.",
        "A camera of the CCTV system filmed the pier.",
        "Der Dow Jones steht bei 30.000 Punkten.",
    ],
)
def test_a_short_form_a_company_and_a_shout_name_no_outlet(registry: Registry, text: str) -> None:
    assert ids(registry, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as The Conversation reported", ["the-conversation"]),
        ("he told Inc. magazine", ["inc"]),
        ("AGI reported that it rained.", ["agi"]),
        ("according to the agency MIA", ["mia"]),
        ("NBC and Universal Television met.", ["nbc-news"]),
        ("The AP and AFP say so.", ["ap", "afp"]),
    ],
)
def test_the_same_names_are_outlets_where_words_say_so(
    registry: Registry, text: str, expected: list[str]
) -> None:
    assert ids(registry, text) == expected

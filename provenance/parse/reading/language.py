"""A cheap guess at a text's language: by script, and by the commonest small words."""

from __future__ import annotations

import re
from collections import Counter

# The first stretch of running text says enough; the rest would only cost time.
SAMPLE_CHARS = 4_000
# Fewer hits than this in the sample is no evidence (a headline, a list of names).
LEAST_HITS = 4

_SMALL_WORDS = {
    "en": "the of and to in that is was for with on by from has have it are this",
    "de": "der die und das den von ist mit nicht sich des dem auf eine für im ein",
    "fr": "le la les des et est une dans que pour qui sur pas au du ce sont avec",
    "es": "el los las una que del por para con se no su como más pero ha lo fue",
    "pt": "o os que uma não do da para com em dos das foi são mais ao pela pelo",
    "it": "il che di è per una della non con sono gli del alla nel anche più dei",
    "nl": "de het een van en dat niet voor met zijn op te aan ook door naar bij",
    "sv": "och att det som en är av för på med inte den har till om ett från",
    "da": "og at det som en er af for på med ikke den har til om et fra de",
    "no": "og at det som en er av for på med ikke den har til om et fra ble",
    "pl": "w na z się nie do jest to że o jak od po przez za są oraz był który",
    "cs": "v na se je že o s z do k i by ale jako pro po které byl jsou podle",
    "ro": "și în de la a cu pe care nu din este un pentru o mai sunt fost că",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi ise sonra kadar",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan juga ke",
    "vi": "và của là có cho không được trong một những với các người này đã",
    "sq": "dhe të në e i me për që nga një se është ka nuk më si por u do",
    "hu": "a az és hogy nem is egy ez volt meg de mint csak még el ki már",
    "fi": "ja on ei se että oli hän ovat mutta joka myös kuin niin ole sen",
}
_CYRILLIC = {
    "ru": "и в не на что с по как это из его но был было для то за о от",
    "uk": "і в не на що з до як це та його але був було для за про від у",
    "bg": "и в на да се от за не по са че с като това до но при е ще",
    "sr": "и у да је на се за од са су што не то о као али до из",
}
_ARABIC = {
    "ar": "في من على أن إلى التي الذي عن هذا ما مع كان هذه لا أو بعد",
    "fa": "در به از که این را با است برای آن یک خود تا کرد شد بر",
    "ur": "کے میں کی ہے اور سے کا کو پر نے کہ ہیں اس یہ تھا نہیں",
}
_SETS = {
    name: {language: frozenset(words.split()) for language, words in table.items()}
    for name, table in (("latin", _SMALL_WORDS), ("cyrillic", _CYRILLIC), ("arabic", _ARABIC))
}
_SCRIPTS = (
    ("kana", re.compile("[\u3041-\u30ff]")),
    ("hangul", re.compile("[\uac00-\ud7a3]")),
    ("han", re.compile("[\u4e00-\u9fff]")),
    ("cyrillic", re.compile("[\u0400-\u04ff]")),
    ("arabic", re.compile("[\u0600-\u06ff]")),
    ("hebrew", re.compile("[\u05d0-\u05ea]")),
    ("greek", re.compile("[\u0370-\u03ff]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("thai", re.compile("[\u0e00-\u0e7f]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
)
_ONE_LANGUAGE = {
    "kana": "ja",
    "hangul": "ko",
    "han": "zh",
    "hebrew": "he",
    "greek": "el",
    "devanagari": "hi",
    "thai": "th",
}


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_NO_LETTERS = bytes(sign for sign in range(256) if sign > 127 or not chr(sign).isalpha())


def guess_language(text: str) -> str | None:
    """ISO 639-1 code of the likeliest language, None where the text gives too little evidence."""
    start = max(0, (len(text) - SAMPLE_CHARS) // 3)
    sample = text[start : start + SAMPLE_CHARS]
    counts = _letters_by_script(sample)
    if counts["kana"] * 10 > counts["han"] and counts["kana"] > 10:
        return "ja"
    name, count = max(counts.items(), key=lambda item: item[1])
    if count < 20:
        return None
    return _ONE_LANGUAGE.get(name) or _by_small_words(sample, _SETS[name])


def _letters_by_script(sample: str) -> dict[str, int]:
    """How many letters of each script a text has; those of ASCII are counted without a pattern."""
    plain = sample.encode("utf-8", "ignore").translate(None, _NO_LETTERS)
    if sample.isascii():
        return {name: 0 for name, _ in _SCRIPTS} | {"latin": len(plain)}
    rest = "".join(_BEYOND_ASCII.findall(sample))
    counts = {name: len(pattern.findall(rest)) for name, pattern in _SCRIPTS}
    return counts | {"latin": counts["latin"] + len(plain)}


def _by_small_words(sample: str, sets: dict[str, frozenset[str]]) -> str | None:
    words = Counter(re.findall(r"\w+", sample.lower()))
    hits = {language: sum(words[word] for word in small) for language, small in sets.items()}
    language, count = max(hits.items(), key=lambda item: item[1])
    return language if count >= LEAST_HITS else None

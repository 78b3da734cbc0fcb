"""House style: two ways to write the same words, which no reader would call an alteration."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from provenance.text.lexicon import Lexicon

_CONTRACTIONS = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"),
}  # fmt: skip
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
# What 's and 'd stand for is told by the other side alone.
_LOOSE_TAILS = {"'s": ("is", "has", "us"), "'d": ("would", "had")}

# Written out or not, as style books differ; keys and values are token keys.
_SHORT_FORMS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("united", "states"): ("us",), ("usa",): ("us",), ("united", "kingdom"): ("uk",),
    ("united", "nations"): ("un",), ("european", "union"): ("eu",), ("per", "cent"): ("%",),
    ("for", "example"): ("eg",), ("that", "is"): ("ie",), ("saint",): ("st",), ("mount",): ("mt",),
    ("versus",): ("vs",), ("kilometers",): ("km",), ("kilometer",): ("km",), ("kilograms",): ("kg",),
    ("prozent",): ("%",), ("procent",): ("%",), ("pour", "cent"): ("%",), ("por", "ciento"): ("%",),
    ("per", "cento"): ("%",), ("por", "cento"): ("%",), ("процентов",): ("%",), ("процента",): ("%",),
    ("doctor",): ("dr",), ("mister",): ("mr",), ("professor",): ("prof",), ("senator",): ("sen",),
    ("representative",): ("rep",), ("governor",): ("gov",), ("general",): ("gen",), ("lieutenant",): ("lt",),
    ("sergeant",): ("sgt",), ("colonel",): ("col",), ("captain",): ("capt",),
    ("miles", "per", "hour"): ("mph",),
}  # fmt: skip
_MONTH_NAMES = "january february march april june july august september october november december"
_MONTHS = {full[:3]: full for full in _MONTH_NAMES.split()} | {"sept": "september"}
_DAYS = {
    short: full
    for full, shorts in {
        "monday": "mon", "tuesday": "tue tues", "wednesday": "wed weds", "thursday": "thu thur thurs",
        "friday": "fri", "saturday": "sat", "sunday": "sun",
    }.items()
    for short in shorts.split()
}  # fmt: skip
_VARIABLE = {word for forms in _SHORT_FORMS.items() for form in forms for word in form} | {
    *_CONTRACTIONS,
    *_MONTHS,
    *_DAYS,
}
_ORDINAL = re.compile(r"(\d{1,12})(?:st|nd|rd|th|º|ª|er|e|\.)$")
_COUNTED = re.compile(r"(-?\d{1,15}(?:[.,]\d{1,15})?)([^\W\d_]{1,12})$")
_DIGITS = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?$")
# Where "4.100" is four thousand one hundred; a share would be written with a comma.
_DOTTED_THOUSANDS = frozenset({"de", "es", "it", "nl", "pt", "tr"})
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}$")
_ANDS = "and und et y e en i и і ve و ו और"
_AND = frozenset(_ANDS.split())


def same_in_house_style(original: Sequence[str], repost: Sequence[str], lexicon: Lexicon) -> str | None:
    """The ignored layer in which two runs of keys are the same words, or None."""
    if not original and not repost:
        return "punctuation"
    if _bare("".join(original)) == _bare("".join(repost)):
        return "hyphenation"
    if max(len(original), len(repost)) > 12 or not _may_be_style(original, repost, lexicon):
        return None
    x, y = _written_out(original), _written_out(repost)
    if x == y or _loosely_equal(original, repost):
        return "contractions"
    x, y = _short(x), _short(y)
    if x == y:
        return "abbreviations"
    if _without(x, lexicon.titles) == _without(y, lexicon.titles):
        return "titles"
    if _values(x, lexicon) == _values(y, lexicon):
        return "numbers"
    if _same_date(x, y, lexicon):
        return "dates"
    return None


def _may_be_style(original: Sequence[str], repost: Sequence[str], lexicon: Lexicon) -> bool:
    """False when no word of either run has a second way to be written: most edits leave here."""
    for keys in (original, repost):
        for key in keys:  # a plain loop: this is asked of every edit
            if not key.isalpha() or key in _VARIABLE or key in lexicon.styled:
                return True
    return False


def _bare(joined: str) -> str:
    return joined.replace("'", "").replace("-", "") if joined[:1] != "-" else joined


def _written_out(keys: Sequence[str]) -> tuple[str, ...]:
    words: list[str] = []
    for key in keys:
        if key in _CONTRACTIONS:
            words += _CONTRACTIONS[key]
            continue
        tail = next((t for t in _TAILS if key.endswith(t) and len(key) > len(t)), None)
        words += [key[: -len(tail)], _TAILS[tail]] if tail else [key]
    return tuple(words)


def _loosely_equal(original: Sequence[str], repost: Sequence[str]) -> bool:
    """`he's` against `he is` or `he has`."""
    short, long = sorted((original, repost), key=len)
    if len(short) != 1 or len(long) != 2:
        return False
    for tail, words in _LOOSE_TAILS.items():
        if short[0].endswith(tail) and short[0][: -len(tail)] == long[0] and long[1] in words:
            return True
    return False


def _short(keys: Sequence[str]) -> tuple[str, ...]:
    words: list[str] = []
    at = 0
    while at < len(keys):
        for size in (3, 2, 1):
            short = _SHORT_FORMS.get(tuple(keys[at : at + size]))
            if short:
                words += short
                at += size
                break
        else:
            words.append(keys[at])
            at += 1
    return tuple(words)


def _without(keys: Sequence[str], dropped: frozenset[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in dropped)


# --- numbers ------------------------------------------------------------------------------------


def number_value(key: str, lexicon: Lexicon) -> float | None:
    """The value of one word or figure, None for any other word."""
    if key in lexicon.numbers:
        return lexicon.numbers[key]
    if not key or not (key[0].isdigit() or key[0] == "-"):
        return None
    ordinal = _ORDINAL.match(key)
    if ordinal:
        return float(ordinal[1])
    if lexicon.language in _DOTTED_THOUSANDS and _THOUSANDS.match(key):
        return float(key.replace(".", ""))
    if _DIGITS.match(key) and len(key) < 40:
        return float(key.replace(",", "."))
    counted = _COUNTED.match(key)
    if counted and len(key) < 40 and counted[2] in lexicon.numbers:
        return float(counted[1].replace(",", ".")) * lexicon.numbers[counted[2]]
    return None


def _values(keys: Sequence[str], lexicon: Lexicon) -> tuple[str | float, ...]:
    """The run with every number phrase replaced by its value: "two million" is 2000000.0."""
    read: list[str | float] = []
    phrase: list[float] = []
    for number, key in enumerate(keys):
        value = number_value(key, lexicon)
        if value is not None and not (phrase and key[0].isdigit()):
            phrase.append(value)
            continue
        if (
            phrase
            and key in _AND
            and number + 1 < len(keys)
            and number_value(keys[number + 1], lexicon) is not None
        ):
            continue
        if phrase:
            read.append(_spelt(phrase))
            phrase = []
        if value is not None:
            phrase = [value]
        else:
            read.append(key)
    if phrase:
        read.append(_spelt(phrase))
    return tuple(read)


def _spelt(parts: Sequence[float]) -> float:
    total = current = 0.0
    for value in parts:
        if value >= 1000 and (current or total):
            total += current * value
            current = 0.0
        elif value == 100 and current:
            current *= value
        else:
            current += value
    return round(total + current, 6)


def number_words(keys: Sequence[str], lexicon: Lexicon) -> list[float]:
    """The values of the number phrases in a run, in order."""
    return [value for value in _values(_short(keys), lexicon) if isinstance(value, float)]


# --- dates --------------------------------------------------------------------------------------


def _same_date(x: Sequence[str], y: Sequence[str], lexicon: Lexicon) -> bool:
    """`24 November 2021` against `Nov. 24, 2021`; weekday names and articles may be left out."""
    x_parts, y_parts = _date_parts(x, lexicon), _date_parts(y, lexicon)
    return x_parts is not None and y_parts is not None and x_parts == y_parts


def _date_parts(keys: Sequence[str], lexicon: Lexicon) -> Counter[str] | None:
    parts: list[str] = []
    for key in keys:
        ordinal = _ORDINAL.match(key)
        full = _MONTHS.get(key) or _DAYS.get(key)
        if full or key in lexicon.dates:
            parts.append(full or key)
        elif ordinal or key.isdigit():
            parts.append(str(int(ordinal[1] if ordinal else key)) if len(key) < 20 else key)
        elif key not in ("of", "the", "on", "de", "del", "of"):
            return None
    return Counter(parts) if parts else None

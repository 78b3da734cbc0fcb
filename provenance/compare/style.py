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
    ("miles", "per", "hour"): ("mph",), ("per",): ("a",), ("an",): ("a",), ("number",): ("no",),
    ("nummer",): ("nr",), ("星", "期"): ("周",), ("礼", "拜"): ("周",),
    ("meters",): ("m",), ("meter",): ("m",), ("centimeters",): ("cm",),
    ("centimeter",): ("cm",), ("millimeters",): ("mm",), ("millimeter",): ("mm",), ("grams",): ("g",),
    ("kilogram",): ("kg",), ("liters",): ("l",), ("liter",): ("l",), ("hectares",): ("ha",),
    ("feet",): ("ft",),
    ("ii",): ("two",), ("iii",): ("three",), ("iv",): ("four",), ("vi",): ("six",), ("vii",): ("seven",),
    ("viii",): ("eight",), ("ix",): ("nine",),
    ("ounces",): ("oz",), ("hours",): ("hrs",), ("minutes",): ("min",), ("seconds",): ("sec",),
}  # fmt: skip
_SHORT_FORMS |= {(f"19{tens}0s",): (f"{tens}0s",) for tens in range(2, 10)}  # "the '90s"
_MONTH_NAMES = "january february march april june july august september october november december"
_MONTHS = {full[:3]: full for full in _MONTH_NAMES.split()} | {"sept": "september"}
# In the order of the year; the months of languages that write them as others do stand once.
_MONTHS_BY_LANGUAGE = (
    _MONTH_NAMES,
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
_MONTH_NUMBERS = {
    name: f"month {number}" for names in _MONTHS_BY_LANGUAGE for number, name in enumerate(names.split(), 1)
}
LEAST_YEAR = 1000
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
    x, y = _grouped(x), _grouped(y)
    if _values(x, lexicon) == _values(y, lexicon):
        return "numbers"
    if _same_date(x, y, lexicon) or _same_hour(x, y):
        return "dates"
    return "currencies" if _same_amount(x, y, lexicon) else None


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


def _grouped(keys: Sequence[str]) -> tuple[str, ...]:
    """The run with thousands put together that a space parts: "12 500" is two words elsewhere."""
    joined: list[str] = []
    for key in keys:
        head = joined[-1] if joined else ""
        if len(key) == 3 and key.isdecimal() and head.isdecimal() and (len(head) <= 3 or len(head) % 3 == 0):
            joined[-1] = head + key
        else:
            joined.append(key)
    return tuple(joined)


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
        elif value == 10 and 0 < current % 100 < 10:  # 六十: no other language says "six ten"
            current += current % 10 * 9
        else:
            current += value
    return round(total + current, 6)


def number_words(keys: Sequence[str], lexicon: Lexicon) -> list[float]:
    """The values of the number phrases in a run, in order."""
    return [value for value in _values(_short(keys), lexicon) if isinstance(value, float)]


# --- currencies ---------------------------------------------------------------------------------

# Signs, codes and names; "kr", "franc" and "¥" are several countries' and left out.
_CURRENCY_NAMES = {
    "usd": "$ usd us$ dollar dollars dólar dólares dolar dolares dollari",
    "gbp": "£ gbp pound pounds sterling pfund libras livres sterline",
    "eur": "€ eur euro euros",
    "rub": "₽ rub rouble roubles ruble rubles rubel рублей рубля рубль руб",
    "inr": "₹ inr rs rupee rupees",
    "jpy": "jpy yen yenes",
    "cny": "cny rmb yuan renminbi",
}
_CURRENCIES = {name: code for code, names in _CURRENCY_NAMES.items() for name in names.split()}


def _same_amount(x: Sequence[str], y: Sequence[str], lexicon: Lexicon) -> bool:
    """`$3.2 million` against `3.2m dollars`: one currency, signed or named, and equal figures."""
    (money, rest), (others_money, others_rest) = _amount(x), _amount(y)
    if not money or money != others_money:
        return False
    return _values(rest, lexicon) == _values(others_rest, lexicon)


def _amount(keys: Sequence[str]) -> tuple[list[str], list[str]]:
    """The currencies in a run, in order, and its other words; "US" before a dollar belongs to it."""
    money: list[str] = []
    rest: list[str] = []
    for key in keys:
        code = _CURRENCIES.get(key)
        if code is None:
            rest.append(key)
            continue
        if code == "usd" and rest and rest[-1] == "us":
            rest.pop()
        money.append(code)
    return money, rest


# --- dates --------------------------------------------------------------------------------------


def _same_date(x: Sequence[str], y: Sequence[str], lexicon: Lexicon) -> bool:
    """`24 November 2021` against `Nov. 24, 2021`; weekday names and articles may be left out."""
    x_parts, y_parts = _date_parts(x, lexicon), _date_parts(y, lexicon)
    if x_parts is not None and x_parts == y_parts:
        return True
    return _in_figures(x_parts, y) or _in_figures(y_parts, x)


def _in_figures(written: Counter[str] | None, keys: Sequence[str]) -> bool:
    """`30 September 2025` against `2025-09-30`, `30/09/2025` or `09/30/2025`; the parts tell the order."""
    if len(keys) == 1:
        keys = keys[0].split(".")  # "30.09.2025" is one word
    figures = all(key.isdecimal() and len(key) <= 4 for key in keys)
    if written is None or not figures or not 2 <= len(keys) <= 3:
        return False
    named = Counter(_MONTH_NUMBERS.get(part, part) for part in written)
    return any(named == Counter(reading) for reading in _readings([int(key) for key in keys]))


def _readings(figures: Sequence[int]) -> list[list[str]]:
    """The days that figures may mean, as parts; day and month in either order but after a year."""
    if figures[0] >= LEAST_YEAR:
        orders = [figures[::-1]] if len(figures) == 3 else []
    else:
        orders = [figures, [figures[1], figures[0], *figures[2:]]]
    return [[str(d), f"month {m}", *map(str, year)] for d, m, *year in orders]


_HALF_DAYS = {"am": 0, "pm": 12}
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$")


def _same_hour(x: Sequence[str], y: Sequence[str]) -> bool:
    """`2:30 p.m.` against `14:30`; one of them is told by its half of the day."""
    hours = [_hour(keys) for keys in (x, y)]
    return hours[0] is not None and hours[0] == hours[1]


def _hour(keys: Sequence[str]) -> tuple[int, int] | None:
    found = _HOUR.match(keys[0]) if 1 <= len(keys) <= 2 else None
    half = keys[1] if len(keys) == 2 else found and found[3]
    if not found or (half is None and found[2] is None) or (half is not None and half not in _HALF_DAYS):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return (hour % 12 + _HALF_DAYS[half] if half else hour), minute


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

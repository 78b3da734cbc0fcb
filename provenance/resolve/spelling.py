"""Words reduced until the spellings that they have in addresses fall together.

A headline says “Mühlhorst fürchtet”, its address `muehlhorst-fuerchtet` or
`muhlhorst-furchtet`; «Малый Яр боится» stands as `malyy-yar-boitsya` or
`maly-jar-boitsja`. Both sides of a comparison are reduced in the same way, so that
it does not matter which spelling a system chose; nothing reduced is ever shown or
asked for.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџѓќѕ",
        "a b v g d e e zh z i i k l m n o p r s t u f h c ch sh sh"  # noqa: SIM905
        "  i  e u a i i e g u d i l n c d g k z".split(" "),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t i f h ps o".split(),  # noqa: SIM905
        strict=True,
    )
)
_LETTERS = str.maketrans(_CYRILLIC | _GREEK)
# Spellings of one sound, longest first: щ as shch or sch, х as kh or h, ц as ts or c, я as ya, ja or ia,
# ü as ue, ου as ou. What English makes of such letters suffers the same on both sides.
_SOUNDS = re.compile(r"shch|sch|kh|t[sz]|ou|[yji](?=[aeou])|(?<=[aou])e|[yj]")
_REDUCED = {"shch": "sh", "sch": "sh", "kh": "h", "ts": "c", "tz": "c", "ou": "u"}
_DOUBLED = re.compile(r"([a-z])\1+")


def reduced(text: str) -> str:
    """`text`, in lower case already, with every spelling of a sound made one and accents left out."""
    text = unicodedata.normalize("NFC", text).replace("ου", "u").replace("ού", "u").translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    if not plain.isascii():
        plain = plain.translate(_LETTERS)  # letters that stood under an accent
    return _DOUBLED.sub(r"\1", _SOUNDS.sub(_sound, plain))


def _sound(match: re.Match[str]) -> str:
    found = match[0]
    if found in _REDUCED:
        return _REDUCED[found]
    if found == "e" or (match.end() < len(match.string) and match.string[match.end()] in "aeou"):
        return ""
    return "i"

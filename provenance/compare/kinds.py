"""The most specific kind of an edit inside a sentence."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from provenance.compare.style import number_value, same_in_house_style
from provenance.compare.words import Word
from provenance.model import AlterationKind, Severity
from provenance.text.lexicon import Lexicon
from provenance.text.lexicon import words as listed

_SYMBOLS = frozenset("%$€£¥₹₽₺₩₪₴")
_ATTRIBUTING_WORDS = """
    according selon laut zufolge según secondo segundo conforme volgens według согласно за gore göre
    وفقا بحسب حسب طبق לפי לדברי अनुसार मुताबिक 据 따르면 данным словам мнению сообщению информации
    angaben zufolge d'après según segons volgens verluidt によると によれば よると よれば 根据 依据
"""
_ATTRIBUTING = listed(_ATTRIBUTING_WORDS)
# Affixes that turn a word into its denial.
_DENYING = frozenset({"un", "in", "im", "il", "ir", "dis", "non", "a", "anti"})
# Words whose coming or going changes no statement.
_HARMLESS_WORDS = """
    a an the that which who whom this these those of is are was were be been being has have had also
    then just so very der die das den dem des ein eine einen einem einer le la les un une du de el los
    las una il lo i gli het een o os as um uma
"""
_HARMLESS = frozenset(_HARMLESS_WORDS.split())
# Words that affirm what a denial denies: one in the other's place is no ordinary word.
_AFFIRMING_WORDS = """
    some any all every each always ever both everybody everyone everything somebody someone something with
    yes manche einige alle immer stets jeder jemand etwas mit quelques tous toujours chaque quelqu'un avec
    algunos todos siempre alguien algo con alcuni tutti sempre qualcuno qualcosa alguns alguém com sommige
    altijd iemand iets met niektóre wszyscy zawsze ktoś z некоторые все всегда кто-то с деякі усі завжди
    хтось bazı tüm her zaman biri ile
"""
_AFFIRMING = frozenset(_AFFIRMING_WORDS.split())
_LONGEST_ATTRIBUTION = 9


class Finding(NamedTuple):
    """What an edit is: an alteration's kind, or the ignored layer it belongs to."""

    kind: AlterationKind | None
    severity: Severity = Severity.MATERIAL
    layer: str | None = None
    note: str | None = None


def classify(
    removed: Sequence[Word], added: Sequence[Word], lexicon: Lexicon, *, quoted: bool, speaker: bool
) -> Finding:
    """Names the edit that replaced `removed` by `added`; either may be empty.

    A denial, a figure, a modal verb, a doubt or a name that changed is called so
    inside quotation marks as well, since that says more than "the quotation was
    changed"; a quotation given to another speaker is a changed name with a note.
    One exception: a denial, modal or doubt that gave way to an ordinary
    word ("never" to "historic") is a quotation whose words were replaced.
    """
    layer = same_in_house_style([w.key for w in removed], [w.key for w in added], lexicon)
    if layer:
        return Finding(None, Severity.COSMETIC, layer)
    if lexicon.language not in _WORDS_STAND_ALONE:
        removed, added = spelt_apart(removed, added, lexicon), spelt_apart(added, removed, lexicon)
    elif lexicon.language != "en":
        removed, added = _phrases_joined(removed, lexicon), _phrases_joined(added, lexicon)
    lost, gained = _difference(removed, added), _difference(added, removed)
    if not lost and not gained:
        return _otherwise(lost, gained, quoted)
    for rule in () if _is_plain(lost, gained, lexicon) else _RULES:
        found = rule(lost, gained, lexicon, quoted)
        if found:
            return found
    if _names_only(lost, gained, lexicon):
        return _name(lost, gained, removed, added, speaker=speaker)
    return _otherwise(lost, gained, quoted)


# Languages in which a token is a word: nothing is glued to it, and no word is several tokens.
_WORDS_STAND_ALONE = frozenset({"en", "de", "es", "pt", "nl", "pl", "ru", "uk", "tr"})


def spelt_apart(words: Sequence[Word], others: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """Words as the lists or the other side have them: "d'euros" without its article, 必 and 须 one word."""
    if lexicon.language in UNSPACED_LANGUAGES:
        return _joined(words, "", lexicon.loaded, _LONGEST_WORD)
    known = {word.key for word in others}
    bare = [Word(_without_prefix(word.key, known, lexicon), word.surface, word.name) for word in words]
    return _phrases_joined(bare, lexicon)


_LONGEST_PHRASE = 4  # words
_LONGEST_WORD = 6  # characters


def _phrases_joined(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """Words that the lists hold as one: "al parecer", "по слухам"."""
    return _joined(words, "_", lexicon.hedges, _LONGEST_PHRASE)


def _joined(words: Sequence[Word], between: str, listed: Container[str], longest: int) -> list[Word]:
    """Words with each row of up to `longest` that is `listed` as one word, the longest first."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 1, -1):
            row = words[at : at + size]
            key = between.join(word.key for word in row)
            if key in listed:
                joined.append(Word(key, between.join(word.surface for word in row), False))
                break
        else:
            size = 1
            joined.append(words[at])
        at += size
    return joined


def _without_prefix(key: str, known: set[str], lexicon: Lexicon) -> str:
    if key in lexicon.loaded:
        return key
    head, mark, rest = key.partition("'")
    if mark and rest and len(head) <= 2:
        return rest
    if (
        key[0] in _GLUED
        and key not in known
        and (key[1:] in lexicon.loaded or key[1:] in lexicon.function or _glued_anew(key, known))
    ):
        return key[1:]
    return key


def _glued_anew(key: str, known: set[str]) -> bool:
    """True where the other side has the word without the "and" glued to this one, or with another."""
    return len(key) > 3 and key[1:] in known


_GLUED = frozenset("وفו")  # "and" in Arabic and Hebrew
UNSPACED_LANGUAGES = frozenset({"zh", "ja"})  # a token is a character there
CHARACTERS = 3  # that make up for a word in the limits below


def _is_plain(lost: list[Word], gained: list[Word], lexicon: Lexicon) -> bool:
    """True for an edit of ordinary words alone, which no rule of its own can name: most edits."""
    for words in (lost, gained):
        for word in words:
            if word.key in lexicon.loaded or word.key in _ATTRIBUTING or not word.key.isalpha():
                return False
    return not (len(lost) == len(gained) == 1 and _denies(lost[0].key, gained[0].key))


def _difference(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    if not words or not others:
        return list(words)
    there: dict[str, int] = {}  # no Counter, which takes ten times as long for the few words of an edit
    for word in others:
        there[word.key] = there.get(word.key, 0) + 1
    left: list[Word] = []
    for word in words:
        count = there.get(word.key, 0)
        if count:
            there[word.key] = count - 1
        else:
            left.append(word)
    return left


def _is_number(word: Word, lexicon: Lexicon) -> bool:
    key = word.key.removesuffix("'s")
    if not key:  # a block that begins within "Elmore's" leaves no more than its ending
        return False
    if key in _SYMBOLS or key[0].isdigit() or key[0] == "-":
        return True
    if key in lexicon.dates:
        return len(key) > 4 or word.surface[0].isupper() or lexicon.language != "en"
    return number_value(key, lexicon) is not None


def _is_negation(key: str, lexicon: Lexicon) -> bool:
    return key in lexicon.negations or key.endswith("n't")


def _words(count: int, lexicon: Lexicon) -> int:
    """How many tokens so many words may take in a language."""
    return count * CHARACTERS if lexicon.language in UNSPACED_LANGUAGES else count


def _content(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    return [w for w in words if w.key not in lexicon.function and w.key not in _HARMLESS]


def _negation(lost: list[Word], gained: list[Word], lexicon: Lexicon, quoted: bool) -> Finding | None:
    if (not lost or not gained) and any(w.key in _ATTRIBUTING for w in (*lost, *gained)):
        return None
    denials = [sum(_is_negation(w.key, lexicon) for w in words) for words in (lost, gained)]
    if denials[0] == denials[1]:
        reversed_word = len(lost) == len(gained) == 1 and _denies(lost[0].key, gained[0].key)
        return Finding(AlterationKind.NEGATION_CHANGED) if reversed_word else None
    rest = [
        w
        for w in _content([*lost, *gained], lexicon)
        if not _is_negation(w.key, lexicon) and w.key not in lexicon.modals
    ]
    if quoted and _gave_way(lost, gained, rest, denials[0] > denials[1]):
        return None
    if len(rest) <= _words(2, lexicon) and not any(_is_number(w, lexicon) for w in rest):
        return Finding(AlterationKind.NEGATION_CHANGED)
    return None


def _gave_way(lost: list[Word], gained: list[Word], rest: list[Word], taken: bool) -> bool:
    """True where the special word of one side stands against ordinary words alone of the other."""
    if not lost or not gained or not rest:
        return False
    ordinary = gained if taken else lost
    return all(word in ordinary and word.key not in _AFFIRMING for word in rest)


def _denies(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return len(short) >= 4 and long.endswith(short) and long[: -len(short)] in _DENYING


def _number(lost: list[Word], gained: list[Word], lexicon: Lexicon, _quoted: bool) -> Finding | None:
    if len(lost) == len(gained) == 1 and _same_but_digits(lost[0].key, gained[0].key):
        return Finding(AlterationKind.NUMBER_CHANGED)
    counted = [[w for w in words if _is_number(w, lexicon)] for words in (lost, gained)]
    if not counted[0] and not counted[1]:
        units = lost and gained and all(w.key in lexicon.units for w in _content([*lost, *gained], lexicon))
        return Finding(AlterationKind.NUMBER_CHANGED) if units and _content(lost, lexicon) else None
    rest = [
        w
        for w in _content([*lost, *gained], lexicon)
        if not _is_number(w, lexicon) and w.key not in lexicon.units
    ]
    if rest and not (len(rest) == 1 and rest[0].key in lexicon.hedges):
        return None
    if {w.key for w in (*lost, *gained)} <= {"one", "a", "an", "the"}:
        return Finding(AlterationKind.PASSAGE_CHANGED, Severity.EDITORIAL)
    return Finding(AlterationKind.NUMBER_CHANGED)


def _modal(lost: list[Word], gained: list[Word], lexicon: Lexicon, quoted: bool) -> Finding | None:
    modal = [sorted(w.key for w in words if w.key in lexicon.modals) for words in (lost, gained)]
    if modal[0] == modal[1]:
        return None
    rest = [w for w in _content([*lost, *gained], lexicon) if w.key not in lexicon.modals]
    if len(rest) == 2 and _same_stem(rest[0].key, rest[1].key):
        rest = []  # "may sell" and "will be sold": the verb is the same in another form
    if len(rest) > 1 or any(w.name for w in rest):
        return None
    if quoted and _gave_way(lost, gained, rest, len(modal[0]) > len(modal[1])):
        return None
    return Finding(AlterationKind.NEGATION_CHANGED, note="a modal verb was changed")


def _same_but_digits(x: str, y: str) -> bool:
    """True for a number with something glued before it, as Arabic and Hebrew glue their articles."""
    if x.isascii() or y.isascii():
        return False
    bare = ["".join(c for c in key if not c.isdigit()) for key in (x, y)]
    return bare[0] == bare[1] != x


def _same_stem(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return len(short) >= 4 and (short[:4] == long[:4] or (not short.isascii() and short in long))


def _attribution(lost: list[Word], gained: list[Word], lexicon: Lexicon, quoted: bool) -> Finding | None:
    """An attribution that came or went as a whole: "according to police", "officials said"."""
    if bool(lost) == bool(gained):
        return None
    words = lost or gained
    if len(words) > _words(_LONGEST_ATTRIBUTION, lexicon):
        return None
    if any(w.key in _ATTRIBUTING for w in words):
        return Finding(
            AlterationKind.HEDGE_CHANGED, note="an attribution was " + ("lost" if lost else "added")
        )
    if (
        any(w.key in lexicon.speech for w in words)
        and len(_content(words, lexicon)) <= _words(5, lexicon)
        and len(words) > 1
    ):
        kind = AlterationKind.QUOTE_CHANGED if quoted else AlterationKind.HEDGE_CHANGED
        return Finding(kind, note="an attribution was " + ("lost" if lost else "added"))
    return None


def _hedge(lost: list[Word], gained: list[Word], lexicon: Lexicon, quoted: bool) -> Finding | None:
    hedged = [sorted(w.key for w in words if _hedges(w.key, lexicon)) for words in (lost, gained)]
    if hedged[0] == hedged[1]:
        return None
    rest = [w for w in _content([*lost, *gained], lexicon) if not _hedges(w.key, lexicon)]
    if len(rest) == 2 and _same_stem(rest[0].key, rest[1].key):
        rest = []  # "teria trabalhado" and "trabalhou": the verb is the same without the doubt
    if len(rest) > 1 or any(_is_number(w, lexicon) for w in rest):
        return None
    if rest and not (rest[0].key in lexicon.speech or (lost and gained)):
        return None
    if quoted and _gave_way(lost, gained, rest, len(hedged[0]) > len(hedged[1])):
        return None
    return Finding(AlterationKind.HEDGE_CHANGED)


def _hedges(key: str, lexicon: Lexicon) -> bool:
    return key in lexicon.hedges


_RULES = (_negation, _number, _modal, _attribution, _hedge)


def _names_only(lost: list[Word], gained: list[Word], lexicon: Lexicon) -> bool:
    for word in (*lost, *gained):  # a plain loop: most edits hold no name
        if word.name:
            break
    else:
        return False
    content = _content([*lost, *gained], lexicon)
    titles = lexicon.titles
    return bool(content) and all(w.name or w.key in titles for w in content) and any(w.name for w in content)


def _name(
    lost: list[Word], gained: list[Word], removed: Sequence[Word], added: Sequence[Word], *, speaker: bool
) -> Finding:
    if lost and gained:
        note = "the words are attributed to another speaker" if speaker else None
        return Finding(AlterationKind.NAME_CHANGED, note=note)
    whole = len(removed) > 2 or len(added) > 2
    return Finding(AlterationKind.NAME_CHANGED, Severity.MATERIAL if whole else Severity.EDITORIAL)


_CHANGED = Finding(AlterationKind.PASSAGE_CHANGED)


def _otherwise(lost: list[Word], gained: list[Word], quoted: bool) -> Finding:
    if quoted:
        return Finding(AlterationKind.QUOTE_CHANGED)
    for word in (*lost, *gained):  # a plain loop: this is asked of most edits
        if word.key not in _HARMLESS:
            return _CHANGED
    return Finding(AlterationKind.PASSAGE_CHANGED, Severity.EDITORIAL) if lost or gained else _CHANGED

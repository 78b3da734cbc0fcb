"""Reading a signature: "A and B, Associated Press", "det/dpa", "AP Sports Writer", "Le Figaro et AFP"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from provenance.model import OutletRef
from provenance.outlets.hosts import registered_domain
from provenance.parse.page.context import PageContext
from provenance.parse.words.agencies import names_unnamed
from provenance.parse.words.dates import find_date
from provenance.parse.words.folding import fold
from provenance.parse.words.people import is_person, split_people
from provenance.parse.words.wording import any_of, whole_words, words

LONGEST = 200
LONGEST_OUTLET = 60
_EDGES = ' ,.;:|•·-–—*()[]<>"“”„'
_CUTS = re.compile(
    r"\s*(?:\||/|\s[-–—]{1,2}\s|,|;|\bvia\b|\bfor\b|\bof\b|\n)\s*"
    r"|\s+(?:and|und|et|y|e|en|mit|with|avec|con|com|och|og|&|\+)\s+"
)
# Without any of these nothing is cut.
_CUT_SIGNS = frozenset("|/,;\n-–—&+")
_WORDS = re.compile(r"\w+")
_CUT_WORDS = frozenset(
    ("via", "for", "of", "and", "und", "et", "y", "e", "en", "mit", "with", "avec", "con", "com", "och", "og")
)
_DATE_LEAD = re.compile(
    r"[\s\[(|•·-]*(?:(?:posted|published|updated|on|am|veröffentlicht|publié|le|publicado|el|em|il|pubblicato|den|dne|dnia|"
    r"опубликовано|опубліковано|:|[^\W\d_]{2,10}[.,])\s*){0,4}"
)
# "Jutta Kern (mit dpa)"
_WITH_BRACKETED = re.compile(r"\s*\((mit|with|avec|con|com|med|met|og|och|et|und|and) ([^()]{2,40})\)")
# "Jutta Kern (Reuters)"
_PERSON_BRACKETED = re.compile(r"([^()/]{5,60}?) ?\(([^()/]{2,30})\)?")
# "Ada Marsh CBS/AP"
_JOINT_END = re.compile(r"(?<=\w)([a-z.]|[A-Z]{2}) ([A-Z]{2,5}/[A-Z]{2,5})$")
_THE = re.compile(r"^the ")
# "Ada MarshThe Harbour Ledger": two elements side by side.
_GLUED_THE = re.compile(r"(?<=[a-z])(?=The [A-Z])")
_DIGIT = re.compile(r"\d")
_BRACKET_BEHIND = re.compile(r"\s*\([^()]*\)?$")
_SIGNS = re.compile(r"\s*[,|•·/]\s*|\s[-–—]\s")
# "RNZ Pacific", "BBC Sport": a house of initials and one of its parts.
_HOUSE_PART = re.compile(r"(?P<house>[A-Z]{3,5}) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_EMAIL = re.compile(r"[\w.+-]{1,40}@(?P<host>[\w-]{1,40}(?:\.[\w-]{1,40}){1,4})")
LEAST_LABEL = 5
LONGEST_DATE_LEAD = 24
LONGEST_DATE = 60
_ON = re.compile(r"\s+(?:on|am|vom|den|le|el|il|em|op|del|dnia|dne)$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?:^|\s|/)(?:the )?(?:wire services|wire reports|news services|news service reports|news agencies"
    r"|agencies|agenturen|agencias|agences|agenzie|agências|agentschappen|wires|وکالات|एजेंसियां|ایجنسیاں)$"
)
_UNNAMED_ENDS = ("s", "agenturen", "agenzie", "agentschappen", "ت", "ं", "ں")
_STAFF = re.compile(r"\b(?:staff|and|und|et|y|e|redaktion|redacción|rédaction|redazione|redação|&)\b")
# "Le Monde avec AFP" is Le Monde's.
_HELPED = re.compile(r" (?:mit|with|avec|con|com|met|med) ")
_APART = re.compile(r"\b(?:via|for|of)\b")
_PLACE_TAIL = re.compile(r",? (?:in|à|en|a|aus|from|em) [^\W\d_][\w .-]{2,25}$")
_ROLE_WORDS = re.compile(
    r"^(?:the )?(?P<outlet>[\w .'-]{2,30}?) "
    r"(?:(?:national|political|white house|senior|chief|business|medical|science|technology|"
    r"education|religion|sports?|baseball|football|basketball|hockey|golf|racing|entertainment|tennis|"
    r"diplomatic|staff|news|legal|film|movie|music|tv|auto|food|health|economics?|world|climate|"
    r"investigative) )*"
    r"(?P<role>[a-z ]{4,16}?)s?$"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """An outlet named in a byline or author field.

    `joined` says that it stands beside the page's own people or name ("A mit AP"):
    an own text with its help.
    """

    ref: OutletRef
    agency: bool
    known: bool
    joined: bool = False
    people: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _clock() -> re.Pattern[str]:
    """A time of day in front of folded text, with its time zone: ", at 10:53 am ET"."""
    return re.compile(
        r"^[\s,|•·-]*(?:(?:at|um|à|a las|alle|às) )?\d{1,2}[:.h]\d\d(?::\d\d)?"
        rf"(?: ?(?:[ap]\.?m\.?|uhr))?(?: {any_of('time_zones')}\b)?"
    )


def read_signature(page: PageContext, text: str, *, glued: bool = True) -> Signature | None:
    """The outlet that a byline or author field names, without its leading "By"; None where it names none."""
    if "@" in text and (address := _EMAIL.search(text)):
        if _is_house_address(page, address["host"]):
            return None  # the house's own writer, of whichever of its papers
        text = text[: address.start()] + text[address.end() :]
    signed = _signature(page, text, glued=glued)
    if signed is not None and _DIGIT.search(text):
        name = fold(signed.ref.name)
        if name in words("time_words") or name in words("time_zones"):
            return None  # "10:53 AM ET, Sun December 18": no Sun, and nobody's initials
    return signed


def _is_house_address(page: PageContext, host: str) -> bool:
    """Whether a writer's address for letters is the site's: its host, or one that begins with its name."""
    own = (registered_domain(page.own.host or "") or "").split(".")[0]
    return page.own.is_host(host.lower()) or (len(own) >= LEAST_LABEL and host.lower().startswith(own))


def _signature(page: PageContext, text: str, *, glued: bool) -> Signature | None:
    text = _around_date(text.strip())
    if "(" in text:
        text = _WITH_BRACKETED.sub(r" \1 \2", text)
    text = text.strip(_EDGES)
    if "/" in text:
        text = _JOINT_END.sub(r"\1, \2", text)
    folded = fold(text)
    bracketed = _PERSON_BRACKETED.fullmatch(text)
    if bracketed and is_person(bracketed[1]) and (named := page.identify(bracketed[2])) and named.agency:
        return Signature(*named, people=split_people(bracketed[1]))
    if not 2 <= len(text) <= LONGEST or whole_words("past").search(folded):
        return None
    return (
        _unnamed(page, text, folded)
        or _outlet(page, text)
        or _divided(page, text)
        or (_glued(page, text) if glued else None)
    )


def _unnamed(page: PageContext, text: str, folded: str) -> Signature | None:
    """ "Wire services", "Ledger wire services": agencies that nobody names; "staff and wire" is mixed."""
    match = _UNNAMED.search(folded) if folded.endswith(_UNNAMED_ENDS) else None
    if match is None:
        return None
    before = text[: match.start()].strip(_EDGES)
    name = text[match.start() :].strip(_EDGES)
    pieces = [piece.strip(_EDGES) for piece in _CUTS.split(before) if piece.strip(_EDGES)]
    if len(pieces) > 1 and any(page.own.is_name(piece) for piece in pieces):
        return Signature(OutletRef(name), agency=True, known=False, joined=True)
    if before and not page.own.is_name(before):
        return (
            Signature(OutletRef(name), agency=True, known=False, joined=True, people=split_people(before))
            if _STAFF.search(fold(before))
            else None
        )
    return Signature(OutletRef(name), agency=True, known=False)


def _around_date(text: str) -> str:
    """A byline without its date and time; what follows them is kept apart ("By A, May 3, 2021 | Ledger")."""
    found = find_date(fold(text))
    if not found or found.span.start <= 3:
        return text
    before = text[: found.span.start].rstrip(" ,|-–—•·")
    after = _clock().sub("", fold(text[found.span.end :]))
    rest = text[len(text) - len(after.lstrip(" ,|-–—•·")) :] if after.strip(" ,|-–—•·") else ""
    before = _ON.sub("", before)
    return f"{before} | {rest}" if rest else before


def after_date(folded: str) -> int:
    """Where a line begins behind a date that is glued in front: "14 May 2024 By ..."; 0 without one."""
    if _DIGIT.search(folded, 0, LONGEST_DATE_LEAD) is None:
        return 0
    found = find_date(folded[:LONGEST_DATE])
    if found is None or not _DATE_LEAD.fullmatch(folded[: found.span.start]):
        return 0
    rest = _clock().sub("", folded[found.span.end :]).lstrip(" ,.;|-•·/:")
    return len(folded) - len(rest) if rest else 0


def without_date(text: str) -> str:
    """The part of a byline in front of its date."""
    found = find_date(fold(text))
    if found is None or found.span.start <= 3:
        return text
    return _ON.sub("", text[: found.span.start].rstrip(" ,|-–—•·"))


def _outlet(page: PageContext, piece: str) -> Signature | None:
    """The outlet that a piece of a signature names, roles and places taken off."""
    shown = piece.strip(_EDGES)
    if not 2 <= len(shown) <= LONGEST_OUTLET:
        return None
    folded = fold(shown)
    if folded in words("nobody"):
        return None
    owner = _BRACKET_BEHIND.sub("", shown) if "(" in shown else shown
    if owner != shown and len(owner) >= 2 and (named := _named(page, owner)) and not named.agency:
        return named  # "Los Angeles Times (TNS)": the distributor stands in brackets
    part = _HOUSE_PART.fullmatch(shown)
    own_part = part is not None and page.own.is_code(part["house"])  # "CBS Sports Writer" of CBS Sports
    if part and not own_part and (named := _named(page, part["house"])) and named.known and not named.agency:
        return named
    role = _ROLE_WORDS.match(folded) if " " in shown else None
    if role and role["role"] in words("roles"):
        start = folded.index(role["outlet"])
        if page.own.is_code(role["outlet"]):
            return None  # "HT Staff" of The Harbour Times
        return _named(page, shown[start : start + len(role["outlet"])], any_case=True)
    placed = _PLACE_TAIL.sub("", shown) if " " in shown else shown
    return next(
        (
            named
            for name in dict.fromkeys((shown, placed, _without_sort(shown)))
            if (named := _named(page, name))
        ),
        None,
    )


def _without_sort(shown: str) -> str:
    """ "Agencia EFE", "Nachrichtenagentur dpa", "Da Reuters": the name without the word in front of it."""
    first, _, rest = shown.partition(" ")
    sorts = (
        "agencia",
        "agence",
        "agenzia",
        "agentur",
        "nachrichtenagentur",
        "agência",
        "agency",
        "агентство",
        "وکاله",
        "خبرگزاری",
        "da",
    )
    return rest if fold(first) in sorts else shown


def _named(page: PageContext, name: str, *, any_case: bool = False) -> Signature | None:
    if not 2 <= len(name) <= LONGEST_OUTLET:
        return None
    folded = fold(name)
    if folded in words("nobody") or _is_rubric(folded):
        return None
    named = page.identify(name, any_case=any_case)
    if named and not any_case and not named.agency and _is_plain_word(page, name, named.ref):
        return None  # "By post"
    return Signature(*named) if named else None


def _is_plain_word(page: PageContext, name: str, ref: OutletRef) -> bool:
    """Whether a name is one small word, and its outlet does not write itself so ("taz")."""
    if not (name.isascii() and name.isalpha() and name.islower()) or ref.id is None:
        return False
    outlet = page.registry.by_id(ref.id)
    return outlet is not None and all(known.text != name for known in outlet.names)


def _is_rubric(folded: str) -> bool:
    """ "Opinion", "Film Review", "World News": where on the site a text stands."""
    rubrics = words("rubrics")
    return folded in rubrics or all(part in rubrics for part in folded.split())


def is_divided(text: str) -> bool:
    """Whether some sign or word stands in a text that may divide people from outlets."""
    return not (_CUT_SIGNS.isdisjoint(text) and _CUT_WORDS.isdisjoint(_WORDS.findall(text)))


def _divided(page: PageContext, text: str) -> Signature | None:
    """People and outlets divided by a sign or a word; the word says how they belong together."""
    if not is_divided(text):
        return None
    cuts = list(_CUTS.finditer(text))
    if not cuts:
        return None
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text)]
    found = [
        (n, s) for n, (a, b) in enumerate(zip(starts, ends, strict=True)) if (s := _outlet(page, text[a:b]))
    ]
    if not found:
        return _unknown(page, text, starts, ends)
    foreign = [(n, s) for n, s in found if not page.own.is_outlet(s.ref)]
    if not foreign:
        return found[0][1]
    number, chosen = foreign[0]
    people = split_people(text[: ends[number - 1]]) if number else split_people(text[starts[1] :])
    helped = _HELPED.search(text[starts[number] :]) is not None
    if 1 < len(foreign) == len(found) and not helped and (not people or _is_slashed(text, starts[number:])):
        return _several(text, starts[number], ends[foreign[-1][0]], [s for _, s in foreign], people)
    beside_own = len(foreign) < len(found) or _names_own(page, text, starts, ends)
    between = text[cuts[number - 1].start() : cuts[number - 1].end()] if number else ""
    if between.strip() == "of" and not _belongs_to(text[starts[number - 1] : ends[number - 1]]):
        return None  # "Voice of Reason"
    by_word = any(c.isalpha() for c in between) or "&" in between or "+" in between
    joined = beside_own or (by_word and not _APART.search(between) and (bool(people) or number > 0))
    return Signature(chosen.ref, chosen.agency, chosen.known, joined=joined, people=people)


def _belongs_to(piece: str) -> bool:
    """Whether a person or a role stands in front of "of"."""
    return is_person(piece.strip(_EDGES)) or fold(piece).split()[-1:] in [[role] for role in words("roles")]


def _names_own(page: PageContext, text: str, starts: list[int], ends: list[int]) -> bool:
    return any(
        page.own.is_name(text[a:b].strip(_EDGES)) for a, b in zip(starts, ends, strict=True) if b - a >= 2
    )


def _is_slashed(text: str, starts: list[int]) -> bool:
    """Whether nothing but strokes divide the outlets: "Ada Marsh, CBS/AP" is of both houses."""
    return all(text[:start].rstrip().endswith("/") for start in starts[1:])


def _several(
    text: str, start: int, end: int, found: list[Signature], people: tuple[str, ...] = ()
) -> Signature:
    """ "APA/sda/dpa": several agencies sign together, under the name as printed."""
    shown = " ".join(text[start:end].split())
    if len(shown) > LONGEST_OUTLET:
        return found[0]
    return Signature(OutletRef(shown), any(s.agency for s in found), known=False, people=people)


def _unknown(page: PageContext, text: str, starts: list[int], ends: list[int]) -> Signature | None:
    """`Person / Outlet`, `Person – Outlet` with an outlet that the registry does not know."""
    sign = [*_SIGNS.finditer(text)][-1:]
    last = _THE.sub("", text[sign[0].end() if sign else starts[-1] :].strip(_EDGES))
    if _is_rubric(fold(last)) or fold(last).split()[-1:] == [] or fold(last).split()[-1] in words("roles"):
        return None
    people = split_people(text[: sign[0].start() if sign else ends[-2]])
    if not people or not whole_words("outlet_words").search(fold(last)) or names_unnamed(last):
        return None
    if page.own.is_name(last) or len(last.split()) > 5 or not last[:1].isupper():
        return None
    return Signature(OutletRef(last), agency=False, known=False, people=people)


def _glued(page: PageContext, text: str) -> Signature | None:
    """`A and B The Associated Press`: an agency or outlet closes the line without a sign between."""
    pieces = _GLUED_THE.sub(" ", text).split(" ")
    for take in (4, 3, 2, 1):
        if len(pieces) <= take + 1:
            continue
        tail = " ".join(pieces[-take:])
        signed = _outlet(page, tail)
        if take == 1 and not (signed and signed.agency) and not (tail.isupper() and len(tail) <= 8):
            continue
        people = split_people(" ".join(pieces[:-take])) if signed else ()
        if signed is not None and people and (signed.agency or take > 1):
            return Signature(signed.ref, signed.agency, signed.known, people=people)
    return None

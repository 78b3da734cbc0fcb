"""US and UK spelling of English words brought to one form (house style, not an alteration)."""

from __future__ import annotations

from collections.abc import Iterable

# UK stem and US stem; the ending that follows is kept (colours, honoured, theatregoer).
_STEM_PAIRS = """
    colour:color honour:honor favour:favor labour:labor neighbour:neighbor behaviour:behavior
    humour:humor rumour:rumor harbour:harbor endeavour:endeavor flavour:flavor odour:odor
    savour:savor vapour:vapor vigour:vigor rigour:rigor splendour:splendor parlour:parlor
    armour:armor clamour:clamor fervour:fervor glamour:glamor saviour:savior tumour:tumor
    valour:valor candour:candor demeanour:demeanor ardour:ardor rancour:rancor succour:succor
    mould:mold smoulder:smolder plough:plow centre:center theatre:theater metre:meter litre:liter
    fibre:fiber calibre:caliber sombre:somber spectre:specter meagre:meager lustre:luster
    manoeuvr:maneuver sabre:saber sceptre:scepter kilometre:kilometer centimetre:centimeter
    millimetre:millimeter defence:defense offence:offense licence:license pretence:pretense
    practis:practic grey:gray sceptic:skeptic tyre:tire cheque:check kerb:curb storey:story
    cosy:cozy jeweller:jeweler aluminium:aluminum mum:mom pyjama:pajama moustache:mustache
    catalogue:catalog dialogue:dialog analogue:analog programme:program judgement:judgment
    acknowledgement:acknowledgment ageing:aging encyclopaedia:encyclopedia paediatric:pediatric
    anaemi:anemi haemo:hemo foetus:fetus foetal:fetal leukaemia:leukemia orthopaedic:orthopedic
    oesophag:esophag diarrhoea:diarrhea archaeolog:archeolog gynaecolog:gynecolog
    manoeuvre:maneuver instalment:installment enrolment:enrollment fulfil:fulfill skilful:skillful
    wilful:willful enrol:enroll distil:distill instil:instill artefact:artifact gaol:jail
    councillor:councilor counsellor:counselor marvellous:marvelous woollen:woolen jewellery:jewelry
    anaesth:anesth oestrogen:estrogen paedophil:pedophil mediaeval:medieval caesarean:cesarean
    sulphur:sulfur mollusc:mollusk enquir:inquir gramme:gram kilogramme:kilogram
    draught:draft furore:furor whisky:whiskey yoghurt:yogurt doughnut:donut adviser:advisor
"""
_WORD_PAIRS = """
    towards:toward afterwards:afterward backwards:backward forwards:forward upwards:upward
    downwards:downward onwards:onward inwards:inward outwards:outward whilst:while amongst:among
    amidst:amid learnt:learned spelt:spelled burnt:burned dreamt:dreamed leapt:leaped
    spoilt:spoiled smelt:smelled knelt:kneeled leant:leaned okay:ok analyse:analyze
    analysed:analyzed analysing:analyzing analyses:analyzes paralyse:paralyze paralysed:paralyzed
    paralysing:paralyzing catalyse:catalyze breathalyser:breathalyzer percent:% pct:%
    storeys:stories
"""
# Doubled consonants before an ending: travelled and traveled.
_DOUBLING = """
    bedevil bias cancel channel counsel dial duel equal focus fuel funnel grovel initial jewel
    kidnap label level libel marvel model panel pedal pencil program quarrel rival shovel signal
    spiral swivel symbol total towel travel tunnel unravel worship
"""
# Words in -ise whose s belongs to the stem; with a z they would be other words.
_NOT_IZE = """
    noise poise prise prised prises prising raise raised raises rise rises rising wise wiser
"""


def _pairs(listed: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in listed.split())


_STEMS = _pairs(_STEM_PAIRS)
_WORDS = _pairs(_WORD_PAIRS)
_DOUBLED = frozenset(_DOUBLING.split())
_KEPT_ISE = frozenset(_NOT_IZE.split())


def _by_head(stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Stems by their first three letters, longest first: most words have none and leave at once."""
    heads: dict[str, list[str]] = {}
    for stem in sorted(stems, key=len, reverse=True):
        heads.setdefault(stem[:3], []).append(stem)
    return {head: tuple(listed) for head, listed in heads.items()}


_STEMS_BY_HEAD = _by_head(_STEMS)
_DOUBLED_BY_HEAD = _by_head(_DOUBLED)
_ISE_ENDINGS = ("ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isational")


def one_spelling(word: str) -> str:
    """The casefolded English word in one of its spellings."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    head = word[:3]
    for stem in _STEMS_BY_HEAD.get(head, ()):
        if word.startswith(stem):
            return _one_ending(_STEMS[stem], word[len(stem) :])
    for stem in _DOUBLED_BY_HEAD.get(head, ()):
        if word.startswith(stem) and word[len(stem) : len(stem) + 1] == stem[-1]:
            return stem + word[len(stem) + 1 :]
    if "is" in word and len(word) > 5 and word.endswith(_ISE_ENDINGS) and word not in _KEPT_ISE:
        at = word.rindex("is")
        return word[:at] + "iz" + word[at + 2 :]
    return word


def _one_ending(stem: str, rest: str) -> str:
    if stem.endswith("l") and rest.startswith("l"):
        rest = rest[1:]
    if stem.endswith("er") and rest == "d":
        rest = "ed"  # centred, centered
    return stem + rest

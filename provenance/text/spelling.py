"""US and UK spelling of English words brought to one form (house style, not an alteration)."""

from __future__ import annotations

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
# The first three letters of everything listed: most words are none of them and leave at once.
_HEADS = frozenset(stem[:3] for stem in (*_STEMS, *_DOUBLED))
_STEM_LENGTHS = sorted({len(stem) for stem in _STEMS}, reverse=True)
_DOUBLED_LENGTHS = sorted({len(stem) for stem in _DOUBLED}, reverse=True)
_ISE_ENDINGS = ("ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isational")


def one_spelling(word: str) -> str:
    """The casefolded English word in one of its spellings."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    if word[:3] in _HEADS:
        for length in _STEM_LENGTHS:
            stem = _STEMS.get(word[:length])
            if stem is not None:
                return _one_ending(stem, word[length:])
        for length in _DOUBLED_LENGTHS:
            head, rest = word[:length], word[length:]
            if head in _DOUBLED and rest[:1] == head[-1]:
                return head + rest[1:]
    if len(word) > 5 and word.endswith(_ISE_ENDINGS) and word not in _KEPT_ISE:
        at = word.rindex("is")
        return word[:at] + "iz" + word[at + 2 :]
    return word


def _one_ending(stem: str, rest: str) -> str:
    if stem.endswith("l") and rest.startswith("l"):
        rest = rest[1:]
    if stem.endswith("er") and rest == "d":
        rest = "ed"  # centred, centered
    return stem + rest

"""Countries and large cities by their English names: what stands in a credit line in an outlet's stead."""

from __future__ import annotations

from provenance.parse.folding import fold

_PLACES = frozenset(
    """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia|bosnia and herzegovina botswana brazil brunei
bulgaria burkina faso burundi cambodia cameroon canada chad chile china colombia congo costa rica croatia cuba cyprus
czech republic|czechia denmark djibouti dominica dominican republic ecuador egypt el salvador eritrea estonia eswatini
ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras
hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait
kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia
nepal netherlands|the netherlands new zealand nicaragua niger nigeria north korea north macedonia|macedonia norway oman
pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda saudi arabia senegal
serbia singapore slovakia slovenia somalia south africa south korea south sudan spain sri lanka sudan suriname sweden
switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine
united arab emirates uae united kingdom|uk|england|scotland|wales|britain united states|usa|us uruguay uzbekistan vatican
venezuela vietnam yemen zambia zimbabwe hong kong
london paris berlin cologne munich hamburg frankfurt vienna zurich geneva brussels amsterdam the hague rome milan madrid
barcelona lisbon athens tirana durres pristina skopje belgrade sarajevo zagreb sofia bucharest budapest prague warsaw
kyiv kiev moscow istanbul ankara tehran baghdad erbil beirut damascus amman jerusalem tel aviv gaza cairo tunis algiers
rabat tripoli riyadh jeddah dubai abu dhabi doha manama kabul islamabad karachi lahore new delhi delhi mumbai dhaka
colombo kathmandu bangkok hanoi jakarta manila beijing shanghai tokyo seoul taipei sydney melbourne auckland nairobi
lagos accra johannesburg cape town addis ababa khartoum new york washington washington dc los angeles chicago boston
toronto montreal ottawa vancouver mexico city havana bogota lima caracas buenos aires sao paulo rio de janeiro santiago
stockholm oslo copenhagen helsinki dublin edinburgh manchester glasgow camp liberty camp ashraf""".replace(
        "\n", " "
    ).split(" ")
)
_SEVERAL = tuple(
    """bosnia and herzegovina|burkina faso|costa rica|czech republic|dominican republic|el salvador|new zealand|north korea|
north macedonia|saudi arabia|south africa|south korea|south sudan|sri lanka|united arab emirates|united kingdom|united states|
hong kong|the hague|tel aviv|abu dhabi|new delhi|cape town|addis ababa|new york|washington dc|los angeles|mexico city|
buenos aires|sao paulo|rio de janeiro|the netherlands|camp liberty|camp ashraf""".replace("\n", "").split("|")
)
_NO_PLACE_ALONE = frozenset(
    "and the new north south united city town faso republic rica saudi sri camp de el hong los".split()
)
PLACES = frozenset(
    {word for piece in _PLACES for word in piece.split("|") if word and word not in _NO_PLACE_ALONE}
    | set(_SEVERAL)
)


def is_place(name: str) -> bool:
    """Whether a name is that of a country or a large city."""
    return fold(name).strip(" .") in PLACES

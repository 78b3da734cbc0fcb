"""The words with which a text hands speech to somebody, by language, and its quotation marks.

One table that a person can read and extend. Verbs are folded (no case, no marks)
and stand as texts inflect them; `TO_OUTLET` are those whose object is the one
spoken to ("told the Guardian", "sagte dem Spiegel").
"""

from __future__ import annotations

from provenance.outlets.names import folded

# Opening mark -> the marks that may close it. German closes with what English opens
# with; guillemets point either way; a straight quote closes itself.
QUOTATION_MARKS: dict[str, str] = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"',
    "‘": "’",
}
# Three words or four CJK signs at least: of shorter ones on the development pages most are
# terms and titles, not speech.
SHORTEST_QUOTE_WORDS = 3
# Longer than any quotation of the development pages; an opening mark that finds its
# closing no earlier is a stray one.
LONGEST_QUOTE = 2000

_VERBS = {
    "en": """
        said says say told tells added adds wrote writes stated states explained argued insisted
        claimed noted warned announced declared replied asked quoted reported according commented
        acknowledged tweeted recalled
    """,
    "de": """
        sagte sagt sagten erklarte erklart betonte teilte schrieb schreibt berichtete berichtet
        zitiert zitierte meinte warnte kritisierte erganzte so zufolge laut
    """,
    "fr": """
        dit declare affirme explique ajoute indique precise souligne ecrit rapporte confie estime
        assure lance raconte deplore selon
    """,
    "es": """
        dijo dice declaro afirmo explico anadio senalo aseguro indico escribio informo manifesto
        conto subrayo aclaro segun
    """,
    "it": """
        detto dice dichiarato affermato spiegato aggiunto scritto scrive riferito sottolineato
        secondo commenta
    """,
    "pt": """
        disse diz declarou afirmou explicou acrescentou escreveu informou contou ressaltou destacou
        segundo
    """,
    "nl": """
        zei zegt zeiden vertelde vertelt schreef schrijft meldt meldde verklaarde volgens aldus
    """,
    "pl": """
        powiedzial powiedziala mowi dodal dodala napisal stwierdzil poinformowal wedlug
    """,
    "cs": """
        rekl rekla uvedl uvedla dodal napsal prohlasil podle
    """,
    "sv": """
        sa sager sager berattar skrev skriver uppger enligt sade
    """,
    "da": """
        siger sagde udtaler skriver ifolge
    """,
    "no": """
        sier sa uttaler skriver ifolge
    """,
    "tr": """
        dedi soyledi belirtti aktardi acikladi gore
    """,
    "ru": """
        сказал сказала заявил заявила сообщил сообщила сообщает пояснил отметил отметила подчеркнул
        добавил рассказал рассказала написал пишет цитирует словам
    """,
    "uk": """
        сказав сказала заявив заявила повідомив повідомила повідомляє зазначив зазначила додав
        розповів пише словами
    """,
    "el": """
        ειπε δηλωσε ανεφερε τονισε εγραψε συμφωνα
    """,
    "ar": """
        قال قالت ذكر ذكرت أضاف أضافت نقل نقلت أكد صرح أوضح كتب بحسب وفق
    """,
    "fa": """
        گفت گفته افزود نوشت اعلام تصریح اظهار
    """,
}
_TO_OUTLET = (
    "told tells telling interview gegenuber dem sagte confie declare explique au aupres dijo declaro a al "
    "detto al disse ao zei vertelde tegen сказал заявил рассказал сообщил dla"
)

VERBS: frozenset[str] = frozenset(folded(" ".join(_VERBS.values())).split())
TO_OUTLET: frozenset[str] = frozenset(folded(_TO_OUTLET).split())

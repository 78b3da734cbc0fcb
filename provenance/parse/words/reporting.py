"""The words with which a text hands speech to somebody, by language, and its quotation marks.

One table that a person can read and extend. Verbs are folded (no case, no marks)
and stand as texts inflect them; `TO_OUTLET` are those whose object is the one
spoken to ("told the Guardian", "sagte dem Spiegel").
"""

from __future__ import annotations

import re

from provenance.outlets.cues import TITLES
from provenance.outlets.names import folded

# Opening mark -> the marks that may close it. German closes with what English opens
# with; guillemets point either way; a straight quote closes itself.
QUOTATION_MARKS: dict[str, str] = {
    "“": "”",
    "”": "”",
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
        fugte gegenuber
    """,
    "fr": """
        dit declare affirme explique ajoute indique precise souligne ecrit rapporte confie estime
        assure lance raconte deplore selon
    """,
    "es": """
        dijo dice declaro afirmo explico anadio senalo aseguro indico escribio informo manifesto
        conto subrayo aclaro segun
        conto manifesto relato advirtio sostuvo
    """,
    "it": """
        detto dice dichiarato affermato spiegato aggiunto scritto scrive riferito sottolineato
        secondo commenta
        raccontato
    """,
    "pt": """
        disse diz declarou afirmou explicou acrescentou escreveu informou contou ressaltou destacou
        segundo
        alertou garantiu relatou
    """,
    "nl": """
        zei zegt zeiden vertelde vertelt schreef schrijft meldt meldde verklaarde volgens aldus
        reageerde
    """,
    "pl": """
        powiedzial powiedziala mowi dodal dodala napisal stwierdzil poinformowal wedlug
        powiedzieli tlumaczy wyjasnil wyjasnila podkreslil podkreslila poinformowala rozmowie
    """,
    "cs": """
        rekl rekla uvedl uvedla dodal napsal prohlasil podle
        rikl rika uvedli dodala prohlasila sdelil sdelila
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
        konustu konusan soyledi soyleyen ifade yapti vurguladi
    """,
    "ru": """
        сказал сказала заявил заявила сообщил сообщила сообщает пояснил отметил отметила подчеркнул
        добавил рассказал рассказала написал пишет цитирует словам
        ответил ответила пояснила рассказывает говорит заметил заметила
    """,
    "uk": """
        сказав сказала заявив заявила повідомив повідомила повідомляє зазначив зазначила додав
        розповів пише словами
        розповіла пояснив пояснила наголосив наголосила відповів
    """,
    "el": """
        ειπε δηλωσε ανεφερε τονισε εγραψε συμφωνα
    """,
    "ar": """
        قال قالت ذكر ذكرت أضاف أضافت نقل نقلت أكد صرح أوضح كتب بحسب وفق
    """,
    "sk": """
        povedal povedala uviedol uviedla dodal dodala vyhlasil vyhlasila tvrdi
    """,
    "hr": """
        rekao rekla kazao kazala izjavio izjavila dodao dodala istaknuo istaknula navodi
    """,
    "sl": """
        dejal dejala povedal povedala pojasnil pojasnila dodal dodala
    """,
    "sr": """
        рекао рекла изјавио изјавила додао додала казао казала
    """,
    "bg": """
        каза казва заяви добави обясни съобщи
    """,
    "ro": """
        spus declarat explicat adaugat afirmat precizat spune
    """,
    "fi": """
        sanoi sanoo kertoi kertoo totesi toteaa vahvisti lisasi
    """,
    "et": """
        utles utleb sonas selgitas lisas raakis nentis
    """,
    "lt": """
        sake teige sako teigia pridure
    """,
    "lv": """
        teica sacija noradija
    """,
    "hu": """
        mondta nyilatkozta kozolte hangsulyozta fogalmazott
    """,
    "sq": """
        tha deklaroi theksoi
    """,
    "id": """
        kata katanya ujar ujarnya tutur mengatakan menyatakan tegas tegasnya
    """,
    "vi": """
        noi biet
    """,
    "az": """
        deyib bildirib
    """,
    "fa": """
        گفت گفته افزود نوشت اعلام تصریح اظهار
    """,
}
_TO_OUTLET = (
    "told tells telling interview gegenuber dem sagte confie declare explique au aupres dijo declaro a al "
    "detto al disse ao zei vertelde tegen сказал заявил рассказал сообщил dla za pre pentru per til "
    "till kepada przez za"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


# What somebody is, before his name: "Minister Karl Brandt", "Dr. Grace Mwangi".
OFFICES = TITLES | _words(
    """
    minister ministerin burgermeister burgermeisterin kanzler kanzlerin prasident prasidentin
    sprecher sprecherin abgeordnete abgeordneter trainer professorin direktor direktorin anwalt anwaltin
    oberburgermeister chef chefin wirt wirtin polizeisprecher
    experte expertin governor mayor representative congressman
    congresswoman sergeant officer spokesman spokeswoman spokesperson attorney detective sheriff secretary
    """
)
# Between a speaker and the verb: "Marco Neri ha dichiarato", "Ada Lund has said".
AUXILIARIES = _words("ha a hat has had have je est avait hatte heeft har")
# Behind these the outlet is what somebody speaks about: "δήλωσε σχετικά με το δημοσίευμα του Reuters".
TOPICS = _words("about regarding concerning uber sobre об про относительно σχετικα")
# The same in scripts without spaces, as pieces of the text.
TELLING_PIECES = re.compile(
    r"告诉|告訴|表示|[说說]|称|稱|透露|指出|回[应應]|采访|採訪|受訪|[语語]っ|述べ|話し|取材に|말했|밝혔|전했|인터뷰"
)
VERBS = _words(" ".join(_VERBS.values()))
TO_OUTLET = _words(_TO_OUTLET)

"""Words beside a name that tell a publisher from the everyday word it is spelt like.

"In the Sun", "Time flies" and "The Nation mourns" name no outlet; "told the Sun",
"Time magazine" and "The Nation reported" do. All words are folded (no case, no
marks), one set over all languages: a cue counts whatever language the text is in.
"""

from __future__ import annotations

from provenance.outlets.names import folded

# Straight before the name, an article and an adjective may stand between: what one
# only says of a publisher. "told the Guardian", "the newspaper El País", "agencia EFE".
_BEFORE = """
told tell tells telling newspaper newspapers magazine daily weekly tabloid broadsheet journal
broadcaster broadcasters
network outlet outlets website site portal channel agency newswire wire paper reporter correspondent
journalist
columnist editor citing cites cited quoting interviewed via
gegenuber zeitung tageszeitung zeitschrift magazin wochenzeitung nachrichtenmagazin
nachrichtenagentur agentur sender
rundfunksender onlineportal nachrichtenportal portal blatt boulevardblatt fernsehsender laut
journal quotidien hebdomadaire magazine mensuel agence chaine site selon aupres confie confiee
declare
diario periodico revista semanario agencia cadena rotativo segun portal emisora
quotidiano giornale settimanale rivista mensile agenzia emittente testata secondo
jornal revista semanario agencia emissora portal segundo
krant dagblad weekblad tijdschrift persbureau omroep volgens
gazeta dziennik tygodnik miesiecznik agencja stacja wedlug
denik tydenik casopis agentura televize
tidningen avisen avis dagbladet nyhetsbyran nyhetsbyraet tidskriften lehti sanomalehti uutistoimisto
gazetesi ajansi
ziarul cotidianul saptamanalul agentia televiziunea
dnevnik tjednik casopis portal agencija vestnik
газета газете газеты газету газетой издание изданию издания журнал журналу журнала агентство
агентству агентства
агентством данным информации сведениям ссылкой
телеканал телеканалу телеканала портал порталу сайт сайту радио радиостанция радиостанции
газеті видання
виданню виданням агенція агенції даними інформацією посиланням повідомляє повідомив передає цитує
вестник списание съобщи съобщава съобщиха предаде предава пише цитира
преноси пренео пренела јавља јавио наводи пише агенција агенције портал prenosi preneo prenela javlja
javio navodi piše agencije сообщает сообщило сообщил передает передаёт цитирует
εφημερίδα εφημερίδας περιοδικό περιοδικού πρακτορείο πρακτορείου τηλεοπτικός σταθμός
ذكرت قالت نقلت أفادت كتبت نشرت بحسب وفق وفقا صحيفة جريدة مجلة وكالة قناة موقع شبكة صحيفتي لصحيفة
لوكالة لقناة لموقع لجريدة
روزنامه خبرگزاری مجله هفته‌نامه شبکه سایت وب‌سایت تارنمای پایگاه
העיתון עיתון לעיתון בעיתון אתר לאתר באתר ערוץ לערוץ סוכנות לסוכנות כתב
अखबार समाचारपत्र एजेंसी अख़बार पत्रिका चैनल اخبار روزنامہ
harian koran majalah kantor surat kabar
"""
# Straight after the name: what one says of a publisher that speaks.
_AFTER = """
reported reports report reporting wrote writes noted said says revealed quoted quotes published
publishes claims claimed
newspaper magazine daily weekly tabloid journal website network correspondent reporter reporters
journalist journalists
editor columnist interview article story op-ed oped newsroom broadcaster agency investigation
editorial headline
berichtet berichtete berichten schreibt schrieb meldet meldete zitiert zitierte zufolge enthullte
rapporte rapportait ecrit ecrivait revele revelait indique publie affirme precise
informo informa reporto publica publico escribio senala revelo asegura
riporta scrive ha scrive riferisce riferito scritto pubblicato
noticiou informou publicou escreveu revelou relata
meldt meldde schrijft bericht berichtte pisze napisal podaje poinformowal
pise napsal uvedl informoval informoi kirjoittaa skriver skrev rapporterar rapporterer melder
yazdi bildirdi aktardi gore haberi haberine
пишет написал написала сообщает сообщил сообщила сообщило передает передаёт рассказал заявил
цитирует пише повідомляє
повідомила повідомив написав пише
γραφει αναφερει εγραψε μεταδιδει
ذكرت قالت نقلت أفادت كتبت نشرت نوشت گزارش به‌نقل
अनुसार बताया लिखा مطابق জানিয়েছে জানায় লিখেছে
"""
# Before a name that is no everyday word: enough that it stands as a thing is named.
_BROAD = """
the a in by to from with for at on of and or per than through against into as like
der die das dem den des im beim bei von vom zum zur in an auf mit und oder aus fur durch nach
le la les l du de des dans par pour avec au aux a sur chez et ou sous
el los las lo del al en por para con y e o a sobre
il i gli lo dello della dell del nel nello nella sul su per con e da dal dalla all al
o os a as do da no na pelo pela para com em ao e
het een van in bij aan voor met door en
w z do od przez dla na i
v u s na za iz od po do
i av hos fra fran til till i med og och
в во на у с со к по из от для и для о об з із зі до від та й
σε στο στη στην στον από του της των και με
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


# Behind these a clause of its own begins: in "ذكرت أن البوابة ستفتح" a gate opens, and no portal speaks.
_THAT = "أن إن بأن که کہ कि что що че ότι πως"

BEFORE = _words(_BEFORE)
AFTER = _words(_AFTER)
THAT = _words(_THAT)
BROAD = _words(_BROAD) | BEFORE

# A capital word straight after a one-word name makes it part of a longer one
# ("Guardian Council", "Reuters Institute"), but for these.
CONTINUES = _words(
    "news newspaper magazine online tv radio website digital today yesterday monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october "
    "november december"
)
# Words before a capital name that make it a person's.
TITLES = _words(
    "mr mrs ms dr sir prof professor president senator judge captain herr frau monsieur madame senor senora"
)
# Names that are also what people of a place are called: "the Australian newspaper" need not be one.
DEMONYM = ("ian", "ean", "ese", "ish", "can", "sman")

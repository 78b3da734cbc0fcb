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
harian koran majalah kantor surat kabar menurut dilansir dikutip kepada
according interview obtained gastbeitrag interview reporter reporterin korrespondent chefredakteur redaktion
journaliste entretien entrevista entrevistado entrevistada periodista intervista intervistato jornalista
journaliste interroge interrogee invite verslaggever wywiadzie dziennikarz dziennikarze agencji rozmowie
agentury serveru server televizi rozhovoru podle podla portalu redakce
enligt ifolge ifolgje agentti uutistoimiston lehden
hirugynokseg napilap portal
potrivit agentiei ziarului publicatia publicatiei
sipas gazeta gazetes agjencia segons diari
prenosi poroca casnik dnevnik portala agencije
zino pranesa agentura agenturos laikrastis ajaleht ajalehele uudisteagentuur
журналист журналистка журналисту журналиста корреспондент корреспонденту корреспондента собеседник собеседника
источник источника интервью редакция редакции сайте газетой издании издание
журналіст журналістка журналісти журналістам кореспондент інтерв'ю інтервю джерело газета газети сайту
според вестника агенцията
εφημεριδα συμφωνα δημοσιευμα συνεντευξη μεταδιδει μετεδωσε
نوشته گزارش گفت‌وگو گفتوگو مصاحبه مقابلة حوار تصريح تصريحات شبكة مراسل مراسلة
אמר אמרה אמרו סיפר סיפרה מסר מסרה דווח דיווח דיווחה פורסם נכתב התראיין התראיינה כתבת
כתבי תחקיר חשיפת ראיון לפי סוכנות רשת
एजेंसी ادارے সংস্থা পত্রিকা
mujibu
สำนักข่าว หนังสือพิมพ์
"""
# Straight after the name: what one says of a publisher that speaks.
_AFTER = """
reported reports report reporting wrote writes noted said says revealed quoted quotes published
publishes claims claimed
newspaper magazine daily weekly tabloid journal website network correspondent reporter reporters
journalist journalists
learned understands editor columnist interview article story op-ed oped newsroom broadcaster agency
investigation editorial headline
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
अनुसार बताया लिखा मुताबिक रिपोर्ट مطابق জানিয়েছে জানায় লিখেছে
hatte berichtet geschrieben gemeldet veroffentlichte
publiait racontait rapporte annonce detaille
recoge adelanto difundio revela cuenta explica
rivela anticipa noticia divulgou apurou
kertoi kertoo uutisoi uutisoi raportoi mukaan haastattelussa
irta irja szerint ertesulese jelentette kozolte
donosi ujawnila opublikowala podala ustalila przenosi prenosi objavio objavila
sdelil sdelila oznamil oznamila zverejnil
relateaza noteaza scrie anunta
konusan aktarisina muhabiri muhabirine yazdigina duyurdu
kirjutas kirjutab teatas andmetel vahendab zino raksta pranesa
написали опубликовал опубликовала опубликовали выяснил выяснила отмечает напоминает
опублікував опублікувала випустила дізналася інформує
memberitakan melaporkan menulis mengabarkan
দৈনিক বলছে
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
kako kot pre pred za nga tek pentru conform kepada oleh theo voi hang bao kwa wa szerint citat
за пред кај од како со пренесува
wie jak comme como come as when while but meanwhile yesterday today earlier ранее как когда scrie ako amint
так як раніше
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


# Behind these a clause of its own begins: in "ذكرت أن البوابة ستفتح" a gate opens, and no portal speaks.
_THAT = "أن إن بأن که کہ कि что що че ότι πως כי"

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
# Behind these the name is the possessor's, or the thing that somebody made: "The Intercept of the missile",
# "Der Spiegel des Sees", "El Diario de Ana Frank". A paper's name takes no complement.
COMPLEMENTS = _words("of des du de del della dello dei di do da dos das του της των d dell")
# What a building, a fund or a club is called by, behind or before the name it bears.
INSTITUTIONS = _words(
    "foundation fund trust hospital hotel school college university institute library museum theatre "
    "theater stadium "
    "arena field park street road square station airport bridge tower building restaurant cafe bar bank "
    "insurance "
    "airlines trophy cup award prize exchange intelligence philanthropies stiftung krankenhaus schule "
    "preis "
    "straße platz "
    "fondation hopital rue avenue place prix hospital fundacion calle plaza premio escuela fondazione "
    "ospedale via "
    "piazza fundacao rua fundacja ulica szpital nadace ulice фонд улица больница школа завод завода "
    "кинотеатр кинотеатре театр театре клуб клуба команда команды фильм фильма "
    "роман романа ракета ракеты спутник корабль партия движение компания группа магазин ресторан отель "
    "гостиница "
    "стадион станция проект операция песня альбом сериал книга парк банк фабрика премия кубок танкер "
    "пароход "
    "завод клуб стадіон готель гурт"
)
# What may stand between a name and the verb that says what the publisher did.
AUXILIARIES = _words(
    "has had have also first later since then already hat hatte hatten auch zuerst a avait ont ha habia "
    "had heeft had "
    "har hade zuvor previously now correctly falsely itself magazine newspaper online on"
)
# Behind a verb these name somebody else as the reporter: "storms in the Atlantic reported by the ships".
AGENTS = _words("by von par por da door av af przez")
# Bare words say so as well: "People said", "Time says".
EVERYBODY_SAYS = _words("said says noted claims claimed report claim")
# Prepositions that hold the article of the name behind them: "au Monde", "im Spiegel", "al Corriere".
CONTRACTED = _words(
    "au aux du des al del dal dalla dallo nel nella sul sulla alla allo della dello col ao aos do da "
    "dos das no na "
    "nos nas pelo pela im am vom zum zur beim ins ans"
)
# Verbs with which somebody speaks to somebody, by language, and what stands before the one spoken to.
TOLD = _words(
    "told said says sagte sagten erklarte gegenuber declare declaree affirme explique confie assure "
    "raconte dit "
    "dijo declaro aseguro afirmo explico conto manifesto disse afirmou contou explicou declarou "
    "detto dichiarato raccontato spiegato affermato zei vertelde vertelt zegt "
    "sager sade sa siger sier sagt uttaler fortalte forteller "
    "powiedzial powiedziala mowi rekl rekla uvedl uvedla sdelil povedal povedala uviedol rekao rekla "
    "kazao kazala "
    "izjavio izjavila dejal dejala sanoi kertoi kertoo sanoo vahvisti utles selgitas sonas rakis sake "
    "teige teica "
    "mondta nyilatkozta elmondta nyilatkozott spus declarat dedi konustu soyledi aciklama tha deklaroi "
    "каза заяви рече рекла рекао изјавио сказал сказала заявил заявила рассказал рассказала ответил "
    "ответила "
    "пояснил сообщил сказав сказала заявив розповів розповіла відповів ειπε δηλωσε "
    "قال قالت صرح صرحت أكد أبلغ گفت گفته אמר אמרה סיפר סיפרה מסר"
)
SPOKEN_TO = _words(
    "au aux ao a al alla allo dem der to tegen till til pre za do dla ل به ל pentru pred pro пред за"
)
# Words before a capital name that make it a person's.
TITLES = _words(
    "mr mrs ms dr sir prof professor president senator judge captain herr frau monsieur madame senor senora"
)
# Names that are also what people of a place are called: "the Australian newspaper" need not be one.
DEMONYM = ("ian", "ean", "ese", "ish", "can", "sman")
# Articles of the one language that gives every noun a capital.
NOUNS_IN_CAPITALS = _words("der die das den dem des")

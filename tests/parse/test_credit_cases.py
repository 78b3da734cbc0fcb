"""Pages of our own wording: what each convention yields, and what only looks like one.

Outlets and people are invented, but for agencies, whose signatures are the convention.
"""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

from dataclasses import dataclass

import pytest

from provenance.model import Page
from provenance.parse import parse

# Two paragraphs a language, so that a page has a text around which a credit can stand.
TEXTS = {
    "en": (
        "The harbour of Saltmouth was closed for a third day while divers searched the channel for the anchor chain that a "
        "freighter had lost in the storm, and the ferries stayed at their berths.",
        "Officials said that the island would be supplied from the northern quay until Friday, when the tide is high enough for "
        "the salvage barge to pass the bar and lift the chain without harm to the cables.",
    ),
    "de": (
        "Der Hafen von Salzmünde blieb auch am dritten Tag geschlossen, weil Taucher in der Fahrrinne nach der Ankerkette "
        "suchten, die ein Frachter im Sturm verloren hatte; die Fähren lagen an ihren Plätzen.",
        "Die Insel werde bis Freitag über den nördlichen Kai versorgt, teilte die Verwaltung mit, dann stehe die Flut hoch "
        "genug, damit das Bergungsschiff die Barre überqueren und die Kette heben könne.",
    ),
    "fr": (
        "Le port de Salmer est resté fermé pour le troisième jour, car des plongeurs cherchaient dans le chenal la chaîne "
        "qu'un cargo avait perdue pendant la tempête, et les bacs sont restés à quai.",
        "L'île sera ravitaillée par le quai du nord jusqu'à vendredi, selon la capitainerie, quand la marée sera assez haute "
        "pour que la barge de sauvetage franchisse la barre et relève la chaîne.",
    ),
    "es": (
        "El puerto de Salmar permaneció cerrado por tercer día mientras los buzos buscaban en el canal la cadena que un "
        "carguero perdió durante la tormenta, y los transbordadores siguieron en sus muelles.",
        "La isla recibirá suministros por el muelle norte hasta el viernes, cuando la marea será bastante alta para que la "
        "barcaza de salvamento cruce la barra y levante la cadena sin dañar los cables.",
    ),
    "pt": (
        "O porto de Salmar ficou fechado pelo terceiro dia enquanto mergulhadores procuravam no canal a corrente que um "
        "cargueiro perdeu na tempestade, e as balsas permaneceram atracadas no cais.",
        "A ilha será abastecida pelo cais norte até sexta-feira, quando a maré estará alta o bastante para que a barcaça "
        "atravesse a barra e levante a corrente sem danos aos cabos submarinos.",
    ),
    "it": (
        "Il porto di Salmare è rimasto chiuso per il terzo giorno mentre i sommozzatori cercavano nel canale la catena che un "
        "mercantile aveva perso nella tempesta, e i traghetti sono rimasti agli ormeggi.",
        "L'isola sarà rifornita dal molo nord fino a venerdì, quando la marea sarà abbastanza alta perché la chiatta superi la "
        "barra e sollevi la catena senza danneggiare i cavi che corrono sul fondo.",
    ),
    "pl": (
        "Port w Solnym pozostał zamknięty trzeci dzień, ponieważ nurkowie szukali w torze wodnym łańcucha kotwicznego, który "
        "frachtowiec zgubił podczas sztormu, a promy stały przy nabrzeżach.",
        "Wyspa będzie zaopatrywana z północnego nabrzeża do piątku, kiedy przypływ będzie dość wysoki, aby barka ratownicza "
        "mogła przejść przez mieliznę i podnieść łańcuch bez szkody dla kabli.",
    ),
    "cs": (
        "Přístav Solnice zůstal zavřený už třetí den, protože potápěči hledali v plavební dráze kotevní řetěz, který nákladní "
        "loď ztratila v bouři, a trajekty zůstaly u svých mol.",
        "Ostrov bude do pátku zásobován ze severního mola, kdy bude příliv dost vysoký na to, aby záchranný člun přejel "
        "mělčinu a zvedl řetěz, aniž by poškodil kabely na dně.",
    ),
    "ru": (
        "Порт Солёный оставался закрытым третий день, пока водолазы искали в фарватере якорную цепь, которую сухогруз потерял "
        "во время шторма, и паромы стояли у своих причалов.",
        "Остров будут снабжать с северной пристани до пятницы, когда прилив станет достаточно высоким, чтобы спасательная "
        "баржа прошла отмель и подняла цепь, не повредив кабели.",
    ),
    "uk": (
        "Порт Солоний залишався зачиненим третій день, доки водолази шукали у фарватері якірний ланцюг, який вантажне судно "
        "загубило під час шторму, а пороми стояли біля причалів.",
        "Острів постачатимуть із північної пристані до п'ятниці, коли приплив стане достатньо високим, щоб рятувальна баржа "
        "пройшла мілину й підняла ланцюг, не пошкодивши кабелі.",
    ),
    "tr": (
        "Tuzlu limanı, bir yük gemisinin fırtınada kaybettiği çapa zincirini arayan dalgıçlar yüzünden üçüncü gün de kapalı "
        "kaldı ve feribotlar iskelelerinde bekledi.",
        "Ada cuma gününe kadar kuzey iskelesinden beslenecek; o gün gelgit, kurtarma mavnasının sığlığı geçip zinciri "
        "kablolara zarar vermeden kaldırmasına yetecek kadar yüksek olacak.",
    ),
    "ar": (
        "بقي ميناء الملح مغلقا لليوم الثالث بينما كان الغواصون يبحثون في القناة عن سلسلة المرساة التي فقدتها سفينة شحن خلال "
        "العاصفة وظلت العبارات راسية عند أرصفتها بانتظار الإذن بالإبحار",
        "وستزود الجزيرة بالمؤن من الرصيف الشمالي حتى يوم الجمعة حين يكون المد مرتفعا بما يكفي لعبور زورق الإنقاذ ورفع السلسلة "
        "من دون إلحاق ضرر بالكابلات الممتدة على القاع",
    ),
    "fa": (
        "بندر نمک برای سومین روز بسته ماند، زیرا غواصان در آبراه به دنبال زنجیر لنگری بودند که کشتی باری در توفان از دست داده "
        "بود و کشتی‌های مسافری در اسکله‌ها ماندند تا اجازه حرکت صادر شود",
        "جزیره تا روز جمعه از اسکله شمالی تامین می‌شود، روزی که مد به اندازه کافی بالا می‌آید تا شناور نجات از آب کم‌عمق بگذرد و "
        "زنجیر را بدون آسیب به کابل‌ها بالا بکشد",
    ),
    "hi": (
        "नमकपुर का बंदरगाह तीसरे दिन भी बंद रहा क्योंकि गोताखोर उस लंगर की जंजीर को खोज रहे थे जो एक मालवाहक जहाज ने तूफान में खो दी थी और "
        "नावें अपने घाट पर खड़ी रहीं।",
        "द्वीप को शुक्रवार तक उत्तरी घाट से सामान मिलेगा, जब ज्वार इतना ऊंचा होगा कि बचाव नौका उथले पानी को पार कर जंजीर उठा सके और "
        "तारों को नुकसान न हो।",
    ),
    "zh": (
        "盐口港已连续第三天关闭，潜水员在航道中寻找一艘货轮在暴风雨中丢失的锚链，所有渡轮都停靠在各自的码头，等待港务部门发布恢复航行的通知。",
        "港务部门表示，岛上的物资将从北码头运送到星期五，届时潮水足够高，打捞船可以越过浅滩把锚链吊起，而不会损坏海底的电缆和管道设施。",
    ),
    "ja": (
        "塩口港は三日続けて閉鎖され、潜水士たちは嵐の中で貨物船が失った錨の鎖を航路で探し続けており、連絡船はすべて桟橋に停泊したままとなっている。",
        "島への物資は金曜日まで北の桟橋から運ばれる予定で、その日には潮が十分に高くなり、救助船が浅瀬を越えて海底ケーブルを傷つけずに鎖を引き上げられる。",
    ),
    "ko": (
        "소금항은 사흘째 폐쇄된 채로 남아 있으며 잠수부들은 폭풍 속에서 화물선이 잃어버린 닻줄을 수로에서 찾고 있고 여객선은 모두 부두에 정박해 있다고 항만청이 밝혔다.",
        "섬에는 금요일까지 북쪽 부두에서 물자를 공급할 예정이며 그날은 조수가 충분히 높아져 인양선이 모래톱을 넘어 해저 전선을 손상하지 않고 닻줄을 들어 올릴 수 있다.",
    ),
    "id": (
        "Pelabuhan Garam tetap ditutup untuk hari ketiga sementara para penyelam mencari rantai jangkar yang hilang dari kapal "
        "barang saat badai, dan semua feri tetap bersandar di dermaga.",
        "Pulau itu akan dipasok dari dermaga utara sampai hari Jumat, ketika air pasang cukup tinggi sehingga tongkang dapat "
        "melewati gosong dan mengangkat rantai tanpa merusak kabel.",
    ),
    "vi": (
        "Cảng Muối vẫn đóng cửa sang ngày thứ ba trong khi thợ lặn tìm kiếm sợi xích neo mà một tàu chở hàng đánh mất trong cơn "
        "bão, và các chuyến phà vẫn neo đậu tại bến chờ lệnh.",
        "Hòn đảo sẽ được tiếp tế từ bến phía bắc cho đến thứ sáu, khi thủy triều đủ cao để sà lan cứu hộ vượt qua bãi cạn và "
        "nâng sợi xích mà không làm hỏng các đường cáp.",
    ),
    "el": (
        "Το λιμάνι της Αλμύρας έμεινε κλειστό για τρίτη ημέρα, καθώς δύτες έψαχναν στο κανάλι την αλυσίδα της άγκυρας που έχασε "
        "ένα φορτηγό πλοίο στην καταιγίδα, και τα πλοία έμειναν δεμένα.",
        "Το νησί θα εφοδιάζεται από τη βόρεια προβλήτα ως την Παρασκευή, όταν η παλίρροια θα είναι αρκετά ψηλή για να περάσει το "
        "σκάφος διάσωσης και να σηκώσει την αλυσίδα χωρίς ζημιά.",
    ),
    "sv": (
        "Hamnen i Saltmynning höll stängt för tredje dagen medan dykare letade i farleden efter ankarkättingen som ett "
        "lastfartyg tappade i stormen, och färjorna låg kvar vid sina kajer.",
        "Ön ska försörjas från norra kajen fram till fredag, då tidvattnet är tillräckligt högt för att bärgningspråmen ska "
        "kunna passera grundet och lyfta kättingen utan att skada kablarna.",
    ),
    "ro": (
        "Portul Sărata a rămas închis a treia zi, în timp ce scafandrii căutau pe șenal lanțul ancorei pe care un cargou l-a "
        "pierdut în furtună, iar feriboturile au rămas la cheu.",
        "Insula va fi aprovizionată de la cheiul de nord până vineri, când mareea va fi destul de înaltă pentru ca barja să "
        "treacă peste prag și să ridice lanțul fără să strice cablurile.",
    ),
    "sq": (
        "Porti i Kripës mbeti i mbyllur për të tretën ditë, ndërsa zhytësit kërkonin në kanal zinxhirin e spirancës që një anije "
        "mallrash e humbi në stuhi, dhe tragetet qëndruan në skelë.",
        "Ishulli do të furnizohet nga skela veriore deri të premten, kur batica do të jetë mjaft e lartë që maunia e shpëtimit "
        "ta kalojë cekëtinën dhe ta ngrejë zinxhirin pa dëmtuar kabllot.",
    ),
    "nl": (
        "De haven van Zoutmonde bleef voor de derde dag gesloten terwijl duikers in de vaargeul zochten naar de ankerketting "
        "die een vrachtschip in de storm verloor, en de veerboten lagen aan de kade.",
        "Het eiland wordt tot vrijdag vanaf de noordelijke kade bevoorraad, wanneer het tij hoog genoeg is voor de bergingsboot "
        "om over de zandbank te komen en de ketting te lichten.",
    ),
}
SITE = "https://www.quaynews.example"


@dataclass(frozen=True)
class Case:
    """A page by its parts, and what must be said of it."""

    name: str
    lang: str
    kind: str
    top: str = ""
    tail: str = ""
    lead: str = ""  # stands in front of the first paragraph, in it
    close: str = ""  # stands behind the last paragraph, in it
    middle: str = ""
    head: str = ""
    outside: str = ""
    outlet: str | None = None
    authors: tuple[str, ...] | None = None
    url: str | None = None


def page_of(case: Case) -> Page:
    first, second = TEXTS[case.lang]
    body = (
        f'<!doctype html><html lang="{case.lang}"><head><title>Divers search the channel | Quay News</title>'
        f'<meta property="og:site_name" content="Quay News">{case.head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sea">Sea</a></nav><main><article>'
        f"<h1>Divers search the channel</h1>{case.top}<p>{case.lead}{first}</p>{case.middle}<p>{second}</p>"
        f"<p>{first}{case.close}</p>{case.tail}</article></main>{case.outside}"
        '<footer><p>© 2021 Quay News Media GmbH. All rights reserved.</p><a href="/imprint">Imprint</a></footer></body></html>'
    )
    return parse(body, url=f"{SITE}/2021/05/divers-search-the-channel")


LINK = '<a href="https://harbourledger.example/2021/05/04/divers-look-for-a-chain">{}</a>'
ARTICLE = "https://harbourledger.example/2021/05/04/divers-look-for-a-chain"

REPOSTS = (
    Case("first published, link on the name", "en", "repost", outlet="Harbour Ledger", url=ARTICLE,
         tail=f"<p><em>This article was first published in {LINK.format('Harbour Ledger')}.</em></p>"),
    Case("republished under a licence, two links", "en", "repost", outlet="Harbour Ledger", url=ARTICLE,
         tail='<p>This story is republished from <a href="https://harbourledger.example/">Harbour Ledger</a> under a Creative '
         f"Commons license. Read the {LINK.format('original article')}.</p>"),
    Case("feed footer", "en", "repost", outlet="Harbour Ledger",
         tail="<p>The post Divers look for a chain appeared first on Harbour Ledger.</p>"),
    Case("authored via", "en", "repost", outlet="The Harbour Ledger", authors=("Ada Marsh",),
         top="<p>Authored by Ada Marsh via The Harbour Ledger (emphasis ours),</p>"),
    Case("dateline of an agency", "en", "repost", outlet="Reuters", lead="SALTMOUTH, May 4 (Reuters) - "),
    Case("dateline of an agency we do not know", "en", "repost", outlet="SNB", lead="SALTMOUTH (SNB) — "),
    Case("byline of an agency's writer", "en", "repost", outlet="Associated Press", authors=("Ada Marsh",),
         top='<div class="byline">By ADA MARSH, Associated Press</div>'),
    Case("byline joined with a dash", "en", "repost", outlet="Harbour Public Media", authors=("Ada Marsh",),
         top="<p class='byline'>By Ada Marsh – Harbour Public Media</p>"),
    Case("special to an outlet", "en", "repost", outlet="Harbour Ledger", top="<p>By Ada Marsh, Special to Harbour Ledger</p>"),
    Case("press-release wire", "en", "repost", lead="HULL, England, June 3, 2021 /PRNewswire/ -- "),
    Case("reblog", "en", "repost", outlet="Harbour Notes", top="<p>Reblogged from Harbour Notes:</p>"),
    Case("teaser credit", "en", "repost", outlet="Harbour Ledger", authors=("Ada Marsh", "Ben Marsh"),
         top="<p>Chain in the channelAda and Ben Marsh, Harbour Ledger, May 04 2021:… The harbour was closed.</p>"),
    Case("excerpt of a book", "en", "repost", outlet="Quayside Books", authors=("Ada Marsh",),
         tail="<p>Copyright © 2019 by Ada Marsh. Reprinted by permission of Quayside Books, Hull. All rights reserved.</p>"),
    Case("canonical elsewhere and no word of it", "en", "repost", url=ARTICLE, outlet="harbourledger.example",
         head=f'<link rel="canonical" href="{ARTICLE}">'),
    Case("counting pixel", "en", "repost", outlet="The Conversation",
         tail='<img src="https://counter.theconversation.com/content/123456/count.gif" width="1" height="1">'),
    Case("republication tracker", "en", "repost", outlet="harbourledger.example",
         tail='<img id="republication-tracker-tool-source" width="1" height="1" '
         'src="https://harbourledger.example/?republication-pixel=true&amp;post=77">'),
    Case("label and value on two lines", "ar", "repost", outlet="صحيفة المرفأ", tail="<p>المصدر:</p><p>صحيفة المرفأ</p>"),
    Case("German feed footer", "de", "repost", outlet="Hafenbote",
         tail="<p>Der Beitrag Taucher suchen Kette erschien zuerst auf Hafenbote.</p>"),
    Case("German agency in brackets", "de", "repost", outlet="dpa", lead="Salzmünde (dpa) - "),
    Case("German agency at the end", "de", "repost", outlet="APA", close=" (APA)"),
    Case("German press release", "de", "repost", outlet="Hafenverband",
         tail="<p>Quelle: Hafenverband, Pressemitteilung</p>"),
    Case("French first publication", "fr", "repost", outlet="Le Phare Breton",
         tail="<p>Cet article a été initialement publié sur Le Phare Breton.</p>"),
    Case("Spanish agency byline", "es", "repost", outlet="Agencia EFE", top="<p class='autor'>Por Agencia EFE</p>"),
    Case("Spanish republication", "es", "repost", outlet="El Faro del Muelle",
         tail="<p>Este artículo se publicó originalmente en El Faro del Muelle.</p>"),
    Case("Portuguese feed footer", "pt", "repost", outlet="Correio do Cais",
         tail="<p>O post Mergulhadores procuram corrente apareceu primeiro em Correio do Cais.</p>"),
    Case("Italian feed footer", "it", "repost", outlet="La Gazzetta del Molo",
         tail="<p>L'articolo Sommozzatori cercano la catena proviene da La Gazzetta del Molo.</p>"),
    Case("Dutch republication", "nl", "repost", outlet="De Havenbode",
         tail="<p>Dit artikel verscheen eerder op De Havenbode.</p>"),
    Case("Polish agency", "pl", "repost", outlet="PAP", tail="<p>Źródło: PAP</p>"),
    Case("Czech agency", "cs", "repost", outlet="ČTK", tail="<p>Zdroj: ČTK</p>"),
    Case("Russian original", "ru", "repost", url=ARTICLE,
         top=f"<p>{LINK.format('Оригинал статьи')}</p>"),
    Case("Ukrainian origin", "uk", "repost", outlet="Портовий вісник", tail="<p>Першоджерело: Портовий вісник</p>"),
    Case("Turkish agency", "tr", "repost", outlet="AA", tail="<p>Kaynak: AA</p>"),
    Case("Persian agency", "fa", "repost", outlet="خبرگزاری مهر", tail="<p>منبع: خبرگزاری مهر</p>"),
    Case("Hindi courtesy", "hi", "repost", outlet="बंदरगाह समाचार", tail="<p>साभार: बंदरगाह समाचार</p>"),
    Case("Chinese source line", "zh", "repost", outlet="海港晚报", top="<p>2021-05-04 10:12 来源：海港晚报</p>"),
    Case("Chinese reprint", "zh", "repost", outlet="海港晚报", tail="<p>本文转载自海港晚报</p>"),
    Case("Japanese agency with date", "ja", "repost", outlet="AFP", lead="【5月4日 AFP】"),
    Case("Korean agency dateline", "ko", "repost", outlet="연합뉴스", lead="(부산=연합뉴스) 김민수 기자 = "),
    Case("Indonesian sentence", "id", "repost", outlet="Pelabuhan.com",
         tail='<p>Artikel ini telah tayang di Pelabuhan.com dengan judul "Rantai Jangkar", Klik untuk baca: '
         "https://pelabuhan.example/2021/rantai-jangkar-hilang</p>"),
    Case("Vietnamese source", "vi", "repost", outlet="Báo Cảng", tail="<p>Nguồn: Báo Cảng</p>"),
    Case("Greek republication", "el", "repost", outlet="Το Λιμάνι", tail="<p>Αναδημοσίευση από: Το Λιμάνι</p>"),
    Case("Swedish republication", "sv", "repost", outlet="Hamnbladet",
         tail="<p>Den här artikeln publicerades ursprungligen i Hamnbladet.</p>"),
    Case("Romanian republication", "ro", "repost", outlet="Gazeta Portului",
         tail="<p>Acest articol a fost publicat inițial pe Gazeta Portului.</p>"),
    Case("Albanian republication", "sq", "repost", outlet="Gazeta e Portit",
         tail="<p>Ky artikull u botua fillimisht në Gazeta e Portit.</p>"),
)  # fmt: skip

DERIVED = (
    Case("via at the foot", "en", "derived", top="<p>By Ada Marsh</p>", tail=f"<p>Via: {LINK.format('Harbour Ledger')}</p>"),
    Case("with inputs from agencies", "en", "derived", top="<p>By Ada Marsh (with inputs from agencies)</p>"),
    Case("own outlet and agency together", "fr", "derived", top="<p class='byline'>Par Quay News et AFP</p>"),
    Case("own reporter with an agency", "de", "derived", top="<p class='author'>Von Ada Marsch mit AP</p>"),
    Case("reference at the foot", "de", "derived", top="<p>Von Ada Marsch</p>", tail="<p>(Quelle: Hafenfunk)</p>"),
    Case("hat tip", "en", "derived", tail="<p>Hat tip to Harbour Ledger for the find.</p>"),
)  # fmt: skip

TRAPS = (
    Case("reprinted elsewhere", "en", "original", tail="<p>This article was reprinted on harbourledger.example.</p>"),
    Case("own date", "en", "original", tail="<p>This article was originally published at 2:05 p.m.</p>"),
    Case("own first publication with a date", "en", "original", top="<p>First published February 1, 2016: 1:28 AM ET</p>"),
    Case("in print", "en", "original", tail="<p>A version of this article appears in print on May 5, 2021, on Page A5.</p>"),
    Case("own name in the notice", "en", "original", tail="<p>Originally published on Quay News.</p>"),
    Case("own dateline", "en", "original", lead="SALTMOUTH (Quay News) — "),
    Case("figure source", "en", "original",
         middle='<figure><img src="/chart.png"><figcaption>Source: Port Statistics Bureau</figcaption></figure>'),
    Case("line below a chart", "en", "original", middle="<p>Source: World Bank; Port Office.</p>"),
    Case("agency's picture", "en", "original",
         middle='<figure><img src="/p.jpg"><figcaption>Divers at work. Ada Marsh/Reuters</figcaption></figure>'),
    Case("photo label above an agency", "en", "original", top="<p>Photo by: </p><p>The Associated Press</p>"),
    Case("notice quoted in prose", "en", "original",
         middle="<p>At the foot of the copied page stood the line “This article originally appeared on Harbour Ledger.” and nobody "
         "at the ministry could say who had put it there, nor why the date had been taken off.</p>"),
    Case("narrated publication", "en", "original",
         middle="<p>The drawings, which I first published in Harbour Ledger in my youth, have since been lost in a flood of the "
         "archive, and no copy is known to exist in the town or anywhere else.</p>"),
    Case("comment", "en", "original",
         outside='<section id="comments" class="comments"><p>Reblogged this on Harbour Notes.</p></section>'),
    Case("pingback", "en", "original",
         outside='<ol class="comments"><li>Pingback: This story originally appeared on Harbour Ledger</li></ol>'),
    Case("sidebar of an agency's teasers", "en", "original",
         outside='<aside><h3>Storm hits coast</h3><p>By Associated Press</p><p>Source: Reuters</p></aside>'),
    Case("licence of the site", "en", "original",
         tail="<p>Quay News is published under a Creative Commons license except where otherwise noted.</p>"),
    Case("leave to republish", "en", "original",
         tail="<p>Our articles may be freely reprinted provided a link to the source is included.</p>"),
    Case("newsletter", "en", "original", tail="<p>This article first appeared in our newsletter. Sign up here.</p>"),
    Case("correction", "en", "original",
         tail="<p>Correction: an earlier version of this article misstated the depth. It was originally published with a typing "
         "error.</p>"),
    Case("market data", "en", "original", tail="<p>Market data provided by Tide Quotes.</p>"),
    Case("canonical of the page itself", "en", "original",
         head=f'<link rel="canonical" href="{SITE}/2021/05/divers-search-the-channel">'
         f'<meta name="original-source" content="{SITE}/2021/05/divers-search-the-channel">'),
    Case("canonical to a home page", "en", "original", head='<link rel="canonical" href="https://harbourledger.example/">'),
    Case("German own date", "de", "original", top="<p>Zuerst veröffentlicht am 30.04.2024 - 16:17</p>"),
    Case("German picture source", "de", "original",
         middle='<figure><img src="/p.jpg"><figcaption>Taucher im Hafen. (Quelle: dpa)</figcaption></figure>'),
    Case("German share buttons", "de", "original", tail="<p>Via WhatsApp teilen</p><p>Via E-Mail teilen</p>"),
    Case("French newsletter", "fr", "original", tail="<p>Cet article est paru dans notre newsletter « La marée ».</p>"),
    Case("French co-authors in brackets", "fr", "original", top="<p class='byline'>Par Ada Marais (avec Benoît Quai)</p>"),
    Case("Spanish newsroom", "es", "original", top="<p class='autor'>Redacción</p>"),
    Case("Polish print view", "pl", "original",
         tail=f"<p>Publikacja dostępna na stronie: {SITE}/2021/05/divers-search-the-channel</p>"),
    Case("Russian picture", "ru", "original", middle="<p>Фото: Ада Морская / РИА Новости</p>"),
    Case("Arabic permission", "ar", "original", outside="<p>لا مانع من الاقتباس وإعادة النشر شريطة ذكر المصدر</p>"),
    Case("Chinese picture source", "zh", "original", middle="<p>图片来源：新华社</p>"),
    Case("Chinese ban", "zh", "original", tail="<p>未经授权不得转载</p>"),
    Case("Korean picture", "ko", "original", middle="<p>사진=연합뉴스</p>"),
    Case("Hindi picture", "hi", "original", middle="<p>फोटो साभार: आदा</p>"),
    Case("word that holds an agency's code", "id", "original",
         middle="<p>Perundingan antara pelabuhan dan pemerintah Nusantara berlangsung sampai malam, dan belum ada hasil yang "
         "diumumkan kepada warga pulau yang menunggu di dermaga.</p>"),
    Case("footer of another company", "en", "original",
         outside="<footer><p>Associated Press articles: Copyright © 2016 The Associated Press. All rights reserved.</p></footer>"),
    Case("nothing at all", "en", "original", top="<p>By Ada Marsh</p>"),
)  # fmt: skip


@pytest.mark.parametrize("case", REPOSTS, ids=lambda case: case.name)
def test_a_declared_source_makes_a_repost_with_its_claim(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "repost", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    claim = page.reposts[0].claim
    if case.outlet is not None:
        assert claim.outlet is not None
        assert claim.outlet.name == case.outlet
    if case.authors is not None:
        assert tuple(a.title() for a in claim.authors) == case.authors
    assert claim.url == case.url or case.url is None
    assert claim.url is not None or claim.url_reason


@pytest.mark.parametrize("case", DERIVED, ids=lambda case: case.name)
def test_an_own_text_that_credits_a_source_is_derived(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "derived", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    assert page.reposts == ()


@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case.name)
def test_what_only_looks_like_a_credit_accuses_nobody(case: Case) -> None:
    page = page_of(case)
    assert page.kind == "original", [(c.rule, c.polarity.value, c.text) for c in page.credits]
    assert page.reposts == ()


def test_every_case_has_its_own_name() -> None:
    names = [case.name for case in (*REPOSTS, *DERIVED, *TRAPS)]
    assert len(names) == len(set(names))

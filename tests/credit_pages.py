"""A page of our own wording around a credit, a trap or nothing, in the language asked for."""

# ruff: noqa: E501 - the texts of pages stand one a line

from __future__ import annotations

from dataclasses import dataclass

from provenance.model import Page
from provenance.parse import parse

SITE = "https://www.quaynews.example"

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

# ruff: noqa: E501
"""Two invented articles in eleven languages, each with two sets of planted edits.

An edit is a kind with the words as they were and as they are, or an operation: `drop`, `insert` (after
words), `caption` (before a paragraph), `move` (one paragraph before another), `tail`.
"""

from __future__ import annotations

from typing import NamedTuple


class Planted(NamedTuple):
    """An article with the edits of its two altered copies."""

    language: str
    paragraphs: tuple[str, ...]
    first: tuple[tuple[str | int, ...], ...]
    second: tuple[tuple[str | int, ...], ...]


ARTICLES: list[Planted] = []


def art(
    language: str, text: str, first: list[tuple[str | int, ...]], second: list[tuple[str | int, ...]]
) -> None:
    """Adds an article whose paragraphs stand apart by blank lines."""
    paragraphs = tuple(part.strip() for part in text.strip().split("\n\n"))
    ARTICLES.append(Planted(language, paragraphs, tuple(first), tuple(second)))


art(
    "en",
    """The town council of Harwick voted 14 to 9 on Thursday to close the old swimming pool, ending a dispute that had lasted three years.

Councillor Priya Nandal said the building was "cold, leaking and dangerous" and could not be repaired for less than 6.2 million pounds. Engineers had warned of cracks in the roof as early as March.

Residents who had collected 4,100 signatures for the pool were disappointed. "They never listened to us," said Tom Ferris, who taught children there for decades. He is believed to be considering a complaint.

According to the treasurer, the site will be sold to a housing company. No contract has been signed yet. Work may begin next autumn.

A report published last week says that 38 percent of pools in the region have closed since 2010. The nearest one is now 21 miles away.""",
    [
        ("number_changed", "14 to 9", "14 to 6"),
        ("quote_changed", "leaking and dangerous", "ageing and dangerous"),
        ("negation_changed", "could not be repaired", "could be repaired"),
        ("name_changed", "Tom Ferris", "Alan Burke"),
        ("hedge_changed", "He is believed to be considering", "He is considering"),
        ("negation_changed", "No contract has", "A contract has"),
        ("number_changed", "38 percent", "83 percent"),
    ],
    [
        ("number_changed", "on Thursday", "on Monday"),
        ("number_changed", "6.2 million pounds", "6.2 billion pounds"),
        ("drop", "passage_dropped", " Engineers had warned of cracks in the roof as early as March."),
        ("negation_changed", "They never listened", "They always listened"),
        ("hedge_changed", "According to the treasurer, the site", "The site"),
        ("negation_changed", "Work may begin", "Work will begin"),
        (
            "insert",
            "passage_inserted",
            "21 miles away.",
            " The mayor owns shares in the company that wants to buy the land.",
        ),
    ],
)

art(
    "de",
    """Der Stadtrat von Lindau hat am Donnerstag mit 14 zu 9 Stimmen beschlossen, das alte Hallenbad zu schließen. Der Streit darüber hatte drei Jahre gedauert.

Stadträtin Petra Vollmer nannte das Gebäude „kalt, undicht und gefährlich“. Es könne nicht für weniger als 6,2 Millionen Euro repariert werden. Ingenieure hatten schon im März vor Rissen im Dach gewarnt.

Viele Bürger, die 4100 Unterschriften gesammelt hatten, waren enttäuscht. „Sie haben uns nie zugehört“, sagte Thomas Reuter, der dort Kinder unterrichtet hatte. Er erwägt offenbar eine Beschwerde.

Nach Angaben des Kämmerers soll das Grundstück an eine Baufirma verkauft werden. Ein Vertrag wurde noch nicht unterzeichnet. Die Arbeiten können im Herbst beginnen.

Laut einem Bericht mussten in der Region seit 2010 insgesamt 38 Prozent der Bäder schließen. Das nächste ist nun 21 Kilometer entfernt.""",
    [
        ("number_changed", "14 zu 9", "14 zu 6"),
        ("quote_changed", "undicht und gefährlich", "veraltet und gefährlich"),
        ("negation_changed", "könne nicht für", "könne für"),
        ("name_changed", "Thomas Reuter", "Karl Brenner"),
        ("hedge_changed", "Er erwägt offenbar eine", "Er erwägt eine"),
        ("negation_changed", "wurde noch nicht unterzeichnet", "wurde unterzeichnet"),
        ("number_changed", "38 Prozent", "83 Prozent"),
    ],
    [
        ("number_changed", "am Donnerstag", "am Montag"),
        ("number_changed", "6,2 Millionen", "6,2 Milliarden"),
        ("drop", "passage_dropped", " Ingenieure hatten schon im März vor Rissen im Dach gewarnt."),
        ("negation_changed", "haben uns nie zugehört", "haben uns immer zugehört"),
        ("hedge_changed", "Nach Angaben des Kämmerers soll das Grundstück", "Das Grundstück soll"),
        ("negation_changed", "Arbeiten können im", "Arbeiten müssen im"),
        (
            "insert",
            "passage_inserted",
            "Kilometer entfernt.",
            " Der Bürgermeister besitzt Anteile an der Firma, die das Grundstück kaufen will.",
        ),
    ],
)

art(
    "fr",
    """Le conseil municipal de Valmont a voté jeudi, par 14 voix contre 9, la fermeture de la vieille piscine. La querelle durait depuis trois ans.

L'élue Claire Dumas a décrit un bâtiment « froid, humide et dangereux ». Il ne peut pas être réparé pour moins de 6,2 millions d'euros. Des ingénieurs avaient signalé des fissures dans le toit dès le mois de mars.

Les habitants, qui avaient réuni 4 100 signatures, étaient déçus. « Ils ne nous ont jamais écoutés », a dit Thomas Ferrand, qui enseignait la natation aux enfants. Il envisagerait apparemment une plainte.

Selon le trésorier, le terrain sera vendu à un promoteur. Aucun contrat n'a été signé. Les travaux pourraient commencer à l'automne.

D'après un rapport, 38 % des piscines de la région ont fermé depuis 2010. La plus proche se trouve désormais à 21 kilomètres.""",
    [
        ("number_changed", "14 voix contre 9", "14 voix contre 6"),
        ("quote_changed", "humide et dangereux", "vétuste et dangereux"),
        ("negation_changed", "ne peut pas être", "peut être"),
        ("name_changed", "Thomas Ferrand", "Julien Morel"),
        ("hedge_changed", "Il envisagerait apparemment une", "Il envisagerait une"),
        ("negation_changed", "Aucun contrat n'a été", "Un contrat a été"),
        ("number_changed", "38 %", "83 %"),
    ],
    [
        ("number_changed", "a voté jeudi", "a voté lundi"),
        ("number_changed", "6,2 millions", "6,2 milliards"),
        (
            "drop",
            "passage_dropped",
            " Des ingénieurs avaient signalé des fissures dans le toit dès le mois de mars.",
        ),
        ("negation_changed", "ne nous ont jamais écoutés", "nous ont toujours écoutés"),
        ("hedge_changed", "Selon le trésorier, le terrain", "Le terrain"),
        ("negation_changed", "pourraient commencer", "doivent commencer"),
        (
            "insert",
            "passage_inserted",
            "à 21 kilomètres.",
            " Le maire détient des parts de la société qui veut acheter le terrain.",
        ),
    ],
)

art(
    "es",
    """El ayuntamiento de Valdemar votó el jueves, por 14 votos contra 9, el cierre de la vieja piscina. La disputa había durado tres años.

La concejala Lucía Herrero describió el edificio como «frío, húmedo y peligroso». No puede repararse por menos de 6,2 millones de euros. Los ingenieros habían advertido de grietas en el techo ya en marzo.

Los vecinos, que habían reunido 4.100 firmas, estaban decepcionados. «Nunca nos escucharon», dijo Tomás Ferrer, que enseñaba allí a los niños. Al parecer, estudia presentar una queja.

Según el tesorero, el terreno se venderá a una constructora. Ningún contrato ha sido firmado. Las obras podrían comenzar en otoño.

Un informe señala que el 38 % de las piscinas de la región han cerrado desde 2010. La más cercana está ahora a 21 kilómetros.""",
    [
        ("number_changed", "14 votos contra 9", "14 votos contra 6"),
        ("quote_changed", "húmedo y peligroso", "viejo y peligroso"),
        ("negation_changed", "No puede repararse", "Puede repararse"),
        ("name_changed", "Tomás Ferrer", "Andrés Molina"),
        ("hedge_changed", "Al parecer, estudia", "Estudia"),
        ("negation_changed", "Ningún contrato", "Un contrato"),
        ("number_changed", "el 38 %", "el 83 %"),
    ],
    [
        ("number_changed", "votó el jueves", "votó el lunes"),
        ("number_changed", "6,2 millones", "6,2 billones"),
        ("drop", "passage_dropped", " Los ingenieros habían advertido de grietas en el techo ya en marzo."),
        ("negation_changed", "«Nunca nos", "«Siempre nos"),
        ("hedge_changed", "Según el tesorero, el terreno", "El terreno"),
        ("negation_changed", "podrían comenzar", "deben comenzar"),
        (
            "insert",
            "passage_inserted",
            "a 21 kilómetros.",
            " El alcalde posee acciones de la empresa que quiere comprar el terreno.",
        ),
    ],
)

art(
    "pt",
    """A câmara municipal de Valverde votou na quinta-feira, por 14 votos a 9, o fechamento da velha piscina. A disputa já durava três anos.

A vereadora Lúcia Matos descreveu o edifício como “frio, úmido e perigoso”. Ele não pode ser consertado por menos de 6,2 milhões de euros. Engenheiros haviam alertado para rachaduras no telhado já em março.

Os moradores, que haviam reunido 4.100 assinaturas, ficaram decepcionados. “Eles nunca nos ouviram”, disse Tomás Ferreira, que dava aulas de natação a crianças. Ele supostamente estuda uma queixa.

Segundo o tesoureiro, o terreno será vendido a uma construtora. Nenhum contrato foi assinado. As obras podem começar no outono.

Um relatório diz que 38% das piscinas da região fecharam desde 2010. A mais próxima fica agora a 21 quilômetros.""",
    [
        ("number_changed", "14 votos a 9", "14 votos a 6"),
        ("quote_changed", "úmido e perigoso", "velho e perigoso"),
        ("negation_changed", "não pode ser", "pode ser"),
        ("name_changed", "Tomás Ferreira", "André Moura"),
        ("hedge_changed", "Ele supostamente estuda", "Ele estuda"),
        ("negation_changed", "Nenhum contrato", "Um contrato"),
        ("number_changed", "que 38% das", "que 83% das"),
    ],
    [
        ("number_changed", "na quinta-feira", "na segunda-feira"),
        ("number_changed", "6,2 milhões", "6,2 bilhões"),
        ("drop", "passage_dropped", " Engenheiros haviam alertado para rachaduras no telhado já em março."),
        ("negation_changed", "Eles nunca nos", "Eles sempre nos"),
        ("hedge_changed", "Segundo o tesoureiro, o terreno", "O terreno"),
        ("negation_changed", "obras podem começar", "obras devem começar"),
        (
            "insert",
            "passage_inserted",
            "a 21 quilômetros.",
            " O prefeito possui ações da empresa que quer comprar o terreno.",
        ),
    ],
)

art(
    "it",
    """Il consiglio comunale di Valdoro ha votato giovedì, con 14 voti contro 9, la chiusura della vecchia piscina. La disputa durava da tre anni.

La consigliera Lucia Marani ha descritto l'edificio come «freddo, umido e pericoloso». Non può essere riparato per meno di 6,2 milioni di euro. Gli ingegneri avevano segnalato crepe nel tetto già a marzo.

Gli abitanti, che avevano raccolto 4.100 firme, erano delusi. «Non ci hanno mai ascoltato», ha detto Tommaso Ferri, che vi insegnava ai bambini. Starebbe forse valutando un ricorso.

Secondo il tesoriere, il terreno sarà venduto a un costruttore. Nessun contratto è stato firmato. I lavori possono cominciare in autunno.

Un rapporto dice che il 38% delle piscine della regione ha chiuso dal 2010. La più vicina si trova ora a 21 chilometri.""",
    [
        ("number_changed", "14 voti contro 9", "14 voti contro 6"),
        ("quote_changed", "umido e pericoloso", "vecchio e pericoloso"),
        ("negation_changed", "Non può essere", "Può essere"),
        ("name_changed", "Tommaso Ferri", "Andrea Molino"),
        ("hedge_changed", "Starebbe forse valutando", "Starebbe valutando"),
        ("negation_changed", "Nessun contratto", "Un contratto"),
        ("number_changed", "il 38% delle", "l'83% delle"),
    ],
    [
        ("number_changed", "votato giovedì", "votato lunedì"),
        ("number_changed", "6,2 milioni", "6,2 miliardi"),
        ("drop", "passage_dropped", " Gli ingegneri avevano segnalato crepe nel tetto già a marzo."),
        ("negation_changed", "«Non ci hanno mai ascoltato»", "«Ci hanno sempre ascoltato»"),
        ("hedge_changed", "Secondo il tesoriere, il terreno", "Il terreno"),
        ("negation_changed", "lavori possono cominciare", "lavori devono cominciare"),
        (
            "insert",
            "passage_inserted",
            "a 21 chilometri.",
            " Il sindaco possiede quote della società che vuole comprare il terreno.",
        ),
    ],
)

art(
    "ru",
    """Городской совет Липовска проголосовал в четверг за закрытие старого бассейна: 14 голосов против 9. Спор продолжался три года.

Депутат Полина Наумова назвала здание «холодным, сырым и опасным». Его нельзя отремонтировать дешевле чем за 6,2 миллиона рублей. Инженеры предупреждали о трещинах в крыше ещё в марте.

Жители, которые собрали 4100 подписей, были разочарованы. «Нас никогда не слушали», — сказал Тимофей Фролов, который учил там детей. Он, вероятно, готовит жалобу.

По словам казначея, участок продадут строительной компании. Договор ещё не подписан. Работы могут начаться осенью.

В докладе говорится, что с 2010 года в области закрылись 38 процентов бассейнов. До ближайшего теперь 21 километр.""",
    [
        ("number_changed", "14 голосов против 9", "14 голосов против 6"),
        ("quote_changed", "сырым и опасным", "ветхим и опасным"),
        ("negation_changed", "Его нельзя отремонтировать", "Его можно отремонтировать"),
        ("name_changed", "Тимофей Фролов", "Андрей Белкин"),
        ("hedge_changed", "Он, вероятно, готовит", "Он готовит"),
        ("negation_changed", "Договор ещё не подписан", "Договор подписан"),
        ("number_changed", "38 процентов", "83 процентов"),
    ],
    [
        ("number_changed", "в четверг", "в понедельник"),
        ("number_changed", "6,2 миллиона", "6,2 миллиарда"),
        ("drop", "passage_dropped", " Инженеры предупреждали о трещинах в крыше ещё в марте."),
        ("negation_changed", "Нас никогда не слушали", "Нас всегда слушали"),
        ("hedge_changed", "По словам казначея, участок", "Участок"),
        ("negation_changed", "Работы могут начаться", "Работы должны начаться"),
        (
            "insert",
            "passage_inserted",
            "теперь 21 километр.",
            " Мэр владеет долей в компании, которая хочет купить участок.",
        ),
    ],
)

art(
    "ar",
    """صوت مجلس بلدية وادي الزهور يوم الخميس على إغلاق المسبح القديم بأغلبية 14 صوتا مقابل 9. واستمر الخلاف ثلاث سنوات.

ووصفت العضوة ليلى حداد المبنى بأنه "بارد ورطب وخطير". ولا يمكن إصلاحه بأقل من 6.2 مليون دولار. وكان المهندسون قد حذروا من شقوق في السقف منذ مارس.

وشعر السكان الذين جمعوا 4100 توقيع بخيبة أمل. وقال طارق فارس الذي كان يدرب الأطفال هناك: "لم يستمعوا إلينا". وربما يقدم شكوى.

وبحسب أمين الصندوق، ستباع الأرض إلى شركة بناء. ولم يوقع أي عقد بعد. ويمكن أن تبدأ الأعمال في الخريف.

ويقول تقرير إن 38 في المئة من المسابح في المنطقة أغلقت منذ عام 2010. ويبعد أقرب مسبح الآن 21 كيلومترا.""",
    [
        ("number_changed", "14 صوتا مقابل 9", "14 صوتا مقابل 6"),
        ("quote_changed", "بارد ورطب وخطير", "بارد وقديم وخطير"),
        ("negation_changed", "ولا يمكن إصلاحه", "ويمكن إصلاحه"),
        ("hedge_changed", "وربما يقدم شكوى", "ويقدم شكوى"),
        ("negation_changed", "ولم يوقع أي عقد بعد", "ووقع عقد"),
        ("number_changed", "38 في المئة", "83 في المئة"),
    ],
    [
        ("number_changed", "يوم الخميس", "يوم الاثنين"),
        ("number_changed", "6.2 مليون", "6.2 مليار"),
        ("drop", "passage_dropped", " وكان المهندسون قد حذروا من شقوق في السقف منذ مارس."),
        ("negation_changed", "لم يستمعوا إلينا", "استمعوا إلينا"),
        ("hedge_changed", "وبحسب أمين الصندوق، ستباع", "وستباع"),
        ("negation_changed", "ويمكن أن تبدأ", "ويجب أن تبدأ"),
        (
            "insert",
            "passage_inserted",
            "21 كيلومترا.",
            " ويملك رئيس البلدية أسهما في الشركة التي تريد شراء الأرض.",
        ),
    ],
)

art(
    "zh",
    """柳河市议会周四以14票对9票决定关闭旧游泳馆，结束了长达三年的争议。

议员林佩兰称这座建筑“寒冷、漏水、危险”。维修费用不会低于620万元。工程师早在三月就警告屋顶有裂缝。

收集了4100个签名的居民感到失望。“他们从来没有听我们的意见。”在那里教孩子游泳的方大勇说。据说他正在考虑投诉。

财务主管表示，这块地将卖给一家建筑公司。合同尚未签署。工程可能在秋天开始。

一份报告称，自2010年以来，该地区38%的游泳馆已经关闭。最近的一家现在距离21公里。""",
    [
        ("number_changed", "14票对9票", "14票对6票"),
        ("quote_changed", "漏水、危险", "老旧、危险"),
        ("negation_changed", "费用不会低于", "费用会低于"),
        ("hedge_changed", "据说他正在", "他正在"),
        ("negation_changed", "合同尚未签署", "合同已经签署"),
        ("number_changed", "该地区38%", "该地区83%"),
    ],
    [
        ("number_changed", "周四以", "周一以"),
        ("number_changed", "620万元", "620亿元"),
        ("drop", "passage_dropped", "工程师早在三月就警告屋顶有裂缝。"),
        ("hedge_changed", "财务主管表示，这块地", "这块地"),
        ("negation_changed", "工程可能在", "工程必须在"),
        ("insert", "passage_inserted", "现在距离21公里。", "市长持有想要购买这块土地的公司的股份。"),
    ],
)

art(
    "ja",
    """柳川市議会は木曜日、古い市民プールの閉鎖を14対9で決めた。論争は三年間続いていた。

林議員は建物を「寒く、雨漏りし、危険だ」と述べた。修理は6億2000万円以下ではできない。技術者は三月から屋根のひび割れを警告していた。

4100人の署名を集めた住民は落胆した。「私たちの話を聞いてくれなかった」と、子どもに水泳を教えていた藤田さんは話した。藤田さんは不服申し立てを検討しているようだ。

財務担当者によると、土地は建設会社に売却される。契約はまだ結ばれていない。工事は秋に始まるかもしれない。

報告書によれば、2010年以降、地域のプールの38%が閉鎖された。最も近いプールは今では21キロ離れている。""",
    [
        ("number_changed", "14対9", "14対6"),
        ("quote_changed", "雨漏りし、危険", "老朽化し、危険"),
        ("negation_changed", "以下ではできない", "以下でできる"),
        ("hedge_changed", "検討しているようだ", "検討している"),
        ("negation_changed", "結ばれていない", "結ばれた"),
        ("number_changed", "プールの38%", "プールの83%"),
    ],
    [
        ("number_changed", "木曜日", "月曜日"),
        ("number_changed", "6億2000万円", "6兆2000億円"),
        ("drop", "passage_dropped", "技術者は三月から屋根のひび割れを警告していた。"),
        ("negation_changed", "聞いてくれなかった", "聞いてくれた"),
        ("hedge_changed", "財務担当者によると、土地", "土地"),
        (
            "insert",
            "passage_inserted",
            "21キロ離れている。",
            "市長はその土地を買いたい会社の株を持っている。",
        ),
    ],
)

art(
    "hi",
    """हरिपुर नगर परिषद ने गुरुवार को 14 के मुकाबले 9 मतों से पुराने तरणताल को बंद करने का फैसला किया। विवाद तीन साल तक चला था।

पार्षद प्रिया नंदन ने इमारत को "ठंडी, गीली और खतरनाक" बताया। इसकी मरम्मत 62 लाख रुपये से कम में नहीं हो सकती। इंजीनियरों ने मार्च में ही छत की दरारों की चेतावनी दी थी।

4100 हस्ताक्षर जुटाने वाले निवासी निराश थे। "उन्होंने हमारी बात कभी नहीं सुनी," बच्चों को तैरना सिखाने वाले तेज प्रताप ने कहा। वह शायद शिकायत करेंगे।

कोषाध्यक्ष के अनुसार, जमीन एक निर्माण कंपनी को बेची जाएगी। अनुबंध पर अभी हस्ताक्षर नहीं हुए हैं। काम सर्दियों में शुरू हो सकता है।

एक रिपोर्ट कहती है कि 2010 से इलाके के 38 प्रतिशत तरणताल बंद हो चुके हैं। सबसे नजदीकी तरणताल अब 21 किलोमीटर दूर है।""",
    [
        ("number_changed", "14 के मुकाबले 9", "14 के मुकाबले 6"),
        ("quote_changed", "गीली और खतरनाक", "पुरानी और खतरनाक"),
        ("negation_changed", "कम में नहीं हो सकती", "कम में हो सकती"),
        ("hedge_changed", "वह शायद शिकायत", "वह शिकायत"),
        ("negation_changed", "हस्ताक्षर नहीं हुए", "हस्ताक्षर हुए"),
        ("number_changed", "38 प्रतिशत", "83 प्रतिशत"),
    ],
    [
        ("number_changed", "गुरुवार को", "सोमवार को"),
        ("number_changed", "62 लाख", "62 करोड़"),
        ("drop", "passage_dropped", " इंजीनियरों ने मार्च में ही छत की दरारों की चेतावनी दी थी।"),
        ("hedge_changed", "कोषाध्यक्ष के अनुसार, जमीन", "जमीन"),
        (
            "insert",
            "passage_inserted",
            "किलोमीटर दूर है।",
            " महापौर के पास उस कंपनी के शेयर हैं जो जमीन खरीदना चाहती है।",
        ),
    ],
)

# ruff: noqa: E501
"""One invented article in six languages, with edits whose kinds are known."""

from __future__ import annotations

ARTICLES: dict[str, str] = {
    "de": """Die Nachtfähre nach Arden soll im Mai wieder fahren, teilte der Hafenrat am Dienstag mit, neun Jahre nach der letzten Überfahrt.

„Wir werden die Fehler der Vergangenheit nicht wiederholen“, sagte Ines Marlow am Kai. Der Rat hat 2,4 Millionen Euro für zwei Schiffe vorgesehen.

Die Polizei nahm in der Stadt Elmau fünf Männer fest, nachdem das alte Terminal gebrannt hatte. Die Verdächtigen wollten angeblich das Kupfer vom Dach verkaufen.

Niemand hat die 45 Fahrräder abgeholt, die auf Deck B stehen. Sie könnten laut dem Hafenamt versteigert werden, wenn sich bis Juni kein Besitzer meldet.

Das erste Boot legt um sieben Uhr abends ab. An Bord sind dann 120 Gäste und eine Kapelle der Musikschule.""",
    "fr": """Le ferry de nuit pour Arden reprendra la mer en mai, a annoncé mardi le conseil du port, neuf ans après la dernière traversée.

« Nous ne répéterons pas les erreurs du passé », a déclaré Inès Marlow sur le quai. Le conseil a prévu 2,4 millions d'euros pour deux navires.

La police a arrêté cinq hommes dans la ville d'Elmore après l'incendie du vieux terminal. Les suspects voulaient apparemment vendre le cuivre du toit.

Personne n'a réclamé les 45 vélos laissés sur le pont. Ils pourraient être vendus aux enchères, selon le bureau du port, si aucun propriétaire ne se présente avant juin.

Le premier bateau part à sept heures du soir. Il emportera 120 passagers et la fanfare de l'école de musique.""",
    "es": """El ferry nocturno a Arden volverá a navegar en mayo, anunció el martes la junta del puerto, nueve años después de la última travesía.

«No repetiremos los errores del pasado», dijo Inés Marlow en el muelle. La junta ha reservado 2,4 millones de euros para dos barcos.

La policía detuvo a cinco hombres en la ciudad de Elmore tras el incendio de la vieja terminal. Los sospechosos supuestamente querían vender el cobre del tejado.

Nadie ha reclamado las 45 bicicletas que quedaron en la cubierta. Podrían ser subastadas, según la oficina del puerto, si ningún dueño aparece antes de junio.

El primer barco sale a las siete de la tarde. Llevará 120 pasajeros y una banda de la escuela de música.""",
    "ru": """Ночной паром в Арден снова пойдёт в мае, сообщил во вторник совет порта, через девять лет после последнего рейса.

«Мы не повторим ошибок прошлого», — сказала Инесса Марлова на причале. Совет выделил 2,4 миллиона рублей на два судна.

Полиция задержала пятерых мужчин в городе Эльмино после пожара на старом терминале. Подозреваемые якобы хотели продать медь с крыши.

Никто не забрал 45 велосипедов, оставленных на палубе. Их могут продать на аукционе, по данным управления порта, если до июня не найдётся владелец.

Первое судно отходит в семь часов вечера. На борту будут 120 пассажиров и оркестр музыкальной школы.""",
    "zh": """港务局周二宣布，开往阿登的夜间渡轮将于五月恢复航行，距离最后一次航行已有九年。

“我们不会重复过去的错误。”伊内斯·马洛在码头上说。港务局为两艘船拨款240万元。

旧码头发生火灾后，警方在埃尔莫市逮捕了五名男子。据称，嫌疑人想出售屋顶上的铜。

没有人认领留在甲板上的45辆自行车。港务办公室表示，如果六月前没有失主出现，这些自行车可能会被拍卖。

第一艘船晚上七点出发，将载有120名乘客和音乐学院的一支乐队。""",
    "ar": """ستعود العبارة الليلية إلى أردن في مايو، بحسب ما أعلن مجلس الميناء يوم الثلاثاء، بعد تسع سنوات من آخر رحلة.

وقالت إيناس مارلو على الرصيف: "لن نكرر أخطاء الماضي". وخصص المجلس 2.4 مليون دولار لسفينتين.

اعتقلت الشرطة خمسة رجال في مدينة إلمور بعد الحريق في المحطة القديمة. ويزعم أن المشتبه بهم أرادوا بيع النحاس من السقف.

لم يطالب أحد بالدراجات الـ45 التي تركت على السطح. وقد تباع في مزاد إذا لم يظهر أي مالك قبل يونيو.

يغادر القارب الأول في السابعة مساء. وسيحمل 120 راكبا وفرقة من مدرسة الموسيقى.""",
}

FOREIGN: dict[str, str] = {
    "de": "Der Bürgermeister von Arden wurde inzwischen wegen Betrugs angeklagt.",
    "fr": "Le maire d'Arden a depuis été inculpé pour fraude par un juge.",
    "es": "El alcalde de Arden ha sido acusado desde entonces de fraude por un juez.",
    "ru": "Мэра Ардена с тех пор обвинили в мошенничестве и взятках.",
    "zh": "此后，阿登市长因涉嫌欺诈被检方起诉，案件正在审理。",
    "ar": "ومنذ ذلك الحين وجهت إلى رئيس بلدية أردن تهمة الاحتيال.",
}

# Kind, the words as they were, the words as they are.
EDITS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "de": (
        ("number_changed", "45 Fahrräder", "54 Fahrräder"),
        ("number_changed", "neun Jahre", "sieben Jahre"),
        ("number_changed", "fünf Männer", "vier Männer"),
        ("number_changed", "2,4 Millionen", "2,4 Milliarden"),
        ("number_changed", "Millionen Euro", "Millionen Dollar"),
        ("number_changed", "am Dienstag", "am Mittwoch"),
        ("number_changed", "im Mai", "im März"),
        ("negation_changed", "Vergangenheit nicht wiederholen", "Vergangenheit wiederholen"),
        ("negation_changed", "kein Besitzer", "ein Besitzer"),
        ("negation_changed", "legt um", "legt nicht um"),
        ("negation_changed", "könnten laut", "werden laut"),
        ("negation_changed", "soll im Mai", "muss im Mai"),
        ("hedge_changed", "wollten angeblich das", "wollten das"),
        ("hedge_changed", "nahm in der", "nahm offenbar in der"),
        ("hedge_changed", " laut dem Hafenamt", ""),
        ("name_changed", "Ines Marlow", "Petra Olander"),
        ("name_changed", "Stadt Elmau", "Stadt Hanau"),
        ("quote_changed", "die Fehler der Vergangenheit", "die Sünden der Vergangenheit"),
        ("negation_changed", "Niemand hat", "Jemand hat"),
        ("number_changed", "120 Gäste", "210 Gäste"),
    ),
    "fr": (
        ("number_changed", "45 vélos", "54 vélos"),
        ("number_changed", "neuf ans", "sept ans"),
        ("number_changed", "cinq hommes", "quatre hommes"),
        ("number_changed", "2,4 millions", "2,4 milliards"),
        ("number_changed", "millions d'euros", "millions de dollars"),
        ("number_changed", "annoncé mardi", "annoncé mercredi"),
        ("number_changed", "en mai", "en mars"),
        ("negation_changed", "Nous ne répéterons pas les", "Nous répéterons les"),
        ("negation_changed", "aucun propriétaire ne se", "un propriétaire se"),
        ("negation_changed", "Le premier bateau part", "Le premier bateau ne part pas"),
        ("negation_changed", "pourraient être", "doivent être"),
        ("negation_changed", "Ils pourraient être vendus", "Ils seront vendus"),
        ("hedge_changed", "voulaient apparemment vendre", "voulaient vendre"),
        ("hedge_changed", "La police a arrêté", "La police a prétendument arrêté"),
        ("hedge_changed", ", selon le bureau du port,", ""),
        ("name_changed", "Inès Marlow", "Hélène Tassin"),
        ("name_changed", "d'Elmore", "d'Orange"),
        ("quote_changed", "les erreurs du passé", "les fautes du passé"),
        ("negation_changed", "Personne n'a réclamé", "Quelqu’un a réclamé"),
        ("number_changed", "120 passagers", "210 passagers"),
    ),
    "es": (
        ("number_changed", "45 bicicletas", "54 bicicletas"),
        ("number_changed", "nueve años", "siete años"),
        ("number_changed", "cinco hombres", "cuatro hombres"),
        ("number_changed", "2,4 millones", "2,4 billones"),
        ("number_changed", "millones de euros", "millones de dólares"),
        ("number_changed", "el martes", "el miércoles"),
        ("number_changed", "en mayo", "en marzo"),
        ("negation_changed", "«No repetiremos", "«Repetiremos"),
        ("negation_changed", "ningún dueño", "un dueño"),
        ("negation_changed", "El primer barco sale", "El primer barco no sale"),
        ("negation_changed", "Podrían ser", "Deben ser"),
        ("negation_changed", "Podrían ser subastadas", "Serán subastadas"),
        ("hedge_changed", "supuestamente querían", "querían"),
        ("hedge_changed", "La policía detuvo", "La policía presuntamente detuvo"),
        ("hedge_changed", ", según la oficina del puerto,", ""),
        ("name_changed", "Inés Marlow", "Carmen Oviedo"),
        ("name_changed", "ciudad de Elmore", "ciudad de Tolmar"),
        ("quote_changed", "los errores del pasado", "los pecados del pasado"),
        ("negation_changed", "Nadie ha reclamado", "Alguien ha reclamado"),
        ("number_changed", "120 pasajeros", "210 pasajeros"),
    ),
    "ru": (
        ("number_changed", "45 велосипедов", "54 велосипедов"),
        ("number_changed", "девять лет", "семь лет"),
        ("number_changed", "пятерых мужчин", "четверых мужчин"),
        ("number_changed", "2,4 миллиона", "2,4 миллиарда"),
        ("number_changed", "миллиона рублей", "миллиона долларов"),
        ("number_changed", "во вторник", "в среду"),
        ("number_changed", "в мае", "в марте"),
        ("negation_changed", "Мы не повторим", "Мы повторим"),
        ("negation_changed", "не найдётся владелец", "найдётся владелец"),
        ("negation_changed", "Первое судно отходит", "Первое судно не отходит"),
        ("negation_changed", "Их могут продать", "Их должны продать"),
        ("negation_changed", "Их могут продать", "Их продадут"),
        ("hedge_changed", "якобы хотели", "хотели"),
        ("hedge_changed", "Полиция задержала", "Полиция, предположительно, задержала"),
        ("hedge_changed", ", по данным управления порта,", ""),
        ("name_changed", "Инесса Марлова", "Ольга Петрова"),
        ("name_changed", "городе Эльмино", "городе Тверино"),
        ("quote_changed", "ошибок прошлого", "грехов прошлого"),
        ("negation_changed", "Никто не забрал", "Кто-то забрал"),
        ("number_changed", "120 пассажиров", "210 пассажиров"),
    ),
    "zh": (
        ("number_changed", "45辆", "54辆"),
        ("number_changed", "九年", "七年"),
        ("number_changed", "五名男子", "四名男子"),
        ("number_changed", "240万元", "240亿元"),
        ("number_changed", "万元", "万美元"),
        ("number_changed", "周二宣布", "周三宣布"),
        ("number_changed", "五月恢复", "三月恢复"),
        ("negation_changed", "我们不会重复", "我们会重复"),
        ("negation_changed", "没有失主", "有失主"),
        ("negation_changed", "警方在", "警方没有在"),
        ("negation_changed", "可能会被拍卖", "必须被拍卖"),
        ("hedge_changed", "据称，嫌疑人", "嫌疑人"),
        ("negation_changed", "可能会被拍卖", "会被拍卖"),
        ("quote_changed", "过去的错误", "过去的失误"),
        ("number_changed", "120名", "210名"),
        ("number_changed", "两艘船", "三艘船"),
    ),
    "ar": (
        ("number_changed", "الـ45", "الـ54"),
        ("number_changed", "تسع سنوات", "سبع سنوات"),
        ("number_changed", "خمسة رجال", "أربعة رجال"),
        ("number_changed", "2.4 مليون", "2.4 مليار"),
        ("number_changed", "مليون دولار", "مليون يورو"),
        ("number_changed", "يوم الثلاثاء", "يوم الأربعاء"),
        ("number_changed", "في مايو", "في مارس"),
        ("negation_changed", "لن نكرر", "سنكرر"),
        ("negation_changed", "لم يظهر أي مالك", "ظهر مالك"),
        ("negation_changed", "وقد تباع", "ويجب أن تباع"),
        ("hedge_changed", "ويزعم أن المشتبه", "إن المشتبه"),
        ("hedge_changed", "، بحسب ما أعلن", " أعلن"),
        ("quote_changed", "أخطاء الماضي", "ذنوب الماضي"),
        ("number_changed", "120 راكبا", "210 راكبا"),
    ),
}

"""The words of figures by language: numbers with their values, days and months, units.

Facts of the languages, compiled by hand; casefolded.
"""

from __future__ import annotations

NUMBERS: dict[str, str] = {
    "en": (
        "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 "
        "twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 "
        "twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 "
        "thousand:1000 million:1000000 billion:1000000000 trillion:1000000000000 m:1000000 "
        "bn:1000000000 mn:1000000 tn:1000000000000 k:1000 dozen:12 half:0.5 quarter:0.25 first:1 "
        "second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 "
        "twelfth:12 once:1 twice:2 hundreds:100 thousands:1000 millions:1000000 billions:1000000000 "
        "dozens:12 double:2 triple:3 twentieth:20 thirtieth:30 hundredth:100 thousandth:1000 "
        "twofold:2 threefold:3 thrice:3 quadruple:4"
    ),
    "de": (
        "null:0 eins:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 "
        "zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 "
        "zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 "
        "hundert:100 tausend:1000 million:1000000 millionen:1000000 milliarde:1000000000 "
        "milliarden:1000000000 mio:1000000 mrd:1000000000 dutzend:12 halb:0.5 erste:1 ersten:1 "
        "zweite:2 zweiten:2 dritte:3 dritten:3 vierte:4 vierten:4 doppelt:2 zweimal:2 dreimal:3 "
        "billion:1000000000000 billionen:1000000000000 zweihundert:200 dreihundert:300 "
        "vierhundert:400 fünfhundert:500 sechste:6 siebte:7 achte:8 neunte:9 zehnte:10 fünfte:5 "
        "fünften:5 hälfte:0.5 drittel:0.333 viertel:0.25"
    ),
    "fr": (
        "zéro:0 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 "
        "treize:13 quatorze:14 quinze:15 seize:16 vingt:20 trente:30 quarante:40 cinquante:50 "
        "soixante:60 cent:100 cents:100 mille:1000 million:1000000 millions:1000000 "
        "milliard:1000000000 milliards:1000000000 premier:1 première:1 deuxième:2 seconde:2 "
        "troisième:3 quatrième:4 douzaine:12 dizaine:10 moitié:0.5 tiers:0.333 billion:1000000000000 "
        "billions:1000000000000 quatre-vingts:80 soixante-dix:70 quatre-vingt-dix:90 cinquième:5 "
        "sixième:6 septième:7 huitième:8 neuvième:9 dixième:10 quart:0.25"
    ),
    "es": (
        "cero:0 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 "
        "trece:13 catorce:14 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 "
        "setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 doscientos:200 trescientos:300 "
        "quinientos:500 mil:1000 millón:1000000 millones:1000000 primera:1 primero:1 segundo:2 "
        "segunda:2 tercero:3 tercera:3 docena:12 mitad:0.5 billón:1000000000000 "
        "billones:1000000000000 setecientos:700 seiscientos:600 cuatrocientos:400 ochocientos:800 "
        "novecientos:900"
    ),
    "it": (
        "zero:0 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 "
        "dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 venti:20 trenta:30 quaranta:40 "
        "cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 cento:100 mille:1000 mila:1000 "
        "milione:1000000 milioni:1000000 miliardo:1000000000 miliardi:1000000000 primo:1 prima:1 "
        "secondo:2 terzo:3 metà:0.5"
    ),
    "pt": (
        "zero:0 dois:2 duas:2 três:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 "
        "doze:12 treze:13 catorze:14 quatorze:14 quinze:15 vinte:20 trinta:30 quarenta:40 "
        "cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 cem:100 cento:100 duzentos:200 "
        "mil:1000 milhão:1000000 milhões:1000000 bilhão:1000000000 bilhões:1000000000 primeiro:1 "
        "primeira:1 segundo:2 terceiro:3 metade:0.5"
    ),
    "nl": (
        "nul:0 twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 twaalf:12 "
        "dertien:13 veertien:14 vijftien:15 zestien:16 zeventien:17 achttien:18 negentien:19 "
        "twintig:20 dertig:30 veertig:40 vijftig:50 zestig:60 zeventig:70 tachtig:80 negentig:90 "
        "honderd:100 duizend:1000 miljoen:1000000 miljard:1000000000 eerste:1 tweede:2 derde:3 "
        "vierde:4 helft:0.5"
    ),
    "pl": (
        "zero:0 jeden:1 dwa:2 dwie:2 trzy:3 cztery:4 pięć:5 sześć:6 siedem:7 osiem:8 dziewięć:9 "
        "dziesięć:10 jedenaście:11 dwanaście:12 piętnaście:15 dwadzieścia:20 trzydzieści:30 "
        "czterdzieści:40 pięćdziesiąt:50 sto:100 tysiąc:1000 tysiące:1000 tysięcy:1000 tys:1000 "
        "milion:1000000 miliony:1000000 milionów:1000000 mln:1000000 miliard:1000000000 "
        "mld:1000000000 miliardów:1000000000 pierwszy:1 pierwsza:1 drugi:2 druga:2 trzeci:3"
    ),
    "ru": (
        "ноль:0 один:1 одна:1 два:2 две:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 "
        "десять:10 одиннадцать:11 двенадцать:12 пятнадцать:15 двадцать:20 тридцать:30 сорок:40 "
        "пятьдесят:50 шестьдесят:60 семьдесят:70 восемьдесят:80 девяносто:90 сто:100 двести:200 "
        "триста:300 пятьсот:500 тысяча:1000 тысячи:1000 тысяч:1000 тыс:1000 миллион:1000000 "
        "миллиона:1000000 миллионов:1000000 млн:1000000 миллиард:1000000000 миллиардов:1000000000 "
        "млрд:1000000000 первый:1 первая:1 второй:2 вторая:2 третий:3 третья:3 половина:0.5 "
        "миллиарда:1000000000 миллиардами:1000000000 миллионами:1000000 триллион:1000000000000 "
        "триллиона:1000000000000 триллионов:1000000000000 двух:2 двумя:2 трех:3 тремя:3 четырех:4 "
        "пяти:5 шести:6 семи:7 восьми:8 девяти:9 десяти:10 двое:2 двоих:2 трое:3 троих:3 четверо:4 "
        "четверых:4 пятеро:5 пятерых:5 шестеро:6 шестерых:6 семеро:7 семерых:7 тринадцать:13 "
        "четырнадцать:14 шестнадцать:16 семнадцать:17 восемнадцать:18 девятнадцать:19 четыреста:400 "
        "шестьсот:600 семьсот:700 восемьсот:800 девятьсот:900 треть:0.333 четверть:0.25 половины:0.5 "
        "первого:1 первой:1 второго:2 третьего:3 четвертый:4 пятый:5 шестой:6 седьмой:7 восьмой:8 "
        "девятый:9 десятый:10"
    ),
    "uk": (
        "нуль:0 один:1 одна:1 два:2 дві:2 три:3 чотири:4 п'ять:5 шість:6 сім:7 вісім:8 дев'ять:9 "
        "десять:10 двадцять:20 тридцять:30 сорок:40 п'ятдесят:50 сто:100 двісті:200 тисяча:1000 "
        "тисячі:1000 тисяч:1000 тис:1000 мільйон:1000000 мільйони:1000000 мільйонів:1000000 "
        "млн:1000000 мільярд:1000000000 мільярдів:1000000000 млрд:1000000000 перший:1 перша:1 "
        "другий:2 друга:2 третій:3 третя:3 половина:0.5"
    ),
    "tr": (
        "sıfır:0 iki:2 üç:3 dört:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9 on:10 yirmi:20 otuz:30 kırk:40 "
        "elli:50 altmış:60 yetmiş:70 seksen:80 doksan:90 yüz:100 bin:1000 milyon:1000000 "
        "milyar:1000000000 birinci:1 ikinci:2 üçüncü:3 yarısı:0.5"
    ),
    "ar": (
        "صفر:0 واحد:1 اثنان:2 اثنين:2 ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 سبعة:7 "
        "سبع:7 ثمانية:8 ثماني:8 تسعة:9 تسع:9 عشرة:10 عشر:10 عشرين:20 عشرون:20 ثلاثين:30 أربعين:40 "
        "خمسين:50 ستين:60 سبعين:70 ثمانين:80 تسعين:90 مئة:100 مائة:100 ألف:1000 آلاف:1000 "
        "مليون:1000000 ملايين:1000000 مليار:1000000000 الأول:1 الأولى:1 الثاني:2 الثانية:2 الثالث:3 "
        "الثالثة:3 نصف:0.5"
    ),
    "fa": (
        "صفر:0 یک:1 دو:2 سه:3 چهار:4 پنج:5 شش:6 هفت:7 هشت:8 نه:9 ده:10 یازده:11 دوازده:12 بیست:20 "
        "سی:30 چهل:40 پنجاه:50 شصت:60 هفتاد:70 هشتاد:80 نود:90 صد:100 هزار:1000 میلیون:1000000 "
        "میلیارد:1000000000 اول:1 دوم:2 سوم:3 نیم:0.5"
    ),
    "he": (
        "אפס:0 אחד:1 אחת:1 שניים:2 שתיים:2 שני:2 שתי:2 שלושה:3 שלוש:3 ארבעה:4 ארבע:4 חמישה:5 חמש:5 "
        "שישה:6 שש:6 שבעה:7 שבע:7 שמונה:8 תשעה:9 תשע:9 עשרה:10 עשר:10 עשרים:20 שלושים:30 ארבעים:40 "
        "חמישים:50 מאה:100 אלף:1000 אלפים:1000 מיליון:1000000 מיליארד:1000000000 ראשון:1 ראשונה:1 "
        "שנייה:2 שלישי:3 חצי:0.5"
    ),
    "hi": (
        "शून्य:0 एक:1 दो:2 तीन:3 चार:4 पांच:5 पाँच:5 छह:6 सात:7 आठ:8 नौ:9 दस:10 ग्यारह:11 बारह:12 "
        "बीस:20 तीस:30 चालीस:40 पचास:50 सौ:100 हजार:1000 हज़ार:1000 लाख:100000 करोड़:10000000 पहला:1 "
        "पहली:1 दूसरा:2 दूसरी:2 तीसरा:3 आधा:0.5"
    ),
    "zh": (
        "零:0 一:1 二:2 两:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 百:100 千:1000 万:10000 萬:10000 "
        "亿:100000000 億:100000000"
    ),
    "ja": (
        "零:0 一:1 二:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 百:100 千:1000 万:10000 億:100000000 "
        "兆:1000000000000"
    ),
    "ko": (
        "영:0 하나:1 한:1 둘:2 두:2 셋:3 세:3 넷:4 네:4 다섯:5 여섯:6 일곱:7 여덟:8 아홉:9 열:10 백:100 "
        "천:1000 만:10000 억:100000000"
    ),
}

DATES: dict[str, str] = {
    "en": (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december jan feb mar apr jun jul aug sep sept "
        "oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    ),
    "de": (
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz "
        "april mai juni juli august september oktober november dezember"
    ),
    "fr": (
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin "
        "juillet août septembre octobre novembre décembre"
    ),
    "es": (
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio "
        "julio agosto septiembre octubre noviembre diciembre"
    ),
    "it": (
        "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile "
        "maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ),
    "pt": (
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta "
        "sexta feira sábado domingo janeiro "
        "fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    "nl": (
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei "
        "juni juli augustus september oktober november december"
    ),
    "pl": (
        "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia "
        "lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    ),
    "ru": (
        "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января "
        "февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельника "
        "вторника среды четверга пятницы субботы воскресенья январь январе февраль феврале март марте "
        "апрель апреле май мае июнь июне июль июле август августе сентябрь сентябре октябрь октябре "
        "ноябрь ноябре декабрь декабре"
    ),
    "uk": (
        "понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю січня "
        "лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
    "tr": (
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran "
        "temmuz ağustos eylül ekim kasım aralık"
    ),
    "ar": (
        "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو "
        "يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
    ),
    "fa": (
        "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت "
        "سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن "
        "اسفند"
    ),
    "he": ("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר שבת"),
    "hi": (
        "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार जनवरी फरवरी मार्च अप्रैल मई जून जुलाई "
        "अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
    ),
    "ko": ("월요일 화요일 수요일 목요일 금요일 토요일 일요일"),
    "zh": ("周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天"),
}

UNITS: dict[str, str] = {
    "en": (
        "% per cent percentage point points dollar dollars euro euros pound pounds yen rouble roubles "
        "ruble rubles yuan rupee rupees rial rials lira km kilometer kilometers mile miles meter "
        "meters foot feet inch inches kg kilogram kilograms gram grams ton tons tonne tonnes acre "
        "acres hectare hectares liter liters gallon gallons degree degrees celsius fahrenheit hour "
        "hours minute minutes second seconds day days week weeks month months year years decade "
        "decades century centuries barrel barrels megawatt megawatts gigawatt gigawatts mph kph usd "
        "ml cl mm cm mg lb lbs oz ft mw gw kw eur gbp cent cents am pm ounce ounces square cubic"
    ),
    "de": (
        "prozent euro dollar kilometer meter tonnen kilo liter stunden minuten tage tagen wochen "
        "monate jahre jahren monat jahr woche stunde tag prozentpunkte kilogramm gramm hektar grad "
        "franken pfund rubel yen minute sekunden"
    ),
    "fr": (
        "pour cent euros dollars kilomètres mètres tonnes litres heures minutes jours semaines mois "
        "ans années pourcent an année semaine jour heure minute kilos hectares degrés livres roubles "
        "francs"
    ),
    "es": (
        "por ciento euros dólares kilómetros metros toneladas litros horas minutos días semanas meses "
        "años año mes semana día hora kilos hectáreas grados libras rublos pesos"
    ),
    "it": ("per cento euro dollari chilometri metri tonnellate litri ore minuti giorni settimane mesi anni"),
    "pt": (
        "por cento euros dólares reais quilômetros metros toneladas litros horas minutos dias semanas "
        "meses anos"
    ),
    "nl": ("procent euro dollar kilometer meter ton liter uur minuten dagen weken maanden jaar"),
    "pl": ("procent euro dolarów złotych kilometrów metrów ton litrów godzin minut dni tygodni miesięcy lat"),
    "ru": (
        "процент процента процентов евро долларов рублей километров метров тонн литров часов минут "
        "дней недель месяцев лет года году доллар доллара рубль рубля километр километра метр метра "
        "тонна тонны час часа минута минуты день дня неделя недели месяц месяца год градусов гектаров "
        "фунтов юаней"
    ),
    "uk": (
        "відсоток відсотка відсотків євро доларів гривень кілометрів метрів тонн літрів годин хвилин "
        "днів тижнів місяців років року"
    ),
    "tr": ("yüzde euro dolar lira kilometre metre ton litre saat dakika gün hafta ay yıl"),
    "zh": (
        "元 美元 欧元 日元 英镑 人民币 公里 千米 米 吨 公斤 年 月 日 天 周 小时 分钟 秒 度 公顷 百分点 "
        "港元 加元 澳元 新元 韩元 卢布 卢比"
    ),
    "ja": ("円 ドル ユーロ キロ メートル トン 年 月 日 時間 分 秒 度"),
    "ar": (
        "دولار دولارات يورو جنيه ريال درهم دينار ليرة كيلومتر كيلومترا كيلومترات متر مترا طن طنا لتر "
        "ساعة ساعات دقيقة دقائق يوم أيام أسبوع أسابيع شهر أشهر سنة سنوات عام أعوام بالمئة بالمائة"
    ),
    "fa": ("دلار یورو تومان ریال کیلومتر متر تن لیتر ساعت دقیقه روز هفته ماه سال درصد"),
    "he": (
        "דולר דולרים אירו שקל שקלים קילומטר קילומטרים מטר מטרים טון ליטר שעות דקות ימים שבועות חודשים "
        "שנים אחוז אחוזים"
    ),
    "hi": ("प्रतिशत डॉलर यूरो रुपये रुपए किलोमीटर मीटर टन लीटर घंटे मिनट दिन सप्ताह महीने साल वर्ष"),
}

"""What the planters change in languages other than English: patterns with what takes their place.

Compiled for planting alone; no list is shared with the comparer. A pattern
begins at a word's beginning where words stand apart; `\\1` in what takes its
place is what the pattern's first group held.
"""

from __future__ import annotations

from dataclasses import dataclass

Swaps = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's alterations; what is empty is not planted in it."""

    language: str
    numbers: tuple[str, ...] = ()  # each a set of words that may stand for each other, apart by spaces
    scales: Swaps = ()
    calendar: tuple[str, ...] = ()
    lost_denials: Swaps = ()
    added_denials: Swaps = ()
    modals: Swaps = ()
    lost_doubts: Swaps = ()
    added_doubts: Swaps = ()
    attributions: Swaps = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # for quotations
    captions: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    styles: Swaps = ()  # two ways to write one thing
    spaced: bool = True
    capitals: bool = True  # names are told by a capital


_DE = Tongue(
    "de",
    numbers=("zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig",),
    scales=(
        ("Millionen(?= )", "Milliarden"),
        ("Milliarden(?= )", "Millionen"),
        (r"(?<=\d )Euro(?=[ ,.])", "Dollar"),
    ),
    calendar=(
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Januar Februar März April Juni Juli August September Oktober November Dezember",
    ),
    lost_denials=(
        ("nicht (?=[a-zäöü])", ""),
        ("kein(e|en|em|er|es)?(?= )", r"ein\1"),
        ("nie(?= )", "immer"),
        ("niemand(?= )", "jemand"),
    ),
    added_denials=(
        ("(ist|sind|war|waren|wird|werden|wurde|hat|haben)(?= (?!nicht|kein|nie)[a-zäöü])", r"\1 nicht"),
    ),
    modals=(
        ("kann(?= )", "muss"), ("können(?= )", "müssen"), ("könnte(?= )", "wird"), ("könnten(?= )", "werden"),
        ("muss(?= )", "kann"), ("müssen(?= )", "können"), ("soll(?= )", "muss"), ("sollen(?= )", "müssen"),
    ),
    lost_doubts=(
        ("(?:angeblich|mutmaßlich|offenbar|vermutlich|wahrscheinlich) (?=[a-zäöü])", ""),
        ("(?:möglicherweise|womöglich|vielleicht) (?=[a-zäöü])", ""),
    ),
    added_doubts=(
        ("(ist|sind|war|waren|wurde|wurden|hat|haben)(?= [a-zäöü])", r"\1 angeblich"),
        ("(ist|sind|war|waren|wurde|wurden|hat|haben)(?= [a-zäöü])", r"\1 vermutlich"),
    ),
    attributions=(("laut [A-ZÄÖÜ][\\wäöüß-]+ (?=[a-zäöü])", ""), (", laut [^,.;:„“\"\\n]{4,50}(?=[,.])", "")),
    names=("Petra Olander", "Karl Brenner", "Dana Wittlich", "Tomas Reuter"),
    words=("häufig", "gründlich", "wunderbar", "sämtliche"),
    captions=("Blick auf den alten Hafen von Arden", "Die Kapelle der Musikschule bei der Probe"),
    prompts=("Lesen Sie auch: ", "Mehr zum Thema: ", "Siehe auch: "),
    styles=((r"(?<=\d) Prozent(?=[ ,.])", " %"), (r"(?<=\d)\.(?=000\b)", "")),
)  # fmt: skip
_FR = Tongue(
    "fr",
    numbers=("deux trois quatre cinq six sept huit dix douze vingt",),
    scales=(
        ("millions(?= d)", "milliards"),
        ("milliards(?= d)", "millions"),
        (r"(?<=\d )euros(?=[ ,.])", "dollars"),
    ),
    calendar=(
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janvier février mars avril mai juin juillet septembre octobre novembre décembre",
    ),
    lost_denials=(
        (r"ne (\w+) pas(?= )", r"\1"),
        (r"n['’](\w+) pas(?= )", r"\1"),
        ("aucun(e?)(?= )", r"un\1"),
    ),
    added_denials=(
        (r"(?<!ne )(est|était|étaient|avait|avaient|ont)(?= [a-zéàè])", r"n'\1 pas"),
        (r"(?<!ne )(sont|sera|seront|peut|doit|doivent)(?= [a-zéàè])", r"ne \1 pas"),
    ),
    modals=(
        ("peut(?= )", "doit"), ("peuvent(?= )", "doivent"), ("pourrait(?= )", "doit"),
        ("pourraient(?= )", "doivent"), ("doit(?= )", "peut"), ("doivent(?= )", "peuvent"),
    ),
    lost_doubts=(
        ("(?:apparemment|probablement|prétendument|peut-être|vraisemblablement|sans doute) (?=[a-zéàè])", ""),
    ),
    added_doubts=(
        ("(est|sont|était|étaient|ont|avait)(?= [a-zéàè])", r"\1 probablement"),
        ("(est|sont|était|étaient|ont|avait)(?= [a-zéàè])", r"\1 apparemment"),
    ),
    attributions=((", selon [^,.;:«»“”\"\\n]{4,60}(?=[,.])", ""),),
    names=("Hélène Tassin", "Julien Morel", "Simon Carel", "Claire Dumas"),
    words=("souvent", "fortement", "étrange", "rapide"),
    captions=("Le vieux port vu de la colline", "La fanfare pendant une répétition"),
    prompts=("Lire aussi : ", "À lire aussi : ", "Voir aussi : "),
    styles=((r"(?<=\d) %", " pour cent"),),
)  # fmt: skip
_ES = Tongue(
    "es",
    numbers=("dos tres cuatro cinco seis siete ocho nueve diez doce veinte",),
    scales=(("millones(?= de)", "billones"), (r"(?<=\d )euros(?=[ ,.])", "dólares")),
    calendar=(
        "lunes martes miércoles jueves viernes sábado domingo",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    lost_denials=(
        ("no (?=[a-zé])", ""), ("nunca(?= )", "siempre"), ("ningún(?= )", "un"), ("ninguna(?= )", "una"),
    ),
    added_denials=(
        ("(?<!no )(es|son|era|eran|fue|fueron|será|está|están|ha|han|puede|pueden)(?= [a-zé])", r"no \1"),
    ),
    modals=(
        ("puede(?= )", "debe"), ("pueden(?= )", "deben"), ("podría(?= )", "debe"), ("podrían(?= )", "deben"),
        ("debe(?= )", "puede"), ("deben(?= )", "pueden"),
    ),
    lost_doubts=(
        ("(?:supuestamente|presuntamente|aparentemente|probablemente) (?=[a-zé])", ""),
        ("(?:posiblemente|quizás|quizá) (?=[a-zé])", ""),
    ),
    added_doubts=(
        ("(es|son|fue|fueron|está|están)(?= [a-zé])", r"\1 presuntamente"),
        ("(es|son|fue|fueron|está|están)(?= [a-zé])", r"\1 probablemente"),
    ),
    attributions=((", según [^,.;:«»“”\"\\n]{4,60}(?=[,.])", ""),),
    names=("Carmen Oviedo", "Andrés Molina", "Simón Carrera", "Lucía Herrero"),
    words=("enorme", "extraño", "rápido", "siempre verde"),
    captions=("El puerto viejo visto desde la colina", "La banda de música durante un ensayo"),
    prompts=("Lea también: ", "Ver también: ", "Te puede interesar: "),
    styles=((r"(?<=\d)\.(?=000\b)", ""), (r"(?<=\d) %", " por ciento")),
)  # fmt: skip
_RU = Tongue(
    "ru",
    numbers=("два три четыре", "пять шесть семь восемь девять десять двадцать"),
    scales=(
        ("миллионов(?= )", "миллиардов"), ("миллиардов(?= )", "миллионов"), ("рублей(?=[ ,.])", "долларов"),
    ),
    calendar=(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "понедельник вторник среду четверг пятницу субботу воскресенье",
    ),
    lost_denials=(("не (?=[а-яё])", ""), ("никогда(?= )", "всегда"), ("нельзя(?= )", "можно")),
    added_denials=(
        ("(?<!не )(был|была|было|были|будет|будут|может|могут|стал|стала|стали)(?= )", r"не \1"),
    ),
    modals=(
        ("может(?= )", "должен"), ("могут(?= )", "должны"), ("должен(?= )", "может"),
        ("должны(?= )", "могут"),
    ),
    lost_doubts=(
        ("якобы (?=[а-яё])", ""),
        (", (?:вероятно|предположительно|возможно|видимо|по-видимому),", ""),
    ),
    added_doubts=(
        ("(был|была|были|стал|стала|стали|будет|будут)(?= )", r"\1 якобы"),
        ("(был|была|были|стал|стала|стали|будет|будут)(?= )", r"\1, вероятно,"),
    ),
    attributions=((", (?:по данным|по словам|по мнению|согласно) [^,.;:«»\\n]{4,60}(?=[,.])", ""),),
    names=("Ольга Петрова", "Андрей Белкин", "Семён Каверин", "Полина Наумова"),
    words=("странный", "быстро", "огромный", "старинный"),
    captions=("Старый порт с высоты холма", "Оркестр музыкальной школы на репетиции"),
    prompts=("Читайте также: ", "Смотрите также: ", "По теме: "),
    styles=((r"(?<=\d)%", " процентов"),),
)  # fmt: skip
_ZH = Tongue(
    "zh",
    scales=((r"(?<=\d)万", "亿"), (r"(?<=\d)亿", "万"), ("美元", "欧元")),
    calendar=("周一 周二 周三 周四 周五 周六", "星期一 星期二 星期三 星期四 星期五 星期六"),
    lost_denials=(("没有(?!人)", "有"), ("不会", "会"), ("不能", "能"), ("不是", "是")),
    added_denials=((r"(?<![不可总也但就只还正于])是(?![否非不])", "不是"), ("(?<!不)能够", "不能够")),
    modals=(("可以", "必须"), ("必须", "可以"), ("应该", "可以"), ("应当", "可以")),
    lost_doubts=(("据(?:称|说)，?", ""), ("疑似", ""), ("涉嫌", "")),
    added_doubts=((r"(?<=，)(?=[他她该])", "据称"),),
    attributions=(("据[^，。“”0-9]{2,10}(?:报道|透露|介绍)，", ""),),
    captions=("从山上看到的旧港口", "音乐学校的乐队在排练"),
    prompts=("相关阅读：", "延伸阅读：", "推荐阅读："),
    spaced=False,
    capitals=False,
)
_AR = Tongue(
    "ar",
    numbers=("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة", "ثلاث أربع خمس ست سبع تسع"),
    scales=(("مليون(?= )", "مليار"), ("مليار(?= )", "مليون"), ("دولار(?=[ ،.])", "يورو")),
    calendar=(
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    ),
    lost_denials=((r"(?:لم|لن|لا) (?=\w)", ""), ("ليست? ", "")),
    added_denials=((r"(يمكن|يجب|توجد|يوجد|يستطيع|تستطيع)(?= )", r"لا \1"),),
    modals=(("يمكن(?= )", "يجب"), ("يجب(?= )", "يمكن")),
    lost_doubts=(("ربما ", ""),),
    added_doubts=(("(الذي|التي)(?= )", r"\1 ربما"), ("(الذي|التي)(?= )", r"\1 يبدو")),
    attributions=((r"، (?:بحسب|وفقا|حسب) [^،.؛\"\n]{3,60}(?=[،.])", ""),),
    captions=("الميناء القديم كما يبدو من التل", "فرقة مدرسة الموسيقى أثناء التدريب"),
    prompts=("اقرأ أيضا: ", "شاهد أيضا: "),
    capitals=False,
)
TONGUES = {tongue.language: tongue for tongue in (_DE, _FR, _ES, _RU, _ZH, _AR)}


def tongue_of(language: str) -> Tongue:
    """The patterns of a language; for one that is not listed nothing but whole passages is planted."""
    return TONGUES.get(language) or Tongue(language, spaced=language not in ("ja", "th"), capitals=False)

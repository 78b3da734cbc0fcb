"""The planters, several for each kind of alteration in a text."""

from __future__ import annotations

import re
from random import Random

from provenance.model import AlterationKind as Kind
from provenance.model import Span
from provenance.selftest.plants import Cut, Donors, Field, Plant, Planter

# --- passages ---------------------------------------------------------------------------------------


def _sentence_cut(field: Field, span: Span) -> Cut:
    """Takes a sentence out with the space that followed or preceded it."""
    start, end = span
    if field.text[end : end + 1] == " ":
        return Cut(start, end + 1, "")
    if start and field.text[start - 1] == " ":
        return Cut(start - 1, end, "")
    return Cut(start, min(end + 1, len(field.text)), "")


def _stands_once(field: Field, sentence: Span) -> bool:
    """True for a sentence that the text holds once (captions recur)."""
    return field.text.count(sentence.of(field.text)) == 1


def drop_sentence(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops a sentence, never the last of the article."""
    groups = field.sentences[:-1]
    pool = [s for g in groups for s in g if len(g) > 1 and len(s.of(field.text).split()) >= 4]
    chosen = rng.choice(pool) if pool else None
    if chosen is None or not _stands_once(field, chosen):
        return None
    return Plant(Kind.PASSAGE_DROPPED, (_sentence_cut(field, chosen),), "drop_sentence")


def drop_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops one to three paragraphs that follow each other, not the last."""
    if len(field.paragraphs) < 4:
        return None
    size = rng.choice((1, 1, 1, 2, 3))
    first = rng.randrange(0, max(1, len(field.paragraphs) - 1 - size))
    last = first + size - 1
    between = field.text[field.paragraphs[first].start : field.paragraphs[last].end]
    if between.count("\n") > size - 1 or last >= len(field.paragraphs) - 1:
        return None
    cut = Cut(field.paragraphs[first].start, field.paragraphs[last].end + 1, "")
    return Plant(Kind.PASSAGE_DROPPED, (cut,), "drop_paragraph")


def insert_sentence(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a foreign sentence into a paragraph."""
    pool = [s for g in field.sentences for s in g[:-1]]
    if not pool or not donors.sentences:
        return None
    at = rng.choice(pool).end
    return Plant(Kind.PASSAGE_INSERTED, (Cut(at, at, " " + _foreign(field, rng, donors)),), "insert_sentence")


def insert_paragraph(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a paragraph of one to three foreign sentences between two paragraphs."""
    if len(field.paragraphs) < 3 or not donors.sentences:
        return None
    at = rng.choice(field.paragraphs[:-1]).end
    text = " ".join(_foreign(field, rng, donors) for _ in range(rng.choice((1, 2, 3))))
    return Plant(Kind.PASSAGE_INSERTED, (Cut(at, at, "\n" + text),), "insert_paragraph")


def _foreign(field: Field, rng: Random, donors: Donors) -> str:
    for _ in range(20):
        sentence = rng.choice(donors.sentences)
        if sentence not in field.text and not any(w in field.text for w in _grams(sentence, 6)):
            return sentence
    return "The committee will publish its findings at the end of the month."


def _grams(text: str, size: int) -> list[str]:
    words = text.split()
    return [" ".join(words[k : k + size]) for k in range(len(words) - size + 1)]


def move_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Moves a paragraph at least two paragraphs away."""
    count = len(field.paragraphs)
    if count < 5:
        return None
    source = rng.randrange(count)
    target = rng.choice([k for k in range(count) if abs(k - source) >= 2])
    moved, place = field.paragraphs[source], field.paragraphs[target]
    if len(moved.of(field.text).split()) < 15:
        return None
    out = Cut(moved.start, min(len(field.text), moved.end + 1), "")
    if target > source:
        into = Cut(place.end, place.end, "\n" + moved.of(field.text))
    else:
        into = Cut(place.start, place.start, moved.of(field.text) + "\n")
    return Plant(Kind.PASSAGE_MOVED, (out, into), "move_paragraph")


def move_sentence(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Moves a sentence to the end of a paragraph further on."""
    groups = [k for k, g in enumerate(field.sentences) if len(g) > 1]
    if not groups or len(field.paragraphs) < 4:
        return None
    source = rng.choice(groups)
    pool = [
        s for s in field.sentences[source] if len(s.of(field.text).split()) >= 10 and _stands_once(field, s)
    ]
    targets = [k for k in range(len(field.paragraphs)) if k > source + 1]
    if not pool or not targets:
        return None
    sentence, place = rng.choice(pool), field.paragraphs[rng.choice(targets)].end
    cuts = (_sentence_cut(field, sentence), Cut(place, place, " " + sentence.of(field.text)))
    return Plant(Kind.PASSAGE_MOVED, cuts, "move_sentence")


def cut_tail(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Ends the article one to six paragraphs early; what the page prints after it goes as well."""
    if len(field.paragraphs) < 6:
        return None
    keep = len(field.paragraphs) - rng.randrange(1, min(6, len(field.paragraphs) // 2))
    start = field.paragraphs[keep - 1].end
    return Plant(Kind.TAIL_CUT, (Cut(start, len(field.text), ""),), "cut_tail")


def repeat_paragraph(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Prints a paragraph again further on."""
    if len(field.paragraphs) < 4:
        return None
    source = rng.randrange(len(field.paragraphs) - 2)
    text = field.paragraphs[source].of(field.text)
    at = field.paragraphs[rng.randrange(source, len(field.paragraphs) - 1)].end
    return Plant(Kind.TEXT_REPEATED, (Cut(at, at, "\n" + text),), "repeat_paragraph")


def change_words(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Replaces one to four content words in a row, outside quotations, by foreign ones."""
    pool = _unquoted(field, re.compile(r"(?<= )[a-z]{5,14}(?: [a-z]{2,14}){0,3}(?= [a-z])"))
    pool = [s for s in pool if not _LOADED.search(s.of(field.text))]
    if not pool or len(donors.words) < 3:
        return None
    span = rng.choice(pool)
    text = " ".join(rng.sample(donors.words, rng.choice((1, 2, 3))))
    if _LOADED.search(text):
        return None
    return Plant(Kind.PASSAGE_CHANGED, (Cut(span.start, span.end, text),), "change_words")


def drop_clause(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Drops a clause between two commas."""
    pool = _unquoted(
        field, re.compile(r", (?:who|which|where|while|but|and|as|after|when)\b[^,.;:?!\"“”\n]{20,120}(?=,)")
    )
    pool = [
        s
        for s in pool
        if not _LOADED.search(s.of(field.text)) and not re.search(r"[A-Z\d]", s.of(field.text))
    ]
    return Plant(Kind.PASSAGE_CHANGED, (Cut(*rng.choice(pool), ""),), "drop_clause") if pool else None


# Words that would make the edit one of another kind.
_LOADED = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nobody|nothing|without|hardly|may|might|can|could|will|would|shall|should|must|"
    r"alleg\w*|report\w*|claim\w*|accord\w*|appar\w*|suppos\w*|possib\w*|probab\w*|perhaps|likely|seem\w*|appear\w*|suspect\w*|"
    r"accus\w*|presum\w*|estimat\w*|about|around|near\w*|almost|rough\w*|suggest\w*|believ\w*|potential\w*|purport\w*|disput\w*|"
    r"said|says|say|told|tells?|wrote|writes|added|adds|stated|argu\w*|warn\w*|announc\w*|declar\w*|explain\w*|insist\w*|"
    r"admit\w*|not\w+|tweet\w*|repl\w+|respond\w*|ask\w*|call\w*|remark\w*|testif\w*|den\w+|acknowledg\w*|assert\w*|"
    r"maintain\w*|contend\w*|comment\w*|recall\w*|conclud\w*|observ\w*|predict\w*|vow\w*|urg\w*|conced\w*|unlike\w*|uncon\w*|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w*teen|\w+ty|hundreds?|thousands?|millions?|billions?|"
    r"first|second|third|fourth|fifth|once|twice|double|dozens?|half|quarter|years?|months?|weeks?|days?|hours?|minutes?|seconds?|"
    r"miles?|points?|percent\w*|dollars?|pounds?|euros?|tons?|decades?|century|degrees?|feet|triple|\w*fold|square|cents?|"
    r"maybe|scarcely|barely|nowhere|cannot|need|ought|\w+n't|\w+n’t|fail\w*|unproven|reput\w*)\b",
    re.IGNORECASE,
)


def _unquoted(field: Field, pattern: re.Pattern[str]) -> list[Span]:
    found = [Span(*m.span()) for p in field.paragraphs for m in pattern.finditer(field.text, p.start, p.end)]
    return [span for span in found if not _quoted(field, span)]


def _quoted(field: Field, span: Span) -> bool:
    paragraph = next(p for p in field.paragraphs if p.start <= span.start < p.end)
    before = field.text[paragraph.start : span.start]
    return (
        before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
        or "‘" in before
        or re.search(r"(?:^|\s)'", before) is not None
    )


# --- inside sentences -------------------------------------------------------------------------------


def change_figure(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes one figure: another digit, two digits swapped, a factor of ten."""
    pool = _everywhere(field, re.compile(r"(?<![\w.,:/@-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?=[ ,.;%)](?!\d))"))
    if not pool:
        return None
    span = rng.choice(pool)
    old = span.of(field.text)
    for _ in range(20):
        new = _other_figure(old, rng)
        if new != old and float(new.replace(",", "")) != float(old.replace(",", "")):
            return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_figure")
    return None


def _other_figure(old: str, rng: Random) -> str:
    digits = [k for k, c in enumerate(old) if c.isdigit()]
    new = list(old)
    way = rng.randrange(3)
    if way == 0 or len(digits) < 2:
        new[rng.choice(digits)] = rng.choice("123456789")
    elif way == 1:
        x, y = rng.sample(digits, 2)
        new[x], new[y] = new[y], new[x]
    else:
        return str(int(float(old.replace(",", "")) * rng.choice((2, 3, 10))) + 1)
    return "".join(new) if new[0] != "0" or len(digits) == 1 else old


_SPELT_NUMBERS = "two three four five six seven eight nine ten eleven twelve twenty thirty"
_SPELT = _SPELT_NUMBERS.split()


def change_spelt_number(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes a number written as a word."""
    pool = _everywhere(field, re.compile(r"(?<= )(?:" + "|".join(_SPELT) + r")(?= [a-z])"))
    if not pool:
        return None
    span = rng.choice(pool)
    new = rng.choice([w for w in _SPELT if w != span.of(field.text)])
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_spelt_number")


def change_scale(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Makes millions of billions, or pounds of dollars."""
    pool = _everywhere(field, re.compile(r"\b(?:million|billion|trillion)\b|\$(?=\d)"))
    if not pool:
        return None
    span = rng.choice(pool)
    others = {
        "$": "€£",
        "million": ("billion",),
        "billion": ("million", "trillion"),
        "trillion": ("billion",),
    }
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, rng.choice(others[span.of(field.text)])),), "change_scale")


_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTH_NAMES = "January February March April June July August September October November December"
_WEEKDAYS, _MONTHS = _WEEKDAY_NAMES.split(), _MONTH_NAMES.split()


def change_date(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Changes a weekday, a month or a year in the text."""
    pool = _everywhere(
        field, re.compile(r"\b(?:" + "|".join(_WEEKDAYS + _MONTHS) + r")\b|(?<=in )(?:19|20)\d\d(?=[ ,.])")
    )
    if not pool:
        return None
    span = rng.choice(pool)
    old = span.of(field.text)
    pool_names = _WEEKDAYS if old in _WEEKDAYS else _MONTHS
    new = (
        str(int(old) - rng.randrange(1, 9))
        if old.isdigit()
        else rng.choice([n for n in pool_names if n != old])
    )
    return Plant(Kind.NUMBER_CHANGED, (Cut(*span, new),), "change_date")


def _everywhere(field: Field, pattern: re.Pattern[str]) -> list[Span]:
    return [Span(*m.span()) for p in field.paragraphs for m in pattern.finditer(field.text, p.start, p.end)]


def lose_not(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Takes a denial away."""
    pool = [
        *((s, "") for s in _everywhere(field, re.compile(r" (?:not|never)(?= [a-z])"))),
        *((s, "") for s in _everywhere(field, re.compile(r"(?<=is|as|re|ld|ve)n['’]t(?= )"))),
        *((s, "some") for s in _everywhere(field, re.compile(r"(?<= )no(?= [a-z])"))),
    ]
    if not pool:
        return None
    span, new = rng.choice(pool)
    return Plant(Kind.NEGATION_CHANGED, (Cut(*span, new),), "lose_not")


def add_not(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Puts a denial after an auxiliary."""
    pattern = re.compile(
        r"(?<= )(?:is|are|was|were|will|would|should|could|can|may|must|has|have|had)(?= (?!not|no|n)[a-z])"
    )
    pool = _everywhere(field, pattern)
    if not pool:
        return None
    at = rng.choice(pool).end
    return Plant(Kind.NEGATION_CHANGED, (Cut(at, at, rng.choice((" not", " not", " never"))),), "add_not")


def change_modal(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Makes a certainty of a possibility, or the reverse."""
    others = {
        "may": "will",
        "might": "will",
        "could": "will",
        "can": "may",
        "will": "may",
        "would": "might",
        "should": "must",
        "must": "may",
    }
    pool = _everywhere(field, re.compile(r"(?<= )(?:" + "|".join(others) + r")(?= [a-z])"))
    if not pool:
        return None
    span = rng.choice(pool)
    return Plant(Kind.NEGATION_CHANGED, (Cut(*span, others[span.of(field.text)]),), "change_modal")


_SPEAKING = (
    r"(?:said|says|saying|told|added|wrote|tweeted|asked|warned|argued|insisted|declared|explained|noted|replied"
    r"|stated|claimed)"
)


def change_name(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts another name in a name's place, not beside a verb of speech."""
    pattern = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}(?=[ ,.;](?!\s?[A-Z]))")
    pool = [
        s for s in _everywhere(field, pattern) if not _calendar(s.of(field.text)) and not _speaks(field, s)
    ]
    names = [n for n in donors.names if not _calendar(n) and n not in field.text]
    if not pool or not names:
        return None
    span = rng.choice(pool)
    return Plant(Kind.NAME_CHANGED, (Cut(*span, rng.choice(names)),), "change_name")


def _calendar(name: str) -> bool:
    return any(
        word in _WEEKDAYS or word in _MONTHS or word in ("May", "The", "And", "But") for word in name.split()
    )


def _speaks(field: Field, span: Span) -> bool:
    around = field.text[max(0, span.start - 25) : span.end + 25]
    return re.search(_SPEAKING, around) is not None


def change_quoted_word(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Changes or drops one content word inside a quotation."""
    inside = re.compile(r"[“\"]([^“”\"\n]{25,400})[”\"]")
    spans = [
        Span(m.start(), m.end())
        for p in field.paragraphs
        for q in inside.finditer(field.text, p.start, p.end)
        if field.text[q.start()] == "“" or field.text[p.start : q.start()].count('"') % 2 == 0
        for m in re.compile(r"(?<= )[a-z]{5,14}(?= [a-z])").finditer(field.text, q.start(1), q.end(1))
        if not _LOADED.search(m[0])
    ]
    words = [w for w in donors.words if not _LOADED.search(w)]
    if not spans or not words:
        return None
    span = rng.choice(spans)
    if rng.random() < 0.3:
        return Plant(Kind.QUOTE_CHANGED, (Cut(span.start, span.end + 1, ""),), "drop_quoted_word")
    return Plant(Kind.QUOTE_CHANGED, (Cut(*span, rng.choice(words)),), "change_quoted_word")


def change_speaker(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts the words of a quotation into another mouth."""
    pattern = re.compile(
        r"(?<=,[”\"] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?= said\b)"
        r"|(?<=,[”\"] said )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?=[,.])"
    )
    pool = _everywhere(field, pattern)
    names = [n for n in donors.names if n not in field.text and not _calendar(n)]
    if not pool or not names:
        return None
    return Plant(Kind.NAME_CHANGED, (Cut(*rng.choice(pool), rng.choice(names)),), "change_speaker")


_DOUBTS = "allegedly|reportedly|alleged|apparently|probably|perhaps|possibly|likely|suspected"


def lose_hedge(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Takes a doubt or an attribution away."""
    pool = [
        *_everywhere(
            field,
            re.compile(rf"(?<= )(?:{_DOUBTS}) (?=[a-z])"),
        ),
        *_unquoted(field, re.compile(r", according to [^,.;\"“”\n]{4,60}(?=[,.])")),
    ]
    return Plant(Kind.HEDGE_CHANGED, (Cut(*rng.choice(pool), ""),), "lose_hedge") if pool else None


def add_hedge(field: Field, rng: Random, _donors: Donors) -> Plant | None:
    """Puts a doubt before a participle or after an auxiliary."""
    pool = _everywhere(field, re.compile(r"(?<= )(?:is|are|was|were|has|have|had|who)(?= [a-z]{4,}ed\b)"))
    if not pool:
        return None
    at = rng.choice(pool).end
    word = rng.choice(("allegedly", "reportedly", "apparently", "supposedly", "probably", "perhaps"))
    return Plant(Kind.HEDGE_CHANGED, (Cut(at, at, " " + word),), "add_hedge")


# --- lines of the aggregator's own -------------------------------------------------------------------


def insert_caption(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a caption line between two paragraphs."""
    titles = [
        t
        for t in donors.titles
        if t not in field.text and not re.match(r"(?i)read|watch|related|more|see|sign|follow", t)
    ]
    if len(field.paragraphs) < 3 or not titles:
        return None
    title = rng.choice(titles)
    at = rng.choice(field.paragraphs[:-1]).end
    return Plant(Kind.CAPTION_INSERTED, (Cut(at, at, f"\n{title}"),), "insert_caption")


def insert_link(field: Field, rng: Random, donors: Donors) -> Plant | None:
    """Puts a line that sends the reader elsewhere between two paragraphs."""
    titles = [t for t in donors.titles if t not in field.text]
    if len(field.paragraphs) < 3 or not titles:
        return None
    prompt = rng.choice(("Read more: ", "Also read: ", "See also: ", "Related: ", "READ MORE: "))
    at = rng.choice(field.paragraphs[:-1]).end
    return Plant(Kind.LINK_INSERTED, (Cut(at, at, "\n" + prompt + rng.choice(titles)),), "insert_link")


PLANTERS: tuple[tuple[Kind, Planter], ...] = (
    (Kind.PASSAGE_DROPPED, drop_sentence),
    (Kind.PASSAGE_DROPPED, drop_paragraph),
    (Kind.PASSAGE_INSERTED, insert_sentence),
    (Kind.PASSAGE_INSERTED, insert_paragraph),
    (Kind.PASSAGE_CHANGED, change_words),
    (Kind.PASSAGE_CHANGED, drop_clause),
    (Kind.PASSAGE_MOVED, move_paragraph),
    (Kind.PASSAGE_MOVED, move_sentence),
    (Kind.TAIL_CUT, cut_tail),
    (Kind.TEXT_REPEATED, repeat_paragraph),
    (Kind.NUMBER_CHANGED, change_figure),
    (Kind.NUMBER_CHANGED, change_spelt_number),
    (Kind.NUMBER_CHANGED, change_scale),
    (Kind.NUMBER_CHANGED, change_date),
    (Kind.NEGATION_CHANGED, lose_not),
    (Kind.NEGATION_CHANGED, add_not),
    (Kind.NEGATION_CHANGED, change_modal),
    (Kind.NAME_CHANGED, change_name),
    (Kind.QUOTE_CHANGED, change_quoted_word),
    (Kind.NAME_CHANGED, change_speaker),
    (Kind.HEDGE_CHANGED, lose_hedge),
    (Kind.HEDGE_CHANGED, add_hedge),
    (Kind.CAPTION_INSERTED, insert_caption),
    (Kind.LINK_INSERTED, insert_link),
)

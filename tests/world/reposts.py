"""Aggregators' pages of the outlets' stories, and what is true of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from random import Random

from .nested import nested_pages
from .outlets import NOW, Outlet
from .stories import Story, Writer
from .tongues import TONGUES

# How an aggregator treats a story: its link, its headline, its text, its credit.
RECIPES: Mapping[str, tuple[str, str, str, str]] = {
    "faithful": ("right", "kept", "whole", "notice"),
    "bare": ("none", "kept", "whole", "notice"),
    "survivor": ("none", "survives", "whole", "source"),
    "retitled": ("none", "edited", "whole", "dated"),
    "dead": ("dead", "kept", "whole", "notice"),
    "home": ("home", "kept", "whole", "source"),
    "wrong": ("wrong", "kept", "whole", "notice"),
    "circular": ("self", "kept", "whole", "source"),
    "lost": ("none", "replaced", "whole", "dated"),
    "doctored": ("right", "replaced", "edited", "source"),
    "cut": ("none", "kept", "cut", "notice"),
    "worked": ("none", "kept", "edited", "byline"),
    "series": ("none", "kept", "whole", "notice"),
    "update": ("none", "kept", "whole", "source"),
    "update-linked": ("right", "kept", "whole", "notice"),
    "brief": ("none", "kept", "whole", "source"),
    "wrong-first": ("first", "kept", "whole", "notice"),
    "column": ("none", "kept", "whole", "notice"),
    "column-dated": ("none", "kept", "whole", "dated"),
    "superseded": ("none", "kept", "whole", "dated"),
    "invented-column": ("none", "kept", "whole", "dated"),
    "older": ("none", "kept", "whole", "nested"),
    "invented": ("none", "kept", "whole", "notice"),
    "invented-linked": ("dead", "kept", "whole", "source"),
    "taken-down": ("right", "kept", "whole", "notice"),
    "taken-down-bare": ("none", "kept", "whole", "source"),
}
NOTICES = {
    "en": "This article was originally published by {}.",
    "de": "Dieser Artikel erschien zuerst auf {}.",
    "es": "Este artículo se publicó originalmente en {}.",
    "fr": "Cet article a été initialement publié sur {}.",
    "ru": "Статья впервые опубликована на сайте «{}».",
    "ar": "نشر هذا المقال لأول مرة في {}.",
    "zh": "本文转载自{}",
}
SOURCES = {
    "en": "Source: {}", "de": "Quelle: {}", "es": "Fuente: {}", "fr": "Source : {}",
    "ru": "Источник: {}", "ar": "المصدر: {}", "zh": "来源：{}",
}  # fmt: skip
TITLES = {
    "en": "What They Do Not Want You To Hear About {}",
    "de": "Was man Ihnen über {} verschweigt",
    "es": "Lo que nadie cuenta sobre {}",
    "fr": "Ce que l'on vous cache sur {}",
    "ru": "О чём молчат: {}",
    "ar": "ما لا يقال عن {}",
    "zh": "{}：没人告诉你的事",
}
PREFIXES = {
    "en": "Must read: ", "de": "Lesetipp: ", "es": "Imperdible: ", "fr": "À lire : ",
    "ru": "Важно: ", "ar": "عاجل: ", "zh": "必读：",
}  # fmt: skip
AGGREGATORS = {
    "en": ("The Daily Compass", "dailycompass.test"),
    "de": ("Weltlupe", "weltlupe.test"),
    "fr": ("Weltlupe", "weltlupe.test"),
}
OTHERS = ("Mundo Prisma", "mundoprisma.test")


@dataclass(frozen=True, slots=True)
class Case:
    """One repost and the truth of it.

    `expected` is `found`, `not_found` or the outcome that keeps us from looking;
    `addresses` are those at which the original can be read.
    """

    url: str
    outlet: str
    language: str
    recipe: str
    link: str
    expected: str
    headline: str
    addresses: frozenset[str]
    index: int  # among the reposts of its page
    stands_at: str  # where it was published, whether or not it can be read there; empty for what never was
    story: Story


def cases_of(outlet: Outlet, seed: str) -> tuple[dict[str, bytes], list[Case]]:
    """The pages on which stories of an outlet are reposted, by address, and their truth."""
    random = Random(f"{seed}/reposts/{outlet.plan.host}")
    free = [story for story in outlet.paper.stories.values() if story.number not in outlet.taken_down]
    random.shuffle(free)
    taken = [story for story in outlet.paper.stories.values() if story.number in outlet.taken_down]
    invented = Writer(TONGUES[outlet.plan.language], Random(f"{seed}/invented/{outlet.plan.host}"))
    pages: dict[str, bytes] = {}
    cases = []
    for recipe in outlet.plan.recipes:
        if recipe == "older":
            newest, older = sorted((free.pop(), free.pop()), key=lambda story: story.published, reverse=True)
            url, made = nested_pages(outlet, newest, older, random)
            pages |= made
            cases.append(_case(outlet, newest, "faithful", url, newest.headline))
            cases.append(_case(outlet, older, recipe, url, older.headline, 1))
            continue
        story = _chosen(recipe, free, taken, invented, random)
        url = _own_address(outlet, story, random)
        body, headline = _page(outlet, story, recipe, url, random)
        pages[url] = body
        cases.append(_case(outlet, story, recipe, url, headline))
    return pages, cases


def _case(outlet: Outlet, story: Story, recipe: str, url: str, headline: str, index: int = 0) -> Case:
    addresses = outlet.addresses.get(story.number, frozenset())
    if recipe.startswith(("invented", "taken-down", "superseded")):
        expected = "not_found"
    else:
        expected = "found" if addresses else outlet.plan.reach
    plan = outlet.plan
    stands_at = "" if recipe.startswith("invented") else outlet.address(story)
    return Case(
        url=url,
        outlet=plan.name,
        language=plan.language,
        recipe=recipe,
        link=RECIPES[recipe][0],
        expected=expected,
        headline=headline,
        addresses=addresses,
        index=index,
        stands_at=stands_at,
        story=story,
    )


def _chosen(recipe: str, free: list[Story], taken: list[Story], invented: Writer, random: Random) -> Story:
    if recipe.startswith(("taken-down", "superseded")):
        kind = "update" if recipe == "superseded" else "story"
        story = next(story for story in taken if story.kind == kind)
        taken.remove(story)
        return story
    if recipe == "invented-column":
        return invented.column(NOW - timedelta(days=random.randint(3, 400)), 3)
    if recipe.startswith("invented"):
        return invented.story(NOW - timedelta(days=random.randint(3, 400)))
    own = "update" if recipe == "wrong-first" else recipe.partition("-")[0]
    kind = own if own in ("series", "update", "brief", "column") else "story"
    story = next(story for story in free if story.kind == kind)
    free.remove(story)
    return story


def _own_address(outlet: Outlet, story: Story, random: Random) -> str:
    _, host = AGGREGATORS.get(outlet.plan.language, OTHERS)
    return f"https://{host}/{story.published:%Y/%m}/p{random.randint(10_000, 99_999)}{story.number}/"


def _page(outlet: Outlet, story: Story, recipe: str, url: str, random: Random) -> tuple[bytes, str]:
    link, title, text, credit = RECIPES[recipe]
    name, host = AGGREGATORS.get(story.language, OTHERS)
    headline = _headline(story, title, random)
    paragraphs = _text(story, text, random)
    if title == "survives":
        paragraphs = [f"<h2>{escape(story.headline)}</h2>", *paragraphs]
    href = _href(outlet, story, link, host, random)
    at = min(story.published + timedelta(hours=random.randint(5, 60)), NOW)
    before, after = _credit(outlet.paper.name, story, credit, href)
    main = (
        f'<article><h1>{escape(headline)}</h1><p class="meta"><time datetime="{at.isoformat()}">'
        f"{at:%d.%m.%Y}</time></p>{before}{''.join(paragraphs)}{after}</article>"
    )
    side = "".join(
        f'<li><a href="https://{host}/tag/{n}/">{words}</a></li>' for n, words in enumerate(TITLES.values())
    )
    body = (
        f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">'
        f'<title>{escape(headline)} – {name}</title><link rel="canonical" href="{url}"></head>'
        f'<body><header><a href="/">{name}</a></header>'
        f"<main>{main}</main><aside><ul>{side}</ul></aside><footer>© {name}</footer></body></html>"
    )
    return body.encode(), headline


def _headline(story: Story, how: str, random: Random) -> str:
    if how in ("replaced", "survives"):
        topic = random.choice(TONGUES[story.language].places)
        return TITLES[story.language].format(topic)
    if how == "edited":
        return PREFIXES[story.language] + story.headline
    return story.headline


def _text(story: Story, how: str, random: Random) -> list[str]:
    paragraphs = list(story.paragraphs)
    if how == "cut":
        paragraphs = paragraphs[: max(3, len(paragraphs) * 6 // 10)]
    if how == "edited":
        del paragraphs[random.randint(2, len(paragraphs) - 2)]
        changed = random.randint(1, len(paragraphs) - 1)
        paragraphs[changed] = _with_other_number(paragraphs[changed], random)
    return [f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs]


def _with_other_number(text: str, random: Random) -> str:
    digits = [at for at, char in enumerate(text) if char.isdigit()]
    if not digits:
        return text
    at = random.choice(digits)
    return text[:at] + str((int(text[at]) + random.randint(1, 8)) % 9 + 1) + text[at + 1 :]


def _href(outlet: Outlet, story: Story, link: str, host: str, random: Random) -> str | None:
    own = outlet.plan.old_host or outlet.paper.host
    others = [
        held
        for held in outlet.paper.stories.values()
        if held.topic == story.topic and held.number != story.number
    ]
    match link:
        case "right":
            return outlet.address(story)
        case "home":
            return f"https://{own}/"
        case "dead":
            return (
                f"https://{own}/{story.published:%Y}/{random.randint(100, 999)}-{story.slug[:24].strip('-')}"
            )
        case "wrong":
            return outlet.address(
                random.choice([held for held in others if held.number not in outlet.taken_down])
            )
        case "first":
            shared = set(story.paragraphs)
            firsts = [held for held in outlet.paper.stories.values() if held.kind == "first"]
            return outlet.address(max(firsts, key=lambda held: len(shared.intersection(held.paragraphs))))
        case "self":
            return f"https://{host}/tag/{random.randint(0, 5)}/"
        case _:
            return None


def _credit(name: str, story: Story, how: str, href: str | None) -> tuple[str, str]:
    """What stands before and after the text to say where it is from."""
    shown = f'<a href="{escape(href)}">{escape(name)}</a>' if href else escape(name)
    by = TONGUES[story.language].by.replace("{person}", story.author)
    if how == "notice":
        return f"<p>{escape(by)}</p>", f"<p><em>{NOTICES[story.language].format(shown)}</em></p>"
    if how == "source":
        signed = f"{escape(by)}, {escape(name)}" if story.language != "zh" else escape(by)
        return f"<p>{signed}</p>", f"<p>{SOURCES[story.language].format(shown)}</p>"
    if how == "dated":
        return (
            f"<p>{escape(by)}</p>",
            f"<p>{SOURCES[story.language].format(shown)}, {_written(story.published)}</p>",
        )
    return f"<p>{escape(by)}</p>", f"<p>{NOTICES[story.language].format(shown)}</p>"


def _written(at: datetime) -> str:
    return f"{at:%d.%m.%Y}" if at.day > 12 else f"{at:%Y-%m-%d}"

"""Row by row through the catalogue of conventions: what the parser makes of each example phrase.

Each example stands in a page made for it, at the place the catalogue names. A
positive row must give a credit that declares a source, with the outlet where
the row yields one; a negative or self row must declare nothing.
"""

# ruff: noqa: E501 - the templates of pages stand one a line

from __future__ import annotations

import html
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from provenance.model import Page, Polarity
from provenance.outlets import Registry
from provenance.parse import parse
from provenance.parse.credits.evidence import crediting, declaring

OWN = "https://www.quaynews.example/2021/05/divers-search-the-channel"
PARAGRAPH = (
    "The harbour of Saltmouth was closed for a third day while divers searched the channel for the anchor chain that a "
    "freighter had lost in the storm, and the ferries stayed at their berths until the tide had turned."
)
# Rows of these kinds speak of phrases that a page shows; the others describe markup and need pages of their own.
VISIBLE = frozenset({"notice", "wire", "structure", "negative"})


OUTSIDE = (
    "comment",
    "sidebar",
    "rail",
    "navigation",
    "footer",
    "toolbar",
    "menu",
    "teaser list",
    "cookie",
    "form",
    "list",
)
ABOVE = (
    *("byline", "above", "top", "under headline", "before", "meta"),
    *("first line", "first block", "first paragraph", "attribution"),
)


EXPECTED = {
    "positive": ("found",),
    "weak": ("weak", "silent", "found"),
    "negative": ("silent",),
    "self": ("silent",),
}


def page_for(row: dict[str, Any], registry: Registry) -> Page:
    """A page of our own with the row's example at its place."""
    example = (
        html.escape(row["example"]).replace(" / ", "<br>")
        if row["language"] == "fa"
        else html.escape(row["example"])
    )
    where = row["where"].lower()
    declares = row["polarity"] in ("positive", "weak")
    top = tail = inline = figure = outside = ""
    if any(word in where for word in ("caption", "photo", "figure", "chart", "graphic", "video", "embed")):
        figure = f'<figure><img src="/p.jpg"><figcaption>{example}</figcaption></figure>'
    elif not declares and any(word in where for word in OUTSIDE):
        outside = f'<aside class="sidebar"><p>{example}</p></aside>'
    elif any(
        word in where
        for word in ("start of body", "first words", "glued", "dateline", "after lead", "start of item")
    ):
        inline = example + " "
    elif any(word in where for word in ABOVE):
        top = (
            f'<p class="{"byline" if "byline" in where or "attribution" in where else "meta"}">{example}</p>'
        )
    elif where.startswith(("body", "inline", "in_body")) and not declares:
        figure = f"<p>{PARAGRAPH} {example} {PARAGRAPH}</p>"
    else:
        tail = f"<p>{example}</p>"
    body = (
        f'<html lang="{row["language"]}"><head><title>Divers search | {_site(row, registry)}</title>'
        f'<meta property="og:site_name" content="{_site(row, registry)}"></head><body><main><article>'
        f"<h1>Divers search</h1>{top}<p>{inline}{PARAGRAPH}</p>{figure}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>{tail}"
        f"</article></main>{outside}</body></html>"
    )
    return parse(body, url=OWN, registry=registry)


def _site(row: dict[str, Any], registry: Registry) -> str:
    """The name of the page's outlet: for rows that speak of their own house, the one that the example names."""
    named = registry.mentions(row["example"]) if row["polarity"] == "self" else ()
    return named[0].name if named else "Quay News"


def verdict(row: dict[str, Any], page: Page) -> str:
    """`found`, `found without outlet`, `weak`, `missed` or, for rows that declare nothing, `silent` or `accused`."""
    declared = declaring(page.credits)
    if row["polarity"] in ("negative", "self"):
        return "accused" if declared else "silent"
    if declared:
        named = any(credit.outlet or credit.href for credit in declared)
        return "found" if named or "outlet" not in row["yields"] else "found without outlet"
    if crediting(page.credits):
        return "weak"
    return "missed" if row["polarity"] == "positive" else "silent"


def main(shared: Path, registry: Registry) -> int:
    """Prints the table by kind and language, then every row that is not as it should be."""
    lines = (shared / "notices" / "catalogue.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["kind"] in VISIBLE]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: list[str] = []
    for row in rows:
        page = page_for(row, registry)
        said = verdict(row, page)
        counts[row["kind"], row["polarity"]][said] += 1
        expected = {
            "positive": ("found",),
            "weak": ("weak", "silent", "found"),
            "negative": ("silent",),
            "self": ("silent",),
        }
        if said not in expected[row["polarity"]]:
            rules = [c.rule for c in page.credits if c.polarity in (Polarity.POSITIVE, Polarity.WEAK)]
            wrong.append(
                f"{row['id']} {row['language']} {row['polarity']} {said}: {row['example'][:110]} {rules}"
            )
    for (kind, polarity), counter in sorted(counts.items()):
        print(
            f"{kind:10} {polarity:9} {sum(counter.values()):4}  "
            + ", ".join(f"{k} {n}" for k, n in counter.most_common())
        )
    print(f"\n{len(wrong)} of {len(rows)} rows not as they should be:")
    print("\n".join(wrong))
    return 0

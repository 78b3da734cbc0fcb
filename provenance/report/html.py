"""The report as one HTML file: it reads without scripts, and asks nothing of any server.

Everything captured passes through one environment that escapes it, and the
page's own policy allows no script, style, picture or form but the style and
the script that are hashed into it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from itertools import islice

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from provenance.model import Audit, Check, Checkpoint, Comparison, Tool, Verdict
from provenance.report import overview, reasons, words
from provenance.report.escape import ascii_host, visible_on_page, web_address
from provenance.report.facing import facing
from provenance.report.links import LINKS, NOT_LOOKED
from provenance.report.marked import language_tag
from provenance.report.overview import ICONS, TONES, Entry
from provenance.report.serialise import evidence_of, instant
from provenance.report.standing import ACTS, LAPSED, decision_on

Checks = Callable[[], Iterable[Check]]

_ROLES = {
    "page": "The page with the repost",
    "original": "The original",
    "refusal": "What a server answered instead",
    "other": "Also captured",
}
_QUOTED = 2_000  # characters of a passage in the list of alterations; the side-by-side view has all


# From so many checks on, a browser lays each out when it comes near (measured: 10,000
# checks, 190 in detail, load in 1.7 s instead of 13.6 s). Fewer are laid out at once.
_LAZY_FROM = 60


def render(audit: Audit) -> str:
    """The whole audit as one self-contained page."""
    return "".join(stream(audit))


def stream(audit: Audit, checks: Checks | None = None) -> Iterator[str]:
    """The page piece by piece.

    `checks` is called twice and yields the checks in the same order both
    times, so that an audit of any size can pass by without being held.
    """
    source: Checks = checks or (lambda: audit.checks)
    entries, totals = overview.entries_of(source())
    chosen = overview.chosen(entries)
    linked = tuple(
        entry.linked(f"#c{entry.number}") if entry.number in chosen else entry for entry in entries
    )
    title = f"{words.counted(totals.checks, 'repost')} checked"
    yield head(title)
    yield paint("overview.html.j2", audit=audit, details=chosen, **overview.figures(totals))
    yield _index(linked, details=chosen)
    for number, check in enumerate(source(), start=1):
        if number in chosen:
            yield check_html(check, number, checkpoint=audit.checkpoint)
    yield paint("unchecked.html.j2", audit=audit)
    yield _foot(audit)


def pages(audit: Audit, checks: Checks | None = None) -> Iterator[tuple[str, Iterator[str]]]:
    """The audit as a folder: `index.html`, then parts that tell every check in detail.

    Each file's pieces are to be taken before the next file is asked for.
    """
    source: Checks = checks or (lambda: audit.checks)
    entries, totals = overview.entries_of(source())
    parts = overview.parts(entries)
    names = {number: f"part-{place:04}.html" for place, part in enumerate(parts, start=1) for number in part}
    linked = tuple(entry.linked(f"{names[entry.number]}#c{entry.number}") for entry in entries)
    title = f"{words.counted(totals.checks, 'repost')} checked"
    nothing: frozenset[int] = frozenset()
    yield (
        "index.html",
        iter(
            (
                head(title),
                paint("overview.html.j2", audit=audit, details=nothing, **overview.figures(totals)),
                _index(linked, details=nothing),
                paint("unchecked.html.j2", audit=audit),
                _foot(audit),
            )
        ),
    )
    numbered = enumerate(source(), start=1)
    for part in parts:
        yield names[part[0]], _part(audit, title, islice(numbered, len(part)))


def _part(audit: Audit, title: str, numbered: Iterable[tuple[int, Check]]) -> Iterator[str]:
    yield head(title)
    yield paint("part.html.j2", audit=audit)
    for number, check in numbered:
        yield check_html(check, number, index="index.html#reposts", checkpoint=audit.checkpoint)
    yield _foot(audit)


def render_comparison(comparison: Comparison, *, repost: str, original: str, tool: Tool | None = None) -> str:
    """One comparison of two inputs as a page of its own."""
    return "".join(
        (
            head("Comparison"),
            paint(
                "pair.html.j2",
                repost_input=repost,
                original_input=original,
                **_comparison(comparison, "c1", comparison.verdict),
            ),
            foot(tool),
        )
    )


def check_html(
    check: Check, number: int, *, index: str = "#reposts", checkpoint: Checkpoint | None = None
) -> str:
    """One check as a section of the page; `index` is where the list of all stands."""
    prefix = f"c{number}"
    return paint(
        "check.html.j2",
        check=check,
        number=number,
        index=index,
        checkpoint=checkpoint,
        evidence=tuple(evidence_of(check)),
        **_comparison(check.comparison, prefix, check.verdict, check),
    )


def _comparison(
    comparison: Comparison | None, prefix: str, verdict: Verdict, check: Check | None = None
) -> dict[str, object]:
    """What the side-by-side view needs; without a comparison only the anchors' prefix."""
    if comparison is None:
        return {"prefix": prefix, "languages": {"Original": None, "Repost": None}}
    listed = verdict is not Verdict.DIFFERENT
    shown = comparison if listed else replace(comparison, alterations=())
    return {
        "prefix": prefix,
        "comparison": comparison,
        "differences": words.differences(verdict),
        "listed": listed,
        "decisions": tuple(
            decision_on(check, place) if check else None for place in range(len(comparison.alterations))
        ),
        "facing": facing(shown, prefix),
        "severity_counts": words.severity_counts(comparison.alterations),
        "languages": {
            "Original": language_tag(comparison.original.language),
            "Repost": language_tag(comparison.repost.language),
        },
    }


def head(title: str) -> str:
    """The beginning of a page, with its own policy and style."""
    return paint("head.html.j2", title=title, policy=_policy(), style=_asset("report.css"))


def _foot(audit: Audit) -> str:
    return foot(audit.tool, audit.checkpoint)


def foot(tool: Tool | None, checkpoint: Checkpoint | None = None) -> str:
    """The end of a page: what made it, and where the log stood."""
    return paint("foot.html.j2", tool=tool, checkpoint=checkpoint, script=_asset("report.js"))


def _index(entries: tuple[Entry, ...], *, details: frozenset[int]) -> str:
    return paint(
        "index.html.j2",
        rows=entries,
        details=details,
        left_out=sum(not entry.link for entry in entries),
        first=overview.OPEN_ROWS,
        size=overview.FOLDED_ROWS,
    )


# --- the environment ------------------------------------------------------------------


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("provenance.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalised,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        words=words,
        reasons=reasons,
        instant=instant,
        web_address=web_address,
        ascii_host=ascii_host,
        shortened=_shortened,
        sentence=_sentence,
        ICONS=ICONS,
        TONES=TONES,
        ROLES=_ROLES,
        LAZY_FROM=_LAZY_FROM,
        ACTS=ACTS,
        LAPSED=LAPSED,
        LINKS=LINKS,
        NOT_LOOKED=NOT_LOOKED,
    )
    return environment


def _finalised(value: object) -> object:
    """Every expression of every template: text that is not markup shows its control characters."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible_on_page(value)
    return value


def paint(template: str, **values: object) -> str:
    """A template filled in; every value that is not markup of ours is escaped."""
    return _environment().get_template(template).render(**values)


def _shortened(text: str) -> str:
    if len(text) <= _QUOTED:
        return text
    return f"{text[: _QUOTED - 200]} [… {len(text) - _QUOTED:,} characters left out here …] {text[-200:]}"


def _sentence(text: str) -> str:
    """A reason as a sentence: a capital first, a full stop last."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…", ":")) else ".")


@lru_cache(maxsize=2)
def _asset(name: str) -> Markup:
    """A file of ours, set into the page as it is."""
    text = files("provenance.report").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)


def _policy() -> str:
    """The page may run and show what is hashed here and nothing else (CSP 3)."""
    style, script = (_digest(_asset(name)) for name in ("report.css", "report.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

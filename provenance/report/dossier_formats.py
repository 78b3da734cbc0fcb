"""A dossier as a document, a text, Markdown and a page; every number with its whole beside it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.report import words
from provenance.report.charts import Bar, Part, bars
from provenance.report.columns import columns, hanging
from provenance.report.dossier import SHARE_FROM, About, Dossier, Row, Section
from provenance.report.escape import running
from provenance.report.fields import Document, figure, instant, known
from provenance.report.html import foot, head, paint
from provenance.report.markdown import inline
from provenance.report.serialise import header

_NAMED = 5  # checks that a text names behind a number; the JSON document names all
_LISTED = 500  # checks that a page lists behind a number
_CHARTED = 12
_WIDTH = 88
_TITLES = {
    About.AGGREGATOR: "The reposts on {}",
    About.OUTLET: "The reposts that name {} as their source",
    About.AUTHOR: "The reposts that name {} as their author",
}


def dossier_document(dossier: Dossier) -> Document:
    """`provenance/dossier/1`: every number with the names of the checks behind it."""
    unseen = "there is no check of it"
    return {
        **header("dossier", dossier.tool),
        "about": dossier.subject.about.value,
        "name": dossier.subject.name,
        "reposts": dossier.reposts,
        **known("first_at", dossier.first_at and instant(dossier.first_at), unseen),
        **known("last_at", dossier.last_at and instant(dossier.last_at), unseen),
        "sections": [_section_document(section) for section in dossier.sections],
    }


def _section_document(section: Section) -> Document:
    return {
        "name": section.name,
        "title": section.title,
        **known("note", section.note, "there is nothing to add"),
        "of": section.of,
        "unit": section.unit,
        "rows": [_row_document(section, row) for row in section.rows],
        "left_out": section.left_out,
    }


def _row_document(section: Section, row: Row) -> Document:
    share = section.share(row)
    few = f"a share of fewer than {SHARE_FROM} says more than is known"
    return {
        "name": row.name,
        "label": row.label,
        "count": row.count,
        "of": section.whole(row),
        **known("share", None if share is None else figure(share), few),
        **known("times", row.times, "it is not counted"),
        "behind": list(row.behind),
    }


def title(dossier: Dossier) -> str:
    """What the dossier is of, in words."""
    return _TITLES[dossier.subject.about].format(dossier.subject.name)


def standfirst(dossier: Dossier) -> str:
    """How much there is and from when to when."""
    if dossier.first_at is None or dossier.last_at is None:
        return "No check of it is recorded."
    reposts = words.counted(dossier.reposts, "repost")
    first, last = (words.moment(moment).split(",")[0] for moment in (dossier.first_at, dossier.last_at))
    return f"{reposts}, each by its last check; first looked at on {first}, last checked on {last}."


def figures(section: Section, row: Row) -> str:
    """`12 of 40 (30%)`; of fewer than five no percentage."""
    share = section.share(row)
    said = f"{row.count:,} of {section.whole(row):,}"
    return said if share is None else f"{said} ({words.share(share)})"


def how_often(row: Row) -> str | None:
    """`31 times`, where that is more than once in each."""
    return words.counted(row.times, "time") if row.times is not None and row.times > row.count else None


def _behind(row: Row) -> str:
    named = ", ".join(row.behind[:_NAMED])
    more = row.count - _NAMED
    return f"{named} and {more:,} more (--format json names them)" if more > 0 else named


# --- text ---


def text(dossier: Dossier, *, width: int = _WIDTH) -> Iterator[str]:
    """The dossier for a terminal, section by section."""
    heading = running(title(dossier))
    yield f"{heading}\n{'=' * min(columns(heading), width)}\n"
    for line in hanging("", standfirst(dossier), width=width, indent=0, hang=0):
        yield f"{line}\n"
    for caution in dossier.tool.cautions if dossier.tool else ():
        yield f"{running(caution)}\n"
    for section in dossier.sections:
        yield "\n" + "".join(f"{line}\n" for line in _section_lines(section, width))


def _section_lines(section: Section, width: int) -> Iterator[str]:
    yield f"{section.title} ({words.counted(section.of, section.unit.removesuffix('s'))})"
    if section.note:
        yield from hanging("", section.note, width=width, indent=0, hang=2)
    for row in section.rows:
        often = how_often(row)
        said = figures(section, row) + (f", {often}" if often else "")
        yield from hanging("-", f"{running(row.label)}: {said}", width=width, indent=2, hang=4)
        yield from hanging("", running(_behind(row)), width=width, indent=0, hang=6)
    if section.left_out:
        yield f"  {section.left_out:,} more are left out here"


# --- Markdown ---


def markdown(dossier: Dossier) -> Iterator[str]:
    """The dossier with a table for each section."""
    yield f"# {inline(title(dossier))}\n\n{inline(standfirst(dossier))}\n"
    for caution in dossier.tool.cautions if dossier.tool else ():
        yield f"\n**{inline(caution)}**\n"
    for section in dossier.sections:
        yield f"\n## {inline(section.title)}\n\n"
        if section.note:
            yield f"{inline(section.note)}\n\n"
        yield f"| | {section.unit} | times | behind it |\n|---|---|---|---|\n"
        for row in section.rows:
            often = how_often(row) or ""
            yield f"| {inline(row.label)} | {figures(section, row)} | {often} | {inline(_behind(row))} |\n"
        if section.left_out:
            yield f"\n{section.left_out:,} more are left out here.\n"


# --- HTML ---


def html(dossier: Dossier) -> Iterator[str]:
    """The dossier as one self-contained page, each section a chart with its table."""
    yield head(title(dossier))
    yield paint(
        "dossier.html.j2",
        dossier=dossier,
        title=title(dossier),
        standfirst=standfirst(dossier),
        charts={section.name: _chart(section) for section in dossier.sections},
        figures=figures,
        how_often=how_often,
        listed=_LISTED,
    )
    yield foot(dossier.tool)


def _chart(section: Section) -> object:
    rows = [
        Bar(
            row.label,
            (Part("b-open", row.count), Part("b-soft", section.whole(row) - row.count)),
            f"{row.count:,} of {section.whole(row):,}",
        )
        for row in section.rows[:_CHARTED]
    ]
    return bars(rows, title=section.title)

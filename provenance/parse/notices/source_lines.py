"""What a source label or a copyright line says of the text: that it is another's, or only drew on it."""

from __future__ import annotations

from urllib.parse import urlsplit

from provenance.model import Polarity, Zone
from provenance.parse.notices.telling import heads_list
from provenance.parse.notices.values import OutletValue
from provenance.parse.page.context import PageContext
from provenance.parse.page.frame import Place
from provenance.parse.rules.table import Hit
from provenance.parse.words.agencies import names_picture, names_unnamed
from provenance.parse.words.articles import is_article
from provenance.parse.words.dates import find_date
from provenance.parse.words.wording import names_institution, whole_words, words

# "owner/project" is a project's home; what lies deeper is one of its pages.
PROJECT_STEPS = 2
# Original, author, translator, editor, licence: so many lines of labels may stand above a title.
LINES_OF_LABELS = 10
# Languages whose pages print the source of a whole text as a label line as a matter of course.
SOURCE_LINE_LANGUAGES = frozenset(
    {"zh", "ja", "ko", "vi", "ar", "fa", "ur", "hi", "el", "he", "th", "ka", "hy", "bg", "sr", "mk", "be"}
    | {"mr", "te", "ta"}
)


def _publishes_data(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a ministry, an office of statistics, a bank stands as the source: of figures, not of a text.

    Only between headline and text a portal states whose notice it prints.
    """
    if whole_words("data").search(page.folded[hit.span.start : hit.span.end + 60].split("\n")[0]):
        return True
    if page.place(hit.line) is Place.HEAD or value.ref is None:
        return False
    return names_institution(value.ref.name)


def _names_program(value: OutletValue) -> bool:
    """ "Source: github.com/owner/project": a program's home, and no text; a document there is one."""
    if value.href is None:
        return value.ref is not None and value.ref.domain in words("code_hosts")
    try:
        address = urlsplit(value.href)
    except ValueError:
        return False
    host = (address.hostname or "").removeprefix("www.")
    return host in words("code_hosts") and address.path.strip("/").count("/") < PROJECT_STEPS


def source_line(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str | None]:
    """`Source: X` means a repost where X signs texts or the line links to one article; else a reference."""
    if hit.rule.gives == "headline":
        return hit.rule.polarity, None  # "原标题：…" states what the text was called, and no outlet
    if value.ref is None and value.href is None:
        return Polarity.NEGATIVE, "empty"
    if value.ref is not None and names_picture(value.ref.name):
        return Polarity.NEGATIVE, "picture"
    if value.ref is not None and names_unnamed(value.ref.name):
        return Polarity.WEAK, "unnamed"
    if _names_program(value):
        return Polarity.NEGATIVE, "code"
    if heads_list(page, hit.line):
        return Polarity.WEAK, "references"
    if value.agency:
        return Polarity.POSITIVE, "agency"
    if value.press_release:
        return Polarity.POSITIVE, "press-release"
    if (
        page.folded[hit.span.start : hit.span.end + 12]
        .lstrip(" -")
        .partition(":")[2]
        .lstrip()
        .startswith(("©", "(c)"))
    ):
        return Polarity.POSITIVE, "copyright"
    if not value.known and _publishes_data(page, hit, value):
        return Polarity.NEGATIVE, "data"
    if hit.rule.polarity is Polarity.POSITIVE or (
        page.language in SOURCE_LINE_LANGUAGES and hit.rule.language == page.language
    ):
        return Polarity.POSITIVE, None
    if value.title is not None and value.href is not None:
        return Polarity.POSITIVE, "title"
    if value.date is not None and page.place(hit.line) in (Place.TAIL, Place.CLOSING):
        return Polarity.POSITIVE, "dated"
    if page.place(hit.line) is Place.HEAD and (is_dated(page, hit) or heads_text(page, hit, value)):
        return Polarity.POSITIVE, "head"  # beside the date above a text, a source is the text's
    return Polarity.WEAK, None


def copyright_line(page: PageContext, hit: Hit, value: OutletValue) -> tuple[Polarity, str | None]:
    """Another outlet's copyright below the text declares it; a company's name there is the site's owner."""
    if value.ref is None:
        return Polarity.NEGATIVE, "empty"
    if page.place(hit.line) is Place.HEAD:
        return Polarity.NEGATIVE, "picture"  # above the text stands the picture's
    if value.agency:
        return Polarity.POSITIVE, "agency"
    stranger = value.known or (value.ref.domain is not None and page.own.host is not None)
    if not stranger and hit.rule.language == "ko":
        stranger = any(not name.isascii() for name in page.own.names)
    if stranger and page.line(hit.line).zone is not Zone.FOOTER:
        return Polarity.POSITIVE, None
    return Polarity.NEGATIVE, "owner"


def heads_text(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether an agency, or a known outlet on the line below its label, stands between headline and text."""
    paired = hit.rule.at == "label" and "outlet" not in hit.groups
    return (value.agency or (paired and value.known)) and page.place(hit.line) is Place.HEAD


def is_dated(page: PageContext, hit: Hit) -> bool:
    return find_date(page.folded_of(hit.line)[:200]) is not None


def heads_title(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a label with the original's address stands above the title, in one block with it."""
    if hit.rule.at != "label" or value.href is None or not is_article(value.href):
        return False
    title = page.frame.title
    if not 0 <= title - hit.line <= LINES_OF_LABELS or page.own.is_url(value.href):
        return False
    return page.line(hit.line).zone is Zone.MAIN and page.line(hit.line).item == page.line(title).item

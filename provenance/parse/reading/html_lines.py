"""The visible text of a page as it grows: lines, links and the zones they stand in."""

from __future__ import annotations

import re
from operator import attrgetter

from provenance.model import Line, Link, Span, Zone
from provenance.model.quick import maker
from provenance.parse.reading.html_elements import Frame
from provenance.parse.reading.zones import LARGEST_SIDE_SHARE

# The longest page of the development corpus has 679 lines; one beyond this is cut there, and says so.
MAX_LINES = 50_000
MAX_LINKS = 150_000
# What counts as running text when zones are weighed.
PARAGRAPH_CHARS = 80

_SPACES = re.compile(r"[ \t\n\f\r]+")
_WS = " \t\n\f\r"
_line, _link = maker(Line), maker(Link)
_span = tuple.__new__  # as `Span(…)`, in half the time


class LineWriter:
    """Collects text with collapsed white space and cuts it into lines."""

    def __init__(self) -> None:
        self.position = 0
        self.full = False
        self.warnings: list[str] = []
        self._parts: list[str] = []
        self._lines: list[tuple[Span, Frame, bool]] = []
        self._links: list[Link] = []
        self._zones: list[tuple[Zone, bool, int]] = [(Zone.UNKNOWN, False, -1)]
        self._headed: set[int] = set()
        self._first: Frame | None = None  # of the current line
        self._start = 0
        self.space = False  # white space was met since the last word
        self.open = False  # something stands on the current line
        self._plain = False  # something on the line is not emphasised
        self._open: list[tuple[str, str, tuple[str, ...], str | None, int, int]] = []

    def write(self, content: str, frame: Frame) -> None:
        """Adds a text node."""
        if frame.preformatted:
            self._write_preformatted(content, frame)
            return
        if "  " in content or not content.isprintable():
            content = _SPACES.sub(" ", content)
        self._add(content, frame)

    def _write_preformatted(self, content: str, frame: Frame) -> None:
        first = True
        for line in content.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            if not first:
                self.break_line()
            first = False
            if line.strip():
                self._add(line, frame)

    def _add(self, content: str, frame: Frame) -> None:
        words = content.strip(_WS)
        spaced = content[0] in _WS
        if self._first is None:
            if not words:
                return
            if self._lines:
                self._parts.append("\n")
                self.position += 1
            self._start = self.position
            self._first = frame
            self.open = True
            self._plain = False
        elif not words:
            self.space = True
            return
        elif spaced or self.space:
            words = " " + words
        self.space = content[-1] in _WS
        self._parts.append(words)
        self.position += len(words)
        if not frame.emphasised:
            self._plain = True

    def break_line(self) -> None:
        """Ends the current line, if anything stands on it."""
        self.space = False
        frame = self._first
        if frame is None:
            return
        self._first = None
        self.open = False
        self._lines.append((_span(Span, (self._start, self.position)), frame, not self._plain))
        if len(self._lines) >= MAX_LINES:
            self.full = True
            self.warnings.append(f"parse_limit: more than {MAX_LINES} lines")

    # --- links ----------------------------------------------------------------------------

    def open_link(self, href: str, raw: str, rel: tuple[str, ...], title: str | None) -> None:
        """Begins a link where the next text will stand."""
        self._open.append((href, raw, rel, title, len(self._parts), self.position))

    def close_link(self) -> None:
        """Ends the innermost open link; a link without text (an image) is kept with an empty span."""
        if not self._open:
            return
        href, raw, rel, title, part, start = self._open.pop()
        if len(self._links) >= MAX_LINKS:
            if not any("links" in warning for warning in self.warnings):
                self.warnings.append(f"parse_limit: more than {MAX_LINKS} links")
            return
        if not raw:
            return
        if part < len(self._parts) and self._parts[part][0] in " \n":
            start += 1  # it begins with its first word, not with what divides that from the words before
        self._links.append(_link(_span(Span, (start, self.position)), href, raw, rel, title))

    # --- zones ----------------------------------------------------------------------------

    def open_zone(self, zone: Zone, *, weak: bool, parent: int) -> int:
        """Numbers a new region; `weak` where only class words speak for it."""
        self._zones.append((zone, weak, parent))
        return len(self._zones) - 1

    def note_heading(self, zone: int) -> None:
        """Remembers that the main heading stands in this region."""
        self._headed.add(zone)

    def finish(self) -> tuple[str, tuple[Line, ...], tuple[Link, ...]]:
        """The text, its lines with their zones decided, and its links in reading order."""
        while self._open:
            self.close_link()
        self.break_line()
        text = "".join(self._parts)
        zones = self._decided()
        lines = tuple(
            _line(span, frame.tag(), zones[frame.zone], frame.marks(), frame.item, frame.depth, emphasised)
            for span, frame, emphasised in self._lines
        )
        return text, lines, tuple(sorted(self._links, key=attrgetter("span")))

    def _decided(self) -> list[Zone]:
        """Each region's zone: a weak one that holds the heading or most running text takes its parent's."""
        chars = [0] * len(self._zones)
        for span, frame, _ in self._lines:
            length = span.end - span.start
            if length >= PARAGRAPH_CHARS:
                chars[frame.zone] += length
        headed = set(self._headed)
        total = sum(chars)
        for number in range(len(self._zones) - 1, 0, -1):
            parent = self._zones[number][2]
            chars[parent] += chars[number]
            if number in headed:
                headed.add(parent)
        decided = [Zone.UNKNOWN]
        for number, (zone, weak, parent) in enumerate(self._zones[1:], 1):
            given_up = (
                weak
                and zone is not Zone.MAIN
                and (number in headed or (total > 0 and chars[number] > total * LARGEST_SIDE_SHARE))
            )
            decided.append(_within(decided[parent], decided[parent] if given_up else zone))
        return decided


# What stands inside a comment or a related box stays there, whatever its own markup says.
CLOSED = frozenset({Zone.COMMENTS, Zone.RELATED, Zone.NAVIGATION, Zone.FOOTER})


def _within(outer: Zone, inner: Zone) -> Zone:
    if outer in CLOSED:
        return outer
    return Zone.ASIDE if outer is Zone.ASIDE and inner is Zone.MAIN else inner

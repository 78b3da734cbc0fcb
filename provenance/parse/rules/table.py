"""The table of notices: read once, compiled rule by rule when a page first calls for it.

The table is `rules.toml`, whose head explains the columns, and what `sentences.py` makes
of the words of languages. A rule is tried only on lines that hold one of its cues. All cues go
through one automaton in one pass, and matching is RE2's, hence linear in the page
whatever a page holds.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

import re2

from provenance.model import CreditKind, Line, Polarity, Span
from provenance.parse.rules.sentences import sentence_rows
from provenance.parse.rules.variants import PIECE_ENDS, Reading, readings
from provenance.parse.words.dates import find_date
from provenance.parse.words.titles import titles_told

# A page on which one cue calls for its rules more often is a list or an attack: what follows is
# left unread, and that is said. Places where no rule of the cue can match (a label's word deep in
# its line) cost little, and are passed over up to a limit of their own.
MOST_HITS = 400
MOST_PLACES = 20 * MOST_HITS
# Longer lines are read in a window around the cue.
WINDOW_BEFORE = 600
WINDOW_AFTER = 600
# Digits so far into an outlet's place are a date's: "(published) στις 2 Μαΐου 2023 στην ...".
DATE_WITHIN = 16
# ... or the words for a title, and the title itself.
TITLE_WITHIN = 200
# What stands between the start of a notice and its outlet is no longer.
LONGEST_LEAD = 160
_SENTENCE_END = re.compile(r"[.!?] ")
# A label opens its line.
LABEL_WITHIN = 48
# What stands before the opening of a sentence within its line.
_OPENINGS = frozenset((". ", "! ", "? ", ": ", "; ", ") ", "] ", " (", " [", " *", "- "))


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table.

    `at` says where in its line the match must stand: `line` (from its start to its
    end), `start`, `end` or `any`; `label` takes the rest of the line, or the next
    line where nothing follows, as the value.
    """

    id: str
    kind: CreditKind
    language: str
    polarity: Polarity
    strength: float
    at: str
    place: str
    cues: tuple[str, ...]
    match: str | Callable[[], str]  # of a sentence, written when a page first calls for it
    gives: str
    example: str
    opens: bool = False  # its cues open a line or a sentence
    needs: tuple[str, ...] = ()  # and one of these stands in it


class Hit(NamedTuple):
    """A rule that matched on a line: the span of the match and of each value, in page positions."""

    rule: Rule
    line: int
    span: Span
    groups: dict[str, Span]
    dated: bool = False  # matched without the date that stands before its outlet
    behind: bool = False  # stands behind another sentence of its line


class RuleBook:
    """The rules, ready to be tried on folded text; two of one id are refused with `ValueError`."""

    def __init__(self, rules: Sequence[Rule], words: dict[str, str]) -> None:
        self.rules = tuple(rules)
        repeated = [name for name, count in Counter(rule.id for rule in self.rules).items() if count > 1]
        if repeated:  # patterns and credits are told apart by it
            raise ValueError(f"several rules have one id: {', '.join(repeated)}")
        self._words = words
        self._patterns: dict[str, Any] = {}
        self._by_cue: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for cue in rule.cues:
                self._by_cue.setdefault(cue, []).append(rule)
        self._cues = tuple(self._by_cue)
        self._openings = {cue for cue, rules in self._by_cue.items() if any(rule.opens for rule in rules)}
        self._set = re2.Set.SearchSet()
        for cue in self._cues:
            self._set.Add(re2.escape(cue))
        self._set.Add("")  # stands in every text: without it no cue at all looks like no memory left
        self._set.Compile()

    def pattern(self, rule: Rule) -> Any:
        """The compiled pattern of a rule."""
        compiled = self._patterns.get(rule.id)
        if compiled is None:
            compiled = self._patterns[rule.id] = re2.compile(self._expanded(rule))
        return compiled

    def present(self, folded: str) -> list[str]:
        """The cues that stand somewhere in the text."""
        found = self._set.Match(folded)
        if found is None:  # the automaton ran out of its memory
            return [cue for cue in self._cues if cue in folded]
        return [self._cues[i] for i in sorted(found) if i < len(self._cues)]

    def hits(
        self, folded: str, lines: Sequence[Line], limits: MutableSequence[str] | None = None
    ) -> Iterator[Hit]:
        """Every match in the lines, rule by rule; `limits` is told of each cue not read to its end."""
        starts = [line.span.start for line in lines]
        for cue in self.present(folded):
            rules = self._by_cue[cue]
            tried = 0
            for place, position in enumerate(_positions(folded, cue)):
                if tried >= MOST_HITS or place >= MOST_PLACES:
                    if limits is not None:
                        limits.append(f"more than {min(tried, MOST_HITS) or MOST_PLACES} places of {cue!r}")
                    break
                index = bisect_right(starts, position) - 1
                if index < 0 or position >= lines[index].span.end:
                    continue
                line = lines[index].span
                near = _near(rules, line, position)
                if cue in self._openings:
                    near = _opened(near, folded, line, position)
                tried += bool(near)
                yield from self._hits_at(near, folded, index, line, position)

    def _hits_at(
        self, near: Sequence[Rule], folded: str, index: int, line: Span, position: int
    ) -> Iterator[Hit]:
        """What the rules of a cue find in the line where it stands; their readings are made once."""
        window, ahead, shown = _window(line, position), None, ""
        for rule in near:
            if _fits(rule, line, window):
                shown = shown or window.of(folded)
                hit = self._try(rule, shown, index, window)
            else:
                hit = None
            if _may_read_on(rule, hit, folded):
                if ahead is None:
                    ahead = tuple(readings(folded, line, position))
                hit = self._read_on(rule, folded, index, line, ahead) or hit
            if hit is not None:
                positive = rule.polarity is Polarity.POSITIVE and rule.kind is CreditKind.NOTICE
                yield _dated(hit, folded) if positive else hit

    def _try(self, rule: Rule, shown: str, index: int, window: Span) -> Hit | None:
        match = self.pattern(rule).search(shown)
        if match is None:
            return None
        groups = {
            name: Span(*match.span(number)).shifted(window.start)
            for name, number in match.re.groupindex.items()
            if match.group(number)
        }
        return Hit(rule, index, Span(*match.span()).shifted(window.start), groups)

    def _read_on(
        self, rule: Rule, folded: str, index: int, line: Span, ahead: Sequence[Reading]
    ) -> Hit | None:
        """The match on another reading of the line."""
        for reading in ahead:
            behind = reading.start > line.start
            if behind and rule.at not in ("start", "line"):
                continue
            match = self.pattern(rule).search(reading.text)
            if match is None:
                continue
            groups = {
                name: reading.on_page(Span(*match.span(number)))
                for name, number in match.re.groupindex.items()
                if match.group(number)
            }
            outlet = _outlet_of(rule, groups)
            if outlet is None or (reading.cut is not None and not _apart(outlet, reading.cut)):
                continue  # the date stood inside the outlet's name, or ends the line behind it
            dated = reading.cut is not None and reading.dated
            if reading.cut is not None and _SENTENCE_END.search(folded, reading.cut.end, outlet.start):
                continue  # "published in May 2021. Updated ..."
            span = reading.on_page(Span(*match.span()))
            if dated and reading.cut is not None:
                dated = PIECE_ENDS.match(folded, reading.cut.end) is None
            if dated and reading.cut is not None:  # in a row the page's own date has a piece of its own
                groups["date"] = reading.cut
            return Hit(rule, index, span, groups, dated, behind)
        return None

    def _expanded(self, rule: Rule) -> str:
        body = rule.match if isinstance(rule.match, str) else rule.match()
        for name, value in self._words.items():
            body = body.replace("{" + name + "}", value)
        body = body.replace(" {outlet}", ":? {outlet}")  # "originally published at: https://..."
        for name in ("outlet", "author", "title", "date", "licence", "via"):
            greedy = "+" if name == "outlet" else "+?"
            body = body.replace("{" + name + "}", f"(?P<{name}>.{greedy})")
        return _anchored(body, rule.at, self._words.get("remark", "") if _may_be_remark(rule) else "")


def _may_be_remark(rule: Rule) -> bool:
    """Whether a rule's match may stand behind "Editor's note:"; a "Note: adapted from" is a table's."""
    positive = rule.polarity is Polarity.POSITIVE and rule.kind is CreditKind.NOTICE
    return positive and rule.at == "start" and rule.gives != "excerpt"


def _anchored(body: str, at: str, remark: str = "") -> str:
    lead = r"^[\s\-*•>|#\"'(\[/✍©※◎\x{fe0f}\p{So}]*" + (
        rf"(?:{remark} ?[:.|-]+[\s\"'(\[*_]*)?" if remark else ""
    )
    if at == "label":
        valued = r"(?:\s*[:|=]\s*|\s+-\s+)(?P<outlet>.+)$"
        bare = r"\s*[:|]?\s*(?:\s(?P<via>https?://\S+)\s*)?$"
        return rf"{lead}(?:{body}){valued}|{lead}(?:{body}){bare}"
    if at == "line":
        return rf"{lead}(?:{body})[\s.!\"')\]*_/>-]*$"
    if at == "start":
        return rf"{lead}(?:{body})"
    if at == "end":
        return rf"(?:{body})[\s.!\"')\]*_>-]*$"
    return rf"(?:^|\b|[^\w])(?:{body})"


def _may_read_on(rule: Rule, hit: Hit | None, folded: str) -> bool:
    """Whether another reading may yield more: nothing matched, or what did begins with a date
    or a title."""
    if rule.polarity is not Polarity.POSITIVE or rule.kind is not CreditKind.NOTICE:
        return False
    if hit is None:
        return True
    outlet = _outlet_of(rule, hit.groups)
    if outlet is None:
        return False
    if any(sign.isdigit() for sign in outlet.of(folded)[:DATE_WITHIN]):
        return True
    said = folded[hit.span.start : outlet.start + TITLE_WITHIN].partition("\n")[0]
    at = outlet.start - hit.span.start
    return any(told.phrase.start <= at < told.title.end for told in titles_told(said))


def _apart(outlet: Span, cut: Span) -> bool:
    """Whether a date stands in front of an outlet, or between it and a verb that follows both."""
    return outlet.start >= cut.end or outlet.end <= cut.start


def _outlet_of(rule: Rule, groups: dict[str, Span]) -> Span | None:
    """Where the outlet's name begins, by the rule's own names for it."""
    named = groups.get("outlet") or groups.get("via")
    return named or (groups.get("author") if rule.gives == "outlet-any" else None)


def _dated(hit: Hit, folded: str) -> Hit:
    """The hit, with the date that its pattern allows between the verb and the outlet."""
    outlet = _outlet_of(hit.rule, hit.groups)
    if outlet is None or hit.dated or not 0 < outlet.start - hit.span.start <= LONGEST_LEAD:
        return hit
    lead = folded[hit.span.start : outlet.start]
    if not any(sign.isdigit() for sign in lead):
        return hit
    found = find_date(lead)
    if found is None or found.span.end - found.span.start == len("2021"):
        return hit
    return hit._replace(dated=True, groups={"date": found.span.shifted(hit.span.start), **hit.groups})


def _positions(folded: str, cue: str) -> Iterator[int]:
    position = folded.find(cue)
    while position >= 0:
        yield position
        position = folded.find(cue, position + len(cue))


def _fits(rule: Rule, line: Span, window: Span) -> bool:
    """Whether a window holds the end of the line at which the rule must match."""
    if rule.at in ("line", "start", "label") and window.start != line.start:
        return False
    return rule.at not in ("line", "end") or window.end == line.end


def _near(rules: Sequence[Rule], line: Span, position: int) -> Sequence[Rule]:
    """The rules of a cue that may match where it stands: a label stands at the start of its line."""
    if position - line.start <= LABEL_WITHIN:
        return rules
    return [rule for rule in rules if rule.at != "label"]


def _opened(rules: Sequence[Rule], folded: str, line: Span, position: int) -> Sequence[Rule]:
    """Of these, the rules whose opening is a sentence's, and whose further words stand in the line."""
    opening = position - line.start <= LABEL_WITHIN or folded[position - 2 : position] in _OPENINGS
    if not opening:
        return [rule for rule in rules if not rule.opens]
    text = folded[line.start : min(line.end, position + WINDOW_AFTER)]
    return [rule for rule in rules if not rule.needs or any(word in text for word in rule.needs)]


def _window(line: Span, position: int) -> Span:
    return Span(max(line.start, position - WINDOW_BEFORE), min(line.end, position + WINDOW_AFTER))


@lru_cache(maxsize=1)
def rule_book() -> RuleBook:
    """The packaged table, read once a process."""
    table = tomllib.loads((resources.files(__package__) / "rules.toml").read_text(encoding="utf-8"))
    rows = (*table["rule"], *sentence_rows())
    return RuleBook(tuple(_rule(row) for row in rows), dict(table["words"]))


@lru_cache(maxsize=8)
def rules_that_give(what: str) -> frozenset[str]:
    """The ids of the rules whose match means `what` ("translation", "press_release", ...)."""
    return frozenset(rule.id for rule in rule_book().rules if rule.gives == what)


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        kind=CreditKind(row.get("kind", "notice")),
        language=row["id"].partition(".")[0],
        polarity=Polarity(row.get("polarity", "positive")),
        strength=float(row.get("strength", 0.9)),
        at=row.get("at", "any"),
        place=row.get("place", "any"),
        cues=tuple(row["cues"]),
        match=row["match"],
        gives=row.get("gives", ""),
        example=row.get("example", ""),
        opens=bool(row.get("opens", False)),
        needs=tuple(row.get("needs", ())),
    )

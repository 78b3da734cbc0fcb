"""Passages named: one edit, one alteration, of its most specific kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from provenance.compare.align import Match
from provenance.compare.attributions import with_moved
from provenance.compare.bounds import Bounds
from provenance.compare.edits import EditReader
from provenance.compare.furniture import form_line, machinery
from provenance.compare.inserted import inserted_kind
from provenance.compare.kinds import Finding
from provenance.compare.page_lines import is_lone_title, is_own, is_page_line
from provenance.compare.passages import Passage, Range, Shape
from provenance.compare.regions import Regions, State
from provenance.compare.sides import ASIDE, Line, Side
from provenance.compare.splices import splice_note
from provenance.judge import CUTS
from provenance.model import Alteration, AlterationKind, BlockKind, Severity, Span
from provenance.model.quick import maker
from provenance.text.equal import common_prefix, common_suffix
from provenance.text.lexicon import Lexicon

_alteration = maker(Alteration)
CONTEXT = 60  # characters shown on each side of an edit
# A sentence of which more than this share changed was rewritten as a whole, whatever words it held.
REWRITTEN_SHARE = 0.6
MANY_EDITS = 4


@dataclass(slots=True)
class Named:
    """The alterations found so far, and what was left unsaid."""

    alterations: list[Alteration] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    withheld: int = 0
    changed_sentences: set[int] = field(default_factory=set)  # of the repost
    rejoined: list[Match] = field(default_factory=list)  # equal words at the ends of edits
    styled_original: set[int] = field(default_factory=set)  # tokens whose difference is house style
    styled_repost: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Namer:
    """Turns passages into alterations for one pair of sides."""

    original: Side
    repost: Side
    regions: Regions
    bounds: Bounds
    lexicon: Lexicon
    edits: EditReader
    both_complete: bool
    original_whole: bool  # false where the original's page shows only a part of the article

    def name(self, passages: Sequence[Passage]) -> Named:
        """Names every passage; edits inside one sentence are named together."""
        named = Named()
        inside: dict[tuple[int, int], list[Passage]] = {}
        for passage in passages:
            if self.bounds.in_datelines(passage.original, passage.repost):
                self._silent(passage, "dateline", named)
            elif passage.inside or passage.shape is Shape.REPLACED:
                inside.setdefault(self._sentence(passage), []).append(passage)
            elif passage.shape is Shape.DROPPED:
                self._dropped(passage, named)
            elif passage.shape is Shape.INSERTED:
                self._inserted(passage, named)
            elif passage.shape is Shape.MOVED:
                self._moved(passage, named)
        for edits in inside.values():
            if self._in_article(edits[0]):
                self._edited(edits, named)
        for repeat in self.regions.repeated:
            self._repeated((repeat.start, repeat.stop), repeat.there, named)
        for double in self.regions.doubled:
            self._doubled((double.start, double.stop), double.there, named)
        told = with_moved(named.alterations, self.original, self.repost, self.regions.kept)
        named.alterations = sorted(self._with_one_tail(told), key=_place)
        return named

    def _sentence(self, passage: Passage) -> tuple[int, int]:
        return (
            self.original.sentences.at(passage.original[0]),
            self.repost.sentences.at(passage.repost[0]),
        )

    def _in_article(self, edit: Passage) -> bool:
        """False for an edit between two lines that are the pages' own on both sides (times, buttons)."""
        if edit.original[0] >= len(self.original.tokens) or edit.repost[0] >= len(self.repost.tokens):
            return True
        theirs, ours = self.original.line_at(edit.original[0]), self.repost.line_at(edit.repost[0])
        no_text = is_page_line(self.original, theirs), is_page_line(self.repost, ours)
        dropped, added = edit.original[0] < edit.original[1], edit.repost[0] < edit.repost[1]
        if all(no_text) or (no_text[0] and not added) or (no_text[1] and not dropped):
            return False
        return not self.bounds.is_outside(self.repost, ours) or self.bounds.is_article(self.original, theirs)

    # --- whole passages ---------------------------------------------------------------------------

    def _dropped(self, passage: Passage, named: Named) -> None:
        parts = self.bounds.article_parts(self.original, passage.original)
        parts = [part for part in parts if self._keys(self.original, *part) not in self._aside_lines]
        if not parts:
            return
        if not self.both_complete:
            named.withheld += 1
            return
        start, stop = parts[0][0], parts[-1][1]
        if all(line.kind is BlockKind.SUBHEAD for line in self.original.lines_within(start, stop)):
            where = (passage.repost[0],) * 2
            subhead = (AlterationKind.SUBHEAD_CHANGED, Severity.EDITORIAL, (start, stop), where)
            named.alterations.append(self._alteration(*subhead, "the subhead was left out"))
            return
        tail = self.bounds.is_tail(start, stop)
        kind = AlterationKind.TAIL_CUT if tail else AlterationKind.PASSAGE_DROPPED
        place = passage.repost[0]
        note = splice_note(self.original, self.repost, (start, stop), place)
        severity = Severity.MATERIAL
        if is_lone_title(self.original, start, stop):
            severity, note = (
                Severity.EDITORIAL,
                "a line that ends like no sentence: a subhead, caption or link",
            )
        named.alterations.append(self._alteration(kind, severity, (start, stop), (place, place), note))

    @cached_property
    def _aside_lines(self) -> frozenset[str]:
        """The repost's bylines, credits and the like: text to the original, but not dropped."""
        lines = (line for line in self.repost.lines if line.kind in ASIDE)
        return frozenset(self._keys(self.repost, line.start, line.stop) for line in lines)

    def _keys(self, side: Side, start: int, stop: int) -> str:
        return side.tokens.row[start:stop]

    def _inserted(self, passage: Passage, named: Named) -> None:
        for kind, severity, note, start, stop in self._own_lines(passage, named):
            if not self.original_whole:
                named.withheld += 1
                continue
            named.alterations.append(
                self._alteration(kind, severity, (passage.original[0],) * 2, (start, stop), note)
            )

    def _own_lines(
        self, passage: Passage, named: Named
    ) -> list[tuple[AlterationKind, Severity, str | None, int, int]]:
        """Inserted tokens by line; neighbouring lines of prose are one passage, those of a box one link."""
        where, in_box = passage.repost, self.original.ends_box(passage.original[0])
        found: list[tuple[AlterationKind, Severity, str | None, int, int]] = []
        for line in self.repost.lines_within(*where):
            start, stop = max(where[0], line.start), min(where[1], line.stop)
            if self.bounds.is_outside(self.repost, line):
                continue
            if machinery(self.repost.text_of(line)) or (in_box and self.repost.is_boxed(line)):
                named.ignored["page_lines"] += 1
                continue
            kind, severity, note = inserted_kind(self.repost, line)
            if kind is AlterationKind.CAPTION_INSERTED and self._heads_form(line):
                severity, note = Severity.EDITORIAL, "a heading over a form"
            if (start, stop) != (line.start, line.stop) and kind is not AlterationKind.PASSAGE_INSERTED:
                kind, severity, note = AlterationKind.PASSAGE_INSERTED, Severity.MATERIAL, None
            last = found[-1] if found else None
            joins = kind is AlterationKind.PASSAGE_INSERTED or self.repost.is_boxed(line)
            if last and joins and (kind, severity, start) == (last[0], last[1], last[4]):
                found[-1] = (kind, severity, note, last[3], stop)
            else:
                found.append((kind, severity, note, start, stop))
        return found

    def _heads_form(self, line: Line) -> bool:
        """True for a line of the repost straight above what a form says."""
        below = self.repost.lines_within(line.stop, line.stop + 1)
        return bool(below) and form_line(self.repost.text_of(below[0]))

    def _moved(self, passage: Passage, named: Named) -> None:
        sides = ((self.repost, passage.repost), (self.original, passage.original))
        if all(is_own(side, line) for side, where in sides for line in side.lines_within(*where)):
            named.ignored["moved_furniture"] += 1
            return
        named.alterations.append(
            self._alteration(
                AlterationKind.PASSAGE_MOVED, Severity.MATERIAL, passage.original, passage.repost
            )
        )

    def _repeated(self, where: Range, there: int, named: Named) -> None:
        line = self.repost.line_at(where[0])
        if self.bounds.is_outside(self.repost, line):
            return
        named.alterations.append(
            self._alteration(
                AlterationKind.TEXT_REPEATED,
                Severity.COSMETIC,
                (there, there + where[1] - where[0]),
                where,
                "the original has this text once",
                both=True,
            )
        )

    def _with_one_tail(self, alterations: list[Alteration]) -> list[Alteration]:
        """Several cuts after the last confirmed word are one cut tail."""
        end = self.original.tokens.span(0, self.bounds.last_kept).end
        tails = [
            a
            for a in alterations
            if a.kind in CUTS and a.original_span is not None and a.original_span.start >= end
        ]
        if len(tails) < 2 or not any(a.kind is AlterationKind.TAIL_CUT for a in tails):
            return alterations
        spans = [a.original_span for a in tails if a.original_span is not None]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        last = next(a for a in tails if a.kind is AlterationKind.TAIL_CUT)
        joined = replace(last, original_span=whole, before=whole.of(self.original.tokens.text))
        return [a for a in alterations if a not in tails] + [joined]

    def _doubled(self, where: Range, there: int, named: Named) -> None:
        """The original says it twice, the repost once: nothing is lost but the repetition."""
        for start, stop in self.bounds.article_parts(self.original, where):
            if not self.both_complete:
                named.withheld += 1
                continue
            named.alterations.append(
                self._alteration(
                    AlterationKind.PASSAGE_DROPPED,
                    Severity.COSMETIC,
                    (start, stop),
                    (there, there),
                    "the repost has the same words at another place",
                )
            )

    # --- edits inside sentences ----------------------------------------------------------------------

    def _edited(self, edits: list[Passage], named: Named) -> None:
        """Names the edits of one sentence: specific ones apart, the rest as one change."""
        findings: list[tuple[Passage, Finding]] = []
        for edit in self._stripped(edits, named):
            finding = self.edits.finding(edit)
            if finding.kind is not None:
                findings.append((edit, finding))
            elif finding.layer:
                self._silent(edit, finding.layer, named)
        if not findings:
            return
        named.changed_sentences.add(self.repost.sentences.at(findings[0][0].repost[0]))
        if len(findings) == 1:
            self._add(*findings[0], named)
            return
        if len(findings) >= MANY_EDITS or (len(findings) > 1 and self._mostly_changed(findings)):
            self._as_one(findings, named)
            return
        loose = [(e, f) for e, f in findings if f.kind is AlterationKind.PASSAGE_CHANGED]
        for edit, finding in findings:
            if finding.kind is not AlterationKind.PASSAGE_CHANGED or len(loose) == 1:
                self._add(edit, finding, named)
        if len(loose) > 1:
            self._as_one(loose, named)

    def _stripped(self, edits: list[Passage], named: Named) -> Iterator[Passage]:
        """The edits without equal words at their ends, those within datelines left out."""
        for edit in edits:
            trimmed = self._without_dateline(self._trimmed(edit, named), named)
            if self.bounds.in_datelines(trimmed.original, trimmed.repost):
                self._silent(trimmed, "dateline", named)
            else:
                yield trimmed

    def _without_dateline(self, edit: Passage, named: Named) -> Passage:
        """The edit less what of it lies in the datelines: "(AP) — The board met" is "The board met"."""
        (o0, o1), (r0, r1) = edit.original, edit.repost
        o_stop, r_stop = self.bounds.original_dateline[1], self.bounds.repost_dateline[1]
        if not (
            self.bounds.original_dateline[0] <= o0 <= o_stop
            and self.bounds.repost_dateline[0] <= r0 <= r_stop
        ):
            return edit
        o_at, r_at = min(o1, o_stop), min(r1, r_stop)
        if (o_at, r_at) != (o0, r0):
            self._silent(Passage(edit.shape, (o0, o_at), (r0, r_at), inside=True), "dateline", named)
        return Passage(edit.shape, (o_at, o1), (r_at, r1), edit.inside)

    def _silent(self, edit: Passage, layer: str, named: Named) -> None:
        named.ignored[layer] += 1
        named.styled_original.update(range(*edit.original))
        named.styled_repost.update(range(*edit.repost))

    def _mostly_changed(self, findings: Sequence[tuple[Passage, Finding]]) -> bool:
        low, high = self.repost.sentences.bounds(self.repost.sentences.at(findings[0][0].repost[0]))
        changed = sum(max(e.repost[1] - e.repost[0], e.original[1] - e.original[0]) for e, _ in findings)
        return changed > REWRITTEN_SHARE * (high - low)

    def _as_one(self, findings: Sequence[tuple[Passage, Finding]], named: Named) -> None:
        edits = [edit for edit, _ in findings]
        whole = Passage(
            Shape.REPLACED,
            (min(e.original[0] for e in edits), max(e.original[1] for e in edits)),
            (min(e.repost[0] for e in edits), max(e.repost[1] for e in edits)),
            inside=True,
        )
        severities = [finding.severity for _, finding in findings]
        severity = Severity.MATERIAL if Severity.MATERIAL in severities else severities[0]
        kinds = sorted({f.kind.value for _, f in findings if f.kind} - {AlterationKind.PASSAGE_CHANGED.value})
        note = "among the changes: " + ", ".join(kinds) if kinds else None
        self._add(whole, Finding(AlterationKind.PASSAGE_CHANGED, severity, note=note), named)

    def _add(self, edit: Passage, finding: Finding, named: Named) -> None:
        assert finding.kind is not None
        one_sided = edit.original[0] == edit.original[1] or edit.repost[0] == edit.repost[1]
        if one_sided and not self._claimable(edit):
            named.withheld += 1
            return
        note = finding.note
        if edit.original[0] < edit.original[1] and edit.repost[0] == edit.repost[1]:
            splice = splice_note(self.original, self.repost, edit.original, edit.repost[0])
            note = "; ".join(filter(None, (note, splice))) or None
        named.alterations.append(
            self._alteration(finding.kind, finding.severity, edit.original, edit.repost, note)
        )

    def _claimable(self, edit: Passage) -> bool:
        """An edit between kept words is certain; one at the very end may be the capture's own cut."""
        return self.both_complete or edit.repost[1] < len(self.repost.tokens)

    def _trimmed(self, edit: Passage, named: Named) -> Passage:
        """The edit without the equal words at its ends, which are kept words after all."""
        (o0, o1), (r0, r1) = edit.original, edit.repost
        x, y = self.original.tokens.row, self.repost.tokens.row
        limit = min(o1 - o0, r1 - r0)
        if not limit:
            return edit
        head = common_prefix(x, y, o0, r0, limit)
        tail = common_suffix(x, y, o1, r1, limit - head)
        if not head and not tail:
            return edit
        for match in (Match(o0, r0, head), Match(o1 - tail, r1 - tail, tail)):
            if match.size:
                named.rejoined.append(match)
                kept = bytes([State.KEPT]) * match.size
                self.regions.original_states[match.a : match.a + match.size] = kept
                self.regions.repost_states[match.b : match.b + match.size] = kept
        return Passage(edit.shape, (o0 + head, o1 - tail), (r0 + head, r1 - tail), edit.inside)

    # --- values -----------------------------------------------------------------------------------

    def _alteration(
        self,
        kind: AlterationKind,
        severity: Severity,
        original: Range,
        repost: Range,
        note: str | None = None,
        *,
        both: bool = False,
    ) -> Alteration:
        x, y = self.original.tokens.span(*original), self.repost.tokens.span(*repost)
        there, here = original[0] < original[1] or both, repost[0] < repost[1]
        return _alteration(
            kind=kind,
            severity=severity,
            repost_span=y if here else None,
            original_span=x if there else None,
            before=x.of(self.original.tokens.text) if there else None,
            after=y.of(self.repost.tokens.text) if here else None,
            context=_context(self.repost.tokens.text, y),
            note=note,
        )


def _context(text: str, span: Span) -> str:
    start, end = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    if span.end - span.start > 4 * CONTEXT:
        return text[start : span.start + CONTEXT] + " … " + text[span.end - CONTEXT : end]
    return text[start:end]


def _place(alteration: Alteration) -> tuple[int, int]:
    here, there = alteration.repost_span, alteration.original_span
    return (here.start if here else -1, there.start if there else -1)

"""What `find` prints: the document holds against its schema, the lines accuse nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator
from report_audits import HOSTILE
from report_cases import TOOL, check

from provenance.model import Capture, Complete, FoundText, HeldAs, Match, MatchGroup, Verdict, Via
from provenance.report.escape import json_line
from provenance.report.found import find_document, render_found

SCHEMA = json.loads((files("provenance.report") / "schemas" / "find.json").read_text(encoding="utf-8"))


def capture(url: str | None, via: Via, year: int) -> Capture:
    at = datetime(year, 5, 1, tzinfo=UTC)
    return Capture(url, url, via, at, 200, (), b"", "ab" * 32, Complete.YES, source="saved.html")


def match(**changes: object) -> Match:
    plain = Match(0, 0.995, 0.8, True, HeldAs.ARTICLE, capture("https://paper.example/a", Via.LIVE, 2024))
    return replace(plain, **changes)  # type: ignore[arg-type]


def found(*matches: Match, **changes: object) -> FoundText:
    groups = (MatchGroup(matches, matches[0]),) if matches else ()
    return replace(FoundText("page.html", 0, "A headline", 900, groups), **changes)  # type: ignore[arg-type]


def faults(document: dict) -> list[str]:
    document = json.loads(json_line(document))
    return [
        f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(document)
    ]


def repost(text: str = "A headline") -> Match:
    known = check()
    return match(
        held_as=HeldAs.REPOST,
        headline=text,
        claim=known.repost.claim,
        verdict=Verdict.ALTERED,
        original=capture("https://paper.example/original", Via.MEMENTO, 2020),
        check_id=known.check_id,
    )


@pytest.mark.parametrize(
    "case",
    [
        found(),
        found(reason="too short", index=None, headline=None),
        found(match(), repost()),
        found(match(capture=capture(None, Via.FILE, 2024), exact=False)),
        replace(found(match()), groups=(MatchGroup((match(),), None),)),
    ],
)
def test_every_document_holds_against_the_schema(case: FoundText) -> None:
    assert faults(find_document(case, tool=TOOL)) == []
    assert faults(find_document(case)) == []


def test_the_schema_refuses_what_is_left_out_or_made_up() -> None:
    document = find_document(found(match()))
    for name in document:
        assert faults({key: value for key, value in document.items() if key != name})
    assert faults({**document, "origin": "https://paper.example/a"})


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_words_stay_words(payload: str) -> None:
    case = found(repost(payload or "-"), match(capture=capture(payload or None, Via.LIVE, 2024)))
    case = replace(case, input=payload or "-", headline=payload or None)
    assert faults(find_document(case)) == []
    shown = render_found(case)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_only_the_whole_text_is_all_of_it() -> None:
    assert "1. 99 % of the text" in render_found(found(match(share=0.9999)))
    assert "1. 100 % of the text" in render_found(found(match(share=1.0)))
    assert "less than 1 % of what it holds" in render_found(found(match(share_of_held=0.001)))


def test_an_estimate_says_that_it_is_one() -> None:
    assert "1. about 99 % of the text" in render_found(found(match(exact=False)))


def test_the_earliest_capture_is_never_called_the_origin() -> None:
    shown = render_found(found(match(), repost()))
    assert "earliest known capture: 1 May 2024" in shown
    assert "origin:" not in shown.replace("original:", "")


def test_a_text_that_was_not_looked_for_is_not_told_to_be_nowhere() -> None:
    shown = render_found(found(reason="the text is too short"))
    assert "Could not be looked for: the text is too short." in shown
    assert "Nothing in the archive" not in shown


def test_groups_beyond_the_limit_are_counted() -> None:
    case = replace(found(), groups=tuple(MatchGroup((match(),), None) for _ in range(5)))
    assert "and 3 more (--limit)" in render_found(case, limit=2)
    document = find_document(case, limit=2)
    assert (len(document["groups"]), document["groups_found"]) == (2, 5)

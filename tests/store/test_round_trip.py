"""What is recorded reads back as the same values, whatever the values are."""

from __future__ import annotations

import shutil
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from provenance import model
from provenance.store import Done, Store
from provenance.store.codec import decode, encode
from provenance.store.load import without_bodies
from provenance.store.record import identity_of

NOW = datetime(2031, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
TOOL = model.Tool("1.2.3", "extractor 4", "0" * 64)

SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    # text that a database can hold: NUL and lone surrogates are replaced, see below
    str: st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=10),
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    bytes: st.binary(max_size=5),
    datetime: st.datetimes(timezones=st.just(UTC)),
    model.Span: st.builds(lambda a, n: model.Span(a, a + n), st.integers(0, 10**6), st.integers(0, 10**6)),
    NoneType: st.none(),
}


def anything_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of model."""
    if kind in SCALARS:
        return SCALARS[kind]
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([anything_of(part) for part in get_args(kind)])
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is Ellipsis:
            return st.lists(anything_of(parts[0]), max_size=2).map(tuple)
        return st.tuples(*(anything_of(part) for part in parts))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    assert is_dataclass(kind), kind
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: anything_of(hints[field.name]) for field in fields(kind)})


def captures_in(check: model.Check) -> list[model.Capture]:
    outcomes = [attempt.outcome.capture for attempt in check.resolution.attempts]
    return [check.page_capture, *check.evidence, *(capture for capture in outcomes if capture is not None)]


def is_one_world(check: model.Check) -> bool:
    """Whether one capture is never told in two ways: it is recorded once, as it was told first."""
    told: dict[str, set[model.Capture]] = {}
    for capture in captures_in(check):
        told.setdefault(identity_of(capture), set()).add(replace(capture, body=b""))
    return all(len(versions) == 1 for versions in told.values())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(check=anything_of(model.Check))
def test_a_check_of_any_content_reads_back_as_it_was_recorded(
    check: model.Check, empty_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assume(is_one_world(check))
    path = shutil.copy(empty_database, tmp_path_factory.mktemp("store") / "p.db")
    with Store.open(str(path)) as store:
        run_id = store.begin_run("check", [check.input], signature="s", tool=TOOL, now=NOW)
        told = replace(check, run_id=run_id, same_text_as=())
        store.record(run_id, Done(0, checks=(told,)), NOW)
        recorded = replace(told, standing=None, links=())  # these are read anew at each report
        (loaded,) = store.checks()
        assert loaded == without_bodies(recorded)
        assert store.faults() == ()


@given(check=anything_of(model.Comparison))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_values_survive_json(check: model.Comparison) -> None:
    assert decode(model.Comparison, encode(check)) == check


def test_what_is_no_character_is_stored_as_the_replacement_character() -> None:
    assert encode("a\0b\ud800c") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"


def test_a_value_recorded_before_a_field_existed_reads_back_with_its_default() -> None:
    assert decode(model.OutletRef, {"name": "The Gazette"}) == model.OutletRef("The Gazette")


def test_a_field_of_a_later_version_is_passed_over() -> None:
    assert decode(model.OutletRef, {"name": "G", "colour": "red"}) == model.OutletRef("G")

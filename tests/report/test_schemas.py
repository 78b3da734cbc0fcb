"""Every document holds against the JSON Schema that the project ships."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import combinations

import pytest
from jsonschema import Draft202012Validator
from report_audits import HOSTILE, hostile_audit, hostile_check, rich_audit
from report_cases import TOOL, comparison, page

from provenance.model import AlterationKind, BlockKind, CreditKind, OutcomeKind, Verdict
from provenance.report import jsonl
from provenance.report.escape import json_line
from provenance.report.serialise import compare_document, parse_document

SCHEMAS = {
    path.name.removesuffix(".json"): json.loads(path.read_text(encoding="utf-8"))
    for path in (files("provenance.report") / "schemas").iterdir()
    if path.name.endswith(".json")
}


def faults(document: dict) -> list[str]:
    schema = SCHEMAS[document["schema"].split("/")[1]]
    return [
        f"{error.json_path}: {error.message[:200]}"
        for error in Draft202012Validator(schema).iter_errors(document)
    ]


def reread(document: dict) -> dict:
    return json.loads(json_line(document))


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["title"] == f"provenance/{name}/1"


def test_schemas_are_shipped_for_every_document():
    made = {"audit", "check", "compare", "finding", "parse", "problem", "review", "review-item"}
    assert made <= set(SCHEMAS)


def test_every_line_of_an_audit_holds():
    for line in jsonl.render(rich_audit()).splitlines():
        assert faults(json.loads(line)) == []


def test_a_parsed_page_and_a_comparison_hold():
    assert faults(reread(parse_document(page(), input="page.html", tool=TOOL))) == []
    assert faults(reread(parse_document(page(""), input="-"))) == []
    assert faults(reread(compare_document(comparison(), tool=TOOL))) == []


@pytest.mark.parametrize("payload", HOSTILE)
def test_what_hostile_pages_say_holds_too(payload):
    for line in jsonl.stream(hostile_audit(), iter((hostile_check(payload),))):
        document = json.loads(line)
        # The made-up digests of these captures are payloads, not digests.
        assert [fault for fault in faults(document) if "sha256" not in fault] == []


@pytest.mark.parametrize("field", ["schema", "verdict", "evidence", "repost", "text", "checked_at"])
def test_a_check_that_lacks_a_field_does_not_hold(field):
    document = json.loads(next(jsonl.stream(rich_audit())))
    del document[field]
    with pytest.raises((AssertionError, KeyError)):
        assert faults(document) == []


def test_what_is_absent_without_a_reason_does_not_hold():
    document = json.loads(next(jsonl.stream(rich_audit())))
    document["repost"]["claim"]["url"] = None
    assert any("url_reason" in fault for fault in faults(document))


def test_schemas_agree_on_what_they_share():
    for first, second in combinations(SCHEMAS.values(), 2):
        for name in first["$defs"].keys() & second["$defs"].keys():
            assert first["$defs"][name] == second["$defs"][name]


def test_schemas_list_every_kind_that_there_is():
    shared = SCHEMAS["check"]["$defs"]
    assert set(shared["alteration"]["properties"]["kind"]["enum"]) == set(AlterationKind)
    assert set(shared["block"]["properties"]["kind"]["enum"]) == set(BlockKind)
    assert set(shared["credit"]["properties"]["kind"]["enum"]) == set(CreditKind)
    assert set(shared["outcome"]["properties"]["kind"]["enum"]) == set(OutcomeKind)
    assert set(SCHEMAS["check"]["properties"]["verdict"]["enum"]) == set(Verdict)

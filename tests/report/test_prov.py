"""PROV that the `prov` library reads back, and that asserts no more than was seen."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from report_audits import HOSTILE, hostile_audit, hostile_check, reviewed_audit, rich_audit
from report_cases import audit, check

from provenance.model import Verdict

prov_model = pytest.importorskip("prov.model", reason="the extra `prov` is not installed")

from provenance.report import prov  # noqa: E402


def test_the_library_reads_back_what_was_written():
    written = prov.document_of(rich_audit())
    assert prov_model.ProvDocument.deserialize(content=prov.render(rich_audit()), format="json") == written


def test_the_notation_names_the_check_its_captures_and_the_verdict():
    said = prov.render_notation(audit((check(),)))
    assert said.startswith("document")
    assert 'term:verdict="altered"' in said
    assert check().page_capture.sha256 in said
    assert "wasAssociatedWith(thing:check-check-000000, thing:tool-" in said


def derivations(made: dict) -> list[str]:
    return sorted(entry["prov:usedEntity"].split("-")[0] for entry in made["wasDerivedFrom"].values())


@pytest.mark.parametrize(
    ("verdict", "count"), [(Verdict.ALTERED, 2), (Verdict.FAITHFUL, 2), (Verdict.DIFFERENT, 1)]
)
def test_a_repost_derives_from_an_original_only_where_its_verdict_rests_on_one(verdict, count):
    made = json.loads(prov.render(audit((check(verdict),))))
    assert len(derivations(made)) == count


def test_a_claimed_author_is_an_attribute_and_not_an_attribution():
    made = json.loads(prov.render(rich_audit()))
    assert "wasAttributedTo" not in made
    assert set(made["agent"]) == {name for name in made["agent"] if name.startswith("thing:tool-")}


def test_an_act_of_a_reviewer_is_an_activity_of_a_person_on_the_verdict():
    made = json.loads(prov.render(reviewed_audit()))
    acts = {name: one for name, one in made["activity"].items() if one.get("prov:type") == "term:Review"}
    assert {one["term:action"] for one in acts.values()} == {
        "accept",
        "dismiss",
        "reopen",
        "override",
        "note",
    }
    people = [one for one in made["agent"].values() if one["prov:type"] == "prov:Person"]
    assert sorted(one["prov:label"] for one in people) == ["Ada Reed", "Bo Quist"]
    used = {one["prov:entity"] for one in made["used"].values() if one["prov:activity"] in acts}
    assert {name.split("-")[0] for name in used} == {"thing:verdict"}
    states = [one["term:review"] for one in made["entity"].values() if "term:review" in one]
    assert sorted(states) == ["accepted", "dismissed", "dismissed", "open", "open", "open"]
    assert "wasAttributedTo" not in made


def test_the_library_reads_reviews_back():
    written = prov.document_of(reviewed_audit())
    read = prov_model.ProvDocument.deserialize(content=prov.render(reviewed_audit()), format="json")
    assert read == written
    assert 'term:note="A misprint of ours."' in prov.render_notation(reviewed_audit())


@pytest.mark.parametrize("payload", HOSTILE)
def test_what_hostile_pages_say_stays_text(payload):
    made = replace(hostile_audit(), checks=(hostile_check(payload),))
    text = prov.render(made)
    assert text.encode("utf-8")
    assert prov_model.ProvDocument.deserialize(content=text, format="json") == prov.document_of(made)
    assert all(line.isprintable() for line in prov.render_notation(made).replace("\t", " ").split("\n"))

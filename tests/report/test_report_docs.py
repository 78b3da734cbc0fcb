"""The documentation names what there is."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from report_cases import check

from provenance.report.serialise import check_document

DOCS = Path(__file__).parents[2] / "docs"


def test_every_schema_and_every_field_of_a_check_is_documented():
    said = (DOCS / "json.md").read_text(encoding="utf-8")
    for path in (files("provenance.report") / "schemas").iterdir():
        assert f"`provenance/{path.name.removesuffix('.json')}/1`" in said
    told = {
        "verdict",
        "repost",
        "resolution",
        "evidence",
        "comparison",
        "extracted",
        "same_text_as",
        "text",
        "tool",
    }
    assert told <= check_document(check()).keys()
    assert all(f"`{name}" in said for name in told)

"""A setting that weakens what a report can be trusted for is told in the report, whatever its format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from report_audits import rich_audit
from report_cases import TOOL

from provenance.jobs.tool import tool_of
from provenance.report import csv, html, jsonl, junit, markdown, prov, text
from provenance.settings import Settings

CAUTION = "Made with private addresses allowed for intranet.example"
FORMATS = {module.__name__: module.render for module in (csv, html, jsonl, junit, markdown, prov, text)}


def weakened() -> object:
    audit = rich_audit()
    tool = replace(TOOL, cautions=(f"{CAUTION}: what they answered, nobody else can ask again.",))
    return replace(audit, tool=tool, checks=tuple(replace(check, tool=tool) for check in audit.checks))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_that_private_addresses_were_allowed(name: str) -> None:
    def words(painted: str) -> str:
        return " ".join(painted.replace("\\", "").split())

    assert CAUTION in words(FORMATS[name](weakened()))  # type: ignore[arg-type]
    assert CAUTION not in words(FORMATS[name](rich_audit()))


def test_the_caution_comes_of_the_setting(tmp_path: Path) -> None:
    plain = Settings(home=tmp_path, db="none")
    assert tool_of(plain).cautions == ()
    (caution,) = tool_of(replace(plain, allow_private=("intranet.example",))).cautions
    assert caution.startswith(CAUTION)


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_that_nobody_is_named_for_is_painted_all_the_same(name: str) -> None:
    audit = rich_audit()
    unnamed = replace(audit, tool=None, checks=tuple(replace(check, tool=None) for check in audit.checks))
    assert FORMATS[name](unnamed)

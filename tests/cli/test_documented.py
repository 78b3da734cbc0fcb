"""Every command, option, table and setting stands in the documentation."""

from __future__ import annotations

import re

import pytest
from cli_program import ROOT
from typer.main import get_command

from provenance.cli.app import COMMANDS, app
from provenance.cli.results import MISNAMED
from provenance.settings import LISTS, RANGES, SWITCHES, WORDS
from provenance.store.tables import metadata

COMMAND_LINE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
DATABASE = (ROOT / "docs" / "database.md").read_text(encoding="utf-8")


def options_of(command: object) -> set[str]:
    """Every long option of a command and of the commands below it."""
    found = {
        option
        for parameter in getattr(command, "params", ())
        for option in getattr(parameter, "opts", ())
        if option.startswith("--")
    }
    for inner in getattr(command, "commands", {}).values():
        found |= options_of(inner)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    group = get_command(app)
    options = options_of(group.get_command(None, name)) | options_of(group)  # type: ignore[attr-defined]
    assert f"`{name}" in COMMAND_LINE
    assert {option for option in options if option not in COMMAND_LINE} <= {"--help"}


def test_every_table_is_documented() -> None:
    assert {table for table in metadata.tables if f"`{table}`" not in DATABASE} == set()


def test_every_setting_is_documented() -> None:
    names = {*RANGES, *LISTS, *SWITCHES, *WORDS}
    assert {name for name in names if f"`{name}`" not in COMMAND_LINE} == set()


def test_every_code_for_a_wrong_name_is_documented() -> None:
    assert set(re.findall(r"`(\w+)`", COMMAND_LINE)) >= MISNAMED

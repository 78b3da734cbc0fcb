"""The two real captures of nested aggregators, through the whole program."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_program import Program


@pytest.mark.shared
def test_eight_reposts_are_recorded_twice_and_two_texts_recognised(
    program: Program, shared: Path, home: Path
) -> None:
    captures = sorted((shared / "seeds").glob("*.txt"))
    for _ in range(2):
        shown = program("check", *captures, "--offline", "--format", "json")
        assert shown.returncode == 3, shown.stderr
        documents = [json.loads(line) for line in shown.stdout.splitlines()]
        assert [document["verdict"] for document in documents] == ["unverifiable"] * 8
        assert all(document["reason"] for document in documents)
        assert sum(bool(document["same_text_as"]) for document in documents) == 4  # two, in each file
    with closing(sqlite3.connect(home / "provenance.db")) as plain:
        counted = [
            plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("checks", "reposts", "captures", "pages")
        ]
    assert counted == [16, 8, 2, 2]

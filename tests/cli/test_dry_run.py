"""`--dry-run`: every step is listed, nobody is asked, nothing is recorded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_program import Program

from provenance.errors import SettingsError
from provenance.settings import from_file, load_settings


@pytest.mark.shared
def test_the_permalinks_of_the_seeds_stand_among_the_first_five(
    program: Program, shared: Path, home: Path
) -> None:
    captures = sorted((shared / "seeds").glob("*.txt"))
    shown = program("check", *captures, "--dry-run", "--format", "json")
    assert shown.returncode == 0, shown.stderr
    plans = [json.loads(line) for line in shown.stdout.splitlines()]
    assert len(plans) == 8
    for plan in plans:
        outlet = plan["outlet"]["id"]
        shape = {"asia-times": "https://asiatimes.com/2021/11/", "lobelog": "https://lobelog.com/"}.get(
            outlet
        )
        ways = [(step["way"], step["url"] or "") for step in plan["steps"][:5]]
        assert any(way == "permalink" and url.startswith(shape or "https://") for way, url in ways)
        assert all(step["found_by"] for step in plan["steps"])
    assert not home.exists() or not list(home.iterdir())


def test_a_setting_of_searching_that_makes_no_sense_is_refused_and_a_key_is_not_repeated(
    tmp_path: Path,
) -> None:
    base = load_settings(home=tmp_path)
    file = tmp_path / "settings.toml"
    for line in ('search_api_key = "two\\nlines"', 'search_api_url = "https://x.example/"', "search = 3"):
        file.write_text(line, encoding="utf-8")
        with pytest.raises(SettingsError) as caught:
            from_file(file, base)
        assert "two" not in caught.value.message
    file.write_text('search_api_key = "geheim"\nmax_requests_per_repost = 7', encoding="utf-8")
    settings = from_file(file, base)
    assert settings.max_requests_per_repost == 7
    assert "geheim" not in repr(settings)
    assert settings.sha256 == from_file(file, base).sha256

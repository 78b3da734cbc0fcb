"""Every line of seeds/expected.json holds when the pages go through the whole program, offline."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED: dict[str, Any] = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))["pages"]
NOT_ON_THE_WAY = {0, 1, 3}  # nothing to report, alterations found, something could not be checked


def run(*arguments: str) -> list[dict[str, Any]]:
    """The JSON lines that one command prints."""
    command = [sys.executable, "-m", "provenance", "--no-progress", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=SEEDS.parent, capture_output=True, text=True, timeout=300)
    assert done.returncode in NOT_ON_THE_WAY, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


@pytest.fixture(scope="module")
def parsed() -> dict[str, dict[str, Any]]:
    return {Path(page["input"]).name: page for page in run("parse", str(SEEDS / "pages"))}


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    home, warc = tmp_path_factory.mktemp("home"), SEEDS / "originals.warc.gz"
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in EXPECTED}
    options = ("--home", str(home), "--offline", "--from-warc", str(warc))
    for document in run(*options, "audit", str(SEEDS)):
        if str(document.get("schema", "")).startswith("provenance/check/"):
            found.setdefault(Path(document["input"]).name, []).append(document)
    for of_page in found.values():
        of_page.sort(key=lambda check: check["repost"]["index"])
    return found


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_is_of_the_kind_an_editor_says(name: str, parsed: dict[str, dict[str, Any]]) -> None:
    assert parsed[name]["kind"] == EXPECTED[name]["kind"]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_holds_the_reposts_in_order(name: str, checks: dict[str, list[dict[str, Any]]]) -> None:
    headlines = [(check["repost"]["headline"] or {}).get("text") for check in checks[name]]
    assert headlines == [repost["headline"] for repost in EXPECTED[name]["reposts"]]


ONE_BY_ONE = [(name, n) for name, page in EXPECTED.items() for n in range(len(page["reposts"]))]


@pytest.mark.parametrize(("name", "n"), ONE_BY_ONE)
def test_the_claim_is_what_the_page_says(name: str, n: int, checks: dict[str, list[dict[str, Any]]]) -> None:
    expected, check = EXPECTED[name]["reposts"][n], checks[name][n]
    assert list(_claim_faults(expected, check)) == []


@pytest.mark.parametrize(("name", "n"), ONE_BY_ONE)
def test_the_verdict_is_an_editors(name: str, n: int, checks: dict[str, list[dict[str, Any]]]) -> None:
    expected, check = EXPECTED[name]["reposts"][n], checks[name][n]
    assert check["verdict"] == expected["verdict"], check["reason"]
    assert _folded(expected.get("reason", "")) in _folded(check["reason"] or "")
    if "via" in expected:
        assert expected["via"] in {evidence["via"] for evidence in check["evidence"]}


WITH_ALTERATIONS = [(name, n) for name, n in ONE_BY_ONE if "alterations" in EXPECTED[name]["reposts"][n]]


@pytest.mark.parametrize(("name", "n"), WITH_ALTERATIONS)
def test_the_alterations_are_these_and_no_others(
    name: str, n: int, checks: dict[str, list[dict[str, Any]]]
) -> None:
    expected = EXPECTED[name]["reposts"][n]["alterations"]
    comparison = checks[name][n]["comparison"]
    assert comparison is not None
    reported = list(comparison["alterations"])
    for one in expected:
        match = next((found for found in reported if _is(one, found)), None)
        assert match is not None, (one, [_short(found) for found in reported])
        reported.remove(match)
    assert [_short(found) for found in reported] == []


def test_no_original_and_no_other_file_of_the_folder_is_called_a_repost(
    checks: dict[str, list[dict[str, Any]]],
) -> None:
    assert {name for name, found in checks.items() if found and name not in EXPECTED} == set()


# --- what "the same" means -------------------------------------------------------------------


def _claim_faults(expected: dict[str, Any], check: dict[str, Any]) -> Iterator[str]:
    claim = check["repost"]["claim"]
    outlet = claim["outlet"] or {}
    if expected["outlet"] and _folded(outlet.get("name") or "") != _folded(expected["outlet"]):
        yield f"outlet {outlet.get('name')!r}"
    if "outlet_domain" in expected and outlet.get("domain") != expected["outlet_domain"]:
        yield f"domain {outlet.get('domain')!r}"
    if set(claim["authors"]) != set(expected["authors"]):
        yield f"authors {claim['authors']!r}"
    if "date" in expected and (claim["date"] or {}).get("value") != expected["date"]:
        yield f"date {claim['date']!r}"
    if claim["url"] != expected["url"]:
        yield f"url {claim['url']!r}"
    if "url_reason" in expected and _folded(expected["url_reason"]) not in _folded(
        claim.get("url_reason") or ""
    ):
        yield f"url_reason {claim.get('url_reason')!r}"
    stated = claim["original_headline"] or (check["repost"].get("original_headline") or {}).get("text")
    if "original_headline" in expected and stated != expected["original_headline"]:
        yield f"original_headline {stated!r}"


def _is(expected: dict[str, Any], found: dict[str, Any]) -> bool:
    return (
        found["kind"] == expected["kind"]
        and _shows(expected["before"], found["before"], found["context"])
        and _shows(expected["after"], found["after"], found["context"])
    )


def _shows(words: str | None, shown: str | None, context: str) -> bool:
    """Whether an alteration shows the words: as its own, as part of them, or with what stands around."""
    if words is None:
        return not (shown or "").strip()
    if not (shown or "").strip():
        return _folded(words) in _folded(context)
    a, b = _folded(words), _folded(shown or "")
    return a in b or b in a


def _short(found: dict[str, Any]) -> tuple[str, str | None, str | None]:
    return found["kind"], (found["before"] or "")[:80], (found["after"] or "")[:80]


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())

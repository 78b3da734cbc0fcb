"""Findings of change in every format: whole, in order, and harmless."""

from __future__ import annotations

import csv
import io

import pytest
from report_audits import HOSTILE
from report_cases import WHEN, capture, comparison

from provenance.model import Finding, FindingKind, OutletRef, Severity
from provenance.report import changes


def finding(kind: FindingKind = FindingKind.ORIGINAL_CORRECTED, text: str = "seven herons") -> Finding:
    return Finding(
        finding_id=f"{kind.value}-1",
        kind=kind,
        severity=Severity.MATERIAL,
        found_at=WHEN,
        repost_id=4,
        page_url="https://mirror.example/herons",
        input="herons.html",
        headline=text,
        outlet=OutletRef(text, "post", "post.example"),
        summary=f"It was corrected: {text}.",
        before=text,
        after=text.upper(),
        alterations=comparison().alterations[:2],
        evidence=(capture("old"), capture("new")),
        check_id="c-2",
        since_check_id="c-1",
    )


EVERY = tuple(finding(kind) for kind in FindingKind)


def test_text_tells_every_finding_with_its_evidence() -> None:
    shown = "".join(changes.text(EVERY))
    assert f"{len(EVERY)} findings" in shown
    for one in EVERY:
        assert one.finding_id in shown
    assert shown.count("sha256") == 2 * len(EVERY)


def test_csv_is_a_row_a_finding() -> None:
    header, *rows = csv.reader(io.StringIO("".join(changes.csv(EVERY)), newline=""))
    assert [row[0] for row in rows] == [one.finding_id for one in EVERY]
    assert {len(row) for row in rows} == {len(header)}
    assert dict(zip(header, rows[0], strict=True))["evidence_sha256"] == " ".join(
        one.sha256 for one in EVERY[0].evidence
    )


def test_the_page_tells_the_newest_thousand_and_counts_all() -> None:
    painted = "".join(changes.html(finding() for _ in range(1005)))
    assert painted.count('<article class="check"') == 1000
    assert "1,005 findings of change" in painted
    assert "5 older ones are left out" in painted


@pytest.mark.parametrize("payload", HOSTILE)
def test_captured_text_stays_text(payload: str) -> None:
    hostile = (finding(text=payload),)
    for painted in ("".join(changes.text(hostile)), "".join(changes.csv(hostile))):
        assert "\x1b" not in painted
        assert "\u202e" not in painted
    marked = "".join(changes.markdown(hostile))
    assert "<script" not in marked.replace("\\<", "")
    for row in csv.reader(io.StringIO("".join(changes.csv(hostile)), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_nothing_found_is_said() -> None:
    assert "".join(changes.text(())) == "0 findings\n"
    assert "0 findings of change" in "".join(changes.html(()))

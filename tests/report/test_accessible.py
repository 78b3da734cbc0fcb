"""axe finds nothing to object to, on light paper and on dark, on a wide screen and on a narrow one.

axe-core comes with `axe-core-python`; `PROVENANCE_TEST_AXE` may name a newer `axe.min.js`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from chromium import Browser, browser, executable
from report_audits import HOSTILE, hostile_audit, hostile_check, hostile_standing, reviewed_audit, rich_audit
from report_cases import TOOL, WHEN, capture, comparison, links

from provenance.model import Audit, Finding, FindingKind, LinkChange, LinkState, OutletRef, Severity
from provenance.report import changes, dossier_formats, html
from provenance.report.dossier import About, Ledger, Subject

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(executable() is None, reason="no Chromium is installed"),
]


def findings(payload: str) -> Iterator[Finding]:
    """One of each kind, captured text in every place that has it."""
    made = hostile_check(payload).comparison or comparison()
    for number, kind in enumerate(FindingKind):
        yield Finding(
            finding_id=f"f{number}{payload}",
            kind=kind,
            severity=Severity.MATERIAL,
            found_at=WHEN,
            repost_id=1,
            page_url=payload if number % 2 else None,
            input=payload,
            headline=payload,
            outlet=OutletRef(payload, payload, payload),
            summary=payload or "It changed.",
            before=payload,
            after=payload,
            alterations=made.alterations,
            evidence=(replace(capture(payload), url=payload, final_url=payload, source=payload),),
            check_id=payload or None,
            since_check_id=payload or None,
            standing=hostile_standing(hostile_check(payload), payload),
        )


def dossier(payload: str | None) -> str:
    audit = rich_audit()
    checks = audit.checks if payload is None else [hostile_check(payload, n) for n in range(4)]
    ledger = Ledger(Subject(About.OUTLET, payload or "The Larkin Courier"))
    changed = []
    for one in checks:
        ledger.add(one)
        accepted = one.resolution.accepted
        if accepted is not None:
            changed.append(LinkChange(accepted.candidate.url, WHEN, None, LinkState.BLOCKED, payload))
    made = ledger.dossier(links=changed, findings=findings(payload or "The heron"), tool=TOOL)
    return "".join(dossier_formats.html(made))


def watched(made: Audit) -> Audit:
    """The audit with addresses in every state."""
    states = (None, *LinkState)
    checks = (
        replace(one, links=links(states[n % len(states)], states[-n - 1]))
        for n, one in enumerate(made.checks)
    )
    return replace(made, checks=tuple(checks))


SLICE = 5  # checks of a hostile page: axe looks at each pair of elements that lie on each other


def hostile(start: int) -> str:
    """Some checks of the hostile audit, with all that stands around them."""
    return html.render(replace(hostile_audit(), checks=hostile_audit().checks[start : start + SLICE]))


PAGES: dict[str, Callable[[], str]] = {
    "audit": lambda: html.render(rich_audit()),
    "reviewed": lambda: html.render(watched(reviewed_audit())),
    "hostile": lambda: hostile(0),
    "comparison": lambda: html.render_comparison(comparison(), repost="a.html", original="b.html", tool=TOOL),
    "cautioned": lambda: html.render(replace(rich_audit(), tool=replace(TOOL, cautions=("Take care.",)))),
    "dossier": lambda: dossier(None),
    "hostile dossier": lambda: dossier(HOSTILE[0]),
    "hostile findings": lambda: "".join(changes.html(findings(HOSTILE[8]), tool=TOOL)),
    "findings": lambda: "".join(changes.html(findings("The heron"), tool=TOOL)),
}


@pytest.fixture(scope="module")
def page() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def axe() -> str:
    named = os.environ.get("PROVENANCE_TEST_AXE")
    path = Path(named) if named else files("axe_core_python") / "axe.min.js"
    return path.read_text(encoding="utf-8")


def shown(page: Browser, file: Path, painted: str, **how: str) -> None:
    file.write_text(painted, encoding="utf-8")
    page.look(390 if how.get("narrow") else 1300, 1000, scheme=how.get("scheme", "light"))
    page.open(file)


def violations(page: Browser, axe: str, file: Path, painted: str, scheme: str, narrow: str) -> object:
    """What axe objects to with every fold open."""
    shown(page, file, painted, scheme=scheme, narrow=narrow)
    page.run("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.run(f"{axe}; 0")
    found = page.run(
        "axe.run().then(r => JSON.stringify(r.violations.map("
        "v => [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + n.failureSummary)])))"
    )
    return json.loads(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(page: Browser, axe: str, tmp_path: Path, name: str, scheme: str) -> None:
    for narrow in ("", "yes"):
        assert violations(page, axe, tmp_path / "page.html", PAGES[name](), scheme, narrow) == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("start", range(SLICE, len(HOSTILE), SLICE))
def test_axe_finds_no_violation_in_any_check_of_the_hostile_audit(
    page: Browser, axe: str, tmp_path: Path, start: int, scheme: str
) -> None:
    for narrow in ("", "yes"):
        assert violations(page, axe, tmp_path / "page.html", hostile(start), scheme, narrow) == []


def test_axe_does_find_what_is_wrong(page: Browser, axe: str, tmp_path: Path) -> None:
    shown(page, tmp_path / "page.html", "<html><body><img src='data:,'></body></html>")
    page.run(f"{axe}; 0")
    assert "image-alt" in json.loads(
        page.run("axe.run().then(r => JSON.stringify(r.violations.map(v => v.id)))")
    )


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_captured_text_runs_or_asks_in_a_dossier_or_a_finding(
    page: Browser, tmp_path: Path, payload: str
) -> None:
    for name, painted in (
        ("dossier", dossier(payload)),
        ("findings", "".join(changes.html(findings(payload), tool=TOOL))),
    ):
        file = tmp_path / f"{name}.html"
        file.write_text(painted, encoding="utf-8", errors="surrogatepass")
        page.look(1300, 1000)
        page.open(file)
        page.run("for (const fold of document.querySelectorAll('details')) fold.open = true")
        assert page.run("typeof window.pwned") == "undefined"
        assert page.requests() == [file.as_uri()]
        assert page.told("Runtime.exceptionThrown") == []
        assert page.told("Page.javascriptDialogOpening") == []
        assert page.run("document.querySelectorAll('script, style').length") == 2
        foreign = "img, iframe, object, embed, link, base, form[action], math"
        assert page.run(f"document.querySelectorAll('{foreign}').length") == 0
        for address in page.run("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"):
            assert address.startswith(("#", "http://", "https://"))


def test_the_pages_need_no_sideways_scrolling(page: Browser, tmp_path: Path) -> None:
    for name in ("dossier", "findings"):
        for narrow in ("", "yes"):
            shown(page, tmp_path / "page.html", PAGES[name](), narrow=narrow)
            assert page.run("document.documentElement.scrollWidth <= innerWidth") is True

# ruff: noqa: E501
"""The page in a real browser: no script of a page runs, nothing is asked of any server."""

from __future__ import annotations

import pytest
from chromium import browser, executable
from report_audits import hostile_audit, many_checks, rich_audit

from provenance.report import html

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(executable() is None, reason="no Chromium is installed"),
]


@pytest.fixture(scope="module")
def page():
    with browser() as opened:
        yield opened


def test_hostile_captures_run_no_script_and_ask_for_nothing(page, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(html.render(hostile_audit()), encoding="utf-8")
    page.look(1300, 1000)
    page.open(file)
    assert page.run("typeof window.pwned") == "undefined"
    assert page.requests() == [file.as_uri()]
    assert page.told("Runtime.exceptionThrown") == []
    assert page.told("Page.javascriptDialogOpening") == []
    assert page.run("document.querySelectorAll('script, style').length") == 2
    assert (
        page.run("document.querySelectorAll('img, iframe, object, embed, link, base, form[action]').length")
        == 0
    )


SIDE = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_width_needs_sideways_scrolling(page, tmp_path, scheme):
    file = tmp_path / "report.html"
    for made in (rich_audit(), hostile_audit()):
        file.write_text(html.render(made), encoding="utf-8")
        page.open(file)
        for width in (320, 360, 390, 700, 833, 900, 1000, 1024, 1200, 1300):
            page.look(width, 800, scheme=scheme)
            assert page.run(SIDE) <= width


def test_no_printed_page_is_cut_at_its_side(page, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(html.render(rich_audit()), encoding="utf-8")
    page.open(file)
    for width in (620, 680, 718, 794, 1000):  # A4 and letter paper between their margins
        page.look(width, 800, media="print")
        assert page.run(SIDE) <= width


@pytest.mark.slow
def test_ten_thousand_checks_open_without_waiting_and_can_be_filtered(page, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(html.render(many_checks(10_000)), encoding="utf-8")
    page.look(1300, 1000)
    seconds = page.open(file)
    painted = page.run("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < 3_000
    assert seconds < 15  # 1.6 s on two idle cores; the limit leaves room for a machine that is not idle
    shown = page.run(
        """(() => {
          const choice = document.querySelector('.controls select');
          choice.value = 'unverifiable';
          choice.dispatchEvent(new Event('change'));
          return document.querySelector('.controls output').textContent;
        })()"""
    )
    assert shown == "2,500 of 10,000 shown"


def test_the_keys_go_from_alteration_to_alteration(page, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(html.render(rich_audit()), encoding="utf-8")
    page.look(1300, 1000)
    page.open(file)
    press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))"
    label = "document.activeElement.textContent"
    page.run(press % "n")
    first = page.run(label)
    page.run(press % "n")
    second = page.run(label)
    page.run(press % "p")
    assert "alteration 1 headline" in first
    assert second != first
    assert page.run(label) == first


def test_a_link_into_a_fold_opens_it(page, tmp_path):
    file = tmp_path / "report.html"
    file.write_text(html.render(rich_audit()), encoding="utf-8")
    page.look(1300, 1000)
    page.open(file)
    page.run(
        "(() => {const d = document.querySelector('details'); d.firstElementChild.nextElementSibling.id = 'inside'})()"
    )
    page.run(
        "new Promise(done => {addEventListener('hashchange', () => setTimeout(done)); location.hash = 'inside'})"
    )
    assert page.run("document.getElementById('inside').closest('details').open") is True

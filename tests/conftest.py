"""Fixtures and rules that every room's tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from postgres_server import schema

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# Set by .ci/run, which starts all that tests need: there a skip is a failure.
NO_SKIPS = bool(os.environ.get("PROVENANCE_NO_SKIPS"))


def pytest_configure() -> None:
    """A shell ignores Ctrl-C for what it starts in the background, and so would what the tests start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that read the development corpora skip, with the reason, where these are absent."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="the development corpora (../shared) are not beside this checkout")
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(skip)


# The same examples each time, so that a red run can be repeated; PROVENANCE_EXPLORE=1 looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("explore" if os.environ.get("PROVENANCE_EXPLORE") else "steady")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):  # type: ignore[no-untyped-def]
    """A skip counts as a failure where everything was promised to be there, but for the corpora."""
    report = yield
    without_corpora = "shared" in item.keywords and not SHARED.is_dir()
    if not without_corpora and not hasattr(report, "wasxfail"):
        forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():  # type: ignore[no-untyped-def]
    """The same of a module that skips itself."""
    report = yield
    forbid_skip(report)
    return report


def forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, but nothing may be skipped here: {report.longrepr}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the development corpora; use together with `@pytest.mark.shared`."""
    return SHARED


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """The URL of an empty schema of one's own, for tests marked with `on_postgres`."""
    with schema() as url:
        yield url

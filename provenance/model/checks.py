"""Checks and audits, ready to be recorded and reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from provenance.model.captures import Capture
from provenance.model.comparisons import Comparison, Verdict
from provenance.model.findings import LinkStanding
from provenance.model.pages import Repost
from provenance.model.resolutions import Resolution
from provenance.model.reviews import Standing


@dataclass(frozen=True, slots=True)
class Extracted:
    """Which extractor read a capture and the digest of what it derived."""

    extractor: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Tool:
    """What made a document: our version, the extractor's name and version, the digest of the settings.

    `cautions` are settings that weaken what a report can be trusted for, a sentence each.
    """

    version: str
    extractor: str
    settings_sha256: str
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The log's state: how many entries it has and the hash of the last one (design rule 9)."""

    count: int
    head: str


@dataclass(frozen=True, slots=True)
class Check:
    """One try at one repost at one time, ready to be recorded and reported."""

    check_id: str
    run_id: str
    checked_at: datetime
    input: str
    page_url: str | None
    page_capture: Capture
    repost: Repost
    page_text: str
    resolution: Resolution
    comparison: Comparison | None
    verdict: Verdict
    reason: str | None
    evidence: tuple[Capture, ...] = ()
    extracted: Extracted | None = None
    same_text_as: tuple[str, ...] = ()  # inputs whose repost carries the same text
    notes: tuple[str, ...] = ()
    tool: Tool | None = None  # what made this check, which may be older than what prints it
    text_sha256: str | None = None  # of the repost's words alone; equal means the same text
    standing: Standing | None = None  # what reviewers said; never recorded with the check
    links: tuple[LinkStanding, ...] = ()  # how its addresses stand now; never recorded with the check


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be checked: its name, what is wrong and the remedy."""

    input: str
    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The checks over a set, with what could not be checked."""

    run_id: str
    started_at: datetime
    finished_at: datetime | None
    checks: tuple[Check, ...]
    problems: tuple[Problem, ...] = ()
    pages_without_repost: tuple[str, ...] = field(default=())
    tool: Tool | None = None
    checkpoint: Checkpoint | None = None

"""Plants known alterations into articles and reports what the comparer makes of them."""

from __future__ import annotations

from provenance.selftest.painting import report_lines
from provenance.selftest.run import Failure, Score, SelftestReport, run_selftest

__all__ = ["Failure", "Score", "SelftestReport", "report_lines", "run_selftest"]

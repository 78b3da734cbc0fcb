"""The one place where a verdict is decided, with the sentence that gives its reason.

Everything here is a rule over values: what was seen, what was found, what
could not be looked at. `comparisons` judges two texts that were seen, `checks`
a repost whose original may not have been; `looks` sorts what an attempt met,
and `reasons` words it.
"""

from __future__ import annotations

from provenance.judge.checks import judge_check
from provenance.judge.comparisons import CUTS, Sighting, is_copied, is_reworded, judge_comparison
from provenance.judge.looks import ruling_look

__all__ = [
    "CUTS",
    "Sighting",
    "is_copied",
    "is_reworded",
    "judge_check",
    "judge_comparison",
    "ruling_look",
]

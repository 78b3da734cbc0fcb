"""Jobs: the one room that composes all others, under a runner of its own."""

from provenance.jobs.bench import Bench, open_bench
from provenance.jobs.runs import Progress, Silence, audit, check_inputs

__all__ = ["Bench", "Progress", "Silence", "audit", "check_inputs", "open_bench"]

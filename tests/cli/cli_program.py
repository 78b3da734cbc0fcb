"""Names that the tests of the command line share."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"

Finished = subprocess.CompletedProcess[str]
Program = Callable[..., Finished]

# A page of our own writing that says where it comes from, without a link.
PAGE = """<!DOCTYPE html><html lang="en"><head><title>The heron returns</title></head><body><article>
<h1>The heron returns to the mill pond</h1>
<p>This article was originally published by Marshland Courier.</p>
<p>A grey heron has come back to the mill pond after eleven years, the warden said on Monday.</p>
<p>She had counted four nests in the alders behind the sluice, and expects a fifth before the spring.</p>
<p>The council wants to drain the pond in June to mend the wall, which was built in 1887.</p>
<p>Nobody has asked the heron, the warden added, and nobody will.</p>
</article></body></html>"""

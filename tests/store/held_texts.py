"""Made-up texts and who holds them."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime

from provenance.index.prints import prints_of
from provenance.model import Capture, Complete, HeldAs, HeldText, Via

WORDS = [f"{a}{b}{c}" for a in ("ba", "ke", "lo", "mi", "nu") for b in ("ra", "te", "so") for c in "dfgnst"]


def words(seed: int, count: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def capture(name: str) -> Capture:
    return Capture(
        url=f"https://{name}.example/",
        final_url=None,
        via=Via.FILE,
        captured_at=datetime(2024, 1, 1, tzinfo=UTC),
        status=None,
        headers=(),
        body=b"",
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        complete=Complete.YES,
    )


def held(text: str, name: str, held_as: HeldAs = HeldAs.ARTICLE) -> HeldText:
    return HeldText(prints_of(text), held_as, capture(name))

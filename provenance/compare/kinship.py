"""What two differently worded texts share: names, numbers, quotations and their order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from provenance.compare.quotes import find_quotes
from provenance.compare.sides import Side
from provenance.judge import Kinship
from provenance.text.lexicon import Lexicon

LEAST_QUOTED = 4  # words; shorter quotations are turns of phrase that anybody quotes
MOST_TOKENS = 20_000  # evidence is gathered from the beginning of longer texts


def find_kinship(original: Side, repost: Side, lexicon: Lexicon) -> Kinship:
    """Counts the facts that both texts hold."""
    x, y = _Facts(original, lexicon), _Facts(repost, lexicon)
    places = [(x.first[f], y.first[f]) for f in x.first.keys() & y.first.keys()]
    return Kinship(
        names=_shared(x.names, y.names),
        numbers=_shared(x.numbers, y.numbers),
        quotations=_quotations(x, y),
        order=_order(places),
        content=_content(x.content, y.content),
    )


class _Facts:
    def __init__(self, side: Side, lexicon: Lexicon) -> None:
        keys = side.tokens.keys[:MOST_TOKENS]
        surfaces = side.tokens.surfaces[:MOST_TOKENS]
        lower = {k for k, s in zip(keys, surfaces, strict=True) if s[0].islower()}
        self.first: dict[str, int] = {}
        self.names: set[str] = set()
        self.numbers: set[str] = set()
        self.content: Counter[str] = Counter()
        for place, (key, surface) in enumerate(zip(keys, surfaces, strict=True)):
            if key[0].isdigit():
                self.numbers.add(key)
            elif surface[0].isupper() and key not in lower and key not in lexicon.function:
                self.names.add(key)
            if key not in lexicon.function and len(key) > 2:
                self.content[key] += 1
            if key in self.names or key in self.numbers:
                self.first.setdefault(key, place)
        self.quotations = list(_long_quotations(side))
        self.joined = " ".join(keys)


def _long_quotations(side: Side) -> Iterable[str]:
    tokens = side.tokens
    for line in side.lines[:2_000]:
        for span in find_quotes(tokens.text, line.span.start, line.span.end).spans:
            low, high = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
            if high - low >= LEAST_QUOTED and low < MOST_TOKENS:
                yield " ".join(tokens.keys[low:high])


def _shared(x: set[str], y: set[str]) -> tuple[int, int]:
    return len(x & y), min(len(x), len(y))


def _quotations(x: _Facts, y: _Facts) -> tuple[int, int]:
    fewer, other = (x, y) if len(x.quotations) <= len(y.quotations) else (y, x)
    return sum(f" {q} " in f" {other.joined} " for q in fewer.quotations[:200]), len(fewer.quotations[:200])


def _order(places: Sequence[tuple[int, int]]) -> float:
    """The share of shared facts on the longest sequence that is in order on both sides."""
    tails: list[int] = []
    for _, place in sorted(places):
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / len(places) if places else 0.0


def _content(x: Counter[str], y: Counter[str]) -> float:
    total = x.total() + y.total()
    return 2 * (x & y).total() / total if total else 0.0

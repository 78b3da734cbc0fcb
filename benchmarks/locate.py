"""How well the parser finds what pages say of their sources.

`python3 dev.py bench locate [--half A|B] [--no-url] [--catalogue]`

Reads the labelled pages and the catalogue of conventions beside the checkout
(`../shared`). Prints each measure by label kind and by language, the confusion
of page kinds, false accusations apart from misses, the calibration of the
claims' confidence, every error, and the speed against BeautifulSoup's own parser.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from provenance.model import Claim, Page, Polarity
from provenance.outlets import Registry, default_registry
from provenance.outlets.hosts import host_of, same_site
from provenance.outlets.names import name_key
from provenance.parse import parse
from provenance.parse.credits.evidence import declaring
from provenance.parse.notices.creditline import read_credit_line

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
KIND_OF_LABEL = {"repost": "repost", "derived": "derived", "none": "original"}


@dataclass(frozen=True)
class Judged:
    """One labelled page: what was said of it and which of its fields are right (None: not labelled)."""

    id: str
    label: str
    label_kind: str
    language: str
    said: str
    kind: bool
    notice: bool | None
    outlet: bool | None
    author: bool | None
    date: bool | None
    url: bool | None
    wrong_url: str | None
    confidence: float | None
    wanted: str
    got: str


def labelled(half: str | None = None) -> list[dict[str, Any]]:
    """The labels, all or one half; the halves are drawn by a digest of the id."""
    lines = (SHARED / "corpus" / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [row for row in rows if half in (None, half_of(row["id"]))]


def half_of(id: str) -> str:
    """A or B, the same on every machine."""
    return "A" if int(hashlib.sha256(("split" + id).encode()).hexdigest(), 16) % 2 == 0 else "B"


def page_address(row: dict[str, Any]) -> str:
    """The page's own address; where the label's is the canonical of another site, its host's."""
    url = row["page_url"]
    if url and same_site(host_of(url) or "", row["host"]):
        return str(url)
    return f"https://{row['host']}/"


def judge(row: dict[str, Any], registry: Registry, *, with_url: bool = True) -> Judged:
    """Parses one page and holds it against its label."""
    body = (SHARED / "corpus" / row["page"]).read_bytes()
    page = parse(body, url=page_address(row) if with_url else None, registry=registry)
    claim = page.reposts[0].claim if page.reposts and page.kind == "repost" else Claim()
    is_repost = row["label"] == "repost"
    wrong = _wrong_url(row, claim)
    return Judged(
        id=row["id"],
        label=row["label"],
        label_kind=row["kind"],
        language=row["lang"],
        said=page.kind.value,
        kind=page.kind.value == KIND_OF_LABEL[row["label"]],
        notice=bool(page.reposts and declaring(page.reposts[0].credits)) if is_repost else None,
        outlet=_outlet_right(row, claim, registry) if is_repost and row["claimed_outlet"] else None,
        author=_author_right(row, claim) if is_repost and row["claimed_author"] else None,
        date=_date_right(row, claim) if is_repost and row["claimed_date"] else None,
        url=_url_right(row, claim) if is_repost and row["source_url"] else None,
        wrong_url=wrong,
        confidence=claim.confidence if page.kind == "repost" else None,
        wanted=" | ".join(
            str(row[k]) for k in ("claimed_outlet", "claimed_author", "claimed_date", "source_url")
        ),
        got=_shown(page, claim),
    )


def _shown(page: Page, claim: Claim) -> str:
    outlet = claim.outlet.name if claim.outlet else None
    date = claim.date.value if claim.date else None
    rules = [c.rule for c in page.credits if c.polarity is not Polarity.NEGATIVE][:4]
    return f"{outlet} | {', '.join(claim.authors) or None} | {date} | {claim.url or claim.url_reason} {rules}"


def _outlet_right(row: dict[str, Any], claim: Claim, registry: Registry) -> bool:
    if claim.outlet is None:
        return False
    wanted, got = row["claimed_outlet"], claim.outlet
    if name_key(wanted) == name_key(got.name):
        return True
    if got.domain and name_key(wanted) in (name_key(got.domain), name_key("www." + got.domain)):
        return True
    entry = registry.by_name(wanted) or registry.agency(wanted)
    return entry is not None and entry.id == got.id


def _author_right(row: dict[str, Any], claim: Claim) -> bool:
    wanted = row["claimed_author"].replace(" and ", ",").replace(" und ", ",").split(",")
    return {name_key(name) for name in wanted if name.strip()} == {name_key(name) for name in claim.authors}


def _date_right(row: dict[str, Any], claim: Claim) -> bool:
    return claim.date is not None and claim.date.value == row["claimed_date"]


def _url_right(row: dict[str, Any], claim: Claim) -> bool:
    if row["source_url_kind"] in ("permalink", "canonical"):
        return claim.url is not None and _address_key(claim.url) == _address_key(row["source_url"])
    return claim.url is None and claim.url_reason is not None


def _wrong_url(row: dict[str, Any], claim: Claim) -> str | None:
    if claim.url is None:
        return None
    right = row["source_url"] and _address_key(claim.url) == _address_key(row["source_url"])
    return None if right else claim.url


def _address_key(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    parts = urlsplit(url)
    query = tuple((k, v) for k, v in parse_qsl(parts.query) if not k.startswith("utm_"))
    return (parts.netloc.removeprefix("www."), parts.path.rstrip("/"), query)


# --- figures -----------------------------------------------------------------------------


def share(values: Iterable[bool | None]) -> tuple[int, int]:
    """How many of the labelled values are right, and how many are labelled."""
    known = [value for value in values if value is not None]
    return sum(known), len(known)


FIELDS = ("kind", "notice", "outlet", "author", "date", "url")


def figures(judged: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """Right and labelled, by field."""
    return {field: share(getattr(one, field) for one in judged) for field in FIELDS}


def false_accusations(judged: Sequence[Judged]) -> list[Judged]:
    """Pages labelled as no repost that were called one."""
    return [one for one in judged if one.label == "none" and one.said == "repost"]


def holds(one: Judged) -> bool:
    """Whether the whole claim of a page called a repost is right."""
    if one.label != "repost" or one.wrong_url:
        return False
    return all(value is not False for value in (one.outlet, one.author, one.date, one.url))


def calibration(judged: Sequence[Judged]) -> list[tuple[str, int, int]]:
    """Claims by confidence: the band, how many, how many hold whole."""
    bands: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        if one.confidence is not None:
            low = min(int(one.confidence * 10), 9)
            bands[f"{low / 10:.1f}-{(low + 1) / 10:.1f}"].append(holds(one))
    return [(band, len(values), sum(values)) for band, values in sorted(bands.items())]


def credit_lines(registry: Registry) -> list[tuple[str, bool]]:
    """Each real credit line and whether it was read wholly right."""
    read = []
    for line in (SHARED / "notices" / "credit-lines.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        got = read_credit_line(row["raw"], registry)
        right = got is not None and (
            (list(got.authors), got.outlet.name if got.outlet else None, got.place, got.date.value)
            == (row["authors"], row["outlet"], row["place"], row["date"])
        )
        read.append((row["raw"], right))
    return read


def speed(registry: Registry, *, repeat: int = 2) -> tuple[float, float, int]:
    """Seconds of the parse and of BeautifulSoup's html.parser on pages of 100-300 kB, and their number."""
    from bs4 import BeautifulSoup

    bodies = [(SHARED / "corpus" / row["page"]).read_bytes() for row in labelled()]
    bodies = [body for body in bodies if 100_000 <= len(body) <= 300_000]
    parse(bodies[0], registry=registry)
    ours = min(_timed(lambda: [parse(body, registry=registry) for body in bodies]) for _ in range(repeat))
    theirs = min(_timed(lambda: [BeautifulSoup(body, "html.parser") for body in bodies]) for _ in range(1))
    return ours, theirs, len(bodies)


def _timed(run: Any) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


# --- printing ---------------------------------------------------------------------------------


def _cell(right: int, of: int) -> str:
    return f"{right}/{of}" if of else "-"


def _print_table(title: str, groups: dict[str, list[Judged]]) -> None:
    print(f"\n{title:24}" + "".join(f"{field:>9}" for field in ("pages", *FIELDS)))
    for name, group in sorted(groups.items()):
        counts = figures(group)
        print(f"{name:24}{len(group):>9}" + "".join(f"{_cell(*counts[field]):>9}" for field in FIELDS))


def _grouped(judged: Sequence[Judged], key: str) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[getattr(one, key)].append(one)
    return groups


def report(judged: Sequence[Judged]) -> None:
    """Prints everything that is measured on labelled pages."""
    _print_table("by label", _grouped(judged, "label"))
    _print_table("by label kind", _grouped(judged, "label_kind"))
    _print_table("by language", _grouped(judged, "language"))
    confusion = Counter((one.label, one.said) for one in judged)
    print("\nlabel -> said: " + ", ".join(f"{a} -> {b} {n}" for (a, b), n in sorted(confusion.items())))
    print("\nconfidence   claims   hold whole")
    for band, count, right in calibration(judged):
        print(f"{band:12} {count:6}   {right:6}  ({right / count:.2f})")
    accused = false_accusations(judged)
    without = sum(one.label == "none" for one in judged)
    print(f"\nfalse accusations: {len(accused)} of {without} pages without a source")
    for one in accused:
        print(f"  {one.id} {one.label_kind}: {one.got}")
    print("wrong addresses:", [(one.id, one.wrong_url) for one in judged if one.wrong_url])
    print("errors:")
    for one in judged:
        wrong = [field for field in FIELDS if getattr(one, field) is False]
        if wrong:
            print(f"  {one.id} {one.label}/{one.label_kind}/{one.language} wrong: {', '.join(wrong)}")
            print(f"      wanted {one.wanted}\n      got    {one.got}")


def main(arguments: Sequence[str]) -> int:
    if not SHARED.is_dir():
        print(f"the labelled pages are not beside the checkout ({SHARED})", file=sys.stderr)
        return 2
    registry = default_registry()
    if "--catalogue" in arguments:
        from benchmarks.catalogue import main as catalogue

        return catalogue(SHARED, registry)
    half = arguments[arguments.index("--half") + 1] if "--half" in arguments else None
    judged = [judge(row, registry, with_url="--no-url" not in arguments) for row in labelled(half)]
    report(judged)
    lines = credit_lines(registry)
    print(f"\ncredit lines wholly right: {sum(right for _, right in lines)} of {len(lines)}")
    for raw, right in lines:
        if not right:
            print("  " + raw)
    ours, theirs, count = speed(registry)
    print(
        f"\nspeed, {count} pages of 100-300 kB: parse {ours:.2f} s, BeautifulSoup html.parser {theirs:.2f} s,"
        f" ratio {theirs / ours:.1f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

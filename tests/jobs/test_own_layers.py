"""An audit learns what a site prints under all its reposts before it checks the first of them."""

from __future__ import annotations

from pathlib import Path

from provenance.jobs.checker import Checker
from provenance.model import BlockKind

OUTLETS = ("The Guardian", "BBC News", "Al Jazeera")
PLACES = ("ferry", "lighthouse", "bridge")
OWN = "The keepers of this page drink their coffee black."
REFRAIN = "And still the water came into the house."


def _page(number: int) -> str:
    place = PLACES[number]
    said = f"<p>{REFRAIN}</p>" if number == 1 else ""
    return (
        f"<html><head><title>Town closes its {place}</title></head>"
        f"<body><article><h1>Town closes its {place}</h1>"
        f"<p>The {place} of the town will be closed for {number + 2} weeks from Monday on, the council said, "
        f"for nobody has looked after it since the winter of {1990 + number}.</p>{said}<p>{OWN}</p>{said}"
        f"<p>Those who need the {place} will have to make a detour of {number + 3} miles along the shore, "
        f"which is why {number + 4} shopkeepers beside it have asked the council for a lower rent.</p>"
        f"<p>This article was originally published by {OUTLETS[number]}.</p></article></body></html>"
    )


def test_an_audit_of_a_folder_labels_the_sites_own_line_and_leaves_a_refrain(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(len(PLACES)):
        (folder / f"{number}.html").write_text(_page(number), encoding="utf-8")
    with Checker(home=tmp_path / "home", offline=True) as checker:
        checks = checker.audit(folder).checks
    kinds = [
        (block.span.of(check.page_text), block.kind) for check in checks for block in check.repost.blocks
    ]
    assert [kind for text, kind in kinds if text == OWN] == [BlockKind.CAPTION] * len(PLACES)
    assert [kind for text, kind in kinds if text == REFRAIN] == [BlockKind.BODY] * 2

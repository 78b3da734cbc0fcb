"""Finds the example pages and their originals: inside the installed package, or in a checkout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from provenance.errors import Fault
from provenance.read import Given


@dataclass(frozen=True, slots=True)
class Examples:
    """The example pages and the WARC with their originals."""

    pages: Path
    originals: Path

    def given(self, beside: Path) -> Given:
        """The pages as inputs, named relative to the folder `beside` where they are inside it."""
        pages = self.pages
        if pages.is_relative_to(beside):
            pages = pages.relative_to(beside)
        return Given((str(pages),))


def examples() -> Examples:
    """Raises Fault where the examples were not shipped."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_seeds", package.parent / "seeds"):
        found = Examples(folder / "pages", folder / "originals.warc.gz")
        if found.pages.is_dir() and found.originals.is_file():
            return found
    raise Fault("the bundled examples are not there", remedy="install provenance again")

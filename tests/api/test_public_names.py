"""What `import provenance` offers."""

from __future__ import annotations

import subprocess
import sys

import provenance


def test_the_public_names_are_sorted_and_all_there() -> None:
    assert provenance.__all__ == sorted(provenance.__all__)
    for name in provenance.__all__:
        assert getattr(provenance, name) is not None
    assert set(provenance.__all__) <= set(dir(provenance))


def test_a_name_that_is_not_offered_is_an_attribute_error() -> None:
    assert not hasattr(provenance, "no_such_thing")


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = "import provenance, sys; print([m for m in sys.modules if m.startswith('provenance.')])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


def test_parse_and_compare_are_functions_whoever_imported_their_rooms_first() -> None:
    code = (
        "import provenance.parse.reading.document, provenance.compare, provenance\n"
        "page = provenance.parse('One line of text.')\n"
        "print(type(page).__name__, page.reposts)\n"
        "from provenance import compare\n"
        "text = 'A sentence of plain words that says hardly anything at all. ' * 9\n"
        "print(compare(text, text).verdict)\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.split("\n")[:2] == ["Page ()", "faithful"]

"""Who may import whom. The folder listing is the pipeline; values travel downward only.

A room not named here may not exist: adding one means adding its line.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "provenance"

LEAVES = {"errors", "model"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "_version": set(),
    "child": {"errors"},
    "settings": {"errors"},
    "pause": set(),  # of the garbage collector
    "text": LEAVES,
    "outlets": LEAVES | {"text"},
    "parse": LEAVES | {"text", "outlets", "pause"},
    "extract": LEAVES | {"text", "outlets", "parse"},
    "resolve": LEAVES | {"text", "outlets", "parse"},
    "compare": LEAVES | {"text", "outlets", "judge", "kinship", "pause"},
    "judge": LEAVES | {"kinship"},
    "kinship": set(),  # what two texts in other words share, and what that is enough for
    "selftest": LEAVES | {"text", "compare", "judge"},
    "index": LEAVES | {"text"},
    "watch": LEAVES | {"text", "judge"},  # when to look again, and what changed since
    "report": LEAVES | {"text"},
    "alerts": LEAVES | {"text", "report"},  # tells people: Apprise, webhooks
    "archive": LEAVES,  # knows the formats and the disk
    "fetch": LEAVES
    | {"outlets", "parse", "text", "archive"},  # replays WARC files, records through a protocol
    "read": LEAVES | {"archive", "fetch", "parse"},
    "store": LEAVES | {"text", "index"},
    "jobs": LEAVES
    | {"settings", "child", "text", "read", "parse", "outlets", "extract", "resolve", "fetch", "archive"}
    | {"compare", "judge", "index", "store", "report", "selftest", "watch", "alerts", "_version"},
    "cli": LEAVES
    | {"settings", "child", "text", "read", "parse", "outlets", "extract", "resolve", "fetch", "archive"}
    | {"compare", "judge", "index", "store", "report", "selftest", "watch", "alerts", "jobs", "_version"}
    | {"__init__"},
    "__init__": {"model", "errors", "parse", "extract", "compare", "jobs", "settings", "_version"},
    "__main__": {"cli"},
}

# Within parse each folder may import those before it, and never one behind it.
PARSE_ORDER = ["words", "reading", "rules", "page", "notices", "credits", "items", "claims", "citations"]

ONLY_HERE = {
    "httpx": {"fetch"},
    "httpcore": {"fetch"},
    "trafilatura": {"extract"},
    "sqlmodel": {"store"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "typer": {"cli"},
    "click": {"cli"},
    "jinja2": {"report"},
}

# Every byte from outside comes through the fetch room.
NETWORK = {
    "socket",
    "ssl",
    "urllib.request",
    "http.client",
    "urllib3",
    "requests",
    "aiohttp",
    "ftplib",
    "smtplib",
}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Every imported module, absolute, wherever in the file the import stands."""
    package = ("provenance", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            yield node.lineno, module
            if module in ("provenance", "urllib", "http"):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def broken_rules(path: Path) -> Iterator[str]:
    room = room_of(path)
    where = path.relative_to(PACKAGE.parent)
    for line, name in imports_of(path):
        top, _, rest = name.partition(".")
        if top == "provenance" and rest:
            target = rest.split(".")[0]
            known = target in MAY_IMPORT
            if known and target != room and target not in MAY_IMPORT.get(room, set()):
                yield f"{where}:{line}: {room} may not import {target}"
        if top in ONLY_HERE and room not in ONLY_HERE[top]:
            yield f"{where}:{line}: {top} is imported only in {', '.join(sorted(ONLY_HERE[top]))}"
        if (name in NETWORK or top in NETWORK) and room != "fetch":
            yield f"{where}:{line}: {name} reaches the network; only fetch may"


def imported_too_early(path: Path) -> Iterator[str]:
    """Imports within parse of a folder that stands behind the importing one."""
    folder = path.relative_to(PACKAGE / "parse").parts[0]
    for line, name in imports_of(path):
        target = [*name.removeprefix("provenance.parse.").split("."), ""][0]
        if (
            name.startswith("provenance.parse.")
            and target not in PARSE_ORDER[: PARSE_ORDER.index(folder) + 1]
        ):
            yield f"{path.name}:{line}: {folder} may not import {target}"


PARSE_MODULES = sorted((PACKAGE / "parse").glob("*/*.py"))


@pytest.mark.parametrize("path", PARSE_MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_folder_of_parse_imports_only_those_before_it(path: Path) -> None:
    assert list(imported_too_early(path)) == []


def test_an_import_against_the_order_of_parse_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "parse" / "items").mkdir(parents=True)
    odd = tmp_path / "parse" / "items" / "odd.py"
    odd.write_text(
        "from provenance.parse.words import dates\nfrom provenance.parse.claims.claim import make_claim\n"
    )
    assert list(imported_too_early(odd)) == ["odd.py:2: items may not import claims"]


def test_every_room_is_in_the_table() -> None:
    rooms = {room_of(path) for path in modules()}
    assert rooms <= set(MAY_IMPORT), f"rooms without a line in the table: {sorted(rooms - set(MAY_IMPORT))}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    assert list(broken_rules(path)) == []


def test_a_forbidden_import_is_seen_wherever_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    (tmp_path / "parse").mkdir()
    odd = tmp_path / "parse" / "odd.py"
    odd.write_text(
        "import httpx\nfrom provenance import store\nfrom ..fetch import live\n"
        "def late():\n    from urllib import request\n    import provenance.cli.main\n"
    )
    assert [line.split(": ", 1)[1] for line in broken_rules(odd)] == [
        "httpx is imported only in fetch",
        "parse may not import store",
        "parse may not import fetch",
        "urllib.request reaches the network; only fetch may",
        "parse may not import cli",
    ]

"""Which addresses are those of a web archive's copies, and whose pages the copies are."""

import pytest

from provenance.parse.words.replayed import behind_replay, read_replayed

ORIGINAL = "https://www.harbour.example/2024/ferry-leaves"


@pytest.mark.parametrize(
    "front",
    [
        "https://archive.example/web/20190823101500/",
        "https://archive.example/web/20190823101500id_/",
        "https://archive.example/all/wayback/20190823/",
        "http://archive.example:8080/20190823101500/",
        "https://archive.example/wayback/a.b-c/2019mp_/",
    ],
)
def test_a_replay_address_holds_the_archived_address(front: str) -> None:
    assert behind_replay(front + ORIGINAL) == ORIGINAL


@pytest.mark.parametrize(
    "address",
    [
        ORIGINAL,
        "https://images.example/width/1200/height/1200/https://www.harbour.example/boat.jpg",
        "https://share.example/to?u=/2019/https://www.harbour.example/boat",
        "https://archive.example/web/201/https://www.harbour.example/boat",
        "https://archive.example/web/2019/boat/https://www.harbour.example/boat",
        "https://archive.example/a/b/c/d/2019/https://www.harbour.example/boat",
        "https://archive.example/web/2019/http:/",
        "",
    ],
)
def test_an_address_that_merely_holds_another_is_left_as_it_is(address: str) -> None:
    assert behind_replay(address) == address
    assert read_replayed(address) is None


def test_the_parts_of_a_replay_address_are_told_apart() -> None:
    found = read_replayed("https://archive.example/all/20190823ID_/" + ORIGINAL)
    assert found is not None
    assert (found.prefix, found.stamp, found.modifier) == ("https://archive.example/all/", "20190823", "id_")
    assert found.original == ORIGINAL


@pytest.mark.parametrize("written", ["http:/harbour.example/a", "www.harbour.example/a"])
def test_a_scheme_that_a_proxy_folded_or_nobody_wrote_is_restored(written: str) -> None:
    found = read_replayed(f"https://archive.example/web/2019/{written}")
    assert found is not None
    assert found.original.startswith("http://")
    assert found.original.endswith("harbour.example/a")

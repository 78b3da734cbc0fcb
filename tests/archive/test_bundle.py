"""The evidence bundle: whole, replayable, and checked before it is believed."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from exchanges import AT, STORY, exchange

from provenance.archive import Archive
from provenance.archive.bundle import export_wacz, surt
from provenance.errors import BrokenWarc
from provenance.fetch.replay import WarcSource
from provenance.model import Fetched


def made(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "home")
    archive.record(exchange())
    again = archive.record(exchange("https://paper.example/copy"))
    assert again.warc is not None
    target = tmp_path / "evidence.wacz"
    return export_wacz(archive, [again.warc], target, title="Two copies", created=AT, manifest={"checks": []})


def test_a_bundle_is_replayed_with_what_its_revisits_refer_to(tmp_path: Path) -> None:
    source = WarcSource([made(tmp_path)])
    outcome = source.get("https://paper.example/copy")
    assert isinstance(outcome, Fetched)
    assert outcome.capture.body == STORY


def test_the_manifest_names_every_member_with_its_digest(tmp_path: Path) -> None:
    with zipfile.ZipFile(made(tmp_path)) as bundle:
        package = json.loads(bundle.read("datapackage.json"))
        for resource in package["resources"]:
            data = bundle.read(resource["path"])
            assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
            assert resource["bytes"] == len(data)
        named = {resource["path"] for resource in package["resources"]}
        assert set(bundle.namelist()) - named == {"datapackage.json", "datapackage-digest.json"}


def test_a_damaged_capture_is_not_exported(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "home")
    capture = archive.record(exchange())
    assert capture.warc is not None
    path = archive.path_of(capture.warc)
    other = Archive(tmp_path / "other").record(exchange(body=STORY + b"<p>another"))
    assert other.warc is not None
    path.write_bytes((tmp_path / "other" / other.warc.file).read_bytes())  # sound, but not what was logged
    with pytest.raises(BrokenWarc):
        export_wacz(archive, [capture.warc], tmp_path / "e.wacz", title="x", created=AT)
    assert not (tmp_path / "e.wacz").exists()


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Example.com/A/Story/?b=2&a=1", "com,example)/a/story?a=1&b=2"),
        ("http://example.com", "com,example)/"),
        ("http://example.com:8080/x", "com,example:8080)/x"),
    ],
)
def test_the_index_key_folds_what_replays_fold(url: str, key: str) -> None:
    assert surt(url) == key

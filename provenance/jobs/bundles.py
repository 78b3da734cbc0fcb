"""Evidence bundles: the captures behind chosen checks, with the log and a manifest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from provenance.archive import Archive
from provenance.archive.bundle import export_wacz
from provenance.errors import UsageError
from provenance.jobs.reporting import recorded
from provenance.jobs.sources import now
from provenance.report.serialise import check_document, evidence_of
from provenance.settings import Settings
from provenance.store import Selection, Store


@dataclass(frozen=True, slots=True)
class Bundle:
    """What was written; `elsewhere` are collected WARC files on which checks rest as well."""

    checks: int
    captures: int
    elsewhere: tuple[str, ...]


def bundle(settings: Settings, store: Store, selection: Selection, target: Path) -> Bundle:
    """Writes a WACZ of the selected checks; raises UsageError where there are none."""
    audit, stream = recorded(settings, store, selection)
    checks = tuple(stream())
    if not checks:
        raise UsageError("no recorded check is selected", remedy="see `provenance report --all`")
    archive = Archive(settings.archive_folder)
    captures = [capture for check in checks for _, capture in evidence_of(check)]
    ours = [c.warc for c in captures if c.warc is not None and archive.path_of(c.warc).is_file()]
    # Not "checks": frictionless, which validates WACZ files, takes a list of that name for its own.
    manifest = {
        "schema": "provenance/manifest/1",
        "recorded_checks": [check_document(check, tool=audit.tool) for check in checks],
    }
    try:
        export_wacz(
            archive,
            ours,
            target,
            title=f"Evidence of {len(checks)} checks",
            created=now(),
            manifest=manifest,
        )
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror}", remedy="name another with --output"
        ) from error
    elsewhere = {c.warc.file for c in captures if c.warc is not None and c.warc not in ours}
    return Bundle(len(checks), len({(w.file, w.offset) for w in ours}), tuple(sorted(elsewhere)))

"""Files that are either whole or not there, also after a power cut.

The order is: temporary file, fsync, rename, fsync of the folder. A full disk is
StorageFull, every other failure ArchiveError; neither leaves half a file behind.
"""

from __future__ import annotations

import contextlib
import errno
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

from provenance.errors import ArchiveError, StorageFull

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextlib.contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turns an OSError about `path` into the archive's own exceptions."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull(
                f"the disk is full: {path.name} was not stored",
                remedy="free some space and run again; everything reported as stored is safe",
            ) from error
        raise ArchiveError(
            f"cannot write {path}: {error.strerror}", remedy="check the folder's rights and the disk"
        ) from error


def make_folder(path: Path) -> None:
    """Creates `path` and its missing parents so that they survive a power cut."""
    with storage_errors(path):
        missing = []
        current = path
        while not current.is_dir():
            missing.append(current)
            current = current.parent
        for folder in reversed(missing):
            folder.mkdir(exist_ok=True)
            sync_folder(folder.parent)


def write_once(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, where nothing stands yet; durable when it returns."""
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    with storage_errors(path):
        try:
            _write_synced(temporary, data)
            os.rename(temporary, path)
            sync_folder(path.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise


def _write_synced(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Makes a rename in `path` durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

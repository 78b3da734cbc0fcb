"""The exception tree. Raised only for what the caller did wrong or what we got wrong.

    ProvenanceError
    ├── UsageError            wrong usage or settings                       exit 2
    │   ├── InputError        an INPUT that cannot be read; names the remedy
    │   ├── SettingsError     a settings file or option that makes no sense
    │   └── HomeError         the home folder cannot be made or written
    ├── StoreError            the database cannot be used                   exit 2
    │   ├── NewerDatabase     written by a newer version
    │   ├── ForeignDatabase   not one of ours
    │   └── DamagedDatabase   the integrity check fails
    ├── ArchiveError          evidence cannot be written or read
    │   ├── BrokenWarc        a WARC file or record that cannot be trusted
    │   └── StorageFull       the disk is full
    └── Fault                 a fault of ours                               exit 70

What happens to an address on the web is never an exception: it is an `Outcome`.
"""

from __future__ import annotations


class ProvenanceError(Exception):
    """The root: `message` names the input, `remedy` says what to do about it."""

    exit_code = 70

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}" if self.remedy else self.message


class UsageError(ProvenanceError):
    """Raised when a command or function is called with something that makes no sense."""

    exit_code = 2


class InputError(UsageError):
    """Raised when an input cannot be read: `input` as given, `code` a stable short reason."""

    def __init__(self, message: str, *, input: str, code: str, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.input = input
        self.code = code


class SettingsError(UsageError):
    """Raised when a setting or an option has a value that cannot be used."""


class HomeError(UsageError):
    """Raised when the home folder cannot be created or written."""


class StoreError(ProvenanceError):
    """Raised when the database cannot be used."""

    exit_code = 2


class NewerDatabase(StoreError):
    """Raised when the database was written by a newer version of provenance."""


class ForeignDatabase(StoreError):
    """Raised when the file is a database of some other program, or no database."""


class DamagedDatabase(StoreError):
    """Raised when the database fails its integrity check."""


class ArchiveError(ProvenanceError):
    """Raised when evidence cannot be written or read."""

    exit_code = 2


class BrokenWarc(ArchiveError):
    """Raised when a WARC cannot be trusted: `file` and `offset` name the record."""

    def __init__(self, message: str, *, file: str, offset: int | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.file = file
        self.offset = offset


class StorageFull(ArchiveError):
    """Raised when the disk or quota is full; what was acknowledged before is safe."""


class Fault(ProvenanceError):
    """Raised when an invariant of ours does not hold."""

"""The archive room: WARC files, their log, fixity and bundles."""

from provenance.archive.archive import Archive
from provenance.archive.exchange import Exchange
from provenance.archive.log import Checkpoint

__all__ = ["Archive", "Checkpoint", "Exchange"]

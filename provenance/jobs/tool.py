"""What made a document, and where the log stood when it was made."""

from __future__ import annotations

from provenance._version import VERSION
from provenance.archive import Archive
from provenance.model import Checkpoint, Tool
from provenance.settings import Settings


def tool_of(settings: Settings) -> Tool:
    """Our version, the extractor's, and the digest of the settings that can change a result."""
    from provenance.extract.article import extractor_name

    return Tool(VERSION, extractor_name(), settings.sha256, cautions_of(settings))


def cautions_of(settings: Settings) -> tuple[str, ...]:
    """What every report that was made under these settings must say."""
    if not settings.allow_private:
        return ()
    hosts = ", ".join(settings.allow_private)
    return (
        f"Made with private addresses allowed for {hosts}: what they answered, nobody else can ask again.",
    )


def checkpoint_of(archive: Archive) -> Checkpoint:
    """The log's end, printed in every report: without it nobody sees a log that was cut short."""
    found = archive.checkpoint()
    return Checkpoint(found.count, found.head)

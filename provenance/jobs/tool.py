"""What made a document."""

from __future__ import annotations

from provenance._version import VERSION
from provenance.model import Tool
from provenance.settings import Settings


def tool_of(settings: Settings) -> Tool:
    """Our version, the extractor's, and the digest of the settings that can change a result."""
    from provenance.extract.article import extractor_name

    return Tool(VERSION, extractor_name(), settings.sha256)

"""The frozen values that travel between the stages.

Nothing here opens a file, a socket or a database, and nothing here decides:
these are the words of the glossary as types. Every position is a `Span` into
the text of the object that carries it, every time is an aware UTC datetime,
every sequence is a tuple, and "we could not look" is a value of its own.
"""

from provenance.model.captures import Capture, Fetched, Hop, Outcome, OutcomeKind, Unreachable, WarcAddress
from provenance.model.checks import Audit, Check, Checkpoint, Extracted, Problem, Tool
from provenance.model.comparisons import (
    Alteration,
    AlterationKind,
    Comparison,
    Figures,
    Severity,
    Verdict,
    Version,
)
from provenance.model.documents import Document, Image, Line, Link, MetaItem, Zone
from provenance.model.findings import Finding, FindingKind
from provenance.model.pages import (
    Block,
    BlockKind,
    Citation,
    Claim,
    Clue,
    Conflict,
    Credit,
    CreditKind,
    Located,
    OutletRef,
    Page,
    PageKind,
    PartialDate,
    Polarity,
    Precision,
    Repost,
)
from provenance.model.resolutions import Attempt, Candidate, Resolution
from provenance.model.spans import Complete, Span, Via

__all__ = [
    "Alteration",
    "AlterationKind",
    "Attempt",
    "Audit",
    "Block",
    "BlockKind",
    "Candidate",
    "Capture",
    "Check",
    "Checkpoint",
    "Citation",
    "Claim",
    "Clue",
    "Comparison",
    "Complete",
    "Conflict",
    "Credit",
    "CreditKind",
    "Document",
    "Extracted",
    "Fetched",
    "Figures",
    "Finding",
    "FindingKind",
    "Hop",
    "Image",
    "Line",
    "Link",
    "Located",
    "MetaItem",
    "Outcome",
    "OutcomeKind",
    "OutletRef",
    "Page",
    "PageKind",
    "PartialDate",
    "Polarity",
    "Precision",
    "Problem",
    "Repost",
    "Resolution",
    "Severity",
    "Span",
    "Tool",
    "Unreachable",
    "Verdict",
    "Version",
    "Via",
    "WarcAddress",
    "Zone",
]

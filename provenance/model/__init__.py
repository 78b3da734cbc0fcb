"""The frozen values that travel between the stages.

Nothing here opens a file, a socket or a database, and nothing here decides:
these are the words of the glossary as types. Every position is a `Span` into
the text of the object that carries it, every time is an aware UTC datetime,
every sequence is a tuple, and "we could not look" is a value of its own.
"""

from provenance.model.captures import Capture, Fetched, Hop, Outcome, OutcomeKind, Unreachable, WarcAddress
from provenance.model.checks import Audit, Check, Checkpoint, Extracted, Problem, Tool
from provenance.model.comparisons import (
    ALTERED,
    COMPARED,
    Alteration,
    AlterationKind,
    Comparison,
    Figures,
    Severity,
    Verdict,
    Version,
)
from provenance.model.documents import Document, Image, Line, Link, MetaItem, Zone
from provenance.model.findings import Finding, FindingKind, LinkChange, LinkState
from provenance.model.matches import HeldAs, Match
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
from provenance.model.reviews import Review, ReviewAction, Standing, Subject, SubjectKind, alteration_key
from provenance.model.spans import Complete, Span, Via

__all__ = [
    "ALTERED",
    "COMPARED",
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
    "HeldAs",
    "Hop",
    "Image",
    "Line",
    "Link",
    "LinkChange",
    "LinkState",
    "Located",
    "Match",
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
    "Review",
    "ReviewAction",
    "Severity",
    "Span",
    "Standing",
    "Subject",
    "SubjectKind",
    "Tool",
    "Unreachable",
    "Verdict",
    "Version",
    "Via",
    "WarcAddress",
    "Zone",
    "alteration_key",
]

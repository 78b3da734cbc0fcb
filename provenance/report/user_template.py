"""A user's own template for messages, in a sandbox.

The template comes from a user, what it paints from captured pages. Neither reaches Python:
no attribute of ours can be called or changed, no file is read, and what a template takes in
time and memory is bounded by the child process in which `jobs` calls this.
"""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from provenance.report.escape import visible
from provenance.report.fields import Document

LONGEST_OUTPUT = 200_000  # characters; mail servers and chat services refuse far less


def render(template: str, findings: Sequence[Document], message_id: str) -> str:
    """The message that `template` writes of the findings (`provenance/finding/1` documents).

    Raises ValueError for one that is too long, and what Jinja raises for a template that
    is broken or reaches for what it may not have.
    """
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_finalised, trim_blocks=True, lstrip_blocks=True
    )
    parts: list[str] = []
    length = 0
    for part in environment.from_string(template).generate(findings=findings, message_id=message_id):
        length += len(part)
        if length > LONGEST_OUTPUT:
            raise ValueError(f"the message is longer than {LONGEST_OUTPUT:,} characters")
        parts.append(part)
    return visible("".join(parts))


def _finalised(value: object) -> object:
    """Nothing for what is not known, as JSON's null would only puzzle a reader."""
    return "" if value is None else value

"""A cut that joins what was apart says so."""

from __future__ import annotations

import pytest

from provenance.model import AlterationKind as Kind
from provenance.model import Verdict

TEXT = (
    "The harbour board met on Tuesday behind closed doors to talk about the ferry to Arden.\n\n"
    '"We will not repeat the mistakes of the past," Ines Marlow told reporters. "The ships are '
    'old, but the crews are ready, and Arden deserves a boat." She left through the back door.\n\n'
    "Workers carried boxes into the hall. Nobody knows what was in them, and the board did not say. "
    "The next meeting is in June."
)


@pytest.mark.parametrize(
    ("before", "after", "kind", "note"),
    [
        ("old, but the crews are ready, and", "old … and", Kind.QUOTE_CHANGED, "an ellipsis stands"),
        ("old, but the crews are ready, and", "old ... and", Kind.QUOTE_CHANGED, "an ellipsis stands"),
        (
            'of the past," Ines Marlow told reporters. "The ships',
            "of the past, the ships",
            None,
            "two quotations",
        ),
        ("into the hall. Nobody knows what was", "into the hall what was", None, "the end of one sentence"),
    ],
)
def test_what_a_cut_joined_is_said_in_its_note(compared, before, after, kind, note):
    comparison = compared(TEXT.replace(before, after), TEXT)
    assert comparison.verdict in (Verdict.ALTERED, Verdict.ABRIDGED)
    (alteration,) = comparison.alterations
    assert note in (alteration.note or "")
    assert kind is None or alteration.kind is kind


def test_a_plain_cut_has_no_note(compared):
    (alteration,) = compared(TEXT.replace("She left through the back door.", "").strip(), TEXT).alterations
    assert alteration.note is None

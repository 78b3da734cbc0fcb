"""What a message says, and that the signature is the one that others verify."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from desk_cases import EDIT, NOW, finding
from report_audits import HOSTILE

from provenance.alerts.messages import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_TOLD,
    WORD_JOINER,
    harmless,
    message_of,
    written,
)
from provenance.alerts.signing import signature, signed_headers
from provenance.model import FindingKind
from provenance.report.findings import FINDINGS

DOCS = Path(__file__).parents[2] / "docs" / "alerts.md"


# --- signatures ------------------------------------------------------------------------------


def test_a_signature_is_the_one_of_the_standard() -> None:
    # The example of the Standard Webhooks specification's libraries.
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    body = b'{"test": 2432232314}'
    made = signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def documented_verifier() -> object:
    """The function that the documentation tells people to use."""
    code = re.search(r"```python\n(import base64.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    names: dict[str, object] = {}
    exec(code[1], names)
    return names["verified"]


def test_the_documented_snippet_verifies_what_we_send_and_nothing_else() -> None:
    verified = documented_verifier()
    key = bytes(range(32))
    secret = "whsec_" + base64.b64encode(key).decode()
    body = b'{"schema":"provenance/finding/1"}'
    headers = dict(signed_headers(key, "msg_1", datetime.now(UTC), body))
    assert verified(secret, headers, body)  # type: ignore[operator]
    assert not verified(secret, headers, body + b" ")  # type: ignore[operator]
    assert not verified(secret, {**headers, "webhook-id": "msg_2"}, body)  # type: ignore[operator]
    other = "whsec_" + base64.b64encode(bytes(32)).decode()
    assert not verified(other, headers, body)  # type: ignore[operator]
    old = dict(signed_headers(key, "msg_1", NOW.replace(year=2001), body))
    assert not verified(secret, old, body)  # type: ignore[operator]
    rotated = {**headers, "webhook-signature": f"v1,AAAA {headers['webhook-signature']}"}
    assert verified(secret, rotated, body)  # type: ignore[operator]


# --- messages --------------------------------------------------------------------------------


def test_every_kind_has_its_words() -> None:
    assert set(FINDINGS) == set(FindingKind)


def test_a_message_says_what_changed_where_and_that_nobody_is_accused() -> None:
    message = message_of([finding()], "msg_1")
    assert message.title == "Original corrected: The heron returns"
    for part in (
        "The original was corrected; the copy still says 12.",
        "https://copies.example/heron",
        "finding f-1",
        "not who did it",
        "msg_1",
    ):
        assert part in message.body


def test_a_thousand_findings_make_one_message_of_bounded_length() -> None:
    long = finding(summary="x" * 100_000, alterations=(replace(EDIT, after="y" * 100_000),) * 500)
    message = message_of([replace(long, finding_id=f"f-{n}") for n in range(1000)], "msg_1")
    assert "and 950 further findings" in message.body
    assert len(message.body) < MOST_TOLD * (MOST_TOLD + 3) * (LONGEST_TEXT + 100)
    assert len(message_of([finding(headline="h" * 5000)], "m").title) <= LONGEST_TITLE


@pytest.mark.parametrize("payload", HOSTILE)
def test_what_hostile_pages_say_controls_nothing(payload: str) -> None:
    odd = finding(headline=payload, summary=payload, before=payload, after=payload)
    for message in (message_of([odd], "m"), message_of([odd, odd], "m")):
        lines = (message.title, *message.body.split("\n"))
        assert all(line.replace(WORD_JOINER, "").isprintable() for line in lines)


@pytest.mark.parametrize("ping", ["@everyone", "@here", "@Channel", "@all", "<!channel>", "<@U024BE7LH>"])
def test_nobody_is_called_by_a_captured_text(ping: str) -> None:
    assert ping not in harmless(f"He said {ping} again")
    assert harmless(ping).replace("\u2060", "") == ping


def test_an_address_stays_as_it_is() -> None:
    assert harmless("ada@here.example and ada@example.org") == "ada@here.example and ada@example.org"


def test_the_first_line_of_a_template_may_be_the_title() -> None:
    assert written("Subject: Two\x1b\nand more", [finding()]).title == "Two\\x1b"
    assert written("No subject\nand more", [finding()]).title == "Original corrected: The heron returns"

"""RFC 3161 time stamps over the log's checkpoint: a third party's word for when the log was this long.

What is stamped is the SHA-256 of the checkpoint's text, `COUNT:HASH`, so that a stamp can
be checked without us (`openssl ts -verify`). A stamp is believed only under a root that
the user named: the roots that browsers trust for sites say nothing about clocks.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance.archive.log import Checkpoint
from provenance.errors import SettingsError

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

QUERY_TYPE = "application/timestamp-query"
REPLY_TYPE = "application/timestamp-reply"
MAX_AHEAD = timedelta(minutes=5)  # a stamp this far ahead of our clock is of no real moment
MAX_REPLY_BYTES = 64 * 1024  # replies seen with a chain of three certificates hold 4 to 7 kB
INSTALL = "pip install 'provenance[timestamps]'"


class StampRefused(Exception):
    """Raised when a time stamp is not to be believed; the message says why."""


@dataclass(frozen=True, slots=True)
class Query:
    """A request for a stamp, and the number by which its answer is known."""

    body: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a believed stamp says: the authority's time and its serial number."""

    at: datetime
    serial: int


def read_roots(path: Path) -> tuple[Certificate, ...]:
    """The certificates of a PEM file; raises SettingsError where there are none."""
    from cryptography import x509

    remedy = "name a PEM file with the time-stamping authority's root certificate in timestamp_roots"
    try:
        return tuple(x509.load_pem_x509_certificates(path.read_bytes()))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}", remedy=remedy) from error
    except ValueError as error:
        raise SettingsError(f"{path} holds no certificate", remedy=remedy) from error


def can_check() -> bool:
    """Whether the library for time stamps is installed."""
    try:
        import rfc3161_client  # noqa: F401
    except ModuleNotFoundError:
        return False
    return True


def query_for(checkpoint: Checkpoint) -> Query:
    """A request to stamp a checkpoint, which asks for the authority's certificates as well."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder(str(checkpoint).encode("ascii"), HashAlgorithm.SHA256)
    request = builder.build()
    assert request.nonce is not None
    return Query(request.as_bytes(), request.nonce)


def read_stamp(
    reply: bytes,
    checkpoint: Checkpoint,
    roots: tuple[Certificate, ...],
    *,
    now: datetime,
    nonce: int | None = None,
) -> Stamp:
    """The stamp that a reply holds; raises StampRefused.

    Checked are the authority's signature and chain at the time it states, that its
    certificate is one for time stamping alone, that the stamp is over `checkpoint` (and
    answers `nonce`), and that its time is not ahead of `now`.
    """
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    if len(reply) > MAX_REPLY_BYTES:
        raise StampRefused(f"the reply has {len(reply)} bytes, more than {MAX_REPLY_BYTES}")
    try:
        response = decode_timestamp_response(reply)
        verifier = VerifierBuilder(roots=list(roots), nonce=nonce).build()
        verifier.verify_message(response, str(checkpoint).encode("ascii"))
        stated = response.tst_info
        stamp = Stamp(stated.gen_time.astimezone(UTC), stated.serial_number)
    except VerificationError as error:
        raise StampRefused(_short(error)) from error
    except (ValueError, TypeError, OverflowError) as error:
        raise StampRefused(f"the reply cannot be read: {_short(error)}") from error
    if stamp.at > now + MAX_AHEAD:
        raise StampRefused(f"its time, {stamp.at:%Y-%m-%dT%H:%M:%SZ}, has not come yet")
    return stamp


def stamp_facts(
    reply: bytes, stamp: Stamp, checkpoint: Checkpoint, *, authority: str, file: str | None
) -> dict[str, Any]:
    """What the log says of a stamp; `file` is the WARC file that holds request and reply."""
    return {
        "checkpoint": str(checkpoint),
        "at": f"{stamp.at:%Y-%m-%dT%H:%M:%SZ}",
        "serial": str(stamp.serial),
        "authority": authority,
        "file": file,
        "reply": base64.b64encode(reply).decode("ascii"),
    }


def stamped_in(facts: Mapping[str, Any]) -> tuple[Checkpoint, bytes]:
    """The checkpoint and the reply that a log entry of a stamp holds; raises StampRefused."""
    try:
        return Checkpoint.parse(str(facts["checkpoint"])), base64.b64decode(
            str(facts["reply"]), validate=True
        )
    except (KeyError, SettingsError, binascii.Error) as error:
        raise StampRefused("the log entry holds no stamp") from error


def _short(error: Exception) -> str:
    """One line of a reason; OpenSSL's own lists its source files."""
    text = str(error)
    told = text.rpartition("Verify error: ")[2].split('"')[0] if "Verify error: " in text else text
    return " ".join(told.split())[:200] or type(error).__name__

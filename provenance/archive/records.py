"""The records that one capture is written as."""

from __future__ import annotations

from datetime import datetime

from provenance.archive import warc
from provenance.archive.exchange import Exchange
from provenance.archive.index import Stored


def _common(record_id: str, exchange: Exchange) -> list[tuple[str, str]]:
    headers = [
        ("WARC-Record-ID", record_id),
        ("WARC-Date", warc.warc_date(exchange.started_at)),
        ("WARC-Target-URI", exchange.url),
    ]
    if exchange.ip:
        headers.append(("WARC-IP-Address", exchange.ip))
    return headers


def response_record(exchange: Exchange, record_id: str, payload_sha: str, earlier: Stored | None) -> bytes:
    """The response as seen on the wire, or a revisit record where its payload is stored already."""
    headers = _common(record_id, exchange)
    headers.append(("WARC-Payload-Digest", f"sha256:{payload_sha}"))
    if earlier is None:
        headers.append(("Content-Type", warc.RESPONSE_TYPE))
        return warc.record_bytes("response", headers, exchange.response)
    headers += [
        ("WARC-Profile", warc.REVISIT_PROFILE),
        ("WARC-Refers-To", earlier.record_id),
        ("WARC-Refers-To-Target-URI", earlier.url or ""),
        ("WARC-Refers-To-Date", earlier.at),
        ("Content-Type", warc.RESPONSE_TYPE),
    ]
    return warc.record_bytes("revisit", headers, exchange.response[: exchange.message.head.size])


def request_record(exchange: Exchange, response_id: str) -> bytes:
    """What was sent, beside its response."""
    headers = _common(warc.new_record_id(), exchange)
    headers += [("WARC-Concurrent-To", response_id), ("Content-Type", warc.REQUEST_TYPE)]
    return warc.record_bytes("request", headers, exchange.request)


def metadata_record(exchange: Exchange, response_id: str) -> bytes:
    """Facts about the look that no HTTP message carries, as warc-fields."""
    lines = [f"asked: {exchange.asked_url}"]
    lines += [
        f"hop: {hop.status} {hop.ip or '-'} {hop.url} {hop.location or ''}".rstrip() for hop in exchange.hops
    ]
    if exchange.hops:
        lines.append(f"via: {exchange.hops[-1].url}")
        lines.append(f"hopsFromSeed: {'R' * len(exchange.hops)}")
    if exchange.seconds is not None:
        lines.append(f"fetchTimeMs: {round(exchange.seconds * 1000)}")
    if exchange.tls_version:
        lines.append(f"tlsVersion: {exchange.tls_version}")
    if exchange.certificate_sha256:
        lines.append(f"tlsCertificateSha256: {exchange.certificate_sha256}")
    lines.append(f"complete: {exchange.message.complete.value} ({exchange.message.complete_reason})")
    clean = ["".join(c for c in line if c.isprintable()) for line in lines]
    headers = [
        ("WARC-Record-ID", warc.new_record_id()),
        ("WARC-Date", warc.warc_date(exchange.started_at)),
        ("WARC-Target-URI", exchange.url),
        ("WARC-Concurrent-To", response_id),
        ("Content-Type", warc.FIELDS_TYPE),
    ]
    return warc.record_bytes("metadata", headers, "\r\n".join((*clean, "")).encode("utf-8"))


def resource_record(
    record_id: str,
    at: datetime,
    body: bytes,
    url: str | None,
    source: str | None,
    media_type: str | None,
    *,
    time_stated: bool = False,
) -> bytes:
    """A user's own copy; the two fields of ours are passed over by readers that do not know them."""
    digest = warc.digest(body)
    headers = [
        ("WARC-Record-ID", record_id),
        ("WARC-Date", warc.warc_date(at)),
        ("WARC-Target-URI", url or f"urn:{digest}"),
        ("WARC-Payload-Digest", digest),
        ("Content-Type", media_type or "application/octet-stream"),
    ]
    if source:
        headers.append(("WARC-Source-Name", source))
    if time_stated:
        headers.append(("WARC-Date-Stated-By", "user"))
    return warc.record_bytes("resource", headers, body)

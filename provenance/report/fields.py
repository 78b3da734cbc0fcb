"""The fields of a document: values as JSON can hold them, and never absent without a reason."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any

from provenance.model import Located, OutletRef, PartialDate, Span

Document = dict[str, Any]


def instant(moment: datetime) -> str:
    """RFC 3339 in UTC with `Z`; the fraction is written only where there is one."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be reported: {moment!r}")
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def known(name: str, value: object, reason: str | None) -> Document:
    """`{name: value}`, and where the value is absent also the reason why."""
    if value is None or value == "":
        return {name: None, f"{name}_reason": reason or "not known"}
    return {name: value}


def span_pair(span: Span) -> list[int]:
    """`[start, end]`."""
    return [span.start, span.end]


def maybe_span(name: str, span: Span | None, reason: str) -> Document:
    """A span, or why there is none."""
    return known(name, None if span is None else span_pair(span), reason)


def outlet_document(outlet: OutletRef) -> Document:
    """An outlet as named, with what the registry knows of it."""
    unlisted = "the outlet is not in the registry"
    return {
        "name": outlet.name,
        **known("id", outlet.id, unlisted),
        **known("domain", outlet.domain, "the registry gives no domain" if outlet.id else unlisted),
    }


def maybe_outlet(name: str, outlet: OutletRef | None, reason: str) -> Document:
    """An outlet, or why there is none."""
    return known(name, outlet and outlet_document(outlet), reason)


def date_field(name: str, date: PartialDate | None, reason: str) -> Document:
    """A date with its precision, or why there is none."""
    return known(name, date and {"value": date.value, "precision": date.precision.value}, reason)


def located_field(name: str, located: Located | None, reason: str) -> Document:
    """A text with its span, or why there is none."""
    if located is None or not located.text:
        return known(name, None, reason)
    return {name: {"text": located.text, **maybe_span("span", located.span, "not in the visible text")}}


def figure(value: float) -> float | None:
    """A figure to four places; None for what JSON cannot write."""
    return round(value, 4) if math.isfinite(value) else None


def reason_field(reason: str | None) -> Document:
    """The reason of a verdict or resolution, None where it needs none."""
    return {"reason": reason or None}

"""Values of `model` to plain JSON and back, and to the columns of a row and back.

Only fields that differ from their default are written, so that a value recorded
before a field existed reads back with that field's default.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from provenance.model import OutletRef, PartialDate, Span

T = TypeVar("T")

MORE = "more"
# JSON-LD such as "\ud800" yields text that no database can hold; neither can PostgreSQL hold NUL.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def storable(text: str) -> str:
    """`text` with what is no character (lone surrogates, NUL) replaced."""
    if text.isascii() and "\0" not in text:
        return text
    return "".join(REPLACEMENT if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def encode(value: Any) -> Any:
    """`value` as JSON: dataclasses as objects, tuples and spans as arrays, times as RFC 3339."""
    match value:
        case StrEnum():
            return value.value
        case str():
            return storable(value)
        case None | bool() | int() | float():
            return value
        case datetime():
            return value.isoformat()
        case tuple():
            return [encode(item) for item in value]
    if is_dataclass(value):
        return {f.name: encode(v) for f, v in _told(value)}
    raise TypeError(f"{type(value).__name__} has no JSON form here")


def decode(kind: Any, data: Any) -> Any:
    """The value of type `kind` that `encode` wrote as `data`."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _decode_optional(kind, data)
    if kind is Span:
        return Span(*data)
    if origin is tuple:
        return _decode_tuple(get_args(kind), data)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: decode(hints[name], item) for name, item in data.items() if name in hints})
    if kind is datetime:
        return datetime.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    return data


def to_columns(value: Any, columns: Collection[str], *, skip: Collection[str] = ()) -> dict[str, Any]:
    """The row of a dataclass: what has a column in it, everything else in `more`.

    A span takes two columns, an outlet three, a date two. Fields in `skip` are
    kept elsewhere.
    """
    row: dict[str, Any] = {}
    more: dict[str, Any] = {}
    hints = _hints_of(type(value))
    for field in fields(value):
        if field.name in skip:
            continue
        item = getattr(value, field.name)
        parts = _columns_of(field.name, hints[field.name])
        if parts and set(parts) <= set(columns):
            row.update(zip(parts, _parts(item, len(parts)), strict=True))
        elif field.name in columns:
            row[field.name] = encode(item) if not isinstance(item, datetime) else item
        elif item != _default(field):
            more[field.name] = encode(item)
    if MORE in columns:
        row[MORE] = more or None
    return row


def from_columns(kind: type[T], row: Mapping[str, Any], /, **given: Any) -> T:
    """The dataclass of a row that `to_columns` made; `given` are the fields kept elsewhere."""
    hints = _hints_of(kind)
    more = row.get(MORE) or {}
    values: dict[str, Any] = dict(given)
    for name, hint in hints.items():
        if name in values:
            continue
        parts = _columns_of(name, hint)
        if parts and set(parts) <= set(row.keys()):
            values[name] = _joined(hint, [row[part] for part in parts])
        elif name in row:
            item = row[name]
            values[name] = item if isinstance(item, datetime) else decode(hint, item)
        elif name in more:
            values[name] = decode(hint, more[name])
    return kind(**values)


def _told(value: Any) -> list[tuple[Field[Any], Any]]:
    pairs = [(field, getattr(value, field.name)) for field in fields(value)]
    return [(field, item) for field, item in pairs if item != _default(field)]


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _hints_of(kind: Any) -> dict[str, Any]:
    return _hints(kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        inner = [item for item in get_args(kind) if item is not NoneType]
        return inner[0] if len(inner) == 1 else kind
    return kind


def _decode_optional(kind: Any, data: Any) -> Any:
    inner = _without_none(kind)
    if inner is kind:
        raise TypeError(f"a union of several types has no JSON form here: {kind}")
    return None if data is None else decode(inner, data)


def _decode_tuple(arguments: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(decode(arguments[0], item) for item in data)
    return tuple(decode(kind, item) for kind, item in zip(arguments, data, strict=True))


def _columns_of(name: str, hint: Any) -> tuple[str, ...]:
    """The columns that one field spreads over, if it is of a kind that does."""
    inner = _without_none(hint)
    if inner is Span:
        base = name.removesuffix("_span")
        return f"{base}_start", f"{base}_end"
    if inner is OutletRef:
        return f"{name}_name", f"{name}_id", f"{name}_domain"
    if inner is PartialDate:
        return f"{name}_value", f"{name}_precision"
    return ()


def _parts(item: Any, count: int) -> list[Any]:
    match item:
        case None:
            return [None] * count
        case Span():
            return [item.start, item.end]
        case OutletRef():
            return [encode(item.name), encode(item.id), encode(item.domain)]
        case PartialDate():
            return [item.value, item.precision.value]
    raise TypeError(f"{type(item).__name__} does not spread over columns")


def _joined(hint: Any, parts: list[Any]) -> Any:
    if parts[0] is None:
        return None
    inner = _without_none(hint)
    if inner is PartialDate:
        return decode(PartialDate, {"value": parts[0], "precision": parts[1]})
    return inner(*parts)

"""The outlet registry: which publisher a name, a host or an agency code means."""

from __future__ import annotations

from provenance.outlets.outlet import Domain, Mention, Name, Outlet, OutletKind, Succession, Years
from provenance.outlets.registry import Registry, default_registry

__all__ = [
    "Domain",
    "Mention",
    "Name",
    "Outlet",
    "OutletKind",
    "Registry",
    "Succession",
    "Years",
    "default_registry",
]

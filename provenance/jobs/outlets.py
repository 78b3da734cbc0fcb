"""The outlet registry as this user has it: ours, with the file of the home folder over it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from provenance.errors import HomeError, SettingsError
from provenance.outlets import Registry, default_registry
from provenance.outlets.layer import Addition, format_layer, layered, parse_layer
from provenance.settings import Settings

FILE_NAME = "outlets.toml"


def layer_file(settings: Settings) -> Path:
    """Where the user's own outlets are kept."""
    return settings.home / FILE_NAME


def layer_of(settings: Settings) -> str | None:
    """The user's own outlets as text; None where there are none. Raises SettingsError for a broken file."""
    path = layer_file(settings)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8", remedy="save it as UTF-8") from error
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read: {error.strerror}", remedy="check its permissions"
        ) from error
    registry_with(text)
    return text


def registry_of(settings: Settings) -> Registry:
    """The packaged registry with the user's own outlets and aliases."""
    return registry_with(layer_of(settings))


@lru_cache(maxsize=4)
def registry_with(layer: str | None) -> Registry:
    """The packaged registry under a layer; raises SettingsError for one that makes no sense."""
    return default_registry() if layer is None else layered(default_registry(), parse_layer(layer))


def add(settings: Settings, addition: Addition) -> None:
    """Writes an addition into the user's file, whole or not at all.

    Raises SettingsError where it makes no sense, HomeError where the file cannot be written.
    """
    text = format_layer(parse_layer(layer_of(settings) or "").with_addition(addition))
    registry_with(text)
    path = layer_file(settings)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, path)
    except OSError as error:
        raise HomeError(
            f"{path} cannot be written: {error.strerror}", remedy="choose another folder with --home"
        ) from error

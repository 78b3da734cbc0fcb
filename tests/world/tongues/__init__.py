"""Sentence material in several languages, all of our own writing."""

from __future__ import annotations

from .arabic import ARABIC
from .chinese import CHINESE
from .english import ENGLISH
from .french import FRENCH
from .german import GERMAN
from .russian import RUSSIAN
from .spanish import SPANISH
from .tongue import Tongue

TONGUES: dict[str, Tongue] = {
    tongue.code: tongue for tongue in (ENGLISH, GERMAN, SPANISH, FRENCH, RUSSIAN, ARABIC, CHINESE)
}

__all__ = ["TONGUES", "Tongue"]

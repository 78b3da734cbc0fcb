"""The one room through which bytes from outside come in: guard, client, replay, web archives."""

from provenance.fetch.source import Mementos, Source

__all__ = ["Mementos", "Source"]

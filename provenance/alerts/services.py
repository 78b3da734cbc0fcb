"""Hands messages to services through Apprise (`pip install 'provenance[alerts]'`).

Apprise sends to the services that the user names and to nobody else: it has no telemetry,
and the pictures that it would fetch or link from its own site are turned off here.
"""

from __future__ import annotations

import logging
import re
import warnings
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from provenance.alerts.destinations import Service
from provenance.alerts.messages import Message
from provenance.errors import SettingsError

INSTALL = "pip install 'provenance[alerts]'"
SECONDS = 60.0  # for one message to one service
_STATUS = re.compile(r"error=([1-5]\d\d)\b")


def hand_over(service: Service, message: Message, *, seconds: float = SECONDS) -> str | None:
    """Sends one message; why it was not taken, or None. No address is in what is said.

    Raises SettingsError where Apprise is not installed.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its plugins are imported when they are used
        apprise = _apprise()
        sender = apprise.Apprise(asset=_asset(apprise))
        if not sender.add(service.url):
            return "Apprise knows no such service, or its address lacks something"
        result = sender.notify(
            body=message.body,
            title=message.title,
            body_format=apprise.NotifyFormat.TEXT,
            timeout=seconds,
        )
    return None if result else _why_not(result)


def must_be_installed() -> None:
    """Raises SettingsError where Apprise is not installed; costs no import of it."""
    if find_spec("apprise") is None:
        raise SettingsError("alerts to services need Apprise", remedy=INSTALL)


def _why_not(result: Any) -> str:
    """What is known of a failure without quoting Apprise, whose words may hold the address."""
    if result.status.name == "TIMEOUT":
        return "no answer in time"
    statuses = [match[1] for entry in result.logs() if (match := _STATUS.search(entry.message))]
    return f"the service answered with status {statuses[-1]}" if statuses else "the service did not take it"


def _apprise() -> ModuleType:
    try:
        import apprise
    except ModuleNotFoundError as error:
        raise SettingsError("alerts to services need Apprise", remedy=INSTALL) from error
    logger = logging.getLogger("apprise")
    logger.propagate = False  # what it logs may hold addresses; we say ourselves what failed
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return apprise


def _asset(apprise: ModuleType) -> Any:
    """How Apprise shall behave: nothing fetched, stored, followed or expanded that we did not ask for."""
    return apprise.AppriseAsset(
        app_id="provenance",
        app_desc="provenance",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        interpret_escapes=False,
        interpret_emojis=False,
        http_redirects=False,
        pgp_autogen=False,
        pem_autogen=False,
        secure_logging=True,
        storage_mode=apprise.PersistentStoreMode.MEMORY,
        allow_templates=False,
        plugin_paths=[],
    )

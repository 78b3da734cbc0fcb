"""Settings: options of the call over `settings.toml` in the home folder over the defaults.

Read once, at the command line; below it everything takes what it needs as an
argument. An unknown name or a value that makes no sense is refused by name:
a misspelt limit must not silently be no limit.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from provenance.errors import HomeError, SettingsError

FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a call may be told. Sizes are in bytes, times in seconds."""

    home: Path
    db: str
    offline: bool = False
    from_warc: tuple[Path, ...] = ()
    contact: str | None = None  # an address in the User-Agent, for those whom we ask
    allow_private: tuple[str, ...] = ()  # hosts that may have an address that is not public
    memento: bool = True
    memento_bases: tuple[str, ...] = ()  # none: the fetch room's own list
    total_timeout_s: float = 60.0
    connect_timeout_s: float = 10.0
    max_input_bytes: int = 32 * 1024 * 1024
    max_wire_bytes: int = 16 * 1024 * 1024
    max_decoded_bytes: int = 32 * 1024 * 1024
    host_delay_s: float = 1.0
    max_candidates: int = 12  # addresses that a page gives, tried for one repost
    max_requests_per_repost: int = 24  # in the search for one original, robots.txt and redirects included
    max_requests_per_host: int = 500  # of one host, in the searches of one run
    recheck_min_s: float = 86_400.0  # between two looks at what is young or changes often
    recheck_max_s: float = 20 * 86_400.0  # between two looks at what is old and steady
    ask_again_after_s: float = 86_400.0  # what was captured later than that long ago is not asked for again
    search: bool = True  # whether the original is searched for beyond the addresses that a page gives
    search_api_url: str | None = None  # a search service's address with {words}
    search_api_path: str = "web.results.url"  # the way to the addresses in its JSON answer
    search_api_key_header: str | None = None
    search_api_key: str | None = field(default=None, repr=False)  # sent to that service, recorded nowhere
    searxng_url: str | None = None  # the base address of a SearXNG server that gives JSON
    timestamp_url: str | None = None  # an RFC 3161 time-stamping authority
    timestamp_roots: str | None = None  # PEM file of the roots under which its stamps are believed
    memento_save_at: str | None = None  # where the first of memento_bases saves pages on request
    proxy: str | None = None  # http://host:port, asked for tunnels to addresses that we checked
    alert_mode: str = "digest"  # or `each`: one message a finding
    alert_kinds: tuple[str, ...] = ()  # none: every kind of finding
    alert_min_severity: str = "editorial"  # findings below it are not told
    alert_template: str | None = None  # a file of the user's own that writes the messages
    reviewer: str | None = None  # under whose name reviews are kept
    ignore_robots: bool = False  # said for one call by an editor, never in the file
    warnings: tuple[str, ...] = ()  # what was odd about the settings file

    @property
    def archive_folder(self) -> Path:
        """Where the captures are kept."""
        return self.home / "archive"

    @property
    def timestamp_roots_file(self) -> Path | None:
        """The PEM file of trusted roots; a relative name is taken from the home folder."""
        return self.home / Path(self.timestamp_roots).expanduser() if self.timestamp_roots else None

    @property
    def sha256(self) -> str:
        """The digest of what can change a result; where things are kept cannot."""
        names = (*RANGES, *LISTS, *SWITCHES, *DIGESTED)
        told = {name: _plain(getattr(self, name)) for name in names if name not in PACE | TELLING}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


PACE = frozenset({"recheck_min_s", "recheck_max_s"})  # when is looked, not what is seen
RANGES: Mapping[str, tuple[float, float]] = {
    "total_timeout_s": (0.1, 3600),
    "connect_timeout_s": (0.1, 600),
    "max_input_bytes": (1, 1024**3),
    "max_wire_bytes": (1, 1024**3),
    "max_decoded_bytes": (1, 1024**3),
    "host_delay_s": (0, 3600),
    "max_candidates": (1, 1000),
    "max_requests_per_repost": (1, 10_000),
    "max_requests_per_host": (1, 1_000_000),
    "recheck_min_s": (3600, 366 * 86_400),
    "recheck_max_s": (3600, 3660 * 86_400),
    "ask_again_after_s": (0, 366 * 86_400),
}
TELLING = frozenset({"alert_kinds"})  # who is told of what, not what is found
LISTS = ("allow_private", "memento_bases", "alert_kinds")
SWITCHES = ("offline", "memento", "search")
SEARCHING = ("search_api_url", "search_api_path", "search_api_key_header", "search_api_key", "searxng_url")
DIGESTED = ("search_api_url", "search_api_path", "searxng_url")  # words that change what is found
ALERTING = ("alert_mode", "alert_min_severity", "alert_template")
STAMPING = ("timestamp_url", "timestamp_roots", "memento_save_at")
WORDS = ("contact", "proxy", "reviewer", *STAMPING, *ALERTING, *SEARCHING)
# What a setting must look like; the values are not repeated in the message, one of them is a key.
_SHAPES = {
    "alert_mode": re.compile(r"digest|each"),
    "alert_min_severity": re.compile(r"material|editorial|cosmetic"),
    "search_api_url": re.compile(r"https?://[!-z|~]{1,200}\{words\}[!-z|~]{0,80}"),
    "search_api_path": re.compile(r"\w{1,40}(?:\.\w{1,40}){0,5}"),
    "search_api_key_header": re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}"),
    "search_api_key": re.compile(r"[!-~]{1,280}(?: [!-~]{1,280})?"),
    "searxng_url": re.compile(r"https?://[!-z|~]{1,250}"),
}
_REMEDIES = {
    "alert_mode": "give digest or each",
    "alert_min_severity": "give material, editorial or cosmetic",
    "search_api_url": "give the service's address with {words} where the words are to stand",
    "search_api_path": "give the names that lead to the addresses, such as web.results.url",
    "search_api_key_header": "give the name of a header field, such as X-Subscription-Token",
    "search_api_key": "give the key as the service gave it to you, without line breaks",
    "searxng_url": "give the base address of a SearXNG server",
}
_PROXY = re.compile(r"http://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}/?")


def load_settings(
    *,
    home: Path | None = None,
    db: str | None = None,
    offline: bool = False,
    from_warc: tuple[Path, ...] = (),
) -> Settings:
    """The settings of a call; None stands for what was not said.

    Raises SettingsError for a settings file that makes no sense, HomeError where
    no home folder can be found.
    """
    folder = home if home is not None else default_home()
    settings = from_file(folder / FILE_NAME, Settings(home=folder, db=str(folder / "provenance.db")))
    return replace(
        settings,
        db=db if db is not None else settings.db,
        offline=offline or settings.offline,
        from_warc=from_warc,
    )


def default_home() -> Path:
    """The platform's data folder for us."""
    from platformdirs import user_data_path

    try:
        return user_data_path("provenance", appauthor=False)
    except RuntimeError as error:  # no HOME and no entry for the user
        raise HomeError(
            "no home folder is known", remedy="name one with --home or PROVENANCE_HOME"
        ) from error


def from_file(path: Path, base: Settings) -> Settings:
    """`base` with what the file says; a file that is not there says nothing."""
    try:
        raw = path.read_bytes()
        loose = stat.S_IMODE(path.stat().st_mode) & stat.S_IWOTH
    except FileNotFoundError:
        return base
    except NotADirectoryError as error:
        raise HomeError(f"{path.parent} is not a folder", remedy="name another with --home") from error
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read: {error.strerror}", remedy="check its permissions"
        ) from error
    try:
        told = tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not TOML: {error}", remedy="correct it or move it away") from error
    values = {name: _checked(path, name, value) for name, value in told.items()}
    warnings = list(base.warnings)
    if loose:
        warnings.append(f"{path} can be changed by every user of this machine")
    if values.get("allow_private"):
        warnings.append(f"{path} allows private addresses for {', '.join(values['allow_private'])}")
    return replace(base, **values, warnings=tuple(warnings))


def _checked(path: Path, name: str, value: Any) -> Any:
    if name in RANGES:
        return _number(path, name, value)
    if name == "proxy" and not (isinstance(value, str) and _PROXY.fullmatch(value)):
        raise SettingsError(
            f"{path}: proxy = {value!r} makes no sense",
            remedy="give http://host:port; passwords and other kinds of proxies are not supported",
        )
    if name in SWITCHES and isinstance(value, bool):
        return value
    if name in _SHAPES and not (isinstance(value, str) and _SHAPES[name].fullmatch(value)):
        raise SettingsError(f"{path}: {name} makes no sense", remedy=_REMEDIES[name])
    if name in WORDS and isinstance(value, str) and value.isprintable() and len(value) < 300:
        return value
    if name in LISTS and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if name not in {*RANGES, *SWITCHES, *WORDS, *LISTS}:
        raise SettingsError(f"{path}: there is no setting {name!r}", remedy="correct its name or remove it")
    raise SettingsError(f"{path}: {name} = {value!r} makes no sense", remedy=_expected(name))


def _number(path: Path, name: str, value: Any) -> float | int:
    low, high = RANGES[name]
    wanted = int if name.startswith("max_") else (int, float)
    if isinstance(value, bool) or not isinstance(value, wanted) or not math.isfinite(value):
        raise SettingsError(f"{path}: {name} = {value!r} makes no sense", remedy=_expected(name))
    if not low <= value <= high:
        raise SettingsError(f"{path}: {name} = {value!r} is out of range", remedy=_expected(name))
    return value


def _expected(name: str) -> str:
    if name in RANGES:
        low, high = RANGES[name]
        return f"give a number from {low:g} to {high:g}"
    if name in SWITCHES:
        return "give true or false"
    return "give a list of words" if name in LISTS else "give a short text"


def _plain(value: Any) -> Any:
    return [str(item) for item in value] if isinstance(value, tuple) else value


assert {field.name for field in fields(Settings)} >= {*RANGES, *LISTS, *SWITCHES, *WORDS}

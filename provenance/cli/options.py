"""Options that several commands share, and the ones that every command takes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.settings import Settings

TAKES_VALUE = frozenset({"--home", "--db", "--from-warc", "--format", "-f", "--output", "-o"})
TAKES_NONE = frozenset({"--offline", "--quiet", "-q", "--no-progress", "--version"})
EPILOG = (
    "Options of every command (--home, --db, --offline, --from-warc, --format, --output, --quiet, "
    "--no-progress) may stand before or after the command; `provenance --help` explains them."
)


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """What was said for every command; None where nothing was said."""

    home: Path | None = None
    db: str | None = None
    offline: bool = False
    from_warc: tuple[Path, ...] = ()
    format: str | None = None
    output: Path | None = None
    quiet: bool = False
    progress: bool = True

    def settings(self) -> Settings:
        """The settings of this call: options over the settings file over the defaults."""
        from provenance.settings import load_settings

        return load_settings(
            home=self.home or _home_from_environment(),
            db=self.db,
            offline=self.offline,
            from_warc=self.from_warc,
        )

    def checked_settings(self) -> Settings:
        """The settings, with what is odd about them said on standard error."""
        from provenance.cli.terminal import say

        settings = self.settings()
        for warning in settings.warnings:
            say(f"warning: {warning}")
        return settings

    def settings_of_records(self) -> Settings:
        """The settings of a command that only reads what was recorded.

        A mistyped place would else read as "nothing found": a home or database file
        that was named here has to be there. Raises UsageError where it is not.
        """
        file = None if self.db is None or "://" in self.db else Path(self.db)
        for option, place in (("--home", self.home), ("--db", file)):
            if place is not None and not place.exists():
                raise UsageError(
                    f"{option} {place}: nothing was recorded there",
                    remedy=f"mend the name; `provenance check INPUT {option} {place}` begins a new one",
                )
        return self.checked_settings()

    def format_among(self, *allowed: str) -> str:
        """The chosen format, the first of `allowed` where none was chosen."""
        if self.format is None:
            return allowed[0]
        if self.format not in allowed:
            raise UsageError(
                f"--format {self.format} is not offered here", remedy=f"choose one of {', '.join(allowed)}"
            )
        return self.format


def _home_from_environment() -> Path | None:
    named = os.environ.get("PROVENANCE_HOME")
    return Path(named) if named else None


def global_options_first(arguments: list[str]) -> list[str]:
    """Moves the options of every command to the front, where the parser expects them.

    `provenance check page.html --offline` and `provenance --offline check page.html`
    mean the same. Nothing after `--` is touched.
    """
    front: list[str] = []
    rest: list[str] = []
    queue = list(arguments)
    while queue:
        argument = queue.pop(0)
        if argument == "--":
            rest += [argument, *queue]
            break
        if argument in TAKES_NONE:
            front.append(argument)
        elif argument in TAKES_VALUE and queue:
            front += [argument, queue.pop(0)]
        elif argument.startswith("--") and argument.split("=", 1)[0] in TAKES_VALUE:
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest

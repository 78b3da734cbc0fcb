"""The commands, each in its own module that is imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from provenance.cli.options import GlobalOptions, global_options_first
from provenance.cli.terminal import say

# name -> (module, the line shown by --help)
COMMANDS = {
    "demo": ("demo", "Audit the bundled examples, offline."),
    "parse": ("parse", "Locate reposts, credits, claims and citations; no database."),
    "compare": ("compare", "Compare a republished text with its original."),
    "check": ("check", "Parse, resolve, fetch, archive, compare and record."),
    "audit": ("audit", "Check many inputs, resumable, and report over all of them."),
    "archive": ("archive", "Capture addresses into the archive."),
    "find": ("find", "Find which archived captures hold a text."),
    "recheck": ("recheck", "Look again at what is due and say what changed."),
    "report": ("report", "Print what was recorded."),
    "review": ("review", "Accept or dismiss what was found, name the right original, note."),
    "feeds": ("feeds", "Write Atom feeds of what was found, for a static site."),
    "verify": ("verify", "Verify every stored capture and the log."),
    "export": ("export", "Bundle the evidence behind checks for others (WACZ)."),
    "outlets": ("outlets", "List, look up, add and alias outlets."),
    "selftest": ("selftest", "Plant known alterations and report what the comparer misses."),
    "db": ("db", "Upgrade, inspect, check or back up the database."),
}


class LazyCommands(TyperGroup):
    """A group that imports a command's module when the command is called, not before."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the parser's signature
        """Every command, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as above
        """Imports the command's module; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"provenance.cli.{COMMANDS[cmd_name][0]}")
        command = get_command(module.app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - as above
        """Lists the commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


app = typer.Typer(
    name="provenance",
    cls=LazyCommands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Says where a republished page comes from, finds the original, keeps the evidence "
    "and names every alteration.",
    epilog="Exit codes: 0 nothing to report, 1 alterations found, 2 wrong usage or settings, "
    "3 something could not be checked, 70 a fault of ours.",
)


@app.callback()
def every_command(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Database, archive and settings; PROVENANCE_HOME, else the platform's data folder.",
        ),
    ] = None,
    db: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Database: a file or a postgresql:// URL (default inside home)."),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Nothing leaves the machine.")] = False,
    from_warc: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Captures are read from this WARC before the network; repeatable."),
    ] = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="text, json, html, csv, ...")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the result there.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the result and errors.")] = False,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress on stderr.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Options of every command, before or after its name."""
    if version:
        from provenance._version import VERSION

        sys.stdout.write(f"provenance {VERSION}\n")
        raise typer.Exit
    context.obj = GlobalOptions(
        home=home,
        db=db,
        offline=offline,
        from_warc=tuple(from_warc or ()),
        format=format,
        output=output,
        quiet=quiet,
        progress=not (no_progress or quiet),
    )
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")
        raise typer.Exit(2)


def invoke(arguments: list[str]) -> int:
    """Runs the command that `arguments` names and returns its exit code.

    Not by the command's own `main`: that ends the program when a reader goes away (`| head`)
    and takes Ctrl-C for itself, without a word on what was kept.
    """
    command = get_command(app)
    try:
        with command.make_context("provenance", global_options_first(arguments)) as context:
            result = command.invoke(context)
    except typer.Exit as left:
        return left.exit_code
    except typer.TyperException as error:
        say(f"{error.format_message()} (see provenance --help)")
        return 2
    return result if isinstance(result, int) else 0

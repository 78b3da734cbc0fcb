"""`provenance db`: upgrade, info, check, backup."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions
from provenance.cli.output import write_result
from provenance.cli.terminal import say

app = typer.Typer(
    help="Upgrade, inspect, check or back up the database.",
    epilog=EPILOG,
    rich_markup_mode=None,
    add_completion=False,
)


@app.command(epilog=EPILOG)
def upgrade(context: typer.Context) -> None:
    """Bring the database to this version's form; every command does so at first use."""
    from provenance.store import Store

    options: GlobalOptions = context.obj
    settings = options.checked_settings()
    with Store.open(settings.db) as store:
        info = store.info()
        if store.copy_before_upgrade is not None:
            say(f"a copy from before the upgrade is at {store.copy_before_upgrade}")
    write_result(options, f"{info.url}: form {info.form}\n")


@app.command(epilog=EPILOG)
def info(context: typer.Context) -> None:
    """What the database is and how much it holds."""
    import json

    from provenance.store import Store

    options: GlobalOptions = context.obj
    chosen = options.format_among("text", "json")
    with Store.open(options.settings_of_records().db) as store:
        found = store.info()
    if chosen == "json":
        told = {"schema": "provenance/database/1", "url": found.url, "form": found.form}
        told |= {"engine": found.engine, "size": found.size, "rows": dict(found.rows)}  # type: ignore[dict-item]
        write_result(options, json.dumps(told, ensure_ascii=False) + "\n")
        return
    lines = [f"database  {found.url}", f"form      {found.form}", f"engine    {found.engine}"]
    if found.size is not None:
        lines.append(f"size      {found.size:,} bytes")
    lines += [f"{name:<14}{count:>12,}" for name, count in found.rows]
    write_result(options, "\n".join(lines) + "\n")


@app.command(epilog=EPILOG)
def check(context: typer.Context) -> None:
    """Verify the database's integrity; exit 1 when it is damaged."""
    from provenance.store import Store

    options: GlobalOptions = context.obj
    with Store.open(options.settings_of_records().db) as store:
        faults = store.faults()
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(1)
    write_result(options, "the database is sound\n")


@app.command(epilog=EPILOG)
def backup(
    context: typer.Context, file: Annotated[Path, typer.Argument(help="A file that is not there yet.")]
) -> None:
    """Copy the database while others go on working."""
    from provenance.store import Store

    options: GlobalOptions = context.obj
    with Store.open(options.settings_of_records().db) as store:
        store.backup(file)
    if not options.quiet:
        sys.stderr.write(f"provenance: copied to {file}\n")

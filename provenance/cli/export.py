"""`provenance export`: an evidence bundle that others' tools open."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def export(
    context: typer.Context,
    check_id: Annotated[
        list[str] | None, typer.Option("--id", metavar="CHECK", help="A check; repeatable.")
    ] = None,
    run: Annotated[
        str | None, typer.Option("--run", metavar="RUN", help="Every check of a run; `last` is the newest.")
    ] = None,
) -> None:
    """Write the captures behind checks, their log and a manifest into the WACZ that --output names."""
    from provenance.cli.terminal import say
    from provenance.jobs.bundles import bundle
    from provenance.store import Selection, Store

    options: GlobalOptions = context.obj
    if options.output is None:
        raise UsageError("export writes a file", remedy="name it with --output evidence.wacz")
    if not check_id and run is None:
        raise UsageError("no check is named", remedy="name some with --id, or a run with --run")
    settings = options.settings_of_records()
    with Store.open(settings.db) as store:
        selection = Selection(run_id=run, check_ids=tuple(check_id or ()))
        written = bundle(settings, store, selection, options.output)
    for name in written.elsewhere:
        say(f"{name} is not in the archive and is not part of the bundle: keep it beside it")
    if not options.quiet:
        say(f"{written.captures} captures behind {written.checks} checks are in {options.output}")

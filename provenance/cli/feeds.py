"""`provenance feeds`: a folder of Atom feeds for a static site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG)
def feeds(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where they are written; made if need be.")],
    base_url: Annotated[
        str | None, typer.Option("--base-url", metavar="URL", help="Where the folder will be served.")
    ] = None,
) -> None:
    """Write Atom feeds: all, and one for each aggregator, outlet and repost."""
    from provenance.cli.output import write_file
    from provenance.cli.terminal import say
    from provenance.jobs.feeds import feed_files
    from provenance.jobs.sources import now
    from provenance.report.escape import web_address
    from provenance.store import Store

    options: GlobalOptions = context.obj
    if base_url is not None and web_address(base_url) is None:
        raise UsageError(f"--base-url {base_url!r} is no address", remedy="give http or https")
    written = 0
    with Store.open(options.settings_of_records().db) as store:
        for file in feed_files(store, base_url=base_url, clock=now):
            path = folder / file.name
            _make(path.parent)
            write_file(path, file.pieces)
            written += 1
    if not options.quiet:
        say(f"{written} files are in {folder}")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror}", remedy="choose another") from error

"""`provenance outlets`: list, show, add, alias."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from provenance.cli.options import EPILOG, GlobalOptions
from provenance.errors import UsageError

if TYPE_CHECKING:
    from provenance.outlets.outlet import Outlet

app = typer.Typer(
    help="List, look up, add and alias outlets.", epilog=EPILOG, rich_markup_mode=None, add_completion=False
)

Words = Annotated[
    list[str] | None, typer.Argument(metavar="[WORD]...", help="Words of an id, name, domain or country.")
]
Domains = Annotated[
    list[str] | None,
    typer.Option("--domain", metavar="HOST", help="As example.org or example.org@2007-2019; repeatable."),
]
Names = Annotated[
    list[str] | None, typer.Option("--alias", metavar="NAME", help="Another name or spelling; repeatable.")
]

Permalinks = Annotated[
    list[str] | None,
    typer.Option(
        "--permalink",
        metavar="SHAPE",
        help="How its addresses are made, as https://{domain}/{yyyy}/{mm}/{slug}/; repeatable.",
    ),
]


@app.command("list", epilog=EPILOG)
def listed(context: typer.Context, words: Words = None) -> None:
    """List outlets, all or those that every word fits."""
    from provenance.jobs.outlets import registry_of
    from provenance.outlets.layer import found_outlets

    options: GlobalOptions = context.obj
    _print(options, found_outlets(registry_of(options.checked_settings()), words or ()))


@app.command(epilog=EPILOG)
def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="An id, a name, a host or an agency code.")],
) -> None:
    """Show the outlet that an id, a name, a host or an agency code means."""
    from provenance.jobs.outlets import registry_of

    options: GlobalOptions = context.obj
    registry = registry_of(options.checked_settings())
    found = registry.by_id(name) or registry.by_host(name) or registry.agency(name)
    bearers = (found,) if found else registry.all_by_name(name)
    if not bearers:
        raise UsageError(f"no outlet is known as {name!r}", remedy="add it with `provenance outlets add`")
    _print(options, bearers)


@app.command(epilog=EPILOG)
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name that reports shall print.")],
    domains: Domains = None,
    aliases: Names = None,
    country: Annotated[str | None, typer.Option("--country", metavar="CC", help="Two letters.")] = None,
    languages: Annotated[
        list[str] | None, typer.Option("--language", metavar="LL", help="As en; repeatable.")
    ] = None,
    permalinks: Permalinks = None,
    successor: Annotated[
        str | None, typer.Option("--successor", metavar="ID", help="Who took over, as id or id@2019-11.")
    ] = None,
) -> None:
    """Add an outlet of your own; it stands over ours."""
    from provenance.jobs.outlets import add as add_to_layer
    from provenance.outlets.layer import Addition, id_for

    options: GlobalOptions = context.obj
    identity = id_for(name)
    if not identity:
        raise UsageError(f"{name!r} has no letters", remedy="give a name")
    addition = Addition(
        identity,
        name,
        country,
        tuple(languages or ()),
        tuple(aliases or ()),
        tuple(domains or ()),
        tuple(permalinks or ()),
        successor,
    )
    add_to_layer(options.checked_settings(), addition)
    _say_done(options, identity)


@app.command(epilog=EPILOG)
def alias(
    context: typer.Context,
    outlet: Annotated[str, typer.Argument(help="The outlet: its id, name or host.")],
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="More names.")] = None,
    domains: Domains = None,
) -> None:
    """Give an outlet more names or domains."""
    from provenance.jobs.outlets import add as add_to_layer
    from provenance.jobs.outlets import registry_of
    from provenance.outlets.layer import Addition

    options: GlobalOptions = context.obj
    if not names and not domains:
        raise UsageError("no name is given", remedy="give names, or hosts with --domain")
    settings = options.checked_settings()
    registry = registry_of(settings)
    known = registry.by_id(outlet) or registry.by_host(outlet) or registry.by_name(outlet)
    if known is None:
        raise UsageError(f"no single outlet is known as {outlet!r}", remedy="see `provenance outlets show`")
    add_to_layer(settings, Addition(known.id, aliases=tuple(names or ()), domains=tuple(domains or ())))
    _say_done(options, known.id)


def _say_done(options: GlobalOptions, identity: str) -> None:
    from provenance.cli.terminal import say

    if not options.quiet:
        say(f"{identity} is in {options.settings().home / 'outlets.toml'}")


def _print(options: GlobalOptions, outlets: tuple[Outlet, ...]) -> None:
    from provenance.cli.output import write_result
    from provenance.cli.results import line
    from provenance.report.escape import one_line

    if options.format_among("text", "json", "jsonl") == "text":
        write_result(options, (one_line(_row(outlet)) + "\n" for outlet in outlets))
    else:
        write_result(options, (line(_document(outlet)) for outlet in outlets))


def _row(outlet: Outlet) -> str:
    domains = " ".join(domain.host for domain in outlet.domains) or "-"
    return f"{outlet.id:<32}  {outlet.country or '--':<2}  {outlet.name:<36}  {domains}"


def _document(outlet: Outlet) -> dict[str, Any]:
    successor = outlet.successor
    return {
        "schema": "provenance/outlet/1",
        "id": outlet.id,
        "name": outlet.name,
        "aliases": [name.text for name in outlet.names[1:]],
        "kind": outlet.kind.value,
        "country": outlet.country or None,
        "languages": list(outlet.languages),
        "domains": [domain.host for domain in outlet.domains],
        "codes": list(outlet.codes),
        "successor": successor.outlet if successor else None,
        "source": outlet.source or None,
    }

"""`briefing serve`: a live preview that follows every change to the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import audiences
from generator.cli.project import stop

if TYPE_CHECKING:
    from generator.cli.project import Call


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.option("--open", "browse", is_flag=True, help="Open the browser.")
@audiences.handling
@click.pass_obj
def serve(call: Call, address: str, handling: str, *, browse: bool) -> None:
    """Preview the site; a change to the dossier shows in the browser."""
    from generator.mkdocs_site import preview, site  # noqa: PLC0415 -- only this command needs MkDocs

    try:
        preview.serve(call.root, address, audiences.audience(handling), browse=browse)
    except site.BuildFailedError as error:
        click.echo(str(error), err=True)
        stop()

"""`briefing suggest`: drafts of facts from an article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.analysis.results import Analysis
from generator.cli.dossiers import whole
from generator.cli.project import number_of, refusing
from generator.curate import seed_files
from generator.curate.suggest import drafts, left_out, suggesting
from generator.curate.user_error import UserError
from generator.dossier import matching

if TYPE_CHECKING:
    from generator.cli.project import Call


@click.command()
@click.argument("source")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="A new file for the drafts. Default: they are printed.",
)
@click.option(
    "--left-out", "excluded", is_flag=True, help="Draft `left_out` entries instead of facts."
)
@click.pass_obj
def suggest(call: Call, source: str, output: Path | None, *, excluded: bool) -> None:
    """Draft facts, or `left_out` entries, from what no quote of a source covers yet.

    Each draft has the exact words, the figure, date and names read in them, and TODO where you
    have to write. Drafts are not part of the dossier: edit them and move them to facts.yml.
    """
    root = call.root
    dossier = whole(root)
    with refusing():
        record = dossier.source.get(source)
        if record is None:
            raise UserError(f"no source has the id '{source}'", "Check its spelling.")
        article = suggesting.UncuratedArticle(Analysis(matching.match(dossier)), record)
        count, text = _left_out(article) if excluded else _facts(article)
        if output is not None:
            try:
                seed_files.create(output, text.encode())
            except FileExistsError as error:
                raise UserError(f"'{output}' already exists", "Name a new file.") from error
    if output is None:
        click.echo(text, nl=False)
    call.say(f"{number_of(count, 'draft')} from source '{source}'")


def _facts(article: suggesting.UncuratedArticle) -> tuple[int, str]:
    found = tuple(suggesting.drafts(article))
    return len(found), drafts.written(article, found, suggesting.new_names(article))


def _left_out(article: suggesting.UncuratedArticle) -> tuple[int, str]:
    entries = left_out.drafted(article)
    return len(entries), left_out.written(article, entries)

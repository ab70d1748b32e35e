"""`briefing accept`: a changed article becomes the one the facts are curated against."""

from __future__ import annotations

import click

from generator.cli.add import contents
from generator.cli.dossiers import whole
from generator.cli.project import Call, number_of, refusing, stop
from generator.curate import seed_files
from generator.curate.accept import accepting, article_change
from generator.curate.intake import extraction
from generator.curate.user_error import UserError


@click.command()
@click.argument("source")
@click.argument("new", required=False, metavar="[FILE|URL|-]")
@click.option(
    "--keep/--no-keep",
    default=True,
    help="Keep the earlier text as a source of its own, so that it can still be cited.",
)
@click.option("--dry-run", is_flag=True, help="Only report what happens to the quotes.")
@click.pass_obj
def accept(call: Call, source: str, new: str | None, *, keep: bool, dry_run: bool) -> None:
    """Report what a changed article does to its quotes, and record the new hash.

    The new text is what the source's file contains now, or the text given. Quotes that are no
    longer in it still cite the earlier text where that is available: the file about to be
    replaced, or an earlier commit in git. Where it is not available, fix those quotes first.
    """
    root = call.locked("accept")
    dossier = whole(root)
    with refusing():
        record = dossier.source.get(source)
        if record is None:
            raise UserError(f"no source has the id '{source}'", "Check its spelling.")
        given = None if new is None else _article(new)
        both = accepting.texts(root, dossier, record, given)
        done = accepting.accept(root, dossier, record, both, keep=keep)
    click.echo(article_change.report(done.fates), nl=False)
    if done.broken and done.kept is None:
        why = "is not stored" if both.old is not None else "is not available"
        click.echo(
            f"nothing accepted: {number_of(len(done.broken), 'quote')} can no longer be found, "
            f"and the earlier text {why}. Fix them and run `accept` again.",
            err=True,
        )
        stop()
    if dry_run:
        return
    articles: dict[str, bytes | None] = {}
    with refusing():
        if done.kept_file is not None and both.old is not None:
            if (root / done.kept_file).exists():
                raise UserError(f"'{done.kept_file}' already exists", "Rename that file.")
            articles[done.kept_file] = both.old
        if given is not None:
            articles[f"seeds/{record.file}"] = given
        seed_files.write(root, "accept", done.changes, articles)
    kept = f"; the earlier text is source '{done.kept}'" if done.kept else ""
    call.say(f"accepted the new text of source '{source}'{kept}")


def _article(what: str) -> bytes:
    """The text of what is given: also of an HTML page or a PDF, as `briefing add` takes it."""
    page = contents(what)
    return extraction.stored(extraction.extract(page, f"'{what}'"), page.data)

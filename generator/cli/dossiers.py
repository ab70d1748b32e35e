"""What the commands that change a dossier share: reading it whole, and refusing."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.project import stop
from generator.curate.user_error import UserError
from generator.load import files, positions, project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.dossier.dossier import Dossier


def whole(root: Path) -> Dossier:
    """The dossier, if all of it can be read; else its problems and the exit code for them."""
    loaded = project.load(root)
    if loaded.dossier is None or loaded.findings:
        for problem in positions.report(loaded.findings, partial(files.legible, root)):
            click.echo(problem.told, err=True)
        stop()
    return loaded.dossier


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a UserError into a usage error: its message, its hint, and exit code 2."""
    try:
        yield
    except UserError as refused:
        told = f"{refused.message}\n  {refused.hint}" if refused.hint else refused.message
        raise click.UsageError(told) from refused

"""What the commands that change a dossier share: reading it whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.project import stop
from generator.load import files, positions, project

if TYPE_CHECKING:
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

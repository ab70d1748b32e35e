"""The live preview: MkDocs' own server, started on the project's configuration."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.commands import serve as mkdocs_serve

if TYPE_CHECKING:
    from pathlib import Path


def serve(root: Path, address: str, *, browse: bool) -> None:
    """Serve until interrupted; a problem in the dossier is told and does not end it."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")
    mkdocs_serve.serve(
        str(root / "mkdocs.yml"),
        livereload=True,
        build_type=None,
        watch_theme=False,
        open_in_browser=browse,
        dev_addr=address,
    )

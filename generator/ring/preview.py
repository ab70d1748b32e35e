"""The live preview: MkDocs' own server on the project, building again only what changed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.commands import serve as mkdocs_serve

if TYPE_CHECKING:
    from pathlib import Path


def serve(root: Path, address: str, *, browse: bool) -> None:
    """Serve until interrupted; a problem in the dossier is told and shown, and does not end it."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")
    logging.getLogger("mkdocs.commands.build").addFilter(_is_of_use)
    mkdocs_serve.serve(
        str(root / "mkdocs.yml"),
        livereload=True,
        build_type="dirty",
        watch_theme=False,
        open_in_browser=browse,
        dev_addr=address,
    )


def _is_of_use(record: logging.LogRecord) -> bool:
    """False for MkDocs' warning against what makes the preview fast.

    The generator leaves unchanged pages untouched, so building only changed ones is right.
    """
    return "A 'dirty' build" not in record.msg

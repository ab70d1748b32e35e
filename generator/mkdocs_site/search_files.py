"""The search as files of the docs folder, for builders that know no plugins of MkDocs."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from generator import write
from generator.mkdocs_site import rendering, searching
from generator.mkdocs_site.site import BuildFailedError
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.search.records import SearchRecord


def made(root: Path, docs: Path, briefing: Briefing, analysis: Analysis) -> tuple[File, ...]:
    """The files of the search, once the pages of the project in `root` stand in `docs`.

    None where the project has no mkdocs.yml, so that nothing builds a site of it. Raises
    BuildFailedError where that cannot be read.
    """
    file = root / "mkdocs.yml"
    if not file.is_file():
        return ()
    with tempfile.TemporaryDirectory() as folder:
        try:
            config = load_config(str(file), docs_dir=str(docs), site_dir=folder)
        except (Abort, MkDocsException) as error:
            raise BuildFailedError(str(error)) from error
        pages = tuple(_records(config, briefing.about.default_language))
        searching.publish(briefing, analysis, pages, config, write.cache(root, "search"))
        files = sorted(each for each in Path(folder).rglob("*") if each.is_file())
        return tuple(File(each.relative_to(folder).as_posix(), each.read_bytes()) for each in files)


def _records(config: MkDocsConfig, default: str) -> Iterator[SearchRecord]:
    """What the search finds of each page."""
    files = get_files(config)
    for file in files.documentation_pages():
        page = Page(None, file, config)
        page.read_source(config)
        if searching.is_read(page):
            rendering.render(page, config, files)
        yield from searching.page_records(page, page.content or "", default)

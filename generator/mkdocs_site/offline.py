"""Builds the site to be read as files: in folders of its own, with addresses that name files."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import write
from generator.archive.verify_page import FOLDER
from generator.mkdocs_site import site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.archive.booklet import BookletPage
    from generator.dossier.briefing import Briefing
    from generator.mkdocs_site.plugin import BriefingPlugin


@dataclass(frozen=True, slots=True)
class Built:
    """A site of files, and what it tells of."""

    folder: Path
    briefing: Briefing
    pages: tuple[BookletPage, ...]


def build(root: Path, draft: Path, *, strict: bool, progress: bool) -> Built:
    """Build the project in `root` inside the empty folder `draft`; nothing else is written.

    Raises BuildFailedError.
    """
    plugins: list[BriefingPlugin] = []

    def prepare(config: MkDocsConfig, plugin: BriefingPlugin) -> None:
        docs = draft / "docs"
        _copy_hand_written(Path(config.docs_dir), docs)
        config.docs_dir = str(docs)
        config.use_directory_urls = False
        config.nav = config.nav and _with_proof(config.nav)
        plugin.offline = True
        plugins.append(plugin)

    folder = draft / "site"
    site.run(root, folder, strict=strict, progress=progress, prepare=prepare)
    briefing = plugins[0].briefing
    if briefing is None:
        raise site.BuildFailedError("the dossier has errors")
    return Built(folder, briefing, tuple(plugins[0].contents))


def _with_proof(nav: list[Any]) -> list[Any]:
    """The navigation with the page that proves the archive at the end of each language's part."""
    items, pages = [], []
    for item in nav:
        named = item if isinstance(item, dict) else {"": item}
        deep = {k: _with_proof(v) if isinstance(v, list) else v for k, v in named.items()}
        items.append(deep if isinstance(item, dict) else item)
        pages += [page for page in deep.values() if isinstance(page, str)]
    homes = [page for page in pages if page.endswith("index.md")]
    if homes:
        items.append(f"{min(homes, key=len).removesuffix('index.md')}{FOLDER}/index.md")
    return items


def _copy_hand_written(docs: Path, to: Path) -> None:
    generated = {*write.listed(docs), write.LIST}
    to.mkdir(parents=True)
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and path not in generated:
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to / path)

"""Builds the site to be read as files: in folders of its own, with addresses that name files."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import write
from generator.mkdocs_site import navigation, site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from generator.archive.booklet import BookletPage
    from generator.dossier.audience import Audience
    from generator.dossier.briefing import Briefing
    from generator.mkdocs_site.plugin import BriefingPlugin


@dataclass(frozen=True, slots=True)
class Built:
    """A site of files, and what it tells of."""

    folder: Path
    briefing: Briefing
    pages: tuple[BookletPage, ...]
    left_out: Mapping[str, int]
    """How many records its audience may not see; for the terminal alone."""


def build(
    root: Path, draft: Path, audience: Audience | None = None, *, strict: bool, progress: bool
) -> Built:
    """Build the project in `root` inside the empty folder `draft`; nothing else is written.

    Raises BuildFailedError.
    """

    def prepare(config: MkDocsConfig, plugin: BriefingPlugin) -> None:
        docs = draft / "docs"
        _copy_hand_written(Path(config.docs_dir), docs)
        config.docs_dir = str(docs)
        config.use_directory_urls = False
        config.nav = config.nav and navigation.with_proof(config.nav)
        plugin.offline = True

    folder = draft / "site"
    plugin = site.run(root, folder, audience, strict=strict, progress=progress, prepare=prepare)
    briefing = plugin.briefing
    if briefing is None:
        raise site.BuildFailedError("the dossier has errors")
    return Built(folder, briefing, tuple(plugin.contents), plugin.left_out)


def _copy_hand_written(docs: Path, to: Path) -> None:
    generated = {*write.listed(docs), write.LIST}
    to.mkdir(parents=True)
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and path not in generated:
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to / path)

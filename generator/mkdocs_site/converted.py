"""Keeps what Markdown made of each page, so that an unchanged page is not converted again.

A page's HTML depends on its Markdown, the page's own address, the extensions and their options,
the programs that convert, and the files that its links lead to. All of these are in the key of an
entry or compared when it is read, so an entry is right or not used. Entries are JSON files in
`.cache/pages` and can be deleted at any time.
"""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs
from mkdocs.structure.toc import get_toc

from generator import digests, write
from generator.mkdocs_site import captions, rendering
from generator.mkdocs_site.rendering import LOG
from generator.mkdocs_site.subset import tags

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

PURE = {
    captions.__name__,
    *("abbr", "admonition", "attr_list", "def_list", "extra", "fenced_code", "footnotes"),
    *("md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
}
"""Extensions whose output depends on the text and their options alone."""


@dataclass(slots=True)
class Conversions:
    """The conversions that are kept in `folder`, and the names of those used in this build."""

    folder: Path
    used: set[str] = field(default_factory=set)

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Give the page what `Page.render` gives it: its content, headings, anchors and links."""
        key = _key(page, config)
        if key is None:
            rendering.render(page, config, files)
            return
        self.used.add(key)
        kept = self._read(key)
        if kept is not None and _leads_to(kept["targets"], files):
            _apply(kept, page, files)
            return
        seen, warned = _Seen(files), _Warned()
        logging.getLogger(LOG).addHandler(warned)
        try:
            rendering.render(page, config, seen)  # type: ignore[arg-type] # all that is asked for
        finally:
            logging.getLogger(LOG).removeHandler(warned)
        if not warned.count:
            self._write(key, _entry(page, seen.targets))

    def clear(self) -> None:
        """Remove what this build did not use, and what a kill left. Call it after a whole build."""
        if not self.folder.is_dir():
            return
        for file in self.folder.iterdir():
            if file.name.removesuffix(".json") not in self.used:
                file.unlink(missing_ok=True)

    def _read(self, key: str) -> dict[str, Any] | None:
        content = write.stored(self.folder / f"{key}.json")
        kept: dict[str, Any] | None = None if content is None else json.loads(content)
        return kept

    def _write(self, key: str, entry: dict[str, Any]) -> None:
        """Keep an entry; where that is impossible, the next build converts the page again."""
        text = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
        write.store(self.folder / f"{key}.json", text)


class _Seen:
    """The files of a build, and where each path led that was looked up in them."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.targets: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """As MkDocs' own."""
        file = self._files.get_file_from_path(path)
        self.targets[path] = _place(file)
        return file


class _Warned(logging.Handler):
    """Counts what is said of a page's links, as it must be said again in the next build."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        del record
        self.count += 1


def _place(file: File | None) -> str | None:
    return None if file is None else f"{file.inclusion.name} {file.url}"


def _leads_to(targets: dict[str, str | None], files: Files) -> bool:
    """True where each path leads to where it led."""
    return all(_place(files.get_file_from_path(path)) == to for path, to in targets.items())


def _key(page: Page, config: MkDocsConfig) -> str | None:
    """What an entry is found by; None where an extension may read what is not in the key."""
    if not PURE.issuperset(config.markdown_extensions):
        return None
    made_of = [
        page.markdown,
        _place(page.file),
        page.file.src_uri,
        config.use_directory_urls,
        config.markdown_extensions,
        config.mdx_configs,
        [str(each) for each in config.validation.links.values()],
        logging.getLogger(LOG).getEffectiveLevel(),
        _programs(),
    ]
    try:
        text = json.dumps(made_of, ensure_ascii=False, sort_keys=True)
    except TypeError:  # an option that is a function
        return None
    return digests.of_text(text)


@cache
def _programs() -> list[str]:
    """The versions of what converts, and the text of our own part of it."""
    parts = [Path(each) for each in (__file__, captions.__file__, rendering.__file__)]
    parts += sorted(Path(tags.__file__).parent.glob("*.py"))
    ours = [digests.of_file(part) for part in parts]
    builder = f"{mkdocs.__name__} {mkdocs.__version__}"
    return [sys.version, metadata.version("markdown"), builder, *ours]


def _entry(page: Page, targets: dict[str, str | None]) -> dict[str, Any]:
    links = page.links_to_anchors
    return {
        "content": page.content,
        "toc": [_token(each) for each in page.toc],
        "title": page._title_from_render,  # noqa: SLF001 -- MkDocs has no other door
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else {to.src_uri: found for to, found in links.items()},
        "targets": targets,
    }


def _token(link: AnchorLink) -> dict[str, Any]:
    children = [_token(each) for each in link.children]
    return {"level": link.level, "id": link.id, "name": link.title, "children": children}


def _apply(kept: dict[str, Any], page: Page, files: Files) -> None:
    page.content = kept["content"]
    page.toc = get_toc(kept["toc"])
    page._title_from_render = kept["title"]  # noqa: SLF001 -- the same
    page.present_anchor_ids = set(kept["anchors"])
    if kept["links"] is not None:
        found = {files.get_file_from_path(to): links for to, links in kept["links"].items()}
        page.links_to_anchors = {to: links for to, links in found.items() if to is not None}

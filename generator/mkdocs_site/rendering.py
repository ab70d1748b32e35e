"""Makes a page's Markdown into HTML, as `Page.render` of MkDocs does.

A page that is written as ours are is converted by `subset`. Any other page, and one with a link
that leads nowhere, which is to be reported, is left to MkDocs and Python-Markdown. Both give the
same HTML.
"""

from __future__ import annotations

import logging
import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from generator.mkdocs_site import captions
from generator.mkdocs_site.subset import writing
from generator.mkdocs_site.subset.tags import NotInSubsetError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

LOG = "mkdocs.structure.pages"
"""Where MkDocs reports a link that leads nowhere."""
_NEEDED = frozenset([captions.__name__, "attr_list", "md_in_html", "toc"])
_WITHOUT_EFFECT = frozenset(["def_list", "fenced_code", "meta", "sane_lists", "tables"])
"""Extensions for what is not in the subset."""
_OPTIONS: tuple[dict[str, object], ...] = ({}, {"toc": {}}, {"toc": {"permalink": False}})


def render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give the page its content, headings, anchors and links."""
    if _is_for_subset(config) and page.markdown is not None:
        links = _Links(page.file, files)
        try:
            written = writing.convert(page.markdown, links.resolve)
        except NotInSubsetError:
            pass
        else:
            page.content = written.content
            page.toc = get_toc(written.toc)
            page._title_from_render = written.title  # noqa: SLF001 -- MkDocs has no other door
            page.present_anchor_ids = written.anchors
            if logging.getLogger(LOG).getEffectiveLevel() > logging.DEBUG:
                page.links_to_anchors = links.anchors
            return
    type(page).render(page, config, files)


def _is_for_subset(config: MkDocsConfig) -> bool:
    extensions = set(config.markdown_extensions)
    options = {name: each for name, each in (config.mdx_configs or {}).items() if each}
    return extensions >= _NEEDED and extensions <= _NEEDED | _WITHOUT_EFFECT and options in _OPTIONS


class _Links:
    """The addresses of a page's links, as MkDocs makes them of links between files."""

    def __init__(self, file: File, files: Files) -> None:
        self._file = file
        self._files = files
        self._addresses: dict[str, tuple[File, str]] = {}
        self.anchors: dict[File, dict[str, str]] = {}

    def resolve(self, url: str) -> str:
        """The address that a link leads to."""
        scheme, host, path, query, anchor = urlsplit(url)
        if scheme or host:
            return url
        if not path:
            target, address = self._file, ""
        elif path in self._addresses:
            target, address = self._addresses[path]
        else:
            target, address = self._addresses[path] = self._address(path)
        if anchor:
            self.anchors.setdefault(target, {}).setdefault(anchor, url)
        return urlunsplit(("", "", address, query, anchor)) if path else url

    def _address(self, path: str) -> tuple[File, str]:
        folder = posixpath.dirname(self._file.src_uri)
        target = None
        if not path.startswith(("/", "\\")):
            to = posixpath.normpath(posixpath.join(folder, unquote(path)))
            target = self._files.get_file_from_path(to)
        if target is None or target.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            raise NotInSubsetError(path)
        return target, get_relative_url(target.url, self._file.url)

"""The MkDocs plugin `briefing`: the same pipeline under plain `mkdocs build` and `serve`.

It only translates: problems become MkDocs' own errors, the pages are written before MkDocs
collects its files, and the theme gets the words and titles it asks for.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator import assets, interface, publish
from generator.dates import words as date_words
from generator.exports.changes import has_feed
from generator.problems import Severity
from generator.render.figures import locale_of
from generator.ring import searching
from generator.ring.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from generator.model.briefing import Briefing
    from generator.search.records import SearchRecord

log = logging.getLogger("mkdocs.plugins.briefing")


class _NoOptions(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this hook untyped
    """The plugin takes no options."""


class BriefingPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call] # the same
    """Generates the pages, and gives the theme what it needs."""

    def __init__(self) -> None:
        """Start without a listener for progress."""
        self.on_page: Callable[[], None] | None = None
        self.offline = False
        """True where the site is for an archive, which proves itself on a page of its own."""
        self.briefing: Briefing | None = None
        """What the pages were made of, once they are."""
        self._sharing: Sharing | None = None
        self._files: Files | None = None
        self._pages: list[SearchRecord] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the dossier and write its pages; stop before the old site is touched."""
        root = Path(config.config_file_path).parent
        docs = Path(config.docs_dir)
        folders, offline = config.use_directory_urls, self.offline
        published = publish.pages(root, docs, folders=folders, offline=offline)
        errors = []
        for problem in published.outcome.problems:
            told = f"{problem}\n  {problem.hint}" if problem.hint else str(problem)
            if problem.severity is Severity.ERROR:
                errors.append(told)
            else:
                log.warning(told)
        if published.outcome.briefing is None:
            raise PluginError("\n".join(["the dossier has errors", *errors]))
        self.briefing = published.outcome.briefing
        _describe(config, self.briefing)
        config.markdown_extensions.append("generator.ring.captions")
        self._sharing = Sharing(self.briefing, assets.theme() / "assets" / "fonts")
        self._pages.clear()
        return config

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the words of the interface."""
        del config
        self._files = files
        env.globals["words"] = interface.gettext
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Let the links between languages lead to files where there is no server."""
        if not config.use_directory_urls:
            alternates = page.meta.get("alternates") or {}
            page.meta["alternates"] = {
                language: _file_url(url, files) for language, url in alternates.items()
            }
        return markdown

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's head what it tells machines, and the picture for shared links."""
        del nav
        if self._sharing is not None and self._files is not None:
            page.meta["json_ld"] = self._sharing.json_ld(page, config, self._files)
            page.meta["picture"] = self._sharing.picture(page, config)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Draw the picture for shared links."""
        if self._sharing is not None:
            self._sharing.draw(page, config)
        return output

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the page's text for the search, and tell of progress."""
        del files
        self._pages.extend(searching.page_records(page, html, config.theme["language"]))
        if self.on_page is not None:
            self.on_page()
        return html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the search into the built site."""
        if self.briefing is not None:
            searching.publish(self.briefing, self._pages, config)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Watch the dossier, too."""
        del builder
        server.watch(str(Path(config.config_file_path).parent / "seeds"))
        return server


def _file_url(url: str, files: Files) -> str:
    """The address of a page's file: "facts/index.html" for "facts/"."""
    pages = (f"{url}index.md", f"{url.removesuffix('/')}.md")
    return next((file.url for page in pages if (file := files.get_file_from_path(page))), url)


def _describe(config: MkDocsConfig, briefing: Briefing) -> None:
    """What the theme knows of the dossier: titles and the languages' own names."""
    config.site_name = briefing.title.choose(briefing.default_language, "").text
    config.theme["language"] = briefing.default_language
    config.extra["briefing"] = {
        "titles": dict(briefing.title.items),
        "languages": {
            each: (locale_of(each).get_display_name() or each).capitalize()
            for each in briefing.languages
        },
        "version": briefing.version,
        "as_of": briefing.as_of.text if briefing.as_of else "",
        "dated": {
            each: date_words.say(briefing.as_of, each) if briefing.as_of else ""
            for each in briefing.languages
        },
        "has_feed": has_feed(briefing),
    }
    theme = str(assets.theme())
    if theme not in config.theme.dirs:
        config.theme.dirs.insert(0, theme)

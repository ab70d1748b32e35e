"""The MkDocs plugin `briefing`: the same pipeline under plain `mkdocs build` and `serve`.

It only translates: problems become MkDocs' own errors, the pages are written before MkDocs
collects its files, and the theme gets the words and titles it asks for.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator import assets, build, interface, write
from generator.archive import booklet
from generator.clock import today
from generator.dossier.audience import Audience
from generator.edtf import edtf_date
from generator.edtf import words as date_words
from generator.exports.changes import has_feed
from generator.missing_letters import no_font_has
from generator.mkdocs_site import navigation, rendering, searching, styles, unused
from generator.mkdocs_site.converted import Conversions
from generator.mkdocs_site.problem_pages import ProblemPages
from generator.mkdocs_site.sharing import Sharing
from generator.problems import Severity
from generator.render.direction import directed_where_mixed
from generator.render.figures import locale_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.search.records import SearchRecord

log = logging.getLogger("mkdocs.plugins.briefing")


class _NoOptions(Config):  # type: ignore[no-untyped-call] # MkDocs leaves this hook untyped
    """The plugin takes no options."""


class BriefingPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call] # the same
    """Generates the pages, and gives the theme what it needs."""

    def __init__(self) -> None:
        """Start with nothing read yet."""
        self.begin()

    def begin(self) -> None:
        """Forget an earlier build: MkDocs keeps one plugin for all builds of a process."""
        self.step: Callable[[], None] | None = None
        self.only: frozenset[str] | None = None
        """In a preview's quick build: the only pages that are written."""
        self.offline = False
        """True where the site is for an archive, which proves itself on a page of its own."""
        self.audience: Audience | None = None
        """For whom the site is; None: the public, today."""
        self.left_out: Mapping[str, int] = {}
        """How many records they may not see, by what they are; for the terminal alone."""
        self.briefing: Briefing | None = None
        """What the pages were made of, once they are."""
        self._analysis: Analysis | None = None
        self.warned = False
        """Whether the build reported anything: then the next one must, too."""
        self.contents: list[booklet.BookletPage] = []
        """Of an archive's site, the content of each page."""
        self.is_stopped = False
        """Whether the last reading found errors, so that no page was written."""
        self.problems: tuple[str, ...] = ()
        """What the last reading of the dossier found, each with its hint."""
        self._is_preview = False
        self._is_dirty = False
        self._sharing: Sharing | None = None
        self._undrawn: frozenset[str] = frozenset()
        """Letters of pictures for shared links that no font has."""
        self._files: Files | None = None
        self._conversions: Conversions | None = None
        self._pages: dict[str, tuple[SearchRecord, ...]] = {}
        """What the search finds of each page, by the page's path in the docs folder."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether this is a preview, which goes on when the dossier has problems."""
        self._is_preview = command == "serve"
        self._is_dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the dossier and write its pages; stop before the old site is touched.

        A preview does not stop: it tells the problems and goes on with the pages it has.
        """
        root = Path(config.config_file_path).parent
        docs = Path(config.docs_dir)
        folders = config.use_directory_urls
        audience = self.audience or Audience(today=today())
        if self.only is not None:
            outcome = build.refresh(root, docs, self.only, audience)
        else:
            outcome = build.build(root, docs, audience, folders=folders, offline=self.offline)
        self.left_out = outcome.left_out
        self.problems = tuple(each.told for each in outcome.problems)
        self.is_stopped = outcome.briefing is None
        if self.is_stopped and not self._is_preview:
            raise PluginError("\n".join(["the dossier has errors", *self.problems]))
        for problem in outcome.problems:
            level = logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING
            log.log(level, problem.told)
        for notice in outcome.notices:
            log.info(notice.told)
        if outcome.briefing is not None:
            self.briefing, self._analysis = outcome.briefing, outcome.analysis
        if self.briefing is not None:
            _describe(config, self.briefing)
            if config.nav:
                config.nav = navigation.without_absent(config.nav, self.briefing)
            if self.briefing.about.home and not self.offline:
                self._place(config, self.briefing.about.home)
            config.markdown_extensions.append("generator.mkdocs_site.captions")
            self._sharing = Sharing(self.briefing, assets.theme() / "assets" / "fonts")
        kept = None if self.offline else write.cache(root, "pages")
        self._conversions = None if kept is None else Conversions(kept)
        if not self._is_dirty:
            self._pages.clear()
        return config

    def _place(self, config: MkDocsConfig, url: str) -> None:
        """Let the dossier say where the site is published; a preview has an address of its own."""
        if not config.site_url:
            config.site_url = url
        elif config.site_url.rstrip("/") != url.rstrip("/") and not self._is_preview:
            log.warning(
                "mkdocs.yml has the site_url '%s', seeds/briefing.yml the url '%s'. "
                "Remove site_url: it follows from url.",
                config.site_url,
                url,
            )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what no page loads, join the styles, and forget the pages that are gone."""
        for gone in self._pages.keys() - {each.src_uri for each in files.documentation_pages()}:
            del self._pages[gone]
        return styles.join(unused.leave_out(files, config), config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Read the section pages' heads also where only changed pages are built again."""
        del files
        if self._is_dirty:
            for page in nav.pages:
                page.read_source(config)
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the words of the interface."""
        del config
        self._files = files
        env.globals["words"] = interface.gettext
        return env

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Let a page that has not changed keep what Markdown made of it; an archive keeps none."""
        del config, files
        converting = rendering.render if self._conversions is None else self._conversions.render
        page.render = partial(converting, page)  # type: ignore[method-assign] # no other door
        return page

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
        """Draw the picture for shared links, and write directions where the page has both."""
        if self._sharing is not None:
            self._undrawn |= self._sharing.draw(page, config)
        return directed_where_mixed(output)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Write directions on the page for addresses that are none."""
        del config
        return (
            directed_where_mixed(output_content) if template_name == "404.html" else output_content
        )

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the page's text for the search, and tell of progress."""
        del files
        found = searching.page_records(page, html, config.theme["language"])
        self._pages[page.file.src_uri] = tuple(found)
        if self.offline:
            self.contents.append(_content(page, html, config.theme["language"]))
        if self.step is not None:
            self.step()
        return html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the search into the built site."""
        if self.briefing is not None and self._analysis is not None and self.only is None:
            records = [each for found in self._pages.values() for each in found]
            root = Path(config.config_file_path).parent
            cache = None if self.offline else write.cache(root, "search")
            searching.publish(self.briefing, self._analysis, records, config, cache)
            self._analysis.kept.save()  # the search has read more
        if self._conversions is not None and self.only is None and not self._is_dirty:
            self._conversions.clear()
        if self._undrawn:
            log.warning("pictures for shared links are not drawn: %s", no_font_has(self._undrawn))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Watch the dossier, too, and show its problems on every page."""
        del builder
        server.watch(str(Path(config.config_file_path).parent / "seeds"))
        application = server.get_app()
        if application is not None:
            server.set_app(ProblemPages(application, lambda: self.problems))
        return server


def _content(page: Page, html: str, default: str) -> booklet.BookletPage:
    """A page's content, for a booklet of all pages; `default` is the default language."""
    meta = page.meta
    title = str(meta.get("title") or page.title or "")
    language = str(meta.get("language") or default)
    return booklet.BookletPage(page.url, title, language, str(meta.get("kind") or "page"), html)


def _file_url(url: str, files: Files) -> str:
    """The address of a page's file: "facts/index.html" for "facts/"."""
    pages = (f"{url}index.md", f"{url.removesuffix('/')}.md")
    return next((file.url for page in pages if (file := files.get_file_from_path(page))), url)


def _describe(config: MkDocsConfig, briefing: Briefing) -> None:
    """What the theme knows of the dossier: titles and the languages' own names."""
    written = briefing.about.as_of
    as_of = edtf_date.parse_or_unplaced(written) if written else None
    config.site_name = briefing.about.title.choose(briefing.about.default_language, "").text
    config.theme["language"] = briefing.about.default_language
    config.extra["briefing"] = {
        "titles": dict(briefing.about.title),
        "languages": {
            each: (locale_of(each).get_display_name() or each).capitalize()
            for each in briefing.about.languages
        },
        "directions": {each: locale_of(each).text_direction for each in briefing.about.languages},
        "version": briefing.version,
        "as_of": briefing.about.as_of or "",
        "dated": {
            each: date_words.say(as_of, each) if as_of else "" for each in briefing.about.languages
        },
        "has_feed": has_feed(briefing),
        "handling": briefing.mark,
    }
    theme = str(assets.theme())
    if theme not in config.theme.dirs:
        config.theme.dirs.insert(0, theme)

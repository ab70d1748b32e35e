"""The live preview: the page that is looked at is built first, and then what else has changed.

MkDocs' own server answers the browser, and MkDocs builds; when and what is decided here. Plain
`mkdocs serve` works as well, and builds everything before it shows anything.
"""

from __future__ import annotations

import logging
import signal
import threading
import webbrowser
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from jinja2 import TemplateError
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from generator import watching, write
from generator.mkdocs_site.site import BuildFailedError, plugin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.config.defaults import MkDocsConfig

    from generator.dossier.audience import Audience

log = logging.getLogger("mkdocs.commands.serve")


def serve(root: Path, address: str, audience: Audience | None = None, *, browse: bool) -> None:
    """Serve until interrupted; a problem in the dossier is told and shown, and does not end it."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")
    logging.getLogger("mkdocs.commands.build").addFilter(_is_of_use)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # end as for an interrupt
    with TemporaryDirectory(prefix="briefing-") as folder:
        preview = Preview(root, Path(folder), address, audience)
        try:
            with watching.changes(*preview.watched) as changes:
                preview.start(browse=browse)
                for paths in changes:
                    preview.follow(paths)
        except KeyboardInterrupt:
            log.info("The preview ends.")
        finally:
            preview.stop()


def _is_of_use(record: logging.LogRecord) -> bool:
    """False for MkDocs' warning against what makes the preview fast.

    The generator leaves unchanged pages untouched, so building only changed ones is right.
    """
    return "A 'dirty' build" not in record.msg


class Preview:
    """A project's preview: its server, and the builds that follow each change."""

    def __init__(
        self, root: Path, site: Path, address: str, audience: Audience | None = None
    ) -> None:
        """Build the site into the folder `site`, to be served at `address` (host:port).

        Raises BuildFailedError where the address is taken, before anything is built.
        """
        self._root = root
        self._site = site
        self._address = address
        config = self._config()
        self._plugins = config.plugins
        self._plugins.on_startup(command="serve", dirty=True)
        self._plugin = plugin_of(config)
        self._plugin.audience = audience
        self._docs = Path(config.docs_dir)
        self._server = PreviewServer(config.dev_addr.host, config.dev_addr.port, site)
        try:
            self._server.server_bind()
        except OSError as error:
            message = f"the site cannot be served at {address}: {error.strerror}"
            raise BuildFailedError(message) from error
        self._build()
        for path in (config.docs_dir, root / "mkdocs.yml", *config.watch):
            self._server.watch(str(path))
        self._plugins.on_serve(self._server, config=config, builder=self._build)

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders whose changes show."""
        return self._server.watched

    def start(self, *, browse: bool) -> None:
        """Answer the browser from now on."""
        self._server.server_activate()
        self._server.serve_thread.start()
        log.info("Serving on %s", self._server.url)
        if browse:
            webbrowser.open(self._server.url)

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._plugins.on_shutdown()

    def follow(self, paths: Iterable[Path]) -> None:
        """Build again what a change of these files changes; what was generated is no change."""
        generated = {self._docs / each for each in (*write.listed(self._docs), write.LIST)}
        if all(path in generated or path.suffix == ".draft" for path in paths):
            return
        try:
            with self._server.building() as show:
                if self._server.looked_at:
                    self._build(_pages_at(self._server.looked_at))
                    show()
                if not self._plugin.is_stopped:
                    self._build(is_told=not self._server.looked_at)
        except (MkDocsException, TemplateError) as error:
            log.error("Not built: %s", error)  # noqa: TRY400 -- the user's mistake, no traceback

    def _config(self) -> MkDocsConfig:
        file = str(self._root / "mkdocs.yml")
        return load_config(file, site_dir=str(self._site), dev_addr=self._address)

    def _build(self, only: frozenset[str] | None = None, *, is_told: bool = True) -> None:
        """Build what has changed, or `only` these pages of it; problems are told, or were."""
        config = self._config()
        config.site_url = self._server.url
        self._plugin.only = only
        problems = logging.getLogger("mkdocs.plugins.briefing")
        problems.disabled = not is_told
        try:
            mkdocs_build.build(config, serve_url=self._server.url, dirty=True)
        finally:
            problems.disabled = False


def _pages_at(url: str) -> frozenset[str]:
    """The page of the docs folder that is shown at a path of the site, in either form."""
    bare = url.strip("/").removesuffix(".html").removesuffix("index").strip("/")
    return frozenset((f"{bare}/index.md".lstrip("/"), f"{bare}.md"))


class PreviewServer(LiveReloadServer):
    """MkDocs' server, told from outside what has been built.

    The page that was looked at last is shown as soon as it is built; others wait until all are.
    """

    def __init__(self, host: str, port: int, site: Path) -> None:
        """Serve the folder `site`."""
        super().__init__(_nothing, host, port, str(site))
        self.looked_at = ""
        """The path of the page that was asked for last."""
        self._is_whole = threading.Event()
        self._is_whole.set()
        self.error_handler = lambda code: _content(site / f"{code}.html")

    @property
    def watched(self) -> tuple[Path, ...]:
        """What plugins and configuration want to be watched."""
        return tuple(Path(each) for each in self._watched_paths)

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Note what is to be watched, as others do that."""
        del func, recursive
        self._watched_paths[str(Path(path).resolve())] = 1

    @contextmanager
    def building(self) -> Iterator[Callable[[], None]]:
        """While something is built pages wait, until it is shown or the end."""
        self._is_whole.clear()
        with self._epoch_cond:
            self._wanted_epoch += 1
        try:
            yield self._show
        finally:
            self._show()
            self._is_whole.set()

    def _show(self) -> None:
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer one request."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path != self.looked_at and not path.startswith(("/livereload/", "/assets/")):
            self._is_whole.wait()
            if path.endswith(("/", ".html")):
                self.looked_at = path
        return super().serve_request(environ, start_response)


def _nothing() -> None:
    """Stand in for the build that MkDocs' server would start."""


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None

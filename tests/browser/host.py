"""A small host: static files under a path prefix, text compressed, on the loopback only."""

from __future__ import annotations

import gzip
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from tests.projects import ADDRESS

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = urlsplit(ADDRESS).path
_TEXT = {".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


@dataclass(frozen=True, slots=True)
class Host:
    """Where the site is served."""

    root: str
    """With the prefix and a slash at the end."""

    def url(self, path: str) -> str:
        return self.root + path


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path(path.removeprefix(PREFIX[:-1]))

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix not in _TEXT or not path.is_file():
            return super().send_head()
        body = _compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing where a browser has left before it was served."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(site: Path) -> Iterator[Host]:
    """Serve a folder until the block ends."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}{PREFIX}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

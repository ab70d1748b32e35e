from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from generator.curate.intake import fetching
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
        elif self.path == "/page":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>" + b"x" * 100)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def test_a_page_is_fetched_and_its_last_address_kept(server: str) -> None:
    page = fetching.fetch(f"{server}/moved")
    assert (page.data[:6], page.url) == (b"<html>", f"{server}/page")


def test_a_page_that_is_not_there_is_refused(server: str) -> None:
    with pytest.raises(UserError, match="cannot be fetched: HTTP Error 404"):
        fetching.fetch(f"{server}/gone")


def test_a_page_that_is_too_big_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_ARTICLE_BYTES", 50)
    with pytest.raises(UserError, match="has more than 50 bytes"):
        fetching.fetch(f"{server}/page")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://a.example/", "a.txt"])
def test_only_addresses_of_the_web_are_fetched(url: str) -> None:
    with pytest.raises(UserError, match="is not an http or https address"):
        fetching.fetch(url)

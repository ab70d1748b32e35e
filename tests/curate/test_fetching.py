from __future__ import annotations

import gzip
import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.curate.intake import fetching
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"
PAGE = b"<html>" + b"x" * 100
ANSWERS = {
    "/page": OK + b"Content-Type: text/html; charset=ISO-8859-15\r\n\r\n" + PAGE,
    "/moved": b"HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n",
    "/to-ftp": b"HTTP/1.1 302 Found\r\nLocation: ftp://a.example/x\r\n\r\n",
    "/to-file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n",
    "/to-bracket": b"HTTP/1.1 302 Found\r\nLocation: http://[::1/\r\n\r\n",
    "/round": b"HTTP/1.1 302 Found\r\nLocation: /round\r\n\r\n",
    "/gone": b"HTTP/1.1 404 Not Found\r\n\r\n",
    "/gzip": OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE),
    "/not-gzip": OK + b"Content-Encoding: gzip\r\n\r\nplain",
    "/br": OK + b"Content-Encoding: br\r\n\r\nxx",
    "/bomb": OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 9_000_000),
    "/chunk": OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
    "/cut": OK + b"Content-Length: 500\r\n\r\nabc",
    "/status": b"HTTP/1.1 two hundred\r\n\r\n",
    "/nothing": b"",
    "/long": OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
    "/many": OK + b"".join(b"X-%d: 1\r\n" % each for each in range(150)) + b"\r\nbody",
}
"""What the server sends, byte for byte."""


def serve(listening: socket.socket) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        with client:
            request = client.recv(65536).split(b" ")
            path = request[1].decode() if len(request) > 1 else ""
            if path == "/drip":
                client.sendall(OK + b"\r\n")
                for _ in range(8):
                    time.sleep(0.1)
                    client.sendall(b"x")
            client.sendall(ANSWERS.get(path, b""))


@pytest.fixture
def server() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_a_page_is_fetched_and_its_last_address_kept(server: str) -> None:
    page = fetching.fetch(f"{server}/moved")
    assert page == fetching.FetchedPage(PAGE, f"{server}/page", "ISO-8859-15", html=True)
    assert fetching.fetch(server.replace("http", "HTTP") + "/page").data == PAGE


def test_a_compressed_page_is_decompressed(server: str) -> None:
    assert fetching.fetch(f"{server}/gzip").data == PAGE


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "cannot be fetched: the server answered 404 Not Found"),
        ("/to-ftp", "'ftp://a.example/x' is not an http or https address"),
        ("/to-file", "'file:///etc/hostname' is not an http or https address"),
        ("/to-bracket", "cannot be fetched: "),
        ("/round", "cannot be fetched: more than 10 redirects"),
        ("/not-gzip", "cannot be fetched: "),
        ("/br", "content encoding 'br' is not supported"),
        ("/bomb", "has more than 8388608 bytes"),
        ("/chunk", "cannot be fetched: "),
        ("/cut", "cannot be fetched: "),
        ("/status", "cannot be fetched: "),
        ("/nothing", "cannot be fetched: "),
        ("/long", "cannot be fetched: "),
        ("/many", "cannot be fetched: "),
    ],
)
def test_what_is_no_whole_page_is_an_error(server: str, path: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        fetching.fetch(server + path)
    assert said in error.value.message
    assert "object at" not in error.value.message
    assert error.value.hint


def test_one_deadline_holds_for_the_whole(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_SECONDS", 0.3)
    with pytest.raises(UserError, match=r"no answer in 0\.3 seconds"):
        fetching.fetch(f"{server}/drip")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://a.example/", "a.txt"])
def test_only_addresses_of_the_web_are_fetched(url: str) -> None:
    with pytest.raises(UserError, match="is not an http or https address"):
        fetching.fetch(url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://a.example/x y", "contains a space or control character"),
        ("http://a.example/x\ny", "contains a space or control character"),
        ("http://a.example:abc/", "cannot be fetched: "),
        ("http://a.example:99999/", "cannot be fetched: "),
        ("http://[::1/", "cannot be fetched: "),
        ("http://", "cannot be fetched: "),
        ("http://.example/", "cannot be fetched: "),
        ("http://127.0.0.1:1/", "Connection refused"),
    ],
)
def test_a_bad_address_is_an_error(url: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        fetching.fetch(url)
    assert said in error.value.message


def test_requests_is_imported_only_where_it_is_needed() -> None:
    text = Path(fetching.__file__).read_text(encoding="utf-8")
    assert "\nimport requests" not in text

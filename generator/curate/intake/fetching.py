"""Fetches a page from the web: the only part of the generator that reaches the network."""

from __future__ import annotations

import re
import threading
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator import __version__
from generator.curate.user_error import UserError
from generator.load.files import MAX_ARTICLE_BYTES

if TYPE_CHECKING:
    import requests

_SECONDS = 30
"""For everything: the name, all redirects, headers and body."""
_REDIRECTS = 10
_DECODED = ("gzip", "x-gzip", "deflate", "identity", "")
"""Content encodings that are asked for, and decoded."""
_WEB = re.compile(r"https?://", re.IGNORECASE)
_BAD = re.compile(r"[\x00-\x20\x7f]")
_SAVE = "Save the page in a browser and add the file."


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What the server sent, decompressed, and where it was found in the end."""

    data: bytes
    url: str | None = None
    charset: str | None = None
    """As the response declares it."""
    html: bool = False
    """Whether the response declares it as HTML."""


def is_url(name: str) -> bool:
    """Whether the argument of a command is an address of the web."""
    return _WEB.match(name) is not None


def fetch(url: str) -> FetchedPage:
    """The page at an http or https address, of at most 8 MiB, in 30 s; raises UserError."""
    fetched: list[FetchedPage | UserError] = []
    # A server can delay each byte of headers and body: only a thread can be left behind in time.
    thread = threading.Thread(target=lambda: fetched.append(_outcome(url)), daemon=True)
    thread.start()
    thread.join(_SECONDS)
    if not fetched:
        raise UserError(f"'{url}' cannot be fetched: no answer in {_SECONDS} seconds", _SAVE)
    if isinstance(fetched[0], UserError):
        raise fetched[0]
    return fetched[0]


def _outcome(url: str) -> FetchedPage | UserError:
    import requests  # noqa: PLC0415 -- takes a tenth of a second, which no other command needs
    import urllib3  # noqa: PLC0415

    try:
        with requests.Session() as session:
            session.headers["User-Agent"] = f"briefing/{__version__}"
            session.headers["Accept-Encoding"] = "gzip, deflate"
            return _followed(session, url)
    except UserError as error:
        return error
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        HTTPException,
        OSError,
        ValueError,
    ) as error:
        return UserError(f"'{url}' cannot be fetched: {_reason(error)}", _SAVE)


def _followed(session: requests.Session, url: str) -> FetchedPage:
    """The page after all redirects, each of which must lead to an http or https address."""
    address = url
    for _ in range(_REDIRECTS + 1):
        if not is_url(address):
            raise UserError(f"'{address}' is not an http or https address", _SAVE)
        if _BAD.search(address):
            raise UserError(f"{address!a:.200} contains a space or control character", _SAVE)
        with closing(
            session.get(address, stream=True, timeout=_SECONDS, allow_redirects=False)
        ) as response:
            target = response.headers.get("Location")
            if not response.is_redirect or target is None:
                return _page(response, address)
        # Headers are read as Latin-1; many servers send UTF-8.
        target = target.encode("latin-1").decode("utf-8", errors="replace").strip()
        address = urljoin(address, target.replace(" ", "%20"))
    raise UserError(f"'{url}' cannot be fetched: more than {_REDIRECTS} redirects", _SAVE)


def _page(response: requests.Response, url: str) -> FetchedPage:
    if not response.ok:
        status = f"{response.status_code} {response.reason}".strip()
        raise UserError(f"'{url}' cannot be fetched: the server answered {status}", _SAVE)
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _DECODED:
        message = f"'{url}' cannot be fetched: content encoding '{encoding}' is not supported"
        raise UserError(message, _SAVE)
    data = bytearray()
    for chunk in response.iter_content(64 * 1024):
        data += chunk
        if len(data) > MAX_ARTICLE_BYTES:
            message = f"'{url}' has more than {MAX_ARTICLE_BYTES} bytes"
            raise UserError(message, "Add only the article.")
    kind = response.headers.get("Content-Type", "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", kind, re.IGNORECASE)
    return FetchedPage(bytes(data), url, charset and charset[1], "html" in kind.lower())


def _reason(error: BaseException) -> str:
    """The innermost reason, without the names of the libraries' objects."""
    inner: object = error
    while isinstance(inner, BaseException):
        outer, inner = inner, getattr(inner, "reason", None) or next(iter(inner.args), None)
        if isinstance(outer, OSError) and outer.strerror:
            return outer.strerror
    text = str(inner or error) or type(error).__name__
    return re.sub(r"^<[^>]*>: |^\w+\(.*?\): ", "", text)

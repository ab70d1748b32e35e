"""Fetches a page from the web: the only part of the generator that reaches the network."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.error import URLError
from urllib.request import Request, urlopen

from generator import __version__
from generator.curate.user_error import UserError
from generator.load.files import MAX_ARTICLE_BYTES

_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Page:
    """What the server gave, and the address it stood at in the end."""

    data: bytes
    url: str


def is_url(name: str) -> bool:
    """Whether the argument of a command is an address of the web."""
    return name.startswith(("http://", "https://"))


def fetch(url: str) -> Page:
    """The page at an http or https address, of at most 8 MiB; raises UserError."""
    if not is_url(url):
        raise UserError(
            f"'{url}' is not an http or https address", "Save the page and add the file."
        )
    request = Request(url, headers={"User-Agent": f"briefing/{__version__}"})  # noqa: S310 -- above
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 -- checked above
            data: bytes = answer.read(MAX_ARTICLE_BYTES + 1)
            final: str = answer.url
    except (URLError, OSError, ValueError) as error:
        hint = "Save the page in a browser and add the file."
        raise UserError(f"'{url}' cannot be fetched: {error}", hint) from error
    if len(data) > MAX_ARTICLE_BYTES:
        raise UserError(f"'{url}' has more than {MAX_ARTICLE_BYTES} bytes", "Add only the article.")
    return Page(data, final)

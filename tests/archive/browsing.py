"""A real browser that cannot reach any host."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Request


def watch(page: Page, *allowed: str) -> list[str]:
    """A list that fills with errors, and with every address that begins with none of `allowed`."""
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.extend(_failed(request)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(allowed) else wrong.append(request.url),
    )
    return wrong


def _failed(request: Request) -> Iterator[str]:
    if request.failure != "net::ERR_ABORTED":  # the next page was opened before it was there
        yield f"failed: {request.url}: {request.failure}"

"""Shows the dossier's problems on top of every page of the preview."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_BODY = re.compile(rb"<body[^>]*>")


class ProblemPages:
    """A WSGI application round the preview's own: it adds to pages and changes nothing else."""

    def __init__(
        self, application: WSGIApplication, problems: Callable[[], tuple[str, ...]]
    ) -> None:
        """Serve what `application` serves; `problems` gives those of the last reading."""
        self._application = application
        self._problems = problems

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        problems = self._problems()
        if not problems:
            return self._application(environ, start_response)
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start(
            status: str, headers: list[tuple[str, str]], _: object = None
        ) -> Callable[[bytes], object]:
            started.append((status, headers))
            return lambda _: None

        answer = self._application(environ, start)
        content = b"".join(answer)
        status, headers = started[-1]
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            content = _with_problems(content, problems)
        others = [each for each in headers if each[0] != "Content-Length"]
        start_response(status, [*others, ("Content-Length", str(len(content)))])
        return [content]


def _with_problems(page: bytes, problems: tuple[str, ...]) -> bytes:
    listed = "".join(f"<li>{escape(problem)}</li>" for problem in problems)
    shown = f'<section class="problems" role="alert" lang="en"><ul>{listed}</ul></section>'
    body = _BODY.search(page)
    at = body.end() if body else 0
    return page[:at] + shown.encode() + page[at:]

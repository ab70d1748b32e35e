"""Finds the words between quotation marks, in every style of marks."""

from __future__ import annotations

import re

from generator.text.span import Span

_STYLES = (
    r"“(?P<a>[^“”„]+)”",
    r"„(?P<b>[^“”„]+)[“”]",
    r"«(?P<c>[^«»]+)»",
    r"»(?P<d>[^«»]+)«",
    r"(?<!\w)\"(?P<e>[^\"]+)\"(?!\w)",
    r"(?<!\w)‘(?P<f>(?:[^‘’]|(?<=\w)’(?=\w))+)’(?!\w)",  # noqa: RUF001 -- an apostrophe inside
    r"(?<![\w'])'(?P<g>(?=\S)(?:[^']|(?<=\w)'(?=\w))+)'(?!\w)",
    r"‹(?P<h>[^‹›]+)›",  # noqa: RUF001 -- a quotation mark
    r"「(?P<i>[^「」]+)」",
)
_QUOTED = re.compile("|".join(_STYLES))


def quotations(text: str) -> tuple[Span, ...]:
    """The spans between quotation marks, the marks left out; none is inside another."""
    return tuple(
        Span(*match.span(match.lastgroup))
        for match in _QUOTED.finditer(text)
        if match.lastgroup is not None
    )

"""Which elements a page's own style sheets hide, strike out or raise."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0(\.0+)?\s*(;|!|$)"
    r"|font-size\s*:\s*0\w*\s*(;|!|$)|(left|top|right|text-indent)\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*[01](px)?[\s,]|clip-path\s*:\s*inset\(\s*(50|100)%"
    r"|max-height\s*:\s*0\w*\s*(;|!|$)",
    re.IGNORECASE,
)
STRIKES = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
RAISES = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<mark>[.#][\w-]+)", re.IGNORECASE)
_EVERY_SCREEN = re.compile(r"@media\s+(only\s+)?(screen|all)", re.IGNORECASE)


@dataclass(slots=True)
class Styles:
    """Selectors, `.class`, `#id` or `tag.class`, of the page's own style sheets."""

    hidden: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)


def styles_of(tree: HtmlElement) -> Styles:
    """The selectors of a page's style sheets that hide, strike out or raise what they select."""
    styles = Styles()
    for sheet in tree.iter("style"):
        if sheet.get("media", "all").lower() not in ("all", "screen"):
            continue
        for selector, declarations in _rules(_COMMENT.sub("", sheet.text_content())):
            for kind, pattern in (
                (styles.hidden, HIDES),
                (styles.struck, STRIKES),
                (styles.raised, RAISES),
            ):
                if pattern.search(declarations):
                    kind.add(selector)
    return styles


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Simple selectors with their declarations.

    Of rules inside `@media` and the like, only those that hold for every screen.
    """
    depth, start, prelude = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                prelude = sheet[start : brace.start()]
            depth += 1
            start = brace.end() if depth == 1 else start
            continue
        depth = max(0, depth - 1)
        if depth == 0:
            if _EVERY_SCREEN.fullmatch(prelude.strip()):
                yield from _rules(sheet[start : brace.start()])
            elif "@" not in prelude:
                for each in prelude.split(","):
                    if _SIMPLE.fullmatch(each.strip()):
                        yield each.strip(), sheet[start : brace.start()]
            start = brace.end()

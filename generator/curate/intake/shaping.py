"""What the extractor gets to see of a page: what would mislead it there is changed.

It drops what is not printed and boxes beside the article, takes the first of several posts for the
whole article, and reads a table that only arranges the page as one of data.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.curate.intake import furniture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_PRINTED = re.compile(
    r"(?<![\w-])(?:no-?print|hidden-print|d-print-none)(?![\w-])", re.IGNORECASE
)
_POST = re.compile(
    r"(?:^|[\s_-])(?:post|entry|story|update|block|message)(?:$|[\s_-])", re.IGNORECASE
)
_TABLES = ("table", "tbody", "thead", "tfoot", "tr", "td")
_PROSE = 60
"""Words of a cell from which on it is a part of the page and no datum."""


def shaped(tree: HtmlElement) -> HtmlElement:
    """The page as the extractor gets it; changes `tree`."""
    for each in tree.iter("table"):
        if _arranges(each):
            _unwrap(each)
    for each in list(tree.iter()):
        if not isinstance(each.tag, str):
            continue
        if furniture.is_box(each):
            each.tag = "div"
        if _NOT_PRINTED.search(each.get("class", "")):
            each.set("class", _NOT_PRINTED.sub("", each.get("class", "")))
        if each.tag in ("div", "section", "main", "article", "ol", "ul"):
            _level_posts(each)
    return tree


def _arranges(table: HtmlElement) -> bool:
    """Whether a table only arranges the page: a cell of it has a heading, or is long prose."""
    if table.get("role") in ("presentation", "none"):
        return True
    if table.find(".//th") is not None or table.find(".//caption") is not None:
        return False
    cells = list(table.iter("td"))
    return any(
        each.find(".//h1") is not None
        or (
            (each.find(".//br") is not None or each.find(".//p") is not None)
            and len(str(each.text_content()).split()) >= _PROSE
        )
        for each in cells
    )


def _unwrap(table: HtmlElement) -> None:
    """Make the parts of a table blocks; tables of data inside it stay tables."""
    inner = {part for each in table.iter("table") if each is not table for part in each.iter()}
    for each in list(table.iter(*_TABLES)):
        if each not in inner:
            each.tag = "div"


def _level_posts(parent: HtmlElement) -> None:
    """Let several posts look alike to an extractor that looks for the one article."""
    posts = [
        each
        for each in parent
        if isinstance(each.tag, str)
        and _POST.search(f"{each.get('class', '')} {each.get('id', '')}")
    ]
    shared = Counter((each.tag, each.get("class", "")) for each in posts)
    for each in posts:
        if shared[each.tag, each.get("class", "")] < 2:  # noqa: PLR2004 -- several
            continue
        for name in ("class", "id", "itemprop", "itemtype"):
            each.attrib.pop(name, None)
        for time in each.iterchildren("time", "header"):
            time.tag = "p" if time.tag == "time" else "div"

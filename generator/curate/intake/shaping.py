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
_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:authors?|by|byline|date|meta|user(?:name)?|poster|posted|time)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SIGNATURE = 12
"""The most words of a line that says who wrote a post, and when."""
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
        for named in list(each.iter("div", "p", "span")):
            _keep_signature(named)
        _join_signatures(each)
        if each.tag == "article" and each.find(".//h1") is None and not _is_teaser(each):
            each.tag = "div"


def _keep_signature(element: HtmlElement) -> None:
    """Let who wrote a post, and when, be a line of it: the extractor drops it by its class."""
    inside = element.find(".//p") is not None or element.find(".//div") is not None
    short = 0 < len(str(element.text_content()).split()) <= _SIGNATURE
    if short and not inside and _SIGNED.search(element.get("class", "")):
        element.attrib.pop("class")
        element.tag = "p" if element.tag == "div" else element.tag
        element.set("data-signature", "")
        for time in list(element.iter("time")):
            time.drop_tag()


def _join_signatures(post: HtmlElement) -> None:
    """Make the lines of a signature one block: the extractor drops a block that comes again."""
    for each in list(post.iter("p")):
        before = each.getprevious()
        beside = before is not None and "data-signature" in before.attrib
        if beside and "data-signature" in each.attrib and each.getparent() is not None:
            line_end = before.makeelement("br", {})
            line_end.tail = " ".join(str(each.text_content()).split())
            before.append(line_end)
            each.drop_tree()


def _is_teaser(post: HtmlElement) -> bool:
    """Whether the heading of a post leads to another page."""
    return any(each.find(".//a") is not None for each in post.iter("h2", "h3", "h4"))

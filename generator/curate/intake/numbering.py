"""The numbers of lists, which a browser counts and no text of the page has: 1., 2., a., iv."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

MARK = "\ufdd0"
"""Before a number that was put in: a code point that no text has."""
_LETTERS = 26
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 39


def number(tree: HtmlElement) -> HtmlElement:
    """Write the number of each item of an ordered list before its text; changes `tree`."""
    for ordered in tree.iter("ol"):
        items = [each for each in ordered if each.tag == "li"]
        if "none" in ordered.get("style", "").replace(" ", ""):
            continue  # list-style: none
        step = -1 if "reversed" in ordered.attrib else 1
        count = _whole(ordered.get("start")) or (len(items) if step < 0 else 1)
        for item in items:
            count = _whole(item.get("value")) or count
            _prefix(item, f"{MARK}{_written(count, ordered.get('type', '1'))}. ")
            count += step
    return tree


def _whole(value: str | None) -> int | None:
    text = (value or "").strip()
    return int(text) if text.lstrip("-").isdecimal() and len(text) < len("1000000") else None


def _written(count: int, kind: str) -> str:
    """A number in the style of its list: 4, d, D, iv or IV."""
    written = _STYLES.get(kind.lower(), str)(count)
    return written.upper() if kind.isupper() else written


def _letter(count: int) -> str:
    return chr(ord("a") + count - 1) if 1 <= count <= _LETTERS else str(count)


def _roman(count: int) -> str:
    if not 1 <= count <= _MOST_ROMAN:
        return str(count)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written


_STYLES: dict[str, Callable[[int], str]] = {"a": _letter, "i": _roman}


def _prefix(item: HtmlElement, mark: str) -> None:
    """Put a mark before the first words of an item, which may be in an element of it."""
    into = item
    while not (into.text or "").strip() and len(into) and isinstance(into[0].tag, str):
        into = into[0]
    if into.tag in ("li", "ol", "ul") and into is not item:
        return  # nothing but another list
    into.text = mark + (into.text or "").lstrip()

"""What of an HTML page a reader sees: nothing hidden or struck out, and no footnote marks.

Works on the parsed tree, before an extractor looks for the article in it, so that what is stored
does not depend on which extractor finds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree, html

from generator.curate.intake import raised
from generator.curate.intake.style_sheets import HIDES, RAISES, STRIKES, Styles, styles_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\0-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that show nothing and join nothing; ZWJ, ZWNJ and marks of direction do."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNSEEN = [
    "script",
    "style",
    "template",
    "noscript",
    "select",
    "option",
    "textarea",
    "button",
    "svg",
    "canvas",
    "object",
    "iframe",
    "datalist",
    "rp",
    "annotation",
    "annotation-xml",
    "audio",
    "video",
    "math",
    "amp-ad",
    "amp-embed",
    "amp-sidebar",
    "amp-consent",
    "amp-analytics",
    "amp-sticky-ad",
]
_UNSEEN_CLASSES = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader-only",
    "a11y-hidden",
    "mw-editsection",
]
_STRUCK_TAGS = ("s", "del", "strike")
_TEXT = [
    "p",
    "li",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "figcaption",
    "caption",
    "a",
    "pre",
]
_MARKUP = [
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "output",
    "q",
    "ruby",
    "rb",
    "rt",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
]
_BACK = ("↑", "↩", "^", "↩︎", "⤴")


@dataclass(slots=True)
class Seen:
    """A page as a reader sees it."""

    tree: HtmlElement
    struck: list[str] = field(default_factory=list)
    """What is struck out."""
    hidden: list[str] = field(default_factory=list)
    """Texts that the page contains and does not show."""
    marks: int = 0
    """Footnote marks that were left out."""


def parse(text: str) -> HtmlElement:
    """The page as a tree; a fragment gets the elements around it."""
    cleaned = _INVISIBLE.sub("", _DECLARATION.sub("", text))
    parser = html.HTMLParser(encoding="utf-8")
    data = cleaned.encode("utf-8", errors="replace")
    try:
        return html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except etree.ParserError:  # nothing but end tags, or nothing at all
        return html.document_fromstring("<p></p>", ensure_head_body=True)


def seen(tree: HtmlElement) -> Seen:
    """The page with only what a reader sees; changes `tree`."""
    page = Seen(tree)
    styles = styles_of(tree)
    _clean(tree)
    for each in tree.xpath("//comment() | //processing-instruction()"):
        _drop(each)
    words = len(tree.text_content().split())
    _drop_hidden(page, styles, words)
    for each in _elements(tree):
        if _is(each, _STRUCK_TAGS, STRIKES, styles.struck):
            page.struck += _words(each)
            _drop(each)
    for each in _elements(tree):
        if each.tag in ("sup", "sub") or _is(each, (), RAISES, styles.raised):
            page.marks += raised.settle(each)
        elif each.tag == "a" and (raised.is_note(each) or _words(each)[:1] in ([x] for x in _BACK)):
            page.marks += each.text_content().strip() not in _BACK
            _drop(each)
        elif each.tag == "q":
            each.text, each.tail = f"“{each.text or ''}", f"”{each.tail or ''}"
        elif each.tag == "rt":
            each.text = f"({each.text_content().strip()})"
        elif each.tag == "wbr":
            each.drop_tag()
    return page


def plain(tree: HtmlElement) -> HtmlElement:
    """The page without marks inside its lines, of which extractors drop some with their text."""
    for each in _elements(tree):
        if each.tag in _MARKUP and each.getparent().tag in (*_TEXT, *_MARKUP):
            each.drop_tag()
    return tree


def _drop_hidden(page: Seen, styles: Styles, words: int) -> None:
    for each in _elements(page.tree):
        if each.tag in _UNSEEN:
            _drop(each)
        elif each.tag not in ("html", "head", "body") and _is_hidden(each, styles):
            # What a script shows once it has run, or what a dialog covers, is the page itself.
            if 2 * len(each.text_content().split()) > words > 60 or each.xpath(".//h1"):  # noqa: PLR2004
                continue
            page.hidden += _words(each)
            _drop(each)


def _is_hidden(element: HtmlElement, styles: Styles) -> bool:
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if element.tag == "dialog" and "open" not in attributes:
        return True
    if set(_UNSEEN_CLASSES) & set(element.get("class", "").split()):
        return True
    return _is(element, (), HIDES, styles.hidden)


def _is(
    element: HtmlElement, tags: tuple[str, ...], style: re.Pattern[str], selectors: set[str]
) -> bool:
    if element.tag in tags or style.search(element.get("style", "")):
        return True
    if not selectors:
        return False
    marks = [f".{each}" for each in element.get("class", "").split()]
    if element.get("id"):
        marks.append(f"#{element.get('id')}")
    return any(each in selectors or f"{element.tag}{each}" in selectors for each in marks)


def _elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Every element that is still part of the tree when its turn comes."""
    for each in list(tree.iter(etree.Element)):
        if each is tree or each.getparent() is not None:
            yield each


def _clean(tree: HtmlElement) -> None:
    """Remove what shows nothing; entities have put it back."""
    for each in tree.iter(etree.Element):
        if each.text:
            each.text = _INVISIBLE.sub("", each.text)
        if each.tail:
            each.tail = _INVISIBLE.sub("", each.tail)


def _words(element: HtmlElement) -> list[str]:
    text = " ".join(element.text_content().split())
    return [text] if text else []


def _drop(element: HtmlElement) -> None:
    """Remove an element; what follows it stays."""
    parent, tail = element.getparent(), element.tail
    if parent is None:
        return
    if tail:
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + tail
        else:
            previous.tail = (previous.tail or "") + tail
    element.tail = None
    parent.remove(element)

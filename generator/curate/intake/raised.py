"""Raised and lowered text of an HTML page: an exponent, an ordinal's letters or a footnote mark.

`10<sup>6</sup>` must not become 106, nor `20,000<sup>3</sup>` 20,0003.
"""
# ruff: noqa: RUF001 -- signs of mathematics are what is read here

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIGH = str.maketrans("0123456789+-−–()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿ")
_LOW = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_SCRIPTED = re.compile(r"[0-9+\-−–()n]+")
_NOTE = re.compile(
    r"foot-?note|endnote|noteref|note-ref|\breference\b|\bcite[_-]?ref|fnref|fn-?ref"
)
_MARK = re.compile(r"\[.*\]|[*†‡§¶#]+|\(?[ivx]{2,5}\)?|\(?\d+\)")
_NUMBERS = re.compile(r"\d+(\s?[,;–-]\s?\d+)*")
_EXPONENT_BASE = re.compile(
    r"(?<![\d.,])(10|2)\s*$|[×x·*]\s?\d+$|[=+−×·]\s?\w{1,3}$|\d[\s\u00a0]?in$"
    r"|(?<![^\W\d_])([kcdmnhµμ]?m|ft|mi|yd|sq|s|sec|kg|Bq|W)$"
)
_NOTE_LETTER = re.compile(r"[a-dx-z]")
_WHOLE_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{4,}[.,;:]?$")
_NUCLIDE = re.compile(r"[A-Z][a-z]?(?![a-z])")
_INLINE = frozenset(
    ["a", "abbr", "b", "cite", "code", "em", "font", "i", "small", "span", "strong", "u", "var"]
)
_FRACTION_SIGN = re.compile(r"\s?[/⁄∕]\s?")
_LETTER_ORDINALS = ("ca", "es", "fr", "gl", "it", "pt")
"""Languages in which a raised letter after a number makes an ordinal of it: 1ᵉ, 2ᵃ."""


def settle(element: HtmlElement) -> int:
    """Write raised or lowered text so that it reads as it looks; 1 where it was a mark left out."""
    text = " ".join(element.text_content().split())
    before, after = _before(element), element.tail or ""
    if element.tag == "sub":
        lowered = text.translate(_LOW) if _SCRIPTED.fullmatch(text) and "n" not in text else text
        _replace(element, lowered)
        return 0
    if _fraction(element, text, before):
        return 0
    if is_note(element) or (_MARK.fullmatch(text) and not _NUCLIDE.match(after)):
        _replace(element, "")
        return 1
    _replace(element, _raised(text, before, after, _language(element)))
    return 0


def is_note(element: HtmlElement) -> bool:
    """Whether the element, or the link around or in it, leads to a footnote."""
    links = [element, *element.iter("a")]
    parent = element.getparent()
    if parent is not None and parent.tag == "a":
        links.append(parent)
    for each in links:
        known = f"{each.get('class', '')} {each.get('id', '')} {each.get('role', '')}".lower()
        target = each.get("href", "") if each.tag == "a" else ""
        short = len(each.text_content().strip()) <= 6  # noqa: PLR2004 -- "[123]"
        if short and _NOTE.search(known):
            return True
        if short and element.tag != "a" and target.startswith("#"):
            return True
    return False


def _raised(text: str, before: str, after: str, language: str) -> str:
    scripted = text.translate(_HIGH)
    if _SCRIPTED.fullmatch(text):
        if _EXPONENT_BASE.search(before) or text[0] in "-−–" or text[-1] in "+-−":
            return scripted
        if before[-1:].strip() == "" and _NUCLIDE.match(after):
            return scripted
    if _NUMBERS.fullmatch(text):
        return f" [{text}]"
    if _NOTE_LETTER.fullmatch(text) and _WHOLE_WORD.search(before):
        return f" [{text}]"  # tonnes with a raised "a"
    if len(text) == 1 and text.isalpha() and not before[-1:].isalpha():
        return text if language in _LETTER_ORDINALS else f" [{text}]"
    return text


def _fraction(element: HtmlElement, text: str, before: str) -> bool:
    """Write `2<sup>1</sup>/<sub>2</sub>` as 2 1/2."""
    following = element.getnext()
    sign = _FRACTION_SIGN.fullmatch(element.tail or "")
    if following is None or following.tag != "sub" or not sign or not text.isdigit():
        return False
    below = following.text_content().strip()
    if not below.isdigit():
        return False
    _replace(following, below)
    element.tail = f"/{below}{(element.tail or '')[len(sign[0]) + len(below) :]}"
    _replace(element, f" {text}" if before[-1:].isdigit() else text)
    return True


def _before(element: HtmlElement) -> str:
    """The text right before an element, as far as it is on the same line."""
    previous = element.getprevious()
    if previous is not None:
        if previous.tail:
            return str(previous.tail)
        return str(previous.text_content()) if isinstance(previous.tag, str) else ""
    parent = element.getparent()
    if parent is None:
        return ""
    if parent.text or parent.tag not in _INLINE:
        return str(parent.text or "")
    return _before(parent)


def _language(element: HtmlElement) -> str:
    found = element.xpath("string((ancestor-or-self::*/@lang)[last()])")
    return str(found).lower()[:2]


def _replace(element: HtmlElement, text: str) -> None:
    """Put plain text where the element was."""
    for child in list(element):
        element.remove(child)
    element.text = text
    element.drop_tag()

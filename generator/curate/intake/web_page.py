"""The article of an HTML page, as its reader sees it, with lists, tables and line breaks.

trafilatura finds which part of the page is the article; what it gets has nothing hidden in it.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.curate.intake import furniture, metadata, numbering, publication, shaping, visible
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from generator.curate.intake.publication import Published

_WALL_WORDS = 120
"""A page with more words than these is no wall."""
_ARTICLE_WORDS = 4
"""A page with a script and fewer words than these has no article."""
_SHOWN, _HIDDEN_WORDS = 60, 3
_COPY = "Copy the text into a file and add that."
_BROWSER = "Open it in a browser, and save the page or copy its text from there."


@dataclass(frozen=True, slots=True)
class WebPage:
    """The article and what the page says of itself; None where it says nothing."""

    text: str
    title: str | None
    publisher: str | None
    published: Published | None
    language: str | None
    url: str | None
    furniture: frozenset[str]
    """Lines of captions, teasers, bylines and the like."""
    notes: tuple[str, ...]
    """What was left out, a sentence each."""


def read(text: str, name: str, address: str | None) -> WebPage:
    """The article of an HTML page from `address`; `name` is for messages. Raises UserError."""
    import trafilatura  # noqa: PLC0415 -- an extra

    whole = visible.parse(text)
    page = visible.seen(copy.deepcopy(whole))
    about = metadata.about(whole)
    _refuse_walls(page.tree, whole, name)
    _refuse_forwarding(page.tree, about, name)
    around = furniture.texts(page.tree)
    title = metadata.title(about, page.tree)
    found = trafilatura.bare_extraction(
        numbering.number(shaping.shaped(visible.plain(copy.deepcopy(page.tree)))),
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    if found is None or isinstance(found, dict) or found.body is None or not found.text:
        raise UserError(f"no article was found in {name}", _COPY)
    blocks = [each.replace(numbering.MARK, "") for each in _lines(found.body)]
    lines = _titled(title, blocks)
    language = metadata.language(about, whole)
    url = metadata.address(about, whole, address)
    return WebPage(
        text="\n\n".join(lines) + "\n",
        title=title,
        publisher=metadata.publisher(about),
        published=publication.of_page(
            about,
            whole,
            [line for each in lines for line in each.split("\n")],
            language or "en",
            [each for each in (address, url) if each],
        ),
        language=language,
        url=url,
        furniture=around,
        notes=(*_notes(page), *_partly(about, "".join(lines))),
    )


def _refuse_walls(seen: HtmlElement, whole: HtmlElement, name: str) -> None:
    """Raise UserError for a page that a server or a script shows instead of the article."""
    words = " ".join(str(each) for each in seen.itertext()).split()
    if len(words) > _WALL_WORDS:
        return
    said = " ".join(words)
    if furniture.is_bot_wall(said):
        raise UserError(
            f"{name} is not the article but a check for robots: “{said[:_SHOWN]}”", _BROWSER
        )
    if furniture.is_gate(said):
        message = f"{name} is not the article but what its site shows instead: “{said[:_SHOWN]}”"
        raise UserError(message, _BROWSER)
    unseen = " ".join(str(each.text_content()) for each in whole.iter("noscript"))
    body = seen.find(".//body")
    empty = body is None or len(str(body.text_content()).split()) < _ARTICLE_WORDS
    scripted = furniture.is_script_shell(said) or (empty and whole.find(".//script") is not None)
    if scripted or (furniture.is_script_shell(unseen) and len(words) < _WALL_WORDS // 6):
        raise UserError(f"{name} contains no article: a script writes it in the browser", _BROWSER)


def _refuse_forwarding(seen: HtmlElement, about: metadata.About, name: str) -> None:
    """Raise UserError for a page that only sends its reader to another address."""
    target = re.search(r"url\s*=\s*[\"']?([^\"'\s]+)", about.meta("refresh") or "", re.IGNORECASE)
    if target is None or len(str(seen.text_content()).split()) > _WALL_WORDS // 2:
        return
    raise UserError(f"{name} only leads on to '{target[1]}'", "Add the page at that address.")


def _row(row: HtmlElement) -> str:
    """The cells of a row of a table, without empty ones at its end."""
    cells = [" ".join(_text(cell).split()) for cell in row.iter("cell")]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _titled(title: str | None, lines: list[str]) -> list[str]:
    """The lines with the title first, as the page has it."""
    if title is None or not lines:
        return lines
    if title in lines[:3]:
        return (
            lines[lines.index(title) :]
            if lines[0] != title and len(lines[0]) < len(title)
            else lines
        )
    return [title, *lines]


def _lines(body: HtmlElement) -> Iterator[str]:
    """Each block of the extracted article; lines within a block are separated by line ends."""
    for block in body:
        if block.tag == "list":
            items = [_item(each) for each in block.iter("item")]
            yield from _joined(items)
        elif block.tag == "table":
            yield from _joined(_row(each) for each in block.iter("row"))
        elif block.tag in ("quote", "div") and any(
            each.tag in ("p", "list", "table", "head") for each in block
        ):
            yield from _joined([_level(block.text or "")])
            yield from _lines(block)
        else:
            yield from _joined([_text(block)])
        if (block.tail or "").strip():
            yield _level(block.tail)


def _joined(lines: Iterator[str] | list[str]) -> Iterator[str]:
    shown = [each for each in lines if each.strip(" |-")]
    if shown:
        yield "\n".join(shown)


def _item(item: HtmlElement) -> str:
    """A list item with its mark, without the lists inside it."""
    inner = copy.deepcopy(item)
    for each in list(inner.iter("list")):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    text = " ".join(_text(inner).split())
    if text.startswith(numbering.MARK):
        return text
    return f"- {text}" if text else ""


def _text(element: HtmlElement) -> str:
    parts = [element.text or ""]
    for each in element:
        inner = "\0" if each.tag == "lb" else _text(each).replace("\n", "\0")
        if each.tag == "p" and parts[-1].strip():
            parts.append(" ")
        parts += (inner, each.tail or "")
    return _level("".join(parts).replace("\0", "\n") if element.tag == "quote" else _lined(parts))


def _lined(parts: list[str]) -> str:
    return re.sub(r"\s*\0\s*", "\0", re.sub(r"[^\S\0]+", " ", "".join(parts))).replace("\0", "\n")


def _level(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _partly(about: metadata.About, text: str) -> Iterator[str]:
    """Notes where not all of the article may be there as it was written."""
    if any(str(node.get("isAccessibleForFree")).lower() == "false" for node in about.nodes):
        yield "The page says that its article is not free: this may be only its beginning."
    if undecoded := text.count("\ufffd"):
        yield f"Characters that could not be decoded: {undecoded}."


def _notes(page: visible.Seen) -> Iterator[str]:
    if page.struck:
        yield f"Struck-out text was left out: {_list(page.struck)}."
    hidden = [each for each in page.hidden if len(each.split()) >= _HIDDEN_WORDS]
    if hidden:
        yield f"Text that the page hides was left out: {_list(hidden)}."
    if page.marks:
        yield f"Footnote marks were left out: {page.marks}."


def _list(texts: list[str]) -> str:
    shown = [f"“{each[:_SHOWN]}{'…' if len(each) > _SHOWN else ''}”" for each in texts[:3]]
    more = f" and {len(texts) - 3} more" if len(texts) > 3 else ""  # noqa: PLR2004
    return ", ".join(shown) + more

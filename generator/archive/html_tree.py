"""A page's HTML as a tree to choose parts from; the rest is written as it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(slots=True, eq=False)
class Element:
    """An element; a root has no tag."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)
    """Elements, and texts with their entities as they were."""

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset((self.attributes.get("class") or "").split())

    def all(self) -> Iterator[Element]:
        """It and every element in it, in order."""
        yield self
        for each in self.inside:
            if isinstance(each, Element):
                yield from each.all()

    def with_class(self, *names: str) -> list[Element]:
        """The elements in it with any of these classes, in order."""
        return [each for each in self.all() if each.classes.intersection(names)]

    def drop(self, is_dropped: Callable[[Element], bool]) -> None:
        """Remove whatever elements in it the test is true of."""
        self.inside = [
            each for each in self.inside if isinstance(each, str) or not is_dropped(each)
        ]
        for each in self.inside:
            if isinstance(each, Element):
                each.drop(is_dropped)

    def write(self) -> str:
        """It as HTML."""
        inside = "".join(each if isinstance(each, str) else each.write() for each in self.inside)
        if not self.tag:
            return inside
        attributes = "".join(
            f' {name}="{escape(value or "")}"' for name, value in self.attributes.items()
        )
        end = "" if self.tag in _VOID else f"{inside}</{self.tag}>"
        return f"<{self.tag}{attributes}>{end}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if any(each.tag == tag for each in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_entityref(self, name: str) -> None:
        self.open[-1].inside.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.open[-1].inside.append(f"&#{name};")


def read(html: str) -> Element:
    """The root of a page's tree."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]

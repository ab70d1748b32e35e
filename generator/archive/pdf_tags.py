"""Completes the tags of a PDF that WeasyPrint has laid out, as PDF/UA-1 (ISO 14289-1) asks.

A list has only items, and each item a body; a header cell says whether it heads a row or a column;
running heads and page numbers are no content; links are printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Tag = Any

_REFERENCE = re.compile(rb"(\d+) 0 R")
_WRAPPERS = ("/Div", "/NonStruct", "/L")
"""What may come between a list and its items: a `div` in a `dl`, a column."""
_IN_LISTS = ("/LI", "/L", "/Caption")
_PRINTED = 4
"""The flag of an annotation that is printed: ISO 32000-1, 12.5.3."""


def complete(pdf: Any) -> None:  # noqa: ANN401 -- pydyf has no types
    """Complete the tags of a PDF that is about to be written."""
    tags = _Tags(pdf)
    tags.leave_out_decoration()
    for element in list(tags.linked.values()):
        if element["S"] == "/L":
            tags.keep_items(element)
    for element in list(tags.linked.values()):
        if element["S"] == "/LI":
            tags.give_body(element)
        elif element["S"] == "/TH":
            element["A"]["Scope"] = tags.scope(element)
    tags.leave_out_loose()
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("Subtype") == "/Link":
            each["F"] = _PRINTED


@dataclass(frozen=True)
class _Tags:
    """The tree of tags in a PDF."""

    pdf: Any

    @cached_property
    def root(self) -> Tag:
        """The tree's root."""
        return self.find(self.pdf.catalog["StructTreeRoot"])

    @cached_property
    def linked(self) -> dict[int, Tag]:
        """The elements that the root leads to, by their object's number."""
        found: dict[int, Tag] = {}
        waiting = list(self.children(self.root))
        while waiting:
            element = waiting.pop()
            found[element.number] = element
            waiting.extend(self.children(element))
        return found

    def find(self, reference: object) -> Any:  # noqa: ANN401 -- as pydyf has it
        """What a reference leads to; None where it is none."""
        match = _REFERENCE.fullmatch(reference) if isinstance(reference, bytes) else None
        return self.pdf.objects[int(match[1])] if match else None

    def children(self, element: Tag) -> Iterator[Tag]:
        """The elements in an element; not the text and the links that it marks."""
        for each in element.get("K", ()):
            child = self.find(each)
            if isinstance(child, dict) and child.get("Type") == "/StructElem":
                yield child

    def keep_items(self, element: Tag) -> None:
        """Let the items of a list stand in the list itself, and nothing beside them."""
        kids: list[object] = []
        for each in self._items(element):
            child = self.find(each)
            is_item = child["S"] in _IN_LISTS
            parent = element if is_item or not kids else self._last(self.find(kids[-1]))
            child["P"] = parent.reference
            (kids if parent is element else parent["K"]).append(each)
        element["K"][:] = kids
        if any(each["S"] not in _IN_LISTS for each in self.children(element)):
            element["S"] = "/Div"  # there is no item that what comes first could go with

    def _items(self, element: Tag) -> Iterator[object]:
        """What is in a list, without what only wraps items."""
        for each in element["K"]:
            child = self.find(each)
            inner = {item["S"] for item in self.children(child)}
            if child["S"] in _WRAPPERS and inner.intersection(_IN_LISTS):
                yield from self._items(child)
            else:
                yield each

    def _last(self, item: Tag) -> Tag:
        """Where an item goes on: in its body, if it has one by now."""
        bodies = [each for each in self.children(item) if each["S"] == "/LBody"]
        return bodies[-1] if bodies else item

    def _move(self, kids: list[object], parent: Tag) -> None:
        for each in kids:
            child = self.find(each)
            if child is not None and child.get("Type") == "/StructElem":
                child["P"] = parent.reference

    def give_body(self, item: Tag) -> None:
        """Put what an item says, all but its mark, into a body."""
        if any(each["S"] == "/LBody" for each in self.children(item)):
            return
        import pydyf  # noqa: PLC0415 -- comes with an extra

        said = [each for each in item["K"] if not self._is_label(each)]
        body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(said)})
        body["Pg"], body["P"] = item["Pg"], item.reference
        self.pdf.add_object(body)
        self._move(said, body)
        item["K"][:] = [*(each for each in item["K"] if each not in said), body.reference]

    def _is_label(self, reference: object) -> bool:
        child = self.find(reference)
        return child is not None and child.get("S") == "/Lbl"

    def scope(self, cell: Tag) -> str:
        """Whether a header cell heads its row or its column."""
        row = self.find(cell["P"])
        heads_column = self.find(row["P"])["S"] == "/THead"
        return "/Column" if heads_column else "/Row"

    def leave_out_decoration(self) -> None:
        """Let no element lead to a drawing that has no description: it repeats what is said."""
        for element in list(self.linked.values()):
            if element["S"] == "/Figure" and "Alt" not in element:
                self.find(element["P"])["K"].remove(element.reference)
                del self.linked[element.number]

    def leave_out_loose(self) -> None:
        """Mark as no content what no element leads to: what is in the margins, and decoration."""
        numbers = self.find(self.root["ParentTree"])["Nums"]
        pages = [self.find(each) for each in self.pdf.page_references]
        for page, parents in zip(pages, numbers[1 : 2 * len(pages) : 2], strict=True):
            loose = {
                at for at, each in enumerate(parents) if self.find(each).number not in self.linked
            }
            _leave_out(self.find(page["Contents"]).stream, loose)
            parents[:] = [b"null" if at in loose else each for at, each in enumerate(parents)]


def _leave_out(stream: list[Any], loose: set[int]) -> None:
    """Mark as no content what a page's stream marks with these numbers: "/Span <</MCID 3>> BDC"."""
    for at, each in enumerate(stream):
        if isinstance(each, dict) and each.get("MCID") in loose:
            stream[at - 1 : at + 1] = ["/Artifact", b"<</Type /Pagination>>"]

"""The pages of a short brief, made of those of the site: what a reader with ten minutes wants.

The overview, the differences that matter with their charts, goods and ships, the sources, and the
method in short. One list of notes at the end has the quotes behind each statement, numbered in
the order in which the brief names them.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.archive import html_tree
from generator.archive.booklet import BookletPage
from generator.archive.html_tree import Element
from generator.interface import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_KINDS = ("home", "goods", "differences", "sources", "method")
_NOTES = "notes"
_FOLDED = frozenset({"grounds", "behind", "rivals__evidence", "rest", "voices", "computed"})
"""Classes of what a reader of the site unfolds, or finds said again."""
_NAVIGATION = frozenset(
    {
        "jump",
        "overview",
        "contents",
        "difference__link",
        "said",
        "key-facts",
        "rests-on",
        "card__name",
        "disputes",
    }
)
_WAYS = {"key-facts", "ships", "places", "routes", "rests-on", "differences"}
"""Headings whose parts are left out."""
_ELSEWHERE = frozenset({"figures", "timeline", "glossary"})
"""Pages that are not in the brief; names in texts lead to the glossary, and stay as words."""
_SECTIONS_OF_METHOD = 2
_LINES_OF_PROVENANCE = 2


@dataclass(slots=True)
class _Part:
    page: BookletPage
    tree: Element


def pages(site: Sequence[BookletPage], language: str) -> tuple[BookletPage, ...]:
    """The pages of the brief in one language."""
    chosen = [each for each in site if each.language == language and each.kind in _KINDS]
    parts = [
        _Part(each, html_tree.read(each.html))
        for each in sorted(chosen, key=lambda each: _KINDS.index(each.kind))
    ]
    notes = _notes(parts)
    _short_notes(notes)
    _shorten(parts)
    others = frozenset(each.url for each in site if each.kind in _ELSEWHERE)
    for part in parts:
        _dead_ends(part.tree, part.page, others)
    url = posixpath.join(posixpath.dirname(parts[0].page.url), "notes.html")
    number = _number(parts, notes, url)
    made = [replace(part.page, html=part.tree.write()) for part in parts]
    title = gettext(language, "Notes")
    return (*made, BookletPage(url, title, language, _NOTES, _list(title, number, notes)))


def _notes(parts: Iterable[_Part]) -> Mapping[str, Element]:
    """The notes of all pages by their ids."""
    return {
        each.attributes.get("id") or "": each
        for part in reversed(list(parts))
        for each in part.tree.with_class("note")
    }


def _is_hidden(each: Element) -> bool:
    is_heading = each.tag in ("h2", "h3") and each.attributes.get("id") in _WAYS
    return is_heading or bool(each.classes & (_FOLDED | _NAVIGATION | {"notes", "who"}))


def _shorten(parts: Sequence[_Part]) -> None:
    differences = _differences(parts)
    known: frozenset[str] = frozenset()
    for part in parts:
        part.tree.drop(_is_hidden)
        if part.page.kind == "home":
            for side in part.tree.with_class("columns__side"):
                side.drop(lambda each: "meta" in each.classes)
            _rename(part.tree, gettext(part.page.language, "Overview"))
            known = frozenset(map(_note_of, _links(part.tree)))
        if part.page.kind == "goods":
            _main_goods(part.tree, known)
        if part.page.kind == "differences":
            _only(part.tree, differences)
        if part.page.kind == "method":
            _beginning(part.tree)


def _rename(tree: Element, title: str) -> None:
    """The cover has the dossier's title; the page's own says what the page is."""
    for each in tree.all():
        if each.tag == "h1":
            each.inside = [title]


def _main_goods(tree: Element, known: frozenset[str]) -> None:
    """Leave the first row of each of the goods that has a figure or a fact that is noted already.

    The first is what of it is known best. The captions count rows that are left out.
    """
    tree.drop(
        lambda each: (each.attributes.get("id") or "").endswith("-voices") or each.tag == "caption"
    )
    for table in tree.with_class("goods"):
        if "goods--routes" in table.classes:
            continue
        for body in [each for each in table.all() if each.tag == "tbody"]:
            rows = [each for each in body.all() if each.tag == "tr"]
            is_main = rows[0].with_class("number") or any(
                _note_of(link) in known for link in _links(rows[0])
            )
            body.inside = [rows[0]] if is_main else []
            for cell in rows[0].all():
                cell.attributes.pop("rowspan", None)
        table.drop(lambda each: each.tag == "tbody" and not each.inside)


def _short_notes(notes: Mapping[str, Element]) -> None:
    """Leave of where a quote is from the article and who says it."""
    for note in notes.values():
        for lines in note.with_class("provenance"):
            items = [each for each in lines.inside if isinstance(each, Element)]
            lines.inside = list(items[:_LINES_OF_PROVENANCE])


def _dead_ends(tree: Element, page: BookletPage, others: frozenset[str]) -> None:
    """Drop what only leads to a page that is not in the brief."""

    def leads_away(each: Element) -> bool:
        path = urlsplit(each.attributes.get("href") or "").path
        folder = posixpath.dirname(page.url)
        return bool(path) and posixpath.normpath(posixpath.join(folder, path)) in others

    tree.drop(lambda each: each.tag == "a" and "name" not in each.classes and leads_away(each))


def _differences(parts: Iterable[_Part]) -> frozenset[str]:
    """The ids of the differences that the home page names."""
    links = [
        urlsplit(link.attributes.get("href") or "").fragment
        for part in parts
        if part.page.kind == "home"
        for title in part.tree.with_class("difference__title")
        for link in title.all()
        if link.tag == "a" and "mark" not in link.classes
    ]
    return frozenset(filter(None, links))


def _only(tree: Element, ids: frozenset[str]) -> None:
    """Leave the title and the differences with these ids."""

    def is_other(each: Element) -> bool:
        named = {inner.attributes.get("id") for inner in each.all()}
        is_difference = each.tag in ("section", "details") and each.classes & {
            "difference",
            "folded",
        }
        return bool(is_difference) and not named & ids

    tree.drop(lambda each: each.tag == "h2" or is_other(each))
    tree.drop(lambda each: "evidence" in each.classes)
    tree.inside = [
        each for each in tree.inside if isinstance(each, str) or "meta" not in each.classes
    ]


def _beginning(tree: Element) -> None:
    """Leave the method's text up to its second section."""
    headings = [
        at for at, each in enumerate(tree.inside) if isinstance(each, Element) and each.tag == "h2"
    ]
    if len(headings) >= _SECTIONS_OF_METHOD:
        del tree.inside[headings[_SECTIONS_OF_METHOD - 1] :]


def _number(parts: Iterable[_Part], notes: Mapping[str, Element], url: str) -> Mapping[str, int]:
    """Number the notes as the parts name them, and lead every mark and fact to its note."""
    number: dict[str, int] = {}
    for part in parts:
        home = posixpath.relpath(url, posixpath.dirname(part.page.url) or ".")
        for link in list(_links(part.tree)):
            note = _note_of(link)
            if note not in notes:
                continue
            at = number.setdefault(note, len(number) + 1)
            link.attributes["href"] = f"{home}#{note}"
            link.attributes.pop("aria-label", None)
            if "mark" in link.classes:
                link.inside = [str(at)]
        for line in part.tree.with_class("rival__fact"):
            line.inside += [
                _mark(link, number) for link in _links(line) if _note_of(link) in number
            ]
    return number


def _mark(link: Element, number: Mapping[str, int]) -> Element:
    """The number of the note that a link leads to: paper has no links."""
    attributes = {"class": "mark", "href": link.attributes["href"]}
    return Element("a", attributes, [str(number[_note_of(link)])])


def _links(tree: Element) -> Iterator[Element]:
    return (each for each in tree.all() if each.tag == "a" and each.attributes.get("href"))


def _note_of(link: Element) -> str:
    """The note that a link leads to, or that is of the fact it leads to."""
    fragment = urlsplit(link.attributes.get("href") or "").fragment
    return fragment if fragment.startswith("note-") else f"note-{fragment}"


def _list(title: str, number: Mapping[str, int], notes: Mapping[str, Element]) -> str:
    items = "".join(notes[note].write() for note in sorted(number, key=number.__getitem__))
    return f'<h1>{title}</h1><ol class="notes__list">{items}</ol>'

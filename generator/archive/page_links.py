"""Checks the links of an archive's pages: each leads somewhere, and says what it leads to."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_TARGET = re.compile(r'<(?!script\b)[a-z]+\b[^<>]*?\s(?:href|src|poster)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]+)"')
_HREF = re.compile(r'\shref="([^"#?]*)(?:#([^"]*))?"')
_RECORD = re.compile(r"(?:[a-z][A-Za-z0-9-]*/)?(glossary|sources)/([^/]+)\.html\Z")
_CARD = re.compile(r'\sdata-card="(?:who|note)-([^"]+)"')
_OPTION = re.compile(r'<option value="([^"]+)"[^<>]*>([^<]*)</option>')
_NAME = re.compile(r'\sname="([^"]+)"')
_CLASS = re.compile(r'\sclass="([a-z]+)')


def joined(folder: str, path: str) -> str:
    """A path relative to a folder, as one from the archive's root."""
    parts = folder.split("/") if folder else []
    for part in path.partition("?")[0].split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def visible(markup: str, fold: Callable[[str], str]) -> str:
    """The text of some HTML, levelled."""
    text = html.unescape(re.sub(r"<[^<>]*>", "", markup))
    return fold(text.replace("\u2060", "")).strip()


def between(text: str, opening: str, closing: str) -> Iterator[str]:
    """What is between an opening and the closing after it, in time that grows with the text."""
    for part in text.split(opening)[1:]:
        yield part.partition(closing)[0]


def places_of(page: str) -> frozenset[str]:
    """The fragments that links to a page may have."""
    return frozenset(map(html.unescape, _ID.findall(page)))


_ENDING = 2
"""Letters that the case of a name may add."""
_WEAK = frozenset("аеёиоуыэюяйьіїє")
"""Letters that a name may lose before another ending; any other must follow: Павел, Павла."""


class PageLinks:
    """The pages of an archive, the names of what they lead to, and the addresses outside."""

    def __init__(
        self,
        pages: Mapping[str, str],
        names: Collection[str],
        records: Mapping[str, list[dict[str, Any]]],
        texts: Sequence[str],
        fold: Callable[[str], str],
    ) -> None:
        """`pages` by path; `texts` are those of the YAML."""
        self._names, self._fold = names, fold
        self._ids = {name: places_of(page) for name, page in pages.items()}
        self._texts = "\n".join(map(fold, texts))
        self._shown = {
            **{("glossary", each["id"]): _names_of(each) for each in records["entities"]},
            **{("sources", each["id"]): _titles_of(each, records) for each in records["sources"]},
        }

    def faults(self, name: str, page: str) -> Iterator[str]:
        """What is wrong with the links of a page."""
        folder = name.rpartition("/")[0]
        for address in set(_TARGET.findall(page)):
            why = self._fault(name, folder, html.unescape(address))
            if why:
                yield why
        for select in between(page, "<select ", "</select>"):
            attributes, _, content = f" {select}".partition(">")
            chosen = _NAME.search(attributes)
            yield from self._options(chosen[1] if chosen else "", content)
        for link in between(page, "<a ", "</a>"):
            attributes, _, content = f" {link}".partition(">")
            address = _HREF.search(attributes)
            path, fragment = address.groups() if address else ("", "")
            card, shown = _CARD.search(attributes), _CLASS.search(attributes)
            target = _RECORD.match(joined(folder, unquote(html.unescape(path))))
            kind = shown[1] if shown else ""
            if card and kind == "name" and not (target and target[2] == card[1]):
                yield f"has a link to '{path}' with the card of '{card[1]}'"
            if card and kind == "mark" and fragment != f"note-{card[1]}":
                yield f"has a mark to '{fragment}' with the card of '{card[1]}'"
            is_title = " lang=" in attributes and " hreflang=" not in attributes
            kind = "title" if is_title else kind
            shows = kind in ("name", "place", "title")
            if target and shows and not self._names_it(target, kind, content):
                text = visible(content, self._fold)
                yield f"calls '{target[2]}' what the YAML does not: “{text}”"

    def _options(self, chosen: str, content: str) -> Iterator[str]:
        """What is wrong with the names of what a reader may choose: actors, sources or topics."""
        kind = {"actor": "glossary", "source": "sources"}.get(chosen)
        for value, inner in _OPTION.findall(content):
            text = visible(inner, self._fold)
            names = self._shown.get((kind, value), ()) if kind else ()
            is_named = any(text.startswith(self._fold(each).strip()) for each in names)
            if (kind and not is_named) or (chosen == "topic" and text not in self._texts):
                yield f"calls '{value}' what the YAML does not: “{text}”"

    def _fault(self, name: str, folder: str, address: str) -> str:
        if re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.IGNORECASE):
            is_known = address.startswith("data:image/") or self._fold(address) in self._texts
            return "" if is_known else f"leads to an address that the YAML has not: {address}"
        path, _, fragment = address.partition("#")
        target = joined(folder, unquote(path.partition("?")[0])) if path else name
        if target not in self._names and not target.endswith(".md"):  # not resolved by the builder
            return f"leads to a missing file: '{address}'"
        if fragment and unquote(fragment) not in self._ids.get(target, ()):
            return f"leads to a missing place: '{address}'"
        return ""

    def _names_it(self, target: re.Match[str], kind: str, content: str) -> bool:
        """Whether the words of a link are those of what it leads to, or of a sentence."""
        text = visible(content, self._fold)
        known = self._shown.get((target[1], target[2]), ())
        if any(self._fold(each).strip().casefold() == text.casefold() for each in known):
            return True
        if kind == "name" and any(_is_form(text, self._fold(each).strip()) for each in known):
            return True
        return kind == "place" and any(self._fold(each) in text for each in known if each)


def _is_form(text: str, name: str) -> bool:
    """Whether a text can be a name in another case: Северлинии, Белой Гавани, Russlands."""
    words, own = text.casefold().split(), name.casefold().split()
    return len(words) == len(own) and all(map(_is_inflected, words, own))


def _is_inflected(word: str, own: str) -> bool:
    """Whether words share their stem; of words in ASCII, all but an ending of two letters."""
    shared = next((at for at, (one, other) in enumerate(zip(word, own)) if one != other), None)  # noqa: B905 -- of unlike lengths
    shared = min(len(word), len(own)) if shared is None else shared
    if own.isascii():
        return shared == len(own) and len(word) - len(own) <= _ENDING
    lost, others = ([each for each in rest[shared:] if each not in _WEAK] for rest in (own, word))
    is_same = others[: len(lost)] == lost
    return is_same and 2 * shared >= len(own) and abs(len(word) - len(own)) <= _ENDING + 1


def _names_of(entity: Mapping[str, Any]) -> list[str]:
    aliases = (each["text"] for each in entity.get("aliases", ()))
    return [*entity["name"].values(), *aliases]


def _titles_of(source: Mapping[str, Any], records: Mapping[str, list[dict[str, Any]]]) -> list[str]:
    publishers = [each for each in records["entities"] if each["id"] == source["publisher"]]
    given = (source.get(key) or {} for key in ("called", "title_translation"))
    own = (text for texts in given for text in texts.values())
    names = (name for each in publishers for name in _names_of(each))
    return [source["title"], *own, *names]

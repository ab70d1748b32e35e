"""Lists what the pages of an archive say, block by block, and checks that list.

Texts of the YAML and lines of articles are named by digits of their sums, everything else is
listed as it is: the words of the interface, counts, dates, hand-written pages.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.archive.agreement import Fault

PAGES = "PAGES.json"
_DIGITS_OF_TEXTS, _DIGITS_OF_TAGS = 5, 16
"""Hexadecimal digits of the sum of a text, by which it is named, and of that of a page's tags."""
_MOST = 60
"""Pieces of a block of text that may be one text of the YAML."""
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "input", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
    )
)
"""Elements that do not end a block of text."""
_TOKEN = re.compile(
    r"<!--[\s\S]*?-->|<![a-z][^<>]*>|<(script|style)\b[\s\S]*?</\1\s*>|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>"
)
_SAID = re.compile(
    r'\s(?:title|aria-label|aria-description|alt|placeholder|label|content)="([^"]*)"'
)
"""Attributes that readers or programs read."""


class PageWords:
    """The texts of an archive by which those of its pages are named."""

    def __init__(
        self, texts: Iterable[str], passages: Iterable[str], fold: Callable[[str], str]
    ) -> None:
        """`texts` are those of the YAML, `passages` what there is of the articles."""
        lines = (line for passage in passages for line in passage.split("\n"))
        known = (fold(each).strip() for some in (texts, lines) for each in some)
        self._fold = fold
        self._names = {text: f"\u25c7{_short_sum(text)}" for text in known if text}
        self._read: dict[tuple[str, ...], str] = {}

    def of_page(self, page: str) -> tuple[list[str], str]:
        """The texts of a page in order, and the sum of its tags, comments and scripts."""
        tags = hashlib.sha256()
        said = []
        for block in _in_blocks(page, lambda tag: tags.update(tag.encode())):
            if block not in self._read:
                self._read[block] = self._named(block)
            said.append(self._read[block])
        return [each for each in said if each], tags.hexdigest()[:_DIGITS_OF_TAGS]

    def _named(self, block: Sequence[str]) -> str:
        """The text of a block, with names for the longest parts that are texts of the archive."""
        pieces = [self._fold(html.unescape(each).replace("\u2060", "")) for each in block]
        pieces = [each for each in pieces if each]
        found, at = [], 0
        while at < len(pieces):
            end, name, text = at + 1, pieces[at], ""
            for number, piece in enumerate(pieces[at : at + _MOST], start=at + 1):
                text += piece
                known = self._name(text.strip())
                if known:
                    end, name = number, f" {known} "
            found.append(name)
            at = end
        return re.sub(r"\s+", " ", "".join(found)).strip()

    def _name(self, text: str) -> str:
        quoted = text[1:-1] if text[:1] == text[-1:] == '"' else ""
        return self._names.get(text) or self._names.get(quoted, "")


def listed(words: PageWords, pages: Mapping[str, str]) -> str:
    """The list of what these pages say, as JSON."""
    found = {name: words.of_page(page) for name, page in sorted(pages.items())}
    distinct = dict.fromkeys(each for said, _ in found.values() for each in said)
    numbers = {each: number for number, each in enumerate(distinct)}
    rows = (
        f"{_json(name)}:{_json([tags, *(numbers[each] for each in said)])}"
        for name, (said, tags) in found.items()
    )
    texts = ",\n".join(map(_json, distinct))
    return '{"texts":[\n' + texts + '\n],"pages":{\n' + ",\n".join(rows) + "\n}}\n"


def listed_faults(words: PageWords, pages: Mapping[str, str], text: str) -> Iterator[Fault]:
    """What pages say otherwise than the list, or the list otherwise than they."""
    if listed(words, pages) == text:
        return
    found: Mapping[str, Any] = json.loads(text)
    count = 0
    for name, page in sorted(pages.items()):
        said, tags = words.of_page(page)
        listed_tags, *numbers = found["pages"].get(name, [""])
        written = [found["texts"][number] for number in numbers]
        pairs = zip([*said, "nothing"], [*written, "nothing"])  # noqa: B905 -- Python 3.8
        if said != written:
            one, other = next(each for each in pairs if each[0] != each[1])
            yield name, "site", f"has “{one}” where {PAGES} has “{other}”"
        elif tags != listed_tags:
            yield name, "site", f"has other tags than {PAGES} says"
        count += said != written or tags != listed_tags
    if not count:
        yield PAGES, "site", "lists other pages or texts than there are"


def _in_blocks(page: str, tag_found: Callable[[str], object]) -> Iterator[tuple[str, ...]]:
    """The pieces of each block of text, and the attributes that are read; reports each tag."""
    pieces: list[str] = []
    end = 0
    for match in _TOKEN.finditer(page):
        if match.start() > end:
            pieces.append(page[end : match.start()])
        end = match.end()
        tag_found(match[0])
        tag = match[3]
        if match[1] or (tag and tag not in _INLINE):
            yield tuple(pieces)
            pieces = []
        if tag and not match[2]:
            for value in _SAID.findall(match[4]):
                yield (value,)
    yield (*pieces, page[end:])


def _short_sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS_OF_TEXTS]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

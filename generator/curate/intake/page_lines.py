"""Finds the lines of a text that are the page's and not the article's: teasers, references.

What a page says by its markup is in `furniture`; here only the words and the order of lines count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.curate.intake import furniture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DATE_WORDS = 8
_TEASER_WORDS = 20
_MOST_TEASERS = 12
_HEADLINE_WORDS = 5
_ITEM = re.compile(r"\A(?:- |\w{1,3}\. )")
_SENTENCE = re.compile(r"[.!?\u2026][\"\u201d\u2019)]*\Z")
_NUMBERED = re.compile(r"[-*\u2022^]? ?(?:\[?\w{1,3}[\].)]|\d{1,3}|\^)(?:\s|\Z)")
_LATE = 2
"""A list of references is in the second half of its article."""


def lines(text: str, title: str, language: str, known: frozenset[str]) -> Iterator[str]:
    """Lines of an article that are probably none of it: `known` ones, furniture, a second title."""
    each = [line.strip() for line in text.splitlines()]
    titles = [at for at, line in enumerate(each) if line == title]
    found = {
        *titles[1:],
        *_matching(each, title, language, known),
        *_teasers(each, language),
        *_references(each, language),
    } - set(titles[:1])
    yield from dict.fromkeys(each[at] for at in sorted(found) if each[at])


def title(text: str, language: str | None) -> str:
    """The first line; below what begins a copied page, the first that may be a headline."""
    each = [line.strip() for line in text.splitlines() if line.strip()]
    around = frozenset(lines(text, "", language or "en", frozenset()))
    if each[0] not in around:
        return each[0]
    longer = (line for line in each if line not in around and len(line.split()) >= _HEADLINE_WORDS)
    return next(longer, each[0])


def _matching(
    each: Sequence[str], title: str, language: str, known: frozenset[str]
) -> Iterator[int]:
    """The lines that are known, or are furniture by their own words."""
    patterns = [re.compile(one, re.IGNORECASE) for one in furniture.patterns(language, "lines")]
    for at, line in enumerate(each):
        plain = _ITEM.sub("", line)
        is_known = line != title and (line in known or plain in known)
        if is_known or _is_dated(plain) or any(one.fullmatch(plain) for one in patterns):
            yield at


def _is_dated(line: str) -> bool:
    """Whether a short line does nothing but say when the page was published or changed."""
    parts = furniture.parts(line)
    short = all(len(part.split()) <= _DATE_WORDS for part in parts)
    short = short and not _SENTENCE.search(line)
    return short and any(map(str.isdigit, line)) and furniture.begins_as_date(line)


def _teasers(each: Sequence[str], language: str) -> Iterator[int]:
    """Headings such as "Most read", and the headlines below them."""
    headings = _headings(language, "teasers")
    for at, line in enumerate(each):
        if not headings.fullmatch(_ITEM.sub("", line)) or _SENTENCE.search(line):
            continue
        yield at
        for below in range(at + 1, min(len(each), at + 1 + 2 * _MOST_TEASERS)):
            words = each[below].split()
            if len(words) > _TEASER_WORDS or _SENTENCE.search(each[below]):
                break
            yield below


def _references(each: Sequence[str], language: str) -> Iterator[int]:
    """The lists at an article's end: references, notes, what else to see."""
    headings = _headings(language, "references")
    for at, line in enumerate(each):
        if at * _LATE < len(each) or not headings.fullmatch(line.removesuffix(":")):
            continue
        yield at
        for below in range(at + 1, len(each)):
            plain = not _NUMBERED.match(each[below]) and len(each[below].split()) > _DATE_WORDS
            if each[below] and plain and _SENTENCE.search(each[below]):
                break  # prose again
            yield below


def _headings(language: str, table: str) -> re.Pattern[str]:
    return re.compile("|".join(furniture.patterns(language, table)), re.IGNORECASE)

"""The day a page says it was published, and where it says so. Nothing is guessed.

A date counts only from a place that names it as the date of publication. Where the places of one
kind name two days, none of them counts.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from email.utils import parsedate
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from generator.curate.intake import furniture, metadata
from generator.text.dates.mentions import MentionKind, mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from generator.curate.intake.metadata import About

_METAS = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "published_date",
    "date",
]
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s,;]|Z$)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|\D|\d{6}$)")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[\s,;|\u2013-])")
_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?|(\d\d)(\d\d))(?=[/-]|$|\.)"
)
_OFFSET = re.compile(r":\d\d(?:\.\d+)?\s?[+-](?!00:?00)\d\d:?\d\d$")
Dated: TypeAlias = tuple[str, str, bool]
"""A date in EDTF, the name of its place, and whether it is local."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED_PATH = re.compile(rf"/((?:19|20)\d\d)/({'|'.join(_MONTHS)})[a-z]*/(\d{{1,2}})(?=/|$)")
_PUBLISHED_CLASS = re.compile(
    r"publi|posted|entry-date|post-date|dateline|byline|timestamp|pubdate"
)
_MODIFIED = re.compile(r"modif|updat|revis|edited|reviewed")
_FIRST_LINES, _LAST_LINES, _SHORT, _WORDS_BESIDE = 8, 3, 14, 5
_QUOTED = ("\u2014", "\u2013", "\u201c", '"', "\u00ab", ">")
"""How quotations and their sources begin: — Harbour Master, June 12, 2025."""
_FIRST_YEAR = 1500
_LABELLED = 10
"""Words beside a date that is marked as one, such as an author's name."""


class Where(StrEnum):
    """The kind of place that names the date."""

    METADATA = "metadata"
    TIME = "time"
    ADDRESS = "address"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication and the place that names it."""

    edtf: str
    """As exact as it is written: a day, a month or a year."""
    where: Where
    name: str
    """Of the meta element or key, or the words that were read."""
    is_local: bool = False
    """Whether its time has an offset, so that the day is that of the place."""


def of_page(
    page: About, tree: HtmlElement, lines: Sequence[str], language: str, addresses: Iterable[str]
) -> Published | None:
    """The date of publication of an HTML page; `tree` still has all that the page contains."""
    found = [
        _single(_in_data(page), Where.METADATA),
        _single(_in_metas(page), Where.METADATA),
        _single(_marked(tree, language), Where.TIME),
    ]
    stated = [each for each in found if each is not None]
    if stated:
        agree = all(_near(stated[0].edtf, each.edtf) for each in stated)
        local = (each for each in stated if each.is_local)
        return next(local, stated[0]) if agree else None
    for each in addresses:
        dated = _in_address(each)
        if dated is not None:
            return dated
    return of_lines(lines, language)


def of_lines(lines: Sequence[str], language: str) -> Published | None:
    """The date that a short line at the head or foot of a text gives as that of publication."""
    short = [each for each in lines if each and len(each.split()) <= _SHORT]
    heads = [each for each in _before_body(lines[1:_FIRST_LINES]) if each in short]
    feet = [each for each in lines[-_LAST_LINES:] if each in short]
    found = [each for line in heads for each in _printed(line, language, beside=_WORDS_BESIDE)]
    if not found:
        found = [each for line in feet for each in _printed(line, language, beside=-1)]
    return _single(((day, line, False) for day, line in found), Where.TEXT)


def _before_body(lines: Sequence[str]) -> Iterator[str]:
    """The lines before the article begins, which is after a summary at most; no quotations."""
    long = 0
    for each in lines:
        long += len(each.split()) > _SHORT
        if long > 1:
            return
        if not each.startswith(_QUOTED) and "@" not in each:
            yield each


def day(value: str, language: str = "en") -> str | None:
    """The date that a value of metadata gives, in EDTF: 2025-06-13, 2025-06 or 2025."""
    text = value.strip()
    for pattern in (_COMPACT, _ISO):
        found = pattern.match(text)
        if found:
            year, month, date = (int(each) if each else None for each in found.groups())
            return _valid(year or 0, month, date)
    numeric = _NUMERIC.match(text)
    if numeric:
        return _ordered(int(numeric[1]), int(numeric[3]), int(numeric[4]), numeric[2])
    mail = parsedate(text)
    if mail is not None and re.search(r"\d{1,2} [A-Za-z]{3} \d{4}", text):
        return _valid(*mail[:3])
    return _in_words(text, language) or _in_words(text, "en")


def _in_data(page: About) -> Iterator[Dated]:
    for node in metadata.named_nodes(page) or page.nodes or page.others:
        value = node.get("datePublished")
        if isinstance(value, str) and (found := day(value)):
            yield found, "JSON-LD datePublished", _is_local(value)


def _in_metas(page: About) -> Iterator[Dated]:
    for name in _METAS:
        for value in page.metas.get(name, ()):
            if found := day(value):
                yield found, name, _is_local(value)
                return


def _marked(tree: HtmlElement, language: str) -> Iterator[Dated]:
    """Dates in `<time>`, and in microdata, that mark the article and not a part of its text."""
    marked = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]")
    exact = [each for each in marked if each.tag != "meta"]
    times = [each for each in tree.iter("time") if _outside_text(each)]
    named = [each for each in times if _PUBLISHED_CLASS.search(_signs(each))]
    for group in (exact, named, times):
        found = [(each, _stated(each, language)) for each in group]
        dated = [(value, each) for each, value in found if value is not None]
        for value, each in dated:
            yield value, f"<{each.tag}>", _is_local(each.get("datetime") or "")
        if dated:
            return


def _outside_text(time: HtmlElement) -> bool:
    if furniture.region(time) or _MODIFIED.search(_signs(time)):
        return False
    parent = time.getparent()
    words = str(parent.text_content()) if parent is not None else ""
    sentence = words.rstrip()[-1:] in {".", "!", "?"} and not _PUBLISHED_CLASS.search(words.lower())
    if furniture.is_modified(words) or sentence:
        return False  # The fair is on 1 January 2030.
    return len(words.split()) - len(str(time.text_content()).split()) <= _LABELLED


def _signs(element: HtmlElement) -> str:
    near = [element, element.getparent()]
    keys = ("class", "id", "itemprop")
    return " ".join(each.get(key, "") for each in near if each is not None for key in keys).lower()


def _stated(element: HtmlElement, language: str) -> str | None:
    for value in (element.get("datetime"), element.get("content"), element.text_content()):
        found = day(value, language) if value and value.strip() else None
        if found is not None:
            return found
    return None


def _in_address(address: str) -> Published | None:
    path = urlsplit(address).path.lower()
    named = _NAMED_PATH.search(path)
    if named:
        edtf = _valid(int(named[1]), _MONTHS.index(named[2]) + 1, int(named[3]))
        return Published(edtf, Where.ADDRESS, address) if edtf else None
    found = _IN_PATH.search(path)
    if not found:
        return None
    month, date = (found[2], found[3]) if found[2] else (found[4], found[5])
    edtf = _valid(int(found[1]), int(month), int(date) if date else None)
    return Published(edtf, Where.ADDRESS, address) if edtf else None


def _printed(line: str, language: str, *, beside: int) -> Iterator[tuple[str, str]]:
    """The day in a line that says nothing else, or says that this is when it was published."""
    for part in furniture.parts(line):
        dated = _in_words(part, language) if furniture.is_published(part) else None
        if dated is not None and not furniture.is_modified(part):
            yield dated, line
            return
    found = _in_words(line, language)
    if found is None or furniture.is_modified(line) or line.endswith((".", "?", "!")):
        return
    words = len(re.findall(r"[^\W\d_]+", line))
    if furniture.is_published(line) or words <= beside + 1:
        yield found, line


def _in_words(text: str, language: str) -> str | None:
    """The one day that a text names in full; a date in figures alone only where it is clear."""
    numeric = [_ordered(int(a), int(b), int(c), mark) for a, mark, b, c in _NUMERIC.findall(text)]
    named = [each for each in mentions(text, language) if each.kind is MentionKind.ABSOLUTE]
    whole = {
        each.edtf for each in named if each.edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", each.edtf)
    }
    if numeric:
        whole = {each for each in numeric if each}
        return whole.pop() if len(whole) == 1 and None not in numeric else None
    return whole.pop() if len(whole) == 1 and len(named) == 1 else None


def _ordered(first: int, second: int, year: int, mark: str) -> str | None:
    """A date in figures: day first with points; with other marks only where one can be no month."""
    if mark == "." or first == second or (first > 12 >= second):  # noqa: PLR2004 -- months
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 >= first else None  # noqa: PLR2004


def _valid(year: int, month: int | None = None, date: int | None = None) -> str | None:
    if year < _FIRST_YEAR or (year, month or 1, date or 1) == (1970, 1, 1):
        return None  # the zero of a clock, or no date
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:  # noqa: PLR2004
        return None
    if date is None:
        return f"{year:04}-{month:02}"
    exists = 1 <= date <= monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{date:02}" if exists else None


def _is_local(value: str) -> bool:
    """Whether a time has an offset other than that of UTC: 23:30:00-05:00."""
    return _OFFSET.search(value) is not None


def _single(found: Iterable[Dated], where: Where) -> Published | None:
    """The date, if all the places agree on it: one may be less exact than another."""
    dates = sorted(found, key=lambda each: -len(each[0]))
    if not dates or any(not dates[0][0].startswith(each) for each, *_ in dates):
        return None
    edtf, name, is_local = dates[0]
    return Published(edtf, where, name, is_local)


def _near(one: str, other: str) -> bool:
    """Whether two dates are one, or neighbours, as the same moment is in two time zones."""
    if one.startswith(other) or other.startswith(one):
        return True
    if len(one) != len(other) or len(one) < 10:  # noqa: PLR2004 -- a day
        return False
    from datetime import date  # noqa: PLC0415

    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= 1

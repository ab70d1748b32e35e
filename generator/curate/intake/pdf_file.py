"""The text of a PDF in paragraphs, without running heads, running feet and page numbers.

pypdf gives the lines in the order in which the file has them, which follows columns; where each
line is placed shows what is a paragraph and what is repeated on every page.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pypdf import PageObject

_FEW_WORDS = 20
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB06: "st"}
_UNSEEN = re.compile("[\u200b\u2060\ufeff\0-\x08\x0b-\x1f]")
_PAGE_NUMBER = re.compile(
    r"[\W_]*((page|halaman|hal|seite|página|pág|p)\b\.?\s*)?(\d{1,4}|[ivxl]{1,6})"
    r"(\s*(/|of|dari|von|de|sur|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(https?|file)://\S+(\s+\d+\s*/\s*\d+)?")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d\d\b.*")
_END = re.compile(r"[.!?…:;][)\]\"'”’»]*$")  # noqa: RUF001
_ITEM = re.compile(r"([•▪●◦‣·–—*-]|\(?(\d{1,2}|[a-z])[.)])\s")  # noqa: RUF001
_NUMBERED = re.compile(r"(\d{1,2})\.\s")
_HYPHEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
_EDGE_LINES = 3
_TITLE = 8
"""Letters of a title from which on a line at the head of a later page repeats it."""
_WIDER_GAP, _OTHER_SIZE, _SHORT_LINE, _INDENT = 1.3, 0.12, 0.8, 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; positions are in points from the page's lower left corner."""

    text: str
    page: int
    x: float
    y: float
    size: float
    """Of its first letters."""


@dataclass(frozen=True, slots=True)
class PdfFile:
    """The text of a PDF and its title."""

    text: str
    title: str | None
    notes: tuple[str, ...]


def read(data: bytes, name: str) -> PdfFile:
    """The text of a PDF in paragraphs; raises UserError."""
    import pypdf  # noqa: PLC0415 -- an extra
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [tuple(_lines(page, number)) for number, page in enumerate(reader.pages)]
        about = reader.metadata
        title = about.title if about else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UserError(f"{name} cannot be read as a PDF: {error}", "Copy its text out.") from error
    if sum(len(line.text.split()) for page in pages for line in page) < _FEW_WORDS:
        hint = "It may be a scan: recognise its text first."
        raise UserError(f"the PDF {name} contains hardly any text", hint)
    kept, dropped = without_heads(pages)
    notes = []
    if dropped:
        shown = ", ".join(f"“{each[:60]}”" for each in dropped[:3])
        notes.append(f"Heads and feet of pages were left out: {shown}.")
    text = "\n\n".join(paragraphs(kept)) + "\n"
    return PdfFile(text, " ".join(title.split()) or None if title else None, tuple(notes))


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], list[str]]:
    """The lines without what the edges of pages repeat, and what was left out, once each."""
    edges = [_edges(page) for page in pages]
    title = pages[0][0].text.casefold() if pages and pages[0] else ""
    repeated = Counter(key for edge in edges for key in {_key(line) for line in edge})
    dropped: dict[str, str] = {}
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        for line in page:
            again = repeated[_key(line)] > max(1, len(pages) // 3)
            named = line.page > 0 and len(title) >= _TITLE and title in line.text.casefold()
            again = again or (named and line is edge[-1] and not _END.search(line.text))
            if line in edge and (again or _is_edge(line.text)):
                dropped.setdefault(_key(line)[0], line.text)
            else:
                kept.append(line)
    return kept, list(dropped.values())


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """Lines joined to paragraphs, and words divided at a line's end to words."""
    if not lines:
        return []
    whole = Counter(re.findall(r"\w+(?:-\w+)+", " ".join(line.text for line in lines)))
    blocks = [[lines[0]]]
    leading = _leading(lines)
    width = _width(lines)
    counted = 0
    for before, line in pairwise(lines):
        mark = _NUMBERED.match(line.text)
        goes_on = mark is not None and int(mark[1]) not in (1, counted + 1)
        goes_on = goes_on and _END.search(before.text) is None  # a limit of / 50. The authorities
        if not goes_on and _begins(before, line, leading, width):
            blocks.append([])
        counted = int(mark[1]) if mark and not goes_on else counted
        blocks[-1].append(line)
    return [_joined([line.text for line in block], whole) for block in blocks]


def _lines(page: PageObject, number: int) -> Iterator[Line]:
    """The printed lines of a page, in the file's order."""
    found: list[Line] = []
    start = True

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        nonlocal start
        for index, part in enumerate(text.split("\n")):
            start = start or index > 0
            if not part.strip() and start:
                continue
            if start:
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1
                found.append(Line(part, number, x, y, size * scale))
                start = False
            else:
                found[-1] = replace(found[-1], text=found[-1].text + part)

    page.extract_text(visitor_text=visit)
    for line in found:
        text = " ".join(_UNSEEN.sub("", line.text).translate(_LIGATURES).split())
        if text:
            yield replace(line, text=text)


def _edges(page: Sequence[Line]) -> list[Line]:
    """The highest and the lowest lines of a page."""
    ordered = sorted(page, key=lambda line: line.y)
    heights = sorted({round(line.y) for line in ordered})
    edge = {*heights[:_EDGE_LINES], *heights[-_EDGE_LINES:]}
    return [line for line in ordered if round(line.y) in edge]


def _key(line: Line) -> tuple[str, int]:
    """What is equal where a line is repeated on the next page: its words and its height."""
    return re.sub(r"\d+", "0", line.text).casefold(), round(line.y / 2)


def _is_edge(text: str) -> bool:
    """Whether a line at the edge of a page is none of its text, even on a single page."""
    return any(each.fullmatch(text) for each in (_PAGE_NUMBER, _ADDRESS, _STAMP))


def _leading(lines: Sequence[Line]) -> Mapping[int, float]:
    """The usual distance of lines, by their size in points."""
    gaps: dict[int, list[float]] = {}
    for before, line in pairwise(lines):
        gap = before.y - line.y
        if before.page == line.page and 0 < gap < 3 * max(line.size, 1):
            gaps.setdefault(round(line.size), []).append(gap)
    return {size: _lower(each) for size, each in gaps.items()}


def _lower(gaps: list[float]) -> float:
    """The gap that occurs most, the smallest of those that occur as often."""
    counts = Counter(round(each, 1) for each in gaps)
    most = max(counts.values())
    return min(each for each, count in counts.items() if count == most)


def _width(lines: Sequence[Line]) -> Mapping[int, float]:
    """Letters of a full line, by its size in points."""
    lengths: dict[int, list[int]] = {}
    for line in lines:
        lengths.setdefault(round(line.size), []).append(len(line.text))
    return {size: median(sorted(each)[len(each) // 2 :]) for size, each in lengths.items()}


def _begins(
    before: Line, line: Line, leading: Mapping[int, float], width: Mapping[int, float]
) -> bool:
    """Whether a line begins a new paragraph."""
    if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
        return True
    if _ITEM.match(line.text):
        return True
    size = round(line.size)
    ended = _END.search(before.text) is not None
    short = len(before.text) < _SHORT_LINE * width.get(size, 0)
    gap = before.y - line.y
    if before.page != line.page or gap < -line.size:  # the next page or column
        return (ended and (short or not line.text[:1].islower())) or (short and not ended)
    usual = leading.get(size, 0)
    if usual and gap > _WIDER_GAP * usual:
        return True
    indented = line.x > before.x + _INDENT * max(line.size, 1)
    return (ended and (short or indented)) or (short and line.text[:1].isupper() and not ended)


def _joined(lines: Sequence[str], whole: Mapping[str, int]) -> str:
    text = lines[0]
    for line in lines[1:]:
        divided = _HYPHEN.search(text)
        if divided is None:
            text = f"{text} {line}"
            continue
        rest = re.match(r"\w*", line)
        second = rest[0] if rest else ""
        if not second:
            text = f"{text} {line}"
        elif _is_compound(divided[1], second, whole):
            text = f"{text}{line}"
        else:
            text = text[:-1] + line
    return text.replace("\u00ad", "")


def _is_compound(first: str, second: str, whole: Mapping[str, int]) -> bool:
    """Whether the hyphen at a line's end belongs to the word: 'KN-23', 'Anglo-American'."""
    if not (first[-1:].isalpha() and second[:1].islower()):
        return True
    return whole.get(f"{first}-{second}", 0) > 0

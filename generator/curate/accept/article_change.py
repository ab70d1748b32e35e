"""What a new text of an article does to the quotes taken from it: hold, moved, altered, gone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.text import nearest, quotes
from generator.text.quotes import Miss, Missed, Selector
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.dossier.dossier import Dossier, OwnedEvidence
    from generator.dossier.records import SourceRecord


MAX_WORDS = 20_000
_LEFT = 0.3
"""The share of a passage's words that must be left for it to be the same passage, altered."""
_WORD = re.compile(r"\S+")


class Fate(StrEnum):
    """What became of a quote."""

    HOLDS = "holds"
    MOVED = "moved"
    """It stands, on another line than before."""
    REPEATED = "repeated"
    """It stands more than once now, or no longer between its prefix and suffix."""
    ALTERED = "altered"
    """Something like it stands in the new text."""
    GONE = "gone"


STANDING = frozenset({Fate.HOLDS, Fate.MOVED})
"""The fates that need nothing from the curator."""


@dataclass(frozen=True, slots=True)
class QuoteFate:
    """A quote and what became of it."""

    piece: OwnedEvidence
    fate: Fate
    old_line: int | None
    """In the earlier text, from 1; None where that is not available."""
    line: int | None
    """In the new text, from 1."""
    now: str | None
    """The likeliest words of the new text, where the quote was altered."""


def fates(
    dossier: Dossier, source: SourceRecord, new: str, old: str | None
) -> tuple[QuoteFate, ...]:
    """The fate of every quote from `source` in the text `new`, in the order of the files."""
    pieces = [each for each in dossier.pieces if each.evidence.source == source.id]
    barred = quotes.lines_equal(new, frozenset(source.boilerplate))
    return tuple(_fate(piece, source, new, old, barred) for piece in pieces)


def _fate(
    piece: OwnedEvidence, source: SourceRecord, new: str, old: str | None, barred: Sequence[Span]
) -> QuoteFate:
    written = piece.evidence.quote
    selector = Selector(written.exact, written.prefix, written.suffix)
    was = None if old is None else _span(selector, old, source.language)
    before = None if old is None or was is None else line_and_column(old, was.start)[0]
    found = quotes.find(selector, new, source.language, barred)
    if not isinstance(found, Missed):
        line = line_and_column(new, found[0].start)[0]
        fate = Fate.MOVED if before not in (None, line) else Fate.HOLDS
        return QuoteFate(piece, fate, before, line, None)
    if found.why in (Miss.AMBIGUOUS, Miss.CONTEXT):
        line = line_and_column(new, found.spans[0].start)[0]
        return QuoteFate(piece, Fate.REPEATED, before, line, None)
    near = None if old is None or was is None else carried(old, new, was)
    near = near or nearest.passage(written.exact, new)
    if near is None:
        return QuoteFate(piece, Fate.GONE, before, None, None)
    near = nearest.edged(near, new, written.exact)
    now = " ".join(new[near.start : near.end].split())
    return QuoteFate(piece, Fate.ALTERED, before, line_and_column(new, near.start)[0], now)


def _span(selector: Selector, text: str, language: str) -> Span | None:
    answer = quotes.find(selector, text, language)
    return None if isinstance(answer, Missed) else Span(answer[0].start, answer[-1].end)


def carried(old: str, new: str, span: Span) -> Span | None:
    """Where a passage of the old text went in the new one; None where little of it is left.

    The texts are aligned word by word; past `MAX_WORDS` words nothing is aligned.
    """
    before, after, steps = _alignment(old, new)
    first = sum(each.end <= span.start for each in before)
    last = sum(each.start < span.end for each in before)
    parts = []
    kept = 0
    for what, i1, i2, j1, j2 in steps:
        if i2 <= first or i1 >= last or what == "delete":
            continue
        if what == "equal":
            parts.append((j1 + max(first - i1, 0), j2 - max(i2 - last, 0)))
            kept += parts[-1][1] - parts[-1][0]
        else:
            parts.append((j1, j2))
    if not parts or kept < (last - first) * _LEFT:
        return None
    return Span(after[parts[0][0]].start, after[parts[-1][1] - 1].end)


@lru_cache(maxsize=1)
def _alignment(
    old: str, new: str
) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[tuple[str, int, int, int, int], ...]]:
    """The words of both texts, and the steps that lead from one to the other."""
    before, after = (tuple(Span(*m.span()) for m in _WORD.finditer(each)) for each in (old, new))
    if len(before) > MAX_WORDS or len(after) > MAX_WORDS:
        return before, after, ()
    words, others = (
        [text[s.start : s.end] for s in spans] for text, spans in ((old, before), (new, after))
    )
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    return before, after, tuple(matcher.get_opcodes())


def report(found: Iterable[QuoteFate]) -> str:
    """A line a quote, what was altered word by word below it, and a count."""
    told = tuple(found)
    lines = []
    for each in told:
        name = f"{each.piece.label}, evidence {each.piece.index + 1}"
        lines.append(f"{each.fate}: {name}{_where(each)}")
        if each.fate is Fate.ALTERED and each.now is not None:
            lines.append(f"    {word_diff(each.piece.evidence.quote.exact, each.now)}")
        elif each.fate in (Fate.GONE, Fate.REPEATED):
            lines.append(f"    {each.piece.evidence.quote.exact}")
    counts = [f"{sum(e.fate is fate for e in told)} {fate}" for fate in Fate]
    quotes_told = "1 quote" if len(told) == 1 else f"{len(told)} quotes"
    lines.append(f"{quotes_told}: {', '.join(counts)}")
    return "\n".join(lines) + "\n"


def _where(fate: QuoteFate) -> str:
    if fate.fate is Fate.MOVED:
        return f" (line {fate.old_line} -> {fate.line})"
    return "" if fate.line is None else f" (line {fate.line})"


def word_diff(old: str, new: str) -> str:
    """The two texts as one: [-words that went-], {+words that came+}."""
    before, after = (re.findall(r"\S+\s*", text) for text in (old, new))
    matcher = SequenceMatcher(
        None, [each.strip() for each in before], [each.strip() for each in after], autojunk=False
    )
    parts = []
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "equal":
            parts.append("".join(after[first:last]))
            continue
        went, came = "".join(before[start:end]), "".join(after[first:last])
        parts.append(f"[-{went.strip()}-]" if went else "")
        parts.append(f"{{+{came.strip()}+}}" if came else "")
        parts.append(" " if (came or went).endswith(" ") else "")
    return "".join(parts).strip()

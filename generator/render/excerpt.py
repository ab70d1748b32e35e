"""A quote within its sentence, for the cards and notes that show evidence.

Only words of the article are shown; what is left away at either end is an ellipsis.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render import article, pointing
from generator.render.markdown import joined, spaced
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.dossier.matching import Citation
    from generator.render.pointing import Tag
    from generator.text.span import Span

_REACH = 140
"""Code points shown on either side of the quote, at most."""


def write(citation: Citation, tags: Sequence[Tag] = (), said: str = "") -> Markup | None:
    """The sentences round a quote, the quote marked; None where rights forbid showing it.

    The tags mark words inside the quote; `said` is how they are read aloud.
    """
    if citation.source.rights is Rights.NONE:
        return None
    text, spans = citation.article.text, citation.spans
    stretches = article.sentences(text, spans)
    start = max(stretches[0].span.start, _word_after(text, spans[0].start - _REACH))
    end = min(stretches[-1].span.end, _word_before(text, spans[-1].end + _REACH))
    parts = [Markup("… ")] if start > stretches[0].span.start else []
    parts += _marked(text, spans, (start, end), tags, said)
    parts += [Markup(" …")] if end < stretches[-1].span.end else []
    return joined(parts)


def _marked(
    text: str, spans: tuple[Span, ...], shown: tuple[int, int], tags: Sequence[Tag], said: str
) -> list[Markup]:
    quoted = {(span.start, span.end) for span in spans}
    edges = sorted({*shown, *(edge for span in spans for edge in (span.start, span.end))})
    parts: list[Markup] = []
    for here in pairwise(edges):
        if here in quoted:
            inside = [tag for tag in tags if here[0] <= tag.start and tag.end <= here[1]]
            words = pointing.write(text, [pointing.TextPart(*here)], inside, said)
            parts.append(Markup(f"<mark>{words}</mark>"))
        else:
            parts.append(spaced(text[slice(*here)]))
    return parts


def _word_after(text: str, offset: int) -> int:
    """The start of the first whole word from `offset` on."""
    if offset <= 0:
        return 0
    while offset < len(text) and not text[offset - 1].isspace():
        offset += 1
    return offset


def _word_before(text: str, offset: int) -> int:
    """The end of the last whole word up to `offset`."""
    if offset >= len(text):
        return len(text)
    while offset > 0 and not text[offset].isspace():
        offset -= 1
    return offset

"""An article's own text as Markdown, with every quote marked and linked to what it carries.

Quotes may overlap: the text is cut where any quote begins or ends, and each stretch links to
the shortest quote over it. Names are linked outside quotes, once a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.markdown import escape, joined, spaced
from generator.text.sentences import ends
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.dossier.dossier import Article
    from generator.dossier.matching import Citation
    from generator.text.names import Mention

_SPACE = re.compile(r"\s*")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quote on an article: the evidence, its link, and the number shown beside it."""

    citation: Citation
    link: str
    """To what it carries: a fact or an entity's page."""
    label: str
    """Shown after the quote's end; "" for none."""
    is_fact: bool
    former: tuple[str, ...] = ()
    """Fragments that the evidence had before its owner was renamed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of the article is shown together: a paragraph, or a sentence round a quote."""

    span: Span
    is_title: bool
    is_cut: bool
    """True where words of the article before it are not shown."""


def paragraphs(article: Article, title: str) -> tuple[Stretch, ...]:
    """The lines of the article that are not boilerplate and not empty."""
    stretches: list[Stretch] = []
    boilerplate = set(article.boilerplate)
    start = 0
    for line in article.text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip("\r\n")))
        if line.strip() and span not in boilerplate:
            is_title = line.strip() == title and not stretches
            stretches.append(Stretch(span, is_title, is_cut=False))
        start += len(line)
    return tuple(stretches)


def sentences(text: str, quotes: Iterable[Span]) -> tuple[Stretch, ...]:
    """Only the sentences in which quotes stand; neighbours are joined."""
    edges = _sentence_edges(text)
    wanted: list[Span] = []
    for quote in sorted(quotes):
        start = edges[bisect_right(edges, quote.start) - 1]
        end = edges[bisect_left(edges, quote.end)]
        while end > start and text[end - 1].isspace():
            end -= 1
        if wanted and start <= wanted[-1].end + 1:
            wanted[-1] = Span(wanted[-1].start, max(end, wanted[-1].end))
        else:
            wanted.append(Span(start, end))
    return tuple(Stretch(span, is_title=False, is_cut=True) for span in wanted)


@lru_cache(maxsize=65536)
def _sentence_edges(text: str) -> tuple[int, ...]:
    inside = (found.end() for end in ends(text) if (found := _SPACE.match(text, end)))
    return (0, *inside, len(text))


def write(
    text: str,
    span: Span,
    quotes: Sequence[Marked],
    mentions: Sequence[Mention],
    name: Callable[[str, str], Markup],
) -> Markup:
    """One stretch of the article as a line of Markdown.

    `name` writes the link of a name: the words as they stand, and the entity.
    """
    over = [each for each in quotes if _covers(each, span)]
    cuts = {span.start, span.end}
    for each in over:
        for part in each.citation.spans:
            cuts |= {min(max(end, span.start), span.end) for end in (part.start, part.end)}
    edges = sorted(cuts)
    named: set[str] = set()
    parts = []
    for start, end in pairwise(edges):
        here = [each for each in over if _is_over(each, start)]
        stretch = Span(start, end)
        if any(each.is_fact for each in here):
            parts.append(_quoted(text, stretch, here))
            continue
        plain = _plain(text, stretch, mentions, named, name)
        parts.append(_said(plain, stretch, here) if here else _unused(plain))
    return joined(parts)


def _unused(plain: Markup) -> Markup:
    """A stretch under no quote: marked where it has a word, so that it can be shown alone."""
    if _LETTER.search(plain) is None:
        return plain
    lead, trail = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    words = Markup('{}<span class="unused">{}</span>{}')
    return words.format(plain[:lead], plain[lead:trail], plain[trail:])


def _said(plain: Markup, span: Span, here: Sequence[Marked]) -> Markup:
    """A stretch under quotes that carry only what is said of an entity: marked, not linked."""
    ids = " ".join(sorted(each.citation.id for each in here))
    begin = [each for each in here if each.citation.start == span.start]
    targets = anchors(name for each in begin for name in (each.citation.id, *each.former))
    return Markup(f'{targets}<span class="of-entity" data-quotes="{ids}">{plain}</span>')


def anchors(names: Iterable[str]) -> Markup:
    """Targets of links that nothing shows."""
    return Markup("".join(f'<span id="{each}"></span>' for each in names))


def _covers(marked: Marked, span: Span) -> bool:
    return any(p.start < span.end and span.start < p.end for p in marked.citation.spans)


def _is_over(marked: Marked, offset: int) -> bool:
    return any(part.start <= offset < part.end for part in marked.citation.spans)


def _length(marked: Marked) -> tuple[int, str]:
    return sum(p.end - p.start for p in marked.citation.spans), marked.citation.id


def _quoted(text: str, span: Span, here: Sequence[Marked]) -> Markup:
    """A stretch under one or more quotes: a link to the shortest, the ids of those that begin."""
    inner = min((each for each in here if each.is_fact), key=_length)
    begin = [each for each in here if each.citation.start == span.start]
    own = f"#{inner.citation.id} " if inner in begin else ""
    former = [name for each in begin for name in each.former]
    ids = anchors([*former, *(each.citation.id for each in begin if each is not inner)])
    overlap = " .overlap" if sum(each.is_fact for each in here) > 1 else ""
    quotes = " ".join(sorted(each.citation.id for each in here))
    words = text[span.start : span.end]
    link = f'[{escape(words)}]({inner.link}){{ {own}.quote{overlap} data-quotes="{quotes}" }}'
    ended = [each for each in here if each.citation.end == span.end and each.label]
    marks = "".join(f'<sup class="mark">{each.label}</sup>' for each in ended)
    lead = " " if words[:1].isspace() else ""
    trail = " " if words[-1:].isspace() else ""
    return Markup(f"{lead}{ids}{link}{marks}{trail}")


def _plain(
    text: str,
    span: Span,
    mentions: Sequence[Mention],
    named: set[str],
    name: Callable[[str, str], Markup],
) -> Markup:
    parts, last = [], span.start
    for mention in mentions:
        if mention.start < last or mention.end > span.end or mention.entity in named:
            continue
        named.add(mention.entity)
        parts.append(spaced(text[last : mention.start]))
        parts.append(name(text[mention.start : mention.end], mention.entity))
        last = mention.end
    parts.append(spaced(text[last : span.end]))
    return joined(parts)

"""Checks the labels of the charts on an archive's pages: their figures are those of the facts."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from generator.archive.page_links import between

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

_LABEL = re.compile(r'<text\b[^<>]* class="(row|caption)"[^<>]*>([^<]*)</text>')
_NAMED = re.compile(r"<(title|desc)\b[^<>]*>([^<]*)</\1>")
_UNSEEN = str.maketrans("", "", "\u200f\u2060")
_LETTER = re.compile(r"\A[A-Z]{1,2} ")


def chart_faults(
    page: str, figures: Collection[str], known: Collection[str], fold: Callable[[str], str]
) -> Iterator[str]:
    """What is wrong with the charts of a page.

    `figures` are those of the facts in the page's language, `known` the texts of the YAML.
    """

    def level(text: str) -> str:
        return fold(html.unescape(text).translate(_UNSEEN)).strip()

    def closed(text: str) -> str:
        return "".join(text.split())  # 20,000枚 and 20,000 枚

    for chart in between(page, "<svg ", "</svg>"):
        if ' class="chart"' not in chart.partition(">")[0]:
            continue
        named = {kind: level(text) for kind, text in _NAMED.findall(chart)}
        if named.get("title") not in known:
            yield f"has a chart of what the YAML does not name: “{named.get('title')}”"
        labels = [(kind, level(text)) for kind, text in _LABEL.findall(chart)]
        for kind, label in labels:
            figure = _LETTER.sub("", label)
            is_right = kind != "row" or not {closed(label), closed(figure)}.isdisjoint(figures)
            if not is_right or figure not in named.get("desc", ""):
                yield f"has a chart with a label that the facts do not have: “{label}”"
        for part in named.get("desc", "").split("; "):
            if not any(closed(part).endswith(figure) for figure in figures):
                yield f"has a chart described by what the facts do not have: “{part}”"

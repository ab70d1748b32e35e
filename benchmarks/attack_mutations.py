"""Ways to alter what a reader would notice: interface words, attributes, order, omissions."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from benchmarks.altering import append, remove, replace, replace_first

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from benchmarks.altering import Change

PAGE, HOME, ABOUT = "en/facts/index.html", "en/index.html", "en/glossary/melati.html"
SOURCE, METHOD, LIST = "en/sources/notice.html", "en/method/index.html", "PAGES.json"


def swap(path: str, one: str, other: str) -> Change:
    """Put the first of two texts where the second is, and the other way round."""

    def change(folder: Path) -> None:
        text = (folder / path).read_bytes().decode()
        for each in (one, other):
            if each not in text:
                raise ValueError(f"{path} has no {each!r}")
        parts = text.replace(one, "\0").replace(other, one).replace("\0", other)
        (folder / path).write_bytes(parts.encode())

    return change


def _list(alter: Callable[[Any], object]) -> Change:
    def change(folder: Path) -> None:
        found = json.loads((folder / LIST).read_bytes())
        alter(found)
        (folder / LIST).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")

    return change


def _moved(folder: Path) -> None:
    """The second piece of evidence of a page before the first."""
    text = (folder / PAGE).read_text(encoding="utf-8")
    found = re.findall(r'<div class="evidence">[\s\S]*?</div>', text)[:2]
    swap(PAGE, *found)(folder)


_FALSE = "<p>An inquiry by the United Nations has confirmed all of this.</p>"
_TEXT = "Blue Bay</a> handled"
ATTACK_KINDS: Mapping[str, Change] = {
    "words: a sentence of nobody's": replace(HOME, "</main>", f"{_FALSE}</main>"),
    "words: a sentence in pieces that are the YAML's": replace(
        HOME, "</main>", "<p><i>Only</i> <i>Wulan</i> <i>denies</i> <i>growth</i></p></main>"
    ),
    "words: a heading": replace(HOME, ">Key judgements<", ">Proven truths<"),
    "words: a label": replace(HOME, ">Confidence<", ">Certainty<"),
    "words: a likelihood": replace(HOME, "</span> likely <", "</span> almost certain <"),
    "words: a confidence": replace(HOME, "</span> low<", "</span> high<"),
    "words: how many origins": replace(HOME, "both from one report", "from two reports"),
    "words: a count": replace(HOME, "3 of the 3 facts rest", "0 of the 3 facts rest"),
    "words: a count in the list of facts": replace(PAGE, "3 facts, the key", "9 facts, the key"),
    "words: a date": replace(SOURCE, "2024", "2023"),
    "words: the number of a note": replace(
        HOME, 'href="#note-f-ships">1<', 'href="#note-f-ships">7<'
    ),
    "words: a title": replace(PAGE, 'aria-label="Link to this', 'aria-label="Proof of this'),
    "words: a placeholder": replace(
        PAGE, 'placeholder="Words', 'placeholder="Your password, words'
    ),
    "words: what a claim is said to be": replace(
        PAGE, "supported by the words marked a", "confirmed by the words marked a"
    ),
    "words: a hand-written page": replace_first(METHOD, r"<p>[A-Z][^<]{20,}", "<p>All is certain."),
    "words: the page of proof": replace("en/verify/index.html", "<h1", "<p>All is proved.</p><h1"),
    "words: the description of the site": replace_first(
        HOME, r'name="description" content="[^"]+', 'name="description" content="All is proved.'
    ),
    "words: a language": replace(PAGE, '<html lang="en"', '<html lang="id"'),
    "words: a direction": replace(PAGE, "<body", '<body dir="rtl"'),
    "left out: who says so": replace_first(PAGE, r"<li>According to [\s\S]*?</li>", ""),
    "left out: a rating": replace_first(HOME, r"<dt>Confidence</dt>[\s\S]*?</dd>", ""),
    "left out: a note": replace_first(HOME, r'<li[^<>]*id="note-f-ships"[\s\S]*?</li>', ""),
    "left out: a claim's mark": replace_first(
        PAGE, r'<span class="claim"[^<>]*>(more than 1,200)</span>', r"\1"
    ),
    "left out: a line of an article": replace_first(SOURCE, r"(?m)^.*harbour master.*$", ""),
    "order: two sentences": swap(HOME, "The quay has to grow.", "So far nobody denies it."),
    "order: two pieces of evidence": _moved,
    "order: options": swap(PAGE, "Largest figure first", "Latest first"),
    "order: two titles": swap(
        "en/sources/index.html",
        "Pelabuhan Teluk Biru Makin Ramai",
        "Blue Bay port sees record traffic",
    ),
    "seen: an element hidden": replace(
        HOME, '<p class="judgement__basis', '<p hidden class="judgement__basis'
    ),
    "seen: another class": replace(HOME, 'class="judgement__basis meta"', 'class="unseen"'),
    "seen: a style": replace(HOME, "</head>", "<style>.meta{display:none}</style></head>"),
    "seen: a comment that hides": replace(
        HOME, '<p class="judgement__basis', '<!--<p class="judgement__basis'
    ),
    "seen: a details opened": replace(
        PAGE, '<details class="fact__evidence"', '<details open class="fact__evidence"'
    ),
    "seen: an image": replace(
        HOME, "</main>", '<img alt="" src="assets/images/favicon.svg"></main>'
    ),
    "seen: a drawing": replace(
        HOME, "</main>", '<svg viewBox="0 0 9 9"><text>x</text></svg></main>'
    ),
    "seen: what a row is sorted by": replace(PAGE, 'data-place="1"', 'data-place="9"'),
    "seen: who a row is filtered by": replace(
        PAGE, 'data-actor="melati"', 'data-actor="sari-wulan"'
    ),
    "seen: a form": replace(
        HOME, "</main>", '<form action="x.html"><input name="q"></form></main>'
    ),
    "seen: JSON-LD": replace_first(HOME, r'("@type": ?")[A-Za-z]+', r"\1Person"),
    "seen: the name of an author": replace_first(
        SOURCE, r'citation_(?:author|publisher)" content="[^"]+', 'citation_author" content="Nobody'
    ),
    "list: a text": _list(lambda found: found["texts"].append("All is proved.")),
    "list: another text": _list(lambda found: found["texts"].__setitem__(30, "All is proved.")),
    "list: a page removed": _list(lambda found: found["pages"].pop(HOME)),
    "list: a page added": _list(lambda found: found["pages"].update({"x.html": [""]})),
    "list: no list": _list(lambda found: found.clear()),
    "list: removed": remove(LIST),
    "list: in another form": append(LIST, "\n"),
    "data: the description of the data": replace(
        "data/index.json", "What two sources say.", "What is certain."
    ),
}

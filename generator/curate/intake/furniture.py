"""What surrounds an article on its page: teasers, captions, notices, and pages shown instead."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_TAGS = frozenset(["figcaption", "aside", "nav", "footer"])
_ROLES = frozenset(["complementary", "navigation", "contentinfo", "search"])
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|recirc\w*|teasers?|promos?|newsletter\w*|sign-?up"
    r"|shar(?:e|ing)|social|caption\w*|credits?|player|read-?(?:more|also|next)|also-?read|popular"
    r"|trending|breadcrumbs?|most-?read|sidebar|comments?|byline|dateline|author-?bio|tags"
    r"|advert\w*|sponsor\w*|cookies?|consent|subscri\w+|paywall|outbrain|taboola|more-?on"
    r"|baca-?juga|terkait|pub-?date|published|posted-?on|entry-?(?:meta|date)|post-?meta"
    r"|article-?meta)(?=$|[\s_-])",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s[|\u00b7\u2022]\s")
_BOX = re.compile(r"(?:info|fact)-?(?:box|file)|key-?facts|at-?a-?glance|timeline", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_TEASER_WORDS = 4
"""Words of a link that is a list item, from which on it is a headline and no name."""


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = files("generator.curate.intake").joinpath("furniture.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _any(table: str, key: str) -> re.Pattern[str]:
    each = _data()[table][key]
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})", re.IGNORECASE)


def patterns(language: str, *tables: str) -> Iterator[str]:
    """The expressions of some tables for a language, those of English and of all languages too."""
    for table in tables:
        for key in dict.fromkeys((language.partition("-")[0], "en", "all")):
            yield from _data()[table].get(key, ())


def is_published(words: str) -> bool:
    """Whether the words call a date that of publication."""
    return _any("dates", "published").search(words) is not None


def parts(line: str) -> list[str]:
    """The parts of a line such as "Published 3 May | 12 comments", "Published 3 May Updated 4"."""
    return [cut for part in _PARTED.split(line) for cut in _dated_parts(part)]


def _dated_parts(part: str) -> Iterator[str]:
    """What a part calls one date and another, where the words begin with a capital."""
    starts = sorted(
        found.start()
        for key in ("published", "modified")
        for found in _any("dates", key).finditer(part)
        if found.start() and found[0][:1].isupper()
    )
    for start, end in pairwise([0, *starts, len(part)]):
        yield part[start:end].strip()


def begins_as_date(line: str) -> bool:
    """Whether a line begins by calling a date that of publication or of a change."""
    return any(_any("dates", key).match(line) for key in ("published", "modified"))


def is_modified(words: str) -> bool:
    """Whether the words call a date that of a change, a visit or a copyright."""
    return _any("dates", "modified").search(words) is not None


def is_bot_wall(words: str) -> bool:
    """Whether a page asks its reader to prove that he is no program."""
    return _any("walls", "bots").search(words) is not None


def is_gate(words: str) -> bool:
    """Whether a page asks to log in or to agree, or says that there is no such page."""
    return _any("walls", "gates").search(words) is not None


def is_script_shell(words: str) -> bool:
    """Whether a page asks for JavaScript."""
    return _any("walls", "scripts").search(words) is not None


def region(element: HtmlElement) -> bool:
    """Whether an element is, or is inside, what surrounds the article."""
    return any(_surrounds(each) for each in (element, *element.iterancestors()))


def is_box(element: HtmlElement) -> bool:
    """Whether an element is beside the article and of it: a box of facts."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag == "aside" and _BOX.search(named) is not None


def texts(tree: HtmlElement) -> frozenset[str]:
    """The lines of captions, teasers, bylines and lone links, white space levelled."""
    found: set[str] = set()
    for each in tree.iter(*_BLOCKS):
        if _surrounds(each):
            for block in each.iter(*_BLOCKS):
                found.update(_lines(block))
        elif each.tag in ("p", "li", "div") and _is_link(each):
            found.update(_lines(each))
    return frozenset(found)


def _surrounds(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("html", "body", "main"):
        return False
    if is_box(element):
        return False
    named = f"{element.get('class', '')} {element.get('id', '')}"
    signed = element.tag in _TAGS or element.get("role", "") in _ROLES or _CLASSES.search(named)
    return bool(signed) and element.find(".//h1") is None and element.tag != "h1"


def _is_link(element: HtmlElement) -> bool:
    links = list(element.iter("a"))
    linked = sum(len("".join(str(each.text_content()).split())) for each in links)
    text = str(element.text_content())
    if not linked or linked < len("".join(text.split())):
        return False
    return element.tag != "li" or len(text.split()) >= _TEASER_WORDS


def _lines(block: HtmlElement) -> Iterator[str]:
    """The text of a block without that of blocks inside it, a line at each break."""
    if any(each.tag in _BLOCKS for each in block.iterdescendants()):
        texts = [block.text, *(each.tail for each in block)]
        yield from (line for each in texts if (line := " ".join((each or "").split())))
        return
    parts = [block.text or ""]
    for each in block.iterdescendants():
        if each.tag == "br":
            parts.append("\n")
        parts.append(each.text or "" if isinstance(each.tag, str) else "")
        parts.append(each.tail or "")
    for line in "".join(" ".join(p.split(" ")) for p in parts).split("\n"):
        if words := " ".join(line.split()):
            yield words
    if whole := " ".join(str(block.text_content()).split()):
        yield whole

"""What an HTML page says of itself: its title, publisher, language and address."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

Json: TypeAlias = Any
"""A JSON value, as the standard library reads it."""

_LD_TYPE = re.compile(r"^application/ld\+json", re.IGNORECASE)
_LD_AROUND = re.compile(r"^\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*$")
_ARTICLES = re.compile(r"(Article|BlogPosting|Report|LiveBlogPosting|Review|Thesis)$")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
_SITE_MARKS = (" | ", " - ", " \u2013 ", " \u2014 ", " · ", " :: ", " « ", " » ")
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?(?:[-_.@].*)?$")
_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """What the page's head and data blocks state."""

    metas: Mapping[str, tuple[str, ...]]
    """Contents of meta elements by their name, property or itemprop, in small letters."""
    nodes: tuple[Mapping[str, Json], ...]
    """The nodes of JSON-LD that are an article, in order."""
    others: tuple[Mapping[str, Json], ...]
    """The other nodes of JSON-LD."""

    def meta(self, *names: str) -> str | None:
        """The first of these metas that says something."""
        found = (text for name in names for text in self.metas.get(name, ()) if text)
        return next(found, None)


def about(tree: HtmlElement) -> About:
    """Read the metas and the JSON-LD of a page."""
    metas: dict[str, list[str]] = defaultdict(list)
    for each in tree.iter("meta"):
        for key in ("name", "property", "itemprop", "http-equiv"):
            if each.get(key) and each.get("content"):
                metas[each.get(key).strip().lower()].append(" ".join(each.get("content").split()))
    articles: list[Mapping[str, Json]] = []
    others: list[Mapping[str, Json]] = []
    for script in tree.iter("script"):
        if _LD_TYPE.match(script.get("type", "").strip()):
            for node in _nodes(_loaded(script.text or "")):
                (articles if _is_article(node) else others).append(node)
    element = tree.find(".//head/title")
    if element is not None and _text(element):
        metas["<title>"].append(_text(element))
    return About({key: tuple(each) for key, each in metas.items()}, tuple(articles), tuple(others))


def title(page: About, tree: HtmlElement) -> str | None:
    """The article's title: as its heading has it, if that is the one the page names elsewhere."""
    heads = [_text(each) for each in tree.iter("h1") if _text(each)]
    named = [_plain(node.get("headline")) for node in page.nodes]
    named += [page.meta(name) for name in _TITLES]
    element = tree.find(".//head/title")
    if element is not None:
        named.append(_text(element))
    names = [each for each in named if each]
    for head in heads:
        if any(_begins(name, head) for name in names):
            return head
    if len(heads) == 1 and (not names or len(heads[0].split()) > 2):  # noqa: PLR2004 -- no name
        return heads[0]
    if names:
        return _without_site(names[0], publisher(page))
    lower = (_text(each) for each in tree.iter("h2", "h3") if _text(each))
    return heads[0] if heads else next(lower, None)


def publisher(page: About) -> str | None:
    """The name of the site or of the article's publisher."""
    named = page.meta(_SITES[0])
    for node in (*page.nodes, *page.others):
        if named is None:
            found = node.get("publisher")
            first = found[0] if isinstance(found, list) and found else found
            named = _plain(_name(first, page) if isinstance(first, dict) else first)
    return named or page.meta(*_SITES)


def _name(node: Mapping[str, Json], page: About) -> Json:
    """The name of a node, which may be elsewhere in the data under the same `@id`."""
    if "name" in node or not isinstance(node.get("@id"), str):
        return node.get("name")
    same = (each for each in page.others if each.get("@id") == node["@id"] and "name" in each)
    return next((each["name"] for each in same), None)


def named_nodes(page: About) -> tuple[Mapping[str, Json], ...]:
    """Those of the articles in JSON-LD whose headline is the page's title, of several."""
    names = [name for name in (page.meta(each) for each in (*_TITLES, "<title>")) if name]
    return tuple(
        node
        for node in page.nodes
        if (head := _plain(node.get("headline"))) and any(_begins(name, head) for name in names)
    )


def language(page: About, tree: HtmlElement) -> str | None:
    """The BCP 47 tag that the page declares, in the usual letters: `pt-BR`."""
    article = tree.find(".//article")
    elements = [tree, tree.find(".//body"), article]
    declared = [each.get("lang") or each.get("xml:lang") for each in elements if each is not None]
    declared += [_plain(node.get("inLanguage")) for node in page.nodes]
    declared.append(page.meta("content-language", "og:locale", "dc.language"))
    for each in declared:
        found = _TAG.match((each or "").split(",")[0].strip())
        if found:
            script = found[2].title() if found[2] else None
            region = found[3].upper() if found[3] else None
            return "-".join(part for part in (found[1].lower(), script, region) if part)
    return None


def address(page: About, tree: HtmlElement, base: str | None) -> str | None:
    """The page's own address, as it names it."""
    for link in tree.xpath("//link[@rel='canonical']/@href"):
        found = urljoin(base or "", str(link).strip())
        if _WEB.fullmatch(found):
            return found
    named = page.meta("og:url")
    return named if named and _WEB.fullmatch(named) else None


def _loaded(text: str) -> Json:
    try:
        return json.loads(_LD_AROUND.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Json) -> Iterator[Mapping[str, Json]]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), (list, dict)):
                yield from _nodes(value[key])


def _is_article(node: Mapping[str, Json]) -> bool:
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(each, str) and _ARTICLES.search(each) for each in listed)


def _plain(value: Json) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _text(element: HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def _begins(name: str, head: str) -> bool:
    plain, start = (re.sub(r"\W+", " ", each).casefold().strip() for each in (name, head))
    return bool(start) and (plain == start or plain.startswith(f"{start} "))


def _without_site(name: str, site: str | None) -> str:
    for mark in _SITE_MARKS:
        before, found, after = name.rpartition(mark)
        if found and before and (after.casefold() == (site or "").casefold()):
            return before.strip()
    return name

"""Checks what the pages of an archive show of each record beside its text.

The facts' table is checked against the data; the figures of the other pages are those of the
table, their evidence has the speakers, the origin and the credibility of the data.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from generator.archive.page_links import between, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Triple = tuple[str, str, str]

_FIGURE = re.compile(
    r'(?s)(?:<span class="bound">([^<]*)</span>\s*)?<span class="number">([^<]*)</span>'
    r'(?:\s*<span class="unit">([^<]*)</span>)?'
)
_ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
_TRANSLATION = re.compile(r'(?s)<p class="translation">(.*?)</p>')
_PLACE = re.compile(r'<a class="place" href="[^"#]*/([^"#/]+)\.html#([^"]+)-([0-9]+)"')
_WHO = re.compile(r'<a class="name"[^<>]*\sdata-card="who-([^"]+)"')
_WAY = re.compile(r'<li><a href="([a-z]+)/index\.html">[^<]*</a> <span class="meta">([^<]*)</span>')
_CODE = re.compile(r"<code\b[^<>]*>([^<]*)</code>")
_LINE_ENDS = re.compile(r"</(?:p|li|h[1-6]|td|th|blockquote)>|<br[^<>]*>|\[…\]|&#91;…&#93;")
_SCALE = re.compile(r'(?s)<span class="scale scale--(dots|bars)"[^<>]*>(.*?)</span>')
_LIKELIHOODS = (
    *("almost-no-chance", "very-unlikely", "unlikely", "roughly-even-chance"),
    *("likely", "very-likely", "almost-certain"),
)
_CONFIDENCES = ("low", "moderate", "high")


class PageFigures:
    """The records of an archive's data, and what pages must show of them."""

    def __init__(
        self,
        data: Mapping[str, list[dict[str, Any]]],
        articles: Mapping[str, Sequence[str]],
        fold: Callable[[str], str],
    ) -> None:
        """`data` by name; `articles` are the folded passages of sources."""
        self._data, self._articles, self._fold = data, articles, fold
        self._facts = {each["id"]: each for each in data["facts"]}
        self._sources = {each["id"]: each for each in data["sources"]}
        self._entities = {each["id"]: each for each in data["entities"]}
        self._origins = {each["id"]: each["name"] for each in data["origins"]}
        self._languages: Sequence[str] = data["briefing"][0]["languages"]
        self._judgements = {each["id"]: each for each in data["briefing"][0]["judgements"]}
        self._owners = {**self._entities, **self._facts}
        self._figures: dict[str, set[Triple]] = {}

    def figures(self, name: str) -> frozenset[str]:
        """The figures of the facts, as a page in its language shows them."""
        triples = self._figures.get(self.language(name), set())
        orders = ((0, 1, 2), (1, 2, 0), (1, 0, 2))  # a bound may follow: 50명 미만
        joined_ones = (
            "".join(triple[at] for at in order if triple[at])
            for triple in triples
            for order in orders
        )
        return frozenset("".join(visible(each, self._fold).split()) for each in joined_ones)

    def language(self, name: str) -> str:
        """The language of a page, by its path."""
        first = name.partition("/")[0]
        return first if first in self._languages[1:] else self._languages[0]

    def table_faults(self, name: str, page: str) -> Iterator[str]:
        """What is wrong with the facts' table; its figures are what other pages may show."""
        language = self.language(name)
        known = self._figures.setdefault(language, set())
        said: dict[tuple[str, str], set[str]] = {}
        for found in between(page, '<tr class="fact"', "</tr>"):
            attributes, _, content = found.partition(">")
            row = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
            fact = self._facts.get(row.get("id", ""))
            if fact is None:
                continue  # reported with the rows
            where = next(
                (key for key, value in _row_of(fact).items() if row.get(key, "") != value), ""
            )
            if where:
                yield f"'{fact['id']}' differs from the data in {where}"
            figures, quantity = _FIGURE.findall(content), fact["quantity"]
            known.update(figures)
            digits = [_digits(number) for _, number, _ in figures]
            if digits != ([] if quantity is None else [_amount_digits(quantity)]):
                yield f"'{fact['id']}' has another figure than the data"
            for bound, number, unit in figures if quantity is not None else ():
                said.setdefault(("bound", quantity["bound"]), set()).add(bound)
                said.setdefault(("unit", quantity["measure"]), set()).add(unit)
                if quantity["magnitude"]:
                    said.setdefault(("magnitude", quantity["magnitude"]), set()).add(number)
        for (kind, value), ways in said.items():
            others = set().union(
                *(each for key, each in said.items() if key[0] == kind and key[1] != value)
            )
            if kind != "unit" and (len(ways) > 1 or ways & others):
                yield f"shows the {kind} '{value}' in several ways"

    def faults(self, name: str, page: str) -> Iterator[str]:
        """What is wrong with what a page shows beside texts."""
        for figure in set(_FIGURE.findall(page)) - self._figures.get(self.language(name), set()):
            words = visible(" ".join(figure), self._fold)
            yield f"shows a figure that the table of facts has not: “{words}”"
        yield from self._evidence(page)
        yield from self._judged(page)
        yield from self._headed(name, page)
        for kind, count in _WAY.findall(page):
            records = {"facts": "facts", "sources": "sources", "glossary": "entities"}.get(kind, "")
            # An earlier text of a source is no other source.
            there = [each for each in self._data.get(records, ()) if not each.get("version_of")]
            if records and _digits(count) != str(len(there)):
                yield f"counts {count} {records}; the data has {len(there)}"

    def _evidence(self, page: str) -> Iterator[str]:
        for piece in between(page, '<div class="evidence">', "</ul>"):
            shown, _, listed = piece.partition('<ul class="provenance">')
            if not listed:
                continue  # a quote alone
            place = _PLACE.search(listed)
            owner = self._owners.get(place[2]) if place else None
            if place is None or owner is None or int(place[3]) > len(owner["evidence"]):
                yield "shows evidence that the data has not"
                continue
            evidence = owner["evidence"][int(place[3]) - 1]
            if place[1] != evidence["source"] or not (
                self._is_quoted(evidence, shown) and self._is_sourced(evidence, listed)
            ):
                yield f"shows '{place[2]}-{place[3]}' with other evidence than the data"

    def _is_quoted(self, evidence: Mapping[str, Any], shown: str) -> bool:
        """Whether the quote of some evidence is shown, and no other translation than its own."""
        exact, own = evidence["quote"]["exact"], evidence["quote"]["translation"] or {}
        text = visible(shown, self._fold).replace(" ", "")
        parts = () if exact is None else self._fold(exact).split("…")
        others = [visible(each, self._fold) for each in _TRANSLATION.findall(shown)]
        translations = [self._fold(each).strip() for each in own.values()]
        return all(part.replace(" ", "") in text for part in parts) and all(
            any(each in other for each in translations) for other in others
        )

    def _is_sourced(self, evidence: Mapping[str, Any], listed: str) -> bool:
        """Whether what is listed below a quote is its speakers, its origin and its credibility."""
        text = visible(listed, self._fold)
        names = (self._origins.get(evidence["origin"]) or {}).values()
        credibility = evidence["credibility"]
        is_rated = re.search(rf"(?<!\d){credibility}\D+6\b", _level(text)) is not None
        return (
            set(_WHO.findall(listed)) == set(evidence["attributed_to"])
            and (not names or any(self._fold(each) in text for each in names))
            and (credibility == "6" or is_rated)
        )

    def _judged(self, page: str) -> Iterator[str]:
        for found in between(page, '<li class="judgement" id="', "</dl>"):
            name, _, content = found.partition('">')
            judgement = self._judgements.get(name, {})
            shown = {kind: marks.count('"on"') for kind, marks in _SCALE.findall(content)}
            scales = (("dots", _LIKELIHOODS, "likelihood"), ("bars", _CONFIDENCES, "confidence"))
            expected = {
                kind: 1 + values.index(judgement[key])
                for kind, values, key in scales
                if judgement.get("likelihood") in _LIKELIHOODS and judgement.get(key) in values
            }
            if not judgement or shown != expected:
                yield f"judges '{name}' otherwise than the data"

    def _headed(self, name: str, page: str) -> Iterator[str]:
        """The heading and title of the page of a source or a name; the article that it shows."""
        kind, _, file = name.rpartition("/")
        record = re.sub(r"\.html\Z", "", file)
        heading = next(between(page, "<h1", "</h1>"), "").partition(">")[2]
        words = visible(heading, self._fold)
        title = visible(next(between(page, "<title>", "</title>"), ""), self._fold)
        if kind.endswith("glossary") and record in self._entities:
            allowed = [self._fold(each).strip() for each in self._entities[record]["name"].values()]
        elif kind.endswith("sources") and record in self._sources:
            allowed = [self._fold(self._sources[record]["title"]).strip()]
            written = json.dumps(self._sources[record], ensure_ascii=False)
            for code in _CODE.findall(page.partition("</article>")[0]):
                if html.unescape(code) not in written:
                    yield f"shows what the data has not: “{html.unescape(code)}”"
            for part in between(page, '<div class="article__text"', "</div>"):
                for line in _LINE_ENDS.split(part.partition(">")[2]):
                    shown = visible(re.sub(r"(?s)<sup\b.*?</sup>", "", line), self._fold)
                    if shown and not any(shown in each for each in self._articles.get(record, ())):
                        yield f"shows words that are not in the article: “{shown}”"
        else:
            return
        if words not in allowed:
            yield f"is headed otherwise than the data: “{words}”"
        if not title.startswith(words):
            yield "has another title than its heading"


def _row_of(fact: Mapping[str, Any]) -> dict[str, str]:
    """The attributes by which the table of facts is filtered and sorted."""
    date, quantity = fact["date"] or {}, fact["quantity"] or {}
    return {
        "data-topic": fact["topic"],
        "data-kind": fact["kind"],
        "data-weight": fact["weight"],
        "data-amount": quantity.get("amount") or "",
        "data-from": date.get("earliest") or "",
        "data-to": date.get("latest") or "",
        "data-origins": str(len(fact["origins"])),
        "data-source": " ".join(dict.fromkeys(each["source"] for each in fact["evidence"])),
    }


def _amount_digits(quantity: Mapping[str, Any]) -> str:
    amounts = [quantity[key] for key in ("amount", "amount_to") if quantity[key] is not None]
    return "".join(re.sub(r"\D", "", each) for each in amounts)


def _level(text: str) -> str:
    """A text with the digits of every script as those of ASCII."""
    return "".join(str(unicodedata.digit(each)) if each.isdecimal() else each for each in text)


def _digits(markup: str) -> str:
    text = _level(html.unescape(re.sub(r"<[^<>]*>", "", markup)))
    return re.sub(r"\D", "", text)

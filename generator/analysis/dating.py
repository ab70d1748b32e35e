"""What each date of the dossier is taken from, and whether all its parts come from there.

A date is taken from the dates that its quotes print, from those its basis names, and from what it
rests on. Where none of these names a date, it is taken from the day its sources were published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis import date_points, date_texts
from generator.analysis.date_points import Text
from generator.dossier.records import Dated
from generator.edtf import edtf_date
from generator.text import sentences
from generator.text.dates.roles import DateRole

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from generator.analysis.date_points import Named, Point
    from generator.dossier.dossier import Dossier
    from generator.dossier.matching import Citation, MatchedDossier
    from generator.dossier.records import FactRecord
    from generator.edtf.edtf_date import EdtfDate
    from generator.problems import Place

Key = tuple[str, str]
"""Kind ("fact", "source", "origin") and id of what a date is the date of."""
Dates = Mapping[Key, "Dated"]


@dataclass(frozen=True)
class Dating:
    """One date, and the words it can be taken from."""

    key: Key
    dated: Dated
    when: EdtfDate
    place: Place
    quotes: tuple[Text, ...]
    around: tuple[Text, ...]
    """The sentences that the quotes are part of."""
    sources: tuple[str, ...]
    """The sources whose publication dates count: of the quotes, never the source itself."""
    published: tuple[EdtfDate, ...]
    leans_on: tuple[EdtfDate, ...]
    """The dates of what it rests on."""
    sources_rested_on: tuple[EdtfDate, ...]
    """Those of them that are dates of sources."""
    texts: tuple[Text, ...]
    """The text of the fact, by language."""
    origins: tuple[EdtfDate, ...]
    """The dates of the origins of its evidence."""
    is_planned: bool
    is_complete: bool
    """Whether all its quotes were found."""
    is_read: bool
    """Whether its quotes, its text and its basis are in languages with a lexicon."""

    @cached_property
    def printed(self) -> tuple[Named, ...]:
        """The dates that its quotes print."""
        return tuple(each for text in self.quotes for each in date_points.named(text))

    @cached_property
    def reasoned(self) -> tuple[tuple[Named, ...], ...]:
        """The dates that its basis names, by language and publication date."""
        if self.dated.basis is None:
            return ()
        return tuple(
            date_points.named(Text(text, language, seen))
            for language, text in self.dated.basis.items()
            for seen in self.published or (None,)
        )

    @cached_property
    def reasons(self) -> tuple[Named, ...]:
        """The dates that its basis names, resolved."""
        return tuple(each for texts in self.reasoned for each in texts if each.points)

    @cached_property
    def own(self) -> tuple[Named, ...]:
        """The dates that the text of the fact names in its own words."""
        found = (each for text in self.texts for each in date_points.named(text))
        return tuple(each for each in found if each.may_agree and not each.is_spoken)

    @cached_property
    def named(self) -> frozenset[Point]:
        """The points that quotes, basis and what it rests on name."""
        printed = tuple(each for each in self.printed if each.role is not DateRole.COMPARED)
        texts = [date_points.combined((*printed, *each)) for each in self.reasoned or ((),)]
        return frozenset().union(*texts, *map(date_points.of_date, self.leans_on))

    @cached_property
    def is_taken_from_publication(self) -> bool:
        """Whether no words date it: neither those of its quotes nor a basis."""
        firm = (each for each in self.printed if each.may_agree and not each.is_spoken)
        if any(not each.is_limit for each in firm):
            return False
        return not self.reasons and not self.leans_on

    @cached_property
    def around_points(self) -> frozenset[Point]:
        """What dates it where its words do not: its sources, their sentences, its origins."""
        has_end = bool(self.reasons or self.leans_on) or not self.has_limit
        if not self.is_taken_from_publication and has_end:
            return frozenset()
        published = frozenset().union(*map(date_points.of_date, (*self.published, *self.origins)))
        if self.dated.basis is not None or not self.is_taken_from_publication:
            return published
        around = (each for text in self.around for each in date_points.named(text))
        return published | date_points.combined(
            each for each in around if each.role is not DateRole.COMPARED
        )

    @cached_property
    def published_points(self) -> frozenset[Point]:
        """The days its sources appeared on, where it rests on a source."""
        return frozenset().union(*map(date_points.of_date, self.sources_rested_on))

    @property
    def has_limit(self) -> bool:
        """Whether a quote prints one end only: "since 2021" ends when the source appeared."""
        return any(each.is_limit and each.points for each in self.printed)

    @cached_property
    def points(self) -> frozenset[Point]:
        """The points it can be taken from."""
        return self.named | self.around_points

    @cached_property
    def approximate(self) -> frozenset[Point]:
        """The points it can have besides where it is marked as approximate."""
        return frozenset().union(*(each.approximate for each in (*self.printed, *self.reasons)))

    @cached_property
    def uses_publication(self) -> bool:
        """Whether the day of publication is needed to work it out."""
        names = (*self.printed, *self.reasons)
        return bool(self.around_points) or any(each.is_resolved and each.points for each in names)

    @property
    def is_judged(self) -> bool:
        """Whether the words that it is taken from were found and can be read."""
        return self.is_complete and self.is_read and self.dated.unproved_because is None

    @property
    def is_checked(self) -> bool:
        """Whether there is anything to check it by: a source may be dated by its page alone."""
        return self.is_judged and (bool(self.named) or self.key[0] != "source")


def find(dossier: MatchedDossier) -> tuple[Dating, ...]:
    """Every date of sources, origins and facts that can be read, in the order of the files."""
    known = dates(dossier)
    found = [*_sources(dossier, known), *_origins(dossier, known), *_facts(dossier, known)]
    return tuple(each for each in found if each is not None)


def sentence_of(citation: Citation) -> str:
    """The sentences of the article that a quote is part of."""
    return _around(citation.article.text, citation.start, citation.end)


@lru_cache(maxsize=65536)
def _around(text: str, start: int, end: int) -> str:
    """The sentences of a text that a span of it is part of."""
    first, last = 0, len(text)
    for stop in sentences.ends(text):
        if stop <= start:
            first = stop
        elif stop >= end:
            last = stop
            break
    return text[first:last]


def dates(dossier: Dossier) -> Dates:
    """Every date by what it is the date of."""
    facts = {("fact", each.id): each.date for each in dossier.facts}
    origins = {("origin", each.id): each.date for each in dossier.about.origins}
    sources = {("source", each.id): each.published for each in dossier.sources}
    every = {**facts, **origins, **sources}
    return {key: dated for key, dated in every.items() if dated is not None}


def _sources(dossier: MatchedDossier, known: Dates) -> list[Dating | None]:
    return [
        _dating(known, ("source", each.id), each.published, each.place / "published", ())
        for each in dossier.sources
    ]


def _origins(dossier: MatchedDossier, known: Dates) -> list[Dating | None]:
    place = dossier.about.place / "origins"
    citing: dict[str | None, list[Citation]] = {}
    for citation in dossier.citations:
        citing.setdefault(citation.evidence.origin, []).append(citation)
    return [
        _dating(
            known,
            ("origin", each.id),
            each.date,
            place / index / "date",
            tuple(citing.get(each.id, ())),
        )
        for index, each in enumerate(dossier.about.origins)
        if each.date is not None
    ]


def _facts(dossier: MatchedDossier, known: Dates) -> list[Dating | None]:
    return [
        _dating(
            known,
            ("fact", each.id),
            each.date,
            each.place / "date",
            dossier.citations_of[each.id],
            of_fact=each,
        )
        for each in dossier.facts
        if each.date is not None
    ]


def counted(dossier: MatchedDossier) -> tuple[Dating, ...]:
    """The dates as of which facts count: taken from quotes, fact and publication."""
    known = dates(dossier)
    found = []
    for fact in dossier.facts:
        if fact.quantity is None or fact.quantity.as_of is None:
            continue
        basis = None if fact.date is None else fact.date.basis
        rests_on = () if fact.date is None else (*fact.date.rests_on, fact.id)
        dated = Dated(edtf=fact.quantity.as_of, basis=basis, rests_on=rests_on)
        place, citations = fact.place / "quantity", dossier.citations_of[fact.id]
        each = _dating(known, ("count", fact.id), dated, place, citations, of_fact=fact)
        if each is not None:
            found.append(each)
    return tuple(found)


def _dating(
    known: Dates,
    key: Key,
    dated: Dated,
    place: Place,
    citations: tuple[Citation, ...],
    *,
    of_fact: FactRecord | None = None,
) -> Dating | None:
    when = edtf_date.parse(dated.edtf)
    if when is None:
        return None
    leant = [found for each in dated.rests_on if (found := resolve(each, known)) is not None]
    sources = tuple({each.source.id: each.source for each in citations}.values())
    quoted = citations if of_fact is not None else ()
    origins = dict.fromkeys(("origin", str(each.evidence.origin)) for each in quoted)
    published = _parsed(each.published for each in sources)
    spoken = [*(dated.basis or ()), *(() if of_fact is None else of_fact.text)]
    return Dating(
        key,
        dated,
        when,
        place,
        quotes=tuple(date_texts.of_quote(each, each.evidence.quote.exact) for each in quoted),
        around=tuple(date_texts.of_quote(each, sentence_of(each)) for each in citations),
        sources=tuple(each.id for each in sources),
        published=published,
        leans_on=_parsed(known[each] for each in leant),
        sources_rested_on=_parsed(known[each] for each in leant if each[0] == "source"),
        texts=()
        if of_fact is None
        else date_texts.own_texts(
            of_fact, published, is_planned=any(map(date_texts.plans, citations))
        ),
        origins=_parsed(known[each] for each in origins if each in known),
        is_planned=any(map(date_texts.is_planned, citations)),
        is_complete=of_fact is None or len(citations) == len(of_fact.evidence),
        is_read=all(map(lexicon.is_read, {*(each.source.language for each in quoted), *spoken})),
    )


def _parsed(dated: Iterable[Dated]) -> tuple[EdtfDate, ...]:
    found = (edtf_date.parse(each.edtf) for each in dated)
    return tuple(each for each in found if each is not None)


def resolve(name: str, dates: Container[Key]) -> Key | None:
    """What an id of `rests_on` is: a fact, else a source, else an origin."""
    keys = ((kind, name) for kind in ("fact", "source", "origin"))
    return next((key for key in keys if key in dates), None)

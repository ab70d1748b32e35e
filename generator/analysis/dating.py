"""What each date of the dossier is taken from, and whether all its parts come from there.

A date is taken from the dates that its quotes print, from those its basis names, and from what it
rests on. Where none of these names a date, it is taken from the day its sources were published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis import date_points
from generator.analysis.date_points import Text
from generator.edtf import edtf_date
from generator.terms.vocabulary import Modality
from generator.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.date_points import Named, Point
    from generator.dossier.dossier import Dossier
    from generator.dossier.matching import Citation, MatchedDossier
    from generator.dossier.records import Dated, FactRecord
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
    is_planned: bool
    is_complete: bool
    """Whether all its quotes were found."""

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
    def named(self) -> frozenset[Point]:
        """The points that quotes, basis and what it rests on name."""
        texts = [date_points.combined((*self.printed, *each)) for each in self.reasoned or ((),)]
        leant = [date_points.of_date(each) for each in self.leans_on]
        return frozenset().union(*texts, *leant)

    @cached_property
    def points(self) -> frozenset[Point]:
        """The points it can be taken from."""
        if self.named:
            return self.named
        published = frozenset().union(*map(date_points.of_date, self.published))
        if self.dated.basis is not None:
            return published
        around = (each for text in self.around for each in date_points.named(text))
        return published | date_points.combined(around)

    @cached_property
    def uses_publication(self) -> bool:
        """Whether the day of publication is needed to work it out."""
        names = (*self.printed, *(each for texts in self.reasoned for each in texts))
        return not self.named or any(each.is_resolved and each.points for each in names)

    @property
    def is_checked(self) -> bool:
        """Whether there is anything to check it by: a source may be dated by its page alone."""
        return self.is_complete and (bool(self.named) or self.key[0] != "source")


def find(dossier: MatchedDossier) -> tuple[Dating, ...]:
    """Every date of sources, origins and facts that can be read, in the order of the files."""
    known = dates(dossier)
    found = [*_sources(dossier, known), *_origins(dossier, known), *_facts(dossier, known)]
    return tuple(each for each in found if each is not None)


def sentence_of(citation: Citation) -> str:
    """The sentences of the article that a quote is part of."""
    text, first, last = citation.article.text, 0, len(citation.article.text)
    for stop in sentences.ends(text):
        if stop <= citation.start:
            first = stop
        elif stop >= citation.end:
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
    leant = (resolve(each, known) for each in dated.rests_on)
    sources = tuple({each.source.id: each.source for each in citations}.values())
    quoted = citations if of_fact is not None else ()
    return Dating(
        key,
        dated,
        when,
        place,
        quotes=tuple(_text(each, each.evidence.quote.exact) for each in quoted),
        around=tuple(_text(each, sentence_of(each)) for each in quoted),
        sources=tuple(each.id for each in sources),
        published=_parsed(each.published for each in sources),
        leans_on=_parsed(known[each] for each in leant if each is not None),
        is_planned=any(each.evidence.modality is Modality.PLANNED for each in citations),
        is_complete=of_fact is None or len(citations) == len(of_fact.evidence),
    )


def _text(citation: Citation, words: str) -> Text:
    seen_from = edtf_date.parse(citation.source.published.edtf)
    return Text(words, citation.source.language, seen_from)


def _parsed(dated: Iterable[Dated]) -> tuple[EdtfDate, ...]:
    found = (edtf_date.parse(each.edtf) for each in dated)
    return tuple(each for each in found if each is not None)


def resolve(name: str, dates: Iterable[Key]) -> Key | None:
    """What an id of `rests_on` is: a fact, else a source, else an origin."""
    known = frozenset(dates)
    keys = ((kind, name) for kind in ("fact", "source", "origin"))
    return next((key for key in keys if key in known), None)

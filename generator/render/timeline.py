"""The timeline page: every dated fact by year, and when the articles appeared.

Key facts and publications are shown first; the other entries of a year are folded below them.
What the same speakers said at one time is one item.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import timeline
from generator.analysis.timeline import EntryKind, Shape
from generator.edtf import calendar
from generator.edtf.edtf_date import Endpoint
from generator.render import templates, time_lanes
from generator.terms.vocabulary import Schema, Weight
from generator.text import collation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.analysis.timeline import Entry, Years
    from generator.dossier.records import FactRecord, SourceRecord
    from generator.render.page import View


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


KINDS = {
    EntryKind.EVENT: "",
    EntryKind.STATE: _("State of affairs"),
    EntryKind.STATEMENT: _("Statement"),
    EntryKind.ASSESSMENT: _("Assessment"),
    EntryKind.LAW: _("Law"),
    EntryKind.GAP: _("Not known"),
    EntryKind.PUBLICATION: _("Article published"),
}
"""Events need no label: they are what a timeline is of."""
_LONG = 20
"""Entries of a timeline on which only key facts and publications are shown at once."""
_ACTORS = (
    Schema.PERSON,
    Schema.ORGANIZATION,
    Schema.PUBLIC_BODY,
    Schema.COMPANY,
    Schema.VESSEL,
    Schema.TERRITORY,
)


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """An entry as the page has it."""

    entry: Entry
    label: str
    fact: FactRecord | None
    source: SourceRecord | None
    """The article that appeared, where there is no fact."""
    attributes: Markup
    """What a script filters by, and what a style sheet may draw by."""


@dataclass(frozen=True, slots=True)
class SpokenLines:
    """What the same speakers said at one time, or one entry alone."""

    speakers: Markup
    """Who they are; "" for an entry alone."""
    lines: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True)
class DateLines:
    """The entries of one date."""

    when: str
    speeches: tuple[SpokenLines, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The dates under one heading."""

    id: str
    heading: str
    count: int
    first: tuple[DateLines, ...]
    """With key facts and publications."""
    rest: tuple[DateLines, ...]
    rest_count: int


def timeline_page(view: View) -> str:
    """The page of one language."""
    built = view.edition.analysis.timeline
    return templates.write_with_names(
        "timeline.md.jinja",
        view,
        groups=[_group(view, years) for years in built.groups],
        actors=sorted(
            _actors(view), key=lambda each: (collation.key(each[1], view.language), each[0])
        ),
        overview=time_lanes.of(view),
        kinds=list(_kinds(view)),
        count=len(built.entries),
        dated=len(view.briefing.facts) - len(built.undated),
        undated=[view.briefing.fact[fact] for fact in built.undated],
    )


def _kinds(view: View) -> Iterator[tuple[EntryKind, str, int]]:
    """The kinds of entries that there are, their names and how many there are of each."""
    counts = Counter(each.kind for each in view.edition.analysis.timeline.entries)
    for kind, label in KINDS.items():
        if counts[kind]:
            yield kind, view.edition.gettext(label or _("Event")), counts[kind]


def _group(view: View, years: Years) -> Group:
    rest = [each for each in years.entries if not _is_first(view, each)]
    return Group(
        "y-" + "-".join(str(year) for year in dict.fromkeys((years.first, years.last))),
        _heading(view, years),
        len(years.entries),
        _moments(view, [each for each in years.entries if _is_first(view, each)]),
        _moments(view, rest),
        len(rest),
    )


def _is_first(view: View, entry: Entry) -> bool:
    """Whether an entry is shown at once: on a long timeline key facts and publications are."""
    if len(view.edition.analysis.timeline.entries) <= _LONG:
        return True
    weights = view.edition.analysis.weights
    return entry.kind is EntryKind.PUBLICATION or weights[entry.id] is Weight.KEY


def _moments(view: View, entries: Sequence[Entry]) -> tuple[DateLines, ...]:
    return tuple(
        DateLines(view.date(found[0].date), tuple(_speeches(view, found)))
        for _, of_date in groupby(entries, key=lambda each: each.date.text)
        for found in (list(of_date),)
    )


def _speeches(view: View, entries: Iterable[Entry]) -> Iterator[SpokenLines]:
    for together in timeline.speeches(entries):
        speakers = view.entities(together[0].said_by) if len(together) > 1 else Markup("")
        yield SpokenLines(speakers, tuple(_line(view, each) for each in together))


def _heading(view: View, years: Years) -> str:
    if years.first is None or years.last is None:
        return view.edition.gettext("Beyond the calendar")
    first, last = (_year(each) for each in (years.first, years.last))
    if first == last:
        return calendar.point(first, view.language)
    start, end = calendar.ends(first, last, view.language)
    pattern = view.edition.gettext("At some time between %(start)s and %(end)s")
    return pattern % {"start": start, "end": end}


def _year(year: int) -> Endpoint:
    return Endpoint(year, None, None, approximate=False, uncertain=False)


def _line(view: View, entry: Entry) -> TimelineLine:
    published = entry.kind is EntryKind.PUBLICATION
    label = KINDS[entry.kind]
    when = entry.date
    unsharp = when.approximate or when.uncertain or entry.shape is Shape.WITHIN
    classes = f"entry entry--{entry.kind} entry--{entry.shape}"
    attributes = Markup('class="{}" data-kind="{}" data-actor="{}"').format(
        f"{classes} entry--unsharp" if unsharp else classes, entry.kind, " ".join(entry.actors)
    )
    return TimelineLine(
        entry,
        view.edition.gettext(label) if label else "",
        None if published else view.briefing.fact[entry.id],
        view.briefing.source[entry.id] if published else None,
        attributes,
    )


def _actors(view: View) -> Iterator[tuple[str, str, int]]:
    """Id, name and number of entries of those who act; weapons and places in general do not."""
    for actor, count in view.edition.analysis.timeline.actors:
        entity = view.briefing.entity[actor]
        if entity.schema_ in _ACTORS:
            yield actor, view.plain(entity.name), count

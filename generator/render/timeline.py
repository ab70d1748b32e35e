"""The timeline page: events, states and statements by year, and when the articles appeared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis.timeline import EntryKind, Shape
from generator.edtf import calendar
from generator.edtf.edtf_date import Endpoint
from generator.render import templates
from generator.render.charts import time_chart
from generator.terms.vocabulary import Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    EntryKind.PUBLICATION: _("Article published"),
}
"""Events need no label: they are what a timeline is of."""
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
class DateLines:
    """The lines of one date, which stands before them once."""

    when: str
    lines: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The dates under one heading."""

    id: str
    heading: str
    count: int
    moments: tuple[DateLines, ...]


def timeline_page(view: View) -> str:
    """The page of one language."""
    built = view.edition.analysis.timeline
    return templates.write_with_names(
        "timeline.md.jinja",
        view,
        groups=[_group(view, years) for years in built.groups],
        actors=sorted(_actors(view), key=lambda each: (each[1].casefold(), each[0])),
        chart=_chart(view),
        count=len(built.entries),
        undated=[view.briefing.fact[fact] for fact in built.undated],
    )


def _group(view: View, years: Years) -> Group:
    return Group(
        "y-" + "-".join(str(year) for year in dict.fromkeys((years.first, years.last))),
        _heading(view, years),
        len(years.entries),
        tuple(
            DateLines(view.date(entries[0].date), tuple(_line(view, entry) for entry in entries))
            for _, of_date in groupby(years.entries, key=lambda each: each.date.text)
            for entries in (list(of_date),)
        ),
    )


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
    attributes = Markup('class="{}" data-actor="{}"').format(
        f"{classes} entry--unsharp" if unsharp else classes, " ".join(entry.actors)
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


def _chart(view: View) -> Markup:
    edition = view.edition
    built = edition.analysis.timeline
    counts = edition.ngettext("%(count)s entry", "%(count)s entries", len(built.entries))
    whole = edition.gettext("%(entries)s, which the list below has in the same order.")
    drawing = time_chart.draw(
        "overview",
        built.entries,
        title=edition.gettext("The entries of this page on one axis of time"),
        description=whole % {"entries": counts},
        events=edition.gettext("Events, states and statements"),
        publications=edition.gettext("Articles published"),
        say_number=view.number,
    )
    return Markup(drawing)

"""What became of the facts: the notes on a fact, the page of changes, the withdrawn facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dossier.about_records import Measure
from generator.render import figures
from generator.render.markdown import escape
from generator.terms.translated import Words
from generator.terms.vocabulary import FactPart, Rights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dossier.briefing import Briefing
    from generator.dossier.lock_records import LockRecord, Revision, Was
    from generator.dossier.records import Evidence, FactRecord, Quantity
    from generator.edtf.edtf_date import EdtfDate
    from generator.render.page import View


@dataclass(frozen=True, slots=True)
class Note:
    """A change of a fact in words."""

    when: EdtfDate
    said: tuple[Markup, ...]
    """A sentence a part: "The figure was more than 1,000 containers."."""
    why: Markup | None


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """A fact on the page of changes: changed or withdrawn on a day."""

    fact: str
    text: Markup
    note: Note
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class SameReason:
    """What changed on one day for one reason."""

    why: Markup | None
    entries: tuple[ChangedFact, ...]
    count: int
    """How many facts; one may have changed twice."""
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """What was locked on one day."""

    when: EdtfDate
    entries: tuple[ChangedFact, ...]
    new: tuple[str, ...]
    """Facts first locked on that day that still stand."""
    is_first: bool = False
    """Whether it is the day of the first edition."""

    @property
    def reasons(self) -> tuple[SameReason, ...]:
        """The changes by their reason: what was withdrawn, then the reasons of most facts."""
        groups: dict[tuple[bool, Markup | None], list[ChangedFact]] = {}
        for each in self.entries:
            groups.setdefault((each.is_withdrawn, each.note.why), []).append(each)
        found = [
            SameReason(why, tuple(inside), len({each.fact for each in inside}), gone)
            for (gone, why), inside in groups.items()
        ]
        return tuple(sorted(found, key=lambda each: (not each.is_withdrawn, -each.count)))


def notes(view: View, fact: FactRecord) -> tuple[Note, ...]:
    """The changes of a fact, newest first; none where it was never locked or changed."""
    history = view.briefing.locked.get(fact.id)
    if history is None:
        return ()
    return tuple(_note(view, step, _Now.of(view, fact)) for step in reversed(history.history))


def withdrawn(view: View) -> tuple[ChangedFact, ...]:
    """The facts that were withdrawn, sorted by id."""
    found = (_withdrawal(view, each) for each in view.briefing.lock)
    return tuple(each for each in found if each is not None)


def days(view: View) -> tuple[ChangeDay, ...]:
    """Every day on which something was locked, newest first."""
    dated = [(entry.note.when, entry, "") for entry in _entries(view)]
    facts = view.briefing.fact
    new = [(each.first_date, None, each.id) for each in view.briefing.lock if each.id in facts]
    ordered = sorted((*dated, *new), key=lambda each: each[0].sort_key, reverse=True)
    found = []
    for when, group in groupby(ordered, key=lambda each: each[0]):
        items = tuple(group)
        entries = tuple(entry for _, entry, _ in items if entry is not None)
        found.append(ChangeDay(when, entries, tuple(fact for _, _, fact in items if fact)))
    return (*found[:-1], *(replace(each, is_first=True) for each in found[-1:]))


def _entries(view: View) -> Iterator[ChangedFact]:
    for history in view.briefing.lock:
        gone = _withdrawal(view, history)
        if gone is not None:
            yield gone
        now = _Now.of(view, view.briefing.fact.get(history.id))
        text = _text(view, history)
        for step in history.history:
            yield ChangedFact(history.id, text, _note(view, step, now), is_withdrawn=False)


def _withdrawal(view: View, history: LockRecord) -> ChangedFact | None:
    gone = history.withdrawn
    if gone is None:
        return None
    note = Note(gone.date, (), view.say(gone.why))
    return ChangedFact(history.id, _text(view, history), note, is_withdrawn=True)


def _text(view: View, history: LockRecord) -> Markup:
    fact = view.briefing.fact.get(history.id)
    return view.say(fact.text if fact else history.fact.text)


@dataclass(frozen=True, slots=True)
class _Now:
    """What a fact says today, so that what it said before is told only where it differs."""

    text: str | None
    quotes: frozenset[str]

    @classmethod
    def of(cls, view: View, fact: FactRecord | None) -> _Now:
        if fact is None:
            return cls(None, frozenset())
        return cls(view.plain(fact.text), frozenset(each.quote.exact for each in fact.evidence))


def _note(view: View, step: Revision, now: _Now) -> Note:
    said = tuple(_sentence(view, part, step.was, now) for part in step.parts)
    return Note(step.date, said, None if step.why is None else view.say(step.why))


def _sentence(view: View, part: FactPart, was: Was, now: _Now) -> Markup:
    before = _before(view, part, was, now)
    message, without = SENTENCES[part]
    if before is None:
        return escape(view.edition.gettext(without))
    return escape(view.edition.gettext(message)) % {"before": before}


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


SENTENCES = {
    FactPart.WORDING: (_("It read: “%(before)s”"), _("The wording changed.")),
    FactPart.ABOUT: ("", _("Its topic, kind or entities changed.")),
    FactPart.DATE: (_("The date was %(before)s."), _("There was no date.")),
    FactPart.QUANTITY: (_("The figure was %(before)s."), _("There was no figure.")),
    FactPart.EVIDENCE: (
        _("Its evidence was %(before)s."),
        _("Its evidence, its speaker or its certainty changed."),
    ),
    FactPart.RESTORED: ("", _("It is back after it was withdrawn.")),
}
"""For each part: with what was there before, and without."""


def _before(view: View, part: FactPart, was: Was, now: _Now) -> Markup | None:
    if part is FactPart.QUANTITY and was.quantity is not None:
        return escape(figure(view.briefing, was.quantity, view.language))
    if part is FactPart.DATE and was.date is not None:
        return escape(view.date(was.date.date))
    if part is FactPart.WORDING and was.text is not None and view.plain(was.text) != now.text:
        return view.say(was.text)
    gone = [each for each in was.evidence if each.quote.exact not in now.quotes]
    if part is FactPart.EVIDENCE and gone:
        return view.listed([_quote(view, each) for each in gone])
    return None


def figure(briefing: Briefing, quantity: Quantity, language: str) -> str:
    """A former figure in words, though its measure may be gone."""
    default = briefing.about.default_language
    measure = briefing.measure.get(quantity.measure)
    if measure is None:  # the dossier has given it up since
        name = quantity.measure
        measure = Measure.model_construct(
            id=name, label=Words({default: name}), unit={default: name}
        )
    return figures.say(quantity, measure, language, default)


def _quote(view: View, evidence: Evidence) -> Markup:
    """The former words, if the rights of their source allow it and it is still there."""
    source = view.briefing.source.get(evidence.source)
    if source is None or source.rights is Rights.NONE:
        return escape(view.edition.gettext(_("words no longer shown")))
    pattern = Markup('<q class="former" lang="{}">{}</q>')
    return pattern.format(source.language, escape(evidence.quote.exact))

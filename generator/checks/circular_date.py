"""No date rests on itself, and no judgement on a fact and on a date taken from it.

A date rests on what `rests_on` names, and on the publication of its sources where words such as
"last year" are worked out from it. A judgement that is based on two facts counts them as two; if
the date of one was taken from the other, they are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.date_grounds import DateGrounds
    from generator.analysis.dating import Key
    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement

CODE = "circular-date"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each circle, at its first date, and for each judgement on one."""
    grounds = analysis.grounds
    yield from _circles(grounds)
    yield from _judgements(analysis, grounds)


def _circles(grounds: DateGrounds) -> Iterator[Finding]:
    reported: set[frozenset[Key]] = set()
    for each in grounds.datings:
        path = grounds.path(each.key, each.key)
        if path is None or frozenset(path) in reported or not each.dated.rests_on:
            continue
        reported.add(frozenset(path))
        message = f"the date of {_name(each.key)} rests on itself: {_way(path)}"
        hint = "Find what one of them can be taken from without the others."
        yield Finding(each.place / "rests_on", CODE, message, hint)


def _judgements(analysis: Analysis, grounds: DateGrounds) -> Iterator[Finding]:
    briefing = analysis.dossier.about
    for number, judgement in enumerate(briefing.judgements):
        for key in ("based_on", "evidence_against"):
            for index, fact in enumerate(getattr(judgement, key)):
                for message in _rests_on_another(judgement, fact, grounds):
                    place = briefing.place / "judgements" / number / key / index
                    hint = "Leave one of them out, or take the date from something else."
                    yield Finding(place, CODE, message, hint)


def _rests_on_another(judgement: Judgement, fact: str, grounds: DateGrounds) -> Iterator[str]:
    """What to report where the date of a fact was taken from another fact of the judgement."""
    for other in judgement.facts:
        path = grounds.path(("fact", fact), ("fact", other)) if fact != other else None
        if path is not None:
            yield (
                f"judgement '{judgement.id}' is based on '{other}' and on the date of '{fact}',"
                f" which rests on it: {_way(path)}"
            )


def _name(key: Key) -> str:
    kind, name = key
    return f"{kind} '{name}'"


def _way(path: tuple[Key, ...]) -> str:
    return " → ".join(name for _, name in path)

"""What a source is worth to the dossier: what falls with it, and whose copy it may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import figures
from generator.render.differences import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from generator.analysis.dependents import Weakened
    from generator.dossier.records import SourceRecord
    from generator.render.page import View


def ngettext(singular: str, plural: str) -> tuple[str, str]:
    """Mark a count for the catalogs; it is translated where it is used."""
    return singular, plural


SENTENCES = {
    "facts": ngettext(
        "%(count)s fact would have no evidence",
        "%(count)s facts would have no evidence",
    ),
    "origins": ngettext(
        "%(count)s fact would rest on a single origin",
        "%(count)s facts would rest on a single origin",
    ),
    "dates": ngettext(
        "%(count)s fact would lose its date",
        "%(count)s facts would lose their dates",
    ),
    "differences": ngettext(
        "%(count)s difference would be gone",
        "%(count)s differences would be gone",
    ),
    "judgements": ngettext(
        "%(count)s judgement would rest on fewer facts",
        "%(count)s judgements would rest on fewer facts",
    ),
}


@dataclass(frozen=True, slots=True)
class Lost:
    """One thing that would be lost or weakened."""

    name: Markup
    link: Markup
    note: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Everything of one kind that would be lost without a source."""

    kind: str
    sentence: str
    lost: tuple[Lost, ...]


def losses(view: View, source: SourceRecord) -> tuple[Loss, ...]:
    """What would be lost without a source, by kind; kinds of which nothing is lost stay out."""
    found = view.edition.analysis.dependents[source.id]
    lost = {
        "facts": tuple(_facts(view, found.unsupported)),
        "origins": tuple(_facts(view, found.uncorroborated)),
        "dates": tuple(_facts(view, found.undated)),
        "differences": tuple(_differences(view, found.differences)),
        "judgements": tuple(_judgement(view, each) for each in found.weakened),
    }
    return tuple(
        Loss(kind, view.edition.ngettext(*SENTENCES[kind], len(of_kind)), of_kind)
        for kind, of_kind in lost.items()
        if of_kind
    )


def _facts(view: View, facts: Iterable[str]) -> Iterator[Lost]:
    for fact in facts:
        yield Lost(view.say(view.briefing.fact[fact].text), view.href("facts", "", fact))


def _differences(view: View, differences: Iterable[str]) -> Iterator[Lost]:
    found = {each.id: each for each in view.edition.analysis.differences.all}
    for each in differences:
        yield Lost(title(view, found[each]), view.href("differences", "", each))


def _judgement(view: View, weakened: Weakened) -> Lost:
    judgement = weakened.judgement
    share = view.edition.gettext("%(lost)s of its %(all)s facts would be lost.")
    note = share % {
        "lost": view.number(len(weakened.lost)),
        "all": view.number(len(judgement.based_on)),
    }
    return Lost(view.say(judgement.text), view.href("home", "", judgement.id), note)


def copies(view: View, source: SourceRecord) -> list[tuple[SourceRecord, str]]:
    """Sources whose articles share much of this one's text, and how much."""
    return [
        (
            view.briefing.source[copy.second if copy.first == source.id else copy.first],
            figures.percent(copy.share, view.language),
        )
        for copy in view.edition.analysis.copies
        if source.id in (copy.first, copy.second)
    ]

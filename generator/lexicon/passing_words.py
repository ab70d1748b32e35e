"""The words beside figures that an article has by the way: ages, details of persons, the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.files import Table, book, folded

if TYPE_CHECKING:
    from generator.lexicon.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class PassingWords:
    """Words beside a figure that nobody is asked for."""

    aged: frozenset[str]
    """Before an age: aged 44."""
    persons: frozenset[str]
    """After "-year-old": those whose age it is."""
    people: frozenset[str]
    """Words that count persons of any kind."""
    counted: frozenset[str]
    """Words that count persons of one kind: residents are people."""
    furniture: PhraseBook[None]
    """After the figures of a page that are none of its article: 3 min read."""
    kin: frozenset[str]
    """What a person has, counted: two children."""
    owners: frozenset[str]
    """Words before a number of kin that say whose they are: has two children, her two sons."""
    surveying: frozenset[str]
    """Before how much somebody read or asked to find something out: interviewed 140 people."""
    paperwork: frozenset[str]
    """After the length of a text: 614 pages."""
    pronouns: frozenset[str]
    """Words for one person who was named: she, her."""
    unless: frozenset[str]
    """Words with which the small numbers of a person are asked for: killed, jailed, inspector."""


def passing_words(figures: Table) -> PassingWords:
    """The words of a lexicon's `[figures]` that show what is by the way."""
    return PassingWords(
        folded(figures.get("aged", ())),
        folded(figures.get("persons", ())),
        folded(figures.get("people", ())),
        folded(figures.get("kinds_of_people", ())),
        book(figures.get("furniture", ())),
        folded(figures.get("kin", ())),
        folded(figures.get("kin_owners", ())),
        folded(figures.get("surveying", ())),
        folded(figures.get("paperwork", ())),
        folded(figures.get("person_pronouns", ())),
        folded(figures.get("person_unless", ())),
    )

"""Which record has which key, how much it weighs there, and where it stands.

A weight grows with how often a word stands in a record and with the field it stands in; a rare
word's greater worth is reckoned by the reader of the index.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.search import analysis, dates, names
from generator.search.coding import HEAVIEST, parted, posting
from generator.search.records import RecordKind, SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.search.fields import FieldKeys, FieldReader

    Integers = array[int]

_Key = TypeVar("_Key")

_BREAK = 8
"""Places left free between two fields, so that no phrase runs from one into the next."""

_HALF = 3.0
"""What a weight must reach to count half of the most that words can weigh."""

_VARIANT = 0.5
"""What a possible stem counts beside the likeliest one."""

_MENTION = 1.5
"""What one mention of an actor counts, where the record says whom it mentions."""

_DATED = 2.0
"""What a record's own date counts."""

_SPELLING = 4
"""Letters of the shortest word that a mistyped one is compared with."""


@dataclass(frozen=True, slots=True)
class _Field:
    text: str
    language: str
    worth: float
    shown: bool = True
    """Stands in the result as it is: phrases are looked for here, and names of actors."""

    is_spelling: bool = True
    """A mistyped word may be meant for one of these."""


def _fields(record: SearchRecord) -> tuple[_Field, ...]:
    main, quote = record.text_language, record.quote_language
    # A passage is found by its own words: its title is its source's, which is found by it.
    title = "" if record.kind is RecordKind.PASSAGE else record.title
    return (
        _Field(title, record.title_language or main, 5.0),
        _Field(record.text, main, 1.0),
        _Field(record.quote, quote, 0.9),
        _Field(record.figure, record.site_language, 4.0, shown=False),
        _Field(record.date, record.site_language, 1.5, shown=False),
        _Field(_label(record), record.site_language, 3.0, shown=False),
        *(_Field(name, main, 3.0, shown=False) for name in record.names),
        *(
            _Field(text, language, 0.4, shown=False, is_spelling=False)
            for language, text in record.other_languages
        ),
    )


def _label(record: SearchRecord) -> str:
    """What an actor or a ship is: "ship Maia" asks for Maia."""
    return record.label if record.kind in names.NAMED else ""


class Postings:
    """Everything that the index says of its records, by key; `coding.posting` has who has a key."""

    exact: dict[str, Integers]
    """Keys of what is written."""

    stems: dict[str, Integers]
    actors: dict[str, tuple[tuple[tuple[str, ...], ...], Integers]]
    """For each name: the words of every name of whom it names, and who mentions or is them."""

    def __init__(self, records: Sequence[SearchRecord], reader: FieldReader) -> None:
        owned = names.collect(records)
        self._reader = reader
        self._mentions = names.Mentions(owned)
        self.exact = defaultdict(_integers)
        self.stems = defaultdict(_integers)
        self._named: dict[int, Integers] = defaultdict(_integers)
        self._places: dict[str, Integers] = defaultdict(_integers)
        """By exact key: a record's number, how many places follow, and those, for each record."""
        self._spellings: set[str] = set()
        self._numbers = {
            record.id: number for number, record in enumerate(records) if record.kind in names.NAMED
        }
        self._average = max(1.0, sum(len(each.text) for each in records) / max(1, len(records)) / 7)
        for number, record in enumerate(records):
            self._add(number, record)
        self.actors = dict(self._actor_entries(owned))

    def placed(self) -> Iterable[str]:
        """Give the keys of which it is known where they stand."""
        return self._places.keys()

    def places(self, key: str) -> Iterator[tuple[int, Sequence[int]]]:
        """Give the records, rising, that have an exact key, and its places in each."""
        found = self._places[key]
        at = 0
        while at < len(found):
            after = at + 2 + found[at + 1]
            yield found[at], found[at + 2 : after]
            at = after

    def spellings(self) -> set[str]:
        """Give the words that a mistyped one may have meant."""
        return {
            key
            for key in self._spellings
            if len(key) >= _SPELLING
            and not key.startswith("=")
            and not any("0" <= character <= "9" for character in key)
        }

    def _add(self, number: int, record: SearchRecord) -> None:
        exact: dict[str, float] = defaultdict(float)
        stems: dict[str, float] = defaultdict(float)
        places: dict[str, list[int]] = defaultdict(list)
        named = self._mentioned(record)
        exact.update(dict.fromkeys(dates.keys(record.edtf), _DATED))
        exact.update(dict.fromkeys((f"{key}!" for key in dates.spanning(record.edtf)), _DATED))
        after = 0
        for field in _fields(record):
            found = self._reader.read(field.text, field.language) if field.text else None
            if found is None or not found.words:
                continue
            worth = field.worth / (1.0 + 0.5 * min(found.words / self._average, 4.0))
            _count(found, worth, exact, stems)
            if field.is_spelling:
                self._spellings.update(found.exact)
            if not field.shown:
                continue
            if record.mentions is None:
                for owner in self._mentions.find(analysis.words(field.text, field.language)):
                    named[owner] += worth
            for key, each in found.exact.items():
                places[key].extend([after + place for place in each])
            after += found.width - 1 + _BREAK
        _keep(number, exact, self.exact)
        _keep(number, stems, self.stems)
        _keep(number, named, self._named)
        for key, standing in places.items():
            self._places[key].extend((number, len(standing), *standing))

    def _mentioned(self, record: SearchRecord) -> dict[int, float]:
        """Give the actors that a record says it mentions, by their records' numbers."""
        named: dict[int, float] = defaultdict(float)
        for entity in record.mentions or ():
            if entity in self._numbers:
                named[self._numbers[entity]] += _MENTION
        return named

    def _actor_entries(
        self, owned: Sequence[names.SearchName]
    ) -> Iterator[tuple[str, tuple[tuple[tuple[str, ...], ...], Integers]]]:
        """Put every record that mentions an actor under each of its names, and the actor itself."""
        by_owner: dict[int, list[names.SearchName]] = defaultdict(list)
        by_key: dict[str, set[int]] = defaultdict(set)
        for name in owned:
            by_owner[name.owner].append(name)
            by_key[name.key].add(name.owner)
        for key, owners in by_key.items():
            found: dict[int, int] = {}
            for owner in sorted(owners):
                for each in self._named[owner]:
                    record, weight = parted(each)
                    found[record] = max(weight, found.get(record, 0))
            found.update(dict.fromkeys(owners, HEAVIEST))
            words = sorted({name.words for owner in owners for name in by_owner[owner]})
            kept = (posting(record, weight) for record, weight in sorted(found.items()))
            yield key, (tuple(words), array("I", kept))


def _integers() -> Integers:
    return array("I")


def _count(
    found: FieldKeys, worth: float, exact: dict[str, float], stems: dict[str, float]
) -> None:
    for key, places in found.exact.items():
        exact[key] += worth * len(places)
    for key, (likeliest, others) in found.stems.items():
        stems[key] += worth * (likeliest + others * _VARIANT)
    for key in found.dates:
        exact[key] += worth


def _keep(number: int, counted: dict[_Key, float], kept: dict[_Key, Integers]) -> None:
    for key, worth in counted.items():
        kept[key].append(posting(number, _weight(worth)))


def _weight(worth: float) -> int:
    return max(1, min(HEAVIEST - 1, round(HEAVIEST * worth / (worth + _HALF))))

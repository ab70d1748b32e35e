"""The goods of a transfer, their ships and places are named in the fact's quotes.

Sender and receiver are named in the quotes or in the fact's text, which is proved by itself; a
state also by somebody of that `country`: Russia by "Russia's military". Names are found by the
names and aliases of the entities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import goods
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.records import FactRecord
    from generator.dossier.transfers import Transfer
    from generator.problems import Place

CODE = "transfer-unsupported"
_HINT = "Quote the words that name it, or add them to the entity's `aliases`."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each entity of a transfer that the words of the fact do not name."""
    for fact in analysis.dossier.facts:
        if fact.transfer is None or fact.unproved_because is not None:
            continue
        quoted = set(_quoted(analysis, fact))
        written = quoted | set(_written(analysis, fact))
        written |= {each for each in fact.transfer.entities if _countries(analysis, each, written)}
        for entity, place, is_party in _members(fact.transfer, fact.place / "transfer"):
            if entity not in analysis.dossier.entity:
                continue
            if entity not in (written if is_party else quoted):
                where = "no quote or text" if is_party else "no quote"
                message = f"{where} of fact '{fact.id}' names '{entity}' of its transfer"
                yield Finding(place, CODE, message, _HINT)


def _members(transfer: Transfer, place: Place) -> Iterator[tuple[str, Place, bool]]:
    for key in ("goods", "vehicles"):
        for index, entity in enumerate(getattr(transfer, key)):
            yield entity, place / key / index, False
    for key in ("start_location", "end_location"):
        entity = getattr(transfer, key)
        if entity is not None:
            yield entity, place / key, False
    yield transfer.sender, place / "sender", True
    yield transfer.receiver, place / "receiver", True


def _countries(analysis: Analysis, party: str, named: set[str]) -> bool:
    """Whether somebody of a party's country is named."""
    own = goods.countries(analysis.dossier, party)
    return any(not own.isdisjoint(goods.countries(analysis.dossier, each)) for each in named)


def _quoted(analysis: Analysis, fact: FactRecord) -> Iterator[str]:
    for each in fact.evidence:
        source = analysis.dossier.source.get(each.source)
        if source is not None:
            names = analysis.names[source.language]
            yield from (found.entity for found in names.mentions(each.quote.exact))


def _written(analysis: Analysis, fact: FactRecord) -> Iterator[str]:
    for language, text in fact.text.items():
        yield from (found.entity for found in analysis.names[language].mentions(text))

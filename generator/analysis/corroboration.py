"""How many independent origins support each fact.

Two pieces of evidence are of one origin where anything ties them together:

- they name the same origin, origins of which one rests on the other, or origins by one entity:
  who repeats himself does not confirm himself;
- they name no origin, and one entity said both, alone or together with others.

Origins that may share what they know (`may_share_with`) are not counted beside each other either:
of those, as many count as do not share with one another, and the rest count with them.

A piece that names neither origin nor speaker is of unknown origin: it may repeat any other, so it
adds nothing to a count. A count of origins can only be too low.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.dossier.dossier import Dossier, OwnedEvidence
    from generator.dossier.records import Evidence


@dataclass(frozen=True, slots=True)
class Support:
    """What supports a fact."""

    sources: tuple[str, ...]
    """The sources, each once, in the order of the evidence; texts of one source count once."""
    origins: tuple[tuple[str, ...], ...]
    """The evidence by independent origin: ids of pieces, in the order of the evidence."""
    unknown: tuple[str, ...] = ()
    """Ids of the pieces that name neither origin nor speaker, in the order of the evidence."""
    may_share: bool = False
    """Whether some of them count as one only because they may share what they know."""

    @property
    def corroborated(self) -> bool:
        """Whether two independent origins support it."""
        return len(self.origins) > 1


def support(dossier: Dossier, pieces: Iterable[OwnedEvidence]) -> Support:
    """The sources and the independent origins of some pieces of evidence."""
    found = {each.id: each.evidence for each in pieces}
    ties = {piece: _ties(dossier, evidence) for piece, evidence in found.items()}
    tied = _joined({piece: of_piece for piece, of_piece in ties.items() if of_piece})
    named = [
        frozenset(origin for each in group if (origin := found[each].origin) is not None)
        for group in tied
    ]
    independent = _apart(tied, _sharing(dossier, named))
    return Support(
        sources=tuple(dict.fromkeys(_source(dossier, each) for each in found.values())),
        origins=_in_order(independent, ties),
        unknown=tuple(piece for piece, of_piece in ties.items() if not of_piece),
        may_share=len(independent) < len(tied),
    )


def _source(dossier: Dossier, evidence: Evidence) -> str:
    """The source of a piece; an earlier text of a source is no source of its own."""
    source = dossier.source.get(evidence.source)
    return evidence.source if source is None else source.version_of or evidence.source


def _ties(dossier: Dossier, evidence: Evidence) -> frozenset[str]:
    """The entities that a piece of evidence owes its information to; none where it names none."""
    if evidence.origin is not None:
        return frozenset((_root(dossier, evidence.origin),))
    return frozenset(evidence.said_by)


def _root(dossier: Dossier, origin: str) -> str:
    """Who stands behind the origin that an origin rests on in the end."""
    seen: list[str] = []
    below: str | None = origin
    while below is not None and below not in seen:
        seen.append(below)
        record = dossier.origin.get(below)
        below = None if record is None else record.rests_on
    last = dossier.origin.get(seen[-1] if below is None else min(seen[seen.index(below) :]))
    return seen[-1] if last is None else last.by


def _joined(ties: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """The pieces in groups: pieces with a tie in common, directly or through others, are in one."""
    groups: list[tuple[frozenset[str], tuple[str, ...]]] = []
    for piece, of_piece in ties.items():
        tied = [group for group in groups if group[0] & of_piece]
        groups = [group for group in groups if not group[0] & of_piece]
        all_ties = of_piece.union(*(group[0] for group in tied))
        all_pieces = [each for group in tied for each in group[1]]
        groups.append((all_ties, (*all_pieces, piece)))
    return _in_order([pieces for _, pieces in groups], ties)


def _in_order(groups: Iterable[Iterable[str]], ties: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Groups of pieces, and the pieces in them, in the order of the evidence."""
    order = {piece: number for number, piece in enumerate(ties)}
    sorted_groups = (tuple(sorted(pieces, key=order.__getitem__)) for pieces in groups)
    return tuple(sorted(sorted_groups, key=lambda pieces: order[pieces[0]]))


def _sharing(dossier: Dossier, named: Sequence[frozenset[str]]) -> dict[int, set[int]]:
    """By group, the groups with which it may share what it knows."""
    near: dict[int, set[int]] = {number: set() for number in range(len(named))}
    for first, second in permutations(near, 2):
        records = (dossier.origin.get(each) for each in named[first])
        shares = {name for each in records if each is not None for name in each.may_share_with}
        if not shares.isdisjoint(named[second]):
            near[first].add(second)
            near[second].add(first)
    return near


def _apart(groups: Sequence[tuple[str, ...]], near: dict[int, set[int]]) -> list[tuple[str, ...]]:
    """Groups that share with no other: each takes in those with which it may share."""
    left, found = set(near), []
    while left:
        first = min(left, key=lambda each: (len(near[each] & left), each))
        taken = {first, *(near[first] & left)}
        found.append(tuple(piece for each in sorted(taken) for piece in groups[each]))
        left -= taken
    return found

"""How many independent origins support each fact.

Two pieces of evidence are of one origin where anything ties them together:

- they name the same origin, origins of which one rests on the other, or origins by one entity:
  who repeats himself does not confirm himself;
- they name no origin, and one entity said both, alone or together with others.

A piece that names neither origin nor speaker is of unknown origin: it may repeat any other, so it
adds nothing to a count. A count of origins can only be too low.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    @property
    def corroborated(self) -> bool:
        """Whether two independent origins support it."""
        return len(self.origins) > 1


def support(dossier: Dossier, pieces: Iterable[OwnedEvidence]) -> Support:
    """The sources and the independent origins of some pieces of evidence."""
    found = {each.id: each.evidence for each in pieces}
    ties = {piece: _ties(dossier, evidence) for piece, evidence in found.items()}
    return Support(
        sources=tuple(dict.fromkeys(_source(dossier, each) for each in found.values())),
        origins=_joined({piece: of_piece for piece, of_piece in ties.items() if of_piece}),
        unknown=tuple(piece for piece, of_piece in ties.items() if not of_piece),
    )


def _source(dossier: Dossier, evidence: Evidence) -> str:
    """The source of a piece; an earlier text of a source is no source of its own."""
    return dossier.source[evidence.source].version_of or evidence.source


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
        below = dossier.origin[below].rests_on
    last = seen[-1] if below is None else min(seen[seen.index(below) :])
    return dossier.origin[last].by


def _joined(ties: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """The pieces in groups: pieces with a tie in common, directly or through others, are in one."""
    groups: list[tuple[frozenset[str], tuple[str, ...]]] = []
    for piece, of_piece in ties.items():
        tied = [group for group in groups if group[0] & of_piece]
        groups = [group for group in groups if not group[0] & of_piece]
        all_ties = of_piece.union(*(group[0] for group in tied))
        all_pieces = [each for group in tied for each in group[1]]
        groups.append((all_ties, (*all_pieces, piece)))
    order = {piece: number for number, piece in enumerate(ties)}
    sorted_groups = (tuple(sorted(pieces, key=order.__getitem__)) for _, pieces in groups)
    return tuple(sorted(sorted_groups, key=lambda pieces: order[pieces[0]]))

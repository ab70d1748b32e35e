"""The same goods do not go both ways unless a difference says so.

Often sender and receiver of one fact are swapped. Where both are right, a difference between the
facts shows the reader how that can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier

CODE = "goods-both-ways"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each of the goods that go both ways, at the way of fewer facts."""
    dossier = analysis.dossier
    ways: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for direction in analysis.goods.directions:  # those of the most facts first
        goods = {each.entity: each.facts for each in direction.goods}
        back = ways.get((direction.receiver, direction.sender), {})
        ways[direction.sender, direction.receiver] = goods
        for name, facts in goods.items():
            if name in back and not _is_declared(dossier, facts, back[name]):
                fact, other = facts[0], back[name][0]
                message = (
                    f"'{name}' goes from '{direction.sender}' to '{direction.receiver}' in fact"
                    f" '{fact}' and the other way in '{other}', and no difference says so"
                )
                hint = "Swap `sender` and `receiver`, or declare the difference of the two facts."
                place = dossier.fact[fact].place / "transfer"
                yield Finding(place, CODE, message, hint, Severity.WARNING)


def _is_declared(dossier: Dossier, there: tuple[str, ...], back: tuple[str, ...]) -> bool:
    """Whether a difference names facts of both ways."""
    return any(
        not set(there).isdisjoint(each.facts) and not set(back).isdisjoint(each.facts)
        for each in dossier.about.differences
    )

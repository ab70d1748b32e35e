"""Goods go from one to another: sender and receiver differ, and so do the ends of a route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "transfer-to-itself"
_HINT = "Name who gives and who gets, or where the goods are loaded and unloaded."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each transfer that ends where it begins."""
    for fact in analysis.dossier.facts:
        transfer = fact.transfer
        if transfer is None:
            continue
        if transfer.sender == transfer.receiver:
            message = f"the transfer of fact '{fact.id}' goes from '{transfer.sender}' to itself"
            yield Finding(fact.place / "transfer" / "receiver", CODE, message, _HINT)
        start, end = transfer.start_location, transfer.end_location
        if start is not None and start == end:
            message = f"the route of fact '{fact.id}' begins and ends in '{start}'"
            yield Finding(fact.place / "transfer" / "end_location", CODE, message, _HINT)

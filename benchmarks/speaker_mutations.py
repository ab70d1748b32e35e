"""How many wrong speakers `briefing check` notices: removes and replaces those of all evidence.

    python -m benchmarks.speaker_mutations [--show] [PROJECT ...]

Each speaker and each relay is removed, and replaced by another entity of the dossier and by one
that is named near by. Printed are noticed and tried per kind, and the false alarms on the dossiers
as they are.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.mutations import DOSSIERS, SEED
from benchmarks.noticed import report
from generator.analysis.results import Analysis
from generator.checks import speaker_missing, speaker_unsupported
from generator.dossier.matching import match
from generator.dossier.records import FactRecord
from generator.load import project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.dossier.matching import Citation
    from generator.dossier.records import Evidence

KINDS = ("removed", "replaced", "replaced by one near by")


def mutations(
    analysis: Analysis, citation: Citation, chance: random.Random
) -> Iterator[tuple[str, Evidence]]:
    """The evidence of a quote with one speaker or relay changed."""
    evidence = citation.evidence
    others = [each.id for each in analysis.dossier.entities if each.id not in evidence.voices]
    near = sorted(analysis.speakers.named_near(citation) & set(others))
    for key, ids in (("speakers", evidence.said_by), ("relayed_by", evidence.relays)):
        for index, _ in enumerate(ids):
            for kind, among in zip(KINDS, ((), others, near), strict=True):
                if kind == KINDS[0] or among:
                    put = (chance.choice(among),) if among else ()
                    changed = (*ids[:index], *put, *ids[index + 1 :])
                    former = {"speakers": evidence.said_by, "relayed_by": evidence.relays}
                    update = {**former, "attributed_to": (), key: changed}
                    yield kind, evidence.model_copy(update=update)


def measure(
    root: Path, seed: int = SEED, *, show: bool = False
) -> tuple[Counter[str], Counter[str], list[str]]:
    """Noticed and tried by kind, and the evidence that is reported as it is."""
    dossier = project.load(root).dossier
    if dossier is None:
        raise SystemExit(f"{root} cannot be loaded")
    analysis, chance = Analysis(match(dossier)), random.Random(seed)
    seen: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    alarms = []
    for citation in analysis.dossier.citations:
        if noticed(analysis, citation, citation.evidence):
            alarms.append(citation.id)
            continue
        for kind, evidence in mutations(analysis, citation, chance):
            tried[kind] += 1
            if noticed(analysis, citation, evidence):
                seen[kind] += 1
            elif show:
                print(f"{kind} | {citation.id} | {evidence.said_by} | {evidence.relays}")
    return seen, tried, alarms


def noticed(analysis: Analysis, citation: Citation, evidence: Evidence) -> bool:
    """Whether a rule about speakers reports a piece of evidence."""
    found = (
        speaker_unsupported.findings(analysis, citation, evidence),
        speaker_missing.findings(analysis, citation, evidence),
    )
    if any(list(each) for each in found):
        return True
    fact = citation.owner
    if not isinstance(fact, FactRecord):
        return False
    pieces = (*fact.evidence[: citation.index], evidence, *fact.evidence[citation.index + 1 :])
    changed = fact.model_copy(update={"evidence": pieces})
    return any(analysis.speakers.of_text(changed))


def main() -> None:
    """Print a table a dossier."""
    report(__doc__, KINDS, measure, DOSSIERS)


if __name__ == "__main__":
    main()

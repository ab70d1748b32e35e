"""Problems as text, as JSON for scripts, and as annotations of a pull request."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from generator.analysis.proofs import State, Totals
from generator.cli.project import number_of
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build import Outcome
    from generator.problems import Problem


def as_text(outcome: Outcome) -> str:
    """A line a problem or notice, its hint indented below."""
    return "".join(f"{each.told}\n" for each in sorted((*outcome.problems, *outcome.notices)))


def as_json(outcome: Outcome) -> str:
    """One object: the problems, and counts of them and of what was checked."""
    problems, notices = _listed(outcome.problems), _listed(outcome.notices)
    counts = _counts(outcome) | _proved(outcome)
    told = {"problems": problems, "notices": notices, "counts": counts}
    return json.dumps(told, ensure_ascii=False)


def _listed(problems: Sequence[Problem]) -> list[dict[str, object]]:
    return [
        {
            "path": each.path,
            "line": each.line,
            "column": each.column,
            "severity": str(each.severity),
            "code": each.code,
            "message": each.message,
            "hint": each.hint,
        }
        for each in problems
    ]


def as_github(outcome: Outcome) -> str:
    """Workflow commands, which GitHub shows at the line of the file."""
    return "".join(
        f"::{each.severity} file={_property(each.path)},line={each.line},col={each.column},"
        f"title={_property(each.code)}::{_data(f'{each.message}. {each.hint}'.strip())}\n"
        for each in (*outcome.problems, *outcome.notices)
    )


def counted(outcome: Outcome) -> str:
    """One line that says what was checked and what was found."""
    counts = _counts(outcome)
    checked = ", ".join(number_of(counts[f"{key}s"], key) for key in ("source", "fact", "quote"))
    found = f"{number_of(outcome.errors, 'error')}, {number_of(outcome.warnings, 'warning')}"
    totals = outcome.analysis.proofs.totals if outcome.analysis else Totals(Counter(), Counter())
    not_read = totals.texts[State.NOT_READ]
    left = f"; {number_of(not_read, 'text')} not read" if not_read and counts["facts"] else ""
    return f"{checked}: {found if outcome.problems else 'no problems'}{left}"


def _counts(outcome: Outcome) -> dict[str, int]:
    dossier = outcome.analysis.dossier if outcome.analysis else None
    return {
        "errors": outcome.errors,
        "warnings": outcome.warnings,
        "sources": len(dossier.sources) if dossier else 0,
        "entities": len(dossier.entities) if dossier else 0,
        "facts": len(dossier.facts) if dossier else 0,
        "quotes": len(dossier.citations) + len(dossier.missed) if dossier else 0,
    }


_KINDS = {
    "figures": ClaimKind.FIGURE,
    "dates": ClaimKind.DATE,
    "names": ClaimKind.NAME,
    "quoted_words": ClaimKind.QUOTED,
}


def _proved(outcome: Outcome) -> dict[str, int]:
    """How many texts and claims there are, in every language, and how many of each state."""
    totals = outcome.analysis.proofs.totals if outcome.analysis else Totals(Counter(), Counter())
    counts = {"texts": sum(totals.texts.values())}
    counts |= {f"texts_{state}": totals.texts.get(state, 0) for state in State}
    for name, kind in _KINDS.items():
        counts[name] = totals.of(kind)
        counts |= {f"{name}_{state}": totals.of(kind, state) for state in State}
    for gate, states in outcome.analysis.states.totals.items() if outcome.analysis else ():
        counts[str(gate)] = states.total()
        counts |= {f"{gate}_{state}": states[state] for state in State}
    return counts


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

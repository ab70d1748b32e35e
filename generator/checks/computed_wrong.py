"""A figure that a text works out is what the facts give: the build works it out again.

`computed` in the record of the text names the value, how it is worked out (sum, difference, ratio,
count, years) and the facts it comes from. A figure so declared supports the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import computing
from generator.analysis.computing import NoResult
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "computed-wrong"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each declared figure that the facts do not give."""
    for record, place in analysis.dossier.provable:
        for index, each in enumerate(record.computed):
            result = computing.compute(analysis.dossier, each)
            facts = ", ".join(f"'{fact}'" for fact in each.of)
            label = f"{each.bound.value.replace('_', ' ')} {each.value}".removeprefix("exactly ")
            if isinstance(result, NoResult):
                if any(fact not in analysis.dossier.fact for fact in each.of):
                    continue  # `unknown-id` reports it
                message = f"the {each.how} of {facts} cannot be computed: {result.why}"
                hint = "Name facts with a quantity, or with a date for `years`."
            elif computing.agrees(each, result):
                continue
            else:
                value = f"{result.value:.6f}".rstrip("0").rstrip(".")
                bound = result.bound.value.replace("_", " ")
                right = f"{bound} {value}".removeprefix("exactly ")
                message = f"the {each.how} of {facts} is {right}, not {label}"
                hint = "Correct `value` and the text, or name the facts that give it."
            yield Finding(place / "computed" / index / "value", CODE, message, hint)

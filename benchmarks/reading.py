"""How figures are read: right, wrong and refused, over tables of sentences and claims.

Run `python -m benchmarks.reading`. The tables are `tests/text/figures/claims/*.txt`; a wrong claim
that is accepted is an error of the reader, a right claim that is rejected is a refusal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from generator import lexicon
from generator.terms.vocabulary import Bound, Magnitude
from generator.text.figures import Claim, prove

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLES = Path(__file__).parents[1] / "tests" / "text" / "figures" / "claims"
_BOUNDS = {bound.value.replace("_", " "): bound for bound in Bound}
_CLAIM = re.compile(rf"(?:({'|'.join(_BOUNDS)}) )?(?:(-?[0-9.]+)(?: to (-?[0-9.]+))?|([a-z_]+))")


@dataclass(frozen=True, slots=True)
class TableClaim:
    """A claim of a table, with the sentence it is about."""

    kind: str
    language: str
    sentence: str
    said: str
    """The claim as written: "more than 20"."""
    supported: bool


@dataclass(slots=True)
class Tally:
    """How the claims of one kind were judged."""

    right: int = 0
    wrong: int = 0
    """Accepted, though the sentence does not support them."""
    refused: int = 0
    """Rejected, though it does."""
    supported: int = 0

    @property
    def share_refused(self) -> float:
        """The share of the supported claims that were rejected."""
        return self.refused / max(1, self.supported)


def claims(language: str) -> Iterator[TableClaim]:
    """The claims of a language's table, in order."""
    kind = ""
    for line in (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            sentence, *said = (part.strip() for part in line.split(" | "))
            for each in said:
                denied = each.startswith("not ")
                yield TableClaim(kind, language, sentence, each.removeprefix("not "), not denied)


def claim_of(said: str) -> Claim:
    """The claim that a table writes as "more than 20", "10 to 15" or "thousands"."""
    match = _CLAIM.fullmatch(said)
    if match is None:
        raise ValueError(f"not a claim: {said!r}")
    bound, amount, amount_to, magnitude = match.groups()
    return Claim(
        amount=None if amount is None else Decimal(amount),
        bound=_BOUNDS[bound] if bound else Bound.EXACTLY,
        amount_to=None if amount_to is None else Decimal(amount_to),
        magnitude=None if magnitude is None else Magnitude(magnitude),
    )


def is_accepted(claim: TableClaim) -> bool:
    """Whether the reader accepts a claim for its sentence."""
    return prove(claim.sentence, claim.language, claim_of(claim.said)) is None


def tallies(found: Iterable[TableClaim]) -> dict[str, Tally]:
    """The judgements by kind, in the order of the table."""
    by_kind: dict[str, Tally] = {}
    for claim in found:
        tally = by_kind.setdefault(claim.kind, Tally())
        accepted = is_accepted(claim)
        tally.supported += claim.supported
        tally.right += accepted == claim.supported
        tally.wrong += accepted and not claim.supported
        tally.refused += claim.supported and not accepted
    return by_kind


def main() -> None:
    """Print a table for each language."""
    print("| language | kind | right | wrong | refused | of claims supported |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for path in sorted(path for path in TABLES.glob("*.txt") if lexicon.is_read(path.stem)):
        by_kind = tallies(claims(path.stem))
        total = Tally(
            *(sum(getattr(each, name) for each in by_kind.values()) for name in Tally.__slots__)
        )
        for kind, tally in [*by_kind.items(), ("**all**", total)]:
            counts = f"{tally.right} | {tally.wrong} | {tally.refused} | {tally.supported}"
            print(f"| {path.stem} | {kind} | {counts} |")


if __name__ == "__main__":
    main()

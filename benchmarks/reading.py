"""How figures are read: right, wrong and refused, over tables of sentences and claims.

Run `python -m benchmarks.reading`. The tables are `tests/text/figures/claims/*.txt`; a wrong claim
that is accepted is an error of the reader, a right claim that is rejected is a refusal. In the
sentences with "not something else" every figure that is read and not listed is an error as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from generator import lexicon
from generator.terms.vocabulary import Bound, Magnitude
from generator.text.figures import Claim, Kind, prove, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.text.figures import Figure

TABLES = Path(__file__).parents[1] / "tests" / "text" / "figures" / "claims"
_BOUNDS = {bound.value.replace("_", " "): bound for bound in Bound}
SOMETHING_ELSE = "something else"
"""Said of a sentence from which no figure may be read but those that are listed."""
_READ = frozenset({Kind.CARDINAL, Kind.FRACTION})
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
    listed: tuple[str, ...] = ()
    """For `SOMETHING_ELSE`: the claims that the sentence supports, and those it may."""


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
            listed = tuple(each.removeprefix("may ") for each in said if each[:4] != "not ")
            for each in said:
                denied = each.startswith("not ")
                if each.startswith("may "):
                    continue
                claim = each.removeprefix("not ")
                yield TableClaim(kind, language, sentence, claim, not denied, listed)


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
    if claim.said == SOMETHING_ELSE:
        return bool(unlisted(claim))
    return prove(claim.sentence, claim.language, claim_of(claim.said)) is None


def unlisted(claim: TableClaim) -> tuple[str, ...]:
    """The figures that are read from a claim's sentence and are not listed with it."""
    figures = read(claim.sentence, claim.language)
    said = [_said(figure) for figure in figures if figure.kind in _READ]
    return tuple(each for each in said if each is not None and each not in claim.listed)


def _said(figure: Figure) -> str | None:
    """A figure as a table writes it; none where it has neither amount nor magnitude."""
    bound, words = figure.bound, ""
    if figure.limits is not None:
        bound = figure.limits.bound
        words = f"{_plain(figure.limits.low)} to {_plain(figure.limits.high)}"
    elif figure.magnitude is not None:
        words = figure.magnitude.value
    elif figure.amount is not None:
        words = _plain(figure.amount)
    else:
        return None
    return words if bound is Bound.EXACTLY else f"{bound.value.replace('_', ' ')} {words}"


def _plain(amount: Decimal) -> str:
    written = format(amount, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


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

"""Prints what a benchmark of falsifications noticed: a table a dossier, and its false alarms."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Sequence

    Measured = tuple[Counter[str], Counter[str], Sequence[str]]
    """Noticed and tried, by kind, and what was reported of the dossier as it is."""


def report(
    about: str | None, kinds: Iterable[str], measure: Callable[..., Measured], roots: Sequence[Path]
) -> None:
    """Measure the dossiers that the command line names, or else `roots`."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("projects", nargs="*", type=Path, default=roots)
    parser.add_argument("--show", action="store_true", help="Print what was not noticed.")
    arguments = parser.parse_args()
    for root in arguments.projects:
        seen, tried, alarms = measure(root, show=arguments.show)
        print(f"\n{root}\n\n| kind | noticed |\n| --- | --- |")
        for kind in kinds:
            print(f"| {kind} | {seen[kind]}/{tried[kind]} |")
        print(f"\nfalse alarms: {len(alarms)} {' '.join(alarms)}")

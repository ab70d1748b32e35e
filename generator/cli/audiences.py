"""The option `--handling`: for whom a command builds, and what it reports as left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.project import number_of
from generator.clock import today
from generator.dossier.audience import Audience
from generator.terms.handling import Handling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.cli.project import Call

handling = click.option(
    "--handling",
    type=click.Choice([str(each) for each in Handling]),
    default=str(Handling.CLEAR),
    help="For this audience instead of the public; every page is marked with it.",
)
_PLURAL = {"source": "sources", "fact": "facts", "entity": "entities"}


def audience(handling: str) -> Audience:
    """Those who may see material of this handling, today."""
    return Audience(Handling(handling), today())


def report(call: Call, audience: Audience, left_out: Mapping[str, int]) -> None:
    """Report on the terminal, and nowhere else, how many records were left out."""
    if not left_out:
        return
    counted = (
        number_of(count, kind) if count == 1 else f"{count} {_PLURAL[kind]}"
        for kind, count in left_out.items()
    )
    public = audience.handling is Handling.CLEAR
    whom = "the public" if public else f"an audience of {audience.handling}"
    call.say(f"not for {whom}, left out: {', '.join(counted)}")

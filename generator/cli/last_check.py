"""Remembers what a check reported, to report it again while nothing has changed.

A check follows from the files below `seeds/`, the program, the audience and the day. All of these
are in the key of a report. Reports are in `.cache/check.json`, which can be deleted at any time.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from generator import digests, write
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.dossier.audience import Audience

_MOST = 8
"""Reports that are stored: of several forms and audiences."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check prints."""

    text: str
    """Of all problems, in one form."""
    counted: str
    """What was checked, in a line; empty where the form has it already."""
    has_problems: bool
    left_out: Mapping[str, int]
    """How many records the audience may not see, by what they are."""


def report(
    root: Path, audience: Audience, form: str, make: Callable[[], CheckReport]
) -> CheckReport:
    """The stored report where it would be the same, else a new one, which is stored."""
    file = write.cache(root, "check.json")
    if file is None:
        return make()
    key, stored = _key(root, audience, form), _load(file)
    if key is not None and key in stored:
        with suppress(TypeError):
            return CheckReport(**stored[key])
    made = make()
    if key is not None and key == _key(root, audience, form):  # nothing changed in the meantime
        newest = list({**stored, key: asdict(made)}.items())[-_MOST:]
        write.store(file, json.dumps(dict(newest), ensure_ascii=False).encode())
    return made


def _key(root: Path, audience: Audience, form: str) -> str | None:
    """What a report follows from; None where a file cannot be read."""
    try:
        seeds, program = digests.of_folder(root / SEEDS), digests.of_program()
    except OSError:
        return None
    return digests.of_text(repr((seeds, program, audience, form)))


def _load(file: Path) -> dict[str, Any]:
    """The stored reports by their keys; none where the file is damaged."""
    content = write.stored(file)
    found = {} if content is None else json.loads(content)
    return found if isinstance(found, dict) else {}

"""The redirects of renamed ids, so that an old permalink still leads to its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import yaml_text
from generator.curate.formatting import formatted
from generator.dossier.lock_records import RedirectRecord
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.terms.vocabulary import Permanent

PATH = f"{SEEDS}/redirects.yml"
_HEADER = """\
# yaml-language-server: $schema=schema/redirects.json
# Written by `briefing rename`: ids that had a permalink, and the ids they have now.
"""


def added(
    redirects: Iterable[RedirectRecord], kind: Permanent, old: str, new: str
) -> tuple[RedirectRecord, ...]:
    """The redirects after a renaming: each leads straight to an id in use, and none to itself."""
    kept = [
        each.model_copy(update={"new": new}) if (each.kind, each.new) == (kind, old) else each
        for each in redirects
        if (each.kind, each.old) != (kind, new)
    ]
    kept.append(RedirectRecord(kind=kind, old=old, new=new))
    return tuple(each for each in kept if each.old != each.new)


def text(redirects: Iterable[RedirectRecord]) -> str:
    """The redirects as YAML, sorted."""
    ordered = sorted(redirects, key=lambda each: (each.kind, each.old))
    return formatted(_HEADER + yaml_text.dumped(each.model_dump(mode="json") for each in ordered))

"""The records as the YAML has them, as JSON: what the whole site and its data are made of.

JSON is YAML: each list, saved as the file of its name in `seeds/`, is that file again. Words that
the rights of a source withhold are withheld here, too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.fields import Record
    from generator.render.layout import Layout

WITHHELD = "[withheld]"
_OF_QUOTE = ("exact", "prefix", "suffix", "translation")


def dossier(briefing: Briefing, _analysis: Analysis, _layout: Layout) -> bytes:
    """`dossier.json`: by the name of the YAML file, what is in it."""
    rights = {each.id: each.rights for each in briefing.sources}
    listed = {
        "sources": briefing.sources,
        "entities": briefing.entities,
        "facts": briefing.facts,
        "redirects": briefing.redirects,
        "lock": briefing.lock,
    }
    made: dict[str, object] = {"briefing": _tree(briefing, briefing.about)}
    for name, records in listed.items():
        made[name] = [_without_words(_tree(briefing, each), rights) for each in records]
    lines = [
        f"{json.dumps(name)}: {_lines(value) if isinstance(value, list) else _text(value)}"
        for name, value in made.items()
    ]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _tree(briefing: Briefing, record: Record) -> Any:  # noqa: ANN401 -- as YAML has it
    """A record with the keys that its file has; of a released dossier, that its YAML gets."""
    is_pruned = briefing.is_pruned
    return record.model_dump(
        mode="json", by_alias=True, exclude_unset=not is_pruned, exclude_defaults=is_pruned
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(records: list[object]) -> str:
    """A record a line, so that a change shows as one."""
    return "[\n" + ",\n".join(map(_text, records)) + "\n]"


def _without_words(node: Any, rights: Mapping[str, Rights]) -> Any:  # noqa: ANN401 -- as YAML has it
    """The same without the words that rights, by source id, forbid to give."""
    if isinstance(node, list):
        return [_without_words(each, rights) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _without_words(value, rights) for key, value in node.items()}
    if _right(node, "source", rights) is Rights.NONE and isinstance(made.get("quote"), dict):
        made["quote"] = _withheld(made["quote"])
    if _right(node, "id", rights) is not Rights.FULL:
        if "boilerplate" in made:
            made["boilerplate"] = [WITHHELD for _ in made["boilerplate"]]
        if "left_out" in made:
            made["left_out"] = [_withheld(each) for each in made["left_out"]]
    return made


def _right(node: Mapping[str, Any], key: str, rights: Mapping[str, Rights]) -> Rights:
    name = node.get(key)
    return rights.get(name, Rights.FULL) if isinstance(name, str) else Rights.FULL


def _withheld(quote: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: value
        if key not in _OF_QUOTE
        else dict.fromkeys(value, WITHHELD)
        if isinstance(value, dict)
        else WITHHELD
        for key, value in quote.items()
    }

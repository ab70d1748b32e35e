"""Reads the search rules of a project: `seeds/languages/<tag>/search.json` and lists beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.load import files
from generator.load.languages import FOLDER, MAX_BYTES, tag_of
from generator.problems import Finding, Place
from generator.search import rules_schema, ruleset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = "bad-search-rules"
FILE = "search.json"
LISTS = ("families", "forms", "roots", "thesaurus", "words")


def use_search_rules(root: Path) -> tuple[Finding, ...]:
    """Search by a project's rules from now on; what is wrong in them."""
    found: dict[str, str] = {}
    findings: list[Finding] = []
    for name in (FILE, *(f"search.{each}.txt" for each in LISTS)):
        for path in sorted((root / FOLDER).glob(f"*/{name}")):
            place = path.relative_to(root).as_posix()
            got = _read(root, place, path.parent.name)
            if isinstance(got, str):
                found[f"{path.parent.name.lower()}.{name.removeprefix('search.')}"] = got
            else:
                findings += got
    ruleset.use(found)
    return tuple(findings)


def _read(root: Path, path: str, tag: str) -> str | list[Finding]:
    """The text of a file of rules, or what is wrong with it."""
    wrong = tag_of(path, tag, CODE)
    if wrong is None and "-" in tag:
        hint = f"Put it in the folder '{tag.partition('-')[0]}': its varieties are searched by it."
        wrong = Finding(Place(path), CODE, f"'{tag}' is a variety of a language", hint)
    got = wrong or files.read_text(root, path, MAX_BYTES)
    if isinstance(got, Finding):
        return [got]
    return (list(_mistakes(path, got[0])) if path.endswith(".json") else []) or got[0]


def _mistakes(path: str, text: str) -> Iterator[Finding]:
    try:
        rules: Any = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"'{path}' is no JSON: {error.msg}"
        yield Finding(Place(path, offset=error.pos), CODE, what, "Correct it there.")
        return
    if not isinstance(rules, dict):
        yield Finding(Place(path, offset=0), CODE, f"'{path}' is no object", "Begin it with {.")
        return
    for place, message, hint in rules_schema.mistakes(rules):
        offset = max(0, text.find(json.dumps(place, ensure_ascii=False)))
        yield Finding(Place(path, offset=offset), CODE, message, hint)

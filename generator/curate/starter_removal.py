"""Removes the example with which a project begins; what the dossier's own records use stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.curate import seed_files, start
from generator.curate.yaml_text import Edit, FileChange, apply_edits, plain_or_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

README = "README.md"
SOURCE = "harbour-news-ships"
"""The example's article."""
_IDS = frozenset(
    (
        SOURCE,
        "f-ships-waiting",
        "f-melati-containers",
        "f-ships-fewer",
        "f-rice-shipped",
        "harbour-news",
        "ana-wijaya",
        "rafi-sonda",
        "north-harbour",
        "south-harbour",
        "rice",
        "melati",
        "harbour-master-12-june",
        "fisherman-12-june",
        "d-ships-waiting",
        "ships-waiting",
        "containers-aboard",
        "traffic",
    )
)
_GAPS = re.compile(r"\n{3,}")
_OPTIONAL = ("origins", "measures", "headline", "judgements", "differences")


@dataclass(frozen=True, slots=True)
class Removal:
    """What removing the example does."""

    changes: tuple[FileChange, ...]
    removed: tuple[str, ...]
    """Ids, sorted."""
    kept: tuple[str, ...]
    """Ids of the example that other records use, sorted."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A record in a list, or an id in a list of ids, and where it is written."""

    path: str
    id: str
    start: int
    end: int
    uses: frozenset[str]
    """Every scalar in it, except its own id."""


def plan(root: Path) -> Removal:
    """What to write so that the example is gone, and its article may be."""
    texts = {path: seed_files.read(root, path) for path, _ in seed_files.yaml_files(root)}
    items = [each for path, text in texts.items() for each in _items(path, text)]
    ours = [each for each in items if each.id not in _IDS]
    used = frozenset(scalar for each in ours for scalar in each.uses)
    kept = _closure(used & _IDS, items)
    doomed = [each for each in items if each.id in _IDS - kept]
    removed = {each.id for each in doomed}
    changes = tuple(
        FileChange(path, _without(text, [each for each in doomed if each.path == path]))
        for path, text in texts.items()
        if any(each.path == path for each in doomed)
    )
    told = _readme(root) if SOURCE in removed else ()
    return Removal((*changes, *told), tuple(sorted(removed)), tuple(sorted(kept)))


def _readme(root: Path) -> Iterator[FileChange]:
    """The project's README without what it says of the example."""
    path = root / README
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    made = text.replace(f"# {title}\n", "# A briefing\n", 1) if _is_example(title) else text
    made = made.replace(start.INVENTED, ".")
    if made != text:
        yield FileChange(README, made)


def _closure(used: frozenset[str], items: list[_Item]) -> frozenset[str]:
    """Ids of the example that are used, and those that these use."""
    known = used
    while True:
        more = frozenset(use for each in items if each.id in known for use in each.uses & _IDS)
        if more <= known:
            return known
        known |= more


def _items(path: str, text: str) -> Iterator[_Item]:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if isinstance(root, yaml.SequenceNode):
        yield from _listed(path, text, root)
    elif isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value in ("topics", *_OPTIONAL):
                yield from _listed(path, text, value)


def _listed(path: str, text: str, node: yaml.Node) -> Iterator[_Item]:
    if not isinstance(node, yaml.SequenceNode):
        return
    for each in node.value:
        start, end = each.start_mark.index, each.end_mark.index
        if isinstance(each, yaml.MappingNode):
            own = {key.value: value.value for key, value in each.value}
            name = str(own.get("id") or own.get("fact") or "")
            uses = frozenset(_scalars(each)) - {name}
        else:
            name, uses = str(each.value), frozenset()
        if not node.flow_style:
            start = text.rfind("\n", 0, start) + 1
            end = text.find("\n", end - 1) + 1 if text[end - 1] != "\n" else end
        yield _Item(path, name, start, end or len(text), uses)


def _scalars(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _without(text: str, doomed: list[_Item]) -> str:
    """The text of a file without these records."""
    made = apply_edits(text, [Edit(each.start, each.end, "") for each in doomed])
    left: Mapping[str, object] | list[object] | None = yaml.safe_load(made)
    if left is None:
        return made.rstrip() + "\n[]\n"
    if isinstance(left, dict):
        return _briefing(made, left)
    return made


def _briefing(text: str, left: Mapping[str, object]) -> str:
    """The briefing without keys that have nothing left; a topic to be named where none is."""
    lines = []
    languages = left["languages"]
    tags = languages if isinstance(languages, list) else ["en"]
    todo = "{" + ", ".join(f'{plain_or_quoted(each)}: "TODO"' for each in tags) + "}"
    for line in text.splitlines(keepends=True):
        key = line.partition(":")[0]
        if key in _OPTIONAL and not left[key]:
            continue
        if key in ("description", "as_of") and _is_example(left[key]):
            continue
        if key == "title" and _is_example(left[key]):
            lines.append(f"title: {todo}\n")
        elif key == "topics" and not left[key]:
            lines.append(f"{line}  - {{id: topic, label: {todo}}}\n")
        else:
            lines.append(line)
    return _GAPS.sub("\n\n", "".join(lines).rstrip("\n")) + "\n"


def _is_example(value: object) -> bool:
    """Whether a text is still the one that a project begins with."""
    words = start.example_words()
    said = value.values() if isinstance(value, dict) else [value]
    return all(each in words or each == start.AS_OF for each in said)

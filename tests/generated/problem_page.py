"""The page of problem codes, made of the rules' docstrings and of the cases that show them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.checks import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CASES = Path(__file__).parents[1] / "checks" / "cases"
_HEAD = """\
# What each problem code means

`briefing check` prints `path:line:column: severity: what is wrong [code]`, and below it what to do.
For each code: what the rule asks, a bad and a good example, and what is reported for the bad one.
In the examples, `⇥` is a tab and `�` a byte that is not UTF-8. The page is generated from the rules
and from the cases that test them.
"""


def page() -> str:
    """The page, a section a code, sorted."""
    rules = {rule.CODE: rule.__doc__ or "" for rule in RULES}
    parts = [_HEAD]
    for folder in sorted(CASES.iterdir()):
        file = min(folder.glob("*.toml"))
        text = file.read_text(encoding="utf-8")
        case = tomllib.loads(text)
        said = next(each for each in case["problems"] if f"[{folder.name}]" in each["line"])
        asked = rules.get(folder.name, "").strip()
        parts.append(f"## {folder.name}\n")
        parts.append(f"{asked}\n" if asked else "")
        parts.append(f"{text.splitlines()[0].removeprefix('# ')}\n")
        parts += _examples(case)
        parts.append(f"Reported:\n\n{_code(said['line'] + chr(10) + '  ' + said['hint'])}")
    return "\n".join(part for part in parts if part)


def _examples(case: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong, and the same corrected: by `good` where undoing the change is not the fix."""
    change = next(iter(case.get("change", ())), None)
    good = next(iter(case.get("good", ())), None) or {}
    if good.get("old"):
        yield _example("Bad", good["file"], good["old"])
    elif change is not None:
        yield _example("Bad", change["file"], _as_read(change), _written(change))
    if good.get("new"):
        yield _example("Good", good["file"], good["new"])
    elif good:
        yield f"Good: `{_shown(good['file'])}` does not exist.\n"
    elif change is not None and change["old"]:
        yield _example("Good", change["file"], change["old"])


def _example(label: str, file: str, text: str, written: str = "") -> str:
    return f"{label}, in `{_shown(file)}`{written}:\n\n{_code(text)}"


def _written(change: Mapping[str, Any]) -> str:
    """How a new file is written, where that is what is wrong with it."""
    if "encoding" in change:
        return f", saved as {change['encoding']}"
    return f", {change['times']} times" if "times" in change else ""


def _as_read(change: Mapping[str, Any]) -> str:
    """A text as it looks where it is read as UTF-8."""
    encoding: str = change.get("encoding", "utf-8")
    return str(change["new"]).encode(encoding).decode("utf-8", "replace")


def _shown(file: str) -> str:
    """A file's path in `seeds/`, or in the project."""
    return file.removeprefix("../")


def _code(text: str) -> str:
    shown = (text if len(text) < 1200 else text[:1200] + "…").replace("\t", "⇥")
    return "\n".join(f"    {line}".rstrip() for line in shown.splitlines()) + "\n"

"""The page of problem codes, made of the rules' docstrings and of the cases that show them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from generator.checks import RULES

CASES = Path(__file__).parent / "cases"
_HEAD = """\
# What each problem code means

`briefing check` prints `path:line:column: severity: what is wrong [code]`, and below it what to do.
For each code: what the rule asks, a bad and a good example, and what is said of the bad one. The
page is made of the rules and of the cases that test them.
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
        for change in case.get("change", ())[:1]:
            parts.append(_example("Bad", change["file"], change["new"]))
            if change["old"]:
                parts.append(_example("Good", change["file"], change["old"]))
        parts.append(f"What is said:\n\n{_code(said['line'] + chr(10) + '  ' + said['hint'])}")
    return "\n".join(part for part in parts if part)


def _example(label: str, file: str, text: str) -> str:
    return f"{label}, in `{file}`:\n\n{_code(text)}"


def _code(text: str) -> str:
    shown = text if len(text) < 1200 else text[:1200] + "…"
    return "\n".join(f"    {line}".rstrip() for line in shown.splitlines()) + "\n"

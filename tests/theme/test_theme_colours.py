"""The palette: every colour has a name, and dark means the same however it was chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
STYLES = sorted((THEME / "assets").rglob("*.css"))
TOKENS = (THEME / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(")
ENOUGH = 4.5
"""WCAG 2.2, 1.4.3: text against what is behind it."""


def blocks(selector: str) -> list[dict[str, str]]:
    """The custom properties of each rule of a selector in tokens.css."""
    found = re.findall(re.escape(selector) + r" \{([^}]*)\}", TOKENS)
    return [dict(re.findall(r"(--[\w-]+): ([^;]+);", each)) for each in found]


LIGHT, CHOSEN, SYSTEM = (
    blocks(each)[0]
    for each in (":root", ':root[data-scheme="dark"]', ':root:not([data-scheme="light"])')
)


def test_dark_is_the_same_chosen_or_from_the_system() -> None:
    assert CHOSEN == SYSTEM
    assert set(CHOSEN) < set(LIGHT)


@pytest.mark.parametrize("style", STYLES, ids=lambda each: each.name)
def test_colours_are_named(style: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)
    used = [line.strip() for line in text.splitlines() if COLOUR.search(line)]
    known = ("--", "mask-image:", "background: rgb(0 0 0 / 45%);")  # a mask has no colour
    assert [line for line in used if not line.startswith(known)] == []


def test_every_property_that_is_used_is_there() -> None:
    text = "".join(style.read_text(encoding="utf-8") for style in STYLES)
    used = set(re.findall(r"var\((--[\w-]+)[,)]", text))
    made = set(re.findall(r"^\s*(--[\w-]+):", text, flags=re.MULTILINE))
    assert used - made == set()
    assert made - used == set()


@pytest.mark.parametrize("palette", [LIGHT, CHOSEN], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "behind"),
    [
        *((ink, behind) for ink in ("ink", "ink-2", "ink-3") for behind in ("paper", "raised")),
        *(("ink", behind) for behind in ("sunken", "mark", "mark-strong")),
        ("ink-2", "sunken"),
        ("accent-ink", "paper"),
        ("accent-ink", "raised"),
        ("accent-ink", "mark"),
        ("on-accent", "accent"),
    ],
)
def test_text_stands_out(palette: dict[str, str], ink: str, behind: str) -> None:
    low, high = sorted(luminance(palette[f"--{each}"]) for each in (ink, behind))
    assert (high + 0.05) / (low + 0.05) >= ENOUGH


def test_the_browsers_own_frame_has_the_colour_of_the_paper() -> None:
    head = (THEME / "partials" / "head.html").read_text(encoding="utf-8")
    frames = re.findall(r'name="theme-color" content="([^"]+)"', head)
    assert frames == [LIGHT["--paper"], CHOSEN["--paper"]]


def luminance(colour: str) -> float:
    """WCAG's relative luminance of a colour in hex."""
    levels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in levels
    ]
    return sum(part * each for part, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

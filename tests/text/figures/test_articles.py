"""The five articles: every figure in them, listed by hand in `cases/articles/`."""

import tomllib
from pathlib import Path

import pytest

from generator.text.figures import read

ROOT = Path(__file__).parents[3]
LISTS = sorted((Path(__file__).parent / "cases" / "articles").glob("*.toml"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_figures_of_an_article(path: Path) -> None:
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    text = (ROOT / listed["file"]).read_text(encoding="utf-8")
    found = [
        [
            text[figure.start : figure.end],
            str(figure.magnitude or figure.amount or ""),
            figure.bound.value,
            figure.kind.value,
            figure.unit or "",
        ]
        for figure in read(text, "id")
    ]
    assert found == listed["figures"]


def test_every_article_is_listed() -> None:
    files = {tomllib.loads(path.read_text(encoding="utf-8"))["file"] for path in LISTS}
    articles = (ROOT / "seeds" / "articles").glob("*.txt")
    assert files == {path.relative_to(ROOT).as_posix() for path in articles}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_another_digit_is_another_figure(path: Path) -> None:
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    text = (ROOT / listed["file"]).read_text(encoding="utf-8")
    figures = [figure for figure in read(text, "id") if figure.amount is not None]
    for figure in figures:
        for place in range(figure.start, figure.end):
            if text[place].isdigit():
                other = str((int(text[place]) + 1) % 10)
                changed = text[:place] + other + text[place + 1 :]
                assert figure not in read(changed, "id"), (text[figure.start : figure.end], other)

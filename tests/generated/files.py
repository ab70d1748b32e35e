"""Every file in the repository that a program writes, with the text it should have."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.load import json_schema, schema_page
from tests.generated import catalogs, language_page, problem_page, theme_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]


def generated() -> Iterator[tuple[Path, Callable[[], str]]]:
    """Paths, and what makes the text of each."""
    yield ROOT / "docs/problems.md", problem_page.page
    yield ROOT / "docs/schema.md", schema_page.markdown
    yield ROOT / "docs/languages.md", language_page.page
    yield ROOT / "README.md", language_page.readme
    yield ROOT / "theme/partials/words.html", theme_words.template
    for name in json_schema.FILES:
        yield ROOT / f"seeds/schema/{name}.json", partial(_schema, name)
    for path in catalogs.files():
        yield path, partial(_catalog, path)


def _schema(name: str) -> str:
    return json_schema.schema_texts()[f"{name}.json"]


def _catalog(path: Path) -> str:
    return catalogs.updated(path, catalogs.template())

"""Every file in the repository that a program writes, with the text it should have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.load import json_schema, schema_page
from tests.generated import catalogs, problem_page

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


def generated() -> Iterator[tuple[Path, str]]:
    """Paths and texts."""
    yield ROOT / "docs/problems.md", problem_page.page()
    yield ROOT / "docs/schema.md", schema_page.markdown()
    for name, text in json_schema.schema_texts().items():
        yield ROOT / "seeds/schema" / name, text
    messages = catalogs.template()
    for file in catalogs.files():
        yield file, catalogs.updated(file, messages)

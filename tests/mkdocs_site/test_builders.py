"""The site has nothing of Material: without it the same site comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import projects, shared

if TYPE_CHECKING:
    from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


@pytest.mark.build
def test_without_material_the_same_site_comes_out(once: shared.Shared, tmp_path: Path) -> None:
    root = projects.small(tmp_path)
    file = root / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    assert "  name: material\n" in text
    without = text.replace("  name: material\n", "  name: null\n  static_templates: [404.html]\n")
    file.write_text(without, encoding="utf-8")
    site.build(root, root / "site", strict=True, progress=False)
    with_material = once.folder("small site", shared.build_small_site) / "site"
    assert contents(root / "site") == contents(with_material)

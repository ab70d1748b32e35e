"""Other builders and themes make the same site: it has nothing of Material's."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from generator import build
from generator.mkdocs_site import site
from tests import projects, shared

OTHERS = ("properdocs==1.6.7", "mkdocs-materialx==10.2.2")
"""From PyPI; what they need is what MkDocs and Material need."""
FOLDER = Path(__file__).parents[2] / ".cache" / "audit" / "_".join(OTHERS).replace("==", "-")


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


@pytest.fixture(scope="module")
def others() -> Path:
    """The folder of ProperDocs and MaterialX."""
    if not FOLDER.is_dir():
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target")
        draft = FOLDER.with_name(f"{FOLDER.name}-{os.getpid()}")
        subprocess.run([*pip, str(draft), *OTHERS], check=True, timeout=300)
        with suppress(OSError):  # another worker was quicker
            draft.rename(FOLDER)
    return FOLDER


@pytest.mark.build
@pytest.mark.slow
@pytest.mark.audit
@pytest.mark.parametrize("theme", ["material", "materialx"])
def test_properdocs_makes_the_same_site(
    once: shared.Shared, tmp_path: Path, others: Path, theme: str
) -> None:
    root = projects.small(tmp_path)
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"]
    subprocess.run(
        [*command, "--theme", theme],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(others)},
        check=True,
        timeout=300,
    )
    with_mkdocs = once.folder("small site", shared.build_small_site) / "site"
    assert contents(root / "site") == contents(with_mkdocs)


@pytest.mark.build
def test_what_the_search_reads_is_stored_too(once: shared.Shared, tmp_path: Path) -> None:
    stored = once.folder("small site", shared.build_small_site) / ".cache/claims"
    root = projects.small(tmp_path)
    build.build(root, root / "site_src")
    of_pages = {each.name: each.stat().st_size for each in (root / ".cache/claims").iterdir()}
    assert any((stored / name).stat().st_size > size for name, size in of_pages.items())

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import projects

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, copied."""
    return projects.real(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def hosted(project: Path) -> Path:
    """The real dossier's site, as it is hosted."""
    site.build(project, project / "site", strict=True, progress=False)
    return project / "site"


@pytest.fixture(scope="session")
def in_a_folder(project: Path) -> Path:
    """The same, as it is read from a folder without a server."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    flat = config.replace("use_directory_urls: true", "use_directory_urls: false")
    assert flat != config
    (project / "mkdocs.yml").write_text(flat, encoding="utf-8")
    try:
        site.build(project, project / "flat", strict=True, progress=False)
    finally:
        (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    return project / "flat"

"""The small dossier's archive, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import projects
from tests.archive.making import make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip."""
    root = projects.small(tmp_path_factory.mktemp("project"))
    return make(root, tmp_path_factory.mktemp("archive") / "briefing.zip")

"""The small dossier's archive, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import shared

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def archive(once: shared.Shared) -> Path:
    """The zip."""
    return once.folder("small archive", shared.build_small_archive) / "briefing.zip"

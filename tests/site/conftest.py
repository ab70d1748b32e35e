from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def project(hosted: Path) -> Path:
    """The real project; tests read it."""
    return hosted.parent

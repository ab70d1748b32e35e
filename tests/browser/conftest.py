"""The real dossier's site, built once, served as a host would serve it, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ring import site as ring
from tests.browser.host import Host, serving
from tests.browser.project import copy_to

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_to(tmp_path_factory.mktemp("project"))
    ring.build(root, root / "site", strict=True, progress=False)
    return root / "site"


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    with serving(site) as host:
        yield host

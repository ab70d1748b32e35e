from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright

from generator import build
from tests import order, projects, run, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# How long one example takes depends on what else the machine does.
settings.register_profile("thorough", deadline=None)
settings.register_profile("tests", deadline=None, max_examples=40)
settings.register_profile("quick", deadline=None, max_examples=15)
settings.load_profile("tests")

# A page is waited for, never looked at once; only a test that fails waits this long (in ms).
expect.set_options(timeout=60_000)

# Commands that a test starts elsewhere run the code under test, not another installed copy.
os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
"""No window, and no host but this machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first."""
    order.arrange(items)
    gc.freeze()  # what was imported stays: searching it for garbage takes a twelfth of the time


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> shared.Shared:
    """The folders that this run builds once."""
    own = tmp_path_factory.getbasetemp()
    root = (own if worker_id == "master" else own.parent) / "shared"
    root.mkdir(exist_ok=True)
    return shared.Shared(root)


@pytest.fixture(scope="session")
def hosted(once: shared.Shared) -> Path:
    """The real dossier's site, as it is hosted at `projects.ADDRESS`; its project is around it."""
    return once.folder("hosted", shared.build_hosted) / "site"


@pytest.fixture(scope="session")
def in_a_folder(once: shared.Shared) -> Path:
    """The same, as it is read from a folder without a server: the archive, opened."""
    return once.folder("real archive", shared.build_real_archive) / "site"


@pytest.fixture(scope="session")
def checked(once: shared.Shared) -> build.Outcome:
    """What came of the real dossier; tests read it."""
    once.folder("claims", shared.read_claims)
    return build.check(projects.ROOT)


@pytest.fixture(scope="session")
def wheel(once: shared.Shared) -> Path:
    """The wheel of this checkout."""
    (made,) = once.folder("wheel", shared.build_wheel).glob("*.whl")
    return made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: one a worker, as Playwright allows only one of itself in a process."""
    own = os.environ.get("BRIEFING_BROWSER") or run.installed()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=list(QUIET))
        yield browser
        browser.close()

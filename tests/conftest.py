from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# How long one example takes depends on what else the machine does.
settings.register_profile("tests", deadline=None)
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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: one a worker, as Playwright allows only one of itself in a process."""
    own = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=list(QUIET))
        yield browser
        browser.close()

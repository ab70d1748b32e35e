"""Runs every check, in order, and says at the end which failed: `make test`, `make audit`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WEB_TOOLS = (sys.executable, "-m", "tests.web_tools")
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What WeasyPrint needs, as Debian calls it."""


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("lint", (str(BIN / "ruff"), "check", ".")),
    Check("format", (str(BIN / "ruff"), "format", "--check", ".")),
    Check("types", (str(BIN / "mypy"),)),
    Check("scripts and styles", (*WEB_TOOLS, "biome", "check", "--error-on-warnings")),
    Check("script types", (*WEB_TOOLS, "tsc", "--project", ".")),
    Check("imports", (str(BIN / "lint-imports"),)),
    Check("tests", (sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile")),
    Check("site", (str(BIN / "briefing"), "build", "--strict", "--site-dir", "build/site")),
)

AUDITS = (
    Check("readers", (sys.executable, "-m", "tests.audit")),
    Check("ci", (sys.executable, "-m", "tests.ci")),
)
"""What `make audit` runs besides: the first needs npm and Java, the second downloads packages."""


def browser() -> str | None:
    """The browser to test with; on Debian as root it is installed where it is missing."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return found or (shutil.which("chromium") if _install("chromium") else None)


def pango() -> bool:
    """True where the libraries that lay out PDFs are there, or could be installed."""
    there = all(find_library(name) for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))
    return there or _install(*PANGO)


def _install(*packages: str) -> bool:
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    subprocess.run([apt, "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
    done = subprocess.run(
        [apt, "install", "-y", "-qq", *packages], check=False, stdout=subprocess.DEVNULL
    )
    return done.returncode == 0


def main() -> int:
    chromium = browser()
    if chromium is None:
        print("The browser tests need Chromium: install the package 'chromium'.")
        return 1
    if not pango():
        print(f"The tests of PDFs need Pango: install the packages {' '.join(PANGO)}.")
        return 1
    environment = {**os.environ, "BRIEFING_BROWSER": chromium}
    failed = []
    for check in (*CHECKS, *(AUDITS if "--audit" in sys.argv else ())):
        start = time.monotonic()
        print(f"== {check.name}", flush=True)
        done = subprocess.run(check.command, cwd=ROOT, env=environment, check=False)
        took = time.monotonic() - start
        print(f"== {check.name}: {'ok' if done.returncode == 0 else 'FAILED'}, {took:.0f} s\n")
        if done.returncode:
            failed.append(check.name)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs checks in order, with their times: `make check`, `make test`, `make audit`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SHELL = "chromium-headless-shell"
"""Chromium without its windows, as Debian calls it: loads a page for a third of the time."""
BROWSERS = (SHELL, "chromium", "chromium-browser", "google-chrome")
WEB_TOOLS = (sys.executable, "-m", "tests.web_tools")
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What WeasyPrint needs, as Debian calls it."""
OTHER_BROWSERS = {
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
}
"""The programs that drive Firefox and WebKit, and the packages they are in."""


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    command: tuple[str, ...]


CORES = os.cpu_count() or 1


def pytest(workers: int, *options: str) -> tuple[str, ...]:
    """The command that runs tests; a worker takes over what another has not begun."""
    command = (sys.executable, "-m", "pytest", "-n", str(workers), "--dist", "worksteal")
    return (*command, *options)


LINTS = (
    Check("lint", (str(BIN / "ruff"), "check", ".")),
    Check("format", (str(BIN / "ruff"), "format", "--check", ".")),
    Check("types", (str(BIN / "mypy"),)),
    Check("scripts and styles", (*WEB_TOOLS, "biome", "check", "--error-on-warnings")),
    Check("script types", (*WEB_TOOLS, "tsc", "--project", ".")),
    Check("imports", (str(BIN / "lint-imports"),)),
)
QUICK = "not build and not browser and not slow and not audit"
UNIT_TESTS = Check("unit tests", pytest(CORES, "-m", QUICK, "--hypothesis-profile", "quick"))
TESTS = Check("tests", pytest(2 * CORES))
"""While one worker waits for a browser, another works."""
ALL_TESTS = Check("all tests", pytest(2 * CORES, "-m", "", "--hypothesis-profile", "thorough"))
READERS = Check("readers", (sys.executable, "-m", "tests.audit"))
"""Needs npm and Java."""
CI = Check("ci", (sys.executable, "-m", "tests.ci"))
"""Downloads packages."""

RUNS: dict[str, tuple[Check, ...]] = {
    "check": (UNIT_TESTS,),
    "test": (TESTS,),
    "audit": (ALL_TESTS, READERS, CI),
}
"""What each command runs after the lints."""


def browser() -> str | None:
    """The browser to test with; on Debian as root it is installed where it is missing."""
    if shutil.which(SHELL) is None and not _install(SHELL) and installed() is None:
        _install("chromium")
    return installed()


def installed() -> str | None:
    """The first of the browsers that is installed."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def pango() -> bool:
    """True where the libraries that lay out PDFs are there, or could be installed."""
    there = all(find_library(name) for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))
    return there or _install(*PANGO)


def other_browsers() -> str | None:
    """What to install before Firefox and WebKit can be driven, where it could not be done here."""
    packages = [name for program, name in OTHER_BROWSERS.items() if shutil.which(program) is None]
    if not packages or _install("--no-install-recommends", *packages):
        return None
    return f"The audit needs Firefox and WebKit: install the packages {' '.join(packages)}."


def _install(*packages: str) -> bool:
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    subprocess.run([apt, "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
    done = subprocess.run(
        [apt, "install", "-y", "-qq", *packages], check=False, stdout=subprocess.DEVNULL
    )
    return done.returncode == 0


def missing(run: str) -> str | None:
    """What to install before pages can be looked at and laid out; nothing where all is there."""
    if browser() is None:
        return "The browser tests need Chromium: install the package 'chromium'."
    if not pango():
        return f"The tests of PDFs need Pango: install the packages {' '.join(PANGO)}."
    return other_browsers() if run == "audit" else None


@dataclass(frozen=True, slots=True)
class Done:
    check: Check
    passed: bool
    seconds: float


def done(check: Check, *, capture: bool = False) -> Done:
    """Run a check; what it says is printed at once, or where it fails."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of commands would compile it all
    if path := installed():
        environment["BRIEFING_BROWSER"] = path
    start = time.monotonic()
    ended = subprocess.run(
        check.command,
        cwd=ROOT,
        env=environment,
        check=False,
        text=True,
        stdout=subprocess.PIPE if capture else None,
        stderr=subprocess.STDOUT if capture else None,
    )
    passed = ended.returncode == 0
    if capture and not passed:
        print(f"\n== {check.name}\n{ended.stdout}", flush=True)
    return Done(check, passed, time.monotonic() - start)


def main(run: str) -> int:
    """Print each check with its time, and what failed.

    The lints run beside the tests, and beside the installation of what those need.
    """
    with ThreadPoolExecutor(1) as pool:
        beside = [pool.submit(done, check, capture=True) for check in LINTS]
        wanted = missing(run) if run != "check" else None
        results = [] if wanted else [done(check) for check in RUNS[run]]
        results = [*(each.result() for each in beside), *results]
    print("\n".join(("", *(f"{each.seconds:6.0f} s  {each.check.name}" for each in results))))
    failed = [each.check.name for each in results if not each.passed]
    print(f"failed: {', '.join(failed)}" if failed else wanted or "all checks passed")
    return 1 if failed or wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

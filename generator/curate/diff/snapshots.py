"""States of a dossier to compare: a project folder, an archive, or a revision in git."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import zipfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.curate.user_error import UserError
from generator.dossier.seeds import SEEDS
from generator.load import project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dossier.dossier import Dossier

MAX_BYTES = 1024 * 1024 * 1024
"""Of all the seeds in an archive or a revision, unpacked."""
_ROOT = PurePosixPath(SEEDS) / "briefing.yml"


def dossier(name: str, root: Path) -> Dossier:
    """The dossier that `name` means; a revision is looked up in the repository round `root`."""
    with _folder(name, root) as folder:
        loaded = project.load(folder)
    if loaded.dossier is None:
        told = "; ".join(each.message for each in loaded.findings[:3])
        raise UserError(f"'{name}' contains no valid dossier: {told}", "")
    return loaded.dossier


@contextmanager
def _folder(name: str, root: Path) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield path
        return
    with TemporaryDirectory(prefix="briefing-") as temporary:
        if path.is_file():
            _unzip(path, Path(temporary))
        else:
            _check_out(name, root, Path(temporary))
        yield Path(temporary)


def _unzip(path: Path, folder: Path) -> None:
    """Unpack the seeds, and nothing that would land anywhere else."""
    if not zipfile.is_zipfile(path):
        raise UserError(
            f"'{path}' is not an archive of a briefing", "Name a zip, a folder or a revision."
        )
    with zipfile.ZipFile(path) as archive:
        names = [PurePosixPath(each) for each in archive.namelist()]
        tops = sorted(each.parent.parent for each in names if each.parts[-2:] == _ROOT.parts)
        if not tops:
            raise UserError(
                f"'{path}' contains no {_ROOT}", "Name an archive made by `briefing archive`."
            )
        room = MAX_BYTES
        for info in archive.infolist():
            inside = PurePosixPath(info.filename)
            if info.is_dir() or not inside.is_relative_to(tops[0] / SEEDS):
                continue
            room -= info.file_size
            target = folder / inside.relative_to(tops[0])
            if ".." in inside.parts or room < 0:
                raise UserError(f"'{path}' is not safe to unpack: {info.filename}", "")
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(info) as source, target.open("wb") as stream:
                shutil.copyfileobj(source, stream)


def _check_out(revision: str, root: Path, folder: Path) -> None:
    git = shutil.which("git")
    if git is None:
        raise UserError(f"'{revision}' is neither a folder nor a file, and there is no git", "")
    command = [git, "-C", str(root), "archive", "--format=tar"]
    done = subprocess.run(  # noqa: S603 -- a fixed command; the revision cannot be an option
        [*command, "--end-of-options", revision, SEEDS], capture_output=True, check=False
    )
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        hint = told[-1] if told else ""
        raise UserError(f"'{revision}' is no folder, no archive and no revision with seeds", hint)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")

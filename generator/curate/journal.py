"""Writes several files of a project all or not at all, whenever the command is stopped.

The new files are written into `.briefing/journal` first; a rename makes them the plan that counts.
A command that finds such a plan carries it out before anything else. One command at a time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FOLDER = ".briefing"
_WAIT = 10
"""Seconds to wait for another command."""
_PLAN = "plan.json"


@dataclass(frozen=True, slots=True)
class _Step:
    """A file that a plan writes or removes."""

    path: str
    before: str | None
    """The SHA-256 of the file as it was; None where there was none."""
    after: str | None
    """The same as it shall be; None where it is removed."""


@contextmanager
def holding(root: Path, command: str) -> Iterator[None]:
    """Let no other command change the project; raises UserError where one does so for long."""
    home = _home(root)
    owner = home / "owner"
    lock = FileLock(home / "lock")
    try:
        lock.acquire(timeout=_WAIT)
    except Timeout as error:
        with suppress(OSError):
            who = owner.read_text(encoding="utf-8").strip()
            raise UserError(f"the dossier is in use by {who}", "Try again later.") from error
        raise UserError("the dossier is in use by another command", "Try again later.") from error
    try:
        owner.write_text(f"'briefing {command}', process {os.getpid()}\n", encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            owner.unlink(missing_ok=True)
        lock.release()


def is_pending(root: Path) -> bool:
    """Whether a command was stopped in the middle."""
    home = root / FOLDER
    return home.is_dir() and any(home.glob("journal*"))


def recover(root: Path) -> str | None:
    """Carry out what a stopped command had planned; gives what was done, None for nothing."""
    home = root / FOLDER
    told = None
    for draft in home.glob("journal.*"):
        shutil.rmtree(draft, ignore_errors=True)
        if draft.suffix == ".draft":
            told = "an earlier command was stopped before it changed anything"
    journal = home / "journal"
    if (journal / _PLAN).is_file():
        plan = json.loads((journal / _PLAN).read_text(encoding="utf-8"))
        steps = [_Step(**each) for each in plan["steps"]]
        _carry_out(root, journal, steps)
        names = ", ".join(each.path for each in steps)
        told = f"finished 'briefing {plan['command']}', which was stopped in the middle: {names}"
    elif journal.exists():
        shutil.rmtree(journal)
    return told


def write(root: Path, command: str, files: Mapping[str, bytes | None]) -> None:
    """Write these files, by their paths in the project; None removes a file.

    Raises OSError where there is no space, and UserError for a link; nothing is changed then.
    """
    steps = [_Step(path, _sum(_target(root, path)), _digest(data)) for path, data in files.items()]
    home = _home(root)
    draft = home / "journal.draft"
    try:
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        for number, data in enumerate(files.values()):
            if data is not None:
                _put(draft / str(number), data)
        record = {"command": command, "steps": [_as_json(each) for each in steps]}
        _put(draft / _PLAN, json.dumps(record).encode())
        for step in steps:
            (root / step.path).parent.mkdir(parents=True, exist_ok=True)
        draft.rename(home / "journal")
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    _carry_out(root, home / "journal", steps)


def _carry_out(root: Path, journal: Path, steps: Sequence[_Step]) -> None:
    """Move each file into its place; what is in place already is left."""
    for number, step in enumerate(steps):
        target, new = _target(root, step.path), journal / str(number)
        now = _sum(target)
        if now == step.after:
            continue
        if now != step.before:
            # Somebody has edited the file since: both versions are worth more than either.
            target = target.with_name(f"{target.name}.interrupted")
        if step.after is None:
            target.unlink(missing_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode if target.exists() else 0o644
        new.chmod(mode & 0o777)
        _move(new, target)
    done = journal.with_name("journal.done")
    shutil.rmtree(done, ignore_errors=True)
    journal.rename(done)
    shutil.rmtree(done, ignore_errors=True)


def _move(new: Path, target: Path) -> None:
    try:
        new.replace(target)
    except OSError:  # another file system
        draft = target.with_name(f".{target.name}.draft")
        shutil.copyfile(new, draft)
        draft.replace(target)


def _home(root: Path) -> Path:
    """The folder of the journal, which git does not see."""
    home = root / FOLDER
    if home.is_symlink():
        raise UserError(f"'{FOLDER}' is a link", "Remove it.")
    home.mkdir(exist_ok=True)
    ignore = home / ".gitignore"
    if not ignore.is_file():
        ignore.write_text("*\n", encoding="utf-8")
    return home


def _target(root: Path, path: str) -> Path:
    """Where a file is written: never through a link."""
    place = root
    for part in Path(path).parts:
        place /= part
        if place.is_symlink():
            named = place.relative_to(root).as_posix()
            raise UserError(f"'{named}' is a link; nothing is written through links", "Replace it.")
    return place


def _put(file: Path, data: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _as_json(step: _Step) -> dict[str, str | None]:
    return {"path": step.path, "before": step.before, "after": step.after}


def _digest(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _sum(file: Path) -> str | None:
    return _digest(file.read_bytes()) if file.is_file() else None

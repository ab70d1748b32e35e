"""What a command leaves behind when it is killed or finds no space.

    python -m benchmarks.faults [--only COMMAND]

Each command runs once for each change that it makes to the disk, and is killed right before it or
in the middle of what it writes next, or told that there is no space for it. Then another command
runs. Printed are: left clean (all or nothing was done), recovered (the next command finished it),
lost (neither), half done (what it left says what is not so, as another archive's signature does).
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.archive import signing, verify
from generator.cli import main as briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod")
"""Audited by Python, besides files that are opened to be written."""
KILLED = 137
_WRITTEN = 8
"""Bytes of a file that are written before a write fails."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_ARTICLE = "Blue Bay port\n\nThe Melati left Blue Bay on 7 March 2024 with 30 containers.\n"


@dataclass(frozen=True, slots=True)
class Trial:
    """A command and what it needs beforehand."""

    name: str
    arguments: tuple[str, ...]
    prepare: Callable[[Path], object]
    step: int = 1
    """How many changes lie between two that it is stopped at."""
    again: tuple[str, ...] = ("check",)
    """What runs next; where it is the command itself, it must end as if nothing had happened."""
    is_sound: Callable[[Path], bool] = lambda _root: True
    """Whether nothing that a stopped command left says what is not so."""


def _untidy(root: Path) -> None:
    for name in ("facts", "entities", "sources"):
        file = root / "seeds" / f"{name}.yml"
        file.write_text(file.read_text(encoding="utf-8") + "\n\n\n", encoding="utf-8")


def _text(root: Path) -> None:
    (root / "new.txt").write_text(_ARTICLE, encoding="utf-8")


def _nothing(_root: Path) -> None:
    return


def _locked(root: Path) -> None:
    run(root, ("lock",), None)


def _example(root: Path) -> None:
    shutil.rmtree(root)
    root.parent.joinpath("made").mkdir(exist_ok=True)
    run(root.parent, ("init", root.name), None)


def _built(root: Path) -> None:
    run(root, ("--quiet", "build"), None)
    _retitle(root)


def _signed(root: Path) -> None:
    keygen = (
        "ssh-keygen",
        "-q",
        "-t",
        "ed25519",
        "-N",
        "",
        "-C",
        "curator",
        "-f",
        str(root / "key"),
    )
    subprocess.run(keygen, check=True)
    public = (root / "key.pub").read_text(encoding="utf-8")
    (root / "signers").write_text(f"curator {public}", encoding="utf-8")
    run(root, _SIGN, None)
    _retitle(root)


def _retitle(root: Path) -> None:
    file = root / "seeds" / "briefing.yml"
    text = file.read_text(encoding="utf-8").replace("Blue Bay traffic", "Traffic of Blue Bay")
    file.write_text(text, encoding="utf-8")


def _has_whole_archive(root: Path) -> bool:
    """Whether the archive is whole, and what is beside it is its own signature."""
    file = root / "made.zip"
    if verify.verify(file).problems:
        return False
    if not signing.beside(file).exists():
        return True
    try:
        signing.signer(file, root / "signers")
    except signing.SigningError:
        return False
    return True


_ARCHIVE = ("--quiet", "archive", "-o", "made.zip")
_SIGN = (*_ARCHIVE, "--sign", "key")
_DRAFTS = ("suggest", "notice", "-o", "drafts.yml")
TRIALS = (
    Trial("add", ("add", "new.txt", "--id", "new", "--publisher", "New Herald"), _text),
    Trial("accept", ("accept", "notice", "new.txt"), _text),
    Trial("rename", ("rename", "f-ships", "f-vessels"), _locked),
    Trial("rename of an entity", ("rename", "melati", "melati-ship"), _locked),
    Trial("lock", ("lock",), _nothing),
    Trial("fmt", ("fmt",), _untidy),
    Trial("schema", ("schema",), _nothing),
    Trial("init", ("init", "made"), _nothing, again=("init", "made")),
    Trial("init --empty", ("init", "made", "--empty"), _nothing, again=("init", "made", "--empty")),
    Trial("init --empty, later", ("init", ".", "--empty"), _example),
    Trial("suggest", _DRAFTS, _nothing, again=_DRAFTS),
    Trial("pages", ("--quiet", "pages"), _nothing, 5, ("--quiet", "pages")),
    Trial("build", ("--quiet", "build"), _nothing, 37, ("--quiet", "build")),
    Trial("build, again", ("--quiet", "build"), _built, 37, ("--quiet", "build")),
    Trial("archive --sign", _SIGN, _signed, 23, _SIGN, _has_whole_archive),
)


def run(root: Path, arguments: tuple[str, ...], fault: Callable[[int], None] | None) -> int:
    """Run a command in a process of its own; `fault` gets the number of each change to the disk."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.chdir(root)
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    if fault is not None:
        sys.addaudithook(_Counting(root, fault))
    try:
        briefing.main(list(arguments), standalone_mode=True)
    except SystemExit as stopped:
        os._exit(stopped.code if isinstance(stopped.code, int) else 1)
    except BaseException:  # noqa: BLE001 -- a traceback, whatever it is, counts as one
        os._exit(99)
    os._exit(0)


class _Counting:
    """Counts the changes that a process makes below a folder."""

    def __init__(self, root: Path, fault: Callable[[int], None]) -> None:
        self._root, self._fault, self._count = str(root), fault, 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        is_write = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
        if not is_write and event not in CHANGES:
            return
        path = arguments[0]
        named = os.fsdecode(path) if isinstance(path, (str, bytes, os.PathLike)) else self._root
        if not Path(named).is_absolute() or named.startswith(self._root):
            self._count += 1
            self._fault(self._count)


def _kill(at: int) -> Callable[[int], None]:
    def fault(number: int) -> None:
        if number == at:
            os._exit(KILLED)

    return fault


def _full(at: int) -> Callable[[int], None]:
    def fault(number: int) -> None:
        if number >= at:
            raise OSError(errno.ENOSPC, "No space left on device")

    return fault


def _killed_in_a_write(at: int) -> Callable[[int], None]:
    """The kernel kills a process that writes past the limit, when it has written up to it."""

    def fault(number: int) -> None:
        if number == at:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            _limit_writes()

    return fault


def _full_in_a_write(at: int) -> Callable[[int], None]:
    def fault(number: int) -> None:
        if number == at:
            _limit_writes()

    return fault


def _limit_writes() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN, resource.RLIM_INFINITY))


FAULTS = {
    "killed": _kill,
    "killed in a write": _killed_in_a_write,
    "no space": _full,
    "no space in a write": _full_in_a_write,
}


def contents(root: Path) -> Mapping[str, str]:
    """The dossier and what else is in a folder, by path; without journal and caches."""
    return {
        file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(root.rglob("*"))
        if file.is_file() and not {".briefing", ".cache"}.intersection(file.parts)
    }


def killed(
    trial: Trial, project: Path, folder: Path, fault_at: Callable[[int], Callable[[int], None]]
) -> Counter[str]:
    """What is left of a command stopped at each of its changes."""
    start, whole = folder / "start", folder / "whole"
    shutil.copytree(project, start)
    trial.prepare(start)
    shutil.copytree(start, whole)
    if run(whole, trial.arguments, None):
        raise RuntimeError(trial.name)
    before, after = contents(start), contents(whole)
    found: Counter[str] = Counter()
    for at in range(1, 100_000, trial.step):
        root = folder / "root"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(start, root)
        code = run(root, trial.arguments, fault_at(at))
        if code == 0:
            break
        found["traceback"] += code == 99  # noqa: PLR2004 -- see run
        found["half done"] += not trial.is_sound(root)
        left = contents(root)
        run(root, trial.again, None)
        then = contents(root)
        is_whole = then == after if trial.again == trial.arguments else then in (before, after)
        kind = "lost" if not is_whole else "left clean" if left == then else "recovered"
        found[kind] += 1
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", metavar="COMMAND", help="Only this one.")
    chosen = parser.parse_args()
    from tests import projects  # noqa: PLC0415 -- the small dossier of the tests

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _print(projects.small(folder / "project"), folder, chosen.only)


def _print(project: Path, folder: Path, only: str | None) -> None:
    kinds = ("left clean", "recovered", "lost", "half done", "traceback")
    print(f"{'command':22}{'fault':20}" + "".join(f"{each:>11}" for each in kinds))
    for trial in TRIALS:
        if only is not None and trial.name != only:
            continue
        for name, fault in FAULTS.items():
            place = folder / "trial"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            found = killed(trial, project, place, fault)
            print(f"{trial.name:22}{name:20}", *(f"{found[each]:10}" for each in kinds), flush=True)


if __name__ == "__main__":
    main()

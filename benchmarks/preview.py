"""How long a change in a seed takes to show in `briefing serve`, from the file to the page.

A word of one fact is changed back and forth, and the page is asked for as a browser does that was
told to reload. Seconds, of each change; the machine should have nothing else to do. Where it has,
the server's own work until then tells more: its processor time, on Linux. Waiting for an editor
to be done adds a tenth of a second.

    python -m benchmarks.preview [PROJECT | SOURCES]

With a number, the dossier is made up and has so many sources.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks import build

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
ROUNDS = 5
PATIENCE = 600


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed, and the pages that show it."""

    file: str
    words: tuple[str, str]
    pages: tuple[str, ...]


OWN = Change(
    "seeds/facts/transfers.yml",
    ("has sent more", "has shipped more"),
    ("en/facts/", "en/glossary/msmt/", "en/timeline/"),
)


def main() -> int:
    """Print a row a page."""
    asked_for = sys.argv[1] if len(sys.argv) > 1 else str(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        change = made_up(root, int(asked_for)) if asked_for.isdigit() else copied(asked_for, root)
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{found.getsockname()[1]}"
        command = [sys.executable, "-m", "generator", "--project", str(root), "serve"]
        server = subprocess.Popen([*command, "--address", address], stderr=subprocess.DEVNULL)
        try:
            until(lambda: asked(address, "").strip() != "")
            print("| page | shown after | each change | the server's work |")
            print("| --- | ---: | --- | ---: |")
            for page in change.pages:
                took, work = zip(
                    *(shown(root, change, (address, page), server.pid) for _ in range(ROUNDS)),
                    strict=True,
                )
                each = ", ".join(f"{seconds:.2f}" for seconds in took)
                row = f"| /{page} | {median(took):.2f} s | {each} | {median(work):.2f} s |"
                print(row, flush=True)
        finally:
            server.terminate()
            server.wait()
    return 0


def copied(project: str, root: Path) -> Change:
    """Copy a project to `root`; what is changed in it."""
    ignored = shutil.ignore_patterns(".git", ".venv", ".*cache", "site", "build", "screenshots")
    shutil.copytree(project, root, ignore=ignored)
    return OWN


def made_up(root: Path, sources: int) -> Change:
    """Make up a dossier in `root`; what is changed in it."""
    file = build.prepare(root, sources) / "seeds/facts/s0.yml"
    found = re.search("Kapal (membawa lebih dari [0-9.]+)", file.read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit("the dossier that is made up has changed")
    words = f"Kapal {found[1]}", f"Kapal itu {found[1]}"
    return Change("seeds/facts/s0.yml", words, ("facts/", "timeline/"))


def shown(root: Path, change: Change, place: tuple[str, str], server: int) -> tuple[float, float]:
    """Seconds from writing the change to having the page that shows it, and the server's work.

    `place` is the server's address, and the page.
    """
    address, page = place
    before = asked(address, page)
    old, new = change.words if change.words[0] in before else change.words[::-1]
    file = root / change.file
    changed = file.read_text(encoding="utf-8").replace(old, new)
    start, worked = time.perf_counter(), work_of(server)
    file.write_text(changed, encoding="utf-8")
    until(lambda: new in asked(address, page))
    took, work = time.perf_counter() - start, work_of(server) - worked
    asked(address, "data/facts.json")  # comes once everything is built
    time.sleep(1)
    return took, work


def work_of(process: int) -> float:
    """Processor seconds that a process has used; 0 where /proc does not tell."""
    file = Path(f"/proc/{process}/stat")
    if not file.is_file():
        return 0.0
    user, system = file.read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def asked(address: str, page: str) -> str:
    """What the server answers."""
    with urlopen(f"http://{address}/{page}", timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def until(true: Callable[[], bool]) -> None:
    """Wait until it is so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if true():
                return
        except URLError:
            pass
        time.sleep(0.02)
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())

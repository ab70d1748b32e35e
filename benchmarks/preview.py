"""How long a change in a seed takes to show in `briefing serve`, from the file to the page.

A word of one fact is changed back and forth, and the page is asked for as a browser does that was
told to reload. Seconds, of each change; the machine should have nothing else to do. Where it has,
the server's own work until then tells more: its processor time, on Linux. Waiting for an editor
to be done adds a tenth of a second.

    python -m benchmarks.preview [PROJECT]
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
FACTS = "seeds/facts/transfers.yml"
WORDS = ("has sent more", "has shipped more")
PAGES = ("en/facts/", "en/glossary/msmt/", "en/timeline/")
ROUNDS = 5
PATIENCE = 120


def main() -> int:
    """Print a row a page."""
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        ignored = shutil.ignore_patterns(".git", ".venv", ".*cache", "site", "build", "screenshots")
        shutil.copytree(project, root, ignore=ignored)
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{found.getsockname()[1]}"
        command = [sys.executable, "-m", "generator", "--project", str(root), "serve"]
        server = subprocess.Popen([*command, "--address", address], stderr=subprocess.DEVNULL)
        try:
            until(lambda: asked(address, "").strip() != "")
            print("| page | shown after | each change | the server's work |")
            print("| --- | ---: | --- | ---: |")
            for page in PAGES:
                took, work = zip(
                    *(shown(root, address, page, server.pid) for _ in range(ROUNDS)), strict=True
                )
                each = ", ".join(f"{seconds:.2f}" for seconds in took)
                row = f"| /{page} | {median(took):.2f} s | {each} | {median(work):.2f} s |"
                print(row, flush=True)
        finally:
            server.terminate()
            server.wait()
    return 0


def shown(root: Path, address: str, page: str, server: int) -> tuple[float, float]:
    """Seconds from writing the change to having the page that shows it, and the server's work."""
    before = asked(address, page)
    old, new = WORDS if WORDS[0] in before else WORDS[::-1]
    file = root / FACTS
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

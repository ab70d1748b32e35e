"""Processor time, time and memory of a build beside plain MkDocs; prints a table.

    python -m benchmarks.build [200 1000 5000]

For each size a dossier is made and built with an empty cache, again after one article and one of
its facts have changed, and again with nothing changed. Then plain MkDocs with Material and its
search builds the same docs folder. Each build runs in a program of its own. Ratios are to plain
MkDocs; processor time is that of all processes of a build. Compare rows of one run only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import synthetic
from benchmarks.pipeline import ROOT, family, megabytes

SIZES = (200, 1000)
_LOOK = 0.25
"""Seconds between two looks at the memory."""
PLAIN = """\
site_name: plain
docs_dir: site_src
site_dir: plain
theme: {name: material, language: en, font: false}
plugins: [search]
markdown_extensions: [attr_list, def_list, md_in_html, tables]
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a program took: seconds of processor and of the clock, megabytes at the most."""

    processor: float
    clock: float
    memory: float


def main() -> None:
    """Build the dossiers of each size, and print a row a build."""
    print("sources  build              |   CPU s  ratio |  wall s  ratio |    MB  ratio")
    for size in [int(size) for size in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for name, cost, plain in _builds(prepare(Path(folder), size)):
                print(f"{size:7}  {name:18} | {_cells(cost, plain)}", flush=True)


def prepare(folder: Path, size: int) -> Path:
    """A project with a made-up dossier of this many sources."""
    project = synthetic.make(folder, size)
    (project / "theme").symlink_to(ROOT / "theme")
    shutil.copy(ROOT / "mkdocs.yml", project)
    for page in ("method/index.md", "en/method/index.md"):  # what the navigation names
        (project / "site_src" / page).parent.mkdir(parents=True)
        shutil.copy(ROOT / "site_src" / page, project / "site_src" / page)
    (project / "plain.yml").write_text(PLAIN, encoding="utf-8")
    return project


def _builds(project: Path) -> list[tuple[str, Cost, Cost]]:
    ours = [str(Path(sys.executable).parent / "briefing"), "build"]
    costs = {"full": _measured(ours, project)}
    edit(project)
    costs["one edit"] = _measured(ours, project)
    costs["no change"] = _measured(ours, project)
    costs["check again"] = _measured([ours[0], "check"], project)
    costs["check, no change"] = _measured([ours[0], "check"], project)
    shutil.rmtree(project / ".cache")
    costs["check"] = _measured([ours[0], "check"], project)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "plain.yml"]
    costs["plain MkDocs"] = plain = _measured(mkdocs, project)
    return [(name, cost, plain) for name, cost in costs.items()]


def edit(project: Path) -> None:
    """Change one article and one of its facts."""
    seeds = project / "seeds"
    article = seeds / "articles" / "a0.txt"
    before = article.read_bytes()
    article.write_bytes(before + b"\nKalimat lagi.\n")
    sources = (seeds / "sources.yml").read_text(encoding="utf-8")
    old, new = (hashlib.sha256(text).hexdigest() for text in (before, article.read_bytes()))
    (seeds / "sources.yml").write_text(sources.replace(old, new), encoding="utf-8")
    facts = seeds / "facts" / "s0.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("Kapal membawa", "Kapal itu membawa", 1), encoding="utf-8")


def _measured(program: list[str], project: Path) -> Cost:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start, before, peak = time.perf_counter(), _used(), 0.0
    with subprocess.Popen(
        program, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(megabytes, family(running.pid))))
            time.sleep(_LOOK)
        told = running.stderr.read().decode() if running.stderr else ""
    if running.returncode:
        raise SystemExit(f"{' '.join(program)} failed:\n{told[-2000:]}")
    return Cost(_used() - before, time.perf_counter() - start, peak)


def _used() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _cells(cost: Cost, plain: Cost) -> str:
    return " | ".join(
        f"{own:7.1f}  {own / theirs:5.2f}"
        for own, theirs in (
            (cost.processor, plain.processor),
            (cost.clock, plain.clock),
            (cost.memory, plain.memory),
        )
    )


if __name__ == "__main__":
    main()

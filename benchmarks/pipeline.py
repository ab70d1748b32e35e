"""Time and peak memory of load and check, render and write, and MkDocs; prints a table.

    python -m benchmarks.pipeline [100 1000 5000]

Each stage runs in a program of its own, so that its peak memory is its own: that of all its
processes together, memory that they share counted once, looked at four times a second (Linux).
Times are wall clock. Compare rows of one run only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import synthetic

ROOT = Path(__file__).parent.parent
SIZES = (100, 1000, 5000)
_LOOK = 0.25
"""Seconds between two looks at the memory."""
STAGES = ("check", "pages", "mkdocs")


def main() -> None:
    """Make each dossier once, run the stages on it and print their figures."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print("sources   facts | load+check        | render+write      | MkDocs")
    print("                |     s   MB peak   |     s   MB peak   |     s   MB peak")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            project = synthetic.make(Path(folder), size)
            (project / "theme").symlink_to(ROOT / "theme")
            (project / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
            cells = [_measured(stage, project) for stage in STAGES]
        facts = size * synthetic.FACTS_PER_SOURCE
        print(f"{size:7}  {facts:6} |" + " |".join(cells), flush=True)


def _measured(stage: str, project: Path) -> str:
    program = [sys.executable, "-m", "benchmarks.pipeline", f"--{stage}", str(project)]
    peak = 0.0
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            peak = max(peak, sum(map(megabytes, family(running.pid))))
            time.sleep(_LOOK)
        said = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise SystemExit(f"{stage} failed")
    return f"{float(said.split()[-1]):6.1f}  {peak:8.0f} "


def family(pid: int) -> list[int]:
    """A process and all that came of it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in family(int(child)))]


def megabytes(pid: int) -> float:
    """A process' memory, its share of what it shares with others (PSS)."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if "Pss:" in line)


def _run(stage: str, project: Path) -> None:
    if stage == "mkdocs":
        from generator.mkdocs_site import site  # noqa: PLC0415 -- its memory is not the pipeline's

        start = time.perf_counter()
        site.build(project, project / "site", strict=False, progress=False)
        seconds = time.perf_counter() - start
    else:
        seconds = _pipeline(stage, project)
    print(seconds)


def _pipeline(stage: str, project: Path) -> float:
    from generator import build, write  # noqa: PLC0415 -- imported where measured

    start = time.perf_counter()
    outcome = build.check(project)
    checked = time.perf_counter()
    if outcome.briefing is None or outcome.analysis is None:
        raise SystemExit("\n".join(map(str, outcome.problems[:5])))
    if stage == "check":
        return checked - start
    files = tuple(build.generated(outcome.briefing, outcome.analysis))
    write.write(project / "site_src", files, "site_src")
    return time.perf_counter() - checked


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1].startswith("--"):  # noqa: PLR2004 -- stage and project
        _run(sys.argv[1].removeprefix("--"), Path(sys.argv[2]))
    else:
        main()

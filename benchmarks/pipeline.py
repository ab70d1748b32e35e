"""Time and peak memory of load and check, render and write, and MkDocs; prints a table.

    python -m benchmarks.pipeline [100 1000 5000]

Each stage runs in a process of its own, so that its peak memory is its own; times are wall
clock. Compare rows of one run only.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import synthetic

ROOT = Path(__file__).parent.parent
SIZES = (100, 1000, 5000)
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
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pipeline", f"--{stage}", str(project)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, peak = done.stdout.split()[-2:]
    return f"{float(seconds):6.1f}  {float(peak):8.0f} "


def _run(stage: str, project: Path) -> None:
    if stage == "mkdocs":
        from generator.ring import site  # noqa: PLC0415 -- its memory is not the pipeline's

        start = time.perf_counter()
        site.build(project, project / "site", strict=False, progress=False)
        seconds = time.perf_counter() - start
    else:
        seconds = _pipeline(stage, project)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds} {peak}")


def _pipeline(stage: str, project: Path) -> float:
    from generator import pipeline, publish, write  # noqa: PLC0415 -- imported where measured

    start = time.perf_counter()
    outcome = pipeline.run(project)
    checked = time.perf_counter()
    if outcome.briefing is None:
        raise SystemExit("\n".join(map(str, outcome.problems[:5])))
    if stage == "check":
        return checked - start
    write.write(project / "site_src", publish.files(outcome.briefing), "site_src")
    return time.perf_counter() - checked


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1].startswith("--"):  # noqa: PLR2004 -- stage and project
        _run(sys.argv[1].removeprefix("--"), Path(sys.argv[2]))
    else:
        main()

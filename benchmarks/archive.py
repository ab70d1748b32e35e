"""Time, peak memory and size of `briefing archive` and `briefing verify`; prints a table.

    python -m benchmarks.archive [100 1000 10000]

The sizes are pages. Making and verifying run in processes of their own, so that the peak memory
of each is its own; times are of the processor, which other work changes little.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import synthetic

ROOT = Path(__file__).parent.parent
SIZES = (100, 1000, 10_000)
PAGES_PER_SOURCE = 2.5
"""A page of its own and a quarter of a ship's, in two languages."""


def main() -> None:
    """Make each dossier once, archive and verify it and print the figures."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print(" pages  quotes |   site |   pack  MB peak  MB zip | verify  MB peak")
    for size in sizes:
        sources = round(size / PAGES_PER_SOURCE)
        with tempfile.TemporaryDirectory() as folder:
            project = synthetic.make(Path(folder), sources)
            for name in ("theme", "site_src"):
                shutil.copytree(ROOT / name, project / name)
            shutil.copy(ROOT / "mkdocs.yml", project)
            site, pack, made_peak, megabytes = _run_apart("make", project)
            verified, peak = _run_apart("verify", project)
        print(
            f"{size:6}  {sources * synthetic.FACTS_PER_SOURCE:6} |"
            f" {site:4.0f} s | {pack:4.0f} s  {made_peak:7.0f}  {megabytes:6.1f} |"
            f" {verified:4.0f} s  {peak:7.0f}",
            flush=True,
        )


def _run_apart(stage: str, project: Path) -> list[float]:
    """Run a stage in a process of its own; give the figures that it prints."""
    command = [sys.executable, "-m", "benchmarks.archive", f"--{stage}", str(project)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return [float(value) for value in done.stdout.splitlines()[-1].split()]


def _make(project: Path) -> None:
    from generator.archive import assembly, packing  # noqa: PLC0415 -- imported where measured
    from generator.archive.timestamp import moment  # noqa: PLC0415
    from generator.mkdocs_site import offline  # noqa: PLC0415

    start = time.process_time()
    draft = project / "draft"
    draft.mkdir()
    built = offline.build(project, draft, strict=False, progress=False)
    site = time.process_time()
    made_at = moment(built.briefing)
    assembly.assemble(project, built.briefing, built.folder, made_at)
    packing.pack(built.folder, project / "briefing.zip", made_at)
    packed = time.process_time()
    megabytes = (project / "briefing.zip").stat().st_size / 1e6
    print(site - start, packed - site, _peak(), megabytes)


def _verify(project: Path) -> None:
    from generator.archive import verify  # noqa: PLC0415 -- imported where measured

    start = time.process_time()
    report = verify.verify(project / "briefing.zip")
    if report.problems:
        raise SystemExit("\n".join(map(str, report.problems[:5])))
    print(time.process_time() - start, _peak())


def _peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1].startswith("--"):  # noqa: PLR2004 -- stage and project
        {"--make": _make, "--verify": _verify}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()

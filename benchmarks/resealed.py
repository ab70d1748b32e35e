"""Which altered archives are verified, and what verifying takes by size.

    python -m benchmarks.resealed [--archives] [--size]

Archives are altered, given new sums and a new seal, and verified; each that passes is named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks import content_mutations, faults, zip_mutations
from generator.archive import packing, verify


def accepted(archive: Path, folder: Path) -> tuple[int, list[str]]:
    """How many altered archives were verified, and which of them passed."""
    passed, content = [], archive.read_bytes()
    for name, alter in zip_mutations.KINDS.items():
        raw = zip_mutations.parse(content)
        alter(raw)
        (folder / "altered.zip").write_bytes(raw.content())
        if not verify.verify(folder / "altered.zip").problems:
            passed.append(f"zip: {name}")
    for name, change in content_mutations.KINDS.items():
        shutil.rmtree(folder / "altered", ignore_errors=True)
        shutil.unpack_archive(archive, folder / "altered", "zip")
        change(folder / "altered")
        altered = content_mutations.sealed(folder / "altered", folder / "altered.zip")
        if not verify.verify(altered).problems:
            passed.append(name)
    return len(zip_mutations.KINDS) + len(content_mutations.KINDS), passed


def measured(archive: Path, folder: Path, megabytes: int) -> tuple[float, int]:
    """Seconds and megabytes of memory that it takes to verify an archive with so much added."""
    shutil.rmtree(folder / "large", ignore_errors=True)
    shutil.unpack_archive(archive, folder / "large", "zip")
    for number in range(megabytes // 16):
        (folder / "large" / "assets" / f"{number}.jpg").write_bytes(os.urandom(1 << 24))
    file = folder / "large.zip"
    packing.write_sums(folder / "large")
    packing.pack(folder / "large", file, content_mutations.TIME)
    child = os.fork()
    if not child:
        os._exit(bool(verify.verify(file).problems))
    begin = time.monotonic()
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{megabytes} MB do not verify")
    return time.monotonic() - begin, used.ru_maxrss // 1024


def main() -> None:
    """Print what passed, and the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("archives", "size"):
        parser.add_argument(f"--{name}", action="store_true")
    chosen = parser.parse_args()
    everything = not (chosen.archives or chosen.size)
    from tests import projects  # noqa: PLC0415 -- the small dossier of the tests

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        project = projects.small(folder / "project")
        archive = folder / "briefing.zip"
        faults.run(project, ("--quiet", "archive", "-o", str(archive)), None)
        if chosen.archives or everything:
            count, passed = accepted(archive, folder)
            print(f"altered archives: {count}, refused: {count - len(passed)}")
            print("\n".join(f"accepted: {each}" for each in passed))
        for megabytes in (16, 256, 1024) if chosen.size or everything else ():
            seconds, memory = measured(archive, folder, megabytes)
            print(f"verify, {megabytes} MB more: {seconds:.1f} s, {memory} MB of memory")


if __name__ == "__main__":
    main()

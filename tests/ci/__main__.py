"""Does the steps of this repository's CI in fresh clones: `python -m tests.ci`, in `make audit`.

The last commit is what is cloned. The packages come from the registry, as they do in CI. The jobs
that run `make test` are left out: whoever runs this runs that.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.ci import clones, jobs
from tests.docs import environment

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Print which jobs hold, and give 1 where one does not."""
    failed = 0
    for name, job in (
        ("github: build", jobs.github(ROOT / ".github/workflows/briefing.yml", "build")),
        ("gitlab: build and pages", jobs.gitlab(ROOT / ".gitlab-ci.yml", "build", "pages")),
    ):
        with tempfile.TemporaryDirectory() as folder:
            outside = Path(folder)
            variables = environment.variables(Path(sys.executable).parent)
            clone = clones.clone(ROOT, outside / "clone")
            machine = jobs.Machine(clone, outside, variables, stands_in=("apt-get",))
            try:
                summary = jobs.run(job, machine)
            except AssertionError as error:
                failed += 1
                sys.stdout.write(f"{name}: {error}\n")
            else:
                sys.stdout.write(f"{name}: every step holds\n{summary}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Has the built pages judged: `python -m tests.audit`, a part of `make audit`.

The Nu HTML checker reads every page; Lighthouse, as a phone on a slow line, each kind of page in
each language. Needs npm and Java; both tools come from the npm registry, at set versions.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.mkdocs_site import site
from tests import projects
from tests.browser.host import serving
from tests.browser.kinds import PATHS

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "audit"
LEAST = 95
"""Of 100, in each of Lighthouse's categories."""
TRIES = 3
"""A page that falls short is measured again: a busy machine is slower, never faster."""


def main() -> int:
    """Print what is wrong and give the number of it, at most 1."""
    missing = [tool for tool in ("npm", "java", "chromium") if shutil.which(tool) is None]
    if missing:
        sys.stdout.write(f"The audit needs {', '.join(missing)}.\n")
        return 1
    tools = _tools()
    with tempfile.TemporaryDirectory() as folder:
        root = projects.real(Path(folder))
        built = root / "site"
        with serving(built) as host:
            projects.published(root, host.root)
            site.build(root, built, strict=True, progress=False)
            wrong = [*_invalid(tools, built)]
            for path in PATHS:
                wrong += _slow_or_closed(tools, host.url(path), built.parent)
    sys.stdout.writelines(f"{each}\n" for each in wrong)
    return 1 if wrong else 0


def _tools() -> Path:
    CACHE.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", CACHE)
    subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"],
        cwd=CACHE,
        check=True,
    )
    return CACHE / "node_modules"


def _invalid(tools: Path, built: Path) -> list[str]:
    """What the Nu HTML checker calls an error, on any page."""
    jar = tools / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", "--skip-non-html"]
    done = subprocess.run([*command, str(built)], capture_output=True, text=True, check=False)
    return done.stderr.splitlines()


def _slow_or_closed(tools: Path, url: str, folder: Path) -> list[str]:
    """Lighthouse's categories that a page falls short in, each at its best."""
    best: dict[str, int] = {}
    for _ in range(TRIES):
        scores = _scores(tools, url, folder)
        sys.stdout.write(f"{url} {scores}\n")
        best = {name: max(score, best.get(name, 0)) for name, score in scores.items()}
        if min(best.values()) >= LEAST:
            break
    return [f"{url}: {name} {score}" for name, score in best.items() if score < LEAST]


def _scores(tools: Path, url: str, folder: Path) -> dict[str, int]:
    """What Lighthouse gives a page in each category, of 100."""
    report = folder / "report.json"
    subprocess.run(
        [
            *("node", str(tools / "lighthouse" / "cli" / "index.js"), url, "--quiet"),
            *("--output=json", f"--output-path={report}"),
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    told = json.loads(report.read_text(encoding="utf-8"))
    return {name: round(each["score"] * 100) for name, each in told["categories"].items()}


if __name__ == "__main__":
    sys.exit(main())

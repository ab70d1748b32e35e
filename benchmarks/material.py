"""The same pages with stock Material and its own search, for `benchmarks.answers`.

`python -m benchmarks.material TARGET` builds them from this project into the folder TARGET: the
theme without changes of its own, and its plugin `search` with its defaults.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHANGES = (
    ("  custom_dir: theme\n", ""),
    ("plugins:\n  - briefing\n", "plugins:\n  - briefing\n  - search\n"),
)
"""What is replaced in `mkdocs.yml`; the last plugin writes its index last."""
HOOK = """
from mkdocs.plugins import event_priority

from generator import assets


@event_priority(-100)
def on_config(config):
    config.theme.dirs.remove(str(assets.theme()))
"""
"""Takes the templates away again that the project's plugin adds to the theme's."""


def configured(text: str) -> str:
    """Give the configuration of the stock site."""
    for own, stock in CHANGES:
        if own not in text:
            raise SystemExit(f"mkdocs.yml has no {own!r}")
        text = text.replace(own, stock)
    return text


def build(target: Path) -> None:
    """Build the site; Material's scripts and styles are added, as the own site leaves them out."""
    text = configured((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    with (
        tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as hook,
        tempfile.NamedTemporaryFile("w", dir=ROOT, suffix=".yml", encoding="utf-8") as file,
    ):
        hook.write(HOOK)
        hook.flush()
        file.write(f"{text}\nhooks:\n  - {hook.name}\n")
        file.flush()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", file.name]
        subprocess.run([*command, "-d", str(target.resolve())], check=True, env=environment)
    stock = Path(str(files("material"))) / "templates" / "assets"
    shutil.copytree(stock, target / "assets", dirs_exist_ok=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.material")
    parser.add_argument("target", type=Path)
    build(parser.parse_args().target)


if __name__ == "__main__":
    main()

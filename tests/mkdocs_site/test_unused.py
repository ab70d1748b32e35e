from __future__ import annotations

from importlib.resources import files as files_of
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from generator.mkdocs_site import unused
from tests import projects

if TYPE_CHECKING:
    from pathlib import Path

THEME = str(files_of("material") / "templates")


def test_no_script_style_or_picture_of_material_is_left(tmp_path: Path) -> None:
    theirs = [
        "assets/stylesheets/main.css",
        "assets/images/favicon.png",
        "assets/javascripts/bundle.min.js",
        "assets/javascripts/bundle.min.js.map",
    ]
    own = ["assets/stylesheets/own.css", "assets/javascripts/own.js"]
    files = Files(
        [
            *(File(path, THEME, str(tmp_path), use_directory_urls=True) for path in theirs),
            *(File(path, str(tmp_path), str(tmp_path), use_directory_urls=True) for path in own),
        ]
    )
    config = load_config(str(projects.dressed(tmp_path) / "mkdocs.yml"))
    left = [file.src_uri for file in unused.leave_out(files, config)]
    assert left == own

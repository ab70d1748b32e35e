from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.mkdocs_site import styles

if TYPE_CHECKING:
    from pathlib import Path


def test_a_sheet_holds_what_it_imports_in_order_and_the_parts_are_left_out(tmp_path: Path) -> None:
    sheets = {
        "assets/css/main.css": '/* all */\n@import url("b.css");\n@import url("../x/a.css");\n',
        "assets/css/b.css": "b {}\n",
        "assets/css/own.css": "own {}\n",
        "assets/x/a.css": "a {}\n",
    }
    for path, text in sheets.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "a", "site_dir": str(tmp_path / "site")})
    config.validate()
    config.plugins._current_plugin = "briefing"  # as while an event of the plugin runs
    files = Files(
        [File(path, str(tmp_path), config.site_dir, use_directory_urls=True) for path in sheets]
    )
    joined = {file.src_uri: file.content_string for file in styles.join(files, config)}
    assert joined == {
        "assets/css/main.css": "/* all */\nb {}\na {}\n",
        "assets/css/own.css": "own {}\n",
    }

from __future__ import annotations

import re
from pathlib import Path

from generator.search import site
from tests.search import making


def test_every_language_gets_its_index_and_the_engine_is_there_once(tmp_path: Path) -> None:
    site.publish(making.pages(), tmp_path, {"id": making.INTERFACE, "en": making.INTERFACE})
    assert (tmp_path / "search/id/manifest.js").is_file()
    assert (tmp_path / "search/en/manifest.js").is_file()
    assert (tmp_path / "search/id/rules-en.js").is_file()
    assert (tmp_path / "search/engine.js").read_bytes() == site.engine()


def test_nothing_is_left_of_the_theme_s_own_search(tmp_path: Path) -> None:
    for path in ("assets/javascripts/lunr/a.js", "assets/javascripts/workers/b.js"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_bytes(b"")
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_bytes(b"{}")
    site.publish((), tmp_path, {"id": making.INTERFACE})
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.js*")}
    assert not {path for path in left if "lunr" in path or "workers" in path}
    assert "search/search_index.json" not in left


def test_a_shard_of_an_earlier_build_is_gone(tmp_path: Path) -> None:
    (tmp_path / "search/id").mkdir(parents=True)
    (tmp_path / "search/id/keys-9.js").write_bytes(b"")
    site.publish(making.pages(), tmp_path, {"id": making.INTERFACE})
    assert not (tmp_path / "search/id/keys-9.js").exists()


def test_the_engine_runs_nothing_made_of_text() -> None:
    program = site.engine().decode("utf-8")
    assert not [word for word in ("eval(", "new Function", "innerHTML", "Blob(") if word in program]


def test_the_engine_leaves_out_comments_and_indentation_alone() -> None:
    modules = sorted((Path(site.__file__).parent / "browser").glob("*.js"))
    sources = "".join(module.read_text(encoding="utf-8") for module in modules)
    lines = [line.strip() for line in sources.splitlines()]
    assert not [line for line in lines if line.count("`") % 2], "text would lose its indentation"
    published = site.engine().decode("utf-8").splitlines()
    code = {line for line in lines if line and not re.match(r"/\*|\*( |/|$)|//", line)}
    assert {line.strip() for line in published if line} == code
    assert published == [line.strip() for line in published]

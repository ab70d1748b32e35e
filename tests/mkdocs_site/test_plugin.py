from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from generator.analysis.kept_claims import KeptClaims
from generator.mkdocs_site import searching
from generator.mkdocs_site.plugin import BriefingPlugin

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_page_that_is_gone_is_found_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(name=None, custom_dir=str(tmp_path), language="en")
    config = cast(
        "Any", SimpleNamespace(theme=theme, config_file_path=str(tmp_path / "mkdocs.yml"))
    )
    plugin = BriefingPlugin()
    plugin.briefing = cast("Any", "a briefing")
    plugin._analysis = cast("Any", SimpleNamespace(kept=KeptClaims()))
    pages = [File(path, str(tmp_path), "", use_directory_urls=True) for path in ("a.md", "b.md")]
    for file in pages:
        page = cast("Any", SimpleNamespace(file=file, url=file.url, title="", meta={"title": "T"}))
        plugin.on_page_content("<p>words</p>", page=page, config=config, files=Files(pages))
    plugin.on_files(Files(pages[:1]), config=config)
    published: list[str] = []
    monkeypatch.setattr(
        searching,
        "publish",
        lambda _briefing, _analysis, records, _config, _cache: published.extend(
            each.location for each in records
        ),
    )
    plugin.on_post_build(config=config)
    assert published == ["a/"]

"""The pages of an archive are converted as those of the site are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import rendering
from tests import projects
from tests.archive.making import make

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


@pytest.mark.build
def test_an_archive_is_the_same_whoever_converts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = projects.small(tmp_path / "project")
    asked: list[bool] = []
    is_for_subset = rendering._is_for_subset

    def counted(config: MkDocsConfig) -> bool:
        asked.append(is_for_subset(config))
        return asked[-1]

    monkeypatch.setattr(rendering, "_is_for_subset", counted)
    ours = make(root, tmp_path / "ours.zip").read_bytes()
    assert asked
    assert all(asked)
    monkeypatch.setattr(rendering, "_is_for_subset", lambda _: False)
    assert make(root, tmp_path / "theirs.zip").read_bytes() == ours

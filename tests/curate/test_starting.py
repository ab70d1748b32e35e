from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.curate import formatting, seed_files, start
from generator.curate.user_error import UserError
from generator.mkdocs_site import site

if TYPE_CHECKING:
    from pathlib import Path


def made(folder: Path, *languages: str) -> Path:
    for path, data in start.project(languages):
        seed_files.create(folder / path, data)
    return folder


@pytest.mark.parametrize(
    "languages", [("id", "en"), ("en",), ("fr",), ("no", "id"), ("pt-BR", "en", "id")], ids="-".join
)
def test_a_new_dossier_has_no_problem_and_no_warning(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    root = made(tmp_path, *languages)
    outcome = build.check(root)
    assert outcome.problems == ()
    assert outcome.briefing is not None
    assert outcome.briefing.about.languages == languages
    assert len(outcome.briefing.facts) == 2
    for path, name in seed_files.yaml_files(root):
        text = (root / path).read_text(encoding="utf-8")
        assert formatting.formatted(text, seed_files.schema_line(path, name)) == text


@pytest.mark.build
@pytest.mark.parametrize("languages", [("id", "en"), ("fr", "id")], ids="-".join)
def test_it_builds_at_once_without_a_theme_of_its_own(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    root = made(tmp_path / "new project é", *languages)
    site.build(root, root / "site", strict=True, progress=False)
    assert (root / "site" / languages[1] / "facts/index.html").is_file()
    assert (root / "site/assets/css/main.css").is_file()


@pytest.mark.parametrize(
    ("languages", "said"),
    [(["Bahasa"], "'Bahasa' is not a language tag"), ([], "no language is named")],
)
def test_what_is_no_language_is_refused(languages: list[str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        list(start.project(languages))

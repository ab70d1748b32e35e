from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from generator import assets, build
from generator.curate import formatting, seed_files, start, starter_removal
from generator.curate.appending import appended
from generator.curate.user_error import UserError
from generator.load import project
from generator.mkdocs_site import site

if TYPE_CHECKING:
    from pathlib import Path


def made(folder: Path, *languages: str) -> Path:
    for path, data in start.project(languages):
        seed_files.create(folder / path, data)
    return folder


@pytest.mark.parametrize(
    "languages",
    [
        ("id", "en"),
        ("en",),
        ("fr",),
        ("no", "id"),
        ("pt-BR", "en", "id"),
        ("ko", "ru", "zh", "ar", "de", "fr", "es", "id", "en"),
    ],
    ids="-".join,
)
def test_a_new_dossier_has_no_problem_and_no_warning(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    root = made(tmp_path, *languages)
    outcome = build.check(root)
    assert outcome.problems == ()
    assert outcome.briefing is not None
    assert outcome.briefing.about.languages == languages
    assert len(outcome.briefing.facts) == 4
    (difference,) = outcome.briefing.about.differences
    assert difference.nature is not None
    assert difference.prefer == ("f-ships-waiting",)
    (moving,) = (each.transfer for each in outcome.briefing.facts if each.transfer is not None)
    assert (moving.sender, moving.receiver) == ("north-harbour", "south-harbour")
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


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_method_page_is_about_the_new_dossier(language: str) -> None:
    first = assets.method(language).read_text(encoding="utf-8")
    replaced = tomllib.loads(start._read("method.toml"))[language]
    page = dict(start.project([language]))["site_src/method/index.md"].decode()
    for old, new in replaced:
        assert old in first
        assert old not in page
        assert new in page


METHOD_PAGES = ["ar", "de", "es", "fr", "ko", "ru", "zh"]


@pytest.mark.parametrize("language", METHOD_PAGES)
def test_the_method_page_of_a_language_has_every_section_of_the_english_one(language: str) -> None:
    page = dict(start.project([language]))["site_src/method/index.md"].decode()
    english = dict(start.project(["en"]))["site_src/method/index.md"].decode()
    assert outline(page) == outline(english)
    assert f"\nlanguage: {language}\n" in page
    assert page.splitlines()[1] != english.splitlines()[1]


def outline(page: str) -> list[str]:
    """Sections with their anchors, terms, items, paragraphs and links, without the words."""
    body = page.split("---\n", 2)[2]
    kinds = re.findall(r"^(#+ .*(?P<anchor>\{.*\})|: |- |[^\n])", body, re.MULTILINE)
    links = re.findall(r"\]\(([^)]*)\)", body)
    percentages = re.findall(r"[0-9]+–[0-9]+", body)
    shapes = [anchor or (whole if whole in {": ", "- "} else "") for whole, anchor in kinds]
    return [*shapes, *links, *percentages]


@pytest.mark.parametrize("tag", ["zh-TW", "ja"])
def test_a_language_without_a_method_page_gets_the_english_one(tag: str) -> None:
    page = dict(start.project([tag]))["site_src/method/index.md"].decode()
    assert "\ntitle: Method\n" in page


def test_the_english_method_page_has_english_examples() -> None:
    page = dict(start.project(["ja"]))["site_src/method/index.md"].decode()
    assert "ribu" not in page
    assert "Lebih dari" not in page
    assert "translated by machine" not in page


def test_the_example_is_removed(tmp_path: Path) -> None:
    root = made(tmp_path, "id", "en")
    removal = starter_removal.plan(root)
    seed_files.write(root, "init", removal.changes)
    (root / start.ARTICLE).unlink()
    assert removal.kept == ()
    loaded = project.load(root)
    assert loaded.findings == ()
    assert loaded.dossier is not None
    assert (loaded.dossier.sources, loaded.dossier.facts, loaded.dossier.entities) == ((), (), ())
    about = loaded.dossier.about
    assert (about.title, about.description, about.as_of) == (
        {"id": "TODO", "en": "TODO"},
        None,
        None,
    )
    assert [each.id for each in about.topics] == ["topic"]
    change = appended(root, "sources", "x", "- id: x\n")
    assert change.text.endswith("\n- id: x\n")
    assert "[]" not in change.text
    assert starter_removal.plan(root).removed == ()
    written = "".join(each.read_text(encoding="utf-8") for each in (root / "seeds").rglob("*.yml"))
    assert starter_removal.SOURCE not in written


def test_the_readme_says_nothing_of_the_example_that_is_removed(tmp_path: Path) -> None:
    root = made(tmp_path, "en")
    readme = root / "README.md"
    assert "invented" in readme.read_text(encoding="utf-8")
    seed_files.write(root, "init", starter_removal.plan(root).changes)
    told = readme.read_text(encoding="utf-8")
    assert told.startswith("# A briefing\n")
    assert told.endswith("The articles belong to their publishers.\n")
    assert "\n\n\n" not in (root / "seeds/briefing.yml").read_text(encoding="utf-8")


def test_a_title_of_ones_own_stays_in_the_readme(tmp_path: Path) -> None:
    root = made(tmp_path, "en")
    readme = root / "README.md"
    readme.write_text("# Mine\n", encoding="utf-8")
    seed_files.write(root, "init", starter_removal.plan(root).changes)
    assert readme.read_text(encoding="utf-8") == "# Mine\n"


def test_what_other_records_use_of_the_example_stays(tmp_path: Path) -> None:
    root = made(tmp_path, "en")
    facts = root / "seeds/facts.yml"
    own = "\n- id: f-own\n  text: {en: x}\n  topic: traffic\n  entities: [north-harbour]\n"
    facts.write_text(facts.read_text(encoding="utf-8") + own, encoding="utf-8")
    removal = starter_removal.plan(root)
    assert removal.kept == ("north-harbour", "traffic")
    seed_files.write(root, "init", removal.changes)
    assert "- id: f-own" in facts.read_text(encoding="utf-8")
    assert "f-ships-waiting" not in facts.read_text(encoding="utf-8")
    entities = (root / "seeds/entities.yml").read_text(encoding="utf-8")
    assert "id: north-harbour" in entities
    assert "ana-wijaya" not in entities

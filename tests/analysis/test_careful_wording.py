"""Honest sentences in other words than their quotes are not reported, and false ones are."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.analysis.results import Analysis
from generator.dossier.matching import match
from generator.load import project

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Around 3,000 residents were told to stay indoors. The works employs 410 people in Carrow.
Had the nitrate been removed, nobody would have died, wrote Helen Mora.
State senator Luis Aranda, a Democrat, spoke in Carrow.
"""
ENTITIES = {"carrow": "Carrow", "mora": "Helen Mora", "aranda": "Luis Aranda"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wording")


def reported(folder: Path, text: str, quote: str, entity: str) -> bool:
    """Whether a rule reports the text of a fact with such a quote."""
    seeds = folder / "seeds"
    (seeds / "articles").mkdir(parents=True, exist_ok=True)
    (seeds / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (seeds / "briefing.yml").write_text(
        "title: {en: A}\nlanguages: [en]\ntopics: [{id: t, label: {en: T}}]\n"
        "description: {en: Carrow.}\n"
    )
    (seeds / "sources.yml").write_text(
        "- {id: a, file: articles/a.txt, title: Carrow, publisher: carrow, language: en,"
        f' sha256: "{sha256(ARTICLE.encode()).hexdigest()}", published: {{edtf: "2025-05-06"}},'
        " summary: {en: Carrow.}}\n"
    )
    lines = (
        f"- {{id: {key}, schema: Person, name: {{en: {name}}}}}\n" for key, name in ENTITIES.items()
    )
    (seeds / "entities.yml").write_text("".join(lines))
    (seeds / "facts.yml").write_text(
        f"- id: f-a\n  topic: t\n  text: {{en: '{text}'}}\n  entities: [{entity}]\n"
        f"  evidence: [{{source: a, quote: {{exact: '{quote}'}}}}]\n"
    )
    dossier = project.load(folder).dossier
    assert dossier is not None
    sentences = Analysis(match(dossier)).sentences
    (found,) = (each for each in sentences.texts if each.label.endswith("text of fact 'f-a'"))
    return any(sentences.issues_of(found))


@pytest.mark.parametrize(
    ("quote", "true", "false", "entity"),
    [
        (
            "Around 3,000 residents were told to stay indoors",
            "About 3,000 people in Carrow had to stay indoors.",
            "About 3,000 villages in Carrow had to stay indoors.",
            "carrow",
        ),
        (
            "The works employs 410 people in Carrow",
            "The works employs 410 workers in Carrow.",
            "The works employs 410 ships in Carrow.",
            "carrow",
        ),
        (
            "Had the nitrate been removed, nobody would have died, wrote Helen Mora",
            "Helen Mora wrote that nobody would have died if the nitrate had been removed.",
            "Helen Mora wrote that somebody would have died if the nitrate had been removed.",
            "mora",
        ),
        (
            "State senator Luis Aranda, a Democrat, spoke in Carrow",
            "The Democratic senator Luis Aranda spoke in Carrow.",
            "The Republican senator Luis Aranda spoke in Carrow.",
            "aranda",
        ),
    ],
)
def test_an_honest_sentence_passes(
    folder: Path, quote: str, true: str, false: str, entity: str
) -> None:
    assert not reported(folder, true, quote, entity)
    assert reported(folder, false, quote, entity)

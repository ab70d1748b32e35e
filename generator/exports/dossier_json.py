"""What a dossier says as a whole, as JSON: its bottom line and judgements, with their proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports import json_data, proof

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement
    from generator.dossier.briefing import Briefing
    from generator.exports.json_data import Record
    from generator.render.layout import Layout
    from generator.terms.translated import Words


def briefing(briefing: Briefing, analysis: Analysis, _layout: Layout) -> bytes:
    """`briefing.json`: a list of one record, what the dossier says as a whole."""
    about = briefing.about
    return json_data.dump(
        [
            {
                "title": json_data.words(about.title),
                "languages": list(about.languages),
                "as_of": json_data.day(about.as_of),
                "description": json_data.words(about.description),
                "bottom_line": json_data.words(about.bottom_line),
                "based_on": list(about.based_on),
                "judgements": [_judgement(analysis, each) for each in about.judgements],
                "computed": json_data.computed(about),
                "description_proof": proof.of_text(analysis, about.description),
                "bottom_line_proof": proof.of_text(analysis, about.bottom_line),
            }
        ]
    )


def _judgement(analysis: Analysis, judgement: Judgement) -> Record:
    def several(texts: Iterable[Words]) -> list[Record]:
        return [
            {"text": json_data.words(each), "proof": proof.of_text(analysis, each)}
            for each in texts
        ]

    return {
        "id": judgement.id,
        "text": json_data.words(judgement.text),
        "based_on": list(judgement.based_on),
        "likelihood": judgement.likelihood,
        "confidence": judgement.confidence,
        "confidence_basis": json_data.words(judgement.confidence_basis),
        "assumptions": several(judgement.assumptions),
        "gaps": several(judgement.gaps),
        "computed": json_data.computed(judgement),
        "proof": proof.of_text(analysis, judgement.text),
        "basis_proof": proof.of_text(analysis, judgement.confidence_basis),
    }

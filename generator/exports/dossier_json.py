"""What a dossier says as a whole, as JSON: its bottom line and judgements, with their proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports import json_data, proof
from generator.terms.handling import Handling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import GlanceRecord, Judgement
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
                "confidence": about.confidence,
                "confidence_basis": json_data.words(about.confidence_basis),
                "at_a_glance": [_glance(analysis, each) for each in about.at_a_glance],
                "judgements": [_judgement(analysis, each) for each in about.judgements],
                "computed": json_data.computed(about),
                "site": about.home,
                "license": about.license,
                "handling": None if briefing.handling is Handling.CLEAR else briefing.handling,
                "description_proof": proof.of_text(analysis, about.description),
                "bottom_line_proof": proof.of_text(analysis, about.bottom_line),
                "basis_proof": proof.of_text(analysis, about.confidence_basis),
            }
        ]
    )


def _glance(analysis: Analysis, line: GlanceRecord) -> Record:
    return {
        "label": json_data.words(line.label),
        "text": json_data.words(line.text),
        "based_on": list(line.based_on),
        "proof": proof.of_text(analysis, line.text),
    }


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
        "evidence_against": list(judgement.evidence_against),
        "weighed": json_data.words(judgement.weighed),
        "likelihood": judgement.likelihood,
        "confidence": judgement.confidence,
        "confidence_basis": json_data.words(judgement.confidence_basis),
        "assumptions": several(judgement.assumptions),
        "alternatives": several(judgement.alternatives),
        "gaps": several(judgement.gaps),
        "would_change": several(judgement.would_change),
        "why_it_matters": json_data.words(judgement.why_it_matters),
        "computed": json_data.computed(judgement),
        "proof": proof.of_text(analysis, judgement.text),
        "basis_proof": proof.of_text(analysis, judgement.confidence_basis),
    }

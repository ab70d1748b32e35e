"""Drafts as YAML to be edited: every guess says from which words it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import naming
from generator.curate.yaml_text import plain_or_quoted, quoted
from generator.terms.vocabulary import Bound, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from generator.curate.suggest.suggesting import Draft, NewName, UncuratedArticle
    from generator.text.figures import Figure

_HEADER = """\
# Drafts of facts from source '{source}', made by `briefing suggest`. Nothing here is published:
# edit what is right, write the texts marked TODO, and move it to facts.yml.
"""
_NAMES = """\
# Names that recur and that no entity has. Those that matter belong in entities.yml:
"""


def written(article: UncuratedArticle, drafts: Iterable[Draft], names: Iterable[NewName]) -> str:
    """The drafts as a list of facts, below them the new names as a comment."""
    parts = [_HEADER.format(source=article.source.id)]
    taken = set(article.dossier.fact)
    for draft in drafts:
        name = _free_id(article, draft, taken)
        taken.add(name)
        parts.append("\n".join(_lines(article, draft, name)) + "\n")
    new = [f"#   {each.text} ({each.count} times)" for each in names]
    if new:
        parts.append(_NAMES + "\n".join(new) + "\n")
    return "\n".join(parts)


def _lines(article: UncuratedArticle, draft: Draft, name: str) -> Iterator[str]:
    source, text = article.source, article.text
    sentence = " ".join(text[draft.sentence.start : draft.sentence.end].split())
    languages = article.dossier.about.languages
    told = {source.language: f"TODO: {sentence}"}
    texts = ", ".join(
        f"{plain_or_quoted(each)}: {quoted(told.get(each, 'TODO'))}" for each in languages
    )
    yield f"- id: {name}"
    yield f"  text: {{{texts}}}"
    yield "  topic: todo"
    yield from _date(article, draft)
    if draft.entities:
        yield f"  entities: [{', '.join(draft.entities)}]"
    if draft.figure is not None:
        yield from _quantity(article, draft.figure)
    yield "  evidence:"
    yield f"    - source: {source.id}"
    yield "      quote:"
    for key, words in (
        ("exact", text[draft.quote.start : draft.quote.end]),
        ("prefix", draft.prefix),
        ("suffix", draft.suffix),
    ):
        if words is not None:
            yield f"        {key}: {quoted(' '.join(words.split()))}"
    others = [each for each in languages if each != source.language]
    if others:
        todo = ", ".join(f"{plain_or_quoted(each)}: TODO" for each in others)
        yield f"        translation: {{{todo}}}"
    if draft.speaker is not None:
        yield f"      speakers: [{draft.speaker}]"
    if draft.modality is not Modality.ASSERTED:
        yield f"      modality: {draft.modality}"
    if draft.hedges:
        yield f"      # read in the sentence: {', '.join(f'“{each}”' for each in draft.hedges)}"


def _date(article: UncuratedArticle, draft: Draft) -> Iterator[str]:
    date = draft.date
    if date is None:
        return
    words = " ".join(article.text[date.start : date.end].split())
    if date.edtf is not None and "X" not in date.edtf:
        yield f"  date: {{edtf: {quoted(date.edtf)}}}   # “{words}”"
    else:
        yield f"  # date: “{words}”, which does not give its year"


def _quantity(article: UncuratedArticle, figure: Figure) -> Iterator[str]:
    words = article.text[figure.bound_start : figure.bound_end]
    measure = _measure(article, figure)
    parts = [f"measure: {measure}"]
    if figure.limits is not None:
        low, high = figure.limits.low, figure.limits.high
        parts += [f"amount: {quoted(_plain(low))}", f"amount_to: {quoted(_plain(high))}"]
        bound = figure.limits.bound
    else:
        if figure.amount is not None:
            parts.append(f"amount: {quoted(_plain(figure.amount))}")
        else:
            parts.append(f"magnitude: {figure.magnitude}")
        bound = figure.bound
    if bound is not Bound.EXACTLY:
        parts.append(f"bound: {bound}")
    unit = f" {figure.unit}" if figure.unit and figure.unit not in words else ""
    said = " ".join(f"{words}{unit}".split())
    yield f"  quantity: {{{', '.join(parts)}}}   # “{said}”"


def _plain(amount: Decimal) -> str:
    written = f"{amount:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _measure(article: UncuratedArticle, figure: Figure) -> str:
    """The one measure that counts this unit, else a mark to be replaced."""
    unit = (figure.unit or "").casefold()
    fitting = [
        each.id
        for each in article.dossier.about.measures
        if unit and unit in {form.casefold() for form in _units(each.unit, article.source.language)}
    ]
    return fitting[0] if len(fitting) == 1 else "todo"


def _units(unit: Mapping[str, str | Mapping[str, str]], language: str) -> Iterator[str]:
    forms = unit.get(language, {})
    yield from (forms,) if isinstance(forms, str) else forms.values()


def _free_id(article: UncuratedArticle, draft: Draft, taken: set[str]) -> str:
    """Made of the figure and its unit, or of the first words of the quote."""
    figure = draft.figure
    if figure is not None:
        start, end = figure.start, figure.end
        words = f"{article.text[start:end]} {figure.unit or ''}"
    else:
        words = article.text[draft.quote.start : draft.quote.end]
    return naming.free(naming.slug(words, "f"), taken)

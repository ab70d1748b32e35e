"""The search's words from the gettext catalogs."""

from __future__ import annotations

from babel import Locale

from generator.interface import gettext, ngettext
from generator.search.interface import Interface
from generator.search.records import RecordKind

_SAMPLES = range(1000)
"""Counts among which each plural category of a language has one."""


def interface(language: str) -> Interface:
    """Give the words of the search in a BCP 47 language."""
    return Interface(
        kinds=_kinds(language),
        labels=_labels(language),
        all=gettext(language, "All"),
        filter=gettext(language, "Show only"),
        prompt=gettext(language, "Type to search"),
        results=_results(language),
        none=gettext(language, "No results for “%(query)s”."),
        advice=gettext(language, "Check the spelling, or use fewer or other words."),
        offered=gettext(language, "Did you mean %(query)s?"),
        example=gettext(language, "For example"),
        lists=gettext(language, "Browse"),
        related=gettext(language, "%(typed)s: also %(used)s"),
        corrected=gettext(language, "No results for “%(typed)s”; showing “%(used)s”."),
        partly=gettext(language, "No result matches every word; showing partial matches."),
        missing=gettext(language, "Without: %(words)s"),
        searching=gettext(language, "Searching …"),
        failed=gettext(language, "The search could not be loaded."),
    )


def _kinds(language: str) -> dict[RecordKind, str]:
    """Give the words of the buttons above the results."""
    return {
        RecordKind.FACT: gettext(language, "Facts"),
        RecordKind.JUDGEMENT: gettext(language, "Judgements"),
        RecordKind.DIFFERENCE: gettext(language, "Differences"),
        RecordKind.ENTITY: gettext(language, "Glossary"),
        RecordKind.VESSEL: gettext(language, "Ships"),
        RecordKind.GOODS: gettext(language, "Goods"),
        RecordKind.SOURCE: gettext(language, "Sources"),
        RecordKind.PASSAGE: gettext(language, "Passages"),
        RecordKind.PAGE: gettext(language, "Pages"),
    }


def _labels(language: str) -> dict[RecordKind, str]:
    """Give the word beside a result."""
    return {
        RecordKind.FACT: gettext(language, "Fact"),
        RecordKind.JUDGEMENT: gettext(language, "Judgement"),
        RecordKind.DIFFERENCE: gettext(language, "Difference"),
        RecordKind.ENTITY: gettext(language, "Glossary"),
        RecordKind.VESSEL: gettext(language, "Ship"),
        RecordKind.GOODS: gettext(language, "Goods"),
        RecordKind.SOURCE: gettext(language, "Source"),
        RecordKind.PASSAGE: gettext(language, "Passage"),
        RecordKind.PAGE: gettext(language, "Page"),
    }


def _results(language: str) -> dict[str, str]:
    """Give the sentence for each plural category, for the browser to choose from."""
    category = Locale.parse(language, sep="-").plural_form
    first = {category(count): count for count in reversed(_SAMPLES)}
    return {
        name: ngettext(
            language, "%(count)s result for “%(query)s”", "%(count)s results for “%(query)s”", count
        )
        for name, count in sorted(first.items())
    }

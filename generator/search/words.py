"""The search's words from the gettext catalogs."""

from babel import Locale

from generator.interface import gettext, ngettext
from generator.search.interface import Interface
from generator.search.records import Kind

_SAMPLES = range(1000)
"""Counts among which each plural category of a language has one."""


def interface(language: str) -> Interface:
    """Give the words of the search in a BCP 47 language."""
    return Interface(
        kinds={
            Kind.FACT: gettext(language, "Facts"),
            Kind.JUDGEMENT: gettext(language, "Judgements"),
            Kind.DIFFERENCE: gettext(language, "Differences"),
            Kind.ENTITY: gettext(language, "Glossary"),
            Kind.VESSEL: gettext(language, "Ships"),
            Kind.SOURCE: gettext(language, "Sources"),
            Kind.PASSAGE: gettext(language, "Passages"),
            Kind.PAGE: gettext(language, "Pages"),
        },
        labels={
            Kind.FACT: gettext(language, "Fact"),
            Kind.JUDGEMENT: gettext(language, "Judgement"),
            Kind.DIFFERENCE: gettext(language, "Difference"),
            Kind.ENTITY: gettext(language, "Glossary"),
            Kind.VESSEL: gettext(language, "Ship"),
            Kind.SOURCE: gettext(language, "Source"),
            Kind.PASSAGE: gettext(language, "Passage"),
            Kind.PAGE: gettext(language, "Page"),
        },
        all=gettext(language, "All"),
        filter=gettext(language, "Show only"),
        prompt=gettext(language, "Type to search"),
        results=_results(language),
        none=gettext(language, "Nothing found"),
        corrected=gettext(language, "No results for “%(typed)s”; showing “%(used)s”."),
        partly=gettext(language, "No result matches every word; showing partial matches."),
        missing=gettext(language, "Without: %(words)s"),
        searching=gettext(language, "Searching …"),
        failed=gettext(language, "The search could not be loaded."),
    )


def _results(language: str) -> dict[str, str]:
    """Give the sentence for each plural category, for the browser to choose from."""
    category = Locale.parse(language, sep="-").plural_form
    first = {category(count): count for count in reversed(_SAMPLES)}
    return {
        name: ngettext(language, "%(count)s result", "%(count)s results", count)
        for name, count in sorted(first.items())
    }

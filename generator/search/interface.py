"""The words that search shows a reader, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.search.records import RecordKind


@dataclass(frozen=True, slots=True)
class Interface:
    """Whole sentences; what stands as `%(name)s` is put in by the browser."""

    kinds: Mapping[RecordKind, str]
    """What each kind's results are called, on its button."""

    labels: Mapping[RecordKind, str]
    """What one result of each kind is called."""

    all: str
    """Label of the button that shows every kind."""

    filter: str
    """What the row of buttons is for, read out by a screen reader."""

    prompt: str
    """Shown before anything is typed."""

    results: Mapping[str, str]
    """Sentence with `%(count)s` and `%(query)s` for each CLDR plural category of the language."""

    none: str
    """Nothing has been found for `%(query)s`."""

    advice: str
    """What to do where nothing has been found."""

    offered: str
    """`%(query)s`: what may have been meant, to be chosen."""

    example: str
    """Before examples of queries."""

    lists: str
    """Before the lists to browse."""

    related: str
    """The results are for `%(used)s`, too, which `%(typed)s` also asks for."""

    corrected: str
    """Nothing has `%(typed)s`; the results are for `%(used)s`."""

    partly: str
    """Nothing has all the words; the results have some of them."""

    missing: str
    """`%(words)s`: the words that a result has not."""

    searching: str
    """Shown while a slow answer is on its way."""

    failed: str
    """The index could not be read."""

    examples: tuple[str, ...] = ()
    """Queries of this dossier, for the empty box."""

    browse: tuple[tuple[str, str], ...] = ()
    """Lists of the site: name, and address relative to the site's root."""

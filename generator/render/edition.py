"""The briefing in one language: what the pages of that language share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.interface import gettext, ngettext
from generator.render import figures
from generator.render.layout import Layout

if TYPE_CHECKING:
    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing


@dataclass(frozen=True)
class Edition:
    """The briefing in one language: what the pages of that language share."""

    briefing: Briefing
    analysis: Analysis
    language: str

    @cached_property
    def layout(self) -> Layout:
        """The files of the whole site."""
        return Layout(self.briefing.about.languages)

    def gettext(self, message: str) -> str:
        """A word of the interface in this language."""
        return gettext(self.language, message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """A count and what is counted, as this language writes both."""
        return _counted(self.language, singular, plural, count)


@lru_cache(maxsize=4096)
def _counted(language: str, singular: str, plural: str, count: int) -> str:
    said = ngettext(language, singular, plural, count)
    return said % {"count": figures.number(Decimal(count), language)}

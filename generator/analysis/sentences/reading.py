"""Reads the claims of a dossier's texts, with the names of its entities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader

if TYPE_CHECKING:
    from generator.analysis.kept_claims import KeptClaims
    from generator.dossier.records import EntityRecord
    from generator.text.cached_reading import CachedReading
    from generator.text.claims.claim import Claims


@dataclass(frozen=True)
class DossierReader:
    """Reads texts, or gives what is kept of them."""

    entities_known: tuple[EntityRecord, ...]
    kept: KeptClaims

    def claims(self, text: str, language: str) -> Claims:
        """The claims of a text."""
        if language not in self._shelves:
            self._shelves[language] = self.kept.shelf(language, self.entities_known, self._read)
        return self._shelves[language](text, language)

    def entities(self, text: str, language: str) -> frozenset[str]:
        """The entities that a text names: quicker than its claims."""
        return self._reader(language).entities(text, self._known)

    def _read(self, text: str, language: str) -> Claims:
        return self._reader(language).read(text, self._known)

    def _reader(self, language: str) -> ClaimReader:
        if language not in self._readers:
            self._readers[language] = ClaimReader(
                entity_names.with_countries(self.entities_known, language), language
            )
        return self._readers[language]

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(each.id for each in self.entities_known)

    @cached_property
    def _readers(self) -> dict[str, ClaimReader]:
        return {}

    @cached_property
    def _shelves(self) -> dict[str, CachedReading[Claims]]:
        return {}

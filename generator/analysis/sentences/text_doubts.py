"""What nothing supports of each text of a dossier, worked out once for each language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.sentences import decisions, roles, uneven
from generator.analysis.sentences.alignment import Neighbour, PassageIndex
from generator.analysis.sentences.backing import Backing
from generator.analysis.sentences.decisions import Doubt
from generator.analysis.sentences.roles import Leave
from generator.analysis.sentences.support import rests_on_unread
from generator.analysis.sentences.texts import TextRole
from generator.dossier.records import FactRecord
from generator.terms.translated import Words
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.analysis.sentences.grounds import GroundFinder
    from generator.analysis.sentences.passages import Passage
    from generator.analysis.sentences.text_grounds import TextGrounds
    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.dossier import Dossier
    from generator.text.claims.claim import Claims, FigureClaim

_STRICT = frozenset({TextRole.FACT, TextRole.SUMMARY})
"""Texts that rest on their own quotes or article alone."""
_REASONING = frozenset({TextRole.ASSUMPTION, TextRole.BASIS, TextRole.NOTE, TextRole.REASON})


@dataclass(frozen=True, eq=False)
class TextDoubts:
    """Compares texts with the passages that they rest on."""

    dossier: Dossier
    finder: GroundFinder
    read: Callable[[str, str], Claims]
    """Reads a text in a language."""
    everything: Callable[[str], TextGrounds]
    """The whole dossier in a language."""
    unsure: Callable[[Claims, Claims], Iterator[FigureClaim]]
    """The figures of a translation that may count something else than its quote."""
    issued: Callable[[str], frozenset[str] | None]
    """When the sources of a publisher appeared."""

    def of(self, text: ReaderText, language: str) -> tuple[Doubt, ...]:
        """What nothing supports of a text, or a passage contradicts."""
        key = id(text.owner), text.label, language, text.words[language]
        if key not in self._found:
            self._found[key] = self._find(text, language)
        return self._found[key]

    @cached_property
    def _found(self) -> dict[tuple[int, str, str, str], tuple[Doubt, ...]]:
        return {}

    def _find(self, text: ReaderText, language: str) -> tuple[Doubt, ...]:
        if text.is_excused:
            return ()
        if text.role is TextRole.TRANSLATION:
            return self._translated(text, language)
        grounds = self.finder.find(text, language)
        claims = self.read(text.words[language], language)
        passages = [self._neighbour(each) for each in (*grounds.near, *grounds.around)]
        near = len(grounds.near)
        read = tuple(each.claims for each in passages)
        backing = Backing(grounds, read[:near], read[near:])
        if text.role is TextRole.NAME:
            return tuple(decisions.of_label(claims, backing, grounds.entities | grounds.free))
        others = None if text.role in _STRICT else self._others(language)
        unread = (Doubt(each, ClaimKind.FIGURE) for each in rests_on_unread(claims, backing))
        found = decisions.doubts(claims, passages, self._leave(text, grounds), others)
        more = uneven.of_text(claims, self._versions(text, language))
        return (*unread, *found, *(Doubt(*each) for each in more))

    def _versions(self, text: ReaderText, language: str) -> list[Claims]:
        """The quotes of a fact's text, translated where they have a translation."""
        found: list[Claims] = []
        owner = text.owner
        if text.role is not TextRole.FACT or not isinstance(owner, FactRecord):
            return []
        found = []
        for each in owner.evidence:
            translated = (each.quote.translation or Words()).get(language)
            source = self.dossier.source.get(each.source)
            if translated is not None:
                found.append(self.read(translated, language))
            elif source is not None:
                found.append(self.read(each.quote.exact, source.language))
        return found

    def _leave(self, text: ReaderText, grounds: TextGrounds) -> Leave:
        named = frozenset(self.finder.own(text.owner))
        listed = text.owner.entities if isinstance(text.owner, FactRecord) else ()
        near = named.union(self.finder.related(named), listed)
        reasoning = text.role in _REASONING
        return Leave(
            grounds.free, near, self.issued, is_listed=bool(listed), is_reasoning=reasoning
        )

    def _others(self, language: str) -> PassageIndex:
        """The passages of the whole dossier in a language, whole articles left out."""
        if language not in self._indexes:
            found = self.everything(language)
            articles = set(self.finder.articles)
            self._indexes[language] = PassageIndex(
                [
                    self._neighbour(each)
                    for each in (*found.near, *found.around)
                    if each.language == language and each not in articles
                ]
            )
        return self._indexes[language]

    @cached_property
    def _indexes(self) -> dict[str, PassageIndex]:
        return {}

    def _translated(self, text: ReaderText, language: str) -> tuple[Doubt, ...]:
        """What a translation has in another order than its quote, or more or less often."""
        source = None if text.evidence is None else self.dossier.source.get(text.evidence.source)
        if text.evidence is None or source is None:
            return ()
        quote = self.read(text.evidence.quote.exact, source.language)
        words = self.read(text.words[language], language)
        name = roles.reordered(words, quote)
        others = (Doubt(*each) for each in uneven.of_translation(words, quote))
        units = (Doubt(each, ClaimKind.FIGURE) for each in self.unsure(words, quote))
        return (*(() if name is None else (Doubt(name, ClaimKind.NAME),)), *others, *units)

    def _neighbour(self, passage: Passage) -> Neighbour:
        if passage not in self._neighbours:
            claims = self.read(passage.text, passage.language)
            context = [
                name
                for words in passage.context
                for name in self.read(words, passage.context_language).names
            ]
            near = {each.entity for each in (*claims.names, *context) if each.entity}
            near.update(inside for each in context for inside in each.inside)
            near.update(passage.listed)
            kin = frozenset(self.finder.related(passage.voices))
            related = frozenset(near.union(kin, self.finder.related(near)))
            self._neighbours[passage] = Neighbour(
                claims, passage.voices, passage.printers, passage.dated, related, kin
            )
        return self._neighbours[passage]

    @cached_property
    def _neighbours(self) -> dict[Passage, Neighbour]:
        return {}

"""Questions about the whole dossier that comparing one text asks, with their answers.

What else a text is compared with is in its key (`text_keys`). A result that was kept is right where
that key is the same and every question that was asked for it still has the same answer.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.sentences.backing import date_ends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.analysis.sentences.unit_issues import UnitIssues
    from generator.dossier.records import SourceRecord

Answer: TypeAlias = "bool | list[str] | None"
Question: TypeAlias = tuple[str, ...]
"""What is asked, then the words that it is asked of."""


class Inquiries:
    """Asks questions, and notes them with their answers while a text is compared."""

    def __init__(
        self,
        sources: Sequence[SourceRecord],
        units: Callable[[], UnitIssues],
    ) -> None:
        """Ask about these sources and about what texts count, once that is needed."""
        self._sources = sources
        self._units = units
        self._noted: dict[Question, Answer] | None = None

    def ask(self, *question: str) -> Answer:
        """Answer a question, and note it."""
        answer = self._answers[question[0]](*question[1:])
        if self._noted is not None:
            self._noted[question] = answer
        return answer

    @contextmanager
    def noting(self) -> Iterator[dict[Question, Answer]]:
        """Note what is asked from now on, for one text."""
        if self._noted is not None:
            raise RuntimeError("texts are compared one by one")
        self._noted = {}
        try:
            yield self._noted
        finally:
            self._noted = None

    def are_same(self, noted: Mapping[Question, Answer]) -> bool:
        """Whether every question would be answered as before."""
        return all(
            question[0] in self._answers and self._answers[question[0]](*question[1:]) == answer
            for question, answer in noted.items()
        )

    def issued(self, publisher: str) -> frozenset[str] | None:
        """When the sources of a publisher appeared; None for one who is none."""
        dates = self.ask("issued", publisher)
        return frozenset(dates) if isinstance(dates, list) else None

    @cached_property
    def _answers(self) -> Mapping[str, Callable[..., Answer]]:
        return {**self._units().translations.answers(), "issued": self._issued.get}

    @cached_property
    def _issued(self) -> Mapping[str, list[str]]:
        found: dict[str, set[str]] = {}
        for source in self._sources:
            found.setdefault(source.publisher, set()).update(date_ends(source.published.edtf))
        return {publisher: sorted(dates) for publisher, dates in found.items()}

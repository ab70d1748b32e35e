"""How many false sentences `briefing check` notices: falsifies a dossier one thing at a time.

    python -m benchmarks.mutations [--seed N] [--show] [--alone] [--every N] [PROJECT ...]

Each kind of falsification is made in each kind of text and each language. A falsification is
noticed where a rule about sentences reports it; otherwise it is published as "not checked by
machine", or it passes as proved, which is what must not happen. Printed are these three per kind,
the false alarms on the dossiers as they are, and how much of them is proved.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.falsifying import KINDS, Falsifier
from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.results import Analysis
from generator.analysis.sentences.texts import TextRole
from generator.checks import likelihood_not_written
from generator.dossier.about_records import Judgement
from generator.dossier.matching import match
from generator.dossier.records import FactRecord
from generator.load import project
from generator.terms.translated import Words
from generator.terms.vocabulary import Likelihood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.sentences.texts import ReaderText

Tally: TypeAlias = Counter[tuple[str, str]]

ROOT = Path(__file__).parent.parent
DOSSIERS = (ROOT, ROOT / "tests" / "ferry")
UNSEEN = ROOT / "tests" / "flood"
"""A dossier that was written before the rules were run on it."""
BILINGUAL = ROOT / "tests" / "orva"
"""Another, in two languages."""
STRIKE = ROOT / "tests" / "nurses"
"""Another, with English sources, texts in two languages, and the sentences of varied newspapers."""
SEED = 20260101


@dataclass(slots=True)
class Measured:
    """What became of falsifications, by kind and role of text."""

    tried: Tally = field(default_factory=Counter)
    noticed: Tally = field(default_factory=Counter)
    not_read: Tally = field(default_factory=Counter)
    """Published as "not checked by machine"."""
    alarms: Tally = field(default_factory=Counter)
    """Texts as they are that a rule reports, by role."""
    texts: Tally = field(default_factory=Counter)
    """Texts as they are, by state and role."""

    @property
    def passed(self) -> Tally:
        """Published as proved."""
        return self.tried - self.noticed - self.not_read


@dataclass(frozen=True, slots=True)
class Gate:
    """The rules about sentences, run on one text at a time."""

    analysis: Analysis
    changed: list[FactRecord] = field(default_factory=list)
    """Facts with a changed translation: passages are cached by the identity of their evidence."""

    def notices(self, text: ReaderText) -> bool:
        """Whether a rule reports a text."""
        if any(self.analysis.sentences.issues_of(text)) or any(self._drops(text)):
            return True
        owner = text.owner
        if isinstance(owner, FactRecord) and text.role is TextRole.FACT:
            changed = owner.model_copy(update={"text": Words(text.words)})
            if any(self.analysis.speakers.of_text(changed)):
                return True
        if _is_filed_otherwise(text):
            return True
        return any(any(self.analysis.sentences.issues_of(each)) for each in self._resting_on(text))

    def _resting_on(self, text: ReaderText) -> Iterator[ReaderText]:
        """The text of a fact, as it rests on a changed translation of its quote."""
        fact, piece = text.owner, text.evidence
        if text.role is not TextRole.TRANSLATION or piece is None:
            return
        if not isinstance(fact, FactRecord):
            return
        quote = piece.quote.model_copy(update={"translation": Words(text.words)})
        changed = piece.model_copy(update={"quote": quote})
        evidence = tuple(changed if each is piece else each for each in fact.evidence)
        owner = fact.model_copy(update={"evidence": evidence})
        self.changed.append(owner)
        yield from (
            replace(each, owner=owner)
            for each in self.analysis.sentences.texts
            if each.owner is fact and each.role is TextRole.FACT
        )

    def reads(self, text: ReaderText, language: str) -> bool:
        """Whether a text that nothing reports counts as proved."""
        if text.role is TextRole.NAME:
            return False  # no page and no file says of a name that it is proved
        proofs = self.analysis.proofs
        return proofs.reads(text, language) and not proofs.sentences.doubts(text, language)

    def _drops(self, text: ReaderText) -> Iterator[bool]:
        """Whether words drop a hedge of a quote, as `hedge-dropped` reports it."""
        if text.role is TextRole.TRANSLATION:
            evidence = [text.evidence]
        else:
            is_fact = text.role is TextRole.FACT
            evidence = list(getattr(text.owner, "evidence", ())) if is_fact else []
        for piece in evidence:
            if piece is not None and piece.unhedged_because is None:
                language = self.analysis.dossier.source[piece.source].language
                kept = KeptHedges(piece, language, self.analysis.sentences.claims)
                translates = text.role is TextRole.TRANSLATION
                find = kept.of_translation if translates else kept.of_text
                for spoken, words in text.words.items():
                    yield any(find(words, spoken))


def _is_filed_otherwise(text: ReaderText) -> bool:
    """Whether a judgement's words lack its likelihood, as `likelihood-not-written` reports it."""
    owner = text.owner
    if not isinstance(owner, Judgement) or text.role is not TextRole.JUDGEMENT:
        return False
    changed = owner.model_copy(update={"text": Words(text.words)})
    is_judged = owner.likelihood is not Likelihood.NOT_JUDGED
    return is_judged and any(likelihood_not_written.messages(changed))


def measure(
    root: Path, seed: int, *, every: int = 1, alone: bool = False, show: bool = False
) -> Measured:
    """Falsify every text, or one in `every` so many; each language `alone` as if no other were."""
    dossier = project.load(root).dossier
    if dossier is None:
        raise SystemExit(f"{root} cannot be loaded")
    gate = Gate(Analysis(match(dossier)))
    sentences = gate.analysis.sentences
    falsifier = Falsifier(sentences, random.Random(seed))
    found = Measured()
    for text in sentences.texts[::every]:
        shown = [{key: words} for key, words in text.words.items()] if alone else [text.words]
        for words in shown:
            _try(gate, falsifier, replace(text, words=words), found, show=show)
    return found


def _try(
    gate: Gate, falsifier: Falsifier, text: ReaderText, found: Measured, *, show: bool
) -> None:
    if gate.notices(text):
        found.alarms["", text.role] += 1
        return
    for language in text.words:
        found.texts["proved" if gate.reads(text, language) else "not read", text.role] += 1
    for each in falsifier.of(text):
        key = each.kind, text.role
        found.tried[key] += 1
        if gate.notices(each.falsified):
            found.noticed[key] += 1
        elif not gate.reads(each.falsified, each.language):
            found.not_read[key] += 1
        elif show:
            print(f"{each.kind} | {text.label} | {each.language}: {each.words}")


def main() -> None:
    """Print a table a dossier."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "projects", nargs="*", type=Path, default=(*DOSSIERS, UNSEEN, BILINGUAL, STRIKE)
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true", help="Print what passed as proved.")
    parser.add_argument("--every", type=int, default=1, help="Falsify one text in so many.")
    parser.add_argument("--alone", action="store_true", help="Judge each language by itself.")
    arguments = parser.parse_args()
    for root in arguments.projects:
        found = measure(
            root,
            arguments.seed,
            every=arguments.every,
            alone=arguments.alone,
            show=arguments.show,
        )
        _table(str(root), found)


def _table(name: str, found: Measured) -> None:
    roles = sorted({role for _, role in found.tried})
    print(f'\n{name}\n\nnoticed, and passed as proved; the others became "not read"\n')
    print("| kind | " + " | ".join(roles) + " | tried | noticed | not read | proved |")
    print("| --- |" + " --- |" * (len(roles) + 4))
    for kind in (*KINDS, None):
        row = [_share(found, kind, role) for role in roles]
        tallies = (found.tried, found.noticed, found.not_read, found.passed)
        of, *rest = (_sum(tally, kind, None) for tally in tallies)
        shares = [f"{got} {got / of:.1%}" if of else "" for got in rest]
        print(f"| {kind or 'all'} | " + " | ".join((*row, str(of), *shares)) + " |")
    proved, all_texts = _sum(found.texts, "proved", None), found.texts.total()
    print(f"\nfalse alarms: {found.alarms.total()} {dict(found.alarms)}")
    print(f"texts as they are, proved: {proved} of {all_texts}, {proved / all_texts:.0%}")
    shares = [
        f"{role} {_sum(found.texts, 'proved', role)}/{_sum(found.texts, None, role)}"
        for role in sorted({role for _, role in found.texts})
    ]
    print(", ".join(shares))


def _share(found: Measured, kind: str | None, role: str) -> str:
    of = _sum(found.tried, kind, role)
    if not of:
        return ""
    return f"{_sum(found.noticed, kind, role) / of:.0%}, {_sum(found.passed, kind, role)} of {of}"


def _sum(tally: Tally, kind: str | None, role: str | None) -> int:
    return sum(
        count for key, count in tally.items() if kind in (None, key[0]) and role in (None, key[1])
    )


if __name__ == "__main__":
    main()

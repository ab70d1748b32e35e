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
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale

from generator import lexicon
from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.results import Analysis
from generator.analysis.sentences.hedge_agreement import KEPT_BY, places
from generator.analysis.sentences.pole_words import by_pole
from generator.analysis.sentences.texts import TextRole
from generator.checks import likelihood_not_written
from generator.dossier.about_records import Judgement
from generator.dossier.matching import match
from generator.dossier.records import FactRecord
from generator.lexicon import HedgeKind
from generator.lexicon.locales import locale_of
from generator.lexicon.poles import OPPOSITE
from generator.load import project
from generator.terms.translated import Words
from generator.terms.vocabulary import Likelihood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.analysis.sentences.sentences import Sentences
    from generator.analysis.sentences.texts import ReaderText
    from generator.text.claims.claim import Claims, NameClaim

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
_NUMBERS = {
    "en": ("three", "seven", "nine", "fourteen"),
    "id": ("tiga", "tujuh", "sembilan", "empat belas"),
}
_FOREIGN = ("Zorvania", "Kelmont Institute", "Ravik Odesk")
_UNITS = {"en": ("tonnes", "vehicles", "villages"), "id": ("ton", "kendaraan", "desa")}
_BOUNDS = {"en": ("about", "more than", "at least"), "id": ("sekitar", "lebih dari", "sedikitnya")}
_AUXILIARY = {
    "en": re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|may|must)\b(?! not)"),
    "id": re.compile(
        r"\b(?=(?:telah|sudah|akan|dapat|bisa|me\w{4,}|ber\w{4,}|di\w{5,}|ter\w{4,})\b)"
    ),
}
_NOT = {"en": " not", "id": "tidak "}
_VERB = re.compile(r"\b(?=[a-z]{3,}ed\b)")
_JOINED = re.compile(
    r"[\s,-]*(?:(?:and|dan|or|atau|maupun|serta|with|dengan)\s)?[\s,-]*(?:the\s)?", re.IGNORECASE
)
_POSSIBLE = {
    "has": "may have",
    "have": "may have",
    "is": "may be",
    "are": "may be",
    "was": "was to be",
    "were": "were to be",
    "will": "may",
}
_PLANNED = ("mungkin ", "berencana ", "akan ")
_ALLEGED = {"en": "allegedly ", "id": "diduga "}


@dataclass(frozen=True, slots=True)
class Falsification:
    """A text with one thing changed."""

    kind: str
    text: ReaderText
    language: str
    words: str

    @property
    def falsified(self) -> ReaderText:
        """The text with the false words in one language."""
        return replace(self.text, words={**self.text.words, self.language: self.words})


@dataclass(frozen=True, slots=True)
class Falsifier:
    """Makes falsifications of the texts of one dossier."""

    sentences: Sentences
    chance: random.Random

    def of(self, text: ReaderText) -> Iterator[Falsification]:
        """One of each kind that the text allows, in each language."""
        for language, words in text.words.items():
            if language not in lexicon.languages():
                continue
            claims = self.sentences.claims(words, language)
            for kind, make in _KINDS.items():
                made = [each for each in make(self, claims) if each != words]
                if made:
                    yield Falsification(kind, text, language, self.chance.choice(made))

    def figures(self, claims: Claims) -> Iterator[str]:
        """Another digit, or another number word."""
        words = _NUMBERS[claims.language]
        for claim in claims.figures:
            if claim.loose or claim.quoted or claim.amount == 1:
                continue
            digits = [m.start() for m in re.finditer(r"\d", claim.words)]
            if digits:
                at = self.chance.choice(digits)
                digit = self.chance.choice([d for d in "123456789" if d != claim.words[at]])
                changed = claim.words[:at] + digit + claim.words[at + 1 :]
            else:
                number = claim.words.split()[-1]
                other = self.chance.choice([each for each in words if each != number.lower()])
                changed = claim.words[: len(claim.words) - len(number)] + other
            yield _put(claims.text, claim.start, claim.end, changed)

    def months(self, claims: Claims) -> Iterator[str]:
        """The month before or after."""
        names = _months(claims.language)
        for claim in claims.dates:
            for at, name in enumerate(names):
                if claim.quoted or not re.search(rf"\b{name}\b", claim.words):
                    continue
                other = names[(at + self.chance.choice((-1, 1))) % 12]
                yield _put(claims.text, claim.start, claim.end, claim.words.replace(name, other))

    def years(self, claims: Claims) -> Iterator[str]:
        """The year before or after."""
        for claim in claims.dates:
            match = re.search(r"\b\d{4}\b", claim.words)
            if match is not None and not claim.quoted:
                year = str(int(match[0]) + self.chance.choice((-1, 1)))
                start = claim.start + match.start()
                yield _put(claims.text, start, start + 4, year)

    def names(self, claims: Claims) -> Iterator[str]:
        """Another entity of the dossier."""
        for claim in _entities(claims):
            others = [
                name
                for entity in self.sentences.dossier.entities
                if entity.id != claim.entity
                and (name := entity.name.get(claims.language)) is not None
                and name[:1].isupper()
                and "(" not in name
            ]
            yield _put(claims.text, claim.start, claim.end, self.chance.choice(others))

    def near_names(self, claims: Claims) -> Iterator[str]:
        """An entity that the same article names."""
        for claim in _entities(claims):
            others = sorted(
                {
                    name.words
                    for name in self._around(claims)
                    if name.entity not in {None, claim.entity} and name.words[:1].isupper()
                }
            )
            if others:
                yield _put(claims.text, claim.start, claim.end, self.chance.choice(others))

    def foreign_names(self, claims: Claims) -> Iterator[str]:
        """A name that the dossier does not know."""
        for claim in _entities(claims):
            yield _put(claims.text, claim.start, claim.end, self.chance.choice(_FOREIGN))

    def units(self, claims: Claims) -> Iterator[str]:
        """Something else counted."""
        for claim in claims.figures:
            at = -1 if claim.unit is None else claims.text.find(claim.unit, claim.end)
            if claim.unit is not None and not claim.quoted and 0 <= at <= claim.end + 1:
                other = self.chance.choice(_UNITS[claims.language])
                yield _put(claims.text, at, at + len(claim.unit), other)

    def swapped_names(self, claims: Claims) -> Iterator[str]:
        """Two names in each other's place."""
        named = list(_entities(claims))
        for one, other in pairwise(named):
            if one.entity != other.entity and one.end <= other.start:
                text = claims.text
                between = text[one.end : other.start]
                if _JOINED.fullmatch(between):
                    continue
                yield text[: one.start] + other.words + between + one.words + text[other.end :]

    def dropped_negations(self, claims: Claims) -> Iterator[str]:
        """A negation left out."""
        for claim in claims.negations:
            if claim.family is None and not claim.quoted:
                yield _put(claims.text, claim.start, claim.end + 1, "")

    def added_negations(self, claims: Claims) -> Iterator[str]:
        """A negation put before a verb."""
        language, text = claims.language, claims.text
        for verb in _AUXILIARY[language].finditer(text):
            if not _quoted(claims, verb.start()):
                yield _put(text, verb.end(), verb.end(), _NOT[language])
                return
        if language == "en":
            for verb in _VERB.finditer(text):
                if not _quoted(claims, verb.start()):
                    yield _put(text, verb.start(), verb.start(), "never ")
                    return

    def quoted(self, claims: Claims) -> Iterator[str]:
        """A letter of quoted words altered."""
        for claim in claims.quoted:
            letters = [at for at in range(claim.start, claim.end) if claims.text[at].isalpha()]
            if letters:
                at = self.chance.choice(letters)
                other = "x" if claims.text[at] != "x" else "q"
                yield _put(claims.text, at, at + 1, other)

    def bounds(self, claims: Claims) -> Iterator[str]:
        """A bound dropped, changed or added."""
        text = claims.text
        for claim in claims.figures:
            if claim.loose or claim.quoted or claim.ordinal or claim.limits or claim.amount == 1:
                continue
            number = re.search(r"\S+$", claim.words)
            if claim.bound == "exactly":
                added = self.chance.choice(_BOUNDS[claims.language])
                words = claim.words
                if words[:1].isupper():
                    added, words = added.capitalize(), words[:1].lower() + words[1:]
                yield _put(text, claim.start, claim.end, f"{added} {words}")
            elif number is not None and " " in claim.words and number[0][:1].isdigit():
                yield _put(text, claim.start, claim.start + number.start(), "")
                for word in _BOUNDS[claims.language]:
                    if not claim.words.lower().startswith(word):
                        yield _put(text, claim.start, claim.start + number.start(), f"{word} ")

    def hedges(self, claims: Claims) -> Iterator[str]:
        """A word of likelihood or allegation left out."""
        wanted = {HedgeKind.LIKELIHOOD, HedgeKind.ALLEGATION}
        yield from _without(claims, wanted)

    def modality(self, claims: Claims) -> Iterator[str]:
        """A word of a plan, a condition or a denial left out, where no other hedges the same."""
        likely = {
            each.start
            for place in places(claims)
            for each in place
            if any(other.kind is HedgeKind.LIKELIHOOD for other in place)
        }
        for claim in claims.hedges:
            is_wanted = claim.kind in {HedgeKind.PLAN, HedgeKind.CONDITION, HedgeKind.DENIAL}
            if is_wanted and not (claim.weak or claim.quoted or claim.start in likely):
                yield _put(claims.text, claim.start, claim.end + 1, "")

    def added_hedges(self, claims: Claims) -> Iterator[str]:
        """An allegation added, where there is none."""
        if any(each.kind is HedgeKind.ALLEGATION for each in claims.hedges):
            return
        for verb in _AUXILIARY[claims.language].finditer(claims.text):
            if not _quoted(claims, verb.start()):
                yield _put(claims.text, verb.start(), verb.start(), _ALLEGED[claims.language])
                return

    def added_modality(self, claims: Claims) -> Iterator[str]:
        """A possibility or a plan in the place of what is or was."""
        for verb in _AUXILIARY[claims.language].finditer(claims.text):
            if _quoted(claims, verb.start()) or _is_beside_hedge(claims, *_word(claims, verb)):
                continue
            if claims.language == "en":
                changed = _POSSIBLE.get(verb[0])
                if changed is None:
                    continue
            else:
                changed = self.chance.choice(_PLANNED)
            yield _put(claims.text, verb.start(), verb.end(), changed)
            return

    def opposites(self, claims: Claims) -> Iterator[str]:
        """A word in the place of its opposite: after for before."""
        known = lexicon.load(claims.language).opposites
        for pole, words in by_pole(claims).items():
            others = [each for each, sense in known.items() if sense == OPPOSITE[pole]]
            for word in words if others else ():
                yield _put(claims.text, word.start, word.end, self.chance.choice(others))

    def _around(self, claims: Claims) -> Iterator[NameClaim]:
        for text in self.sentences.texts:
            words = text.words.get(claims.language)
            if words == claims.text:
                for role in self.sentences.texts:
                    if role.owner is text.owner or (
                        role.evidence is not None
                        and text.evidence is not None
                        and role.evidence.source == text.evidence.source
                    ):
                        other = role.words.get(claims.language)
                        if other is not None:
                            yield from self.sentences.claims(other, claims.language).names
                return


_KINDS: dict[str, Callable[[Falsifier, Claims], Iterator[str]]] = {
    "figure": Falsifier.figures,
    "month": Falsifier.months,
    "year": Falsifier.years,
    "name": Falsifier.names,
    "name near by": Falsifier.near_names,
    "foreign name": Falsifier.foreign_names,
    "unit": Falsifier.units,
    "names swapped": Falsifier.swapped_names,
    "negation dropped": Falsifier.dropped_negations,
    "negation added": Falsifier.added_negations,
    "quoted words": Falsifier.quoted,
    "bound": Falsifier.bounds,
    "hedge": Falsifier.hedges,
    "modality": Falsifier.modality,
    "hedge added": Falsifier.added_hedges,
    "modality added": Falsifier.added_modality,
    "opposite": Falsifier.opposites,
}


def _put(text: str, start: int, end: int, words: str) -> str:
    return text[:start] + words + text[end:]


def _entities(claims: Claims) -> Iterator[NameClaim]:
    for claim in claims.names:
        if claim.entity is not None and not claim.quoted and claim.words[:1].isupper():
            yield claim


def _word(claims: Claims, match: re.Match[str]) -> tuple[int, int]:
    """Where the word is that begins where a pattern matches."""
    word = re.compile(r"\w+").match(claims.text, match.start())
    return match.span() if word is None else word.span()


def _quoted(claims: Claims, at: int) -> bool:
    return any(each.start <= at < each.end for each in claims.quoted)


def _without(claims: Claims, kinds: set[HedgeKind]) -> Iterator[str]:
    for claim in claims.hedges:
        if claim.kind in kinds and not claim.weak and not claim.quoted:
            yield _put(claims.text, claim.start, claim.end + 1, "")


def _is_beside_hedge(claims: Claims, start: int, end: int) -> bool:
    """Whether a hedge is right beside some words, or one of them: "may be likely" is no change."""
    return any(
        not claims.text[min(end, each.end) : max(start, each.start)].strip()
        for each in claims.hedges
        if each.kind in KEPT_BY
    )


def _months(language: str) -> Sequence[str]:
    locale = locale_of(language) or Locale("en")
    return [locale.months["format"]["wide"][number] for number in range(1, 13)]


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
    for kind in (*_KINDS, None):
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

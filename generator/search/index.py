"""Builds the index of one language's site: small parts that the browser reads as it needs them.

The format is this project's own. Each part is a script with one call, so that it can be read from a
folder as well as from a server; the same records give the same bytes.
"""

from __future__ import annotations

import hashlib
from array import array
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from generator.search import coding, ruleset, stems, thesaurus, vocabulary
from generator.search.fields import FieldReader
from generator.search.part import Part, call, part, written
from generator.search.postings import Postings
from generator.search.records import RecordKind, SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.search.interface import Interface

LARGEST = 48 * 1024
"""Bytes that a part may have."""

_SMALLEST = 1024
"""Bytes that a part has, where there are more: a smaller one is seldom worth a request."""

_PARTS = 256
"""Parts that a shelf is cut into before they grow: a query reads one or two for each word."""

BLOCK = 20
"""Records in a block of texts, at most."""

_LARGEST_BLOCK = 24 * 1024
_SMALLEST_BLOCK = 1536
_CHUNK = 20 * 1024
"""Characters of postings in one entry; a longer list goes on in the next entry of that key."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Parts of one sort, and what the manifest says of them."""

    name: str
    firsts: tuple[str | int, ...]
    """The first key, word or record number of each part."""

    parts: tuple[Part, ...]


def build(
    records: Iterable[SearchRecord],
    interface: Interface,
    *,
    language: str,
    languages: Sequence[str] = (),
    synonyms: Sequence[Sequence[str]] = (),
    reader: FieldReader | None = None,
) -> tuple[Part, ...]:
    """Give the files of the index of one language's site, over the records that it finds.

    `languages` are those in which a reader may ask, beside the site's and the records' own;
    `synonyms` are the dossier's words that ask for each other; `reader` may have read the same
    texts before.
    """
    own = [record for record in records if record.site_language == language]
    ordered = sorted(own, key=lambda record: _ORDER[record.kind])
    book = Postings(ordered, reader or FieldReader())
    analysed = _analysed(ordered, (language, *languages))
    shelves = (
        _shelf("keys", _key_entries(book)),
        _shelf("names", _name_entries(book)),
        _shelf("places", _place_entries(book)),
        _shelf("words", _word_entries(book, analysed)),
        _texts(ordered),
    )
    parts = [part for shelf in shelves for part in shelf.parts]
    parts.append(part("characters", ruleset.characters()))
    keys = frozenset({*book.exact, *book.stems})
    parts.extend(part(f"rules-{each}", _rules(each, synonyms, keys)) for each in analysed)
    manifest = _manifest(ordered, shelves, (language, analysed), interface, _version(parts))
    return (*parts, part("manifest", manifest))


def _rules(
    language: str, synonyms: Sequence[Sequence[str]], keys: frozenset[str]
) -> dict[str, Any]:
    """Give a language's rules with the words that queries of this index need."""
    related = thesaurus.reduced(language, synonyms, keys)
    asked = {word for phrase in related for word in phrase.split()}
    return {**stems.reduced(language, keys | asked), "thesaurus": related}


_ORDER = {kind: number for number, kind in enumerate(RecordKind)}


def _analysed(records: Sequence[SearchRecord], asked: Sequence[str]) -> list[str]:
    texts = {record.text_language for record in records}
    titles = {record.title_language for record in records if record.title_language}
    quotes = {record.quote_language for record in records if record.quote}
    return sorted({ruleset.load(each).language for each in (*asked, *titles, *texts, *quotes)})


def _manifest(
    ordered: Sequence[SearchRecord],
    shelves: Sequence[_Shelf],
    languages: tuple[str, list[str]],
    interface: Interface,
    version: str,
) -> dict[str, Any]:
    counts = {kind: sum(record.kind is kind for record in ordered) for kind in RecordKind}
    return {
        "version": version,
        "language": languages[0],
        "languages": languages[1],
        "telltales": _telltales(*languages),
        "records": len(ordered),
        "kinds": [[kind, counts[kind]] for kind in RecordKind],
        "traits": "".join(map(_traits, ordered)),
        "supports": _supports(ordered),
        "interface": asdict(interface),
        **{shelf.name: shelf.firsts for shelf in shelves},
    }


def _telltales(own: str, analysed: Sequence[str]) -> list[str]:
    """Words that show a query to be in another language than the site's: numbers and fillers."""
    others = {word for language in analysed for word in ruleset.marking(language)}
    return sorted(others - ruleset.marking(own))


def _traits(record: SearchRecord) -> str:
    """Write as one character what ranking needs to know of a record."""
    traits = (record.is_key, record.figure != "", record.date != "", record.is_person)
    return coding.ALPHABET[sum(1 << at for at, trait in enumerate(traits) if trait)]


def _supports(ordered: Sequence[SearchRecord]) -> list[list[int]]:
    """Give the number of each record that others quote, then theirs."""
    facts = {each.id: at for at, each in enumerate(ordered) if each.kind is RecordKind.FACT}
    found = (
        [at, *(facts[name] for name in each.supports if name in facts)]
        for at, each in enumerate(ordered)
    )
    return [each for each in found if len(each) > 1]


def _version(parts: Sequence[Part]) -> str:
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _shelf(name: str, entries: Iterator[tuple[str, str]]) -> _Shelf:
    """Pack entries (key, JSON), sorted by key, into parts of at most LARGEST bytes."""
    sized = [(key, entry, _size(entry)) for key, entry in entries]
    limit = _limit(sum(size for _, _, size in sized), _SMALLEST, LARGEST) - 64
    return _packed(name, sized, limit)


def _packed(
    name: str,
    sized: Iterable[tuple[str | int, str, int]],
    limit: int,
    most: int | None = None,
) -> _Shelf:
    """Put entries (key, JSON, bytes) into parts of at most `limit` bytes and `most` entries."""
    firsts: list[str | int] = []
    contents: list[list[str]] = []
    free = 0
    for key, entry, size in sized:
        if not contents or size > free or len(contents[-1]) == most:
            firsts.append(key)
            contents.append([])
            free = limit
        contents[-1].append(entry)
        free -= size
    names = [f"{name}-{number}" for number in range(len(contents))]
    parts = (call(each, _array(content)) for each, content in zip(names, contents, strict=True))
    files = (f"{each}.js" for each in names)
    return _Shelf(name, tuple(firsts), tuple(zip(files, parts, strict=True)))


def _size(entry: str) -> int:
    return len(entry.encode("utf-8", "replace")) + 1


def _limit(whole: int, smallest: int, largest: int) -> int:
    """Bytes of a part, so that a small index has small parts and a large one has few."""
    return min(largest, max(smallest, whole // _PARTS))


def _array(entries: Sequence[str]) -> str:
    return f"[{','.join(entries)}]"


def _key_entries(book: Postings) -> Iterator[tuple[str, str]]:
    """Three values an entry: key, who has it as written, who has it as a stem (empty: the same)."""
    for key in _sorted({*book.exact, *book.stems}):
        exact = book.exact.get(key, _NOBODY)
        stemmed = book.stems.get(key, _NOBODY)
        texts = [_chunks(exact), _chunks(stemmed if stemmed != exact else _NOBODY)]
        for number in range(max(map(len, texts))):
            values = [text[number] if number < len(text) else "" for text in texts]
            yield key, ",".join(written(value) for value in (key, *values))


_NOBODY: Sequence[int] = array("I")


def _name_entries(book: Postings) -> Iterator[tuple[str, str]]:
    """Three values an entry: name, the words of every name that means the same, who has one.

    A name that means what an earlier one means has that one instead of the words.
    """
    earlier: dict[object, str] = {}
    for key in _sorted(book.actors):
        words, who = book.actors[key]
        first = earlier.setdefault((words, who.tobytes()), key)
        if first != key:
            yield key, ",".join(written(value) for value in (key, first, ""))
            continue
        for text in _chunks(who):
            yield key, ",".join(written(value) for value in (key, words, text))


def _chunks(found: Sequence[int]) -> list[str]:
    """Cut a long list of postings; each piece counts from record 0 again."""
    step = _CHUNK // 4
    return [coding.postings(found[at : at + step]) for at in range(0, len(found), step)]


def _place_entries(book: Postings) -> Iterator[tuple[str, str]]:
    """Two values an entry: key, where it stands."""
    for key in _sorted(book.placed()):
        for chunk in _by_size(book.places(key)):
            yield key, f"{written(key)},{written(coding.places(chunk))}"


def _by_size(
    found: Iterable[tuple[int, Sequence[int]]],
) -> Iterator[list[tuple[int, Sequence[int]]]]:
    chunk: list[tuple[int, Sequence[int]]] = []
    size = 0
    for record, places in found:
        chunk.append((record, places))
        size += 4 + 2 * len(places)
        if size > _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _word_entries(book: Postings, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give one value an entry: a word and, as its last digit, how common it is (log2).

    After a word that is no slip, although nothing has it, is a hyphen.
    """
    spellings = book.spellings()
    real = vocabulary.mistakable(languages, frozenset(spellings)) - book.exact.keys()
    for word in _sorted(spellings | real):
        count = len(book.exact.get(word, ()))
        common = str(min(9, count.bit_length() - 1)) if word in spellings else "-"
        yield word, written(f"{word}{common}")


def _texts(ordered: Sequence[SearchRecord]) -> _Shelf:
    entries = [written(_shown(record)) for record in ordered]
    sized = [(number, entry, _size(entry)) for number, entry in enumerate(entries)]
    whole = sum(size for _, _, size in sized)
    return _packed("texts", sized, _limit(whole, _SMALLEST_BLOCK, _LARGEST_BLOCK), BLOCK)


def _shown(record: SearchRecord) -> list[str]:
    return [
        record.location,
        record.title,
        record.title_language or record.text_language,
        record.text,
        record.text_language,
        record.label,
        record.figure,
        record.date,
        record.quote,
        record.quote_language,
    ]


def _sorted(keys: Iterable[str]) -> list[str]:
    """Sort as a browser compares strings: by UTF-16 units."""
    return sorted(keys, key=lambda key: key.encode("utf-16-be", "surrogatepass"))

"""Verifies an archive of a briefing: every file's SHA-256 sum, every quote in its article.

    python3 verify.py               the unpacked archive that this file stands in
    python3 verify.py ARCHIVE.zip   an archive as it was handed over; nothing is unpacked
    python3 verify.py FOLDER        an archive unpacked elsewhere

Needs Python 3.8 or newer and nothing else, so that it still runs when nothing else does.
Exit code: 0 all checks passed, 1 problems, 2 wrong usage. `briefing verify` runs this file.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import stat
import struct
import sys
import unicodedata
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from generator.archive.agreement import Agreement, states
from generator.archive.other_formats import other_formats
from generator.archive.page_links import between
from generator.archive.page_texts import proved
from generator.archive.site_pages import SitePages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUMS = "SHA256SUMS"
MANIFEST = "MANIFEST.json"
SOURCES = "data/sources.json"
QUOTES = ("data/facts.json", "data/entities.json")
MAX_EXPANSION = 200
"""A file that expands to more than this many times its packed size is refused."""
MAX_ENTRY = 512 * 1024 * 1024
MAX_TOTAL = 4 * 1024 * 1024 * 1024 - 1
MAX_TEXT = 64 * 1024 * 1024
"""Bytes of one file, of all files, and of a file that is read as text, unpacked."""
MAX_FILES = 500_000
MAX_NAME = 240
MANY = 0xFFFF
VERSION = 20
BLOCK = 1024 * 1024
OLDER = (
    "an archive of an older format: origins, differences, changes and page links are not checked"
)
SEAL = b"An archive of a briefing. SHA-256 of all bytes before these 64 digits: "
FILE_MODE = stat.S_IFREG | 0o644
LOCAL, CENTRAL = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L")
LOCAL_MARK, CENTRAL_MARK = b"PK\3\4", b"PK\1\2"
STRAY = "has bytes that belong to no file"
DIFFERS = "is listed with other values than its header has"
PLAIN = re.compile(
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z))"
    r"[a-z0-9_](?:[a-z0-9._ ()+,=@~-]*[a-z0-9_()+=@~-])?\Z",
    re.IGNORECASE | re.ASCII,
)
"""A name that every system accepts."""
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave in folders that were looked at; not counted as added."""
_ODD = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
BROKEN = (*_ODD, RuntimeError, zlib.error, struct.error)
"""What reading a damaged archive can raise."""


class Problem(NamedTuple):
    """One thing that does not hold."""

    path: str
    code: str
    message: str

    def __str__(self) -> str:
        """One line, safe to print."""
        line = f"{self.path}: {self.message} [{self.code}]"
        return "".join(each if each.isprintable() else repr(each)[1:-1] for each in line)


class Report(NamedTuple):
    """What was looked at, and what does not hold."""

    files: int
    articles: int
    quotes: int
    problems: tuple[Problem, ...]
    states: tuple[tuple[str, int], ...] = ()
    """How many texts of the data are in each state of proof; none in older archives."""
    is_first: bool = False
    """Whether the archive is of the first format, in which less can be checked."""

    @property
    def proof(self) -> str:
        """One line on what was proved when the archive was made, and what was not read."""
        known = dict(self.states)
        proved, partly = known.pop("proved", 0), known.pop("partly", 0)
        not_read = known.pop("not_read", 0)
        texts, other = _number_of(sum(dict(self.states).values()), "text"), sum(known.values())
        return (
            f"{texts}: {proved} proved, {partly} in part, {not_read} not read, "
            f"{other} published with a reason"
        )

    def __str__(self) -> str:
        """One line, without the problems."""
        problems = len(self.problems)
        found = _number_of(problems, "problem") if problems else "all checks passed"
        files, articles = _number_of(self.files, "file"), _number_of(self.articles, "article")
        return f"{files}, {articles}, {_number_of(self.quotes, 'quote')}: {found}"


def _number_of(count: int, thing: str) -> str:
    """A count and what is counted: "1 file", "2 files"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


class _Folder:
    """An unpacked archive."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.names: list[str] = sorted(self._walk())

    def _walk(self) -> Iterator[str]:
        total = 0
        for folder, folders, files in os.walk(str(self.root)):
            for name in folders + files:
                path = Path(folder, name)
                inside = path.relative_to(self.root).as_posix()
                status = path.lstat()
                if stat.S_ISLNK(status.st_mode):
                    self.problems.append(Problem(inside, "refused", "is a link"))
                elif name not in files or name in LEFT_BY_SYSTEMS:
                    continue
                elif not stat.S_ISREG(status.st_mode):
                    message = "is a link or a device, not a file"
                    self.problems.append(Problem(inside, "refused", message))
                elif status.st_size > MAX_ENTRY or total + status.st_size > MAX_TOTAL:
                    self.problems.append(Problem(inside, "refused", "is too large"))
                else:
                    total += status.st_size
                    yield inside

    def close(self) -> None:
        """Nothing is open."""

    def blocks(self, name: str) -> Iterator[bytes]:
        with (self.root / name).open("rb") as stream:
            yield from iter(lambda: stream.read(BLOCK), b"")


class ZipEntry(NamedTuple):
    """A file in a zip, as its own header has it."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    header: int
    """Where its header begins."""
    start: int
    """Where its packed bytes begin."""


class ZipLayout:
    """The files of a zip, found by walking from header to header, as the writer placed them.

    The writer's layout is the only one accepted: what it would write for these files is made
    again and compared with the zip, so that no two programs can see different files in it.
    """

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._size = stream, size
        self._time = b""
        self.entries: list[ZipEntry] = []
        self.faults: list[tuple[str, str]] = []
        """The file, "the zip" where it is none, and what is wrong with it."""
        end = self._files()
        if end >= 0:
            self._check_names()
            self._check_contents(end)

    def _at(self, offset: int, length: int) -> bytes:
        self._stream.seek(offset)
        return self._stream.read(length)

    def _files(self) -> int:
        """Walk over the files; give where the list of contents begins, else -1."""
        offset = 0
        while self._at(offset, 4) == LOCAL_MARK:
            head = self._at(offset, LOCAL.size)
            if len(head) < LOCAL.size or len(self.entries) >= MAX_FILES:
                break
            fields = LOCAL.unpack(head)
            method, crc, packed, size, length, extra = fields[3], *fields[6:]
            raw = self._at(offset + LOCAL.size, length)
            start = offset + LOCAL.size + length + extra
            name = raw.decode("utf-8", "backslashreplace")
            entry = ZipEntry(name, method, crc, packed, size, offset, start)
            self.entries.append(entry)
            self.faults += [(name, why) for why in _entry_faults(entry, fields)]
            self._time = self._time or head[10:14]
            if head[10:14] != self._time:
                self.faults.append((name, "has a header unlike those of archives"))
            offset = start + packed
            if offset > self._size:
                break
        if self.entries and self._at(offset, 4) == CENTRAL_MARK and offset < self._size:
            return offset
        is_zip = b"PK\5\6" in self._at(max(0, self._size - 66_000), 66_000)
        self.faults.append(("the zip", STRAY if is_zip else "cannot be read as a zip"))
        return -1

    def _check_names(self) -> None:
        seen: set[str] = set()
        for entry in self.entries:
            folded = unicodedata.normalize("NFC", entry.name).casefold()
            if folded in seen:
                self.faults.append((entry.name, "duplicate entry"))
            seen.add(folded)
        if sum(entry.size for entry in self.entries) > MAX_TOTAL:
            self.faults.append(("the zip", "is too large"))

    def _check_contents(self, offset: int) -> None:
        """Compare the list of contents and the end with those that the writer makes."""
        begin = offset
        for entry in self.entries:
            expected = _listed(entry, self._time)
            found = self._at(offset, len(expected))
            if found != expected:
                is_file = stat.S_IFMT(_attributes(found) >> 16) in (0, stat.S_IFREG)
                why = DIFFERS if is_file else "is a link or a device, not a file"
                self.faults.append((entry.name, why))
            offset += len(expected)
        end = _end(len(self.entries), offset - begin, begin)
        if self._at(offset, len(end)) != end:
            self.faults.append(("the zip", "its list of contents does not match its files"))
        elif offset + len(end) + 64 != self._size:
            self.faults.append(("the zip", STRAY))
        names = [entry.name for entry in self.entries]
        if not self.faults and names != sorted(names):
            self.faults.append(("the zip", "its files are not in order"))


def _attributes(central: bytes) -> int:
    return int(CENTRAL.unpack(central[: CENTRAL.size])[-2]) if len(central) > CENTRAL.size else 0


def _listed(entry: ZipEntry, time: bytes) -> bytes:
    """The line of a file in the list of contents, as the writer makes it."""
    name, times = entry.name.encode(), struct.unpack("<2H", time)
    sizes = (entry.crc, entry.packed, entry.size)
    rest = (len(name), 0, 0, 0, 0, FILE_MODE << 16, entry.header)
    return (
        CENTRAL.pack(
            CENTRAL_MARK, VERSION + (3 << 8), VERSION, 0, entry.method, *times, *sizes, *rest
        )
        + name
    )


def _end(count: int, length: int, begin: int) -> bytes:
    """The end of a zip as the writer makes it, up to the digits of the seal."""
    many = b""
    if count > MANY:
        record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, begin)
        many = record + struct.pack("<4sLQL", b"PK\6\7", 0, begin + length, 1)
    few = min(count, MANY)
    seal = len(SEAL) + 64
    return many + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, few, few, length, begin, seal) + SEAL


def _entry_faults(entry: ZipEntry, fields: Sequence[Any]) -> Iterator[str]:
    _, version, flags, method, _, _, _, packed, size, _, extra = fields
    yield from name_faults(entry.name)
    if flags & 0x2041:
        yield "is encrypted"
    elif version != VERSION or flags:
        yield "has a header unlike those of archives"
    if extra:
        yield "has extra fields"
    if method not in (0, 8):
        yield "uses an unsupported compression method"
    elif method == 0 and packed != size:
        yield "has a header unlike those of archives"
    if size > MAX_ENTRY:
        yield "is too large"
    if size > MAX_EXPANSION * max(packed, 1):
        yield f"expands to more than {MAX_EXPANSION} times its packed size"


def name_faults(name: str) -> Iterator[str]:
    """What is wrong with the path of a file in an archive."""
    is_odd = re.search(r"[\x00-\x1f\x7f\\]", name) or re.match(r"[A-Za-z]:", name)
    parts_of = name.split("/")
    if is_odd or any(part in ("", ".", "..") for part in parts_of):
        yield "is not a path inside the archive"
    elif len(name) > MAX_NAME or not all(PLAIN.match(part) for part in parts_of):
        yield "has a name that not every system accepts"


class _Zip:
    """An archive as it was handed over; with a refusal, none of its files is opened."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("rb")
        self.problems: list[Problem] = []
        self.names: list[str] = []
        size = path.stat().st_size
        # The zip's comment ends with the sum of all bytes before it.
        if self._seal(size) != self._last(size):
            message = "seal mismatch: the zip has been modified"
            self.problems.append(Problem(path.name, "seal", message))
        layout = ZipLayout(self._stream, size)
        for name, why in layout.faults:
            is_zip = why != "cannot be read as a zip"
            self.problems.append(Problem(name if is_zip else path.name, "refused", why))
        if not layout.faults:
            self._entries = {entry.name: entry for entry in layout.entries}
            self.names = sorted(self._entries)

    def close(self) -> None:
        self._stream.close()

    def _seal(self, size: int) -> bytes:
        total, left = hashlib.sha256(), max(size - 64, 0)
        self._stream.seek(0)
        while left > 0:
            block = self._stream.read(min(left, BLOCK))
            if not block:
                break
            total.update(block)
            left -= len(block)
        return total.hexdigest().encode()

    def _last(self, size: int) -> bytes:
        self._stream.seek(max(size - 64, 0))
        return self._stream.read(64)

    def blocks(self, name: str) -> Iterator[bytes]:
        """The content, a block at a time; raises ValueError where it is not as announced."""
        entry = self._entries[name]
        size = crc = 0
        for block in self._unpacked(entry):
            size, crc = size + len(block), zlib.crc32(block, crc)
            if size > entry.size:
                break
            yield block
        if size != entry.size or crc != entry.crc:
            raise ValueError(name)

    def _unpacked(self, entry: ZipEntry) -> Iterator[bytes]:
        left, at = entry.packed, entry.start
        opened = zlib.decompressobj(-15)
        while left:
            self._stream.seek(at)
            block = self._stream.read(min(left, BLOCK))
            if not block:
                raise EOFError(entry.name)
            left, at = left - len(block), at + len(block)
            if entry.method == 0:
                yield block
                continue
            while not opened.eof:
                content = opened.decompress(block, BLOCK)
                block = opened.unconsumed_tail
                yield content
                if not content and not block:
                    break
            if opened.eof and (left or opened.unused_data or block):
                raise ValueError(entry.name)
        if entry.method and not opened.eof:
            raise ValueError(entry.name)


def read(archive: _Folder | _Zip, name: str) -> bytes:
    """A whole file of text; raises ValueError where it is longer than text may be."""
    found, size = [], 0
    for block in archive.blocks(name):
        size += len(block)
        if size > MAX_TEXT:
            raise ValueError(name)
        found.append(block)
    return b"".join(found)


def _check_sums(archive: _Folder | _Zip) -> Iterator[Problem]:
    """Every file is as listed, none is missing and none is added."""
    listed: dict[str, str] = {}
    lines = read(archive, SUMS).decode("utf-8").rstrip("\n").split("\n")
    for number, line in enumerate(lines, start=1):
        match = re.match(r"([0-9a-f]{64})  (.+)$", line)
        if match is None or match.group(2) in listed:
            yield Problem(
                SUMS, "unreadable", f"line {number} is not a checksum followed by a new path"
            )
        else:
            listed[match.group(2)] = match.group(1)
    for name in sorted(set(listed) - set(archive.names)):
        yield Problem(name, "missing", "listed in SHA256SUMS but missing")
    for name in archive.names:
        if name not in listed and name != SUMS:
            yield Problem(name, "added", "not listed in SHA256SUMS")
        elif name != SUMS and _sum(archive, name) != listed[name]:
            yield Problem(name, "changed", "differs from the archived file")


def _sum(archive: _Folder | _Zip, name: str) -> str | None:
    try:
        total = hashlib.sha256()
        for block in archive.blocks(name):
            total.update(block)
        return total.hexdigest()
    except BROKEN:
        return None


def digest(content: bytes) -> str:
    """Give the SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


class _Article(NamedTuple):
    """The words of an article that the archive holds: the whole, or passages."""

    file: str
    passages: tuple[tuple[int, str], ...]
    """The offset of the first code point, and the text; the whole is one passage at 0."""

    def at(self, start: int, end: int) -> str:
        for offset, text in self.passages:
            if offset <= start < end <= offset + len(text):
                return text[start - offset : end - offset]
        return ""

    def carries(self, exact: str, spans: Sequence[Sequence[int]]) -> bool:
        # Just these words stand there, and no figure is cut in two.
        for start, end in spans:
            if self.at(start - 1, start + 1).isdecimal() or self.at(end - 1, end + 1).isdecimal():
                return False
        pieces = [fold(self.at(start, end)).strip() for start, end in spans]
        return bool(pieces) and all(pieces) and pieces in ([fold(exact).strip()], parts(exact))


_MARKS = (("“”„‟«»", '"'), ("‘’‚‛‹›", "'"))  # noqa: RUF001
_SHORT = 500
"""Characters of a text that is levelled once: pages repeat labels and names many times."""
_ESCAPE = re.compile(r"\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
# The elements of a page that show words as an article's.
_SHOWING = ("q", "blockquote", "a")
_SHOWN = re.compile(r' class="(?:exact|quoted|quote)\b')


def fold(text: str) -> str:
    """Level what may differ between a quote and its article: NFC, white space, marks."""
    return _fold(text) if len(text) <= _SHORT else _fold.__wrapped__(text)


@lru_cache(maxsize=16384)
def _fold(text: str) -> str:
    folded = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    if not folded.isascii():
        for marks, plain in _MARKS:
            for mark in marks:
                folded = folded.replace(mark, plain)
    return folded


def parts(words: str) -> list[str]:
    """Give the parts of a quote between elisions, folded."""
    return [part.strip() for part in fold(words).split("…") if part.strip()]


def _unescape(match: re.Match[str]) -> str:
    """The character that an escape in a quoted text of YAML stands for."""
    code, letter = match[1] or match[2], match[3] or ""
    return chr(int(code, 16)) if code else {"n": "\n", "t": "\t"}.get(letter, letter)


class _Texts:
    """Folded texts, looked through by the rarest word of what is looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._having: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for word in set(text.split(" ")):
                self._having.setdefault(word, []).append(number)

    def hold(self, wanted: Sequence[str]) -> bool:
        """Tell whether one text has all these parts."""
        # The first and the last word of a part may be cut.
        words = [word for part in wanted for word in part.split(" ")[1:-1]]
        likely: Sequence[int] = range(len(self._texts))
        likely = min([likely, *(self._having.get(word, []) for word in words)], key=len)
        return any(all(part in self._texts[number] for part in wanted) for number in likely)


class _Sequel:
    """A folded text in which things are mostly found in the order in which they are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def has(self, part: str) -> bool:
        """Tell whether the text has a part, looked for from the one found last."""
        at = self._text.find(part, self._at)
        if at < 0:
            at = self._text.find(part)
        self._at = max(at, 0)
        return at >= 0


class _Quotes:
    """The quotes of an archive, and the articles in which they must stand."""

    def __init__(self, archive: _Folder | _Zip) -> None:
        self._archive = archive
        self.articles: dict[str, _Article] = {}
        self.count = 0
        self.reading = SUMS
        self._names = set(archive.names)
        self._texts = _Texts([])
        self.is_first = False

    def states(self) -> dict[str, int]:
        try:
            return states(self._text, self._archive.names)
        except BROKEN:
            return {}

    def check(self) -> Iterator[Problem]:
        yield from self._read_articles()
        passages = [text for each in self.articles.values() for _, text in each.passages]
        self._texts = _Texts([fold(text) for text in passages])
        seeds = [name for name in self._archive.names if re.match(r"seeds/.*\.yml$", name)]
        unescaped = _ESCAPE.sub(_unescape, "\n".join(map(self._text, seeds)))
        yaml = _Sequel(fold(unescaped.replace("''", "'")))
        for path in QUOTES:
            for record in json.loads(self._text(path)):
                for number, evidence in enumerate(record["evidence"], start=1):
                    why = self._fault(evidence, yaml)
                    if why:
                        yield Problem(path, "quote", f"quote '{record['id']}-{number}' {why}")
        for name in self._archive.names:
            if name.endswith(".html"):
                yield from self._check_page(name)
        agreement = Agreement(self._archive.names, self._text, self._at)
        for path, code, message in agreement.check():
            yield Problem(path, code, message)
        self.is_first = agreement.is_first
        for path, code, message in other_formats(self._archive.names, self._bytes, agreement):
            yield Problem(path, code, message)
        articles = {
            name: [text for _, text in each.passages] for name, each in self.articles.items()
        }
        site = SitePages(frozenset(self._names), self._text, agreement, articles, fold)
        for path, code, message in site.faults():
            yield Problem(path, code, message)
        yield from self._check_proof()

    def _quotes(self) -> Iterator[tuple[str, ...]]:
        for path in QUOTES:
            for record in json.loads(self._text(path)):
                for number, each in enumerate(record["evidence"], start=1):
                    exact, spans = each["quote"]["exact"], json.dumps(each["spans"])
                    if exact is not None:
                        yield path, f"{record['id']}-{number}", each["source"], exact, spans

    def _check_proof(self) -> Iterator[Problem]:
        """What the page of proof comes with is in the data and in the articles."""
        if not any(name.startswith("verify/") for name in self._archive.names):
            return  # older archives have no such page
        quotes = set(self._quotes())
        found, articles = set(), {}
        for name in self._archive.names:
            if re.match(r"verify/proof-[0-9]+\.js$", name):
                part = proved(self._text(name))
                articles.update({each["source"]: each for each in part["articles"]})
                for each in part["quotes"]:
                    spans = json.dumps(each["spans"])
                    keys = ("path", "quote", "source", "exact")
                    found.add((*(each[key] for key in keys), spans))
        if found != quotes:
            yield Problem("verify/proof-0.js", "data", "has other quotes than the data")
        for name in sorted(set(articles) ^ set(self.articles)):
            yield Problem(
                "verify/proof-0.js", "data", f"has other articles than the data: '{name}'"
            )
        for name, article in self.articles.items():
            passages = [list(each) for each in article.passages]
            if name in articles and articles[name]["passages"] != passages:
                yield Problem("verify/proof-0.js", "data", f"the article of '{name}' differs")

    def _read_articles(self) -> Iterator[Problem]:
        withheld = {each["source"]: each for each in json.loads(self._text(MANIFEST))["withheld"]}
        for source in json.loads(self._text(SOURCES)):
            file, name = source["file"], source["id"]
            if name in withheld:
                held = [(each["start"], each["text"]) for each in withheld[name]["passages"]]
                self.articles[name] = _Article(file, tuple(held))
            elif file not in self._names:
                yield Problem(file, "missing", f"is missing: the article of '{name}'")
            else:
                self.articles[name] = _Article(file, ((0, self._text(file)),))
                if _sum(self._archive, file) != source["sha256"]:
                    yield Problem(file, "article", f"is not the article of '{name}'")

    def _fault(self, evidence: dict[str, Any], yaml: _Sequel) -> str:
        exact, source = evidence["quote"]["exact"], evidence["source"]
        if exact is None:  # rights forbid to give the words
            return ""
        self.count += 1
        if source not in self.articles:
            return f"has no article: '{source}'"
        article, spans = self.articles[source], evidence["spans"]
        if not article.carries(exact, spans):
            there = " … ".join(article.at(start, end) for start, end in spans)
            return f"reads “{exact}”, but {article.file} has “{there}” at that position"
        if not all(map(yaml.has, parts(exact))):
            return f"is not in the YAML: “{exact}”"
        return ""

    def _check_page(self, name: str) -> Iterator[Problem]:
        page = self._text(name)
        for found in (each for tag in _SHOWING for each in between(page, f"<{tag} ", f"</{tag}>")):
            attributes, _, content = f" {found}".partition(">")
            if not _SHOWN.search(attributes):
                continue
            words = html.unescape(re.sub(r"<[^<>]*>", "", content))
            if not self._texts.hold(parts(words)):
                message = f"quotes words that occur in no article: “{words.strip()}”"
                yield Problem(name, "page", message)

    def _at(self, source: str, start: int, end: int) -> str:
        return self.articles[source].at(start, end)

    def _bytes(self, name: str) -> bytes:
        self.reading = name
        return read(self._archive, name)

    def _text(self, name: str) -> str:
        return self._bytes(name).decode("utf-8")


def opened(path: Path) -> _Folder | _Zip:
    """Open the archive at `path`, to be closed. Raises OSError where there is neither."""
    return _Folder(path) if path.is_dir() else _Zip(path)


def verify(path: Path) -> Report:
    """Check the archive at `path`, a zip or a folder. Raises OSError where there is neither."""
    archive = opened(path)
    try:
        return _report(archive)
    finally:
        archive.close()


def _report(archive: _Folder | _Zip) -> Report:
    problems, quotes = list(archive.problems), _Quotes(archive)
    if archive.names or not problems:
        for check in (_check_sums(archive), quotes.check()):
            try:
                problems.extend(check)
            except BROKEN:
                message = "missing or corrupt; cannot continue"
                problems.append(Problem(quotes.reading, "unreadable", message))
    found = tuple(sorted(quotes.states().items()))
    counts = len(archive.names), len(quotes.articles), quotes.count
    return Report(*counts, tuple(problems), found, quotes.is_first)


def main(arguments: Sequence[str]) -> int:
    """Check what is named, or the folder of this file; print what is wrong, and the count."""
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    if len(arguments) > 1 or not (path.is_dir() or path.is_file()):
        print(__doc__, file=sys.stderr)
        return 2
    report = verify(path)
    for problem in report.problems:
        print(problem)
    print(report)
    if report.states or report.is_first:
        print(OLDER if report.is_first else report.proof)
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

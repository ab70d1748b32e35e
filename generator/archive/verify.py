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
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUMS = "SHA256SUMS"
MANIFEST = "MANIFEST.json"
SOURCES = "data/sources.json"
QUOTES = ("data/facts.json", "data/entities.json")
MAX_EXPANSION = 200
"""A file that expands to more than this many times its packed size is refused."""
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave in folders that were looked at; not counted as added."""
_ODD = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
BROKEN = (*_ODD, RuntimeError, zipfile.BadZipFile, zlib.error, struct.error)
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
        for folder, folders, files in os.walk(str(self.root)):
            for name in folders + files:
                path = Path(folder, name)
                inside = path.relative_to(self.root).as_posix()
                if path.is_symlink():
                    self.problems.append(Problem(inside, "refused", "is a link"))
                elif name in files and name not in LEFT_BY_SYSTEMS:
                    yield inside

    def read(self, name: str) -> bytes:
        return (self.root / name).read_bytes()


class _Zip:
    """An archive as it was handed over; with a refusal, none of its files is opened."""

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        self.problems: list[Problem] = []
        self.names: list[str] = []
        # The zip's comment ends with the sum of all bytes before it.
        if content[-64:] != digest(content[:-64]).encode():
            message = "seal mismatch: the zip has been modified"
            self.problems.append(Problem(path.name, "seal", message))
        try:
            self._zip = zipfile.ZipFile(str(path))
            refused = list(_refusals(self._zip.infolist(), len(content)))
        except BROKEN:
            refused = [Problem(path.name, "refused", "cannot be read as a zip")]
        self.problems += refused
        if not refused:
            self.names = sorted(self._zip.namelist())

    def read(self, name: str) -> bytes:
        return self._zip.read(name)


def _refusals(entries: Sequence[zipfile.ZipInfo], size: int) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        for why in _faults(entry):
            yield Problem(name, "refused", why)
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            yield Problem(name, "refused", "duplicate entry")
        seen.add(folded)
    if sum(entry.compress_size for entry in entries) > size:
        yield Problem("the zip", "refused", "overlapping entries")


def _faults(entry: zipfile.ZipInfo) -> Iterator[str]:
    name = entry.orig_filename
    is_odd = re.search(r"[\x00-\x1f\x7f\\]", name) or re.match(r"[A-Za-z]:", name)
    if is_odd or any(part in ("", ".", "..") for part in name.split("/")):
        yield "is not a path inside the archive"
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        yield "is a link or a device, not a file"
    if entry.flag_bits & 0x2041:
        yield "is encrypted"
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield "uses an unsupported compression method"
    if entry.file_size > MAX_EXPANSION * max(entry.compress_size, 1):
        yield f"expands to more than {MAX_EXPANSION} times its packed size"


def _check_sums(archive: _Folder | _Zip) -> Iterator[Problem]:
    """Every file is as listed, none is missing and none is added."""
    listed: dict[str, str] = {}
    lines = archive.read(SUMS).decode("utf-8").rstrip("\n").split("\n")
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
        return digest(archive.read(name))
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


_MARKS = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")  # noqa: RUF001
_ESCAPE = re.compile(r"\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
# The elements of a page that show words as an article's.
_SHOWN = re.compile(r'(?s)<(q|blockquote|a)\b[^>]* class="(?:exact|quoted|quote)\b[^>]*>(.*?)</\1>')


def fold(text: str) -> str:
    """Level what may differ between a quote and its article: NFC, white space, marks."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).translate(_MARKS)


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
        for match in _SHOWN.finditer(self._text(name)):
            words = html.unescape(re.sub(r"<[^>]*>", "", match.group(2)))
            if not self._texts.hold(parts(words)):
                message = f"quotes words that occur in no article: “{words.strip()}”"
                yield Problem(name, "page", message)

    def _text(self, name: str) -> str:
        self.reading = name
        return self._archive.read(name).decode("utf-8")


def verify(path: Path) -> Report:
    """Check the archive at `path`, a zip or a folder. Raises OSError where there is neither."""
    archive: _Folder | _Zip = _Folder(path) if path.is_dir() else _Zip(path)
    problems, quotes = list(archive.problems), _Quotes(archive)
    if archive.names or not problems:
        for check in (_check_sums(archive), quotes.check()):
            try:
                problems.extend(check)
            except BROKEN:
                message = "missing or corrupt; cannot continue"
                problems.append(Problem(quotes.reading, "unreadable", message))
    return Report(len(archive.names), len(quotes.articles), quotes.count, tuple(problems))


def main(arguments: Sequence[str]) -> int:
    """Check what is named, or the folder of this file; print what is wrong, and the count."""
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    if len(arguments) > 1 or not path.exists():
        print(__doc__, file=sys.stderr)
        return 2
    report = verify(path)
    for problem in report.problems:
        print(problem)
    print(report)
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

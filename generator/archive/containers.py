"""Opens an archive, a zip or a folder, reads its files within limits and checks their sums."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Union

from generator.archive.verdict import Problem
from generator.archive.zip_layout import MAX_ENTRY, MAX_TOTAL, ZipEntry, ZipLayout

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMS = "SHA256SUMS"
MAX_TEXT = 64 * 1024 * 1024
"""Bytes of a file that is read as text, unpacked."""
BLOCK = 1024 * 1024
LEFT_BY_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave in folders that were looked at; not counted as added."""
_ODD = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
BROKEN = (*_ODD, RuntimeError, zlib.error, struct.error)
"""What reading a damaged archive can raise."""


class ArchiveFolder:
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
        """The content, a block at a time."""
        with (self.root / name).open("rb") as stream:
            yield from iter(lambda: stream.read(BLOCK), b"")


class ArchiveZip:
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
        """No file is read any more."""
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


Container = Union[ArchiveFolder, ArchiveZip]  # noqa: UP007 -- Python 3.8


def read(archive: Container, name: str) -> bytes:
    """A whole file of text; raises ValueError where it is longer than text may be."""
    found, size = [], 0
    for block in archive.blocks(name):
        size += len(block)
        if size > MAX_TEXT:
            raise ValueError(name)
        found.append(block)
    return b"".join(found)


def check_sums(archive: Container) -> Iterator[Problem]:
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
        elif name != SUMS and sum_of(archive, name) != listed[name]:
            yield Problem(name, "changed", "differs from the archived file")


def sum_of(archive: Container, name: str) -> str | None:
    """The sum of a file; None where it cannot be read."""
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


def opened(path: Path) -> Container:
    """Open the archive at `path`, to be closed. Raises OSError where there is neither."""
    return ArchiveFolder(path) if path.is_dir() else ArchiveZip(path)

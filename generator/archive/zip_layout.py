"""Walks over a zip and accepts only the layout that `briefing archive` writes."""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_EXPANSION = 200
"""A file that expands to more than this many times its packed size is refused."""
MAX_ENTRY = 512 * 1024 * 1024
MAX_TOTAL = 4 * 1024 * 1024 * 1024 - 1
"""Bytes of one file, and of all files, unpacked."""
MAX_FILES = 500_000
MAX_NAME = 240
MANY = 0xFFFF
VERSION = 20
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

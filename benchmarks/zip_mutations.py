"""Ways to alter the layout of an archive's zip and seal it again, as an attacker would.

Each leaves what one common program reads as it was, or hides something from another.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.archive import zip_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LOCAL = ("version", "flags", "method", "time", "date", "crc", "packed", "size")
_PAGE = "index.html"


@dataclass(slots=True)
class RawEntry:
    """A file of a zip; both its headers can be given values of their own."""

    name: bytes
    content: bytes
    header: dict[str, int]
    listed: dict[str, int] = field(default_factory=dict)
    """What the list of contents has instead of the values of the header."""
    listed_name: bytes | None = None
    extra: bytes = b""
    listed_extra: bytes = b""
    comment: bytes = b""
    before: bytes = b""
    after: bytes = b""
    hidden: bool = False
    """Not in the list of contents."""


@dataclass(slots=True)
class RawZip:
    """A zip as its parts, to be written in any way."""

    entries: list[RawEntry]
    before: bytes = b""
    between: bytes = b""
    """Before the list of contents."""
    after: bytes = b""
    """After the list of contents."""
    end: dict[str, int] = field(default_factory=dict)
    seal: bytes = zip_layout.SEAL
    tail: bytes = b""

    def entry(self, name: str = _PAGE) -> RawEntry:
        """The entry of this name."""
        return next(each for each in self.entries if each.name == name.encode())

    def content(self) -> bytes:
        """The whole zip, sealed."""
        out, listed = bytearray(self.before), bytearray()
        for each in self.entries:
            out += each.before
            if not each.hidden:
                listed += _listed(each, len(out))
            values = [each.header[key] for key in _LOCAL]
            lengths = len(each.name), len(each.extra)
            out += struct.pack("<4s5H3L2H", b"PK\3\4", *values, *lengths)
            out += each.name + each.extra + each.content + each.after
        out += self.between
        begin, count = len(out), sum(not each.hidden for each in self.entries)
        out += listed + self.after
        end = {"disk": 0, "first": 0, "here": count, "count": count, "length": len(listed)}
        end |= {"begin": begin, "comment": len(self.seal) + 64, **self.end}
        out += struct.pack("<4s4H2LH", b"PK\5\6", *end.values()) + self.seal + self.tail
        return bytes(out) + hashlib.sha256(out).hexdigest().encode()


def _listed(entry: RawEntry, offset: int) -> bytes:
    values = {**entry.header, "made": 20 + (3 << 8), "mode": zip_layout.FILE_MODE << 16}
    values |= {"disk": 0, "internal": 0, "offset": offset, **entry.listed}
    name = entry.name if entry.listed_name is None else entry.listed_name
    return (
        struct.pack("<4s2H", b"PK\1\2", values["made"], values["version"])
        + struct.pack("<4H3L", *(values[key] for key in _LOCAL[1:]))
        + struct.pack("<3H", len(name), len(entry.listed_extra), len(entry.comment))
        + struct.pack("<2H2L", *(values[key] for key in ("disk", "internal", "mode", "offset")))
        + name
        + entry.listed_extra
        + entry.comment
    )


def parse(content: bytes) -> RawZip:
    """The parts of an archive as the writer makes it."""
    entries, at = [], 0
    while content[at : at + 4] == b"PK\3\4":
        *values, length, _ = struct.unpack("<4x5H3L2H", content[at : at + 30])
        header = dict(zip(_LOCAL, values, strict=True))
        start = at + 30 + length
        at = start + header["packed"]
        entries.append(RawEntry(content[start - length : start], content[start:at], header))
    return RawZip(entries)


def stored(name: str, content: bytes, like: RawEntry) -> RawEntry:
    """A new entry, not compressed."""
    size, crc = len(content), zlib.crc32(content)
    header = {**like.header, "method": 0, "crc": crc, "packed": size, "size": size}
    return RawEntry(name.encode(), content, header)


def _unicode_path(name: bytes, shown: bytes) -> bytes:
    data = struct.pack("<BL", 1, zlib.crc32(name)) + shown
    return struct.pack("<2H", 0x7075, len(data)) + data


def _extra(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data


def _of_header(**values: int) -> Callable[[RawZip], None]:
    return lambda raw: raw.entry().header.update(values)


def _of_local(**values: int) -> Callable[[RawZip], None]:
    """Values of the header alone; the list of contents has what was there."""

    def change(raw: RawZip) -> None:
        entry = raw.entry()
        entry.listed |= {key: entry.header[key] for key in values}
        entry.header |= values

    return change


def _of_list(**values: int) -> Callable[[RawZip], None]:
    return lambda raw: raw.entry().listed.update(values)


def _of_end(**values: int) -> Callable[[RawZip], None]:
    return lambda raw: raw.end.update(values)


def _set(name: str, value: bytes, *, entry: bool = True) -> Callable[[RawZip], None]:
    def change(raw: RawZip) -> None:
        setattr(raw.entry() if entry else raw, name, value)

    return change


def _named(name: str) -> Callable[[RawZip], None]:
    def change(raw: RawZip) -> None:
        raw.entries.append(stored(name, b"x", raw.entry()))
        raw.entries.sort(key=lambda each: each.name)

    return change


def _hidden_first(raw: RawZip) -> None:
    raw.entries.insert(0, stored(_PAGE, b"<p>forged</p>", raw.entry()))
    raw.entries[0].hidden = True


def _shadowed(raw: RawZip) -> None:
    raw.entries.append(stored(_PAGE, b"<p>forged</p>", raw.entry()))


def _swapped(raw: RawZip) -> None:
    raw.entries[0], raw.entries[1] = raw.entries[1], raw.entries[0]


def _dropped(raw: RawZip) -> None:
    raw.entry().hidden = True


def _trailing_in_deflate(raw: RawZip) -> None:
    entry = raw.entry()
    entry.content += b"hidden"
    entry.header["packed"] += 6


def _two_streams(raw: RawZip) -> None:
    entry = raw.entry()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    entry.content += packer.compress(b"<p>more</p>") + packer.flush()
    entry.header["packed"] = len(entry.content)


def _descriptor(raw: RawZip) -> None:
    entry = raw.entry()
    values = (entry.header[key] for key in ("crc", "packed", "size"))
    entry.after = b"PK\7\x08" + struct.pack("<3L", *values)
    entry.header["flags"] |= 8


KINDS: Mapping[str, Callable[[RawZip], None]] = {
    "a Unicode path in an extra field of the header": _set(
        "extra", _unicode_path(b"index.html", b"../../evil.txt")
    ),
    "a Unicode path in an extra field of the list": _set(
        "listed_extra", _unicode_path(b"index.html", b"../../evil.txt")
    ),
    "an extra field with times": _set("extra", _extra(0x5455, b"\1\0\0\0\0")),
    "an extra field with times in the list": _set("listed_extra", _extra(0x5455, b"\1\0\0\0\0")),
    "an extra field with owners": _set("extra", _extra(0x7875, b"\1\4\0\0\0\0\4\0\0\0\0")),
    "an extra field for 64 bits": _set("extra", _extra(1, b"\0" * 16)),
    "an extra field of no known kind": _set("listed_extra", _extra(0xCAFE, b"hidden")),
    "a broken extra field": _set("extra", b"\1\0\xff\xff"),
    "a comment of a file": _set("comment", b"hidden"),
    "bytes before the first file": _set("before", b"#!/bin/sh\n", entry=False),
    "a program before the first file": _set("before", b"MZ" + bytes(510), entry=False),
    "bytes between files": _set("before", b"hidden"),
    "bytes after a file": _set("after", b"hidden"),
    "bytes before the list of contents": _set("between", b"hidden", entry=False),
    "bytes after the list of contents": _set("after", b"hidden", entry=False),
    "bytes before the digits of the seal": _set("tail", b"hidden", entry=False),
    "another comment of the zip": _set("seal", b"SHA-256: ", entry=False),
    "a hidden first file": _hidden_first,
    "a second file of one name": _shadowed,
    "a file that is not listed": _dropped,
    "files in another order": _swapped,
    "bytes after the packed ones": _trailing_in_deflate,
    "a second packed stream": _two_streams,
    "a data descriptor": _descriptor,
    "a CRC that differs in the header": _of_local(crc=1),
    "a CRC that differs in the list": _of_list(crc=1),
    "a wrong CRC in both": _of_header(crc=1),
    "a size that differs in the header": _of_local(size=1),
    "a size that differs in the list": _of_list(size=1),
    "a smaller size in both": _of_header(size=1),
    "a packed size that differs in the header": _of_local(packed=1),
    "a packed size that differs in the list": _of_list(packed=1),
    "a method that differs in the header": _of_local(method=0),
    "a method that differs in the list": _of_list(method=0),
    "stored, but packed": _of_header(method=0),
    "method 12": _of_header(method=12),
    "method 93": _of_header(method=93),
    "encryption in the header": _of_local(flags=1),
    "encryption in the list": _of_list(flags=1),
    "encryption in both": _of_header(flags=1),
    "the flag of UTF-8 in the header": _of_local(flags=0x800),
    "the flag of UTF-8 in both": _of_header(flags=0x800),
    "the flag of a patch": _of_header(flags=0x20),
    "masked headers": _of_header(flags=0x2000),
    "a time that differs in the header": _of_local(time=1),
    "a time that differs in the list": _of_list(time=1),
    "a time of its own": _of_header(time=1),
    "a date of its own": _of_header(date=0x21),
    "another version needed": _of_header(version=63),
    "a version that differs in the list": _of_list(version=45),
    "made by DOS": _of_list(made=20),
    "made by macOS": _of_list(made=20 + (19 << 8)),
    "the mode of a program": _of_list(mode=0o100755 << 16),
    "the mode of a link": _of_list(mode=0o120777 << 16),
    "the mode of a FIFO": _of_list(mode=0o010666 << 16),
    "the mode of a folder": _of_list(mode=0o040755 << 16 | 0x10),
    "a hidden file of DOS": _of_list(mode=(0o100644 << 16) | 2),
    "text in its inner attributes": _of_list(internal=1),
    "another disk": _of_list(disk=1),
    "an offset into another file": _of_list(offset=0),
    "an offset past the end": _of_list(offset=0xFFFFFFF0),
    "another name in the list": _set("listed_name", b"index.htm"),
    "a path outside in the list": _set("listed_name", b"../x.html"),
    "a wrong count": _of_end(here=1, count=1),
    "a wrong count on this disk": _of_end(here=1),
    "a count of nothing": _of_end(here=0, count=0),
    "a larger count": _of_end(here=9999, count=9999),
    "a wrong length of the list": _of_end(length=46),
    "a wrong begin of the list": _of_end(begin=0),
    "an end on another disk": _of_end(disk=1),
    "a list on another disk": _of_end(first=1),
    "a shorter comment": _of_end(comment=1),
    "a longer comment": _of_end(comment=999),
    "a path outside": _named("../evil.txt"),
    "an absolute path": _named("/etc/evil"),
    "a drive": _named("C:evil.txt"),
    "a backslash": _named("a\\evil.txt"),
    "a folder": _named("folder/"),
    "a dot as a folder": _named("a/./b.txt"),
    "a NUL in a name": _named("a\x00.txt"),
    "a line end in a name": _named("a\nb.txt"),
    "a control character in a name": _named("a\x1b[2Jb.txt"),
    "a bidirectional override in a name": _named("a\u202etxt.exe"),
    "a letter with an accent in a name": _named("caf\u00e9.html"),
    "a full-width letter in a name": _named("\uff41.html"),
    "a device of Windows": _named("data/CON.txt"),
    "a stream of Windows": _named("data/a:b.txt"),
    "a trailing dot": _named("data/a."),
    "a trailing space": _named("data/a "),
    "a leading dot": _named(".htaccess"),
    "a wildcard": _named("data/a*.txt"),
    "the name in capitals": _named("INDEX.html"),
    "a name of 300 letters": _named("a" * 300),
    "a name of no letters": _named(""),
}

"""Packs a folder into one zip that depends on nothing but the files and the time given.

Entries are sorted, without extra fields, all with one time and one set of permissions; the
zip's comment ends with the SHA-256 of every byte before it.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from typing import TYPE_CHECKING

from generator.archive.containers import SUMS
from generator.archive.zip_layout import FILE_MODE, MAX_EXPANSION, SEAL

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_UNIX = 3
_BLOCK = 1 << 20


def write_sums(folder: Path) -> int:
    """Write SHA256SUMS, which `sha256sum -c` reads, and give the number of files listed."""
    names = [name for name in _names(folder) if name != SUMS]
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names
    ]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    return len(names)


def pack(folder: Path, file: Path, moment: datetime) -> str:
    """Write the zip of a folder and give its SHA-256. `moment` is in UTC."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in _names(folder):
            _add(packed, name, (folder / name).read_bytes(), moment)
        packed.comment = SEAL + b"0" * 64
    digest = hashlib.sha256()
    with file.open("r+b") as stream:
        left = file.stat().st_size - 64
        while left:
            block = stream.read(min(left, _BLOCK))
            digest.update(block)
            left -= len(block)
        seal = digest.hexdigest().encode()
        stream.seek(-64, os.SEEK_END)
        stream.write(seal)
    digest.update(seal)
    return digest.hexdigest()


def _names(folder: Path) -> list[str]:
    """The files, relative to the folder, in the order of their code points."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _add(packed: zipfile.ZipFile, name: str, content: bytes, moment: datetime) -> None:
    entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
    entry.create_system = _UNIX
    entry.external_attr = FILE_MODE << 16
    # What packs too well would be taken for an attack by those who read it.
    tight = len(zlib.compress(content, 1)) * MAX_EXPANSION < len(content) * 2
    entry.compress_type = zipfile.ZIP_STORED if tight else zipfile.ZIP_DEFLATED
    packed.writestr(entry, content, compresslevel=9)

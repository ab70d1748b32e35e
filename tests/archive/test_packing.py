"""A zip that depends on the files and the time alone."""

from __future__ import annotations

import hashlib
import os
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.archive import containers, packing, verify

if TYPE_CHECKING:
    from pathlib import Path

TIME = datetime(2024, 4, 30, 12, 34, 56, tzinfo=UTC)


def folder(root: Path, names: list[str]) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"content of {name}", encoding="utf-8")
    return root


def test_order_permissions_and_times_of_the_disk_do_not_matter(tmp_path: Path) -> None:
    names = ["b.txt", "a/z.txt", "a.txt", "é/ü.txt", "B.txt"]
    first = folder(tmp_path / "first", names)
    second = folder(tmp_path / "second", names[::-1])
    (second / "a.txt").chmod(0o600)
    os.utime(second / "b.txt", (1, 1))
    sums = [packing.pack(each, each.with_suffix(".zip"), TIME) for each in (first, second)]
    assert sums[0] == sums[1]
    content = first.with_suffix(".zip").read_bytes()
    assert content == second.with_suffix(".zip").read_bytes()
    assert sums[0] == hashlib.sha256(content).hexdigest()


def test_entries_are_sorted_and_bear_nothing_but_the_time(tmp_path: Path) -> None:
    packing.pack(folder(tmp_path / "x", ["b.txt", "é.txt", "a/z.txt"]), tmp_path / "x.zip", TIME)
    with zipfile.ZipFile(tmp_path / "x.zip") as packed:
        assert packed.namelist() == ["a/z.txt", "b.txt", "é.txt"]
        for entry in packed.infolist():
            assert entry.date_time == (2024, 4, 30, 12, 34, 56)
            assert entry.external_attr == 0o100644 << 16
            assert (entry.create_system, entry.extra, entry.comment) == (3, b"", b"")


def test_the_last_64_bytes_are_the_sum_of_all_before(tmp_path: Path) -> None:
    packing.pack(folder(tmp_path / "x", ["a.txt"]), tmp_path / "x.zip", TIME)
    content = (tmp_path / "x.zip").read_bytes()
    assert hashlib.sha256(content[:-64]).hexdigest().encode() == content[-64:]


def test_the_sums_are_as_sha256sum_writes_them(tmp_path: Path) -> None:
    root = folder(tmp_path / "x", ["b.txt", "a/z.txt"])
    assert packing.write_sums(root) == packing.write_sums(root) == 2
    expected = [
        f"{hashlib.sha256((root / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("a/z.txt", "b.txt")
    ]
    assert (root / containers.SUMS).read_bytes() == "".join(expected).encode()


def test_what_packs_too_well_is_left_unpacked_so_that_readers_take_it(tmp_path: Path) -> None:
    root = folder(tmp_path / "x", ["a.txt"])
    (root / "zeros.txt").write_bytes(b"0" * 1_000_000)
    packing.write_sums(root)
    packing.pack(root, tmp_path / "x.zip", TIME)
    refused = [
        each for each in verify.verify(tmp_path / "x.zip").problems if each.code == "refused"
    ]
    assert refused == []

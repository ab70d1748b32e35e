"""What `verify.py` finds: every mutation is named, and a hostile zip is never opened."""

from __future__ import annotations

import ast
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks import content_mutations, zip_mutations
from generator.archive import containers, quoted_words, script, verify, zip_layout
from generator.text.folding import fold
from tests.archive.making import Mutation, mutations, unpack
from tests.sampling import one_in

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.build
MUTATIONS = mutations()
SEAL = "seal mismatch: the zip has been modified [seal]"

FEW = settings(
    max_examples=settings().max_examples // 3,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""An example reads a whole archive."""


def told(path: Path) -> list[str]:
    return [str(problem) for problem in verify.verify(path).problems]


def test_an_archive_holds_as_a_zip_and_as_a_folder(archive: Path, tmp_path: Path) -> None:
    report = verify.verify(archive)
    assert (report.articles, report.quotes, report.problems) == (2, 4, ())
    assert verify.verify(unpack(archive, tmp_path)) == report
    assert str(report) == f"{report.files} files, 2 articles, 4 quotes: all checks passed"


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: each.name)
def test_a_mutation_is_named(archive: Path, tmp_path: Path, mutation: Mutation) -> None:
    changed = mutation.make(archive, tmp_path)
    assert mutation.is_told(told(changed)), told(changed)
    assert told(unpack(changed, tmp_path / "again")) == told(changed)


@pytest.mark.parametrize("kind", one_in(7, content_mutations.KINDS))
def test_yaml_data_and_pages_must_agree(archive: Path, tmp_path: Path, kind: str) -> None:
    folder = unpack(archive, tmp_path / "changed")
    content_mutations.KINDS[kind](folder)
    assert told(content_mutations.sealed(folder, tmp_path / "changed.zip"))


@FEW
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_anywhere_in_the_zip_is_told(
    archive: Path, tmp_path: Path, place: float, bit: int
) -> None:
    content = bytearray(archive.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(content)
    assert f"damaged.zip: {SEAL}" in told(damaged)


@FEW
@given(length=st.floats(0, 1, exclude_max=True))
def test_a_zip_cut_short_is_told(archive: Path, tmp_path: Path, length: float) -> None:
    content = archive.read_bytes()
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(content[: int(length * len(content))])
    assert told(damaged)[0] == f"damaged.zip: {SEAL}"


def test_an_empty_folder_is_no_archive(tmp_path: Path) -> None:
    assert told(tmp_path) == [
        "SHA256SUMS: missing or corrupt; cannot continue [unreadable]",
        "MANIFEST.json: missing or corrupt; cannot continue [unreadable]",
    ]


def test_a_link_in_a_folder_is_not_followed(archive: Path, tmp_path: Path) -> None:
    folder = unpack(archive, tmp_path / "there")
    (folder / "data" / "facts.csv").rename(tmp_path / "facts.csv")
    (folder / "data" / "facts.csv").symlink_to(tmp_path / "facts.csv")
    (folder / "up").symlink_to(tmp_path)
    dead = "leads to a missing file: "
    assert [each for each in told(folder) if dead not in each] == [
        "up: is a link [refused]",
        "data/facts.csv: is a link [refused]",
        "data/facts.csv: listed in SHA256SUMS but missing [missing]",
        "data/facts.csv: is missing: every archive of this format has it [release]",
        "data/facts.csv: is missing [data]",
        "data/index.json: does not list the data as it is [data]",
    ]


def test_what_file_managers_leave_behind_does_not_count(archive: Path, tmp_path: Path) -> None:
    folder = unpack(archive, tmp_path)
    (folder / "en" / ".DS_Store").write_bytes(b"x")
    assert told(folder) == []


# Hostile zips ----------------------------------------------------------------------------------


def entry(name: str, content: bytes = b"x", **values: int) -> Callable[[zipfile.ZipFile], None]:
    def add(packed: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        for key, value in values.items():
            setattr(info, key, value)
        packed.writestr(info, content)

    return add


def twice(name: str, again: str) -> Callable[[zipfile.ZipFile], None]:
    def add(packed: zipfile.ZipFile) -> None:
        entry(name)(packed)
        entry(again)(packed)

    return add


def encrypted(packed: zipfile.ZipFile) -> None:
    entry("secret.html")(packed)
    packed.getinfo("secret.html").flag_bits |= 1


PATH = "is not a path inside the archive"
HOSTILE = [
    (entry("../up.html"), "../up.html", PATH),
    (entry("a/../../up.html"), "a/../../up.html", PATH),
    (entry("/etc/passwd"), "/etc/passwd", PATH),
    (entry("C:/x.html"), "C:/x.html", PATH),
    (entry("..\\up.html"), "..\\up.html", PATH),
    (entry("a//b.html"), "a//b.html", PATH),
    (entry("a/./b.html"), "a/./b.html", PATH),
    (entry("folder/"), "folder/", PATH),
    (entry("a\nb.html"), "a\\nb.html", PATH),
    (entry("a\x1b[2Jb.html"), "a\\x1b[2Jb.html", PATH),
    (
        entry("link", external_attr=(stat.S_IFLNK | 0o777) << 16),
        "link",
        "is a link or a device, not a file",
    ),
    (
        entry("pipe", external_attr=(stat.S_IFIFO | 0o666) << 16),
        "pipe",
        "is a link or a device, not a file",
    ),
    (twice("a.html", "A.html"), "A.html", "duplicate entry"),
    (twice("caf\u00e9.html", "cafe\u0301.html"), "cafe\u0301.html", "duplicate entry"),
    (encrypted, "secret.html", zip_layout.DIFFERS),
    (
        entry("lzma.html", compress_type=zipfile.ZIP_LZMA),
        "lzma.html",
        "uses an unsupported compression method",
    ),
    (
        entry("bomb.html", b"0" * 10_000_000),
        "bomb.html",
        "expands to more than 200 times its packed size",
    ),
]


@pytest.mark.parametrize(("add", "name", "why"), HOSTILE, ids=[str(case[1]) for case in HOSTILE])
def test_a_hostile_zip_is_refused_unopened(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    add: Callable[[zipfile.ZipFile], None],
    name: str,
    why: str,
) -> None:
    file = tmp_path / "hostile.zip"
    with zipfile.ZipFile(file, "w") as packed:
        entry("index.html")(packed)
        add(packed)

    def opened(*_: object) -> None:
        pytest.fail("an entry was opened")

    monkeypatch.setattr(containers.ArchiveZip, "blocks", opened)
    lines = told(file)
    assert lines[0] == f"hostile.zip: {SEAL}"
    assert f"{name}: {why} [refused]" in lines


@pytest.mark.parametrize("kind", zip_mutations.KINDS)
def test_only_the_layout_of_the_writer_is_accepted(
    archive: Path, tmp_path: Path, kind: str
) -> None:
    raw = zip_mutations.parse(archive.read_bytes())
    assert raw.content() == archive.read_bytes()
    zip_mutations.KINDS[kind](raw)
    (tmp_path / "forged.zip").write_bytes(raw.content())
    codes = {problem.code for problem in verify.verify(tmp_path / "forged.zip").problems}
    # Packed bytes that are not as announced are found when the file is read.
    assert codes & {"refused", "changed"}
    assert "seal" not in codes


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "hostile.zip"
    with zipfile.ZipFile(file, "w") as packed:
        twice("a.html", "a.html")(packed)
    assert "a.html: duplicate entry [refused]" in told(file)


def test_files_that_lie_over_one_another_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "hostile.zip"
    with zipfile.ZipFile(file, "w") as packed:
        entry("a.html", os.urandom(1000))(packed)
        first = packed.getinfo("a.html")
        for number in range(3):
            copied = zipfile.ZipInfo(f"{number}.html")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(copied, field, getattr(first, field))
            packed.filelist.append(copied)
            packed.NameToInfo[copied.filename] = copied
    listed = "the zip: its list of contents does not match its files [refused]"
    assert listed in told(file)


# As a script -----------------------------------------------------------------------------------


def run(python: str, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [python, "-X", "utf8", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_it_runs_alone(archive: Path, tmp_path: Path) -> None:
    folder = unpack(archive, tmp_path / "a folder é")
    done = run(sys.executable, "-I", folder / "verify.py", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert " files, 2 articles, 4 quotes: all checks passed\n" in done.stdout
    (folder / "README.txt").unlink()
    done = run(sys.executable, "-I", folder / "verify.py", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("README.txt: listed in SHA256SUMS but missing [missing]\n")
    assert run(sys.executable, folder / "verify.py", archive, cwd=tmp_path).returncode == 0
    assert run(sys.executable, folder / "verify.py", "none.zip", cwd=tmp_path).returncode == 2
    assert run(sys.executable, folder / "verify.py", "a", "b", cwd=tmp_path).returncode == 2


def test_it_is_written_for_python_3_8_and_needs_the_standard_library_alone() -> None:
    tree = ast.parse(script.text(), feature_version=(3, 8))
    named = [each.name for each in tree.body if isinstance(each, (ast.FunctionDef, ast.ClassDef))]
    assigned = [each.targets[0] for each in tree.body if isinstance(each, ast.Assign)]
    named += [name.id for each in assigned for name in ast.walk(each) if isinstance(name, ast.Name)]
    assert len(named) == len(set(named)), "a name of one module hides that of another"
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            imported.add(str(node.module).split(".")[0])
    assert imported <= sys.stdlib_module_names


def pythons() -> list[str]:
    """Every Python from 3.8 on that this machine has; this one at least."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    named = [shutil.which(f"python3.{minor}") for minor in range(8, 20)]
    found = [each for each in named if each and "shims" not in each]
    found += sorted(str(each) for each in versions.glob("3.*/bin/python"))
    asks = "import sys; sys.exit(sys.version_info < (3, 8))"
    return [sys.executable] + [
        each
        for each in found
        if subprocess.run([each, "-c", asks], check=False, capture_output=True).returncode == 0
    ]


def test_every_python_comes_to_the_same(archive: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone.py"
    alone.write_text(script.text(), encoding="utf-8")
    spoilt = next(each for each in MUTATIONS if each.name == "an altered article")
    for python in pythons():
        assert run(python, alone, archive, cwd=tmp_path).returncode == 0, python
    changed = spoilt.make(archive, tmp_path)
    expected = run(sys.executable, alone, changed, cwd=tmp_path).stdout
    for python in pythons():
        assert run(python, alone, changed, cwd=tmp_path).stdout == expected, python


# Folding ---------------------------------------------------------------------------------------


@given(st.text(alphabet=st.sampled_from("aé\u0301e“”'’«»… \t\n\u00a0\u2003\r8ﬁ가ㄱ"), max_size=40))
def test_it_folds_as_the_checks_of_the_dossier_do(text: str) -> None:
    assert quoted_words.fold(text) == fold(text).text

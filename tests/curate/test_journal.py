"""A stopped command leaves the files as they were or as they should be, never between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.curate import journal
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"seeds/a.yml": b"new a", "seeds/b/c.txt": b"new c", "seeds/old.txt": None}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.yml").write_bytes(b"old a")
    (tmp_path / "seeds/old.txt").write_bytes(b"old")
    return tmp_path


def state(root: Path) -> dict[str, bytes]:
    files = (each for each in root.rglob("*") if each.is_file() and ".briefing" not in each.parts)
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in files}


BEFORE = {"seeds/a.yml": b"old a", "seeds/old.txt": b"old"}
AFTER = {"seeds/a.yml": b"new a", "seeds/b/c.txt": b"new c"}


class _KilledError(BaseException):
    pass


def test_all_files_are_written(root: Path) -> None:
    journal.write(root, "test", FILES)
    assert state(root) == AFTER
    assert not journal.is_pending(root)


@pytest.mark.parametrize("moves", [0, 1])
def test_what_was_planned_is_finished(
    root: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    move = journal._move
    done: list[Path] = []

    def stopped(new: Path, target: Path) -> None:
        if len(done) == moves:
            raise _KilledError
        done.append(target)
        move(new, target)

    with monkeypatch.context() as patch:
        patch.setattr(journal, "_move", stopped)
        with pytest.raises(_KilledError):
            journal.write(root, "rename", FILES)
    assert journal.is_pending(root)
    told = journal.recover(root)
    assert told is not None
    assert told.startswith(
        "finished 'briefing rename', which was stopped in the middle: seeds/a.yml"
    )
    assert state(root) == AFTER
    assert journal.recover(root) is None


def test_without_space_nothing_is_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal, "_put", full)
    with pytest.raises(OSError, match="No space"):
        journal.write(root, "test", FILES)
    assert state(root) == BEFORE
    assert not journal.is_pending(root)


def test_what_somebody_wrote_since_is_left(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise _KilledError

    with monkeypatch.context() as patch:
        patch.setattr(journal, "_move", stopped)
        with pytest.raises(_KilledError):
            journal.write(root, "test", FILES)
    (root / "seeds/a.yml").write_bytes(b"by hand")
    journal.recover(root)
    assert state(root) == {
        "seeds/a.yml": b"by hand",
        "seeds/a.yml.interrupted": b"new a",
        "seeds/b/c.txt": b"new c",
    }


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (root / "seeds/b").symlink_to(tmp_path)
    with pytest.raises(UserError, match="'seeds/b' is a link"):
        journal.write(root, "test", FILES)
    assert {**state(root), **BEFORE} == state(root)


def test_a_second_command_says_who_uses_the_dossier(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_WAIT", 0.01)
    with (
        journal.holding(root, "lock"),
        pytest.raises(UserError, match="in use by 'briefing lock', process"),
        journal.holding(root, "add"),
    ):
        pytest.fail("two commands at once")

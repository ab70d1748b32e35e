from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from generator import write
from generator.write import File

if TYPE_CHECKING:
    from pathlib import Path


OURS = b"---\ngenerated: briefing\n---\n"


def files(*made: tuple[str, bytes]) -> list[File]:
    return [File(path, content) for path, content in made]


def test_only_ours_are_replaced_and_removed(tmp_path: Path) -> None:
    assert write.write(tmp_path, files(("a.md", b"one"), ("b/c.md", OURS)), "site_src") == ()
    (tmp_path / "own.md").write_text("by hand", encoding="utf-8")
    assert write.write(tmp_path, files(("a.md", b"three")), "site_src") == ()
    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert left == [".generated.json", "a.md", "own.md"]
    assert (tmp_path / "a.md").read_bytes() == b"three"


def test_a_hand_written_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("by hand", encoding="utf-8")
    findings = write.write(tmp_path, files(("a.md", b"new"), ("b.md", b"new")), "site_src")
    assert [(each.place.path, each.code) for each in findings] == [("site_src/a.md", "page-clash")]
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "by hand"
    assert not (tmp_path / "b.md").exists()


def test_a_generated_page_is_known_by_its_head_when_the_list_is_gone(tmp_path: Path) -> None:
    page = b"---\ngenerated: briefing\n---\n"
    write.write(tmp_path, files(("a.md", page)), "site_src")
    (tmp_path / write.LIST).unlink()
    assert write.write(tmp_path, files(("a.md", page + b"x")), "site_src") == ()


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write.write(tmp_path, files(("a.md", b"same")), "site_src")
    before = (tmp_path / "a.md").stat().st_mtime_ns
    write.write(tmp_path, files(("a.md", b"same")), "site_src")
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_a_list_that_names_files_outside_removes_nothing_there(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("keep", encoding="utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / write.LIST).write_text(json.dumps(["../secret.txt", 5]), encoding="utf-8")
    assert write.write(docs, files(), "docs") == ()
    assert outside.exists()


def test_a_link_that_leads_out_of_the_folder_is_a_clash(tmp_path: Path) -> None:
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (docs / "sources").symlink_to(elsewhere)
    findings = write.write(docs, files(("sources/a.md", b"x")), "docs")
    assert [each.code for each in findings] == ["page-clash"]
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs").symlink_to("elsewhere")
    (finding,) = write.write(tmp_path / "docs", files(("a.md", b"x")), "docs")
    assert finding.message == "'docs' is a link; nothing is written through links"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_pipe_or_a_device_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    os.mkfifo(tmp_path / "en/a.md")
    (tmp_path / "b.png").symlink_to(os.devnull)
    os.mkfifo(tmp_path / write.LIST)
    findings = write.write(tmp_path, files(("a.md", b"x")), "docs")
    assert [each.message for each in findings] == [
        "'docs/.generated.json' is not a file",
        "'docs/b.png' is not a file",
        "'docs/en/a.md' is not a file",
    ]
    assert not (tmp_path / "a.md").exists()


def test_a_name_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).write_text("by hand")
    (finding,) = write.write(tmp_path, files(("a.md", b"x")), "docs")
    assert finding.message == r"the name of 'docs/\xff.md' is not UTF-8"


def test_nothing_is_cached_through_a_link(tmp_path: Path) -> None:
    assert write.cache(tmp_path, "claims") == tmp_path / ".cache/claims"
    (tmp_path / ".cache").symlink_to(tmp_path / "elsewhere")
    assert write.cache(tmp_path, "claims") is None


def test_a_forged_list_removes_nothing_hand_written(tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("by hand", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("by hand", encoding="utf-8")
    (tmp_path / write.LIST).write_text(json.dumps(["own.md", "notes.txt"]), encoding="utf-8")
    assert write.write(tmp_path, files(), "site_src") == ()
    assert (tmp_path / "own.md").exists()
    assert (tmp_path / "notes.txt").exists()


def test_a_draft_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    outside, docs = tmp_path / "outside.txt", tmp_path / "docs"
    outside.write_text("keep", encoding="utf-8")
    docs.mkdir()
    (docs / ".a.md.draft").symlink_to(outside)
    assert write.write(docs, files(("a.md", b"new")), "docs") == ()
    assert outside.read_text(encoding="utf-8") == "keep"
    assert (docs / "a.md").read_bytes() == b"new"


def test_drafts_of_killed_processes_are_cleared(tmp_path: Path) -> None:
    site = tmp_path / "site"
    dead = tmp_path / ".site-999999999-x"
    (dead / "old").mkdir(parents=True)
    (dead / "old" / "index.html").write_text("the site", encoding="utf-8")
    alive = tmp_path / f"{write.draft_prefix(site)}y"
    alive.mkdir()
    write.clear_drafts(site)
    assert not dead.exists()
    assert alive.exists()
    assert (site / "index.html").read_text(encoding="utf-8") == "the site"

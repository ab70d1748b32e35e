"""Files that cannot be read: each gives one clear problem and no traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import build
from generator.load import files
from generator.problems import Finding
from tests.dossiers import copy

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def told(root: Path) -> list[str]:
    return [f"{each}\n{each.hint}" for each in build.check(root).problems]


def test_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    root = copy(tmp_path)
    with (root / "seeds/articles/notice.txt").open("ab") as stream:
        stream.write(b"caf\xe9 lama")
    problems = told(root)
    assert problems == [
        (
            "seeds/articles/notice.txt:6:4: error: byte 200 (0xe9) of "
            "'seeds/articles/notice.txt' is not UTF-8 [bad-utf-8]\nSave the file as UTF-8."
        )
    ]


def test_yaml_that_is_not_utf_8(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "seeds/facts.yml").write_bytes(b"- id: \xff\n")
    assert told(root) == [
        (
            "seeds/facts.yml:1:7: error: byte 7 (0xff) of 'seeds/facts.yml' is not UTF-8 "
            "[bad-utf-8]\nSave the file as UTF-8."
        )
    ]


def test_an_article_of_fifty_megabytes(tmp_path: Path) -> None:
    root = copy(tmp_path)
    with (root / "seeds/articles/notice.txt").open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    assert told(root) == [
        (
            "seeds/sources.yml:12:9: error: the article of source 'notice': the file "
            "'seeds/articles/notice.txt' has 52428800 bytes, more than the "
            f"{files.MAX_ARTICLE_BYTES} allowed [file-size]\n"
            "Split the file, or reduce it to its text."
        )
    ]


def test_a_link_that_leads_out_of_the_project(tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (root / "seeds/articles/notice.txt").unlink()
    (root / "seeds/articles/notice.txt").symlink_to(secret)
    assert told(root)[0].startswith(
        "seeds/sources.yml:12:9: error: the article of source 'notice': "
        "'seeds/articles/notice.txt' is not a file inside the project [missing-file]"
    )


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy(tmp_path)

    def refused(_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refused)
    finding = files.read_article(root, "seeds/articles/notice.txt", ())
    assert isinstance(finding, Finding)
    assert finding.message.endswith("cannot be read: Permission denied")


def test_facts_in_a_folder_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    root = copy(tmp_path)
    text = (root / "seeds/facts.yml").read_text(encoding="utf-8")
    first, second, third = text.split("- id: ")[1:]
    (root / "seeds/facts.yml").unlink()
    (root / "seeds/facts").mkdir()
    for name, part in (("b.yml", first), ("a.yml", second + "- id: " + third)):
        (root / "seeds/facts" / name).write_text("- id: " + part, encoding="utf-8")
    briefing = build.check(root).briefing
    assert briefing is not None
    assert [fact.id for fact in briefing.facts] == ["f-rice", "f-bags", "f-ships"]

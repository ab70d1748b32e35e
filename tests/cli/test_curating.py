"""The commands of the curator, from the command line to the files."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import subprocess
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator import build, watching
from generator.analysis.results import Analysis
from generator.cli import main
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = Path(__file__).parents[1] / "curate/pages/melati.html"
NEW_TEXT = "Kapal Mawar tiba\n\nKapal Mawar tiba dengan 40 kontainer, kata Sari Wulan.\n"
MORE = Change("facts.yml", 'amount: "12000", bound: about', 'amount: "12000"')


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717200000")  # 2024-06-01


def run(root: Path, *arguments: str, stdin: str | None = None) -> Result:
    result = CliRunner().invoke(main, ["--project", str(root), *arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def text(root: Path, name: str) -> str:
    return (root / "seeds" / name).read_text(encoding="utf-8")


def replace(root: Path, name: str, old: str, new: str) -> None:
    assert old in text(root, name)
    (root / "seeds" / name).write_text(text(root, name).replace(old, new), encoding="utf-8")


def codes(root: Path) -> list[str]:
    return [each.code for each in build.check(root).problems]


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "init")
    git(root, "add", ".")
    git(root, "commit", "-m", "one")


def files(root: Path) -> dict[str, bytes]:
    found: Sequence[Path] = sorted((root / "seeds").rglob("*"))
    return {str(each.relative_to(root)): each.read_bytes() for each in found if each.is_file()}


# fmt


def test_fmt_changes_the_form_and_nothing_that_is_said(tmp_path: Path) -> None:
    root = copy(tmp_path)
    before = build.check(root).briefing
    assert run(root, "fmt", "--check").exit_code == 1
    told = run(root, "fmt")
    assert told.stdout.splitlines() == [
        "seeds/briefing.yml",
        "seeds/sources.yml",
        "seeds/entities.yml",
        "seeds/facts.yml",
    ]
    assert text(root, "facts.yml").startswith(
        "# yaml-language-server: $schema=schema/facts.json\n- id: f-ships\n"
    )
    after = build.check(root).briefing
    assert before is not None
    assert after is not None
    assert after.version == before.version
    assert run(root, "fmt", "--check").exit_code == 0
    assert run(root, "fmt").stdout == ""


# rename


@pytest.mark.parametrize(
    ("kind", "old", "new", "nodes"),
    [
        ("fact", "f-ships", "f-traffic-2023", 3),
        ("source", "notice", "port-notice", 3),
        ("entity", "sari-wulan", "harbour-master", 4),
        ("topic", "traffic", "ships-and-cargo", 4),
        ("measure", "rice", "rice-tonnes", 2),
        ("origin", "wulan", "wulan-statement", 3),
        ("judgement", "j-growth", "j-more-ships", 1),
    ],
)
def test_rename_changes_an_id_everywhere_and_nothing_else(
    tmp_path: Path, kind: str, old: str, new: str, nodes: int
) -> None:
    root = copy(tmp_path)
    run(root, "lock")
    before = {name: data.decode() for name, data in files(root).items()}
    told = run(root, "rename", old, new)
    assert told.exit_code == 0
    places = "1 place" if nodes == 1 else f"{nodes} places"
    assert told.stderr == f"renamed the {kind} '{old}' to '{new}' in {places}\n"
    assert codes(root) == []
    assert run(root, "lock", "--check").exit_code == 0
    for name, data in files(root).items():
        if name.endswith(("redirects.yml", "lock.yml")):
            continue
        was, now = before[name].splitlines(), data.decode().splitlines()
        assert len(was) == len(now)
        for one, other in zip(was, now, strict=True):
            assert re.sub(rf"(?<![\w-]){old}(?![\w-])", new, one) == other or one == other
    redirects = root / "seeds/redirects.yml"
    assert redirects.exists() == (kind in ("fact", "source", "entity"))
    if redirects.exists():
        assert f"- kind: {kind}\n  old: {old}\n  new: {new}\n" in redirects.read_text("utf-8")


DIFFERENCE = """\
differences:
  - id: d-rice
    facts: [f-rice, f-bags]
    kind: compatible
    note: {id: "Ton dan karung.", en: "Tonnes and bags."}
origins:
"""


def test_a_difference_is_renamed_and_its_old_fragment_stays(tmp_path: Path) -> None:
    root = copy(tmp_path, Change("briefing.yml", "origins:\n", DIFFERENCE))
    told = run(root, "rename", "d-rice", "d-tonnes-or-bags")
    assert told.stderr == "renamed the difference 'd-rice' to 'd-tonnes-or-bags' in 1 place\n"
    assert "- kind: difference\n  old: d-rice\n" in text(root, "redirects.yml")
    assert codes(root) == []
    briefing = build.check(root).briefing
    assert briefing is not None
    pages = {each.path: each.text for each in families.pages(briefing, Analysis(briefing))}
    anchor = '<div class="folded__anchor" id="d-tonnes-or-bags"><span id="d-rice"></span></div>'
    assert anchor in pages["differences/index.md"]
    refused = run(root, "rename", "d-tonnes-or-bags", "tonnes")
    assert refused.exit_code == 2
    assert "begins with 'd-'" in refused.stderr


def test_renaming_twice_leads_straight_to_the_last_id_and_back_to_none(tmp_path: Path) -> None:
    root = copy(tmp_path)
    run(root, "rename", "melati", "melati-2")
    run(root, "rename", "melati-2", "melati-3")
    assert text(root, "redirects.yml").count("new: melati-3") == 2
    run(root, "rename", "melati-3", "melati")
    assert "old: melati\n" not in text(root, "redirects.yml")
    assert text(root, "redirects.yml").count("new: melati\n") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing", "new"], "no record has the id 'nothing'"),
        (["f-ships", "F Ships"], "'F Ships' is not a valid id"),
        (["f-ships", "melati"], "the entity 'melati' already exists"),
        (["f-ships", "f-rice"], "the fact 'f-rice' already exists"),
        (["melati", "x", "--kind", "fact"], "no fact has the id 'melati'"),
    ],
)
def test_rename_refuses_what_it_cannot_do(tmp_path: Path, arguments: list[str], said: str) -> None:
    root = copy(tmp_path)
    before = files(root)
    told = run(root, "rename", *arguments)
    assert told.exit_code == 2
    assert said in told.stderr
    assert files(root) == before


def test_rename_asks_which_record_is_meant(tmp_path: Path) -> None:
    root = copy(tmp_path, Change("briefing.yml", "- {id: wulan,", "- {id: harbour,"))
    replace(root, "facts.yml", "origin: wulan", "origin: harbour")
    told = run(root, "rename", "harbour", "x")
    assert "'harbour' is the id of several records" in told.stderr
    assert run(root, "rename", "harbour", "x", "--kind", "origin").exit_code == 0
    assert codes(root) == []


def test_a_dossier_that_cannot_be_read_whole_is_not_renamed_in(tmp_path: Path) -> None:
    root = copy(tmp_path, Change("facts.yml", "- id: f-bags", "- idd: f-bags"))
    told = run(root, "rename", "f-ships", "x")
    assert told.exit_code == 1
    assert "seeds/facts.yml:25:" in told.stderr


# add


def test_a_text_from_a_pipe_becomes_a_source(tmp_path: Path) -> None:
    root = copy(tmp_path)
    told = run(root, "add", "-", "--publisher", "Harbour Daily", stdin=NEW_TEXT)
    assert (told.exit_code, told.stdout) == (0, "kapal-mawar-tiba\n")
    article = root / "seeds/articles/kapal-mawar-tiba.txt"
    assert article.read_bytes() == NEW_TEXT.encode()
    assert text(root, "sources.yml").startswith("- id: harbour\n")
    assert "Harbour Daily" in text(root, "entities.yml")
    # The basis of the date and the summary, each in two languages, and the rights.
    assert codes(root) == ["unused-id", *["unfinished"] * 5]


def test_a_page_becomes_a_source(tmp_path: Path) -> None:
    root = copy(tmp_path)
    told = run(root, "add", str(PAGE))
    assert told.stdout == "kapal-melati-tiba\n"
    assert "note: Entity 'koran-utara' was drafted" in told.stderr
    assert "publisher: koran-utara" in text(root, "sources.yml")
    assert 'name: {id: "Koran Utara", en: "Koran Utara"}' in text(root, "entities.yml")
    assert 'edtf: "2025-05-20"' in text(root, "sources.yml")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    root = copy(tmp_path)
    there = root / "seeds/articles/kapal-mawar-tiba.txt"
    there.write_text("mine", encoding="utf-8")
    before = files(root)
    told = run(root, "add", "-", stdin=NEW_TEXT)
    assert told.exit_code == 2
    assert "'seeds/articles/kapal-mawar-tiba.txt' already exists" in told.stderr
    assert files(root) == before


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    told = run(copy(tmp_path), "add", "no-such-file")
    assert told.exit_code == 2
    assert "'no-such-file' is neither a file nor an http address" in told.stderr


# accept


def new_version(root: Path, old: str, new: str) -> None:
    replace(root, "articles/notice.txt", old, new)


def digest(root: Path, name: str) -> str:
    return hashlib.sha256((root / "seeds/articles" / name).read_bytes()).hexdigest()


def test_a_change_that_leaves_the_quotes_is_accepted(tmp_path: Path) -> None:
    root = copy(tmp_path)
    commit(root)
    new_version(root, "Blue Bay handled", "Corrected.\n\nBlue Bay handled")
    assert codes(root) == ["source-changed"]
    told = run(root, "accept", "notice")
    assert told.exit_code == 0
    assert told.stdout == (
        "moved: fact 'f-ships', evidence 2 (line 3 -> 5)\n"
        "moved: fact 'f-bags', evidence 1 (line 5 -> 7)\n"
        "2 quotes: 0 holds, 2 moved, 0 repeated, 0 altered, 0 gone\n"
    )
    assert told.stderr == (
        "accepted the new text of source 'notice'; the earlier text is source 'notice-v1'\n"
    )
    assert digest(root, "notice.txt") in text(root, "sources.yml")
    assert "version_of: notice" in text(root, "sources.yml")
    assert codes(root) == []


def test_quotes_that_no_longer_stand_go_on_citing_the_earlier_text(tmp_path: Path) -> None:
    root = copy(tmp_path)
    commit(root)
    new_version(root, "millions of bags", "thousands of bags")
    told = run(root, "accept", "notice")
    assert told.stdout == (
        "holds: fact 'f-ships', evidence 2 (line 3)\n"
        "altered: fact 'f-bags', evidence 1 (line 5)\n"
        "    [-millions-]{+thousands+} of bags\n"
        "2 quotes: 1 holds, 0 moved, 0 repeated, 1 altered, 0 gone\n"
    )
    assert '- source: notice-v1\n      quote: {exact: "millions of bags"' in text(root, "facts.yml")
    assert codes(root) == ["uncovered", "uncovered"]  # "thousands", and the ship's name


def test_without_the_earlier_text_the_quotes_are_mended_first(tmp_path: Path) -> None:
    root = copy(tmp_path)
    new_version(root, "millions of bags", "thousands of bags")
    before = files(root)
    told = run(root, "accept", "notice")
    assert told.exit_code == 1
    assert told.stderr == (
        "nothing accepted: 1 quote can no longer be found, and the earlier text is not available. "
        "Fix them and run `accept` again.\n"
    )
    assert files(root) == before
    replace(root, "facts.yml", 'millions of bags", tr', 'thousands of bags", tr')
    replace(root, "facts.yml", "magnitude: millions", "magnitude: thousands")
    replace(root, "facts.yml", "millions of bags of rice", "thousands of bags of rice")
    replace(root, "facts.yml", "jutaan karung", "ribuan karung")
    assert run(root, "accept", "notice").exit_code == 0
    assert codes(root) == []


def test_a_new_text_given_as_a_file_needs_no_git(tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    file = tmp_path / "new.txt"
    file.write_text(text(root, "articles/notice.txt").replace("millions", "many"), "utf-8")
    assert run(root, "accept", "notice", str(file), "--dry-run").exit_code == 0
    assert codes(root) == []
    told = run(root, "accept", "notice", str(file))
    assert told.exit_code == 0
    assert text(root, "articles/notice.txt") == file.read_text("utf-8")
    assert "millions" in text(root, "articles/notice-v1.txt")
    assert codes(root) == ["uncovered"]  # the ship's name


def test_a_new_text_given_as_a_page_is_taken_as_add_takes_it(tmp_path: Path) -> None:
    root = copy(tmp_path)
    assert run(root, "add", str(PAGE)).exit_code == 0
    before = text(root, "articles/kapal-melati-tiba.txt")
    page = tmp_path / "page.html"
    page.write_text(PAGE.read_text("utf-8").replace("900", "950"), "utf-8")
    assert run(root, "accept", "kapal-melati-tiba", str(page)).exit_code == 0
    assert text(root, "articles/kapal-melati-tiba.txt") == before.replace("900", "950")


def test_an_earlier_text_follows_a_new_id_of_its_source(tmp_path: Path) -> None:
    root = copy(tmp_path)
    file = tmp_path / "new.txt"
    file.write_text(text(root, "articles/notice.txt") + "Corrected.\n", "utf-8")
    assert run(root, "accept", "notice", str(file)).exit_code == 0
    assert run(root, "rename", "notice", "bulletin").exit_code == 0
    assert "version_of: bulletin" in text(root, "sources.yml")
    assert codes(root) == []


def test_a_near_copy_is_told_of_once_for_all_texts_of_a_source(tmp_path: Path) -> None:
    root = copy(tmp_path)
    file = tmp_path / "new.txt"
    file.write_text(text(root, "articles/notice.txt") + "Corrected.\n", "utf-8")
    assert run(root, "accept", "notice", str(file)).exit_code == 0
    file.write_text(text(root, "articles/notice.txt") + "A copy.\n", "utf-8")
    told = run(root, "add", str(file), "--id", "copied")
    assert re.findall(r"occur in source '(.*?)'", told.stderr) == ["notice"]


def test_a_source_of_which_only_the_earlier_text_is_cited_is_used(tmp_path: Path) -> None:
    root = copy(tmp_path)
    file = tmp_path / "new.txt"
    file.write_text("Blue Bay is closed.\n", "utf-8")
    told = run(root, "accept", "notice", str(file))
    assert (
        told.stdout.splitlines()[-1] == "2 quotes: 0 holds, 0 moved, 0 repeated, 0 altered, 2 gone"
    )
    assert codes(root) == ["uncovered"]  # the port's name: the text of today is open


def test_the_earlier_text_can_be_let_go(tmp_path: Path) -> None:
    root = copy(tmp_path)
    commit(root)
    new_version(root, "Blue Bay port", "The Blue Bay port")
    told = run(root, "accept", "notice", "--no-keep")
    assert told.stderr == "accepted the new text of source 'notice'\n"
    assert not (root / "seeds/articles/notice-v1.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nobody"], "no source has the id 'nobody'"),
        (["notice"], "the article of source 'notice' has not changed"),
        (["notice", "no-such-file"], "'no-such-file' is neither a file"),
    ],
)
def test_accept_refuses_what_it_cannot_do(tmp_path: Path, arguments: list[str], said: str) -> None:
    told = run(copy(tmp_path), "accept", *arguments)
    assert told.exit_code == 2
    assert said in told.stderr


# lock


def test_lock_records_what_changed_and_why(tmp_path: Path) -> None:
    root = copy(tmp_path)
    assert run(root, "lock").stderr == "locked 3 facts; 3 new or changed\n"
    assert run(root, "lock").stderr == "locked 3 facts; 0 new or changed\n"
    replace(root, "facts.yml", MORE.old, MORE.new)
    stale = run(root, "lock", "--check")
    assert (stale.exit_code, stale.stdout) == (1, "fact 'f-rice' has changed: quantity\n")
    refused = run(root, "lock")
    assert refused.exit_code == 2
    assert "a reason is needed:\n  fact 'f-rice' has changed: quantity" in refused.stderr
    done = run(root, "lock", "--reason", "Dibaca ulang.", "--reason", "en=Read again.")
    assert done.exit_code == 0
    assert 'id: "Dibaca ulang."\n        en: "Read again."' in text(root, "lock.yml")
    assert 'first_seen: "2024-06-01"' in text(root, "lock.yml")


def test_a_reason_can_be_given_for_one_fact(tmp_path: Path) -> None:
    root = copy(tmp_path)
    run(root, "lock")
    replace(root, "facts.yml", MORE.old, MORE.new)
    wrong = run(root, "lock", "--reason-for", "f-bags", "x")
    assert "fact 'f-bags' has no pending change" in wrong.stderr
    assert run(root, "lock", "--reason-for", "f-rice", "Salah ketik.").exit_code == 0
    assert "Salah ketik." in text(root, "lock.yml")


def test_wording_alone_needs_no_reason(tmp_path: Path) -> None:
    root = copy(tmp_path)
    run(root, "lock")
    replace(root, "facts.yml", "Melati membawa jutaan", "Kapal Melati membawa jutaan")
    assert run(root, "lock").stdout == "fact 'f-bags' has changed: wording\n"


# diff


def test_diff_of_a_revision_and_the_project(tmp_path: Path) -> None:
    root = copy(tmp_path)
    commit(root)
    replace(root, "facts.yml", MORE.old, MORE.new)
    told = run(root, "diff", "HEAD", "--exit-code")
    assert told.exit_code == 1
    assert told.stdout == (
        '~ fact f-rice\n    quantity.bound: "about" -> (none)\nRecords: 1 changed.\n'
    )
    assert json.loads(run(root, "diff", "HEAD", "--format", "json").stdout)["counts"] == {
        "added": 0,
        "removed": 0,
        "renamed": 0,
        "changed": 1,
    }
    assert run(root, "diff", "HEAD", "HEAD").stdout == "Nothing differs.\n"
    assert run(root, "diff", "no-such").exit_code == 2


# schema


def test_schema_writes_what_editors_read(tmp_path: Path) -> None:
    root = copy(tmp_path)
    assert run(root, "schema", "--check").exit_code == 1
    assert "seeds/schema/facts.json" in run(root, "schema").stdout
    assert run(root, "schema", "--check").exit_code == 0
    assert run(root, "schema", "--markdown").stdout.startswith("# The shape of the curated YAML")


# suggest


def test_drafts_are_printed_or_written_to_a_new_file(tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    told = run(root, "suggest", "harbour")
    assert (told.exit_code, told.stdout[:35]) == (0, "# Drafts of facts from source 'harb")
    file = tmp_path / "drafts.yml"
    assert run(root, "suggest", "harbour", "-o", str(file)).stdout == ""
    assert file.read_text("utf-8") == told.stdout
    again = run(root, "suggest", "harbour", "-o", str(file))
    assert again.exit_code == 2
    assert "already exists" in again.stderr
    assert run(root, "suggest", "nobody").exit_code == 2


# init


def test_init_makes_a_project_and_never_writes_into_one(tmp_path: Path) -> None:
    folder = tmp_path / "the harbour's"
    (folder / "seeds/schema").mkdir(parents=True)  # a stopped command may leave empty folders
    told = CliRunner().invoke(main, ["init", str(folder), "--languages", "en, id"])
    assert told.exit_code == 0
    assert told.stderr.endswith(f"next: cd {shlex.quote(str(folder))} && briefing build\n")
    assert codes(folder) == []
    before = files(folder)
    again = CliRunner().invoke(main, ["init", str(folder)])
    assert again.exit_code == 2
    assert f"the folder '{folder}' is not empty" in again.stderr
    assert files(folder) == before


# check --watch


def test_watching_checks_again_after_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy(tmp_path)

    def changed() -> Iterator[None]:
        replace(root, "facts.yml", '"12000"', '"12001"')
        yield
        replace(root, "facts.yml", '"12001"', '"12000"')
        yield
        raise KeyboardInterrupt

    watched = {root / "seeds": nullcontext(changed())}
    monkeypatch.setattr(watching, "changes", watched.__getitem__)
    told = run(root, "check", "--watch")
    assert told.exit_code == 0
    assert told.stdout.count("[figure-not-written]") == 1
    assert told.stderr.split("\n\n") == [
        "2 sources, 3 facts, 4 quotes: no problems",
        "2 sources, 3 facts, 4 quotes: 1 error, 0 warnings",
        "2 sources, 3 facts, 4 quotes: no problems\n",
    ]


def test_an_empty_dossier_has_no_texts_that_are_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert CliRunner().invoke(main, ["init", "--empty", str(folder)]).exit_code == 0
    told = run(folder, "check")
    assert told.stderr == "0 sources, 0 facts, 0 quotes: 6 errors, 0 warnings\n"
    assert json.loads(run(folder, "check", "--format", "json").stdout)["counts"]["texts"] == 0

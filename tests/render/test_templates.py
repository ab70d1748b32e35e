"""Templates are compiled once for a program, and never by what another one stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment

from generator import digests
from generator.render import templates

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(templates, "_STORED", tmp_path / "templates.bin")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "templates.bin"


def said(text: str) -> str:
    """What a new run makes of a template of one name."""
    environment = Environment(
        autoescape=True, loader=DictLoader({"a": text}), bytecode_cache=templates._Compiled()
    )
    return environment.get_template("a").render()


def test_a_template_is_compiled_once(stored: Path) -> None:
    assert said("first") == "first"
    assert stored.is_file()
    assert said("not compiled") == "first"


def test_another_program_compiles_its_templates_anew(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("first")
    monkeypatch.setattr(digests, "of_program", lambda: "another")
    assert said("second") == "second"
    assert stored.is_file()


def test_a_damaged_file_is_not_run(stored: Path) -> None:
    said("first")
    stored.write_bytes(stored.read_bytes()[:-3])
    assert said("second") == "second"


def test_nothing_is_stored_where_python_stores_nothing(
    stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert said("first") == "first"
    assert not stored.exists()

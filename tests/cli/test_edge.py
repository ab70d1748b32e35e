from __future__ import annotations

import click
from click.testing import CliRunner

from generator.cli.edge import Edge


def told(error: Exception) -> tuple[int, str]:
    @click.group(cls=Edge)
    def group() -> None:
        pass

    @group.command()
    def fail() -> None:
        raise error

    result = CliRunner().invoke(group, ["fail"])
    return result.exit_code, result.output


def test_what_the_system_cannot_do_is_a_message() -> None:
    full = OSError(28, "No space left on device", "a\udcff.md")
    assert told(full) == (1, "Error: No space left on device: 'a\\udcff.md'\n")


def test_a_defect_names_the_file_to_report_it_with() -> None:
    code, output = told(KeyError("x"))
    assert code == 1
    assert output.startswith("Error: KeyError in test_edge.py, line ")
    assert "This is a defect of briefing. Please report it with the file '" in output

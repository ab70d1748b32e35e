"""Writes the files that are generated, and prints which of them changed: `make generated`."""

from __future__ import annotations

import sys

from tests.generated.files import ROOT, generated


def main() -> None:
    """Write each file whose text is another."""
    for file, make in generated():
        text = make()
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{file.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()

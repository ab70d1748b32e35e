"""Joins the modules of the check into `verify.py`, the one file that goes into every archive."""

from __future__ import annotations

import ast
from importlib import resources

MODULES = (
    "archive.plain_yaml",
    "archive.releases",
    "archive.comparing",
    "archive.days",
    "archive.expected",
    "archive.computed",
    "archive.computed_goods",
    "archive.computed_changes",
    "exports.formats.csv_cells",
    "archive.facts_table",
    "archive.agreement",
    "archive.page_links",
    "archive.page_figures",
    "archive.page_charts",
    "archive.page_metadata",
    "archive.page_texts",
    "archive.page_words",
    "exports.formats.follow_the_money",
    "exports.formats.csvw_metadata",
    "exports.formats.stix_bundle",
    "exports.formats.sqlite_file",
    "exports.formats.data_index",
    "exports.formats.formats",
    "archive.other_formats",
    "archive.site_pages",
    "archive.verdict",
    "archive.zip_layout",
    "archive.containers",
    "archive.quoted_words",
    "archive.verify",
)
"""In the order in which they use one another; the last one is run."""


def text() -> str:
    """The script: it needs Python 3.8 and the standard library alone."""
    imports: set[str] = set()
    bodies, opening = [], ""
    for name in MODULES:
        package, _, module = f"generator.{name}".rpartition(".")
        source = (resources.files(package) / f"{module}.py").read_text(encoding="utf-8")
        tree = ast.parse(source)
        opening = ast.get_source_segment(source, tree.body[0]) or ""
        lines = source.splitlines()
        for node in tree.body[:1] + [each for each in tree.body if _is_import(each)]:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                imports.add(ast.unparse(node))
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = ""
        bodies.append("\n".join(lines).strip("\n"))
    future = "from __future__ import annotations"
    outer = sorted(each for each in imports if " generator." not in each and each != future)
    return "\n\n".join((opening, future, "\n".join(outer), "\n\n\n".join(bodies))) + "\n"


def _is_import(node: ast.stmt) -> bool:
    """Whether a statement imports, also for types alone."""
    is_for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return is_for_types or isinstance(node, (ast.Import, ast.ImportFrom))

"""The outermost ring: MkDocs. Nothing else in the package imports it.

Where MkDocs is not installed, ProperDocs takes its place: it is what MkDocs 1.6 was, maintained.
"""

from importlib import import_module
from importlib.util import find_spec

if find_spec("mkdocs") is None:
    import_module("properdocs.replacement")  # from here on `import mkdocs` finds ProperDocs

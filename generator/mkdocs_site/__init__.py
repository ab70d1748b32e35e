"""The outermost ring: MkDocs. Nothing else in the package imports it."""

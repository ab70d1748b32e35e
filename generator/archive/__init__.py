"""The offline archive: what goes into it, how it is packed, and how it proves itself."""

"""The curator's tools: they help to write and keep a dossier; the site does not need them."""

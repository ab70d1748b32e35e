"""What a dossier says: the YAML as typed records, its articles, and where its quotes occur."""

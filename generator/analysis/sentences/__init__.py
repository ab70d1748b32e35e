"""What every text of a dossier claims, and what supports it."""

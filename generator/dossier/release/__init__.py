"""A dossier without what its audience may not see, as if it had never had it."""

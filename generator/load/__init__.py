"""Reads a dossier's files into typed records; says nothing yet on whether they are true."""

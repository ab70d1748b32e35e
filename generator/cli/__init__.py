"""The command `briefing`: it alone prints and sets exit codes."""

from generator.cli.app import main

__all__ = ["main"]

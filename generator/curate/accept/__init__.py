"""What a changed article does to its quotes."""

"""An article becomes a source."""

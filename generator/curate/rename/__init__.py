"""A new id for a record, everywhere."""

"""The closed vocabularies and the values that every stage shares."""

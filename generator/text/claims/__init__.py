"""What a text claims: its figures, dates, names, quoted words, negations and hedges."""

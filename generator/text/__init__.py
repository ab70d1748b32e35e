"""What is found in running text: quotes, names, sentences, figures and dates."""

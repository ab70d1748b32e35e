"""The analysers' rules, kept as data and run by two interpreters: here and in the browser."""

"""The search box: text, figures, charts, names, events and commands in one list."""

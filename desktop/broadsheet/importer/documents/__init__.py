"""A file to a document: its whole text, and the blocks of it."""

"""Blocks in their true order: roles, sections, joined pieces, places where text was lost."""

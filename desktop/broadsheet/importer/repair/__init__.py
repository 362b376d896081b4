"""Blocks in their true order: roles, sections, joined pieces, places where text was lost."""

from broadsheet.importer.repair.article import repair
from broadsheet.importer.repair.repaired import Join, Lacuna, Move, Piece, Repaired

__all__ = ["Join", "Lacuna", "Move", "Piece", "Repaired", "repair"]

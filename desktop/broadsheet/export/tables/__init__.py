"""Figures, claims, entities, relations and sources as tables of typed cells, for spreadsheets and their like."""

from broadsheet.export.tables.all import all_tables
from broadsheet.export.tables.data import Cell, Column, Kind, Table

__all__ = ["Cell", "Column", "Kind", "Table", "all_tables"]

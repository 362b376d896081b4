"""Broadsheet 对开: an article beside its charts, every figure tied both ways."""

__version__ = "0.1.0"

"""The product's own quantity grammar: what a number is in Chinese and English text, and what it is worth."""

from broadsheet.derive.numbers.number import Kind, Number
from broadsheet.derive.numbers.scanner import parse_value, scan

__all__ = ["Kind", "Number", "parse_value", "scan"]

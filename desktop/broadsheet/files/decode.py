"""Bytes to text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.files.problems import problem

if TYPE_CHECKING:
    from broadsheet.model import Problem

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_GBK_SHARE = 0.25  # UTF-8 with a few damaged bytes stays mostly valid; GBK read as UTF-8 hardly ever is


def decode_text(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Read UTF-8 text with or without a byte order mark; bytes that are none become U+FFFD and a problem."""
    problems = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(problem("not-utf-8", file, f"line {line}", f"byte {data[error.start]:#04x}", "UTF-8"))
        text = data.decode("utf-8-sig", "replace")
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        found = f"control character {ord(control[0]):#04x}"
        problems.append(problem("control-character", file, f"line {line}", found, "text"))
        text = _CONTROL.sub("\ufffd", text)
    return text, problems


def decode_table(data: bytes, file: str) -> tuple[str, list[Problem], list[Problem]]:
    """Read a table: UTF-8, or the GBK of a Chinese Excel.

    Returns:
        The text, the problems, and the notices (``gbk-csv``).
    """
    if is_gbk(data):
        text, problems = decode_text(data.decode("gb18030").encode(), file)
        return text, problems, [problem("gbk-csv", file, "", "GBK", "UTF-8, which saving writes")]
    text, problems = decode_text(data, file)
    return text, problems, []


def is_gbk(data: bytes) -> bool:
    """True where bytes are text in GBK or GB18030 and not UTF-8 with a few damaged bytes."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        tried = [char for char in data.decode("utf-8", "replace") if char >= "\x80"]
        if tried.count("\ufffd") < _GBK_SHARE * len(tried):
            return False
        try:
            data.decode("gb18030")
        except UnicodeDecodeError:
            return False
        return True
    return False

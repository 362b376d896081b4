"""Articles, told by the ends of their names: what the importer reads, and what no container is."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from broadsheet.files.problems import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.files.problems import FileProblem

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".docx": "docx", ".docm": "docx", ".pdf": "pdf",
}  # fmt: skip
"""The kind of a file by the end of its name."""


def article_refusal(path: Path) -> FileProblem:
    """An article stands where a briefing is expected: how it becomes one."""
    command = shlex.join(("broadsheet", "import", str(path), "-o", str(path.with_suffix(".briefing"))))
    return refusal("an-article", path.name, "", "an article", f"a briefing; to make one: {command}")

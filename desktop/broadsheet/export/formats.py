"""The table of formats."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from broadsheet.export.order import Exporter


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        id: what ``--to`` calls it.
        module: below `broadsheet.export`; its ``export`` is the `Exporter`.
        suffix: of its files, with the dot; empty for a folder that is none of many files of one kind.
        heeds: the names of the `Options` that change what comes out.
        many: whether it makes a folder of files, at least where several parts are wanted.
        drawn: whether it draws with Qt, and so wants a QGuiApplication.
        spoken: whether it is in one language, which can be asked for.
        inked: whether its letters are drawn here, by the fonts of this machine, and not where it is opened.
    """

    id: str
    module: str
    suffix: str
    heeds: tuple[str, ...] = ()
    many: bool = False
    drawn: bool = False
    spoken: bool = True
    inked: bool = False

    def exporter(self) -> Exporter:
        """What makes it; loaded now, with the libraries that it uses."""
        return cast("Exporter", import_module(f"broadsheet.export.{self.module}").export)


_SLIDES = ("theme", "minutes", "shape", "cover", "marks")
"""What everything heeds that shows slides."""
_PICTURES = (*_SLIDES, "width", "scale", "transparent", "parts")
"""What changes pictures of charts and slides."""

FORMATS: dict[str, Format] = {
    "html": Format("html", "html", ".html", _SLIDES, drawn=True),
    "notes": Format("notes", "notes", ".pdf", ("minutes", "cover", "marks"), drawn=True, inked=True),
    "docx": Format("docx", "docx", ".docx", ("minutes", "cover", "marks")),
    "pptx": Format("pptx", "pptx", ".pptx", (*_SLIDES, "parts", "cues"), drawn=True),
    "pdf": Format("pdf", "pdf", ".pdf", ("marks",), drawn=True, inked=True),
    "handout": Format("handout", "handout", ".pdf", (*_SLIDES, "a_page"), drawn=True, inked=True),
    "bundle": Format("bundle", "handover", "", ("archive",), spoken=False),
    "png": Format("png", "png", ".png", _PICTURES, many=True, drawn=True, inked=True),
    "svg": Format("svg", "svg", ".svg", _PICTURES, many=True, drawn=True),
    "csv": Format("csv", "csv_files", ".csv", many=True),
    "xlsx": Format("xlsx", "xlsx", ".xlsx"),
}

"""The command ``export``: a briefing in the formats of other programs, without a screen."""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentTypeError
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet import console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.export.formats import Format
    from broadsheet.files import Opened

_SOON = 0.7
"""Seconds after which a terminal is told how far it is."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``export``."""
    from broadsheet.export.formats import FORMATS

    about = "a briefing in the formats of other programs, without a screen"
    parser = commands.add_parser("export", help=about, description=about, allow_abbrev=False)
    parser.set_defaults(run=run)
    parser.add_argument("file", type=Path, metavar="FILE", help="a folder or a .briefing file")
    parser.add_argument("--to", required=True, choices=FORMATS, help="the format")
    parser.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT", help="a file, or a folder for many")
    parser.add_argument("--language", choices=("zh", "en"), help="default: the briefing's own")
    parser.add_argument("--force", action="store_true", help="replace files of the same name")
    parser.add_argument("--json", action="store_true", help="tell how far it is and what was written as JSON lines")
    for name, (words, keywords) in _options().items():
        parser.add_argument(words, dest=name, default=None, **keywords)


def _options() -> dict[str, tuple[str, dict[str, Any]]]:
    """By field of `Options` or `PageMarks`: how the command line calls it, and what it may be."""
    return {
        "theme": ("--theme", {"choices": ("light", "dark", "projector"), "help": "colours of charts and slides"}),
        "minutes": ("--minutes", {"type": _whole(1, 600), "metavar": "N", "help": "length of the talk (default: 12)"}),
        "shape": ("--shape", {"choices": ("16:9", "4:3"), "help": "of slides"}),
        "a_page": ("--a-page", {"type": int, "choices": (1, 2, 3, 6), "help": "slides on a page of the handout"}),
        "width": ("--width", {"type": _whole(320, 8000), "metavar": "PIXELS", "help": "of a picture, at scale 1"}),
        "scale": ("--scale", {"type": _scale, "metavar": "TIMES", "help": "pixels for one (0.5 to 8, default: 2)"}),
        "transparent": ("--transparent", {"action": "store_true", "help": "pictures without a ground"}),
        "parts": ("--part", {"action": "append", "metavar": "ID", "help": "a chart or slide alone; may be repeated"}),
        "cues": ("--cues", {"choices": ("animations", "slides"), "help": "cues as animations or as slides"}),
        "archive": ("--archive", {"action": "store_true", "help": "one archive instead of a folder"}),
        "welcome": ("--welcome", {"metavar": "WORDS", "help": "a welcome page, as 热烈欢迎××一行"}),
        "unit": ("--unit", {"metavar": "WORDS", "help": "who presents, on the cover"}),
        "speaker": ("--speaker", {"metavar": "WORDS", "help": "who speaks, on the cover"}),
        "date": ("--date", {"metavar": "WORDS", "help": "the day of the talk, on the cover"}),
        "notice": ("--notice", _mark("notice", "WORDS", "a mark at the head of every page, as 内部资料")),
        "watermark": ("--watermark", _mark("watermark", "WORDS", "unit and date across every page")),
        "source": ("--source-line", _mark("source", "WORDS", "a line at the foot of every page")),
        "logo": ("--logo", {"type": Path, "metavar": "FILE", "help": "a PNG or SVG for the corner of every page"}),
        "address": ("--qr", _mark("address", "ADDRESS", "a QR code on the last page")),
    }  # fmt: skip


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole(word: str) -> int:
        number = int(word)
        if not least <= number <= most:
            raise ValueError
        return number

    whole.__name__ = f"whole number from {least} to {most}"  # argparse names it when it refuses
    return whole


def _line(name: str) -> Callable[[str], str]:
    """A mark in words, as one line."""

    def line(words: str) -> str:
        from broadsheet.model.page_marks import LONGEST, tidy

        found = tidy(words)
        if not 0 < len(found) <= LONGEST[name]:
            many = "no characters" if not found else f"{len(found)} characters"
            raise ArgumentTypeError(f"found {many}, expected 1 to {LONGEST[name]}")
        return found

    return line


def _mark(name: str, stands_for: str, told: str) -> dict[str, Any]:
    return {"type": _line(name), "metavar": stands_for, "help": told}


def _scale(word: str) -> float:
    number = float(word)
    if not 0.5 <= number <= 8:
        raise ValueError
    return number


_scale.__name__ = "number from 0.5 to 8"


def run(arguments: argparse.Namespace) -> int:
    """Export; the exit status is the command line's."""
    from broadsheet.export.formats import FORMATS
    from broadsheet.files import FileProblem, open_briefing

    form = FORMATS[arguments.to]
    unheeded = [words for name, (words, _) in _options().items() if _is_unheeded(arguments, name, form)]
    if arguments.language and not form.spoken:
        unheeded.append("--language")
    if unheeded:
        console.complain(f"{unheeded[0]}: found with --to {form.id}, expected a format that it changes")
        return 2
    opened = open_briefing(arguments.file)
    for notice in opened.notices:
        console.complain(f"note: {notice}")
    if opened.problems or opened.briefing is None:
        console.complain(f"{arguments.file}: {opened.problems[0]}")
        return 1
    try:
        written = _export(arguments, opened, form)
    except FileProblem as error:
        if arguments.json:
            print(json.dumps({"problem": asdict(error.problem)}, ensure_ascii=False))
        console.complain(str(error.problem))
        return 1
    print(json.dumps({"written": str(written)}, ensure_ascii=False) if arguments.json else written)
    return 0


def _is_unheeded(arguments: argparse.Namespace, name: str, form: Format) -> bool:
    from broadsheet.export.asking import heeded

    return getattr(arguments, name) is not None and heeded(name) not in form.heeds


def _export(arguments: argparse.Namespace, opened: Opened, form: Format) -> Path:
    from broadsheet.derive.slides import cover_fields
    from broadsheet.export.asking import options_of
    from broadsheet.export.order import Order
    from broadsheet.export.writing import check_target, put, target_of

    briefing = opened.briefing
    assert briefing is not None
    language = arguments.language or briefing.manifest.default_language
    target = target_of(arguments.out, briefing.manifest.name, form)
    check_target(target, form, force=arguments.force)
    told = _Told(as_json=arguments.json)
    values = {name: getattr(arguments, name) for name in _options()}
    wished = options_of(values, cover_fields(briefing, language))
    order = Order(briefing, language, wished, told, opened.files)
    app = None
    if form.drawn:
        from broadsheet.export.ground import application

        app = application()
    if form.inked:
        from broadsheet.export.signs import inked

        order, lacking = inked(order)
        told.lacking(lacking)
    product = form.exporter()(order)
    told.clear()
    if isinstance(product, bytes | Mapping):  # the others take their time, and leave nothing where they are ended
        told.writing()
    written = put(product, target, form, force=arguments.force)
    told.clear()
    del app  # it had to live until everything was drawn
    return written


class _Told:
    """Tells how far it is: as JSON lines, or on a terminal that waits."""

    def __init__(self, *, as_json: bool) -> None:
        self._json, self._begun, self._width = as_json, time.monotonic(), 0

    def __call__(self, done: int, whole: int) -> None:
        if self._json:
            print(json.dumps({"done": done, "whole": whole}), flush=True)
        elif sys.stderr.isatty() and time.monotonic() - self._begun > _SOON:
            line = f"{done} / {whole}"
            self._width = max(self._width, len(line))
            print(f"\r{line:{self._width}}", end="", file=sys.stderr, flush=True)

    def lacking(self, signs: Sequence[str]) -> None:
        """Signs that no font draws; a terminal is told how they stand there."""
        if not signs:
            return
        from broadsheet.export.signs import told_signs

        if self._json:
            print(json.dumps({"lacking": told_signs(signs)}), flush=True)
        console.complain(f"note: no font here draws {told_signs(signs)}: 〓 stands there instead")

    def writing(self) -> None:
        """All is made and goes onto the disk: whoever waits should not end it now."""
        if self._json:
            print(json.dumps({"writing": True}), flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            print(f"\r{'':{self._width}}\r", end="", file=sys.stderr, flush=True)

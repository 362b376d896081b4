"""The import in a process of its own: reads an article from standard input, answers on standard output.

A hostile file can crash it, fill its memory or keep it busy, and whoever started it (`process`) goes on.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Any

from broadsheet.importer import frames
from broadsheet.importer.limits import set_limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.pipeline import Imported
    from broadsheet.importer.tying import Tied
    from broadsheet.model import Problem

    Tell = Callable[[bytes], None]

WORD = "--import-worker"
"""The argument that makes the program a worker; see `broadsheet.cli.main`."""

STAGES = ("reading", "repair", "quantities", "names", "binding", "text", "checking")
"""What the worker tells that it begins, in order."""


def main() -> int:
    """Import one article and leave."""
    answer = _claim_output()
    try:
        tell = _teller(answer)
        order = frames.from_json(_read_all(0, line=True))
        set_limits(*(int(order[key]) for key in ("memory", "seconds")))
        data = _read_all(0)
        _answer(order, data, tell)
    finally:
        os.close(answer)
    return 0


def _answer(order: Mapping[str, Any], data: bytes, tell: Tell) -> None:
    """Tell the briefing, or the one line why there is none; whatever happens, it is no traceback."""
    from broadsheet.files.problems import FileProblem

    name = str(order["name"])
    try:
        base = int(order.get("base", 0))
        report, packed = import_article(name, str(order["kind"]), data[base:], tell, data[:base])
    except FileProblem as error:
        told = frames.as_json(frames.PROBLEM, as_values(error.problem))
    except RecursionError:
        told = frames.as_json(frames.PROBLEM, {"code": "too-deep"})
    except Exception as error:
        code = "too-much-memory" if _lacks_memory(error) else "import-failed"
        told = frames.as_json(frames.PROBLEM, {"code": code, "found": _place_of(error)})
    else:
        tell(frames.as_json(frames.REPORT, report))
        told = frames.frame(frames.BRIEFING, packed)
    tell(told)


def import_article(
    name: str, kind: str, data: bytes, tell: Tell, base: bytes = b""
) -> tuple[dict[str, Any], bytes]:  # fmt: skip
    """Make a briefing of an article.

    Args:
        name: of the file; its end tells the format where ``kind`` is empty.
        kind: of pasted text: ``pasted`` or ``pasted-html``.
        data: the bytes of the article.
        tell: takes messages of the stages as they begin.
        base: a briefing, as the bytes of one file, that the article is tied to; empty for none.

    Returns:
        What is to be told of it, and the briefing as the bytes of one file.

    Raises:
        FileProblem: the article cannot be read.
    """

    def begin(stage: str) -> None:
        tell(frames.frame(frames.STAGE, stage.encode()))

    begin("reading")
    document = _document(name, kind, data)
    from broadsheet.importer.documents.pictures import pictures_of

    pictures = pictures_of(document, data)
    imported = _tied(document, base, pictures, begin) if base else _imported(document, pictures, begin)
    begin("checking")
    from broadsheet.files.saving import briefing_bytes
    from broadsheet.importer.summary import summary

    packed = briefing_bytes(imported.briefing, name, imported.files)
    return summary(imported, document), packed


def _imported(document: Document, pictures: Mapping[str, bytes], begin: Callable[[str], None]) -> Imported:
    from broadsheet.importer.pipeline import import_document

    return import_document(document, pictures, begin)


def _tied(document: Document, base: bytes, pictures: Mapping[str, bytes], begin: Callable[[str], None]) -> Tied:
    """The article tied to a briefing, which has been opened without a problem before it came here."""
    from broadsheet.files.container.zip_reader import ZipContainer
    from broadsheet.files.reader import read_briefing, read_files
    from broadsheet.importer.tying import tie_document

    reading = read_files(ZipContainer(base, "briefing"))
    return tie_document(document, read_briefing(reading), reading.files, pictures, begin)


def as_values(problem: Problem) -> dict[str, Any]:
    """A problem as plain values."""
    return {
        "code": problem.code, "file": problem.file, "place": problem.place, "found": problem.found,
        "expected": problem.expected,
    }  # fmt: skip


def _document(name: str, kind: str, data: bytes) -> Document:
    from broadsheet.importer import documents

    return documents.read_pasted(name, data, kind) if kind else documents.read(name, data)


def _lacks_memory(error: BaseException | None) -> bool:
    """Whether memory ended: Python says so, the system does, or a library could not be loaded for it."""
    while error:
        no_room = isinstance(error, OSError) and error.errno == errno.ENOMEM
        if no_room or isinstance(error, MemoryError) or (isinstance(error, ImportError) and "map" in str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False


def _place_of(error: Exception) -> str:
    """An error of the program, as a maintainer wants it told: its kind and the innermost place of ours."""
    trace, place = error.__traceback__, ""
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if "broadsheet" in file:
            place = f"{os.path.basename(file)}:{trace.tb_lineno}"  # noqa: PTH119 - a frozen module has no path
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


def _claim_output() -> int:
    """Standard output for messages alone: what libraries print there and to standard error goes nowhere."""
    if sys.platform == "win32":
        import msvcrt

        for stream in (0, 1):
            msvcrt.setmode(stream, os.O_BINARY)
    answer = os.dup(1)
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    return answer


def _teller(answer: int) -> Tell:
    def tell(message: bytes) -> None:
        view = memoryview(message)
        while view:
            view = view[os.write(answer, view) :]

    return tell


def _read_all(stream: int, *, line: bool = False) -> bytes:
    """Everything that is left of a stream, or its first line."""
    parts: list[bytes] = []
    while part := os.read(stream, 1 if line else 1 << 20):
        if line and part == b"\n":
            break
        parts.append(part)
    return b"".join(parts)

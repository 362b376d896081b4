"""The command ``import``: articles to briefings, each in a worker process of its own."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet import console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.importer.articles import Article
    from broadsheet.importer.process import Outcome, Worker

_SUFFIX = ".briefing"
_SOON = 0.7
"""Seconds after which a single import shows its progress."""

_PAUSE = 2.0
"""Seconds between two lines of progress where standard error is no terminal."""

_STAGE_WORDS = {
    "reading": "reading", "repair": "order and seams", "quantities": "figures", "names": "names",
    "binding": "tying", "text": "text", "checking": "checking",
}  # fmt: skip

_NOTES = {
    "encoding-guessed": "read as {}: nothing in the file tells its encoding",
    "unreadable-characters": "{} characters could not be read and stand as U+FFFD",
    "front-matter": "the fields above the text were left out",
    "deep-markup": "the page nests deeper than pages do; what is deeper was read as if it did not",
    "outside-article": "{} lines around the article were left out (navigation, links, notices)",
    "tracked-changes": "tracked changes were read as accepted",
    "hidden-text": "text that Word hides was left out",
    "table-of-contents": "{} lines of a table of contents were left out",
    "page-furniture": "{} headers, footers and page numbers were left out",
    "pages-without-text": "{} pages hold no text, as a scanner makes them, and were left out",
    "no-tagger": "names were found by rules alone: the tagger's weights are not installed",
    "no-dictionary": "joins were judged by rules alone: the dictionary is not installed",
}


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``import``."""
    about = "articles (.txt, .md, .html, .docx, .pdf) to briefings"
    parser = commands.add_parser("import", help=about, description=about, allow_abbrev=False)
    parser.set_defaults(run=run)
    parser.add_argument("articles", nargs="+", type=Path, metavar="ARTICLE", help="a file, or a folder of them")
    out = f"a name that ends in {_SUFFIX}, or a folder: a new one becomes the briefing, one that is there gets the file"
    parser.add_argument("-o", dest="out", required=True, metavar="OUT", help=f"{out}; several articles need a folder")
    about_with = "tie the article's own sentences to the figures, names and charts of a copy of this briefing"
    parser.add_argument("--with", dest="base", type=Path, metavar="BRIEFING", help=about_with)
    parser.add_argument("--force", action="store_true", help="replace what is there")
    parser.add_argument("--json", action="store_true", help="print a report as JSON for scripts")


def run(arguments: argparse.Namespace) -> int:
    """Import every article; what fails is told, and the others go on."""
    from broadsheet.importer.process import end_worker, start_worker

    workers = [start_worker()]  # it gets ready for the first article while this process does
    try:
        return _run(arguments, workers)
    finally:
        for worker in workers:
            end_worker(worker)


def _run(arguments: argparse.Namespace, workers: list[Worker]) -> int:
    from broadsheet.cli_tying import base_bytes
    from broadsheet.files.problems import FileProblem
    from broadsheet.importer.articles import articles

    try:
        found = articles(arguments.articles)
        base = base_bytes(arguments.base) if arguments.base else b""
    except FileProblem as error:
        console.complain(str(error.problem))
        return 1
    several = len(found) > 1 or any(path.is_dir() for path in arguments.articles)
    wrong = _wrong_out(arguments.out, several)
    if wrong:
        console.complain(f"{arguments.out}: {wrong}")
        return 2
    batch = _Batch(arguments, len(found), several, workers, base)
    try:
        for article, target in zip(found, _targets(found, arguments.out, several), strict=True):
            batch.take(article, target)
    except KeyboardInterrupt:
        batch.bar.clear()
        console.complain("stopped; the briefings written until then are kept")
        return 1
    return batch.finish()


class _Batch:
    """The articles of one command, and what came of them."""

    def __init__(
        self, arguments: argparse.Namespace, count: int, several: bool, workers: list[Worker], base: bytes
    ) -> None:  # fmt: skip
        self._arguments, self._several, self._workers, self._base = arguments, several, workers, base
        self._into = several or _is_place(arguments.out)
        self._done: list[dict[str, Any]] = []
        self._problems: list[dict[str, Any]] = []
        self.bar = _Bar(count, at_once=count > 1)

    def take(self, article: Article, target: Path) -> None:
        """Import one article and write its briefing."""
        from broadsheet.files.problems import FileProblem, os_refusal

        self.bar.next(article.path.name)
        began = time.perf_counter()
        try:
            outcome = self._import(article, target)
        except (FileProblem, OSError) as error:
            problem = (error if isinstance(error, FileProblem) else os_refusal(error, str(target))).problem
            self.bar.clear()
            console.complain(_line(article.path, problem))
            self._problems.append(
                {"article": str(article.path), "code": problem.code, "file": problem.file, "place": problem.place,
                 "found": problem.found, "expected": problem.expected}
            )  # fmt: skip
            return
        row = {"article": str(article.path), "out": str(target), **outcome.report}
        row["seconds"] = round(time.perf_counter() - began, 3)
        self._done.append(row)
        self.bar.clear()
        for note in row["notes"]:
            console.complain(f"note: {article.path}: {_worded(note)}")
        if not self._arguments.json:
            print(_told(row))
        if "tying" in row:
            self._tell_ties(article.path, row["tying"])

    def _tell_ties(self, path: Path, tying: dict[str, Any]) -> None:
        """What came of tying to a briefing; that it is hardly about the same is told in any case."""
        from broadsheet import cli_tying

        if not tying["is_near"]:
            said = f"hardly anything of the briefing {tying['briefing']} is told in this article"
            console.complain(f"note: {path}: {said}")
        if not self._arguments.json:
            print("\n".join(map(console.clean, cli_tying.lines(tying))))

    def _import(self, article: Article, target: Path) -> Outcome:
        from broadsheet.importer.articles import read_bytes
        from broadsheet.importer.process import Importing

        self._check_target(target)
        data = read_bytes(article.path)
        worker = self._workers.pop() if self._workers else None
        outcome = Importing(article.path.name, data, worker=worker, base=self._base).run(self._begun)
        if self._into:
            target.parent.mkdir(parents=True, exist_ok=True)
        _writer()(outcome.packed, target)
        return outcome

    def _begun(self, stage: str) -> None:
        """Show a stage; while the worker is at its first, this process gets ready to save."""
        self.bar.stage(stage)
        _writer()

    def _check_target(self, target: Path) -> None:
        """Refuse before the work what would be refused after it."""
        from broadsheet.files.problems import refusal

        if target.exists() and not self._arguments.force:
            raise refusal("target-exists", str(target), "", "something of that name", "a new name, or --force")
        if target.is_dir():
            from broadsheet.files.saving import may_replace

            if not may_replace(target):
                raise refusal("bad-target", str(target), "", "something else than a briefing", "a folder with one")
        elif not self._into and not target.parent.is_dir():
            raise refusal("missing-file", str(target.parent), "", "no such folder", "a folder that exists")

    def finish(self) -> int:
        """Print the report and say how it went."""
        if self._arguments.json:
            print(json.dumps({"imported": self._done, "problems": self._problems}, ensure_ascii=False, indent=2))
        elif self._several:
            print(f"imported {len(self._done)}, failed {len(self._problems)}")
        return 1 if self._problems else 0


def _writer() -> Callable[[bytes, Path], None]:
    from broadsheet.files.saving import write_packed

    return write_packed


def _wrong_out(out: str, several: bool) -> str:
    """What is wrong with the way OUT is given; empty where nothing is."""
    path = Path(out)
    if path.is_dir() or (path.suffix.lower() == _SUFFIX and not several):
        return ""
    if several:
        is_folder = not path.exists() and path.suffix.lower() != _SUFFIX
        return "" if is_folder else "found a file, expected a folder for several articles"
    if path.suffix and not out.endswith(("/", "\\")):
        return f"found the ending {path.suffix}, expected {_SUFFIX} or a folder"
    return ""


def _targets(found: Sequence[Article], out: str, several: bool) -> list[Path]:
    """Where each briefing goes; two articles that differ in their ending alone keep it."""
    path = Path(out)
    if not several and not _is_place(out):
        return [path]
    plain = [path / article.inside.with_suffix(_SUFFIX) for article in found]
    names = [str(target).casefold() for target in plain]
    taken: set[str] = set()
    chosen = []
    for article, target, name in zip(found, plain, names, strict=True):
        if names.count(name) > 1:
            target = path / article.inside.with_name(article.inside.name + _SUFFIX)
        number = 2
        while str(target).casefold() in taken:
            target = target.with_name(f"{article.inside.stem}-{number}{_SUFFIX}")
            number += 1
        taken.add(str(target).casefold())
        chosen.append(target)
    return chosen


def _is_place(out: str) -> bool:
    """Whether a single article's briefing goes into the folder OUT, as a file; else OUT is the briefing."""
    from broadsheet.files.container import MANIFEST

    path = Path(out)
    return (path.is_dir() and not (path / MANIFEST).exists()) or (out.endswith(("/", "\\")) and not path.is_dir())


def _line(path: Path, problem: object) -> str:
    """The problem in one line that begins with the path as it was given."""
    said = str(problem)
    if said.startswith(str(path)):
        return said
    return f"{path.parent}/{said}" if said.startswith(f"{path.name}:") and path.name != str(path) else f"{path}: {said}"


def _worded(note: dict[str, Any]) -> str:
    return _NOTES.get(str(note["code"]), str(note["code"])).format(*note["args"])


def _told(row: dict[str, Any]) -> str:
    """One line of what was found."""
    counts = ", ".join(f"{row[key]} {key}" for key in ("sections", "figures", "claims", "names", "charts"))
    repairs = row["repairs"]
    joined = sum(join["applied"] for join in repairs["joins"])
    more = {
        "joined": joined, "to review": len(repairs["joins"]) - joined, "moved": len(repairs["moved"]),
        "lost": len(repairs["lacunae"]),
    }  # fmt: skip
    told = ", ".join(f"{count} {word}" for word, count in more.items() if count)
    return console.clean(f"{row['out']}: {counts}{'; ' + told if told else ''}")


class _Bar:
    """Progress on standard error: a bar on a terminal, else a line now and then for several articles."""

    _WIDTH = 24

    def __init__(self, count: int, *, at_once: bool) -> None:
        self._count, self._at, self._name = count, 0, ""
        self._terminal = sys.stderr.isatty()
        self._due = time.monotonic() + (0 if at_once and self._terminal else _SOON if self._terminal else _PAUSE)
        self._shown = False

    def next(self, name: str) -> None:
        """Begin the next article."""
        self._at, self._name = self._at + 1, name
        self._show(0)

    def stage(self, stage: str) -> None:
        """Tell that a stage of the article has begun."""
        self._show(list(_STAGE_WORDS).index(stage), _STAGE_WORDS[stage])

    def clear(self) -> None:
        """Make room for a line."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False

    def _show(self, stages: int, word: str = "") -> None:
        if time.monotonic() < self._due:
            return
        told = f"{self._at}/{self._count} {console.clean(self._name)}{': ' + word if word else ''}"
        if self._terminal:
            share = (self._at - 1 + stages / len(_STAGE_WORDS)) / self._count
            full = round(share * self._WIDTH)
            print(f"\r\x1b[K[{'#' * full}{'-' * (self._WIDTH - full)}] {told}", end="", file=sys.stderr, flush=True)
            self._shown = True
        elif self._count > 1:
            print(f"broadsheet: {told}", file=sys.stderr)
            self._due = time.monotonic() + _PAUSE

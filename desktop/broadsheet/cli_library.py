"""The command ``library``: the shelf from a terminal or a script."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet import console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.library.entries import Entry
    from broadsheet.library.search import Hit
    from broadsheet.library.shelf import Shelf
    from broadsheet.model import Problem

_PAUSE = 2.0
"""Seconds between two lines of progress where standard error is no terminal."""

_MOST = 1_000_000


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``library`` with its own commands."""
    about = "the shelf: briefings of this user, and one search through all of them"
    library = commands.add_parser("library", help=about, description=about, allow_abbrev=False)
    jobs = library.add_subparsers(metavar="COMMAND", required=True)
    adding = _job(jobs, "add", _add, "put briefings on the shelf, and all that lie below a folder")
    adding.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .briefing file or a folder")
    removing = _job(jobs, "remove", _remove, "take briefings from the shelf; their files stay")
    removing.add_argument("names", nargs="+", metavar="PATH|ID", help="a path, or a number of the list")
    _job(jobs, "list", _list, "what is on the shelf, what was opened or added last first")
    searching = _job(jobs, "search", _search, "find words, names and numbers in every briefing of the shelf")
    searching.add_argument("words", nargs="+", metavar="WORDS", help="all of them must stand in one passage")
    searching.add_argument("--limit", type=_limit, default=100, metavar="N", help="the most hits (default: 100)")


def _job(
    jobs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    work: Callable[[argparse.Namespace, Shelf], int],
    about: str,
) -> argparse.ArgumentParser:
    job = jobs.add_parser(name, help=about, description=about, allow_abbrev=False)
    job.set_defaults(run=_run, work=work)
    job.add_argument("--json", action="store_true", help="print JSON for scripts")
    return job


def _limit(word: str) -> int:
    number = int(word)
    if not 1 <= number <= _MOST:
        raise ValueError
    return number


_limit.__name__ = "number from 1"  # as argparse names it in its complaint


def _run(arguments: argparse.Namespace) -> int:
    """Open the shelf, do the job, and tell in one line what went wrong with the shelf itself."""
    from broadsheet.files import FileProblem
    from broadsheet.library.place import shelf_folder
    from broadsheet.library.shelf import open_shelf

    folder = shelf_folder()
    try:
        with open_shelf(folder) as shelf:
            if shelf.unclean:
                shelf.verify()
            status: int = arguments.work(arguments, shelf)
            for notice in shelf.notices:
                console.complain(f"note: {folder / str(notice) if folder else notice}")
    except FileProblem as error:
        console.complain(str(folder / str(error.problem) if folder else error.problem))
        return 1
    except KeyboardInterrupt:
        console.complain("stopped; what was done until then is kept")
        return 1
    return status


def _add(arguments: argparse.Namespace, shelf: Shelf) -> int:
    from broadsheet.library.adding import add

    _mend(shelf)
    outcome = add(shelf, arguments.paths, _Progress())
    _complain(outcome.failed)
    if arguments.json:
        failed = [{"path": str(path), **_problem(problem)} for path, problem in outcome.failed]
        _print_json({"added": _strings(outcome.put), "kept": _strings(outcome.kept), "problems": failed})
    else:
        print(f"added {len(outcome.put)}, already there {len(outcome.kept)}, failed {len(outcome.failed)}")
    return 1 if outcome.failed else 0


def _remove(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """All of them or, where one is not on the shelf, none."""
    entries = shelf.entries()
    wanted = [(name, _entry_named(entries, name)) for name in arguments.names]
    unknown = [name for name, entry in wanted if entry is None]
    if unknown:
        console.complain(f"{unknown[0]}: found nothing by this name on the shelf, expected a path or a number of it")
        return 1
    removed = list(dict.fromkeys(entry.path for _, entry in wanted if entry))
    for path in removed:
        shelf.remove(path)
    if arguments.json:
        _print_json({"removed": _strings(removed)})
    else:
        print(f"removed {len(removed)}")
    return 0


def _list(arguments: argparse.Namespace, shelf: Shelf) -> int:
    from broadsheet import cli_tables

    _mend(shelf)
    found = [_entry(entry) for entry in shelf.entries()]
    if arguments.json:
        _print_json(found)
    else:
        cli_tables.print_shelf(found)
    return 0


def _search(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Find words in the briefings as they are on the disk now."""
    from broadsheet import cli_tables
    from broadsheet.library.adding import refresh

    _complain(refresh(shelf, _Progress()).failed)
    words = " ".join(arguments.words)
    found = shelf.search(words, arguments.limit)
    if shelf.unread() and shelf.notices:  # found damaged only now
        _mend(shelf)
        found = shelf.search(words, arguments.limit)
    told = {
        "words": words,
        "places": found.places,
        "briefings": found.briefings,
        "exact": found.exact,
        "hits": [_hit(hit) for hit in found.hits],
    }
    if arguments.json:
        _print_json(told)
    else:
        cli_tables.print_hits(told)
    return 0


def _mend(shelf: Shelf) -> None:
    """Read again what a damaged shelf is made of."""
    from broadsheet.library.adding import refresh

    if shelf.unread():
        _complain(refresh(shelf, _Progress()).failed)


def _entry_named(entries: Sequence[Entry], name: str) -> Entry | None:
    from broadsheet.library.place import shelf_path

    path = shelf_path(Path(name))
    by_path = next((entry for entry in entries if entry.path == path), None)
    return by_path or next((entry for entry in entries if name == str(entry.id)), None)


def _entry(entry: Entry) -> dict[str, Any]:
    from broadsheet.library.adding import standing

    cover = entry.cover
    told: dict[str, Any] = {
        "id": entry.id,
        "path": str(entry.path),
        "state": standing(entry),
        "added": _moment(entry.added),
        "opened": _moment(entry.opened),
        "size": entry.size,
        "modified": entry.modified,
        "hash": entry.hash,
        "title": {},
    }
    if cover is not None:
        told |= {
            "title": dict(cover.title.values),
            "newspaper": cover.newspaper,
            "published": cover.published,
            "page": cover.page,
            "data_as_of": cover.data_as_of,
            "languages": list(cover.languages),
            "figures": [
                {"section": at.section, "name": dict(at.name.values), "value": dict(at.value.values)}
                for at in cover.figures
            ],
            "counts": {name: getattr(cover.counts, name) for name in cover.counts.__slots__},
        }
    return told


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "briefing": hit.briefing,
        "path": str(hit.path),
        "kind": hit.kind,
        "language": hit.language,
        "section": hit.section,
        "place": hit.place.passage,
        "start": hit.place.start,
        "end": hit.place.end,
        "words": hit.words,
        "sentence": hit.sentence,
        "ranges": [list(spot) for spot in hit.ranges],
    }


def _moment(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat(timespec="seconds")


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code,
        "file": problem.file,
        "place": problem.place,
        "found": problem.found,
        "expected": problem.expected,
    }


def _complain(failed: Sequence[tuple[Path, Problem]]) -> None:
    """A line a briefing that cannot be read."""
    for path, problem in failed:
        words = str(problem)
        console.complain(f"{path.parent / words}" if words.startswith(path.name) else f"{path}: {words}")


def _strings(paths: Sequence[Path]) -> list[str]:
    return [str(path) for path in paths]


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


class _Progress:
    """Tells on standard error how far a long job is: one line that changes, or now and then a line."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + (0.3 if self._terminal else _PAUSE)
        self._shown = False

    def __call__(self, done: int, total: int, name: str) -> bool:
        """Told before each briefing, and at the end."""
        now = time.monotonic()
        if now >= self._next and done < total and total > 1:
            self._next = now + (0.1 if self._terminal else _PAUSE)
            self._show(f"{done}/{total} {name}")
        elif self._terminal and self._shown and done == total:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        return True

    def _show(self, words: str) -> None:
        if self._terminal:
            self._shown = True
            print(f"\r\033[K{console.clean(words)[:70]}", end="", file=sys.stderr, flush=True)
        else:
            console.complain(words)

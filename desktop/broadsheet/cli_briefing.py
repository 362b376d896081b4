"""The commands that print what one briefing holds, and those that turn it into its other form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet import console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.files import Opened
    from broadsheet.model import Briefing, Problem
    from broadsheet.model.findings import Findings


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``info``, ``text``, ``figures``, ``names``, ``check``, ``pack`` and ``unpack``."""
    _add(commands, "info", _list_text, "counts, coverage, sections, repairs", language=True, as_json=True)
    _add(commands, "text", _list_text, "the text with everything it is tied to", language=True, as_json=True)
    _add(commands, "figures", _list_things, "every figure and where it is printed", as_json=True)
    _add(commands, "names", _list_things, "every name and where it is mentioned", as_json=True, aliases=("entities",))
    _add(commands, "check", _check, "broken rules of the format, and claims with their verdicts", as_json=True)
    packing = _add(commands, "pack", _pack, "a folder into a .briefing file", file=False)
    packing.add_argument("file", type=Path, metavar="DIR")
    packing.add_argument("-o", dest="out", type=Path, required=True, metavar="FILE")
    unpacking = _add(commands, "unpack", _pack, "a .briefing file into a folder", file=False)
    unpacking.add_argument("file", type=Path, metavar="FILE")
    unpacking.add_argument("-o", dest="out", type=Path, required=True, metavar="DIR")
    for command in (packing, unpacking):
        command.add_argument("--force", action="store_true", help="replace what is there")


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    about: str,
    *,
    file: bool = True,
    language: bool = False,
    as_json: bool = False,
    aliases: tuple[str, ...] = (),
) -> argparse.ArgumentParser:
    """One command with the arguments that several share."""
    command = commands.add_parser(name, help=about, description=about, aliases=aliases, allow_abbrev=False)
    command.set_defaults(run=run, shape=name)
    if file:
        command.add_argument("file", type=Path, metavar="FILE", help="a folder or a .briefing file")
    if language:
        command.add_argument("--language", choices=("zh", "en"), help="default: the briefing's own")
    if as_json:
        command.add_argument("--json", action="store_true", help="print JSON for scripts")
    return command


def _list_text(arguments: argparse.Namespace) -> int:
    """``info`` and ``text``: one language of the briefing."""
    from broadsheet import cli_tables
    from broadsheet.derive import listing

    opened = _opened(arguments)
    language = _language(opened.briefing, arguments)
    if not opened.briefing or not language:
        return 1
    found = _findings(arguments.file, opened, language)
    if arguments.shape == "info":
        _print(arguments, listing.info(opened.briefing, language, found), cli_tables.print_info)
    else:
        _print(arguments, listing.text(opened.briefing, language, found), cli_tables.print_text)
    return _status(opened)


def _findings(path: Path, opened: Opened, language: str) -> Findings | None:
    """What the import of a briefing found, for the language of its source; damage is told and left out."""
    from broadsheet.files import FileProblem, findings

    if findings.FILE not in opened.files:
        return None
    try:
        found = findings.read_findings(opened.files)
    except FileProblem as error:
        _complain(path, (error.problem,))
        return None
    return found if found and found.language == language else None


def _list_things(arguments: argparse.Namespace) -> int:
    """``figures`` and ``names``: every language at once."""
    from broadsheet import cli_tables
    from broadsheet.derive import listing

    opened = _opened(arguments)
    if not opened.briefing:
        return 1
    if arguments.shape == "figures":
        _print(arguments, listing.figures(opened.briefing), cli_tables.print_figures)
    else:
        _print(arguments, listing.names(opened.briefing), cli_tables.print_names)
    return _status(opened)


def _check(arguments: argparse.Namespace) -> int:
    """Problems of reading and of the rules across files; verdicts alone are no fault."""
    from broadsheet import cli_tables
    from broadsheet.derive import judged, listing
    from broadsheet.derive.check import check

    opened = _opened(arguments, quiet=True)
    found = opened.problems
    claims: list[dict[str, Any]] = []
    if opened.briefing:
        found = _without_twins((*found, *check(opened.briefing)))
        claims = judged.claims(opened.briefing)
    _print(arguments, {"problems": listing.problems(found), "claims": claims}, cli_tables.print_check)
    _complain(arguments.file, found)
    return 1 if found else 0


def _pack(arguments: argparse.Namespace) -> int:
    """``pack`` and ``unpack``: the same briefing in its other form."""
    from broadsheet.files import FileProblem, pack, unpack

    convert = pack if arguments.shape == "pack" else unpack
    try:
        convert(arguments.file, arguments.out, force=arguments.force)
    except FileProblem as error:
        problem = error.problem
        if problem.code in ("target-exists", "bad-target"):
            console.complain(f"{arguments.out}: found {problem.found}, expected {problem.expected}")
        else:
            _complain(arguments.file, (problem,))
        return 1
    return 0


def _opened(arguments: argparse.Namespace, *, quiet: bool = False) -> Opened:
    """Open the briefing; what was put up with and, unless ``quiet``, what is wrong goes to standard error."""
    from broadsheet.files import open_briefing

    opened = open_briefing(arguments.file)
    for notice in opened.notices:
        console.complain(f"note: {notice}")
    if not quiet:
        _complain(arguments.file, opened.problems)
    return opened


def _status(opened: Opened) -> int:
    """A damaged briefing is printed as far as it can be read, and is at fault all the same."""
    return 1 if opened.problems else 0


def _complain(path: Path, problems: Sequence[Problem]) -> None:
    """One line for all problems: the first, and how many more there are."""
    if problems:
        more = f" (and {len(problems) - 1} more; see broadsheet check)" if len(problems) > 1 else ""
        first = str(problems[0])
        where = "" if first.startswith((str(path), path.name)) else f"{path}: "
        console.complain(f"{where}{first}{more}")


def _without_twins(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems without those that reading and checking both found at one place."""
    return tuple({(at.file, at.place, at.found): at for at in reversed(problems)}.values())[::-1]


def _language(briefing: Briefing | None, arguments: argparse.Namespace) -> str:
    """The language asked for, else the briefing's default; empty, and said so, where the briefing lacks it."""
    if briefing is None:
        return ""
    wanted: str = arguments.language or briefing.manifest.default_language
    if wanted not in briefing.articles:
        held = ", ".join(briefing.articles) or "none"
        console.complain(f"{arguments.file}: found no text in {wanted}, expected one of its languages: {held}")
        return ""
    return wanted


def _print(arguments: argparse.Namespace, value: Any, as_table: Callable[[Any], None]) -> None:  # noqa: ANN401
    if arguments.json:
        print(json.dumps(value, ensure_ascii=False, indent=2))
    else:
        as_table(value)

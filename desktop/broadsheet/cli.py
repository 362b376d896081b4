"""The command line: opens the window, or prints what a briefing holds without ever loading it.

Exit status: 0 done, 1 the input is at fault (one line on standard error), 2 wrong usage.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from broadsheet import __version__, console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.app.handover import Request
    from broadsheet.app.watch import Watch
    from broadsheet.files import Opened
    from broadsheet.model import Briefing, Problem
    from broadsheet.model.findings import Findings

_LANGUAGES = ("zh", "en")
_PAGES = ("read", "charts", "names", "timeline", "check")
_THEMES = ("light", "dark", "projector")
_COMMANDS = (
    "open",
    "import",
    "info",
    "text",
    "figures",
    "names",
    "entities",
    "check",
    "pack",
    "unpack",
    "export",
    "library",
)
_WORKER = "--import-worker"
"""What a worker of the import is started with (`broadsheet.importer.worker`); it is no command for people."""
_PREVIEWER = "--preview-worker"
"""What a worker that previews exports is started with (`broadsheet.export.previews.worker`)."""

_PLAIN = {
    "page": "",
    "theme": "",
    "section": "",
    "language": "",
    "present": False,
    "kiosk": False,
    "safe_mode": False,
    "new_window": False,
}
"""What ``open`` takes where nothing is said."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        argv: the arguments after the program's name; None takes those of the process.
    """
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [_WORKER]:
        from broadsheet.importer import worker

        gc.enable()
        return worker.main()
    if words[:1] == [_PREVIEWER]:
        from broadsheet.export.previews import worker as previewer

        gc.enable()
        return previewer.main()
    console.speak_utf8()
    try:
        arguments = _plain_open(words) or _parser().parse_args(_with_command(words))
        run: Callable[[argparse.Namespace], int] = arguments.run
        if run is not _open:
            gc.enable()
        status = run(arguments)
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has said what is wrong
        return leaving.code if isinstance(leaving.code, int) else 2
    except BrokenPipeError:
        console.close_quietly()
        return 1
    return status


def _plain_open(words: Sequence[str]) -> argparse.Namespace | None:
    """``broadsheet`` or ``broadsheet FILE``, as a double click starts it; argparse would cost that start 7 ms."""
    if len(words) > 1 or any(word in _COMMANDS or word.startswith("-") for word in words):
        return None
    return cast("argparse.Namespace", SimpleNamespace(run=_open, file=Path(words[0]) if words else None, **_PLAIN))


def _with_command(words: Sequence[str]) -> list[str]:
    """``broadsheet FILE`` and ``broadsheet`` alone open the window."""
    if words and (words[0] in _COMMANDS or words[0] in ("-h", "--help", "--version")):
        return list(words)
    return ["open", *words]


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="broadsheet", description="An article beside its charts, every figure tied both ways.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    opening = _add(commands, "open", _open, "open the window (also: broadsheet [FILE])", file=False)
    opening.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a briefing; without one, the bundled one")
    opening.add_argument("--page", choices=_PAGES, help="the page to show")
    opening.add_argument("--theme", choices=_THEMES, help="the theme, from now on")
    opening.add_argument("--section", metavar="N", help="the section to show: 0 is the lead")
    opening.add_argument("--language", choices=_LANGUAGES, help="the language of the briefing")
    opening.add_argument(
        "--present", action="store_true", help="present it at once, from the section where one is named"
    )
    opening.add_argument(
        "--kiosk", action="store_true", help="a loop that visitors touch, on a screen of its own; left by a PIN"
    )
    opening.add_argument(
        "--safe-mode", action="store_true", help="start without settings and recent files, and leave them as they are"
    )
    opening.add_argument("--new-window", action="store_true", help="open a window of its own beside one that is open")
    opening.set_defaults(**_PLAIN)
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
    from broadsheet import cli_export, cli_import, cli_library

    cli_export.add_parser(commands)
    cli_import.add_parser(commands)
    cli_library.add_parser(commands)
    return parser


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
        command.add_argument("--language", choices=_LANGUAGES, help="default: the briefing's own")
    if as_json:
        command.add_argument("--json", action="store_true", help="print JSON for scripts")
    return command


def _open(arguments: argparse.Namespace) -> int:
    """Open the window; it says itself what is wrong with a file that is there."""
    path: Path | None = arguments.file
    if path and not path.exists():
        hint = "" if len(path.parts) > 1 else f", or one of the commands {', '.join(_COMMANDS)}"
        console.complain(f"{path}: found no such file, expected a folder or a .briefing file{hint}")
        return 1
    section: str = arguments.section
    if section.isdecimal():
        section = f"s{int(section)}"
    from broadsheet.app.handover import Request, claim_or_send

    request = Request(
        str(path.absolute()) if path else "",
        arguments.page,
        section,
        arguments.language,
        arguments.theme,
        "present" if arguments.present else "",
    )
    if arguments.kiosk:
        return _kiosk(arguments, request)
    alone = arguments.new_window or arguments.safe_mode
    door, taken = (None, False) if alone else claim_or_send(request)
    if taken:
        return 0
    from broadsheet.app.ahead import load_ahead

    load_ahead()
    gc.disable()  # what a start makes stays; after it the window collects in turns of its own
    watch = _watched(safe=arguments.safe_mode)
    from broadsheet.app.main import run

    return run(request, door, watch)


def _kiosk(arguments: argparse.Namespace, request: Request) -> int:
    """Keep a kiosk running; the process that shows it is started by this one."""
    from broadsheet.app.kiosk.supervisor import is_child, supervise

    if arguments.safe_mode or arguments.page or arguments.section:
        console.complain("--kiosk: found beside --safe-mode, --page or --section, expected alone or with --language")
        return 2
    if is_child():
        from broadsheet.app.kiosk.main import run

        return run(request, _watched(safe=False), console.complain)
    words = ["open", *filter(None, [request.path]), "--kiosk"]
    for name in ("language", "theme"):
        words += [f"--{name}", value] if (value := getattr(request, name)) else []
    return supervise(words)


def _watched(*, safe: bool) -> Watch:
    """Watch over this run; earlier ones that crashed may ask for safe mode too."""
    from broadsheet.app.watch import Watch, calm_environment, state_folder

    watch = Watch(state_folder(), safe=safe)
    if watch.last and watch.last.starting and not watch.safe:
        console.complain("the last start did not finish; --safe-mode starts without settings")
    if watch.safe:
        calm_environment()
    return watch


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
        _complain(arguments.file, (error.problem,))
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

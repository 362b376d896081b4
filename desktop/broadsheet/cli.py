"""The command line: opens the window, or prints what a briefing holds without ever loading it.

Exit status: 0 done, 1 the input is at fault (one line on standard error), 2 wrong usage.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from broadsheet import __version__, console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from broadsheet.app.handover import Request
    from broadsheet.app.watch import Watch

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

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Any of these tells where the window opens."""

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
    about = "open the window (also: broadsheet [FILE])"
    opening = commands.add_parser("open", help=about, description=about, allow_abbrev=False)
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
    opening.set_defaults(run=_open, **_PLAIN)
    from broadsheet import cli_briefing, cli_export, cli_import, cli_library

    cli_briefing.add_parsers(commands)
    cli_export.add_parser(commands)
    cli_import.add_parser(commands)
    cli_library.add_parser(commands)
    return parser


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
    if not _has_screen():
        return 1
    from broadsheet.app.ahead import load_ahead

    load_ahead()
    gc.disable()  # what a start makes stays; after it the window collects in turns of its own
    watch = _watched(safe=arguments.safe_mode)
    from broadsheet.app.main import run

    return run(request, door, watch, console.complain)


def _kiosk(arguments: argparse.Namespace, request: Request) -> int:
    """Keep a kiosk running; the process that shows it is started by this one."""
    from broadsheet.app.kiosk.supervisor import is_child, supervise

    if arguments.safe_mode or arguments.page or arguments.section:
        console.complain("--kiosk: found beside --safe-mode, --page or --section, expected alone or with --language")
        return 2
    if not _has_screen():
        return 1
    if is_child():
        from broadsheet.app.kiosk.main import run

        return run(request, _watched(safe=False), console.complain)
    words = ["open", *filter(None, [request.path]), "--kiosk"]
    for name in ("language", "theme"):
        words += [f"--{name}", value] if (value := getattr(request, name)) else []
    return supervise(words)


def _has_screen() -> bool:
    """Whether there is anything to open a window on; Qt would end the program with a signal instead."""
    if sys.platform != "linux" or any(os.environ.get(name) for name in _SCREENS):
        return True
    console.complain("found no screen (DISPLAY and WAYLAND_DISPLAY are empty), expected a desktop session")
    return False


def _watched(*, safe: bool) -> Watch:
    """Watch over this run; earlier ones that crashed may ask for safe mode too."""
    from broadsheet.app.watch import Watch, calm_environment, state_folder

    watch = Watch(state_folder(), safe=safe)
    if watch.last and watch.last.starting and not watch.safe:
        console.complain("the last start did not finish; --safe-mode starts without settings")
    if watch.safe:
        calm_environment()
    return watch

"""The program with a clock in it: starts it, and prints after its end how long each part of the start took.

A line ``phase BEGINNING LENGTH NAME`` a part, in microseconds; what a part calls that has a name of its
own is not counted in it. Frozen by ``build_spec/bare_windows.py --profiled``; also runs from source.
"""

import time

BEGAN = time.monotonic_ns()

import builtins  # noqa: E402
import functools  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402

PARTS = {
    "broadsheet.cli": {"_parser": "reading the arguments"},
    "broadsheet.app.handover": {"claim_or_send": "asking for a window that is open"},
    "broadsheet.app.main": {
        "_application": "QApplication",
        "settings_path": "settings",
        "Preferences": "settings",
        "Opening": "text read",
    },
    "broadsheet.app.program": {
        "load_fonts": "fonts",
        "InterfaceLanguage": "language of the interface",
        "Look": "colours and fonts",
        "MainWindow": "window",
        "Program.__init__": "program put together, the rest",
        "Program.show": "window shown",
        "Program.show_text": "text set",
    },
    "broadsheet.files.opening": {"Opening.finish": "data read"},
    "broadsheet.app.menus": {"Menus": "menus"},
    "broadsheet.app.header": {"Header": "head"},
    "broadsheet.app.status_bar": {"StatusBar": "status line"},
    "broadsheet.views.outline.pane": {"OutlinePane": "outline"},
    "broadsheet.app.commands": {"Commands": "commands"},
    "broadsheet.app.wiring": {"Wiring": "wiring"},
    "broadsheet.charts.card": {"ChartCard": "charts made"},
    "broadsheet.app.presenter": {
        "Presenter.show_look": "colours and fonts given to the window",
        "Presenter.show_text": "text set",
        "Presenter.show_words": "words of the window",
        "Presenter.show_section": "outline and section",
    },
    "broadsheet.views.reader.pane": {"ReaderPane.set_text": "text set"},
    "broadsheet.views.facing.pane": {"FacingPane.show_charts": "charts laid out"},
    "broadsheet.views.reader.lit_page": {"LitPage.paintEvent": "text painted"},
    "broadsheet.charts.canvas": {"ChartCanvas.paintEvent": "charts painted"},
}
"""Module to what is timed in it; what a later version does not have is passed over."""

stack, told, waiting = [], [], dict(PARTS)


class Part:
    """One part of the start while it lasts."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.began, self.inner = time.monotonic_ns(), 0
        stack.append(self)

    def __exit__(self, *_):
        lasted = time.monotonic_ns() - self.began
        stack.pop()
        if stack:
            stack[-1].inner += lasted
        told.append((self.began, lasted - self.inner, self.name))


def timed(call, name):
    @functools.wraps(call, updated=())
    def run(*arguments, **options):
        with Part(name):
            return call(*arguments, **options)

    return run


def put_clocks():
    """Into every module that has been loaded since."""
    for module in [module for module in waiting if getattr(sys.modules.get(module), "__spec__", None)]:
        if sys.modules[module].__spec__._initializing:
            continue
        for path, name in waiting.pop(module).items():
            owner, _, attribute = path.rpartition(".")
            owner = getattr(sys.modules[module], owner, None) if owner else sys.modules[module]
            if attribute in vars(owner or object):
                setattr(owner, attribute, timed(getattr(owner, attribute), name))


load = builtins.__import__


def timed_import(name, globals=None, locals=None, fromlist=(), level=0):
    """Import as ever; what is not loaded yet counts for its package."""
    package = name.partition(".")[0] if not level else (globals or {}).get("__package__", "").partition(".")[0]
    if not level and name in sys.modules:
        return load(name, globals, locals, fromlist, level)
    with Part(f"import {package if package in KNOWN else 'of Python and others'}"):
        found = load(name, globals, locals, fromlist, level)
    put_clocks()
    return found


KNOWN = ("PySide6", "shiboken6", "broadsheet", "numpy", "pyqtgraph")
builtins.__import__ = timed_import
os.environ["BROADSHEET_TRACE_START"] = "1"
from broadsheet.cli import main  # noqa: E402

put_clocks()
status = main()
print(f"trace first_line {BEGAN // 1000}", file=sys.stderr)
for began, own, name in told:
    print(f"phase {began // 1000} {own // 1000} {name}", file=sys.stderr)
sys.exit(status)

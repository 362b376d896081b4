"""The house stays as it was drawn: imports go down the floors, Qt stays where it belongs, files stay small."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "desktop" / "broadsheet"
FLOORS = (
    {"resources", "lookup"},
    {"model"},
    {"files", "derive", "i18n", "theme"},
    {"importer", "library"},
    {"state", "charts", "widgets"},
    {"typeset"},
    {"views", "export"},
    {"app"},
    {
        "cli",
        "cli_briefing",
        "cli_export",
        "cli_import",
        "cli_library",
        "cli_tables",
        "cli_tying",
        "console",
        "__main__",
    },
)
WITHOUT_QT = {"resources", "lookup", "model", "files", "derive", "importer", "library"} | FLOORS[-1]
CHARTS_WITH_QT = {
    "accessible",
    "adjusting",
    "value_field",
    "paths",
    "sizes",
    "card",
    "painter",
    "pixels",
    "canvas",
    "metrics",
    "image",
    "host",
}
WITHOUT_QT_TOO = {
    *(f"broadsheet.i18n.{name}" for name in ("codes", "content", "mark", "relations")),
    "broadsheet.theme.palette",
    "broadsheet.app.ahead",
    "broadsheet.app.handover",
    "broadsheet.app.handover_windows",
    "broadsheet.app.kiosk.supervisor",
    *(f"broadsheet.app.{name}" for name in ("log", "scrub", "told", "watch")),
}
LONGEST_FILE, LONGEST_FUNCTION = 450, 60


def imports(tree, package):
    """Every module a file imports, lazy imports included, those for type checkers too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in {package}"
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def typing_only(tree):
    """The modules imported for type checkers alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            yield from imports(ast.Module(node.body, []), "")


def floor_of(part):
    return next((at for at, floor in enumerate(FLOORS) if part in floor), None)


def house(root):
    """Module name to its imports; a package's ``__init__`` has the package's name."""
    found = {}
    for file in sorted(root.rglob("*.py")):
        parts = file.relative_to(root.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found[name] = (set(imports(tree, name)), set(typing_only(tree)))
    return found


def wrong_floors(modules):
    """Imports that go up, or sideways between folders of one floor."""
    for module, (names, _) in modules.items():
        here = module.split(".")[1:2]
        for name in names:
            there = name.split(".")[1:2] if name.startswith("broadsheet.") else []
            if not here or not there or here == there or floor_of(there[0]) is None:
                continue
            assert floor_of(here[0]) is not None, f"{module} stands on no floor"
            if floor_of(there[0]) >= floor_of(here[0]) and not {here[0], there[0]} <= FLOORS[-1]:
                yield f"{module} imports {name}"


def views_that_know_views(modules):
    for module, (names, _) in modules.items():
        if module.startswith("broadsheet.views."):
            own = module.split(".")[2]
            for name in names:
                parts = name.split(".")
                if parts[:2] == ["broadsheet", "views"] and len(parts) > 2 and parts[2] != own:
                    yield f"{module} imports {name}"


def qt_out_of_place(modules):
    for module, (names, _) in modules.items():
        parts = module.split(".")
        free = parts[1:2] and parts[1] in WITHOUT_QT
        free = free or module in WITHOUT_QT_TOO
        free = free or (parts[1:2] == ["charts"] and len(parts) > 2 and parts[2] not in CHARTS_WITH_QT)
        if free:
            yield from (f"{module} imports {name}" for name in names if name.startswith(("PySide6", "pyqtgraph")))
        elif module != "broadsheet.charts.host":
            yield from (f"{module} imports {name}" for name in names if name.startswith("pyqtgraph"))


def own(module, package, names):
    """Whether a module names its own package only to reach a sibling module in it."""
    return module.startswith(f"{package}.") and any(name.startswith(f"{package}.") for name in names)


def cycles(modules):
    """Circles of imports at run time."""
    graph = {
        module: {name for name in names - typing if name in modules and name != module and not own(module, name, names)}
        for module, (names, typing) in modules.items()
    }
    state = {}

    def visit(module, path):
        state[module] = "open"
        for other in sorted(graph[module]):
            if state.get(other) == "open":
                yield " → ".join([*path[path.index(other) :], other] if other in path else [module, other])
            elif other not in state:
                yield from visit(other, [*path, other])
        state[module] = "done"

    for module in sorted(graph):
        if module not in state:
            yield from visit(module, [module])


def too_long(root):
    for file in sorted(root.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if len(text.splitlines()) > LONGEST_FILE:
            yield f"{file.name}: {len(text.splitlines())} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                length = node.end_lineno - node.lineno
                if length > LONGEST_FUNCTION:
                    yield f"{file.name}: {node.name} has {length} lines"


def lambdas_in_connect(root):
    for file in sorted(root.rglob("*.py")):
        if re.search(r"\.connect\(\s*lambda", file.read_text(encoding="utf-8")):
            yield file.name


@pytest.fixture(scope="module")
def modules():
    return house(ROOT)


def test_imports_go_down_the_floors(modules):
    assert list(wrong_floors(modules)) == []


def test_views_never_import_one_another(modules):
    assert list(views_that_know_views(modules)) == []


def test_qt_and_pyqtgraph_stay_where_they_belong(modules):
    assert list(qt_out_of_place(modules)) == []


def test_no_circle_of_imports(modules):
    assert list(cycles(modules)) == []


def test_files_and_functions_stay_small():
    assert list(too_long(ROOT)) == []


def test_no_lambda_is_connected():
    assert list(lambdas_in_connect(ROOT)) == []


@pytest.mark.parametrize(
    ("files", "check"),
    [
        ({"model/a.py": "from broadsheet.views import b"}, wrong_floors),
        ({"files/a.py": "def f():\n    from broadsheet.derive import b"}, wrong_floors),
        ({"views/one/a.py": "import broadsheet.views.two.b"}, views_that_know_views),
        ({"derive/a.py": "from PySide6.QtCore import QObject"}, qt_out_of_place),
        ({"charts/bars.py": "import PySide6"}, qt_out_of_place),
        ({"app/a.py": "import pyqtgraph"}, qt_out_of_place),
        ({"app/a.py": "import broadsheet.app.b", "app/b.py": "import broadsheet.app.a"}, cycles),
    ],
)
def test_each_check_finds_what_it_looks_for(tmp_path, files, check):
    root = tmp_path / "broadsheet"
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    assert list(check(house(root)))


def test_what_is_too_long_is_found(tmp_path):
    (tmp_path / "a.py").write_text("def f():\n" + "    pass\n" * 500)
    assert len(list(too_long(tmp_path))) == 2


def test_a_start_loads_neither_charts_nor_what_is_wanted_later():
    code = (
        "import sys, broadsheet.app.main\n"
        "late = ('broadsheet.charts', 'broadsheet.app.told', 'broadsheet.app.report', 'broadsheet.app.signals',"
        " 'pyqtgraph', 'numpy', 'sqlite3', 'broadsheet.library', 'pypinyin', 'PySide6.QtDBus')\n"
        "print(*(name for name in sys.modules if name.startswith(late)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

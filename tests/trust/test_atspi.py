"""The window as a screen reader meets it: over the accessibility bus, from another process, without a screen."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from broadsheet.resources import bundled_briefing

ROOT = Path(__file__).parents[2]
WALK = Path(__file__).with_name("atspi_walk.py")
# What has to be there, and the Debian package that has it.
NEEDED = {
    "dbus-daemon": shutil.which("dbus-run-session"),
    "xvfb": shutil.which("xvfb-run"),
    "xauth": shutil.which("xauth"),
    "at-spi2-core": Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists(),
    "python3-jeepney": importlib.util.find_spec("jeepney"),
}
MISSING = [package for package, found in NEEDED.items() if not found]

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the accessibility bus is Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"missing: {' '.join(MISSING)}"),
]


@pytest.mark.parametrize(("page", "language"), [("read", "zh"), ("charts", "en")])
def test_every_node_that_takes_the_keyboard_has_a_name_and_charts_have_marks(page, language, tmp_path):
    nodes = list(flat(walk(page, language, tmp_path)))
    focusable = [node for node in nodes if node["focusable"]]
    charts = [node for node in nodes if node["role"] == "chart"]
    marks = [child for chart in charts for child in chart["children"]]
    unnamed = [node for node in focusable if not node["name"].strip()]
    print(
        f"\n  over the bus, {page} in {language}: {len(nodes)} nodes, {len(focusable)} take the keyboard,"
        f" {len(unnamed)} without a name; {len(charts)} charts with {len(marks)} marks"
    )
    assert unnamed == []
    assert len(charts) >= 3
    assert all(chart["children"] for chart in charts)
    assert all(mark["name"] for mark in marks)


def walk(page, language, folder):
    """The tree of the program's window; its settings lie in a folder of their own."""
    settings = folder / "broadsheet" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(json.dumps({"interface_language": language, "width": 1500, "height": 950}))
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    program = [sys.executable, "-m", "broadsheet", "open", str(bundled_briefing()), "--page", page]
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable, str(WALK)]
    done = subprocess.run(
        [*command, *program, "--language", language],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=150, check=False,
    )  # fmt: skip
    lines = [line for line in done.stdout.splitlines() if line.startswith('{"name"')]
    assert lines, done.stdout[-2000:] + done.stderr[-2000:]
    return json.loads(lines[-1])


def flat(node):
    yield node
    for child in node["children"]:
        yield from flat(child)

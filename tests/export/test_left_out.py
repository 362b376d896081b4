"""Every format is made without the modules that the bundle leaves out."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet.export.formats import FORMATS

ROOT = Path(__file__).parents[2]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="red"/></svg>'
START = """
import sys, types, urllib, PySide6
for name in {names}:
    sys.modules[name] = types.ModuleType(name) if name in {stand_ins} else None
from broadsheet.cli import main
sys.exit(main(sys.argv[1:]))
"""


def told(what):
    """Names in the recipe, which itself needs PyInstaller."""
    tree = ast.parse((ROOT / "build_spec" / "pruning.py").read_text(encoding="utf-8"))
    (value,) = (
        node.value for node in tree.body if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == what
    )
    return list(eval(compile(ast.Expression(value), "pruning", "eval")))  # a tuple of words


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "bundle"])
def test_it_is_made_as_in_the_bundle(name, tmp_path):
    form = FORMATS[name]
    (tmp_path / "logo.svg").write_text(SVG)
    words = [
        "export",
        write_sample(tmp_path / "柳溪"),
        "--to",
        name,
        "-o",
        tmp_path / f"out{'' if form.many else form.suffix}",
    ]
    if "marks" in form.heeds:
        words += ["--notice", "内部资料", "--logo", tmp_path / "logo.svg", "--qr", "https://example.cn"]
    script = START.format(names=told("MODULES_LEFT_OUT"), stand_ins=told("STAND_INS"))
    done = subprocess.run([sys.executable, "-c", script, *map(str, words)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr


def test_the_list_is_read():
    assert {"http", "ssl", "lzma"} <= set(told("MODULES_LEFT_OUT"))
    assert set(told("STAND_INS")) <= set(told("MODULES_LEFT_OUT"))

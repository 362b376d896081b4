"""The standalone app, where one is built: it starts, holds what it should and nothing that reaches a network."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet import __version__
from broadsheet.export.formats import FORMATS

ROOT = Path(__file__).parents[1]
FOLDER = Path(os.environ.get("BROADSHEET_BUNDLE", ROOT / "dist" / "broadsheet"))
PROGRAM = FOLDER / ("broadsheet.exe" if os.name == "nt" else "broadsheet")
INSIDE = FOLDER / "_internal"

PLAIN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
REACHING = re.compile(r"QtNetwork|Qt6Network|libssl|libcrypto|_ssl|_hashlib|/tls/|networkinformation", re.IGNORECASE)
C_LIBRARY = {"libc", "libm", "libdl", "libpthread", "librt"}
DEBIAN = sys.platform.startswith("linux") and shutil.which("dpkg")

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="no bundle is built; python3 run.py bundle makes one")


def run(*arguments, folder=None, patience=60, **environment):
    command = [str(PROGRAM), *map(str, arguments)]
    environment = PLAIN | {"HOME": str(folder or "/nonexistent")} | environment
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=patience)


def names():
    return [path.relative_to(INSIDE).as_posix() for path in INSIDE.rglob("*") if path.is_file()]


def test_it_is_of_this_version():
    assert run("--version").stdout.split() == ["broadsheet", __version__]


def test_it_paints_text_then_charts_and_complains_of_nothing(tmp_path):
    done = run("open", "--new-window", folder=tmp_path, BROADSHEET_TRACE_START="1")
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert [line.split()[1] for line in said if line.startswith("trace")] == ["text_painted", "charts_painted"]
    assert [line for line in said if not line.startswith("trace")] == []
    assert done.returncode == 0


def test_what_it_loads_behind_the_charts_is_there(tmp_path):
    environment = PLAIN | {"HOME": str(tmp_path)}
    program = subprocess.Popen([PROGRAM, "--new-window"], env=environment, stderr=subprocess.PIPE, text=True)
    plotting, until = "", time.monotonic() + 60
    while "numpy" not in plotting and program.poll() is None and time.monotonic() < until:
        time.sleep(0.5)
        plotting = Path(f"/proc/{program.pid}/maps").read_text(encoding="utf-8") if Path("/proc").is_dir() else "numpy"
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(1)
    program.terminate()
    said = [line for line in program.communicate()[1].splitlines() if "propagateSizeHints" not in line]
    assert said == []
    assert "numpy" in plotting


def test_its_briefing_has_no_problem():
    briefing = next((INSIDE / "resources" / "briefings").iterdir())
    done = run("check", briefing, "--json")
    assert done.returncode == 0, done.stderr


def test_modules_that_only_stand_there_are_not_carried():
    assert [name for name in names() if "QtOpenGL.abi3" in name or "PySide6/QtOpenGL.py" in name] == []


def test_a_shelf_is_kept_and_searched(tmp_path):
    briefing = next((INSIDE / "resources" / "briefings").iterdir())
    place = {"XDG_DATA_HOME": str(tmp_path)}
    assert run("library", "add", briefing, **place).returncode == 0
    found = run("library", "search", "数字经济", "--json", **place)
    assert json.loads(found.stdout)["places"] > 0, found.stderr


def test_nothing_in_it_reaches_a_network():
    assert [name for name in names() if REACHING.search(name)] == []


def test_it_has_no_links_and_no_names_that_a_stick_cannot_hold():
    assert [path.name for path in FOLDER.rglob("*") if path.is_symlink()] == []
    lower = [name.lower() for name in names()]
    assert len(set(lower)) == len(lower)
    assert [name for name in names() if set('<>:"|?*\\') & set(name)] == []


def test_every_licence_is_told_with_its_text():
    folder = INSIDE / "resources" / "licences"
    rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    told = {row["name"] for row in rows}
    assert {"Broadsheet", "Python", "Qt", "PySide6-Essentials", "numpy", "pyqtgraph", "Noto Sans SC"} <= told
    for row in rows:
        assert row["licence"], row["name"]
        assert (folder / row["file"]).read_text(encoding="utf-8").strip(), row["name"]


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("dpkg"), reason="told by Debian's packages"
)
def test_carried_libraries_of_the_system_are_told():
    rows = json.loads((INSIDE / "resources" / "licences" / "index.json").read_text(encoding="utf-8"))
    told = " ".join(row["name"] for row in rows)
    for source in ("libxcb", "wayland", "libglvnd", "fontconfig", "dbus", "glib2.0"):
        assert source in told


@pytest.mark.skipif(not shutil.which("lintian"), reason="lintian is not installed")
@pytest.mark.skipif(not list(FOLDER.parent.glob("*.deb")), reason="no .deb lies beside the bundle")
def test_lintian_finds_no_fault_with_the_package():
    (package,) = FOLDER.parent.glob("*.deb")
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", str(package)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux have run paths")
def test_no_library_looks_for_others_in_a_folder_of_the_building_machine(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "build_spec"))
    import binaries

    foreign = [path.name for path in binaries.libraries(INSIDE) if binaries.with_foreign_run_path(path)]
    assert foreign == []


@pytest.mark.skipif(not DEBIAN, reason="told by Debian's packages")
def test_every_library_belongs_to_a_row_of_the_licences(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "build_spec"))
    import binaries
    import bundle
    import licences

    rows = json.loads((INSIDE / "resources" / "licences" / "index.json").read_text(encoding="utf-8"))
    told = {row["name"] for row in rows}
    wheels = {"PySide6": "PySide6-Essentials", "shiboken6": "shiboken6", "numpy": "numpy", "numpy.libs": "numpy"}
    wheels |= {"pypdfium2_raw": "pypdfium2", "lxml": "lxml", "PIL": "pillow", "pillow.libs": "pillow"}
    homeless = []
    origins = {library: bundle._origin(library) for library in binaries.libraries(INSIDE) if library.parent == INSIDE}
    sources = licences.sources(origins.values())
    for library in binaries.libraries(INSIDE):
        top = library.relative_to(INSIDE).parts[0]
        if re.match(r"(lib)?python3", top):
            owners = {"Python"}
        elif library.parent == INSIDE:  # of the system
            source = sources.get(origins[library])
            owners = {source.name} if source else set()
        else:
            owners = {wheels.get(top, "nobody")}
        if not owners or not owners <= told:
            homeless.append(library.name)
    assert homeless == []


@pytest.mark.skipif(not shutil.which("readelf"), reason="binutils is not installed")
def test_every_library_that_is_needed_is_carried_or_is_of_the_c_library(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "build_spec"))
    import binaries

    carried = {path.name for path in binaries.libraries(FOLDER)}
    needed = set()
    for library in binaries.libraries(FOLDER):
        told = subprocess.run(["readelf", "-d", str(library)], capture_output=True, text=True, check=True).stdout
        wanted = set(re.findall(r"\(NEEDED\).*\[(.*)\]", told))
        # a system without the printing service has no use for Qt's plug-in for it, and no library of it either
        needed |= wanted - {"libcups.so.2"} if "cupsprintersupport" in library.name else wanted
    assert {name.partition(".so")[0] for name in needed - carried} <= {
        "ld-linux-x86-64",
        "ld-linux-aarch64",
        *C_LIBRARY,
    }


def test_a_stick_holds_its_names_and_their_number():
    paths = [path.relative_to(FOLDER) for path in FOLDER.rglob("*")]
    assert len(paths) < 1000  # FAT writes each by itself, and slowly
    devices = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
    for path in paths:
        assert path.name.isascii()
        assert not devices.fullmatch(path.name)
        assert not path.name.endswith((".", " "))
        assert not set(path.name) & {chr(code) for code in range(32)}
    assert max(len(str(path)) for path in paths) <= 160  # Windows stops at 260 with the folder it lies in
    plain = {0o644, 0o755}
    assert os.name == "nt" or {(FOLDER / path).stat().st_mode & 0o777 for path in paths} <= plain


def test_it_is_small():
    # 143 MiB of it were there before the import, with its tables and pdfium, and the exports with lxml and Pillow
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) <= 210 * 2**20


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="start.sh is for Linux")
def test_it_starts_without_its_execute_bit(tmp_path):
    copy = tmp_path / "U 盘"
    shutil.copytree(FOLDER, copy)
    (copy / "broadsheet").chmod(0o644)
    done = subprocess.run(["sh", str(copy / "start.sh"), "--version"], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["broadsheet", __version__], done.stderr


def handed_over(tmp_path, *words):
    """What the app makes of a briefing with a title of its own, in a place with Chinese and blanks."""
    briefing = tmp_path / "来稿" / "样例 简报"
    shutil.copytree(next((INSIDE / "resources" / "briefings").iterdir()), briefing)
    for name in ("datapackage.json", "article.zh.md"):
        text = (briefing / name).read_text(encoding="utf-8")
        assert "余杭：以数字经济" in text
        (briefing / name).write_text(text.replace("余杭：以数字经济", "交接样例：以数字经济"), encoding="utf-8")
    out = tmp_path / "交给 同事" / "余杭 汇报"
    out.parent.mkdir()
    done = run("export", briefing, "--to", "bundle", "-o", out, *words, patience=600)
    assert done.returncode == 0, done.stderr
    return out, Path(done.stdout.strip())


def test_it_hands_itself_over_with_another_briefing(tmp_path):
    out, made = handed_over(tmp_path)
    assert made == out
    program, (briefing,) = out / PROGRAM.name, (out / "_internal/resources/briefings").iterdir()
    environment = PLAIN | {"HOME": str(tmp_path / "home"), "BROADSHEET_TRACE_START": "1"}
    done = subprocess.run([program, "--new-window"], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "charts_painted" in done.stderr
    told = subprocess.run([program, "info", briefing], env=environment, capture_output=True, text=True, timeout=60)
    assert "交接样例" in told.stdout


@pytest.mark.skipif(not shutil.which("Xvfb") or not shutil.which("xdotool"), reason="no virtual screen here")
def test_what_was_handed_over_shows_its_briefing(tmp_path):
    out, archive = handed_over(tmp_path, "--archive")
    assert archive == out.with_name("余杭 汇报.tar.gz")
    subprocess.run(["tar", "-xzf", archive, "-C", out.parent], check=True)
    read, write = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"], pass_fds=(write,),
                              stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        display = f":{os.read(read, 16).decode().strip()}"
        environment = PLAIN | {"HOME": str(tmp_path), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        program = subprocess.Popen([out.parent / "broadsheet" / PROGRAM.name, "--new-window"], env=environment)
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "交接样例"]
        found = subprocess.run(search, env=environment, capture_output=True, text=True, timeout=60)
        program.terminate()
        program.wait(30)
        assert found.stdout.strip()
    finally:
        screen.terminate()
        screen.wait(10)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "bundle"])
def test_every_format_is_made(name, tmp_path):
    """What exports load is carried, their libraries' templates and Qt's reader of SVG too."""
    form = FORMATS[name]
    (logo := tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="red"/></svg>'
    )
    briefing = write_sample(tmp_path / "柳溪")
    marks = ["--notice", "内部资料", "--logo", logo, "--qr", "https://example.cn"] if "marks" in form.heeds else []
    out = tmp_path / f"汇报{'' if form.many else form.suffix}"
    done = run("export", briefing, "--to", name, "-o", out, *marks, patience=300)
    assert done.returncode == 0, done.stderr
    assert out.exists()

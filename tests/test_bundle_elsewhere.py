"""The parts for Windows and macOS, as far as they can be looked at on another system."""

import re
import zipfile
from pathlib import Path

import pytest
import yaml

from broadsheet import __version__

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "build_spec" / "windows" / "broadsheet.iss"
TYPE = "application/vnd.broadsheet.briefing+zip"


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "build_spec"))


@pytest.fixture
def folder(tmp_path):
    """A small app: a program and what lies beside it."""
    (tmp_path / "app" / "_internal").mkdir(parents=True)
    for name in ("broadsheet.exe", "LICENSE", "_internal/base_library.zip", "_internal/余杭.txt"):
        (tmp_path / "app" / name).write_bytes(name.encode())
    return tmp_path / "app"


def test_the_portable_zip_is_the_same_every_time(folder, tmp_path):
    import archives

    archives.write_zip(folder, tmp_path / "a.zip", "对开", 1_700_000_000)
    (folder / "LICENSE").touch()
    archives.write_zip(folder, tmp_path / "b.zip", "对开", 1_700_000_000)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert packed.testzip() is None
        assert "对开/_internal/余杭.txt" in packed.namelist()
        assert {entry.date_time for entry in packed.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_without_inno_setup_there_is_the_zip_alone(folder, tmp_path, monkeypatch, capsys):
    import windows_packages

    monkeypatch.setattr(windows_packages, "_compiler", lambda: None)
    (made,) = windows_packages.pack(folder, tmp_path, tmp_path, 1_700_000_000)
    assert made.name.startswith(f"broadsheet-{__version__}-windows-")
    assert "no installer" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["Languages/ChineseSimplified.isl", None], ids=["with Chinese", "without"])
def test_the_installer_is_given_all_that_it_leaves_open(folder, tmp_path, place):
    import windows_packages

    if place:
        (tmp_path / place).parent.mkdir(parents=True)
        (tmp_path / place).touch()
    told = windows_packages.definitions(folder, tmp_path, tmp_path, tmp_path)
    given = {argument.removeprefix("/D").partition("=")[0] for argument in told}
    script = SCRIPT.read_text(encoding="utf-8-sig")
    used = set(re.findall(r"\{#(\w+)\}", script))
    defined = set(re.findall(r"#define (\w+)", script))
    assert used - defined - {"Chinese"} == given - {"Chinese"}
    assert ("Chinese" in given) == bool(place)


def test_the_installer_is_for_one_person_and_knows_the_type():
    script = SCRIPT.read_text(encoding="utf-8-sig")
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")  # without it Inno Setup reads another character set
    assert "PrivilegesRequired=lowest" in script
    assert TYPE in script
    assert not re.search(r"Root: HK(LM|CR)", script)
    assert len(re.findall("^#if", script, re.MULTILINE)) == len(re.findall("^#endif", script, re.MULTILINE))
    messages = {language: set(re.findall(rf"^{language}\.(\w+)=", script, re.MULTILINE)) for language in ("en", "zh")}
    assert messages["en"] == messages["zh"]
    assert messages["en"] <= set(re.findall(r"\{cm:(\w+)", script))


def test_programs_that_the_installer_names_are_made_by_the_recipe():
    recipe = (ROOT / "build_spec" / "broadsheet.spec").read_text(encoding="utf-8")
    for program in set(re.findall(r"\\app\}?\\(\w+)\.exe|\{app\}\\(\w+)\.exe", SCRIPT.read_text(encoding="utf-8-sig"))):
        assert f'name="{"".join(program)}"' in recipe


def test_the_version_resource_of_windows_is_of_this_version():
    import bundle

    words = bundle._version_resource()
    numbers = ", ".join(__version__.split("."))
    assert f"filevers=({numbers}, 0)" in words
    compile(words, "version.txt", "eval")


def test_the_workflow_runs_tests_and_bundle_on_three_systems():
    plan = yaml.safe_load((ROOT / ".github" / "workflows" / "bundle.yml").read_text(encoding="utf-8"))
    job = plan["jobs"]["bundle"]
    assert [name.partition("-")[0] for name in job["strategy"]["matrix"]["system"]] == ["ubuntu", "windows", "macos"]
    commands = [step.get("run", "") for step in job["steps"]]
    assert {"python run.py bundle", "python run.py test"} <= set(commands)

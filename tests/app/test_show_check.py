"""The check before the show looks at what the system tells."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from tests.window import wait_for

from broadsheet.app.show import check
from broadsheet.app.show.outputs_drm import monitors
from broadsheet.app.show.power import of_pmset, of_supplies
from broadsheet.app.show.quiet import of_banners
from broadsheet.state.findings import Power
from broadsheet.state.screens import Monitor


def supply(folder, name, **files):
    (folder / name).mkdir(parents=True)
    for file, content in files.items():
        (folder / name / file).write_text(f"{content}\n")


def test_linux_tells_of_mains_and_batteries_and_a_mouse_has_none_that_counts(tmp_path):
    assert of_supplies(tmp_path / "nothing") is None
    supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", capacity=5, status="Discharging")
    assert of_supplies(tmp_path) is None
    supply(tmp_path, "BAT0", type="Battery", capacity=71, status="Discharging")
    supply(tmp_path, "AC", type="Mains", online=0)
    assert of_supplies(tmp_path) == Power(False, 71)
    (tmp_path / "AC" / "online").write_text("1")
    assert of_supplies(tmp_path) == Power(True, 71)
    (tmp_path / "BAT0" / "capacity").unlink()
    assert of_supplies(tmp_path) == Power(True, -1)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t83%; discharging; 4:01", Power(False, 83)),
        ("Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged;", Power(True, 100)),
        ("Now drawing from 'AC Power'\n", None),
    ],
)
def test_macos_tells_of_them_in_words(told, found):
    assert of_pmset(told) == found


def test_gnome_tells_whether_banners_come_up():
    assert [of_banners(told) for told in ("true\n", "false\n", "")] == ["loud", "quiet", "untold"]


def test_the_kernel_tells_what_is_plugged_in_where_a_wayland_session_does_not(tmp_path):
    assert monitors(tmp_path / "nothing") is None
    assert monitors(tmp_path) is None
    (tmp_path / "version").write_text("drm 1.1.0")
    supply(tmp_path, "card0-eDP-1", status="connected", enabled="enabled", modes="1920x1200\n1280x800")
    supply(tmp_path, "card0-HDMI-A-1", status="connected", enabled="disabled", modes="1920x1080i")
    supply(tmp_path, "card0-DP-1", status="disconnected", enabled="disabled", modes="")
    assert monitors(tmp_path) == (
        Monitor("HDMI-A-1", lit=False, native=(1920, 1080)),
        Monitor("eDP-1", builtin=True, native=(1920, 1200)),
    )


class StandIn(QObject):
    """Grants nothing until it is told to."""

    changed = Signal()
    by, refused = "", False

    def hold(self, reason):
        self.reason = reason

    def release(self):
        self.reason = None


def test_findings_come_as_they_are_made_and_change_as_things_are_put_right(app, monkeypatch):
    told = [("loud", Power(False, 20))]
    monkeypatch.setattr(check, "_ask_system", lambda: told[-1])
    monkeypatch.setattr(check, "_AGAIN", 20)
    awake = StandIn()
    looked = check.ShowCheck(app, awake, 3, "", app)
    looked.begin("A show is on")
    assert awake.reason == "A show is on"
    assert wait_for(lambda: {"loud", "low"} <= codes(looked))
    assert "problems" in codes(looked)
    assert {each.topic for each in looked.findings} == {"screens", "resolution", "notifications", "power", "text"}
    told.append(("quiet", Power(True, 21)))
    awake.by = "screensaver"
    assert wait_for(lambda: {"quiet", "plugged-in", "held"} <= codes(looked))
    looked.end(starting=False)
    assert awake.reason is None
    awake.changed.emit()
    looked.deleteLater()


def codes(looked):
    return {each.code for each in looked.findings}


def test_characters_that_the_fonts_lack_are_named(fonts):
    assert check.lacking_in(["余杭区 2022 年 1699 亿元 Yuhang"], [fonts.font("body"), QFont(fonts.font("ui"))]) == ""
    assert check.lacking_in(["余\U00013000杭\n"], [fonts.font("body")]) == "\U00013000"


def test_what_talks_to_the_system_is_loaded_only_for_a_show():
    words = "import sys, broadsheet.app.program, broadsheet.app.start; print([n for n in sys.modules if '.show' in n])"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", words], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

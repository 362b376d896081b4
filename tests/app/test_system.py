"""What the system wishes: contrast and motion, and that no answer is no wish."""

import json

import pytest
from PySide6.QtDBus import QDBusMessage, QDBusVariant
from PySide6.QtTest import QSignalSpy, QTest

from broadsheet.app.system import SystemWishes, Wishes, says_still
from broadsheet.state.settings import read_settings


@pytest.fixture
def make(app):
    made = []

    def wishes(instead=None):
        made.append(SystemWishes(app, instead))
        return made[-1]

    yield wishes
    for each in made:
        each.deleteLater()


def test_nothing_is_wished_where_nothing_is_known(make, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    wishes = make()
    wishes.look()
    QTest.qWait(20)
    assert not wishes.wants_reduced_motion()
    assert not wishes.wants_high_contrast()


def test_what_is_set_by_hand_wins(make):
    wishes = make(Wishes(high_contrast=True, reduced_motion=True))
    assert wishes.wants_high_contrast()
    assert wishes.wants_reduced_motion()
    spy = QSignalSpy(wishes.changed)
    wishes._take(False)
    assert wishes.wants_reduced_motion()
    assert spy.count() == 0


@pytest.mark.parametrize(
    ("stored", "wishes"),
    [
        ({}, Wishes(None, None)),
        ({"contrast": "high", "motion": "usual"}, Wishes(True, False)),
        ({"contrast": "usual", "motion": "reduced"}, Wishes(False, True)),
        ({"contrast": "zh", "motion": 3}, Wishes(None, None)),
    ],
)
def test_wishes_are_set_by_hand_in_the_settings(stored, wishes, tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(stored))
    assert Wishes.of(read_settings(path)) == wishes


def test_a_change_is_told_once(make):
    wishes = make()
    spy = QSignalSpy(wishes.changed)
    wishes._take(True)
    wishes._take(True)
    assert wishes.wants_reduced_motion()
    assert spy.count() == 1


@pytest.mark.parametrize(
    ("namespace", "key", "value", "still"),
    [
        ("org.freedesktop.appearance", "reduced-motion", 1, True),
        ("org.freedesktop.appearance", "reduced-motion", 0, False),
        ("org.gnome.desktop.interface", "enable-animations", False, True),
        ("org.gnome.desktop.interface", "enable-animations", True, False),
        ("org.gnome.desktop.interface", "font-name", 0, False),
        ("org.gnome.desktop.interface", "enable-animations", "no", False),
    ],
)
def test_answers_of_the_portal(namespace, key, value, still):
    assert says_still(namespace, key, [value]) is still
    assert says_still(namespace, key, [QDBusVariant(QDBusVariant(value))]) is still
    assert not says_still(namespace, key, [])


def test_other_settings_that_change_are_not_looked_at(make, monkeypatch):
    wishes = make()
    looked = []
    monkeypatch.setattr(wishes, "look", lambda: looked.append(1))
    message = QDBusMessage.createSignal("/a", "a.b", "SettingChanged")
    for place in (("org.gnome.desktop.interface", "font-name"), ("org.gnome.desktop.interface", "enable-animations")):
        message.setArguments([*place, 0])
        wishes._on_setting_changed(message)
    assert looked == [1]

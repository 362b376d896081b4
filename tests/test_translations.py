"""The translation gate: the catalogues and the sources say the same, and every message is translated."""

import shutil
import xml.etree.ElementTree as ET

import pytest
from build_spec import translations


@pytest.fixture(scope="module")
def updated(tmp_path_factory):
    """The catalogues as lupdate makes them of the sources now."""
    folder = tmp_path_factory.mktemp("i18n")
    for file in translations.CATALOGUES.glob("*.ts"):
        shutil.copy(file, folder)
    translations.update(folder)
    return folder


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            yield (context.findtext("name"), message.findtext("source")), translation


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_nothing_is_untranslated_and_nothing_unused(updated, language):
    name = f"broadsheet_{language}.ts"
    kept = dict(messages(translations.CATALOGUES / name))
    now = dict(messages(updated / name))
    assert set(now) - set(kept) == set(), "missing in the catalogue"
    assert set(kept) - set(now) == set(), "no longer in the sources"
    unfinished = [key for key, translation in kept.items() if translation.get("type") or not words(translation)]
    assert unfinished == []


def words(translation):
    forms = [form.text for form in translation.findall("numerusform")]
    return all(forms) if forms else translation.text


def test_chinese_has_full_width_punctuation():
    for (_, source), translation in messages(translations.CATALOGUES / "broadsheet_zh.ts"):
        text = "".join(translation.itertext()).strip()
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
        if chinese > 3:
            assert not any(mark in text for mark in (",", ";", "?", "!")), source


def test_placeholders_survive_translation():
    for (_, source), translation in messages(translations.CATALOGUES / "broadsheet_zh.ts"):
        for mark in ("{0}", "{1}", "{2}", "%n"):
            assert (mark in source) == (mark in "".join(translation.itertext())), source

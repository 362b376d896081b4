"""What exports call verdicts and kinds of names: as the window calls them."""

import pytest

from broadsheet.i18n import codes, entity_types, verdicts
from broadsheet.i18n.codes import told_type, told_verdict


@pytest.mark.parametrize(("ours", "windows"), [(codes._VERDICTS, verdicts._WORDS), (codes._TYPES, entity_types._WORDS)])
def test_an_export_says_what_the_window_says(ours, windows):
    assert {code: english for code, (_, english) in ours.items()} == windows


def test_languages_without_words_of_their_own_read_english():
    assert told_verdict("same", "zh") == "口径一致"
    assert told_verdict("same", "fr") == "same scope"
    assert told_type("zone", "fr") == "Zone"


def test_an_unknown_kind_is_told_as_it_is():
    assert told_type("spaceport", "zh") == "spaceport"

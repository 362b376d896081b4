"""The sample briefing, read once for the tests of this folder."""

import pytest
from tests.sample import write_sample

from broadsheet.files import open_briefing


@pytest.fixture(scope="session")
def liuxi(tmp_path_factory):
    """A whole small briefing of two languages."""
    opened = open_briefing(write_sample(tmp_path_factory.mktemp("liuxi")))
    assert opened.briefing
    assert not opened.problems
    return opened.briefing

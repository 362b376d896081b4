"""The day that every file is dated with."""

from datetime import UTC, date, datetime

import pytest

from broadsheet.export.dates import NO_DAY, appeared, moment
from broadsheet.export.pdf_file import _pdf_date


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2023-06-30", date(2023, 6, 30)), (" 2023-06 ", date(2023, 6, 1)), ("2023", date(2023, 1, 1)),
        ("2023-02/2023-04", date(2023, 2, 1)), ("2023-13-45", None), ("2023-02-29", None), ("", None), ("去年", None),
    ],
)  # fmt: skip
def test_it_is_the_first_of_when_the_article_appeared(published, day):
    assert appeared(published) == day
    expected = day or NO_DAY
    assert moment(published) == datetime(expected.year, expected.month, expected.day, tzinfo=UTC)
    assert _pdf_date(published) == (f"D:{day:%Y%m%d}000000Z" if day else "")

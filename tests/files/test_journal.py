"""The journal of unsaved changes: whole, torn anywhere, damaged, locked, and gone once it says nothing."""

import os
from dataclasses import replace

import pytest
from tests.sample import write_sample

from broadsheet.derive.revising.figures import Typed, with_cell, with_typed, without_figure
from broadsheet.derive.revising.reach import with_reach
from broadsheet.derive.revising.sources import with_source
from broadsheet.files import open_briefing
from broadsheet.files.changes import changes, with_changes
from broadsheet.files.journal import Journal, find_left, journal_path


@pytest.fixture
def opened(tmp_path):
    return open_briefing(write_sample(tmp_path / "briefing"))


def steps(briefing):
    """A briefing at every step of an edit: a source, a year, cells, a row taken away, the reach."""
    found = [briefing]
    found.append(with_source(found[-1], title="年鉴“二〇二五”，上册", date="2025")[0])
    found.append(with_typed(found[-1], Typed("tea-output", "2024", "23.5", "new-county", source="county-report"))[0])
    found.append(with_cell(found[-1], "tea-2023", "note", "改，含“引号”与逗号,"))
    found.append(with_cell(found[-1], "tea-2023", "value", "22.0"))
    found.append(without_figure(found[-1], "tea-2023"))
    found.append(with_reach(found[-1], "2025-09"))
    return found


def left(folder, opened):
    return find_left(folder, opened.path, opened.files, opened.briefing)


def written(folder, opened):
    """A journal of all the steps, left behind."""
    journal = Journal(folder, opened.path, opened.files, opened.briefing)
    for step in steps(opened.briefing)[1:]:
        journal.note(step)
    journal.end(keep=True)
    return journal.path


def test_changes_lead_from_any_step_to_any_other(opened):
    found = steps(opened.briefing)
    for before in found:
        for after in found:
            there = with_changes(before, changes(before, after))
            assert there == after
            assert list(there.figures) == list(after.figures)
            assert bool(changes(before, after)) == (before != after)


def test_what_was_left_is_found_and_put_on_the_briefing(opened, tmp_path):
    written(tmp_path / "journals", opened)
    found = left(tmp_path / "journals", opened)
    assert found.briefing == steps(opened.briefing)[-1]
    assert (found.steps, found.same_file, found.torn) == (6, True, False)


def test_torn_at_any_byte_every_whole_line_counts_and_nothing_else(opened, tmp_path):
    path = written(tmp_path / "journals", opened)
    data, allowed = path.read_bytes(), steps(opened.briefing)
    ends = [at + 1 for at, byte in enumerate(data) if byte == 10]
    for length in range(0, len(data), 7):
        path.write_bytes(data[:length])
        whole = sum(end <= length for end in ends)
        found = left(path.parent, opened)
        if whole < 2:
            assert found is None
            assert not path.exists()
        else:
            assert found.briefing == allowed[whole - 1]
            assert found.torn == (length not in ends)
            assert found.length == ends[whole - 1]


def test_a_damaged_line_ends_what_counts(opened, tmp_path):
    path = written(tmp_path / "journals", opened)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b"tea-2023", b"tea-2032", 1)
    path.write_bytes(b"".join(lines))
    found = left(path.parent, opened)
    assert found.briefing == steps(opened.briefing)[2]
    assert found.torn


def test_a_journal_goes_on_where_it_was_left(opened, tmp_path):
    path = written(tmp_path / "journals", opened)
    path.write_bytes(path.read_bytes()[:-5])
    found = left(path.parent, opened)
    journal = Journal(path.parent, opened.path, opened.files, opened.briefing)
    journal.resume(found)
    journal.note(with_reach(found.briefing, "2026"))
    journal.end(keep=True)
    again = left(path.parent, opened)
    assert again.briefing == with_reach(found.briefing, "2026")
    assert not again.torn


def test_what_is_taken_back_leaves_nothing(opened, tmp_path):
    journal = Journal(tmp_path, opened.path, opened.files, opened.briefing)
    journal.note(steps(opened.briefing)[3])
    journal.note(opened.briefing)
    journal.end(keep=True)
    assert left(tmp_path, opened) is None
    assert not journal.path.exists()


def test_a_save_ends_it_and_a_normal_end_removes_it(opened, tmp_path):
    journal = Journal(tmp_path, opened.path, opened.files, opened.briefing)
    journal.note(steps(opened.briefing)[1])
    journal.saved(opened.files, steps(opened.briefing)[1])
    journal.note(steps(opened.briefing)[2])
    journal.end()
    assert list(tmp_path.glob("*.jsonl")) == []


@pytest.mark.skipif(os.name != "posix", reason="the lock is tried within one process")
def test_a_journal_that_is_being_written_is_nobody_elses(opened, tmp_path):
    journal = Journal(tmp_path, opened.path, opened.files, opened.briefing)
    journal.note(steps(opened.briefing)[2])
    while not journal_path(tmp_path, opened.path).exists() or not journal.path.stat().st_size:
        pass
    assert left(tmp_path, opened) is None
    second = Journal(tmp_path, opened.path, opened.files, opened.briefing)
    second.note(steps(opened.briefing)[1])
    second.end(keep=True)
    assert second.path != journal_path(tmp_path, opened.path)
    journal.end(keep=True)
    assert left(tmp_path, opened).briefing == steps(opened.briefing)[2]


def test_a_file_that_was_changed_since_is_told(opened, tmp_path):
    written(tmp_path / "journals", opened)
    other = replace(opened, files={**opened.files, "notes.zh.md": b"## s0\n"})
    assert not left(tmp_path / "journals", other).same_file


def test_a_place_that_cannot_be_written_stops_nothing(opened, tmp_path):
    (tmp_path / "file").write_text("in the way")
    journal = Journal(tmp_path / "file", opened.path, opened.files, opened.briefing)
    journal.note(steps(opened.briefing)[1])
    journal.end()
    assert journal.broken


def test_no_journal_is_no_trouble(opened, tmp_path):
    assert left(tmp_path / "nowhere", opened) is None

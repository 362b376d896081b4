"""Damaged files: a report, never an exception. ``BROADSHEET_FULL_TESTS=1`` runs the whole number of mutants."""

from __future__ import annotations

import os
import random
from io import BytesIO

import pytest
from tests.sample import sample_files

from broadsheet.files import open_briefing
from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.container.zip_writer import zip_bytes
from broadsheet.files.opening import read_container
from broadsheet.files.problems import FileProblem

FULL = bool(os.environ.get("BROADSHEET_FULL_TESTS"))
MUTANTS = 500_000 if FULL else 2_000
NOISE = [b"\0", b"\xff", b"\n", b",", b'"', b"[", b"](", b"#", b"{", b"*", b"\xef\xbb\xbf", b"\\", b"9" * 50, b"/"]


def mutated(data, random_):
    """The bytes with a few flips, cuts, repeats or insertions."""
    out = bytearray(data)
    for _ in range(random_.randint(1, 4)):
        at = random_.randrange(len(out) + 1)
        end = min(len(out), at + random_.randint(1, 60))
        kind = random_.randrange(5)
        if kind == 0 and at < len(out):
            out[at] ^= 1 << random_.randrange(8)
        elif kind == 1:
            del out[at:end]
        elif kind == 2:
            out[at:at] = out[at:end]
        elif kind == 3:
            out[at:at] = random_.choice(NOISE)
        else:
            del out[at:]
            break
    return bytes(out)


def opened(data, path):
    """Open an archive from memory, as `open_briefing` opens it from the disk."""
    return read_container(lambda: ZipContainer(data, "mutant.briefing"), path)


def test_mutants_of_the_files_inside(tmp_path):
    random_ = random.Random(1)
    files = sample_files()
    readable = 0
    for _ in range(MUTANTS // 2):
        name = random_.choice(list(files))
        result = opened(zip_bytes({**files, name: mutated(files[name], random_)}), tmp_path)
        assert (result.briefing is not None) or result.problems[0].fatal
        assert all(str(problem).isprintable() for problem in result.problems)
        readable += result.briefing is not None
    print(f"{readable} of {MUTANTS // 2} mutants could still be read in part or whole")
    assert readable > MUTANTS // 4


def test_mutants_of_the_archive(tmp_path):
    random_ = random.Random(2)
    packed = zip_bytes(sample_files())
    refused = 0
    for _ in range(MUTANTS // 2):
        mutant = mutated(packed, random_)
        result = opened(mutant, tmp_path)
        if mutant != packed:
            assert result.problems or result.files == sample_files()
        refused += result.briefing is None
    print(f"{refused} of {MUTANTS // 2} mutants were refused whole")
    assert refused > MUTANTS // 8


@pytest.mark.parametrize("share", [0, 0.01, 0.3, 0.7, 0.99, 0.9999])
def test_a_truncated_file_is_a_clear_report(tmp_path, share):
    packed = zip_bytes(sample_files())
    path = tmp_path / "cut.briefing"
    path.write_bytes(packed[: int(len(packed) * share)])
    result = open_briefing(path)
    assert result.briefing is None
    assert result.problems[0].code in {"not-a-zip", "damaged-archive"}
    assert result.problems[0].file == "cut.briefing"


def test_a_flipped_bit_in_any_file_is_found_and_the_others_are_read(tmp_path):
    files = sample_files()
    packed = zip_bytes(files)
    starts = ZipContainer(packed, "x")._starts
    assert len(starts) == len(files)
    for start in starts.values():
        data = bytearray(packed)
        data[start + 2] ^= 0x10
        result = opened(bytes(data), tmp_path)
        assert result.read_only
        codes = {problem.code for problem in result.problems}
        assert "damaged-entry" in codes or result.briefing is None


def test_a_bomb_takes_no_memory(tmp_path):
    """Refused by its directory, before anything is inflated."""
    import tracemalloc
    import zipfile

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", bytes(40 * 2**20))
    path = tmp_path / "bomb.briefing"
    path.write_bytes(out.getvalue())
    del out
    tracemalloc.start()
    result = open_briefing(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert result.problems[0].code == "too-dense"
    assert peak < 2 * 2**20


def test_the_refusal_names_what_was_found():
    with pytest.raises(FileProblem, match="found no ZIP archive, expected a whole ZIP archive"):
        ZipContainer(b"text", "x.briefing")

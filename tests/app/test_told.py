"""What a log or a report tells of an exception, a crash and a message of Qt: code places, and nothing personal."""

import pytest

from broadsheet.app import scrub
from broadsheet.app.scrub import code_file, message, without_names
from broadsheet.app.told import told_exception, told_message, told_trace
from broadsheet.files.problems import refusal

SECRET = "余杭区数字经济核心产业增加值929.51亿元"


@pytest.fixture(autouse=True)
def person(monkeypatch):
    monkeypatch.setenv("HOME", "/home/wang.li")
    monkeypatch.setenv("USER", "wang.li")
    monkeypatch.setattr(scrub, "_host", lambda: "yuhang-gov-07")


def caught(work):
    try:
        work()
    except BaseException as error:
        return told_exception(error)
    raise AssertionError("nothing was raised")


def raising(error):
    def work():
        raise error

    return work


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/home/wang.li/对开 源码/desktop/broadsheet/app/x.py", "broadsheet/app/x.py"),
        ("/home/wang.li/.venv/lib/python3.11/site-packages/broadsheet/app/x.py", "broadsheet/app/x.py"),
        (r"C:\Users\王力\AppData\Local\Broadsheet\_internal\broadsheet\app\x.py", "broadsheet/app/x.py"),
        ("broadsheet/app/x.py", "broadsheet/app/x.py"),
        ("/media/U 盘/venv/lib/python3.11/site-packages/pyqtgraph/graphicsItems/a.py", "pyqtgraph/graphicsItems/a.py"),
        ("/usr/lib/python3.11/json/decoder.py", "python/json/decoder.py"),
        (r"C:\Users\wang\Python311\Lib\json\decoder.py", "python/json/decoder.py"),
        ("json/decoder.py", "json/decoder.py"),
        ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap>"),
        ("/home/wang.li/broadsheet/余杭 汇报.py", "‹file›"),
        ("/home/wang.li/secret.py", "‹file›"),
        (r"D:\汇报\secret.py", "‹file›"),
        ("~/secret.py", "‹file›"),
        ("<余杭 汇报>", "‹file›"),
    ],
)
def test_files_of_code_are_called_as_in_every_installation(path, told):
    assert code_file(path) == told


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        ValueError("Output of core industries reached 92.951 billion yuan"),
        KeyError("core-va-2022"),
        RuntimeError(f"cannot open /home/wang.li/余杭 汇报/文件 1.briefing: {SECRET}"),
        TypeError(r"C:\Users\王力\Desktop\汇报 2.briefing is not callable"),
        FileNotFoundError(2, "No such file", "/home/wang.li/余杭 汇报.briefing"),
        OSError(SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, "余杭"),
        refusal("missing-file", "余杭 汇报.briefing", "s1p1", SECRET, "a file that exists"),
        AssertionError(SECRET),
        TypeError("'the county of Liuxi' object is not callable"),
        AttributeError(f"'str' object has no attribute '{SECRET}'"),
        ExceptionGroup(SECRET, [ValueError(SECRET)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_words_of_a_file_and_no_path_are_told(error):
    error.add_note(SECRET)
    told = caught(raising(error))
    assert type(error).__name__ in told
    for word in ("余杭", "929", "yuan", "core-va", "王力", "wang", "briefing", "Liuxi", "/home", "C:"):
        assert word not in told.replace("tests/app", "")
    assert told.count("\n") == 2


def test_an_exception_behind_another_is_told_without_its_words():
    def work():
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error

    told = caught(work)
    assert told.index("KeyError") < told.index("ValueError")
    assert "余杭" not in told


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (lambda: None.text, "AttributeError: 'NoneType' object has no attribute 'text'"),
        (lambda: len(), "TypeError: len() takes exactly one argument (0 given)"),
        (lambda: max(None), "TypeError: 'NoneType' object is not iterable"),
        (lambda: [][1], "IndexError: list index out of range"),
        (lambda: 1 + "a", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
        (lambda: 1 / 0, "ZeroDivisionError: division by zero"),
        (lambda: (lambda a, b, c: 0)(), "missing 3 required positional arguments: 'a', 'b', and 'c'"),
        (lambda: __import__("broadsheet.nothing"), "ModuleNotFoundError: No module named 'broadsheet.nothing'"),
        (raising(PermissionError(13, "x", "/home/x")), "PermissionError: EACCES, Permission denied"),
        (raising(refusal("disk-full", "a", "", "b", "c")), "broadsheet.files.problems.FileProblem: disk-full"),
        (raising(RuntimeError("Internal C++ object (QLabel) already deleted.")), "(QLabel) already deleted."),
    ],
)
def test_the_interpreters_own_wordings_are_kept(work, words):
    told = caught(work)
    assert words in told.splitlines()[-1]


def test_a_deep_recursion_is_told_in_short():
    def down():
        down()

    told = caught(down)
    assert len(told.splitlines()) < 45
    assert "more)" in told
    assert "RecursionError: maximum recursion depth exceeded" in told


def test_a_trace_of_faulthandler_keeps_its_frames_alone():
    trace = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f3 (most recent call first):\n"
        '  File "/home/wang.li/\\u4f59 x/desktop/broadsheet/app/x.py", line 12 in _on_x\n'
        '  File "/home/wang.li/secret.py", line 3 in 余杭\n'
        f"{SECRET}\nOutput reached 92 billion yuan\n"
        "Extension modules: PySide6.QtCore, numpy.core (total: 2)\n"
    )
    assert told_trace(trace).splitlines() == [
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f3 (most recent call first):",
        "  broadsheet/app/x.py:12 in _on_x",
        "  ‹file›:3 in ?",
        "Extension modules: PySide6.QtCore, numpy.core (total: 2)",
    ]


def test_a_trace_that_was_told_is_told_again_as_it_was():
    told = caught(lambda: None.text)
    assert told_trace(told) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("QPainter::begin: Paint device returned engine == 0, type: 2", None),
        (
            'qt.qpa.plugin: no plugin "foo" in "/home/x y"',
            "qt.qpa.plugin: no plugin ‹…›‹file›",
        ),
        ("libpng: cannot open /home/wang.li/余杭 汇报/a b.png: denied", "libpng: cannot open ‹file›"),
        (r"cannot open C:\Users\王力\a b.briefing", "cannot open ‹file›"),
        ("cannot open file:///media/U%20盘/a", "cannot open ‹file›"),
        (f"cannot show {SECRET}", "cannot show ‹…›"),
        (f'he "said "{SECRET}" there" and', "he ‹…› and"),
        ("QString::arg: Argument missing: Output reached 92 billion", "QString::arg: ‹…›"),
        ("QFont of wang.li on yuhang-gov-07", "QFont of ‹user› on ‹host›"),
    ],
)
def test_messages_of_qt(words, told):
    assert told_message(words) == (told or words)


def test_a_message_is_one_short_line():
    assert len(message("a\nb " * 400)) == 200


def test_names_of_briefings_people_and_machines_are_taken_out():
    text = "open /home/wang.li/余杭 汇报.briefing; 余杭 汇报; WANG.LI; /home/wang.li/x; Liuxi; Liuxis; Yuhang-Gov-07.cn"
    files = ("/home/wang.li/余杭 汇报.briefing", r"D:\in\Liuxi\datapackage.json")
    told = without_names(text, files)
    assert told == "open ‹file›; ‹file›; ‹user›; ‹home›/x; ‹file›; Liuxis; ‹host›.cn"

"""Every command a person can give, as a table. Menus, tool tips and the help page are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command.

    Attributes:
        id: stable name; the method of `Commands` that does it, unless ``command`` names another.
        menu: the menu it stands in.
        text: what it is called, English; the catalogue holds the rest under the context ``Actions``.
        keys: its shortcuts in Qt's portable notation, the first one shown.
        command: method of `Commands`.
        value: passed to the method; also what a group of choices is checked by.
        group: actions of one group exclude one another and show which is in force.
        rule: True where a separator stands before it.
        submenu: the menu within the menu that it stands in; empty for the menu itself.
        switch: the setting that it turns on and off, and shows; empty for other commands.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    command: str = ""
    value: str = ""
    group: str = ""
    rule: bool = False
    submenu: str = ""
    switch: str = ""


MENUS = (
    QT_TRANSLATE_NOOP("Actions", "&File"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Chart"),
    QT_TRANSLATE_NOOP("Actions", "&Present"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
_FILE, _EDIT, _VIEW, _GO, _CHART, _PRESENT, _HELP = MENUS
OPEN_RECENT = QT_TRANSLATE_NOOP("Actions", "Open recent")
CLEAR_RECENT = QT_TRANSLATE_NOOP("Actions", "Clear this list")

PAGE_WORDS = {
    "read": QT_TRANSLATE_NOOP("Actions", "Read"),
    "charts": QT_TRANSLATE_NOOP("Actions", "Charts"),
    "names": QT_TRANSLATE_NOOP("Actions", "Names"),
    "timeline": QT_TRANSLATE_NOOP("Actions", "Timeline"),
    "check": QT_TRANSLATE_NOOP("Actions", "Check"),
}
"""What the pages are called, in the order of their tabs."""

THEME_WORDS = {
    "light": QT_TRANSLATE_NOOP("Actions", "Light"),
    "dark": QT_TRANSLATE_NOOP("Actions", "Dark"),
    "projector": QT_TRANSLATE_NOOP("Actions", "Projector"),
}
"""What the themes are called."""

GROUP_WORDS = {"theme": QT_TRANSLATE_NOOP("Actions", "Theme")}
"""What choices are looked for by that no submenu names."""

VERDICT_MARKS = QT_TRANSLATE_NOOP("Actions", "Verdict marks in the text")
_MARK_WORDS = {
    "everywhere": QT_TRANSLATE_NOOP("Actions", "Everywhere"),
    "presenter": QT_TRANSLATE_NOOP("Actions", "Presenter only"),
    "off": QT_TRANSLATE_NOOP("Actions", "Off"),
}

CITATION = QT_TRANSLATE_NOOP("Actions", "Citation")
_STYLES = {
    "gb": QT_TRANSLATE_NOOP("Actions", "Copy citation, GB/T 7714—2015"),
    "apa": QT_TRANSLATE_NOOP("Actions", "Copy citation, APA 7"),
}

ACTIONS = (
    ActionSpec("open", _FILE, QT_TRANSLATE_NOOP("Actions", "Open briefing…"), ("Ctrl+O",)),
    ActionSpec("open_folder", _FILE, QT_TRANSLATE_NOOP("Actions", "Open briefing folder…"), ("Ctrl+Shift+O",)),
    ActionSpec("open_bundled", _FILE, QT_TRANSLATE_NOOP("Actions", "Open the bundled briefing")),
    ActionSpec(
        "reopen",
        _FILE,
        QT_TRANSLATE_NOOP("Actions", "Reopen where I left off"),
        command="turn_over",
        value="reopen",
        switch="reopen",
    ),
    ActionSpec("shelf", _FILE, QT_TRANSLATE_NOOP("Actions", "Shelf…"), ("Ctrl+Shift+L",)),
    ActionSpec("import_article", _FILE, QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+I",), rule=True),
    ActionSpec(
        "import_tied", _FILE, QT_TRANSLATE_NOOP("Actions", "Import and tie to this briefing…"), ("Ctrl+Shift+I",)
    ),
    ActionSpec("import_text", _FILE, QT_TRANSLATE_NOOP("Actions", "Import text from the clipboard"), ("Ctrl+Shift+V",)),
    ActionSpec("save", _FILE, QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",), rule=True),
    ActionSpec("save_as", _FILE, QT_TRANSLATE_NOOP("Actions", "Save as…"), ("Ctrl+Shift+S",)),
    ActionSpec("export", _FILE, QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+Shift+E",), rule=True),
    ActionSpec("print_pages", _FILE, QT_TRANSLATE_NOOP("Actions", "Print…"), ("Ctrl+P",)),
    ActionSpec(
        "about_briefing", _FILE, QT_TRANSLATE_NOOP("Actions", "About this briefing…"), ("Alt+Return",), rule=True
    ),
    ActionSpec("problems", _FILE, QT_TRANSLATE_NOOP("Actions", "Problems of this file…")),
    ActionSpec("quit", _FILE, QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), rule=True),
    ActionSpec("undo", _EDIT, QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", _EDIT, QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("copy_text", _EDIT, QT_TRANSLATE_NOOP("Actions", "Copy selected text"), ("Ctrl+C",), rule=True),
    ActionSpec("copy_sentence", _EDIT, QT_TRANSLATE_NOOP("Actions", "Copy with figures and source"), ("Ctrl+Shift+C",)),
    *(ActionSpec(f"cite_{style}", _EDIT, text, (), "cite", style, submenu=CITATION) for style, text in _STYLES.items()),
    ActionSpec("select_text", _EDIT, QT_TRANSLATE_NOOP("Actions", "Select the whole text"), ("Ctrl+A",)),
    ActionSpec("search", _EDIT, QT_TRANSLATE_NOOP("Actions", "Search and commands…"), ("Ctrl+K",), rule=True),
    ActionSpec("find_text", _EDIT, QT_TRANSLATE_NOOP("Actions", "Find in the text…"), ("Ctrl+F",)),
    ActionSpec("find_next", _EDIT, QT_TRANSLATE_NOOP("Actions", "Next place found"), ("Ctrl+G",)),
    ActionSpec("find_previous", _EDIT, QT_TRANSLATE_NOOP("Actions", "Place found before"), ("Ctrl+Shift+G",)),
    ActionSpec("update_figures", _EDIT, QT_TRANSLATE_NOOP("Actions", "Update figures…"), ("Ctrl+U",), rule=True),
    ActionSpec("review", _EDIT, QT_TRANSLATE_NOOP("Actions", "Review the import…"), ("Ctrl+R",)),
    ActionSpec(
        "text_zh",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "Text in Chinese"),
        ("Ctrl+Shift+1",),
        command="read_in",
        value="zh",
        group="text",
    ),
    ActionSpec(
        "text_en",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "Text in English"),
        ("Ctrl+Shift+2",),
        command="read_in",
        value="en",
        group="text",
    ),
    # The languages of the interface are named in themselves, so that whoever got lost finds the way back.
    ActionSpec(
        "interface_zh",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "Interface: 中文"),
        command="speak",
        value="zh",
        group="interface",
        rule=True,
    ),
    ActionSpec(
        "interface_en",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "Interface: English"),
        command="speak",
        value="en",
        group="interface",
    ),
    *(
        ActionSpec(f"page_{page}", _VIEW, text, (f"Ctrl+{number}",), "turn_to", page, "page", rule=number == 1)
        for number, (page, text) in enumerate(PAGE_WORDS.items(), 1)
    ),
    *(
        ActionSpec(f"theme_{theme}", _VIEW, text, (), "wear", theme, "theme", rule=theme == "light")
        for theme, text in THEME_WORDS.items()
    ),
    ActionSpec("larger", _VIEW, QT_TRANSLATE_NOOP("Actions", "Larger"), ("Ctrl++", "Ctrl+="), rule=True),
    ActionSpec("smaller", _VIEW, QT_TRANSLATE_NOOP("Actions", "Smaller"), ("Ctrl+-",)),
    ActionSpec("usual_size", _VIEW, QT_TRANSLATE_NOOP("Actions", "Usual size"), ("Ctrl+0",)),
    *(
        ActionSpec(f"marks_{where}", _VIEW, text, (), "mark_verdicts", where, "marks", submenu=VERDICT_MARKS)
        for where, text in _MARK_WORDS.items()
    ),
    ActionSpec("toggle_outline", _VIEW, QT_TRANSLATE_NOOP("Actions", "Outline"), ("F9",), rule=True),
    ActionSpec(
        "word_graphics",
        _VIEW,
        QT_TRANSLATE_NOOP("Actions", "Graphics beside figures"),
        command="turn_over",
        value="word_graphics",
        switch="word_graphics",
    ),
    ActionSpec("toggle_full_screen", _VIEW, QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",)),
    ActionSpec("back", _GO, QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left", "Back")),
    ActionSpec("forward", _GO, QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right", "Forward")),
    ActionSpec(
        "next_section", _GO, QT_TRANSLATE_NOOP("Actions", "Next section"), ("Ctrl+Down", "Ctrl+PgDown"), rule=True
    ),
    ActionSpec("previous_section", _GO, QT_TRANSLATE_NOOP("Actions", "Previous section"), ("Ctrl+Up", "Ctrl+PgUp")),
    ActionSpec("next_pane", _GO, QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), rule=True),
    ActionSpec("previous_pane", _GO, QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",)),
    ActionSpec("let_go", _GO, QT_TRANSLATE_NOOP("Actions", "Let go of what is pinned"), ("Esc",)),
    ActionSpec("next_mention", _GO, QT_TRANSLATE_NOOP("Actions", "Next mention of the open name"), ("F3",), rule=True),
    ActionSpec(
        "previous_mention", _GO, QT_TRANSLATE_NOOP("Actions", "Previous mention of the open name"), ("Shift+F3",)
    ),
    ActionSpec("show_mention", _GO, QT_TRANSLATE_NOOP("Actions", "Show this mention in the text")),
    ActionSpec("next_claim", _GO, QT_TRANSLATE_NOOP("Actions", "Next claim to check"), ("F8",), rule=True),
    ActionSpec("previous_claim", _GO, QT_TRANSLATE_NOOP("Actions", "Previous claim to check"), ("Shift+F8",)),
    ActionSpec("show_claim", _GO, QT_TRANSLATE_NOOP("Actions", "Show the claim in the text")),
    ActionSpec(
        "chart_source",
        _CHART,
        QT_TRANSLATE_NOOP("Actions", "Show the sentence in the text"),
        (),
        "with_chart",
        "source",
    ),
    ActionSpec("chart_table", _CHART, QT_TRANSLATE_NOOP("Actions", "Data as a table…"), (), "with_chart", "table"),
    ActionSpec(
        "chart_copy",
        _CHART,
        QT_TRANSLATE_NOOP("Actions", "Copy picture and table"),
        (),
        "with_chart",
        "chart",
        rule=True,
    ),
    ActionSpec("chart_image", _CHART, QT_TRANSLATE_NOOP("Actions", "Copy image"), (), "with_chart", "image"),
    ActionSpec("chart_data", _CHART, QT_TRANSLATE_NOOP("Actions", "Copy data"), (), "with_chart", "data"),
    ActionSpec(
        "chart_closer", _CHART, QT_TRANSLATE_NOOP("Actions", "Fewer years"), (), "with_chart", "closer", rule=True
    ),
    ActionSpec("chart_farther", _CHART, QT_TRANSLATE_NOOP("Actions", "More years"), (), "with_chart", "farther"),
    ActionSpec("chart_whole", _CHART, QT_TRANSLATE_NOOP("Actions", "All years"), (), "with_chart", "whole"),
    ActionSpec("what_if", _CHART, QT_TRANSLATE_NOOP("Actions", "What if: move values"), ("Ctrl+Shift+W",), rule=True),
    ActionSpec("restore_values", _CHART, QT_TRANSLATE_NOOP("Actions", "What if: restore the values of the article")),
    ActionSpec("play_timeline", _CHART, QT_TRANSLATE_NOOP("Actions", "Play the timeline, or pause"), rule=True),
    ActionSpec("next_item", _CHART, QT_TRANSLATE_NOOP("Actions", "Next item of the timeline")),
    ActionSpec("previous_item", _CHART, QT_TRANSLATE_NOOP("Actions", "Previous item of the timeline")),
    ActionSpec("show_item", _CHART, QT_TRANSLATE_NOOP("Actions", "Show the item in the text")),
    ActionSpec("next_chart", _CHART, QT_TRANSLATE_NOOP("Actions", "Next chart"), rule=True),
    ActionSpec("previous_chart", _CHART, QT_TRANSLATE_NOOP("Actions", "Previous chart")),
    ActionSpec("present", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Present from the start"), ("F5",)),
    ActionSpec("present_here", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Present from here"), ("Shift+F5",)),
    ActionSpec("prepare_show", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Settings and check…"), ("Ctrl+F5",)),
    ActionSpec("page_marks", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Page marks…")),
    ActionSpec("learn_clicker", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Learn my clicker…"), rule=True),
    ActionSpec("swap_screens", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Swap screens"), rule=True),
    ActionSpec("next_screen", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Slides on the next screen")),
    ActionSpec(
        "slides_full",
        _PRESENT,
        QT_TRANSLATE_NOOP("Actions", "Slides on the whole screen"),
        command="audience_window",
        value="full",
        group="audience_window",
    ),
    ActionSpec(
        "slides_window",
        _PRESENT,
        QT_TRANSLATE_NOOP("Actions", "Slides in a window to share"),
        command="audience_window",
        value="window",
        group="audience_window",
    ),
    ActionSpec("end_show", _PRESENT, QT_TRANSLATE_NOOP("Actions", "End the presentation"), rule=True),
    ActionSpec("start_kiosk", _PRESENT, QT_TRANSLATE_NOOP("Actions", "Kiosk mode…"), rule=True),
    ActionSpec("keys", _HELP, QT_TRANSLATE_NOOP("Actions", "Keyboard…"), ("F1",)),
    ActionSpec("report_problem", _HELP, QT_TRANSLATE_NOOP("Actions", "Report a problem…")),
    ActionSpec("about", _HELP, QT_TRANSLATE_NOOP("Actions", "About Broadsheet…"), rule=True),
)

SWITCHES = tuple(spec.switch for spec in ACTIONS if spec.switch)
"""The settings that commands turn on and off."""

# What keys do inside the panes, for the help page; the panes themselves answer them.
_IN_PANES = (
    ("←  →", QT_TRANSLATE_NOOP("Actions", "In the text or a chart: the tied words or mark before and after")),
    ("Enter", QT_TRANSLATE_NOOP("Actions", "Pin it; a name opens its card")),
    ("↑  ↓  PgUp  PgDn  Space", QT_TRANSLATE_NOOP("Actions", "Scroll the text")),
    ("Home  End", QT_TRANSLATE_NOOP("Actions", "Start and end of the text")),
    ("Tab", QT_TRANSLATE_NOOP("Actions", "Next control; leaves the text and the charts")),
    ("+  −  0", QT_TRANSLATE_NOOP("Actions", "In a chart with a time axis: zoom in, out, all")),
    ("↑  ↓  0–9", QT_TRANSLATE_NOOP("Actions", "What if: step the value of the mark, with Shift by ten; type it")),
    ("Space", QT_TRANSLATE_NOOP("Actions", "On the page Timeline: play, pause")),
    ("PgUp  PgDn", QT_TRANSLATE_NOOP("Actions", "On the page Charts: the chart before, the chart after")),
)


def help_rows() -> tuple[tuple[str, str], ...]:
    """Keys and what they do, untranslated, in the order of the menus."""
    rows = [("  ".join(spec.keys), spec.text) for spec in ACTIONS if spec.keys]
    return (*rows, *_IN_PANES)

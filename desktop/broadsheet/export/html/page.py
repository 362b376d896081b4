"""The page around everything: head, contents, the article beside its charts, and what follows."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from broadsheet.derive.contents import outline
from broadsheet.derive.imprint import with_imprint
from broadsheet.export.html.anchors import slug
from broadsheet.export.html.logo import logo_svg, logo_symbol
from broadsheet.export.html.look import policy
from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, escaped
from broadsheet.export.qr_svg import code_svg
from broadsheet.theme.palette import DARK, LIGHT
from broadsheet.typeset.document import head_end
from broadsheet.typeset.emblems import SLANT, stamp_opacity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from broadsheet.derive.contents import OutlineRow
    from broadsheet.export.html.prose import Prose
    from broadsheet.model import Briefing, Passage
    from broadsheet.model.page_marks import PageMarks

_LANGUAGES = {"zh": "zh-CN"}
_STAMP = 30
"""Pixels of the watermark's letters."""
_PIECE = re.compile("(<[^>]*>| )")
_WORDS = re.compile(r"\w")
_BACK = ("claims", "timeline", "names", "sources")


def document(title: str, language: str, look: str, style: str, script: str, body: str, data: str) -> str:
    """The whole file.

    Args:
        title: of the page.
        language: of its words.
        look: auto or dark, to begin with.
        style: the style sheet.
        script: the script.
        body: everything that is shown.
        data: what the script reads, as JSON.
    """
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGES.get(language, escaped(language))}" data-look="{look}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n"
        f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>\n</body>\n</html>\n'
    )


class Body:
    """Puts the parts of one article together.

    Args:
        briefing: that is exported.
        language: of the page.
        marks: of the page.
    """

    def __init__(self, briefing: Briefing, language: str, marks: PageMarks) -> None:
        self._briefing, self._language, self._marks = briefing, language, marks
        self._rows = {row.section: row for row in outline(briefing, language)}

    def written(
        self,
        prose: Prose,
        charts: Mapping[str, Sequence[str]],
        footnotes: str,
        back: Mapping[str, str],
        deck: str,
        status: str,
    ) -> str:
        """Everything that is shown.

        Args:
            prose: sets the passages.
            charts: the figures of each section, written.
            footnotes: of the text, written.
            back: the sections after the text by their id, written; empty ones are left out.
            deck: the slides, written.
            status: what the line at the foot says.
        """
        article = "\n".join(self._article(prose, charts))
        after = "\n".join(back[key] for key in _BACK if back[key])
        shown = [key for key in _BACK if back[key]]
        return (
            f'<a class="skip" href="#text">{say("skip", self._language)}</a>\n{self._bar()}\n{self._contents(shown)}\n'
            f'<main id="text" tabindex="-1"><article>{article}{footnotes}</article>\n{after}\n{self._foot()}</main>\n'
            f'<footer class="status"><span id="about">{escaped(status)}</span></footer>\n'
            f'{logo_symbol(self._marks.logo)}<div id="deck" hidden>{deck}</div>{self._watermark()}'
        )

    def _bar(self) -> str:
        """The head of the window: notice and logo; the tools are the script's."""
        notice = f'<strong class="notice">{escaped(self._marks.notice)}</strong>' if self._marks.notice else ""
        logo = logo_svg(self._marks.logo, say("logo", self._language)) if self._marks.logo else ""
        title = escaped(self._briefing.manifest.title.pick(self._language))
        home = f'<a class="home" href="#text">{title}</a>'
        return f'<header class="bar">{logo}{home}{notice}<div id="tools" hidden></div></header>'

    def _contents(self, back: Iterable[str]) -> str:
        rows = "".join(map(_content, self._rows.values()))
        after = "".join(f'<li class="after"><a href="#{key}">{say(key, self._language)}</a></li>' for key in back)
        return f'<nav class="contents" aria-label="{say("contents", self._language)}"><ul>{rows}{after}</ul></nav>'

    def _article(self, prose: Prose, charts: Mapping[str, Sequence[str]]) -> Iterator[str]:
        told = with_imprint(self._briefing.article(self._language), self._briefing.manifest, self._language)
        last = head_end(told.passages)
        cut = told.passages.index(last) + 1 if last else 0
        if cut:
            yield f'<header class="head">{"".join(map(self._headed(prose), told.passages[:cut]))}</header>'
        else:
            yield f'<h1 class="vh">{escaped(self._briefing.manifest.title.pick(self._language))}</h1>'
        shown: set[str] = set()
        for section, passages in groupby(told.passages[cut:], _section_of):
            own = charts.get(section, ()) if section not in shown else ()
            yield self._part(prose, section, list(passages), own, first=section not in shown)
            shown.add(section)
        rest = [figure for section, figures in charts.items() if section not in shown for figure in figures]
        if rest:
            name = say("more_charts", self._language)
            yield f'<section class="part"><div class="text"><h2>{name}</h2></div>{_facing(name, rest)}</section>'

    def _headed(self, prose: Prose) -> Callable[[Passage], str]:
        """A Chinese headline breaks at its blank before it breaks anywhere else."""

        def written(passage: Passage) -> str:
            if passage.role != "title" or self._language != "zh" or " " not in passage.text:
                return prose.passage(passage)
            lines = " ".join(f'<span class="line">{each}</span>' for each in _lines(prose.words(passage)))
            return f"<h1{attributes(data_p=passage.id)}>{lines}</h1>"

        return written

    def _part(
        self, prose: Prose, section: str, passages: Sequence[Passage], charts: Sequence[str], *, first: bool
    ) -> str:
        row = self._rows.get(section)
        name = row.short if row else section
        headed = any(passage.role == "heading" for passage in passages)
        heading = f'<h2 class="vh">{escaped(name)}</h2>' if first and not headed else ""
        own = f' id="{section_id(section)}"' if first else ""
        words = "".join(map(prose.passage, passages))
        facing = _facing(say("charts_of", self._language, name), charts) if charts else ""
        alone = "" if charts else " alone"
        return f'<section class="part{alone}"{own}><div class="text">{heading}{words}</div>{facing}</section>'

    def _foot(self) -> str:
        """The source line, and the code of an address."""
        source = f"<p>{escaped(self._marks.source)}</p>" if self._marks.source else ""
        code = ""
        if self._marks.address:
            name = escaped(say("qr", self._language, self._marks.address))
            drawn = code_svg(self._marks.address, f' role="img" aria-label="{name}"')
            code = f'<p class="code">{drawn}<span>{escaped(self._marks.address)}</span></p>'
        return f'<div class="marks">{source}{code}</div>' if source or code else ""

    def _watermark(self) -> str:
        if not self._marks.watermark:
            return ""
        words = self._marks.watermark
        opacity = min(stamp_opacity(LIGHT), stamp_opacity(DARK))
        size = f'width="{(len(words) + 5) * _STAMP}" height="{_STAMP * 7}" patternUnits="userSpaceOnUse"'
        return (
            f'<svg class="watermark" aria-hidden="true"><defs><pattern id="stamp" {size} '
            f'patternTransform="rotate({SLANT:.0f})"><text y="{_STAMP * 2}" font-size="{_STAMP}" fill="var(--ink)" '
            f'opacity="{opacity}">{escaped(words)}</text></pattern></defs>'
            '<rect width="100%" height="100%" fill="url(#stamp)"/></svg>'
        )


def _lines(words: str) -> list[str]:
    """Markup cut at its blanks, but for those within an element and those before a sign that is no word."""
    lines, depth = [""], 0
    for piece in _PIECE.split(words):
        if piece == " " and not depth:
            lines.append("")
            continue
        if piece.startswith("<") and not piece.endswith("/>") and piece != "<br>":
            depth += -1 if piece.startswith("</") else 1
        lines[-1] += piece
    found: list[str] = []
    for line in filter(None, lines):
        if found and not _WORDS.search(_PIECE.sub("", line)):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def section_id(section: str) -> str:
    """Of a section of the text."""
    return f"section-{slug(section)}"


def _content(row: OutlineRow) -> str:
    value = f"<b>{escaped(row.value)}</b>" if row.value else ""
    return f'<li><a href="#{section_id(row.section)}"><span>{escaped(row.short)}</span>{value}</a></li>'


def _facing(name: str, charts: Iterable[str]) -> str:
    return f'<div class="facing" role="group" aria-label="{escaped(name)}">{"".join(charts)}</div>'


def _section_of(passage: Passage) -> str:
    return passage.section

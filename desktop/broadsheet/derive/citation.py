"""How an article is cited: by GB/T 7714—2015, by APA 7, and in the short note under a quotation.

What a briefing does not know is left out as the rule book says, never invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.byline import HAN, names
from broadsheet.derive.linked import read_linked
from broadsheet.derive.quantity import period_text
from broadsheet.derive.romanised import author_apa, newspaper_apa, title_apa
from broadsheet.model import Period

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Manifest

Style = Literal["gb", "apa"]

_PAGE_ZH = re.compile(r"第?([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)版?(?:[:：].*)?")
_DIGITS_ZH = "〇一二三四五六七八九"
_FRONT = "头版"
_PAGE = re.compile(
    r"^(?:第|p{1,2}\.?|page|版)?\s*([A-Za-z]?\s*\d+(?:\s*[-—–,、]\s*[A-Za-z]?\d+)*)\s*版?[:：]?.*$", re.IGNORECASE
)
_MOST_GB = 3
_MOST_APA = 20


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation.

    Attributes:
        text: as plain text. html: with its italics.
        missing: what the briefing does not know of author, newspaper, date, page.
    """

    text: str
    html: str
    missing: tuple[str, ...]


def citation(briefing: Briefing, style: Style) -> Citation:
    """Cite the article as it appeared: in its own language, whatever language it is read in."""
    manifest = briefing.manifest
    known = {
        "author": authors(manifest),
        "newspaper": manifest.newspaper,
        "date": manifest.published,
        "page": manifest.page,
    }
    missing = tuple(name for name, fact in known.items() if not fact)
    if style == "gb":
        text = _gb(manifest)
        return Citation(text, escape(text, quote=False), missing)
    parts = _apa(briefing)
    text = "".join(words for words, _ in parts)
    marked = (
        f"<i>{escape(words, quote=False)}</i>" if slanted else escape(words, quote=False) for words, slanted in parts
    )
    return Citation(text, "".join(marked), missing)


def source_note(manifest: Manifest, language: str) -> str:
    """Title, newspaper, date and page in one line of a language: what stands under a quotation."""
    title = manifest.title.pick(language).strip()
    day = _day(manifest.published, language)
    page = _page_words(manifest.page.strip(), language)
    if language == "zh":
        parts = (f"《{_inner_zh(title)}》" if title else "", manifest.newspaper, day, page)
        return "，".join(part for part in parts if part)
    parts = (f"“{_inner_en(title)}”" if title else "", manifest.newspaper, day, page)
    return ", ".join(part for part in parts if part)


def authors(manifest: Manifest) -> tuple[str, ...]:
    """The names of a byline in the language of the article; none where it is a sentence about how the text was made."""
    found: list[str] = []
    for line in manifest.byline:
        told = names(read_linked(line.pick(manifest.default_language)).text)
        if told is None:
            return ()
        found += told
    return tuple(dict.fromkeys(found))


def _gb(manifest: Manifest) -> str:
    """责任者. 题名[N]. 报名, 日期(版次). Without an author it begins with the title (GB/T 7714—2015, 8.1.2)."""
    language = manifest.default_language
    chinese = language == "zh"
    names = [name if HAN.search(name) else _surname_first(name) for name in authors(manifest)]
    listed = ", ".join(names[:_MOST_GB]) + ((", 等" if chinese else ", et al") if len(names) > _MOST_GB else "")
    title = manifest.title.pick(language).strip().rstrip(".。") or ("[题名不详]" if chinese else "[Title unknown]")
    newspaper = manifest.newspaper or ("[报名不详]" if chinese else "[newspaper unknown]")
    day = manifest.published.strip() or ("[日期不详]" if chinese else "[date unknown]")
    page = _page(manifest.page)
    head = f"{listed}. " if listed else ""
    return f"{head}{title}[N]. {newspaper}, {day}{f'({page})' if page else ''}."


def _surname_first(name: str) -> str:
    """SMITH J Q, as the rule writes names in Latin letters."""
    *given, surname = name.split()
    initials = " ".join(part[0] for word in given for part in re.split(r"[.\-]", word) if part)
    return f"{surname.upper()} {initials}".strip()


def _apa(briefing: Briefing) -> list[tuple[str, bool]]:
    """Author. (Date). Title [translation]. *Newspaper*, page. Pieces, and whether each is slanted."""
    manifest = briefing.manifest
    title = title_apa(briefing)
    ended = title if title[-1:] in "?!.？！" else f"{title}."
    names = [author_apa(name) for name in authors(manifest)]
    date = f"({_apa_date(manifest.published)})."
    pieces: list[tuple[str, bool]] = []
    if names:
        listed = _apa_list(names)
        pieces.append((f"{listed}{'' if listed.endswith('.') else '.'} {date} {ended}", False))
    else:
        pieces.append((f"{ended} {date}", False))
    if manifest.newspaper:
        pieces += [(" ", False), (newspaper_apa(manifest.newspaper), True)]
        page = _page(manifest.page)
        pieces.append((f", {page}." if page else ".", False))
    return pieces


def _apa_list(names: list[str]) -> str:
    """A, B, & C; beyond twenty the first nineteen, an ellipsis, and the last."""
    if len(names) > _MOST_APA:
        return ", ".join(names[: _MOST_APA - 1]) + f", . . . {names[-1]}"
    if len(names) == 1:
        return names[0]
    return ", ".join(names[:-1]) + f", & {names[-1]}"


def _apa_date(text: str) -> str:
    """2023, June 1; n.d. where there is none."""
    try:
        period = Period.parse(text.strip())
    except ValueError:
        return text.strip() or "n.d."
    if "/" in text:
        return period_text(period, "en")
    day = period_text(period, "en").split()
    if len(day) == 3:
        return f"{day[2]}, {day[1]} {day[0]}"
    return f"{day[1]}, {day[0]}" if len(day) == 2 else day[0]


def _day(text: str, language: str) -> str:
    try:
        return period_text(Period.parse(text.strip()), language)
    except ValueError:
        return text.strip()


def _page(text: str) -> str:
    """The number of a page: 11 of 第11版, A03 of A03版, 1 of 第一版; what is none as it stands."""
    return _page_number(text.strip()) or text.strip()


def _page_words(text: str, language: str) -> str:
    """第11版, p. 11; a page that has a name and no number by its name."""
    number = _page_number(text)
    if number:
        return f"第{number}版" if language == "zh" else f"p. {number}"
    return "front page" if text == _FRONT and language != "zh" else text


def _page_number(text: str) -> str:
    """Empty where there is none."""
    if match := _PAGE.match(text):
        return re.sub(r"\s+", "", match[1]).upper()
    match = _PAGE_ZH.fullmatch(text)
    first, ten, last = match.groups() if match else ("", "", "")
    if ten:
        return f"{_DIGITS_ZH.index(first or '一')}{_DIGITS_ZH.index(last or '〇')}"
    return str(_DIGITS_ZH.index(first)) if first and not last else ""


def _inner_zh(title: str) -> str:
    """Book marks inside book marks are single ones."""
    return title.translate(str.maketrans("《》", "〈〉"))


def _inner_en(title: str) -> str:
    """Quotation marks inside quotation marks are single ones."""
    return title.translate(str.maketrans("“”", "‘’"))

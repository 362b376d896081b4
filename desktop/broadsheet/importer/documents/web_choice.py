"""Which lines of a web page are the article: where running text is dense and links are rare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.documents.web_lines import Line, Page

_APART = frozenset({"nav", "aside", "footer", "form", "dialog"})
_ROLES = re.compile(r"\b(?:navigation|complementary|contentinfo|banner|search|menu|dialog|alert)\b")
_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|crumbs?|sidebar|side|footer|foot|copyright|comments?|reply|related|"
    r"recommend(?:ed|s)?|share|social|subscribe|newsletter|promo|ads?|advert(?:isement)?|sponsor|hot|rank(?:ing)?|toolbar|login|cookie|"
    r"pagination|pager|tags?|editor|disclaimer|app-?download|qrcode)(?:$|[-_ 0-9])",
    re.IGNORECASE,
)
_STOP = re.compile(r"[。！？；，]|[.!?][\s”\"’)]|[.!?]$|, ")
_BOILER = re.compile(
    r"^(?:分享(?:到|至)|上一篇|下一篇|相关(?:阅读|新闻|链接)|推荐阅读|扫一扫|返回(?:首页|顶部)|版权(?:所有|声明)|"
    r"打印(?:本页)?$|关闭(?:窗口)?$|字号|【?(?:大|中|小)】?$|ICP备|Copyright|All rights reserved|"
    r"Share (?:this|on)|Read more|Related (?:articles|stories)|Advertisement$|Follow us|Sign up|Subscribe)",
    re.IGNORECASE,
)
_SHARE = 0.7  # of the running text: where one element inside another holds that much, the article is in it
_KEPT_SHARE = 0.4  # an element with a telling name that holds this much of the text is the article all the same
_LINKS = 0.5
_FAR = 12  # lines between a headline above the article's element and the first line in it


def chosen(page: Page) -> list[bool]:
    """For every line, whether it is of the article."""
    lines = page.lines
    weights = [_weight(line) for line in lines]
    inside = _sums(page, weights)
    total = sum(weights)
    if not total:
        return [line.linked < _LINKS * len(line.text) for line in lines] if lines else []
    apart = _apart(page, inside, total)
    weights = [0 if apart[line.box] else weight for line, weight in zip(lines, weights, strict=True)]
    main = _main(page, _sums(page, weights), sum(weights))
    within = _within(page, main)
    kept = [within[line.box] and not apart[line.box] and not _is_aside(line) for line in lines]
    _take_headline(page, kept)
    return kept if any(kept) else [True] * len(lines)


def _weight(line: Line) -> int:
    """How much running text a line holds, outside of links."""
    if line.hint in ("title", "heading") or not _STOP.search(line.text):
        return 0
    size = len(line.text)
    return size - line.linked if size >= 12 and line.linked < _LINKS * size else 0


def _sums(page: Page, weights: Sequence[int]) -> list[int]:
    """The weight inside of every element; parents stand before their children."""
    sums = [0] * (len(page.boxes) + 1)  # the last one is of the page itself, which is box -1
    for line, weight in zip(page.lines, weights, strict=True):
        sums[line.box] += weight
    for at in range(len(page.boxes) - 1, -1, -1):
        sums[page.boxes[at].parent] += sums[at]
    return sums


def _apart(page: Page, inside: Sequence[int], total: int) -> list[bool]:
    """The elements that stand around articles by their kind or their name, and all that is in them."""
    apart = [False] * (len(page.boxes) + 1)
    for at, box in enumerate(page.boxes):
        named = box.name in _APART or _ROLES.search(box.label) or _NAMES.search(box.label)
        apart[at] = apart[box.parent] or bool(named and inside[at] < _KEPT_SHARE * total)
    return apart


def _main(page: Page, inside: Sequence[int], total: int) -> int:
    """The innermost element that holds most of the running text."""
    children: dict[int, list[int]] = {}
    for at, box in enumerate(page.boxes):
        children.setdefault(box.parent, []).append(at)
    main = -1
    while True:
        best = max(children.get(main, ()), key=lambda at: inside[at], default=-1)
        holds = best >= 0 and inside[best] >= _SHARE * total and page.boxes[best].name not in ("p", "li", "td", "tr")
        if not holds:
            return main
        main = best


def _within(page: Page, main: int) -> list[bool]:
    within = [False] * (len(page.boxes) + 1)
    within[-1] = main == -1
    for at, box in enumerate(page.boxes):
        within[at] = at == main or within[box.parent]
    return within


def _is_aside(line: Line) -> bool:
    """A line of links, or the words of a page's furniture."""
    return line.linked > _LINKS * len(line.text) or bool(_BOILER.match(line.text))


def _take_headline(page: Page, kept: list[bool]) -> None:
    """The headline above the article's element, with the short lines between (kicker, byline), is of the article."""
    if any(kept[at] and line.hint == "title" for at, line in enumerate(page.lines)):
        return
    first = kept.index(True) if True in kept else 0
    heads = [at for at in range(max(0, first - _FAR), first) if page.lines[at].hint == "title"]
    heads = heads or [at for at in range(first) if page.lines[at].hint == "title"][-1:]
    if not heads:
        return
    kept[heads[-1]] = True
    for at in range(heads[-1] + 1, first):
        line = page.lines[at]
        kept[at] = first - heads[-1] <= _FAR and line.linked * 2 <= len(line.text) and not _BOILER.match(line.text)

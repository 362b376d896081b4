"""Files to a briefing: everything that can be read, and every problem on the way. The text comes first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.files import manifest
from broadsheet.files.article import parse_article
from broadsheet.files.article.byline import read_byline
from broadsheet.files.decode import decode_text
from broadsheet.files.problems import FileProblem, problem, refusal
from broadsheet.model import Article, Manifest, Passage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.files.container import Container
    from broadsheet.model import Briefing, Problem

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_ADDRESS = "an address that ties words to data, or http(s)"


@dataclass(slots=True)
class Reading:
    """A briefing being read: its files, and what was found wrong."""

    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

    def tell(self, code: str, file: str, place: str, found: object, expected: str) -> None:
        """Note a problem."""
        self.problems.append(problem(code, file, place, found, expected))


def read_files(container: Container) -> Reading:
    """The bytes of every file that can be read."""
    reading = Reading(problems=list(container.problems))
    for name in container.names:
        try:
            reading.files[name] = container.read(name)
        except FileProblem as error:
            kept = error.problem
            reading.tell(kept.code, kept.file, kept.place, kept.found, kept.expected)
    return reading


class Head(NamedTuple):
    """What can be shown before the data are read: the manifest, and the text by language."""

    manifest: Manifest
    articles: Mapping[str, Article]


def read_head(reading: Reading) -> Head:
    """The manifest and the texts of a reading.

    Raises:
        FileProblem: no manifest can be read, or no text.
    """
    data = reading.files.get(manifest.FILE)
    if data is None:
        raise refusal("missing-file", manifest.FILE, "", "no such file at the top", "the manifest of a briefing")
    head, found = manifest.read_manifest(data)
    reading.problems += found + manifest.check_sections(head)
    articles = _articles(reading, head)
    return Head(_with_languages(head, articles), articles)


def read_briefing(reading: Reading) -> Briefing:
    """Build the briefing from the files of a reading.

    Raises:
        FileProblem: no manifest can be read, or no text.
    """
    from broadsheet.files.data import read_data

    return read_data(reading, read_head(reading))


def is_picture(name: str) -> bool:
    """True for the pictures of an article."""
    return name.startswith("images/") and name.lower().endswith(PICTURES)


def _articles(reading: Reading, head: Manifest) -> dict[str, Article]:
    articles = {}
    for language in head.languages:
        file = article_path(language)
        data = reading.files.get(file)
        if data is None:
            reading.tell("missing-file", file, "", "no such file", f"the text in {language}")
            continue
        markdown, found = decode_text(data, file)
        reading.problems += found
        article = read_article(head, language, markdown, reading)
        if any(passage.role == "passage" for passage in article.passages):
            articles[language] = article
        else:
            reading.tell("no-text", file, "", "no passage", "the text of the article")
    if not articles:
        expected = "article.<language>.md, with text, for a language of the manifest"
        raise refusal("no-text", manifest.FILE, "briefing.languages", ", ".join(head.languages) or "none", expected)
    return articles


def article_path(language: str) -> str:
    """Where the text in a language lies."""
    return f"article.{language}.md"


def notes_path(language: str) -> str:
    """Where the notes in a language lie."""
    return f"notes.{language}.md"


def read_article(head: Manifest, language: str, markdown: str, reading: Reading) -> Article:
    """The passages of a text, with byline and credit from the manifest."""
    file = article_path(language)
    parsed = parse_article(markdown)
    for line, address in parsed.odd:
        reading.tell("bad-link", file, f"line {line}", address, _ADDRESS)
    passages = [_checked(passage, file, reading) for passage in parsed.passages]
    at = next((i + 1 for i, passage in enumerate(passages) if passage.role == "title"), None)
    if at is None:
        reading.tell("missing-headline", file, "", "no headline", "a line that begins with # and a blank")
        at = next((i + 1 for i, passage in enumerate(passages) if passage.role == "kicker"), 0)
    byline = read_byline(line.pick(language) for line in head.byline)
    if byline.text:
        passages.insert(at, Passage("byline", "s0", "byline", byline.text, byline.spans))
    if credit := head.credit.pick(language):
        passages.append(Passage("credit", passages[-1].section if passages else "s0", "credit", credit))
    return Article(language, tuple(passages), markdown)


def _checked(passage: Passage, file: str, reading: Reading) -> Passage:
    """The passage; a picture that is not in the briefing is told and taken out."""
    if not passage.image or (passage.image in reading.files and is_picture(passage.image)):
        return passage
    reading.tell("missing-image", file, f"line {passage.line}", passage.image, "a png, jpeg or webp in images/")
    return Passage(passage.id, passage.section, passage.role, passage.text, passage.spans, "", passage.line)


def _with_languages(head: Manifest, articles: Mapping[str, Article]) -> Manifest:
    """The manifest with only the languages that have a text."""
    if len(articles) == len(head.languages) and head.default_language in articles:
        return head
    from dataclasses import replace

    default = head.default_language if head.default_language in articles else next(iter(articles))
    return replace(head, languages=tuple(articles), default_language=default)

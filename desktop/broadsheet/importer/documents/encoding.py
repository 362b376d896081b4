"""Bytes to text where nothing tells the encoding: strict decoding first, then which reading is plausible Chinese.

Text read in a wrong encoding of Chinese turns into characters that hardly any text has; the right one shows the few
hundred characters and the punctuation that make up half of every text.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
NAMES = {
    "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32", "utf-32-be": "UTF-32",
    "gb18030": "GB18030", "big5hkscs": "Big5", "cp1252": "Windows-1252",
}  # fmt: skip
_GUESSES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
_SAMPLE = 65_536
_PLAUSIBLE = 0.16
_DAMAGE = 0.25  # of the characters beyond ASCII: UTF-8 with a few damaged bytes stays mostly valid
_COST = 4.0  # of a byte that cannot be read, in characters that are plausible

_COMMON = frozenset(
    "的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现"
    "当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问"
    "很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名"
    "真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形"
    "社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清"
    "今切院让识候带导争运推企亿元项目万平台数字经济创新百分点增长建设发展全年城区"
    "這來個國說時們會對過發後裡為學經還沒動當開實無與長機關業將兩間問應戰頭體見產結處聲員變電數報務場計統區隊決馬書則聽卻達強難權設類據"
    "邊張該規萬覺術領確傳師觀讓識帶導爭運億項標續傷層樣種萬愛親現點氣東車門風義議論資訊網際聯連單環選舉灣臺號歲錢歷總黨團際華較極導"
    "，。、；：？！“”‘’（）《》「」『』【】—…·％０１２３４５６７８９　〇"
)
_LATIN = frozenset("’‘“”–—…éèêëàâçñöüäßóíáú£€©®°·•\xa0")
_ODD = r"[\ue000-\uf8ff\ufffd\uac00-\ud7ff\u0370-\u1fff\x80-\x9f\U00020000-\U0010ffff]"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufffe\uffff\ud800-\udfff]")


class Decoded(NamedTuple):
    """A text and how it was read.

    Attributes:
        encoding: as Python names it; empty where the bytes are no text.
        guessed: True where neither a mark nor strict UTF-8 told.
        damaged: characters that could not be read and stand as U+FFFD.
    """

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0


def decode(data: bytes, declared: str = "") -> Decoded:
    """Read the bytes of a text.

    Args:
        data: all of it.
        declared: the encoding that the file itself names; believed only where the bytes agree.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding, guessed=False)
    zeros = data[:_SAMPLE].count(0)
    if zeros * 20 < min(len(data), _SAMPLE):
        try:
            return _cleaned(data.decode(), "utf-8", guessed=False)
        except UnicodeDecodeError:
            if _is_damaged_utf8(data):
                return _read(data, "utf-8", guessed=True)
    known = _known(declared)
    if known and known != "utf-8" and _score(data, known) > _PLAUSIBLE:
        return _read(data, known, guessed=False)
    best = max(_GUESSES, key=lambda encoding: _score(data, encoding))
    if _score(data, best) < _PLAUSIBLE:
        return Decoded("", "")
    return _read(data, best, guessed=True)


def _known(declared: str) -> str:
    """Python's name of an encoding; the names that the web gives GB18030 and Big5 mean the larger sets."""
    try:
        name = codecs.lookup(declared.strip()).name if declared else ""
    except (LookupError, ValueError):
        return ""
    wider = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "cp1252"}
    name = wider.get(name, name)
    return name if name in NAMES else ""


def _read(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    if encoding.startswith(("utf-16", "utf-32")):
        data = data[: len(data) // (width := int(encoding[4:6]) // 8) * width]
    return _cleaned(data.decode(encoding, "replace"), encoding, guessed=guessed)


def _cleaned(text: str, encoding: str, *, guessed: bool) -> Decoded:
    if len(_CONTROL.findall(text, 0, _SAMPLE)) * 10 > len(text[:_SAMPLE]):
        return Decoded("", "")
    text = _CONTROL.sub(_replacement, text)
    damaged = text.count("\ufffd")
    return Decoded("", "") if damaged * 3 > len(text) else Decoded(text, encoding, guessed, damaged)


def _replacement(match: re.Match[str]) -> str:
    """Separators of lines and pages are line ends; what has no place in a text shows that something was there."""
    return "\n" if match[0] in "\x0b\x0c\u2028\u2029" else "\ufffd"


def _is_damaged_utf8(data: bytes) -> bool:
    tried = [char for char in data[:_SAMPLE].decode("utf-8", "replace") if char >= "\x80"]
    return tried.count("\ufffd") < _DAMAGE * len(tried)


def _score(data: bytes, encoding: str) -> float:
    """How plausible a text is in an encoding: the share of common characters among those beyond ASCII.

    Args:
        data: of the text.
        encoding: to try.
    """
    sample = data[:_SAMPLE]
    if encoding.startswith("utf-16"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        plain = sum(" " <= char <= "~" or char in "\r\n\t" for char in text)
        beyond = len(text) - plain
        if plain > beyond:
            return 1 - 2 * beyond / max(1, len(text))
    else:
        text = sample.decode(encoding, "replace")
    tried = [char for char in text if char >= "\x80" or char < "\t"]
    if not tried:
        return 0.0
    common = _LATIN if encoding == "cp1252" else _COMMON
    good = sum(char in common for char in tried)
    odd = len(re.findall(_ODD, "".join(tried))) + sum(char < " " for char in tried)
    if encoding == "cp1252" and len(tried) * 6 > len(text):  # a Latin text is mostly ASCII
        return 0.0
    return (good - _COST * odd) / len(tried)

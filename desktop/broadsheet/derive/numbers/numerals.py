"""What numerals are worth: digits in ASCII and full width, Chinese numerals, English number words."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", start=1)}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_BLOCKS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_WIDE = str.maketrans("０１２３４５６７８９．－−＋", "0123456789.--+", ",，")

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ENGLISH_SMALL = {word: i for i, word in enumerate(_SMALL.split())}
ENGLISH_SMALL |= {word: 10 * i for i, word in enumerate(_TENS.split(), start=2)}
ENGLISH_ORDINALS = {word: i for i, word in enumerate(_ORDINALS.split(), start=1)}
ENGLISH_SMALL["dozen"] = 12
ENGLISH_BLOCKS = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def from_digits(text: str) -> tuple[Decimal, Decimal]:
    """Value and step of digits, with separators, sign or full width: ``12,762`` is (12762, 1), ``4.50`` (4.50, 0.01).

    Raises:
        ValueError: the text is not a number.
    """
    plain = text.translate(_WIDE).strip()
    try:
        value = Decimal(plain)
    except ArithmeticError:
        raise ValueError(f"not digits: {text!r}") from None
    return value, Decimal(1).scaleb(-len(plain.partition(".")[2]))


def from_chinese(text: str) -> tuple[Decimal, Decimal]:
    """Value and step of a Chinese numeral: 三十五, 两万, 二〇二二, 三点五.

    Raises:
        ValueError: the text holds something that is no numeral, or nothing.
    """
    whole, _, decimals = text.partition("点")
    if not whole or any(c not in DIGITS and c not in _UNITS and c not in _BLOCKS for c in whole):
        raise ValueError(f"not a Chinese numeral: {text!r}")
    value = Decimal(_positional(whole) if all(c in DIGITS for c in whole) else _built(whole))
    if decimals:
        value += Decimal("0." + "".join(str(DIGITS[c]) for c in decimals))
    return value, Decimal(1).scaleb(-len(decimals))


def chinese_spread(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of an approximate numeral (三五, 七八, 二三十, 十七八), or None where it is a plain one."""
    head = text[0] if text[:1] == "十" else ""
    pair, tail = text[len(head) : len(head) + 2], text[len(head) + 2 :]
    if len(pair) < 2 or any(c not in DIGITS for c in pair) or any(c in DIGITS for c in tail):
        return None
    low, high = (from_chinese(head + c + tail)[0] for c in pair)
    near = DIGITS[pair[1]] - DIGITS[pair[0]]
    return (low, high) if near == 1 or pair == "三五" else None


def from_english(text: str) -> Decimal:
    """Value of number words: ``four``, ``twenty-one``, ``one hundred and fifty``, ``a thousand``.

    Raises:
        ValueError: the text holds another word.
    """
    total = section = 0
    for word in text.lower().replace("-", " ").split():
        if word in ENGLISH_SMALL:
            small = ENGLISH_SMALL[word]
            section = section * small if word == "dozen" and section else section + small
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in ENGLISH_BLOCKS:
            total, section = total + (section or 1) * ENGLISH_BLOCKS[word], 0
        elif word not in ("a", "and"):
            raise ValueError(f"not a number word: {word!r}")
    return Decimal(total + section)


def _positional(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text))


def _built(text: str) -> int:
    """Worth of a numeral with 十 百 千 万 亿; a unit without a digit before it counts once."""
    total = section = digit = 0
    last = 1
    for c in text:
        if c in DIGITS:
            digit = digit * 10 + DIGITS[c] if digit else DIGITS[c]
            last = 1 if DIGITS[c] == 0 else last
        elif c in _UNITS:
            section += (digit or 1) * _UNITS[c]
            digit, last = 0, _UNITS[c]
        else:
            block, section = section + digit, 0
            small = _BLOCKS[c] > 10**4 and total
            total = (total + block) * _BLOCKS[c] if small else total + _block(block, total, _BLOCKS[c])
            digit, last = 0, _BLOCKS[c]
    # 三万五 is 35000: a lone last digit counts in tenths of the unit before it
    return total + section + digit * (last // 10 if last > 10 else 1)


def _block(block: int, total: int, weight: int) -> int:
    return (block or (0 if total else 1)) * weight

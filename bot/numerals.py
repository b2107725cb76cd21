"""Numbers as people write them in references: `33`, `三十三`, `廿`, `两`."""

import re

_WRITTEN = "零一二三四五六七八九"
_PLACES = ("千", "百", "十", "")
_DIGITS = {each: value for value, each in enumerate(_WRITTEN)} | {"〇": 0, "两": 2}
_DIGITS |= {str(value): value for value in range(10)}
_DIGITS |= {each: value for value, each in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000}
_TENS = {"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十"}
CHARACTERS = "零〇一二两三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰"
NUMERAL = rf"(?:\d{{1,4}}(?![十百])|[\d{CHARACTERS}]{{1,7}})"
"""A pattern for one number, in digits or in Chinese numerals."""


def number(text: str) -> int | None:
    """The value of a numeral below ten thousand, or None if the text is no numeral."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    for tens, written_out in _TENS.items():
        text = text.replace(tens, written_out)
    if text and all(each in _DIGITS for each in text):
        return int("".join(str(_DIGITS[each]) for each in text))
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total, digit = 0, None
    for each in text:
        if each in _DIGITS:
            digit = _DIGITS[each]
        elif each in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[each]
            digit = None
        else:
            return None
    return total + (digit or 0) if text else None


def written(value: int) -> str:
    """A number in Chinese numerals, as headings have it: 十, 二十一, 一百零五; beyond 9,999 in digits."""
    if not 1 <= value <= 9_999:
        return str(value)
    figures = f"{value:04}"
    places = "".join(_place(figure, unit) for figure, unit in zip(figures, _PLACES, strict=True))
    full = re.sub("零+", "零", places).strip("零")
    return full.removeprefix("一") if 10 <= value < 20 else full


def _place(figure: str, unit: str) -> str:
    return _WRITTEN[int(figure)] + (unit if figure != "0" else "")

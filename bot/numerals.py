"""Numbers as people write them in references: `33`, `三十三`, `廿`, `两`."""

_DIGITS = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_DIGITS |= {str(value): value for value in range(10)}
_DIGITS |= {each: value for value, each in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000}
_TENS = {"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十"}
CHARACTERS = "零〇一二两三四五六七八九十百千廿卅卌壹贰叁肆伍陆柒捌玖拾佰"
NUMERAL = rf"(?:\d{{1,4}}(?![十百])|[\d{CHARACTERS}]{{1,7}})"
"""A pattern for one number, in digits or in Chinese numerals."""


def number(text: str) -> int | None:
    """The value of a numeral below ten thousand, or None where the text is no numeral."""
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
    """Write a number from 1 to 99 as headings have it: 一, 十, 十一, 二十, 二十一. Raises ValueError for any other."""
    if not 1 <= value <= 99:
        raise ValueError(value)
    tens, ones = divmod(value, 10)
    digits = "零一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")

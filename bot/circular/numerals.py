"""Chinese numerals of headings."""

DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """Write a number from 1 to 99: 一, 十, 十一, 二十, 二十一. Raises ValueError for any other."""
    if not 1 <= number <= 99:
        raise ValueError(number)
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")

"""Days are read as people write them."""

from datetime import date

from bot.questions.text import Language
from handlers.wording.names import day_beside

TODAY = date(2026, 11, 30)


def test_a_day_of_another_year_has_its_year() -> None:
    days = (date(2026, 12, 31), date(2027, 1, 15))
    assert [day_beside(each, TODAY, Language.CHINESE) for each in days] == ["12月31日", "2027年1月15日"]
    assert day_beside(days[1], TODAY, Language.ENGLISH) == "2027-01-15"

"""What must not be kept is masked; what only looks like it is left alone."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sensitive import Sensitive, found_in, masked, passes_luhn, shown

PROVINCES = ("11", "31", "36", "44", "65")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SETTINGS = (
    "{}",
    "身份证{}",
    "号码：{}。",
    "ID{} 49 完成80%",
    "（{}）",
    "49 {}已登记",
    "请核对{}，谢谢",
    "ID: {}\n按计划",
)


def identity_number(dice: random.Random) -> str:
    day = f"{dice.randint(1930, 2024)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
    digits = f"{dice.choice(PROVINCES)}{dice.randint(0, 9999):04}{day}{dice.randint(0, 999):03}"
    return digits + "10X98765432"[sum(weight * int(each) for weight, each in zip(WEIGHTS, digits, strict=True)) % 11]


def written(number: str, dice: random.Random) -> str:
    """As people write it: as it is, in groups, with a small x, in full-width digits."""
    forms = (
        number,
        number.lower(),
        f"{number[:6]} {number[6:14]} {number[14:]}",
        f"{number[:6]}-{number[6:14]}-{number[14:]}",
        number.translate(str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")),
    )
    return dice.choice(forms)


def test_identity_numbers_are_masked_however_they_are_written() -> None:
    dice = random.Random(11643)
    missed = 0
    for _ in range(5_000):
        text = dice.choice(SETTINGS).format(written(identity_number(dice), dice))
        missed += Sensitive.IDENTITY not in found_in(masked(text))
    assert missed == 0


def test_random_digits_are_taken_for_an_identity_number_once_in_ten_thousand_at_most() -> None:
    dice = random.Random(2026)
    alarms = 0
    for _ in range(200_000):
        digits = "".join(dice.choices("0123456789", k=18))
        alarms += Sensitive.IDENTITY in found_in(masked(digits))
    assert alarms <= 20


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("联系13812345678", Sensitive.PHONE),
        ("电话：138-1234-5678，按计划", Sensitive.PHONE),
        ("+86 138 1234 5678", Sensitive.PHONE),
        ("卡号6222 0212 3456 7890 128", Sensitive.BANK_CARD),
        ("卡号4111111111111111", Sensitive.BANK_CARD),
        ("4111 1111 1111 1111", Sensitive.BANK_CARD),
        ("49 完成80% 机密★1年", Sensitive.CLASSIFIED),
        ("49 按计划 密级：秘密", Sensitive.CLASSIFIED),
        ("【绝密】", Sensitive.CLASSIFIED),
        ("49 绝密★启用前", Sensitive.CLASSIFIED),
    ],
)
def test_telephones_cards_and_marks_are_found(text: str, kind: Sensitive) -> None:
    assert found_in(masked(text)) == (kind,)


@pytest.mark.parametrize(
    "text",
    [
        "49 完成80% 已建家长学校12所",
        "保守国家秘密，第12项",
        "2026年11月23日 14:30",
        "教发〔2026〕12号",
        "热线12345，固话0791-83950000",
        "https://example.org/art/2026/11/20/art_28_4523456.html",
        "编号20261120000000001",
        "排查 1200 1350 1480 户",
        "秘密战线先进事迹",
    ],
)
def test_what_is_no_secret_is_left_as_it_is(text: str) -> None:
    assert masked(text) == text


def test_of_a_classified_text_only_the_number_of_the_entry_is_left() -> None:
    left = masked("第49项 已查处某案件 机密★1年")
    assert left.startswith("第49项")
    assert re.fullmatch("\ue003+", left.removeprefix("第49项"))


def test_a_command_is_left_before_a_classified_text() -> None:
    assert shown(masked("/checkin 49 机密★")).startswith("/checkin 49 **")


def test_two_numbers_side_by_side_are_both_masked() -> None:
    assert shown(masked("13812345678 13912345678、18612345678")) == f"{'*' * 11} {'*' * 11}、{'*' * 11}"


@given(st.text(alphabet=st.sampled_from("0123456789xX -49项机密★：甲\ue000"), max_size=60))
def test_a_masked_text_is_as_long_and_has_nothing_left_to_mask(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert len(shown(once)) == len(once)


@given(st.text())
def test_any_text_can_be_masked(text: str) -> None:
    assert len(masked(text)) == len(text)


@given(st.integers(10**14, 10**15 - 1))
def test_one_wrong_digit_of_a_card_is_noticed(number: int) -> None:
    digits = next(f"{number}{last}" for last in range(10) if passes_luhn(f"{number}{last}"))
    wrong = str((int(digits[0]) + 1) % 10) + digits[1:]
    assert not passes_luhn(wrong)

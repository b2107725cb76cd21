"""What must not be kept is masked; what only looks like it is left alone."""

import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checklist_data
from bot.sensitive import Sensitive, found_in, hidden, masked, shown
from bot.sensitive.check_digits import is_organisation_code
from tests.bot.ordinary_texts import ordinary, organisation_code
from tests.bot.writings import FAMILIES, Writing, writings

CHECKLIST = Path(checklist_data.__file__).parent
OF_EACH = 400
"""Writings of each family that are tried here; the figures in docs/adr/0035 are of 2,000."""


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_of_all_made_up_writings_one_in_a_thousand_is_missed_at_most() -> None:
    made = list(writings(OF_EACH))
    missed = [each for each in made if not found_in(masked(each.text))]
    assert len(made) == OF_EACH * len(FAMILIES)
    assert len(missed) <= len(made) // 1000, missed


def test_what_is_found_is_called_by_its_name() -> None:
    made = list(writings(OF_EACH))
    other = [each for each in made if not _is_called_so(each)]
    assert len(other) <= len(made) // 1000, other


def _is_called_so(writing: Writing) -> bool:
    found = found_in(masked(writing.text))
    return not found or writing.kind in found


def test_of_ordinary_texts_one_in_ten_thousand_is_taken_for_something_at_most() -> None:
    alarms = [each for each in ordinary(20_000) if masked(each) != each]
    assert len(alarms) <= 2, alarms


def test_nothing_of_the_packaged_checklist_is_taken_for_something() -> None:
    files = [each for each in CHECKLIST.rglob("*") if each.suffix in {".toml", ".txt", ".md", ".csv"}]
    lines = [line for each in files for line in each.read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 1_000
    assert [each for each in lines if masked(each) != each] == []


def test_random_digits_are_taken_for_an_identity_number_once_in_ten_thousand_at_most() -> None:
    """A number of 18 digits with an area and a birthday in it is taken for one, whatever its check digit."""
    dice = random.Random(2026)
    alarms = 0
    for _ in range(50_000):
        digits = "".join(dice.choices("0123456789", k=18))
        alarms += Sensitive.IDENTITY in found_in(masked(digits))
    assert alarms <= 5


HOSTILE = {
    Sensitive.IDENTITY: (
        "410303　19900307　7218 / 410303199003077218 / 41030319900307721843 / 1410303199003077218 / 410303900307721"
        " / 410303199003077217 / 41030319900307721* / 41030319900307721Х / 41030319900307721× / 410303.1990.0307.7218"
        " / 410303·19900307·7218 / 410303_19900307_7218"
        " / 4 1 0 3 0 3 1 9 9 0 0 3 0 7 7 2 1 8 / 4103031990\u200b03077218"
        " / 410303\n19900307\n7218 / 身份证号41030319900307721"
        " / 李明\t410303198512123438\t男 / 王芳\t410303198512123438\t13900139000 / 1.410303198512123438"
        " / 4l03O3l99003077218 / 41O3O3I99OO3O772i8 / 410303" + " " * 90 + "199003077218"
        " / 证件号 4103031990030772189 / 残疾证41030319900307721843"
        " / G410303199003077218 / 410303199003O77218 / 四一零三零三一九九零零三零七七二一八 / 410303\\19900307\\7218"
        " / 410,303,199,003,077,218 / ⅣⅠ0Ⅲ0ⅢⅠⅨⅨ00Ⅲ0ⅦⅦⅡⅠⅧ"
    ),
    Sensitive.PHONE: (
        "(138)00138000 / 1380013800013900139000 / 一三八零零一三八零零零"
        " / 一三八零零〇幺两三四五 / 壹叁捌零零壹叁捌零零零"
        " / 一三九12345678 / +86 138 0013 8000 / 0086-13800138000 / 8613800138000 / 138\u200b0013\u200b8000"
        " / 1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣ / ①③⑧⓪⓪①③⑧⓪⓪⓪ / １３８００１３８０００ / 138001380001 / 4913800138000"
        " / tel13800138000x / 13800138000家长 / 138 0013 8000家长"
        " / 1\u03363\u03368\u03360\u03360\u03361\u03363\u03368\u0336000"
        " / 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 / 138OO138OOO / 138。0013。8000 / 138|0013|8000 / 138、0013、8000"
        " / l3800138000 / I38OOl38OOO / l38-00l3-8000 / ①13800138000②13900139000 / 49.1.13800138000"
        " / +852 6123 4567 / 00853-66123456 / +886 912 345 678"
    ),
    Sensitive.LANDLINE: "0795-2812345 / (0791)83950000 / 010 65792274 / 079183950000 / 电话2812345 / 0795-2812345转801"
    " / 固定电话：795-2812345 / 座机2812345/2812346 / 电话86-791-83950000",
    Sensitive.BANK_CARD: "6222 0212 3456 7890 128 / 4111-1111-1111-1111 / 卡号 62220212345678901289 / 4111111111111111",
    Sensitive.PASSPORT: "E12345678 / EA1234567 / G31234567 / 护照号码312345678 / 港澳通行证C12345678 / 台胞证12345678",
    Sensitive.SERVICE_CARD: "军官证南字第1234567号 / 军官证1234567 / 警官证 012345 / 警号012345 / 军字第12345678号",
    Sensitive.PLATE: "赣C·A1234 / 赣CD12345 / 赣C 12345 / 赣ｃ·ａ１２３４ / 粤B12345D / 湘A1234挂 / 赣CO1234"
    " / WJ赣1234X / ＷＪ31·12345 / 粤ZF023澳",
    Sensitive.CLASSIFIED: (
        "机密级文件 / 内部资料 秘密 / 工作秘密 / 秘 密 ★ / 机密★1年 / 【绝密】"
        " / 密级：秘密 / 密级机密 / 定密为秘密 / 绝密★启用前 / 机　密 / 秘密 10年"
    ),
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, each) for kind, all_ in HOSTILE.items() for each in all_.split(" / ")]
)
def test_each_writing_that_once_slipped_through_is_masked_and_no_digit_of_it_is_left(
    kind: Sensitive, text: str
) -> None:
    safe = masked(text)
    assert kind in found_in(safe)
    assert not re.search(r"\d.*\d", shown(safe).removeprefix("49"))


@pytest.mark.parametrize(
    "text",
    [
        "49 完成80% 已建家长学校12所",
        "保守国家秘密，第12项",
        "2026年11月23日 14:30",
        "教发〔2026〕12号、国办发明电〔2025〕7号、GB 11643-1999",
        "热线12345、110、119、96110、12389，客服400-600-1234、8008208820",
        "https://example.org/art/2026/11/20/art_28_4523456.html",
        "编号20261120000000001",
        "排查 1200 1350 1480 户",
        "排查137 1372 1465户，金额15000000000元",
        "2026-11-13 14:30-16:30 120人参加",
        "秘密战线先进事迹",
        "G320国道、S308线、X123县道，川藏公路G318",
        "国家秘密分为绝密、机密、秘密三级，什么是“工作秘密”",
        "绝密级、机密级、秘密级",
        "密级：绝密、机密、秘密",
        "账面累计410,303,199,003,077,219元",
        "不得泄露工作秘密、商业秘密，做好保密工作",
        "服务器192.168.99.156:3652",
        "更新Windows10，沪A股",
        "138****8000",
        "X178县道K1+886，2023-07-28-2023-10-09",
        "对象标识1.2.156.13812345678",
        "电话400-600-1234，传真800-820-8888",
        "Ill 10l oil，规格1l×10I",
        "👩🏻\u200d🚀🇨🇳完成",
        "| 2027-04 | 66 | 9 | 0 | 0 | 57 | 0 | 0 | 9 |",
        "| 138 | 0 | 0 | 138 | 0 | 1 | 2 |",
    ],
)
def test_what_is_no_secret_is_left_as_it_is(text: str) -> None:
    assert masked(text) == text


def test_codes_of_organisations_are_left_as_they_are() -> None:
    dice = random.Random(32100)
    codes = [organisation_code(dice) for _ in range(2_000)]
    assert all(map(is_organisation_code, codes))
    alarms = [each for each in codes if masked(f"统一社会信用代码{each}") != f"统一社会信用代码{each}"]
    assert len(alarms) <= 1, alarms


def test_of_a_classified_text_only_the_number_of_the_entry_is_left() -> None:
    left = masked("第49项 已查处某案件 机密★1年")
    assert left.startswith("第49项")
    assert re.fullmatch("\ue003+", left.removeprefix("第49项"))


def test_a_command_is_left_before_a_classified_text() -> None:
    assert shown(masked("/checkin 49 机密★")).startswith("/checkin 49 **")


def test_two_numbers_side_by_side_are_both_masked() -> None:
    assert shown(masked("13812345678 13912345678、18612345678")) == f"{'*' * 11} {'*' * 11}、{'*' * 11}"


@pytest.mark.parametrize(
    "row",
    [
        "4111 1111 1111 1111",
        "1、张三 4111-1111-1111-1111",
        "张三\t6222 0212 3456 7890 128\t500",
        "14510 681177",
        "王芳 1391 2345 678",
        "李四 138 1413 8000 500元",
    ],
)
def test_of_a_roster_the_number_in_each_line_is_masked(row: str) -> None:
    for line in shown(masked(f"{row}\n{row}\n{row}")).split("\n"):
        assert len(re.findall(r"\d", line)) <= 4


@pytest.mark.parametrize(
    "unit", ["1-3-", "4 1 1 1 ", "6 2 ", "一1-3-", "身份证1 1 0 1 ", "1\u200b", "机 密", "13800138000"]
)
def test_eight_times_the_text_takes_no_more_than_linear_time(unit: str) -> None:
    def least(length: int) -> float:
        text = (unit * length)[:length]
        return min(_seconds(text) for _ in range(5))

    masked(unit * 10)
    assert least(32_768) < 24 * least(4_096), "64 times it would be if it were quadratic"


def _seconds(text: str) -> float:
    begun = time.thread_time()
    masked(text)
    return time.thread_time() - begun


ALPHABET = st.sampled_from("0123456789xX -49项机密★：甲\ue000一三八零𝟏𝟑𝟖②\u200b\u3000.·*OE赣CA护照电话")


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_a_masked_text_is_as_long_on_the_platform_and_has_nothing_left_to_mask(text: str) -> None:
    once = masked(text)
    assert utf16(once) == utf16(text)
    assert len(shown(once)) == len(once)


@given(st.text(st.characters()))
def test_any_text_can_be_masked(text: str) -> None:
    assert utf16(masked(text)) == utf16(text)
    assert utf16(hidden(text, Sensitive.PHONE)) == utf16(text)


@given(st.text(alphabet=ALPHABET, max_size=30), st.text(alphabet=st.sampled_from("甲，。：\n"), min_size=1, max_size=3))
def test_what_stands_around_a_number_does_not_bring_it_back(before: str, between: str) -> None:
    safe = masked(f"{before}{between}410303199003077218{between}{before}")
    assert "410303199003077218" not in safe

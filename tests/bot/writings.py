"""Made-up numbers and marks in every writing that people use.

Everything is drawn from a seeded generator, so that a figure measured on it can be measured again.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.sensitive import Sensitive, passes_luhn

PROVINCES = ("11", "13", "21", "31", "36", "37", "41", "44", "51", "65")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
SETTINGS = (
    "{}",
    "号码：{}。",
    "49 完成80%，当事人{}已登记",
    "（{}）",
    "请核对{}，谢谢",
    "按计划\n{}\n已办",
    "见{}号记录",
    "{}，有困难",
)
SEPARATORS = tuple(
    " |\u3000|\u00a0|\u2009|\u2002|\u202f|\u200b|\u200d|\u2060|\ufeff|\u00ad|\u2066|\ufe0f|\u0336|\u20e3"
    "|\n|\t|.|·|•|。|．|/|／|_|-|－|–|—|‐"
    "|  |--| - |. |\u3000\u3000|\u200b\u200c\u200d| \u200b|\u0336\u0332|\r\n|~".split("|")
)
UNUSUAL = tuple(
    each
    for each in SEPARATORS
    if each.strip(" \n\t\r\u3000\u00a0\u2009\u2002\u202f/／\u200b") or each in "\u200b\u200d"
)
"""Separators that no list of figures has: with them a number is taken for one however it is cut."""
SCRIPTS = (
    "0123456789",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "०१२३४५६७८९",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "零一二三四五六七八九",
    "〇一二三四五六七八九",
    "零壹贰叁肆伍陆柒捌玖",
    "零幺两三四五六七八九",
    "○壹貳參肆伍陸柒捌玖",
)


@dataclass(frozen=True, slots=True)
class Writing:
    """A text, what in it must be masked, and whether it is held back while the rules are made."""

    text: str
    kind: Sensitive
    name: str
    is_held_back: bool


def identity_number(dice: random.Random) -> str:
    """A number of an identity card with its check digit."""
    day = f"{dice.randint(1930, 2024)}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
    area = f"{dice.choice(PROVINCES)}{dice.randint(1, 53):02}{dice.randint(1, 85):02}"
    digits = f"{area}{day}{dice.randint(0, 999):03}"
    return digits + CHECKS[sum(weight * int(each) for weight, each in zip(WEIGHTS, digits, strict=True)) % 11]


def old_identity_number(dice: random.Random) -> str:
    """A number of 15 digits, as identity cards had it until 1999."""
    number = identity_number(dice)
    return number[:6] + number[8:17]


def mobile_number(dice: random.Random) -> str:
    """A number of a mobile telephone."""
    return dice.choice(("138", "139", "150", "159", "166", "177", "187", "199")) + _digits(dice, 8)


def card_number(dice: random.Random) -> str:
    """A number of a bank card."""
    begun, length = dice.choice((("622202", 19), ("621700", 19), ("625955", 16), ("411111", 16), ("525303", 16)))
    digits = begun + _digits(dice, length - 7)
    return next(f"{digits}{last}" for last in range(10) if passes_luhn(f"{digits}{last}"))


def _digits(dice: random.Random, count: int) -> str:
    return "".join(dice.choices("0123456789", k=count))


def _cut(number: str, *lengths: int) -> list[str]:
    parts, place = [], 0
    for each in lengths:
        parts.append(number[place : place + each])
        place += each
    return [each for each in [*parts, number[place:]] if each]


def _at_random(number: str, dice: random.Random) -> list[str]:
    places = sorted(dice.sample(range(1, len(number)), dice.randint(1, 3)))
    return _cut(number, *(end - start for start, end in zip([0, *places], places, strict=False)))


Write = Callable[[str, random.Random], str]


def _grouped(*lengths: int) -> Write:
    return lambda number, dice: dice.choice(SEPARATORS).join(_cut(number, *lengths))


def _apart(number: str, dice: random.Random) -> str:
    return dice.choice(SEPARATORS).join(number)


def _cut_anywhere(number: str, dice: random.Random) -> str:
    return dice.choice(UNUSUAL).join(_at_random(number, dice))


def _in_script(number: str, dice: random.Random) -> str:
    return number.translate(str.maketrans("0123456789", dice.choice(SCRIPTS)))


def _keycaps(number: str, dice: random.Random) -> str:
    del dice
    return "".join(f"{each}\ufe0f\u20e3" if each.isdigit() else each for each in number)


def _mixed(number: str, dice: random.Random) -> str:
    """Each digit in a script of its own."""
    return "".join(_in_script(each, dice) for each in number)


def _glued_to_letters(number: str, dice: random.Random) -> str:
    return dice.choice(("abc{}", "{}号", "id{}", "No{}", "手机号{}abc", "a{}b")).format(number)


def _plain(number: str, dice: random.Random) -> str:
    del dice
    return number


def _lower(number: str, dice: random.Random) -> str:
    del dice
    return number.lower()


def _beside(number: str, dice: random.Random) -> str:
    """Two of them without anything in between."""
    other = {11: mobile_number, 15: old_identity_number}.get(len(number), identity_number)
    return number + (other(dice) if len(number) in (11, 18) else " " + other(dice))


GENERAL: tuple[Write, ...] = (_plain, _apart, _in_script, _keycaps, _mixed, _glued_to_letters)


def _slip(number: str, dice: random.Random) -> str:
    """A number of an identity card with a slip that its form survives."""
    wrong = str((int(number[17].replace("X", "3")) + dice.randint(1, 6)) % 10)
    return dice.choice(
        (
            number[:17] + wrong if number[17] != wrong else number,
            number[:17] + dice.choice("*＊ХхΧ×✕Ｘ"),
            f"身份证号{number[:9] + number[10:]}",
            f"身份证：{number}{dice.randint(0, 9)}",
            f"证件号码 {number[:4] + number[5:]}",
            f"ID card {number[:16]}",
            number[:17],
            f"{number}{dice.randint(0, 9)}",
            f"身份证{dice.choice(SEPARATORS).join(_cut(number[:17] + wrong, 6, 8))}",
        )
    )


def _disabled(number: str, dice: random.Random) -> str:
    return dice.choice(("残疾证{}", "{}", "残疾人证号：{}")).format(f"{number}{dice.randint(1, 7)}{dice.randint(1, 4)}")


def _glued_identity(number: str, dice: random.Random) -> str:
    more = dice.choice((_digits(dice, 1), mobile_number(dice), identity_number(dice)))
    return dice.choice((f"{more}{number}", f"{number}{more}"))


def _with_country(number: str, dice: random.Random) -> str:
    country = dice.choice(("+86", "86", "0086", "+86 ", "(+86)", "86-", "0086 ", "＋86", "+86-", "（86）"))
    return country + dice.choice((_plain, _grouped(3, 4), _grouped(3)))(number, dice)


def _bracketed(number: str, dice: random.Random) -> str:
    return dice.choice(("({}){}", "（{}）{}", "[{}]{}", "({}) {}", "【{}】{}")).format(number[:3], number[3:])


def _glued_mobile(number: str, dice: random.Random) -> str:
    other = mobile_number(dice)
    return dice.choice((f"{number}{other}", f"{number}{other}{number}", f"{number}{dice.randint(0, 9)}"))


def _glued_card(number: str, dice: random.Random) -> str:
    return dice.choice((f"{number}{card_number(dice)}", f"{number}{mobile_number(dice)}", f"卡号{number}0"))


def _named_mobile(number: str, dice: random.Random) -> str:
    word = dice.choice(("电话", "手机：", "联系方式 ", "tel:", "Phone: ", "联系电话是"))
    return word + dice.choice(SEPARATORS).join(_at_random(number, dice))


def _landline(number: str, dice: random.Random) -> str:
    area, local = dice.choice((("0795", number[3:10]), ("0791", f"8{number[4:]}"), ("010", f"6{number[4:]}")))
    local = dice.choice("2345678") + local[1:]
    return dice.choice(
        (
            f"{area}-{local}",
            f"({area}){local}",
            f"（{area}）{local}",
            f"{area} {local}",
            area + local,
            f"{area}－{local}-8012",
            f"{area}-{local}转8012",
            f"{area}-{local[:4]}-{local[4:]}" if len(local) == 8 else f"{area}-{local[:3]}-{local[3:]}",
            f"电话{local}",
            f"座机：{local}",
            f"+86-{area[1:]}-{local}",
            dice.choice(UNUSUAL).join(area + local),
        )
    )


def _passport(number: str, dice: random.Random) -> str:
    digits = "3" + number[4:]
    form = dice.choice((f"E{digits}", f"EA{digits[1:]}", f"G{digits}", f"PE{digits[1:]}", f"护照号{digits[0]}{digits}"))
    return dice.choice((form, f"护照{form}", form.lower(), f"{form[:3]} {form[3:]}", f"passport No. {form}"))


def _permit(number: str, dice: random.Random) -> str:
    name, begun = dice.choice((("港澳通行证", "C"), ("往来港澳通行证号：", "CA"), ("回乡证", "H"), ("台胞证", "")))
    return name + begun + number[-8 if len(begun) < 2 else -7 :]


def _service(number: str, dice: random.Random) -> str:
    name = dice.choice(("军官证", "军官证号：南字第", "警官证", "士兵证 ", "军官证 军字第", "警号", "人民警察证："))
    return f"{name}{number[-7:] if '字' in name else number[-6:]}"


def _plate(number: str, dice: random.Random) -> str:
    begun = dice.choice("赣京沪粤湘鄂浙苏")
    letter = dice.choice("ABCDEFG")
    body = dice.choice((f"A{number[-4:]}", number[-5:], f"D{number[-5:]}", f"{number[-4:]}B", f"{number[-5:]}F"))
    mark = dice.choice(("", "·", " ", "-", ".", "•", "\u3000", "\u200b"))
    form = f"{begun}{letter}{mark}{body}"
    return dice.choice((form, form.lower(), f"车牌{form}", form.translate(str.maketrans("0123456789", SCRIPTS[1]))))


MARKS = (
    "机密★1年|秘密★|绝密★启用前|秘 密 ★|机\u3000密★|绝\u200b密★|★机密|机密级文件|秘密级材料"
    "|绝密级|内部资料 秘密|内部文件 机密|工作秘密|工作秘密★3年|【绝密】|（秘密）|[机密]|密级：秘密"
    "|密级:机密|密级 绝密|密级为秘密|秘密☆6个月|機密★|絕密|机密▲|秘密 10年|机密·长期"
    "|机 密|绝密文件，严禁外传|秘密*2年|秘密⭐|【工作秘密】|商密★|秘密\u3000★\u30005年|秘_密★|机.密★"
    "|《机密》★|（机密）件"
).split("|")


def _marked(number: str, dice: random.Random) -> str:
    del number
    mark = dice.choice(MARKS)
    return dice.choice(("49 完成80% {}", "{}", "{} 某案件办理情况", "第49项 按计划\n{}\n说明如下", "报告：{}")).format(
        mark
    )


FAMILIES: tuple[tuple[Sensitive, str, Callable[[random.Random], str], tuple[Write, ...]], ...] = (
    (
        Sensitive.IDENTITY,
        "identity",
        identity_number,
        (*GENERAL, _lower, _grouped(6, 8), _grouped(6, 4, 4), _grouped(3, 3, 4, 4), _cut_anywhere, _beside),
    ),
    (Sensitive.IDENTITY, "old identity", old_identity_number, (*GENERAL, _grouped(6, 6), _grouped(6), _cut_anywhere)),
    (Sensitive.IDENTITY, "slip", identity_number, (_slip,)),
    (Sensitive.IDENTITY, "disabled", identity_number, (_disabled,)),
    (Sensitive.IDENTITY, "glued identity", identity_number, (_glued_identity,)),
    (
        Sensitive.PHONE,
        "mobile",
        mobile_number,
        (*GENERAL, _grouped(3, 4), _grouped(3), _grouped(7), _grouped(3, 3), _cut_anywhere, _with_country, _bracketed),
    ),
    (Sensitive.PHONE, "glued mobile", mobile_number, (_glued_mobile,)),
    (Sensitive.PHONE, "named mobile", mobile_number, (_named_mobile,)),
    (Sensitive.LANDLINE, "landline", mobile_number, (_landline,)),
    (Sensitive.BANK_CARD, "card", card_number, (*GENERAL, _grouped(4, 4, 4, 4), _grouped(6), _cut_anywhere)),
    (Sensitive.BANK_CARD, "glued card", card_number, (_glued_card,)),
    (Sensitive.PASSPORT, "passport", mobile_number, (_passport,)),
    (Sensitive.PASSPORT, "permit", mobile_number, (_permit,)),
    (Sensitive.SERVICE_CARD, "service card", mobile_number, (_service,)),
    (Sensitive.PLATE, "plate", mobile_number, (_plate,)),
    (Sensitive.CLASSIFIED, "mark", mobile_number, (_marked,)),
)


def writings(count: int = 2_000, seed: int = 2026) -> Iterator[Writing]:
    """So many writings of each kind; every third of the ways to write is held back."""
    for kind, name, made, ways in FAMILIES:
        dice = random.Random(f"{seed} {name}")
        for place in range(count):
            way = dice.choice(ways)
            written = way(made(dice), dice)
            setting = dice.choice(SETTINGS) if kind is not Sensitive.CLASSIFIED else "{}"
            yield Writing(setting.format(written), kind, f"{name} {way.__name__}", place % 3 == 0)

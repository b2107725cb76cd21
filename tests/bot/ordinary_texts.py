"""Ordinary texts of an office, full of numbers, with nothing in them to mask."""

import random
from collections.abc import Callable, Iterator

ORDINARY: tuple[Callable[[random.Random], str], ...] = (
    lambda d: f"{d.randint(2015, 2030)}年{d.randint(1, 12)}月{d.randint(1, 28)}日",
    lambda d: f"{_day(d)} {d.randint(0, 23):02}:{d.randint(0, 59):02}:{d.randint(0, 59):02}",
    lambda d: f"{_day(d)}至{_day(d)}",
    lambda d: f"{_day(d)}-{_day(d)}",
    lambda d: f"{_day(d).replace('-', '.')}—{_day(d).replace('-', '.')}",
    lambda d: f"{_day(d).replace('-', '/')} - {_day(d).replace('-', '/')}",
    lambda d: f"{d.randint(1, 12)}.{d.randint(1, 28)}-{d.randint(1, 12)}.{d.randint(1, 28)}",
    lambda d: (
        f"{_day(d)} {d.randint(8, 19):02}:{d.choice(('00', '30'))}-{d.randint(8, 19):02}:30 {d.randint(2, 300)}人参加"
    ),
    lambda d: f"赣府办发〔{d.randint(2015, 2027)}〕{d.randint(1, 300)}号",
    lambda d: f"国办发明电[{d.randint(2015, 2027)}]{d.randint(1, 300)}号",
    lambda d: f"赣教发（{d.randint(2015, 2027)}）{d.randint(1, 99)}号",
    lambda d: f"投入{d.randint(1, 10**9):,}元",
    lambda d: f"金额{d.randint(1, 10**9)}.{d.randint(0, 99):02}元",
    lambda d: f"资金{d.randint(1, 99999)}.{d.randint(0, 99)}万元，占{d.randint(0, 100)}.{d.randint(0, 99)}%",
    lambda d: f"排查{d.choice('、， /').join(str(d.randint(1, 1999)) for _ in range(d.randint(2, 5)))}户",
    lambda d: f"排查{d.randint(1, 99999)}家，整改{d.randint(1, 9999)}家，整改率{d.randint(0, 100)}%",
    lambda d: f"{d.randint(1, 62)}.{d.randint(1, 9)} 完成{d.randint(0, 100)}%",
    lambda d: "、".join(str(each) for each in sorted(d.sample(range(1, 63), d.randint(2, 12)))) + " 按计划",
    lambda d: f"II-{d.randint(1, 20)}({d.randint(1, 9)})、S{d.randint(1, 9)}、NEG-{d.randint(1, 9)}",
    lambda d: (
        f"GB {d.randint(1000, 50000)}-{d.randint(1980, 2026)}，GB/T {d.randint(1000, 50000)}"
        f".{d.randint(1, 9)}—2020"
    ),
    lambda d: (
        f"G{d.randint(1, 999)}国道、S{d.randint(100, 999)}线、X{d.randint(100, 999)}"
        f"县道K{d.randint(1, 99)}+{d.randint(100, 999)}"
    ),
    lambda d: d.choice(("12345热线", "拨打110、119", "举报电话12389", "96110反诈", "400-600-1234", "8008208820")),
    lambda d: f"弋江镇{d.randint(1, 400)}号{d.randint(1, 30)}栋{d.randint(1, 6)}单元{d.randint(101, 3304)}室",
    lambda d: f"{d.randint(1, 30)}-{d.randint(1, 6)}-{d.randint(101, 3304)}",
    lambda d: f"订单{_day(d).replace('-', '')}{digits(d, d.choice((4, 6, 8, 9, 10)))}",
    lambda d: (
        f"编号{_day(d).replace('-', '')}{d.randint(0, 23):02}{d.randint(0, 59):02}"
        f"{d.randint(0, 59):02}{digits(d, 6)}"
    ),
    lambda d: f"统一社会信用代码{organisation_code(d)}",
    lambda d: (
        f"https://www.example.gov.cn/art/{d.randint(2015, 2026)}/{d.randint(1, 12)}"
        f"/{d.randint(1, 28)}/art_{d.randint(1, 99)}_{d.randint(10**6, 10**7)}.html"
    ),
    lambda d: f"案号（{d.randint(2015, 2026)}）赣{d.randint(1000, 1199)}刑初{d.randint(1, 999)}号",
    lambda d: f"服务器192.168.{d.randint(0, 255)}.{d.randint(0, 255)}:{d.randint(1000, 9999)}",
    lambda d: f"邮编{d.randint(330000, 344999)}，版本{d.randint(1, 9)}.{d.randint(0, 20)}.{d.randint(0, 20)}",
    lambda d: f"比分{d.randint(0, 9)}:{d.randint(0, 9)}，面积{d.randint(10, 300)}×{d.randint(10, 300)}平方米",
    lambda d: f"二〇{d.choice('一二')}{d.choice('零一二三四五六七八九')}年{d.choice('一二三四五六七八九')}月",
    lambda d: f"一是宣传{d.randint(1, 99)}次，二是排查，三是整改",
    lambda d: f"一、二、三、四级共{d.randint(1, 999)}处；第{d.choice('一二三四五六七八九')}批{d.randint(1, 99)}人",
    lambda d: f"保守国家秘密，开展保密工作{d.randint(1, 99)}次，不得泄露工作秘密、商业秘密",
    lambda d: f"涉密人员{d.randint(1, 99)}名，密切配合，严密防控{d.randint(1, 99)}处，什么是“秘密”",
    lambda d: f"东经{d.randint(113, 118)}.{digits(d, 6)}，北纬{d.randint(24, 30)}.{digits(d, 6)}",
    lambda d: (
        f"{d.randint(1, 9)}万{d.randint(1, 9999)}人次；同比{d.randint(-99, 99)}"
        f".{d.randint(0, 9)}%；{d.randint(0, 99)}/{d.randint(1, 99)}"
    ),
    lambda d: (
        f"第{d.randint(1, 62)}项第{d.randint(1, 9)}条（{d.randint(1, 9)}）{d.randint(1, 30)}"
        f"分，扣{d.randint(1, 9)}.{d.randint(0, 9)}分"
    ),
)  # fmt: skip


def ordinary(count: int = 200_000, seed: int = 2026) -> Iterator[str]:
    """So many texts with nothing to mask, one or two things in each."""
    dice = random.Random(f"{seed} ordinary")
    for _ in range(count):
        yield "，".join(dice.choice(ORDINARY)(dice) for _ in range(dice.randint(1, 2)))


def _day(dice: random.Random) -> str:
    return f"{dice.randint(2015, 2030)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def organisation_code(dice: random.Random) -> str:
    """A unified social credit code with its check character (GB 32100-2015)."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    begun = dice.choice(("91", "92", "11", "12", "13", "51", "52", "53", "93")) + "3611" + digits(dice, 2)
    begun += "".join(dice.choices(alphabet if dice.random() < 0.5 else "0123456789", k=9))
    total = sum(alphabet.index(each) * 3**place % 31 for place, each in enumerate(begun))
    return begun + alphabet[-total % 31]


def digits(dice: random.Random, count: int) -> str:
    """So many digits."""
    return "".join(dice.choices("0123456789", k=count))

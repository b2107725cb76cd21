"""Names that white space or the end of a line parts: put together, kept apart, or asked about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.bodies import breaks
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.formats.pdf import _cell_text
from checklist_data.importing.formats.pdf_lines import Line

NAMES = (
    "区住房和城乡建设局",
    "区教育局",
    "区人力资源和社会保障局",
    "区卫生健康委员会",
    "各镇街",
    "区总工会",
    "望潮镇人民政府",
)


def cell(*lines: str, letters: int = 7) -> str:
    """The text of a PDF's cell that is so many letters of 13 points wide."""
    placed = [Line(each, 0, 13 * len(each), at * 16, 13) for at, each in enumerate(lines)]
    return _cell_text(placed, 13 * letters + 10)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("区卫生健康局", "望潮镇人民政府"), ["区卫生健康局", "望潮镇人民政府"]),
        (("区人力资源和社", "会保障局", "区总工会"), ["区人力资源和社会保障局", "区总工会"]),
        (("区卫生健康委员", "会", "各镇街"), ["区卫生健康委员会", "各镇街"]),
        (("区发展和改革局", "（区粮食和物资", "储备局）"), ["区发展和改革局（区粮食和物资储备局）"]),
        (("区公安分局交警", "大队", "区住建局"), ["区公安分局交警大队", "区住建局"]),
        (("澄屿生态环境分", "局", "区农业农村局"), ["澄屿生态环境分局", "区农业农村局"]),
        (("区教育局、区财", "政局、各镇街"), ["区教育局", "区财政局", "各镇街"]),
        (("区城市管理局", "澄屿燃气有限公", "司"), ["区城市管理局", "澄屿燃气有限公司"]),
        (("区交通运输局", "有关镇街"), ["区交通运输局", "有关镇街"]),
        (
            ("公安澄屿分局", "区国有资产投资", "经营集团有限公", "司"),
            ["公安澄屿分局", "区国有资产投资经营集团有限公司"],
        ),
    ],
)
def test_full_lines_of_a_cell_end_names_or_go_on_with_them(lines: tuple[str, ...], names: list[str]) -> None:
    found = NameBook().split(cell(*lines))
    assert (found.names, found.doubts) == (names, {})


@pytest.mark.parametrize(
    "lines", [("区交通运输局", "澄屿航道处"), ("区应急管理局", "综合执法大队"), ("区水务集团", "自来水公司")]
)
def test_a_second_name_that_may_be_an_office_of_the_first_is_asked(lines: tuple[str, ...]) -> None:
    assert "broken" in NameBook().split(cell(*lines)).doubts


def test_a_name_that_stands_alone_elsewhere_is_not_asked_about() -> None:
    assert NameBook(["澄屿海事处"]).split(cell("区交通运输局", "澄屿海事处")).doubts == {}


def test_the_lines_of_a_sentence_are_joined_without_a_space() -> None:
    assert cell("改造提升村卫生", "所18家，配齐设", "备。") == "改造提升村卫生所18家，配齐设备。"


@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True), st.integers(5, 12))
def test_names_below_each_other_come_back_however_wide_their_cell_is(names: list[str], letters: int) -> None:
    lines = [each[at : at + letters] for each in names for at in range(0, len(each), letters)]
    found = NameBook().split(cell(*lines, letters=letters))
    assert found.names == names or found.doubts


def test_a_name_is_looked_for_in_a_few_pieces_only(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    whole = breaks._cost  # noqa: SLF001 - what is counted

    def cost(part: list[str], known: set[str], before: list[str]) -> int:
        tried.append(len(part))
        return whole(part, known, before)

    monkeypatch.setattr(breaks, "_cost", cost)
    assert NameBook().split("区教育局 " * 40).names == ["区教育局"]
    assert len(tried) <= 40 * 5


@pytest.mark.parametrize("mark", ["\n", " ", "\u3000"])
@pytest.mark.parametrize(
    ("office", "other"),
    [
        ("枫桥派出所", "交警三中队"),
        ("区住建局物业科", "建设里社区"),
        ("城关派出所", "城关司法所"),
        ("城南居委会", "城北居委会"),
        ("幸福社区", "平安社区"),
    ],
)
def test_a_body_behind_a_small_office_is_one_of_its_own_and_asked(office: str, other: str, mark: str) -> None:
    split = NameBook().split(f"{office}{mark}{other}")
    assert split.names == [office, other]
    assert split.doubts


@pytest.mark.parametrize("name", ["枫桥派出所交警三中队", "区住建局物业科建设里社区", "城关派出所社区警务队"])
def test_a_name_that_goes_on_behind_a_small_office_is_asked(name: str) -> None:
    assert NameBook().split(name).doubts == {"name": name}


@pytest.mark.parametrize(
    "name", ["县公安局交警大队", "县教育科技和体育局", "区教育局基础教育科", "平安社区卫生服务中心"]
)
def test_names_that_hold_the_letters_of_an_office_are_sure(name: str) -> None:
    split = NameBook().split(name)
    assert (split.names, split.doubts) == ([name], {})


def test_an_office_that_a_line_breaks_is_not_split() -> None:
    assert NameBook().split("县教育科\n技和体育局").names == ["县教育科技和体育局"]


@pytest.mark.parametrize("printed", ["云顶林场 石臼乡", "青山水库 柳塘镇", "北湖景区\n东园街道"])
def test_a_site_and_the_town_behind_it_are_two(printed: str) -> None:
    found = NameBook().split(printed)
    assert found.names == printed.split()


def test_two_institutions_of_a_region_with_a_space_between_them_are_two() -> None:
    assert breaks.unbroken(["市博物馆", "市档案馆"], set()) == breaks.Joined(["市博物馆", "市档案馆"])


@pytest.mark.parametrize("mark", ["\n", " ", "\u3000"])
@pytest.mark.parametrize("names", [["监察室", "办公室", "工会"], ["办公室", "监察室"], ["人事股", "办公室"]])
def test_the_general_office_beside_others_is_one_of_them(names: list[str], mark: str) -> None:
    assert NameBook().split(mark.join(names)).names == names


@pytest.mark.parametrize("name", ["区政府 办公室", "区委 办公室", "领导小组 办公室", "县住建局 办公室"])
def test_the_general_office_of_a_body_is_told_with_its_name(name: str) -> None:
    assert NameBook().split(name).names == [name.replace(" ", "")]


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("市市场", "监督管理局"), ("县人力资源和社会", "保障局"), ("市城市", "管理局"), ("区市场", "监管局"),
        ("区城市", "综合管理局"),
    ],
)  # fmt: skip
def test_what_no_body_is_called_by_itself_is_the_rest_of_a_name(first: str, rest: str) -> None:
    joined = breaks.unbroken(["县公安局", first, rest], ())
    assert (joined.names, joined.doubts) == (["县公安局", first + rest], [])

"""What stands under a heading that is the name of a body is that body's, in the role that the words give it."""

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry


def entries(*lines: str) -> list[Entry]:
    return read(read_bytes("\n".join(("任务清单", *lines)).encode())).entries


def test_each_numbered_paragraph_is_an_entry_of_the_body_above_it() -> None:
    found = entries("一、县公安局", "1.巡查校园。", "2.整治网吧。", "二、县司法局", "1.普法宣讲。")
    assert [(each.words, each.assigned.responsible) for each in found] == [
        ("巡查校园。", ["县公安局"]),
        ("整治网吧。", ["县公安局"]),
        ("普法宣讲。", ["县司法局"]),
    ]


def test_where_nothing_is_numbered_each_paragraph_is_one_and_that_is_asked() -> None:
    found = entries("一、县公安局", "巡查校园周边。", "整治网吧酒吧。", "二、县司法局", "开展普法宣讲。")
    assert [each.assigned.responsible for each in found] == [["县公安局"], ["县公安局"], ["县司法局"]]
    assert {kind for each in found[:2] for kind, _ in each.assigned.doubts} >= {"paragraphs"}
    assert "paragraphs" not in dict(found[2].assigned.doubts)


def test_a_role_that_is_named_below_the_body_holds_for_what_follows() -> None:
    found = entries(
        "一、县公安局",
        "（一）牵头任务",
        "1.巡查校园。",
        "（二）配合任务",
        "1.整治网吧。",
        "二、县司法局",
        "（一）牵头任务",
        "1.普法。",
    )
    assert [(each.assigned.leads, each.assigned.participants) for each in found] == [
        (["县公安局"], []),
        ([], ["县公安局"]),
        (["县司法局"], []),
    ]


def test_a_body_that_an_entry_names_itself_stands_beside_the_one_above_and_is_asked() -> None:
    found = entries("一、县公安局", "1.巡查校园。（县教育局负责）", "2.整治网吧。", "二、县司法局", "1.普法。")
    assert set(found[0].assigned.named) == {"县公安局", "县教育局"}
    assert "heading_and_own" in dict(found[0].assigned.doubts)
    assert found[1].assigned.named == ["县公安局"]

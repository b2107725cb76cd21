"""Texts that the source does not print so, and lines of it that nothing accounts for."""

from collections.abc import Callable
from pathlib import Path

from checklist_data.reader import load

Edit = Callable[[str, str, str], None]
Spoil = Callable[[str, str, str], list[str]]
FaultsOf = Callable[[Path], list[str]]


def add_to_source(folder: Path, after: str, line: str) -> None:
    path = folder / "source.txt"
    text = path.read_text(encoding="utf-8")
    assert after in text
    path.write_text(text.replace(after, f"{after}\n{line}", 1), encoding="utf-8")


def test_a_text_that_is_not_printed_is_refused_and_so_is_the_line_that_is(spoil: Spoil) -> None:
    text, line = spoil("sections/06.toml", "督促辖区内互联网行业组织", "督促辖区内互联网行业协会组织")
    assert text.startswith("sections/06.toml: item[1].clauses[0]: source.txt 中没有这段文字:督促辖区内互联网行业协会")
    assert line.startswith("source.txt: 第174行: 没有任何字段对应:督促辖区内互联网行业组织")


def test_a_line_that_nothing_accounts_for_is_refused(folder: Path, faults_of: FaultsOf) -> None:
    add_to_source(folder, "(此页无正文)", "本清单自印发之日起施行。")
    assert faults_of(folder) == ["source.txt: 第8行: 没有任何字段对应:本清单自印发之日起施行。"]


def test_half_a_line_left_out_is_noticed(spoil: Spoil) -> None:
    assert spoil("sections/06.toml", ",健全网民监督举报机制。", "") == [
        "source.txt: 第174行: 没有任何字段对应:,健全网民监督举报机制。"
    ]


def test_a_full_stop_left_out_is_noticed(spoil: Spoil) -> None:
    assert "source.txt: 第354行: 没有任何字段对应:。" in spoil(
        "second_list/sections/01.toml",
        'title = "将红色基因融入社会治理工作体系。"',
        'title = "将红色基因融入社会治理工作体系"',
    )


def test_a_clause_left_out_is_noticed(spoil: Spoil) -> None:
    (line,) = spoil(
        "sections/06.toml", '  "督促辖区内互联网行业组织畅通企业受理网民举报渠道,健全网民监督举报机制。",\n', ""
    )
    assert line.startswith("source.txt: 第174行: ")


def test_a_line_of_departments_left_out_is_noticed_where_it_stands(spoil: Spoil) -> None:
    assert spoil("sections/06.toml", 'lead = "党群工作部、宜阳公安分局"\n', "") == [
        "source.txt: 第175行: 没有任何字段对应:牵头单位:党群工作部、宜阳公安分局"
    ]


def test_a_lead_that_another_item_has_is_not_taken_for_this_one(spoil: Spoil) -> None:
    assert spoil("sections/06.toml", 'ref = "33"\n', 'ref = "33"\nlead = "宜阳公安分局、党群工作部"\n') == [
        "sections/06.toml: item[4].lead: source.txt 第179行的这段文字不属于此处:宜阳公安分局、党群工作部"
    ]


def test_a_line_of_departments_is_as_printed(spoil: Spoil) -> None:
    first, second = spoil("sections/06.toml", "党政办、大数据集团有限公司等", "大数据集团有限公司、党政办等")
    assert first.startswith("sections/06.toml: item[4].participants: source.txt 中没有这段文字")
    assert second.startswith("source.txt: 第189行: ")


def test_a_participant_is_not_taken_for_the_lead(spoil: Spoil) -> None:
    assert spoil("sections/06.toml", 'participants = "党政办', 'lead = "党政办') == [
        "sections/06.toml: item[4].lead: 原文写作“参与单位:”:党政办、大数据集团有限公司等"
    ]


def test_clauses_stand_in_the_order_of_the_source(folder: Path, faults_of: FaultsOf) -> None:
    path = folder / "sections" / "06.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(place for place, line in enumerate(lines) if line.startswith('  "深入打击网络黑产'))
    lines[first : first + 2] = [lines[first + 1], lines[first]]
    path.write_text("".join(lines), encoding="utf-8")
    (line,) = faults_of(folder)
    assert line.startswith("sections/06.toml: item[2].clauses[1]: 次序与 source.txt 不同")


def test_sections_stand_in_the_order_of_the_source(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "sections" / "06.toml").rename(folder / "sections" / "12.toml")
    assert any(line.startswith("sections/12.toml: title: 次序与 source.txt 不同") for line in faults_of(folder))


def test_points_are_those_that_are_printed_even_when_the_sums_agree(
    folder: Path, edit: Edit, faults_of: FaultsOf
) -> None:
    edit("sections/04.toml", "score = 12", "score = 13")
    edit("sections/04.toml", "score = 13", "score = 12")
    first, last = faults_of(folder)
    assert first.startswith("sections/04.toml: item[0].title: 原文为13分,与12分不符")
    assert last.startswith("sections/04.toml: item[6].title: 原文为12分,与13分不符")


def test_refs_are_those_that_are_printed(spoil: Spoil) -> None:
    assert spoil("negative_list.toml", 'ref = "NEG-4"', 'ref = "NEG-7"')[0].startswith(
        "negative_list.toml: entry[3].text: 原文编号为4,与NEG-7不符"
    )


def test_a_spelling_and_an_everyday_word_must_be_printed(folder: Path, spoil: Spoil) -> None:
    (folder / "synonyms.toml").write_text('word = [{ said = "反诈", printed = ["电信诈骗"] }]', encoding="utf-8")
    assert spoil("departments.toml", 'spellings = ["经发局"]', 'spellings = ["经发局", "经济和发展局"]') == [
        "departments.toml: department[4].spellings: source.txt 中没有这段文字:经济和发展局",
        "synonyms.toml: word[0].printed: source.txt 中没有这段文字:电信诈骗",
    ]


def test_white_space_and_line_breaks_do_not_matter(folder: Path) -> None:
    path = folder / "source.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",", ",\n\n  ").replace("、", " 、").replace("\n", "\r\n"), encoding="utf-8")
    assert len(load(folder).items) == 63

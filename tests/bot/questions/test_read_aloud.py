"""Numbers as they are read aloud and printed, departments that are told by others, roles in any order."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty, Kind
from bot.questions.selection import RoleAsked

POLICE, SCHOOLS, EMERGENCY, WOMEN = "宜阳公安分局", "教体局", "应急管理局", "妇联"


@pytest.fixture
def held(assistant: Assistant) -> Catalogue:
    """The checklist that is asked about."""
    return Catalogue(assistant.checklist)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("二杠五括号一", "II-5(1)"),
        ("二横九括弧二讲啥", "II-9(2)"),
        ("二杠六 归谁", "II-6"),
        ("五十七点三", "57.3"),
        ("40③", "40.3"),
        ("57之③", "57.3"),
        ("第四十项③", "40.3"),
        ("负面清单杠三", "NEG-3"),
        ("共性指引最末一项", "63"),
        ("负面清单末一条", "NEG-6"),
        ("共性倒数第一项", "63"),
        ("negative list item 6", "NEG-6"),
        ("item 4 of the negative list", "NEG-4"),
        ("the 3rd negative list entry", "NEG-3"),
    ],
)
def test_a_number_is_known_as_it_is_read_aloud(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs[:1] == (ref,)


@pytest.mark.parametrize("text", ["派出所上头那个公安分局牵头啥", "管着派出所的公安分局牵头哪些"])
def test_a_body_can_tell_which_department_is_meant(assistant: Assistant, held: Catalogue, text: str) -> None:
    assert set(assistant.ask(text).refs) == set(held.tasks_of(POLICE, RoleAsked.LEAD))


@pytest.mark.parametrize("text", ["派出所牵头啥", "法院参与哪些", "检察院和公安分局牵头啥"])
def test_a_body_that_is_asked_for_itself_stays_unknown(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.UNKNOWN_DEPARTMENT


@pytest.mark.parametrize(
    "text", ["教体局参加别人家牵头的有哪些呀", "教体局配合其他单位牵头的事项", "教体局给别人家搭手的是哪些"]
)
def test_what_others_lead_is_no_role_of_the_department(assistant: Assistant, held: Catalogue, text: str) -> None:
    assert set(assistant.ask(text).refs) == set(held.tasks_of(SCHOOLS, RoleAsked.PARTICIPATE))


@pytest.mark.parametrize(
    "text",
    [
        "教体局参与、牵头是应急局的",
        "牵头的是应急局、参与的有教体局的有哪些",
        "教体局参与,牵头单位是应急局的有哪些",
        "牵头是应急局、教体局参与的",
    ],
)
def test_a_role_can_stand_before_its_department(assistant: Assistant, held: Catalogue, text: str) -> None:
    both = set(held.tasks_of(EMERGENCY, RoleAsked.LEAD)) & set(held.tasks_of(SCHOOLS, RoleAsked.PARTICIPATE))
    assert set(assistant.ask(text).refs) == both != set()


@pytest.mark.parametrize(
    "text", ["纪工委领头的只有一项吧,哪项", "纪检牵头只有一条?哪一条", "纪工委牵头的就只有1项吗,哪项"]
)
def test_that_there_is_one_item_only_says_nothing_of_other_departments(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == ("39",)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("13参与单位,不要牵头的", RoleAsked.PARTICIPATE),
        ("13项参与的就行,牵头的不用", RoleAsked.PARTICIPATE),
        ("13项牵头单位,参与的别列", RoleAsked.LEAD),
    ],
)
def test_a_role_that_is_left_out_is_not_the_one_asked_for(
    assistant: Assistant, held: Catalogue, text: str, role: RoleAsked
) -> None:
    wanted = {each.name for each in assistant.checklist.departments if "13" in held.tasks_of(each.name, role)}
    assert set(assistant.ask(text).departments) == wanted


@pytest.mark.parametrize("text", ["公安分局牵头、综治办没有跟着一块牵头的", "公安分局牵头,综治办没一起牵头的有哪些"])
def test_a_denial_reaches_its_role_over_what_stands_between(assistant: Assistant, held: Catalogue, text: str) -> None:
    alone = set(held.tasks_of(POLICE, RoleAsked.LEAD)) - set(held.tasks_of("综治办", RoleAsked.LEAD))
    assert set(assistant.ask(text).refs) == alone


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("哪些单位只参与从不牵头", RoleAsked.LEAD),
        ("从来不牵头、只参与的单位是哪些", RoleAsked.LEAD),
        ("有哪些部门只跟着参与、从来不牵头", RoleAsked.LEAD),
        ("谁只牵头从没参与过别人的", RoleAsked.PARTICIPATE),
        ("哪个部门只领头,不给人当配合单位", RoleAsked.PARTICIPATE),
    ],
)
def test_who_has_one_role_only_is_asked_in_any_order(
    assistant: Assistant, held: Catalogue, text: str, lacks: RoleAsked
) -> None:
    has = RoleAsked.PARTICIPATE if lacks is RoleAsked.LEAD else RoleAsked.LEAD
    names = [each.name for each in assistant.checklist.departments]
    wanted = {each for each in names if held.tasks_of(each, has) and not held.tasks_of(each, lacks)}
    assert set(assistant.ask(text).departments) == wanted


@pytest.mark.parametrize("text", ["妇联要干的,省里那份也一起", "妇联的所有任务,省特色的也算上"])
def test_a_list_that_is_wanted_as_well_is_not_the_only_one(assistant: Assistant, held: Catalogue, text: str) -> None:
    assert set(held.tasks_of(WOMEN, RoleAsked.LEAD)) < set(assistant.ask(text).refs)


@pytest.mark.parametrize("text", ["十三分的都有哪些", "13分的任务有哪些"])
def test_points_can_be_said_in_words(assistant: Assistant, text: str) -> None:
    worth = {each.ref for each in assistant.checklist.items if each.score == 13}
    assert set(assistant.ask(text).refs) == worth


@pytest.mark.parametrize(("text", "item"), [("道交 牵头", "24"), ("医闹 归口", "20")])
def test_terse_questions_for_who_are_answered_as_proposals(assistant: Assistant, text: str, item: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.certainty) == (Kind.DEPARTMENTS, Certainty.LIKELY)
    assert answer.refs[0].partition(".")[0] == item

"""Questions for the state: what of it is asked, whose, on what and when."""

from pathlib import Path

import pytest

from benchmarks.state import judged
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = CORPUS / "state.jsonl"


def test_every_question_for_the_state_is_read_as_it_is_meant(assistant: Assistant) -> None:
    assert [each for each in judged(CASES, assistant) if not each.is_right] == []


@pytest.mark.parametrize(
    ("name", "right", "sure"),
    [
        ("first_state_a", 299, 0),
        ("first_state_b", 146, 0),
        ("first_state_c", 199, 0),
        ("first_state_d", 199, 0),
        ("first_state_e", 200, 0),
        ("first_state_f", 196, 0),
        ("first_state_g", 199, 0),
        ("first_state_h", 200, 0),
        ("first_state_i", 196, 1),
        ("first_state_j", 200, 0),
        ("first_state_k", 199, 0),
        ("first_state_l", 199, 0),
        ("first_state_m", 199, 0),
        ("first_state_n", 199, 0),
        ("first_state_o", 200, 0),
        ("first_state_p", 298, 0),
        ("first_state_q", 250, 0),
        ("first_state_r", 246, 0),
        ("first_state_s", 230, 0),
        ("first_state_t", 244, 0),
        ("first_state_u", 245, 0),
        ("first_state_v", 220, 0),
        ("first_state_w", 227, 1),
        ("first_state_x", 216, 0),
        ("first_state_y", 233, 0),
        ("first_state_z", 212, 0),
        ("first_state_aa", 215, 0),
        ("first_state_ab", 208, 0),
        ("first_state_ac", 214, 0),
        ("first_state_ad", 218, 0),
        ("first_state_ae", 207, 0),
        ("first_state_mixed", 43, 0),
    ],
)
def test_a_set_of_another_hand_stays_read(assistant: Assistant, name: str, right: int, sure: int) -> None:
    found = list(judged(CORPUS / f"{name}.jsonl", assistant))
    assert sum(each.is_right for each in found) >= right
    assert sum(each.is_sure and not each.is_right for each in found) <= sure


@pytest.mark.parametrize(
    "text",
    [
        "教体局牵头哪些任务",
        "每季度的报告是哪个任务",
        "欠薪线索几天内要核实处理",
        "逾期要扣几分",
        "推进数据资源整合共享谁配合",
    ],
)
def test_a_question_for_the_list_stays_one(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text", ["49 已完成80%", "25项有困难，缺人手", "第51项未办结，家校协同机制还在起草", "49项按计划推进", "报进展"]
)
def test_what_is_told_is_no_question(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.STATE or answer.certainty is Certainty.LIKELY


def test_what_was_not_read_makes_it_unsure(assistant: Assistant) -> None:
    answer = assistant.ask("高新哪些逾期了")
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.LIKELY)


def test_nothing_of_the_state_is_said_to_what_was_overheard(assistant: Assistant) -> None:
    assert assistant.ask("谁还没报", addressed=False).kind is Kind.NONE


def test_without_a_deployment_it_is_said_that_one_is_needed(assistant: Assistant) -> None:
    assert "/status" in assistant.ask("哪些逾期了").reply


@pytest.mark.parametrize(
    "text",
    [
        "没有困难的有哪些",
        "没有逾期的有哪些",
        "不是红灯的有哪些",
        "哪些有困难但没有逾期",
        "哪些单位没有被退回",
        "哪些没延期",
        "谁没有困难",
        "which departments are not overdue?",
    ],
)
def test_the_contrary_is_not_answered_with_what_it_is_the_contrary_of(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["教体局有困难吗", "哪些单位有没有逾期", "教体局没有困难吗", "还没有办结的有哪些"])
def test_whether_there_is_any_is_asked_for_it(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE


@pytest.mark.parametrize("text", ["除了教体局，哪些单位没报", "除教体局外谁有困难", "教体局以外的单位哪些逾期了"])
def test_a_department_that_is_excepted_is_not_the_one_that_is_asked_about(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    question = answer.context.question
    assert not isinstance(question, StateAsked) or question.departments == ()
    assert answer.certainty is Certainty.LIKELY
    assert not isinstance(question, StateAsked) or "教体局" in question.beside


@pytest.mark.parametrize(
    "text", ["什么情况算有困难", "哪些情况要协调", "怎样算逾期", "51能延期吗", "能申请延期吗", "多久算逾期"]
)
def test_a_rule_that_is_asked_for_is_no_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    ("text", "topic", "departments", "period"),
    [
        ("审计局逾期几项，另外下周有哪些到期", Topic.OVERDUE, ("审计局",), ""),
        ("上周办结了几项？下周到期几项？", Topic.DONE, (), "上周"),
        ("上周到期的都办完了没有", Topic.DUE, (), "上周"),
        ("10月1日至10月15日到期、至今未销号的有哪些", Topic.OVERDUE, (), "10月1日至10月15日"),
        ("已办结 财政局", Topic.DONE, ("财政局",), ""),
        ("经发局已完城的有哪些", Topic.DONE, ("经济发展局",), ""),
        ("消防大队上只月办好了几多条", Topic.DONE, ("消防大队",), "上个月"),
    ],
)
def test_the_days_of_a_question_are_those_of_its_own_topic(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...], period: str
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments, question.period) == (topic, departments, period)


def test_of_two_things_in_days_of_their_own_the_first_is_told_as_a_proposal(assistant: Assistant) -> None:
    answer = assistant.ask("财政局延期的有几项？下月到期的有几项？")
    assert isinstance(answer.context.question, StateAsked)
    assert "下月到期" in answer.context.question.beside
    assert answer.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("before", "text", "topic", "sections", "refs"),
    [
        ("第五部分进展怎么样", "里面逾期的有哪些", Topic.OVERDUE, ("S5",), ()),
        ("第五部分有哪些任务", "里面逾期的有哪些", Topic.OVERDUE, ("S5",), ()),
        ("第30项谁牵头", "这项现在进展如何", Topic.PROGRESS, (), ("30",)),
        ("第8项", "那条整体情况怎么样", Topic.PROGRESS, (), ("8",)),
    ],
)
def test_what_points_back_is_asked_of_what_was_shown(
    assistant: Assistant, before: str, text: str, topic: Topic, sections: tuple[str, ...], refs: tuple[str, ...]
) -> None:
    answer = assistant.ask(text, assistant.ask(before).context)
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.sections, question.refs) == (topic, sections, refs)
    assert answer.certainty is Certainty.SURE


def test_what_stands_so_among_what_stands_in_another_way_is_a_proposal(assistant: Assistant) -> None:
    before = assistant.ask("第三部分逾期的有几项").context
    assert assistant.ask("里头被退回的呢", before).certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "text", ["教体局刚交的那条给他退回去，数字对不上", "驳回公安分局第45项的填报", "街道报的那条退回去改"]
)
def test_what_is_to_be_done_with_a_report_is_no_question(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["本月要完成哪些任务", "今年要办结的有哪些", "下周该办完哪几项"])
def test_what_has_to_be_done_is_due_and_not_done(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is Topic.DUE


@pytest.mark.parametrize("text", ["我报了吗", "我报了没有", "我交了吗", "我还有没报的吗"])
def test_whoever_says_i_means_their_own_department(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.is_own


@pytest.mark.parametrize(
    "text", ["每名网格员至少报几条信息", "医责险要覆盖百分之多少", "思想动态哪个部门掌握", "工程局摊到哪些任务"]
)
def test_a_subject_with_a_word_of_the_state_stays_one_of_the_list(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["你最近怎么样", "快递到哪了", "领导现在到哪里了", "会开得如何"])
def test_how_somebody_or_something_else_is_is_no_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["反恐那项到哪一步了", "第38项还走着吗", "谁超期最多", "雪亮工程推到哪一步"])
def test_where_the_state_is_asked_for_no_other_answer_is_sure(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.STATE or answer.certainty is Certainty.LIKELY


def test_a_word_that_sounds_like_a_department_is_none(assistant: Assistant) -> None:
    question = assistant.ask("过了截止时间还没完成的事项").context.question
    assert isinstance(question, StateAsked)
    assert question.departments == ()


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("23、24、25三条各到哪一步了", ("23", "24", "25")),
        ("11和12两条进展", ("11", "12")),
        ("11、12三条进展", ("11", "12.3")),
    ],
)
def test_how_many_a_list_has_is_no_clause_of_its_last_entry(
    assistant: Assistant, text: str, refs: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.refs == refs


def test_the_last_time_is_no_place_in_the_last_answer(assistant: Assistant) -> None:
    before = assistant.ask("59条进展如何")
    question = assistant.ask("最后一次报是哪天", before.context).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (Topic.LAST, ("59",))


@pytest.mark.parametrize(
    "text", ["所有单位的都给我看看", "全区的呢", "各单位的也看一下", "all departments please", "what about everybody"]
)
def test_the_same_is_asked_of_the_whole_district(assistant: Assistant, text: str) -> None:
    before = assistant.ask("公安这个月到期的")
    question = assistant.ask(text, before.context).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments, question.period) == (Topic.DUE, (), "这个月")


def test_a_list_of_all_departments_is_no_state(assistant: Assistant) -> None:
    before = assistant.ask("教体局谁没报")
    assert assistant.ask("所有单位有哪些", before.context).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "有进展我再跟你说",
        "有消息了我马上通知你",
        "有结果再告诉你们",
        "等有情况我们第一时间汇报",
        "有变化的话我再报",
        "收到,进展情况我下午报",
    ],
)
def test_a_promise_to_tell_is_no_question(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.STATE
    assert answer.certainty is Certainty.LIKELY or answer.kind in (Kind.HELP, Kind.NONE)


@pytest.mark.parametrize("text", ["今天的进展调度会几点开", "明天的推进会在哪开", "协调会什么时候开"])
def test_when_a_meeting_about_the_work_is_held_is_no_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who is asking for our help", Topic.COORDINATE),
        ("which units need the office's support", Topic.COORDINATE),
        ("搞完了的有好多", Topic.DONE),
        ("逾期的有好多", Topic.OVERDUE),
        ("哪些单位什么动静都没有", Topic.MISSING),
        ("这个月哪家一点消息没得", Topic.MISSING),
        ("有没有快到期的,提前吱个声", Topic.DUE),
        ("截止日期过了还没销号的列一下", Topic.OVERDUE),
        ("期限都过了还没办结的有哪些", Topic.OVERDUE),
        ("过了期限还没审的有几条", Topic.REVIEW),
        ("还有几个等我审的", Topic.REVIEW),
        ("轮到我批的有哪些", Topic.REVIEW),
        ("我们报上去的办结审了冇", Topic.REVIEW),
        ("公安超期没超期,直说", Topic.OVERDUE),
        ("教体局延期没延期", Topic.EXTENDED),
        ("全盘的,报个数", Topic.OVERVIEW),
        ("give me the big picture in numbers", Topic.OVERVIEW),
        ("Which ones did the women's federation finish?", Topic.DONE),
        ("which did the police not finish", Topic.OVERDUE),
    ],
)
def test_the_state_is_asked_for_in_homely_words(assistant: Assistant, text: str, topic: Topic) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize("text", ["它还有逾期的没", "它有没报的吗", "它最近有困难吗"])
def test_a_department_that_was_asked_about_is_pointed_back_to(assistant: Assistant, text: str) -> None:
    before = assistant.ask("社会事业局办结了几项")
    question = assistant.ask(text, before.context).context.question
    assert isinstance(question, StateAsked)
    assert question.departments == ("社会事业局",)


@pytest.mark.parametrize(
    ("text", "ref"), [("44 进度", "44"), ("44,进度", "44"), ("25 进展", "25"), ("44的最新进展", "44")]
)
def test_an_entry_with_nothing_but_its_progress_is_a_question(assistant: Assistant, text: str, ref: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.refs == (ref,)


@pytest.mark.parametrize("text", ["44 进展顺利", "44 进度80%", "44 暂无进展"])
def test_an_entry_with_what_its_progress_is_stays_a_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text", ["那个弄好了没有", "那家单位进展怎么样了", "那一条到底办到哪里了呀", "上次那件事弄得怎么样了", "它办完没"]
)
def test_what_is_only_pointed_at_is_asked_back(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.CLARIFY


def test_what_is_pointed_at_is_what_was_just_shown(assistant: Assistant) -> None:
    shown = assistant.ask("第25项讲什么")
    question = assistant.ask("那一条到底办到哪里了呀", shown.context).context.question
    assert isinstance(question, StateAsked)
    assert question.refs == ("25",)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("办结的,报个数", Topic.DONE),
        ("截至目前逾期未办结的共几项?分别涉及哪几家单位?", Topic.OVERDUE),
        ("几个按时几个逾期报个数", Topic.OVERVIEW),
        ("大数据公司完成率多少", Topic.PROGRESS),
        ("全区办结率", Topic.OVERVIEW),
        ("这周末前完成哪些", Topic.DUE),
        ("礼拜五之前交的有几件", Topic.DUE),
        ("第33项几时要交哈", Topic.DUE),
        ("第53项限期是哪天", Topic.DUE),
        ("本季度一次都没填报过的单位有没有", Topic.MISSING),
        ("我哩局明朝有么事要交冇", Topic.DUE),
        ("第七部分最近更新日期", Topic.LAST),
        ("哪些材料遭打回来了", Topic.RETURNED),
    ],
)
def test_one_thing_is_asked_for_and_not_what_its_words_hold_as_well(
    assistant: Assistant, text: str, topic: Topic
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.topic is topic


@pytest.mark.parametrize("text", ["请将目前逾期事项逐一列明", "哪家拖得最厉害"])
def test_what_is_said_of_nothing_else_is_offered_whatever_was_said_beside_it(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.LIKELY)


@pytest.mark.parametrize("text", ["麻烦帮我们把第23项延到下周五行吗", "把41项给我们销了好不好", "12项报完了,请审"])
def test_what_is_to_be_done_is_no_question_though_it_asks_leave(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize("text", ["我司逾期几条", "本司还有几条没有填报", "我院有无逾期"])
def test_every_kind_of_house_is_ones_own(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.is_own


@pytest.mark.parametrize("text", ["截至今天逾期未完成的单位有哪些,会议材料缺这一块", "四季度到期的都列出来,排会议议程"])
def test_what_is_said_behind_a_whole_question_names_no_entry(assistant: Assistant, text: str) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert question.refs == ()


@pytest.mark.parametrize("text", ["25项算不算逾期了", "妇联今天算不算超期了"])
def test_whether_one_counts_as_late_is_asked_of_it(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE
    assert assistant.ask("晚一天报算不算逾期").kind is not Kind.STATE


@pytest.mark.parametrize("text", ["第99项进展如何", "第70项逾期没有", "25.9条办结了吗", "第二十部分谁没报"])
def test_what_is_not_in_the_list_is_said_to_be_missing_and_not_answered_for_the_district(
    assistant: Assistant, text: str
) -> None:
    assert assistant.ask(text).kind is Kind.ENTRY


def test_an_entry_beside_one_that_is_not_in_the_list_is_told_with_what_was_not_read(assistant: Assistant) -> None:
    answer = assistant.ask("25项和99项进展")
    question = answer.context.question
    assert isinstance(question, StateAsked)
    assert question.refs == ("25",)
    assert "99" in question.beside
    assert answer.certainty is not Certainty.SURE


@pytest.mark.parametrize(
    "text", ["告诉教体局他们51项逾期了", "通知各单位有三项逾期", "逾期了会通报吗", "谁能看到我们的进度"]
)
def test_what_tells_others_or_asks_for_the_rules_is_no_question_for_the_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "电梯检查要办到什么程度,清单里咋规定的",
        "网格化管理做到哪一步算完,看看条文",
        "我是公安局的,我们单位一共有哪些任务",
    ],
)
def test_what_the_list_prints_is_asked_of_the_list(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind != "state"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("这周五市长要听汇报,在那之前到期的事项列一下", "这周五前"),
        ("月底书记来检查,那之前到期的列一下", "月底前"),
        ("从今天起七天之内到时限的都有哪些", "从今天起七天之内"),
    ],
)
def test_a_day_that_is_pointed_back_to_is_the_one_that_is_meant(assistant: Assistant, text: str, period: str) -> None:
    asked = assistant.ask(text).context.question
    assert isinstance(asked, StateAsked)
    assert (asked.topic, asked.period) == (Topic.DUE, period)


@pytest.mark.parametrize("text", ["27号条目 最新状态", "12号指标进展如何"])
def test_an_entry_that_is_called_as_a_day_is_no_day(assistant: Assistant, text: str) -> None:
    asked = assistant.ask(text).context.question
    assert isinstance(asked, StateAsked)
    assert (len(asked.refs), asked.period) == (1, "")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("财政局的延期记录", Topic.EXTENDED),
        ("status=overdue dept=财政局", Topic.OVERDUE),
        ("公安、消防的进展并排看", Topic.PROGRESS),
        ("哪家还没补上", Topic.MISSING),
        ("到如今还没往上填的是哪几家", Topic.MISSING),
        ("后天是最后一天的,是哪几家的事", Topic.DUE),
    ],
)
def test_the_state_is_asked_for_in_few_words(assistant: Assistant, text: str, topic: Topic) -> None:
    asked = assistant.ask(text).context.question
    assert isinstance(asked, StateAsked)
    assert asked.topic is topic


@pytest.mark.parametrize(
    ("text", "topic", "departments", "refs"),
    [
        ("财政局overdue的几条", Topic.OVERDUE, ("财政局",), ()),
        ("第25项status", Topic.PROGRESS, (), ("25",)),
        ("烦请说明第四十三项加强法律服务的办理情况", Topic.PROGRESS, (), ("43",)),
        ("第33项为啥红了", Topic.OVERDUE, (), ("33",)),
        ("51为什么是红灯", Topic.OVERDUE, (), ("51",)),
        ("公安分局报来的，哪些还没过审？", Topic.REVIEW, ("宜阳公安分局",), ()),
        ("“优化网格化管理服务”这一条，现在算不算逾期", Topic.OVERDUE, (), ("56",)),
        ("官园街道逾起几项 应为逾期", Topic.OVERDUE, ("官园街道",), ()),
    ],
)
def test_how_a_thing_stands_is_read_in_the_words_of_its_askers(
    assistant: Assistant, text: str, topic: Topic, departments: tuple[str, ...], refs: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments, question.refs) == (topic, departments, refs)


def test_how_long_something_is_late_is_no_time_in_which_it_was(assistant: Assistant) -> None:
    answer = assistant.ask("逾期超过一个月的有哪些")
    assert isinstance(answer.context.question, StateAsked)
    assert answer.context.question.period == ""
    assert answer.certainty is Certainty.LIKELY


def test_the_whole_is_asked_about_after_a_part(assistant: Assistant) -> None:
    question = assistant.ask("好 总体呢", assistant.ask("第六部分进展怎么样").context).context.question
    assert question == StateAsked(Topic.OVERVIEW)


def test_a_bare_count_is_of_what_the_last_question_was_about(assistant: Assistant) -> None:
    question = assistant.ask("办结几项?", assistant.ask("公安分局进展怎么样").context).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.departments) == (Topic.DONE, ("宜阳公安分局",))


@pytest.mark.parametrize(
    ("text", "topic", "refs"),
    [
        ("领导想听听公安分局干得怎么样了", Topic.PROGRESS, ()),
        ("常态化开展扫黑除恶斗争推进得如何,书记只要一句话。", Topic.PROGRESS, ("11",)),
        ("请告知本月还有哪些单位没有上报,领导等着批示。", Topic.MISSING, ()),
        ("听说有一批填报积压着没人审,领导问有多少", Topic.REVIEW, ()),
        ("关于优化网格化管理服务这一项,目前推进到了什么阶段?", Topic.PROGRESS, ("56",)),
        ("是否已有条目超过了规定的完成日期而没有办结", Topic.OVERDUE, ()),
        ("第三十三项要求在哪一天之前办结?", Topic.PROGRESS, ("33",)),
        ("经发局有没有已经办结的", Topic.DONE, ()),
    ],
)
def test_what_is_asked_is_read_whoever_wants_to_know_it(
    assistant: Assistant, text: str, topic: Topic, refs: tuple[str, ...]
) -> None:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.refs) == (topic, refs)


def test_leave_that_is_asked_for_oneself_is_no_question_for_the_state(assistant: Assistant) -> None:
    assert assistant.ask("24条能不能给我们延到12月10号,设备没到货").kind is not Kind.STATE


def test_what_ones_own_company_needs_is_asked_of_it(assistant: Assistant) -> None:
    question = assistant.ask("我司提的协调需求,当前处理状态?").context.question
    assert isinstance(question, StateAsked)
    assert (question.topic, question.is_own) == (Topic.COORDINATE, True)

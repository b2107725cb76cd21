"""What an answer takes no account of: then it is no fact."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.certainty import Certainty

RESTRICTED = {
    "except": """除了公安谁还参与扫黑除恶|除综治办外谁参与反邪教|除第33项外教体局还参与哪些|教体局参与的除去21项还有哪些
        教体局牵头之外的任务有哪些|校园食品安全除外还有哪些|第33项到第35项除了34|撇开妇联谁参与第3项|抛开公安扫黑除恶还有谁
        第六部分以外教体局参与的|33项除教体局外还有谁参与""",
    "only": """光教体局参与的有几项|唯独公安参与的有哪些|反邪教唯一牵头的是谁|妇联独自挑头的是不是只有家庭美德|单是公安参与的有几项""",
    "not": """不归公安管的有哪些|牵头不是公安的有哪些|哪些部门没参与扫黑除恶|谁不参与反邪教|扫黑除恶哪个单位没有任务
        教体局牵头的不在第六部分的|不是第六部分的有哪些|哪些不用每年做|不是演练的每年任务|哪些部门不负责反邪教""",
    "amount": """10分以下的事项|不低于18分的任务有哪些|牵头任务超过5项的部门有哪些|有2条以上条款的任务|三家以上单位参与的任务
        两个以上部门牵头的事项|参与单位超过十家的有哪几项|公安和另外至少两家牵头的|教体局参与的十分以上的任务|大多数部门参与的任务""",
    "order and comparison": """公安比教体局多牵头几项|教体局比妇联多几项|分值排第二的是哪项|参与倒数第二少的部门|牵头最多的前三名部门
        公安牵头任务占多少比例|平均每个部门几项|教体局最重要的任务是哪个|哪些部门任务一样多|公安牵头的任务按分值排序""",
    "time": """2023年教体局牵头哪些任务|去年第33项谁牵头|明年公安牵头几项|2021年扫黑除恶谁牵头|上半年教体局有哪些任务|第三季度要做哪些
        以前33项是谁牵头|下个月妇联有哪些任务|往年公安参与几项|原来第6项谁牵头""",
    "place": """袁州区公安牵头哪些任务|上海扫黑除恶谁牵头|市里第33项多少分|省里校园食品安全谁负责|高安市消防归谁管|别的区教体局参与几项
        北京的平安建设满意度要达到多少|外地公安牵头什么任务|隔壁县第6项谁牵头|兄弟区妇联牵头哪些""",
    "others": """教体局有没有别的任务|别的部门参与反邪教吗|公安的新增任务有哪些|教体局剩下的任务有哪些|妇联其余的任务有哪些""",
    "whatever it is": """公安牵头的紧急任务|教体局容易扣分的任务|妇联的室内任务有哪些|教体局要花钱的任务有哪些|如果教体局撤了33项谁牵头
        假如公安不在了第6项谁牵头|公安牵头的老大难任务|教体局牵头的暑假任务""",
}


@pytest.mark.parametrize("kind", RESTRICTED)
def test_a_restriction_that_is_not_read_makes_no_fact(assistant: Assistant, kind: str) -> None:
    texts = [text.strip() for line in RESTRICTED[kind].splitlines() for text in line.split("|")]
    answers = [assistant.ask(text) for text in texts]
    sure = [each.text for each in answers if each.certainty is Certainty.SURE and each.kind not in ("state", "help")]
    assert sure == []


@pytest.mark.parametrize("kind", RESTRICTED)
def test_such_a_question_is_left_alone_among_people_or_asked_back(assistant: Assistant, kind: str) -> None:
    texts = [text.strip() for line in RESTRICTED[kind].splitlines() for text in line.split("|")]
    for text in texts:
        answer = assistant.ask(text, addressed=False)
        assert answer.kind in ("none", "clarify", "unknown_department"), text


@pytest.mark.parametrize(
    "text",
    [
        "教体局只参与不牵头的",
        "不含省特色教体局有几项",
        "只有公安牵头的",
        "公安牵头但应急局不参与的",
        "非公安牵头的事项",
        "哪些没有牵头单位",
        "有牵头但没写参与单位的",
        "市监分局只是配合的那些有哪些",
        "只看共性部分，综治办涉及哪些项",
        "公安、综治办、街道三家一起牵头的任务",
        "我不太清楚，33项谁牵头",
        "是不是公安牵头33项",
        "省里特色工作，公安要做哪些",
        "扫黑除恶占多少分",
        "未成年人保护谁牵头",
        "满意度不低于多少",
        "教体局牵头哪些任务",
    ],
)
def test_what_is_read_or_restricts_nothing_leaves_no_doubt(assistant: Assistant, text: str) -> None:
    decision = assistant.ask(text).explanation.decision
    assert decision is not None
    assert decision.unread == ()


def test_the_reply_says_what_it_takes_no_account_of(assistant: Assistant) -> None:
    answer = assistant.ask("2023年教体局牵头哪些任务")
    assert answer.reply.startswith("“2023年”没有读懂，以下未按它筛选，请核对：") or answer.reply.startswith(
        "这句话没有全部读懂，以下请核对："
    )
    assert assistant.ask("去年第33项谁牵头").reply.startswith("“去年”没有读懂，以下未按它筛选，请核对：")
    assert assistant.ask("last year who leads item 33").reply.startswith("“last year” was not taken into account.")


def test_what_could_be_a_name_is_not_said_back(assistant: Assistant) -> None:
    assert "袁州" not in assistant.ask("袁州区公安牵头哪些任务").reply


def test_the_explanation_names_it(assistant: Assistant) -> None:
    assert "not taken account of: 去年" in assistant.ask("去年第33项谁牵头").explain()

"""What the rules of the lights, and what turns them green, are called in the language of a person."""

import re

from bot.lights import light
from bot.questions.text import Language

_ENGLISH = {
    "无到期事项，未要求填报": "nothing is due, so nothing is asked for",
    "已销号": "closed",
    "按计划": "on plan",
    "有困难": "in difficulty",
    "已退回": "returned",
    "综治办询问待答复": "the office's question waits for an answer",
    "已重新打开": "opened again",
    light.AGREED: "help was agreed",
    light.STALE: "nothing new for a quarter",
    light.WAITS_FOR_REVIEW: "reported as done, waits for the office",
    light.WAITS_FOR_HELP: "asks for help, waits for the office",
    light.WAITS_FOR_OTHERS: "referred, waits for another department",
    light.OTHERS_ANSWERED: "the other department has answered, waits for the office",
    "综治办答复": "the office answers",
    "综治办销号": "the office closes it",
    "综治办答复后填报“按计划”": "on plan, once the office has answered",
    "困难解决后填报“按计划”": "on plan, once it is solved",
    "填报最新进展": "report how it stands now",
    "按退回意见补正后重新填报": "correct it as asked, and report anew",
    "答复询问并重新填报": "answer the question, and report anew",
    "牵头": "lead",
    "参与": "participant",
    "责任": "responsible",
    "未开始": "not begun",
    "进行中": "under way",
    "已报办结，待审核": "reported as done, to be reviewed",
    "本期不适用": "waived for this period",
    "今天到期": "due today",
    "办结并填报“已办结”": "do it, and report it as done",
    "办结并填报“已办结”，或申请延期": "do it and report it as done, or ask for more time",
}
_LATE = re.compile(r"(.+)超过(\d+)个工作日")


_WITH_A_NUMBER = (
    (re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日开始"), "begins {}-{:0>2}-{:0>2}"),
    (re.compile(r"(\d{1,2})月(\d{1,2})日开始"), "begins {:0>2}-{:0>2}"),
    (re.compile(r"逾期(\d{1,4})个工作日"), "overdue by {} working days"),
    (re.compile(r"还有(\d{1,4})个工作日到期"), "due in {} working days"),
)


def rule_name(rule: str, language: Language) -> str:
    """Name a rule, a remedy or a part; in Chinese where there is no English for it."""
    if language is Language.CHINESE:
        return rule
    late = _LATE.fullmatch(rule)
    if late is not None and late[1] in _ENGLISH:
        return f"{_ENGLISH[late[1]]}, for more than {late[2]} working days"
    told = ((english, pattern.fullmatch(rule)) for pattern, english in _WITH_A_NUMBER)
    counted = next((english.format(*found.groups()) for english, found in told if found is not None), "")
    return counted or _ENGLISH.get(rule, rule)

"""What the board says, in Chinese and in English."""

from datetime import date, datetime

from bot.lights.light import Light
from bot.questions.text import Language

TEXTS: dict[str, tuple[str, str]] = {
    "board": ("责任清单看板", "Responsibility board"),
    "wall": ("总览", "Overview"),
    "sections": ("部门与板块", "By department"),
    "year": ("全年任务", "The year"),
    "search": ("查询", "Search"),
    "skip": ("跳到正文", "Skip to content"),
    "views": ("看板页面", "Views"),
    "filters": ("筛选", "Filters"),
    "show": ("查看", "Show"),
    "all departments": ("全部部门", "All departments"),
    "all sections": ("全部板块", "All sections"),
    "all states": ("全部状态", "All states"),
    "clear": ("清除筛选", "Clear"),
    "other language": ("English", "中文"),
    "print": ("打印", "Print"),
    "as of": ("截至{day}", "As of {day}"),
    "department": ("部门", "Department"),
    "section": ("板块", "Section"),
    "light": ("状态", "Light"),
    "red": ("红灯", "Red"),
    "yellow": ("黄灯", "Yellow"),
    "green": ("绿灯", "Green"),
    "reported red": ("填报红灯", "Reports red"),
    "reported yellow": ("填报黄灯", "Reports yellow"),
    "reported green": ("填报绿灯", "Reports green"),
    "silent": ("未填报", "No report"),
    "reference": ("仅供参考", "Reference"),
    "late": ("逾期任务", "Overdue"),
    "waiting": ("待审核", "To review"),
    "troubled": ("有困难", "In difficulty"),
    "returned": ("已退回", "Returned"),
    "closed": ("已销号", "Closed"),
    "entries": ("部门事项", "Duties held"),
    "entry": ("事项", "Entry"),
    "number": ("编号", "No."),
    "due": ("到期", "Due"),
    "due late": ("{day} 逾期", "{day} overdue"),
    "last": ("最近填报", "Last report"),
    "who": ("责任部门", "Departments"),
    "part": ("分工", "Part"),
    "rule": ("依据", "Why"),
    "since": ("自{day}", "since {day}"),
    "whose": ("{department}：", "{department}: "),
    "and more": ("{who}等{count}个", "{who} and {more} more"),
    "nobody": ("清单未列部门", "None named"),
    "nothing here": ("没有符合条件的事项。", "Nothing matches."),
    "total": ("合计", "Total"),
    "cell late": ("逾期{count}", "{count} overdue"),
    "matrix note": (
        "按清单顺序排列，不作排名。每格依次为事项数，红灯、黄灯、绿灯数，“!”后为逾期任务数。",
        "In the checklist's order, without ranking: entries, then red, yellow and green; “!” counts overdue tasks.",
    ),
    "duty": ("任务", "Task"),
    "this month": ("本月", "this month"),
    "year of": ("{year}年任务", "Tasks of {year}"),
    "no duties": ("这一年没有周期性任务。", "No tasks in this year."),
    "status closed": ("已销号", "Closed"),
    "status under way": ("进行中", "Under way"),
    "status near": ("临近或待审核", "Due soon or in review"),
    "status late": ("逾期", "Overdue"),
    "status planned": ("未开始", "Not begun"),
    "status waived": ("不适用", "Waived"),
    "month due": ("到期", "Due"),
    "provisional": ("日期暂定", "provisional"),
    "times": ("{count}次", "{count}×"),
    "text": ("清单原文", "As the checklist has it"),
    "parties": ("各部门进展", "How each department stands"),
    "tasks": ("任务", "Tasks"),
    "history": ("办理经过", "History"),
    "no history": ("尚无填报。", "Nothing has been reported."),
    "evidence": ("佐证材料", "Evidence"),
    "evidence numbers": ("材料编号：{numbers}", "Evidence no. {numbers}"),
    "evidence count": ("材料{count}份", "{count} pieces of evidence"),
    "extended": ("原定{day}，已延期", "put off from {day}"),
    "ask": ("怎么问都行，与在群里提问相同", "Ask as you would in the chat"),
    "ask label": ("问题", "Question"),
    "entries found": ("相关事项", "Entries"),
    "did you mean": ("您是想问", "Did you mean"),
    "of department": ("{department}", "{department}"),
    "coming": ("未办结的任务", "Tasks under way or to come"),
    "updated": ("已更新", "Updated"),
    "lost": ("连接中断，正在重试…", "Connection lost, trying again…"),
    "over": ("已过期，请在聊天里发送 /board 重新打开。", "This session is over: send /board in the chat."),
    "report": ("填报：{what}", "reported: {what}"),
    "withdraw": ("撤销填报", "took the report back"),
    "review": ("{what}", "{what}"),
    "request": ("申请{what}", "asked for {what}"),
    "grant": ("申请{what}：同意", "asked for {what}: granted"),
    "refuse": ("申请{what}：不同意", "asked for {what}: refused"),
    "assign": ("接受指派", "was assigned the task"),
    "urge": ("被催办", "was urged"),
    "seen": ("签收", "acknowledged"),
    "set duty": ("设置任务", "task set"),
    "stop duty": ("停止任务", "task stopped"),
    "end duty": ("清单更新，任务终止", "the list changed, the task ended"),
    "end report": ("清单更新，填报终止", "the list changed, the report ended"),
    "move": ("任务改期至{day}", "due day moved to {day}"),
    "program": ("程序", "the program"),
    "no role": ("无身份", "no role"),
    "decided closed": ("销号", "closed"),
    "decided returned": ("退回", "returned"),
    "decided asked": ("询问", "asked"),
    "decided reopened": ("重新打开", "opened again"),
    "decided agreed": ("已协调", "settled"),
    "decided referred": ("转办", "referred"),
    "decided answered": ("有关部门答复", "answered"),
    "wants extension": ("延期", "more time"),
    "wants waiver": ("不适用", "a waiver"),
    "wants not ours": ("改由其他单位负责", "another department in charge"),
    "picture": ("责任清单总览", "Responsibility list"),
    "picture light": ("{light}{count}", "{light} {count}"),
    "picture counts": (
        "填报：{lights}　未填报{silent}　待审核{waiting}　逾期{late}",
        "Reported: {lights}; no report {silent}, to review {waiting}, overdue {late}",
    ),
    "picture late": ("! 任务逾期", "! overdue task"),
    "trend": ("十二周走势", "Twelve weeks"),
    "trend reported": ("已填报事项", "Reported entries"),
    "space": ("　", ", "),
    "colon": ("：", ": "),
    "comma": ("、", ", "),
}


def text_of(name: str, language: Language, /, **values: object) -> str:
    """Return a text."""
    return TEXTS[name][language is Language.ENGLISH].format(**values)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in(day: date, language: Language, today: date) -> str:
    """Return a day as it is read; another year than this one is named."""
    is_other = day.year != today.year
    if language is Language.ENGLISH:
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if is_other else "")
    return (f"{day.year}年" if is_other else "") + f"{day.month}月{day.day}日"


def moment_in(moment: datetime, language: Language, today: date) -> str:
    """Return a day as it is read, and the time."""
    return f"{day_in(moment.date(), language, today)} {moment:%H:%M}"


def month_in(month: int, language: Language) -> str:
    """Return the name of a month, 1 to 12."""
    return _MONTHS[month - 1] if language is Language.ENGLISH else f"{month}月"


def light_name(light: Light, language: Language) -> str:
    """Return what a light is called."""
    return text_of(light.value, language)

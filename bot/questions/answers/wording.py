"""What the replies say, in the question's language."""

from collections.abc import Mapping, Sequence

from bot.questions.text import Language
from checklist_data.model import Parties

PHRASES: dict[str, tuple[str, str]] = {
    "item": ("第{ref}项 {title}（{score}分）", "Item {ref} {title} ({score} points)"),
    "clause": ("{ref}（第{item}项 {title}，{score}分）", "{ref} (item {item} {title}, {score} points)"),
    "negative": ("负面清单第{number}条（{ref}）", "Negative list, entry {number} ({ref})"),
    "definitions": ("（原文另有{count}条界定）", "({count} definitions follow in the source)"),
    "item number": ("第{number}项", "item {number}"),
    "section number": ("第{number}部分", "section {number}"),
    "entry number": ("负面清单第{number}条", "entry {number} of the negative list"),
    "section": ("{number}、{title}（{score}分，{count}项）", "{title} ({score} points, {count} items)"),
    "lead": ("牵头单位：{names}", "Lead: {names}"),
    "participants": ("参与单位：{names}", "Participants: {names}"),
    "responsible": ("责任部门：{names}", "Responsible: {names}"),
    "in charge": ("责任单位：{names}", "Responsible: {names}"),
    "deadline": ("完成时限：{text}", "Deadline: {text}"),
    "leaders": ("责任领导（责任人）：{names}", "Leaders: {names}"),
    "decided": (
        "（{what}由综治办核定，原文为“{printed}”）",
        "({what}: decided by the office; the source has “{printed}”)",
    ),
    "decided alone": ("（{what}由综治办核定，原文没有写）", "({what}: decided by the office, not in the source)"),
    "decided lead": ("牵头单位", "lead"),
    "decided responsible": ("责任单位", "responsible"),
    "decided participants": ("参与单位", "participants"),
    "decided leaders": ("责任领导", "leaders"),
    "decided deadline": ("完成时限", "deadline"),
    "no lead": ("原文未列牵头单位", "the source names no lead department"),
    "no participants": ("原文未列参与单位", "the source names no participants"),
    "no in charge": ("原文未列责任单位", "the source names no responsible department"),
    "no responsible": ("原文未列责任部门", "the source leaves this cell blank"),
    "open": ("{names}等（名单未列尽）", "{names} and others (the list is open)"),
    "reference": ("（本条仅供查阅，不收进展、不发提醒）", "(for reference only: no check-ins, no reminders)"),
    "no clauses": ("原文此项没有条款。", "The source has no clauses here."),
    "whole clause": ("（问“{ref}”看全文）", "(ask for {ref} to read it all)"),
    "missing": ("清单中没有{wanted}。", "The checklist has no {wanted}."),
    "range": ("事项编号为{first}至{last}。", "Items are numbered {first} to {last}."),
    "leads": ("{who}牵头", "{who} leads"),
    "participates": ("{who}参与", "{who} participates in"),
    "has": ("{who}涉及", "{who} is involved in"),
    "not": ("非（{what}）", "not ({what})"),
    "sole lead": ("只有一家单位牵头", "led by one department alone"),
    "sole participate": ("只有一家单位参与", "with one participant alone"),
    "sole any": ("只有一家单位负责", "with one department alone"),
    "several lead": ("由{count}家单位牵头", "led by {count} departments"),
    "several participate": ("有{count}家单位参与", "with {count} participants"),
    "several any": ("由{count}家单位负责", "with {count} departments"),
    "alone": ("（单独）{what}", "{what} alone"),
    "count": ("{what}：{count}项", "{what}: {count}"),
    "nothing": ("{what}：没有这样的事项。", "{what}: there are none."),
    "charged": ("原文列为责任单位的有{count}项：", "The source names it as responsible in {count}:"),
    "through": ("原文写作“{name}”，其中有{part}：{refs}", "The source says {name}, with {part} among them: {refs}"),
    "as lead": ("牵头{count}项", "{count} as lead"),
    "as participant": ("参与{count}项", "{count} as participant"),
    "in second": ("{name}{count}条", "{count} in {name}"),
    "points": ("{what}：{score}分", "{what}: {score} points"),
    "points in all": ("合计{score}分", "{score} points in all"),
    "more": ("另有{count}项：{refs}", "{count} more: {refs}"),
    "details": ("回复编号可看原文，如“{ref}”。", "Ask for a number to read the text, for example {ref}."),
    "found": ("清单中相关的内容：", "What the checklist says:"),
    "unknown": ("责任清单里没有“{said}”。", "“{said}” is not in the checklist."),
    "unknown body": ("责任清单里没有该单位。", "That body is not in the checklist."),
    "nearest": (
        "名称相近的有：{names}。请确认要问哪个部门。",
        "The nearest names are: {names}. Which one do you mean?",
    ),
    "which": ("“{said}”可能指：{names}。请问是哪一个？", "“{said}” could mean: {names}. Which one, please?"),
    "yes": ("是，{names}为{role}。", "Yes: {names} ({role})."),
    "no": ("原文未列{names}为{role}。", "No: the source does not name {names} ({role})."),
    "role lead": ("牵头单位", "lead"),
    "role participate": ("参与单位", "participant"),
    "role responsible": ("责任部门", "responsible"),
    "role any": ("相关单位", "involved"),
    "part lead": ("牵头事项", "lead"),
    "part participate": ("参与事项", "participant"),
    "part any": ("涉及事项", "involved"),
    "figure": ("{what}：{value}", "{what}: {value}"),
    ">=": ("不低于{value}", "at least {value}"),
    ">": ("高于{value}", "more than {value}"),
    "<=": ("不超过{value}", "at most {value}"),
    "<": ("低于{value}", "less than {value}"),
    "=": ("{value}", "{value}"),
    "source": ("出处：{ref} {quote}", "Source: {ref} {quote}"),
    "also": ("另见：", "See also:"),
    "most": ("{role}最多的是{names}，共{count}项", "{names}: {role} in most, {count}"),
    "least": ("{role}最少的是{names}，共{count}项", "{names}: {role} in fewest, {count}"),
    "next": ("其次{names}（{count}项）", "next {names} ({count})"),
    "top entries": ("{by}最多的有{count}项（各{value}）：", "Most {by}: {count} entries with {value} each:"),
    "low entries": ("{by}最少的有{count}项（各{value}）：", "Fewest {by}: {count} entries with {value} each:"),
    "by score": ("分值", "points"),
    "by departments": ("涉及单位", "departments"),
    "by lead": ("牵头单位", "lead departments"),
    "by participants": ("参与单位", "participants"),
    "by clauses": ("条款", "clauses"),
    "by deduction": ("扣分", "points lost"),
    "by sections": ("分值", "points"),
    "sections": ("共{count}个部分", "{count} sections"),
    "departments": ("共{count}个部门（单位）", "{count} departments"),
    "clauses": ("共{count}条条款", "{count} clauses"),
    "goals": ("共{count}项重点任务", "{count} goals"),
    "common": ("任务清单", "The common list"),
    "second": ("另一份清单", "The second list"),
    "negative list": ("负面清单", "The negative list"),
    "gap lead": ("原文未列牵头单位的事项", "Items for which the source names no lead"),
    "gap participants": ("原文未列参与单位的事项", "Items for which the source names no participants"),
    "gap responsible": ("原文未列责任部门的要求", "Requirements for which the source names no department"),
    "gap clauses": ("原文没有条款的事项", "Items without clauses in the source"),
    "recurring": ("有周期要求的", "Recurring"),
    "daily": ("每天的", "Daily"),
    "weekly": ("每周的", "Weekly"),
    "monthly": ("每月的", "Monthly"),
    "quarterly": ("每季度的", "Quarterly"),
    "half-yearly": ("每半年的", "Half-yearly"),
    "yearly": ("每年的", "Yearly"),
    "biennial": ("每两年的", "Every two years"),
    "drill": ("演练", "Drills"),
    "inspection": ("检查督查", "Inspections"),
    "report": ("报告", "Reports"),
    "plan": ("目标计划", "Plans"),
    "meeting": ("专题研究", "Meetings"),
    "document": ("规范性文件", "Documents"),
    "patrol": ("巡查", "Patrols"),
    "unscheduled": ("原文写“{word}”而未定周期的", "Regular ({word}), without a stated period"),
    "outside": ("不含{section}", "outside {section}"),
    "in": ("{what}（{where}）", "{what} ({where})"),
    "or": ("或", " or "),
    "and": ("且", " and "),
    "scoreless": ("{ref}原文没有单独的分值。", "{ref} has no score of its own in the source."),
    "no points": ("原文没有分值。", "The source gives no points."),
    "worth": ("分值{points}分的事项", "Items worth {points} points"),
    "idle instead": (
        "有{instead}、没有{role}的部门有{count}个：{names}",
        "{count} departments with entries as {instead} and none as {role}: {names}",
    ),
    "idle": ("没有{role}的部门有{count}个：{names}", "{count} departments without any entry as {role}: {names}"),
    "own": (
        "请问您是哪个部门？如“{name}牵头哪些任务”。",
        "Which department is yours? For example: which tasks does {name} lead?",
    ),
    "list": ("共{count}项", "{count} in all"),
    "proposed": ("没有完全对应的条目，最接近的是：", "Nothing fits exactly. The nearest:"),
    "not taken account of": (
        "“{said}”没有读懂，以下未按它筛选，请核对：",
        "“{said}” was not taken into account. Please check:",
    ),
    "not wholly read": ("这句话没有全部读懂，以下请核对：", "Not all of this was understood. Please check:"),
    "or perhaps": ("也可能是：", "Or perhaps:"),
    "absent subject": ("清单里没有写到所问的内容。", "The checklist does not mention what you ask for."),
    "absent": ("清单里没有写到“{subject}”。", "The checklist does not mention “{subject}”."),
    "nearest entries": ("最接近的是：", "The nearest:"),
    "which entry": ("有{count}项同样相关，请问是哪一项？", "{count} entries fit equally well. Which one do you mean?"),
    "asks lead": ("谁牵头", " who leads"),
    "asks participate": ("谁参与", " who participates"),
    "asks any": ("谁负责", " who is responsible"),
    "list or state": (
        "您是问清单里怎么写的，还是现在的进展？",
        "Do you ask what the checklist says, or how the work stands now?",
    ),
    "in the list": ("清单里的任务", "In the checklist"),
    "as it stands": ("现在的进展", "How it stands now"),
    "asks text": ("{names}原文", "{names} text"),
    "asks tasks": ("{names}有哪些任务", "which tasks does {names} have"),
    "asks overdue": ("{names}{period}哪些逾期了", "what is overdue {names} {period}"),
    "asks due": ("{names}{period}哪些到期", "what is due {names} {period}"),
    "asks missing": ("{names}{period}还没报的有哪些", "what is not reported yet {names} {period}"),
    "asks progress": ("{names}{period}进展怎么样", "progress of {names} {period}"),
    "asks difficult": ("{names}{period}哪些有困难", "which have difficulties {names} {period}"),
    "asks coordinate": ("{names}{period}哪些需要协调", "what needs coordination {names} {period}"),
    "asks review": ("{names}{period}哪些待审核", "what is awaiting review {names} {period}"),
    "asks returned": ("{names}{period}哪些被退回", "what was returned {names} {period}"),
    "asks done": ("{names}{period}哪些已办结", "what is completed {names} {period}"),
    "asks last": ("{names}{period}上次什么时候报的", "when was the last report {names} {period}"),
    "asks overview": ("{names}{period}总体情况", "overview {names} {period}"),
    "asks extended": ("{names}{period}哪些延期了", "which extensions are there {names} {period}"),
    "number": ("第{ref}项", "item {ref}"),
    "all departments": ("全部部门", "all departments"),
    "see all departments": ("发送“全部部门”可查看名单。", "Ask for “all departments” to see the list."),
    "department list": ("共{count}个部门（单位）：{names}", "{count} departments: {names}"),
    "incomplete": (
        "请补充是哪一项或哪个部门，如“{item}谁牵头”“{name}牵头哪些任务”。",
        "Which entry or department? For example: who leads {item}? Which tasks does {name} lead?",
    ),
    "state": (
        "这里只能查清单原文。进展、到期和逾期请在机器人所在的群里或私聊中发送 /status、/duties 查看。",
        "Only the checklist can be read here. In a chat with the bot, /status and /duties show progress and due dates.",
    ),
    "a report": (
        "这像是在报进展。请写“编号＋进展”（如“{ref} 完成80%”），或发送 /report 填报。",
        "This looks like a progress report. Write the number and how it stands ({ref} 80% done), or send /report.",
    ),
    "greeting": (
        "您好！可以问我责任清单里的事，如“{name}牵头哪些任务”“{item}”。",
        "Hello! Ask me about the checklist: which tasks does {name} lead? Who leads {item}?",
    ),
    "thanks": ("不客气，随时可以问我。", "You are welcome."),
    "ranking": (
        "这里不作排名：记的是事项办得怎样，不给单位和个人排队打分。可以问“哪些逾期了”“各单位报送情况”。",
        "Nobody is ranked here: it is about how the work stands. Ask “what is overdue?” or “how do things stand?”.",
    ),
    "usage": (
        "我能查责任清单：谁牵头、谁参与、有哪些任务、多少分、原文怎么写。如“{name}牵头哪些任务”“{item}”，也可以直接说事由。",
        "I look things up in the checklist: who leads, points, text. Which tasks does {name} lead? Who leads {item}?",
    ),
}
LONGEST_QUOTE = 30
"""Characters of what was said that are repeated."""


class Voice:
    """The phrases in one language."""

    def __init__(
        self, language: Language, lists: Mapping[str, str] | None = None, words: Mapping[str, str] | None = None
    ) -> None:
        """Speak this language; call the lists as they are called in it, and in Chinese the roles as the source does."""
        self._column = 0 if language is Language.CHINESE else 1
        self._lists = dict(lists or {})
        self._words = dict(words or {}) if language is Language.CHINESE else {}

    def list_name(self, scope: str) -> str:
        """What a list of the checklist is called (`common`, `second`, `negative`)."""
        return self._lists.get(scope) or self.say("negative list" if scope == "negative" else scope)

    def number(self, ref: str) -> str:
        """An entry's number as it is asked for."""
        return self.say("number", ref=ref) if ref.isdigit() else ref

    def shortened(self, said: str) -> str:
        """What was said, cut to what is worth repeating."""
        return said if len(said) <= LONGEST_QUOTE else said[:LONGEST_QUOTE] + "…"

    def say(self, phrase: str, **words: object) -> str:
        """A phrase with its words filled in."""
        return PHRASES[phrase][self._column].format(**words)

    def names(self, names: Sequence[str]) -> str:
        """Several names in a row."""
        return ("、", ", ")[self._column].join(names)

    def line(self, role: str, parties: Parties | None) -> str:
        """One line of departments (`lead`, `participants`, `in charge` or `responsible`), as the source has it."""
        if parties is None:
            return self._under(role, self.say(f"no {role}"))
        names = self.names(parties.departments)
        return self._under(role, self.say("open", names=names) if parties.open else names)

    def _under(self, role: str, names: str) -> str:
        word = self._words.get(role)
        return f"{word}：{names}" if word else self.say(role, names=names)

"""Phrases around answers: greetings, help, refusals and failures."""

_START = """您好，我是责任清单助手。直接提问即可，如：
{department}牵头哪些任务？
{subject}归谁管？
{item}
发送 /help 查看更多。"""
_START_ENGLISH = """Hello, I am the checklist's assistant. Just ask:
which tasks does {department} lead?
who is responsible for {subject}?
/help has more."""
_HELP_ASK = """直接提问，如：
· {department}牵头哪些任务？那参与的呢？
· {subject}归谁管？
· {item}、{clause}、{item}谁负责？"""
_HELP_ASK_ENGLISH = """Just ask, for example:
· which tasks does {department} lead?
· who is responsible for {subject}?
· {item}, {clause}, who is responsible for {item}?"""
_BUSY = "您发得有些快，暂不逐条回复，请过一分钟再发。进展填报照常登记，会汇总回执；回执中没有的，请重发。"
_BUSY_ENGLISH = """That was quick: please wait a minute before sending more. Reports are recorded all the same and \
acknowledged together; send again what the acknowledgement does not name."""
_SUMMED_UP = "您发得较快，以下{count}条进展已一并登记：{entries}。需要更正请重新填报，或发送 /undo 撤销最近一次。"
_SUMMED_UP_ENGLISH = """You were quick: these {count} reports are recorded: {entries}. To correct one, report it \
again; /undo takes the last back."""
CONVERSATION: dict[str, tuple[str, str]] = {
    "hint": (
        "可以问我责任清单里的事，如“{department}牵头哪些任务？”“{subject}归谁管？”“{item}”。",
        "Ask me about the checklist: which tasks does {department} lead? Who is responsible for {item}?",
    ),
    "empty": (
        "请在 /ask 后面写上问题，如：/ask {department}牵头哪些任务",
        "Write the question after /ask, for example: /ask which tasks does {department} lead?",
    ),
    "long": ("问题过长，请缩短到{longest}字以内。", "The question is too long: at most {longest} characters, please."),
    "answered": ("这个问题刚刚答过，请看这条回复。", "This was answered a moment ago: see this reply."),
    "withdrawn": ("提问已修改，原回复作废。", "The question was changed; this reply no longer holds."),
    "stale": ("这个按钮已失效，请重新提问。", "This button is out of date; please ask again."),
    "not your buttons": (
        "这条是给原发送人的，请由其选择；您有进展请另发消息。",
        "These buttons are for whoever wrote; send your own report without them.",
    ),
    "not yours": ("请由提问人选择；您也可以直接提问。", "The choice is the asker's; feel free to ask yourself."),
    "not adopted": (
        "您好，我是责任清单助手。本群尚未启用，请负责人在群内发送 /adopt 启用。",
        "Hello, I am the checklist's assistant. No owner has adopted this group yet: an owner sends /adopt here.",
    ),
    "adopted": (
        "本群已启用责任清单助手。@我、回复我，或用 /ask 提问即可，如“{department}牵头哪些任务？”",
        "The checklist's assistant now serves this group. Mention me, reply to me, or use /ask.",
    ),
    "released": (
        "本群已停用责任清单助手，提醒和进展询问不再发到本群。负责人发送 /adopt 可重新启用。",
        "The checklist's assistant no longer serves this group. The owner can send /adopt to start it again.",
    ),
    "in groups only": ("请在工作群内发送这条命令。", "Send this command in the group."),
    "in private only": ("请在与我的私聊中使用这条命令。", "Use this command in a private chat with me."),
    "start": (_START, _START_ENGLISH),
    "words for prompt": (
        "这句话没有提交。要填写刚才那条问的内容，请点那条消息的“回复”再写；要提问，请写明部门或编号。",
        "Nothing was submitted. To answer what was asked, reply to that message; to ask, name a department or entry.",
    ),
    "start state": (
        "看进展：“哪些逾期了？”“总体情况”，或发送 /board 打开看板。",
        "How things stand: “what is late?”, “overview”, or /board.",
    ),
    "start office": (
        "综治办常用：/review 审核，/people 人员，/duty 任务，/ledger 台账，/circular 通报。",
        "The office: /review, /people, /duty, /ledger, /circular.",
    ),
    "help ask": (_HELP_ASK, _HELP_ASK_ENGLISH),
    "help status": ("· {department}哪些逾期？{entry}进展如何？", "· what is late? how does {item} stand?"),
    "help points": ("· {item}多少分？", "· how many points is {item}?"),
    "help report": (
        "填报进展：{entry} 完成80% 已开展检查12次",
        "Report with a line: {entry} 80% done, 12 inspections held",
    ),
    "like a report": (
        "这像是在报进展。请写“编号＋进展”（如“{entry} 完成80%”），或发送 /report 填报。",
        "This looks like a progress report. Write the number and how it stands ({entry} 80% done), or send /report.",
    ),
    "help group": ("在群里请@我、回复我，或用 /ask。", "In a group mention me, reply to me, or use /ask."),
    "unknown command": ("没有这条命令，发送 /help 查看全部命令。", "There is no such command; /help lists them all."),
    "busy": (_BUSY, _BUSY_ENGLISH),
    "busy press": (
        "您点得有些快，这一下未生效，请过一分钟再点。",
        "That was quick: nothing was done. Try in a minute.",
    ),
    "summed up": (_SUMMED_UP, _SUMMED_UP_ENGLISH),
    "summed up elsewhere": (
        "另有{count}条同类通知未逐条显示，请发送 /review 或 /status 查看。",
        "{count} more messages of this kind are not shown one by one: see /review or /status.",
    ),
    "no misses": ("暂无未答上的问题。", "No question has gone unanswered."),
    "misses": ("未答上的问题（共{count}个，按次数）：", "Questions without an answer ({count}, by how often):"),
    "miss": ("{place}. {example}（{times}次，最近{day}）", "{place}. {example} ({times}×, last {day})"),
    "misses hint": (
        "点序号补充，或回复本条，如：1 按{item}回答。/misses clear 清空。",
        "Press a number, or answer: 1 按{entry}回答. /misses clear forgets them.",
    ),
    "unanswered one": (
        "“{example}”（{times}次）没有答上。请选择按哪一项回答，或回复本条，如：按{item}回答。",
        "“{example}” ({times}×) has no answer. Choose the entry, or answer: 按{entry}回答.",
    ),
    "answer by": ("按{title}回答", "Answer by {title}"),
    "wording added": (
        "已记下：今后问“{wording}”，按{title}回答，即刻生效。",
        "From now on “{wording}” is answered by {title}.",
    ),
    "wording removed": ("已撤销“{wording}”的问法。", "“{wording}” is forgotten."),
    "wording of which": (
        "请写明是哪一个问题，如：1 按{item}回答，或：“老年饭堂”按{item}回答。",
        "Which question is it? For example: 1 按{entry}回答.",
    ),
    "wording no entry": ("没有查到这一项，请写编号，如：按{item}回答、按{clause}回答。", "There is no such entry."),
    "wording unusable": (
        "这个问法太短、太长或含有隐去的内容，请写明词语，如：“老年饭堂”按{item}回答。",
        "That is too short or too long to be looked for; name the words: “老年饭堂”按{entry}回答.",
    ),
    "tell askers": ("告诉提问人（{count}）", "Tell who asked ({count})"),
    "askers told": ("“{wording}”的回答已告诉{count}位提问人。", "“{wording}”: {count} askers are told."),
    "now answered": ("您此前问的“{question}”，现在可以答复：", "You asked “{question}”; here is the answer:"),
    "show wordings": ("已补充的问法（{count}）", "Wordings added ({count})"),
    "wordings": ("已补充{count}个问法，点一下撤销：", "{count} wordings were added; press one to take it back:"),
    "misses cleared": ("已清空{count}个未答上的问题。", "{count} questions forgotten."),
    "board": (
        "【责任清单看板】 链接十分钟内有效，只能用一次，请勿转发。",
        "【The board】 The link works once, within ten minutes. Please do not pass it on.",
    ),
    "board wall": ("责任清单总览（截至{day}）", "All entries (as of {day})"),
    "board year": ("{department}{year}年任务（截至{day}）", "Tasks of {department}, {year} (as of {day})"),
    "board trend": ("十二周走势（截至{day}）", "Twelve weeks (as of {day})"),
    "board in chat": ("在聊天中打开", "Open in the chat"),
    "board in browser": ("在浏览器中打开", "Open in the browser"),
    "board usage": (
        "看板可写部门、编号或“走势”，如：/board {department}、/board {entry}；不写则为总览。",
        "The board of a department, of an entry, or the trend: /board {department}, /board {entry}, /board trend.",
    ),
    "board off": (
        "看板尚未启用，请运维人员设置 QINGDAN_BOARD_LISTEN 和 QINGDAN_BOARD_URL。",
        "The board is not switched on: QINGDAN_BOARD_LISTEN and QINGDAN_BOARD_URL have to be set.",
    ),
    "previous": ("‹ 上一页", "‹ Back"),
    "next": ("下一页 ›", "Next ›"),
    "failure": (
        "抱歉，处理时出了差错，已记录（编号{number}），请稍后再试。",
        "Sorry, something went wrong; it is recorded ({number}). Please try again later.",
    ),
    "failure note": (
        "程序出错一次（编号{number}，{kind}），详情见日志。同类差错一小时内不再通知。",
        "An error ({number}, {kind}) happened; the log has the details. No more notes of this kind within the hour.",
    ),
    "maybe twice": ("（可能重复）{text}", "(possibly twice) {text}"),
}

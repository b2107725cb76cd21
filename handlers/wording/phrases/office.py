"""What the office sets up and is told: the daily poll, notices, quiet hours, holidays, objections."""

OFFICE: dict[str, tuple[str, str]] = {
    "object button": ("不合理", "Unreasonable"),
    "quiet set": (
        "本群免打扰时段：{hours}，其间不打扰本群。",
        "Quiet hours here: {hours}; no reminders and no polls then.",
    ),
    "quiet off": ("本群不设免打扰时段。", "No quiet hours here."),
    "quiet usage": (
        "请写时段，如 /quiet 12:00-14:00，或 /quiet off。",
        "Hours, please: /quiet 12:00-14:00, or /quiet off. ",
    ),
    "notice usage": (
        "给所有部门发通知：/notice 通知内容。点下面的通知看签收情况。",
        "To tell every department something: /notice and the text. Press one to see who has confirmed.",
    ),
    "notice too long": ("通知过长，请缩短到{longest}字以内。", "At most {longest} characters, please."),
    "notice preview": ("将发给所有部门的联络员：\n{text}", "To every department:\n{text}"),
    "notice send": ("发送", "Send"),
    "notice sent": (
        "已登记，工作时间内发给{count}个部门，签收后可查。",
        "It goes to {count} departments.",
    ),
    "notice without": (
        "{count}个部门没有联络员，未发送：{names}等，请先邀请。",
        "{count} departments have no liaison, such as {names}.",
    ),
    "notice text": ("【通知】 {text}", "【Notice】 {text}"),
    "notice button": ("{department} 签收", "{department}: received"),
    "notice got": ("{department}已签收。", "{department} has confirmed."),
    "notice twice": ("{department}已签收，无需重复。", "{department} has confirmed already."),
    "notice counted": ("已签收{count}个，共{all}个部门。", "{count} of {all} departments have confirmed."),
    "notice done": ("已签收。", "Confirmed."),
    "notice silent": ("未签收：{names}", "Not yet: {names}"),
    "notice receipts": ("签收情况", "Who has confirmed"),
    "object ask": (
        "对“{subject}”有意见？请选择，或回复本条写明。只转综治办，不写姓名。",
        "What is unreasonable about “{subject}”? Choose, or answer in words: it goes to the office without your name.",
    ),
    "object often": ("提醒过于频繁", "too many reminders"),
    "object hour": ("时间不合适", "at a bad time"),
    "object vague": ("要求不明确", "it is unclear what is wanted"),
    "object burden": ("重复报送，增加负担", "reported elsewhere already"),
    "object in private": ("请先与我私聊，再点一次。", "Open a private chat with me first."),
    "object look": ("请在私聊中写明，只转综治办。", "Please see the private chat."),
    "object note": (
        "【意见】 {department}认为不合理：{subject}\n{text}",
        "{department} objects: {subject}\n{text}",
    ),
    "objected": ("已转综治办（不写姓名）：{text}", "Passed on to the office, without a name: {text}"),
    "object passed on": ("已转综治办。", "Passed on to the office."),
    "objections": ("部门意见共{count}条，最近的：", "{count} objections, the newest:"),
    "objection line": ("{day} {department}：{subject}——{text}", "{day} {department}: {subject}: {text}"),
    "no objections": ("还没有部门提出意见。", "No objections."),
    "here set": (
        "今后私聊联系不上联络员时，提醒发到本群{topic}。",
        "Reminders that cannot go in private come here from now on.",
    ),
    "this topic": ("的这个话题", ""),
    "quiet moves poll": ("进展询问由{at}改在{later}。", " The poll of {at} comes at {later}."),
    "quiet stops poll": (
        "{at}的进展询问因此发不出来，请用 /round 另设时间。",
        " The poll of {at} cannot be asked then: set another time with /round.",
    ),
    "quiet leaves none": (
        "{hours}把工作时间{work}全部占满，提醒就发不出来了，请缩短。",
        "{hours} leaves nothing of the working hours {work}: make it shorter, please.",
    ),
    "holidays change": (
        "{year}年节假日安排（{source}），将更改{count}天：",
        "The holidays of {year} ({source}) change {count} days:",
    ),
    "holidays no change": (
        "{year}年节假日安排（{source}）与现有的工作日一致，没有更改。",
        "The holidays of {year} ({source}) change no working day.",
    ),
    "holidays off": ("· {day}（周{weekday}）休息", "· {day} off"),
    "holidays work": ("· {day}（周{weekday}）上班", "· {day} worked"),
    "holidays partial": (
        "{year}年其余节日仍按法定日期暂定，通知发布后请补录。",
        "The other holidays of {year} stay provisional until they are announced.",
    ),
    "holidays doubt": ("注意：{doubt}", "Note: {doubt}"),
    "holidays faults": ("未作更改，请改正后重发：", "Nothing is changed. Please correct and send again:"),
    "holidays load": ("确认写入", "Load"),
    "holidays load anyway": ("核对无误，仍要写入", "Load all the same"),
    "holidays loaded": (
        "已写入{years}年节假日安排，任务和提醒的日期随即按此推算。",
        "The holidays of {years} are loaded; tasks and reminders follow at once.",
    ),
    "holidays unloaded": ("已撤销{years}年节假日安排的更改。", "The change to the holidays of {years} is undone."),
    "holidays overtaken": (
        "此后又写入过别的安排，未作更改，请重新发送。",
        "Another table was loaded since; nothing is changed.",
    ),
    "holidays known": ("{year}年：已有安排（{source}）。", "{year}: known ({source})."),
    "holidays missing": (
        "{year}年：还没有完整安排，除法定节日外按周一至周五暂定。",
        "{year}: not complete; Monday to Friday but for the holidays by law.",
    ),
    "holidays packaged": ("随程序提供", "with the program"),
    "holidays usage": (
        "录入请粘贴通知原文，如：{year}年元旦：1月1日至3日放假，1月9日上班。\n也可以发送文件名含“节假日”的表格或文本。",
        "Paste the notice, or send it as .xlsx, .csv, .txt or .json.",
    ),
    "holidays file": (
        "节假日安排请发送 .xlsx、.csv、.txt 或 .json 文件，或直接粘贴文字。",
        "Send .xlsx, .csv, .txt or .json, or paste the text.",
    ),
    "round": (
        "今日进展：各部门联络员点一下本部门即为“按计划”，有情况请发 /report。",
        "Today: a press on your department says “on plan”; otherwise use /report.",
    ),
    "round due": (
        "以下部门有事项待补报，点本部门即为“按计划”，有情况请发 /report。",
        "These departments have something to say: a press says “on plan”; otherwise use /report.",
    ),
    "round subject": ("{day}的进展询问", "the question of {day}"),
    "round count": ("已有{count}个部门答复。", "{count} departments have answered."),
    "round answered": (
        "{department}：按计划，已记录{count}项{names}。",
        "{department}: on plan, {count} recorded{names}.",
    ),
    "round nothing": ("{department}：按计划，今天没有需要补报的事项。", "{department}: nothing needs a word today."),
    "round left": ("{department}已答复{names}。", "{department} has answered{names}."),
    "round twice": ("{department}今天已答复。", "{department} has answered today."),
    "round over": ("这一轮已过，请用 /report 填报。", "This round is over: use /report."),
    "round set": ("本群进展询问：{mode}{at}。", "The round of this group: {mode}{at}."),
    "round usage": (
        "用法：/round off（不问）、/round due（有事才问，默认）、/round daily 9:30（工作日每天）。目前：{mode}{at}",
        "Usage: /round off, /round due (the default), /round daily 9:30. Now: {mode}{at}",
    ),
    "round out of hours": (
        "{at}不在工作时间{hours}内，未作改动。请选其中的时间，如 /round daily 9:30。",
        "{at} is outside of the working hours {hours}: nothing is changed. For example: /round daily 9:30.",
    ),
    "round in quiet hours": (
        "{at}在本群免打扰时段{quiet}内，过后已不在工作时间，未作改动。请另选时间。",
        "{at} is within the quiet hours {quiet}, and work is over after them: nothing is changed.",
    ),
    "round moved": (
        "{at}在免打扰时段{quiet}内，改在{later}。",
        " {at} is within the quiet hours {quiet}: at {later} instead.",
    ),
}

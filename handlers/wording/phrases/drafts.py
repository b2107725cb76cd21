"""Phrases about drafts of a checklist, and about adopting them."""

DRAFTS: dict[str, tuple[str, str]] = {
    "draft read": (
        "“{name}”已读。\n【{title}】\n部分{sections}　条目{entries}　待答问题{questions}",
        "“{name}” was read.\n【{title}】\nSections {sections}, entries {entries}, open questions {questions}",
    ),
    "draft classes": ("共{count}段，每段都有归属：{counts}", "{count} texts, each in a class: {counts}"),
    "draft left over": (
        "未归类{count}段（可在审阅表里写明归到哪里）：",
        "{count} left over (say in the workbook of review what they are):",
    ),
    "draft question": ("【请核对】（还有{left}个问题）\n{text}", "【Please check】 ({left} left)\n{text}"),
    "draft places": ("共涉及{count}处", "{count} places in all"),
    "draft places named": (
        "一个回答管{count}处，在第{refs}项；逐处见审阅表",
        "One answer for {count} places, in {refs}; the workbook lists them",
    ),
    "draft unused": ("没有用上的回答{count}条：", "{count} answers were not used:"),
    "draft back": ("撤回", "Take back"),
    "draft taken back": ("已撤回，重新提问。", "Taken back; it is asked again."),
    "draft not back": ("这个回答已经撤回。", "That answer had been taken back."),
    "draft answered many": ("已答：{answer}（管{count}处）", "Answered: {answer} ({count} places)"),
    "draft not taken": (
        "这个问题已经答过，或之后有了变化，没有记下刚才的回答。现在的情况：",
        "That question was answered or has changed since; your answer was not kept. As it stands now:",
    ),
    "list seen changed": (
        "您看过之后，草稿或现行清单又有变化，还没有换用。请看现在的结果，再确认一次。",
        "The draft or the list in use has changed since you looked; nothing was adopted. Please confirm this instead.",
    ),
    "draft proposal": ("拟：{proposal}", "Proposed: {proposal}"),
    "draft yes": ("按拟读的：{proposal}", "As proposed: {proposal}"),
    "draft later": ("以后再答", "Later"),
    "draft apart": ("分开逐个答", "One by one"),
    "draft see": ("先看草稿和审阅表", "The draft and the workbook first"),
    "draft answered": ("已答：{answer}", "Answered: {answer}"),
    "draft put off": ("已放下，发送 /draft 可接着答。", "Put off; /draft asks it again."),
    "draft archive": ("草稿文件夹", "The draft's folder"),
    "draft archive open": (
        "草稿文件夹，存疑的单位和时限先空着",
        "The draft's folder; what is in doubt is left out",
    ),
    "draft workbook": (
        "审阅表：原文和拟读左右对照，改好后发回即可",
        "For review: the source beside what was read; send it back with your changes",
    ),
    "draft open": (
        (
            "草稿已发。还有{questions}个问题、{left}段未归类，答完才能换用：发送 /draft 接着答，或填好审阅表发回。"
            "现在就可以试问，如 /draft {name}有哪些任务"
        ),
        (
            "The draft is sent. {questions} questions and {left} texts are open: send /draft to go on, or send the"
            " workbook back. It can be tried now: /draft which tasks does {name} have"
        ),
    ),
    "draft ready": (
        "草稿已写好，共{entries}个条目，没有存疑。可先试问，如 /draft {name}有哪些任务；换用由负责人点下面的按钮。",
        (
            "The draft is complete ({entries} entries), no doubts. Try it: /draft which tasks does {name} have."
            " An owner adopts it here."
        ),
    ),
    "draft faults": ("还有{count}处需要改正：", "{count} places are to be corrected:"),
    "draft has faults": (
        "草稿还有需要改正的地方，没有换用。发送 /draft 查看。",
        "The draft has faults and was not adopted. Send /draft to see them.",
    ),
    "draft still open": (
        "草稿还有未答的问题或未归类的文字，没有换用。发送 /draft 接着答。",
        "The draft has open questions and was not adopted. Send /draft to go on.",
    ),
    "draft answer": ("草稿“{name}”：\n{answer}", "Draft “{name}”:\n{answer}"),
    "draft others": ("这是您的草稿。别人正在办的还有：", "This is your draft. Others are working on:"),
    "draft gone": (
        "没有草稿。请把新清单的文件（Word、Excel、PDF、网页、文本）私聊发来。",
        "There is no draft. Send the document (Word, Excel, PDF, web page, text) here in private.",
    ),
    "draft unreadable": ("“{name}”读不了：{problem}", "“{name}” cannot be read: {problem}"),
    "draft no entries": (
        "“{name}”里没有读到清单的条目，也不是导出的台账。没有作任何更改。",
        "“{name}” has no entries of a checklist and is no ledger. Nothing was changed.",
    ),
    "draft doubt": ("“{name}”是新的责任清单，还是佐证材料？", "Is “{name}” a new checklist, or evidence?"),
    "draft begin": ("按责任清单读入", "Read as a checklist"),
    "draft evidence": ("是佐证材料", "Evidence"),
    "draft is evidence": (
        "请回复有关的提醒，或写上第几项，再发一次。",
        "Send it again in reply to the reminder, or with the number of its entry.",
    ),
    "draft reading": ("正在读取，稍候。", "It is being read."),
    "draft adopt": ("换用这份清单", "Adopt this list"),
    "list comparing": ("正在与现行清单对照，稍候。", "It is being compared with the list in use."),
    "list adopting": ("正在换用，先作备份，稍候回执。", "It is being adopted after a copy is made; you will hear."),
    "list preview": (
        (
            "换用之后：《{old}》→《{new}》\n条目延续{kept}（其中改编号{moved}），新增{added}，取消{gone}\n"
            "填报延续{reports}，终止{ended}；{departments}个单位不在新清单中，其联络员身份终止\n确认后立即生效，事先自动备份。"
        ),
        (
            "After adopting: {old} → {new}\nEntries kept {kept} (renumbered {moved}), new {added}, gone {gone}\n"
            "Reports kept {reports}, ended {ended}; departments that are gone: {departments}\n"
            "It takes effect at once; a copy is made first."
        ),
    ),
    "list beside": (
        "条目和分工没有变化，有改动的是领导、备注、统称、简称一类。",
        "Entries and roles stay as they are; leaders, remarks, covers or short names differ.",
    ),
    "list pairs afresh": ("对应关系重新选", "Choose the pairings again"),
    "list adopt": ("确认换用", "Adopt"),
    "list adopted": (
        "已换用《{title}》：填报延续{kept}，终止{ended}。各单位在工作时间收到与本单位有关的变化。",
        "Adopted: {title}. Reports kept {kept}, ended {ended}. Departments are told of their changes in working hours.",
    ),
    "list unchanged": ("与现行清单没有差别，无须换用。", "It says what the list in use says; nothing to adopt."),
    "list changed meanwhile": (
        "现行清单刚刚换过，没有作任何更改，请重新发送 /draft。",
        "The list in use has just changed, so nothing was done; send /draft again.",
    ),
    "list no copy": (
        "备份不成，没有作任何更改，请稍后再试。",
        "No copy could be made, so nothing was changed; try again later.",
    ),
    "list question": (
        "【请核对】（还有{count}处）\n现行清单的“{old}” {words}\n是新清单的哪一个？{reason}",
        "【Please check】 ({count} left)\n“{old}” of the list in use: {words}\nWhich is it in the new list? {reason}",
    ),
    "list gone": ("新清单中已没有", "Gone"),
}

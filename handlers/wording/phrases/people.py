"""Phrases on roles and rights."""

PEOPLE: dict[str, tuple[str, str]] = {
    "no right": ("此项由{who}操作，您目前的身份是：{roles}。", "This is for: {who}. You are: {roles}."),
    "no role": (
        "您尚未登记身份，可以直接提问；要办理业务，请联系综治办邀请。",
        "You have no role: you may ask. For more, ask the office to invite you.",
    ),
    "not a person": (
        "匿名、转发、引用自别处的消息无法确认身份和所指，请用本人账号直接发送。",
        "Who wrote this, and on what, cannot be known: write it yourself, in your own name, please.",
    ),
    "which department": (
        "请写明部门，如：{command} {department}",
        "Name the department, for example: {command} {department}",
    ),
    "no such department": ("清单里没有“{said}”这个部门。", "The checklist has no department “{said}”."),
    "no such body": ("清单里没有该单位或编号。", "The checklist has no such department or entry."),
    "entry unlisted": ("清单里没有这一项。", "The checklist has no such entry. "),
    "several departments": ("“{said}”可能指：{names}。请写全称。", "“{said}” may be: {names}. Write it in full."),
    "invited": (
        "邀请{who}的链接（{days}天内有效，只能用一次）：\n{link}\n请转发给本人；也可让其私聊我发送：\n/start {token}",
        (
            "The link that makes somebody {who} (once, within {days} days):\n{link}\nor let them write to me:"
            "\n/start {token}"
        ),
    ),
    "link unknown": (
        "没有这个邀请，请核对链接是否完整，或请综治办重新邀请。",
        "There is no such invitation: check that the link is whole, or ask the office for a new one.",
    ),
    "link used": (
        "这个邀请已用过，只能用一次，请综治办重新邀请。",
        "This invitation was used, and it is good once: ask the office for a new one.",
    ),
    "link called back": (
        "这个邀请已收回，请综治办重新邀请。",
        "This invitation was called back: ask the office for a new one.",
    ),
    "link expired": (
        "这个邀请已过期，请综治办重新邀请。",
        "This invitation is too old: ask the office for a new one.",
    ),
    "link orphaned": (
        "发出这个邀请的人已不再负责此事，邀请已失效，请综治办重新邀请。",
        "Whoever made this invitation is in charge no more: ask the office for a new one.",
    ),
    "already is": ("{name}已经是{who}。", "{name} is {who} already."),
    "appointed": (
        "{name}现为{who}。发送 /report 填报进展，/me 查看本人权限。",
        "{name} is now {who}. /report takes reports, /me shows what you may do.",
    ),
    "appointed note": ("{name}已成为{who}。", "{name} has become {who}."),
    "appoint whom": (
        "请回复本人的一条消息，并写明部门，如：/appoint {department}（副联络员加“副”字）",
        "Reply to a message of that person: /appoint {department}",
    ),
    "appoint whose": (
        "这条消息是转发的、代发的或系统提示，不能凭它任命。请回复本人直接发送的消息。",
        "Who wrote that message cannot be known: reply to one that the person wrote themselves.",
    ),
    "me": ("{name}：{roles}", "{name}: {roles}"),
    "me may": ("可以：{rights}。", "You may: {rights}."),
    "me nobody": (
        "您尚未登记身份，可以提问；填报进展请联系综治办邀请。",
        "You have no role: you may ask. To report, ask the office for an invitation.",
    ),
    "me concern": (
        "{department}：涉及{all}项（牵头{lead}项、参与{part}项{second}），待补报{open}项。",
        "{department}: {all} in all ({lead} led, {part} shared{second}), {open} need a word.",
    ),
    "me second": ("、{name}{count}条", ", {count} of the second list"),
    "me hand over": (
        "需要交接时发送 /handover {department}，把链接交给接手人。",
        "To hand over, send /handover {department} and pass the link on.",
    ),
    "hand over": (
        (
            "{department}的交接链接（{days}天内有效，只能用一次）：\n{link}\n或让接手人私聊我发送：\n/start {token}"
            "\n接手后您不再是该部门联络员。待交接：{pending}"
        ),
        (
            "The link that hands {department} over (once, within {days} days):\n{link}\nor let them write to me:"
            "\n/start {token}\nThen you speak for it no longer. Pending: {pending}"
        ),
    ),
    "hand over by liaison": (
        "交接由{department}联络员本人办理：请其私聊我发送 /handover。您作为副联络员可照常填报。",
        "Only the liaison of {department} hands over: ask them to send me /handover. As deputy you report as before.",
    ),
    "taken over": (
        "{name}已接手{department}，您不再是该部门联络员。",
        "{name} has taken {department} over; you speak for it no longer.",
    ),
    "taken over note": (
        "{name}已接手{department}，{old}不再是该部门联络员。",
        "{name} has taken {department} over; {old} speaks for it no longer.",
    ),
    "pending": ("待补报{open}项，待审核{review}项", "{open} that need a word, {review} under review"),
    "people": ("现有人员{count}人。点名字可解除，点邀请可收回。", "{count} people. Press a name to end a role."),
    "people vacant": ("尚有{count}个部门没有联络员。", "{count} departments have no liaison yet."),
    "show vacancies": ("没有联络员的部门（{count}）", "Departments without a liaison ({count})"),
    "vacancies": (
        "以下{count}个部门还没有联络员，点一下生成邀请链接：",
        "These {count} departments have no liaison. Press one to make an invitation:",
    ),
    "vacant invited": ("{department}（已邀请）", "{department} (invited)"),
    "no vacancies": ("各部门都已有联络员。", "Every department has a liaison."),
    "no people": ("还没有人员。用 /invite 部门 邀请联络员。", "Nobody yet. /invite DEPARTMENT invites a liaison."),
    "dismiss?": ("确认解除{name}（{who}）？", "End {name} ({who})?"),
    "confirm": ("确认", "Confirm"),
    "cancel": ("取消", "Cancel"),
    "back": ("‹ 返回", "‹ Back"),
    "dismissed": ("已解除：{name}（{who}）。", "Ended: {name} ({who})."),
    "dismissed note": ("{name}不再是{who}，已解除。", "{name} is no longer {who}."),
    "done by": ("（经办：{name}）", " (by {name})"),
    "called back": ("已收回邀请：{who}。", "Called back: {who}."),
    "open invitation": ("邀请：{who}", "Invitation: {who}"),
    "left": (
        "{name}已离开工作群，{who}的身份已解除。如需恢复请重新邀请。",
        "{name} has left the group and is no longer {who}. Invite them anew if needed.",
    ),
    "already done": ("刚才已经处理过了。", "This was done a moment ago."),
}

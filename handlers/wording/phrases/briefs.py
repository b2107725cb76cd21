"""Phrases on weeks and months: burden, briefs, circular, pictures, and ranking."""

BRIEFS: dict[str, tuple[str, str]] = {
    "burden": (
        "本周（{week}）各部门收到提醒和点击次数（上限{ceiling}条）：",
        "This week ({week}), messages and taps (at most {ceiling} messages):",
    ),
    "burden line": ("{department}：提醒{messages}条，点击{taps}次", "{department}: {messages} messages, {taps} taps"),
    "burden none": ("本周还没有提醒过任何部门。", "No department has been disturbed this week."),
    "brief": ("【本周要情】（{week}）", "【This week】 ({week})"),
    "brief nothing": ("本周无到期、无逾期。", "Nothing is due this week, nothing is late."),
    "brief due": ("本周到期{count}项", "Due this week: {count}"),
    "brief late": ("逾期{count}项", "Late: {count}"),
    "brief none late": ("无逾期", "Nothing is late"),
    "brief late points": ("逾期{count}项，涉及分值{points}分", "Late: {count}, {points} points at risk"),
    "brief line": ("· {who} {name}：{when}", "· {who} {name}: {when}"),
    "brief points": ("，{points}分", ", {points} points"),
    "brief more": ("另有{count}项未列出，见 /duties。", "{count} more: /duties."),
    "brief review": ("待审核{count}条，已退回未补正{returned}条", "To review: {count}; returned: {returned}"),
    "brief requests": ("待决定申请{count}件，未定周期事项{open}项", "Requests: {count}; without a period: {open}"),
    "brief calendar": (
        "尚无{year}年节假日安排，除法定节日外日期按周一至周五暂定；公布后请综治办用 /holidays 录入。",
        "No calendar for {year} yet: dates are provisional.",
    ),
    "ranking usage": (
        "请写截止日期和理由，如 /ranking 2027-01-31 年终核对；/ranking off 关闭。",
        "End date and reason: /ranking 2027-01-31 …; /ranking off.",
    ),
    "ranking on": (
        "部门对比开启至{until}，理由：{reason}。已记入日志。",
        "Comparison allowed until {until}: {reason}. Logged.",
    ),
    "ranking off": ("部门对比已关闭。", "Comparison is off."),
    "ranking line": ("{department}：按期{done}，逾期{late}", "{department}: {done} in time, {late} late"),
    "ranking": ("部门对比（至{until}，{reason}）：", "Comparison (until {until}, {reason}):"),
    "circular": (
        "【{month}工作通报】数据截至{day}，请核对后印发。",
        "【The circular of {month}】As of {day}; please check it.",
    ),
    "circular usage": (
        "请写已开始的月份，如 /circular 2026-11；不写则为上月。",
        "A month that has begun, please: /circular 2026-11; without one, the last.",
    ),
    "circular missing": (
        "未安装通报组件，请运维人员安装 qingdan[circular]。",
        "The parts for documents are not installed: qingdan[circular].",
    ),
    "monthly brief": ("【上月情况】（{month}）", "【Last month】 ({month})"),
    "monthly brief late": ("主要逾期任务：", "Late:"),
    "monthly brief next": ("本月到期任务{count}项。", "Due this month: {count}."),
    "monthly brief more": ("可用 /circular {month} 取工作通报。", "The circular: /circular {month}."),
    "calendar caption": ("{year}年任务日历", "Duties of {year}"),
    "calendar usage": (
        "请写年份，如 /calendar {year}；不写则为今年。",
        "Name a year: /calendar {year}; without one it is this year.",
    ),
    "calendar missing": (
        "未安装图表组件，请用 qingdan ics 导出日历，或安装 qingdan[charts]。",
        "Charts are not installed: use qingdan ics, or install qingdan[charts].",
    ),
}

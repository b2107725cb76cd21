"""The words and the marks of which the names of periods are made, as patterns."""

import re

N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
STEPS = {"上上": -2, "上": -1, "前": -1, "last ": -1, "previous ": -1, "下": 1, "next ": 1, "下下": 2}
STEP = r"(上上|下下|上|下|本|这|当|今|整)"
YEAR = r"大前|(?<![目以之从几\d])前|[今本去上明]"
YEARS = {"": 0, "去": -1, "今": 0, "本": 0, "明": 1}
ENGLISH_STEP = r"(this |next |last |previous )"
# the names are those of the language, whatever the machine speaks
MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
DAY = (
    rf"(?:(?:\d{{4}} ?年|[今明去]年)? ?{N} ?月 ?{N} ?[日号]?|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}"
    r"|今[天日儿]|明[天日儿](?!期)|大?后天"
    rf"|(?:(?:上|下|本|这)个?月)?{N} ?[日号]"
    r"|(?:上|下|本|这)?(?:个)?(?:周|星期|礼拜)(?:[二三四五六日天]|一(?![条个项份件家])))"
)
"""A single day; behind a week an 一 that counts something is no Monday (本周一条都没报)."""
IN_POINTS = r"(?<![\d.])(?:0?[1-9]|1[0-2])[./](?:0?[1-9]|[12]\d|3[01])(?![\d.])"
"""A day as offices note it (12.5): the clause of an entry as well where it stands alone."""
NOTED = rf"(?:{DAY}|{IN_POINTS})"
FESTIVALS = {"元旦": (1, 1), "劳动": (5, 1), "国庆": (10, 1)}
"""Those whose day is the same each year."""
WITHIN = r"(?:以内|之内|之间|内|里|中|间|期间)?"
BEFORE = r"(?:下班)?(?:之前|以前|前|为止)"
TOLD_FROM_TODAY = re.compile(r"[上下本这今明后]")
"""How a day begins that is told from today, whatever day stands before it (上周一到上周日)."""
IN_ITS_MONTH = re.compile(rf"(?:(?:上|本|这)个?月)?{N} ?[日号]")
"""A day of a month that is not named: of what is past, what was before it in its month; of another, in its year."""
ENGLISH_DAY = rf"({'|'.join(MONTHS)}) (\d{{1,2}})(?:st|nd|rd|th)?"
LAST_DAY = rf"(?:({'|'.join(MONTHS)}) )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}})\b)?"
UP_TO_NOW = r"(?:以来|(?:到|至) ?(?:今(?:[天日儿]|为止)?|现在|目前|此刻)(?:为止)?)"
THIS_END = r"(?:[本这今当]个?)?(?:月[底末]|(?:周|星期|礼拜)末|季度?[底末]|年[底末])"
AWAY = "从?今[天日](?:开始|算起|起),?|未来|今后|接下来|最近|近|这|过去|前|往后|后"
NO_VERB = r"(?!(?<=may) (?:be|have|need|not|also|still|i|we|you|it)\b)"
"""What does not stand behind a month (item 5 may be late)."""

"""Marks of classification (state secrets and secrets of work), told from sentences that speak of secrecy."""

import re

_G = r"[ \-._#*]{0,2}"
_LEVEL = rf"(?:[绝絕絶機机秘祕]{_G}密)"
_WORK = rf"(?:工作{_G}秘{_G}密|{_LEVEL})"
_FREE = r"(?<![\w\"])(?<!密,)(?<!密, )(?<!级,)"
"""Not behind a word, nor in a list of levels, as a mark stands by itself."""
_PAPER = r"(?:文件|资料|材料|公文|文电|电报|内容|信息|事项|会议|档案|数据|图纸|载体|资讯|文档)"
_TERM = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})[ ]?(?:年|个?月|天|日)"
MARK = re.compile(
    "|".join(
        (
            rf"(?:{_LEVEL}|工作{_G}秘{_G}密|商{_G}密)级?[ \-._(#]{{0,3}}★",
            rf"★[ \-._(#]{{0,3}}{_LEVEL}",
            rf"{_LEVEL}(?:级|級)?[ ]?[*](?=[ ]?(?:\d|长期|$|\n))",
            rf"(?:密级|定密)[ :(为是定]{{0,4}}{_LEVEL}(?!,)",
            rf"{_LEVEL}(?:级|級)的?(?:文件|资料|材料|公文|文电|电报|会议)",
            rf"{_FREE}{_WORK}(?:级|級)?[ \-._(#]{{0,3}}(?:{_TERM}|长期)",
            rf"{_LEVEL}(?:级|級)?{_PAPER}?[ ,]{{0,2}}(?:启用前|保密期限)",
            rf"内部(?:资料|文件|材料)[ ,.(\-#]{{0,3}}{_LEVEL}",
            rf"{_FREE}{_WORK}(?:{_PAPER}(?!管理|保管|制度|工作)|件(?!\w))",
            rf"内部{_LEVEL}",
            rf"{_FREE}{_WORK}(?:级|級)?(?![\w\"]|[,#(.] ?{_LEVEL}|[,] ?\w)",
        )
    )
)

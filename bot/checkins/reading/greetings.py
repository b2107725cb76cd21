"""What people say before they name an entry: greetings, who reports, that a report mends another, marks of lists."""

import re

_WORDS = (
    "哎哟 哎呀 哎 唉 那个啥 这个啥 不对 更正一下 补充一下 改一下 修改 订正 纠正 更新 上次报的 上次的 之前报的 哦 "
    "报告 汇报 上报 填报 进展 进度 更正 补充 关于 有关 回复 今天 今日 昨天 目前 截至目前 我局 我办 我们 "
    "我单位 我部 我街道 本单位 我们局 我们这边 领导好 领导 各位领导 主任好 主任 大家好 收到 您好 "
    "你好 一下 早上好 上午好 下午好 晚上好 好的 好 喂 嗯 那个 呃 额 啊 就是 麻烦 麻烦您 "
    "请登记 登记 帮我记一下 "
    "帮我报一下 帮我报 帮忙报 帮报 给我报 替我报 代报 记一下 麻烦记一下 我说一下 说一下 报一下 报下 report update "
    "hi hello 我报一下 向您汇报 再报一下 再报 还有 另外 然后 本周 本月 本期 本次 今年 不好意思 抱歉 "
    "刚才 刚刚 小清 助手 同志 事项 编号 序号 清单 责任清单 任务清单 咱们 咱 我 这边 这周 这个 "
    "同时 此外 另 再就是 再一个 再有 再说 先说 最后 至于 省特色 省里 省里那个 省清单 省级 现将 "
    "一是 二是 三是 四是 五是 首先 其次 报 我们的 我的 才发的 上面那条 前面那条 "
).split()
_MENDS = (
    r"(?:刚才|刚刚|上一?条|之前|前面)?(?:那条|那个|这条|的)?[写说报打填记搞弄发]错(?:[项条]?号)?[了啦]*[!,。\s]*"
    r"(?:应?该?是(?=第?\d))?"
    r"|(?:并?不是|不对|错了?)?[,\s]?不是第?\d{1,2}(?:\.\d)?[项条号]?[,\s。]*(?:而?是|应该?是)(?=第?\d)"
    r"|\d{1,2}[项条号]?[.,?\s]{1,6}哦?(?:不对|错了)[,。\s]*(?:我们?)?(?:应?该?是)?(?=第?\d)"
    r"|(?:刚才?|刚刚|前面|上面|之前|先前|早上|上午|昨天|我们?)(?:我们?)?[刚才]?[发报填说写]的?(?:那[条个])?(?:应?该?是)?(?=[\s\d:,第])"
)
NAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚钟姜崔谭陆范汪廖金夏付方邹熊孟秦邱侯江尹薛闫段雷龙黎史陶毛郝顾龚邵万覃钱戴严"
)
"""Surnames."""
_CALLS = (
    r"除了?(?=第?\d{1,2}[项条号]?(?![以之]?外|[、和与及跟\d])[^,。;]{2,24}外,)|@\S+|/\w+|嗯+|呃+|啊+|额+|报(?=[\s:\d])|是(?=第?\d|[二三四五六]?十)"
    rf"|[小老][{NAMES}](?:主任|科长|局长)?[啊呀哦哎]?(?:你|麻烦|帮忙|请|帮我|给我)*(?:记一?下|登记一?下|记上|填一?下)?[啊呀哦]?"
)
_SPEAKER = (
    r"[\[(]?(?:(?!请|已|完成|办结|协调|推进|全部|还|没|未|[二三四五六]十|十[一二三四五六七八九])[\u4e00-\u9fff]){2,10}(?:局|办(?![结完好妥了])|部|委|院|联|会|街道|公司|镇|党委|中心)(?:的|[\u4e00-\u9fff]{1,3}(?=[,:，：]))?"
    r"(?:本周|本月|进展|情况)?(?:汇报|报告|报)?[\])]?"
)
BEFORE = re.compile(
    rf"\s*(?:(?:{_MENDS}|{'|'.join(sorted(_WORDS, key=len, reverse=True))}|{_CALLS}|{_SPEAKER})[,:!。.~、]?\s*){{0,6}}"
)
"""What stands before an entry and says nothing of it."""
MARK = re.compile(
    r"\s*(?:[-·•*●>]+\s*|\(?(?:[一二三四五六七八九十]{1,2}|\d{1,2})\)?\s*[、.)．:]\s*|\([一二三四五六七八九十\d]{1,2}\)\s*)"
)
"""The mark of a list (（一）, 2、, •)."""
_AROUND = " ,，、:：;；。!-·•*●>\n截至止到第除了"


def is_greeting(words: str) -> bool:
    """Whether words before an entry say no more than who reports, or are the mark of a list."""
    rest = words.strip(_AROUND)
    forms = ((BEFORE, rest), (BEFORE, f"{rest},"), (MARK, f"{rest}、"), (MARK, rest))
    opened = BEFORE.match(f"{rest}49")  # what can only stand before an entry (写错了，应该是)
    is_before = opened is not None and opened.end() == len(rest)
    return not rest or is_before or any(pattern.fullmatch(form) for pattern, form in forms)

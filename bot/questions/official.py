"""The old official style in the form that everybody writes: 忝列参与单位者, 所负各项任务, 应计若干分, 祈惠赐一阅."""

import re

_ROLE = "(?:牵头|参与|主责|主办|协办|责任单位|责任部门)"
_BEGINS = r"(?:^|(?<=[,。;:! ]))"
_ENDS = r"(?=[?。!, ]|$)"
_CLOSES = r"(?=[ ,。;:!?、\"]|[暨及和与并中内]|$)"
"""What stands behind a noun that ends its part of a sentence."""
_URGE = "[请祈乞盼望恳敬希烦劳伏尚惠赐予即速代为]"
_HOW = "(?:一并|并案|悉数|逐一|分别|汇齐|汇总|如数|全数|备文|详)"
_GIVE = "[抄检开查列录摘誊缮调汇][录出示送列告陈单取具]"
_TELL = "(?:见?[示告赐复覆教][下知示复覆阅悉]?|见[示告复]|查[复覆明]|[赐一][阅观览])"
_SHOWS = rf"{_URGE}{{0,4}}{_HOW}?{_URGE}?(?:{_GIVE}|抄|开单)(?:一份|来|{_TELL}|为[盼荷感])*"
_TELLS = rf"{_URGE}{{1,5}}{_HOW}?(?:一份|{_TELL}|为[盼荷感])+"
_COUNTED = "(?:事项|任务|目|项|件|条|端|事)"

_FORMS = tuple(
    (re.compile(said), written)
    for said, written in (
        (rf"(?<=[,。;! ]){_SHOWS}(?=[。! ]*$)", "请列出"),
        (rf"(?<=[,。;! ]){_TELLS}(?=[。! ]*$)", "请告知"),
        (rf"{_BEGINS}{_URGE}{{1,4}}{_HOW}?{_GIVE}(?=[^?。!,])", "请列出"),
        (rf"{_BEGINS}{_URGE}{{1,3}}抄(?=第?\d)", "请列出"),
        (rf"{_BEGINS}敬[询问叩](?=.{{4}})", "请问"),
        (rf"{_BEGINS}[未不][审悉谂](?![核批定查结计议]|$)", "不知道"),
        (rf"^凡(?:由|经|属|系)?(.{{2,24}}?{_ROLE}(?:单位|部门)?)者(?=[,。]|$)", r"\1的任务"),
        (rf"^凡(?:属|系|由|经)?(?=.{{2,24}}{_ROLE})", ""),
        (rf"{_BEGINS}以(?=[^,。]{{2,16}}为{_ROLE})", ""),
        (rf"(?<![责主班出务])(?:所任|所?[充忝谬叨兼][任列居充]|承乏|列[居名])(?={_ROLE})", "担任"),
        (
            rf"[未无缺](?:载|列|注|设|书|标|写)明?\"?((?:牵头|参与|责任)(?:单位|部门))\"?(?:者|之各?{_COUNTED})",
            r"没有\1的任务",
        ),
        (rf"(?<=牵头|参与|主办|协办)(?:单位|部门)?(?:(?:之|的)?各{_COUNTED}|之{_COUNTED}){_CLOSES}", "的任务"),
        (r"(?<=为|任|列|凡|作)((?:牵头|参与|主办|协办|责任)(?:单位|部门)?)者(?=[,。有计共]|$)", r"\1的任务"),
        (r"(?<=任务)(?:为何|何在|凡几)", "有哪些"),
        (rf"(?:项下)?(?<![出务究])所[定负列载设涉担承辖](?:之|的)?各?{_COUNTED}{_CLOSES}", "的任务"),
        (rf"项下(?:之|的)?各{_COUNTED}{_CLOSES}", "的任务"),
        (r"(?<![出务究])所[定负列载设涉担承辖](?=各?项?(?:任务|事项|指标|目标|职责|分[值数]))", "的"),
        (r"[于在][本该此]?(清单|指引)[内中上]?(?=[的所])", r"在\1里"),
        (r"(?<=\d)[应须当]?[得计值占]?若干分", "是多少分"),
        (r"[应须当](?=[得计值占扣](?:若干|多少|几))", ""),
        (rf"[计共]?有何[项件事]{_ENDS}", "有哪些"),
        (r"若干(?=[分项条款件个家天次起])", "多少"),
        (rf"(?<=[分数值额率比目项条]|[为计有余]|共)(?:若干|几何){_ENDS}", "是多少"),
        (rf"(?<=单位|部门)(?:何[属在指]|谁属|[安焉]在|为何){_ENDS}", "是谁"),
        (rf"(?:(?<=指标|目标|标准)|(?<=[值率]))为何{_ENDS}", "是多少"),
        (rf"余者(?:为何|何在|若何){_ENDS}", "其他的有哪些"),
        (rf"之(?={_ROLE}|分[值数])", "的"),
        (r"(?<=任务|事项)之第?(?=[\d一二三四五六七八九十])", ""),
        (r"届期", "到期"),
        (r"业(?=[于已经]第?[\d一二三四五六七八九十上本昨今前])", "已"),
        (rf"(?<=[办完告事])竣{_ENDS}", "完"),
        (r"除(?:却|开|去)", "除了"),
    )
)
"""What is said, and what everybody writes for it."""
_SIGNS = frozenset("请祈乞盼望恳希烦劳伏抄检凡审悉谂询叩充忝谬叨承列居任之各者所何若余除届业竣计有")
"""Characters without one of which no text has any of these."""
_QUOTED = re.compile('("[^"]{6,}")')


def in_common_style(text: str) -> str:
    """The text in today's words; what it quotes stays."""
    if _SIGNS.isdisjoint(text):
        return text
    if '"' in text:
        return "".join(part if part[:1] == '"' else _common(part) for part in _QUOTED.split(text))
    return _common(text)


def _common(text: str) -> str:
    for said, written in _FORMS:
        text = said.sub(written, text)
    return text

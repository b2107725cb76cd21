"""Words of dialects, and requests of one verb, in the form that everybody writes: 上报了啵, 我哩有冇, 15分的项 列."""

import re

_END = r"(?=[\s?。!,]*$)"
_FORMS = (
    (re.compile(rf"[啵咩]{_END}"), "吗"),
    (re.compile("[么吗]哩|嘛[格咯]"), "什么"),
    (re.compile("(?<![什怎那这要多甚])么(?:事|(?=程度|地步|阶段|状况))"), "什么"),
    (re.compile("(?<=[我你他])哩"), "们"),
    (re.compile("俚哩?|[偓捱][等哩]|俺们?(?=[的单局部院司这那名手自])|敝(?=[局委办部街院司处镇乡校队])"), "我们"),
    (re.compile("(?<=[做搞办干弄推完好交报填结])[咧咗]"), "了"),
    (re.compile("何里样"), "怎么样"),
    (re.compile("(?<![得到的成个是])哪样(?![的子了啊呀])"), "什么"),
    (re.compile("何里"), "哪里"),
    (re.compile("咯(?=[只个头边块月周])"), "这"),
    (re.compile("[嗰𠮶](?=[只个头边块])"), "那"),
    (re.compile("(?<=[这那上下本])只(?=礼拜|星期|月|季|单位|部门|任务)"), "个"),
    (re.compile("(?<=[来去了过交报审办退])咯(?=[是有]|单位|部门|任务|事)"), "的"),
    (re.compile("(?<=[做搞办干弄推走])得几好"), "得怎么样"),
    (re.compile("(?<=[今明])朝(?![气阳代])"), "天"),
    (re.compile(rf"(?<=[啥子么样谁里哪个])咯{_END}"), "呀"),
    (re.compile("有冇得|有冇(?!讲)"), "有没有"),
    (re.compile(rf"(?<=[报送交填结成审批])(?:与否|了未){_END}"), "了没有"),
    (re.compile("有莫得"), "有没有"),
    (re.compile("喃(?=[\\s?。!,]|$)"), "呢"),
    (re.compile("莫(?=[交填动]|得?有)|(?<=[谁还家位])莫(?=报)"), "没"),
    (re.compile(f"(?<!有)冇得?|[没莫]得{_END}|木有"), "没有"),
    (re.compile("(?<![沟水河灌明暗干支主引排])渠(?![道网化系首堤沟])"), "他"),
    (re.compile(rf"(?<=[到扣值占得了])好多(?=[分项条款个家次天件起呀啊呢咯嘞]|{_END})"), "多少"),
    (re.compile("好多(?=分(?!钟|散|歧|家|店|局))"), "多少"),
    (re.compile("^(那|再)?[前上][面头]的?[那这]?一?(?=[项条款个](?:呢|也|再|看|念|发|讲|[ ?。!]|$))"), r"\1上一"),
    (re.compile("^(那|再)?[后下][面头]的?[那这]?一?(?=[项条款个](?:呢|也|再|看|念|发|讲|[ ?。!]|$))"), r"\1下一"),
    (re.compile("甭管"), "不管"),
    (re.compile("甭"), "别"),
    (re.compile("自个儿?|自家个儿?"), "自己"),
    (re.compile("旁人"), "别人"),
    (re.compile("划拉(?:划拉)?"), "列"),
    (re.compile("(?<=[会能可])整(?=啥|点|些|什么)"), "做"),
    (re.compile("好使"), "好用"),
    (re.compile("(?:哎呀?)?妈呀"), "哎呀"),
    (re.compile("莫(?=[报念列说讲管要算给写把](?![的过了完]))"), "别"),
    (
        re.compile(
            "(?<=[给帮跟替])(?:你)?(?:姐|哥|叔|姨|婶|嫂|弟|妹|爷|大爷|大妈|大姐|大哥)(?=[捋念数过说讲理看查报列翻找瞧读整拉])"
        ),
        "我",
    ),
    (re.compile(rf"(?<=[ ,])([列查报念发]){_END}"), r"\1一下"),
    (re.compile(r"扣分? ?/ ?([件起次人例个])"), r"每\1扣几分"),
    (re.compile(rf"(?<![不没未别免克])扣{_END}"), "扣几分"),
    (
        re.compile(r"(?<![a-z])(?:dept|department|unit|item|section|status|state|topic|type|部门|单位|事项|状态) ?= ?"),
        "",
    ),
)
"""What is said, and what everybody writes for it."""
_SIGNS = frozenset(
    "=样扣喃啵咩哩咯冇渠好莫姐哥叔姨婶嫂弟妹爷妈列查报念发嘛么嗰𠮶几朝没木否未甭个旁划整使俚偓捱俺敝咧咗何只面"
)
"""Characters without one of which no text has any of these."""


def as_everybody_writes(text: str) -> str:
    """The text with words of dialects in their common form."""
    if _SIGNS.isdisjoint(text):
        return text
    for said, written in _FORMS:
        text = said.sub(written, text)
    return text

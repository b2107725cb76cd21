"""What stands beside a list in running text: its notes, and who issued it when."""

import re

from checklist_data.importing.numbering import split_number, value

NOTE = re.compile(
    r"^[（(]?(?:注|说明|备注|附注|填表说明|编制说明|注释)\s*\d*[：:．.]|^[※*＊★]\s*(?!.*[：:].*局)|^注\d"
    r"|^(?:本|此|以上)[\u4e00-\u9fff]{0,6}(?:方案|清单|分工|办法|分解|表|计划|规定|意见|通知|任务书|台账).{0,40}(?:负责解释|解释权|施行|实施|执行|废止|为准)[。]?$"
)
REMARK = re.compile(r"备注[：:]\s*\S")
"""A line that is a remark, of the list or of the entry that it stands under."""
_FILLED_IN = (
    "(?:填[表报]|制表|编制|审[核批定]|复核|核[定对]|校对|签发|拟稿|会[签稿])"
    "(?:单位|部门|科室)?(?:负责)?(?:人员?|领导)?(?:[（(][签盖][章字名][）)])?"
)
_SIGNS = (
    rf"(?:{_FILLED_IN}|(?:承办|经办|联系|分管|批准|主管|单位|部门)(?:负责)?(?:人员?|领导)?(?:[（(][签盖][章字名][）)])?|负责人"
    r"|(?:主办)?[股科处局县市区镇乡院]长|(?:副|总)?主任(?:委员)?|组长|秘书|签[章字名]|盖章)"
)
_BESIDE_IT = (
    rf"(?:{_SIGNS}[：:][^：:。；;、，]{{0,12}}|(?:联系|办公)?电话[：:][\s\d()（）—－-]*"
    r"|(?:填报|制表|填表)?(?:日期|时间)[：:][\s\d年月日.-]*)"
)
SIGNATURES = re.compile(
    rf"^{_FILLED_IN}[：:][^：:。；;、，]{{0,20}}(?:\s+{_BESIDE_IT})*\s*$"
    r"|^[（(]?联系(?:人|电话|方式)[：:].*\d{7,}[^：:\d]{0,8}$"
    rf"|^(?:{_SIGNS}[\s_]{{2,}})+{_SIGNS}[\s_]*$"
    rf"|^(?:{_SIGNS}[：:][^：:。；;、，]{{0,12}}\s)+\s*{_SIGNS}[：:][\s_]*(?:[（(][^（）()]*[）)])?$"
)
"""The line of those who filled in a form and signed it: 填表人：赵敏 审核人：, 承办人　　股长　　科长."""
LABEL_OF_NOTES = re.compile(r"^[（(]?(?:注|说明|备注|附注|填表说明|编制说明|注释|备考)\s*[：:][）)]?$")
"""A line that heads notes and holds none."""
SIGNED = re.compile(
    r"^[（(]?(?:\d{4}|[二〇零○一三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]+)\s*月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]+)\s*日)?(?:印发)?[）)]?$|^[（(](?:\d{4}|[二〇零○一三四五六七八九]{4})年.{0,50}(?:通过|印发|修订|公布|发布|施行|更新)[）)]$|^[（(].{2,16}代章?[）)]$|^[（(]\s*代\s*章\s*[）)]$|^[特专]此(?:函|通|报)[告知达复]?[。！]?$|^[（(]?此件.{0,8}公开(?:发布)?[）)]?$|^(?:抄送|抄报|分送|主送|印送|出席|列席|请假|记录)[：:]|^.{2,20}办公室\s*\d{4}年\d+月\d+日印发$"
    r"|^[\u4e00-\u9fff]{2,28}(?:局|委|办|部|厅|室|府|会|组|部门|中心)[\s\u3000]+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$"
)
ISSUED = re.compile(
    r"^[（(][^（）()：:，,。；;、]{4,40}[\s\u3000]+(?:\d{4}|[二〇零○一三四五六七八九]{4})\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[）)]$"
)
"""A line below a title that tells who issued the document when."""
BULLET = re.compile("[◆◇■□●○▲△▶►★☆※❖⬛◎]\\s*(?=[\u4e00-\u9fff])")
"""A mark before headings without a number."""
_LONGEST_HEADING = 30
_OPENS_NOTES = re.compile(r"^[（(]?(?:注|说明|备注|附注|填表说明|编制说明)\s*[：:]\s*(?=[1１一①（(])")


def next_note(number: int, text: str) -> int:
    """The number of a note behind the one with the number given, which 注：1. opens; 0 where it is none."""
    if opened := _OPENS_NOTES.match(text):
        return value(split_number(text[opened.end() :]).number) or 0
    numbered = split_number(text)
    return number + 1 if number and numbered.kind and value(numbered.number) == number + 1 else 0


def may_head(text: str) -> bool:
    """Whether a paragraph without a number may be a heading, by its length and its marks."""
    is_other = re.match(r"(?:总分|满分)\d+|[（(]|\d{4}年", text) or re.search(r"[。；;，,：！？]$", text)
    return len(text) <= _LONGEST_HEADING and not is_other

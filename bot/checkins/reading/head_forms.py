"""How single entries are named where a report begins, and what only looks as if it named one."""

import re

from bot.questions.spans.number_forms import ALONE, COUNTS

NO_HEAD = re.compile(
    r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?)号(?:之前|以前|前(?![期面段])|左右|晚上|上午|下午|那天|当天|开会|开班|集合|放假|上班)"
    r"|\d{1,2}(?:月(?![底末内])|日|号楼|号文|:\d|点(?!\d)|个(?!别)|人(?![手员力])|名(?![单义])|年(?![底内前初度])|小时|分钟|周|公里|公顷|高速|国道|省道|中学|小学|以[下外]"
    r"|[-~至到]\d{1,3}(?:周岁|岁|公里)|[床桌](?!上)|股道|车位|泊位|[机工展摊]位|包[厢间]|诊室|宿舍|单元(?!楼长))"
    r"|\d{1,2}\s+(?:月\d|日(?!常)|年\d|小时|分钟|个(?![别人])|名(?=[\u4e00-\u9fff]{2,5}[已完参到]|学生|教师|老师|群众|干部)"
    r"|[人户组校班天页件份家位篇套台辆条批轮栋宗例张](?=(?:已经?|都|均|全部|也|全|又|共)*(?:完成|办结|参[加与]|到|签|搞|做完|达标|整改|\d|百分))"
    r"|次(?=会议|活动|检查|培训|演练|宣讲)|岁(?!末)|元(?!旦)|所(?=学校|中学|小学))"
    r"|(?<=线索|隐患|问题|意见|建议|信息|措施|举措|标语|横幅|线路|道路|街巷|记录|短信|谣言|数据|制度|舆情|投诉|诉求|警情|消息|视频|评论)"
    r"\d{1,3}条(?!任务|例)"
)
"""A number that counts or dates something, or things that are counted in 条."""
GLUED = re.compile(
    r"(\d{1,3}(?:\.\d{1,2})?)(?=年度|月度|月报|日常|时间|个别|人员|人手|名单|元旦|万事|千方|百姓|百日|家庭|家风|家访|家校|家长[会学]|所有|所属"
    r"|户外|户籍|件件|起草|起步|场地|场所|处置|处理|处于|份内|里面|天天|周例会|周边|周密|周报|届时|期间|期限|岁末|层层|层面|楼道|楼宇"
    r"|部署|台账|台风|余下|多次|多方|多措|多轮|只剩|只差|只有|张贴|张榜|座谈|间断|组织|组建|组成|位置|位于|街面|路面|路灯|室内|单独"
    r"|平安|平稳|平台|级别|种植|样板|本周|本月|本季|本年|本单位|本局|本项|批复|批准|批示|回复|回访|回头看|遍布|轮训|轮岗|代办|后续|后期"
    r"|分局|分批|分解|分阶段|分管|分析|分类|分步|号召|条例|款项|班子|班主任|校园|校舍|校内|套路|栋长)"
)
"""A number before a word that only begins like a measure word (51组织活动3场)."""
PROJECT = re.compile(r"(\d{1,3})(?=项目(?![数已全都均完办共,，。;、\s]|$))")
"""An entry before the word 项目, which would count, did it not go on (58 项目资金没批下来)."""
POINT = re.compile(
    r"第?(\d{1,2})[项条号]?(?=(?:任务|工作)?的?\s*第?\s*\(?(?<=[第(])(?:\d{1,2}|[一二三四五六七八九十])\)?\s*(?:小?点|小项|个?方面|个?阶段|个?部分))"
)
"""An entry before a point of it, which people count as they see them (23 第(3)点): a report of the entry."""
TITLED = re.compile(r"第?(\d{1,2}|[二三四五六七八九十]{1,3}(?=项))(?:[项号]|[.、](?!\d))?(?=\s?[(\"《]?([一-鿿]{4}))")
"""An entry before four letters, which its title may have: then it counts nothing (11项线索移送机制)."""
SPOKEN = re.compile(
    r"(二(?=项)|[二三四五六七八九]?十[一二三四五六七八九]?)(?:号?(?=[这那]一?(?:个|项|条|块|件|款)|就是)|(?<=二)项(?!目|任务))"
)
"""An entry as it is said aloud (五十一这个), and the second one, which nobody would count so (二项照常)."""
UNKNOWN = re.compile(rf"(?<![\d.a-z])(?:(?:item|no\.?|#|第)\s*)?(\d{{1,3}}(?:\.\d{{1,2}})?){ALONE}(?!\.\d)")
"""A number alone that no entry has."""
DICTATED = re.compile(
    r"([二三四五六]?十[一二三四五六七八九]|[二三四五六]十)(?=[\u4e00-\u9fff\ufffc])(?![一二三四五六七八九十几来]|大|强|佳|字|小时|分之|分钟|节气|[项条号成第度]"
    r"|(?<=十一)(?:假|长假|黄金|国庆|放假|期间))"
    rf"(?:(?=平安|家[庭风访校长]|人[手员]|个[人别]|组[织建]|街[道面]|场[地所]|后[续期]|部[署门]|代办|批[复准]|百分之|点位|起[草步]|回访|社区|路面|站点|单位|户籍)"
    rf"|(?![{COUNTS}]))"
)
"""An entry as it is dictated, with no pause behind it (五十六网格员…), where the numeral counts nothing."""
IN_PASSING = re.compile(
    r"(\d{1,2})[项条]? (?=第?[一二三四五六七八九\d][款条点](?:里|中|所|当中)?"
    r"(?:说|涉及|要求|规定|提到)?的(?!任务|工作|进度|要求)[\u4e00-\u9fff]{2}"
    r"(?!.{0,60}(?:完成|办结|办完|\d ?%|百分之|[一二三四五六七八九]成|一半|按计划|有困难|需协调)))"
)
"""An entry before a clause of it of which something is told, and not how it stands (59 第2款的规划图画了300个点)."""

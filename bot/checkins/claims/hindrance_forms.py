"""What is read by its form of what others do against the work, or of whom the writer asks for help."""

import re

from bot.checkins.claims.words import Cue

_WHO = (
    r"(?:业主|居民|群众|村民|老百姓|住户|租户|商户|摊贩|户主|房东|老板|企业|物业|对方|人家|他们|别人|施工队|开发商"
    r"|村里|社区|周边|附近)"
)
_HELD_BACK = re.compile(
    rf"(?:[被遭](?:{_WHO}|[^\s,。;被让给]{{0,4}}?)|[让给叫](?:{_WHO}|人))(?:们|一直|死死|又|给|硬)*"
    r"(?:拦|挡|堵|拖(?!欠|拉|走)|卡(?![片口点位号])|阻|拒|顶(?!端)|叫停|喊停|轰|赶(?=出))"
    r"(?:[住着下来了回停绝止]{1,3}|(?=$|[,。;!~\s]))"
    rf"|{_WHO}(?:们|又|还|总|老|一直|老是|天天|都|就)*[拦挡堵阻赖躲][着住在了]"
)
"""Who is held back by whom (施工被业主拦下来了, 居民拦着)."""
_RUN_INTO = re.compile(
    r"(?:[碰遇撞踢][到上了]{0,2}(?:了|个|块|一?[颗根块])?)(?:软|硬)?(?:钉子|铁板|拦路虎|死结|死胡同|一鼻子灰|南墙|壁(?!垒|画|报|纸))|吃了?[几一两三]?[次个回]?闭门羹"
    r"|[碰遇][到上](?:了|过)?(?:个|些|点|一?点|不少)?大?(?:难题|难处|难点|阻力|障碍|瓶颈|梗阻)"
)
"""What work runs into, in figures of speech (碰到钉子)."""
_LEFT_THE_WORK = re.compile(
    r"(?:走|跑|辞|离职|调走)了(?:一?大半|一半|好几|不少|好些|许多|大部分|[两二三四五六七八九十几]+成"
    r"|[一二三四五六七八九十]分之[一二三四五六七八九十])"
)
"""How many of those who do the work are gone (网格员走了一大半)."""
_SUPERIOR = (
    r"(?:管委会|党工委|综治办|政法委|街道|区[里级委]?|市里|县里|上级|领导|主要领导|分管|主任|书记|有关部门|相关部门"
    r"|指挥部|办公室|公安|城管|住建|财政)"
)
_CALLS_FOR = re.compile(
    rf"(?:[报呈商函转特提]请|[报请](?={_SUPERIOR}))[^\s,。;!?不别勿无]{{0,12}}?"
    r"(?:协调|出面|协助|介入|干预|帮忙|帮助|支援|支持解决|解决)(?!会|后|小组|机制|工作|了(?!$|[,。;!~\s]))"
)
"""Whose help the writer asks for in an official's words (报请管委会领导协调)."""
_REFUSED = re.compile(r"(?:说(?:啥|什么)|死活|打死|硬是|坚决)(?:也|都|就是)?不(?:肯|愿|让|给|同意)?[\u4e00-\u9fff]")
"""What somebody will not do (说啥也不签)."""
_WHETHER = re.compile(
    r"(?<![没不未])(?![时动])([办完成结行批算能好给做改来])(?:[\u4e00-\u9fff])?[不没]\1|(?<![没不未])(办结|完成|办完|算数|通过|同意)[不没]\2"
)
"""What may be or not (办结不办结)."""
_NAMED_AS_ONE = re.compile(
    r"(?:(?:主要|最大|突出|核心|关键|根本)的?(?:问题|困难|矛盾)|难点|瓶颈|短板|症结|卡点|堵点)(?:就|主要|还|仍|目前)?(?:是|在于?)"
    r"(?!没有?(?:$|[,。;!\s])|无|零|什么|啥|哪|谁|[否不]|已)"
    r"|(?:是|成|为|成为)了?(?:一|个|最|头号)?大?(?:障碍|难题|难点|瓶颈|短板|拦路虎|绊脚石)(?=$|[,。;!~\s了])"
)
"""What is named as what holds the work up (主要问题是指导师太少; 实为一大障碍)."""
HINDRANCES = (
    ("主最突核关根难瓶短症卡堵是成为", _NAMED_AS_ONE, Cue.DIFFICULT),
    ("说死打硬坚", _REFUSED, Cue.DIFFICULT),
    ("被遭让给叫业居群村老住租商摊户房企物对人他别施开社周附", _HELD_BACK, Cue.DIFFICULT),
    ("碰遇撞踢吃", _RUN_INTO, Cue.DIFFICULT),
    ("走跑辞离调", _LEFT_THE_WORK, Cue.HALTED),
    ("报呈商函转特提请", _CALLS_FOR, Cue.COORDINATE),
    ("办完成结行批算能好给做改来通同", _WHETHER, Cue.FORGOTTEN),
)
"""Each with the characters that it can begin with."""

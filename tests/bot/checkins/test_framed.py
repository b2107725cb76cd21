"""What is quoted, relayed, circulated, drafted, ordered or taken back around an entry is not recorded as it stands."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from checklist_data.model import Checklist
from tests.bot.checkins.corpus import TODAY, is_recorded

OWN = ("综治办",)


@pytest.fixture(scope="module")
def check_ins(checklist: Checklist) -> CheckIns:
    """The reader over the packaged checklist."""
    return CheckIns(checklist)


@pytest.mark.parametrize(
    "text",
    [
        # quoted
        "材料里印着“59项完成率达到85%”，这个不妥",
        "录音整理（居民龚奶奶）：“你们那个59项，我看早就搞完了嘛，没得话说。” 还有两段没听",
        "比方讲你写“59项有困难”，系统就会转给别人",
        # put into a timetable
        "明天安排：9:30 59项碰头会，11:00 台账交接完成后下片区",
        # relayed, or heard
        "请转告民政，59项资金已全部拨付，请查收",
        "发给大数据公司王经理：59项演练方案已办结，请他盖章",
        "据社区同志介绍，59项宣传活动已全部办结",
        "外面都在传59项今年不用干了，已经算完成",
        "59项，我是听校长讲完成了八成",
        "59项消防那头遇到困难了，跟我们办无关",
        "审计的同志说咱们59项资金已到位、任务完成，这个说法不准确",
        # circulated
        "【通知】各成员单位：59项大检查将于12月3日开始，逾期未完成的通报批评。",
        "市局明传：59项专项行动要求12月底前全部办结，各分局遵照执行",
        "工会系统各单位：59项请对照要求抓紧推进，月底检查",
        "【工作提示】59项年底前应完成100%，请对照自查",
        # the number of a thing
        "59#楼外墙完成80%",
        "59#塔吊拆除完成",
        # shown
        "填写样式——第59项，完成60%，材料附后",
        "照着这个写就行：59项 按计划 完成60%",
        "教大家一个填法，直接发 59 按计划 就可以了",
        "以59项为例，先写编号，再写完成80%，最后写说明",
        "59项的写法：按计划，完成60%",
        # ordered
        "把59项给我盯紧了，月底前必须办结",
        "小王，59项今天下午弄完，弄完告诉我",
        "59项请技术室周五前完成80%以上",
        # drafted
        "以下待书记审定，未定稿：59项已办结",
        "试一下能不能发出去：59项按计划",
        "测试测试，59项完成99%，请忽略本条",
        # taken back, or doubted
        "59项有困难……算了算了不报了，当我没发",
        "59项完成90%，不报了不报了",
        "59项完成60%，我看报高了",
        "59项已办结，我们办尚未核对",
        # of a condition, of another year
        "59项若到月底仍未完成，再按有困难上报",
        "59项若再没人接手，就报有困难",
        "明年59项计划完成70%",
        # of another list, or a thing with a number
        "党建考核指标59项按计划推进",
        "平安建设考核表第59项我们已经完成",
        "市委的任务清单59项完成了60%",
        "某某条例第59条已全部落实",
        "59号凭证有困难，对不上账",
        "59中的操场改造完成70%",
        "打牌输了59，一切按计划",
        # said to people of one's own
        "各位听好，59项抓紧弄，周五交",
        # recited, played, or said by a child
        "我在背诵条目：59项办得好，背诵完成",
        "小朋友们今天玩“小站长”，第59项，完成啦",
        "邻居家的小朋友奶声奶气地喊：第59项完成了",
        # planned in a draft
        "排期草稿（没过会）：12/10第59项过半，12/25办结",
        # taken back at once, or no report
        "第59项……不是不是，手快了，是59栋来领补偿",
        "第59项，我是要找底稿，不是讲办好了",
        # of one of several
        "59项跟56项比，前面那个快办结了",
        "59项56项，其中一项已办结",
    ],
)
def test_what_the_words_around_make_no_news_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    assert not is_recorded(check_ins, text, OWN)


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("已通知各社区，59项按计划推进", State.ON_PLAN, None),
        ("各社区都在推，59项完成70%", State.ON_PLAN, 70),
        ("59项按照市局通知要求，已完成80%", State.ON_PLAN, 80),
        ("我办已转告各成员单位，59项完成60%", State.ON_PLAN, 60),
        ("59项“小小探头”活动办得热闹，按计划推进", State.ON_PLAN, None),
        ("已请各企业月底前完成自查，59项按计划推进", State.ON_PLAN, None),
        ("59项必须再加把劲，目前完成60%", State.ON_PLAN, 60),
        ("59项进展顺利，明年继续", State.ON_PLAN, None),
        ("59项不是说办完了，还在推进", State.ON_PLAN, None),
        ("59 手误，完成80%", State.ON_PLAN, 80),
        ("59项再坚持一下就好，不成问题，按计划", State.ON_PLAN, None),
    ],
)
def test_news_with_like_words_is_recorded(check_ins: CheckIns, text: str, state: State, percent: int | None) -> None:
    reading = check_ins.read(text, TODAY, departments=OWN)
    assert reading is not None
    assert [(each.ref, each.state, each.percent) for each in reading.drafts] == [("59", state, percent)]
    assert not reading.faults

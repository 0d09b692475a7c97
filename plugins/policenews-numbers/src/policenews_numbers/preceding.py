"""What stands before a number: words that say what it counts, and approximators that do not touch it."""

import re

from policenews_numbers.amounts import BEFORE
from policenews_numbers.forms import Modifier

_APPROXIMATES = re.compile("[约近超逾至最过到足达低少]")
"""Characters one of which every approximator below has."""
# 约占总数的三分之一: the approximator stands before the verb, outside the span.
_DETACHED = re.compile(r"(约|近|超|逾)(?:占|为|合|达)[^，。；、：,;:\n0-9]{0,8}$")
# 不足总数的两成, 接近去年的两倍, 不得超过每小时40公里: longer approximators before what the number is of.
_LINKS = frozenset("的时天日月年人次")
_FAR = re.compile(
    r"(不足|不到|接近|将近|超过|超出|未达)[^，。；、：,;:\n0-9]{1,8}的$|"
    r"(不得超过|不能超过|不超过|超过|不足|不到|不低于|不少于)每[^，。；、：,;:\n0-9]{1,3}$"
)
# 至少还有300公斤, 每人最多可带6瓶: before a verb.
_BEFORE_VERB = re.compile(r"(至少|最少|至多|最多)(?!的)[^，。；、：,;:\n0-9]{1,4}$")
_MONEY_BEFORE = re.compile(
    r"(?:被骗|骗走|骗取|骗了|骗到|诈骗|诈取|套取|损失|赃款|赌资|资金|现金|涉案|金额|案值|价值|总额|获利|盈利|货款|存款|借款|贷款|欠款|"
    r"汇款|转账|转走|转出|转入|汇出|汇入|汇走|打入|存入|取出|取走|取现|刷走|罚金|罚款|人民币|赔偿|赔付|赔了|定损|赌债|债务|欠下|欠债|"
    r"亏损|亏了|输掉|输了|赚取|赚了|花去|花了|花费|卖得|售价|要价|报价|标价|价格|单价|月薪|年薪|工资|薪酬|充值|投入|投资|支付|付款|"
    r"退还|返还|追回|挽回|追缴|退赃|退赔|冻结|止付|悬赏|奖励|奖金|补偿|补助|捐款|善款|流水|交易额|营业额|销售额|勒索|敲诈|索要|"
    r"盗走|窃取|抢走|挪用|侵占|受贿|行贿|偷逃|逃税|缴纳|保证金|手续费|佣金|好处费|彩礼|学费|押金|定金|本金|利息|余额|卡内|资本)"
    r"(?:了|约|共|共计|合计|高达|达到?|累计|为|近|得|到|出|过|掉|号称)?$"
)
_COUNTED_BEFORE = re.compile(
    r"(?:人口|居民|群众|人数|粉丝|吸粉|用户|会员|学生|师生|党员|游客|旅客|客流量?|车流量?|播放量?|阅读量?|点击量?|浏览量?|"
    r"访问量?|下载量?|转发量?|点赞量?|关注量?|数量|总数|总量|保有量|注册量|订单量?)(?:了|约|共|共计|合计|高达|达到?|累计|为|有|近|数)?$"
)
MOVED = "(?:下降|上升|提[升高]|回[落升]|增[长加]|减少|下滑|[降升增减])[至到为]"
"""What stands between two levels: 从2.13|降至|1.08."""
_RATES = "(?:指数|率|系数|视力|评分|得分|值|倍率|比)"
_RATE_BEFORE = re.compile(
    rf"{_RATES}(?:(?:同比|环比|仅|均)?(?:为|是|达到?|超过?|不低于|低至|高达|降低|{MOVED}|[:约仅]))?$"
)
# 万车死亡率由上年的2.41下降为1.87: the old level, and the new one behind it.
_FROM = "[由从][^，。；、：,;:\n0-9]{0,6}"
_FROM_BEFORE = re.compile(rf"{_RATES}{_FROM}$")
_TO_BEFORE = re.compile(rf"{_RATES}{_FROM}[0-9.]{{1,8}}{MOVED}$")
_RANK_BEFORE = re.compile(
    r"(?:位居|位列|名列|排名|排在|居|列|跃居|跻身|升至|获|获得|夺得|荣获|取得|稳居)(?:[^，。；、：！？,;:!?0-9\n]{0,6})$"
)
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_EXACT = Modifier.EXACT


def is_money(text: str, start: int) -> bool:
    """Return whether money is spoken of just before (被骗36.5万, 涉案资金3000余万)."""
    return _MONEY_BEFORE.search(text[max(0, start - 8) : start]) is not None


def is_counted(text: str, start: int) -> bool:
    """Return whether just before stands what is counted without a measure word (常住人口3.1万, 播放量超200万)."""
    return _COUNTED_BEFORE.search(text[max(0, start - 8) : start]) is not None


def is_rate(text: str, start: int, *, moving: bool) -> bool:
    """Return whether just before stands what has no unit (安全感指数为96.8, 万车死亡率由2.4降至1.02).

    Args:
        text: The folded text.
        start: Where the number begins.
        moving: Whether a level follows that it rose or fell to.
    """
    if moving:
        return _FROM_BEFORE.search(text[max(0, start - 10) : start]) is not None
    return (
        _RATE_BEFORE.search(text[max(0, start - 10) : start]) is not None
        or _TO_BEFORE.search(text[max(0, start - 22) : start]) is not None
    )


def is_rank(text: str, start: int) -> bool:
    """Return whether just before stands who has a place in a ranking (位居全省第二)."""
    return _RANK_BEFORE.search(text[max(0, start - 10) : start]) is not None


def detached_modifier(text: str, start: int) -> Modifier:
    """Return the modifier that an approximator before the verb gives (约占总数的三分之一), EXACT without one."""
    if _APPROXIMATES.search(text, max(0, start - 12), start) is None:
        return _EXACT  # as before nearly all numbers
    before = text[max(0, start - 12) : start]
    if before[-1:] in _LINKS and (match := _FAR.search(before)) is not None:
        return BEFORE[match[1] or match[2]]
    match = _BEFORE_VERB.search(before) or _DETACHED.search(before)
    return BEFORE[match[1]] if match else _EXACT

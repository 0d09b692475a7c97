"""When a numeral before a measure word is no quantity: 一 that counts nothing, scores that are minutes."""

import re
from collections.abc import Callable
from functools import lru_cache

from policenews_numbers.forms import Form
from policenews_numbers.units import Unit, senses

# What is counted must follow in the clause: 发生一起因塌方引起的伤亡事故, but 和家人一起出门.
_CASE_AHEAD = re.compile(
    r"[^，。；！？,;!?\n]{0,30}?(?:(?<!作)案|事故|事件|警情|纠纷|火灾|车祸|盗窃|诈骗|抢劫|抢夺|杀人|走私|失火|爆炸|塌方|线索|投诉|上访)"
)
# 与文昌街交叉口发生一起事故: the verb says that it is one.
_HANDLED = frozenset(
    {
        "发生",
        "引发",
        "造成",
        "破获",
        "侦破",
        "查处",
        "查获",
        "处理",
        "办理",
        "侦办",
        "处置",
        "调处",
        "调解",
        "化解",
        "制造",
        "受理",
        "制止",
        "阻止",
        "劝阻",
        "平息",
        "接报",
        "接到",
    }
)
# 制止了一起聚众斗殴: a deed that people may do together too, so that a verb must say that it is one.
_DEED_AHEAD = re.compile(
    r"[^，。；！？,;!?\n]{0,30}?(?:斗殴|殴斗|打架|滋事|赌博|贩毒|吸毒|伤害|绑架|自杀|轻生|溺水|拐卖|敲诈|勒索|强奸|放火|纵火|"
    r"肇事|酒驾|醉驾|追尾|相撞|求助|报警|举报|走失)"
)
# 查处销售病死猪肉案一起，: the case stands before it, and the item ends behind it.
_CASE_BEFORE = re.compile("(?:案|案件|事故|警情|事件|火灾|纠纷|火警|险情)\\Z")
_TOGETHER = re.compile(r"(?:和|与|跟|同|随|陪)[^，。；！？,;!?\n]{0,8}\Z")
_WEAPON_AHEAD = re.compile(r"[^，。；\n]{0,8}?(?:刀|枪|铳|斧|匕首|剑|锤|铲|弩|钥匙|锁|钳|锯|棍|剪|弹)")
_ANIMAL_AHEAD = re.compile(
    r"[^，。；\n]{0,6}?(?:牛|羊|猪|狗|犬|猫|鸡|鸭|鹅|鸟|猴|驴|马|骡|象|鹿|龟|鹰|隼|穿山甲|熊|兔|獐|麂|蛇|鱼|虎|狼|狐|豹|船)"
)
_THING_AHEAD = re.compile(
    r"(?![0-9])[^，。；\n]{0,6}?(?:案|卡|证|款|资金|现金|钱|赃|石|表|赌|烟|砖|玉|毒|牌|票|借条|欠条)"
)
_DEVICE_AHEAD = re.compile(
    r"[^，。；\n]{0,10}?(?:手机|电话|电脑|相机|主机|车|机(?!制|会|关|构|遇)|设备|空调|冰箱|仪|[^公]器|[Ii][Pp](?:hone|ad))"
)
_AHEAD = {
    "weapon": _WEAPON_AHEAD,
    "animal": _ANIMAL_AHEAD,
    "thing": _THING_AHEAD,
    "device": _DEVICE_AHEAD,
}
# 缴获冰毒一包、匕首一把: what was seized, stolen or damaged is counted whatever the measure word.
_SEIZED = re.compile(
    r"(?:查获|缴获|收缴|扣押|查扣|暂扣|起获|起出|搜出|搜查出|搜缴|没收|查缴|追缴|追回|查封|捣毁|"
    r"盗窃|盗得|盗走|窃取|窃得|窃走|偷走|偷得|抢走|抢得|抢劫|劫走|夺走|骗走|骗取|砸坏|损毁|损坏|烧毁|毁坏|遗失|丢失|捡到|"
    r"藏有|携带|持有|私藏|非法持|作案工具)[^。；！？\n]{0,60}$"
)
# 手机一部、银行卡一张: a thing, its number, and the end of the item, as in an inventory.
_ITEM_BEFORE = re.compile(r"[^了着过看这那同每有到的是，。、；：,;:\s第]$")
_ITEM_END = re.compile(r"[、，。；,;及和与（(]|$", re.MULTILINE)
_INVENTORY = frozenset({"thing", "device", "weapon", "animal"})
# 每一名 and 任何一位 speak of all, 这一起 of one that was counted before, 同一人 of no number at all.
_NOT_AFTER = frozenset("每何那哪这统万惟唯同任逐归之单专不")
# 在某一家公司, but 盗走吕某一部手机
_CERTAIN = re.compile(r"(?:\A|[在从对于为到向是有的，。、；])某\Z")
_SCORE_AHEAD = re.compile("的?(?:[高低总好]?成绩|高分|总分|满分)")
_SCORE_BEFORE = re.compile(
    r"(?:得分|评分|满分|合格线|分数线|及格线|成绩|提高|上升|下降|降低|扣|记|计|得|加|减|满|罚|平均|均|累积|累计|评|获)(?:了|除|满|为|至|到)?$"
)
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_COUNT, _LENGTH, _SCORE = Form.COUNT, Form.LENGTH, Form.SCORE
_ROAD_BEFORE = re.compile(r"(?:路|线|道|高速|段|向|[Kk]|\+)$")
# 38度高温, 零上5度的严寒
_WARM_AHEAD = re.compile(r"(?:以上|左右|以下|多)?的?(?:高温|低温|严寒|酷暑|热浪|气温|极寒|寒风|热水|温水|烈日)")
_CHANGED = re.compile("[升降高低差]了?$")
_PARTS_OF_PLACES = frozenset({"段", "组", "期", "栋", "幢", "座", "门", "层", "班"})
# 五棵松|体育馆, 四人沟|村, 三名路|与: Chinese numerals begin names of places.
_PLACE_CHARACTERS = frozenset("松树场堡房楼沟山屯庄桥坪湾店铺集洼岭坡河江湖塘井窑寨堂祠庙关坝滩峪崖路巷")
_PLACE_NAME = re.compile(
    r"(?![山公马铁道大小]路).(?:派出所|警务|分局|镇|乡|村(?![民委干支里])|街道|路(?!人)|街|巷|公园|景区|小学|中学|体育馆|社区|站)|[路巷][与和交]"
)
_DIGITS = frozenset("一二两三四五六七八九十")
_PLACE_BEFORE = re.compile(r"(?:[村屯社街园苑城庭厦场庄寨院楼栋幢级]|(?<![辖全城景库本])区)$")
Check = Callable[[str, int, int, Unit], bool]
"""Whether a numeral counts where it stands: the folded text, begin of the quantity, end of its unit, the unit."""

ONE = frozenset({"一", "壹"})


def check_of(number: str, unit: Unit, *, approximate: bool) -> Check | None:
    """Return what must hold where a numeral with a unit stands; None if nothing must.

    Args:
        number: The numeral.
        unit: Its unit.
        approximate: Whether an approximator stands with it: 近一亩 is always a quantity.
    """
    if unit.form is _SCORE:
        return is_score
    if number in ONE and unit.form is _COUNT and not approximate:
        return one_counts
    if unit.near:
        return is_near
    if (unit.surface, unit.form) in _NAMED_UNITS:
        return _NAMED_UNITS[unit.surface, unit.form]
    if unit.form is _LENGTH or unit.surface in _PARTS_OF_PLACES or unit.surface == "条":
        return is_no_place
    return is_no_place if number in _DIGITS and not approximate else None


def one_counts(text: str, start: int, end: int, unit: Unit) -> bool:
    """Return whether 一 with a measure word counts a person, a case, an animal, a vehicle, a weapon or a thing seized.

    See `Check`.
    """
    if not unit.one:
        return False
    before = text[start - 1] if start else ""
    if before in _NOT_AFTER or text.startswith(unit.surface[-1], end):
        return False  # 一起起案件: each of them
    if before == "某" and _CERTAIN.search(text, max(0, start - 2), start):
        return False
    if not is_no_place(text, start, end, unit):
        return False
    if unit.one in {"yes", "person"}:
        return True
    if unit.one in _INVENTORY and _is_inventory(text, start, end):
        return True
    if unit.one == "case":
        return _one_case_counts(text, start, end)
    ahead = _AHEAD.get(unit.one)
    return ahead is not None and ahead.match(text, end, end + 40) is not None


def _one_case_counts(text: str, start: int, end: int) -> bool:
    """Return whether 一 with a measure word counts a case: 发生一起事故, but not 和家人一起出门."""
    if _ITEM_END.match(text, end) and _CASE_BEFORE.search(text, max(0, start - 2), start):
        return True
    stop = start - text.endswith("了", 0, start)
    handled = text[max(0, stop - 2) : stop] in _HANDLED
    if handled and _DEED_AHEAD.match(text, end, end + 40) is not None:
        return True
    if _CASE_AHEAD.match(text, end, end + 40) is None:
        return False
    return handled or _TOGETHER.search(text, max(0, start - 12), start) is None


def one_is_no_word(text: str, start: int, end: int, unit: Unit) -> bool:
    """Return whether 一 and its measure word are no word of their own (一起, 一一), and speak of one, not of each.

    See `Check`.
    """
    if unit.surface == "起":
        return one_counts(text, start, end, unit)
    each = text[start - 1 : start] in _NOT_AFTER or text.startswith(unit.surface[-1], end)
    return not each and is_no_place(text, start, end, unit)


def _is_inventory(text: str, start: int, end: int) -> bool:
    """Return whether 一 stands in a list of things that were seized, stolen or damaged."""
    if _SEIZED.search(text[max(0, start - 70) : start]):
        return True
    return _ITEM_END.match(text, end) is not None and _ITEM_BEFORE.search(text[max(0, start - 1) : start]) is not None


def is_no_place(text: str, start: int, end: int, unit: Unit) -> bool:
    """Return whether it is no place on a road (G312国道10公里处), no part of a village (柳村二组) and no name (五棵松).

    See `Check`.
    """
    if text[end : end + 1] in _PLACE_CHARACTERS and text[end - len(unit.surface) - 1] in _DIGITS:
        return _PLACE_NAME.match(text, end) is None
    if unit.form is _LENGTH:
        # K3+800米处 and 1738公里+800米处 too.
        return not text.startswith("处", end) or _ROAD_BEFORE.search(text[max(0, start - 6) : start]) is None
    if unit.surface in _PARTS_OF_PLACES:
        # 柳村二组, 2栋503室
        if unit.surface == "组" and text.startswith(("村民", "居民", "社员"), end):
            return False
        return _PLACE_BEFORE.search(text[max(0, start - 2) : start]) is None and not text[end : end + 1].isdecimal()
    # 《刑法》一百一十四条: an article.
    return unit.surface != "条" or text[max(0, start - 1) : start] not in {"》", "法"}


def is_no_person(text: str, start: int, end: int, unit: Unit) -> bool:  # noqa: ARG001 -- a Check
    """Return whether a number is not that of a person without a name: 赔偿郑某1|人民币52万元.

    See `Check`.
    """
    return text[start - 1 : start] not in {"某", "×", "*"}


def is_warm(text: str, start: int, end: int, unit: Unit) -> bool:  # noqa: ARG001 -- a Check
    """Return whether 度 is one of temperature: 气温降到3度, 零下5度, but 转90度, 一年一度.

    See `Check`.
    """
    if text.startswith("零下", start):
        return True
    if text[start] in ONE:  # 体温一度升到39度
        return _CHANGED.search(text[max(0, start - 3) : start]) is not None
    return "温" in text[max(0, start - 8) : start] or _WARM_AHEAD.match(text, end) is not None


def is_no_milestone(text: str, start: int, end: int, unit: Unit) -> bool:  # noqa: ARG001 -- a Check
    """Return whether a number is not the metres behind a kilometre stone: K1203+500处.

    See `Check`.
    """
    return text[start - 1 : start] != "+"


def sense_of(text: str, start: int, end: int, surface: str) -> int:
    """Return which sense of a unit (`senses`) is meant where it stands; -1 for none.

    Args:
        text: The folded text.
        start: Offset of the number.
        end: Offset after the unit.
        surface: The unit.
    """
    for place, unit in enumerate(senses()[surface]):
        if unit.not_before and _compiled(unit.not_before).match(text, end):
            continue
        if not unit.near or is_near(text, start, end, unit):
            return place
    return -1


def is_near(text: str, start: int, end: int, unit: Unit) -> bool:
    """Return whether what a unit needs stands near it: 锦旗两面, 500G的视频, 骑到180码.

    See `Check`.
    """
    if text[start : end - len(unit.surface)] in ONE:
        return False  # 一方 is one side, 一面 one aspect
    near = _compiled(unit.near)
    return near.search(text, max(0, start - 12), start) is not None or near.search(text, end, end + 8) is not None


@lru_cache(maxsize=64)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def is_doubled(text: str, start: int, end: int, unit: Unit) -> bool:  # noqa: ARG001 -- a Check
    """Return whether 番 says how often something doubled: 翻两番, 翻了一番, but not 三番五次.

    See `Check`.
    """
    return text[max(0, start - 2) : start].removesuffix("了").endswith("翻")


_NAMED_UNITS = {
    ("人民币", Form.MONEY): is_no_person,
    ("度", Form.TEMPERATURE): is_warm,
    ("处", Form.COUNT): is_no_milestone,
    ("番", Form.MULTIPLE): is_doubled,
}


def is_score(text: str, start: int, end: int, unit: Unit) -> bool:  # noqa: ARG001 -- a Check
    """Return whether what stands before 分 is a number of points (扣12分) and not of minutes (9时43分).

    See `Check`.
    """
    if "." in text[start:end] or _SCORE_AHEAD.match(text, end):
        return True  # no minute has decimals
    return _SCORE_BEFORE.search(text[max(0, start - 4) : start]) is not None

"""When a numeral before a measure word is no quantity: 一 that counts nothing, scores that are minutes, names."""

import re
from bisect import bisect_right
from collections.abc import Iterable

import attrs

from policenews_numbers.annotations import Form, Modifier
from policenews_numbers.units import Unit

# What is counted must follow in the clause: 发生一起因塌方引起的伤亡事故, but 和家人一起出门.
_CASE_AHEAD = re.compile(
    r"[^，。；！？,;!?\n]{0,30}?(?:案|事故|事件|警情|纠纷|火灾|车祸|盗窃|诈骗|抢劫|抢夺|杀人|走私|失火|爆炸|塌方|线索)"
)
_TOGETHER = re.compile(r"(?:和|与|跟|同|随|陪)[^，。；！？,;!?\n]{0,8}$")
_WEAPON_AHEAD = re.compile(r"[^，。；\n]{0,6}?(?:刀|枪|斧|匕首|剑|锤|铲|弩|钥匙|锁|钳|锯|棍|菜|剪)")
_ANIMAL_AHEAD = re.compile(
    r"[^，。；\n]{0,5}?(?:牛|羊|猪|狗|犬|猫|鸡|鸭|鹅|鸟|猴|驴|马|骡|象|鹿|龟|鹰|隼|穿山甲|熊|兔|獐|麂)"
)
_THING_AHEAD = re.compile(r"[^，。；\n]{0,6}?(?:卡|证|款|资金|现金|钱|赃|石|表|赌|烟|砖|玉|毒|牌|票|借条|欠条)")
_AHEAD = {"case": _CASE_AHEAD, "grab": _WEAPON_AHEAD, "animal": _ANIMAL_AHEAD, "thing": _THING_AHEAD}
# 每一名 and 任何一位 speak of all, 这一起 of one that was counted before.
_NOT_AFTER = frozenset("每何某哪那这统万惟唯")
_SCORE_BEFORE = re.compile(r"(?:扣|记|计|得|加|减|满|罚|平均|均|累积|累计|评|获)(?:了|除|满)?$")
# 约占总数的三分之一: the approximator stands before the verb, outside the span.
_DETACHED = re.compile(r"(约|近|超|逾)(?:占|为|合|达)[^，。；、：,;:\n0-9]{0,8}$")
_DETACHED_MEANS = {
    "约": Modifier.ABOUT,
    "近": Modifier.NEARLY,
    "超": Modifier.MORE_THAN,
    "逾": Modifier.MORE_THAN,
}
_CLOSED = re.compile(r"“[^“”，。！？；：\n]{1,14}”|《[^《》\n]{1,60}》|〔[^〔〕\n]{0,12}〕")


def one_counts(text: str, start: int, end: int, unit: Unit) -> bool:
    """Return whether 一 with a measure word counts a person, a case, an animal, a vehicle, a weapon or a thing seized.

    Args:
        text: The folded text.
        start: Where 一 stands.
        end: Where the measure word ends.
        unit: The measure word.
    """
    if unit.form is not Form.COUNT:
        return True
    if start and text[start - 1] in _NOT_AFTER:
        return False
    if unit.one in {"yes", "person"}:
        return True
    ahead = _AHEAD.get(unit.one)
    if ahead is None or ahead.match(text, end, end + 40) is None:
        return False
    return unit.one != "case" or _TOGETHER.search(text[max(0, start - 12) : start]) is None


def is_score(text: str, start: int) -> bool:
    """Return whether what stands before 分 is a number of points (扣12分) and not of minutes (9时43分)."""
    return _SCORE_BEFORE.search(text[max(0, start - 4) : start]) is not None


def detached_modifier(text: str, start: int) -> Modifier:
    """Return the modifier that an approximator before the verb gives (约占总数的三分之一), EXACT without one."""
    match = _DETACHED.search(text[max(0, start - 12) : start])
    return _DETACHED_MEANS[match[1]] if match else Modifier.EXACT


@attrs.frozen
class Closed:
    """Stretches of a text in which numerals are parts of names: short quotations, titles, known names.

    Attributes:
        starts: Where they begin, ascending.
        ends: Where they end; the greatest end up to each.
    """

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, names: Iterable[tuple[int, int]]) -> "Closed":
        """Find the stretches of a folded text, with those of known names."""
        spans = sorted([*names, *(match.span() for match in _CLOSED.finditer(text))])
        ends: list[int] = []
        for _, end in spans:
            ends.append(max(end, ends[-1]) if ends else end)
        return cls([start for start, _ in spans], ends)

    def holds(self, start: int, end: int) -> bool:
        """Return whether a stretch shares a character with `[start, end)`."""
        at = bisect_right(self.starts, end - 1)
        return at > 0 and self.ends[at - 1] > start

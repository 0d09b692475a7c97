"""Which words of a text are verbs where they stand, and which crimes are deeds. Pure."""

import re
from collections.abc import Container, Iterable, Sequence

import attrs

from policenews.spans import Span
from policenews.vocabulary import Hit, Vocabulary
from policenews_statistics.classes import ActionClass
from policenews_statistics.meanings import Meaning, Usage
from policenews_statistics.others import CaseType

VERBS_OF_CASES = ("立案", "发案", "破案")
"""What is done with cases, in two characters: 刑事|立案|15起."""
_NOMINAL = re.compile(
    "委托|申请|费用|率|数(?![十百千万])|总?量(?!刑)|总?额|金额|案由|所得|等|业务(?![0-9近约超逾共])|领域|点段|路段|(?<!设卡)点(?=[0-9一二三四五六七八九十、，和])|地段|部位|区域(?!性)|时段|金(?![属条额银项戒耳手饰砖币首店器佛镯])|成功(?![0-9一二三四五六七八九十近约超])|者|员(?!工)|组(?!织|成|建)|室|"
    "证(?!据|件|明|书|照)"
)
"""What makes a noun of the verb before it: 破案率, 侦查员."""
_CAMPAIGN = re.compile(
    "(?:统一|专项|集中|联合)?(?:行动(?!不便|迟缓|困难)|工作|活动|机制|力度|能力|中心|任务|体系|专项|战役|战果|成效|措施|政策|制度|意识|水平|质效|条件|热线|模式|类|站|队(?!伍))"
)
"""What makes one of a verb that says what is done, but not of what is put in: 清查|行动, 开展|行动63次."""
_OFFENDER = re.compile(
    "机(?!关|构|会|动)|器|人员|人(?![民们])|司机|男子|女子|嫌疑|分子|团伙|案|站|店|点|业|公司|企业|商|场|厂|员|车|屋|房|证|违法|犯罪|物品|工具|原料|设备|赃"
)
_LONGEST_WORD = 6
"""Characters of a word that is looked for behind a time."""
_FORCES = ("警力", "力量", "小组", "队员")
_WORKSHOPS = ("窝点", "作坊", "工厂", "加工点")
_TOUCHING = frozenset({"涉案", "涉税", "案值"})
"""Verbs only where the number follows: 涉案|8亿多元."""
_CHECKING = frozenset(
    {
        "鉴定",
        "清点",
        "统计",
        "核算",
        "检测",
        "估价",
        "称量",
        "称重",
        "评估",
        "审计",
        "测算",
        "检验",
        "化验",
        "核实",
        "核查",
    }
)
"""How a figure was found, behind 经."""
_QUOTED = re.compile("“[^”\n]{1,16}”")
_AFTER_SUBJECT = frozenset("，。；、！？,;!?：:（()）\n\r\t \u3000了并而的或及和")
_LISTED = frozenset("，。；、和及与并\n“")
_ADVERBS = frozenset("别共已再又连新就先后并均各还只仅曾年月日内来间中计间")
_NUMERALS = frozenset("0123456789一二三四五六七八九十两几数上近约超逾不至百千")
_CASE_NOUNS = re.compile(
    "案|罪|犯罪|类|事故|警情|行为|嫌疑|团伙|集团|人员|分子|人(?!民)|窝点|活动|违法|链条|网络|平台|领域|线索|所得"
)
_HEADED = ("案", "案件", "罪", "犯罪", "事故", "警情", "行为", "类", "”", "灾")
_STAGES = frozenset("发立破")
"""What is done with cases, so that the crime before it is one: 入室盗窃|发|了6起."""
_HAPPENING = frozenset("案情件罪类抢盗")
"""What happens: 命案|发|34起, not 分|发|30份."""
_ALONE = frozenset("设立破缴抓")
_NOT_ALONE = frozenset("窗门墙壁拆胎立即刻足案获解损坏产旧除冰纳款存费齐住手紧好取落交施备备计想法置有")
"""What follows one of these characters in words that are no verb of one: 设|夏夜检查点112处, but 立即, 破坏."""
_OF_CASES = frozenset({ActionClass.FILING, ActionClass.CLEARANCE, ActionClass.REPORT})
"""What is done to cases, so that the crime that follows is one."""
_NOUN = 2
_AWAY = frozenset("走去")
"""被骗|走|学费8600元"""

# A verb of one character is one where a clause or an adverb ends before it, and what it counts begins behind it.


@attrs.frozen
class Verb:
    """A verb in the text.

    Attributes:
        start: Offset of its first character.
        end: Offset after the last.
        lemma: Its plain form.
        action_class: Its class, None of a verb of the general language.
        usage: How it takes what is counted.
    """

    start: int
    end: int
    lemma: str
    action_class: ActionClass | None
    usage: Usage


def behind_times(text: str, words: Vocabulary[Meaning], ends: Container[int]) -> list[Hit[Meaning]]:
    """Return the words of a text, none of which runs out of a time: 6时20分|发生, not 分发.

    Args:
        text: The folded text.
        words: The vocabulary.
        ends: Where time expressions end.
    """
    found: list[Hit[Meaning]] = []
    for start, end, term in words.find(text):
        if found and start < found[-1][1]:
            continue
        cut = next((at for at in range(start + 1, end) if at in ends), None)
        if cut is None:
            found.append((start, end, term))
            continue
        sizes = (size for size in range(_LONGEST_WORD, 0, -1) if text[cut : cut + size] in words)
        size = next(sizes, 0)
        if size:
            found.append((cut, cut + size, words.terms[text[cut : cut + size]]))
    return found


def verbs_of(text: str, hits: Sequence[Hit[Meaning]], taken: Sequence[Span], figures: Container[int]) -> Iterable[Verb]:
    """Yield the hits that are verbs where they stand.

    Args:
        text: The folded text.
        hits: The words that were found.
        taken: Spans of which no word is a verb, by their starts.
        figures: Where figures begin.
    """
    at = 0
    quotes = iter([quote.span() for quote in _QUOTED.finditer(text)])
    quote = next(quotes, None)
    for start, end, term in hits:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at < len(taken) and taken[at].start < end:
            continue  # 长清|区公安分局: part of a name
        while quote is not None and quote[1] <= start:
            quote = next(quotes, None)
        if quote is not None and quote[0] < start:
            continue  # “三打击一整治”
        counts = end in figures
        if term.surface in _TOUCHING and not counts:
            continue  # 涉案|车辆4辆
        if term.surface in _CHECKING and text[start - 1 : start] == "经":
            continue  # 经|鉴定|价值约1120万元
        if _is_noun(text, end, term.meaning, counts=counts):
            continue
        if end - start == 1 and not _stands_alone(text, start, end, taken, at):
            continue
        yield Verb(start, end, term.meaning.lemma, term.meaning.action_class, term.meaning.usage)


def _is_noun(text: str, end: int, meaning: Meaning, *, counts: bool) -> bool:
    """Return whether what stands behind a verb makes it none.

    Args:
        text: The folded text.
        end: Where the verb ends.
        meaning: The verb's.
        counts: Whether a figure stands behind it.
    """
    if meaning.usage is Usage.BLOCK or (_NOMINAL.match(text, end) is not None and meaning.lemma != "涉及"):
        return True
    if meaning.action_class is ActionClass.PUBLICITY and text.startswith(_WORKSHOPS, end):
        return True  # 捣毁假币|印制|窝点1个
    if meaning.action_class is ActionClass.INSPECTION and text.startswith(_FORCES, end):
        return True  # 投入|巡逻|警力2.1万名
    if meaning.action_class is ActionClass.OFFENCE and _OFFENDER.match(text, end) is not None:
        return True  # 带走|醉驾|司机38人: of whom, not what was done
    if meaning.usage is Usage.SUBJECT and not counts and end < len(text):
        behind = text[end]
        if behind not in _AFTER_SUBJECT and behind not in _NUMERALS:
            return True  # 在逃|人员: what takes no object stands before none
    return meaning.action_class is not ActionClass.EFFORT and _CAMPAIGN.match(text, end) is not None


def _stands_alone(text: str, start: int, end: int, taken: Sequence[Span], at: int) -> bool:
    """Return whether one character is a verb: 连|破|走私案件208起, not 立 of 独立."""
    before = start == 0 or text[start - 1] in _LISTED or text[start - 1] in _ADVERBS
    if text[start] == "发" and not before and text[start - 1] not in _HAPPENING:
        return False
    touched = at < len(taken) and taken[at].start == end  # a quantity or a case follows
    number_before = at > 0 and taken[at - 1].end == start  # 4|死
    alone = before and text[start] in _ALONE and text[start + 1 : start + 2] not in _NOT_ALONE
    return (
        alone
        or (before and (touched or text[end : end + 1] in _NUMERALS or text[end : end + 1] == "了"))
        or (touched or number_before)
    )


def offences(text: str, cases: Sequence[CaseType], hits: Sequence[Hit[Meaning]]) -> Iterable[Verb]:
    """Yield the mentions of crimes that are verbs: 盗窃|耕牛135头; not 盗窃|案件, 查处赌博|53起."""
    verbs = {start: end for start, end, _ in hits}
    counting = {end for _, end, term in hits if term.meaning.action_class in _OF_CASES}
    for case in cases:
        end = case.span.end
        if case.span.start in counting or (case.span.start - 1 in counting and text[case.span.start - 1] == "、"):
            counting.add(case.span.end)
            continue  # 立|合同诈骗|、|职务侵占案件|64起
        if (
            text.endswith(_HEADED, case.span.start, end)
            or text[end : end + 1] in _STAGES
            or case.case_name
            or case.rule == "shared_head"
        ):
            continue
        if _CASE_NOUNS.match(text, end) is not None or _OFFENDER.match(text, end) is not None:
            continue
        act = verbs.get(case.span.start, end)
        # 虚开|发票6327份: the act, and what it is done to
        end = act if end - act >= _NOUN else end + (text[end : end + 1] in _AWAY)
        yield Verb(case.span.start, end, case.label, ActionClass.OFFENCE, Usage.OBJECT)

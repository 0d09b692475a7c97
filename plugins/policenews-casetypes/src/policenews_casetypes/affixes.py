"""What attaches to a type word: heads and class words after it, modifiers and quotes before it.

Every expression is tried at one place and bounded, so that no text costs more than its length.
"""

import re

from policenews.expressions import alternatives

HAN = "\u3400-\u9fff"

# Modifiers that belong to the class: 网络电信诈骗案件, 入室盗窃案, 涉高校可防性案件. Those of `OUTSIDE` do not.
_MODIFIERS = """
网络 电信 通讯 利用网络 新型 传统 现行 现发 新发 街面 街头 多发性 暴力 群众性 团伙性
接触性 接触式 非接触性 非接触式 入室 入户 拦路 持枪 持刀 持械 飞车 溜门 撬门 砸车 技术开锁 校园 燃气 瓦斯 煤矿 森林
涉高校 涉校 涉校园 涉企 涉老 涉未 涉未成年人 涉农 涉医 涉外 涉民生 涉众型 涉众 涉网 涉疫 涉旅 涉电 涉水
"""
PREFIXES = frozenset(_MODIFIERS.split())
LONGEST_PREFIX = max(map(len, PREFIXES))
# One look at the character beside a word spares most places the expressions. `X_FIRST` is what `X` can begin with and
# `X_LAST` what it can end with.
PREFIX_LAST_TWO = frozenset(prefix[-2:] for prefix in PREFIXES)

OUTSIDE = (
    "特别重大",
    "特大",
    "重大",
    "较大",
    "一般",
    "轻微",
    "系列",
    "跨境",
    "跨国",
    "跨省",
    "跨区域",
    "部督",
    "省督",
    "小额",
)
"""Degrees, and how far a case reaches: 特大跨省|电信网络诈骗案."""
DEGREE = re.compile(f"(?:{alternatives(list(OUTSIDE))}){{1,4}}\\Z")
MODIFIERS = re.compile(alternatives([*PREFIXES, *OUTSIDE]))
OUTSIDE_LAST_TWO = frozenset(word[-2:] for word in OUTSIDE)
MODIFIERS_FIRST_TWO = frozenset(word[:2] for word in (*PREFIXES, *OUTSIDE))

# 诈骗犯罪嫌疑人 and 盗窃犯罪团伙: the person or gang takes 犯罪, the crime word is left with nothing attached.
_PERSON = "嫌疑|分子|份子|集团|团伙|组织|人员|人|成员|者|率|记录|侦查|前科|所得|网络|链|窝点|工具|事实|线索|现场"
# 案值, 案情, 案发, 案例: words of their own.
_CASE = "案(?!件|情|发(?!生)|值|犯(?!罪)|底|卷|由(?=[：:为是，。、]|$)|例|子|外|板|头|源|组|事|涉(?!及|嫌)|宗|号)"
_CHARGE = "罪(?!犯(?!罪)|行|责|证|恶|过|案|名)"
_CLASS = "(?:类|型|领域)(?:民生|侵财|刑事|治安|新型|网络|传统|街面|多发性?|主要|重点|突出|交通){0,3}"
# 刑事类警情, “盗抢骗”类民生案件, 酒驾违法行为, 盗窃罪, 诈骗犯罪.
SUFFIX = re.compile(
    f"(?:{_CLASS})?"
    f"(?:(?:违法犯罪|犯罪)(?:案件|案事件|行为|警情|{_CASE})?(?!{_PERSON})"
    f"|违法(?:行为|案件|警情)"
    f"|(?:刑事|治安)?案件|案事件|积案|警情|专案(?!组|民警|侦查|行动|办|会)|{_CASE}|{_CHARGE}|事故|行为(?!人))"
)
SUFFIX_FIRST = frozenset("类型领违犯刑治案积警罪事行专")
# 盗窃、爆炸等案件, 超员、逆行等交通违法行为: a head that a list shares.
LIST_HEAD = re.compile(
    "等(?:多种|各类|多起|一系列|系列|严重|突出|重点|交通|违法|刑事|治安|侵财|传统|新型|民生|多发性?|恶性|暴力|涉众型|涉众|经济|毒品|网络|新型|关联|领域){0,3}"
    f"(?:案件|犯罪|违法犯罪|违法|行为|警情|活动|罪|{_CASE})"
)
LINK = re.compile("以及|[、和与及或,，]")
LONGEST_LINK = 2
SUSPECTED = ("涉嫌", "犯有", "触犯")
PUNISHED = re.compile("(?:、[^，。、]{2,8}){0,3}[，,]?被(?:公安机关|警方|依法|处|行政|刑事|罚|拘|治安)")
SUSPECTS = re.compile("(?:违法)?犯罪(?:嫌疑人|团伙|集团|分子|组织|窝点|网络)")
# 发生爆炸, 引发斗殴: of a word of violence or disaster, 发生 says that it is one.
HAPPENED = re.compile("(?:发生|引发|引起)(?:一起)?\\Z")
STANDING_LAST = frozenset("嫌有犯生发起因")
EVENTS = ("public_safety.explosion", "public_safety.arson", "person.injury", "order.brawl")
OPENING, CLOSING = '“"‘「『', '”"’」』'
# 缉毒 is no drug crime, but 严禁 and 查缉 are words of their own. 反诈骗 and 防盗窃 are mentions, of what is prevented.
AGAINST, NOT_AGAINST = frozenset("禁缉扫拒"), frozenset("违预严谨提抗查侦追")
# 经济犯罪侦查支队, 交通事故处理大队, 电信网络诈骗防范中心: part of the name of a body.
_BODY = (
    "(?:案件|犯罪)?(?:侦(?=[支大总])|侦查|侦察|侦办|处理|防控|治理|研究|防范|打击|查缉|举报|预警|劝阻|查处)?"
    "(?:工作)?(?:总队|支队|大队|中队|科室|科(?!技)|中心|办公室|联席会议|工作组|委员会|专班|基金会|研判室)"
)
# 赌博机, 诈骗罪犯: things and persons that merely contain the word.
_THING = "机(?!动|构|关)|罪犯(?!罪)|罪名|器材(?!罪|案)|法》|法实施"
PART_OF = re.compile(f"{_BODY}|{_THING}")
PART_OF_FIRST = frozenset("案犯侦处防治研打查举预劝工总支大中科办联委专基机罪器法")
GANG = re.compile("(?:违法)?(?:犯罪)?(?:性质)?(?:团伙|集团|组织)")
# What may belong to a type word beside it; before a word that needs a head, STANDING too.
BEFORE = AGAINST | frozenset(OPENING)
BEFORE_WEAK = BEFORE | STANDING_LAST
AFTER = SUFFIX_FIRST | PART_OF_FIRST | frozenset("等违犯性团集组发立破")

_VERBS = """
破获 侦破 协破 带破 查破 快破 攻破 破 立 办理 侦办 查办 查处 查获 受理 审理 审结 办结 侦结 执结 结 起诉 公诉
移送 批捕 监督 抽查
接报 接处 接到 接 处置 处理 发生 新收 收 受 报 各类 各种 其他 同类 此类 的 及 轻微 简易 一般
"""
COUNTED_BEFORE = re.compile(f"(?:{alternatives(_VERBS.split())}|^|[，。；：、,;:\\s])\\Z")
_DIGITS = "0123456789〇一二三四五六七八九十百千万两数几"
COUNTED_AFTER = re.compile(
    f"(?:共计|共|累计|总计|合计|达到?|高达|近|约|超过|超|逾|上|仅|分别为?)?[{_DIGITS}][0-9,.万千百余多]{{0,8}}(?:起|件|宗|串)"
)
COUNTED_AFTER_FIRST = frozenset(f"共累总合达高近约超逾上仅分{_DIGITS}")
COUNT_BEFORE = re.compile(
    "(?:[0-9万千百余多]|[二三四五六七八九十两数])(?:余|多)?(?:起|件|宗)(?:各类|同类|相关|刑事类|其他)?\\Z"
)
COUNT_BEFORE_LAST = frozenset("起件宗类关他")
# “3·29”, "喜运网", 11.14 and what may stand between a name and the type: “1·20”特大虚开增值税专用发票案.
_BETWEEN = "(?:特别?重?大|特大|重大|较大|系列|部督|省督|跨境|跨国|跨省|专案|网络|团伙|大型|新型){0,3}"
DATED = re.compile(
    rf"(?P<name>[“\"‘][^“”\"‘’\n]{{0,6}}[0-9〇一二三四五六七八九十]{{1,2}}[.·\-][0-9〇一二三四五六七八九十]{{1,2}}[^“”\"‘’\n]{{0,4}}[”\"’]|[“\"‘][0-9]{{4}}(?:[0-9]{{4}})?[”\"’]|(?<![0-9.·\-月])(?:[12][0-9]{{3}}[.·-])?[0-9]{{1,2}}[.·][0-9]{{1,2}}){_BETWEEN}\Z"
)
QUOTED = re.compile(rf"[“‘](?P<inner>[^“”‘’\n]{{1,12}})[”’]{_BETWEEN}\Z")
NAME_LAST = frozenset('0123456789”"’大列督境国省案络伙型')
# 先后破获了甲某某案、遥控地磅诈骗案等: what is between a verb and the type; no function word, person, place.
MODIFIER = re.compile(
    f"(?:、|了|破获的?|侦破的?|侦办的?|审理的?|包括|如|像)(?P<run>(?:(?![的在被将与和对某市县区镇省村乡等一了起名])[{HAN}]){{2,8}})\\Z"
)
LONGEST_OBJECT = 14
# 走私石首鱼鱼鳔案, 盗窃电动车案件: what may stand between an act and the head.
OBJECT = re.compile(
    f"(?:(?!嫌疑|团伙|集团|窝点|活动|涉案|分子|人员|犯罪|违法|行为)[{HAN}A-Za-z0-9“”](?<![的了在被将等与和并对为是及起名于至从中该此本这各后前两三四五六])){{1,14}}"
)
INVOLVING = re.compile(
    f"涉(?P<what>[{HAN}]{{1,4}}?)(?:领域)?(?P<head>类?(?:案件|犯罪案件|犯罪|违法犯罪案件|违法犯罪|警情|案事件))(?!{_PERSON})"
)
SHORTEST_CHARGE = 3
UNLISTED = re.compile(
    f"(?:涉嫌|犯有|犯|构成|触犯|以)(?P<name>(?:(?![的了等其该此本])[{HAN}、（）()]){{{SHORTEST_CHARGE},24}})(?<!犯)\\Z"
)
# 一部抢劫银行的电影, 游戏里抢劫: what is told, not what happened.
FICTION = re.compile("演练|电影|电视剧|小说|剧本|剧情|桥段|影片|动漫|漫画|综艺|评书|相声")
FICTION_BEFORE = re.compile(f"玩家|游戏里|游戏的玩法|该片|该剧|剧中|片中|模拟|热播|{FICTION.pattern}")
"""玩家抢劫 is a game, 诈骗玩家 is a crime."""
FICTION_NEAR = 20
LAW_AHEAD = re.compile("[^《》\n]{0,30}(?:法|条例|规定|办法|解释|意见|规则)(?:（[^《》\n]{0,8}）)?》")
LOSSES = frozenset({"被盗", "被骗", "被抢"})
"""Words that count where what was lost is counted."""
COUNTED_LOSS = re.compile(
    r"(?![挖掘采伐捕刷割])(?:走|去|取)?[^，。；、！？,;的\n]{0,10}?[0-9一二两三四五六七八九十百千万数几]+(?!个?[月日年天]|[时点])"
)
"""What was lost, and how much of it: 被盗|香烟10条, 被骗|走20万元."""
LOST_BEFORE = re.compile(
    r"[0-9一二两三四五六七八九十百千万数几][多余]?(?!个?[月日年天]|[时点])[^，。；、！？,;的\n0-9]{1,10}\Z"
)
LONGEST_LOST = 14
"""Characters before 被盗 that say what was lost, and how much of it: |12箱土蜂|被盗."""
LOSS_ENDS = frozenset("，。；、！？,;\n")

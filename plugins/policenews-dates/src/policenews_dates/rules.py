"""What the plugin matches: each rule with the texts in which it must fire and in which it must not."""

from datetime import date

from policenews.expressions import alternatives, first_characters, pairs
from policenews.rules import Rule, Witness
from policenews_dates import building, durations
from policenews_dates.patterns import (
    DIGIT_YEAR,
    DURATION_THEN,
    HEAD_WORDS,
    NUM,
    NUMERALS,
    NUMERIC,
    POINT_FIRST,
    POINT_THEN,
    POINT_WORDS,
    RANGE_AHEAD,
    REFERENCES,
    SEPARATOR,
    TAIL,
    YEAR_SHIFTS,
    point,
)
from policenews_dates.written import Written

PUBLISHED = date(2020, 12, 29)

_DURATION_NUMBER = "(?:[0-9]{1,4}(?:\\.[0-9]{1,2})?|[一二三四五六七八九十百千两廿]{1,6})"
_UNIT = (
    "年|载|个季度|个月|周(?![岁年末日边围密期刊到一二三四五六])|个?星期(?![一二三四五六日天])|天(?![津然气河山府空桥窗])|"
    "日(?![本报期])|昼夜|个工作日|夜(?![市间晚里])|个?小时|个?钟头|分钟|分|秒钟?"
)


def _piece(n: int) -> str:
    return rf"(?P<n{n}>{_DURATION_NUMBER})[余多来]?[ ]?(?P<unit{n}>{_UNIT})"


_BEFORE = frozenset(word for word in durations.BEFORE if len(word) > 1) | pairs(
    (word for word in durations.BEFORE if len(word) == 1), "0123456789" + NUMERALS
)
DURATION = Rule(
    name="duration",
    summary="How long: numbers with units of time, a sentence of imprisonment among them.",
    pattern=(
        rf"(?:(?P<before>{alternatives(durations.BEFORE)})|)(?<![0-9第.几数])"
        rf"(?:(?P<half>半)个?(?=[年月天日小])|(?P<n1>{_DURATION_NUMBER})(?:(?P<more>[余多])|)(?:(?P<measure>个)(?:(?P<more3>[余多])|)|)"
        rf"(?=半|[年载月周天日夜小分秒昼星季工钟个 ]))"
        rf"[ ]?(?:(?P<plus>半(?=[年月天日小]))|)(?P<unit1>月|{_UNIT})"
        rf"(?:(?P<more2>[多余](?!名|起|人|次|个|位|家|处|种))|)(?:(?P<plushalf>半(?![年月天日小]))|)"
        rf"(?:零?{_piece(2)}|)(?:零?{_piece(3)}|)(?:(?P<around>左右|上下)|)(?:(?P<back>来(?!到|自|源|电|访|往|人|信|京))|)"
    ),
    first="0123456789一二三四五六七八九十百千两廿半" + first_characters(durations.BEFORE),
    begins=_BEFORE,
    then=DURATION_THEN,
    build=durations.duration,
    witnesses=(
        Witness("判处有期徒刑⟦三年六个月⟧", value="P3Y6M", timex_type="DURATION"),
        Witness("连续⟦9年⟧命案全破", value="P9Y"),
        Witness("⟦不到一周⟧就破案", value="P1W", modifier="LESS_THAN"),
        Witness("潜逃⟦两个多月⟧", value="P2M", modifier="MORE_THAN"),
        Witness("查看录像⟦200多个小时⟧", value="PT200H", modifier="MORE_THAN"),
        Witness("行政拘留⟦十二日⟧", value="P12D"),
        Witness("蹲守⟦4天3夜⟧", value="P4D"),
        Witness("作案时间长达⟦3年多⟧", value="P3Y", modifier="MORE_THAN"),
        Witness("⟦半年⟧后落网", value="P6M"),
        Witness("⟦15天⟧内接受处理", value="P15D"),
        Witness("⟦3年半⟧时间", value="P3Y6M"),
        Witness("历经⟦两个半月⟧的缜密侦查", value="P2M15D"),
        Witness("审讯持续⟦3个半小时⟧", value="PT3H30M"),
        Witness("争吵持续了⟦五六分钟⟧", value="PT5M/PT6M"),
    ),
    near_misses=(
        "几百个小时的监控录像",
        "四周都是山，",
        "24小时便利店",
        "第三年",
        "2016年",
        "12日上午",
        "一岁半",
        "扣12分",
        "建局三十周年",
    ),
)

RANGE = Rule(
    name="range",
    summary="Two times with 至, 到 or a dash between them; the second inherits what it leaves out.",
    pattern=rf"{RANGE_AHEAD}{point('a_')}{SEPARATOR}{point('b_')}{TAIL}",
    first=POINT_FIRST,
    begins=POINT_WORDS,
    then=POINT_THEN,
    build=building.ranged,
    witnesses=(
        Witness("⟦10月1日至7日⟧", published=PUBLISHED, begin="2020-10-01", end_time="2020-10-08"),
        Witness("⟦2013年至2018年⟧", begin="2013-01-01", end_time="2019-01-01", value="2013/2018"),
        Witness("多在⟦凌晨1时至4时⟧出现", value="T01/T04", timex_type="TIME"),
        Witness("⟦2020年8月1日8时至12时⟧", begin="2020-08-01T08:00:00", end_time="2020-08-01T13:00:00"),
        Witness("处以行政拘留⟦五日至十五日⟧不等的处罚", value="P5D/P15D", timex_type="DURATION"),
        Witness("⟦11日上午至中午⟧", published=PUBLISHED, begin="2020-12-11T06:00:00", end_time="2020-12-11T13:00:00"),
        Witness("⟦12月20日晚至21日凌晨⟧", published=PUBLISHED, timex_type="TIME", value="2020-12-20TEV/2020-12-21TMO"),
        Witness("⟦8日下午4点半到晚7点半⟧", published=PUBLISHED, value="2020-12-08T16:30/2020-12-08T19:30"),
        Witness("⟦6月25日至9月底⟧", published=PUBLISHED, begin="2020-06-25", end_time="2020-10-01"),
    ),
    near_misses=("10月1日到达现场", "从2013年起至今"),
)

SHARED_UNIT = Rule(
    name="range_shared_unit",
    summary="Two numbers of a range whose unit stands once: 1至6月, 2018-2019年.",
    pattern=(
        rf"(?:(?P<year>{DIGIT_YEAR})年|(?P<ryear>{alternatives(YEAR_SHIFTS)})|)(?:(?P<month>{NUM})月|)"
        rf"(?<![0-9.])(?P<low>[0-9]{{1,4}}|[一二三四五六七八九十]{{1,3}})(?:至|到|[-~—–、]{{1,2}})"
        rf"(?P<high>[0-9]{{1,4}}|[一二三四五六七八九十]{{1,3}})(?P<unit>月|年|日|时)份?+(?![a-z]){TAIL}"
    ),
    first="0123456789一二三四五六七八九十今本去上前明来后",
    begins=frozenset(YEAR_SHIFTS),
    then=frozenset("年月至到-~—–、"),
    build=building.shared_unit,
    witnesses=(
        Witness(
            "⟦今年1至10月⟧", published=PUBLISHED, begin="2020-01-01", end_time="2020-11-01", value="2020-01/2020-10"
        ),
        Witness("⟦2018-2019年⟧", begin="2018-01-01", end_time="2020-01-01"),
        Witness("行政拘留⟦10至15日⟧", value="P10D/P15D", timex_type="DURATION"),
        Witness("⟦1-7月份⟧", published=PUBLISHED, begin="2020-01-01", end_time="2020-08-01"),
    ),
    near_misses=("3至5名", "10月1日至7日", "1至6个月"),
)

NUMERIC_DAY = Rule(
    name="numeric",
    summary="A full date in figures, with a clock time or without.",
    pattern=rf"{NUMERIC}(?:[ T](?P<nhour>[0-2]?[0-9]):(?P<nminute>[0-5][0-9])(?::(?P<nsecond>[0-5][0-9]))?)?",
    first="12",
    then=frozenset("-./"),
    build=building.numeric,
    witnesses=(
        Witness("发布时间：⟦2024-03-05⟧", begin="2024-03-05", end_time="2024-03-06"),
        Witness("⟦2024.3.5⟧", value="2024-03-05"),
        Witness("⟦2018-11-29 18:59⟧", value="2018-11-29T18:59"),
    ),
    near_misses=("“3.29”专案", "11.14劫持案", "192.168.1.1", "编号2024-35-11"),
)

NAMED_DAY = Rule(
    name="named_day",
    summary="A day of note whose name is its date: “3·15”国际消费者权益日. Not a case name or a show.",
    pattern=(
        r"“(?P<month>[0-9]{1,2})[.·](?P<day>[0-9]{1,2})”[^，。；、“”\n]{0,12}?(?:日(?![报电常子])|节(?![目省约]))(?P<tail>前后|当天|期间|前夕)?"
    ),
    first="“",
    begins=frozenset(f"“{digit}" for digit in "0123456789"),
    build=building.named_day,
    witnesses=(
        Witness(
            "⟦“3·15”国际消费者权益日前后⟧",
            published=PUBLISHED,
            begin="2020-03-15",
            end_time="2020-03-16",
            modifier="APPROX",
        ),
    ),
    near_misses=("“3.29”故意杀人案", "“8·11”专案组", "“3·15”晚会"),
)

SET = Rule(
    name="set",
    summary="Again and again: 每 with a unit of time.",
    pattern=(
        r"每(?:个|隔)?(?P<unit>天|日|晚|夜|周|星期|月|年|季度|小时)(?:[一二三四五六日天末](?:至周?[一二三四五六日])?)?"
        r"(?:上午|下午|晚上|晚)?(?:[0-9]{1,2}时(?:[0-9]{1,2}分)?(?:至(?:次日)?[0-9]{1,2}时(?:[0-9]{1,2}分)?)?)?"
    ),
    first="每",
    begins=frozenset(f"每{unit}" for unit in "天日晚夜周星月年季小个隔"),
    build=building.every,
    witnesses=(
        Witness("⟦每天⟧巡逻", value="P1D", timex_type="SET"),
        Witness("⟦每周三下午⟧接访", value="P1W"),
        Witness("⟦每晚8时至11时⟧设卡", value="P1D"),
    ),
    near_misses=("每名民警", "每起案件"),
)

REFERENCE = Rule(
    name="reference",
    summary="The present, the recent past and the future, without a day.",
    pattern=rf"(?:(?P<head>截[至止]到?)|)(?P<word>(?<![0-9日节生半假会])(?:{alternatives(REFERENCES)}))(?:为止|)(?!会|景)",
    first="截" + first_characters(REFERENCES),
    begins=HEAD_WORDS | REFERENCES.keys(),
    build=building.reference,
    witnesses=(
        Witness("⟦近日⟧，警方破获一案", value="PAST_REF", begin=None),
        Witness("⟦目前⟧，案件正在侦办", value="PRESENT_REF"),
        Witness("⟦截至目前⟧，已抓获12人", published=PUBLISHED, value="PRESENT_REF", begin=None, end_time="2020-12-30"),
        Witness("⟦今后⟧还将加强", value="FUTURE_REF"),
    ),
    near_misses=("3日前结清", "生日前一天"),
)

SAME_PERIOD = Rule(
    name="same_period",
    summary="The governing period moved back by a year or a month.",
    pattern=r"(?P<which>去年|上年|上一年|上月|上个月)同期",
    first="去上",
    begins=frozenset({"去年", "上年", "上一", "上月", "上个"}),
    build=building.same_period,
    witnesses=(
        Witness(
            "截至12月25日，今年共立案163起，是⟦去年同期⟧的2倍",
            published=PUBLISHED,
            begin="2019-01-01",
            end_time="2019-12-26",
        ),
    ),
    near_misses=("同比下降", "同期声"),
)

POINT = Rule(
    name="point",
    summary="A date or a time of day, as far as it is written, with 截至, 以来, 前, 许 and their like.",
    pattern=rf"(?:(?P<head>截[至止]到?|自)|){point('a_')}{TAIL}",
    first=POINT_FIRST + "截自",
    begins=POINT_WORDS,
    then=POINT_THEN,
    build=building.whole,
    witnesses=(
        Witness("⟦2016年3月4日⟧", begin="2016-03-04", end_time="2016-03-05", value="2016-03-04", timex_type="DATE"),
        Witness("⟦二〇一六年七月⟧", begin="2016-07-01", end_time="2016-08-01", value="2016-07"),
        Witness("2016年3月4日发生事故。⟦3月5日下午⟧达成协议", value="2016-03-05TAF", timex_type="TIME"),
        Witness(
            "⟦截至11月底⟧", published=PUBLISHED, begin=None, end_time="2020-12-01", modifier="END", value="2020-11"
        ),
        Witness("⟦截至上月底⟧", published=PUBLISHED, begin=None, end_time="2020-12-01", modifier="END"),
        Witness("⟦今年以来⟧", published=PUBLISHED, begin="2020-01-01", end_time="2020-12-30", value="2020"),
        Witness("⟦8月中旬以来⟧", published=PUBLISHED, begin="2020-08-11", end_time="2020-12-30", modifier="MID"),
        Witness("⟦第三季度以来⟧", published=PUBLISHED, begin="2020-07-01", end_time="2020-12-30", value="2020-Q3"),
        Witness("2016年11月14日19时许抓获，至⟦次日凌晨1时⟧", begin="2016-11-15T01:00:00", value="2016-11-15T01"),
        Witness("2019年5月23日9时34分起火，⟦9时43分⟧到达", begin="2019-05-23T09:43:00", end_time="2019-05-23T09:44:00"),
        Witness("⟦12月30日⟧", published=PUBLISHED, begin="2019-12-30", end_time="2019-12-31"),
        Witness("⟦昨天下午3点⟧", published=PUBLISHED, begin="2020-12-28T15:00:00", value="2020-12-28T15"),
        Witness("⟦2018年8月24日22时许⟧", value="2018-08-24T22", modifier="APPROX"),
        Witness("⟦2020年上半年⟧", begin="2020-01-01", end_time="2020-07-01", value="2020-H1"),
        Witness("⟦春节期间⟧", published=PUBLISHED, begin="2020-01-25"),
        Witness("⟦3月20日⟧", value="XXXX-03-20", begin=None, end_time=None),
        Witness("⟦5月1日前⟧结清", published=PUBLISHED, begin=None, end_time="2021-05-01", modifier="BEFORE"),
        Witness("⟦2020年2月30日⟧", value="2020-02-30", begin=None),
        Witness("⟦上周五⟧", published=PUBLISHED, begin="2020-12-25", end_time="2020-12-26"),
        Witness("⟦截至今年年底⟧", published=PUBLISHED, begin=None, end_time="2021-01-01", modifier="END"),
        Witness("⟦2019年年底前⟧完成", begin=None, end_time="2020-01-01", modifier="BEFORE"),
        Witness("媒体⟦9日⟧报道", published=PUBLISHED, value="2020-12-09"),
        Witness("⟦13时零5分许⟧", value="T13:05", modifier="APPROX"),
        Witness("⟦清晨5点40⟧接到报警", value="T05:40"),
        Witness("火势到⟦6点多⟧才被控制", value="T06", modifier="MORE_THAN"),
        Witness("⟦前晚11时许⟧", published=PUBLISHED, value="2020-12-27T23"),
        Witness("救护车于⟦21:28⟧到达", value="T21:28"),
        Witness("⟦11月中下旬⟧", published=PUBLISHED, begin="2020-11-11", end_time="2020-12-01"),
        Witness("⟦春节前夕⟧", published=PUBLISHED, begin=None, end_time="2020-01-25", modifier="BEFORE"),
        Witness("2018年12月离职，⟦次年3月⟧归案", published=PUBLISHED, begin="2019-03-01", end_time="2019-04-01"),
    ),
    near_misses=(
        "“3.29”故意杀人案",
        "第一时间赶到",
        "三岁女童",
        "位于88号",
        "117起案件",
        "民警提出3点建议",
        "一个月",
        "今日头条",
        "以21:28的比分获胜",
        "提出3点10条意见",
        "三年前晚归的他",
    ),
)

# In order of preference where several match at one place.
RULES: tuple[Rule[Written], ...] = (
    NUMERIC_DAY,
    SAME_PERIOD,
    NAMED_DAY,
    RANGE,
    SHARED_UNIT,
    SET,
    REFERENCE,
    POINT,
    DURATION,
)

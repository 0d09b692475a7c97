"""One date or one time of day, in words or in figures."""

from datetime import date

from policenews.expressions import alternatives, first_characters, pairs
from policenews.rules import Rule, Witness
from policenews_dates import building
from policenews_dates.festivals import PUBLIC
from policenews_dates.patterns import (
    NUMERIC,
    POINT_FIRST,
    POINT_THEN,
    POINT_WORDS,
    SINCE_DEED,
    TAIL,
    clock_time,
    daypart,
    point,
)
from policenews_dates.periods import BEGINNINGS, EVENTS
from policenews_dates.rules.published import PUBLISHED

NUMERIC_DAY = Rule(
    name="numeric",
    summary="A full date in figures, with a clock time or without.",
    pattern=rf"{NUMERIC}(?:T(?=[0-2][0-9]:)|){daypart('n_')}{clock_time('n_')}{TAIL}",
    first="12",
    then=frozenset("-./"),
    build=building.numeric,
    witnesses=(
        Witness("发布时间：⟦2024-03-05⟧", begin="2024-03-05", end_time="2024-03-06"),
        Witness("⟦2024.3.5⟧", value="2024-03-05"),
        Witness("⟦2018-11-29 18:59⟧", value="2018-11-29T18:59"),
        Witness("⟦2018-11-29T18:59:07⟧", value="2018-11-29T18:59:07"),
        Witness("⟦2014.5.9晚上7点半⟧", value="2014-05-09T19:30"),
    ),
    near_misses=(
        "“3.29”专案",
        "11.14劫持案",
        "192.168.1.1",
        "编号2024-35-11",
    ),
)

NAMED_DAY = Rule(
    name="named_day",
    summary="A day of note whose name is its date: “3·15”国际消费者权益日. Not a case name or a show.",
    pattern=(
        r"(?:(?P<year>[今去明]年)|)[“\"](?P<month>[0-9]{1,2})[.·](?P<day>[0-9]{1,2})[”\"]"
        r"(?:[^，。；、“”\n0-9案]{0,12}?(?:日(?![报电常子])|节(?![目省约]))|(?=前后|期间|前夕|当天|当日))(?P<tail>前后|当天|当日|期间|前夕)?"
    ),
    first='“"今去明',
    begins=frozenset(f"{mark}{digit}" for mark in '“"' for digit in "0123456789") | frozenset({"今年", "去年", "明年"}),
    build=building.named_day,
    witnesses=(
        Witness(
            "⟦“3·15”国际消费者权益日前后⟧",
            published=PUBLISHED,
            begin="2020-03-15",
            end_time="2020-03-16",
            modifier="APPROX",
        ),
        Witness("⟦“6·26”国际禁毒日⟧", published=PUBLISHED, begin="2020-06-26"),
    ),
    near_misses=(
        "“3.29”故意杀人案",
        "“8·11”专案组",
        "“3·15”晚会",
        "“9·18”大案",
    ),
)

_PUBLIC_NAME = (
    rf"(?:第[0-9一二三四五六七八九十]{{1,3}}个|)(?P<name>{alternatives(PUBLIC)})(?P<tail>前后|当[天日]|期间|前夕|)"
)
PUBLIC_DAY = Rule(
    name="public_day",
    summary="A day of note of the trade by its name: 国际禁毒日, 全国交通安全日, 中国人民警察节.",
    pattern=_PUBLIC_NAME,
    first="第" + first_characters(PUBLIC),
    begins=frozenset(PUBLIC) | pairs("第", "0123456789一二三四五六七八九十"),
    build=building.public_day,
    witnesses=(
        Witness("⟦国际禁毒日⟧到来之际", published=date(2020, 6, 20), begin="2020-06-26", end_time="2020-06-27"),
        Witness("⟦第九个全国交通安全日⟧", published=PUBLISHED, begin="2020-12-02"),
        Witness("⟦中国人民警察节⟧", published=PUBLISHED, begin="2020-01-10"),
    ),
    near_misses=("禁毒宣传", "中国人民警察大学", "全国人民"),
)

PUBLIC_DATE = Rule(
    name="public_date",
    summary="A day of note of the trade with its date before its name: 6·26国际禁毒日, 12·2 全国交通安全日.",
    pattern=rf"(?<![0-9.·“\"])[0-9]{{1,2}}[·.][0-9]{{1,2}}[ ]?{_PUBLIC_NAME}",
    first="0123456789",
    then=frozenset("· 第" + first_characters(PUBLIC)),
    build=building.public_day,
    witnesses=(
        Witness("⟦6·26国际禁毒日⟧到来之际", published=date(2020, 6, 20), begin="2020-06-26", end_time="2020-06-27"),
        Witness("⟦12·2 全国交通安全日前后⟧", published=PUBLISHED, begin="2020-12-02", modifier="APPROX"),
        Witness("⟦6.26国际禁毒日当天⟧", published=PUBLISHED, begin="2020-06-26"),
    ),
    near_misses=("6·26专案", "12·2特大交通事故", "3·15晚会"),
)

PLAN = Rule(
    name="five_year_plan",
    summary="The years of a five-year plan: “十三五”期间. The plan itself is no time.",
    pattern=r"(?P<head>自|)[“\"]?(?P<plan>十[一二三四五六]|[一二三四五六七八九])五[”\"]?(?:规划|计划)?(?P<tail>期间|时期|以来|末期?|初期?|前期|后期)",
    first='自“"一二三四五六七八九十',
    begins=pairs("自", '“"十一二三四五六七八九') | pairs('“"', "一二三四五六七八九十"),
    then=frozenset('”"规计期时以末初前后'),
    build=building.plan,
    witnesses=(
        Witness("⟦“十三五”期间⟧", begin="2016-01-01", end_time="2021-01-01", value="2016/2020"),
        Witness("⟦十二五时期⟧", begin="2011-01-01", end_time="2016-01-01"),
        Witness("⟦“十三五”以来⟧", published=PUBLISHED, begin="2016-01-01", end_time="2020-12-30"),
    ),
    near_misses=("“十四五”规划纲要", "十五名", "七五普法"),
)

SINCE_EVENT = Rule(
    name="since_event",
    summary="From an event that every reader knows: 党的二十大以来, 改革开放以来.",
    pattern=rf"(?:自|)(?P<event>{alternatives(EVENTS)})(?:召开|胜利召开|)以来",
    first="自" + first_characters(EVENTS),
    begins=frozenset(EVENTS) | pairs("自", first_characters(EVENTS)),
    then=frozenset("届大"),
    build=building.since_event,
    witnesses=(
        Witness("⟦党的十八大以来⟧", published=PUBLISHED, begin="2012-11-08", end_time="2020-12-30"),
        Witness("⟦改革开放以来⟧", published=PUBLISHED, begin="1978-12-18"),
    ),
    near_misses=("学习贯彻党的二十大精神", "改革开放四十年", "十八大报告"),
)

SINCE = Rule(
    name="since_season",
    summary="From the day on which something begins each year, by convention: 入夏以来, 入汛以来, 开学以来.",
    pattern=(rf"(?:(?P<ryear>今年|去年)|)(?:自|)(?P<word>{alternatives(BEGINNINGS)})以来"),
    first="今去自" + first_characters(BEGINNINGS),
    begins=frozenset({f"{year}{word}" for year in ("今年", "去年") for word in BEGINNINGS} | {*BEGINNINGS})
    | pairs("自", first_characters(BEGINNINGS)),
    build=building.since,
    witnesses=(
        Witness("⟦入夏以来⟧", published=PUBLISHED, begin="2020-05-01", end_time="2020-12-30", basis="convention"),
        Witness("⟦今年入汛以来⟧", published=PUBLISHED, begin="2020-04-01"),
    ),
    near_misses=("入夏后", "今年入冬", "开学季"),
)

POINT = Rule(
    name="point",
    summary="A date or a time of day, as far as it is written, with 截至, 以来, 前, 许 and their like.",
    pattern=rf"(?:(?P<head>截[至止]到?|自)|){point('a_')}{SINCE_DEED}{TAIL}",
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
        Witness("⟦自6月25日“百日行动”开展以来⟧", published=PUBLISHED, begin="2020-06-25", end_time="2020-12-30"),
        Witness("⟦8月中旬以来⟧", published=PUBLISHED, begin="2020-08-11", end_time="2020-12-30", modifier="MID"),
        Witness("⟦第三季度以来⟧", published=PUBLISHED, begin="2020-07-01", end_time="2020-12-30", value="2020-Q3"),
        Witness("2016年11月14日19时许抓获，至⟦次日凌晨1时⟧", begin="2016-11-15T01:00:00", value="2016-11-15T01"),
        Witness("2019年5月23日9时34分起火，⟦9时43分⟧到达", begin="2019-05-23T09:43:00", end_time="2019-05-23T09:44:00"),
        Witness("⟦1月15日⟧", published=PUBLISHED, begin="2020-01-15", end_time="2020-01-16"),
        Witness("⟦12月30日⟧", published=PUBLISHED, begin="2020-12-30", end_time="2020-12-31"),
        Witness("⟦2019年国家宪法日⟧", begin="2019-12-04"),
        Witness("⟦昨天下午3点⟧", published=PUBLISHED, begin="2020-12-28T15:00:00", value="2020-12-28T15"),
        Witness("⟦2018年8月24日22时许⟧", value="2018-08-24T22", modifier="APPROX"),
        Witness("⟦2020年上半年⟧", begin="2020-01-01", end_time="2020-07-01", value="2020-H1"),
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
        Witness("⟦春节前夕⟧", published=PUBLISHED, begin=None, end_time="2021-02-12", modifier="BEFORE"),
        Witness("2018年12月离职，⟦次年3月⟧归案", published=PUBLISHED, begin="2019-03-01", end_time="2019-04-01"),
        Witness("⟦春节期间⟧", published=PUBLISHED, begin="2020-01-24", end_time="2020-02-03", basis="announced"),
        Witness("⟦去年国庆长假⟧", published=PUBLISHED, value="2019-10-01/2019-10-07"),
        Witness("⟦去年国庆七天⟧共发生事故", published=PUBLISHED, value="2019-10-01/2019-10-07"),
        Witness("⟦上世纪90年代⟧", published=PUBLISHED, begin="1990-01-01", end_time="2000-01-01", value="199"),
        Witness("⟦去年农历八月十五⟧", published=PUBLISHED, begin="2019-09-13", calendar="lunar"),
        Witness("⟦正月初八⟧", published=PUBLISHED, begin="2020-02-01"),
        Witness("⟦民国二十六年⟧", begin="1937-01-01", calendar="era"),
        Witness("⟦今（28）日凌晨3时许⟧", published=PUBLISHED, begin="2020-12-28T03:00:00"),
        Witness("⟦昨日（12月28日）⟧", published=PUBLISHED, begin="2020-12-28"),
        Witness("⟦冬至当天⟧", published=PUBLISHED, begin="2020-12-21", calendar="solar term"),
        Witness("⟦6月第3个星期日⟧", published=PUBLISHED, begin="2020-06-21"),
        Witness("⟦今冬⟧", published=PUBLISHED, begin="2020-12-01"),
        Witness("⟦年底前⟧完成", published=PUBLISHED, end_time="2021-01-01", modifier="BEFORE"),
        Witness("⟦2013年至今⟧", published=PUBLISHED, begin="2013-01-01", end_time="2020-12-30"),
        Witness("⟦2016年起⟧", begin="2016-01-01", end_time=None, modifier="AFTER"),
        Witness("⟦本月前10天⟧", published=PUBLISHED, begin="2020-12-01", end_time="2020-12-11"),
        Witness("⟦春节第三天⟧", published=PUBLISHED, begin="2020-01-27", calendar="lunar"),
        Witness("⟦三年前的12月28日⟧", published=PUBLISHED, begin="2017-12-28", anchor="publication"),
        Witness("⟦上世纪五六十年代⟧", published=PUBLISHED, begin="1950-01-01", end_time="1970-01-01", value="195/196"),
        Witness("2016年3月5日案发，⟦第三天⟧告破", begin="2016-03-07", anchor="text"),
        Witness("⟦同年3月5日⟧", published=PUBLISHED, value="XXXX-03-05", begin=None),
        Witness("⟦全年⟧破案200起", published=date(2020, 1, 15), begin="2019-01-01", end_time="2020-01-01"),
        Witness("⟦去年⟧检查旅馆1.4万家", published=PUBLISHED, begin="2019-01-01", end_time="2020-01-01"),
        Witness("2016年5月3日案发，⟦当月第三周⟧告破", begin="2016-05-16", end_time="2016-05-23"),
        Witness("⟦寒假期间⟧", published=PUBLISHED, begin="2020-01-11", end_time="2020-02-10", basis="convention"),
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
        "李国庆",
        "王立春",
        "星期天酒店",
        "一年中",
    ),
)

"""Short texts that a hostile reader wrote, with what he took each time to mean."""

from datetime import date

import pytest

from policenews import Pipeline
from policenews_dates import TimeExpression, plugin

PIPELINE = Pipeline([plugin])
JANUARY = date(2024, 1, 5)


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("10月1日至7日24时", JANUARY, ["2023-10-01/2023-10-07T24"]),
        ("1月3日22时至4日", JANUARY, ["2024-01-03T22/2024-01-04"]),
        ("2024年1月1日至3日24时", None, ["2024-01-01/2024-01-03T24"]),
        ("一、2023年12月3日，李某落网。二、12月5日，王某落网。", JANUARY, ["2023-12-03", "2023-12-05"]),
        ("2024 年 1 月 3 日 14 时 30 分许", None, ["2024-01-03T14:30"]),
        ("截至 1 月 3 日", JANUARY, ["2024-01-03"]),
        (
            "2023年1至12月，全市破案300起。其中1至6月破案120起，7至12月破案180起。",
            JANUARY,
            ["2023-01/2023-12", "2023-01/2023-06", "2023-07/2023-12"],
        ),
        (
            "2024年1月2日，张某被骗，当天报警。1月4日，民警立案。",
            date(2024, 12, 30),
            ["2024-01-02", "2024-01-02", "2024-01-04"],
        ),
        (
            "2023年1月4日，李某被骗。1月5日，其报案。1月20日，落网。",
            JANUARY,
            ["2023-01-04", "2023-01-05", "2023-01-20"],
        ),
        ("2021年3月，李某诈骗。4月2日，落网。", JANUARY, ["2021-03", "2021-04-02"]),
        ("6月30日晚12点", date(2024, 7, 1), ["2024-06-30T24"]),
        ("6月29日晚上12点半", date(2024, 7, 1), ["2024-06-30T00:30"]),
        (
            "1月3日晚上8点，两人喝酒。10点多，两人争吵。11时许，李某伤人。",
            JANUARY,
            ["2024-01-03T20", "2024-01-03T22", "2024-01-03T23"],
        ),
        ("新华社北京12月31日电 今年全国破案，比去年多。", date(2024, 1, 1), ["2023-12-31", "2023", "2022"]),
        ("12月3日，李某作案。月底，李某落网。", JANUARY, ["2023-12-03", "2023-12"]),
        ("历时近两个月，民警破案", JANUARY, ["P2M"]),
        ("占三分之一、百分之五", JANUARY, []),
        ("等了七八年才报案", JANUARY, ["P7Y/P8Y"]),
        ("每周一次例会", JANUARY, ["P1W"]),
        ("22年底，李某外逃", date(2024, 7, 1), ["2022"]),
        ("2018至2023年间", None, ["2018/2023"]),
        ("2023年三、四季度", None, ["2023-Q3/2023-Q4"]),
        ("去年三四月份", JANUARY, ["2023-03/2023-04"]),
        ("1990年代", None, ["199"]),
        ("2014年3月2日（星期日）晚", None, ["2014-03-02TEV"]),
        ("“三月三”假期", date(2024, 4, 20), ["2024-04-11"]),
        ("延长拘留期限至三十日", JANUARY, ["P30D"]),
        ("“1998.5.6”抢劫杀人案", JANUARY, []),
        ("2013年起至今", JANUARY, ["2013"]),
        ("今年五一，交警上岗", date(2024, 7, 1), ["2024-05-01"]),
        ("今年头两个月", date(2024, 7, 1), ["2024-01/2024-02"]),
        ("去年腊月二十八", date(2024, 2, 20), ["2024-02-07"]),
        ("今年元旦以来，分局夜巡，12月30日，抓获3人", JANUARY, ["2024-01-01", "2023-12-30"]),
        ("历时三个年头", JANUARY, ["P3Y"]),
        ("案件发生于2019年3月5日。5月6日，破案", JANUARY, ["2019-03-05", "2019-05-06"]),
        ("六个月以上三年以下有期徒刑", None, ["P6M/P3Y"]),
        ("分别判处六个月、九年", None, ["P6M", "P9Y"]),
        ("每隔一天", None, ["P2D"]),
        ("三个季度", None, ["P9M"]),
        ("五六年来", JANUARY, ["P5Y/P6Y"]),
        ("自昨日起", JANUARY, ["2024-01-04"]),
        ("马上一年半又要过去了", JANUARY, ["P1Y6M"]),
        ("比上一年多", JANUARY, ["2023"]),
        ("2019年1-五月", None, ["2019-01/2019-05"]),
        ("二、12月5日，李某落网", JANUARY, ["2023-12-05"]),
        ("五一次日", JANUARY, ["2023-05-02"]),
        ("中秋之夜，民警送去腊八粥", JANUARY, ["2023-09-29TNI"]),
        ("嫌疑人罗腊月；民警于三月破案", JANUARY, ["2023-03"]),
        ("盗版《十月围城》《百年孤独》《春节序曲》；三月天气转暖", JANUARY, ["2023-03"]),
        ("复活节岛、圣诞老人、七夕谷、十月桥派出所、《光明日报》", JANUARY, []),
        ("比2022年提前三个月", JANUARY, ["2022", "P3M"]),
        ("目前三个月大", JANUARY, ["PRESENT_REF", "P3M"]),
        ("今年前三个月", date(2024, 7, 1), ["2024-01/2024-03"]),
        ("本周一起至周五", date(2024, 1, 17), ["2024-01-15/2024-01-19"]),
        ("本周一起，交警上岗", date(2024, 1, 17), ["2024-01-15"]),
        ("本周一起盗窃案", date(2024, 1, 17), ["2024-W03"]),
        ("春节第二天晚8时", date(2024, 3, 1), ["2024-02-11T20"]),
    ],
)
def test_what_a_hostile_reader_took_it_to_mean(text: str, published: date | None, values: list[str]) -> None:
    """All times of the text, in order."""
    assert [time.value for time in PIPELINE.read(text, published).select(TimeExpression)] == values


@pytest.mark.parametrize(
    ("text", "published", "other"),
    [("春节", date(2021, 2, 8), "2020-01-25"), ("2月29日", date(2024, 2, 25), None), ("1月8日", JANUARY, "2023-01-08")],
)
def test_the_other_reading_is_a_day_of_its_calendar(text: str, published: date, other: str | None) -> None:
    """The year before, by the calendar in which it was written, if it has such a day."""
    (found,) = PIPELINE.read(text, published).select(TimeExpression)

    assert found.alternative == other

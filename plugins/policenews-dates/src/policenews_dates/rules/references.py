"""The present, the recent past and the future, and the same period of another year."""

from policenews.expressions import alternatives, first_characters
from policenews.rules import Rule, Witness
from policenews_dates import building
from policenews_dates.patterns import DIGIT_YEAR, HEAD_WORDS
from policenews_dates.rules.published import PUBLISHED
from policenews_dates.words import REFERENCES

REFERENCE = Rule(
    name="reference",
    summary="The present, the recent past and the future, without a day.",
    pattern=(
        rf"(?:(?P<head>截[至止]到?)|)(?P<word>(?<![0-9日节生半假会发出呈不临附靠接贴同少青项充周实体展数几一二三四五六七八九十百])(?:{alternatives(REFERENCES)}))"
        r"(?:为止|)(?!(?<=最近)的?[0-9一二三四五六七八九十几数两]{1,3}个?[年月周天日星小]|"
        r"会|景|科|夕|头|城|路|世界|大厦|货|光灯|台)"
    ),
    first="截" + first_characters(REFERENCES),
    begins=HEAD_WORDS | REFERENCES.keys(),
    build=building.reference,
    witnesses=(
        Witness("⟦近日⟧，警方破获一案", value="PAST_REF", begin=None),
        Witness("⟦目前⟧，案件正在侦办", value="PRESENT_REF"),
        Witness("⟦截至目前⟧，已抓获12人", published=PUBLISHED, value="PRESENT_REF", begin=None, end_time="2020-12-30"),
        Witness("⟦今后⟧还将加强", value="FUTURE_REF"),
    ),
    near_misses=(
        "3日前结清",
        "生日前一天",
        "侦查员发现在出租屋内",
        "嫌疑人出现在现场",
    ),
)

SAME_PERIOD = Rule(
    name="same_period",
    summary="The governing period moved back by a year or a month.",
    pattern=rf"(?:(?P<which>去年|上年|上一年|前年|上月|上个月|上周|上一周)|(?P<year>{DIGIT_YEAR})年|(?<=[较比与同超低高])|(?<=[，。；])(?P<now>)(?=同期[，,]))同(?:期|(?<=[去上]年同)月)(?![声待生])",
    first="去上前同12一二",
    begins=frozenset({"去年", "上年", "上一", "上月", "上个", "上周", "前年", "同期"}),
    then=frozenset("年"),
    build=building.same_period,
    witnesses=(
        Witness(
            "截至12月25日，今年共立案163起，是⟦去年同期⟧的2倍",
            published=PUBLISHED,
            begin="2019-01-01",
            end_time="2019-12-26",
        ),
        Witness("2020年上半年立案20起，⟦2018年同期⟧30起", begin="2018-01-01", end_time="2018-07-01", value="2018-H1"),
        Witness("一季度立案20起，较⟦同期⟧下降", published=PUBLISHED, begin="2019-01-01", end_time="2019-04-01"),
    ),
    near_misses=(
        "同比下降",
        "同期声",
        "同期入伍的战友",
    ),
)

"""Again and again."""

from policenews.expressions import alternatives, pairs
from policenews.rules import Rule, Witness
from policenews_dates import repeating
from policenews_dates.calendar import DAYPARTS
from policenews_dates.festivals import NAMES
from policenews_dates.patterns import NUM

_DAYPART = alternatives(DAYPARTS)
_CLOCK = (
    "(?:[0-9]{1,2}|[一二三四五六七八九十两零]{1,3})"
    "(?:[时点](?:半|[一三1-3]刻|[0-9一二三四五六七八九十]{1,3}分?|)钟?整?|[:：][0-5][0-9])"
)
_DAYS = "[一二三四五六日天末](?![次天轮回场])(?:(?:至|到|、|和|及|[-~—–])(?:周|星期|)[一二三四五六日天])*+"
_TO = "(?:至|到|[-~—–]{1,2})"
SET = Rule(
    name="set",
    summary="Again and again: 每 with a unit of time, and what says when in it: 每周三下午, 每晚8时至11时, 每年6月.",
    pattern=(
        rf"(?:每逢(?P<occasion>节假日|法定节假日|双休日|周末|节日|重大节日|赶集日?|雨天)|"
        rf"逢年过节(?P<feast>)|(?P<all>天天|日日夜夜|日复一日|年年|夜夜)|"
        rf"每[到逢]?(?P<gap>隔|)(?P<count>[0-9]{{1,3}}|[一二两三四五六七八九十半]{{1,2}}|)个?"
        rf"(?P<unit>工作日|季度|小时|分钟|星期|礼拜|周(?![岁年])|天|日|晚上|晚|夜|早晨|早上|早|清晨|月(?!饼)|年|夏季|冬季|夏天|冬天)"
        rf"(?:(?<=周)(?:{_DAYS}|)|(?<=[期拜])(?:{_DAYS}|)|(?<=月)(?:的|)(?:{NUM}[日号](?:前|)|[上中下]旬|第[一二三四五]个(?:周|星期)[一二三四五六日天]|月?[初底末]|)|"
        rf"(?<=年)(?:的|)(?:{NUM}月(?:{NUM}日)?(?:{_TO}{NUM}月)?|"
        rf"{alternatives(NAMES)}(?:期间)?|[春夏秋冬][季天]|年?[底末初]|)|(?<=季度)[初末]|)"
        rf"(?:的|)(?:(?!早晚|[早晚]高峰){_DAYPART}|)(?:{_CLOCK}"
        rf"(?:{_TO}(?:次日|第二天|翌日|)(?:{_DAYPART}|)(?:{_CLOCK}|{NUM}[时点])|许|左右|)|[0-9]{{1,2}}{_TO}[0-9]{{1,2}}[时点]|))"
        r"(?:(?<!每[天日年月周晚夜])(?:前后|期间|前夕)|)"
    ),
    first="每逢天日年夜",
    begins=pairs("每", "天日晚夜周星礼月年季小分早清个隔逢到工夏冬0123456789一二两三四五六七八九十半")
    | {"逢年", "天天", "日日", "日复", "年年", "夜夜"},
    build=repeating.every,
    witnesses=(
        Witness("⟦每天⟧巡逻", value="P1D", timex_type="SET"),
        Witness("⟦每周三下午⟧接访", value="P1W"),
        Witness("⟦每晚8时至11时⟧设卡", value="P1D"),
        Witness("⟦每逢周末⟧", value="P1W"),
        Witness("⟦每隔3天⟧", value="P3D"),
        Witness("⟦每周一至周五8:30至17:30⟧", value="P1W"),
        Witness("⟦每年春节期间⟧", value="P1Y"),
        Witness("⟦每月15日⟧", value="P1M"),
        Witness("⟦每个星期天早上9点⟧", value="P1W"),
        Witness("⟦每两周⟧", value="P2W"),
        Witness("⟦每天晚上8点—9点⟧", value="P1D"),
        Witness("⟦每年6月26日前后⟧", value="P1Y"),
        Witness("⟦每逢节假日期间⟧", value="PXD"),
        Witness("⟦每日⟧早晚高峰", value="P1D"),
    ),
    near_misses=(
        "每名民警",
        "每起案件",
        "每3名",
        "天天超市",
        "每年轻人",
        "每日优鲜",
        "每周岁",
    ),
)

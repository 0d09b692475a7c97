"""Pieces of expressions from which the rules are put together; every piece is possessive, so none can backtrack."""

from policenews.expressions import alternatives, first_characters, pairs
from policenews.scanning import Lead
from policenews_dates.calendar import DAYPARTS
from policenews_dates.festivals import NAMES

_HAN_DIGITS = "一二三四五六七八九十廿卅"
NUM = f"(?:[0-9]{{1,2}}(?![0-9])|[{_HAN_DIGITS}]{{1,3}})"
YEAR_SHIFTS = {
    "今年": 0,
    "年内": 0,
    "本年度": 0,
    "本年": 0,
    "去年": -1,
    "上年": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
YEAR_AFTER = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
MONTH_SHIFTS = {
    "本月": 0, "这个月": 0, "上个月": -1, "上月": -1, "上上个月": -2, "下个月": 1, "下月": 1,
}  # fmt: skip
MONTH_SAME = ("当月", "同月")
DAY_SHIFTS = {
    "今天": 0, "今日": 0, "今": 0, "昨天": -1, "昨日": -1, "昨": -1, "前天": -2, "前日": -2, "前": -2, "明天": 1,
    "明日": 1, "后天": 2,
}  # fmt: skip
DAY_AFTER = {
    "当天": 0, "当日": 0, "同日": 0, "同一天": 0, "当": 0, "次日": 1, "翌日": 1, "第二天": 1, "隔日": 2, "第三天": 2,
}  # fmt: skip
WEEKS = {
    "本周": 0, "这周": 0, "上周": -1, "上个周": -1, "上上周": -2, "下周": 1, "下下周": 2, "本星期": 0, "上星期": -1,
    "上个星期": -1, "下星期": 1, "下个星期": 1,
}  # fmt: skip
REFERENCES = {
    **dict.fromkeys(
        ("近日", "日前", "近年来", "近年", "近几年来", "近几年", "前不久", "不久前", "近期", "近来",
         "最近", "连日来", "近段时间", "近一段时间", "前段时间", "此前",
         "前期", "年前", "前些年", "前些日子", "近两日"), "PAST_REF"),
    **dict.fromkeys(("目前", "当前", "现在", "如今", "眼下", "现阶段", "现今", "当下"), "PRESENT_REF"),
    **dict.fromkeys(("今后", "未来", "近日起"), "FUTURE_REF"),
}  # fmt: skip
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5}
DIGIT_YEAR = "(?<![0-9A-Za-z.·])(?:(?:1[0-9]|20)[0-9]{2}(?![0-9])|[一二][零〇○九][零〇○一二三四五六七八九]{2})"

PARTS = "上中旬|中下旬|上旬|中旬|下旬|初|底|末|中(?!旬|学|国|心|华|午|共|小|山|医|秋|央|考|介|间|断|止|毒|枪|奖|标)"
DAYPART = alternatives(name for name in DAYPARTS if len(name) > 1 and name != "当晚")
_BY_NUMBERS = ("五一", "十一")
"""Festivals whose names are numbers too: they need a word that says so."""
_NAMED = alternatives(name for name in NAMES if name not in {*_BY_NUMBERS, "消费者权益日"})
_FESTIVAL = (
    "“(?:五一|十一)”(?:国际劳动节|国庆节|劳动节|小长假|假期|黄金周|长假)?|"
    "(?:五一|十一)(?:节|假期|小长假|长假|黄金周)|"
    f"{_NAMED}(?:佳?节)?(?:小长假|长假|假期|黄金周)?"
)


_COUNTED = "个名人起件辆元岁次米公克号条项点家户台部张份"
"""What is counted after 提出3点10…: a number before it is no minute."""


def _optional(first: str, expression: str) -> str:
    """Return an expression for a part that may be left out, behind a look at the characters with which it can begin.

    Most parts are left out, and the engine would try each of their alternatives.
    """
    return f"(?:(?=[{first}]){expression}|)"


def point(p: str) -> str:
    """Return the expression of a date or time; group names begin with `p`.

    Every part is optional, the order fixed: year, festival or quarter or half or month, part or day, week, part of the
    day, clock. What cannot be a time (nothing at all, a bare year without 年) is refused when it is built.
    """
    shifts = alternatives([*YEAR_SHIFTS, *YEAR_AFTER])
    year = _optional(
        "0-9一二" + first_characters([*YEAR_SHIFTS, *YEAR_AFTER]),
        rf"(?:(?P<{p}year>{DIGIT_YEAR})[ ]?年(?:度(?!假)|)|(?<![0-9])(?P<{p}short>[0-9]{{2}})年(?=[ ]?{NUM}月)|"
        rf"(?P<{p}ryear>{shifts})(?!检|会|审|轻|纪|龄|关)(?:度(?!假)|))[ ]?",
    )
    month = (
        rf"(?P<{p}month>{NUM})[ ]?月份?+(?!亮|饼|球|薪|租|供|嫂|台|报|息|牙|儿|色|均)|"
        rf"(?P<{p}rmonth>{alternatives([*MONTH_SHIFTS, *MONTH_SAME])})(?:份)?|(?P<{p}first>元月)份?+"
    )
    coarse = _optional(
        f"1-9{_HAN_DIGITS}0第首前上下春夏秋冬元“" + first_characters([*NAMES, *MONTH_SHIFTS, *MONTH_SAME]),
        rf"(?:(?P<{p}festival>{_FESTIVAL})|(?:第)?(?P<{p}quarter>[一二三四1-4])季度|(?P<{p}quarter1>首季)度?|"
        rf"前(?P<{p}quarters>[二两三23])个?季度|(?P<{p}half>[上下])半年|(?P<{p}season>[春夏秋冬])[季天]|{month})",
    )
    fine = _optional(
        f"0-9{_HAN_DIGITS} 年上中下初底末",
        rf"(?:[ ]?(?:(?:年(?=[初底末中])|)(?P<{p}part>{PARTS})|(?P<{p}day>{NUM})"
        rf"(?:日|号(?!线|楼|院|机|店|门|文|令|公|国|省|县|车|桥|仓|房|铺|档|牌))"
        rf"(?!电(?:池|话|动)|报(?!道)|本|志|常|子|程|用)))",
    )
    relative = _optional(
        "周星礼" + first_characters([*DAY_SHIFTS, *DAY_AFTER, *WEEKS]),
        rf"(?:(?P<{p}rday>{alternatives(w for w in DAY_SHIFTS if len(w) > 1)}|[今昨](?=[晨晚夜早])|"
        rf"(?<![以之日年月天目提从先生])前(?=晚))"
        rf"(?!头条|说法|关注|之)|"
        rf"(?P<{p}after>{alternatives(w for w in DAY_AFTER if len(w) > 1)}|当(?=[晚夜]))(?!性|值)|"
        rf"(?P<{p}week>{alternatives(WEEKS)})(?:(?P<{p}weekday2>[一二三四五六日天末](?![岁年期报刊游]))|)|"
        rf"(?:周|星期|礼拜)(?P<{p}weekday>[一二三四五六日天末](?![岁年期报刊游])))",
    )
    daypart = _optional(
        " ，" + first_characters(DAYPARTS),
        rf"(?:[ ，]?(?P<{p}daypart>{DAYPART}|"
        rf"(?<=[日号天今昨当前次至到\\-~—–])[晨晚夜早](?!报|会|婚|期|饭|餐|点|市|年|场|总|查)))",
    )
    minute = "(?:[0-9]{1,2}|[一二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九]|[零〇][0-9])"
    clock = _optional(
        f" 0-9{_HAN_DIGITS}两零",
        rf"(?:[ ]?(?P<{p}hour>[0-9]{{1,2}}|[一二三四五六七八九十两零]{{1,3}})(?:(?P<{p}word>时|点)(?!许可)钟?+整?+"
        rf"(?:(?P<{p}minute>{minute})[余多]?分(?!局|别|钟后|之|队|管|店|公)(?:(?P<{p}second>{minute})秒|)|"
        rf"(?P<{p}halfhour>半)|(?P<{p}ke>[一三])刻|(?<=点)(?P<{p}minute3>[0-5][0-9])(?![0-9.:%百千万余多{_COUNTED}])|)|"
        rf"[:：](?P<{p}minute2>[0-5][0-9])(?:[:：](?P<{p}second2>[0-5][0-9])|)(?![0-9])))",
    )
    return f"{year}{coarse}{fine}{relative}{daypart}{clock}"


NUMERIC = (
    r"(?<![0-9A-Za-z.\-/])(?P<nyear>(?:19|20)[0-9]{2})(?P<nsep>[-./])(?P<nmonth>0?[1-9]|1[0-2])(?:(?:[-./])(?P<nday>[0-3]?[0-9]))"
    r"(?![0-9.\-/A-Za-z])"
)
TAIL = _optional(
    "份以期前左之至许起后多",
    "(?P<tail>份?以来|期间|前后|前夕|左右|之前|以前|之后|以后|至今|许(?!可|多|诺|某|昌|先)|起(?!诉|来|草|点|到|火|步|义|因|案|获|疑)|"
    "前(?![一二两三四五六七八九十几0-9]|往|来|进|期|后|方|列|科|任|提|述|去|夕)|后(?!续|台|期|来|者|座|备|门|果|方|勤|面|排|半)|多钟?(?![次人名起年地处方项家个数种]))",
)
SEPARATOR = "[ ]?(?:至|到|[-~—–]{1,2})[ ]?"
POINT_FIRST = (
    "0123456789一二三四五六七八九十廿卅零〇年今本去上前明来后同当这下元昨次翌第隔周星礼春夏秋冬首“"
    "凌清早上中午正下傍晚夜深半晨" + "".join({name[0] for name in NAMES})
)

NUMERALS = "零〇○一二三四五六七八九十百千两廿卅半"
LEAD = Lead(
    f"(?<![0-9])[0-9]++(?:\\.[0-9]++)?+|(?<![{NUMERALS}])[{NUMERALS}]++",
    first=f"0123456789{NUMERALS}",
    second=f"0123456789.{NUMERALS}",
)
"""What many times begin with: a number."""
POINT_THEN = frozenset("年月日号时点:：季 节假小长黄") | {
    name[1] for name in NAMES if name[0] in "一二三四五六七八九十"
}
DURATION_THEN = frozenset("余多来个半年载月周天日夜小分秒昼星季工钟 ")
# Most times are no ranges: before anything like 至 comes a character with which no time is written.
RANGE_AHEAD = r"(?=[^。；！？\n的了在将被有为民人公案对发~—–至到-]{1,40}+[-~—–至到])"


_WEEK_DAYS = "一二三四五六日天末"
HEAD_WORDS = frozenset({"截至", "截止"})
POINT_WORDS = (
    frozenset(
        {
            *YEAR_SHIFTS, *YEAR_AFTER, *MONTH_SHIFTS, *MONTH_SAME, *DAY_AFTER, *WEEKS, *NAMES, *HEAD_WORDS,
            "元月", "首季", "前二季", "前两季", "前三季", "上半年", "下半年", "星期", "礼拜", "“五一”", "“十一”",
            *(name for name in DAYPARTS if len(name) > 1),
            *(word for word in DAY_SHIFTS if len(word) > 1),
        }
        - {"当"}
    )
    | pairs("今昨前当", "晨晚夜早")
    | pairs("周", _WEEK_DAYS)
    | pairs("春夏秋冬", "季天")
    | pairs("第", "一二三四1234")
    | pairs("自", f"0123456789{NUMERALS}今去本上前春夏秋冬")
)  # fmt: skip
"""Words with which a date or a time of day can begin, if not with a number."""

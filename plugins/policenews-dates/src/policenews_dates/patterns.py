"""Pieces of expressions from which the rules are put together; every run in them has an upper bound."""

from policenews.expressions import alternatives, first_characters, pairs
from policenews.scanning import Lead
from policenews_dates.calendar import DAYPARTS, SEASONS
from policenews_dates.festivals import NAMES, PUBLIC, SIGNED
from policenews_dates.periods import ERAS, PERIODS
from policenews_dates.words import (
    CENTURIES,
    DAY_AFTER,
    DAY_SHIFTS,
    MONTH_AFTER,
    MONTH_SHIFTS,
    PARTS_OF_MONTH,
    PARTS_OF_PERIOD,
    SURNAMES,
    WEEKS,
    YEAR_AFTER,
    YEAR_SHIFTS,
)

HAN_DIGITS = "一二三四五六七八九十廿卅"
NUM = f"(?:[0-9]{{1,2}}(?![0-9])|[{HAN_DIGITS}]{{1,3}})"
DIGIT_YEAR = (
    "(?<![0-9A-Za-z.·])(?:(?:(?:1[0-9]|2[01])[0-9]{2}|9999)(?![0-9])|[一二][零〇○九][零〇○一二三四五六七八九]{2}|"
    "[二两]千零[一二三四五六七八九])"
)
_TWO_DIGITS = "(?:[5-9][0-9]|[0-2][0-9])"
"""Years with two digits and no month, behind 于 and its like: 于98年, 在18年; else it is how long."""
_TWO_FIGURES = "(?<![零〇一二三四五六七八九十百千第每这近])[零〇一二三四五六七八九]{2}"
"""九八年, 三三年: figures that are no numeral."""
DAYPART = alternatives(name for name in DAYPARTS if len(name) > 1 and name != "当晚")
_BREAK = "小长假|长假|假期|黄金周|假日|[三七八378]天(?:小?长假|假期|假)?(?![后前内])|(?:40|四十)天(?![后前内])"
_NTH = f"首日|第{NUM}[天日]"
_FIRST_DAYS = f"前(?:{NUM}|两)[天日]"
_WITHIN = f"{_NTH}|{_FIRST_DAYS}"
"""Some of the days off: 国庆假期前三天."""
_SIGN = (
    f"(?=佳?节|{_BREAK}|期间|前后|前夕|之际|到来|来临|当[天日晚]|[次翌]日|第二天|前一[天日]|时节|节气|以来|过后|之[前后]|"
    "[前后](?![往来任方续])|(?<!十一)起(?=[至到，、开实施])|至)"
)
"""What says that 立春 or 五一 is a time; 案件十一起 is a count."""
_WEEKDAY = "(?:[一二三四五六天末]|日(?!均))(?![岁年期报刊游个名]|起(?![至到，、开实施]))"
"""本周一起案件 is one case this week, 本周一起，交警将 begins on Monday."""
_FESTIVAL = (
    f"(?:{alternatives((*NAMES, *PUBLIC))}|(?<![0-9{HAN_DIGITS}十百千])(?:{alternatives([*SIGNED, *PERIODS])}){_SIGN}|"
    f"(?<=[今去明0-9{HAN_DIGITS}]年){alternatives(SIGNED)}(?!\\w))"
)
_AFTER_NAME = (
    "(?!(?<=月[二三])[十日号]|路|街|大道|桥|巷|社区|小区|村|镇|乡|苑|花园|广场|酒店|某|轻|上河|木|岛(?!内)|谷|老人|树|帽|贺卡|粥|蒜|"
    "[0-9一二三四五六七八九十]{1,3}周年)"
)
COUNTED = "个名人起件辆元岁次米公克号条项点家户台部张份"
"""What is counted after 提出3点10…: a number before it is no minute."""
_LUNAR_DAY = (
    "初[一二三四五六七八九十]|初(?:10|[1-9])(?![0-9])|廿[一二三四五六七八九]?|(?:二?十[一二三四五六七八九]?|三十)"
    f"(?![日号年月天周余多几0-9零〇一二三四五六七八九十百千万至到{COUNTED}])"
)
_CLOCK = f"(?:[0-9]{{1,2}}|[{HAN_DIGITS}两]{{1,3}})[时点:：]"
_NIGHT = (
    "(?:[晨晚夜](?!高峰|报|会|婚|期|饭|餐|点|市|年|场|总|查|宴|霜)|"
    "早(?!高峰|就|在|已|报|会|婚|期|饭|餐|点|市|年|场|查|教|恋))"
)
_PART_OF_YEAR = (
    f"{NUM}月(?!前|后|以)|[正冬腊]月|[上下]半年|第?[一二三四1-4]季度|前(?:{NUM}|两)个?(?:月|季度)|[春夏秋冬][天季]|[农阴旧]历|"
    f"{alternatives(NAMES)}"
)
"""What a year may be joined to by 的: 去年的12月, 2016年的春节."""
_PART = (
    f"(?:{alternatives([*(p for p in PARTS_OF_MONTH if len(p) > 1), *PARTS_OF_PERIOD])}|"
    "初(?!创|步|级|中|衷|次|心|学|审|查|犯|期|任|访|诊|试|衷)|底(?!座|层|盘|料|片|部|价|线|牌|细|气|商)|末(?!端|梢|班|尾|路))"
)
_APPOSED = f"[（(]?(?:第[0-9一二三四五六七八九十]{{1,3}}个|)(?:{alternatives((*NAMES, *PUBLIC))})[）)]?"
"""The name of a day behind its date: 1月10日中国人民警察节."""
_WEEKDAY_BESIDE = "[（(](?:周|星期)[一二三四五六日天][）)]"
"""3月2日（星期日）晚"""
_NO_DAY = "(?!用[品化]|语|堂|本[人籍币料]|常|光|志|程|益|渐|元|文|军|线|井|然|津|气|桥|河|花板|窗|空|免疫|系|际|努力)"
"""Behind 日 and 天: 说明日用品, 店前天线."""
_NO_MONTH = (
    "(?!亮|饼|球|薪|租|供|嫂|台|报|息|牙|儿|色|均|票|瓜|花(?!费)|河|街|森林|光|桥|湖(?![北南])|"
    "天(?![气津寒冷热黑色空里水]))"
)
_NO_YEAR = (
    "(?!检(?![查测察修索控获阅举])|会(?![同商签诊])|审(?![查理结判核批计讯])|轻(?![微伤生])|纪|龄|关(?![停闭注押爱])|"
    "期|货|糕|画|级|无休|不休|候|365)"
)
"""What makes a word of 年 and what follows it: 去年会, 全年级; but 去年|检查, 全年|审结."""
_NO_WEEK = "(?![边围密期刊旋转折全到某岁知]|[局所队院]长|警官|主任|女士|先生)"
"""Behind 周: 剧本周边, 会上周局长."""
_BRACKET = f"[（(](?:{NUM}月|){NUM}[日号]?[）)]"
"""Behind a relative day: 昨日（3月4日）."""


def _optional(first: str, expression: str) -> str:
    """Return an expression for a part that may be left out, behind a look at the characters with which it can begin.

    Most parts are left out, and the engine would try each of their alternatives.
    """
    return f"(?:(?=[{first}]){expression}|)"


def year(p: str) -> str:
    """Return the expression of a year, a decade or a century, or nothing."""
    shifts = alternatives(word for word in [*YEAR_SHIFTS, *YEAR_AFTER] if len(word) > 1)
    months = f"{NUM}月|[正冬腊]月|[春夏秋冬][天季]"
    seasons = "".join(SEASONS)
    return _optional(
        f"0-9{HAN_DIGITS}两零〇公农阴旧" + first_characters([*YEAR_SHIFTS, *YEAR_AFTER, *CENTURIES, *ERAS]),
        rf"(?:(?P<{p}lunar_year>农历|阴历|旧历|)(?:公元)?+(?P<{p}year>{DIGIT_YEAR})[ ]?年(?!代)(?:度(?!假)|)|"
        rf"(?P<{p}ago>{NUM}|两)年(?P<{p}way>[前后])的(?={months})|"
        rf"(?P<{p}era>{alternatives(ERAS)})(?P<{p}era_year>元|{NUM})年|"
        rf"(?<![0-9])(?P<{p}short>[0-9]{{2}})年(?=[ ]?{NUM}月|[底初末](?!端|期))|"
        rf"(?<![0-9.])(?P<{p}digits>{_TWO_DIGITS}|{_TWO_FIGURES})年(?![级代生人龄来后前多以内间里的左])|"
        rf"(?P<{p}century>{alternatives(CENTURIES)}|(?:1[0-9]|2[01]|十[七八九]|二十一?)世纪)"
        rf"(?:(?P<{p}decade>[1-9]0|[一二三四五六七八九]{{1,2}}十)年代|)|"
        rf"(?<![0-9])(?P<{p}decade1>[5-9]0|[五六七八九]{{1,2}}十|(?:19|20)[0-9]0)年代|"
        rf"(?!上(?<=[马身路街网晚早]上))(?P<{p}ryear>{shifts}|[今去明](?=[{seasons}](?![节天季运游])|[{seasons}]季)){_NO_YEAR}"
        rf"(?:度(?!假)|))(?:全年|)(?:[ ](?=[0-9一二三四五六七八九十])|的(?={_PART_OF_YEAR})|)",
    )


def coarse(p: str) -> str:
    """Return the expression of a festival, a quarter, a half, a season or a month, or nothing."""
    month = (
        rf"(?P<{p}leap>闰|)(?P<{p}month>{NUM})[ ]?月份?+{_NO_MONTH}|"
        rf"(?P<{p}lmonth>正月|冬月|腊月|大年(?=初))|"
        rf"(?P<{p}rmonth>{alternatives([*MONTH_SHIFTS, *MONTH_AFTER])})(?![饼台球亮薪租供嫂子])(?:份)?|"
        rf"(?P<{p}first>元月)份?+"
    )
    return _optional(
        f"0-9{HAN_DIGITS}第首前头上下春夏秋冬元正腊大闰全农阴旧“"
        + first_characters([*NAMES, *SIGNED, *PERIODS, *MONTH_SHIFTS, *MONTH_AFTER]),
        rf"(?:(?P<{p}lunar>农历|阴历|旧历)(?!新?年)的?|)"
        rf"(?:(?<![{SURNAMES}])(?P<{p}festival>{_FESTIVAL}){_AFTER_NAME}(?:佳?节|)(?:(?P<{p}off>{_BREAK})(?:的?(?P<{p}within>{_WITHIN})|)|(?P<{p}nth>{_NTH})|)|"
        rf"(?:第)?(?P<{p}quarter>[一二三四1-4])季度|(?P<{p}quarter1>首季)度?|"
        rf"(?<![提目])前(?P<{p}quarters>[二两三23])个?季度|(?<![提目此先之以日])[前头](?P<{p}months>{NUM}|两)个?月(?![前后])|"
        rf"(?P<{p}half>[上下])半年(?!来)|(?P<{p}season>[春夏秋冬])(?:[季天]|(?<=[今去明年].)(?![至节天季运训泳装令衣]))|{month}|)",
    )


def daypart(p: str) -> str:
    """Return the expression of a part of the day, or nothing."""
    return _optional(
        " ，的之" + first_characters(DAYPARTS),
        rf"(?:(?:[ ，]|(?<=[日号天])的|之(?=夜)|)(?P<{p}daypart>{DAYPART}|"
        rf"(?<=[日号天今昨当前次翌明至到节夕之一二三四五六末\\-~—–）)]){_NIGHT}|[晨晚早](?={_CLOCK})))",
    )


def clock_time(p: str) -> str:
    """Return the expression of a clock time, or nothing."""
    minute = "(?:[0-9]{1,2}|[一二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九]|[零〇][0-9]?)"
    return _optional(
        f" 约大0-9{HAN_DIGITS}两零〇",
        rf"(?:[ ]?(?:(?<=[午晨晚上间夜])大?约|)(?P<{p}hour>[0-9]{{1,2}}|[一二三四五六七八九十两零〇]{{1,3}})"
        rf"[ ]?(?:(?P<{p}word>时|点)(?!许可)钟?+整?+"
        rf"[ ]?(?:(?P<{p}minute>{minute})[余多]?[ ]?分(?!局|别|钟后|之|队|管|店|公|成)"
        rf"(?:(?P<{p}second>{minute})(?:[.][0-9]+)?+秒|)|"
        rf"(?P<{p}halfhour>半)|(?P<{p}ke>[一三13])刻|(?<=点)(?P<{p}minute3>[0-5][0-9]|[二三四五]?十[一二三四五六七八九]?)"
        rf"(?![0-9.:%百千万余多分{COUNTED}])|)|"
        rf"[:：](?P<{p}minute2>[0-5][0-9])(?:[:：](?P<{p}second2>[0-5][0-9])|)[时分]?(?![0-9])"
        rf"(?:[ ]?(?P<{p}half_day>[AaPp])[Mm]?(?![A-Za-z])|)))",
    )


def point(p: str, *, clock: bool = True) -> str:
    """Return the expression of a date or time; group names begin with `p`.

    Every part is optional, the order fixed: year, festival or quarter or half or month, part or day, week, part of the
    day, clock. What cannot be a time (nothing at all, a bare year without 年) is refused when it is built.

    Args:
        p: What the names of the groups begin with.
        clock: Whether a clock time may stand at the end.
    """
    fine = _optional(
        f"0-9{HAN_DIGITS} 年月上中下初前后底末第的",
        rf"(?:(?<=月)(?P<{p}lday>{_LUNAR_DAY})(?:{_APPOSED}|)|(?<=大年)(?P<{p}lday2>初[一二三四五六七八九十])|"
        rf"(?:(?<=[至到])|(?<=除夕[、和及与])|(?<=大年初.[、和及与])|(?<=正月初.[、和及与]))(?P<{p}lday3>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)|"
        rf"(?<=[年月份])的?(?P<{p}days>{_FIRST_DAYS})|"
        rf"[ ]?(?:(?P<{p}of>(?<![青少中老壮残满新弯])[年月](?=[初底末]|(?<=年)中(?![国心学华]))|)"
        rf"(?P<{p}part>{_PART}|"
        rf"中(?!旬|学|国|心|华|午|共|小|山|医|秋|央|考|介|间|断|止|毒|枪|奖|标))|"
        rf"(?:(?<=月)的|)第(?P<{p}nthweek>{NUM})(?:个?星期|周)(?![一二三四五六日天岁年])|第(?P<{p}nthday>[一二三四五1-5])个?(?=周|星期|礼拜)|"
        rf"(?P<{p}day>{NUM})[ ]?(?:日|号(?!线|楼|院|机|店|门|文|令|公|国|省|县|车|桥|仓|房|铺|档|牌))"
        rf"(?!电(?:池|话|动)|报(?!道)|本|志|常|子|程|用)(?:{_WEEKDAY_BESIDE}|)(?:{_APPOSED}|)))",
    )
    relative = _optional(
        "周星礼" + first_characters([*DAY_SHIFTS, *DAY_AFTER, *WEEKS]),
        rf"(?:(?:(?!明(?<=光明))(?P<{p}rday>(?:{alternatives(w for w in DAY_SHIFTS if len(w) > 1)}){_NO_DAY}|"
        rf"(?<![说证声表])[今昨明](?={_NIGHT})|"
        rf"[今昨明前]{_BRACKET}[日天晨晚]?|"
        rf"(?<![以之日年月天目提从先生])前(?=晚{_NO_DAY}))"
        rf"(?!头条|说法|关注|之|[早晚快]报|新闻|视线|资讯|论坛)|"
        rf"(?P<{p}after>(?<!充)(?:{alternatives(w for w in DAY_AFTER if len(w) > 1)}){_NO_DAY}|"
        rf"(?<![充0-9一二两几多每首再这])[当次翌](?={_NIGHT}))(?!性|值)|"
        rf"(?P<{p}week>(?:{alternatives(WEEKS)}){_NO_WEEK})(?:(?:的(?:周|星期|礼拜)|)(?P<{p}weekday2>{_WEEKDAY})|)|"
        rf"(?<![0-9一二三四五六七八九十两几数半每])(?:周|星期|礼拜)(?P<{p}weekday>{_WEEKDAY}))(?P<{p}bracket>{_BRACKET}|))",
    )
    of_day = daypart(p) + (clock_time(p) if clock else "")
    return f"{year(p)}{coarse(p)}{fine}{relative}{of_day}"


NUMERIC_OPEN = (
    r"(?<![0-9A-Za-z.\-/])(?P<nyear>(?:19|20)[0-9]{2})[-./](?P<nmonth>0?[1-9]|1[0-2])[-./]"
    r"(?P<nday>[0-3]?[0-9])"
    r"(?:(?![0-9])|(?<=[0-9]{2})(?=[0-9]{2}:))"
)
NUMERIC = NUMERIC_OPEN + r"(?![.\-/A-SU-Za-z]|T(?![0-2][0-9]:))"
TAIL = _optional(
    "或及份以期前左之至许起后多上间当到过不",
    "(?P<tail>份?以来|期间|间(?![接谍隔距断歇])|当[天日](?!性|值|[，。]?[0-9]{1,2}[时点])|前后|前夕|左右|上下|"
    "[或及](?:之前|以前|之后|以后)|之前|以前|之后|以后|(?:起|)至今|(?:起|)到现在|至目前|许(?!可|多|诺|某|昌|先)|"
    "起(?!诉|来|草|点|到|火|步|义|因|案|获|疑|至|床|飞|跑|身|航|降|吊|哄|争|爆|底)|"
    "前(?![一二两三四五六七八九十几0-9]|往|来|进|期|后|方|列|科|任|提|述|去|夕)|后(?!续|台|期|来|者|座|备|门|果|方|勤|面|排|半|天)|"
    "(?<=[时点半分刻整])(?:过(?![后来去程期度年])|不到)|(?<=[时点半分])多钟?(?![次人名起年地处方项家个数种发为在是]))",
)
SINCE_DEED = (
    "(?:(?<=[月日号旬底初])(?P<deed>[^，。；：、！？\\n0-9以]{2,16}(?<=开展|启动|实施|部署|成立|打响|推行|上线|挂牌|施行|"
    "运行|开通|组建|上任|就任|任职|开工|开业|发布|出台|生效|开始|召开|案发|发生|失踪|报案|立案)以来)|)"
)
"""What has gone on since a day: 6月25日“百日行动”开展以来."""
SEPARATOR = "[ ]?(?:(?:起|许|左右|)[至到]|[-~—–]{1,2})[ ]?"
NUMERALS = "零〇○一二三四五六七八九十百千两廿卅半"
LEAD = Lead(
    # The first character before the look behind it: the engine passes by others without a look.
    f"[0-9](?<![0-9][0-9])[0-9]*+(?:\\.[0-9]++)?+|[{NUMERALS}](?<![{NUMERALS}][{NUMERALS}])[{NUMERALS}]*+",
    first=f"0123456789{NUMERALS}",
    second=f"0123456789.{NUMERALS}",
)
"""What many times begin with: a number."""
POINT_THEN = frozenset("年月日号时点世:：季 节假小长黄") | {
    name[1] for name in (*NAMES, *SIGNED) if name[0] in "一二三四五六七八九十"
}
DURATION_THEN = (
    frozenset("半年载月周天日夜小分秒昼星季工钟整刻礼几晚")
    | pairs("余多来", "年载天日个小分秒周月")
    | pairs("个", "月半多余小钟星礼季工昼晚年周整")
    | pairs(" ", "年天日个小分秒周月余多")
)
"""What follows the number of a length of time: 3个月, not 3个人."""
# Most times are no ranges: before anything like 至 comes a character with which no time is written.
RANGE_AHEAD = r"(?=[^。；！？\n的了在将被有为民人公案对发~—–至到-]{1,40}+[-~—–至到])"
_WEEK_DAYS = "一二三四五六日天末"
HEAD_WORDS = frozenset({"截至", "截止"})
_LONG = (
    *YEAR_SHIFTS, *YEAR_AFTER, *MONTH_SHIFTS, *MONTH_AFTER, *DAY_AFTER, *DAY_SHIFTS, *WEEKS, *NAMES, *SIGNED, *PERIODS,
    *CENTURIES, *DAYPARTS, *ERAS,
)  # fmt: skip
POINT_WORDS = (
    frozenset(word for word in _LONG if len(word) > 1)
    | HEAD_WORDS
    | {
        "元月", "首季", "前二季", "前两季", "前三季", "上半年", "下半年", "上半月", "下半月", "星期", "礼拜", "公元",
        "年初", "年底", "上旬", "中旬", "下旬", "即日", "年末", "年中", "月初", "月底", "月末", "正月", "腊月", "冬月",
        "大年", "农历", "阴历", "旧历",
    }
    | pairs("今昨前当明次翌", "晨晚夜早")
    | pairs("晨晚早", f"0123456789{HAN_DIGITS}两")
    | pairs("今昨明前", "（(")
    | pairs("周", _WEEK_DAYS)
    | pairs("今去明", "".join(SEASONS))
    | pairs("第", "一二三四1234")
    | pairs("前头", f"123456789{HAN_DIGITS}")
    | pairs("闰初", HAN_DIGITS)
    | pairs("自", f"0123456789{NUMERALS}今去本上前春夏秋冬昨次明翌即同当")
)  # fmt: skip
"""Words with which a date or a time of day can begin, if not with a number."""
POINT_FIRST = f"0123456789{HAN_DIGITS}两零〇" + first_characters(POINT_WORDS)
"""The characters with which a date or a time of day can begin."""

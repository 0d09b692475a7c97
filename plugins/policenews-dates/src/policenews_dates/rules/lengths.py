"""How long: lengths of time, and times that lie so long before or after another."""

from policenews.expressions import alternatives, first_characters, pairs
from policenews.rules import Rule, Witness
from policenews_dates import counted, durations
from policenews_dates.patterns import DURATION_THEN, NUMERALS, TAIL, clock_time, daypart
from policenews_dates.rules.published import PUBLISHED

_VAGUE = alternatives(durations.VAGUE)
NUMBER = f"(?:[0-9]{{1,4}}(?:\\.[0-9]{{1,2}})?|{_VAGUE}|[一二三四五六七八九十百千两廿]{{1,6}})"
UNIT = (
    "年头|年(?!轻|均)|载|个季度|个月|周(?![岁年末边围密期刊到一二三四五六]|日(?!均|夜))|个?(?:星期|礼拜)(?![一二三四五六日天])|天(?![津然气河山府空桥窗])|"
    "日(?![本报期])|昼夜|钟(?!头|表|楼|点)|个工作日|个晚上|晚(?=[，。、]|的)|夜(?![市间晚里])|个?小时|个?钟头|个钟(?!头)|分钟|刻钟|分(?!钟)|秒钟?"
)


def _piece(n: int) -> str:
    return rf"(?P<n{n}>{NUMBER})[余多来]?[ ]?(?P<unit{n}>{UNIT})"


_BACK = alternatives([*durations.AGO, *durations.AFTER, "以内", "以上", "以下"])
_BEFORE = frozenset(word for word in durations.BEFORE if len(word) > 1) | pairs(
    (word for word in durations.BEFORE if len(word) == 1), "0123456789几数" + NUMERALS
)
_VAGUELY = frozenset(word for word in durations.VAGUE if len(word) > 1) | pairs("几数", "年天日个周月小分秒")

DURATION = Rule(
    name="duration",
    summary="How long: numbers with units of time, a sentence of imprisonment among them; 三日后 and 两年前 are times.",
    pattern=(
        rf"(?:(?<![已经])(?P<before>{alternatives(durations.BEFORE)})|)(?<![0-9第.几数])"
        rf"(?:(?P<half>半)个?(?=[年月天日小钟])|(?:(?P<n1>{NUMBER})|(?<![0-9一-十两几])(?=个半[小月钟]))(?:(?P<more>[余多])|)"
        rf"(?:[ ]?(?P<measure>个)(?:(?P<more3>[余多])|)|)"
        rf"(?=半|整|[年载月周天日夜晚小分秒昼星礼季工钟刻个 ]))"
        rf"[ ]?(?:(?P<plus>半(?=[年月天日小钟分星]))|整|)(?P<unit1>月|{UNIT})"
        rf"(?:(?P<more2>[多余](?!名|起|人|次|个|位|家|处|种))|)(?:(?P<plushalf>半)(?![年月天日小])(?:(?<=分半)钟|)|)"
        rf"(?:零?{_piece(2)}|)(?:零?{_piece(3)}|)(?:(?P<around>左右|上下)|间(?![接谍隔断歇])|)"
        rf"(?:(?P<back>以来|来(?!到|自|源|电|访|往|人|信|京)|(?:{_BACK})(?!勤|续|台|者|卫|座|排|面|来|备|期|夕|往|任|科|晚))|)"
    ),
    first="0123456789个几数上好一二三四五六七八九十百千两廿半" + first_characters(durations.BEFORE),
    begins=_BEFORE | _VAGUELY | {"个半"},
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
        Witness("⟦15天⟧内接受处理", value="P15D"),
        Witness("⟦3年半⟧时间", value="P3Y6M"),
        Witness("历经⟦两个半月⟧的缜密侦查", value="P2M15D"),
        Witness("审讯持续⟦3个半小时⟧", value="PT3H30M"),
        Witness("争吵持续了⟦五六分钟⟧", value="PT5M/PT6M"),
        Witness("⟦半年后⟧落网", published=PUBLISHED, value="XXXX-XX", timex_type="DATE"),
        Witness(
            "8月18日发案，⟦三日后⟧告破",
            published=PUBLISHED,
            value="2020-08-21",
            timex_type="DATE",
            anchor="text",
        ),
        Witness("2020年5月1日14时30分报警，⟦20分钟后⟧到场", value="2020-05-01T14:50", timex_type="TIME"),
        Witness("⟦20年前⟧的命案", published=PUBLISHED, value="2000", begin="2000-01-01"),
        Witness("⟦数月⟧未归", value="PXM"),
        Witness("⟦20年以上⟧命案积案", value="P20Y", modifier="MORE_THAN", role="age"),
        Witness("⟦三天三夜⟧", value="P3D"),
        Witness("⟦不到24小时⟧", value="PT24H", modifier="LESS_THAN"),
        Witness("⟦一刻钟⟧", value="PT15M"),
        Witness("⟦两年零三个月⟧", value="P2Y3M"),
        Witness("⟦近三年⟧", published=PUBLISHED, begin="2017-12-29", end_time="2020-12-30", timex_type="DATE"),
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
        "七天连锁酒店",
        "三天两头",
        "有一天他",
        "一年一度",
    ),
)

BETWEEN = Rule(
    name="duration_between",
    summary="How long, between two bounds that share a unit or name it twice: 3至5年, 三年以上七年以下, 13—18天.",
    pattern=(
        rf"(?<![0-9第.{NUMERALS}])(?P<low>[0-9]{{1,4}}|[一二三四五六七八九十百两]{{1,4}})(?:个?(?P<of>{UNIT})|)"
        rf"(?:(?P<least>以上)(?:[，,、至到]|)|至|到|[-~—–、]{{1,2}}|或)(?P<high>[0-9]{{1,4}}|[一二三四五六七八九十百两]{{1,4}})(?P<unit>{UNIT})(?:以下|以上)?"
    ),
    first="0123456789一二三四五六七八九十百两",
    then=frozenset("至到-~—–、或")
    | pairs("年天日", "以至到-~—–、或")
    | pairs("个", "月小星")
    | pairs("小周分", "时以钟"),
    build=counted.between,
    witnesses=(
        Witness("处⟦三年以上七年以下⟧有期徒刑", value="P3Y/P7Y", timex_type="DURATION", role="imprisonment"),
        Witness("⟦3至5年⟧", value="P3Y/P5Y"),
        Witness("处⟦十日以上十五日以下⟧拘留", value="P10D/P15D", role="detention"),
        Witness("隔离⟦13—18天⟧", value="P13D/P18D"),
        Witness("暂扣⟦3~6个月⟧驾驶证", value="P3M/P6M"),
    ),
    near_misses=("三年六个月", "5至7日", "2018至2019年", "3至5名", "一年两次"),
)

LATER_CLOCK = Rule(
    name="later_clock",
    summary="A time of day so many days after another: 三天后的凌晨3时, 两日后上午.",
    pattern=rf"(?<!第)(?:大?约|大概|)(?P<days>{NUMBER})[天日](?:之后|以后|后)的?{daypart('a_')}{clock_time('a_')}{TAIL}",
    first="大约0123456789几数一二三四五六七八九十百千两廿",
    begins=frozenset({"大约", "大概"}) | pairs("约", "0123456789" + NUMERALS),
    then=pairs("天日", "后之以"),
    build=counted.later_clock,
    witnesses=(
        Witness("8月18日发案，⟦三天后的凌晨3时许⟧告破", published=PUBLISHED, value="2020-08-21T03", anchor="text"),
        Witness("8月18日发案，⟦两日后上午⟧告破", published=PUBLISHED, value="2020-08-20TMO"),
    ),
    near_misses=("三天内", "三个后卫", "三天两头上午"),
)

COMING = Rule(
    name="coming",
    summary="A length of time that begins with the publication: 未来三天, 今后五年.",
    pattern=rf"(?:未来|今后|接下来)的?(?P<number>{NUMBER})个?(?P<unit>{UNIT})",
    first="未今接",
    begins=frozenset({"未来", "今后", "接下"}),
    build=counted.coming,
    witnesses=(
        Witness("⟦未来三天⟧", published=PUBLISHED, begin="2020-12-29", end_time="2021-01-02", value="P3D"),
        Witness("⟦今后五年⟧", published=PUBLISHED, begin="2020-12-29", end_time="2025-12-30"),
        Witness("⟦未来8小时⟧内有暴雨", published=PUBLISHED, value="PT8H", timex_type="TIME", begin=None),
    ),
    near_misses=("未来路", "今后还将加强"),
)

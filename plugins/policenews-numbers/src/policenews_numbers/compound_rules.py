"""Rules for numbers between whose parts units stand, and for units that stand before them or in them: 3元5角, 二两."""

from policenews.expressions import first_characters, pairs
from policenews.numerals import FIRST, NUMERAL
from policenews.rules import Rule, Witness
from policenews_numbers import compounds
from policenews_numbers.forms import Form
from policenews_numbers.patterns import AFTER_FIRST, HAN, LEFT
from policenews_numbers.units import unit_pattern, units

_MEASURES = (Form.LENGTH, Form.AREA, Form.MASS, Form.VOLUME)
_MEASURED_FIRST = first_characters(unit.surface for unit in units().values() if unit.form in _MEASURES)

COINS = Rule(
    name="coins",
    summary="元, 角 and 分 together are one sum.",
    pattern=rf"{LEFT}(?P<yuan>{NUMERAL})[元块](?P<jiao>{AFTER_FIRST})[角毛](?:(?P<fen>{AFTER_FIRST})分)?",
    first=FIRST,
    then=frozenset("元块"),
    build=compounds.coins,
    witnesses=(
        Witness("找零⟦3元5角⟧", value="3.5", unit_norm="CNY", form="money"),
        Witness("收费⟦50元6角三分⟧", value="50.63"),
    ),
    near_misses=("3元和5角", "五角大楼"),
)

COMPOUND = Rule(
    name="compound",
    summary="A measure and a smaller one are one measure: 三斤二两, 1公斤200克.",
    pattern=(
        rf"{LEFT}(?P<number>{NUMERAL})(?P<unit>{unit_pattern(*_MEASURES)})"
        # 二两 alone would be read as digits.
        rf"(?:(?P<digit>[一二三四五六七八九])(?P<liang>两)(?!{HAN})|"
        rf"(?P<second>{AFTER_FIRST})(?P<lesser>{unit_pattern(*_MEASURES)}))"
    ),
    first=FIRST,
    then=frozenset(_MEASURED_FIRST),
    build=compounds.compound,
    witnesses=(
        Witness("缴获海洛因⟦1公斤200克⟧", value="1.2", unit="公斤", base_value="1200", form="mass"),
        Witness("金条重⟦三斤二两⟧", value="3.2", base_value="1600"),
        Witness("围墙高⟦2米30厘米⟧", value="2.3", unit_norm="metre"),
    ),
    near_misses=("长宽各为3和5", "共三斤，二十克"),
)

DECIMAL_BEHIND = Rule(
    name="decimal_behind",
    summary="Decimals behind the unit: 1米75, 三块五.",
    pattern=(
        rf"{LEFT}(?P<number>{NUMERAL})(?P<unit>米|公尺|块|斤|成)"
        r"(?P<decimals>[零〇]?[一二三四五六七八九]|[0-9]{1,2}(?![0-9.]))"
        r"(?=[，。、；！？,;!?）)的左上以高长宽深钱并和与及或就才还又\s]|$)(?P<after>以上|以下|以内|左右|上下)?"
    ),
    first=FIRST,
    then=frozenset("米公块斤成"),
    build=compounds.decimal_behind,
    witnesses=(
        Witness("身高⟦1米75左右⟧", value="1.75", unit="米", unit_norm="metre", modifier="about"),
        Witness("赔给顾客⟦12块5⟧并道歉", value="12.5"),
        Witness("墙高⟦三米九⟧。", value="3.9"),
        Witness("每斤⟦三块零四⟧，", value="3.04", form="money", unit_norm="CNY"),
        Witness("党员占⟦八成五⟧，", value="85", form="percent", unit="成"),
    ),
    near_misses=("三天五夜", "一块一块地"),
)

TEMPERATURE = Rule(
    name="temperature",
    summary="A temperature whose scale is named first: 摄氏37度, 华氏70°.",
    pattern=rf"(?P<scale>摄氏|攝氏|华氏|華氏)(?P<sign>零下)?(?P<number>{NUMERAL})(?P<unit>度|°)",
    first="摄攝华華",
    begins=pairs("摄攝华華", "氏"),
    build=compounds.temperature,
    witnesses=(
        Witness("水温⟦摄氏37度⟧", value="37", unit="度", unit_norm="celsius", form="temperature"),
        Witness("降到⟦摄氏零下12度⟧", value="-12"),
        Witness("加热到⟦华氏70°⟧", value="70", unit_norm="celsius", base_value="21.111111"),
    ),
    near_misses=("摄氏温标", "华氏公司"),
)

HALF_MEASURE = Rule(
    name="half_measure",
    summary="Half a measure: 半斤, 半公斤.",
    pattern=rf"(?<![{HAN[1:-1]}0-9个多大前后])(?:(?<![上下])|(?<=[留剩放丢喝吃砍]下))(?P<numeral>半)(?P<unit>斤|公斤|千克|吨|公里|里地|米|亩|升(?![起旗温高])|两|枚|箱|瓶|袋|桶)(?![八半高])",
    first="半",
    begins=pairs("半", "斤公千吨里米亩升两枚箱瓶袋桶"),
    build=compounds.half_measure,
    witnesses=(
        Witness("喝了⟦半斤⟧米酒", value="0.5", unit="斤", base_value="250", form="mass"),
        Witness("只留下⟦半枚⟧血指纹", value="0.5", form="count"),
        Witness("将⟦半公斤⟧鸦片缝进棉衣", value="0.5", base_value="500"),
    ),
    near_misses=("两人半斤八两", "三米半", "半升起的旗"),
)

TAELS = Rule(
    name="taels",
    summary="两 that is a weight: 二两白酒. It is a digit too, so what it weighs or the item's end must follow.",
    pattern=(
        rf"(?<![{HAN[1:-1]}0-9])(?P<number>[一二三四五六七八九十]{{1,3}}|[一二两三四五六七八九十百千]{{1,6}}[百千万])(?P<unit>两)(?![{HAN[1:-1]}个名])"
        r"(?=[白黄米烧老啤药]?酒|黄金|白银|银|茶|肉|面|饭|多|左右|以上|毒|冰毒|海洛因|鸦片|[，。、；！？）)]|$)"
    ),
    first="一二三四五六七八九十两百千",
    begins=pairs("一二三四五六七八九十两百千", "两一二三四五六七八九十百千万"),
    build=compounds.taels,
    witnesses=(
        Witness("晚饭时喝了⟦二两⟧白酒", value="2", unit="两", base_value="100", form="mass"),
        Witness("喝了⟦三两⟧，开车回家", value="3"),
        Witness("银锭合⟦两万两⟧白银", value="20000", base_value="1000000"),
    ),
    near_misses=("一两名男子", "三两成群", "一一两难"),
)

"""Laws: a clause that is composed is read back, and a sentence that has nothing to do with it changes nothing of it."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from policenews import Annotation, Document, Pipeline, numerals
from policenews.interchange.json import dumps, from_dict
from policenews.spans import Span
from policenews_statistics import ActionClass, AgencyLink, Baseline, ChangeKind, Direction, Statistic

PIPELINE = Pipeline.installed()
PUBLISHED = date(2023, 7, 20)


@attrs.frozen
class Thing:
    """What is counted: its noun, the label of its case, its measure word."""

    noun: str
    label: str | None
    measure: str


@attrs.frozen
class Deed:
    """What is done with things: the verb, its class, whether 将 and 被 go with it."""

    verb: str
    action_class: ActionClass
    things: tuple[Thing, ...]
    turned: bool = False


@attrs.frozen
class Number:
    """A number as written, with what it means."""

    text: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None


@attrs.frozen
class Period:
    """Words of time, with the days they mean, those a year before, and those of the span before (None if unnamed)."""

    text: str
    days: tuple[date, date]
    year_before: tuple[date, date]
    before: tuple[date, date] | None = None
    past_year: bool = False


@attrs.frozen
class Compared:
    """A change as written, with what it means."""

    text: str
    direction: Direction
    amount: Decimal | None
    unit: str
    baseline: Baseline
    base_period: tuple[date, date] | None
    kind: ChangeKind = ChangeKind.BY
    from_amount: Decimal | None = None


@attrs.frozen
class Record:
    """What one record must say."""

    figure: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    action: str | None
    action_class: ActionClass | None
    object: str | None
    case: str | None
    agency: str | None
    agency_link: AgencyLink | None
    period: tuple[date | None, date | None] | None
    change: tuple[Any, ...] | None = None


@attrs.frozen
class Lead:
    """What a sentence begins with: its words, the body and the period in them, and the case that it is about."""

    text: str
    agency: str
    period: Period
    case: str | None = None


Composed = tuple[str, tuple[Record, ...]]


def of_change(change: Compared | None) -> tuple[Any, ...] | None:
    """Return what a record must say of a change."""
    return None if change is None else attrs.astuple(change)[1:]


AGENCIES = [
    ("长清区公安分局", "该局"),
    ("商河县公安局", "该局"),
    ("济南市公安局", "该局"),
    ("济南警方", None),
    ("汤阴县公安局治安大队", "该大队"),
    ("济南市公安局刑警支队", "该支队"),
    ("济南市公安局长清区分局", "分局"),
]
"""Bodies, each under its full name, and how a later sentence goes back to it."""


def _year(first: date, last: date, years: int) -> tuple[date, date]:
    return first.replace(year=first.year - years), last.replace(year=last.year - years)


def _period(
    text: str, first: date, after: date, before: tuple[date, date] | None = None, *, past: bool = False
) -> Period:
    return Period(text, (first, after), _year(first, after, 1), before, past)


PERIODS = [
    _period("今年以来", date(2023, 1, 1), date(2023, 7, 21)),
    _period("1至6月", date(2023, 1, 1), date(2023, 7, 1)),
    _period("今年上半年", date(2023, 1, 1), date(2023, 7, 1)),
    _period("2023年1月至5月", date(2023, 1, 1), date(2023, 6, 1)),
    _period("一季度", date(2023, 1, 1), date(2023, 4, 1)),
    _period("5月份", date(2023, 5, 1), date(2023, 6, 1), (date(2023, 4, 1), date(2023, 5, 1))),
    _period("2022年", date(2022, 1, 1), date(2023, 1, 1), past=True),
    _period("去年全年", date(2022, 1, 1), date(2023, 1, 1), past=True),
]

SUSPECTS = (Thing("犯罪嫌疑人", None, "名"), Thing("违法人员", None, "名"))
CASES = (
    Thing("盗窃案件", "盗窃", "起"),
    Thing("电信网络诈骗案件", "电信网络诈骗", "起"),
    Thing("抢劫案", "抢劫", "起"),
    Thing("侵财案件", "侵财", "起"),
)
GOODS = (
    Thing("手机", None, "部"),
    Thing("电脑", None, "台"),
    Thing("涉案车辆", None, "辆"),
    Thing("银行卡", None, "张"),
)
LED = [
    Deed("破获", ActionClass.CLEARANCE, CASES),
    Deed("侦破", ActionClass.CLEARANCE, CASES),
    Deed("立", ActionClass.FILING, CASES),
    Deed("打掉", ActionClass.DISRUPTION, (Thing("盗窃团伙", "盗窃", "个"),), turned=True),
    Deed("捣毁", ActionClass.DISRUPTION, (Thing("赌博窝点", "赌博", "处"),), turned=True),
    Deed("查处", ActionClass.ENFORCEMENT, (Thing("酒后驾驶", "酒后驾驶", "起"), Thing("治安案件", "治安案件", "起"))),
    Deed("接报", ActionClass.REPORT, (Thing("刑事警情", "刑事警情", "起"),)),
    Deed("调解", ActionClass.MEDIATION, (Thing("矛盾纠纷", None, "起"),)),
]
"""What a sentence may begin with; the case that it names is that of what follows."""
FOLLOWING = [
    Deed("抓获", ActionClass.ARREST, SUSPECTS, turned=True),
    Deed("刑事拘留", ActionClass.DETENTION, SUSPECTS[:1], turned=True),
    Deed("查扣", ActionClass.SEIZURE, GOODS, turned=True),
    Deed("缴获", ActionClass.SEIZURE, GOODS, turned=True),
    Deed("冻结", ActionClass.SEIZURE, (Thing("涉案资金", None, "元"),), turned=True),
    Deed("挽回", ActionClass.RECOVERY, (Thing("经济损失", None, "元"),)),
]
"""What a sentence may begin with too, and what may follow in it."""
GENERAL = {"刑事警情", "治安案件"}
"""What is no type of case that suspects or goods could be of."""
UNRELATED = [
    "群众对此表示满意。",
    "办案民警介绍说，案件的侦破来之不易。",
    "相关工作正在有序推进。",
    "此举受到社会各界的广泛好评。",
    "民警提醒广大群众提高防范意识。",
    "有关情况将及时向社会通报。",
]


@st.composite
def numbers(draw: st.DrawFn, *, scaled: bool = False) -> Number:
    """Return a strategy for numbers: exact (in figures or Chinese numerals), 余, 近, 万; `scaled` ones end in 万."""
    style = draw(st.sampled_from(["exact", "numerals", "余", "近", "万"]))
    scale, after = (Decimal(10_000), "万") if scaled else (Decimal(1), "")
    if style == "万":
        tenths = draw(st.integers(11, 99).filter(lambda n: n % 10))
        value = Decimal(tenths) / 10 * 10_000
        return Number(f"{Decimal(tenths) / 10}万", value, value, value)
    if style in {"exact", "numerals"}:
        whole = Decimal(draw(st.integers(2, 9_999 if style == "exact" else 999)))
        text = numerals.format(whole, numerals.Style.LOWER) if style == "numerals" else str(whole)
        return Number(text + after, whole * scale, whole * scale, whole * scale)
    step = draw(st.sampled_from([10, 100]))
    round_one = draw(st.integers(1, 99).filter(lambda n: n % 10)) * step
    value = round_one * scale
    if style == "余":  # 3200余 is less than 3300
        return Number(f"{round_one}余{after}", value, value, value + step * scale)
    return Number(f"近{round_one}{after}", value, None, value)


@st.composite
def changes(draw: st.DrawFn, period: Period, measure: str) -> Compared:
    """Return a strategy for changes of what was counted in a period."""
    up = draw(st.booleans())
    direction = Direction.UP if up else Direction.DOWN
    yoy = ["同比", "较上年" if period.past_year else "较去年同期", "比上年" if period.past_year else "比去年同期"]
    words = draw(st.sampled_from([*yoy, *(["环比"] if period.before else [])]))
    baseline, days = (Baseline.MOM, period.before) if words == "环比" else (Baseline.YOY, period.year_before)
    style = draw(st.sampled_from(["percent", "times", "flat"] + ["number"] * (measure != "元")))
    if style == "flat":
        with_what = "与上年" if period.past_year else "与去年同期"
        return Compared(f"{with_what}持平", Direction.FLAT, None, "", Baseline.YOY, period.year_before)
    if style == "number":
        number = draw(st.integers(2, 500))
        word = draw(st.sampled_from(["增加", "上升"] if up else ["减少", "下降"]))
        return Compared(f"{words}{word}{number}{measure}", direction, Decimal(number), measure, baseline, days)
    if style == "times":
        more = Decimal(draw(st.integers(11, 50))) / 10
        return Compared(f"{words}增长{more}倍", Direction.UP, more, "times", baseline, days)
    amount = Decimal(draw(st.integers(1, 999))) / 10
    word = draw(st.sampled_from(["上升", "增长"] if up else ["下降", "减少"]))
    return Compared(f"{words}{word}{amount}%", direction, amount, "percent", baseline, days)


def record(deed: Deed, thing: Thing, number: Number, **rest: Any) -> Record:
    """Return what a record of a deed must say."""
    return Record(
        number.text + thing.measure,
        number.value,
        number.low,
        number.high,
        deed.verb,
        deed.action_class,
        thing.noun,
        **rest,
    )


@st.composite
def clauses(draw: st.DrawFn, deed: Deed, lead: Lead, *, first: bool) -> Composed:
    """Return a strategy for clauses with one verb: one number, or a list of two."""
    thing = draw(st.sampled_from(deed.things))
    number = draw(numbers(scaled=thing.measure == "元"))
    counted = number.text + thing.measure
    rest = {
        "agency": lead.agency,
        "agency_link": AgencyLink.STATED if first else AgencyLink.CARRIED,
        "period": lead.period.days,
    }
    turned = deed.turned and not number.text.startswith("近")  # 将|近700万元 would be 将近|700万元
    templates = ["verb object number", "verb number object", *["将", "被"] * turned, *["list"] * (len(deed.things) > 1)]
    template = draw(st.sampled_from(templates))
    opening = lead.text if first else draw(st.sampled_from(["", "", "共"]))
    one = record(deed, thing, number, case=thing.label or lead.case, **rest)
    if template == "list":
        other = draw(st.sampled_from([thing_ for thing_ in deed.things if thing_ != thing]))
        second = draw(numbers())
        also = second.text + other.measure
        listed = [f"{thing.noun}{counted}、{other.noun}{also}", f"{counted}{thing.noun}、{also}{other.noun}"]
        text = f"{opening}{deed.verb}{draw(st.sampled_from(listed))}"
        return text, (one, record(deed, other, second, case=other.label or lead.case, **rest))
    if template == "被":
        text = f"{lead.period.text}，" if first else ""
        text += f"{counted}{thing.noun}被{lead.agency if first else ''}{deed.verb}"
    elif template == "将":
        text = f"{lead.text.removesuffix('共') if first else ''}将{counted}{thing.noun}{deed.verb}"
    else:
        parts = {"verb": deed.verb, "object": thing.noun, "number": counted}
        text = opening + "".join(parts[part] for part in template.split())
    change = draw(st.none() | changes(lead.period, thing.measure))
    if change is None:
        return text, (one,)
    places = ["，{}", "（{}）", *["{}"] * (template == "verb object number")]
    return text + draw(st.sampled_from(places)).format(change.text), (attrs.evolve(one, change=of_change(change)),)


@st.composite
def sentences(draw: st.DrawFn) -> Composed:
    """Return a strategy for sentences, each with its records: one to three deeds of one body in one period."""
    name, _ = draw(st.sampled_from(AGENCIES))
    period = draw(st.sampled_from(PERIODS))
    form = draw(st.sampled_from(["{p}，{a}", "{p}{a}", "{a}{p}", "{p}，{a}共", "{a}{p}先后"]))
    lead = Lead(form.format(p=period.text, a=name), name, period)
    deed = draw(st.sampled_from(LED + FOLLOWING))
    text, records = draw(clauses(deed, lead, first=True))
    named = {one.case for one in records}
    if len(named) > 1 or named & GENERAL:  # nobody can say of which of the two, or of which type, the suspects are
        return text + "。", records
    lead = attrs.evolve(lead, case=records[0].case)
    others = [one for one in FOLLOWING if one != deed]
    for other in draw(st.lists(st.sampled_from(others), max_size=2, unique_by=lambda one: one.verb)):
        more, found = draw(clauses(other, lead, first=False))
        text, records = f"{text}，{more}", records + found
    if draw(st.integers(0, 3)) == 3:
        number = draw(numbers(scaled=True))
        text += f"，涉案金额{number.text}元"
        records += (
            Record(
                number.text + "元", number.value, number.low, number.high, None, None, "涉案金额",
                lead.case, name, AgencyLink.CARRIED, period.days,
            ),
        )  # fmt: skip
    return text + "。", records


@st.composite
def levels(draw: st.DrawFn) -> Composed:
    """Return a strategy for sentences in which a figure went from one level to another: 由120起降至80起."""
    period = draw(st.sampled_from([one for one in PERIODS if not one.past_year]))
    thing = draw(st.sampled_from(CASES))
    old, new = draw(st.lists(st.integers(2, 9999), min_size=2, max_size=2, unique=True))
    direction, verbs = (Direction.DOWN, ["降至", "下降到"]) if new < old else (Direction.UP, ["升至", "增加到"])
    verb = draw(st.sampled_from(verbs))
    said_before, baseline, base = draw(
        st.sampled_from([("", Baseline.OTHER, None), ("去年同期的", Baseline.YOY, period.year_before)])
    )
    opening = draw(st.sampled_from(("{}，", "{}，全市", "{}"))).format(period.text) + thing.noun
    start = draw(st.sampled_from(["由", "从"]))
    change = Compared("", direction, Decimal(new), thing.measure, baseline, base, ChangeKind.FROM_TO, Decimal(old))
    number = Number(str(new), Decimal(new), Decimal(new), Decimal(new))
    one = record(
        Deed(verb, ActionClass.CHANGE, ()), thing, number,
        case=thing.label, agency=None, agency_link=None, period=period.days, change=of_change(change),
    )  # fmt: skip
    return f"{opening}{start}{said_before}{old}{thing.measure}{verb}{new}{thing.measure}。", (one,)


@st.composite
def incidents(draw: st.DrawFn) -> Composed:
    """Return a strategy for sentences about what happened, without a body: 发生盗窃案件30起, 盗窃案件30起."""
    period = draw(st.sampled_from(PERIODS))
    thing = draw(st.sampled_from(CASES))
    number = draw(numbers())
    verb = draw(st.sampled_from(["发生", None]))
    opening = draw(st.sampled_from(("{}，", "{}全市", "{}，全市", "{}"))).format(period.text)
    change = draw(changes(period, thing.measure))
    one = record(
        Deed(verb or "", ActionClass.INCIDENT, ()), thing, number,
        case=thing.label, agency=None, agency_link=None, period=period.days, change=of_change(change),
    )  # fmt: skip
    if verb is None:
        one = attrs.evolve(one, action=None, action_class=None)
    return f"{opening}{verb or ''}{thing.noun}{one.figure}，{change.text}。", (one,)


@st.composite
def references(draw: st.DrawFn) -> Composed:
    """Return a strategy for two sentences, the second about the same body (该局) in the same period."""
    name, back = draw(st.sampled_from([(name, back) for name, back in AGENCIES if back]))
    period = draw(st.sampled_from(PERIODS))
    first, second = draw(st.lists(st.sampled_from(LED), min_size=2, max_size=2, unique_by=lambda one: one.verb))
    lead = Lead(f"{period.text}，{name}", name, period)
    text, records = draw(clauses(first, lead, first=True))
    thing = draw(st.sampled_from(second.things))
    number = draw(numbers())
    also = record(
        second, thing, number,
        case=thing.label, agency=name, agency_link=AgencyLink.ANAPHORIC, period=period.days,
    )  # fmt: skip
    adverb = draw(st.sampled_from(["", "还", "共"]))
    return f"{text}。{back}{adverb}{second.verb}{thing.noun}{also.figure}。", (*records, also)


def figures(document: Document) -> list[Statistic]:
    """Return the records with a figure, in the order of the figures."""
    found = [one for one in document.select(Statistic) if one.figure is not None]
    return sorted(found, key=lambda one: one.span.start if one.figure is None else one.figure.span.start)


def said(document: Document) -> tuple[Record, ...]:
    """Return what the records of a document say, as `Record` has it."""
    return tuple(_said(document, one) for one in figures(document))


def _said(document: Document, one: Statistic) -> Record:
    figure, action, change, period = one.figure, one.action, one.change, one.period
    assert figure is not None
    return Record(
        document.text_of(figure), figure.value, figure.low, figure.high,
        # 被抓获 is a verb of the list, 查扣 of 被查扣 is one.
        None if action is None else action.text.removeprefix("被"),
        None if action is None else action.action_class,
        None if one.object is None else one.object.text,
        None if one.case is None else one.case.label,
        None if one.agency is None else one.agency.canonical,
        one.agency_link,
        None if period is None else (period.begin, period.end),
        None if change is None else (
            change.direction, change.amount, change.unit_norm, change.baseline, change.base_period, change.kind,
            change.from_amount,
        ),
    )  # fmt: skip


@given(sentences())
def test_a_composed_sentence_is_read_back(composed: Composed) -> None:
    """One record for each number, with exactly what was composed."""
    text, records = composed

    assert said(PIPELINE.read(text, PUBLISHED)) == records


@given(levels())
def test_a_figure_between_two_levels_is_read_back(composed: Composed) -> None:
    """由120起降至80起 is one record with both levels; 去年同期的 says what the old one is."""
    text, records = composed

    assert said(PIPELINE.read(text, PUBLISHED)) == records


@given(incidents())
def test_what_happened_is_read_back(composed: Composed) -> None:
    """Without a body and with or without a verb, with its change."""
    text, records = composed

    assert said(PIPELINE.read(text, PUBLISHED)) == records


@given(references())
def test_a_sentence_that_goes_back_to_a_body_is_read_back(composed: Composed) -> None:
    """该局 is the body of the sentence before; its period goes on."""
    text, records = composed

    assert said(PIPELINE.read(text, PUBLISHED)) == records


@st.composite
def paragraphs(draw: st.DrawFn) -> list[str]:
    """Return a strategy for paragraphs, as lists of sentences, some of which go on without a subject."""
    composed = st.one_of(sentences(), levels(), incidents(), references())
    texts = [text for text, _ in draw(st.lists(composed, min_size=1, max_size=2))]
    deed = draw(st.sampled_from(FOLLOWING))
    thing = draw(st.sampled_from(deed.things))
    going_on = f"共{deed.verb}{thing.noun}{draw(numbers(scaled=thing.measure == '元')).text}{thing.measure}。"
    return [sentence for text in [*texts, *draw(st.sampled_from([[], [going_on]]))] for sentence in _split(text)]


def _split(text: str) -> list[str]:
    return [f"{sentence}。" for sentence in text.split("。") if sentence]


def everything(document: Document) -> list[Any]:
    """Return all that the records of a document say, with words instead of places."""

    def words(value: Any) -> Any:
        if isinstance(value, Span):
            return value.of(document.text)
        if isinstance(value, tuple):
            return tuple(words(inner) for inner in value)
        if attrs.has(type(value)):
            return {field.name: words(getattr(value, field.name)) for field in attrs.fields(type(value)) if field.eq}
        return value

    return [words(one) for one in document.select(Statistic)]


@given(paragraphs(), st.data())
def test_an_unrelated_sentence_changes_nothing(texts: list[str], data: st.DataObject) -> None:
    """Between the others, behind them, or as a paragraph of its own."""
    unrelated = data.draw(st.sampled_from(UNRELATED))
    place = data.draw(st.integers(1, len(texts)))
    alone = data.draw(st.sampled_from(["", "\n"])) if place == len(texts) else ""
    longer = "".join([*texts[:place], alone, unrelated, *texts[place:]])

    assert everything(PIPELINE.read(longer, PUBLISHED)) == everything(PIPELINE.read("".join(texts), PUBLISHED))


@given(paragraphs())
def test_what_is_written_is_read_back(texts: list[str]) -> None:
    """JSON keeps the statistics; what they link to are annotations of the document."""
    document = PIPELINE.read("".join(texts), PUBLISHED)
    again = from_dict(json.loads(dumps(document)), PIPELINE.kinds)

    assert again.select(Statistic) == document.select(Statistic) != ()
    for read in (document, again):
        linked = [link for one in read.select(Statistic) for link in _links(one)]
        assert linked
        assert {id(link) for link in linked} <= {id(annotation) for annotation in read.annotations}


def _links(one: Statistic) -> list[Annotation]:
    times = one.period.times if one.period else ()
    change = (one.change.quantity, one.change.from_quantity, one.change.also) if one.change else ()
    return [link for link in (one.quantity, one.case, one.agency, *times, *change) if link is not None]


@given(
    st.text(
        "0123456789〇一二三四五六七八九十百千万亿两几多余近起名人个%％成倍番，。、；：（）“”\n其中分别各均同比环比较去年期下降上升增由从至破获抓案件市公安局该本共将被占持平未",
        max_size=60,
    )
)
def test_any_text_is_read(text: str) -> None:
    """Whatever the characters of statistics are strung to: no error, the same every time, each record in the text."""
    document = PIPELINE.read(text, PUBLISHED)

    assert PIPELINE.read(text, PUBLISHED) == document
    for one in document.select(Statistic):
        assert 0 <= one.span.start < one.span.end <= len(text)
        for part in (one.figure, one.action, one.object, one.change):
            assert part is None or part.span.end <= len(text)

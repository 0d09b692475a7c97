"""What the plugin promises."""

import ast
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from operator import itemgetter
from pathlib import Path

import pytest

import policenews_casetypes.plugin
import policenews_dates.plugin
import policenews_numbers.plugin
import policenews_organizations.plugin
import policenews_statistics.plugin
from policenews import Document, Pipeline, Span
from policenews.tables import read_table
from policenews.testing import check_contract, check_witnesses
from policenews_statistics import ActionClass, Statistic
from policenews_statistics.rules import RULES

OTHERS = (
    policenews_numbers.plugin,
    policenews_dates.plugin,
    policenews_organizations.plugin,
    policenews_casetypes.plugin,
)
PACKAGE = Path(policenews_statistics.plugin.__file__).parent
DAY = date(2021, 1, 8)
REVIEW = (
    "2020年，太仓市公安局共破获电信网络诈骗案件412起，同比上升15.3%；抓获犯罪嫌疑人530名，其中刑事拘留218名。"
    "全年追回被骗资金860余万元，劝阻群众1240人次。该局查处酒后驾驶违法行为1830起，比上年减少210起。"
    "刑事警情同比下降12.5%，群众安全感由96.8%提升至98.1%。全市未发生一起重特大火灾。"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The plugin with all that it draws on."""
    return Pipeline([policenews_statistics.plugin, *OTHERS])


def test_every_rule_keeps_its_word() -> None:
    """Each rule fires on its witnesses with the values meant, and is silent on its near misses."""
    check_witnesses(policenews_statistics.plugin, RULES, beside=OTHERS)


def assigned(source: str) -> Iterator[str]:
    """Yield the names of rules that a module gives to links: `draft.why_case = "…"`, `rule="…"`, `_give(…, "…")`."""
    tree = ast.parse(source)
    told = {
        node.name: [argument.arg for argument in node.args.args].index("why")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and any(argument.arg == "why" for argument in node.args.args)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    yield from _into(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                yield from _into(target, value)
            case ast.keyword(arg=str() as name, value=value) if name == "rule" or name.startswith("why"):
                yield from _names(value)
            case ast.Call(func=ast.Name(id=function), args=arguments) if len(arguments) > told.get(function, 99):
                yield from _names(arguments[told[function]])


def _into(target: ast.expr, value: ast.expr) -> Iterator[str]:
    match target, value:
        case ast.Tuple(elts=targets), ast.Tuple(elts=values):
            for one, other in zip(targets, values, strict=True):
                yield from _into(one, other)
        case ast.Tuple(), ast.IfExp(body=one, orelse=other):
            yield from [*_into(target, one), *_into(target, other)]
        case ast.Tuple(elts=targets), _:
            for one in targets:
                yield from _into(one, value)
        case ((ast.Attribute(attr=name) | ast.Name(id=name)), _) if name.startswith("why"):
            yield from _names(value)


def _names(value: ast.expr) -> Iterator[str]:
    match value:
        case ast.Constant(value=str() as name):
            yield from [name] if name else []
        case ast.IfExp(body=one, orelse=other):
            yield from [*_names(one), *_names(other)]
        case ast.BoolOp(values=values):
            for one in values:
                yield from _names(one)
        case ast.Attribute(attr=name) | ast.Name(id=name) if name.startswith("why"):
            pass  # handed on: found where it was given
        case _:
            pytest.fail(f"line {value.lineno}: a rule's name must be written where it is given: {ast.unparse(value)}")


def test_the_rules_are_those_that_the_source_names() -> None:
    """A link that is made by a rule without documentation fails, and so does a rule that makes no link."""
    sources = [path for path in sorted(PACKAGE.rglob("*.py")) if "rules" not in path.relative_to(PACKAGE).parts]
    used = {name for path in sources for name in assigned(path.read_text(encoding="utf-8"))}

    assert used == {rule.name for rule in RULES}


@pytest.mark.parametrize(
    "source",
    [
        'draft.case, draft.why_case = own, "new" if own else ""',
        'draft.case, draft.why_case = (own, "new") if own else (None, "")',
        'attrs.evolve(draft, why_object="new")',
        'Statistic(rule=draft.why_action or "new")',
        'def give(draft, why):\n    draft.why_change = why\ngive(draft, "new")',
        'draft.why_case: str = "new"',
    ],
)
def test_names_of_rules_are_found_in_the_source(source: str) -> None:
    """However a name is given to a link."""
    assert [*assigned(source)] == ["new"]


@pytest.mark.parametrize("source", ["draft.why_case = names[0]", "draft.case, draft.why_case = found(text)"])
def test_a_name_that_the_source_does_not_write_is_refused(source: str) -> None:
    """Else a rule without documentation could pass."""
    with pytest.raises(pytest.fail.Exception, match="line 1: a rule's name must be written where it is given"):
        [*assigned(source)]


def test_the_contract_of_plugins_holds() -> None:
    """Whatever the text: no exception, valid spans, the same again, JSON and back, linear time."""
    check_contract(policenews_statistics.plugin, beside=OTHERS, examples=[REVIEW])


def test_a_record_names_each_of_its_rules_once(pipeline: Pipeline) -> None:
    """First that of the record, then those of its links."""
    text = "昆山市公安局、太仓市公安局分别破获诈骗案件62起和47起，同比分别上升5%和8%。"
    first = min(pipeline.read(text).select(Statistic), key=lambda one: one.figure.start if one.figure else 0)

    assert (first.rule, first.reasons.agency, first.reasons.change) == (
        "verb_object_number", "respectively", "respectively",
    )  # fmt: skip
    assert first.rules == ("verb_object_number", "before_number", "respectively", "case_of_object")


def row(text: str, one: Statistic) -> tuple[object, ...]:
    """Return what a record says, short enough to be read."""
    return (
        one.figure and one.figure.span.of(text),
        one.action and one.action.text,
        one.object and one.object.text,
        one.case and one.case.label,
        one.agency and (one.agency.canonical, one.agency_link and one.agency_link.value),
        one.period and str(one.period),
        one.change and f"{one.change.direction.value} {one.change.kind.value} {one.change.amount}",
        one.status.value,
        one.parent and one.parent.of(text),
    )


def test_a_review_is_read_as_a_reader_reads_it(pipeline: Pipeline) -> None:
    """A paragraph of an annual review: who did what to how many of what, when, and how that changed."""
    stated, carried, referred = (("太仓市公安局", link) for link in ("stated", "carried", "anaphoric"))
    year, fraud, drunk = "2020-01-01/2021-01-01", "电信网络诈骗", "酒后驾驶"
    records = pipeline.read(REVIEW, DAY).select(Statistic)

    assert [row(REVIEW, one) for one in records] == [
        ("412起", "破获", "电信网络诈骗案件", fraud, stated, year, "up by 15.3", "result", None),
        ("530名", "抓获", "犯罪嫌疑人", fraud, carried, year, None, "result", None),
        ("218名", "刑事拘留", "犯罪嫌疑人", fraud, carried, year, None, "result", "530名"),
        ("860余万元", "追回", "被骗资金", fraud, carried, year, None, "result", None),
        ("1240人次", "劝阻", "群众", fraud, carried, year, None, "result", None),
        ("1830起", "查处", "酒后驾驶违法行为", drunk, referred, year, "down by 210", "result", None),
        ("12.5%", "下降", "刑事警情", "刑事警情", carried, year, "down by 12.5", "result", None),
        ("98.1%", "提升至", "群众安全感", None, None, year, "up from_to 98.1", "result", None),
        ("一起", "发生", "重特大火灾", "火灾", carried, year, None, "negated", None),
    ]
    values = [one.quantity and format(one.quantity.value or 0, "f") for one in records]
    assert values == ["412", "530", "218", "8600000", "1240", "1830", None, "98.1", "1"]


def test_the_level_of_a_change_keeps_the_old_one(pipeline: Pipeline) -> None:
    """由96.8%提升至98.1%."""
    level = next(one for one in pipeline.read(REVIEW, DAY).select(Statistic) if one.rule == "level")

    assert level.change is not None
    assert level.change.from_amount == Decimal("96.8")


def told(text: str, published: date | None = None, **options: bool) -> list[Statistic]:
    """Return the records that all plugins together find."""
    pipeline = Pipeline([policenews_statistics.plugin, *OTHERS], options={"policenews_statistics": options})
    return list(pipeline.annotate(Document(text, published)).select(Statistic))


@pytest.mark.parametrize("row", read_table("policenews_statistics", "vocabulary/senses.tsv"), ids=itemgetter("example"))
def test_the_class_of_an_action_is_that_of_what_is_counted(row: Mapping[str, str], pipeline: Pipeline) -> None:
    """查获 is an arrest of people and a seizure of things: the example of each sense is of its class."""
    (record,) = pipeline.annotate(Document(row["example"] + "。", DAY)).select(Statistic)

    assert record.action is not None
    assert [record.action.lemma, record.action.action_class] == [row["lemma"], ActionClass(row["class"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("查获吸毒人员23人。", ActionClass.ARREST),
        ("抓拍冲卡嫌疑人3名。", ActionClass.ARREST),
        ("办理刑事案件241件。", ActionClass.ENFORCEMENT),
        ("找回被盗摩托车12辆。", ActionClass.RECOVERY),
        ("扣留非法改装车14辆。", ActionClass.SEIZURE),
        ("处理交通违法行为1.2万起。", ActionClass.ENFORCEMENT),
    ],
)
def test_a_verb_keeps_its_class_for_what_no_sense_names(text: str, expected: ActionClass) -> None:
    """Only what a sense is written for is of another class."""
    (record,) = told(text)

    assert record.action is not None
    assert record.action.action_class is expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u3000\n", " \r\n"])
def test_line_ends_and_blanks_before_them_change_nothing(end: str) -> None:
    """A clause ends with its last character that is no blank."""
    text = f"两车相撞，3人死亡{end}抓获嫌疑人2名{end}"
    dead, caught = told(text)

    assert [str(dead.action), str(dead.object), dead.span.of(text)] == ["死亡", "None", "3人死亡"]
    assert [str(caught.action), str(caught.object)] == ["抓获", "嫌疑人"]


@pytest.mark.parametrize("heading", ["【新闻推荐】", "相关链接：", "警方提示"])
def test_another_section_is_another_text(heading: str) -> None:
    """Nobody, no period and no case is carried into what the site recommends."""
    text = f"2020年3月至6月，长清区公安分局破获盗窃案20起。\n{heading}\n行动期间抓获嫌疑人12名。"
    first, second = told(text, date(2021, 1, 8))

    assert (first.agency is None, first.period is None, first.case is None) == (False, False, False)
    assert (second.agency, second.period, second.case) == (None, None, None)


def test_everything_in_brackets_is_a_part() -> None:
    """A bracket divides the figure before it, whether commas or 、 stand in it."""
    whole, *parts = told("破获案件117起（其中盗窃案80起，诈骗案30起、抢劫案5起），查处酒驾2起。")

    assert [one.parent for one in parts] == [*[Span(4, 8)] * 3, None]
    assert whole.parent is None


def test_a_part_points_to_a_figure_that_there_is() -> None:
    """持平 is no figure, and facts of the scene can be left out."""
    assert [one.parent for one in told("刑事警情与去年持平，其中盗窃案3起。")] == [None, None]
    assert [one.parent for one in told("我市现有出租车300辆，其中查处30辆。", background=False)] == [None]


def test_divisions_where_somebody_went_are_no_figures() -> None:
    """They are figures where they are counted: 涉及20个省份."""
    assert [str(one.action) for one in told("专案组辗转四省八市，民警分赴五省抓捕，抓获嫌疑人12名。")] == ["抓获"]
    assert [str(one.action) for one in told("该案涉及20个省份。")] == ["涉及"]


def test_a_whole_year_is_no_span_of_more_than_a_year() -> None:
    """全年 means the year that is named, not what began with it and goes on."""
    text = "2018年，平湖公安破案1864起。自2018年1月行动开展以来，打掉团伙2个。\n去年，诈骗是重头戏。全年发案723起。"
    *_, last = told(text, date(2019, 1, 16))

    assert last.period is not None
    assert (last.period.begin, last.period.end) == (date(2018, 1, 1), date(2019, 1, 1))


def test_rates_of_a_list_have_the_verb_behind_it() -> None:
    """A member that is a verb elsewhere is what is measured, and does nothing: 盗窃、诈骗案件破案率."""
    records = told("社区戒毒、社区康复执行率分别达到92%和88.5%。盗窃、诈骗案件破案率分别为87%、90%。")
    assert [(str(one.action), str(one.object)) for one in records] == [
        ("达到", "社区戒毒"),
        ("达到", "社区康复执行率"),
        ("None", "盗窃"),
        ("None", "诈骗案件破案率"),
    ]


def test_a_plan_ends_where_it_is_told_how_far_it_is() -> None:
    """目前已完成…, and a price (将每条…) is no plan."""
    planned, done = told("市公安局计划建成监控点5000个，目前已完成1720个。")
    assert [planned.status.value, done.status.value] == ["target", "result"]
    assert [one.status.value for one in told("将每条成本20元的假烟销往9个省区。")] == ["result", "result"]


def test_murders_of_a_review_say_nothing_of_gangs() -> None:
    """命案 are told of as cases and rates; gangs, arrests and seizures behind them are of all cases."""
    text = "2003年，该局现行命案发9起、破9起。全年打掉犯罪团伙31个，追缴赃款265万元。"
    assert [None if one.case is None else one.case.label for one in told(text)] == ["命案", "命案", None, None]


@pytest.mark.parametrize(
    ("text", "action", "thing"),
    [
        ("民警对4家不登记住宿人员的旅店罚款。", "罚款", "不登记住宿人员的旅店"),
        ("查获假烟8600条，经鉴定价值约1120万元。", "价值", "假烟"),
        ("查获假烟8600条，经清点共有烟丝3.4吨。", "查获", "烟丝"),
        ("户籍窗口累计受理业务8.3万件。", "受理", "业务"),
        ("命案破案率继续保持100%。", "保持", "命案破案率"),
        ("7月28日6时20分发生一起追尾事故。", "发生", "追尾事故"),
        ("将盘踞在棚户区的赌博窝点3处一举端掉。", "端掉", "盘踞在棚户区的赌博窝点"),
    ],
)
def test_what_governs_a_figure_and_what_it_counts(text: str, action: str, thing: str) -> None:
    """Relative clauses, 经鉴定 and adverbs are neither verb nor object."""
    *_, last = told(text)
    assert [str(last.action), str(last.object)] == [action, thing]


@pytest.mark.parametrize(
    ("text", "figure", "change"),
    [
        ("5月，共办实事340件，较去年同期的210件增长62%。", "340件", ("up", "by", "62", "yoy")),
        ("3月，全市立案120起，比上月的150起下降20%。", "120起", ("down", "by", "20", "mom")),
        ("9月，接警3.1万起，环比8月份的3.4万起下降8.8%。", "3.1万起", ("down", "by", "8.8", "mom")),
        ("今年，刑拘嫌疑人320名，较上年的210名多出110名。", "320名", ("up", "by", "110", "yoy")),
    ],
)
def test_a_level_that_is_compared_with_is_no_figure(text: str, figure: str, change: tuple[str, ...]) -> None:
    """The difference is one of the figure before: 较去年同期的210件增长62%."""
    (record,) = told(text)
    found = record.change

    assert record.figure is not None
    assert found is not None
    assert record.figure.span.of(text) == figure
    assert (found.direction.value, found.kind.value, str(found.amount), found.baseline.value) == change


def test_figures_of_the_year_before_have_its_period() -> None:
    """上年同期分别为… tells that year, and the year of the news goes on behind it."""
    text = "今年1至11月，该局立案8942起，破案5017起；上年同期分别为9530起、4861起。抓获嫌疑人3210人。"
    periods = [one.period.begin for one in told(text, date(2007, 12, 21)) if one.period is not None]

    assert periods == [*[date(2007, 1, 1)] * 2, *[date(2006, 1, 1)] * 2, date(2007, 1, 1)]


def test_lists_of_bodies_and_verbs_that_differ_in_length_are_unpaired() -> None:
    """Nothing is guessed: no figure is given to the first body."""
    for text in (
        "长清区公安分局、历城区公安分局分别破获案件5起、3起、2起。",
        "逮捕、起诉分别为30人、25人、20人。",
    ):
        assert [(one.unpaired, one.agency) for one in told(text)] == [(True, None)] * 3


def test_changes_of_a_list_go_their_own_ways() -> None:
    """同比分别下降…、上升… has a direction for each, and the figures may be called 三项指标."""
    lists = (
        "提请逮捕184人，移送起诉697人，同比分别下降21.7%、上升3.9%。",
        "提请逮捕184人，移送起诉697人，两项指标同比分别下降21.7%和上升3.9%。",
        "刑事、治安警情同比分别下降21.7%、上升3.9%。",
    )
    for text in lists:
        changes = [one.change for one in told(text) if one.change is not None]
        assert [(one.direction.value, one.amount) for one in changes] == [
            ("down", Decimal("21.7")),
            ("up", Decimal("3.9")),
        ]

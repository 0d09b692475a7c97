"""The table of statistics: its columns, its rows, and the files that are written of it."""

import csv
import enum
import io
import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyarrow import parquet

import policenews_numbers.plugin
import policenews_statistics.plugin
from policenews import Column, Document, Pipeline, columns, rows
from policenews.cli import main
from policenews_casetypes import Stage
from policenews_dates import Grain
from policenews_numbers import Modifier, Role
from policenews_organizations import Category
from policenews_statistics import (
    ActionClass,
    AgencyLink,
    Baseline,
    ChangeKind,
    Direction,
    Kind,
    Statistic,
    Status,
    statistics_table,
)

TEXT = (
    "2020年上半年，云和县公安局共破获电信网络诈骗案件117起，同比上升9.3%，创历史新高；抓获嫌疑人50余人，其中批捕12人。"
)
LINKS = (
    "agency_name", "agency_text", "agency_type", "level", "adcode", "adcode_by", "agency_link", "period_start",
    "period_end", "period_text", "grain", "cumulative", "campaign", "case_label", "case_class", "case_charges",
    "case_code", "stage",
)  # fmt: skip


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """All five plugins, as the command line finds them."""
    return Pipeline.installed(only=("casetypes", "dates", "numbers", "organizations", "statistics"))


@pytest.fixture(scope="module")
def documents(pipeline: Pipeline) -> list[Document]:
    """Texts with changes, parts, lists, zero, and a change without a number."""
    texts = (
        TEXT,
        "截至上月底，刑事、治安警情同比分别下降8%和5%。盗窃、诈骗各破获3起。",
        "今年未发生一起命案，刑事警情与去年持平。辖区面积226平方公里，日均接报3起。",
        "😀 违停率由60%降至1.3%。查获海洛因3至5公斤。没有数字。",
    )
    return [
        pipeline.annotate(Document(text, date(2020, 7, 8), f"{number}.txt")) for number, text in enumerate(texts, 1)
    ]


def table(pipeline: Pipeline, text: str, published: date | None = date(2020, 7, 8)) -> list[dict[str, object]]:
    """Return the table of one text."""
    return statistics_table([pipeline.annotate(Document(text, published))])


def test_a_row_says_everything_that_a_sentence_says(pipeline: Pipeline) -> None:
    """Who did what to how many of what, when, how that changed, and where and why the table says so."""
    metadata = {"url": "https://example.org/1", "source": "云州公安"}
    document = pipeline.annotate(Document(TEXT, date(2020, 7, 8), "a.txt", metadata))
    solved = statistics_table([document])[0]

    assert solved == {
        "doc_id": "a.txt",
        "url": "https://example.org/1",
        "pub_date": date(2020, 7, 8),
        "source": "云州公安",
        "agency_name": "云和县公安局",
        "agency_text": "云和县公安局",
        "agency_type": "police",
        "level": None,
        "adcode": "331125",
        "adcode_by": "name",
        "agency_link": "stated",
        "period_start": date(2020, 1, 1),
        "period_end": date(2020, 7, 1),
        "period_text": "2020年上半年",
        "grain": "half-year",
        "cumulative": False,
        "campaign": None,
        "case_label": "电信网络诈骗",
        "case_class": "property.fraud.telecom",
        "case_charges": "诈骗罪",
        "case_code": "266",
        "stage": "solved",
        "action": "破获",
        "action_lemma": "破获",
        "action_class": "clearance",
        "object": "电信网络诈骗案件",
        "object_head": "电信网络诈骗案件",
        "value": Decimal(117),
        "value_norm": Decimal(117),
        "value_low": Decimal(117),
        "value_high": Decimal(117),
        "low_open": False,
        "high_open": False,
        "modifier": "exact",
        "unit": "起",
        "unit_norm": "起",
        "per": None,
        "money_role": None,
        "stat_kind": "count",
        "status": "result",
        "background": False,
        "change_direction": "up",
        "change_kind": "by",
        "change_value": Decimal("9.3"),
        "change_low": Decimal("9.3"),
        "change_high": Decimal("9.3"),
        "change_from": None,
        "change_unit": "percent",
        "change_base": "yoy",
        "base_start": date(2019, 1, 1),
        "base_end": date(2019, 7, 1),
        "streak": None,
        "record": "创历史新高",
        "part_of": None,
        "share": None,
        "unpaired": False,
        "start": 9,
        "end": 39,
        "figure_start": 26,
        "figure_end": 30,
        "evidence": "云和县公安局共破获电信网络诈骗案件117起，同比上升9.3%",
        "quantity_text": "117起",
        "change_text": "同比上升9.3%",
        # the names of rules are the plugin's own business; that there are some is not
        **{name: solved[name] for name in solved if name.startswith("why_") or name == "rule"},
        "plugin": "statistics",
        "version": document.plugins["statistics"],
    }
    assert list(solved) == [column.name for column in columns(Statistic)]
    made = {"why_action", "why_object", "why_agency", "why_case", "why_period", "why_change"}
    assert {name for name in solved if name.startswith("why_") and solved[name] is not None} == made


def test_a_part_names_the_figure_that_it_is_part_of(pipeline: Pipeline) -> None:
    """其中批捕12人 points to the characters of 50余人, whose bounds are those of 余."""
    _, caught, arrested = table(pipeline, TEXT)

    assert arrested["part_of"] == f"{caught['figure_start']}-{caught['figure_end']}" == "51-55"
    assert (arrested["value"], arrested["action_class"]) == (Decimal(12), "formal_arrest")
    assert (caught["value_low"], caught["value_high"], caught["high_open"]) == (Decimal(50), Decimal(60), True)
    assert caught["part_of"] is None


def test_a_share_is_a_part_in_percent(pipeline: Pipeline) -> None:
    """占38.4% of 100起."""
    whole, share = table(pipeline, "破获刑事案件100起，盗窃案件占38.4%。")

    assert (share["share"], share["part_of"]) == (
        Decimal("38.4"),
        f"{whole['figure_start']}-{whole['figure_end']}",
    )


def test_what_a_text_does_not_say_is_null(pipeline: Pipeline) -> None:
    """No agency, no period, no case, no change, no part."""
    (row,) = table(pipeline, "现金500余元。", None)
    said = {name for name in row if row[name] is not None}

    assert row["value"] == Decimal(500)
    assert not said & {*LINKS, "url", "pub_date", "source", "action", "action_class", "change_direction", "part_of"}


def test_a_pure_change_has_no_value(pipeline: Pipeline) -> None:
    """Its number stands in the columns of changes, and its place in those of the figure."""
    (row,) = table(pipeline, "刑事警情同比下降18.5%。")

    assert (row["value"], row["value_low"], row["unit"], row["quantity_text"]) == (None, None, None, None)
    assert (row["change_value"], row["change_unit"], row["stat_kind"]) == (Decimal("18.5"), "percent", "change")
    assert (row["figure_start"], row["figure_end"]) == (8, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("刑事警情增长2至3倍。", (None, Decimal(2), Decimal(3), "times")),
        ("刑事警情下降20%以上。", (Decimal(20), Decimal(20), None, "percent")),
        ("刑事警情下降一半。", (Decimal(50), Decimal(50), Decimal(50), "percent")),
        ("毒品缴获量减少3公斤。", (Decimal(3), Decimal(3), Decimal(3), "公斤")),
        ("刑事警情与去年持平。", (None, None, None, None)),
    ],
)
def test_the_amount_of_a_change_has_bounds_and_a_unit(
    pipeline: Pipeline, text: str, expected: tuple[object, ...]
) -> None:
    """Fractions are in percent, what is measured in the unit as it is written."""
    (row,) = table(pipeline, text)

    assert tuple(row[name] for name in ("change_value", "change_low", "change_high", "change_unit")) == expected


def test_only_a_running_total_is_cumulative(pipeline: Pipeline) -> None:
    """以来 and 截至 are, 1至5月 is none, and of 近日 nobody can say."""
    running = {
        text: table(pipeline, f"{text}，破获盗窃案件20起。")[0]["cumulative"]
        for text in ("今年以来", "截至6月底", "自去年10月10日启动至今", "1至5月", "2019年", "近日")
    }

    assert running == {
        "今年以来": True,
        "截至6月底": True,
        "自去年10月10日启动至今": True,
        "1至5月": False,
        "2019年": False,
        "近日": None,
    }


def test_a_campaign_is_named_by_the_time_alone(pipeline: Pipeline) -> None:
    """A name that no time holds is not guessed."""
    (since,) = table(pipeline, "自2020年6月25日“百日行动”开展以来，破获盗窃案件20起。")
    (during,) = table(pipeline, "“净网2020”专项行动期间，破获盗窃案件20起。")

    assert (since["campaign"], during["campaign"]) == ("百日行动", None)


def test_without_the_other_plugins_their_columns_are_null() -> None:
    """With numbers and statistics alone there is still every figure."""
    alone = Pipeline([policenews_numbers.plugin, policenews_statistics.plugin])
    found = table(alone, TEXT)

    assert [row["value"] for row in found] == [Decimal(117), Decimal(50), Decimal(12)]
    assert found[0]["change_value"] == Decimal("9.3")
    assert {row[name] for row in found for name in LINKS} == {None}


def test_rows_stand_in_the_order_of_documents_and_figures(documents: list[Document]) -> None:
    """A record without a number stands where its evidence does."""
    found = statistics_table(documents)
    places = [(row["doc_id"], row["start"] if row["figure_start"] is None else row["figure_start"]) for row in found]

    assert {row["figure_start"] is None for row in found} == {True, False}
    assert places == sorted(places)
    assert len(found) == sum(len(document.select(Statistic)) for document in documents)


def test_offsets_give_the_words(documents: list[Document]) -> None:
    """Evidence and figure are what stands at their offsets, behind characters of two code units too."""
    texts = {document.identifier: document.text for document in documents}
    found = statistics_table(documents)

    assert found
    for row in found:
        text = texts[str(row["doc_id"])]
        start, end, first, after = (row[name] for name in ("start", "end", "figure_start", "figure_end"))
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == row["evidence"]
        if row["quantity_text"] is not None:
            assert isinstance(first, int)
            assert isinstance(after, int)
            assert text[first:after] == row["quantity_text"]


def test_every_column_is_explained_in_both_languages() -> None:
    """And says what null means, or that it never is."""
    for column in columns(Statistic):
        assert column.meaning.endswith("."), column.name
        assert column.meaning_zh.endswith("。"), column.name
        assert "ull" in column.meaning or column.name.startswith("change_"), column.name
        assert "空值" in column.meaning_zh or column.name.startswith("change_"), column.name


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        ("agency_type", Category),
        ("agency_link", AgencyLink),
        ("grain", Grain),
        ("stage", Stage),
        ("action_class", ActionClass),
        ("modifier", Modifier),
        ("money_role", Role),
        ("stat_kind", Kind),
        ("status", Status),
        ("change_direction", Direction),
        ("change_kind", ChangeKind),
        ("change_base", Baseline),
    ],
)
def test_a_closed_list_is_told_in_full(name: str, closed: type[enum.Enum]) -> None:
    """Each value stands in the meaning of its column, in both languages."""
    (column,) = [column for column in columns(Statistic) if column.name == name]

    assert [value for value in closed if value.value not in column.meaning] == []
    assert [value for value in closed if value.value not in column.meaning_zh] == []


def test_csv_is_the_table(documents: list[Document], tmp_path: Path) -> None:
    """`policenews extract --kind statistic --format csv` writes the same values, as words."""
    result = CliRunner().invoke(main, [*_command(documents, tmp_path), "--format", "csv"])
    written = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    expected = [{name: _word(value) for name, value in row.items()} for row in statistics_table(documents)]

    assert result.exit_code == 0
    assert _sorted(written) == _sorted(expected)


def test_parquet_is_the_table(documents: list[Document], tmp_path: Path) -> None:
    """With numbers as numbers; a day is its midnight."""
    target = tmp_path / "out.parquet"
    result = CliRunner().invoke(main, [*_command(documents, tmp_path), "--format", "parquet", "-o", str(target)])
    written = parquet.read_table(target).to_pylist()
    expected = [{name: _moment(value) for name, value in row.items()} for row in statistics_table(documents)]

    assert result.exit_code == 0
    assert _sorted(written) == _sorted(expected)


def test_rows_of_the_core_are_those_of_the_table(documents: list[Document]) -> None:
    """`policenews.rows` gives the same rows, in the order of the evidence."""
    assert _sorted(list(rows(documents, Statistic))) == _sorted(statistics_table(documents))


def test_columns_have_the_types_of_their_values(documents: list[Document]) -> None:
    """Booleans are no integers, numbers no floats."""
    types = {"string": str, "integer": int, "decimal": Decimal, "boolean": bool, "moment": date}
    by_name: dict[str, Column] = {column.name: column for column in columns(Statistic)}
    for row in statistics_table(documents):
        for name, value in row.items():
            assert value is None or isinstance(value, types[by_name[name].type]), name


def _command(documents: list[Document], folder: Path) -> list[str]:
    """Write documents as JSON Lines; return the command that reads them."""
    path = folder / "in.jsonl"
    lines = [
        json.dumps({"id": document.identifier, "text": document.text, "published": "2020-07-08"})
        for document in documents
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return ["extract", str(path), "--kind", "statistic"]


def _sorted(found: list[dict[str, object]] | list[dict[str, str]]) -> list[dict[str, object]]:
    return sorted((dict(row) for row in found), key=str)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else str(value)


def _moment(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value

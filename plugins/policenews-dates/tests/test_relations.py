"""What a time is resolved by, what it is for, and how it is given as moments."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from policenews import Document, Pipeline
from policenews_dates import Anchor, DatesOptions, Grain, Prefer, TimeExpression, TimeRole, as_datetimes, plugin

PUBLISHED = date(2020, 12, 29)


def read(text: str, published: date | None = PUBLISHED, **options: object) -> tuple[Document, list[TimeExpression]]:
    """Return the document and its times."""
    chosen = {"policenews_dates": DatesOptions(**options)} if options else None  # type: ignore[arg-type]
    document = Pipeline([plugin], options=chosen).read(text, published)
    return document, list(document.select(TimeExpression))


def test_the_antecedent_is_kept() -> None:
    """次日 says which day it counts from, 昨日 that it counts from the publication, a full date nothing."""
    document, (first, second, third) = read("2016年3月4日发案，次日破案，昨日宣判。")

    assert (first.anchor, first.antecedent) == (None, None)
    assert second.anchor is Anchor.TEXT
    assert second.antecedent is not None
    assert second.antecedent.of(document.text) == "2016年3月4日"
    assert (third.anchor, third.antecedent) == (Anchor.PUBLICATION, None)


def test_the_year_of_the_text() -> None:
    """A date without its year says from where it has it."""
    document, found = read("2016年3月4日发生事故。3月5日下午达成协议。")

    assert found[1].anchor is Anchor.TEXT
    assert found[1].antecedent is not None
    assert found[1].antecedent.of(document.text) == "2016年3月4日"


def test_without_an_antecedent_nothing_is_guessed() -> None:
    """What counts from a time that was not named stays unresolved."""
    for text in ("案发次日，民警到场", "当晚，民警蹲守", "三日后落网", "两小时后到达", "去年同期为30起"):
        (found,) = read(text)[1]
        assert (found.begin, found.end_time, found.anchor) == (None, None, None), text


def test_the_publication_date_is_found_in_the_text() -> None:
    """And the characters that state it are the evidence; the option leaves it to the caller."""
    text = "昨晚，我局抓获一人。\n云溪县公安局\n2023年5月4日"
    document, found = read(text, None)

    assert found[0].begin == datetime(2023, 5, 3, 18)
    assert found[0].anchor is Anchor.PUBLICATION
    assert found[0].antecedent is not None
    assert found[0].antecedent.of(document.text) == "2023年5月4日"
    assert read(text, None, find_published=False)[1][0].begin is None


def test_a_dispatch_tells_what_today_is() -> None:
    """A newspaper of 20 August prints 8月19日电: its 今天 is the nineteenth."""
    _, found = read("新华社北京8月19日电 公安部今天通报。", date(2020, 8, 20))

    assert found[1].begin == date(2020, 8, 19)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("判处有期徒刑三年六个月", TimeRole.IMPRISONMENT),
        ("缓刑两年", TimeRole.PROBATION),
        ("管制六个月", TimeRole.SUPERVISION),
        ("行政拘留十日", TimeRole.DETENTION),
        ("处十五日以下拘留", TimeRole.DETENTION),
        ("五年内不得重新取得驾驶证", TimeRole.SUSPENSION),
        ("24小时内破案", TimeRole.LIMIT),
        ("三日以内答复", TimeRole.LIMIT),
        ("20年以上命案积案", TimeRole.AGE),
        ("连续9年命案全破", TimeRole.STREAK),
        ("潜逃17年", TimeRole.ELAPSED),
        ("从警三十年", TimeRole.SERVICE),
        ("出生于1989年", TimeRole.BIRTH),
        ("5月1日前结清", TimeRole.DEADLINE),
        ("新华社北京5月3日电", TimeRole.DATELINE),
        ("2020年5月", None),
        ("2020年5月电信网络诈骗案件", None),
        ("1月至6月电动车被盗", None),
        ("2020年5月讯问", None),
    ],
)
def test_roles(text: str, role: TimeRole | None) -> None:
    """The words that touch a time say what it is for."""
    assert read(text)[1][0].role is role


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("20世纪", Grain.CENTURY),
        ("上世纪90年代", Grain.DECADE),
        ("2017年", Grain.YEAR),
        ("2017年上半年", Grain.HALF),
        ("2017年一季度", Grain.QUARTER),
        ("2017年夏季", Grain.SEASON),
        ("2017年5月", Grain.MONTH),
        ("2017年5月底", Grain.MONTH),
        ("2017年5月下旬", Grain.THIRD),
        ("上周", Grain.WEEK),
        ("上周末", Grain.WEEKEND),
        ("2017年5月3日", Grain.DAY),
        ("2017年5月3日凌晨", Grain.DAYPART),
        ("2017年5月3日8时", Grain.HOUR),
        ("2017年5月3日8时20分", Grain.MINUTE),
        ("2017年5月3日8时20分5秒", Grain.SECOND),
        ("2017年5月至2018年", Grain.YEAR),
        ("三年", None),
        ("近日", None),
    ],
)
def test_grain(text: str, grain: Grain | None) -> None:
    """How fine a time is written."""
    assert read(text)[1][0].grain is grain


def test_zones() -> None:
    """The zone is said beside the clock time, and is not part of it."""
    _, (here, there, plain) = read("北京时间8月20日5时35分，当地时间8月19日17时35分，8月21日8时")

    assert (here.zone, there.zone, plain.zone) == ("北京时间", "当地时间", None)


def test_moments() -> None:
    """Days begin at midnight; what has no bound has none; a zone is added, not converted."""
    _, (day, until) = read("2017年5月3日，截至2017年5月底")
    shanghai = ZoneInfo("Asia/Shanghai")

    assert as_datetimes(day) == (datetime(2017, 5, 3), datetime(2017, 5, 4))
    assert as_datetimes(until) == (None, datetime(2017, 6, 1))
    assert as_datetimes(day, shanghai)[0] == datetime(2017, 5, 3, tzinfo=shanghai)


def test_prefer_nearest() -> None:
    """The nearest on either side; the past without the option, but for what is a few days ahead."""
    for text, past, nearest in (
        ("1月20日", date(2020, 1, 20), date(2021, 1, 20)),
        ("11月20日", date(2020, 11, 20), date(2020, 11, 20)),
    ):
        assert read(text)[1][0].begin == past
        assert read(text, prefer=Prefer.NEAREST)[1][0].begin == nearest


def test_messages() -> None:
    """With the option `spoken`, what only a message means by itself is read."""
    sent = datetime(2020, 12, 29, 4, 30)

    assert read("三点开会", sent)[1] == []
    assert read("三点开会", sent, spoken=True)[1][0].begin == datetime(2020, 12, 29, 3)
    assert read("前两天", sent, spoken=True)[1][0].begin == date(2020, 12, 27)


def test_traditional_characters() -> None:
    """Words of time in traditional characters are read at the same offsets."""
    document, (found,) = read("上週三下午兩點")

    assert document.text_of(found) == "上週三下午兩點"
    assert found.begin == datetime(2020, 12, 23, 14)


def test_nothing_moves_with_the_text_before() -> None:
    """The same words mean the same wherever they stand."""
    text = "2020年3月5日22时许报警，次日凌晨2时抓获，连续3天讯问。"
    for shift in ("", "。" * 7, "经查，" * 40):
        _, found = read(shift + text)
        assert [(t.value, t.begin, t.end_time) for t in found] == [
            ("2020-03-05T22", datetime(2020, 3, 5, 22), datetime(2020, 3, 5, 23)),
            ("2020-03-06T02", datetime(2020, 3, 6, 2), datetime(2020, 3, 6, 3)),
            ("P3D", None, None),
        ]


def test_half_open() -> None:
    """The end is the first day that is no longer meant."""
    (found,) = read("2020年1月1日至3日")[1]

    assert found.begin is not None
    assert found.end_time is not None
    assert found.end_time - found.begin == timedelta(days=3)


def test_what_nothing_decides_is_not_silently_chosen() -> None:
    """A date a few days ahead says what else it may be; a word about the future decides, and so does the past."""
    (ahead,), (told,), (past,) = (read(text, date(2024, 1, 5))[1] for text in ("1月8日", "将于1月8日", "1月3日"))

    assert (ahead.begin, ahead.alternative) == (date(2024, 1, 8), "2023-01-08")
    assert (told.begin, told.alternative) == (date(2024, 1, 8), None)
    assert (past.begin, past.alternative) == (date(2024, 1, 3), None)


def test_months_whose_figures_are_told_are_over() -> None:
    """1-9月 in news of January are those of the year before; a plan is ahead."""
    assert read("1-9月", date(2024, 1, 5))[1][0].begin == date(2023, 1, 1)
    assert read("1-9月", date(2024, 10, 5))[1][0].begin == date(2024, 1, 1)
    assert read("前三季度", date(2024, 1, 5))[1][0].begin == date(2023, 1, 1)


def test_another_sentence_changes_nothing_that_stands_before_it() -> None:
    """What was said is resolved by what was said until then."""
    text = "2016年3月4日发案，次日破案。"
    alone = [(t.value, t.begin) for t in read(text)[1]]
    followed = [(t.value, t.begin) for t in read(text + "2019年5月6日宣判。")[1]]

    assert followed[: len(alone)] == alone


def test_days_without_a_year_that_have_just_ended_are_no_plan() -> None:
    """At the end of December 1月1日至12月20日 is over, 1月1日至今 has begun, and 1月1日至3日 is a week ahead."""
    published = date(2014, 12, 26)
    assert read("1月1日至12月20日，破案64起", published)[1][0].begin == date(2014, 1, 1)
    assert read("1月1日至今，破案64起", published)[1][0].begin == date(2014, 1, 1)
    assert read("1月1日至3日，民警加强巡逻", published)[1][0].begin == date(2015, 1, 1)


def test_a_year_that_is_compared_with_is_not_the_one_that_is_told_of() -> None:
    """全年 behind 是上年的2倍 is the year of the publication, behind 去年 the year before."""
    published = date(2014, 12, 26)
    assert read("破案12起，是上年的2倍。全年破案60起", published)[1][-1].begin == date(2014, 1, 1)
    assert read("发案6起，而去年11月是33起。全年破案60起", published)[1][-1].begin == date(2014, 1, 1)
    assert read("去年破案60起，比上年多3起。全年抓获60人", published)[1][-1].begin == date(2013, 1, 1)


def test_the_end_of_a_span_lies_behind_its_begin() -> None:
    """自去年10月以来，截至6月30日 ends in this year, 截至11月30日 in the last one."""
    published = date(2021, 7, 5)
    assert read("自去年10月行动启动以来，截至6月30日", published)[1][-1].end_time == date(2021, 7, 1)
    assert read("自去年10月行动启动以来，截至11月30日", published)[1][-1].end_time == date(2020, 12, 1)
    assert read("2020年9月以来，截至5月底", published)[1][-1].end_time == date(2021, 6, 1)


def test_months_before_an_event_are_not_those_of_a_year() -> None:
    """行动前三个月 are three months, 今年前三个月 January to March."""
    assert read("警情较行动前三个月下降")[1][-1].begin is None
    assert read("今年前三个月")[1][-1].begin == date(2020, 1, 1)

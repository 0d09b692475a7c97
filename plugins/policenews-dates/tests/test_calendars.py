"""Festivals, the lunar calendar, solar terms, days off, eras and five-year plans."""

from datetime import date

import pytest

from policenews import Pipeline
from policenews_dates import Basis, Calendar, TimeExpression, plugin
from policenews_dates.breaks import days_off
from policenews_dates.festivals import FESTIVALS, festival
from policenews_dates.periods import five_years, period

PUBLISHED = date(2019, 11, 20)


def only(text: str, published: date | None = PUBLISHED) -> TimeExpression:
    """Return the one time of a text, which covers all of it."""
    document = Pipeline([plugin]).read(text, published)
    (found,) = document.select(TimeExpression)
    assert document.text_of(found) == text
    return found


@pytest.mark.parametrize(
    ("text", "day", "calendar"),
    [
        ("除夕", date(2019, 2, 4), Calendar.LUNAR),
        ("正月初八", date(2019, 2, 12), Calendar.LUNAR),
        ("元宵节", date(2019, 2, 19), Calendar.LUNAR),
        ("清明节", date(2019, 4, 5), Calendar.SOLAR_TERM),
        ("端午", date(2019, 6, 7), Calendar.LUNAR),
        ("农历八月十五", date(2019, 9, 13), Calendar.LUNAR),
        ("中秋节", date(2019, 9, 13), Calendar.LUNAR),
        ("重阳节", date(2019, 10, 7), Calendar.LUNAR),
        ("腊八", date(2019, 1, 13), Calendar.LUNAR),
        ("去年腊月二十三", date(2019, 1, 28), Calendar.LUNAR),
        ("2017年闰六月初一", date(2017, 7, 23), Calendar.LUNAR),
        ("去年冬至", date(2018, 12, 22), Calendar.SOLAR_TERM),
        ("立秋当天", date(2019, 8, 8), Calendar.SOLAR_TERM),
        ("“6·26”国际禁毒日", date(2019, 6, 26), None),
        ("国家宪法日", date(2018, 12, 4), None),
        ("2018年国庆节", date(2018, 10, 1), None),
        ("母亲节", date(2019, 5, 12), None),
        ("古尔邦节", date(2019, 8, 11), Calendar.ISLAMIC),
        ("2013年肉孜节", date(2013, 8, 8), Calendar.ISLAMIC),
        ("2019年赎罪日", date(2019, 10, 9), Calendar.HEBREW),
        ("2024年普珥节", date(2024, 3, 24), Calendar.HEBREW),
        ("2024年以色列独立日", date(2024, 5, 14), Calendar.HEBREW),
        ("复活节", date(2019, 4, 21), Calendar.CHURCH),
        ("2016年聖週五", date(2016, 3, 25), Calendar.CHURCH),
        ("东正教复活节", date(2019, 4, 28), Calendar.CHURCH),
        ("排灯节", date(2019, 10, 27), Calendar.LISTED),
        ("春节次日", date(2019, 2, 6), Calendar.LUNAR),
        ("10月1日次日", date(2019, 10, 2), None),
        ("清明前一天", date(2019, 4, 4), Calendar.SOLAR_TERM),
        ("2018年立秋", date(2018, 8, 7), Calendar.SOLAR_TERM),
    ],
)
def test_days_that_have_a_name(text: str, day: date, calendar: Calendar | None) -> None:
    """Each falls on the day on which it fell."""
    found = only(text)

    assert (found.begin, found.calendar) == (day, calendar)
    assert found.end_time == date.fromordinal(day.toordinal() + 1)


@pytest.mark.parametrize(
    ("text", "begin", "end", "basis"),
    [
        ("2019年春节期间", date(2019, 2, 4), date(2019, 2, 11), Basis.ANNOUNCED),
        ("2019年五一假期", date(2019, 5, 1), date(2019, 5, 5), Basis.ANNOUNCED),
        ("2020年国庆长假", date(2020, 10, 1), date(2020, 10, 9), Basis.ANNOUNCED),
        ("2018年国庆黄金周", date(2018, 10, 1), date(2018, 10, 8), Basis.ANNOUNCED),
        ("2019年清明小长假", date(2019, 4, 5), date(2019, 4, 8), Basis.ANNOUNCED),
        ("2000年国庆期间", date(2000, 10, 1), date(2000, 10, 4), Basis.RULE),
        ("2030年春节期间", date(2030, 2, 2), date(2030, 2, 6), Basis.RULE),
        ("2019年春运期间", date(2019, 1, 21), date(2019, 3, 2), Basis.CONVENTION),
        ("2020年国庆假期前三天", date(2020, 10, 1), date(2020, 10, 4), Basis.ANNOUNCED),
        ("2020年春节假期首日", date(2020, 1, 24), date(2020, 1, 25), Basis.ANNOUNCED),
        ("2020年国庆长假前两天", date(2020, 10, 1), date(2020, 10, 3), Basis.ANNOUNCED),
        ("今年暑期以来", date(2019, 7, 1), date(2019, 11, 21), Basis.CONVENTION),
    ],
)
def test_breaks_are_those_that_were_announced(text: str, begin: date, end: date, basis: Basis) -> None:
    """The real days off of each year; by the rule where no announcement is known; and the annotation says which."""
    found = only(text)

    assert (found.begin, found.end_time, found.basis) == (begin, end, basis)


def test_breaks_over_the_years_that_the_calendar_covers() -> None:
    """The festival is in its own break; no break is longer than the ten days of 2020."""
    names = {of.days_off: name for name, of in FESTIVALS.items() if of.days_off}
    for year in range(1990, 2040):
        for holiday, name in names.items():
            off = days_off(holiday, year)
            day = festival(name, year)
            if off is None or day is None:
                assert holiday in {"清明", "端午", "中秋"}
                assert year < 2008
                continue
            interval, basis = off
            assert interval.begin <= day < interval.end
            assert (interval.end - interval.begin).days <= 10
            assert (basis is Basis.ANNOUNCED) == (2004 <= year <= 2026)


def test_festivals_of_the_table_have_a_day() -> None:
    """Every row gives a day for the years of our time, and none outside those that are known."""
    for name, of in FESTIVALS.items():
        known = _KNOWN.get(of.calendar.partition(":")[0], range(1901, 2099))
        assert all(festival(name, year) is not None for year in known), name
        assert of.calendar not in _BOUNDED or festival(name, 1700) is None


_KNOWN = {"islamic": range(1930, 2070), "listed": range(2001, 2036)}
_BOUNDED = {"lunar", "eve", "term", "islamic", "listed"}


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2018年斋月", date(2018, 5, 16), date(2018, 6, 15)),
        ("2000年斋月", date(2000, 11, 27), date(2000, 12, 27)),
        ("2018年逾越节", date(2018, 3, 31), date(2018, 4, 8)),
        ("去年住棚节期间", date(2018, 9, 24), date(2018, 10, 1)),
    ],
)
def test_feasts_of_several_days(text: str, begin: date, end: date) -> None:
    """All days of them, the last included; one of them with an hour is the first."""
    found = only(text)

    assert (found.begin, found.end_time) == (begin, end)


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [(1, 1953, 1957), (3, 1966, 1970), (10, 2001, 2005), (13, 2016, 2020), (15, 2026, 2030)],
)
def test_five_year_plans(number: int, first: int, last: int) -> None:
    """The years of the plans, the gap after the second included."""
    interval = five_years(number)

    assert interval is not None
    assert (interval.begin, interval.end) == (date(first, 1, 1), date(last + 1, 1, 1))


def test_the_spring_travel_season_is_as_announced() -> None:
    """Forty days, as the notices of three years had them."""
    for year, begin, end in ((2020, (1, 10), (2, 19)), (2023, (1, 7), (2, 16)), (2024, (1, 26), (3, 6))):
        interval = period("春运", year)
        assert interval is not None
        assert (interval.begin, interval.end) == (date(year, *begin), date(year, *end))


def test_eras() -> None:
    """Years of the Republic and of reigns are those of the Gregorian calendar, and say so."""
    found = only("民国二十六年七月七日", None)

    assert (found.begin, found.calendar) == (date(1937, 7, 7), Calendar.ERA)
    assert only("清乾隆六十年"[1:], None).value == "1795"

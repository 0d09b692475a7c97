"""From the parts of a date or time to its interval and its TIMEX3 value, by what the document has said so far."""

from datetime import date

from policenews_dates import calendar, periods
from policenews_dates.annotations import Basis, Calendar
from policenews_dates.calendar import Interval, Located
from policenews_dates.choosing import choose_year, speaks_of_the_future
from policenews_dates.discourse import Discourse
from policenews_dates.feasts import locate_festival, locate_lunar
from policenews_dates.months import locate_month, locate_nth
from policenews_dates.options import Prefer
from policenews_dates.written import Point

# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_CONVENTION, _ERA = Basis.CONVENTION, Calendar.ERA
_EVENING, _MORNING, _NOON = 18, 6, 12
_THAN = ("比", "较", "而", "高于", "低于", "多于", "少于", "超过", "相当于")
"""Before a time that another is compared with."""
_LEVEL = ("是", "由", "从", "为", "达", "达到")
"""The same if 的 and a figure follow."""
_NEARBY = 15
"""Days around the publication in which a day in brackets is looked for: 昨（27）日."""


def minutes(point: Point) -> str:
    """Return the minutes and seconds of a clock time as ISO 8601 writes them behind the hour, "" if there are none."""
    seconds = "" if point.second is None else f":{point.second:02}"
    return "" if point.minute is None else f":{point.minute:02}{seconds}"


def locate(point: Point, said: Discourse, *, where: Prefer) -> tuple[Interval | None, str]:
    """Return the interval and the TIMEX3 value of a point."""
    if point.has_date:
        interval, value, day = _dated(point, said, where=where)
    else:
        interval, value, day = _undated(point, said)
    if not point.timed:
        return interval, value
    if point.has_clock:
        hour = _hour(point, said, day)
        if hour == 24 and point.minute and day is not None:  # noqa: PLR2004 -- 晚上12点半 is after midnight
            hour, day = 0, calendar.add_days(day, 1)
            value = calendar.iso(day)
        value = f"{value}T{hour:02}{minutes(point)}" if value else f"T{hour:02}{minutes(point)}"
        moment = None if day is None else calendar.clock(day, hour, point.minute, point.second)
        if moment is not None:
            said.moment, said.moment_at = moment.begin, said.here  # type: ignore[assignment]  # of a clock
            said.afternoon = hour != point.hour and hour > _NOON
        return moment, value
    name = "当晚" if point.daypart == "晚" else point.daypart
    value += calendar.DAYPARTS[name][0]
    if day is None:
        return None, value
    said.basis = _CONVENTION
    return calendar.daypart_of(day, name), value


def _hour(point: Point, said: Discourse, day: date | None) -> int:
    """Return the hour of a clock time; after 晚上8点, 10点 is ten at night."""
    written = point.hour or 0
    hour = calendar.hour_of_day(written, point.daypart)
    before = said.moment
    if point.daypart or point.has_date or before is None or not said.afternoon or before.date() != day:
        return hour
    return hour + _NOON if hour < _NOON and before.hour <= hour + _NOON else hour


def _undated(point: Point, said: Discourse) -> Located:
    """Return the day of a clock time that has none: the one last spoken of, after an evening's 零时 the next."""
    day = said.last
    if day is not None:
        said.by_text(said.last_at)
        if said.moment is not None and said.moment.date() == day and said.moment.hour >= _EVENING and _is_early(point):
            said.by_text(said.moment_at)
            day = calendar.add_days(day, 1)
            if day is not None:
                said.remember(day)
    elif said.spoken and said.today is not None:
        said.by_publication()
        day = said.today
    return calendar.at_day(day)


def _is_early(point: Point) -> bool:
    """Whether it is a time after midnight."""
    if point.hour is None:
        return point.daypart == "凌晨"
    return calendar.hour_of_day(point.hour, point.daypart) < _MORNING and point.daypart in {"", "凌晨", "深夜", "半夜"}


def _dated(point: Point, said: Discourse, *, where: Prefer) -> Located:
    """Return the interval, the value and the day (if it is one) of the calendar part of a point."""
    if not point.relative_day:
        interval, value, day = _not_counted(point, said, where=where)
        return (interval, value, day) if day is None or not point.days_on else _days_on(point, day, said)
    day = _relative_day(point, said)
    if day is not None:
        if point.weekend:
            end = calendar.add_days(day, 2)
            return (None if end is None else Interval(day, end)), f"{day:%G-W%V}-WE", None
        if point.day_after is None or point.day_after >= 0:  # 前一天 is only looked back at
            said.remember(day, ordinal=point.ordinal)
        return calendar.at_day(day)
    return None, "XXXX-XX-XX", None


def _days_on(point: Point, named: date, said: Discourse) -> Located:
    """Return the day so many days after a day that stands before it: 春节次日."""
    day = calendar.add_days(named, point.days_on)
    if day is not None and point.days_on > 0:
        said.remember(day)
    return calendar.at_day(day)


def _not_counted(point: Point, said: Discourse, *, where: Prefer) -> Located:
    """Return where a point lies that is no day counted from another."""
    if point.week is not None:
        return _week(point.week, said)
    if point.plan is not None or point.century is not None:
        return _long(point, said)
    located = _of_year(point, said, where=where)
    if point.within is None or located[0] is None:
        return located
    located = calendar.days_within(located[0], point.within)
    if located[2] is not None:
        said.remember(located[2])
    return located


def _of_year(point: Point, said: Discourse, *, where: Prefer) -> Located:
    """Return where a part of a year lies, and the year itself if no part is written."""
    year = _year(point, said)
    if year is None and point.year_after is not None and not point.whole_year:
        said = said.unpublished()  # the year of 同年3月 is one that the text has named, or none
    if point.era:
        said.calendar = _ERA
    if point.has_year and year is not None and not _is_compared_with(said):
        said.remember_year(year, relative=point.year_shift is not None)
    if point.festival:
        return locate_festival(point, year, said, where=where)
    if point.lunar:
        return locate_lunar(point, year, said, where=where)
    if point.nth_week is not None or point.nth_weekday is not None:
        return locate_nth(point, year, said, where=where)
    if point.has_month or point.day is not None:
        return locate_month(point, year, said, where=where)
    return _coarse(point, year if year is not None else _default_year(point, said, where=where))


def _is_compared_with(said: Discourse) -> bool:
    """Whether a figure of the time is only what another is compared with: 是|上年|的2倍, 而|去年11月|是33宗."""
    start, end = said.here
    if said.text.endswith(_THAN, 0, start):
        return True
    return said.text.endswith(_LEVEL, 0, start) and said.text.startswith("的", end)


def _relative_day(point: Point, said: Discourse) -> date | None:
    """The day of 昨天, 次日, 上周五; None if it is none of these, or unknown."""
    today = said.today
    if point.day_shift is not None and today is not None:
        said.by_publication()
        day = calendar.add_days(today, point.day_shift)
        return _as_in_brackets(point, day) if point.in_brackets is not None else day
    if point.day_after is not None and said.last is not None:
        base, at = (said.first, said.first_at) if point.ordinal else (said.last, said.last_at)
        said.by_text(at)
        return None if base is None else calendar.add_days(base, point.day_after)
    if point.day_after is not None and said.spoken and today is not None:
        said.by_publication()
        return calendar.add_days(today, point.day_after)
    if point.weekday is not None and today is not None:
        said.by_publication()
        day = calendar.add_days(today, point.weekday - today.weekday() + 7 * (point.week or 0))
        if point.week is None and day is not None:
            day = _nearest_weekday(day, said)
        return _as_in_brackets(point, day) if point.in_brackets is not None else day
    return None


def _nearest_weekday(day: date, said: Discourse) -> date | None:
    """Return the day of the week that is preferred, given that of the week of publication."""
    today = said.today
    if today is None:
        return day
    if said.prefer is Prefer.PAST and day > today:
        return calendar.add_days(day, -7)
    if said.prefer is Prefer.FUTURE and day < today:
        return calendar.add_days(day, 7)
    if said.prefer is Prefer.NEAREST and abs((day - today).days) > 3:  # noqa: PLR2004 -- half a week
        return calendar.add_days(day, -7 if day > today else 7)
    return day


def _as_in_brackets(point: Point, day: date | None) -> date | None:
    """Return the day that stands in brackets behind a relative one: a newspaper prints 昨（27）日 a day later."""
    if day is None or point.in_brackets is None:
        return day
    month, number = point.in_brackets
    around = (calendar.add_days(day, sign * n) for n in range(_NEARBY) for sign in (-1, 1))
    return next((d for d in around if d is not None and d.day == number and month in {None, d.month}), day)


def _week(shift: int, said: Discourse) -> Located:
    today = said.today
    monday = None if today is None else calendar.add_days(today, -today.weekday() + 7 * shift)
    interval, value = (None, "") if monday is None else calendar.at_week(monday)
    if interval is None:
        return None, "XXXX-WXX", None
    said.by_publication()
    return interval, value, None


def _year(point: Point, said: Discourse) -> int | None:
    """The year that is written, in numbers or relative to the publication or the year last spoken of."""
    if point.year is not None:
        return point.year
    if point.year_shift is not None:
        if said.today is None:
            return None
        if point.last_year and said.year is not None and said.year == said.today.year - 1:
            said.by_text(said.year_at)  # a review of 2018 that was published in 2019 calls 2017 上年
            return said.year - 1
        said.by_publication()
        return said.today.year + point.year_shift
    if point.year_after is not None:
        year, at = (said.last.year, said.last_at) if said.last is not None else (said.year, said.year_at)
        if said.year_at is not None and (at is None or said.year_at > at):
            year, at = said.year, said.year_at
        if year is None or (point.whole_year and _has_just_begun(year, said)):
            return None
        said.by_text(at)
        return year + point.year_after
    return None


def _default_year(point: Point, said: Discourse, *, where: Prefer) -> int | None:
    """The year of a season, quarter or half without one: the last that has begun by the publication."""
    if point.whole_year and said.today is not None and _has_just_begun(said.today.year, said):
        said.by_publication()
        return said.today.year - 1
    # 前8个月 are over, or nearly so, when their figures are told.
    first = _last_month if point.months is not None or point.quarters is not None else _begin
    return choose_year(
        said,
        lambda year: first(_coarse(point, year)),
        where,
        lambda year: calendar.last_day(_coarse(point, year)[0]),
        ahead=False,
    )


def _has_just_begun(year: int, said: Discourse) -> bool:
    """Whether a year cannot be that of 全年: in its first months the figures of the last one are told."""
    today = said.today
    begun = today is not None and today.year == year and today.month <= _FIGURES_ARE_TOLD
    return begun and said.prefer is Prefer.PAST and not speaks_of_the_future(said)


_FIGURES_ARE_TOLD = 3
"""Months in which the figures of the last year are told."""


def _begin(located: Located) -> date | None:
    return None if located[0] is None else located[0].begin


def _last_month(located: Located) -> date | None:
    last = calendar.last_day(located[0])
    return None if last is None else last.replace(day=1)


def _long(point: Point, said: Discourse) -> Located:
    """A decade, a century or a five-year plan."""
    if point.plan is not None:
        interval = periods.five_years(point.plan)
        last = None if interval is None else interval.end.year - 1
        return interval, "XXXX" if interval is None else f"{interval.begin.year}/{last}", None
    century = point.century or 0
    if century < 100:  # noqa: PLR2004 -- 上世纪 is so many before that of the publication
        if said.today is None:
            return None, "XX", None
        said.by_publication()
        century = said.today.year // 100 * 100 - 100 * century
    if point.decade is None:
        return calendar.years_from(century, 100), f"{century // 100:02}", None
    decade = century + point.decade
    return calendar.years_from(decade, 10), f"{decade // 10:03}", None


def _coarse(point: Point, year: int | None) -> Located:
    """A year, half, quarter or season."""
    shown = calendar.iso_year(year)
    first = None if year is None else calendar.day(year, 1, 1)
    if point.quarter is not None:
        begin = None if first is None else calendar.add_months(first, 3 * (point.quarter - 1))
        return calendar.months_from(begin, 3), f"{shown}-Q{point.quarter}", None
    if point.quarters is not None:
        return calendar.months_from(first, 3 * point.quarters), f"{shown}-Q1/{shown}-Q{point.quarters}", None
    if point.months is not None:
        return calendar.months_from(first, point.months), f"{shown}-01/{shown}-{point.months:02}", None
    if point.half is not None:
        begin = None if first is None else calendar.add_months(first, 6 * (point.half - 1))
        return calendar.months_from(begin, 6), f"{shown}-H{point.half}", None
    if point.season:
        code, month = calendar.SEASONS[point.season]
        begin = None if first is None else calendar.add_months(first, month - 1)
        return calendar.months_from(begin, 3), f"{shown}-{code}", None
    return calendar.months_from(first, 12), shown, None

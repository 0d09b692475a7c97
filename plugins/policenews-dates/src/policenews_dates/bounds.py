"""The interval of a time expression as moments."""

from datetime import date, datetime, tzinfo

from policenews_dates import calendar
from policenews_dates.annotations import TimeExpression


def as_datetimes(expression: TimeExpression, zone: tzinfo | None = None) -> tuple[datetime | None, datetime | None]:
    """Return the half-open interval of an expression as two moments, a day as its first moment.

    Args:
        expression: A time expression.
        zone: The time zone that both are given; without it they are naive, as the text wrote them. News of mainland
            China writes UTC+8 (`zoneinfo.ZoneInfo("Asia/Shanghai")`), unless `expression.zone` says 当地时间.

    Returns:
        The begin and the end (which is not in), each None where the expression has none.

    Example:
        >>> from datetime import date
        >>> from policenews import Pipeline
        >>> document = Pipeline.installed(only=["dates"]).read("4月12日14时30分许", date(2017, 5, 15))
        >>> begin, end = as_datetimes(document.select(TimeExpression)[0])
        >>> begin.isoformat(), end.isoformat()
        ('2017-04-12T14:30:00', '2017-04-12T14:31:00')
    """
    return _moment(expression.begin, zone), _moment(expression.end_time, zone)


def _moment(at: date | None, zone: tzinfo | None) -> datetime | None:
    if at is None:
        return None
    moment = calendar.moment_of(at)
    return moment if zone is None else moment.replace(tzinfo=zone)

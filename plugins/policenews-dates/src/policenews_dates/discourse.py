"""What a document has said of time so far: what 当日, 同年 and 去年同期 refer to."""

from datetime import date

import attrs

from policenews_dates import calendar
from policenews_dates.options import Prefer


@attrs.define
class Discourse:
    """The times spoken of so far.

    Attributes:
        published: Day of publication, or None.
        prefer: Where dates without a year are looked for.
        year: The year that the paragraph set, or None.
        last: The day last spoken of, or None.
        last_month: First day of the month last spoken of, or None.
        period: Begin and end of the governing period, each or None.
    """

    published: date | None
    prefer: Prefer
    year: int | None = None
    last: date | None = None
    last_month: date | None = None
    period: tuple[date | None, date | None] = (None, None)

    @property
    def today(self) -> date | None:
        """The day of publication, without its clock time."""
        return None if self.published is None else calendar.day_of(self.published)

    def remember(self, day: date) -> None:
        """Take a day for the one last spoken of."""
        self.last = day
        self.last_month = day.replace(day=1)

    def new_paragraph(self) -> None:
        """Forget the year: a new paragraph sets its own."""
        self.year = None

    @property
    def after_publication(self) -> date | None:
        """The day after the publication, or None."""
        return None if self.published is None else calendar.add_days(self.published, 1)

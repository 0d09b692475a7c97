"""What a document has said of time so far: what 当日, 同年 and 去年同期 refer to."""

from datetime import date

import attrs

from policenews_dates import calendar
from policenews_dates.options import Prefer


@attrs.define
class Discourse:
    """The times spoken of so far.

    Attributes:
        published: Day or moment of publication, or None.
        prefer: Where dates without a year are looked for.
        today: The day of publication, or None.
        after_publication: The day after it, or None.
        year: The year that the paragraph set, or None.
        last: The day last spoken of, or None.
        last_month: A day of the month last spoken of, or None.
        period: Begin and end of the governing period, each or None.
    """

    published: date | None
    prefer: Prefer
    today: date | None = attrs.field(init=False)
    after_publication: date | None = attrs.field(init=False)
    year: int | None = None
    last: date | None = None
    last_month: date | None = None
    period: tuple[date | None, date | None] = (None, None)

    def __attrs_post_init__(self) -> None:
        self.today = None if self.published is None else calendar.day_of(self.published)
        self.after_publication = None if self.today is None else calendar.add_days(self.today, 1)

    def remember(self, day: date) -> None:
        """Take a day for the one last spoken of."""
        self.last = self.last_month = day

    def new_paragraph(self) -> None:
        """Forget the year: a new paragraph sets its own."""
        self.year = None

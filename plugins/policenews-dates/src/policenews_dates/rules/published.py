"""The day on which the texts of the witnesses were published."""

from datetime import date

PUBLISHED = date(2020, 12, 29)

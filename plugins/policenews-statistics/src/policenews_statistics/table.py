"""The long table of statistics: one row a record, with what it is linked to. Pure.

What the plugins of times, organizations and cases would give is None where they are not installed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from policenews.document import Document
from policenews_statistics.annotations import Change, Period, Reasons, Statistic
from policenews_statistics.others import CaseType, Form, Organization, Quantity, TimeExpression

_RUNNING = re.compile("\\A(?:截至|截止)|(?:以来|至今|迄今)\\Z")
_CAMPAIGN = re.compile(
    "“(?P<name>[^“”\n]{2,20})”(?P<behind>(?:专项|集中|统一|打击|整治|攻坚|夏季|冬季)*(?:行动|会战|战役)?)"
)
"""An operation in quotes: “百日行动”, “净网2020”专项行动."""
_OPERATION = ("行动", "会战", "战役")


def statistics_table(documents: Iterable[Document]) -> list[dict[str, object]]:
    """Return the table of statistics: one row a record, with a value or None for every column.

    `policenews.columns(Statistic)` says what each column means. `policenews.rows`, CSV and Arrow have the same rows, in
    the order of the evidence.

    Args:
        documents: Documents that were annotated with `Statistic`; of others there are no rows.

    Returns:
        Rows in the order of the documents, then of where the figure stands; numbers are `Decimal`, times `date` or
        `datetime`.

    >>> from policenews import Document, Pipeline
    >>> from policenews_statistics import Statistic
    >>> reader = Pipeline.installed()
    >>> document = reader.annotate(Document("长清区公安分局破获盗窃案件117起，同比上升9.3%。", identifier="a"))
    >>> for row in statistics_table([document]):
    ...     print(row["agency_name"], row["action"], row["case_label"], row["value"], row["change_value"])
    长清区公安分局 破获 盗窃 117 9.3
    """
    from policenews.interchange.rows import rows  # noqa: PLC0415 -- read only where a table is made

    return [row for document in documents for row in sorted(rows([document], Statistic), key=_place)]


def row(statistic: Statistic, document: Document) -> Mapping[str, object]:
    """Return what stands in the columns for a record, by name.

    Args:
        statistic: The record.
        document: The document that it is on.
    """
    text, figure, action, counted = document.text, statistic.figure, statistic.action, statistic.object
    parent = statistic.parent
    return {
        "doc_id": document.identifier,
        "url": _stated(document.metadata, "url"),
        "pub_date": document.published,
        "source": _stated(document.metadata, "source"),
        **_agency(text, statistic.agency),
        "agency_link": _value(statistic.agency_link),
        **_period(text, statistic.period),
        **_case(statistic.case),
        "action": None if action is None else action.text,
        "action_lemma": None if action is None else action.lemma,
        "action_class": None if action is None else _value(action.action_class),
        "object": None if counted is None else counted.text,
        "object_head": None if counted is None else counted.head,
        **_quantity(text, statistic.quantity),
        "stat_kind": statistic.stat_kind.value,
        "status": statistic.status.value,
        "background": statistic.background,
        **_change(text, statistic.change),
        "streak": statistic.streak or None,
        "record": statistic.record or None,
        "part_of": None if parent is None else f"{parent.start}-{parent.end}",
        "share": statistic.share,
        "unpaired": statistic.unpaired,
        "start": statistic.start,
        "end": statistic.end,
        "figure_start": None if figure is None else figure.start,
        "figure_end": None if figure is None else figure.end,
        "evidence": document.text_of(statistic),
        "rule": statistic.rule,
        **_reasons(statistic.reasons),
        "plugin": statistic.plugin,
        "version": document.plugins.get(statistic.plugin) or _installed(),
    }


def _place(row: Mapping[str, Any]) -> tuple[int, int]:
    """Return where the figure of a row stands; its evidence if it has none (与去年持平)."""
    if row["figure_start"] is None:
        return row["start"], row["end"]
    return row["figure_start"], row["figure_end"]


def _agency(text: str, agency: Organization | None) -> dict[str, object]:
    if agency is None:
        return dict.fromkeys(("agency_name", "agency_text", "agency_type", "level", "adcode", "adcode_by"))
    return {
        "agency_name": agency.canonical,
        "agency_text": agency.span.of(text),
        "agency_type": agency.category.value,
        "level": agency.level or None,
        "adcode": agency.adcode,
        "adcode_by": _value(agency.located),
    }


def _period(text: str, period: Period | None) -> dict[str, object]:
    if period is None:
        return dict.fromkeys(("period_start", "period_end", "period_text", "grain", "cumulative", "campaign"))
    times = sorted(period.times, key=lambda time: time.span)
    words = [time.span.of(text) for time in times]
    return {
        "period_start": period.begin,
        "period_end": period.end,
        "period_text": "；".join(words) or None,
        "grain": _value(times[-1].grain) if times else None,
        "cumulative": _is_running(period, times, words),
        "campaign": next(_campaigns(words), None),
    }


def _is_running(period: Period, times: Sequence[TimeExpression], words: Iterable[str]) -> bool | None:
    """Return whether a period is that of a running total; None if neither end is known."""
    if period.begin is None and period.end is None:
        return None
    # 自去年10月10日|启动至今: the time is that day, and the period goes on up to the publication
    goes_on = bool(times) and period.end not in {time.end_time for time in times}
    return period.begin is None or goes_on or any(_RUNNING.search(word) for word in words)


def _campaigns(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for quoted in _CAMPAIGN.finditer(word):
            if quoted["behind"] or quoted["name"].endswith(_OPERATION):
                yield quoted["name"]


def _case(case: CaseType | None) -> dict[str, object]:
    if case is None:
        return dict.fromkeys(("case_label", "case_class", "case_charges", "case_code", "stage"))
    return {
        "case_label": case.label,
        "case_class": case.group,
        "case_charges": ";".join(case.maps_to) or None,
        "case_code": ";".join(case.articles) or None,
        "stage": _value(case.stage),
    }


def _quantity(text: str, quantity: Quantity | None) -> dict[str, object]:
    if quantity is None:
        return dict.fromkeys(
            ("value", "value_norm", "value_low", "value_high", "low_open", "high_open", "modifier", "unit", "unit_norm",
             "per", "money_role", "quantity_text")
        )  # fmt: skip
    return {
        "value": quantity.value,
        "value_norm": quantity.value if quantity.base_value is None else quantity.base_value,
        "value_low": quantity.low,
        "value_high": quantity.high,
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "modifier": quantity.modifier.value,
        "unit": quantity.unit or None,
        "unit_norm": quantity.unit_norm or None,
        "per": quantity.per or None,
        "money_role": _value(quantity.role),
        "quantity_text": quantity.span.of(text),
    }


def _change(text: str, change: Change | None) -> dict[str, object]:
    if change is None:
        return dict.fromkeys(
            ("change_direction", "change_kind", "change_value", "change_low", "change_high", "change_from",
             "change_unit", "change_base", "base_start", "base_end", "change_text")
        )  # fmt: skip
    start, end = change.base_period or (None, None)
    value, low, high, unit = _amount(change.quantity)
    return {
        "change_direction": change.direction.value,
        "change_kind": change.kind.value,
        "change_value": value,
        "change_low": low,
        "change_high": high,
        "change_from": _amount(change.from_quantity)[0],
        "change_unit": unit,
        "change_base": change.baseline.value,
        "base_start": start,
        "base_end": end,
        "change_text": change.span.of(text),
    }


def _amount(quantity: Quantity | None) -> tuple[Decimal | None, Decimal | None, Decimal | None, str | None]:
    """Return the number of an amount, its bounds, and its unit: a fraction (一半) in percent, 3公斤 in 公斤."""
    if quantity is None:
        return None, None, None, None
    numbers = quantity.value, quantity.low, quantity.high
    if quantity.form is Form.FRACTION:
        value, low, high = (None if number is None else number * 100 for number in numbers)
        return value, low, high, "percent"
    unit = quantity.unit_norm if quantity.base_value is None else quantity.unit
    return (*numbers, unit or None)


def _reasons(reasons: Reasons) -> dict[str, object]:
    return {
        "why_action": reasons.action or None,
        "why_object": reasons.object or None,
        "why_agency": reasons.agency or None,
        "why_case": reasons.case or None,
        "why_period": reasons.period or None,
        "why_change": reasons.change or None,
        "why_parent": reasons.parent or None,
        "why_status": reasons.status or None,
    }


def _stated(metadata: Mapping[str, Any], name: str) -> str | None:
    value = metadata.get(name)
    return value if isinstance(value, str) and value else None


def _value(member: Any) -> object:  # noqa: ANN401 -- a member of any closed list, or None
    return None if member is None else member.value


@cache
def _installed() -> str:
    from importlib.metadata import version  # noqa: PLC0415 -- slow to import, and seldom needed

    return version("policenews-statistics")

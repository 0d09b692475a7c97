"""From drafts to records. Pure."""

from decimal import Decimal

from policenews.spans import Span
from policenews_statistics.annotations import Action, Change, Object, Period, Reasons, Statistic
from policenews_statistics.attaching import baseline_of
from policenews_statistics.classes import ActionClass, Baseline, ChangeKind, Kind
from policenews_statistics.drafts import Draft
from policenews_statistics.others import Form, Modifier, Quantity
from policenews_statistics.senses import class_of

_EFFORT = frozenset({ActionClass.EFFORT, ActionClass.INSPECTION, ActionClass.PUBLICITY})
_RATE, _INHABITANTS = "率", ("万人", "千人", "百人")
_RATES = frozenset({Form.PERCENT, Form.FRACTION, Form.SCORE, Form.MULTIPLE})


def build(text: str, draft: Draft) -> Statistic:
    """Return the record of a draft.

    Args:
        text: The caller's text.
        draft: What is known.
    """
    return Statistic(
        span=_evidence(draft),
        rule=draft.why_action or draft.why_object or "figure",
        quantity=draft.quantity,
        action=_action(text, draft),
        object=_object(text, draft),
        case=draft.case,
        agency=draft.agency,
        agency_link=draft.agency_link,
        period=None if draft.period is None else Period(draft.period.begin, draft.period.end, draft.period.times),
        change=_change(draft),
        parent=None if draft.parent is None else Span(draft.parent.figure_start, draft.parent.figure_end),
        share=draft.share,
        stat_kind=kind_of(text, draft),
        status=draft.status,
        background=draft.background,
        unpaired=draft.unpaired,
        streak=draft.streak,
        record=draft.record,
        reasons=Reasons(
            draft.why_action,
            draft.why_object,
            draft.why_agency,
            draft.why_case,
            draft.why_period,
            draft.why_change,
            draft.why_parent,
            draft.why_status,
        ),
    )


def kind_of(text: str, draft: Draft) -> Kind:
    """Return what sort of figure a draft states.

    万人发案率21.5起 and 每万人发案21.3起 are rates, 日均发案3起 counts.
    """
    if draft.quantity is None:
        return Kind.CHANGE
    if draft.quantity.form is Form.MONEY:
        return Kind.MONEY
    rated = draft.object_at is not None and text.endswith(_RATE, *draft.object_at)
    if rated or draft.quantity.form in _RATES or draft.quantity.per.endswith(_INHABITANTS):
        return Kind.RATE
    return Kind.EFFORT if draft.action_class in _EFFORT else Kind.COUNT


def _evidence(draft: Draft) -> Span:
    start, end = draft.piece.clause.start, draft.piece.clause.end
    if draft.change is not None:
        start, end = min(start, draft.change.piece.clause.start), max(end, draft.change.piece.clause.end)
    return Span(start, end)


def _action(text: str, draft: Draft) -> Action | None:
    if not draft.verbs:
        return None
    first, last = draft.verbs[0], draft.verbs[-1]
    return Action(text[first.start : last.end], last.lemma, class_of(text, draft), Span(first.start, last.end))


def _object(text: str, draft: Draft) -> Object | None:
    if draft.object_at is None:
        return None
    start, end = draft.object_at
    words = text[start:end]
    head = "" if draft.quantity is None else draft.quantity.head
    if draft.index:
        return Object(words, draft.index, Span(start, end))
    return Object(words, head if head and head in words else words, Span(start, end))


def _change(draft: Draft) -> Change | None:
    found = draft.change
    if found is None:
        return None
    amount = draft.amount
    value, unit = _amount(amount)
    old = found.old if found.kind is ChangeKind.FROM_TO else None  # 较去年同期的|210件|增长62%: by, and not from
    end = max(found.verb[1], draft.amount.span.end if draft.amount is not None else 0)
    return Change(
        direction=found.direction,
        kind=found.kind,
        amount=value,
        from_amount=None if old is None else old.value,
        unit_norm=unit,
        baseline=draft.baseline or baseline_of(found) or Baseline.OTHER,
        base_period=draft.base,
        quantity=draft.amount,
        from_quantity=old,
        also=draft.also,
        span=Span(found.start, max(end, found.start + 1)),
    )


def _amount(quantity: Quantity | None) -> tuple[Decimal | None, str]:
    """Return the amount of a change and its unit."""
    if quantity is None:
        return None, ""
    value = None if quantity.modifier is Modifier.RANGE else quantity.value
    # 减少3公斤 is by 3 公斤, whatever 公斤 is in grams.
    return value, quantity.unit_norm if quantity.base_value in {None, quantity.value} else quantity.unit

"""Values made without attrs' own `__init__`: the same as with it."""

import pickle
from datetime import date
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Annotation, Span
from policenews.drafting import copier, maker
from policenews.spans import make_span


@attrs.frozen(kw_only=True)
class Patrol(Annotation):
    """An annotation with fields that have defaults and fields that have none."""

    kind: ClassVar[str] = "patrol"

    officers: int
    begin: date | None = None
    places: tuple[str, ...] = ()


@attrs.frozen(weakref_slot=False)
class Place:
    """A value whose fields are given by place or by name."""

    name: str
    code: str = ""


@attrs.frozen
class Station(Place):
    """The same, of a class that CPython takes for one of another layout."""


@attrs.frozen
class Checked:
    """A class that does more than keep what it is given."""

    number: int = attrs.field(converter=int)


@attrs.frozen
class Counted:
    """A class whose field has a value of its own in each object."""

    numbers: list[int] = attrs.Factory(list)


@attrs.frozen
class Derived:
    """A class that completes its values itself."""

    number: int
    seen: list[int] = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.number < 0:
            message = "below nothing"
            raise ValueError(message)


SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 9), st.integers(1, 9))
FIELDS = st.fixed_dictionaries(
    {"span": SPANS, "officers": st.integers()},
    optional={"begin": st.dates(), "places": st.lists(st.text()).map(tuple), "rule": st.text()},
)


@given(FIELDS, SPANS)
def test_what_is_made_is_what_the_class_makes(fields: dict[str, Any], elsewhere: Span) -> None:
    """Equal, of the same class, frozen, and itself in JSON, pickles and copies."""
    made, expected = maker(Patrol)(**fields), Patrol(**fields)

    assert made == expected
    assert attrs.asdict(made) == attrs.asdict(expected)
    assert type(made) is Patrol
    assert pickle.loads(pickle.dumps(made)) == expected
    assert made.at(elsewhere) == copier(Patrol, "span")(made, elsewhere) == attrs.evolve(expected, span=elsewhere)
    assert attrs.evolve(made, officers=1).officers == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.officers = 2  # type: ignore[misc]  # that is the question
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.officers


@pytest.mark.parametrize("kind", [Place, Station])
def test_fields_are_given_as_to_the_class(kind: type[Place]) -> None:
    """By place or by name, with the defaults of the class; what is missing or unknown is an error."""
    make = maker(kind)

    assert make("长清区") == make(name="长清区") == kind("长清区", "")
    assert make("长清区", "370113") == kind("长清区", "370113")
    with pytest.raises(TypeError, match="name"):
        make()
    with pytest.raises(TypeError, match="level"):
        make("长清区", level="county")


def test_any_annotation_class_is_drafted() -> None:
    """It is only worth it if it happens."""
    assert maker(Patrol) is not Patrol


def test_what_a_class_does_beyond_keeping_is_done() -> None:
    """Converters, validators, factories and what completes or checks a value: the class makes those itself."""
    assert maker(Checked)("3") == Checked(3)
    assert maker(Counted)().numbers is not maker(Counted)().numbers
    with pytest.raises(ValueError, match="below nothing"):
        maker(Derived)(-1)
    with pytest.raises(ValueError, match="below nothing"):
        copier(Derived, "number")(Derived(1), -1)
    with pytest.raises(ValueError, match="a span needs"):
        maker(Span)(2, 1)


@given(st.integers(-3, 9), st.integers(-3, 9))
def test_a_span_is_a_span_however_it_is_made(start: int, end: int) -> None:
    """The same value, frozen and hashable; what is no span is the same error."""
    if 0 <= start < end:
        made = make_span(start, end)

        assert made == Span(start, end)
        assert {made: 1}[Span(start, end)] == 1
        assert pickle.loads(pickle.dumps(made)) == made
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.start = 0  # type: ignore[misc]  # that is the question
    else:
        with pytest.raises(ValueError, match="a span needs"):
            make_span(start, end)

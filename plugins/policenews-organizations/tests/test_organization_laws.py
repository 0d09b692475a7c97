"""Laws: a name that is composed is read back, and what has nothing to do with a body changes nothing of it."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from policenews import Pipeline
from policenews_organizations import Organization, plugin
from policenews_organizations.places import Division, divisions

PIPELINE = Pipeline([plugin])
COUNTIES = [d for d in divisions().values() if d.level == "county" and d.in_use(None) and len(d.name) > 2]
UNIQUE = [d for d in COUNTIES if sum(other.name == d.name for other in COUNTIES) == 1]
counties = st.sampled_from(UNIQUE)
STATIONS = st.sampled_from(["城关", "大学路", "王家庄", "火车站", "新城", "牛马司"])
UNITS = st.sampled_from(["刑侦大队", "禁毒大队", "交警大队", "网安大队", "出入境管理大队"])
OPENINGS = st.sampled_from(["", "记者从", "近日，", "经查，", "据介绍，", "随后"])
ENDINGS = st.sampled_from(["获悉", "民警到场。", "通报，", "立案。", "副局长说"])


def only(text: str) -> tuple[str, Organization]:
    """Return the one body that a text names, with its words."""
    document = PIPELINE.read(text)
    (body,) = (body for body in document.select(Organization) if not body.nested)
    return document.text_of(body), body


def parent_city(division: Division) -> Division | None:
    """Return the prefecture of a county."""
    return divisions().get(division.code[:4] + "00")


@given(counties, OPENINGS, ENDINGS)
def test_bureau_of_a_county(county: Division, opening: str, ending: str) -> None:
    """X县公安局 is found whole, whatever stands around it, with the code of its county."""
    name = county.name + "公安局"
    words, body = only(opening + name + ending)

    assert (words, body.canonical, body.adcode) == (name, name, county.code)
    assert body.division == county.path


@given(counties, STATIONS, OPENINGS, ENDINGS)
def test_station(county: Division, station: str, opening: str, ending: str) -> None:
    """A station whose village nobody listed lies in the county of its bureau."""
    words, body = only(f"{opening}{county.name}公安局{station}派出所{ending}")

    assert words == f"{county.name}公安局{station}派出所"
    assert body.units == (f"{county.name}公安局", f"{station}派出所")
    assert body.adcode == county.code


@given(counties, UNITS, ENDINGS)
def test_unit(county: Division, unit: str, ending: str) -> None:
    """A unit keeps its bureau as its parent."""
    _, body = only(f"{county.name}公安局{unit}{ending}")

    assert (body.parent, body.adcode) == (f"{county.name}公安局", county.code)


LATER: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        lambda name: f"{name}通报。该局负责人说",
        lambda name: f"{name}通报，该局抽调警力",
        lambda name: f"{name}成立专班。记者了解到，该局连夜行动",
    ]
)


@given(counties, LATER)
def test_reference_back(county: Division, text: Callable[[str], str]) -> None:
    """该局 is the bureau named before it."""
    name = county.name + "公安局"
    document = PIPELINE.read(text(name))
    first, *_, last = document.select(Organization)

    assert (last.canonical, last.entity, last.adcode) == (name, first.entity, county.code)
    assert document.text_of(last) == "该局"


@given(
    counties, st.sampled_from(["群众情绪稳定。", "当日气温降至零下3℃。", "案件正在进一步办理中。", "民警走访32户。"])
)
def test_what_has_nothing_to_do_with_it_changes_nothing(county: Division, sentence: str) -> None:
    """A sentence without a body behind the text leaves its bodies as they were."""
    text = f"{county.name}公安局通报，该局破案5起。"

    assert PIPELINE.read(text + sentence).annotations == PIPELINE.read(text).annotations

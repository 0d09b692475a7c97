"""The law: charges, violations and the taxonomy."""

from datetime import date
from pathlib import Path

import pytest

from policenews import Document, Pipeline
from policenews_casetypes import CaseType, Reading, charges, plugin, read_taxonomy, taxonomy, violations
from policenews_casetypes.statutes import articles_of, successors_of
from policenews_casetypes.vocabulary import terms

PIPELINE = Pipeline([plugin])


def case_of(text: str, published: date | None) -> CaseType:
    """Return the first mention of a text."""
    return PIPELINE.annotate(Document(text, published)).select(CaseType)[0]


def test_all_charges_are_there() -> None:
    """The Criminal Law has 483 charges since 2024; of former ones the successors are known."""
    current = [charge for charge in charges().values() if charge.end is None]
    former = [charge for charge in charges().values() if charge.end is not None]

    assert len(current) == 483
    assert all(charge.articles and charge.group in taxonomy() for charge in current)
    assert len(former) == 64
    assert {name for charge in former for name in charge.successors} <= charges().keys()


@pytest.mark.parametrize(
    ("name", "successors"),
    [
        ("投毒罪", ("投放危险物质罪",)),
        ("走私制毒物品罪", ("非法生产、买卖、运输制毒物品、走私制毒物品罪",)),
        ("盗窃罪", ()),
        ("没有的罪", ()),
    ],
)
def test_former_charges_give_their_successors(name: str, successors: tuple[str, ...]) -> None:
    """A charge that was renamed says under which name it goes now."""
    assert successors_of((name,)) == successors


def test_a_former_charge_in_a_text() -> None:
    """投毒罪 in news of 2000 has its own name, its articles, and its successor."""
    (reading,) = case_of("张某因涉嫌投毒罪被逮捕", date(2000, 5, 1)).readings

    assert reading == Reading("crime", reading.names, "public_safety.poisoning", reading.articles, ("投放危险物质罪",))
    assert "投毒罪" in reading.names


@pytest.mark.parametrize(
    ("name", "day", "article"),
    [
        ("殴打他人", date(2025, 12, 31), "治安管理处罚法43(1)"),
        ("殴打他人", date(2026, 1, 1), "治安管理处罚法51(1)"),
        ("殴打他人", None, "治安管理处罚法51(1)"),
        ("组织考试作弊", date(2024, 6, 7), None),
        ("组织考试作弊", date(2026, 6, 7), "治安管理处罚法27-1"),
        ("饮酒后驾驶机动车", date(2020, 1, 1), "道路交通安全法91"),
    ],
)
def test_articles_are_those_of_the_law_in_force(name: str, day: date | None, article: str | None) -> None:
    """The law of 2025 is in force since 2026; what it made a violation was none before."""
    assert articles_of((name,), day) == ((article,) if article else ())


def test_drink_driving_was_no_crime_before_2011() -> None:
    """醉驾 is 危险驾驶 since 1 May 2011, and was a violation before."""
    before, since = (case_of("朱某因醉驾被查", day) for day in (date(2009, 8, 1), date(2012, 8, 1)))

    assert (before.label, before.sphere) == ("醉酒驾驶机动车", "violation")
    assert (since.label, since.sphere) == ("危险驾驶", "crime")


def test_every_term_points_to_what_there_is() -> None:
    """Groups are in the taxonomy, charges and violations in their tables, and every term says where it is from."""
    known = charges().keys() | violations().keys()

    for term in terms():
        assert term.source
        assert term.meaning.group in taxonomy()
        assert set(term.meaning.maps_to) <= known, term.surface


def test_the_taxonomy_has_two_languages_and_rolls_up() -> None:
    """Every class has a name in both; one is within those on its path."""
    classes = taxonomy()

    assert all(group.name_zh and group.name_en for group in classes.values())
    assert classes.roll_up("property.fraud.telecom", 2) == "property.fraud"
    assert classes.roll_up("traffic", 2) == "traffic"
    assert classes.within("drugs.use", "drugs")
    assert not classes.within("drugs.use", "order.vice")
    assert "264" in classes.articles("property")
    assert "264" not in classes.articles("person")


def test_a_taxonomy_of_ones_own(tmp_path: Path) -> None:
    """A table of a user's own is read; what is wrong with one is said with its line."""
    own = tmp_path / "own.tsv"
    own.write_text("code\tname_zh\nfraud\t诈骗\nfraud.online\t网络诈骗\n", encoding="utf-8")
    assert read_taxonomy(own).path("fraud.online") == ("fraud", "fraud.online")

    own.write_text("code\tname_zh\nfraud\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        read_taxonomy(own)

    own.write_text("code\tname_zh\nfraud.online\t网络诈骗\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no class fraud"):
        read_taxonomy(own)

"""Laws: what is composed of the vocabulary is read back."""

from hypothesis import given
from hypothesis import strategies as st

from policenews import Pipeline, Term
from policenews_casetypes import CaseType, Meaning, Stage, charges, plugin, violations
from policenews_casetypes.meanings import Usage
from policenews_casetypes.vocabulary import terms

PIPELINE = Pipeline([plugin])
_HEADS = ("案", "案件", "犯罪", "警情", "事故", "罪", "违法", "行为")
_SILENT = {"吸毒成瘾"}
"""A state of a person, not an act; it is listed so that no 吸毒 is seen in it."""
WORDS = [term for term in terms() if term.meaning.usage in {Usage.TERM, Usage.SUFFIXED}]
ACTS = [
    term
    for term in WORDS
    if term.meaning.usage is Usage.TERM and term.meaning.label == term.surface and not term.surface.endswith(_HEADS)
]


def found(text: str) -> list[tuple[str, str]]:
    """Return the mentions with their labels."""
    document = PIPELINE.read(text)
    return [(document.text_of(case), case.label) for case in document.select(CaseType)]


def test_every_word_is_found_whole_with_its_label() -> None:
    """With a head every word of the vocabulary is a mention; by itself every word that needs none."""
    lost = []
    for term in WORDS:
        surface, label = term.surface, term.meaning.label
        headed = surface.endswith(_HEADS)
        alone = term.meaning.usage is Usage.TERM
        forms = [surface] * alone + [f"{surface}案件"] * (not headed)
        lost += [form for form in forms if (form, label) not in found(f"民警查处{form}3起。")]

    assert lost == []


def test_every_charge_and_violation_is_found_under_its_name() -> None:
    """掩饰、隐瞒犯罪所得、犯罪所得收益罪 is one; a former charge is found as well."""
    names = [name for name in (*charges(), *violations()) if name not in _SILENT]

    assert [name for name in names if name not in dict(found(f"王某因涉嫌{name}被查。"))] == []


@given(
    st.sampled_from(ACTS),
    st.sampled_from([("破获", Stage.SOLVED), ("侦办", Stage.INVESTIGATED), ("受理", Stage.FILED)]),
    st.sampled_from(["", "案", "案件", "犯罪案件"]),
    st.integers(2, 9999),
)
def test_what_is_composed_is_read_back(term: Term[Meaning], verb: tuple[str, Stage], head: str, number: int) -> None:
    """A verb, an act, a head and a number give one mention with its stage."""
    document = PIPELINE.read(f"今年以来，市局{verb[0]}{term.surface}{head}{number}起。")
    (case,) = document.select(CaseType)

    assert document.text_of(case) == term.surface + head
    assert (case.label, case.stage) == (term.meaning.label, verb[1])


@given(st.lists(st.sampled_from(ACTS), min_size=2, max_size=5, unique_by=lambda term: term.surface))
def test_a_list_with_one_head_is_split(words: list[Term[Meaning]]) -> None:
    """盗窃、抢劫、诈骗案件: every item is a mention, the last one with the head."""
    surfaces = [term.surface for term in words]
    if any("、" in surface for surface in surfaces):
        return
    names = found(f"破获{'、'.join(surfaces)}案件12起。")

    joined = "、".join(name for name, _ in names)
    assert joined == "、".join(surfaces) + "案件"


@given(st.sampled_from(ACTS), st.integers(1, 12), st.integers(1, 28))
def test_a_named_case_is_read_back(term: Term[Meaning], month: int, day: int) -> None:
    """“3·29”盗窃案 is a name, whatever the charge; the day in it is that day."""
    document = PIPELINE.read(f"市局侦破“{month}·{day}”{term.surface}案。")
    (case,) = document.select(CaseType)

    assert document.text_of(case) == f"“{month}·{day}”{term.surface}案"
    assert case.case_name
    assert case.case_date == f"XXXX-{month:02}-{day:02}"

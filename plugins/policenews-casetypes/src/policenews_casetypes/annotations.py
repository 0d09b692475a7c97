"""What the plugin says about a text."""

import enum
from typing import ClassVar, Literal

import attrs

from policenews.annotations import Annotation
from policenews.spans import Span

Sphere = Literal["crime", "violation"]
"""Whether an act is a crime by the Criminal Law, or a violation dealt with by administrative penalty."""


class Context(enum.Enum):
    """What a mention of a type is part of."""

    INCIDENT = "incident"
    """What happened or was handled, one case or a number of them."""
    PREVENTION = "prevention"
    """What people are warned of: 防诈骗宣传, 谨防电信诈骗."""
    CAMPAIGN = "campaign"
    """At what an effort is directed: 打击盗窃, 严打黄赌毒."""
    LAW_TITLE = "law_title"
    """Part of the title of a law: 《反电信网络诈骗法》."""


class Stage(enum.Enum):
    """How far a case has come, by the verb that governs its mention. The list is closed."""

    REPORTED = "reported"
    """接报, 报案"""
    OCCURRED = "occurred"
    """发生, 发案"""
    FILED = "filed"
    """立案, 受理"""
    INVESTIGATED = "investigated"
    """侦办, 侦查"""
    SOLVED = "solved"
    """破获, 侦破, 告破"""
    ARRESTED = "arrested"
    """抓获, 落网"""
    DETAINED = "detained"
    """刑事拘留, 取保候审, 监视居住"""
    ARREST_APPROVED = "arrest_approved"
    """批准逮捕"""
    TRANSFERRED = "transferred"
    """移送审查起诉"""
    INDICTED = "indicted"
    """提起公诉"""
    TRIED = "tried"
    """开庭审理"""
    CONVICTED = "convicted"
    """判处, 犯…罪"""
    PUNISHED = "punished"
    """行政拘留, 罚款, 查处"""
    PREVENTED = "prevented"
    """劝阻, 避免"""


@attrs.frozen
class Reading:
    """What a word means in one sphere.

    Attributes:
        sphere: Crime or violation.
        names: Charges (ending in 罪) or violations that the words can stand for.
        group: Code of the taxonomy.
        articles: Articles of the Criminal Law (`264`, `287-2` for 第287条之二), or statute and article of violations,
            of the version in force at publication; of the latest if the document has no date.
        successors: The charges that took the place of former ones among `names`: 投放危险物质罪 for 投毒罪.
    """

    sphere: Sphere
    names: tuple[str, ...]
    group: str
    articles: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CaseType(Annotation):
    """A mention of a crime, a violation, an accident, or a police class of case.

    Attributes:
        label: Statutory name without 罪 (`故意杀人`), else the class in its usual wording (`盗抢骗`, `命案`).
        group: Code of the taxonomy, dotted from the general to the special (`property.fraud.telecom`).
        sphere: Whether the text treats it as a crime or as a violation; None for accidents and mixed classes, and for
            an act that can be both where the text does not say.
        readings: What the words mean as a crime, as a violation, or as both.
        decided_by: The characters that say which of two readings is meant: 罪, 刑事拘留, 行政拘留; None if none do.
        context: What the mention is part of.
        stage: How far the case has come, None if no verb says so.
        stage_span: The verb that says so.
        modifiers: What says of what kind it is, in order: 特大 and 跨省 of 特大跨省电信网络诈骗案.
        object: What it was done to: 电动车 of 盗窃电动车案; "" if the words do not say.
        case_name: Whether the words name one case (`“3·29”故意杀人案`) and not a class.
        case: Number of the case in the document, counted from 1, if it has a name or is referred to (该案); else 0.
        case_date: Day in the name of the case, as TIMEX3 has it: 2017-03-29, XXXX-03-29 if nothing says the year.
        maps_to: Names of charges (with 罪) and violations that the words can stand for, in the reading chosen.
        articles: Their articles, see `Reading.articles`.
    """

    kind: ClassVar[str] = "case"

    label: str
    group: str
    sphere: Sphere | None = None
    readings: tuple[Reading, ...] = ()
    decided_by: Span | None = None
    context: Context = Context.INCIDENT
    stage: Stage | None = None
    stage_span: Span | None = None
    modifiers: tuple[str, ...] = ()
    object: str = ""
    case_name: bool = False
    case: int = 0
    case_date: str | None = None
    maps_to: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CaseReference(Annotation):
    """Words that refer back to a case: 该案, 此案, 这起案件.

    Attributes:
        case: Number of the case in the document, see `CaseType.case`; 0 if the text names none before.
        antecedent: The mention that it goes back to, or None.
    """

    kind: ClassVar[str] = "case_reference"

    case: int = 0
    antecedent: Span | None = None

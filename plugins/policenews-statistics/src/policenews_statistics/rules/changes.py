"""Why a change is a figure's."""

from policenews.rules import Rule, Witness
from policenews_statistics.annotations import Statistic

RULES: tuple[Rule[Statistic], ...] = (
    Rule(
        name="change_of_last",
        summary="A change without a subject is of the figure before it in the sentence, with one that only points back "
        "(案件数) of the one meant; not where it has several amounts, 均 gives it to all, or another thing changes.",
        witnesses=[
            Witness(
                "⟦全市破获诈骗案件117起，同比上升9.3%⟧。",
                quantity__value="117",
                change__direction="up",
                change__kind="by",
                change__amount="9.3",
                change__baseline="yoy",
            ),
            Witness(
                "⟦上月接报电动车被盗警情34起，环比减少5起⟧。",
                quantity__value="34",
                change__direction="down",
                change__amount="5",
                change__baseline="mom",
            ),
            Witness(
                "⟦全年抓获逃犯136名，与上年基本持平⟧。",
                quantity__value="136",
                change__direction="flat",
                change__amount=None,
            ),
        ],
        near_misses=[
            "全市诈骗案件同比上升9.3%。",
            "破获案件117起、抓获嫌疑人200名，同比分别上升9.3%和5%。",
            "全市破获诈骗案件117起，刑事警情同比下降9.3%。",
        ],
    ),
    Rule(
        name="all_before",
        summary="均, 都 or 双双 gives one change to all figures before it that have none, back to a semicolon; with "
        "one figure before it, or a subject of its own, it does not.",
        witnesses=[
            Witness(
                "⟦查处酒驾812起、醉驾96起，同比均下降12%⟧。",
                quantity__value="812",
                change__direction="down",
                change__amount="12",
            ),
            Witness(
                "⟦立案120起、破案80起，均比去年同期上升5%⟧。",
                quantity__value="120",
                change__direction="up",
                change__amount="5",
                change__baseline="yoy",
            ),
        ],
        near_misses=[
            "查处酒驾812起、醉驾96起，同比下降12%。",
            "刑事、治安警情均下降12%。",
            "查处酒驾812起，同比均下降12%。",
        ],
    ),
    Rule(
        name="subject_points_back",
        summary="The subject of a change names what a figure of the sentence counts, by its verb, its object or its "
        "stage: the change is of that figure, even if others stand between; not 日均 and other measures.",
        witnesses=[
            Witness(
                "⟦全市发生亡人事故37起、死亡41人，死亡人数同比下降12.8%⟧。",
                quantity__value="41",
                change__direction="down",
                change__amount="12.8",
            ),
            Witness(
                "⟦检察机关逮捕嫌疑人126名，起诉98名，逮捕人数同比下降8.5%⟧。",
                quantity__value="126",
                change__direction="down",
                change__amount="8.5",
            ),
            Witness(
                "⟦全市查处酒驾213起、醉驾41起，酒驾查处量同比减少11起⟧。",
                quantity__value="213",
                change__direction="down",
                change__amount="11",
            ),
            Witness(
                "⟦全年缴获毒品9.6公斤，缴毒量是去年同期的2.4倍⟧。",
                quantity__value="9.6",
                change__direction="up",
                change__kind="to",
            ),
        ],
        near_misses=[
            "全市破获诈骗案件117起，刑事警情同比下降9.3%。",
            "全市死亡人数同比下降12.8%。",
            "全年抓获嫌疑人136名，日均抓获数同比上升8%。",
            "破获八类案件54起；一般刑事案件破案率33.1%，破案绝对数同比增加119起。",
        ],
    ),
    Rule(
        name="old_level_stated",
        summary="The next clause says the old level of the figure right before it, in the same unit: the change is "
        "the difference between them; not of a figure that has a change already or is of an earlier time (a series).",
        witnesses=[
            Witness(
                "⟦辖区发生火灾3起，去年同期为8起⟧。",
                quantity__value="3",
                change__direction="down",
                change__kind="from_to",
                change__from_amount="8",
                change__baseline="yoy",
            ),
            Witness(
                "⟦本月接报噪音警情52起，上月为47起⟧。",
                quantity__value="52",
                change__direction="up",
                change__from_amount="47",
                change__baseline="mom",
            ),
        ],
        near_misses=["去年同期为8起。", "2014年发生33起，去年只有12起。", "发生火灾3起，去年同期为8人。"],
    ),
    Rule(
        name="pure_change",
        summary="A change of a subject that no figure counts, or with no figure before it, is a record of its own; "
        "of as many subjects as amounts one each.",
        witnesses=[
            Witness(
                "⟦去年刑事警情同比下降18.5%⟧。",
                quantity=None,
                stat_kind="change",
                object__text="刑事警情",
                change__direction="down",
                change__amount="18.5",
            ),
            Witness(
                "⟦盗窃、诈骗案件同比分别下降6%和14%⟧。",
                quantity=None,
                object__text="诈骗案件",
                change__direction="down",
                change__amount="14",
            ),
            Witness(
                "⟦全市刑事、治安警情实现“双下降”⟧。",
                quantity=None,
                object__text="治安警情",
                change__direction="down",
                change__amount=None,
            ),
        ],
        near_misses=["全市破获案件117起，同比上升9.3%。", "破案率提升至68.5%。", "民警查获违规升降机3台。"],
    ),
    Rule(
        name="level_of_figure",
        summary="A figure that is itself the new level (上升至, 由…降至) has the change that led to it, with the old "
        "level where it is written; an amount by which something changed is no level.",
        witnesses=[
            Witness(
                "⟦刑事案件破案率提升至68.5%⟧。",
                quantity__value="68.5",
                change__direction="up",
                change__kind="to",
                change__amount="68.5",
            ),
            Witness(
                "⟦酒驾事故由42起降至17起⟧。",
                quantity__value="17",
                change__direction="down",
                change__kind="from_to",
                change__from_amount="42",
            ),
        ],
        near_misses=["刑事案件同比下降12%。", "盗窃案件比上年减少15起。", "民警赶到3个现场。"],
    ),
    Rule(
        name="change_told_before",
        summary="A level that a bare 达, 为 or 突破 adds to a change right before it takes that change, and both are "
        "one record; not where the level has an object of its own, or comes first.",
        witnesses=[
            Witness(
                "⟦盗窃案件破案率同比提高11.4个百分点，达到38.9%⟧。",
                object__text="盗窃案件破案率",
                quantity__value="38.9",
                change__direction="up",
                change__amount="11.4",
            ),
            Witness(
                "⟦群众安全感较上年上升2.1个百分点，达98.3%⟧。",
                object__text="群众安全感",
                quantity__value="98.3",
                change__direction="up",
                change__amount="2.1",
            ),
        ],
        near_misses=[
            "破案率达到38.9%。",
            "破案率达到38.9%，同比提高11.4个百分点。",
            "破案率同比提高11.4个百分点，群众满意度达到98.9%。",
        ],
    ),
)

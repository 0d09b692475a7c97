"""Why a figure is a part of another, and why it is no result."""

from policenews.rules import Rule, Witness
from policenews_statistics.annotations import Statistic

RULES: tuple[Rule[Statistic], ...] = (
    Rule(
        name="bracket",
        summary="A figure in a bracket is a part of the figure before the bracket, if both stand in one clause and "
        "the bracket states no change.",
        witnesses=[
            Witness("⟦民警收缴毒品24公斤（冰毒18公斤）⟧。", quantity__value="18", parent__start=6, parent__end=10),
            Witness(
                "⟦全年查处酒后驾驶2317起（醉酒驾驶385起）⟧。", quantity__value="385", parent__start=8, parent__end=13
            ),
        ],
        near_misses=["收缴毒品（冰毒）18公斤。", "（通讯员）抓获嫌疑人5名。", "收缴毒品24公斤。（冰毒18公斤）"],
    ),
    Rule(
        name="of_which",
        summary="A figure behind 其中, 包括 or 含 is a part of the nearest figure of the same sort in the paragraph "
        "that is no part itself; 含毒 and 含量 are no such mark.",
        witnesses=[
            Witness("全年抓获逃犯136名，⟦其中命案逃犯5名⟧。", quantity__value="5", parent__start=6, parent__end=10),
            Witness(
                "全年抓获嫌疑人50人，缴获手机12部，⟦其中批捕16人⟧。",
                quantity__value="16",
                parent__start=7,
                parent__end=10,
            ),
        ],
        near_misses=["其中命案逃犯5名。", "抓获逃犯136名，缴获手机5部。", "查获含毒饮料5箱。"],
    ),
    Rule(
        name="of_which_list",
        summary="What follows the first part in its list is a part of the same whole: in the same clause, or without "
        "a verb of its own, up to the end of the sentence; behind 余下 and 其余 with a verb of its own too; only "
        "figures of the same sort. Of a list of two units each figure is a part of the total of its own unit.",
        witnesses=[
            Witness(
                "办理案件82起，采取强制措施137人，⟦其中水军案件8起52人⟧。",
                quantity__value="52",
                parent__start=14,
                parent__end=18,
            ),
            Witness(
                "全年抓获逃犯136名，⟦其中命案逃犯5名、诈骗逃犯20名⟧。",
                quantity__value="20",
                parent__start=6,
                parent__end=10,
            ),
            Witness(
                "该案44名涉案人员中，已归案38名，⟦余下6人被上网追逃⟧。",
                quantity__value="6",
                parent__start=2,
                parent__end=5,
            ),
            Witness(
                "全年破获案件80起，其中盗窃案件42起，⟦诈骗案件17起⟧。",
                quantity__value="17",
                parent__start=6,
                parent__end=9,
            ),
        ],
        near_misses=[
            "抓获逃犯136名、缴获手机20部。",
            "抓获逃犯136名，其中命案逃犯5名，缴获手机20部。",
            "抓获逃犯136名，其中命案逃犯5名。诈骗逃犯20名。",
        ],
    ),
    Rule(
        name="some_of_last",
        summary="A smaller figure of the same sort right behind 有 is some of the figure before it: of its clause, of "
        "one that ends with 中 or 里, or of one whose noun stands behind its number; not behind 另有, 还有, 仍有.",
        witnesses=[
            Witness("⟦被通缉的9名骨干有7名投案自首⟧。", quantity__value="7", parent__start=4, parent__end=6),
            Witness("打掉的47个盗窃团伙中，⟦跨省的团伙有29个⟧。", quantity__value="29", parent__start=3, parent__end=6),
            Witness("被解救的14名婴儿，⟦已有11名找到父母⟧。", quantity__value="11", parent__start=4, parent__end=7),
        ],
        near_misses=["5人被批捕，另有3人取保候审。", "全县有派出所30个，有民警300名。", "刑拘31人，已有6人获刑。"],
    ),
    Rule(
        name="share_of_named",
        summary="A figure behind 占 is a share of the figure of the paragraph whose object 占 names by its last four "
        "characters; 占地 and 占用 are no shares.",
        witnesses=[
            Witness(
                "全年立刑事案件820起，破获盗窃案件300起，⟦占刑事案件总数的36.6%⟧。",
                share="36.6",
                parent__start=7,
                parent__end=11,
            ),
            Witness(
                "全市发生道路交通事故90起，出动民警400人次，⟦追尾占交通事故的20%⟧。",
                share="20",
                parent__start=10,
                parent__end=13,
            ),
        ],
        near_misses=["盗窃案件占刑事案件总数的36.6%。", "抓获逃犯136名，命案逃犯占4%。", "立案820起，占地300亩。"],
    ),
    Rule(
        name="share_of_last",
        summary="A figure behind 占 that names no figure before is a share of the last count in the paragraph that "
        "is no part itself; 占地 and 占用 are no shares.",
        witnesses=[
            Witness("全年抓获逃犯136名，⟦命案逃犯占4%⟧。", share="4", parent__start=6, parent__end=10),
            Witness("全年受理投诉500件，⟦噪音扰民占38.4%⟧。", share="38.4", parent__start=6, parent__end=10),
        ],
        near_misses=["盗窃案件占36.6%。", "全年抓获逃犯136名，抓获率4%。", "立案820起，占地300亩。"],
    ),
    Rule(
        name="negation",
        summary="未发生, 没有, 无一起 and their like before the number, or 一起没有, say that what is counted is "
        "zero, and so does a count of 0; not a negation inside the object (未年检车辆).",
        witnesses=[
            Witness("⟦全市未发生一起重特大火灾⟧。", status="negated", quantity__value="1"),
            Witness("上半年，⟦全县抢劫发案0起⟧。", status="negated", quantity__value="0"),
            Witness("⟦春运期间没有发生一起刑事案件⟧。", status="negated", quantity__value="1"),
        ],
        near_misses=["民警查扣未年检车辆3辆。", "民警解救未成年人5名。", "发生火灾1起，无人员伤亡。"],
    ),
    Rule(
        name="condition",
        summary="如果, 一旦, 可处, 警方提醒 and their like, in the sentence up to the end of the figure's clause, "
        "say what would be so; a new sentence ends it.",
        witnesses=[
            Witness("⟦如果投资收益率超过6%⟧，就要打个问号。", status="hypothetical", quantity__value="6"),
            Witness("举报线索经查证属实的，⟦每条可奖励500元⟧。", status="hypothetical", quantity__value="500"),
        ],
        near_misses=["民警向举报人兑现奖励500元。", "如果有线索请报警。民警抓获嫌疑人5名。", "民警处罚违法人员5名。"],
    ),
    Rule(
        name="plan",
        summary="力争, 计划, 确保, 将继续, 下一步 and their like before it in the sentence say what shall be so; "
        "what a mark brought before its verb (将5人抓获) is so.",
        witnesses=[
            Witness("⟦县公安局力争新建警务室20个⟧。", status="target", quantity__value="20"),
            Witness("下一步，⟦全市将新增电子监控300处⟧。", status="target", quantity__value="300"),
        ],
        near_misses=["全市已新建警务室20个。", "民警将5名嫌疑人抓获。", "民警查处计划生育证件造假案5起。"],
    ),
    Rule(
        name="quoted",
        summary="A figure inside a quotation of at most 14 characters is part of a catchword; what stands beside the "
        "quotation is not, nor what the quantities of names (“访万户”) would be, which are none.",
        witnesses=[
            Witness("⟦派出所打出“破案率95%以上”的口号⟧。", status="slogan", quantity__value="95"),
            Witness("⟦县公安局提出“发案下降10%以上”的口号⟧。", status="slogan", change__amount="10"),
        ],
        near_misses=[
            "推行“最多跑一次”，办理证件30件。",
            "民警开展“访万户”活动，走访群众2.3万户。",
            "查获“笑气”3箱。",
            "破获“3·15”专案，抓获嫌疑人5名。",
        ],
    ),
)

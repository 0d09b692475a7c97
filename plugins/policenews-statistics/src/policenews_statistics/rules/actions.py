"""Why a figure has its verb."""

from policenews.rules import Rule, Witness
from policenews_statistics.annotations import Statistic

RULES: tuple[Rule[Statistic], ...] = (
    Rule(
        name="verb_object_number",
        summary="The verb stands before the number and its object between them; of several verbs before it what the "
        "police did outweighs offences and light verbs, and 的 between a verb and the number weakens it. Offences that "
        "的 makes an attribute (潜逃十年以上的) govern nothing; 开展, 举办 and 接受 govern the work that is done.",
        witnesses=[
            Witness(
                "⟦全市公安机关共破获电信网络诈骗案件117起⟧。",
                action__text="破获",
                action__action_class="clearance",
                object__text="电信网络诈骗案件",
                quantity__value="117",
            ),
            Witness(
                "⟦民警当场查扣改装摩托车26辆⟧，并约谈了修理店老板。",
                action__text="查扣",
                action__action_class="seizure",
                object__text="改装摩托车",
                quantity__value="26",
            ),
            Witness(
                "经连夜搜查，⟦专案组缴获海洛因1.3公斤⟧。",
                action__lemma="缴获",
                object__text="海洛因",
                quantity__value="1.3",
            ),
            Witness(
                "⟦水上分局开展水陆联合巡查3200余次⟧。",
                action__text="开展",
                object__text="水陆联合巡查",
                quantity__low="3200",
            ),
        ],
        near_misses=[
            "民警抓获3名盗窃嫌疑人。",
            "民警将5名嫌疑人带回所里审查。",
            "3名工人受伤。",
            "刑事案件发案19起。",
        ],
    ),
    Rule(
        name="verb_number_object",
        summary="The verb stands before the number and no object between them: what is counted stands behind the "
        "number, up to its head noun, or the clause does not say it.",
        witnesses=[
            Witness(
                "⟦民警抓获4名犯罪嫌疑人⟧，案件正在侦办中。",
                action__text="抓获",
                action__action_class="arrest",
                object__text="犯罪嫌疑人",
                quantity__value="4",
            ),
            Witness(
                "⟦消防员从火场救出6名被困群众⟧。",
                action__text="救出",
                action__action_class="rescue",
                object__text="被困群众",
                quantity__value="6",
            ),
            Witness("经连夜审讯，⟦刑事拘留12人⟧。", action__text="刑事拘留", object=None, quantity__value="12"),
        ],
        near_misses=["破获盗窃案件31起。", "3名工人当场死亡。", "民警将2名嫌疑人抓获。", "缴获的2支枪被销毁。"],
    ),
    Rule(
        name="object_verb_number",
        summary="What is counted stands before a verb of what happened, was reported, filed or cleared, or that only "
        "says how many, and the number right behind the verb; before such a verb only cases and counted nouns are an "
        "object, so that 民警 of 民警破案3起 is none.",
        witnesses=[
            Witness(
                "⟦去年全市刑事案件发案312起⟧，为近五年最少。",
                action__text="发案",
                action__action_class="incident",
                object__text="刑事案件",
                quantity__value="312",
            ),
            Witness(
                "⟦群众满意度达97.8%⟧。",
                action__text="达",
                object__text="群众满意度",
                quantity__value="97.8",
                stat_kind="rate",
            ),
            Witness("⟦民警破案3起⟧。", action__text="破案", object=None, quantity__value="3"),
        ],
        near_misses=["破获命案19起。", "19名群众受伤。", "抓获嫌疑人5名。", "民警发现3名可疑男子。"],
    ),
    Rule(
        name="number_object_verb",
        summary="The verb stands behind the number and says what its subject did or suffered: an intransitive or "
        "passive verb, or the last verb of the clause, of a list that of its last member; not a verb that 的 makes an "
        "attribute.",
        witnesses=[
            Witness(
                "⟦车内两名乘客当场死亡⟧。",
                action__lemma="死亡",
                action__action_class="harm",
                object__text="乘客",
                quantity__value="2",
            ),
            Witness(
                "慑于压力，⟦4名在逃人员主动投案⟧。",
                action__lemma="投案",
                action__action_class="arrest",
                object__text="在逃人员",
                quantity__value="4",
            ),
            Witness(
                "⟦12名违法人员被行政拘留⟧。",
                action__lemma="行政拘留",
                action__action_class="detention",
                object__text="违法人员",
                quantity__value="12",
            ),
            Witness(
                "⟦3家定点医院、5名负责人被立案调查⟧。",
                action__text="立案调查",
                object__text="定点医院",
                quantity__value="3",
            ),
        ],
        near_misses=[
            "民警抓获3名盗窃嫌疑人。",
            "民警将3名嫌疑人抓获。",
            "查获23名涉嫌开设赌场的嫌疑人。",
            "民警救助3名受伤群众。",
        ],
    ),
    Rule(
        name="marked_object",
        summary="A mark (将, 把, 对, 为, 向 …) brings the object with its number before the verb, whatever 的 says of "
        "the object; 帮助 governs whom it helps. Not where a strong verb stands between the mark and the number.",
        witnesses=[
            Witness(
                "⟦民警将3名嫌疑人抓获⟧。",
                action__text="抓获",
                action__action_class="arrest",
                object__text="嫌疑人",
                quantity__value="3",
            ),
            Witness(
                "⟦辖区派出所对217家旅馆进行了清查⟧。",
                action__lemma="清查",
                action__action_class="inspection",
                object__text="旅馆",
                quantity__value="217",
            ),
            Witness(
                "⟦专案组把48万元赃款全部追回⟧。",
                action__text="追回",
                action__action_class="recovery",
                object__text="赃款",
                quantity__value="480000",
                stat_kind="money",
            ),
            Witness(
                "⟦民警将涉嫌贩卖毒品的5名嫌疑人控制⟧。",
                action__text="控制",
                action__action_class="arrest",
                object__text="嫌疑人",
                quantity__value="5",
            ),
            Witness(
                "⟦派出所帮助27个失散家庭团圆⟧。", action__text="帮助", object__text="失散家庭", quantity__value="27"
            ),
        ],
        near_misses=[
            "民警抓获3名嫌疑人。",
            "民警为群众挽回损失30万元。",
            "民警对车辆进行检查，查获毒品2公斤。",
            "经核对，查获假证12本。",
        ],
    ),
    Rule(
        name="one_verb_several_objects",
        summary="Within a clause a number without a verb of its own goes on with the verb of the number before it; a "
        "verb that only describes goes on over 、 alone, one of harm behind its number not at all.",
        witnesses=[
            Witness(
                "⟦当场缴获海洛因1.2公斤、手枪2支⟧。", action__text="缴获", object__text="手枪", quantity__value="2"
            ),
            Witness(
                "⟦收缴管制刀具45把、仿真枪3支、烟花爆竹120箱⟧。",
                action__text="收缴",
                object__text="烟花爆竹",
                quantity__value="120",
            ),
        ],
        near_misses=["破获案件12起，抓获嫌疑人30名。", "事故中5人死亡、7人受伤。", "抓获30人并缴获毒品2公斤。"],
    ),
    Rule(
        name="verbs_in_order",
        summary="As many verbs in one list as numbers in another take one number each, in order; not where an object "
        "stands between the numbers, or one number is of all verbs.",
        witnesses=[
            Witness("⟦全年批准逮捕、提起公诉36人、29人⟧。", action__text="提起公诉", quantity__value="29"),
            Witness("⟦专项行动中刑事拘留、移送起诉87人、64人⟧。", action__text="刑事拘留", quantity__value="87"),
        ],
        near_misses=["全年逮捕、起诉30人。", "全年抓获30人、刑拘25人。", "民警检查、走访企业12家、商铺30家。"],
    ),
    Rule(
        name="each",
        summary="各 between a list and its one number makes a record for each member with that number: for each "
        "object before the verb, or for each verb; 各类, 各种, 各地, 各级 and 各项 are another word.",
        witnesses=[
            Witness("⟦抢劫、抢夺案件各发生2起⟧。", action__text="发生", object__text="抢夺案件", quantity__value="2"),
            Witness("⟦依法刑事拘留、行政拘留各8人⟧。", action__text="行政拘留", quantity__value="8"),
        ],
        near_misses=["破获各类案件12起。", "3个专案组各抓获5人。", "各地共查处盗窃、诈骗案件12起。"],
    ),
    Rule(
        name="verb_carried",
        summary="The verb of the last figure of the sentence governs the numbers of a clause that has no verb, or "
        "only one that says how many; not amounts and rates (金额, 价值, 率), no verb of harm and none behind its "
        "number.",
        witnesses=[
            Witness(
                "全年查处赌博案件53起，⟦卖淫嫖娼案件26起⟧。",
                action__text="查处",
                object__text="卖淫嫖娼案件",
                quantity__value="26",
            ),
            Witness(
                "行动中共收缴各类枪支15支，⟦子弹230发⟧。",
                action__text="收缴",
                object__text="子弹",
                quantity__value="230",
            ),
        ],
        near_misses=[
            "破获案件301起，涉案金额12.6亿元。",
            "3名工人死亡，5人轻伤。",
            "破获案件12起，抓获嫌疑人30名。",
            "查处赌博案件53起。卖淫嫖娼案件26起。",
        ],
    ),
    Rule(
        name="verb_of_clause_before",
        summary="A bare number (共81起, 达5起) takes the verb of cases of the clause right before it, which has no "
        "figure; not over the end of the sentence.",
        witnesses=[
            Witness(
                "椒江区发案最多，⟦共81起⟧。", action__text="发案", action__action_class="incident", quantity__value="81"
            ),
            Witness("夜间接警最为集中，⟦达5210起⟧。", action__text="接警", quantity__value="5210"),
        ],
        near_misses=["椒江区发案最多。共81起。", "椒江区发案最多，破案81起。", "民警十分辛苦，共81人。"],
    ),
    Rule(
        name="verb_of_topic",
        summary="Where a sentence begins with what was done to the things that it divides (缴获的毒品中，), that verb "
        "governs the figures of the sentence that have none; not the next sentence, and not a deed of offenders.",
        witnesses=[
            Witness(
                "缴获的毒品中，⟦海洛因8.8吨⟧。",
                action__text="缴获",
                object__text="海洛因",
                quantity__value="8.8",
            ),
            Witness(
                "收缴的枪支中，⟦仿真枪230支⟧。",
                action__text="收缴",
                object__text="仿真枪",
                quantity__value="230",
            ),
        ],
        near_misses=[
            "缴获毒品，海洛因8.8吨。",
            "缴获的毒品已入库。海洛因8.8吨。",
            "收缴枪支23支，其中仿真枪9支。",
        ],
    ),
    Rule(
        name="verb_of_whole",
        summary="The verb of a whole governs a part of it that has no verb, or only one that says how many; not a "
        "part with a verb of its own, and not the word of a change.",
        witnesses=[
            Witness(
                "全年抓获逃犯136名，⟦其中命案逃犯5名⟧。",
                action__text="抓获",
                object__text="命案逃犯",
                quantity__value="5",
            ),
            Witness(
                "全年收缴各类枪支15支，⟦其中仿真枪9支⟧。",
                action__text="收缴",
                object__text="仿真枪",
                quantity__value="9",
            ),
        ],
        near_misses=["全年抓获嫌疑人136名，其中批捕12名。", "抓获嫌疑人136名，缴获手机5部。", "其中命案逃犯5名。"],
    ),
    Rule(
        name="level",
        summary="The number behind a word of change with 至, 到 or 为 is the new level, and so a figure whose verb "
        "is that word; an amount by which something changed is no level.",
        witnesses=[
            Witness(
                "⟦刑事案件破案率提升至68.5%⟧。",
                action__text="提升至",
                action__action_class="change",
                object__text="刑事案件破案率",
                quantity__value="68.5",
                change__direction="up",
            ),
            Witness(
                "⟦电信网络诈骗警情由310起下降到187起⟧。",
                action__text="下降到",
                quantity__value="187",
                change__from_amount="310",
                change__direction="down",
            ),
        ],
        near_misses=["刑事案件同比下降12%。", "与去年相比，盗窃案件减少了15起。", "民警赶到3个现场。"],
    ),
    Rule(
        name="verb_of_change",
        summary="A change whose level is not said has the word of change as its verb, and what changed as its "
        "object; a change of a figure that stands before it makes no record.",
        witnesses=[
            Witness(
                "⟦去年刑事警情同比下降18.5%⟧。",
                action__text="下降",
                action__action_class="change",
                object__text="刑事警情",
                quantity=None,
                change__amount="18.5",
            ),
            Witness(
                "⟦交通事故死亡人数比上年减少9人⟧。",
                action__text="减少",
                object__text="交通事故死亡人数",
                quantity=None,
                change__amount="9",
            ),
        ],
        near_misses=["全市破获案件117起，同比上升9.3%。", "破案率提升至68.5%。", "民警查获违规升降机3台。"],
    ),
    Rule(
        name="figure",
        summary="A number with neither verb nor object, of which nothing before it says what it counts.",
        witnesses=[
            Witness("各派出所民警参加了培训，⟦共计300余人⟧。", quantity__value="300", stat_kind="count"),
            Witness("⟦共7辆⟧。", quantity__value="7", action=None, object=None),
        ],
        near_misses=["抓获5人。", "现金5000余元。", "抓获嫌疑人50名，其中5人在逃。"],
    ),
)

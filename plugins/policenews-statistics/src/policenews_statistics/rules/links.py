"""Why a figure has its agency, its type of case and its period."""

from datetime import date

from policenews.rules import Rule, Witness
from policenews_statistics.annotations import Statistic

_DAY = date(2021, 4, 2)

RULES: tuple[Rule[Statistic], ...] = (
    Rule(
        name="subject_of_clause",
        summary="The body that its clause names as who acts; not one behind a preposition (在, 向, 联合), one that "
        "only helps or orders, a company, or anybody where people suffered or offenders acted.",
        witnesses=[
            Witness(
                "⟦昆山市公安局破获诈骗案件62起⟧。",
                agency__canonical="昆山市公安局",
                agency_link="stated",
                quantity__value="62",
            ),
            Witness(
                "昨日，⟦昆山市人民法院对12名被告人公开宣判⟧。",
                published=_DAY,
                agency__canonical="昆山市人民法院",
                agency_link="stated",
            ),
        ],
        near_misses=[
            "在昆山市公安局的协助下抓获3人。",
            "民警联合昆山市市场监督管理局查处案件5起。",
            "昆山市公安局门口3人受伤。",
        ],
    ),
    Rule(
        name="anaphor_in_clause",
        summary="The body that its clause names as who acts by what refers back (该局, 该支队); it is the one that "
        "this goes back to.",
        witnesses=[
            Witness(
                "昆山市公安局成立了反诈专班。⟦去年该局破获诈骗案件62起⟧。",
                agency__canonical="昆山市公安局",
                agency_link="anaphoric",
                quantity__value="62",
            ),
            Witness(
                "昆山市公安局持续整治赌博。⟦该局查处赌博案件18起⟧。",
                agency__canonical="昆山市公安局",
                agency_link="anaphoric",
            ),
        ],
        near_misses=["该案抓获嫌疑人3名。", "昆山市公安局破获案件5起。", "昆山市公安局出动，抓获嫌疑人3名。"],
    ),
    Rule(
        name="subject_carried",
        summary="The last subject before the clause goes on; up to the next subject, and in a new paragraph or a "
        "clause about a whole place (全市) back to who published the text; not to what befell people or offenders "
        "did.",
        witnesses=[
            Witness(
                "昆山市公安局成立反诈专班，⟦破获诈骗案件62起⟧。",
                agency__canonical="昆山市公安局",
                agency_link="carried",
                quantity__value="62",
            ),
            Witness(
                "太仓市公安局通报，⟦去年全市查处醉驾案件310起⟧。",
                agency__canonical="太仓市公安局",
                agency_link="carried",
                quantity__value="310",
            ),
            Witness(
                "北京市公安局通报，云南省公安厅禁毒局提供的数据显示，⟦全省去年缴毒23.4吨⟧。",
                agency__canonical="云南省公安厅禁毒局",
                agency_link="carried",
                quantity__value="23.4",
            ),
            Witness(
                "昆山市公安局破案12起，⟦查实虚开发票1.9万份⟧。",
                agency__canonical="昆山市公安局",
                action__action_class="offence",
                quantity__value="19000",
            ),
        ],
        near_misses=[
            "昆山市公安局破获案件5起。",
            "昆山市公安局发布预警，市民李某被骗3万元。",
            "民警在昆山市公安局配合下抓获嫌疑人5名。",
        ],
    ),
    Rule(
        name="case_of_object",
        summary="The type of case that its own noun phrase names; not one behind 占, which names the whole, and not "
        "a bare 案件 where the passage is about one type.",
        witnesses=[
            Witness("⟦破获盗窃案件31起⟧。", case__label="盗窃", quantity__value="31"),
            Witness("⟦抓获诈骗嫌疑人8名⟧。", case__label="诈骗", quantity__value="8"),
            Witness("⟦查处酒后驾驶27起⟧。", case__label="酒后驾驶", quantity__value="27"),
        ],
        near_misses=["抓获犯罪嫌疑人8名。", "走访群众30户。", "抓获逃犯136名，占4%。"],
    ),
    Rule(
        name="case_carried",
        summary="The type of case that its paragraph is about; of a list the first, if all are of one group. Not out "
        "of a list of several groups, not to figures of other things (各类案件, 纠纷, 奖金) and not to work that "
        "was done (走访, 宣传) but at one event; what did not happen is no type that goes on. A paragraph with one "
        "charge (以运输毒品罪) is about it from its beginning, and what is told in passing (轻信刷单返利) is of the "
        "class that the text counts. A story is about the one case, gang or accident that it begins with.",
        witnesses=[
            Witness(
                "警方侦破一起贩卖毒品案。\n该团伙准备运毒入境，⟦民警设伏抓获4人⟧。",
                case__label="贩卖毒品",
                quantity__value="4",
            ),
            Witness(
                "警方打掉一个诈骗老年人的团伙。\n⟦民警查扣“保健品”3700盒⟧。",
                case__label="诈骗",
                quantity__value="3700",
            ),
            Witness(
                "民警破获盗窃案件31起，⟦抓获嫌疑人12名⟧。",
                case__label="盗窃",
                object__text="嫌疑人",
                quantity__value="12",
            ),
            Witness(
                "全市集中打击电信网络诈骗犯罪。⟦共刑事拘留86人⟧。", case__label="电信网络诈骗", quantity__value="86"
            ),
            Witness(
                "破获拐卖儿童案件44起、拐卖妇女案件83起，⟦打掉团伙23个⟧。", case__label="拐卖儿童", quantity__value="23"
            ),
            Witness("⟦李某携带冰毒3公斤⟧。法院以运输毒品罪判处李某死刑。", case__label="运输毒品", quantity__value="3"),
            Witness(
                "今年立电信网络诈骗案件63起。\n黄某轻信“刷单返利”，⟦被骗走12万元⟧。",
                case__label="电信网络诈骗",
                quantity__value="120000",
            ),
            Witness(
                "5月6日，高速公路发生一起交通事故，⟦消防救援站出动消防员26名⟧。",
                case__label="交通事故",
                quantity__value="26",
            ),
        ],
        near_misses=[
            "查处盗窃案件31起、赌博案件20起，抓获嫌疑人30名。",
            "破获盗窃案件31起，调解矛盾纠纷50起。",
            "破获盗窃案件31起，走访群众300户。",
            "破获盗窃案件31起。\n抓获嫌疑人12名。",
            "全年未发生一起涉枪涉爆案件，收缴土枪23支。",
            "破获盗窃案件31起，兑现举报奖金2万元。",
            "破获盗窃案件31起，查堵危险品3.1吨。",
        ],
    ),
    Rule(
        name="main_case_of_text",
        summary="The one type of case that the text is about, where its paragraph names none: at least three "
        "mentions in four are of it, and somebody is charged with it or there are three of them.",
        witnesses=[
            Witness(
                "村里盗窃不断。检察机关以涉嫌盗窃罪对张某提起公诉。\n⟦民警在其住处查获手机12部⟧。",
                case__label="盗窃",
                object__text="手机",
            ),
            Witness(
                "当地赌博成风，群众痛恨赌博，派出所决心整治赌博。\n⟦民警当晚抓获23人⟧。",
                case__label="赌博",
                quantity__value="23",
            ),
        ],
        near_misses=[
            "小区发生盗窃案。\n民警查获手机12部。",
            "检察机关以盗窃罪起诉张某，以诈骗罪起诉李某。\n民警查获手机12部。",
        ],
    ),
    Rule(
        name="work_against_fraud",
        summary="电信网络诈骗 that the text tells of, of what is only done against it: warnings, persuasion, "
        "stopped payments.",
        witnesses=[
            Witness(
                "全市电信网络诈骗立案312起。\n⟦反诈中心下发预警指令5.2万条⟧。",
                case__label="电信网络诈骗",
                quantity__value="52000",
            ),
            Witness(
                "电信网络诈骗高发。\n⟦民警向群众返还被骗资金67万元⟧。",
                case__label="电信网络诈骗",
                object__text="被骗资金",
            ),
        ],
        near_misses=[
            "反诈中心下发预警指令5.2万条。",
            "全市电信网络诈骗立案312起。\n边防民警劝阻非法出境人员12人。",
        ],
    ),
    Rule(
        name="time_in_sentence",
        summary="The last time before it in its sentence; no duration or term, no time that is compared with, the "
        "day of another thing (案发于1996年, 最高出现在2月16日), the base of a record (2016年以来首次) or the day on "
        "which it was told; 今年 and 截至 combine, over sentences only if the first goes on so far. 行动期间 goes back "
        "to the period of the action.",
        witnesses=[
            Witness("⟦2020年全市破获诈骗案件117起⟧。", period__begin="2020-01-01", period__end="2021-01-01"),
            Witness(
                "今年3月，⟦民警抓获逃犯6名⟧。", published=_DAY, period__begin="2021-03-01", period__end="2021-04-01"
            ),
            Witness(
                "今年以来，⟦截至3月25日破获诈骗案件40起⟧。",
                published=_DAY,
                period__begin="2021-01-01",
                period__end="2021-03-26",
            ),
            Witness(
                "自2月启动，⟦至11月底侦破网络犯罪案件658起⟧。",
                published=date(2018, 12, 18),
                period__begin="2018-02-01",
                period__end="2018-12-01",
            ),
            Witness(
                "3月17日晚的统一行动中，⟦民警查处赌博案件12起⟧。",
                published=_DAY,
                period__begin="2021-03-17T18:00:00",
                period__end="2021-03-18T00:00:00",
            ),
            Witness(
                "2020年6月25日至9月30日，全市开展百日行动。2020年发案平稳。\n行动期间，⟦破获案件117起⟧。",
                period__begin="2020-06-25",
                period__end="2020-10-01",
            ),
            Witness(
                "2019年4月，公安部部署专项行动。截至2020年9月6日，⟦破获案件442起⟧。",
                period__begin=None,
                period__end="2020-09-07",
            ),
        ],
        near_misses=[
            "全市破获案件117起。",
            "单日最高出现在2020年2月16日，破获案件117起。",
            "民警抓获潜逃3年的逃犯1名。",
            "破获案件117起，较2019年下降12%。",
            "民警将1998年抢劫杀人的周某等2人抓获。",
        ],
    ),
    Rule(
        name="time_carried",
        summary="The period of a sentence before goes on: one of several days to the end of its paragraph, a day "
        "only over the next sentence and while no other body acts. What befell people ends a day, what offenders did "
        "ends both; what was found out about them (经查, 二人供认) and who looked for them (走访) are of no day.",
        witnesses=[
            Witness(
                "2020年全市立盗窃案件428起。⟦抓获嫌疑人120名⟧。",
                period__begin="2020-01-01",
                period__end="2021-01-01",
                quantity__value="120",
            ),
            Witness(
                "3月18日，专案组收网。⟦当场抓获嫌疑人9名⟧。",
                published=_DAY,
                period__begin="2021-03-18",
                period__end="2021-03-19",
            ),
        ],
        near_misses=[
            "2020年全市立案428起，抓获嫌疑人120名。",
            "2020年全市立案428起。\n抓获嫌疑人120名。",
            "2020年3月18日，专案组收网。\n后来又抓获嫌疑人9名。",
            "2020年3月18日，专案组收网。经查，该团伙盗窃作案27起。",
            "2020年3月18日夜，村里丢失耕牛3头。民警走访群众400人。",
        ],
    ),
    Rule(
        name="times_in_order",
        summary="As many figures with 分别 as times before it have one each, in order; so have as many as there are "
        "years or months in a span. Where the numbers differ none is given; not where 分别 pairs objects or bodies.",
        witnesses=[
            Witness(
                "⟦2018年、2019年和2020年分别破获命案38起、31起和27起⟧。",
                quantity__value="31",
                period__begin="2019-01-01",
                period__end="2020-01-01",
            ),
            Witness(
                "2018年至2020年，⟦法院分别审结拐卖案件17件、12件和9件⟧。",
                quantity__value="9",
                period__begin="2020-01-01",
                period__end="2021-01-01",
            ),
        ],
        near_misses=[
            "2018年至2020年，盗窃、抢劫、诈骗案件分别发案17起、12起和9起。",
            "2018年至2020年，法院审结拐卖案件17件、诈骗案件12件。",
            "2018年、2019年分别破获命案38起、31起和27起。",
        ],
    ),
    Rule(
        name="time_of_level",
        summary="The time between a word of change and the new level is that of the level; a time before the word, "
        "and that of the old level, is not.",
        witnesses=[
            Witness(
                "⟦全市命案由2015年的62起下降到2020年的19起⟧。",
                period__begin="2020-01-01",
                period__end="2021-01-01",
                quantity__value="19",
                change__from_amount="62",
            ),
            Witness(
                "⟦在逃人员从1902名下降至2020年的214名⟧。",
                period__begin="2020-01-01",
                period__end="2021-01-01",
                quantity__value="214",
            ),
        ],
        near_misses=["2020年命案下降到19起。", "命案从62起降至19起。", "命案由2015年的62起下降到19起。"],
    ),
)

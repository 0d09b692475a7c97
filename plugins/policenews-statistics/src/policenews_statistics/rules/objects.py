"""Why a figure counts what it counts."""

from policenews.rules import Rule, Witness
from policenews_statistics.annotations import Statistic

RULES: tuple[Rule[Statistic], ...] = (
    Rule(
        name="before_number",
        summary="The noun phrase right before the number, behind the verb or the number before; fillers (共计, 约), "
        "adverbs and 各类 are no part of it, and what ends in 的 is none.",
        witnesses=[
            Witness("⟦缴获自制火药枪约12支⟧。", object__text="自制火药枪", quantity__value="12"),
            Witness("⟦抓获各类违法犯罪嫌疑人共计345名⟧。", object__text="违法犯罪嫌疑人", quantity__value="345"),
            Witness("车内有行李箱3个，⟦现金5600余元⟧。", object__text="现金", quantity__value="5600"),
        ],
        near_misses=["抓获3名嫌疑人。", "刑事案件发案19起。", "3名工人受伤。", "刑事拘留的12人均已认罪。"],
    ),
    Rule(
        name="behind_number",
        summary="The noun phrase behind the number, up to its head noun or a type of case, else up to a comma, an "
        "adverb or the next verb; at most 30 characters.",
        witnesses=[
            Witness("⟦民警解救5名被拐卖儿童⟧。", object__text="被拐卖儿童", quantity__value="5"),
            Witness("⟦查获2.5吨假冒伪劣化肥⟧。", object__text="假冒伪劣化肥", quantity__value="2.5"),
            Witness("⟦民警将3名涉案人员全部抓获⟧。", object__text="涉案人员", quantity__value="3"),
        ],
        near_misses=["抓获嫌疑人4名。", "抓获4人，现已刑拘。", "全市刑事案件发案19起。"],
    ),
    Rule(
        name="before_verb",
        summary="The noun phrase before a verb of what happened, was reported, filed or cleared, or that only says "
        "how many; times and bodies are no part of it, and before all but the last sort it must be a case or a "
        "counted noun.",
        witnesses=[
            Witness("⟦全县刑事案件立案2310起⟧。", object__text="刑事案件", quantity__value="2310"),
            Witness("⟦去年入室盗窃警情发生12起⟧。", object__text="入室盗窃警情", quantity__value="12"),
            Witness("⟦现行命案破案率保持100%⟧。", object__text="现行命案破案率", quantity__value="100"),
        ],
        near_misses=["民警破案3起。", "辖区发生命案3起。", "抓获嫌疑人3名。"],
    ),
    Rule(
        name="case_of_clause_before",
        summary="A bare number counts the type of case that the clause right before it speaks of "
        "(失火案件不降反升，共38起); not where a figure stands between them, and not over the end of the sentence.",
        witnesses=[
            Witness("失火案件不降反升，⟦共38起⟧。", object__text="失火案件", case__label="失火", quantity__value="38"),
            Witness("入室盗窃案件仍居首位，⟦达217起⟧。", object__text="入室盗窃案件", quantity__value="217"),
        ],
        near_misses=["失火案件不降反升。共38起。", "立失火案件5起，共38人。", "失火案件不降反升，破案38起。"],
    ),
    Rule(
        name="list_before_list",
        summary="As many numbers of one unit as members of the list right before them take one each, in order, with "
        "the verb of the first; not where the lists differ in length.",
        witnesses=[
            Witness("⟦全市立合同诈骗、职务侵占案件64起、31起⟧。", object__text="职务侵占案件", quantity__value="31"),
            Witness("⟦查扣轿车、摩托车12辆和47辆⟧。", object__text="轿车", quantity__value="12"),
        ],
        near_misses=["打掉盗抢骗团伙54个257人。", "查扣轿车、摩托车59辆。", "查扣货车、轿车、摩托车12辆、47辆。"],
    ),
    Rule(
        name="several_numbers_one_object",
        summary="A number that follows another with nothing but 、, 和 or a bracket between them, and has no noun of "
        "its own, counts the same object.",
        witnesses=[
            Witness("⟦打掉盗抢骗团伙54个257人⟧。", object__text="盗抢骗团伙", quantity__value="257"),
            Witness("⟦查获假冒品牌白酒120箱、720瓶⟧。", object__text="假冒品牌白酒", quantity__value="720"),
        ],
        near_misses=["打掉团伙54个，抓获257人。", "打掉团伙54个、嫌疑人257人。", "缴获手枪2支、15发子弹。"],
    ),
    Rule(
        name="respectively",
        summary="As many numbers as members of the list that 分别 or 依次 goes back to take one each, in order: "
        "objects, agencies, or figures with their changes; of lists that differ in length nothing is guessed "
        "(`unpaired`).",
        witnesses=[
            Witness("⟦合同诈骗、职务侵占案件分别为53起和42起⟧。", object__text="职务侵占案件", quantity__value="42"),
            Witness(
                "⟦枣阳、谷城、老河口的死亡人数分别为26人、19人和12人⟧。", object__text="死亡人数", quantity__value="19"
            ),
            Witness(
                "居前三位的是刷单返利、虚假贷款和冒充客服类诈骗，⟦分别为1951起、828起、607起⟧。",
                object__text="虚假贷款",
                quantity__value="828",
            ),
            Witness(
                "⟦去年发生事故348起，死亡57人，伤291人，损失98万元，除死亡人数与上年持平外，其余三项分别上升4.8%、6.2%和11%⟧。",
                quantity__value="348",
                change__amount="4.8",
            ),
            Witness(
                "⟦昆山市公安局、太仓市公安局分别破获诈骗案件62起和47起⟧。",
                quantity__value="47",
                agency__canonical="太仓市公安局",
            ),
            Witness(
                "⟦共查处酒驾812起、醉驾96起，同比分别上升12.7%和4.5%⟧。",
                quantity__value="96",
                change__direction="up",
                change__amount="4.5",
            ),
        ],
        near_misses=[
            "盗窃、诈骗、抢劫案件分别为53起和42起。",
            "立案88起，涉及参与人5.6万名、金额73亿元，三项数据同比分别下降14%、9%。",
            "民警分别抓获嫌疑人5名。",
            "合同诈骗、职务侵占案件共95起。",
        ],
    ),
    Rule(
        name="object_understood",
        summary="A clause that does not say what it counts counts what the whole, or the last figure of the same "
        "sort in the paragraph counted (起 and 件, 名 and 人); value and weight are of the figure right before.",
        witnesses=[
            Witness("全县立经济犯罪案件428起，⟦破案301起⟧。", object__text="经济犯罪案件", quantity__value="301"),
            Witness("民警缴获手机23部，⟦价值11万余元⟧。", object__text="手机", quantity__value="110000"),
            Witness("全年抓获逃犯136名，⟦其中批捕12名⟧。", object__text="逃犯", quantity__value="12"),
        ],
        near_misses=[
            "全县破案301起。",
            "破获盗窃案件28起，抓获嫌疑人12名。",
            "抓获嫌疑人3名，罚款500元。",
            "立盗窃案件428起。\n破案301起。",
        ],
    ),
    Rule(
        name="case_understood",
        summary="A count of events without an object counts the type of case that its sentence named before; only "
        "where no figure before says what is counted.",
        witnesses=[
            Witness(
                "该镇接连发生盗窃电缆案，⟦一个月内发案9起⟧。",
                object__text="盗窃电缆案",
                case__label="盗窃",
                quantity__value="9",
            ),
            Witness("针对网络赌博犯罪，⟦民警主动出击破案6起⟧。", object__text="网络赌博犯罪", quantity__value="6"),
        ],
        near_misses=["立盗窃案件428起，破案301起。", "该镇发生盗窃案。民警破案5起。", "该镇连发盗窃案，民警抓获9人。"],
    ),
    Rule(
        name="subject_of_change",
        summary="What changed: the noun phrase before the words of comparison or change, without places, times, "
        "bodies and adverbs; also of a clause that says its amount afterwards (降幅为18.6%).",
        witnesses=[
            Witness("⟦去年刑事警情同比下降18.5%⟧。", object__text="刑事警情", change__amount="18.5"),
            Witness("⟦群众安全感提升至98.2%⟧。", object__text="群众安全感", quantity__value="98.2"),
            Witness("刑事警情同比大幅下降，⟦降幅为18.6%⟧。", object__text="刑事警情", change__amount="18.6"),
            Witness("群众安全感连续五年攀升，⟦去年达到93.6%⟧。", object__text="群众安全感", quantity__value="93.6"),
        ],
        near_misses=["全市破获案件117起，同比上升9.3%。", "同比上升9.3%。", "刑事案件立案310起。"],
    ),
    Rule(
        name="four_indices",
        summary="Four amounts of 四项指数 are those of accidents, deaths, injuries and losses, in this order; not "
        "where there are fewer amounts, or the indices are named.",
        witnesses=[
            Witness(
                "⟦全市道路交通事故四项指数同比分别下降12.1%、8.4%、15.3%和20.6%⟧。",
                object__head="死亡人数",
                change__amount="8.4",
                change__direction="down",
            ),
            Witness(
                "⟦道路交通事故四项指数较上年分别下降6%、11%、9.5%、22%⟧。",
                object__head="财产损失",
                change__amount="22",
            ),
        ],
        near_misses=[
            "道路交通事故四项指数全面下降。",
            "四项指数同比分别下降12.1%、8.4%。",
            "事故起数、死亡人数、受伤人数、财产损失分别下降12.1%、8.4%、15.3%和20.6%。",
        ],
    ),
)

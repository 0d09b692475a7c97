"""One body, one entity: names, aliases, references back, parents and what stands beside the story."""

from collections.abc import Iterable
from datetime import date

import pytest

from policenews import Document, Manifest, Pipeline, Term, hookimpl
from policenews_organizations import Category, Function, Head, Mention, Organization, Standing, listed, plugin

PIPELINE = Pipeline([plugin])


def bodies(text: str, published: date | None = None, **metadata: str) -> list[tuple[str, Organization]]:
    """Return what is found, with the words; names nested in others are left out."""
    document = PIPELINE.annotate(Document(text, published, metadata=metadata))
    return [(document.text_of(body), body) for body in document.select(Organization) if not body.nested]


@pytest.mark.parametrize(
    "text",
    [
        "济南市公安局长清区分局成立专班。长清公安分局、长清分局、长清警方、长清公安都是它。",
        "长清区公安分局通报，该局抽调警力，长清警方介入。",
        "浙江万顷船舶修造有限公司报案，万顷公司称被骗，该公司负责人到场。",
        "青岛市市南区人民检察院介入，市南区检察院批准逮捕，该院派员。",
        "太康县公安局刑侦大队出警，刑侦大队抓获2人，该大队民警说。",
        "双清区高崇山镇派出所民警到场，高崇山所抓获2人，高崇山派出所通报。",
        "合肥市公安局高新分局通报，合肥高新分局民警到场，高新分局抓获3人。",
        "怀化铁路公安处受理此案，由怀化处主办，怀化处抓获1人。",
        "枣庄鲁兴商业银行被罚，鲁兴银行已整改，该行负责人到场。",
        "株洲市公安局天元分局抓获一人。株洲公安天元分局提醒市民，天元警方通报。",
        "遵义市交警支队提醒，市交警支队民警上路，遵义交警查处5起。",
        "中国农业银行股份有限公司被骗，中国农业银行报警，该行损失10万元。",
        "朝阳警方通报称，该局已立案，朝阳警方提醒市民。",
        "南昌市东湖区交警大队青山湖中队查获一起酒驾，青山湖中队提醒，该中队通报。",
        "湛江海沁丰冷链物流有限公司被查。公司法定代表人庞某在逃。该公司停业。",
        "江苏银行镇江正东路支行报警，该行员工冻结31万元。支行负责人到场。",
    ],
)
def test_one_body_is_one_entity(text: str) -> None:
    """All names of a body in a document have one number and one canonical name."""
    found = [body for words, body in bodies(text) if "专班" not in words]

    assert len(found) > 2
    assert len({body.entity for body in found}) == 1
    assert len({body.canonical for body in found}) == 1


def test_bodies_are_counted_as_they_are_named() -> None:
    """Numbers go up from 1 in the order in which bodies are first mentioned."""
    found = bodies("株洲市公安局通报，芦淞区人民法院开庭。株洲市公安局说，中国外运物流有限公司报案。")

    assert [body.entity for _, body in found] == [1, 2, 1, 3]


def test_antecedent() -> None:
    """A reference back keeps the mention that says which body it is; a full name needs none."""
    (_, full), (_, back) = bodies("长清区公安分局召开会议，该局负责人说。")

    assert full.antecedent is None
    assert back.antecedent == full.span


def test_what_acts_is_meant() -> None:
    """Of two bodies in a sentence that which begins its clause is meant."""
    found = bodies("甲乙丙科技有限公司向丁戊己物流有限公司付款。该公司随后报案。")

    assert found[-1][1].canonical == "甲乙丙科技有限公司"


def test_two_equally_good_antecedents_are_left_open() -> None:
    """Of two bodies in a list neither is guessed: both are rivals."""
    *named, (_, back) = bodies("长清甲乙科技有限公司、长清丙丁物流有限公司报案。该公司负责人到场。")

    assert back.canonical is None
    assert {rival.start for rival in back.rivals} == {body.span.start for _, body in named}


def test_units_and_parent() -> None:
    """The chain of a name is kept in pieces, from the outermost body to the innermost."""
    ((_, body),) = bodies("江西省公安厅交通管理总队高速公路第五支队三大队民警赶到。")

    assert body.units == ("江西省公安厅", "交通管理总队", "高速公路第五支队", "三大队")
    assert body.parent == "江西省公安厅交通管理总队高速公路第五支队"
    assert body.function is Function.TRAFFIC


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("长清区委、区政府表彰。", ["长清区委", "长清区政府"]),
        ("济南市公安局、检察院、法院联合部署。", ["济南市公安局", "济南市检察院", "济南市法院"]),
        ("泾源县公安局通报，派出所和县公安局联合行动。", ["泾源县公安局", "泾源县公安局"]),
        ("文昌派出所会同司法所调解，会同派出所出警。", ["文昌派出所", "会同派出所"]),
        ("检察官会同县司法局、县妇联走访。泾源县人民检察院说。", ["泾源县司法局", "泾源县妇联", "泾源县人民检察院"]),
    ],
)
def test_lists(text: str, names: list[str]) -> None:
    """What a list leaves out is completed."""
    assert [body.canonical for _, body in bodies(text) if body.canonical] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "太康县公安局刑警、治安、交警大队联合行动。",
            {
                "太康县公安局": "太康县公安局",
                "刑警": "太康县公安局刑警大队",
                "治安": "太康县公安局治安大队",
                "交警大队": "太康县公安局交警大队",
            },
        ),
        ("长清区公安分局组织归德、文昌派出所清查。", {"归德": "归德派出所", "文昌派出所": "文昌派出所"}),
        ("济南、泰安两地警方联手。", {"济南": "济南警方", "泰安两地警方": "泰安警方"}),
        ("大庆市公安局会同萨尔图、龙凤分局行动。", {"萨尔图": "萨尔图分局", "龙凤分局": "龙凤分局"}),
    ],
)
def test_items_that_share_a_head(text: str, found: dict[str, str]) -> None:
    """Each item of a list is a mention, with the end that the last one says."""
    named = {words: body.canonical for words, body in bodies(text)}

    assert {words: named.get(words) for words in found} == found


def test_publisher_is_no_actor() -> None:
    """By-lines and signatures are said to be so."""
    text = "本报讯（通讯员 李明 济南市公安局）5月3日，长清区公安分局破案。\n长清区公安分局\n2017年5月4日"
    found = [(words, body.standing) for words, body in bodies(text)]

    assert found == [
        ("济南市公安局", Standing.BYLINE),
        ("长清区公安分局", None),
        ("长清区公安分局", Standing.SIGNATURE),
    ]


def test_what_is_recommended_below_is_another_item() -> None:
    """Its bodies are not those of the story."""
    text = "长清区公安分局破案。\n新闻推荐\n章丘区公安分局通报，该局抓获2人。"
    *_, (_, back) = bodies(text)

    assert back.canonical == "章丘区公安分局"
    assert [body.entity for _, body in bodies(text)] == [1, 2, 2]


class Stations:
    """A user's list: two names of one station, and what stations are called in his province."""

    @hookimpl
    def policenews_manifest() -> Manifest:  # type: ignore[misc]
        """Provide nothing but words."""
        return Manifest(provides=())

    @hookimpl
    def policenews_vocabulary(name: str) -> Iterable[Term[Head]] | None:  # type: ignore[misc]  # noqa: N805 -- a plugin is a module
        """Give three words."""
        if name != plugin.HEADS:
            return None
        full = "长清区归德派出所"
        return [
            listed("归德派出所", full, Category.POLICE, "370113"),
            listed("归德所", full, Category.POLICE, "370113"),
            Term("平安驿站", Head("平安驿站", Category.POLICE, "station", "named", "yes", ""), "own"),
        ]

    @hookimpl
    def policenews_annotate() -> tuple[()]:  # type: ignore[misc]
        """Find nothing itself."""
        return ()


def found_with_stations(text: str) -> list[tuple[str, str | None, str | None, Mention]]:
    """Return what is found with the user's words."""
    document = Pipeline([plugin, Stations]).read(text)
    return [(document.text_of(b), b.canonical, b.adcode, b.mention) for b in document.select(Organization)]


def test_heads_of_others_get_boundaries_and_links() -> None:
    """A head that another plugin adds is walked left, placed and referred back to like any other."""
    found = found_with_stations("长清区公安分局设点，民警来到王庄平安驿站。该平安驿站负责人说，平安驿站已建成。")

    assert ("王庄平安驿站", "王庄平安驿站", "370113", Mention.FULL) in found
    assert ("平安驿站", "王庄平安驿站", "370113", Mention.ANAPHORIC) in found


def test_names_of_others_are_bodies_with_their_aliases() -> None:
    """All surfaces of a listed body are one entity, at the place that the list says."""
    found = found_with_stations("归德派出所民警到场。随后归德所通报，长清区归德派出所立案。")

    assert [(words, canonical, adcode) for words, canonical, adcode, _ in found] == [
        ("归德派出所", "长清区归德派出所", "370113"),
        ("归德所", "长清区归德派出所", "370113"),
        ("长清区归德派出所", "长清区归德派出所", "370113"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云南省西双版纳州勐腊县公安局破案。", ["云南省西双版纳州勐腊县公安局"]),
        ("各县（市、区）公安局负责人参加，县(区)人民法院配合。", []),
        ("中国工商银行南宁市民族大道支行报警。", ["中国工商银行南宁市民族大道支行"]),
        ("支付宝（中国）网络技术有限公司配合调查。", ["支付宝（中国）网络技术有限公司"]),
        ("复旦大学校长出席，一位大学教授被骗。", ["复旦大学"]),
        ("上海市浦东新区人民法院开庭。", ["上海市浦东新区人民法院"]),
        ("徐州市铜山区公安局、铜山区大彭镇人民政府", ["徐州市铜山区公安局", "铜山区大彭镇人民政府"]),
        ("武警山东总队济南支队和北京海淀法院中关村法庭", ["武警山东总队济南支队", "北京海淀法院中关村法庭"]),
        ("山东省公安厅警官培训学院，市公安局对面的幼儿园", ["山东省公安厅警官培训学院", "市公安局"]),
        ("上海市第一中级人民法院和天津市第一中心医院", ["上海市第一中级人民法院", "天津市第一中心医院"]),
        ("历下区分局交警大队一中队民警，十八届三中全会", ["历下区分局交警大队一中队"]),
        ("新疆生产建设兵团第八师石河子市公安局城区分局", ["新疆生产建设兵团第八师石河子市公安局城区分局"]),
        ("泰国驻成都总领事馆和马尼拉警察局通报。", ["泰国驻成都总领事馆", "马尼拉警察局"]),
        ("市纪委监委驻济南市公安局纪检监察组通报。", ["市纪委监委", "济南市公安局纪检监察组"]),
    ],
)
def test_where_names_begin(text: str, names: list[str]) -> None:
    """A name holds its places and its own words, and nothing else."""
    assert [words for words, _ in bodies(text)] == names


def test_numbered_courts_are_different_courts() -> None:
    """东莞市第一人民法院 and 东莞市第二人民法院 are two; 上海一中院 is short for one of two."""
    courts = bodies("东莞市第一人民法院判决，东莞市第二人民法院判决，东莞市第三人民法院判决。第一人民法院宣判。")
    short = bodies("上海市第一中级人民法院和上海市第二中级人民法院判决，上海一中院宣判。")

    assert [body.entity for _, body in courts] == [1, 2, 3, 1]
    assert [body.entity for _, body in short] == [1, 2, 1]


def test_police_of_a_place_that_no_table_has_are_nobody_named_before() -> None:
    """大连金普警方 is not the bureau of which the text spoke; 金普新区 is in the city, not in the next district."""
    found = bodies("大连市公安局沙河口分局、金普新区公安分局通报，大连金普警方到场。")

    assert [(words, body.adcode) for words, body in found] == [
        ("大连市公安局沙河口分局", "210204"),
        ("金普新区公安分局", "210200"),
    ]


def test_a_hospital_is_no_company() -> None:
    """富平县医院 is not short for 国网富平县供电公司."""
    found = bodies("国网富平县供电公司报警，伤者被送往富平县医院。")

    assert [body.category for _, body in found] == [Category.COMPANY, Category.HOSPITAL]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("放贷的南昌速融商务信息咨询有限公司被查。", ["南昌速融商务信息咨询有限公司"]),
        ("他办一所建材学校，全国有4座啤酒生产厂，又添了一大批三轮车生产厂。", []),
        ("三家店派出所与七家岭派出所民警到场。", ["三家店派出所", "七家岭派出所"]),
        ("法院认定该团伙为恶势力犯罪集团。", []),
        ("温州市公安局为专案组请功。", ["温州市公安局", "专案组"]),
        ("支队联合市道路运输协会开辟通道。", ["市道路运输协会"]),
        ("会议透露，2010年市局将增设警务站。北京市公安局通报。", ["市局", "北京市公安局"]),
        ("中国银行东明支行与中国工商银行东明支行报警。", ["中国银行东明支行", "中国工商银行东明支行"]),
        (
            "宋女士跑进交通银行长春红旗街支行，三好街中国银行沈阳南湖支行门前有人。",
            ["交通银行长春红旗街支行", "中国银行沈阳南湖支行"],
        ),
        ("六旬老汉杨大爷刚走出构林信用社大门。", ["构林信用社"]),
        (
            "东山县闽海富达冷冻食品厂、徐闻县甜蜜蜜菠萝购销有限公司被查。",
            ["东山县闽海富达冷冻食品厂", "徐闻县甜蜜蜜菠萝购销有限公司"],
        ),
        ("綦江区公安局打通派出所接报。", ["綦江区公安局打通派出所"]),
        ("乐清市公安局联合乐清市低压电器行业协会办班。", ["乐清市公安局", "乐清市低压电器行业协会"]),
        ("广东海警第三支队巡逻，青藏铁路公安局格尔木公安处协助。", ["广东海警第三支队", "青藏铁路公安局格尔木公安处"]),
        ("请伊敏河第一小学的孩子讲课。请到就近派出所反映。", ["伊敏河第一小学"]),
        ("市中区实验中学学生报警。", ["市中区实验中学"]),
        (
            "会同古碑镇人民政府干部和石塘村村委会值班人员，下庄司法所工作人员和小河坝村村委会主任到场。",
            ["古碑镇人民政府", "石塘村村委会", "下庄司法所", "小河坝村村委会"],
        ),
        ("城东派出所、和平派出所、将军路派出所民警到场。", ["城东派出所", "和平派出所", "将军路派出所"]),
        ("群众向阳光派出所民警送来锦旗。", ["阳光派出所"]),
        ("警方调查发现金源公司涉嫌非法集资，后发现宏达公司停业。", ["金源公司", "宏达公司"]),
        ("学校、村委会共同出资。", []),
        ("白果镇党委、政府组织救援。", ["白果镇党委", "政府"]),
        (
            "湖南、湖北两省警方联手，江苏、安徽等地警方配合。",
            ["湖南", "湖北两省警方", "江苏", "安徽等地警方"],
        ),
        ("忠县公安局三地公安机关签订协议。", ["忠县公安局"]),
        ("省、市、县三级公安机关联合侦办。石家庄市公安局通报。", ["省、市、县三级公安机关", "石家庄市公安局"]),
        ("新郑市公安局和庄派出所清查，厂区保卫科配合。", ["新郑市公安局和庄派出所"]),
        ("在眉山城区一宾馆、站前一小旅馆抓获2人。", []),
        ("“百日行动”中打掉盗窃养殖场设备团伙2个，端掉黑作坊42个。", []),
        ("思茅地区公安处通报，地区公安处抓获3人。", ["思茅地区公安处", "地区公安处"]),
    ],
)
def test_names_of_many_words(text: str, names: list[str]) -> None:
    """What a company deals in is part of its name; counted things and other bodies' tasks are no names."""
    assert [words for words, _ in bodies(text)] == names


def test_who_speaks_in_a_quotation() -> None:
    """A head that begins what somebody says stands for the body; in the middle of a clause it is a word."""
    found = bodies("长清分局通报。居民说：“分局没有放弃。”所谓“分局”是假的。")

    assert [words for words, _ in found] == ["长清分局", "分局"]


def test_our_bureau_is_that_which_signs() -> None:
    """我局 is not the bureau that helped."""
    text = "在柳州市公安局的支持下，我局将嫌疑人抓获。\n荔浦市公安局\n2021年12月3日"

    assert [body.canonical for words, body in bodies(text, date(2021, 12, 3)) if words == "我局"] == ["荔浦市公安局"]


def test_an_autonomous_place_is_called_as_the_text_calls_it() -> None:
    """红河州公安局 is not called that of 红河哈尼族彝族自治州 where the text never says so."""
    short = bodies("红河州公安局通报，全州公安机关出动，州市场监管局配合。")
    full = bodies("红河哈尼族彝族自治州公安局通报，州市场监管局配合。")

    assert [body.canonical for _, body in short] == ["红河州公安局", "红河州公安机关", "红河州市场监管局"]
    assert full[-1][1].canonical == "红河哈尼族彝族自治州市场监管局"


def test_units_and_stations_under_several_names() -> None:
    """浏阳市交警大队 is that of 浏阳市公安局; 新密城关派出所 that of 新密市公安局."""
    units = bodies("浏阳市公安局交警大队查处酒驾，浏阳市交警大队提醒。")
    stations = bodies("新密市公安局城关派出所民警到场。新密城关派出所所长王某说。")

    assert {body.canonical for _, body in units} == {"浏阳市公安局交警大队"}
    assert {body.canonical for _, body in stations} == {"新密市公安局城关派出所"}


def test_districts_that_share_a_head() -> None:
    """成华、锦江、武侯三区公安分局 are three."""
    found = bodies("成都市公安局部署，成华、锦江、武侯三区公安分局参加演练。")

    assert [(body.canonical, body.adcode) for _, body in found[1:]] == [
        ("成华公安分局", "510108"),
        ("锦江公安分局", "510104"),
        ("武侯公安分局", "510107"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("郴州市公安局北湖分局、苏仙分局民警参与。", ["郴州市公安局北湖分局", "郴州市公安局苏仙分局"]),
        ("晋江市公安局陈埭派出所、青阳派出所出动。", ["晋江市公安局陈埭派出所", "晋江市公安局青阳派出所"]),
        ("北京市公安局朝阳分局、沈阳分局民警。", ["北京市公安局朝阳分局", "沈阳分局"]),
        ("青岛市公安局市南、市北、李沧分局联合行动。", ["青岛市公安局", "市南分局", "市北分局", "李沧分局"]),
    ],
)
def test_a_list_shares_its_parent(text: str, names: list[str]) -> None:
    """Behind a bureau's part, the parts that follow are its parts too, unless they lie elsewhere."""
    assert [body.canonical for _, body in bodies(text)] == names

"""Where a body lies: by its name, its parent, its township, the offices around it, or the home of the text."""

from datetime import date

import pytest

from policenews import Document, Pipeline
from policenews_organizations import Location, Organization, plugin

PIPELINE = Pipeline([plugin])


def bodies(text: str, published: date | None = None, **metadata: str) -> list[tuple[str, Organization]]:
    """Return what is found, with the words; names nested in others are left out."""
    document = PIPELINE.annotate(Document(text, published, metadata=metadata))
    return [(document.text_of(body), body) for body in document.select(Organization) if not body.nested]


def test_divisions_are_those_of_the_year() -> None:
    """长清县 became 长清区 in 2001."""
    (_, before), (_, after) = (bodies("长清公安分局通报。", date(year, 5, 1))[0] for year in (1999, 2017))

    assert (before.adcode, before.division) == ("370123", "山东省济南市长清县")
    assert (after.adcode, after.division) == ("370113", "山东省济南市长清区")


def test_what_says_where_a_body_lies() -> None:
    """Its own name, its parent, or the text, from which it is only inferred."""
    found = bodies("平山县公安局刑侦大队通报，平山县公安局城关派出所立案，温塘派出所民警到场，县医院收治伤者。")

    assert [(words, body.located) for words, body in found] == [
        ("平山县公安局刑侦大队", Location.PARENT),
        ("平山县公安局城关派出所", Location.PARENT),
        ("温塘派出所", Location.TEXT),
        ("县医院", Location.TEXT),
    ]
    assert bodies("平山县公安局通报。")[0][1].located is Location.NAME


def test_the_publishers_city_decides() -> None:
    """Metadata says where the publisher is; without it an ambiguous place has candidates, the likeliest first."""
    text = "鼓楼公安分局通报，鼓楼区人民法院开庭。"
    (_, open_one), *_ = bodies(text)
    (_, decided), *_ = bodies(text, publisher_city="徐州市")

    assert open_one.adcode is None
    assert {"320106", "320302", "350102"} <= set(open_one.candidates)
    assert decided.adcode == "320302"


@pytest.mark.parametrize(
    ("text", "words", "adcode"),
    [
        ("公安县公安局民警到场。", "公安县公安局", "421022"),
        ("中山大学一名学生报警。", "中山大学", None),
        ("南京路派出所民警到场。", "南京路派出所", None),
        ("吉林市公安局船营分局通报。", "吉林市公安局船营分局", "220204"),
        ("海南州公安局部署。", "海南州公安局", "632500"),
        ("朝阳市公安局通报。", "朝阳市公安局", "211300"),
        ("北京市公安局朝阳分局通报。", "北京市公安局朝阳分局", "110105"),
        ("沈阳市公安局和平分局西塔派出所接警。", "沈阳市公安局和平分局西塔派出所", "210102"),
    ],
)
def test_traps(text: str, words: str, adcode: str | None) -> None:
    """Places that are also words, roads, universities and other places."""
    found = dict(bodies(text))

    assert found[words].adcode == adcode


@pytest.mark.parametrize(
    ("text", "adcode", "candidates"),
    [
        ("友谊医院报警称被骗。", None, ("230522",)),
        ("济南市公安局通报，民警将伤者送往友谊医院。", None, ("230522",)),
        ("双鸭山市公安局通报，民警将伤者送往友谊医院。", "230522", ()),
        ("浙江省公安厅通报，安吉县公安局回访安吉物流公司。", "330523", ()),
        ("昨日，同仁堂药店报警。", None, ()),
        ("济南市公安局通报，嘉兴学院报警。", "330400", ()),
    ],
)
def test_a_word_that_may_be_a_county_is_one_only_where_the_text_names_it(
    text: str, adcode: str | None, candidates: tuple[str, ...]
) -> None:
    """友谊 is short for a county in Heilongjiang, and the name of hospitals everywhere."""
    body = bodies(text)[-1][1]

    assert (body.adcode, body.candidates) == (adcode, candidates)


def test_a_body_abroad_is_not_that_of_the_country() -> None:
    """老挝公安部 is another body than 公安部."""
    (_, abroad), (_, own) = bodies("老挝公安部与公安部联合行动。")

    assert (abroad.canonical, own.canonical) == ("老挝公安部", "公安部")
    assert abroad.entity != own.entity


def test_a_sub_bureau_is_not_the_bureau_of_a_city() -> None:
    """朝阳分局 is in a city that has a district 朝阳; 朝阳市 has none."""
    found = bodies("朝阳市公安局在北京市公安局朝阳分局协助下抓获3人，朝阳分局通报。")

    assert [body.adcode for _, body in found] == ["211300", "110105", "110105"]


def test_zones_of_two_cities_have_two_bureaus() -> None:
    """成都高新分局 is not 合肥高新分局."""
    found = bodies("合肥市公安局高新分局通报，成都高新分局协助，文东派出所所长到场，文东所在地。")

    assert [words for words, _ in found] == ["合肥市公安局高新分局", "成都高新分局", "文东派出所"]
    assert len({body.entity for _, body in found}) == 3


def test_the_police_of_a_city_are_none_of_several_bureaus_in_it() -> None:
    """杭州警方 is the one bureau in Hangzhou that the text names; of two it is neither."""
    one = bodies("杭州市公安局西湖区分局通报，杭州警方抓获2人。")
    two = bodies("杭州市公安局西湖区分局、上城区分局通报，杭州警方抓获2人。")

    assert one[-1][1].entity == one[0][1].entity
    assert (two[-1][1].canonical, two[-1][1].adcode) == ("杭州市公安局", "330100")


def test_who_builds_a_line_is_of_the_city() -> None:
    """A metro line is built by the city, a task force is set up by the bureau."""
    found = bodies("长清区公安分局通报，地铁2号线工程指挥部报警，“春雷”专案组到场。")

    assert [body.adcode for _, body in found] == ["370113", "370100", "370113"]


def test_a_name_that_two_cities_of_the_text_have_is_left_open() -> None:
    """朝阳公安分局 may be in Beijing or in Changchun; where the publisher is decides."""
    text = "朝阳公安分局接警后，会同北京市公安局刑侦总队赶赴长春，长春市公安局朝阳区分局配合。"

    (_, unknown), *_ = bodies(text)
    (_, stated), *_ = bodies(text, publisher_city="北京市")

    assert unknown.adcode is None
    assert set(unknown.candidates) >= {"110105", "220104"}
    assert stated.adcode == "110105"


@pytest.mark.parametrize(
    ("text", "words", "adcode"),
    [
        ("宣威市公安局抓获1人。威宁县公安局通报，宣威市公安局与草海派出所联合设卡。", "草海派出所", "520526"),
        ("克孜勒苏边境管理支队吉根边境派出所民警巡逻。", "克孜勒苏边境管理支队吉根边境派出所", "653024"),
        (
            "景洪市公安局通报，勐腊县公安局配合，景洪市公安局在磨憨出入境边防检查站抓获1人。",
            "磨憨出入境边防检查站",
            "532823",
        ),
        ("乌苏市公安局通报，沙湾市公安局配合，乌苏市公安局民警赶到老沙湾派出所。", "老沙湾派出所", "654203"),
        ("阿拉善盟公安局通报，达来呼布镇派出所民警救出2人。", "达来呼布镇派出所", "152923"),
    ],
)
def test_a_station_lies_where_its_township_is(text: str, words: str, adcode: str) -> None:
    """草海 is a township of 威宁; a station named after what is no township lies where the nearest office does."""
    assert dict(bodies(text, date(2024, 5, 1)))[words].adcode == adcode


def test_a_township_of_two_counties_of_the_text_has_both_as_candidates() -> None:
    """城关 is a township in both; the nearer one is likelier."""
    text = "泾川县公安局、静宁县公安局联合行动，城关派出所抓获2人。"
    (_, _), (_, _), (_, station) = bodies(text, date(2024, 5, 1))

    assert set(station.candidates) == {"620821", "620826"}


@pytest.mark.parametrize(
    "text",
    [
        "佛山市公安局通报，全市公安机关抓获9人，南海市公安局抓获3人，顺德市公安局抓获6人，该局民警赵某负伤，三水市公安局立案。",
        "佛山市公安局通报，顺德市公安局、顺德市教育局巡查，南海市公安局、高明市公安局立案，市局抓获9人，全市公安机关行动。",
    ],
)
def test_the_city_speaks_where_several_of_its_counties_are_named(text: str) -> None:
    """全市 in news of 佛山 is not 顺德市, which is a city too."""
    classes = [body for words, body in bodies(text, date(2002, 6, 26)) if words == "全市公安机关"]

    assert [body.adcode for body in classes] == ["440600"]


def test_what_is_inferred_where_several_counties_are_named_lists_the_others() -> None:
    """The code is the likeliest; the candidates say that the text does not decide."""
    found = dict(bodies("长清区公安局通报，平阴县公安局协助，大柳树派出所抓获2人。"))

    assert found["大柳树派出所"].candidates == ("370124", "370113")
    assert found["大柳树派出所"].adcode == "370124"
    assert found["平阴县公安局"].candidates == ()


def test_a_county_level_city_may_not_be_the_city_that_is_meant() -> None:
    """市检察院 in news of 义乌 is that of 义乌市 or of 金华市, unless the caller says where the publisher is."""
    text = "义乌市公安局移送审查，市检察院批准逮捕。"

    assert bodies(text)[-1][1].candidates == ("330782", "330700")
    assert bodies(text, publisher_city="义乌市")[-1][1].candidates == ()


@pytest.mark.parametrize(
    ("text", "words", "adcode"),
    [
        ("青岛市南区公安分局立案。", "青岛市南区公安分局", "370202"),
        ("青岛市市南区公安分局立案。", "青岛市市南区公安分局", "370202"),
        ("乐山市中区警方介入。", "乐山市中区警方", "511102"),
        ("济南市中级人民法院宣判。", "济南市中级人民法院", "370100"),
        ("青岛市北分局立案。", "青岛市北分局", "370203"),
    ],
)
def test_districts_that_begin_like_the_end_of_their_city(text: str, words: str, adcode: str) -> None:
    """青岛市南区 is 市南区, not 南区 of 青岛市."""
    assert dict(bodies(text))[words].adcode == adcode


@pytest.mark.parametrize(
    ("text", "adcode"),
    [
        ("浙江泰隆商业银行温州乐清支行报警。", "330382"),
        ("枣庄鲁兴商业银行市中支行被罚。", "370402"),
        ("江苏银行镇江正东路支行付款。", "321100"),
        ("中国银行沈阳南湖支行报警。", "210100"),
        ("河南驰远危化品运输有限公司报警。", "410000"),
        ("青藏铁路公安局格尔木公安处协助。", "632801"),
        ("济南市公安局通报，青藏铁路公安局协助。", None),
        ("乌鲁木齐市公安局通报，南疆铁路公安处喀什站派出所协助。", "653100"),
        ("广西凭祥出入境边防检查站查获香烟。", "451481"),
        ("郑州航空港经济综合实验区公安局清河派出所清查。", "410100"),
        ("安康市公安局通报，十堰车站派出所协助。", "420300"),
    ],
)
def test_what_the_places_in_a_name_say(text: str, adcode: str | None) -> None:
    """A branch lies where its own part of the name says; 南湖 behind 沈阳 is not 南湖区 of Jiaxing."""
    assert bodies(text)[-1][1].adcode == adcode


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "衢州市公安局通报，开化县公安局和县林业局护鸟，县公安局刑侦大队打掉团伙。",
            ["开化县林业局", "开化县公安局刑侦大队"],
        ),
        (
            "那曲市公安局通报，色尼区公安局立案，区农业农村局配合，区检察院批捕。",
            ["色尼区农业农村局", "色尼区检察院"],
        ),
    ],
)
def test_the_county_named_last_is_meant(text: str, names: list[str]) -> None:
    """县林业局 in news of a city is that of the county before it; 区 is a district before it is a region."""
    found = [body.canonical for _, body in bodies(text, date(2023, 5, 1))]

    assert found[-2:] == names


def test_an_airport_is_in_the_city() -> None:
    """海口美兰机场公安局 is not of 美兰区."""
    assert bodies("海口美兰机场公安局通报。")[0][1].adcode == "460100"


def test_what_is_nationwide_or_abroad_lies_in_no_division() -> None:
    """柬埔寨中国商会 and 中国法学会 are not where the police of the text are."""
    found = bodies("济南市公安局通报，柬埔寨中国商会报警，圭亚那—中国友好协会会长、中国法学会会长来访。")

    assert [words for words, _ in found[1:]] == ["柬埔寨中国商会", "圭亚那—中国友好协会", "中国法学会"]
    assert [body.adcode for _, body in found] == ["370100", None, None, None]


def test_a_place_that_got_another_code_in_the_year() -> None:
    """偏关县 went from 忻州地区 to 忻州市 in 2000."""
    assert bodies("偏关县公安局协助。", date(2000, 12, 27))[0][1].division == "山西省忻州市偏关县"


def test_what_was_no_division_in_the_year_is_no_home() -> None:
    """鄂尔多斯市 was 伊克昭盟 until 2001."""
    found = bodies("伊克昭盟公安处通报，全盟公安机关抓获83人。", date(2000, 12, 27), source="鄂尔多斯日报")

    assert [body.division for _, body in found] == ["内蒙古自治区伊克昭盟"] * 2


def test_a_part_of_a_bureau_that_is_not_known_lies_nowhere() -> None:
    """城东派出所 of a 县公安局 that the text does not name is not in 城东区 of Xining."""
    found = dict(bodies("县公安局城东派出所民警查获一起酒驾。"))

    assert found["县公安局城东派出所"].adcode is None


def test_the_other_end_of_a_pursuit_is_not_where_the_station_lies() -> None:
    """Where the caller says where the publisher is, a bureau far away does not say where its stations are."""
    text = "5月8日，城西派出所民警将李某抓获，并移交给湖北省公安县公安局。"

    assert dict(bodies(text, publisher_city="义乌市"))["城西派出所"].adcode == "330782"


def test_a_city_that_has_another_name_now() -> None:
    """襄樊市 is 襄阳市 since 2010, with the same code."""
    found = bodies("襄樊市公安局樊城分局破案，襄樊警方通报，市公安局表彰。", date(2008, 5, 1))

    assert [(body.canonical, body.adcode) for _, body in found] == [
        ("襄樊市公安局樊城分局", "420606"),
        ("襄樊市公安局", "420600"),
        ("襄樊市公安局", "420600"),
    ]

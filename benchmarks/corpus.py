"""A corpus of the genre, generated: templates of our own, filled by a seeded generator, and the seed article.

Statistics and bulletins are mixed with the narrative that stands between them, so that there is one annotation in some
26 characters: as in the seed article (28), in 173 reports of accidents (25) and in 257 statements of charges (36).
"""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs

SEED = Path(__file__).parents[1] / "seeds" / "000_3e5fbf0125a1e8f1.txt"
PUBLISHED = date(2023, 6, 15)

_PLACES = ("长清区", "云山县", "东平县", "城关区", "临江市", "石门县", "海州区", "南山区", "平原县", "济南市")
_STATIONS = ("文昌", "归德", "新城", "大学路", "五里牌", "白马桥", "沙河", "南关")
_CASES = (
    "盗窃",
    "电信网络诈骗",
    "故意伤害",
    "寻衅滋事",
    "非法拘禁",
    "开设赌场",
    "贩卖毒品",
    "危险驾驶",
    "敲诈勒索",
    "盗抢骗",
    "合同诈骗",
    "非法捕捞水产品",
)
_PEOPLE = ("张立强", "李秀珍", "王海波", "刘玉兰", "陈志远", "赵淑芬", "孙宏伟", "周桂英", "吴振东", "郑晓燕")
_GOODS = ("电动车", "摩托车", "手机", "电缆", "香烟", "白酒", "柴油", "钢材")

_SENTENCES = (
    "{year}年以来，{agency}聚焦群众反映强烈的突出问题，持续向{case}等违法犯罪发起凌厉攻势。",
    "截至{month}月底，全{level}共破获{case}案件{n}起，抓获犯罪嫌疑人{m}名，打掉犯罪团伙{k}个，挽回经济损失{n}余万元。",
    "{month}月{day}日{hour}时许，{agency}{station}派出所接群众报警称，其停放在小区门口的一辆{goods}被盗。",
    "接警后，民警迅速赶赴现场开展调查，通过走访群众、调取沿线监控视频，很快锁定嫌疑人行踪。",
    "经查，犯罪嫌疑人张某某（男，{age}岁）伙同李某（男，{age}岁）先后作案{k}起，涉案金额约{n}万元。",
    "目前，犯罪嫌疑人张某某已被依法刑事拘留，案件正在进一步侦办之中。",
    "与去年同期相比，刑事警情下降{p}%，治安警情下降{p}%，{case}发案数由{m}起降至{k}起。",
    "该局坚持以人民为中心的发展思想，推动警力下沉、警务前移，让群众办事更方便、生活更安心。",
    "“我们把服务窗口搬到了企业门口，职工不出厂区就能办好证件。”{agency}户政大队负责人告诉记者。",
    "{agency}提醒广大群众，不要轻信陌生来电，不要点击不明链接，遇到可疑情况请及时拨打110报警。",
    "行动中，共出动警力{m}人次，检查重点场所{k}处，排查整改各类隐患{m}处，查获违法人员近百名。",
    "{year}年{month}月{day}日上午，{level}委、{level}政府召开表彰大会，对先进集体和先进个人予以通报表扬。",
    "民警耐心细致地向老人讲解常见的骗术和防范方法，帮助老人把防诈软件安装到手机上，并留下了联系电话。",
    "在社区工作人员的配合下，双方当事人握手言和，一起因停车引发的邻里矛盾得到了圆满化解。",
    "法院经审理认为，被告人王某的行为已构成{case}罪，判处有期徒刑{k}年{k}个月，并处罚金人民币{k}万元。",
    "辖区现有行政村{k}个，常住人口{m}余户，治安状况持续向好，群众安全感和满意度稳步提升。",
    "当晚，巡逻民警在国道旁发现一名走失儿童，在多方协助下，仅用两个小时便找到了孩子的家人。",
    "下一步，公安机关将继续保持严打高压态势，全力维护社会大局持续稳定，为经济社会高质量发展保驾护航。",
    "“要不是你们来得及时，我这辈子的积蓄就打了水漂。”{person}老人紧紧握住社区民警{officer}的手，连声道谢。",
    "家住{station}村的{person}常年在外务工，家中只有年迈的母亲和上小学的女儿，民警便隔三差五上门帮着挑水劈柴。",
    "为了摸清那伙人的落脚点，{officer}和同事装扮成收废品的小贩，沿着河堤一家一户地打听，鞋底都磨穿了。",
    "雨越下越大，山路泥泞难行，{officer}二话没说，背起行动不便的{person}就往安置点赶，任凭雨水顺着裤管往下淌。",
    "从警以来，{officer}始终把群众的小事当成自己的大事，辖区里谁家有难处、谁跟谁闹了别扭，他心里都有一本账。",
    "{station}派出所把议事的板凳搬进农家小院，请村里有威望的老党员一起评理说事，许多疙瘩当场就解开了。",
    "面对闪烁其词的嫌疑人，{officer}不急不躁，从家常话聊起，一点点打消对方的侥幸心理，终于撬开了突破口。",
    "{person}告诉记者，以前办个证要在城里来回跑好几趟，如今在家门口动动手指就能办妥，省心又省力。",
    "警灯亮起的地方，摊贩们安心收摊，学生们结伴回家，夜幕下的{station}街头多了一份踏实与安宁。",
)


@attrs.frozen
class Corpus:
    """Texts of the genre.

    Attributes:
        name: What they are.
        texts: One string a document.
    """

    name: str
    texts: tuple[str, ...]

    @property
    def characters(self) -> int:
        """Length of all texts together."""
        return sum(map(len, self.texts))

    @property
    def megabytes(self) -> float:
        """Size of all texts as UTF-8, in millions of bytes."""
        return sum(len(text.encode()) for text in self.texts) / 1e6


def generated(documents: int = 150, sentences: int = 32) -> Corpus:
    """Return documents made of the templates, the same at every call."""
    chance = random.Random(20170515)  # noqa: S311 -- a corpus, not a secret
    return Corpus("generated", tuple(_document(chance, sentences) for _ in range(documents)))


def seed_article() -> Corpus:
    """Return the seed article, thirty times: one alone is too short to time."""
    with SEED.open(encoding="utf-8", newline="") as source:
        text = source.read()
    return Corpus("seed ×30", (text,) * 30)


def prose(size: int) -> str:
    """Return one text of the genre of so many bytes in UTF-8."""
    chance = random.Random(7)  # noqa: S311 -- a corpus, not a secret
    parts: list[str] = []
    made = 0
    while made < size:
        parts.append(_document(chance, 20) + "\n")
        made += len(parts[-1].encode())
    return _cut("".join(parts), size)


def repeated(piece: str) -> Callable[[int], str]:
    """Return a function that makes a text of so many bytes in UTF-8 by repeating a piece."""
    return lambda size: _cut(piece * (size // len(piece.encode()) + 1), size)


def _cut(text: str, size: int) -> str:
    """Return the characters that fit into so many bytes."""
    return text.encode()[:size].decode(errors="ignore")


def _document(chance: random.Random, sentences: int) -> str:
    place = chance.choice(_PLACES)
    level = place[-1]
    agency = f"{place}公安分局" if level == "区" else f"{place}公安局"
    lines = []
    for number in range(sentences):
        filled = chance.choice(_SENTENCES).format(
            agency=agency if chance.random() < 0.5 else "该局",  # noqa: PLR2004 -- a coin
            station=chance.choice(_STATIONS),
            case=chance.choice(_CASES),
            goods=chance.choice(_GOODS),
            person=chance.choice(_PEOPLE),
            officer=chance.choice(_PEOPLE),
            level=level,
            year=chance.choice((2021, 2022, 2023)),
            month=chance.randint(1, 12),
            day=chance.randint(1, 28),
            hour=chance.randint(0, 23),
            age=chance.randint(18, 60),
            n=chance.randint(10, 3000),
            m=chance.randint(3, 900),
            k=chance.randint(2, 20),
            p=f"{chance.randint(1, 40)}.{chance.randint(1, 9)}",
        )
        lines.append(filled + ("\n" if number % 4 == 3 else ""))  # noqa: PLR2004 -- four sentences a paragraph
    return "".join(lines)

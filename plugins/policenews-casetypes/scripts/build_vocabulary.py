"""Build `vocabulary/terms.tsv` and `groups.tsv` from the tables of crimes, violations, case terms and groups.

    python scripts/build_vocabulary.py FOLDER_WITH_THE_TABLES

Editorial decisions are data beside this script (`extra.tsv`, `usage.tsv`, `unlawful.tsv`) and in the package
(`labels.tsv`); the rest is mechanical: aliases, the single acts of selective charges (贩卖、运输毒品 from
走私、贩卖、运输、制造毒品), spellings of 国（边）境.
"""

import csv
import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
VOCABULARY = HERE.parent / "src" / "policenews_casetypes" / "vocabulary"
COLUMNS = ("surface", "label", "group", "usage", "maps_to", "violation", "source")
Row = dict[str, str]

# Acts of selective charges: a charge whose parts are `act、act、…act+object、object` has the forms of any of its acts.
_ACTS = """
走私 贩卖 运输 制造 买卖 邮寄 储存 持有 私藏 生产 销售 提供 组织 领导 参加 伪造 变造 倒卖 出售 购买 使用 收购
加工 出租 出借
窃取 刺探 收买 盗窃 抢夺 抢劫 毁灭 制作 复制 出版 传播 引诱 容留 介绍 教唆 欺骗 窝藏 转移 隐瞒 掩饰 包庇 纵容 猎捕 杀害
采伐 毁坏 携带 编造 采集 供应 拐卖 强令 转让 操纵 泄露 披露 报道 侮辱 破坏 劫持 擅自发行 注射 吸食 损毁 移动 代销 买入
"""
ACTS = tuple(_ACTS.split())
MANNERS = ("非法", "违规", "故意", "过失", "擅自", "违法", "")
MANY = 5
"""Of longer lists of acts only the singles, pairs and the whole are written."""
# 盗窃耕牛135头: the act is the type word; what is taken is its object, which the grammar attaches to a head.
OBJECT_ACTS = ("盗窃", "抢劫", "抢夺", "盗抢")
DESCRIBING = ("aliases", "case_terms")
HEADS = ("案件", "类案件", "犯罪案件", "犯罪", "案")
WHOLE = ("小", "大", "命", "要", "积")
"""With what words end of which 案 is a part: 民生小案, 八类命案."""
ENDED = {"醉酒驾驶机动车": "2011-05-01"}
"""Violations that became crimes, with the day."""
TELECOM = "property.fraud.telecom"


def read(path: Path) -> list[Row]:
    """Return the rows of a tab-separated file without quoting."""
    with path.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def subsets(items: list[str]) -> list[tuple[str, ...]]:
    """Return the choices of a list, in order: all of a short one; one, two or all of a long one."""
    sizes = range(1, len(items) + 1) if len(items) <= MANY else (1, 2, 3, len(items))
    return [choice for size in sizes for choice in itertools.combinations(items, size)]


def selective(name: str) -> Iterator[tuple[str, str]]:
    """Yield (surface, statutory form) of the choices of acts and objects that a selective charge offers."""
    pieces = name.split("、")
    manner = next(manner for manner in MANNERS if name.startswith(manner))
    pieces[0] = pieces[0].removeprefix(manner)
    at = next((n for n, piece in enumerate(pieces) if piece not in ACTS), None)
    if at is None:
        return
    act = next((act for act in ACTS if pieces[at].startswith(act) and len(pieces[at]) > len(act) + 1), None)
    if act is None:
        return
    acts, objects = [*pieces[:at], act], [pieces[at].removeprefix(act), *pieces[at + 1 :]]
    if any(piece.startswith(ACTS) for piece in objects[1:]) or len(acts) * len(objects) == 1:
        return
    for chosen, things in itertools.product(subsets(acts), subsets(objects)):
        form = manner + "、".join(chosen) + "、".join(things)
        for mark, link in itertools.product(("、", ""), repeat=2):
            yield manner + mark.join(chosen) + link.join(things), form


def patterned(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield (surface, statutory form) of the choices that a pattern offers: {伪造/变造}国家机关{公文/证件}."""
    parts = [part.split("/") if number % 2 else [part] for number, part in enumerate(re.split("[{}]", pattern))]
    for chosen in itertools.product(*(subsets(part) for part in parts)):
        form = "".join("、".join(choice) for choice in chosen)
        for surface in dict.fromkeys((form, form.replace("、", ""))):
            yield surface, form


def stem(term: str) -> str:
    """Return a term without its head: 盗抢骗案件 is 盗抢骗."""
    head = next((head for head in HEADS if term.endswith(head) and len(term) > len(head) + 1), "")
    short = term.removesuffix(head)
    return term if head == "案" and short.endswith(WHOLE) else short


class Builder:
    """Collects one row a surface; what comes first stays, and later senses only add to it."""

    def __init__(self) -> None:
        self.labels = {row["surface"]: row for row in read(VOCABULARY / "labels.tsv")}
        self.usage = {word: row["usage"] for row in read(HERE / "usage.tsv") for word in row["surfaces"].split(";")}
        self.patterns: dict[str, list[str]] = {}
        for row in read(HERE / "selective.tsv"):
            self.patterns.setdefault(row["charge"], []).append(row["pattern"])
        self.kinds: frozenset[str] = frozenset()
        self.rows: dict[str, Row] = {}

    def add(self, surface: str, label: str, group: str, **more: str) -> None:
        """Add a surface, under its normalised label if there is one."""
        surface = surface.strip()
        usage = more.get("usage") or self.usage.get(surface, "term")
        if not surface or (usage == "drop" and more.get("source") != "own"):
            return
        if (
            surface.startswith(OBJECT_ACTS)
            and stem(surface) not in {*OBJECT_ACTS, "盗抢骗"}
            and more.get("source") in DESCRIBING
        ):
            return
        norm = self.labels.get(surface, {})
        fresh = {
            "surface": surface,
            "label": norm.get("label", label),
            "group": norm.get("group", group),
            "usage": usage,
            "maps_to": more.get("maps_to", ""),
            "violation": more.get("violation", ""),
            "source": more.get("source", ""),
        }
        row = self.rows.setdefault(surface, fresh)
        if row is not fresh:
            joined = [*row["maps_to"].split(";"), *fresh["maps_to"].split(";")]
            row["maps_to"] = ";".join(dict.fromkeys(filter(None, joined)))
            row["violation"] = row["violation"] or fresh["violation"]
            row["source"] = ";".join(dict.fromkeys([*row["source"].split(";"), fresh["source"]]))

    def extras(self) -> None:
        """Add our own entries: generic heads, traffic wordings, words that are never cases."""
        for row in read(HERE / "extra.tsv"):
            self.add(
                row["surface"], row["label"], row["group"], usage=row["usage"], maps_to=row["maps_to"], source="own"
            )

    def unlawful(self) -> None:
        """Add 非法 + act + object (非法买卖野生动物) under the charge that the object decides."""
        for row in read(HERE / "unlawful.tsv"):
            for act, thing in itertools.product(row["acts"].split(";"), row["objects"].split(";")):
                self.add(f"非法{act}{thing}", row["label"], row["group"], maps_to=row["maps_to"], source="own")

    def crimes(self, rows: list[Row]) -> None:
        """Add the charges, their aliases, and the forms of selective ones; current names before former ones."""
        rows = sorted(rows, key=lambda row: row["status"] != "current")
        for row in rows:
            name = row["name"].removesuffix("罪")
            self.add(name, name, row["group"], maps_to=row["name"], source="crimes")
        for row in rows:
            name = row["name"].removesuffix("罪")
            patterns = self.patterns.get(row["name"])
            forms = itertools.chain.from_iterable(map(patterned, patterns)) if patterns else selective(name)
            for surface, form in forms:
                self.add(surface, form, row["group"], maps_to=row["name"], source="crimes")
        for row in rows:
            name = row["name"].removesuffix("罪")
            for alias in row["aliases"].split(";"):
                own = alias.replace("、", "") in name.replace("、", "") or alias in name
                label = alias if own and len(alias) > 3 else name  # noqa: PLR2004 -- a part of the name that says it all
                source = "crimes" if own else "aliases"
                self.add(alias, label, row["group"], maps_to=row["name"], source=source)

    def violations(self, rows: list[Row]) -> None:
        """Add the violations and their aliases; a surface that is a crime too carries both."""
        for row in rows:
            forms = dict(selective(row["name"])) if "、" in row["name"] else {}
            patterned_forms = [form for pattern in self.patterns.get(row["name"], []) for form in patterned(pattern)]
            for surface, label in dict(
                [
                    (row["name"], row["name"]),
                    *((alias, row["name"]) for alias in row["aliases"].split(";")),
                    *(patterned_forms or forms.items()),
                ]
            ).items():
                self.add(
                    surface,
                    label,
                    row["group"],
                    maps_to=row["name"],
                    violation=f"{row['name']}|{row['group']}",
                    source="violations",
                )

    def terms(self, rows: list[Row]) -> None:
        """Add how news names case classes: to the statute if it maps to one, else under its own name."""
        for row in rows:
            term, names = row["term"], row["maps_to"].split(";") if row["maps_to"] else []
            if self.usage.get(term) == "drop" or row["group"].startswith("service"):
                continue
            short = stem(term)
            named = list(dict.fromkeys(name.removesuffix("罪") for name in names))
            known = self.rows.get(short)
            if term in self.labels or short in self.labels:
                label = self.labels.get(term, self.labels.get(short, {}))["label"]
            elif row["group"] == TELECOM:
                base = short.removesuffix("诈骗").removesuffix("类")
                label = base if base in self.kinds else short  # 冒充客服 of 冒充客服类诈骗, but 短信诈骗
            elif known and known["usage"] != "block":
                label = known["label"]
            elif row["kind"] in {"colloquial", "statutory-short"} and len(named) == 1:
                label = named[0]
            else:
                label = self.own_label(row, short)
            # The bare 案 is attached by the grammar, as 案件 is; 积案 is a class of its own.
            if short == term or not term.endswith("案") or row["kind"] == "status":
                self.add(term, label, row["group"], maps_to=row["maps_to"], source="case_terms")
            if short != term and row["kind"] in {"colloquial", "statutory-short", "group"}:
                usage = self.usage.get(short) or (
                    "term" if short.endswith("犯罪") or (known and known["usage"] == "term") else "suffixed"
                )
                self.add(short, label, row["group"], maps_to=row["maps_to"], source="case_terms", usage=usage)

    def own_label(self, row: Row, short: str) -> str:
        """Return the label of a class that no statute names: 黄赌 of 黄赌案件, but 网络犯罪 as it is."""
        term = row["term"]
        counted = short.endswith("类") and len(short) == 2  # noqa: PLR2004 -- 八类
        of_a_kind = term.removesuffix("案件") == short + "犯罪" and len(short) == 2 and short[0] not in "涉黑恶"  # noqa: PLR2004
        if row["kind"] == "status" or counted or self.usage.get(short) == "drop" or short.endswith(("刑事", "涉恶")):
            return term
        return short + "犯罪" if of_a_kind else short

    def heads(self) -> None:
        """Leave out 走私犯罪 where 走私 stands alone: in 走私犯罪嫌疑人 the word 犯罪 belongs to the suspect."""
        for surface in [surface for surface in self.rows if surface.endswith("犯罪")]:
            if self.rows.get(surface.removesuffix("犯罪"), {}).get("usage") == "term":
                del self.rows[surface]

    def variants(self) -> None:
        """Write 国（边）境 as reporters do: 国境, 边境, 国边境, 国(边)境."""
        for surface, row in list(self.rows.items()):
            for spelling in ("国(边)境", "国边境", "国境", "边境") if "国（边）境" in surface else ():
                new = surface.replace("国（边）境", spelling)
                self.rows.setdefault(new, row | {"surface": new})


def write(name: str, columns: list[str], rows: Iterable[list[str]]) -> None:
    """Write a table of the package."""
    lines = ["\t".join(columns), *map("\t".join, rows)]
    (VOCABULARY / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Read the tables in the folder given, write the package's data."""
    folder = Path(sys.argv[1])
    builder = Builder()
    builder.extras()
    terms = read(folder / "case_terms.tsv")
    builder.kinds = frozenset(row["term"] for row in terms)
    # Classes of police speech keep their own name (命案), so they come before the aliases of charges.
    builder.terms([row for row in terms if row["kind"] == "group"])
    crimes, violations = read(folder / "crimes.tsv"), read(folder / "violations.tsv")
    builder.crimes(crimes)
    builder.violations(violations)
    builder.terms([row for row in terms if row["kind"] != "group"])
    for surface, row in builder.labels.items():
        builder.add(surface, row["label"], row["group"], source="labels")
    builder.heads()
    builder.unlawful()
    builder.variants()
    groups = {row["code"]: row for row in read(folder / "groups.tsv")}
    unknown = {row["group"] for row in builder.rows.values()} - groups.keys()
    if unknown:
        sys.exit(f"unknown groups: {sorted(unknown)}")
    with (VOCABULARY / "terms.tsv").open("w", encoding="utf-8", newline="") as sink:
        sink.write("\t".join(COLUMNS) + "\n")
        for row in sorted(builder.rows.values(), key=lambda row: row["surface"]):
            sink.write("\t".join(row[column] for column in COLUMNS) + "\n")
    english = {row["code"]: row for row in read(HERE / "groups.tsv")}
    write(
        "groups.tsv",
        ["code", "name_zh", "name_en", "iccs", "source"],
        (
            [code, row["name_zh"], english[code]["name_en"], english[code]["iccs"], "groups; own (name_en, iccs)"]
            for code, row in groups.items()
        ),
    )
    write(
        "charges.tsv",
        ["name", "articles", "chapter", "group", "valid_from", "valid_to", "successors", "source"],
        (
            [
                *(row[column] for column in ("name", "article", "chapter", "group", "valid_from", "valid_to")),
                row["successor"],
                row["checked_in"],
            ]
            for row in crimes
        ),
    )
    write(
        "violations.tsv",
        ["name", "law", "article_2012", "article_2025", "group", "valid_to", "source"],
        (
            [
                *(row[column] for column in ("name", "law", "article_2012", "article_2025", "group")),
                ENDED.get(row["name"], ""),
                row["notes"] or "violations",
            ]
            for row in violations
        ),
    )
    print(f"{len(builder.rows)} terms, {len(groups)} groups")


if __name__ == "__main__":
    main()

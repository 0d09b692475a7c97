"""Pieces of expressions from which the rules are put together."""

from policenews.expressions import alternatives, first_characters
from policenews.numerals import CHINESE, FIRST, MIXED, NUMERAL
from policenews.scanning import Lead
from policenews_numbers.amounts import AFTER
from policenews_numbers.units import never_one, unit_pattern, units

# Typists put blanks around Arabic numerals: 约 300 余万元. What stands before a number is read by the builds
# (`amounts.approximator`): 上, 大, 不 and 多 begin too many words to look for numbers behind each.
UNIT = f"[ ]?(?P<unit>{unit_pattern()})"
FEW_WORDS = ("名", "起", "辆", "台", "部", "只", "头", "家", "处", "米", "公里", "公斤", "吨")
FEW_UNIT = f"(?P<unit>{alternatives(FEW_WORDS)})(?![字额量据])"
AFTER_WORDS = alternatives(word for word in AFTER if len(word) > 1)
# 3人多次作案, 较上年的210名多出110名: 多 begins the next word.
# 30人许: but 3人许某 and 3人许下诺言 are not.
_ABOUT = "许(?![多可诺久愿某家昌下以配]|[\u4e00-\u9fff]某)"
AFTER_UNIT = f"(?:(?P<after>{AFTER_WORDS}|多(?![次人名起年地处方项家个数种头条样出])|{_ABOUT})|)"
# 第 makes an ordinal or an article of a law; a letter makes a name (R1线, G312).
LEFT = "(?<![第A-Za-z])"
AFTER_FIRST = f"(?:{MIXED}|{CHINESE})"

HAN = "[零〇一二三四五六七八九两俩仨十百千万亿兆点壹贰貳叁參肆伍陸陆柒捌玖拾佰仟萬億兩廿卅]"
NUMERALS = "0123456789" + HAN[1:-1]
# 背负15公斤 has no sign.
SIGN = "(?:零下|(?<![背担肩自抱胜欺辜])负)"
_LEAD = rf"(?:{SIGN}|)(?<![0-9A-Za-z第])(?<![0-9][.,，]){NUMERAL}"
_SECOND = FIRST + "下.,，点點兆"
LEAD = Lead(_LEAD, first=FIRST + "负", second=_SECOND)
"""What most quantities begin with."""
# 进一步, 一次 and 一种 are in every other line; 一次到三次 is a range.
_NEVER_ONE = never_one().translate(dict.fromkeys(map(ord, "点點")))  # 一点五亿元
LEAD_THAT_COUNTS = Lead(rf"(?!一[{_NEVER_ONE}](?:[^-~—–至到]|\Z)){_LEAD}", first=LEAD.first, second=LEAD.second)
"""The same without 一 before a measure word with which it never counts."""
UNIT_FIRST = first_characters(units())
SUM_END = "，。；、！？,;!?）)的 \t\r\n"

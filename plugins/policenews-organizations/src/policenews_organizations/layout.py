"""Parts of a document that are no story: by-lines, signatures, and what is recommended below it. Pure."""

import re
from collections.abc import Iterator

from policenews_organizations.annotations import Standing

_BLANK = " \u3000"
_RECOMMENDED = "新闻推荐|相关新闻|相关链接|延伸阅读|推荐阅读|更多新闻|新闻链接|编辑推荐"
_SECTION = re.compile(rf"^[{_BLANK}]*[【\[（(]?(?:{_RECOMMENDED})[】\]）)：:{_BLANK}]*", re.MULTILINE)
"""Begins another item, whose bodies are not those of the story."""
_WRITERS = "来源|稿源|文章来源|信息来源|作者|供稿|撰稿|发布(?:单位|机构)|通讯员|特约记者|本报记者|本网记者|记者"
_BYLINE = re.compile(
    rf"(?=[来稿文信作供撰发通特本记（(])(?:(?:{_WRITERS})[：:／/{_BLANK}]+[^。\n]{{1,40}}?(?=[）)】\n]|$)|"
    r"[（(](?:[^（）()\n。]{0,12}(?:记者|通讯员)[^（）()\n。]{1,40})[）)]|"
    r"(?:通讯员[^，。\n从在向获]{1,30}|来源[：:][^，。\n]{1,30}))",
    re.MULTILINE,
)
"""Who wrote or sent it: （通讯员 李明）, 来源：济南日报."""
_DAY = r"[0-9〇一二三四五六七八九十]{2,4}年[^\n，。]{2,12}"
_SIGNATURE = re.compile(
    rf"^[{_BLANK}]*(?P<name>[^\n，。；！？]{{4,40}}?)[{_BLANK}]*\n?[{_BLANK}]*{_DAY}[{_BLANK}\n]*\Z", re.MULTILINE
)
"""The last lines of a notice: a bureau and a date. A bureau alone in the last line may be anything."""
_TAIL = 80
"""Characters at the end of a text in which its signature is looked for."""


def sections(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the items of a document begin and end: the story, then each that is recommended."""
    starts = [0, *(match.start() for match in _SECTION.finditer(text) if match.start())]
    yield from zip(starts, [*starts[1:], len(text)], strict=True)


def standing(text: str) -> list[tuple[int, int, Standing]]:
    """Return where the by-lines and the signature of a text are, in order."""
    found = [(match.start(), match.end(), Standing.BYLINE) for match in _BYLINE.finditer(text)]
    end = len(text)
    signed = _SIGNATURE.search(text, max(text.rfind("\n", 0, max(0, end - _TAIL)), 0))
    if signed is not None:
        found.append((signed.start("name"), signed.end("name"), Standing.SIGNATURE))
    return sorted(found, key=lambda place: place[:2])

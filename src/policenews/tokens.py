"""Built-in plugin: words, by a private jieba tokenizer that is loaded when the first text asks for it.

jieba's module-level tokenizer belongs to the user and is never touched; its cache file in the shared temporary
folder, which another user could have planted, is neither read nor written. A token is a hint, not a truth: jieba
cuts 朝阳|分局.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, ClassVar

import attrs

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.hookspecs import hookimpl
from policenews.manifest import Manifest
from policenews.spans import Span

# jieba cuts text into these blocks first, so that a block alone gives the tokens that it gives within its text.
_BLOCK = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%-]+|\S")
_LONGEST_BLOCK = 200
"""Characters; jieba needs quadratic time on 年年年…, and the longest block of 833 news articles had 134."""


@attrs.frozen(kw_only=True)
class Token(Annotation):
    """A word as jieba cuts it, or a mark of punctuation."""

    kind: ClassVar[str] = "token"


@cache
def _tokenizer() -> Any:  # noqa: ANN401 -- jieba has no types
    import jieba  # noqa: PLC0415 -- half a second and 50 MB, only for those who ask

    tokenizer = jieba.Tokenizer()
    # `initialize` would log to the terminal and use the cache file; these are the two lines of it that matter.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the tokens of a text, or of the part between two offsets, in the offsets of the whole text.

    Ask only for the blocks that matter: tokenising is what takes the time. A part should begin and end at
    punctuation, where jieba cuts anyway.
    """
    cut = _tokenizer().cut
    for block in _BLOCK.finditer(text, start, len(text) if end is None else end):
        for at in range(block.start(), block.end(), _LONGEST_BLOCK):
            place = at
            for word in cut(text[at : min(at + _LONGEST_BLOCK, block.end())]):
                yield Span(place, place + len(word))
                place += len(word)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Token."""
    return Manifest(provides=(Token,))


@hookimpl
def policenews_annotate(document: Document) -> Iterable[Annotation]:
    """Yield every token."""
    for span in tokenize(document.text):
        yield Token(span=span, rule="jieba")

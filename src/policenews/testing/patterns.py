"""What a pattern of a rule may not contain."""

from re import _constants, _parser  # type: ignore[attr-defined]  # the only parser of expressions that Python has
from typing import Any


def captures_in_possessive(pattern: str) -> int:
    """Return how many groups capture inside a possessive quantifier or an atomic group.

    CPython 3.11.2, which Debian 12 ships, loses such groups on some texts and raises SystemError where they are read.

    >>> captures_in_possessive("(?:(?P<year>[0-9]{4})年)?+"), captures_in_possessive("(?:(?P<year>[0-9]{4}+)年)?")
    (1, 0)
    """
    return _captures(_parser.parse(pattern), inside=False)


def _captures(tree: Any, *, inside: bool) -> int:  # noqa: ANN401 -- the parser's own trees
    count = 0
    for operation, argument in tree:
        if operation is _constants.SUBPATTERN:
            count += inside and argument[0] is not None
            count += _captures(argument[3], inside=inside)
        elif operation in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
            count += _captures(argument[2], inside=inside)
        elif operation is _constants.POSSESSIVE_REPEAT:
            count += _captures(argument[2], inside=True)
        elif operation is _constants.ATOMIC_GROUP:
            count += _captures(argument, inside=True)
        elif operation is _constants.BRANCH:
            count += sum(_captures(branch, inside=inside) for branch in argument[1])
        elif operation in {_constants.ASSERT, _constants.ASSERT_NOT}:
            count += _captures(argument[1], inside=inside)
    return count

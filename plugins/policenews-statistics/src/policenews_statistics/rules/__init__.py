"""Why a link of a record was made: each reason with examples that are tests and documentation at once.

The names stand in `Statistic.rule` and `Statistic.reasons`, all of them in `Statistic.rules`. The rules are fired by
the modules that make the links, so none has a pattern of its own. The marks of a witness are round the evidence of the
record: the clause of the quantity, up to that of its change.
"""

from policenews_statistics.rules.actions import RULES as _ACTIONS
from policenews_statistics.rules.changes import RULES as _CHANGES
from policenews_statistics.rules.links import RULES as _LINKS
from policenews_statistics.rules.objects import RULES as _OBJECTS
from policenews_statistics.rules.relations import RULES as _RELATIONS

RULES = (*_ACTIONS, *_OBJECTS, *_LINKS, *_CHANGES, *_RELATIONS)
"""All rules, one for each name."""

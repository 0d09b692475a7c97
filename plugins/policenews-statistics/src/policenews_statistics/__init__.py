"""The statistics of Chinese police news as linked records."""

from policenews_statistics.annotations import Action, Change, Object, Period, Reasons, Statistic
from policenews_statistics.classes import ActionClass, AgencyLink, Baseline, ChangeKind, Direction, Kind, Status
from policenews_statistics.meanings import Meaning, Usage

__all__ = [
    "Action",
    "ActionClass",
    "AgencyLink",
    "Baseline",
    "Change",
    "ChangeKind",
    "Direction",
    "Kind",
    "Meaning",
    "Object",
    "Period",
    "Reasons",
    "Statistic",
    "Status",
    "Usage",
]

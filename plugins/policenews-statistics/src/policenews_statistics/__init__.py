"""The statistics of Chinese police news as linked records."""

from policenews_statistics.annotations import Action, Change, Object, Period, Reasons, Statistic
from policenews_statistics.checking import check
from policenews_statistics.classes import ActionClass, AgencyLink, Baseline, ChangeKind, Direction, Kind, Status
from policenews_statistics.findings import Finding, Problem
from policenews_statistics.meanings import Meaning, Usage
from policenews_statistics.options import StatisticsOptions
from policenews_statistics.table import statistics_table

__all__ = [
    "Action",
    "ActionClass",
    "AgencyLink",
    "Baseline",
    "Change",
    "ChangeKind",
    "Direction",
    "Finding",
    "Kind",
    "Meaning",
    "Object",
    "Period",
    "Problem",
    "Reasons",
    "Statistic",
    "StatisticsOptions",
    "Status",
    "Usage",
    "check",
    "statistics_table",
]

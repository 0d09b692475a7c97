"""Measure words of what police news counts: people, cases, and what happened. Data."""

PEOPLE_UNITS = frozenset({"人", "名", "位"})
"""Measure words of people."""
PEOPLE_OR_VISITS = PEOPLE_UNITS | {"人次", "名次"}
"""Those of people, also where one may be counted twice: 劝返群众|2238人次."""
CASE_UNITS = frozenset({"起", "件", "宗", "例", "案", "案次", "起次", "串"})
"""Measure words of cases and offences."""
EVENT_UNITS = CASE_UNITS | {"次"}
"""Those of all that happens: 查处交通违法|3.1万次, 接警|22.3万次, 其中有效警情|9.8万起."""

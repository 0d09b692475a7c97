"""What a verb of the vocabulary means."""

import enum

import attrs

from policenews_statistics.classes import ActionClass


class Usage(enum.Enum):
    """How a verb takes what is counted."""

    OBJECT = "object"
    """As its object, before or after the number: 破获|案件|117起, 抓获|一名|嫌疑人."""
    INNER = "inner"
    """It holds its object itself: 破案301起, 刑拘38人."""
    SUBJECT = "subject"
    """As its subject: 3人|受伤, 4名嫌疑人|落网."""
    STATE = "state"
    """It says how things are: 辖区有七八个项目."""
    LIGHT = "light"
    """It gives way to any other verb: 造成一名工人死亡, 组织民警走访120户."""

    GENERAL = "general"
    """A verb of the general language, looked at where no other governs: 走进|63所学校."""
    BLOCK = "block"
    """No verb; listed so that none is seen in it: 派出所, 经济损失."""

    __hash__ = object.__hash__


@attrs.frozen(cache_hash=True)
class Meaning:
    """The meaning of a term in the vocabulary `statistics.actions`.

    Attributes:
        lemma: The plain form of the verb.
        action_class: Its class, None of verbs of the general language and of what is no verb.
        usage: How it takes what is counted.
    """

    lemma: str
    action_class: ActionClass | None
    usage: Usage

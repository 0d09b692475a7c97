"""The closed lists that a record draws on."""

import enum


class ActionClass(enum.Enum):
    """What sort of thing is counted: one stage of police work, or what happened. Classes must not be added together."""

    REPORT = "report"
    """接报, 接警, 受理举报: what people report."""
    INCIDENT = "incident"
    """发生, 发案: what happened."""
    FILING = "filing"
    """立案: cases opened."""
    CLEARANCE = "clearance"
    """破获, 侦破, 破案: cases solved."""
    ENFORCEMENT = "enforcement"
    """查处, 查办, 侦办: cases and offences dealt with."""
    DISRUPTION = "disruption"
    """打掉, 捣毁, 取缔: gangs, dens, chains."""
    ARREST = "arrest"
    """抓获, 落网, 投案: people caught."""
    DETENTION = "detention"
    """刑事拘留, 行政拘留, 强制戒毒: people held."""
    FORMAL_ARREST = "formal_arrest"
    """逮捕, 批捕: arrests approved by a procuratorate."""
    PROSECUTION = "prosecution"
    """移送起诉, 提起公诉."""
    CONVICTION = "conviction"
    """判处, 宣判."""
    PUNISHMENT = "punishment"
    """处罚, 罚款, 吊销, 打击处理."""
    SEIZURE = "seizure"
    """缴获, 查扣, 冻结."""
    RECOVERY = "recovery"
    """挽回, 追回, 返还."""
    PREVENTION = "prevention"
    """劝阻, 拦截, 止付, 预警."""
    RESCUE = "rescue"
    """解救, 救助, 找回."""
    MEDIATION = "mediation"
    """化解, 调解."""
    INSPECTION = "inspection"
    """检查, 走访, 排查: places and people looked at."""
    EFFORT = "effort"
    """出动, 投入, 开展: what was put in."""
    PUBLICITY = "publicity"
    """宣传, 发放."""
    SERVICE = "service"
    """办理, 接待, 补办: what people were given."""
    HONOUR = "honour"
    """荣获, 表彰."""
    HARM = "harm"
    """死亡, 受伤, 损失, 被骗: what was suffered."""
    OFFENCE = "offence"
    """盗窃, 骗取, 贩卖: what offenders did."""
    DESCRIPTION = "description"
    """有, 全长, 占, 涉及: a state, no deed."""
    CHANGE = "change"
    """上升, 下降: of a pure change."""

    __hash__ = object.__hash__


class Kind(enum.Enum):
    """What sort of figure a record states."""

    COUNT = "count"
    """117起, 144人, and measured things: 640吨."""
    MONEY = "money"
    """300余万元"""
    RATE = "rate"
    """破案率98.6%, 占三分之一: a part of a whole."""
    CHANGE = "change"
    """同比下降18.5%: a change whose level is not said."""
    EFFORT = "effort"
    """出动警力3600人次, 走访1500余户: work done, and no result."""


class Status(enum.Enum):
    """Whether it is so."""

    RESULT = "result"
    """It happened."""
    TARGET = "target"
    """力争下降10%: it shall be so."""
    SLOGAN = "slogan"
    """A number in a quoted catchword."""
    NEGATED = "negated"
    """未发生一起: it did not happen; what is counted is zero."""
    HYPOTHETICAL = "hypothetical"
    """收益率超过6%就要多留意: if it happens."""


class AgencyLink(enum.Enum):
    """How the text names who did or published it."""

    STATED = "stated"
    """In the clause itself, by a name."""
    CARRIED = "carried"
    """Before, as the subject that goes on."""
    ANAPHORIC = "anaphoric"
    """In the clause, by what refers back: 该局."""


class Direction(enum.Enum):
    """Where a figure went."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"
    """持平"""


class ChangeKind(enum.Enum):
    """What the amount of a change is."""

    BY = "by"
    """下降18.5%: the difference."""
    TO = "to"
    """降至0.8%, 是去年的2.1倍: the new level, in itself or in terms of the old one."""
    FROM_TO = "from_to"
    """由60%降至1.3%: the new level, the old one under `from`."""


class Baseline(enum.Enum):
    """What a change compares with."""

    YOY = "yoy"
    """同比, 比去年同期: the same span a year before."""
    MOM = "mom"
    """环比, 较上月: the span before."""
    OTHER = "other"
    """较2019年, 行动前; or what the text does not say."""

"""What a user may choose."""

import attrs


@attrs.frozen(kw_only=True)
class StatisticsOptions:
    """Options of the plugin.

    Attributes:
        unquantified: Whether changes without a number are records too: 刑事警情与上年持平, 实现“双下降”.
        background: Whether facts of the scene are records too, marked as such: 辖区面积226平方公里.
    """

    unquantified: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    background: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

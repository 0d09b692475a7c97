"""What a caller may state."""

import attrs


@attrs.frozen
class OrganizationsOptions:
    """Options of the organizations plugin.

    Attributes:
        home: Division of the publisher, from the province down or its code (山东省济南市长清区, 370113); "" to infer
            it from the text. It decides what 市局 and 区政府 are, and which of two places of one name is meant.
        generic: Whether a head alone is a mention also where the text names no body that it stands for: 公安机关, 法院
            of a judgment without names. Such a mention has no canonical name.
    """

    home: str = attrs.field(default="", validator=attrs.validators.instance_of(str))
    generic: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))

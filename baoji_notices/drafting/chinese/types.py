"""What kind of demand a Chinese directive is, where the words that it begins with leave no doubt."""

from baoji_notices.drafting.patterns import row
from baoji_notices.model.vocabulary import DirectiveType

# Read without 要 before them; the first row that matches wins.
TYPES = (
    row(
        "study",
        "^(?:持续|深入|认真|全面|带头|准确)?(?:加强)?(?:理论|政治|业务)?(?:学习|学深|学懂|学习贯彻|领会|学思)",
        "加强理论学习",
        DirectiveType.STUDY,
    ),
    row("publicise", "^(?:广泛|加强|加大|做好|强化)?(?:政策)?宣传(?!部)", "广泛宣传", DirectiveType.PUBLICISE),
    row(
        "responsibility",
        "^(?:层层|进一步|切实)?(?:压实|压紧|落实|扛牢|扛起|靠实|夯实)[^，,。]{0,8}责任",
        "压实责任",
        DirectiveType.RESPONSIBILITY,
    ),
    row(
        "party building",
        "^(?:全面)?(?:加强|强化|推进)?[^，,。]{0,6}(?:党的建设|党建|从严治党)",
        "加强党的建设",
        DirectiveType.PARTY_BUILDING,
    ),
    row(
        "conduct",
        "^(?:严明|严守|持续|转变|改进|加强|锤炼)[^，,。]{0,8}(?:纪律|作风|廉洁)",
        "严明纪律",
        DirectiveType.CONDUCT_DISCIPLINE,
    ),
)

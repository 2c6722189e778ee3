"""Offices in Chinese texts: the posts, and how an office is taken apart into body, post and side."""

import re

from baoji_notices.drafting.chinese.bodies import side_of
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.meeting import Office
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import Side

_RANKS = "[一二三四]级(?:调研员|主任科员|巡视员|高级法官|高级检察官|警长|警务专员)|(?:副)?(?:巡视员|调研员)|主任科员|[正副]?[厅处县科乡]级干部|[一二三四五六七八九十]级职员"
_HEADS = (
    "书记|市长|县长|区长|州长|旗长|盟长|省长|镇长|乡长|主席|局长|厅长|部长|处长|科长|股长|院长|检察长|校长|园长|所长|站长|馆长|台长|场长|社长|行长|"
    "秘书长|理事长|董事长|监事长|会长|总经理|经理|总工程师|总会计师|总经济师|总审计师|主任委员|班主任|主任|主委|纪检(?:监察)?组长|组长|队长|支队长|总队长|大队长|中队长|政委|政治委员|"
    "教导员|指导员|司令员|指挥长|总指挥|林长|河长|总林长|总河长|田长|团长|主管|负责人|(?:组织|宣传|政法|统战|纪检|武装)委员|委员|常委|成员|庭长|执行主席|督学|参事|总监|主编|总编辑?|督察长|特派员|专员|"
    "总理|关长|船长|段长|护士长|辅导员|干事|巡察专员|督查专员|督察专员|部务委员|教授|召集人|片长"
)
POST = re.compile(
    rf"(?:常务|专职|兼职|执行|代理?|名誉|第一|原|前任|前|时任|拟任|候任)?副?总?(?:{_HEADS})(?:助理|人选|候选人)?(?:[（(](?!扩大)[^）)]{{1,10}}[）)])?$|(?:{_RANKS}|(?<=人大)代表)$"
)
_GLUED = re.compile(
    f"^(?P<first>.*?(?:书记|成员|常委|委员|秘书长|主任|部长))(?P<second>(?:常务|专职)?副?(?:{_HEADS}|{_RANKS}))$"
)
SUPERVISOR = "(?:博士生?|硕士生?|研究生)导师"  # no post (codebook, offices)
# 县委常委纪委书记: two offices without a mark between.
_STANDING_AND = re.compile(
    "(?<=[省市县区州旗盟]委常委)(?=(?:纪委|组织部|宣传部|统战部|政法委|常务副|副[省市县区州旗盟]长))"
)
_SUPERVISES = re.compile(f"、?{SUPERVISOR}$")
_LONGEST_SUPERVISOR = len("、博士生导师")
POSTS = f"(?:{_HEADS}|{_RANKS})"
_HEAD_OF = re.compile("(?:常务|代理?|挂职)?副?(?P<unit>[市县区州旗盟省镇乡])长(?:助理)?$")
# Bare posts that tell their side by themselves.
POST_SIDES = (
    row("party posts", "书记$|常委$|^纪检组长$|^(?:组织|宣传|政法|统战|纪检|武装)委员$", "副书记", Side.PARTY),
    row(
        "heads of government",
        "[市县区州旗盟省镇乡]长(?:助理)?$|(?<!督[查察])专员$|局长$|厅长$|处长$|科长$|巡视员$|调研员$|科员$|支队长$|大队长$",
        "副县长",
        Side.STATE,
    ),
    row("procurator", "检察长$", "检察长", Side.PROCURATORATE),
    row("armed forces", "司令员$|政委$|政治委员$", "政委", Side.OTHER),
)


def is_office(words: str) -> bool:
    """Tell whether words end in a post and name no group of people (各镇镇长).

    Example:
        >>> is_office("市信访局党组书记"), is_office("各镇镇长"), is_office("市信访局")
        (True, False, False)
    """
    return bool(POST.search(words)) and not re.search(
        "领会|(?:深入|认真|全面|集中|要)学习|^学习(?!教育|型|办|中心组|小?组)|召开|^[管做抓用当建选]好|[观收]看|等.*负责人$|落实|贯彻|传达|^(?:要|把|对|为|就|按|以)|中心组成员$|^(?:[一二三四五六七八九十]是|各|全[省市区县镇局院体]|有关|相关|部分|其他)|[，,。；;：:“”《》]",
        words,
    )


def is_head(words: str) -> bool:
    """Tell whether words are the bare post of a deputy head of a place.

    Example:
        >>> is_head("副市长"), is_head("各副县长"), is_head("副校长")
        (True, False, False)
    """
    return words.startswith("副") and _HEAD_OF.fullmatch(words) is not None


def split_offices(words: str) -> list[str]:
    """Split an office string into its offices in printed order, at 、 and where posts are glued together.

    Example:
        >>> split_offices("县委副书记、县长"), split_offices("局党组成员副局长")
        (['县委副书记', '县长'], ['局党组成员', '副局长'])
    """
    pieces: list[str] = []
    first, joint, last = words.rpartition("和")
    if joint and len(last) <= 9 and is_office(first) and is_office(last):  # no 林业和草原局局长
        words = f"{first}、{last}"
    words = _STANDING_AND.sub("、", words)
    for piece in re.split("[、，,/]|兼(?!职)", _SUPERVISES.sub("", words)):
        glued = _GLUED.match(piece.strip())
        if (
            glued
            and not glued["first"].endswith(("办公室主任", "办主任"))
            and not re.match("委员$|主任委员", glued["second"])
        ):
            pieces += [glued["first"], glued["second"]]
        elif piece.strip():
            pieces.append(piece.strip())
    return pieces


def offices_of(pieces: list[str], convener: str | None) -> tuple[Office, ...]:
    """Return the offices; a bare post takes its side from what is printed before it, else from the convener.

    Example:
        >>> [(one.post, one.side.value) for one in offices_of(["县人大常委会党组书记", "主任"], None)]
        [('书记', 'party'), ('主任', 'congress')]
    """
    offices: list[Office] = []
    context = _without_party(convener)
    for piece in pieces:
        body, post = take_apart(piece)
        side = _side(body, post, context)
        offices.append(
            Office(
                as_printed=piece, body=BodyRef(as_printed=body, key=None) if body else None, post=post, side=side
            )
        )
        context = _without_party(body) or context if body and len(_without_party(body) or "") > 1 else context
    return tuple(offices)


def take_apart(office: str) -> tuple[str | None, str]:
    """Return the body and the post of an office as printed; 组织部长 is the 部长 of the 组织部.

    Example:
        >>> take_apart("市教育局党组书记"), take_apart("县委组织部长"), take_apart("宝鸡市副市长")
        (('市教育局党组', '书记'), ('县委组织部', '部长'), (None, '副市长'))
    """
    match = POST.search(office)
    post = match[0] if match else office
    body = office[: len(office) - len(post)].rstrip()
    head = _HEAD_OF.match(post)
    if head and not body.endswith(("政府", "党组", "委", "管委会")):
        return None, post
    unit = re.match("(?:常务|专职)?副?([部局厅院校所站馆台])长", post)
    if unit and body and not body.endswith(unit[1]) and not re.search("[部局厅院校所站馆台会府学]$", body):
        body += unit[1]
    return (None if body in ("驻村", "大会") else body or None), post


# Posts that every kind of body has: their side is that of the body they stand in.
FALLBACK = (
    row(
        "company, school, association",
        "董事长$|经理$|校长$|园长$|会长$|理事长$|监事长$|行长$|护士长$|院长$",
        "董事长",
        Side.OTHER,
    ),
    row("any other", "", "主任", Side.STATE),
)
_INNER = re.compile(
    "^(?![省市县区州旗镇乡]|全)[^省市县区州旗]{1,12}(?:办公室|办|科|室|处|部|庭|队|中心|委员会|检委会|局)$"
)
_OUTSIDE_STATE = (Side.COURT, Side.PROCURATORATE, Side.CONGRESS, Side.CPPCC, Side.MASS_ORG, Side.OTHER)


def _side(body: str | None, post: str, context: str | None) -> Side:
    if post.endswith("书记") and not (body and side_of(body) is Side.MASS_ORG):
        return Side.PARTY
    if body == "常委会" and post.endswith("主任"):
        return Side.CONGRESS
    around = side_of(context) if context else None
    if body and len(body) > 1:
        side = side_of(body)
        if side is Side.STATE and around in _OUTSIDE_STATE and _INNER.match(body):
            return around
        if side is not None:
            return side
    own = first_match(POST_SIDES, post) or (None if around else first_match(FALLBACK, post))
    return own.value if own else around or Side.STATE


def _without_party(body: str | None) -> str | None:
    """Return the body that a party group stands in: the next bare post is that body's."""
    return (
        re.sub("(?:党组|党委|党工委|党总支|党支部|分党组)?(?:理论学习)?(?:中心组)?$", "", body) or None
        if body
        else None
    )


def office_before(text: str, end: int) -> int | None:
    """Return where the chain of offices that ends at a place begins; None if no office ends there.

    The chain runs back over pieces joined by 、 as long as each of them is an office.
    """
    supervises = _SUPERVISES.search(text, max(0, end - _LONGEST_SUPERVISOR), end)
    end = supervises.start() if supervises else end
    start = max((text.rfind(mark, 0, end) for mark in "，,。.；;：:！!\n由"), default=-1) + 1
    window = text[max(start, end - 120) : end]
    offset = end - len(window)
    begin = None
    position = len(window)
    for piece in reversed(window.split("、")):
        at = position - len(piece)
        cut = _lead_in(piece)
        if not is_office(piece[cut:]):
            break
        begin = offset + at + cut
        if cut:
            break
        position = at - 1
    return begin


def _lead_in(piece: str) -> int:
    match = re.match(
        "^(?:(?:参加|出席|列席)[^，,。]{2,8}的[^，,。的有]{0,6}?(?:还)?有|[^，,。]{0,12}(?:邀请|会见)了?|新任|新?当选的|主持(?:会议|工作)的|出席会议的|分管[^，,。]{2,8}的|[一二三四五六]是|会议上|据|图为|【[^】]{1,6}】|(?:会议|全会|大会)?(?:还)?(?:听取|审议|讨论)(?:[^，,。；;]{0,6}了|并(?:原则)?(?:同意|通过|研究)了?)|会上|会议由|会前|会后|最后|随后|近日|日前|当天|其中|同时|首先|期间|受邀|特邀|邀请|委托|并由|由|以及|及|和|与|应邀|上午|下午|晚上)+",
        piece,
    )
    cut = match.end() if match else 0
    day = re.match(".{0,12}?[0-9]{1,2}日(?:上午|下午|晚上|晚)?", piece[cut:])
    return cut + (day.end() if day else 0)

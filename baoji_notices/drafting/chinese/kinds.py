"""Kinds of meetings by the nouns that Chinese texts call them by (codebook, meeting.kinds): the last noun decides."""

import re

from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.vocabulary import MeetingKind as Kind

_END = "(?:会议|大会|会|活动)?$"
# Read on what a meeting is called, its convener before it, without what stands in brackets; the first row that is
# found wins, so the more specific one stands first. Each is anchored at the end of the name.
KINDS = (
    row(
        "theory study group",
        rf"中心组.{{0,24}}(?:学习|联学|研讨|会议|会|交流|读书班).{{0,4}}{_END}",
        "党组理论学习中心组集体学习会",
        Kind.THEORY_STUDY_GROUP,
    ),
    row("democratic life", rf"民主生活{_END}", "领导班子民主生活会", Kind.DEMOCRATIC_LIFE),
    row("organisational life", rf"组织生活{_END}", "专题组织生活会", Kind.ORGANISATIONAL_LIFE),
    row(
        "congress standing committee",
        r"人大常委(?!会?党组)会?.{0,14}(?:次|常委会?|全体)(?:会议|会)$|人大常委会(?:会议|全会)$|人民代表大会常务委员会.{0,12}会议$",
        "市人大常委会第三十次会议",
        Kind.CONGRESS_STANDING_COMMITTEE,
    ),
    row(
        "CPPCC standing committee",
        r"政协.{0,16}(?:常务委员会|常委会?).{0,12}(?:会议|会)$",
        "区政协第十届常委会第五次会议",
        Kind.CPPCC_STANDING_COMMITTEE,
    ),
    row(
        "chairpersons",
        r"^(?!全[省市县区国州]).*(?:主任|主席)(?:扩大)?会议?$",
        "县人大常委会主任会议",
        Kind.CHAIRPERSONS,
    ),
    row(
        "party standing committee",
        r"委.{0,8}常委会?.{0,12}(?:会议|会)$|常委会?(?:会议|会)$|常委会$|委.{0,4}常务委员会.{0,10}会议$",
        "县委常委会会议",
        Kind.PARTY_STANDING_COMMITTEE,
    ),
    row(
        "party group",
        r"党组(?!织|书记|成员)(?!.{0,20}(?:推进|调度|座谈|述职|评议|动员|部署|汇报|培训|表彰|报告)(?:大会|会议?)$).{0,20}(?:会议|会|学习|学习会)$",
        "局党组会议",
        Kind.PARTY_GROUP,
    ),
    row(
        "party congress",
        r"党代会$|中国共产党.{0,14}届.{0,6}委员会.{0,10}(?:全会|全体会议)$|党代表大会.{0,10}$|委.{0,8}届.{0,8}(?:全会|全体会议)$|委.{0,4}全会$|党员代表大会$",
        "县委十五届六次全会",
        Kind.PARTY_CONGRESS,
    ),
    row(
        "congress of a staff",
        r"(?:工会|职工|会员|教工|团员|妇女|职代会).{0,6}代表大会(?:第.{1,3}次)?(?:会议)?$",
        "第五届工会会员代表大会第二次会议",
        Kind.OTHER,
    ),
    row("presidium", r"主席团.{0,8}会议$", "市政协五届三次会议主席团第二次会议", Kind.OTHER),
    row("delegation heads", r"团长会议?$", "人民代表大会第三次会议团长会议", Kind.OTHER),
    row(
        "plenum",
        r"党委全委(?:扩大)?会(?:议)?$|^(?!.*(?:团|会委|工会|妇|科协|侨|民[建盟革进]|农工|九三|残联|文联)).*[省市县区州旗盟镇乡]委[^，]{0,6}届[^，]{1,3}次全委(?:扩大)?会(?:议)?$",
        "校党委全委会",
        Kind.PARTY_CONGRESS,
    ),
    row(
        "congress session",
        r"人民代表大会.{0,10}会议$|人代会$|届人大.{0,6}会议$",
        "区第十九届人民代表大会第三次会议",
        Kind.CONGRESS,
    ),
    row(
        "CPPCC session",
        r"(?:政协|政治协商会议).{0,20}(?:全体会议|次会议|全会)$",
        "市政协十四届三次会议",
        Kind.CPPCC,
    ),
    row("executive", r"常务会(?:议)?$", "市政府常务会议", Kind.GOVERNMENT_EXECUTIVE),
    row(
        "government plenary",
        r"政府(?!.{0,12}(?:委会|委员会|小组|指挥部)).{0,12}全体会(?:议)?$",
        "县政府全体会议",
        Kind.GOVERNMENT_PLENARY,
    ),
    row(
        "director's office",
        r"(?<!现场)办公会(?:议)?$|[局部行院校厅委社办]务会(?:会?议)?$",
        "局长办公会",
        Kind.DIRECTOR_OFFICE,
    ),
    row(
        "branch",
        r"支部(?!书记).{0,4}(?:党员)?(?:大会|会议)$|全体党员(?:大会|会议)$|党员大会$",
        "第一党支部党员大会",
        Kind.BRANCH,
    ),
    row(
        "joint conference",
        r"联席(?:会|会议)$|联席会议.{0,12}(?:会议|会)$",
        "信访工作联席会议",
        Kind.JOINT_CONFERENCE,
    ),
    row(
        "mobilisation",
        r"(?:动员|部署|启动|誓师|工作安排)(?:部署|培训|工作|安排)?(?:大会|会议|会)$|启动仪式$",
        "专项整治动员部署会",
        Kind.MOBILISATION,
    ),
    row(
        "progress",
        r"(?:推进|调度|点评|讲评|推动|攻坚|督办|督导|督战|推介?进)例?(?:大会|会议|会)$",
        "重点项目建设推进会",
        Kind.PROGRESS,
    ),
    row("on site", r"(?:现场|观摩)(?:办公|交流|观摩)?(?:大会|会议|会)$|现场办公$", "夏粮收购现场会", Kind.ON_SITE),
    row(
        "symposium",
        r"(?:座谈|恳谈|研讨|研讨交流|交流研讨|茶话|交流座谈|座谈交流)(?:会议|会)?$|座谈(?:会)?$|(?:座谈|茶话)(?:茶话)?(?:交流)?活动$",
        "老干部座谈会",
        Kind.SYMPOSIUM,
    ),
    row("exchange", r"交流会(?:议)?$", "招商工作交流会", Kind.OTHER),
    row(
        "report back",
        r"(?:汇报|通报|述职|述廉|述责|述效|述职评议|述评|述责报告)(?:工作)?(?:会议|大会|会)$|听取.{0,12}汇报会$",
        "工作汇报会",
        Kind.REPORT_BACK,
    ),
    row(
        "lecture",
        r"大?(?:讲堂|课堂)”?$|(?:宣讲|报告|宣贯|讲座|党课|宣讲报告|辅导报告|解读)”?(?:会议|大会|会|活动)?$",
        "党的二十大精神宣讲报告会",
        Kind.LECTURE,
    ),
    row(
        "training",
        r"(?:培训|轮训|集训|研修)(?:会议|大会|会|班|活动)?$|(?:培训|研讨|研修|轮训)班(?:第[一二三四五六七八九十0-9]{1,3}期)?(?:开班式|结业式|开班仪式)?$",
        "业务培训会",
        Kind.TRAINING,
    ),
    row(
        "signing or award",
        r"(?:签约|表彰|颁奖|授牌|表扬)(?:大会|会议|会|仪式)?$",
        "先进集体表彰大会",
        Kind.SIGNING_AWARD,
    ),
    row(
        "leading group",
        r"(?:领导小组|工作专班|专班|指挥部|(?<!届)(?<!家长)(?<!党委)(?<!发展改革)(?<!发展和改革)(?<!卫生健康)(?<!教育)(?<!交通)(?<!监督管理)委员会|组委会|协调小组|工作组|(?<!发)改委|网信委|审计委|编委|安委会|消委会|食安委|爱卫会|减灾委|文明委|防指)(?!.{0,14}(?:专题|工作|推进|调度|部署|动员|会商)).{0,14}(?:会议|会)$",
        "食品安全委员会第二次全体会议",
        Kind.LEADING_GROUP,
    ),
    row(
        "all staff",
        r"(?:全体|全院|全校|全局|机关|系统)?(?:党员)?(?:(?<!妇联)干部|职工|教职工|教职员工|干警|民警|教师|医护人员|党员干部|工作人员|人员|员工)(?:职工|干警|教师)?(?:大会|会议|会)$|(?<!委会)(?<!委员会)全体(?!成员|委员|会议).{1,10}(?:大会|会议)$",
        "全体干部职工大会",
        Kind.ALL_STAFF,
    ),
    row("election", r"选举(?:大会|会议|会)$", "党总支换届选举大会", Kind.OTHER),
    row(
        "party committee",
        r"(?:党委|党工委|党总支|总支)(?!书记|.{0,8}工作会).{0,12}(?:会议|会)$",
        "镇党委会议",
        Kind.PARTY_COMMITTEE,
    ),
    row("celebration", r"(?:庆祝|纪念(?!馆|碑|日))[^会]{2,30}(?:大会|会议|会)?$", "庆祝教师节大会", Kind.OTHER),
    row("retreat", r"务虚(?:会议|会)$", "工作务虚会", Kind.OTHER),
    row("consultation", r"会商(?:会议|会)$", "厅市会商会议", Kind.OTHER),
    row(
        "special topic",
        r"专题(?!工作).{0,10}(?:会议|会)$|专题研究.{0,12}会议?$",
        "防汛抗旱专题会议",
        Kind.SPECIAL_TOPIC,
    ),
    row(
        "work conference",
        r"工作(?:大会|会议|分会|会)$|工作(?:第.{1,4}次(?:全体)?|.{0,6}电视电话)会议$|(?:经济|农村|政法|统战|组织|宣传|卫生健康|教育)工作.{0,4}会议?$",
        "全县农村工作会议",
        Kind.WORK_CONFERENCE,
    ),
    row(
        "conveying",
        r"传达(?:学习)?(?:贯彻)?(?:大会|会议|会)$|(?:传达|^学习|贯彻落实).{2,40}精神(?:专题)?(?:大会|会议|会)$",
        "精神传达学习会",
        Kind.SPECIAL_TOPIC,
    ),
    row(
        "head-of-bureau conference",
        r"(?:局长|院长|检察长|部长|主席|主任|书记)(?:会议|会)$",
        "全市卫健局长会议",
        Kind.WORK_CONFERENCE,
    ),
)
_BRACKETED = re.compile("[（(][^（）()]{0,20}[）)]")
# 暨 joins two meetings, and so does 、 between two (动员会、工作会暨…).
_JOINTS = re.compile(
    "暨|并套开|(?<=会议)和(?=[^和]{2,20}会议?$)|(?<=[^委]会)、|(?<=会议)、|及(?=[^及]{2,20}会议?$)"
)
_STANDING = (("政协", Kind.CPPCC_STANDING_COMMITTEE), ("人大", Kind.CONGRESS_STANDING_COMMITTEE))
_OF_ASSOCIATION = re.compile("青联|学联|妇联|工会|工商联|侨联|协会|学会|商会|联合会")
_NO_MEETING = re.compile("会$|会议$|调研|考察|活动|仪式|周年")
_OF_ASSEMBLY = re.compile(
    "政协|人大|人民代表大会|(?:农业和农村|提案|社会[和建法]|文史|民族宗教|港澳台|教科卫|经济科技|人口资源)[^，]{0,12}委员会"
)  # whose committees are no leading groups
_ANY_MEETING = re.compile("(?:会议|(?<!委员)会|总结|活动)$")
_MODE_WORDS = re.compile("紧急|视频|电视电话|网络|线上|扩大")


def is_of_no_kind(name: str) -> bool:
    """Tell whether a name is that of a meeting which is none of the listed kinds, and not only untold.

    Example:
        >>> is_of_no_kind("工会会员代表大会第二次会议"), is_of_no_kind("会议")
        (True, False)
    """
    told = first_match(KINDS, name)
    return told is not None and told.value is Kind.OTHER


def kinds_of(name: str) -> tuple[Kind, ...]:
    """Return the kinds that a meeting's name names, in printed order; 暨 joins two.

    Example:
        >>> [kind.value for kind in kinds_of("局党组（扩大）会议暨理论学习中心组学习会")]
        ['party_group', 'theory_study_group']
    """
    found: list[Kind] = []
    parts = _JOINTS.split(_MODE_WORDS.sub("", _BRACKETED.sub("", name)))
    for part in parts:
        kind = next((one.value for one in KINDS if one.regex.search(part)), None)
        if kind is Kind.PARTY_STANDING_COMMITTEE and _OF_ASSOCIATION.search(name):
            kind = Kind.OTHER
        if kind is Kind.PARTY_STANDING_COMMITTEE:
            kind = next((one for word, one in _STANDING if word in name), kind)
        if kind is Kind.LEADING_GROUP and (_OF_ASSEMBLY.search(name) or _OF_ASSOCIATION.search(name)):
            kind = None
        if kind is None and part is not parts[-1] and not _NO_MEETING.search(part):
            kind = next((one.value for one in KINDS if one.regex.search(f"{part}会议")), None)  # 表彰暨推进会
        if kind is None and part == "全体会议" and "政府" in name:
            kind = Kind.GOVERNMENT_PLENARY
        if kind is None and len(parts) > 1 and _ANY_MEETING.search(part):
            kind = Kind.OTHER
        if kind and kind not in found:
            found.append(kind)
    return tuple(found) if set(found) != {Kind.OTHER} else ()

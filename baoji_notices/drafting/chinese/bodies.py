"""How Chinese texts name bodies: the nouns that a body's name ends in, and the words that tell its level."""

import re
from collections.abc import Iterator

from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.vocabulary import Level, Side

HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
STOP = "，,。；;：:！!？?\\n"  # the marks that end a clause, for a character class
# The last noun of a body's name, longest forms first where one ends in another.
_NOUNS = (
    "人民代表大会常务委员会|人大常委会(?:机关|办公室)?|人民代表大会|政协常委会|政协委员会|常务委员会|常委会|常委|"
    "理论学习中心组|中心组|党组|党委|党工委|党总支|党支部|总支部委员会|支部委员会|总支|支部|工委|机关工委|直属机关党委|机关党委|"
    "人民政府|政府|人民法院|法院|中院|人民检察院|检察院|纪委监委|纪检监察组|纪检组|纪委|监委|监察委|政协机关|政协|人大|"
    "领导小组(?:办公室)?|协调小组(?:办公室)?|工作专班|专班|指挥部(?:办公室)?|[防森]防?指|联席会议(?:办公室)?|委员会(?:办公室)?|管委会|管理委员会|组委会|"
    "主席团|总工会|工会|妇联|团委|共青团|青联|学联|工商联|文联|[科质作书美音]协|残联|侨联|社科联|红十字会|协会|商会|同乡会|联谊会|促进会|学会|联合会|研究会|基金会|"
    "党校|行政学院|学院|大学|[一二三四五六七八九十]中|学校|中学|小学|幼儿园|医院|卫生院|保健院|图书馆|博物馆|文化馆|"
    "街道办事处|街道办|办事处|居委会|村委会|"
    "集团(?:有限)?公司|有限责任公司|有限公司|公司|集团|银行|支行|分行|信用社|"
    "局机关|局|厅|委(?=$|[、，,和与及])|省委|市委|区委|县委|州委|旗委|盟委|团市委|团县委|团区委|团省委|部|办公室|办|中心|"
    "总队|支队|大队|中队|科|处|站|所|院|社|署|(?:电视|电|气象|天文|监测)台|馆|校|园|队|林场|农场|执委会|理事会|董事会|调研组|督导组|指导组|检查组|考察组|督查组|巡察组|巡视组|研究室|政研室"
)
_ENDS = f"(?:{_NOUNS}|委)(?:[（(][^）)]{{1,12}}[）)])?$"
BODY = re.compile(rf"^(?:[^，,。；;：:、“”《》\s]{{0,30}}?){_ENDS}")
# 河口“四季读书”协调小组: a body may have a by-name within its own.
_BODY_WITH_BY_NAME = re.compile(
    rf"^[^，,。；;：:、“”《》\s]{{0,30}}“[^，,。；;“”]{{2,16}}”[^，,。；;：:、“”《》\s]{{0,12}}?{_ENDS}"
)
_NOT_BODY = re.compile(
    "(?<!安)全[省市区县州旗盟]|^巡[察视](?!办|工作|组)|召开|一行|来到|莅临|前往|部署$|网站|平台|例会|设区市|会议及|^第?[0-9一二三四五六七八九十]{1,4}次|官方|娱乐|(?:产业|工业)园$|[侦承举协督主交]办$|^(?:全[省市区县州旗盟镇乡国体]|我[省市区县州旗镇乡]|各|有关|相关)|(?:领导|同志|人员|干部|代表|负责人|会商会)$"
)
_PLACE = re.compile(rf"^{HAN}{{2,8}}(?:自治区|自治州|自治县|特区|新区|开发区|省|市|州|盟|区|县|旗|镇|乡|街道)$")

LEVELS = (
    row(
        "centre",
        "习近平|总书记|^全总|中共中央|党中央|中央|党的|全国|国务院|国家(?!公园|级)|(?:商务|财政|教育|公安|民政|司法|农业农村|水利|交通运输|住房城乡建设|人力资源社会保障|生态环境|自然资源|应急管理|文化和旅游|工业和信息化|退役军人事务|中组|中宣|统战)部(?=有关|关于|《|文件|部署|会议)|中国共产党(?![^第]{2,10}(?:自治区|[省市县区州旗]))|中华人民共和国|李强|李克强|最高人民|公安部|教育部|财政部|^(?!组织|宣传|统战|武装)[^省市县区州旗盟镇乡村局校院委团党支总]{2,5}部$|最高[法检]|(?:十[六七八九]|二十)(?:大(?!队)|届[一二三四五六七]中全会)",
        "党的二十大",
        Level.CENTRAL,
    ),
    row(
        "province",
        "全省|省[委政人级纪直]|我省|本省|自治区|全区(?=两会|党委)|[^市]省|^省|省市",
        "省委十四届四次全会",
        Level.PROVINCIAL,
    ),
    row(
        "city", "全市|市[委政人级纪直]|我市|州[委政]|全州|盟委|全盟|^市|^州", "全市信访工作会议", Level.PREFECTURAL
    ),
    row("county", "全[县区旗]|[县区旗][委政人级纪直]|我[县区旗]|^[县区旗]", "县委常委会会议", Level.COUNTY),
    row("township", "全[镇乡]|[镇乡][党政]|街道|我[镇乡]|^[镇乡]", "镇党委会议", Level.TOWNSHIP),
)
SIDES = (
    row("party in a body", "党组|党委|党工委|党总支|党支部|总支|支部", "市信访局党组", Side.PARTY),
    row("people's congress", "人大(?!会议)|人民代表大会", "市人大常委会", Side.CONGRESS),
    row("CPPCC", "政协", "市政协", Side.CPPCC),
    row("discipline", "纪委|纪检|巡察|巡视", "市纪委", Side.PARTY),
    row("supervision", "(?<!村)监委|监察委", "市监委", Side.STATE),
    row("youth league", "团[省市区县州]?委|共青团|团工委", "团市委", Side.MASS_ORG),
    row(
        "mass organisation",
        "工会|[省市县区]总(?=党组|$)|妇联|工商联|文联|[科质作书美音]协|残联|侨联|社科联|红十字会|少先队|文学艺术界",
        "市总工会",
        Side.MASS_ORG,
    ),
    row("court", "法院|中院|高院|[中高]级院", "市中级人民法院", Side.COURT),
    row("procuratorate", "检察院", "县检察院", Side.PROCURATORATE),
    row(
        "party department",
        "组织部|宣传部|统战部|政法委|编办|党校|老干部?局|社会工作部|网信办|文明办|市直机关|机关工委|工委|镇委|乡委|省委|市委|区委|县委|州委|旗委|盟委|地委|中共|党",
        "市委组织部",
        Side.PARTY,
    ),
    row(
        "school, hospital, company",
        "学校|大学|学院|中学|小学|幼儿园|医院|卫生院|公司|集团|银行|研究院|研究所|协会|学会|商会|村(?:党|委|监委|$)|社区(?!警务|戒毒|矫正)",
        "市第一中学",
        Side.OTHER,
    ),
    row("armed forces", "军分区|武装部|人武部|部队", "县人武部", Side.OTHER),
    row("state", "政府|局|厅|委|办|处|防指|中心|队|镇|乡|街道|科|站|所|署|组|部|院|社", "市财政局", Side.STATE),
)


def is_body(name: str) -> bool:
    """Tell whether a name is that of a body: it ends in a body's noun and is no place and no group of people.

    Example:
        >>> is_body("市信访局"), is_body("陈仓区"), is_body("全市各级各部门")
        (True, False, False)
    """
    named = BODY.match(name) or ("”" in name and _BODY_WITH_BY_NAME.match(name))
    return bool(named) and not _NOT_BODY.search(name) and not is_place(name)


def is_place(name: str) -> bool:
    """Tell whether a name is that of a division.

    Example:
        >>> is_place("陈仓区"), is_place("陈仓区水利局")
        (True, False)
    """
    return _PLACE.match(name) is not None


# 县委县政府 is two bodies.
_AND_ITS_GOVERNMENT = re.compile("([省市县区州旗盟]委)(?=[省市县区州旗盟](?:人民)?政府(?:$|[、和与]))")


def bodies_in(words: str) -> Iterator[str]:
    """Yield the bodies that a subject names, one or several joined by 、 or 和; nothing if it names anything else.

    Example:
        >>> list(bodies_in("市信访局和市司法局")), list(bodies_in("陈仓区"))
        (['市信访局', '市司法局'], [])
    """
    words = _AND_ITS_GOVERNMENT.sub("\\1、", words)
    if is_body(words) and not re.search("(?:[、和与]|会同)(?![^（(]{0,12}[）)])", words):
        yield words
        return
    for joint in ("与|会同|联合", "、|和|与|会同|联合|及"):  # 社会和法制委员会与提案委员会 are two
        pieces = [piece for piece in re.split(f"(?:{joint})(?![^（(]{{0,12}}[）)])", words) if piece]
        bodies = [piece for piece in pieces if not is_place(piece)]  # 某某厅与某某市: a place is no body
        if len(pieces) > 1 and bodies and all(map(is_body, bodies)):
            yield from bodies
            return
    if is_body(words):
        yield words


_NOT_PUBLIC = re.compile(
    "传媒|日报|晚报|早报|电视台|广播(?!电视|影视)|新闻|网$|发布$|公众号|记者|通讯员|客户端|公司|集团|银行|协会|本站|转载|原创|时报|报社|[报刊台网]$"
)


def is_public_body(name: str) -> bool:
    """Tell whether a source line names a public body, and no medium.

    Example:
        >>> is_public_body("市信访局"), is_public_body("某某日报社")
        (True, False)
    """
    return is_body(name) and len(name) >= 4 and not _NOT_PUBLIC.search(name)


def level_of(words: str) -> Level | None:
    """Return the level that words name (全省, 市委, 党的); None if they name none.

    Example:
        >>> level_of("省委十四届四次全会精神").value
        'provincial'
    """
    found = first_match(LEVELS, words)
    return found.value if found else None


def side_of(body: str) -> Side | None:
    """Return the organisation that a body belongs to; None if its name does not tell.

    Example:
        >>> side_of("市信访局党组").value, side_of("市信访局").value
        ('party', 'state')
    """
    found = first_match(SIDES, body)
    return found.value if found else None

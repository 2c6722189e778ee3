"""Names of persons in Chinese texts: surnames, the words that may follow a name, and names with a middle dot."""

import re

from baoji_notices.drafting.chinese.bodies import HAN

# The surnames of the Hundred Family Surnames (百家姓) and others in use; a name without an office is only read with one.
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃"
    "利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付仝佘佟邸岳闫亓代覃区兰鹿苑"
    "降南矫海战迟宫庹揭卿晋仉粟麦谌但敬税鄢麴豆苟雒蹇腾禤刑撒拉冼遆靖呼延蔄庆亢撖么刚帅缑贠战伞漆原朝揣仓操种郄车母仵暴初门逢逯"
)
COMPOUND = "欧阳|乐正|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|呼延|公西|亓官|拓跋|淳于|西门|东郭|南门|第五"
COMPOUNDS = frozenset(COMPOUND.split("|"))
_FOLLOWS = (
    "视频|线上|远程|带队|立即|随即|迅速|紧急|第一时间|的陪同|同志|先生|女士|教授|老师|博士|未|没有|因|临时|代为|代主持|本应|无法|曾|委托|请假|缺席|主持|出席|参加|列席|在|对|就|围绕|作|做|强调|指出|要求|表示|感谢|祝贺|慰问|勉励|说|认为|传达|通报|汇报|带领|带头|宣读|领学|介绍|讲话|致辞|"
    "致词|结合|代表|分别|等|及|和|与|首先|到|陪同|率|从|为|向|并|深入|一行|总结|安排|部署|以|进行|点评|讲|提出|受|谈|解读|授课|领誓|"
    "主讲|组织|主持召开|召集|通过|担任|随后|最后|还|也|同时|宣布|回顾|充分|高度|传|听取|要|号召|希望|根据|针对|走|实地|现场|全程|亲自|应邀|批示|来到|走进|前往|赶赴|"
    "全面|简要|详细|书面|逐条|逐项|深刻|发出|亲临|莅临|一同|共同|逐一|先后|开展|担任|发言|述职|表态|签|发表|[、，,。；;：:（(）)！\\s]|$"
)
# Prepositions and conjunctions behind a name are no part of it (尉迟明作总结).
# 和 ends a name where a verb follows at once (某永和参加会议).
# A character that makes a word with the next one is none either (某超针对, 某明主讲).
_RUNS_ON = "(?!(?<=针)对|(?<=认)为|(?<=[谈提讲])到|(?<=[宣主])讲|(?<=听)从|(?<=[予加])以|(?<=以)及|(?<=代)为|(?<=说)[：:“])"
_GIVEN = f"(?:{HAN}和(?=同志|主持|出席|参加|列席|到会|作[^，]{{1,20}}(?:说明|报告|讲话|发言))|{HAN}{{1,2}}(?<![作在就对做从到并和与及等未没的]){_RUNS_ON})"
NAME = f"(?:(?!{HAN}{{0,4}}(?:主任|书记|主席|委员|[局厅处科所校院部市县区州镇乡]长|秘书)){HAN}{{2,6}}[·•・‧]{HAN}{{2,8}}?(?:[·•・‧]{HAN}{{2,8}}?)?|(?:{COMPOUND}){_GIVEN}|[{SURNAMES}]{_GIVEN}|[{SURNAMES}] {HAN}(?: {HAN}(?<![作在就对做从到并和与及等]))?)"
_WHOLE_NAME = re.compile(NAME)
# Behind an office two or three characters are a name, whatever its surname, if none of them is of the words of this
# genre and what follows could follow a name: surnames are an open class.
# The characters that Tibetan, Mongol and Kazakh names are written with; four of them make no Chinese word.
_TRANSLITERATED = (
    "根云阿巴敖日格勒尔特木达来仁扎西才让索南旺卓玛措多吉次尼嘉央金平罗布娃桑洛丹增曲珍德白加拉姆珠贡顿普边米旦强登晋美江泽郎乌兰其斯琴高呼和图雅那顺孟"
    "苏宝音朝鲁额敦青哈毕力娜古丽努吐逊买提艾瓦热合曼依孜别克肯萨什迪亚库班吾甫伊玉素麦海仓夏昂却太先堆杰吉朗伦久秋培尕完俄嘎雅恩陶涛宾满恩茸里"
)
_NAME_LIKE = "[^未没因的了着在和与及等各全该这对就由会您我他她0-9\\W]"
OTHER_NAME = (
    "(?!副|逐|报告|也[一都纷]|和任|[共等约近]|[一二三四五六七八九十百两]{1,3}[余多名人位个]|[场矿厂车船班排营组队站所室股科处园馆社庭]长|要|须|必须|每|应当|提出|结合|分别|围绕|针对|充分|认真|深入|同时|首先|最后|随后|表示|介绍|进行|发言|交流|开展|参加|出席|列席|主持|讲话|作了?|同志|会议|会上|负责|分管|相关|有关|人员|部门|单位|领导|干部|代表|委员|成员|全体|主要|工作|高度|亲自|重要|班子|职责|一行|助理|办公|岗位|述职|以上|级别|带头|带队|带着|带领|讲|互动|受邀|名单)"
    f"(?:{_NAME_LIKE}{{1,2}}和(?=同志|主持|出席|参加|列席|到会)|{_NAME_LIKE}{{2,3}}{_RUNS_ON}|{_NAME_LIKE}{{4,5}}(?<!发表)(?<!作)(?<!常务)(?=通报|汇报|主持|出席|参加|列席|讲话|强调|指出|要求|传达|对[^，,]{{2,30}}作)|[{_TRANSLITERATED}]{{4,6}}|[{SURNAMES}][{_TRANSLITERATED}]{{3,5}})"
)
# Behind a post that stands behind a name nothing but a verb or a preposition goes on.
_DOES = "主持|安排|部署|出席|参加|列席|作|做|强调|指出|要求|表示|传达|通报|汇报|介绍|讲话|总结|提出|充分|肯定|分析|带领|宣读|致辞|发表|回顾"
AFTER_TITLE = f"(?:还|也|迅速|立即|随即|临时|代为?|原原本本|全文|带头|详细|首先|最后|再次|随后)?(?:{_DOES}|(?:在|就|对|从|围绕|结合|代表)[^，,。；;]{{1,30}}?(?:{_DOES}|，|,))|、"
AFTER_OFFICE = f"(?P<name>{NAME}|{OTHER_NAME})(?={_FOLLOWS})"
# A post behind the name; what looks like a name before it must be none of the fields of work that bureaus are named by.
TITLED = re.compile(
    f"(?:会上|会议由|大会由|由|随后|最后|首先|接着|会议最后){{0,2}}(?!党组|支部|水务|水利|卫健|卫生|文旅|司法|应急|金融|房管|国土|计生|林业|农业|安监|文广|常务|单位|班子)"
    f"(?P<name>{NAME})(?<![委党副组局支省市县区州旗盟镇乡])(?P<office>副?(?:检察长|院长|局长|书记|省长|市长|县长|区长|州长|旗长|镇长|乡长|部长|主任|校长|园长|主席|厅长|处长|科长|所长|站长|秘书长|总?队长|[支大中]队长|总经理|董事长))(?={AFTER_TITLE})"
)
# The same behind the body (区政府办公室某某某主任主持会议).
TITLED_IN_BODY = re.compile(
    f"(?P<body>[^，,。；;、和与及由]{{1,16}}?(?:办公室|办|委员会|局|院|部|委|政府|总队|支队|大队|中心|学校|医院|研究所|工商联|总工会|妇联|科协|[处司室]))(?P<name>{NAME})(?<!副)(?P<office>副?(?:主任|局长|院长|校长|部长|处长|所长|司长|总?队长|支队长|大队长|主席|书记|市长|县长|区长|镇长|乡长))(?=同志|主持|出席|参加|作|做|传达|通报|强调|指出|要求|表示|、|及|等|$)"
)
_COMMON_WORDS = """
教师 家长 学生 村民 居民 员工 医护 工人 农民 党员 青年 妇女 科员 公室 受邀 互动 群众 指出 强调 要求 台前 主席 会议 会上 全体 全市 全县 全会 全区 全局 全省 全校 全院 各级 各位 同志 干部 职工 代表 委员 主任 书记 局长 部门 单位 成员 负责 有关 相关 方面 时间
任务 安全 高度 和谐 平安 严格 应当 应该 方案 明确 马上 广大 全面 国家 文件 文明 许多 经常 公安 公开 成立 成为 项目 路线 古城 农村 农业 石油 金融 向全 向各 和各 和全
及各 从严 从全 能力 红色 关于 关键 强化 单独 计划 计生 习近平 高质量 逐一 逐个 逐项 分析 先后 依次 轮流 一一 一致 纷纷 现场 当场 详细 简要 系统 着重 重点 共同 安排部署 解决 解放 别动 都要 越来越 通过 通报 温室 常委 常务 常态 文化 文旅 双方 全员 全程 全年 白天
方式 原原 候选 人选 代为 临时 本应 无法 总结 包括 包村 程序 连续 相互 上台 登台 回顾 根据 按照 针对 掌管 易地 明年 时刻 后勤 查处 相应 平时 批示 周例 月例 迅速 立即 考勤 安排 视察 调研 考察 江苏 陕西 山东 山西
"""
_NO_NAMES = frozenset(_COMMON_WORDS.split())


def is_name(words: str) -> bool:
    """Tell whether words have the form of a name and are no common word.

    Example:
        >>> is_name("司马建军"), is_name("全体干"), is_name("阿迪力·买买提")
        (True, False, True)
    """
    return bool(_WHOLE_NAME.fullmatch(words)) and not is_common(words)


def is_common(words: str) -> bool:
    """Tell whether what stands where a name could begins with a common word (代表, 指出)."""
    return words[:2] in _NO_NAMES or words[:3] in _NO_NAMES or words[:4] in _NO_NAMES

"""The words that made-up releases are composed of: a small vocabulary of the genre in Chinese and in English."""

from dataclasses import dataclass, fields
from typing import Any

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Words:
    """The vocabulary of one language.

    Attributes:
        names: what persons are called, family names first; the given names are made of `given`.
        posts: a post as printed, and the side that it is on.
        frames: the frame of a reporting block for each verb, for the meeting and for a speaker.
        roles: what the text says of a person with a role.
        conveyed: what is conveyed, for each kind.
        defects: damaged words for each kind of damage.
        templates: the sentences that facts are put into, and the marks between them.
    """

    names: tuple[str, ...]
    given: tuple[str, ...]
    bodies: tuple[str, ...]
    posts: Pairs
    places: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    frames: dict[str, tuple[str, str]]
    roles: dict[str, str]
    conveyed: dict[str, tuple[str, ...]]
    defects: dict[str, str]
    manners: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    aims: tuple[str, ...]
    headings: tuple[str, ...]
    ordinals: tuple[tuple[str, ...], ...]
    addressees: tuple[str, ...]
    deadlines: tuple[str, ...]
    parts_of_day: dict[str, str]
    templates: dict[str, str]


ZH = Words(
    names=tuple(
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗方俞任袁柳"
    ),
    given=tuple("明远志强文军建国晓东海涛春林立新永安小平玉兰秀英桂花红梅佳琪思源子涵宇航一鸣𠮷"),
    bodies=("发改局", "档案局", "水利局", "教育局", "司法局", "粮食局", "地震局", "林业中心", "政府办公室",
    "统计局"),
    posts=(
        ("党组书记", "party"), ("局长", "state"), ("副局长", "state"), ("党组成员", "party"), ("主任", "state"),
        ("副市长", "state"), ("县长", "state"), ("区委书记", "party"), ("人大常委会主任", "congress"),
        ("政协主席", "cppcc"), ("纪检组长", "party"), ("院长", "court"), ("工会主席", "mass_org"), ("秘书长",
        "state"),
    ),
    places=("机关三楼会议室", "政务大厅", "市民中心报告厅", "行政中心", "一号会议室"),
    groups={
        "leadership": ("局领导班子成员", "在家县级领导", "班子成员"),
        "cadres": ("机关各科室负责人", "中层以上干部", "镇街党政主要负责同志"),
        "staff": ("机关全体干部职工", "窗口工作人员"),
        "units": ("各县区分管领导", "市级有关部门主要负责人", "相关企业负责人"),
        "deputies": ("部分基层代表", "有关委员"),
        "public": ("社区群众代表", "退休职工代表"),
        "committee": ("大会主席团", "常务委员会"),
        "other": ("有关专家学者", "特邀嘉宾"),
    },
    frames={
        "pointed_out": ("会议指出", "指出"), "held": ("会议认为", "认为"), "stressed": ("会议强调", "强调"),
        "required": ("会议要求", "要求"), "decided": ("会议决定", "同意"), "conveyed": ("会议传达学习了",
        "领学了"),
        "arranged": ("会议安排部署了", "安排部署了"), "other": ("与会人员表示", "表示"),
    },
    roles={
        "presided": "主持会议", "spoke": "讲话", "conveyed": "传达有关精神", "reported": "汇报工作",
        "led_study": "领学文件", "attended": "出席会议", "sat_in": "列席会议", "other": "参加活动",
    },
    conveyed={
        "meeting": ("全省粮食工作会议", "全市水利工作会议", "全市档案工作推进会", "上级有关会议"),
        "speech": ("省领导在调研时的讲话", "市主要领导讲话"),
        "instruction": ("市主要领导批示", "省领导有关批示"),
        "document": ("《关于加强水利管理的通知》", "《粮食储备管理办法》", "《档案工作要点》"),
        "spirit": ("省市有关精神", "上级部署要求"),
    },
    defects={
        "unbalanced_quote": "”", "stray_punctuation": "，、", "truncated": "并将于近", "garbled": "□□□",
        "lost_digits": "第 次", "mistranslation": "小学两类", "duplicated": "进一步进一步",
        "replaced_name": "某某市",
    },
    manners=(
        "持续", "扎实", "深入", "全面", "认真", "着力", "切实", "大力", "稳步", "精准", "统筹", "主动", "及时",
        "坚决",
    ),
    verbs=(
        "推进", "抓好", "做好", "完善", "强化", "优化", "落实", "排查", "整治", "提升", "加快", "规范", "压实",
        "盘活",
        "健全", "守住", "补齐", "拓宽", "巩固", "细化",
    ),
    objects=(
        "水利工程建设", "粮食储备管理", "档案归集整理", "道路养护", "营商环境", "项目前期工作", "汛期值班值守",
        "安全生产检查",
        "老旧小区改造", "学校食堂监管", "果业提质增效", "林区防火巡护", "便民服务事项", "窗口办事流程", "干部培训",
        "台账管理",
        "河道清理", "基层治理网格", "就业帮扶", "医保经办", "污水处理设施", "数据共享平台", "招商线索", "惠企措施",
        "责任清单",
        "应急物资储备", "农村供水", "文物保护", "灌区改造", "养老服务", "科技成果应用", "信息报送",
    ),
    aims=(
        "确保年度目标按期完成", "不断提高服务水平", "让群众办事更加方便", "为全年工作打牢基础", "防止问题反弹回潮",
        "形成上下联动的工作合力", "做到件件有回音", "推动各项工作再上台阶",
    ),
    headings=(
        "提高站位", "强化责任", "突出重点", "狠抓落实", "守牢底线", "转变作风", "完善机制", "加强学习", "优化服务",
        "严明纪律", "靠前谋划", "补齐短板",
    ),
    ordinals=(
        tuple(f"{digit}要" for digit in "一二三四五六七八九十"),
        tuple(f"{digit}是" for digit in "一二三四五六七八九十"),
        tuple(f"第{digit}，" for digit in "一二三四五六七八九十"),
    ),
    addressees=("各县区", "各科室", "各镇街", "各成员单位", "有关部门"),
    deadlines=("年底前", "月底前", "汛期到来前", "三季度末"),
    parts_of_day={"morning": "上午", "afternoon": "下午", "evening": "晚"},
    templates={
        "day": "{month}月{day}日{part}", "with_year": "{year}年{month}月{day}日{part}",
        "days": "{month}月{day}日至{last}日",
        "lately": "近日", "title": "{body}召开{kind}",
        "opening": "{date}，{body}在{place}召开{kind}，研究{topic}等工作。",
        "undated": "{body}在{place}召开{kind}，研究{topic}等工作。", "conveying": "会议传达学习了",
        "person": "{offices}{name}",
        "spirit": "{event}精神", "few": "{group}{count}余人", "exactly": "{group}共{count}人",
        "number": "〔{year}〕{number}号",
        "speaker": "{name}{frame}", "own": "{body}{post}", "clause": "{manner}{verb}{object}", "must": "要",
        "bound": "坚持",
        "and": "、", "comma": "，", "stop": "。", "space": "",
    },
)  # fmt: skip

EN = Words(
    names=(
        "Zhao", "Qian", "Sun", "Li", "Zhou", "Wu", "Zheng", "Wang", "Feng", "Chen", "Chu", "Wei", "Jiang", "Shen",
        "Han", "Yang", "Zhu", "Qin", "You", "Xu", "He", "Lü", "Shi", "Zhang", "Kong", "Cao", "Yan", "Hua", "Jin",
        "Tao", "Xie", "Zou", "Yu", "Bai", "Dou", "Yun", "Su", "Pan", "Ge", "Fan", "Peng", "Lang", "Lu", "Ma",
        "Miao",
        "Fang", "Ren", "Yuan", "Liu", "Tang",
    ),
    given=(
        "ming", "yuan", "zhi", "qiang", "wen", "jun", "jian", "guo", "xiao", "dong", "hai", "tao", "chun", "lin",
        "li", "xin", "yong", "an", "ping", "yu", "lan", "xiu", "ying", "gui", "hong", "mei", "jia", "qi", "si",
        "hang",
    ),
    bodies=(
        "Municipal Water Bureau", "County Archives", "District Education Bureau", "Municipal Grain Bureau",
        "County Forestry Centre", "Municipal Statistics Office", "District Justice Bureau",
    ),
    posts=(
        ("Secretary of the Party Leadership Group", "party"), ("Director", "state"), ("Deputy Director", "state"),
        ("Vice Mayor", "state"), ("County Head", "state"), ("Secretary of the District Committee", "party"),
        ("Chairman of the CPPCC Committee", "cppcc"), ("Secretary-General", "state"), ("Chief Engineer", "state"),
    ),
    places=("the conference room on the third floor", "the administrative centre", "the citizens’ hall"),
    groups={
        "leadership": ("members of the leadership", "leaders of the bureau"),
        "cadres": ("heads of all sections", "cadres above the middle rank"),
        "staff": ("all staff of the bureau", "window staff"),
        "units": ("heads of the departments concerned", "persons in charge of enterprises"),
        "deputies": ("deputies from the grassroots", "some members of the committee"),
        "public": ("representatives of residents", "retired workers"),
        "committee": ("the presidium", "the standing committee"),
        "other": ("experts", "invited guests"),
    },
    frames={
        "pointed_out": ("The meeting pointed out that", "pointed out that"),
        "held": ("The meeting held that", "held that"),
        "stressed": ("The meeting emphasized that", "emphasized that"),
        "required": ("The meeting required that", "required that"),
        "decided": ("The meeting decided that", "agreed that"),
        "conveyed": ("The meeting conveyed that", "conveyed that"),
        "arranged": ("The meeting arranged that", "arranged that"),
        "other": ("The participants said that", "said that"),
    },
    roles={
        "presided": "presided over the meeting", "spoke": "delivered a speech",
        "conveyed": "conveyed the documents",
        "reported": "reported on the work", "led_study": "led the study", "attended": "attended the meeting",
        "sat_in": "sat in on the meeting", "other": "took part",
    },
    conveyed={
        "meeting": ("the provincial meeting on grain work", "the municipal meeting on water conservancy"),
        "speech": ("the speech of the provincial leader", "the speech of the mayor"),
        "instruction": ("the written comment of the mayor", "the instruction of the provincial leader"),
        "document": ("the notice on water management", "the measures on grain reserves"),
        "spirit": ("the spirit of the province and the city", "the requirements from above"),
    },
    defects={
        "unbalanced_quote": "”", "stray_punctuation": ", .", "truncated": "and will in", "garbled": "x#x#x",
        "lost_digits": "No. of", "mistranslation": "the primary school two categories",
        "duplicated": "further further",
        "replaced_name": "the city of Example",
    },
    manners=("steadily", "earnestly", "thoroughly", "vigorously", "promptly", "jointly", "precisely", "firmly"),
    verbs=(
        "advance", "improve", "strengthen", "optimise", "carry out", "inspect", "renovate", "standardise",
        "speed up",
        "make good use of", "safeguard", "extend", "consolidate", "refine",
    ),
    objects=(
        "the building of water works", "the management of grain reserves", "the sorting of archives",
        "road upkeep",
        "the business environment", "the early work on projects", "duty rosters in the flood season",
        "checks on work safety", "the renewal of old quarters", "the supervision of school canteens",
        "fire patrols in the forests", "services at the counter", "the training of cadres", "ledgers and lists",
        "the clearing of rivers", "rural water supply", "help for those out of work", "stores for emergencies",
    ),
    aims=(
        "so that the targets of the year are met", "so that services keep improving",
        "and make things easier for the public", "and lay a sound base for the whole year",
        "so that problems do not come back", "and bring all work to a higher level",
    ),
    headings=(
        "raise awareness", "tighten responsibility", "stress the main points", "grasp implementation",
        "hold the bottom line", "change the style of work", "improve the mechanisms", "study more",
    ),
    ordinals=(
        ("First, ", "Second, ", "Third, ", "Fourth, ", "Fifth, ", "Sixth, ", "Seventh, ", "Eighth, ", "Ninth, ",
        "Tenth, "),
    ),
    addressees=("all counties", "all sections", "the departments concerned"),
    deadlines=("before the end of the year", "before the end of the month", "before the flood season"),
    parts_of_day={"morning": "morning", "afternoon": "afternoon", "evening": "evening"},
    templates={
        "day": "{part}{name} {day}", "with_year": "{part}{name} {day}, {year}", "days": "{name} {day} to {last}",
        "lately": "recently", "title": "{body} holds {kind}",
        "opening": "On {date}, the {body} held its {kind} in {place} and discussed {topic}.",
        "undated": "The {body} held its {kind} in {place} and discussed {topic}.",
        "conveying": "The meeting conveyed ", "person": "{name}, {offices}", "spirit": "the spirit of {event}",
        "few": "more than {count} {group}", "exactly": "{count} {group}", "number": "No. {number} of {year}",
        "speaker": "{name} {frame}", "own": "{post} of the {body}", "clause": "{manner} {verb} {object}",
        "must": "we must ", "bound": "upholding ", "and": " and ", "comma": ", ", "stop": ".", "space": " ",
    },
)  # fmt: skip

# A mirror's conversion to traditional characters goes character by character, so that offsets stay.
_PAIRS = (
    "赵趙钱錢孙孫吴吳郑鄭冯馮陈陳卫衛蒋蔣韩韓杨楊许許吕呂张張华華魏魏谢謝邹鄒云雲苏蘇鲁魯韦韋马馬远遠强強军軍国國晓曉东東涛濤兰蘭红紅发發档檔务務业業统統计計组組书書记記长長员員区區县縣"
    "领領导導机機关關负負责責门門团團会會议議认認为為调調决決传傳达達学學习習讲講话話汇匯报報动動级級粮糧储儲备備办辦点點样樣续續实實万萬义義进進类類乡鄉镇鎮间間着著时時坚堅优優补補齐齊"
    "规規压壓细細设設归歸养養护護营營环環项項检檢旧舊监監质質训訓账賬网網医醫经經数數据據线線单單应應农農标標断斷让讓众眾础礎问問题題联聯响響层層转轉变變风風严嚴纪紀谋謀处處织織协協专專"
    "职職党黨产產种種满滿见見显顯当當个個说說这這对對现現开開图圖馆館结結构構拟擬视視询詢台臺与與体體劳勞扎紮历歷厅廳际際权權资資边邊审審两兩气氣无無号號总總龙龍凤鳳宝寶鸡雞陕陝岭嶺丽麗"
    "乌烏宁寧岛島库庫庆慶广廣贵貴临臨阳陽泽澤济濟连連兴興驻駐额額尔爾银銀锡錫辽遼滨濱沟溝涧澗桥橋岗崗坝壩绥綏诸諸诉訴刘劉叶葉盘盤紧緊确確绩績场場战戰复復减減双雙访訪积積稳穩创創赶趕铁鐵输輸内內"
)
_TO_TRADITIONAL = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))


def traditional(value: Any) -> Any:
    """Return a text, or every text in a collection, in traditional characters; its length stays."""
    if isinstance(value, str):
        return value.translate(_TO_TRADITIONAL)
    if isinstance(value, dict):
        return {key: traditional(item) for key, item in value.items()}
    return tuple(traditional(item) for item in value)


def in_script(text: str, language: str) -> str:
    """Return a Chinese text as a page in a language prints it."""
    return text.translate(_TO_TRADITIONAL) if language == "zh-Hant" else text


HANT = Words(**{field.name: traditional(getattr(ZH, field.name)) for field in fields(ZH)})
WORDS = {"zh-Hans": ZH, "zh-Hant": HANT, "en": EN}

GIST_VERBS = (
    "Improve", "Step up", "Tighten", "Extend", "Check", "Carry out", "Speed up", "Keep up", "Widen", "Report on",
)  # fmt: skip
GIST_OBJECTS = (
    "water works before the flood season", "the care of grain stores", "the sorting of old files",
    "the upkeep of rural roads", "services for firms and residents", "safety checks in schools",
    "fire watch in the woods", "the training of staff", "lists of open cases", "help for those out of work",
)  # fmt: skip

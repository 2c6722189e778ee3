"""The closed lists of the schema: enumerations whose members carry their Chinese term and an English gloss."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A member of a closed list: its value in the data, its Chinese term and an English gloss.

    Example:
        >>> Level.COUNTY.value, Level.COUNTY.zh
        ('county', '县级')
    """

    zh: str
    gloss: str

    __hash__ = str.__hash__  # a term equals its value, so it has to hash like it; an Enum hashes by its name

    def __new__(cls, value: str, zh: str, gloss: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.gloss = gloss
        return member


class Language(Term):
    """Language and script of a text, as a BCP 47 tag."""

    ZH_HANS = "zh-Hans", "简体中文", "Chinese in simplified characters"
    ZH_HANT = "zh-Hant", "繁体中文", "Chinese in traditional characters"
    EN = "en", "英文", "English"


class HostClass(Term):
    """Who runs the host that a page was seen on."""

    GOVERNMENT = "government", "政府网站", "a site of a government, Party, congress or court body"
    PARTY_MEDIA = "party_media", "党媒", "a newspaper or station run by a Party committee"
    MEDIA = "media", "媒体", "any other news medium"
    MIRROR = "mirror", "镜像", "a copy of somebody else's site, hijacked domains included"
    AGGREGATOR = "aggregator", "聚合站", "a site that collects or translates others' news"
    UNKNOWN = "unknown", "不明", "not known"


class PageRole(Term):
    """What a page is to the text on it."""

    ORIGINAL = "original", "首发", "the publisher's own page"
    REPOST = "repost", "转载", "the same text carried by another site"
    TRANSLATION = "translation", "译文", "the text in another language"


class TranslationMethod(Term):
    """How a translated text was made."""

    MACHINE = "machine", "机器翻译", "by machine"
    HUMAN = "human", "人工翻译", "by a person"
    UNKNOWN = "unknown", "不明", "not known"


class CreditRole(Term):
    """The part that a credited unit had in the publication."""

    REPORTING = "reporting", "供稿", "supplied or reported the text"
    EDITING = "editing", "编辑", "edited or checked it"
    PHOTOGRAPHY = "photography", "摄影", "took the pictures"
    OTHER = "other", "其他", "any other part"


class TextStatus(Term):
    """Whether the record carries the text."""

    FULL = "full", "全文", "the text stands in the record"
    WITHHELD = "withheld", "不载", "facts only; the text is not carried"


class Extent(Term):
    """How much of the text was read when it was coded."""

    FULL = "full", "全文", "from the first word to the last"
    EXCERPT = "excerpt", "节录", "a part; what is absent may only be unseen"


class SourceTextRights(Term):
    """The legal standing of the source text; not legal advice."""

    PRC_ART5_CLAIMED = (
        "prc_art5_claimed",
        "著作权法第五条",
        "outside copyright if PRC Copyright Law Art. 5 covers it, which is unsettled for meeting news",
    )
    THIRD_PARTY_TRANSLATION = (
        "third_party_translation",
        "第三方译文",
        "an unofficial translation, in which its maker may hold rights",
    )
    UNKNOWN = "unknown", "不明", "not known"


class MeetingKind(Term):
    """The kind of a meeting; enlarged, mode and conveners are fields of their own."""

    PARTY_GROUP = "party_group", "党组会议", "meeting of a Party leadership group"
    PARTY_COMMITTEE = "party_committee", "党委会议", "meeting of a Party committee"
    PARTY_STANDING_COMMITTEE = (
        "party_standing_committee",
        "党委常委会会议",
        "meeting of a Party committee's standing committee",
    )
    CONGRESS_STANDING_COMMITTEE = (
        "congress_standing_committee",
        "人大常委会会议",
        "meeting of a people's congress standing committee",
    )
    CPPCC_STANDING_COMMITTEE = (
        "cppcc_standing_committee",
        "政协常委会会议",
        "meeting of a CPPCC standing committee",
    )
    CHAIRPERSONS = "chairpersons", "主任会议/主席会议", "chairpersons' meeting of a congress or CPPCC"
    THEORY_STUDY_GROUP = (
        "theory_study_group",
        "理论学习中心组学习会",
        "study session of a Party committee's theory study group",
    )
    GOVERNMENT_EXECUTIVE = "government_executive", "政府常务会议", "executive meeting of a government"
    GOVERNMENT_PLENARY = "government_plenary", "政府全体会议", "plenary meeting of a government"
    DIRECTOR_OFFICE = "director_office", "局长办公会/局务会", "a bureau director's office meeting"
    ALL_STAFF = "all_staff", "全体干部会议/全体干部职工会议", "meeting of all cadres or staff of a body"
    WORK_CONFERENCE = "work_conference", "工作会议", "work conference"
    SPECIAL_TOPIC = "special_topic", "专题会议", "meeting on one topic"
    LEADING_GROUP = "leading_group", "领导小组会议", "meeting of a leading group"
    MOBILISATION = "mobilisation", "动员部署会", "mobilisation and deployment meeting"
    PROGRESS = "progress", "推进会/调度会", "progress or dispatch meeting"
    ON_SITE = "on_site", "现场会", "on-site meeting"
    REPORT_BACK = "report_back", "汇报会", "meeting that hears reports"
    JOINT_CONFERENCE = "joint_conference", "联席会议", "joint conference of several bodies"
    DEMOCRATIC_LIFE = "democratic_life", "民主生活会", "democratic life meeting of a leadership"
    ORGANISATIONAL_LIFE = "organisational_life", "组织生活会", "organisational life meeting of a branch"
    BRANCH = "branch", "支部党员大会", "general meeting of a Party branch"
    LECTURE = "lecture", "宣讲会/报告会", "lecture or report meeting"
    SYMPOSIUM = "symposium", "座谈会", "symposium"
    TRAINING = "training", "培训会", "training session"
    SIGNING_AWARD = "signing_award", "签约/表彰", "signing or award meeting"
    CONGRESS = "congress", "人代会", "session of a people's congress"
    CPPCC = "cppcc", "政协全体会议", "plenary session of a CPPCC committee"
    PARTY_CONGRESS = "party_congress", "党代会/全会", "Party congress or plenum of a Party committee"
    OTHER = "other", "其他", "any other kind"


class MeetingMode(Term):
    """How people met."""

    IN_PERSON = "in_person", "现场", "in one room"
    VIDEO = "video", "视频", "by video or telephone"
    HYBRID = "hybrid", "现场+视频", "a main room with others joined by video"


class PartOfDay(Term):
    """The part of the day that the text prints; never a made-up hour."""

    EARLY_MORNING = "early_morning", "凌晨", "before dawn"
    MORNING = "morning", "上午", "morning"
    NOON = "noon", "中午", "noon"
    AFTERNOON = "afternoon", "下午", "afternoon"
    EVENING = "evening", "晚上", "evening or night"
    ALL_DAY = "all_day", "全天", "the whole day"


class Level(Term):
    """Administrative level of a body or a jurisdiction."""

    CENTRAL = "central", "中央", "central"
    PROVINCIAL = "provincial", "省级", "province, autonomous region or municipality"
    PREFECTURAL = "prefectural", "地级", "prefecture-level city or prefecture"
    COUNTY = "county", "县级", "county, district or county-level city"
    TOWNSHIP = "township", "乡级", "township, town or subdistrict"
    GRASSROOTS = "grassroots", "基层", "village, community or other unit below the township"


class EventRole(Term):
    """What a person or a group did at the meeting."""

    PRESIDED = "presided", "主持", "presided"
    SPOKE = "spoke", "讲话", "gave a speech"
    CONVEYED = "conveyed", "传达", "conveyed a meeting or a document from above"
    REPORTED = "reported", "汇报", "reported"
    LED_STUDY = "led_study", "领学", "led the study of a text"
    ATTENDED = "attended", "出席/参加", "attended"
    SAT_IN = "sat_in", "列席", "sat in without being a member"
    OTHER = "other", "其他", "any other part"


class Side(Term):
    """The organisation that an office belongs to."""

    PARTY = "party", "党", "Communist Party of China, its discipline bodies included"
    STATE = "state", "政", "state administration"
    CONGRESS = "congress", "人大", "people's congress"
    CPPCC = "cppcc", "政协", "Chinese People's Political Consultative Conference"
    COURT = "court", "法院", "people's court"
    PROCURATORATE = "procuratorate", "检察院", "people's procuratorate"
    MASS_ORG = "mass_org", "群团", "mass organisation"
    OTHER = "other", "其他", "any other"


class OfficeMissing(Term):
    """Why a named person stands without an office."""

    KNOWN_FROM_TITLE = "known_from_title", "见于标题", "the office stands in the release's title only"
    NOT_PRINTED = "not_printed", "未载", "the release prints the official's name without an office"
    NOT_SEEN = "not_seen", "未见", "the part of the text that was seen does not show it"


class GroupKind(Term):
    """What kind of unnamed participants a group is."""

    LEADERSHIP = "leadership", "领导班子", "members of a leadership"
    CADRES = "cadres", "干部", "cadres"
    STAFF = "staff", "职工", "staff"
    UNITS = "units", "单位负责人", "units, or the persons in charge of them"
    DEPUTIES = "deputies", "代表/委员", "congress deputies or CPPCC members"
    PUBLIC = "public", "群众", "members of the public"
    COMMITTEE = "committee", "委员会/主席团", "a committee or presidium acting as one"
    OTHER = "other", "其他", "any other"


class ConveyedKind(Term):
    """What was conveyed from above."""

    MEETING = "meeting", "会议", "a meeting or its spirit"
    SPEECH = "speech", "讲话", "a speech"
    INSTRUCTION = "instruction", "指示批示", "an instruction or a written comment"
    DOCUMENT = "document", "文件", "a document"
    SPIRIT = "spirit", "精神", "a spirit named without its meeting, speech or document"


class DocumentKind(Term):
    """The fifteen statutory document kinds (党政机关公文处理工作条例, 2012, Art. 8), and three more."""

    RESOLUTION = "resolution", "决议", "resolution"
    DECISION = "decision", "决定", "decision"
    ORDER = "order", "命令(令)", "order"
    COMMUNIQUE = "communique", "公报", "communiqué"
    ANNOUNCEMENT = "announcement", "公告", "announcement"
    PUBLIC_NOTICE = "public_notice", "通告", "public notice"
    OPINION = "opinion", "意见", "opinion"
    NOTICE = "notice", "通知", "notice"
    CIRCULAR = "circular", "通报", "circular"
    REPORT = "report", "报告", "report"
    REQUEST = "request", "请示", "request for instructions"
    REPLY = "reply", "批复", "reply to a request"
    BILL = "bill", "议案", "bill"
    LETTER = "letter", "函", "letter"
    MINUTES = "minutes", "纪要", "minutes"
    REGULATION = "regulation", "法规规章", "law, regulation or Party rule"
    PLAN = "plan", "规划/方案", "plan or scheme"
    WORK_REPORT = "work_report", "工作报告", "work report"


class ReportingVerb(Term):
    """The verb of a reporting frame (会议指出, 会议强调 …)."""

    POINTED_OUT = "pointed_out", "指出", "pointed out"
    HELD = "held", "认为", "held"
    STRESSED = "stressed", "强调", "stressed"
    REQUIRED = "required", "要求", "required"
    DECIDED = "decided", "决定", "decided or approved"
    CONVEYED = "conveyed", "传达", "conveyed or studied"
    ARRANGED = "arranged", "部署", "arranged work"
    OTHER = "other", "其他", "any other verb"


class DirectiveType(Term):
    """What a directive asks for."""

    STUDY = "study", "学习", "study of a text, a spirit or a theory"
    PUBLICISE = "publicise", "宣传", "publicity and explanation"
    IMPLEMENT = "implement", "贯彻落实", "carrying out what was decided above"
    DEPLOY = "deploy", "部署", "arranging, dividing and scheduling work"
    STABILITY_RISK = "stability_risk", "维稳/风险", "stability, safety and risk"
    MASS_WORK = "mass_work", "群众工作", "work with the public"
    DISPUTE_RESOLUTION = "dispute_resolution", "化解矛盾", "petitions and disputes"
    SUPERVISION = "supervision", "督查", "inspection and supervision"
    REFORM = "reform", "改革创新", "reform and innovation"
    PARTY_BUILDING = "party_building", "党建", "Party building"
    CONDUCT_DISCIPLINE = "conduct_discipline", "作风纪律", "conduct and discipline"
    CAPACITY = "capacity", "能力建设", "skills, staffing and means"
    RESPONSIBILITY = "responsibility", "责任", "assigning and tightening responsibility"
    REPORTING = "reporting", "信息报送", "reporting upwards and information"
    DEVELOPMENT = "development", "发展", "economic development and projects"
    ENVIRONMENT = "environment", "生态环境", "environment and its protection"
    PUBLIC_SERVICE = "public_service", "公共服务", "services to the public"
    OTHER = "other", "其他", "any other demand"


class Modality(Term):
    """How binding the wording is; null on machine translations, where the word is the translator's."""

    MUST = "must", "必须/要", "must"
    SHOULD = "should", "应当", "should"
    STRIVE = "strive", "力争", "strive to"
    ENCOURAGE = "encourage", "鼓励", "encouraged"
    PROHIBIT = "prohibit", "严禁/不得", "must not"


class DefectKind(Term):
    """Damage in the text as it was published or stored."""

    UNBALANCED_QUOTE = (
        "unbalanced_quote",
        "引号不配",
        "a quotation mark that is unclosed, unopened or reversed",
    )
    STRAY_PUNCTUATION = "stray_punctuation", "多余标点", "punctuation that belongs nowhere"
    TRUNCATED = "truncated", "残缺", "a sentence that begins or ends midway"
    GARBLED = "garbled", "乱码", "characters or words that make no sense"
    LOST_DIGITS = "lost_digits", "数字缺失", "digits that were dropped"
    MISTRANSLATION = "mistranslation", "误译", "a term rendered by a wrong one"
    DUPLICATED = "duplicated", "重复", "words that stand twice"
    REPLACED_NAME = "replaced_name", "替换名称", "a name put in the place of another"


class AnchorField(Term):
    """The text that an anchor points into."""

    TITLE = "title", "标题", "publication.title"
    CONTENT = "content", "正文", "text.content"


class InferenceRule(Term):
    """How a value was inferred that the text does not state outright."""

    YEAR_FROM_RELEASE = "year-from-release", "以发布年份补年", "the year is that of the release"
    YEAR_FROM_TEXT = "year-from-text", "以文中年份补年", "the year stands elsewhere in the text, as in 2022年第3次"
    DATE_FROM_URL = "date-from-url", "由网址得日期", "the date stands in the page's address"
    LEVEL_FROM_NAME = "level-from-name", "由名称得级别", "the level follows from a body's name"
    BODY_FROM_SITE = "body-from-site", "由网站得机构", "the body is the one that runs the site"
    KIND_FROM_TITLE = "kind-from-title", "由标题得类别", "the meeting's kind stands in the title only"


class AnnotationState(Term):
    """How far a record's annotation has come."""

    DRAFT = "draft", "草稿", "made by rules, not yet read by a coder"
    SINGLE = "single", "单人标注", "coded once"
    DOUBLE = "double", "双人标注", "coded twice independently"
    ADJUDICATED = "adjudicated", "已裁定", "coded twice and every difference settled against the page"


class AnnotatorKind(Term):
    """What an annotator is."""

    HUMAN = "human", "人", "a person"
    MODEL = "model", "语言模型", "a language model"
    RULE = "rule", "规则程序", "a program that applies fixed rules"

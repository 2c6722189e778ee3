"""Closed lists that only the registries use."""

from baoji_notices.model.vocabulary import Term


class BodySystem(Term):
    """The system that a body belongs to."""

    PARTY = "party", "党委", "Party committees and their departments"
    GOVERNMENT = "government", "政府", "governments and their departments"
    CONGRESS = "congress", "人大", "people's congresses"
    CPPCC = "cppcc", "政协", "CPPCC committees"
    DISCIPLINE = "discipline", "纪检监察", "discipline inspection and supervision"
    COURT = "court", "法院", "people's courts"
    PROCURATORATE = "procuratorate", "检察院", "people's procuratorates"
    MASS_ORG = "mass_org", "群团", "mass organisations"
    PUBLIC_INSTITUTION = "public_institution", "事业单位", "public institutions"
    SOE = "soe", "国有企业", "state-owned enterprises"
    MEDIA = "media", "媒体", "media"


class EventKind(Term):
    """The kind of an event that gets conveyed."""

    CONGRESS = "congress", "代表大会/两会", "congress, or sessions of congress and CPPCC"
    PLENUM = "plenum", "全会", "plenum of a Party committee"
    MEETING = "meeting", "会议", "any other meeting"
    SPEECH = "speech", "讲话", "speech"
    INSPECTION = "inspection", "考察", "inspection visit"
    INSTRUCTION = "instruction", "指示批示", "instruction or written comment"


class FormulationType(Term):
    """The type of a formulation."""

    GUIDING_THOUGHT = "guiding_thought", "指导思想", "guiding thought"
    LOYALTY = "loyalty", "政治忠诚", "formula of political loyalty"
    MEETING_SHORTHAND = "meeting_shorthand", "会议简称", "short name of a meeting"
    MEETING_SPIRIT = "meeting_spirit", "会议精神", "spirit of a meeting"
    STRATEGY = "strategy", "战略布局", "strategy or layout"
    SPEECH = "speech", "重要讲话", "important speech"
    INSTRUCTION = "instruction", "重要指示", "important instruction"
    GOVERNANCE_MODEL = "governance_model", "治理经验", "model of governance"
    PERIOD_MARKER = "period_marker", "时期标志", "name of a period or a course"
    CAMPAIGN = "campaign", "专项活动", "campaign"
    NUMBERED_SLOGAN = "numbered_slogan", "数字口号", "numbered slogan"
    WORK_LINE = "work_line", "工作方针", "line of work"


class ZhStatus(Term):
    """How the Chinese form of a formulation is known."""

    ATTESTED = "attested", "见于原文", "seen in a Chinese text of the genre"
    OFFICIAL_PAIR = "official_pair", "官方对照", "an official source gives Chinese and English together"
    BACK_TRANSLATED = "back_translated", "回译", "inferred from the English only"
    UNKNOWN = "unknown", "不明", "not known"

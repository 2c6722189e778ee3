"""What people did at a meeting, by the verbs behind their names in Chinese texts (codebook, appearances)."""

import re
from collections.abc import Iterator

from baoji_notices.drafting.patterns import Pattern, row
from baoji_notices.model.vocabulary import EventRole as Role

_SPEECH = "讲话(?!的|精神)|(?<=工作)提示|讲座|发言|致辞|致词|部署|安排|强调|要求|指示|总结|点评|讲评|辅导|授课|宣讲|讲授|报告|动员|解读|讲解|说明|阐述|意见|表态|答复|专题党课|讲党课|党课"
# Work is presided over too (主持工作, 主持水库建设工作), and so are meetings of other days.
_THIS_MEETING = "(?!(?!会|召开|本次|此次|大会)[^，,。；;会]{0,16}(?:工作|建设|项目)(?:$|[，,。；;）)]|的)|的(?![^，,。；;]{0,40}(?:会议|大会|座谈会|推进会))|过|下次|上次|上一次|去年)"
# Each row is found once in the words behind a name; a row's place in the words gives the printed order of roles.
ROLES: tuple[Pattern[tuple[Role, ...]], ...] = (
    row(
        "presided and spoke",
        f"主持(?:召开)?(?:了)?(?:本次|此次|这次)?(?:会议|[^，,。；;]{{0,30}}?)?(?:[，,]?(?:并|还|同时)|、)[^。；;]{{0,50}}?(?:{_SPEECH})",
        "主持会议并讲话",
        (Role.PRESIDED, Role.SPOKE),
    ),
    row("presided", f"主持{_THIS_MEETING}|召集|组织召开", "主持会议", (Role.PRESIDED,)),
    row(
        "attended and spoke",
        f"(?:出席|参加|列席|到会)[^，,。；;]{{0,30}}?并[^，,。；;]{{0,30}}?(?:{_SPEECH})",
        "出席会议并讲话",
        (Role.SPOKE,),
    ),
    row("led the study", "领学|带领[^，,。；;]{0,20}学习|带头学习", "领学了有关文件", (Role.LED_STUDY,)),
    row("conveyed", "传达", "传达了会议精神", (Role.CONVEYED,)),
    row(
        "reported",
        "通报(?!的)|汇报(?!的)|(?<!工)作[^，,。；;]{0,40}(?:工作|财务|情况)报告",
        "通报了有关情况",
        (Role.REPORTED,),
    ),
    row(
        "asked, stressed",
        "强调|指出|[提讲谈][出了]?[^，,。；;]{0,14}(?:要求|意见|建议|希望|期望|问题|看法|体会)|提出(?:“|要|$)|要求|表示|希望|号召|^感谢|^说$|^[讲谈]到$|^认为|^说道",
        "强调",
        (Role.SPOKE,),
    ),
    row(
        "gave a speech",
        f"(?:(?<!工)作|做|发表|进行|开展)[^，,。；;]{{0,30}}?(?:{_SPEECH}|分析|培训|介绍)|^(?:详细|简要|系统|重点)?介绍了|(?:分别|依次|先后|逐一|带头)(?:进行)?(?:交流|研讨|表态)?发言|讲话(?!的|精神)|讲座|致辞|致词|讲党课|授课|宣讲|动员讲话|安排部署|部署|讲解|解读|讲述(?!了?的)|讲评|点评|总结|动员令|^进行[^，,。；;]{{0,6}}小结",
        "作总结讲话",
        (Role.SPOKE,),
    ),
    row("read out", "宣读|宣布", "宣读了通知", (Role.OTHER,)),
    row("sat in", "列席", "列席会议", (Role.SAT_IN,)),
    row(
        "attended",
        "出席|参加|(?:参会|到会|与会)(?!人员|者|同志|领导|代表|单位)|陪同|就[座坐]|收听收看|收看",
        "参加会议",
        (Role.ATTENDED,),
    ),
)
# What was conveyed or studied may be a speech, but it is not this person's.
_PASSED_ON = re.compile(
    "(传达|领学|学习|宣读)([^，,。；;]{2,200}?)(?=精神(?:[提讲谈][出了]|作|做|进行|发表)|[，,。；;]|$)"
)
_NOT_DONE = re.compile(
    "(?:未(?!成年|来|检|婚|病)|没有?|无法|本应|原定|曾|请假|缺席|因[公事病][^，,。；;]{0,2}(?:出差|外出|请假|不在)|将(?=主持|出席|参加))[^，,。；;]{0,30}"
)
_MEETING = re.compile(
    "([召举][开行]了?)([^，,。；;]{1,80}?(?:会议|大会|会))(?=[，,。；;、]|并|$)"
)  # 主持召开部署会
_TITLES = re.compile("《[^》]*》?")
_THEMES = re.compile("(?<=“)[^“”]{2,40}(?=”(?:主题|专题|这一|为题))")
_HEARD = re.compile("听取[^，,。；;]{2,80}")  # what others reported
_STAND_ALONE = (Role.ATTENDED, Role.SAT_IN)


def roles_in(words: str) -> tuple[Role, ...]:
    """Return the roles that the words behind a name give, in printed order; attended stands alone.

    Example:
        >>> [role.value for role in roles_in("主持会议并讲话")], [role.value for role in roles_in("出席会议")]
        (['presided', 'spoke'], ['attended'])
    """
    found = sorted(_found(words), key=lambda item: item[0])
    roles = tuple(dict.fromkeys(role for _, roles in found for role in roles))
    return tuple(role for role in roles if role not in _STAND_ALONE) or roles


def was_not_done(words: str) -> bool:
    """Tell whether the words behind a name say what somebody did not do.

    Example:
        >>> was_not_done("因公出差未参加会议"), was_not_done("参加会议")
        (True, False)
    """
    return bool(_NOT_DONE.search(words))


def _found(words: str) -> Iterator[tuple[int, tuple[Role, ...]]]:
    words = _MEETING.sub(lambda match: match[1] + "　" * len(match[2]), words)
    words = _TITLES.sub(lambda match: "　" * len(match[0]), words)
    words = _THEMES.sub(lambda match: "　" * len(match[0]), words)
    words = _NOT_DONE.sub(lambda match: "　" * len(match[0]), words)
    words = _HEARD.sub(lambda match: "　" * len(match[0]), words)
    words = _PASSED_ON.sub(lambda match: match[1] + "　" * len(match[2]), words)
    taken: list[tuple[int, int]] = []
    for one in ROLES:
        match = one.regex.search(words)
        if match and not any(start < match.end() and match.start() < end for start, end in taken):
            taken.append(match.span())
            yield match.start(), one.value


_SUBJECTLESS = re.compile(
    "^(?:并|还|同时|就|对|围绕|为|出席|参加|列席|主持|作|做|传达|通报|总结|要求|强调|指出|代表|充分肯定|在会上|进行|分别|带领|宣读|从|结合|以)"
)


def goes_on(clause: str) -> bool:
    """Tell whether a clause has no subject of its own and so speaks of the persons before it."""
    return bool(_SUBJECTLESS.match(clause))

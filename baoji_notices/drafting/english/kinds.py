"""The kinds of meeting by the words of their English names, in the codebook's sense."""

import re

from baoji_notices.drafting.english.words import ORDINALS
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.vocabulary import MeetingKind

# What a mere meeting was held on, where it is no topic: a meeting on the arrangement and deployment of the work.
_ARRANGEMENT = "(?:mobili[sz]ation|arrangements?|deployments?)"
RECOGNISING = r" on (?:the )?(?:recognition|commendation)\b"
ARRANGING = rf" on (?:the )?(?:{_ARRANGEMENT}(?: and {_ARRANGEMENT})?|promotion and {_ARRANGEMENT})\b"
# What decides stands right before the noun: in an employment promotion work conference promotion is of the topic.
_NOUN = r"(?: (?:and \w+|work|video|telephone|online|\(\w+\)|\w+ing)){0,3} (?:meetings?|conferences?|symposium|sessions?|rally|class|activit(?:y|ies)|assembly)\b"
# In the order of their precedence: the codebook takes the most specific term, and of two nouns the last.
KINDS = (
    row(
        "democratic life",
        r"democratic (?:life|meeting)",
        "special democratic life meeting",
        MeetingKind.DEMOCRATIC_LIFE,
    ),
    row(
        "organisational life",
        r"organi[sz]ation(?:al)? life",
        "organizational life meeting",
        MeetingKind.ORGANISATIONAL_LIFE,
    ),
    row(
        "theory study",
        r"cent(?:er|ral|re) (?:learning |study )?group|(?:theory|theoretical)(?: \w+)? study|(?:collective|concentrated|centralized) (?:study|learning)|study group",
        "theoretical study center group study meeting",
        MeetingKind.THEORY_STUDY_GROUP,
    ),
    row(
        "symposium",
        r"symposium|\bforum(?! in )|seminar|(?<!special )research (?:conference|meeting)|(?<!democratic )discussion meeting|colloquium|^(?:a )?discussions?$",
        "promotion symposium",
        MeetingKind.SYMPOSIUM,
    ),
    row(
        "warning education",
        r"(?<!special )warning education (?:meeting|conference)",
        "warning education meeting",
        MeetingKind.OTHER,
    ),
    row(
        "exchange of experience",
        r"experience exchang(?:e|ing) (?:meeting|conference)|meeting to exchange (?:[a-z]+ ){0,2}experience",
        "study experience exchange meeting",
        MeetingKind.OTHER,
    ),
    row(
        "training",
        rf"training(?: (?:course|class|program)\w*)?(?:{_NOUN}|$)|\bcourses?\b",
        "business training meeting",
        MeetingKind.TRAINING,
    ),
    row(
        "joint",
        r"\bjoint (?:meeting|conference|session)|\bjoint (?!general |party |branch|control|prevention|defen[cs]e|trial)[^ ,]{1,20} (?:meeting|conference)",
        "second joint conference",
        MeetingKind.JOINT_CONFERENCE,
    ),
    row(
        "director's office",
        r"director['’s]{0,2} (?:work )?office|(?<!special )office meeting|(?:mayor|magistrate|county head|governor)(?:['’]s)? work(?:ing)? meeting|(?:bureau|affairs|ministerial) (?:affairs )?meeting$",
        "director's office meeting",
        MeetingKind.DIRECTOR_OFFICE,
    ),
    row(
        "party group",
        r"party (?:leadership |leading |members['’]? )?group|meeting of the cpc \w+ division$",
        "party group (expanded) meeting",
        MeetingKind.PARTY_GROUP,
    ),
    row(
        "executive",
        r"executive (?:\(\w+\) )?meeting|(?:government|routine) (?:standing|executive) meeting|standing meeting of the .{0,40}government",
        "12th executive meeting",
        MeetingKind.GOVERNMENT_EXECUTIVE,
    ),
    row(
        "government plenary",
        r"plenary (?:[(]?\w+[)]? )?(?:meeting|session) of the .{0,40}government|government .{0,20}plenary",
        "plenary meeting of the county government",
        MeetingKind.GOVERNMENT_PLENARY,
    ),
    row(
        "heads of a system",
        r"work(?:ing)? (?:meeting|conference) of (?:the )?(?:bureau )?directors of|conference of (?:the )?presidents of (?:the )?(?:\w+ ){0,3}courts|(?:organi[sz]ation|publicity|propaganda|united front)(?: work)?(?: department)? (?:ministers?|directors?|heads?)['’]{0,1}s?['’]? (?:work )?(?:meeting|conference)|(?:court presidents?|chief (?:procurators?|prosecutors?)|procurators?[- ]general)['’]{0,1}s?['’]? (?:work )?(?:meeting|conference)|(?:meeting|conference) of (?:\w+ ){0,3}(?:(?:chief )?(?:procurators|prosecutors)|court presidents|(?:bureau|department) (?:directors|chiefs)|directors of (?:.{2,60}(?:bureaus|departments|offices)|the (?:provincial|city|municipal)(?:[a-z ]{3,40})? bureau))",
        "meeting of chief procurators",
        MeetingKind.WORK_CONFERENCE,
    ),
    row(
        "chairpersons",
        r"(?:chairm[ae]n|chairpersons?|directors?)(?:['’]s|s['’])? meeting|chairm[ae]n sessions?\b|(?:meeting|conference) of (?:the )?(?:chairm[ae]n|directors|chairpersons)",
        "sixth meeting of chairmen",
        MeetingKind.CHAIRPERSONS,
    ),
    row(
        "evaluation, regular meeting",
        r"(?:evaluation|assessment|appraisal|(?<!work )summary) (?:meeting|conference)|regular work meeting",
        "evaluation conference of the leading group",
        MeetingKind.OTHER,
    ),
    row(
        "leading group",
        r"(?:leading|leadership|coordination|coordinating) (?:small )?group|headquarters(?!.{0,20}(?:scheduling|dispatch\w*|promotion|deployment|mobili[sz]ation) (?:meeting|conference))|plenary (?!.{0,40}party committee).{0,90}(?:political and legal|rule of law|by law|safety|security|flood|fire|disaster|food|ecolog\w+|environment\w*).{0,20} (?:committee|commission)|deepening (?:the )?reforms? (?:committee|commission)|(?:committee|commission) (?:for|on|of) (?:comprehensively |comprehensive(?:ly)? )?(?:deepening|law-based|rule of law|governing)|(?:safety|security|planning|coordinating|patriotic health) (?:production )?(?:committee|commission)|(?:rural|protection|governance|prevention|safety|reform) working committee",
        "safety committee (expanded) meeting",
        MeetingKind.LEADING_GROUP,
    ),
    row(
        "political and legal committee",
        r"(?:meeting|session) of (?:the )?(?:\w+ ){0,4}political and legal(?: affairs)? (?:committee|commission)",
        "third meeting of the political and legal committee",
        MeetingKind.LEADING_GROUP,
    ),
    row(
        "lecture",
        r"lecture|(?:propaganda|publicity|preaching) (?:group|team).{0,120}report (?:meeting|session)|report (?:meeting|session).{0,40}(?:propaganda|publicity|preaching) (?:group|team)|(?:propaganda|publicity|preaching|presentation|interpretation)(?: and \w+)? (?:meeting|conference|session)|report session|report meeting on .{0,40}\bspirit\b|party (?:lesson|class)",
        "special lecture",
        MeetingKind.LECTURE,
    ),
    row(
        "signing, award",
        rf"\b(?:signing|commendation|commending|prais(?:e|ing)|recognition|awards?|awarding|honou?ring){_NOUN}|commend\w+ of the (?:general )?assembly|(?:meeting|conference) on (?:the )?(?:recognition|commendation)\b|\b(?:signing|award\w*|commendation) ceremony",
        "key project signing conference",
        MeetingKind.SIGNING_AWARD,
    ),
    row(
        "report-back",
        r"report(?:ing)?(?:-back| back)? (?:meeting|conference)|debriefing",
        "work report meeting",
        MeetingKind.REPORT_BACK,
    ),
    row(
        "progress",
        rf"(?:promotion(?:al)?|promoting|advancement|advancing|advance|dispatch|dispatching|scheduling|schedule|progress|push|pushing|comment|review){_NOUN}|(?:meeting|conference) on (?:the )?(?:(?:promotion|advancement|scheduling) and \w+|(?:promotion|advancement) of)|\badvance the meeting$|\bwork will promote$|\badvance will$",
        "work promotion meeting",
        MeetingKind.PROGRESS,
    ),
    row(
        "mobilisation",
        rf"mobili[sz]ation and (?:\w+ ){{1,3}}(?:meeting|conference)\b|(?:mobili[sz]ation|deployment|launch|launching|kick-?off|arrangement|oath|oath-taking|swearing[- ]in){_NOUN}|(?:launch|launching) ceremony|{ARRANGING}",
        "mobilization and deployment meeting",
        MeetingKind.MOBILISATION,
    ),
    row(
        "on site",
        r"on[- ]?site|on the spot|\bspot (?!checks?\b|inspections?\b)",
        "on-site meeting",
        MeetingKind.ON_SITE,
    ),
    row(
        "special working meeting",
        r"special work(?:ing)? (?:meeting|conference)$",
        "special working meeting",
        MeetingKind.SPECIAL_TOPIC,
    ),
    row(
        "work conference",
        r"\bwork(?:ing)? (?:(?!special )\w+ )?(?:meeting|conference)|annual conference|^conference of [a-z -]{3,40} work\b",
        "rural work conference",
        MeetingKind.WORK_CONFERENCE,
    ),
    row(
        "committees of mass organisations",
        r"\b(?:of|for) (?:the )?[a-z]+(?:th|first|second|third) session\b.{0,40}of the .{0,40}(?:women['’]s federation|federation of trade unions|youth league)|(?:standing committee|plenary|plenum)\b.{0,90}(?:youth league|federation|(?:trade|labou?r) union|red cross)|(?:youth league|federation|trade unions?)\b.{0,60}(?:standing committee|plenary|plenum)",
        "standing committee meeting of the county federation of trade unions",
        MeetingKind.OTHER,
    ),
    row(
        "congress standing committee",
        r"standing committee .{0,60}congress|congress .{0,30}standing committee",
        "meeting of the standing committee of the people’s congress",
        MeetingKind.CONGRESS_STANDING_COMMITTEE,
    ),
    row(
        "CPPCC standing committee",
        r"standing committee .{0,110}(?:cppcc|consultative)|(?:cppcc|consultative conference) .{0,30}standing committee",
        "standing committee meeting of the cppcc",
        MeetingKind.CPPCC_STANDING_COMMITTEE,
    ),
    row(
        "Party standing committee",
        r"standing (?:party )?committee",
        "standing committee meeting of the county party committee",
        MeetingKind.PARTY_STANDING_COMMITTEE,
    ),
    row(
        "congress of a staff",
        r"(?:teachers|workers|staff|employees|women|disabled persons)['’]{0,2}s? (?:and \w+['’]? )?(?:representatives?['’]? )?congress|\b(?:[a-z]+th|first|second|third|[0-9]+(?:st|nd|rd|th)) congress\b",
        "third session of the teachers’ congress",
        MeetingKind.OTHER,
    ),
    row(
        "staff of a bureau",
        r"^plenary (?:conference|meeting) of the (?:(?!committee|members|heads| of )[a-z’ -]){0,80}\b(?:bureau|hospital|school|court)$",
        "plenary conference of the statistical bureau",
        MeetingKind.ALL_STAFF,
    ),
    row(
        "presidium",
        r"(?:meeting|session) of (?:the presidium|(?:[a-z]+ ){0,4}delegations?\b)",
        "second meeting of the presidium",
        MeetingKind.OTHER,
    ),
    row(
        "plenary of a special committee",
        r"plenary (?:meeting|session) of .{3,120}committee (?:of|for) .{0,60}(?:cppcc|consultative|people['’]s congress)",
        "plenary meeting of the committee for culture of the district political consultative conference",
        MeetingKind.OTHER,
    ),
    row(
        "people's congress",
        r"(?:session|meeting) of .{0,60}people['’]s congress|people['’]s congress (?:session|meeting)$",
        "first session of the 17th people’s congress",
        MeetingKind.CONGRESS,
    ),
    row(
        "CPPCC session",
        r"(?:sessions?|(?:first|second|third|fourth|fifth|sixth) meeting) of .{0,90}(?:cppcc|consultative)",
        "second session of the 13th cppcc",
        MeetingKind.CPPCC,
    ),
    row(
        "Party congress",
        r"party congress|representatives?['’]? (?:meeting|conference|assembly) of .{0,90}(?:communist party|working committee)|congress of the communist party|plenary (?:\(\w+\) )?session|plenum|plenary\)? (?:\(\w+\) )?meeting",
        "plenary session of the party committee",
        MeetingKind.PARTY_CONGRESS,
    ),
    row(
        "branch",
        r"branch(?:es)?(?! secretar)|general meeting of (?:all )?party members|party members?['’]? (?:general )?(?:meeting|assembly|conference)|party day",
        "branch party member meeting",
        MeetingKind.BRANCH,
    ),
    row(
        "all staff",
        r"all (?:the )?(?:[\w-]+ )?(?:faculty|staff|cadres|employees|personnel|police|members|teachers)|police(?: officers?)?['’]{0,2} (?:meeting|conference)|(?:meeting|conference) of (?:(?:leading |middle-level )?cadres|officials)|(?:staff|cadres?|employees|workers)['’]? (?:meeting|conference)|general meeting|whole staff|\bfaculty (?:and staff )?(?:meeting|conference)",
        "meeting of all staff",
        MeetingKind.ALL_STAFF,
    ),
    row(
        "Party committee",
        r"party (?:work(?:ing)? )?committee",
        "party committee meeting",
        MeetingKind.PARTY_COMMITTEE,
    ),
    row(
        "executive committee",
        r"(?:meeting|session)s? of (?:the )?executive committee|executive committee (?:\(\w+\) )?(?:meeting|session)|(?:meals?|parents?['’]?) committee (?:meeting|session)",
        "third meeting of the executive committee",
        MeetingKind.OTHER,
    ),
    row(
        "bureau affairs",
        r"(?:bureau|hospital|school|court|kindergarten) affairs",
        "expanded meeting of the bureau affairs",
        MeetingKind.DIRECTOR_OFFICE,
    ),
    row(
        "exchange, recommendation, council",
        r"experience exchange|recommendation|(?:reminder|refuell?ing) meeting|(?:interview|docking|match-?making|feedback|hand-?over|assignment|parents['’]?|press|heart-to-heart|regular) (?:meeting|conference)|annual meeting|briefing|founding|preparatory (?:meeting|conference)|(?:situation|risk) judge?ment|(?:meeting|session) of .{0,40}delegations?$|\belection (?:meeting|conference)|(?:meeting|session) of (?:the )?(?:\w+ )?(?<!state )council|(?<!state )council (?:meeting|session)",
        "fifth meeting of the fifth council",
        MeetingKind.OTHER,
    ),
    row("special", r"special|thematic|topic", "special meeting", MeetingKind.SPECIAL_TOPIC),
    row(
        "ceremony",
        r"ceremony|celebration|commemoration|evaluation|consultation|discussion",
        "founding ceremony",
        MeetingKind.OTHER,
    ),
)

# The words of a name that say of what kind a meeting is; with any other a topic begins, and how much of that belongs
# to the kind is each coder's own judgement. So it is with a number where more than a mere meeting is numbered.
_OF_A_KIND = re.compile(
    r"(?:"
    r"a|all|and|annual|arrangement|as|branch|cadres?|centers?|central|centralized|ceremony|chairmen|"
    r"collective|commendation|committee|concentrated|conference|democratic|deployment|directors?|"
    r"discussion|dispatch|dispatching|emergency|employees|faculty|enlarged|executive|exchange|expanded|forum|"
    r"general|group|joint|launch|leading|leadership|learning|lecture|life|meeting|members|mobili[sz]ation|"
    r"of|office|on|on-site|online|organi[sz]ation(?:al)?|party|personnel|plenary|progress|"
    r"promoti(?:on|ng)|regular|report(?:ing)?|research|review|s|secretar(?:y|ie)|officials?|scheduling|seminar|session|special|staff|standing|"
    r"study|summary|symposium|teachers|teleconference|telephone|the|theor(?:y|etical)|training|video|well|"
    r"whole|work|workers?|working"
    r")s?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|[0-9]+(?:st|nd|rd|th)?", re.IGNORECASE)
_NUMBERED = re.compile(rf"[0-9]|\b(?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)
_STUDY_GROUP = re.compile(r"cent(?:er|ral|re) group|study group", re.IGNORECASE)
_OF_BODIES = frozenset(
    {
        MeetingKind.PARTY_GROUP,
        MeetingKind.THEORY_STUDY_GROUP,
        MeetingKind.PARTY_STANDING_COMMITTEE,
        MeetingKind.CONGRESS_STANDING_COMMITTEE,
        MeetingKind.CPPCC_STANDING_COMMITTEE,
        MeetingKind.LEADING_GROUP,
    }
)
_OF_COMMITTEES = ("plenary", "standing committee", "th session")  # whose they are decides
_OF_STUDY = frozenset((MeetingKind.SPECIAL_TOPIC, MeetingKind.SYMPOSIUM))
_ENLARGED = re.compile(r"\b(?:enlarged|expanded)\b")  # as no meeting on a mere topic is
_PARTY_COMMITTEE = re.compile(r"[Pp]arty [Cc]ommittee")
_BODIES = tuple(one for one in KINDS if one.value in _OF_BODIES)


def kind_of(name: str, holder: str, *, aimed: bool = True) -> MeetingKind:
    """Return the kind of a meeting from its name, or, if that says nothing, from the body that held it.

    Args:
        name: the meeting's name.
        holder: the bodies that held it; may be empty.
        aimed: whether the text says what it was held for, which makes a mere meeting one on a topic.

    Example:
        >>> kind_of("enlarged meeting", "Standing Committee of the Municipal Party Committee").value
        'party_standing_committee'
    """
    words = " ".join(name.lower().split())
    if any(map(words.__contains__, _OF_COMMITTEES)) and holder not in name:
        words += f" of the {holder.lower()}"
    told = first_match(KINDS, words)
    # A study group's special meeting is its study.
    if told and not (told.value in _OF_STUDY and _STUDY_GROUP.search(holder)):
        return told.value
    by_holder = first_match(_BODIES, f"meeting of the {holder.lower()}") if holder else None
    if by_holder:
        return by_holder.value
    if _ENLARGED.search(words) and _PARTY_COMMITTEE.search(holder):
        return MeetingKind.PARTY_COMMITTEE
    if _ENLARGED.search(words) and not _has_topic(name):
        return MeetingKind.OTHER
    return MeetingKind.SPECIAL_TOPIC if aimed or _has_topic(name) else MeetingKind.OTHER


def is_of_no_kind(name: str) -> bool:
    """Tell whether a name is that of a meeting which is none of the listed kinds, and not only untold.

    Example:
        >>> is_of_no_kind("founding meeting"), is_of_no_kind("meeting")
        (True, False)
    """
    told = first_match(KINDS, name.lower())
    return told is not None and told.value is MeetingKind.OTHER


def _has_topic(name: str) -> bool:
    return not all(_OF_A_KIND.fullmatch(word) for word in _WORD.findall(name) if not _NUMBERED.match(word))


def kind_as_printed(name: str) -> str | None:
    """Return a meeting's name if no topic and no number is part of it.

    Example:
        >>> kind_as_printed("work promotion meeting"), kind_as_printed("bee keeping work promotion meeting")
        ('work promotion meeting', None)
    """
    if _has_topic(name):
        return None
    return name if len(name.split()) == 2 or not _NUMBERED.search(name) else None

"""Vocabulary that the grammar shares: nouns of bodies, of posts, of places, and words for a level."""

import re

from baoji_notices.drafting.patterns import row
from baoji_notices.model.vocabulary import Level

RANK = (
    "(?:[Dd]eputy|[Vv]ice|[Ee]xecutive|[Ss]tanding|[Ff]irst|[Aa]cting|[Aa]ssistant|[Aa]ssociate|[Ff]ull-time|[Ff]ormer|"
    "[Hh]onorary|[Rr]outine|[Ss]enior|[Cc]hief|[Gg]eneral|[Pp]resident|[Ll]eading|[Ss]econd[- ]level|[Tt]hird[- ]level|[Ff]ourth[- ]level|"
    "[Ff]irst[- ]level|(?:[Bb]ureau|[Dd]epartment|[Dd]ivision|[Cc]ounty|[Ss]ection)-level|[Ff]irst-class|[Ss]econd-class|[Tt]hird-class|[Ff]ourth-class|[Pp]olitical|[Oo]rganizational)"
)
_PLACE_OF_POST = (
    "(?:[Cc]ounty|[Dd]istrict|[Cc]ity|[Mm]unicipal|[Tt]own|[Tt]ownship|[Vv]illage|[Pp]rovincial|[Pp]refecture)"
)
# Posts that a place alone completes (county mayor), and posts that need a body or nothing.
_SECTION = "(?:[Ss]ection|[Dd]ivision|[Dd]epartment|[Ss]tation|[Tt]eam|[Bb]rigade|[Dd]etachment)"
_LOCAL_HEAD = "(?:[Mm]ayor|[Mm]agistrate|[Gg]overnor|[Hh]ead|[Cc]hief|[Cc]ommissioner)s?"
_HEAD = (
    "(?:[Ss]ecretar(?:y|ies)[- ][Gg]eneral|[Ss]ecretar(?:y|ies)|[Dd]irector[- ][Gg]eneral|[Dd]irectors?|[Cc]hair(?:man|men|person|woman|persons)|"
    "[Pp]residents?|(?:(?:[Pp]ropaganda|[Pp]ublicity|[Oo]rgani[sz]ation|[Uu]nited [Ff]ront) )?[Mm]inisters?|(?:[Ss]tanding [Cc]ommittee )?[Mm]embers?|[Dd]ean [Aa]ssistants?|[Dd]eans?|[Pp]rincipals?|[Cc]aptains?|(?:(?:[Bb]attalion|[Ss]quadron|[Bb]rigade|[Dd]etachment|[Ss]tation|[Ss]quad) )?[Cc]ommanders?(?:[- ][Ii]n[- ][Cc]hief)?|[Ee]ditors?[- ][Ii]n[- ][Cc]hief|[Cc]ommissars?|[Ii]nspectors?|"
    "[Ii]nvestigators?|[Rr]esearchers?|[Cc]onsultants?|(?:(?:[Tt]eam|[Gg]roup|[Ss]quadron|[Bb]rigade|[Ss]quad) )?[Ll]eaders?|[Mm]anagers?|[Pp]rocurators?(?:[- ][Gg]eneral)?|[Pp]rosecutors?(?:[- ][Gg]eneral)?|[Aa]ttorneys? [Gg]eneral|[Jj]udges?|"
    "[Cc]oun(?:sel|cil)l?ors?|[Pp]rofessors?|[Ll]ecturers?|[Ww]ardens?|[Ee]ngineers?|[Ss]upervisors?|[Ee]conomists?|[Aa]gronomists?|[Ss]tatisticians?|[Ii]nstructors?|[Aa]ccountants?|[Ff]oresters?|[Nn]urses?|[Pp]hysicians?|[Aa]uditors?|[Pp]lanners?|[Vv]eterinarians?|"
    "[Cc]urators?|[Cc]onven[eo]rs?|[Dd]oorkeepers?|[Cc]hair)"
)
POST = (
    rf"(?:(?:{RANK}[ -]){{0,3}}(?:(?:{_PLACE_OF_POST}|{_SECTION}) )?(?:{RANK}[ -]){{0,2}}(?:[Pp]arty )?{_LOCAL_HEAD}|(?:{RANK}[ -]){{0,3}}(?:{_PLACE_OF_POST} )?(?:[Pp]arty )?{_HEAD}|(?:{_PLACE_OF_POST} )?[Pp]arty (?:{RANK}[ -]){{1,2}}[Ss]ecretar(?:y|ies))"
    r"(?![A-Za-z-])"
)
BODY_NOUN = (
    "(?:[Bb]ureaus?|[Cc]ommittees?|[Cc]ommissions?|[Gg]overnments?|[Gg]roups?|[Oo]ffices?|[Cc]ongress|[Cc]onsultative [Cc]onference|"
    "CPPCC|NPC|SASAC|[Cc]ourts?|[Pp]rocuratorates?|[Dd]epartments?|[Ff]ederations?|[Uu]nions?|[Ll]eague|[Aa]dministrations?|[Cc]ent(?:er|re)s?|"
    "[Bb]ranch(?:es)?|[Ss]chools?|[Cc]olleges?|[Uu]niversity|[Hh]ospitals?|[Ss]tations?|[Bb]rigades?|[Dd]etachments?|[Aa]ssociations?|"
    "[Hh]eadquarters|[Cc]ompany|[Cc]orporation|[Aa]gency|[Aa]uthority|[Tt]eams?|[Ii]nstitutes?|[Aa]cademy|[Bb]oards?|[Uu]nits?|[Pp]residium|[Ss]ocieties|"
    "[Ss]ociety|[Ss]ecretariat|[Mm]inistry|[Zz]ones?|[Cc]ouncil|Circles|[Cc]orps|[Ss]ub-bureau|[Dd]ivisions?|[Ss]ections?|[Oo]rgans?|[Dd]elegation|"
    "[Pp]eople['’]s [Cc]ongress|[Aa]rmed [Ff]orces|Archives|[Jj]oint [Cc]onference|Red Cross|Cooperatives?|[Kk]indergartens?|[Ss]quadrons?|Observatory|Chamber of Commerce|[Ff]arm|[Mm]useum|[Ll]ibrary)"
)
BODY = re.compile(rf"\b{BODY_NOUN}\b")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *(
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")  # before first to ninth
PROVINCES = (
    "Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Hainan|"
    "Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai|Taiwan|Inner Mongolia|Guangxi|Tibet|Ningxia|Xinjiang"
)
# Words that tell the level of a body, in the order of their weight where several stand together.
# What goes on behind its and: the Political and Legal Work Conference.
IN_A_NAME = re.compile(
    r"\b(?:Political|Economic|Ideological|Agricultur(?:e|al)|[Ll]etters|Publicity|Propaganda|Ecological|Organi[sz]ation|Education|Cultur(?:e|al)|Industrial|Science|Urban|Petition|Politics)$"
)
LEVELS = (
    row(
        "central",
        r"\b(?:[Nn]ational|[Cc]entral|CPC Central|State Council|General Secretary|Xi Jinping|[Cc]ountry|[Nn]ationwide|Premier|Politburo|(?:centenary|founding|anniversary) of the (?:Communist Party|CPC)|"
        r"National Congress of the (?:Communist Party|CPC)|National People['’]s Congress)\b",
        "the national video conference",
        Level.CENTRAL,
    ),
    row(
        "provincial",
        rf"\b(?:[Pp]rovincial|[Pp]rovince(?:['’]s)?|High People['’]s Court|[Aa]utonomous [Rr]egion(?:['’]s)?|{PROVINCES})\b",
        "the provincial meeting",
        Level.PROVINCIAL,
    ),
    row(
        "prefectural",
        r"\b(?:[Mm]unicipal|[Cc]ity(?:['’]s)?|[Pp]refectur(?:e|al)|Intermediate (?:People['’]s )?Court)\b|^state$",
        "the municipal meeting",
        Level.PREFECTURAL,
    ),
    row("county", r"\b(?:[Cc]ounty(?:['’]s)?|[Dd]istrict(?:['’]s)?)\b", "the county meeting", Level.COUNTY),
    row("township", r"\b(?:[Tt]ownship|[Tt]own|[Ss]ubdistrict|[Ss]treet)\b", "the town meeting", Level.TOWNSHIP),
)
# What a meeting is called, as the last word of its name.
MEETING_NOUN = r"(?:meetings?|(?:tele)?conferences?|symposiums?|forums?|sessions?|seminars?|plenum|lectures?|trainings?|workshops?(?! (?:project|building|floor|director)s?\b)|courses?|rally|ceremony|assembly(?! of the [A-Z])|sum-?ups?|study|party (?:class|lesson|day)|discussions?|briefings?|warning education(?! (?:meeting|conference)))"

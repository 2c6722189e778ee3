"""What a person or a group did at the meeting: the verbs of the genre, and the verbs that report words."""

from baoji_notices.drafting.patterns import Pattern, row
from baoji_notices.model.vocabulary import EventRole, ReportingVerb

_SPEECH = (
    r"(?:an? |the |his |her |their |some )?(?:[a-z-]+ ){0,3}"
    r"(?:speech|(?<=opening )talk|speeches|address|addresses|remarks|lectures?|statements?|commitments?|pledges?|interpretations?|presentations?|comments?|(?:party )?(?:lesson|class)|summary|sum-up)"
)
_GAVE = "(?:(?:deliver|present|offer)(?:ed|s|ing)?|made|makes?|making|gave|gives?|giving)"
# In the order of the alternation: of two that begin at one word the longer stands first.
ROLES: tuple[Pattern[tuple[EventRole, ...]], ...] = (
    row(
        "presided and spoke",
        rf"presided over and (?:spoke|addressed|{_GAVE} {_SPEECH})",
        "presided over and delivered a speech",
        (EventRole.PRESIDED, EventRole.SPOKE),
    ),
    row(
        "presided",
        r"(?:[Pp]resid(?:ed|es|ing)(?: over| at)?|[Cc]hair(?:ed|s|ing))(?!(?: over| at)? (?:the |a )?(?:last|previous) (?:meeting|conference|session))|conducted(?= the (?:meeting|conference|symposium)\b)|hosting(?= (?:and|the|it)\b)|(?:(?<=meeting was )|(?<=meeting is )|(?<=conference was )|(?<=symposium was )|(?<=session was )|(?<=study was ))(?:led|held)(?= by )|[Uu]nder the chairmanship(?= of )",
        "presided over",
        (EventRole.PRESIDED,),
    ),
    row(
        "received",
        r"(?:cordially |kindly |warmly )?(?:received|met(?: with)?)(?= (?:the |all |some )?(?:[a-z]+ ){0,2}(?:delegates|deputies|representatives|participants|attendees)\b)",
        "received the delegates",
        (EventRole.OTHER,),
    ),
    row("led a team", r"led(?= by )", "led by Director Tao", ()),
    row("hosted", r"hosted", "hosted", (EventRole.PRESIDED,)),
    row(
        "convened",
        r"convened (?:and presided over|the meeting)|led a team to (?:hold|convene)(?= an? )",
        "convened the meeting",
        (EventRole.PRESIDED,),
    ),
    row(
        "reported",
        rf"report(?:ed|ing)(?: on)?|{_GAVE} (?:an? |the )?(?:[a-z-]+ ){{0,3}}reports?|presented(?= (?:his|her|their|the) (?:[a-z]+ ){{0,4}}(?:work|plans?|progress|results)\b)|gave (?:an? )?(?:[a-z]+ )?account(?= (?:of|to)\b)|notified|circulated(?= the )|informed(?= the (?:members|participants|meeting|attendees)\b| the (?:[a-z]+ ){{0,4}}(?:problems?|situation|progress|cases|results))|briefed(?! [a-z ]{{3,30}}(?:of|on|about) the spirits? of\b)|introduced",
        "reported on",
        (EventRole.REPORTED,),
    ),
    row(
        "spoke",
        rf"{_GAVE} {_SPEECH}|attended the meeting and speech|elaborated on|gave (?:[a-z]+ )?(?:guidance|feedback|instructions(?! (?:to|that)\b))|spoke(?! (?:their|his|her) minds?\b)|speaks|taught (?:an? |the )?(?:[a-z]+ ){{0,2}}(?:party )?(?:lesson|class)|led (?:an? |the )?(?:[a-z]+ ){{0,2}}party (?:lesson|class)|(?:was|were) invited to (?:give|deliver|make|lecture|explain)|lectured|preached|interpreted|explained(?= the )|expressed (?:his|her|their) (?:[a-z]+ ){{0,2}}(?:thanks|gratitude|congratulations|greetings|welcome)(?= (?:to|for)\b)|commented(?! that)|congratulated|(?<=warmly )(?:affirmed|praised)|addressed (?:the )?(?:meeting|conference|participants)|made a request|shared (?:in turn|(?:their|his|her|the) (?:[a-z]+ ){{0,2}}(?:experiences?|thoughts|insights))|exchanged (?:views|experiences)|conducted (?:[a-z]+ ){{0,2}}exchanges",
        "delivered an important speech",
        (EventRole.SPOKE,),
    ),
    row(
        "put forward",
        r"put(?:s|ting)? forward(?! (?:[a-z-]+ ){0,4}(?:requirements?|demands|opinions?|suggestions|points|views|hopes|that)\b)|made (?:[a-z]+ ){0,3}(?:arrangements|deployments?|requirements)(?![^.:：]{0,80}(?:[:：]|, (?:not|stress|emphasi[sz]|requir)ing that | by (?:noting|stressing|emphasi[sz]ing|pointing out) that\b))|(?:arranged|deployed)(?: and (?:arranged|deployed))?(?![^.:：]{0,80}[:：])",
        "put forward her ideas",
        (EventRole.SPOKE,),
    ),
    row(
        "held a meeting",
        r"(?:held|convened|organi[sz]ed)(?= (?:an?|the) [^.;]{0,120}?\b(?:meeting|conference|symposium|forum|session)\b)",
        "held a symposium",
        (EventRole.PRESIDED,),
    ),
    row(
        "summed up",
        r"(?:summari[sz]ed(?! [^.:：]{3,100}[:：])|summed up(?! [^.]{3,40} by saying\b)|looked back (?:on|at)|recapped|reviewed(?= the (?:completion|achievements|progress) of))(?= )",
        "summarized the work",
        (EventRole.SPOKE,),
    ),
    row(
        "studied a text",
        r"(?:studied|learned)(?= (?:the spirit|the (?:[a-z]+ ){0,2}(?:speech|instructions?)\b|[“\"]))",
        "studied the spirit of the conference",
        (EventRole.LED_STUDY,),
    ),
    row(
        "conveyed",
        r"convey(?:ed|s|ing)(?: and (?:studied|learned|read))?|relayed|transmitted|passed on(?= the )|briefed(?= [a-z ]{3,30}(?:of|on|about) the spirits? of\b)",
        "conveyed",
        (EventRole.CONVEYED,),
    ),
    row(
        "announced",
        r"announced|read out|read(?= the (?:[a-z]+ ){0,3}(?:notice|plan|document|decision|list|opinions?|circular|regulations?)\b)",
        "read out the decision",
        (EventRole.OTHER,),
    ),
    row(
        "led to a text",
        r"(?:led|leading) (?:everyone|the (?:participants|cadres|party members)|all (?:the )?(?:[a-z]+ ){1,3}?(?<=s )|the (?:whole|entire) [a-z]+)(?: to|(?<= )to) (?:[a-z]+ly )?(?:study|learn)\b",
        "led everyone to carefully study",
        (EventRole.LED_STUDY,),
    ),
    row(
        "led the study",
        r"(?:led|leading) (?:everyone|the (?:study|learning|participants|cadres|party members)|all)\b|led the collective study",
        "led the study",
        (EventRole.LED_STUDY,),
    ),
    row(
        "sat in",
        r"sat in(?! the )|(?:was|were) (?:also )?invited to sit in(?: on)?|(?:was|were) present as (?:an? )?(?:observers?|non-?voting (?:delegates?|members?|attendees?|participants?))|attended (?:the (?:meeting|session|conference|symposium) )?as (?:an? )?(?:observers?|non-?voting (?:delegates?|members?|attendees?|participants?))|attended (?:the (?:meeting|session|conference|symposium) )?without voting rights",
        "sat in",
        (EventRole.SAT_IN,),
    ),
    row(
        "attended",
        r"joined in(?= and guided the (?:meeting|conference))|(?:sat|(?:was|were) seated) (?:in|on|at) (?:the )?(?:(?:front|first) row|rostrum|podium)|took (?:a |their )?seats? (?:in|on|at) the (?:front row|rostrum|podium)|listened(?: to)? and watched|watched and listened(?: to)?|watched(?= the (?:meeting|conference)\b)|attend(?:ed|s|ing)|attend(?= the (?:meeting|conference|session|symposium)\b)|(?<![Tt]he )(?<![Aa]ll )(?:actively )?participat(?:ed?|es|ing)(?: in(?! the (?:investigation|inspection|research|survey|visit)))?|with the (?:participation|attendance)(?= of )|took part(?: in\b)?|(?:was|were)(?: also| all)? (?:present|in attendance|invited to (?:attend|participate|the (?:meeting|conference|session|symposium)))|[Ii]n attendance(?=[.,;]|$| were\b)|(?:[Tt]aking part|(?:[Pp]articipating in|[Pp]resent at|Attending) the (?:meeting|conference|session|symposium))(?= were\b)|[Tt]aking part in the (?:meeting|conference)(?= were\b)|invited to attend|enters? (?:the )?(?:study|meeting)|accompanied(?= (?:him|her|them|the (?:investigation|inspection|research|visit|survey))\b|[.;]|$)",
        "attended",
        (EventRole.ATTENDED,),
    ),
)
_SPOKE = (EventRole.SPOKE,)
# A speaker's verb gives the role, too; what one heard or decided does not.
REPORTING: tuple[Pattern[tuple[ReportingVerb, tuple[EventRole, ...]]], ...] = (
    row(
        "pointed out",
        r"pointed(?= that\b)|point(?:ed|s) out(?! (?:the |some |his |their )?(?:[a-z]+ ){0,2}(?:deficienc|problem|shortcoming|direction|weakness|gap))",
        "pointed out",
        (ReportingVerb.POINTED_OUT, _SPOKE),
    ),
    row(
        "stressed",
        r"(?:emphasi[sz]|stress)(?:ed|es)|(?:emphasi[sz]|stress|underscor|highlight)ing(?= (?:that|on|the (?:need|importance|necessity|significance))\b| the [^.;:]{3,120}:)|highlighted(?! (?:the |some |his |their )?(?:[a-z]+ ){0,2}(?:deficienc|problem|shortcoming|weakness|gap))|underscored|underlined|reiterated|(?<!as well as )(?:laid|placed|put) (?:[a-z]+ ){0,2}(?:emphasis|stress) (?:[a-z]+ ){0,2}on",
        "emphasized",
        (ReportingVerb.STRESSED, _SPOKE),
    ),
    row(
        "held",
        r"believe[sd]|thinks|(?:believing|thinking|considering|holding)(?= that\b)|thought(?= that)|considered(?= that)|held(?= that)|was of the view",
        "believed",
        (ReportingVerb.HELD, _SPOKE),
    ),
    row(
        "required",
        r"(?:require|request|demand)(?:ed|d|s)|(?:requiring|demanding)(?= (?:that|all|each|every|everyone|relevant)\b)|asking(?= [a-z]+ (?:[a-z]+ ){0,4}to\b)|state[sd] (?:[a-z0-9]+ ){1,3}requirements|asked(?=, (?:first|one|to)\b|[:：]| (?:them|everyone) to\b)|asked(?! for leave| [^.;]{0,60}\b(?:how|what|whether|why|about|questions?)\b)(?= (?:that|all|for|the|relevant|each|every|everyone|(?:his|her) (?:staff|cadres|colleagues)|attendees|participants|members|cadres)\b| [A-Z][A-Za-z]+ (?:staff|members|cadres|executives|units|departments) to\b)|put(?:s)? forward (?:[a-z]+ ){0,4}(?:requirements?|demands)|(?:made|raised|gave|set) (?:[a-z]+ ){0,4}(?:requirements?|requests|demands)(?=[^.:：]{0,80}(?:[:：]|, (?:not|stress|emphasi[sz]|requir)ing that ))|outlined (?:[a-z]+ ){0,3}requirements",
        "demanded",
        (ReportingVerb.REQUIRED, _SPOKE),
    ),
    row(
        "arranged",
        r"(?:arranged|deployed)(?: and (?:arranged|deployed))?(?=[^.:：]{0,80}[:：])|made (?:[a-z]+ ){0,2}arrangements [^.;:：]{3,80} by (?:noting|stressing|emphasi[sz]ing|pointing out) that",
        "deployed the work: first",
        (ReportingVerb.ARRANGED, _SPOKE),
    ),
    row(
        "decided",
        r"decided|determine[sd](?= (?:that|to)\b)|agreed(?= (?:to|that))|(?<!was )(?<!were )(?:elected)(?= the | (?:a |new |[0-9]+ |two |three )?[a-z]*(?:members|deputies|director|chairman))|voted to (?:adopt|approve|pass)|(?:re-?viewed|examined|deliberated(?: on)?|considered|discussed|studied|heard|voted)(?:,? and)? (?:approved|adopted|passed)|approved|adopted|passed|voted",
        "reviewed and approved",
        (ReportingVerb.DECIDED, ()),
    ),
    row(
        "conveyed",
        r"convey(?:ed|s)(?:(?:,? and|,) (?:studied|learn(?:ed|t)|implemented))?|relayed|communicated(?= (?:the )?(?:[a-z]+ )?spirit )|briefed [a-z ]{3,30}(?:of|on|about)(?= the spirits? of\b)|"
        r"(?:[a-z]+ly )?(?:studied|learn(?:ed|t)(?! (?:on the spot|in detail|about|more|that)\b))(?: and (?:implemented|discussed|understood|conveyed))?",
        "conveyed and studied",
        (ReportingVerb.CONVEYED, ()),
    ),
    row(
        "heard",
        r"heard|listened to|reviewed(?! the work of\b)|deliberated(?: on)?|discussed|watched",
        "heard",
        (ReportingVerb.OTHER, ()),
    ),
    row(
        "other",
        r"(?:concluded|summed up) (?:the |his |her )?(?:[a-z]+ )?by saying|put(?:s)? forward(?: (?:[a-z-]+ ){0,4}(?:opinions|(?<=point )opinion|suggestions|points|views|hopes)|(?= that\b))|(?:made|raised|gave|offered) (?:[a-z]+ ){0,4}(?:opinions|suggestions|points)(?=[^.:：]{0,60}[:：])|urging(?= [a-z]+ (?:[a-z]+ ){0,4}to\b)|calling(?= (?:for|on|upon)\b)|reminded(?= (?:that|all|everyone)\b)|urge[ds]|call(?:ed|s) (?:for(?! [^,.;]{3,40} to be an? )|(?:on|upon)(?= [^,.;]{3,160}\bto\b))|said|says|(?:commented|affirmed|addressed)(?= that)|stated|noted|mentioned|added|hope[sd]|proposed|suggested|declared|expressed(?: (?:the|his|her) hope)?(?= that)|made it clear|made clear(?= (?:at the (?:meeting|conference) )?that\b)|indicated(?= (?:in (?:his|her) (?:[a-z]+ )?speech )?that\b)|encouraged|(?:summed up|summari[sz]ed)(?=,? that\b|[^.:：]{0,100}[:：])|outlined(?= (?:several|two|three|four|five|six) (?:[a-z]+ )?(?:points|tasks|priorities|aspects)\b)",
        "said",
        (ReportingVerb.OTHER, _SPOKE),
    ),
)

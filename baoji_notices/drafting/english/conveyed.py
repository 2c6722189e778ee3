"""What the meeting passed on: the items behind conveyed and studied, one for each meeting, speech or document."""

import re
from collections.abc import Iterator, Sequence

from baoji_notices.drafting.english.items import DOCUMENTS, KINDS
from baoji_notices.drafting.english.origins import LEVEL_WORD, OF_PLACE, issuer_of, levels_of
from baoji_notices.drafting.english.retold import name_of, told_again
from baoji_notices.drafting.english.words import IN_A_NAME
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import first_match
from baoji_notices.model.content import Conveyed
from baoji_notices.model.vocabulary import ConveyedKind

_STUDIED = r"(?:stud(?:y|ied|ying)|learn(?:ed|t|ing)?|implement(?:ed|ing)?|appl(?:y|ied)|read(?:ing)?|discuss(?:ed)?|underst(?:and|ood)|digest(?:ed)?|comprehend(?:ed)?|publiciz(?:e|ed)|convey(?:ed|ing)?|carr(?:y|ied) out|transmit(?:ted)?)"
_CONVEY = r"(?:convey(?:ed|s|ing)?|relay(?:ed)?|passed on|communicated(?= (?:the )?(?:[a-z]+ )?spirit ))"
_BEGINS = re.compile(
    rf"(?<!have )(?<!has )(?<!they )(?<!been )\b(?:(?<!were )(?<!was )(?:{_CONVEY}|studied|learn(?:ed|t)|(?<=after )studying)"
    rf"|led (?:(?:everyone|everybody|(?:all|the (?:whole|entire)) (?:the )?(?:[a-z]+ ){{1,4}})(?<= |e|y) ?)?(?:to|the) (?:[a-z]+ly )?(?:study|learn(?:ing)?|read(?= (?:word by word |together )?the (?:spirit|communiqu|important|speech)))(?: of)?(?: word by word| together)?"
    r"|[Ss]tudy (?:meeting|session|conference) on(?= the (?:important )?spirit of )"
    r"|briefed (?:the |all )?(?:attendees|participants|members|meeting) (?:of|on|about)(?= the spirits? of )"
    r"|^(?:Communicate|Convey) and (?:learn|study)(?= the spirit of )"
    r"|delivered(?= the (?:important )?spirit of )"
    rf"|This included(?= the (?:important )?spirit of )|(?:[Tt]he meeting|It) (?:also )?(?:focused|cent(?:er|r)ed) on(?= the (?:important )?spirit of )"
    rf"|(?:focus(?:ing|ed)?|cent(?:er|r)(?:ing|ed)) on (?:[a-z]+ly )?(?:studying|learning)(?: and (?:implementing|carrying out|applying))?(?= (?:the (?:important )?spirit of |(?:General Secretary )?Xi Jinping))"
    rf"|(?:(?<=, )|(?<=, and ))(?:[a-z]+ly )?(?:study|learn) and implement(?= (?:the (?:important )?(?:spirit|instructions|speech)|(?:General Secretary )?Xi Jinping['’]s important))"
    rf"|(?:to|at which) (?:[a-z]+ly )?(?:{_CONVEY}|deliver(?= the (?:important )?spirit of )|study|learn|(?:discuss|explore) and implement(?= the (?:important )?(?:spirit|instructions|speech))|(?:read and grasp|review and carry out|pass on)(?= (?:the (?:spirit|main ideas) of|General Secretary))|discuss(?= the important (?:speech|instructions?)\b)))(?:(?:,| and|,? and) {_STUDIED}){{0,3}}\b(?: in (?:writing|full|depth))?(?:(?: in detail)? to (?:all |the (?:whole |entire )?)[a-z ]{{3,40}}(?= the (?:important )?spirit of))?"
)
_PASSIVE = re.compile(
    r"(?:^|[,，;] ?|\band )(?P<what>(?:[Tt]he )?(?:[“\"《][^”\"》]{8,200}[”\"》](?: (?:of|from|by|on|issued by|forwarded by) [^,;.]{3,120}?)?|(?:main |important )?spirit of [^,;]{5,200}?|important (?:instructions|speech(?:es)?) of [^,;]{5,160}?)) (?:was|were) (?:then |also )?(?:conveyed|relayed)\b"
)
_LONGEST_LIST = 1_500  # characters behind a verb in which items are joined
_LONGEST_TITLE = 200  # characters of a title whose quotation a translator has left open
_BESIDE = 20  # characters between two items of a list
_LONGEST_BEFORE = 400  # characters before a verb that tell whether it is of this meeting
_STEMS = (
    "onvey",
    "assed on",
    "tudi",
    "tudy",
    "earn",
    "elay",
    "ommunicate",
    "eliver",
    "briefed",
    "discuss and implement",
    "explore and implement",
    "his included",
    "red on the",
    "used on the",
    "to read",
    "ly read",
    "read and grasp",
    "review and carry out",
    "pass on",
    "discuss the important",
)  # what no sentence lacks that passes something on
_SPIRIT = re.compile(
    r"in[- ]depth (?:study of )?|(?:the )?(?:(?:important|main|relevant) )?(?:spiri?ts?|essence) (?:of(?: (?:studying|learning)(?: from| and implementing)?)?|from) |(?:the )?(?:main )?contents? of |(?:the )?documents such as |learning (?:from )?|from (?=the )",
    re.IGNORECASE,
)
# Words of level joined by and share what follows them, as do video and telephone.
_JOINT = re.compile(
    r",? (?<!onveyed )(?<!onveyed, )(?<!tudied )(?<!tudied, )(?<!onvey )(?<!, study )(?:and|as well as) (?:also )?(?!(?:important )?comments on |tele(?:phone|-?conference) |(?:research|investigation|guidance)(?: (?:in|of|to|at)\b|[.,;]))(?=[A-Za-z“\"《'])|, (?=[A-Za-z“\"《])|,(?=to [a-z])|; (?:and )?"
)
_LEVEL_ENDS = re.compile(rf"\b{LEVEL_WORD}$")  # and what follows is shared by both levels
_LEVEL_BEGINS = re.compile(rf"(?:the )?{LEVEL_WORD}\b")
# What translators run into the sentence, and what is set against the items.
_DID = r"(?:[A-Z][A-Za-z’'-]+ ){2,8}(?:[a-z]+ly )?(?:arranged|read|presided|put|made|delivered|spoke|reported|conveyed|led|summari[sz]ed|briefed|introduced|explained|analy[sz]ed|notified)\b"
_LIST_ENDS = re.compile(
    rf"[;；] ?(?={_DID})|, and (?={_DID})|"
    r"[;；](?=[A-Z])|,(?=[A-Z])|,? and (?=(?:[a-z]+ ){0,4}(?:director|secretary|mayor|president|head|chairman|governor|member) [A-Z][a-z]+ [A-Z][a-z]+ [a-z]{3,12}ed )|[.] ,|(?<=[”\"》]), and (?=[A-Z][a-z]+ [A-Z][a-z]+, )|, and (?=[^,;.“”]{3,160} (?:presided over|chaired|hosted) )|,? (?:while |but (?:not|to|did|has|had)|rather than|instead of|and not) "
)
_IN_PLACE = re.compile(rf"\b(?:in|of) the {LEVEL_WORD}$")
_ARTICLE = re.compile(r"^(?:(?:the|a|an|recent|relevant|part of) )+(?=\S)", re.IGNORECASE)
_SINGLED_OUT = re.compile(r"(?:especially|in particular|particularly|including) ")
_INSIDE = re.compile(
    r"(?:at|in|on|during|for|of|from|by|with|under|since|when|made|delivered) |[a-z]+ (?:during|at) the |(?:Distributing|Issuing|Forwarding) "
)
_WHILE = re.compile(r"\bduring (?:the|his) [^,;]*$")  # and what is joined to it is of that time, too
# Speeches and instructions that one person made share whose they are, whichever of them it stands beside.
_OWNERLESS = re.compile(
    r"(?:the )?(?:important |relevant )?(?:speech(?:es)?|instructions?|comments)\b(?! of\b| by\b)"
)
# Instructions of two persons (of A, Secretary of the committee, and B, Mayor), and a meeting of two bodies: what is
# printed of the first is shared.
_SHARED = (
    (
        re.compile(r"\b(?:speech(?:es)?|instructions?|comments) of [A-Z][a-z]+ [A-Z][a-z]+, [A-Za-z][^,;]+$"),
        re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+(?:, [A-Za-z]|$)"),
    ),
    (
        re.compile(r"\b(?:made|delivered) by (?:the )?(?:[A-Z][a-z]+ ){2,3}[A-Z][a-z]+$"),
        re.compile(r"(?:the )?(?:Secretary|Director|Mayor|Governor|Minister|Chairman) [A-Z][a-z]+ [A-Z][a-z]+$"),
    ),
    (
        re.compile(r"\bmeeting of the National [^,;]+(?:Committee|Group)$"),
        re.compile(r"(?:the )?(?:Provincial|Municipal) Party Committee [A-Z][a-z]+"),
    ),
)
_TELLS_WHOSE = re.compile(
    rf"Xi Jinping|(?:TV|[Tt]elevision|[Vv]ideo) and [Tt]ele(?:phone|conference)|[Ss]ecretary|spirit|requirements|exposition|discourse|thought|policies|^{LEVEL_WORD} and {LEVEL_WORD} [a-z]"
)
_BARE = re.compile(r"(?:^|\b(?:the|important) )(?:instructions?|speech(?:es)?|spirit)$")
_REQUIREMENTS = re.compile(r"(?:the )?(?:important |relevant )?(?:requirements|arrangements|deployments?)\b")
# What ends the list: a verb of the next thing that the meeting did.
_NEXT = re.compile(
    r"^(?:and )?to [a-z]+\b|^Earnestly |^[a-z]+ly (?:study|learn)$|^(?:conveyed|studied|learned)$|^greeting |^the arrangement of |^some |^and (?:deploy|arrang|research|study)|^plan(?:ned)? (?!of\b|for\b|on\b)|^(?:enhance|firm|achieve|improve|adhere|build|safeguard|maintain|grasp|establish|carry|take)[sd]? |^(?:took|gave|dwelt|laid|set|drew|brought|led|went|told|sent|thought) |^(?:[a-z]+ly )?[a-z-]{3,14}ed (?!by\b|meeting|conference|session|party|standing)|^(?:then |also |further |to )?(?:sum(?:med)?(?: up)?|summari[sz]\w*|arrang\w*|deploy\w*|analy[sz]\w*|stud(?:ied|y) and|notif\w*|listen\w*|hear\w*|review\w*|deliberat\w*|discuss\w*|report\w*|"
    r"implement\w*|made|make|put|read (?:out|the)|research\w*|promot\w*|mobili[sz]\w*|ensur\w*|combin\w*|do |did|fully|comprehensive\w* (?:arrang|deploy|summ|implement)\w*|carr\w*|inform\w*|interpret\w*|"
    r"pass\w*|judg\w*|exchang\w*|conduct\w*|organi[sz]\w*|announc\w*|thorough\w* (?:stud|implement)\w*|in-depth(?! study of)|strength\w*|accelerat\w*|clarif\w*|unif\w*|commend\w*|lead\w*|"
    r"conscientious\w*|earnest\w*|effective\w*|the (?:bureau|county|city|district)['’]s(?! .{0,80}(?:[Mm]eeting|[Cc]onference|[Ss]ession))|members|everyone|all |so as|which|who|combined|further|requir(?:ed|es?|ing)|emphasi\w*|stress\w*|point\w*)\b"
)
_AGAIN = re.compile(
    rf"^(?:then |also |collectively |led (?:everyone|all [a-z]+) to (?:[a-z]+ly )?)?(?:(?:[a-z]+ ){{0,3}}[A-Z][a-z]+ [A-Z][a-z]+ )?(?:{_CONVEY}|studied|study|learned|learnt|learn|led the study of)(?:(?:,| and|,? and) {_STUDIED}){{0,2}} "
)
_ASKED = re.compile(r"\b(?:should|must|necessary|requires)\b")
_HELD = re.compile(
    r"\b(?:came together|[Mm]eeting (?:sought|aimed)|called by|held|convened|organi[sz]ed|hosted|presided over|chaired|(?:purpose|aim|focus) of the (?:meeting|conference|session) was)\b"
)
# Studied and learned are words of speech, too; behind these they tell nothing of the meeting.
_UNTOLD = re.compile(r"\b(?:must|should|necessary|need to|will|shall|ensure|continue|requires?|is an?|are|is)\b")
# What did not happen, or has yet to.
_NOT_DONE = re.compile(
    r"(?:deliberated|reviewed|considered|examined) and $|(?:\b(?:not|never|will|would|shall|could|[Ii]nstead of|[Rr]ather than|[Ww]ithout|fail(?:ed|s)?|plan(?:ned|s)|refused|forgot|postponed|put off|cancel(?:led|ed))|n['’]t)(?: (?:yet|be|been|have|[a-z]{3,14}ly)){0,3} (?:to )?$"
    r"|\b(?:will|would|shall|should|not|to) (?:soon )?be (?:held|convened|organi[sz]ed) [^,;]{0,60}$"
)
_SAID = re.compile(
    r"\b(?:point(?:ed|s) out|stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|believe[sd]|require[sd]|request(?:ed|s)|demand(?:ed|s)|noted) (?:that|to|the need)\b"
)
_RESEARCH = re.compile(r"^(?:to |also |then )?(?:study|studied)\b")
# What is only studied may be a plan of the body's own; a text from above is called by one of these.
_WORTHY = re.compile(
    r"spirit|[Ss]peech|instructions?\b|[Tt]wo [Ss]essions|Xi Jinping|[Cc]ongress|[Cc]entral|[Pp]lenary [Ss]ession|[“\"《]|\bcomments of\b|\bexpositions? on\b|\b(?:Opinions?|Regulations?|Measures|Outline|Constitution|Notice|Law)\b|(?:notice|circular|opinions|documents?) of the (?:State|[a-z]* ?(?:provincial|central|municipal))"
)
_OWN = re.compile(
    r"(?:the )?(?:work matters|(?:[a-z]+ ){0,2}(?:difficulties|problems)\b|[“\"](?:[A-Z][a-z]+ )?Measures for [A-Z][a-z]+ing\b(?![^”\"]*[”\"] of the (?:Central|Provincial|State))|[“\"]Request for)|.*\(Draft for (?:Review|Deliberation)\)|(?:the )?(?:(?:relevant |other )?matters\b|[“\"] ?(?:The )?(?:[A-Z][a-z-]+ )?(?:(?:Implementation|Work|Action) (?i:Plan|Opinions|Program|Scheme)|Administrative Measures)\b)|(?:the )?(?:implementation|revision|drafting|formulation|establishment) (?:plans? |opinions? )?(?:of|for|on)\b"
)
_COMPLETE = re.compile(r"exposition|discourse|requirements?\b|[Tt]hought|arrangements?\b|[Dd]eployment|spirit$")
_ABOUT = re.compile(
    r"(?:the )?(?:(?:topic|theme|issue|question)s? of|origin|history|rules of procedure|other (?:[a-z]+ )?(?:conferences|meetings|documents))\b"
)  # what was studied, and no text that was passed on
_AND_OTHERS = re.compile(r"[”\"]? and other (?:issues|topics|matters)\b")  # the meeting's own
_ENDS_ITEM = re.compile(
    r"\b(?:[Mm]eetings?|[Cc]onferences?|[Ss]ymposium|[Ss]essions?|[Ss]peech(?:es)?|[Ii]nstructions?|[Nn]otice)$|[”\"》]$"
)
# Which ask for nothing, or are the body's own.
_GREETING = re.compile(r"(?:[a-z]+ )?(?:(?:greetings|wishes|regards|condolences|thanks)\b|ideas of the new\b)")
_BEFOREHAND = re.compile(
    r"Before (?:the )?[^,]{3,80}(?:meeting|conference|session)\b[^,]{0,30}, [^.;]{3,200}\bheld "
)  # another meeting
_BARE_NOUN = re.compile(
    r"(?:their |its |specific |concrete |relevant |implementation |work )*(?:measures|plans?|opinions|rules)"
)
_THIS = re.compile(
    r"(?:this |the |above |higher |higher-level |superior )*(?:relevant )?(?:meetings?|conferences?|symposiums?|forum|sessions?|congress|spirit|documents?|speech|instructions?|notice)(?: and (?:meetings?|conferences?|spirit|documents?|instructions?))?(?: of (?:the )?(?:meeting|superiors?|higher levels))?",
    re.IGNORECASE,
)

_QUOTED = re.compile(r"[“\"《]([^“”\"》]{4,150})(?:[”\"》]|“(?![A-Za-z]))")
_TWO_SESSIONS = re.compile(r"[Tt]wo [Ss]essions")
_MISTAKEN = re.compile(r"“(?=[,.;，。 ]|$)")
_NUMBER = re.compile(r"\b(?:No\. ?[0-9]{1,3} document|[Dd]ocument No\. ?[0-9]{1,4})")


def read_conveyed(sentences: Sequence[Span]) -> tuple[Conveyed, ...]:
    """Read what was conveyed or studied, in printed order.

    Example:
        >>> words = "The meeting conveyed the spirit of the provincial and municipal rural work conferences."
        >>> [item.level.value for item in read_conveyed([Span(0, len(words), words)])]
        ['provincial', 'prefectural']
    """
    found: list[Conveyed] = []
    seen: set[str] = set()
    for sentence in sentences:
        for item in _items(sentence):
            if (name := name_of(item.text)) not in seen:
                seen.add(name)
                found.extend(_conveyed(item, found[-1] if found else None))
    return tuple(one for number, one in enumerate(found) if not told_again(one, found[:number], found))


def _items(sentence: Span) -> Iterator[Span]:
    """Yield the items of the lists behind the verbs of a sentence."""
    if not any(map(sentence.text.__contains__, _STEMS)) or _BEFOREHAND.match(sentence.text):
        return
    for said in _PASSIVE.finditer(sentence.text) if "ere " in sentence.text or "was " in sentence.text else ():
        yield _trimmed(sentence.part(*said.span("what")))
    done = 0
    for verb in _BEGINS.finditer(sentence.text):
        if verb.start() < done or not _is_conveying(sentence.text, verb):
            continue
        for begin, end, passed_on in _list(sentence.text, verb.end() + 1, passed_on=_passes_on(verb[0])):
            if not passed_on and not done and _OWN.match(sentence.text, begin):
                break  # what is studied is the body's own business, and so is what is joined to it
            if passed_on or (_WORTHY.search(sentence.text, begin, end) and not _OWN.match(sentence.text, begin)):
                yield _trimmed(sentence.part(begin, end))
            done = end


def _is_conveying(text: str, verb: re.Match[str]) -> bool:
    """Tell whether a verb says what this meeting did or was held for, and not what is to be done."""
    infinite = verb[0].startswith(("to ", "at which ")) or verb[0].endswith("and implement")
    if infinite and not _HELD.search(text, 0, verb.start()):
        return False
    if verb[0] == "studied" and _AND_OTHERS.search(text, verb.end()):
        return False
    untold = _ASKED if "onvey" in verb[0] or "communicated" in verb[0] else _UNTOLD
    begin = max(0, verb.start() - _LONGEST_BEFORE)
    if _NOT_DONE.search(text, begin, verb.start()) or text.startswith(" neither ", verb.end()):
        return False
    return not (untold.search(text, begin, verb.start()) or _SAID.search(text, begin, verb.start()))


def _passes_on(verb: str) -> bool:
    return any(
        map(
            verb.__contains__,
            (
                "onvey",
                "passed on",
                "earn",
                "elay",
                "communicated",
                "delivered",
                "implement",
                "briefed",
                "red on",
                "used on",
                "led ",
            ),
        )
    )


# What others did, told behind the list: it names no item.
_OTHERS_DID = re.compile(
    r"(?<!that )(?<!which )(?<!who )\b(?:was|were)\b|\bmade (?:[a-z]+ )?(?:speeches|statements)\b|\bspoke$|^(?:by-)?elected\b|^[A-Z][a-z]+ [A-Z][a-z]+ (?:read|presided|reported|gave|led)\b"
)


def _list(text: str, begin: int, *, passed_on: bool) -> Iterator[tuple[int, int, bool]]:
    """Yield where the items of a list begin and end, and whether they were passed on and not only studied."""
    current: tuple[int, int, bool] | None = None
    for start, end in _pieces(text, begin):
        piece = text[start:end]
        inside = current is not None and _is_open(text[current[0] : current[1]])
        if not inside and (_NEXT.match(piece) or (_RESEARCH.match(piece) and not _WORTHY.search(piece))):
            break
        if not inside and current and _OTHERS_DID.search(piece):
            break
        if again := _AGAIN.match(piece):
            start += again.end()
            passed_on = _passes_on(again[0]) or (
                passed_on and ";" not in text[current[1] if current else start : start]
            )
        within = current and text[current[1] : start] == " and " and IN_A_NAME.search(text, *current[:2])
        if current and not again and (within or not _stands_alone(text[current[0] : current[1]], piece)):
            if (
                not _INSIDE.match(piece)
                and text[current[1]] == ","
                and text[current[1] + 1 : start].strip() == ""
                and _ENDS_ITEM.search(text, current[0], current[1])
            ):
                break  # the meeting went on to something else
            current = (current[0], end, current[2])
            continue
        if current:
            yield current
        current = (start, end, passed_on)
    if current:
        yield current


def _pieces(text: str, begin: int) -> Iterator[tuple[int, int]]:
    start = begin
    if ends := _LIST_ENDS.search(text, begin, begin + _LONGEST_LIST):
        text = text[: ends.start()]
    for joint in _JOINT.finditer(text, begin, begin + _LONGEST_LIST):
        told = joint[0].startswith(", and") and _IN_PLACE.search(text, start, joint.start())
        shares = (
            _LEVEL_ENDS.search(text, start, joint.start()) and not OF_PLACE.search(text, start, joint.start())
        ) and (
            _LEVEL_BEGINS.match(text, joint.end())
            or not (joint[0] == ", " or _NEXT.match(text[joint.end() : joint.end() + _BESIDE]))
        )
        if told or not shares:
            yield start, joint.start()
            start = joint.end()
    yield start, len(text.rstrip(" .。;；,"))


def _stands_alone(before: str, piece: str) -> bool:
    """Tell whether a piece names an item of its own, and what is before it is complete."""
    if _is_open(before) or _INSIDE.match(piece) or (_BARE.search(before) and _REQUIREMENTS.match(piece)):
        return False
    if _WHILE.search(before) and not (
        piece.removeprefix("the ").startswith(("“", '"', "《")) or _SPIRIT.match(piece) or _OWNERLESS.match(piece)
    ):
        return False
    if _share_words(before, piece):
        return True
    return bool(_COMPLETE.search(before) or first_match(KINDS, before)) and bool(
        first_match(KINDS, piece) or _SPIRIT.match(piece) or _COMPLETE.search(piece)
    )


def _share_words(before: str, piece: str) -> bool:
    return any(first.search(before) and other.match(piece) for first, other in _SHARED)


def _is_open(text: str) -> bool:
    """Tell whether a quotation is open at the end of a text; before a space an opening mark closes."""
    text = _MISTAKEN.sub("”", text)
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _trimmed(item: Span) -> Span:
    singled_out = _SINGLED_OUT.match(item.text)
    lead = singled_out.end() if singled_out else 0
    while step := _SPIRIT.match(item.text, lead):
        lead = step.end()
    text = item.text[lead:]
    article = _ARTICLE.match(text)
    lead += article.end() if article else 0
    text = re.sub(
        r", while .*| in (?:full|detail|writing)$|['’]s spirit$| spirit$", "", item.text[lead:].rstrip(" ,，.。")
    )
    return item.part(lead, lead + len(text))


def _conveyed(item: Span, before: Conveyed | None) -> Iterator[Conveyed]:
    told = first_match(KINDS, item.text)
    beside = before is not None and before.anchor is not None and item.start - before.anchor.end <= _BESIDE
    if before and beside and _share_words(before.as_printed, item.text):
        told = first_match(KINDS, before.as_printed)
    if (
        not item.text
        or _GREETING.match(item.text)
        or _THIS.fullmatch(item.text)
        or _BARE_NOUN.fullmatch(item.text)
        or _ABOUT.match(item.text)
        or (_is_open(item.text) and len(item.text) > _LONGEST_TITLE)
    ):
        return
    if not (told or _TELLS_WHOSE.search(item.text)):
        return
    kind = told.value if told else ConveyedKind.SPIRIT
    if _TWO_SESSIONS.search(item.text) and kind == ConveyedKind.DOCUMENT:
        kind = ConveyedKind.MEETING
    document = first_match(DOCUMENTS, item.text) if kind == ConveyedKind.DOCUMENT else None
    number = _NUMBER.search(item.text)
    quoted = _QUOTED.match(item.text) if document else None
    levels = levels_of(item.text)
    if before and beside and _OWNERLESS.match(item.text):
        levels = [before.level]
    for level in levels:
        yield Conveyed(
            as_printed=quoted[1] if quoted else item.text,
            kind=kind,
            document_kind=document.value if document else None,
            level=level,
            issuer=issuer_of(item.text, kind),
            number=number[0] if number else None,
            event=None,
            anchor=item.anchor(),
        )

"""The frames that report what was said (The meeting pointed out that), and who speaks in each."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from baoji_notices.drafting.english.demands import demands_something
from baoji_notices.drafting.english.members import Cast, Utterance
from baoji_notices.drafting.english.names import find_names
from baoji_notices.drafting.english.roles import REPORTING
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import row
from baoji_notices.model.content import Block
from baoji_notices.model.vocabulary import ReportingVerb

_REPORTED = re.compile(
    "(?:"
    + "|".join(f"(?P<v{index}>{one.regex.pattern})" for index, one in enumerate(REPORTING))
    + r")(?![A-Za-z-])"
)
_ADVERB = r"(?: (?:also|then|further|finally|first|clearly|once again|[a-z]{3,14}ly))?"
_WHERE = r"(?: (?:at|on|in|during) the (?:meeting|conference|symposium))?"
_THAT = re.compile(r",? that\b|(?<=urged) to\b|(?<=decided) to\b")
# Who stands before a reporting verb where no person does; the words behind it that belong to the frame.
SUBJECTS = (
    row(
        "the meeting",
        r"(?:(?:[Tt]he |[Tt]his )?(?:(?:special|enlarged|expanded|video|whole|training) )?(?:[Mm]eeting|[Cc]onference|[Ss]ymposium|[Ff]orum|[Pp]lenary [Ss]ession|"
        rf"[Pp]arty [Gg]roup|[Ss]ession|[Ss]tanding [Cc]ommittee|(?:[Gg]eneral )?[Aa]ssembly)"
        rf"|[Tt]he (?:(?:[a-z]+ )?[Pp]arty )?[Cc]ommittee|[Tt]he [Cc]ongress|[Tt]he (?:[Ff]irst|[Ss]econd|[Tt]hird|[Pp]lenary|[Dd]irectors|[Cc]hairmen['’]?s?) (?:[Pp]lenary )?(?:[Mm]eeting|[Ss]ession)){_ADVERB} $",
        "The meeting also ",
        _THAT,
    ),
    row(
        "we first",
        r"(?:[Aa]t the (?:meeting|conference), )?[Ww]e (?:first|then) $|[Aa]t the (?:meeting|conference),? we $",
        "At the meeting, we first ",
        _THAT,
    ),
    row("it also", r"[Ii]t (?:also|then|further|next|subsequently) $", "It also ", _THAT),
    row("it", r"\bIt $", "It ", re.compile(r",? that\b|(?<=urged) to\b")),
    row(
        "it was",
        rf"(?:[Ii]t(?: was| is|['’]s)|[Ii]ts){_ADVERB} $",
        "it was further ",
        re.compile(rf"{_WHERE}(?:,? that\b)?"),
    ),
    row(
        "attendees were",
        rf"(?:(?:[Tt]he )?(?:[Aa]ttendees|[Pp]articipants)|[Ee]veryone|[Ee](?:very|ach) [a-z]+(?: and [a-z]+)?|[Tt]hey|[Aa]ll (?:units|departments)|[Tt]he (?:bureau|court|hospital|office|school|(?:[a-z]+ ){{0,3}}(?:institutions|departments|units|bureaus|schools|hospitals))|(?:[A-Z][a-z]+ )?(?:[a-z]+ )?(?i:members|cadres|delegates|officials|leaders)(?: (?:from|of) [^,.;]{{3,40}})?) (?:were|was){_ADVERB} $",
        "Attendees were ",
        re.compile(r" (?:to|that)\b"),
    ),
    row(
        "all departments are",
        r"(?:(?:[Tt]he )?(?:[Aa]ll|[Ee]ach|[Rr]elevant|[Vv]arious) (?:[a-z]+ ){0,2}(?:departments?|units?|localities|towns?(?:hips)?|counties|schools?|bureaus?|cadres|members|staff)(?: at all levels)?|We|Everyone|Attendees|Participants) (?:are|is) $",
        "All departments at all levels are ",
        re.compile(r" to\b"),
    ),
)
# What was passed on or passed at the meeting, told in the passive.
_PASSIVE = re.compile(
    r"\b(?:was|were)(?: also| then)? (?:(?P<conveyed>conveyed(?:,? and (?:studied|learned))?)|(?:deliberated|reviewed|considered|discussed|studied|examined)(?: on)?,? and (?:passed|approved|adopted)|(?P<other>outlined at the (?:session|meeting|conference))) ?\b"
)
_WERE_MADE = re.compile(r"(?:[Dd]ecisions|[Rr]esolutions) were (?:made|passed|adopted)\b")
# What the whole meeting was for is what it did.
_ALL_CONVEYING = re.compile(
    r"(?:The|This) (?:meeting|conference) (?:(?:was (?:organi[sz]ed|focused) to|mainly) (?:convey|study)|(?:focused|concentrated) on (?:conveying|studying))(?:,? and (?:study|learn|implement)(?:ing)?)?(?= the | [“\"])"
)
_ACCORDING = re.compile(
    r"According to (?:the (?:meeting|conference)(?:, the [^.,;:：]{3,80} includes?(?=[:：]))?|(?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?))(?=[,:：])"
)
_PUT_FORWARD = re.compile(
    r"\b(?:put forward|raised|made) (?:[a-z]+ ){0,3}(?:requirements|demands) (?:for|on|to) [^.:：;]{3,140}(?=\.$)"
)
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|[2-6]) (?:[a-z]+ )?(?:requirements|demands)\b")
_ARRANGED = re.compile(r"\b(?:arranged|deployed) (?:the|this|next) [^.:：;]{3,100}(?=\.$)")
# A sentence whose subject translators have left out (传达学习了…).
_CONVEYED_FIRST = re.compile(r"Conveyed(?:,? and (?:studied|learned))?(?= the )")
_HEARD_FIRST = re.compile(
    r"(?:Listened to|Heard)(?= (?:the )?(?:[a-z]+ ){0,3}(?:reports?|speech(?:es)?|introductions?)\b)"
)
_WORDS_FOLLOW = re.compile(
    r" (?:that|the (?:need|importance|significance))\b|(?<=required) (?=(?:all|the|each|every) [^.;]{3,80} (?:should|must) )"
)
_MEETING_DID = re.compile(
    r"(?:(?:The|This) (?:meeting|conference|session|symposium)|It) (?:[a-z]+ly )?[a-z]{3,12}ed [^;]{3,400}[, ]and (?:also )?"
)
_SAID = re.compile(r"\b(?:that|what|which|who|must|should)\b|(?:point|stress|emphasi[sz])ed")
_REQUIREMENTS = re.compile(
    r"(?:[Tt]he meeting|He|She) requirements?(?=[,，:：]| that\b)|^_?(?:[Mm]eeting|[Cc]onference) (?:requirements?|requests?)(?=[,，:：]|$| [A-Z])|^And requirements?(?=[:：])|"
    r"(?:[Aa]ccording to|[Ii]n accordance with) the requirements of the meeting"
    r"|(?:[A-Z][a-z]+ |[Tt]he (?:following|specific|above) )?requirements were (?:put forward|made|raised)(?: at the (?:meeting|conference))?"
)
_AFTER_PERSON = re.compile(
    r"(?: (?:in (?:his|her|the) (?:[a-z]+ )?speech|when (?:presiding over the meeting|summing up|summari[sz]ing|summary)|(?:at|during|in|on) the (?:[a-z]+ ){0,4}(?:meeting|session|conference|symposium)(?: of the (?:(?:[a-z]+ ){0,2}(?:session|meeting|conference)|[^.,;:]{3,100}?(?= that\b)))?))?(?:,? that\b)?"
)
_REPORTS_WORDS = re.compile(r"[,，]? ?(?:that\b|[:：]|the (?:need|importance|following)|[“\"]|it is|all |to )")
_REQUIRES = re.compile(
    r"(?: (?:for|on|to|of|in|about|regarding|as|the) [^.:：]{2,160})?(?:[:：]|, (?:(?:not|stress|emphasi[sz]|requir)ing that|requiring(?= (?:the|all|each|every) )) |[.]\s{1,2}(?=First|One|1|The first)|(?: at the same time)?, (?=first, ))"
)
# What the meeting discussed of its own is no text that it passed on.
_BUSINESS = re.compile(
    r" (?:other|relevant|some|several|related) (?:[a-z]+ )?(?:matters|issues|work)\b| and (?:deployed|arranged)\b"
)
_OPENING, _CLOSING = ("“", '"'), ("”", '"')
# The importance of caution was stressed: what is asked stands before the frame.
_STRESSED_BEHIND = re.compile(
    r"(?:^|, |[Aa]t the (?:meeting|conference)[, ]{1,2})(?P<need>[Tt]he (?:importance of|need (?:for|to)|necessity of) [^.;]{5,200}?) (?P<frame>was (?:also |further |repeatedly )?(?:stressed|emphasi[sz]ed|highlighted|underscored))\b"
)
# Texts for readers abroad end a sentence in who said it.
_SAID_WHO = re.compile(
    r"[,，][”\"]? (?P<frame>(?P<verb>said|added|noted|stressed) (?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: in (?:his|her) speech)?)\.$"
)
_SAID_WORDS = ("said ", "added ", "noted ", "stressed ")
_SAID_WHO_LONGEST = 60  # characters of such a frame
_SAYING = (
    "said.",
    "added.",
    "noted.",
    "stressed.",
    "urged.",
    "requested.",
    "required.",
    "sized.",
    "sised.",
    "pointed out.",
)
_SAID_BEHIND = re.compile(
    r"[,，][”\"]? (?P<frame>(?:(?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?|he|she)|[Tt]he (?:meeting|conference|session|symposium)) (?:also )?(?P<verb>said|added|noted|stressed|emphasi[sz]ed|urged|requested|required|pointed out))\.$"
)
_URGES = re.compile(r"\b(?:urg|call)")
_TELLS = re.compile(
    r"(?:point|stress|emphasi[sz]|requir|request|demand|urg|call|highlight|underscor|underlin|reiterat)ed\b"
)
_HEARS = re.compile(r"(?:heard|listened to)$")
# Whose surname a translator has taken for a word: Deputy director of the orchid request: “…”.
_NAMELESS = re.compile(
    r"(?:(?:[a-z]+ )?Deputy (?:[Dd]irector|[Ss]ecretary)(?: of the [a-z]+)? (?P<verb>request|stressed|required))(?=[:：,] ?[\"“])"
)
# The meeting arranged this, requiring that all do so.
_REQUIRING = re.compile(
    r"(?:(?:The|This) (?:meeting|conference)|(?:[A-Z][a-z]+ )?[Aa]rrangements (?:were|have been) made) [^;.]{3,300}, (?:and )?(?P<frame>(?:requir|demand)ing(?: that\b|(?= (?:all|the|each|every) [^.;]{3,80} to )))"
)
_ASKS_ANEW = re.compile(r"urged (?!by )|encouraged (?:[A-Za-z’'-]+ ){1,8}to [a-z]")
_TOLD_FIRST = (ReportingVerb.CONVEYED, ReportingVerb.OTHER)
# Verbs that need reported words behind them; without any they tell what was done.
_NEEDS_WORDS = frozenset({ReportingVerb.ARRANGED, ReportingVerb.OTHER, ReportingVerb.HELD})


@dataclass(frozen=True)
class Frame:
    """A frame in the text; its block's words begin where it ends, or stand in the quotation before it.

    Attributes:
        quoted: where the quotation begins that a frame behind it reports (… Said Li Min).
    """

    span: Span
    verb: ReportingVerb
    speaker: int | None
    quoted: int | None = None

    def block(self) -> Block:
        """Return the block that the frame opens."""
        return Block(verb=self.verb, as_printed=self.span.text, speaker=self.speaker, anchor=self.span.anchor())


def find_frames(sentences: Sequence[Span], cast: Cast) -> tuple[Frame, ...]:
    """Return the frames of a text in printed order.

    Example:
        >>> from baoji_notices.drafting.english.cast import read_cast
        >>> words = "The meeting pointed out that work was good."
        >>> [frame.span.text for frame in find_frames([Span(0, len(words), words)], read_cast([Span(0, len(words), words)]))]
        ['The meeting pointed out that']
    """
    found: list[Frame] = []
    for sentence in sentences:
        if "equire" in sentence.text or "eeting request" in sentence.text:
            asked = _REQUIREMENTS.finditer(sentence.text)
            found.extend(Frame(sentence.part(*one.span()), ReportingVerb.REQUIRED, None) for one in asked)
        if began := _CONVEYED_FIRST.match(sentence.text) or _ALL_CONVEYING.match(sentence.text):
            found.append(Frame(sentence.part(0, began.end()), ReportingVerb.CONVEYED, None))
        if (began := _ACCORDING.match(sentence.text)) and sentence.start:
            speaker = cast.find(began["who"]) if began["who"] else None
            if speaker is not None or not began["who"]:
                found.append(Frame(sentence.part(0, began.end()), ReportingVerb.OTHER, speaker))
        if began := _HEARD_FIRST.match(sentence.text):
            found.append(Frame(sentence.part(0, began.end()), ReportingVerb.OTHER, None))
        passive = _PASSIVE.search(sentence.text) if " was " in sentence.text or " were " in sentence.text else None
        if passive and not _SAID.search(sentence.text, 0, passive.start()):
            verb = ReportingVerb.CONVEYED if passive["conveyed"] else ReportingVerb.DECIDED
            verb = ReportingVerb.OTHER if passive["other"] else verb
            found.append(
                Frame(sentence.part(passive.start(), len(passive[0].rstrip()) + passive.start()), verb, None)
            )
        made = _WERE_MADE.search(sentence.text) if "ions were " in sentence.text else None
        if made and _opens(sentence.text, made.start()):
            found.append(Frame(sentence.part(*made.span()), ReportingVerb.DECIDED, None))
    found.extend(_behind_sentences(sentences, cast))
    for sentence, begin in cast.verbs:
        found.extend(
            [*_of_meeting(sentence, begin, told=bool(found))] or _second_of_meeting(sentence, begin, found)
        )
    found.extend([*_behind_quotations(sentences, cast), *_nameless(sentences), *_requiring(sentences)])
    found.extend(_of_persons(sentences, cast))
    found.extend(_unclaimed(sentences, cast, found))
    frames: list[Frame] = []
    for frame in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not frames or frame.span.start >= frames[-1].span.end:
            if frames and _only_leads_to(frames[-1], frame):
                frames.pop()
            frames.append(frame)
    if frames and frames[-1].quoted is None and frames[-1].span.end == sentences[-1].end:
        frames.pop()  # the text is cut before its words
    return tuple(frames)


def _only_leads_to(frame: Frame, following: Frame) -> bool:
    """Tell whether a frame says only that something is required, which the same speaker's next one tells."""
    return (
        frame.span.text.endswith("requirements")
        and frame.speaker is not None
        and frame.speaker == following.speaker
        and following.span.start - frame.span.end <= len(".  ")
    )


def _unclaimed(sentences: Sequence[Span], cast: Cast, found: Sequence[Frame]) -> Iterator[Frame]:
    """Yield the frames before a series told in a sentence of their own (put forward requirements. First, …)."""
    for sentence, following in pairwise(sentences):
        if "equirements" not in sentence.text and not following.text.startswith("First"):
            continue
        put_forward = _PUT_FORWARD.search(sentence.text)
        told = put_forward or _ARRANGED.search(sentence.text)
        counted = put_forward and _COUNTED.search(put_forward[0]) and demands_something(following.text)
        if not (following.text.startswith("First") or counted):
            continue
        if not told or any(
            sentence.start <= one.span.start < sentence.start + told.end() and one.verb != ReportingVerb.CONVEYED
            for one in found
        ):
            continue
        name = next(
            (
                one
                for one in find_names(sentence.part(0, told.start()))
                if one.end + 1 == sentence.start + told.start()
            ),
            None,
        )
        begin = name.start - sentence.start if name else told.start()
        kind = ReportingVerb.REQUIRED if "requirements" in told[0] else ReportingVerb.ARRANGED
        yield Frame(sentence.part(begin, told.end()), kind, cast.find(name.text) if name else None)


def _second_of_meeting(sentence: Span, begin: int, found: Sequence[Frame]) -> list[Frame]:
    """Return the frame of a meeting's second verb, where the first reports nothing (focused on it and stressed that)."""
    verb = _REPORTED.match(sentence.text, begin)
    told = _WORDS_FOLLOW.match(sentence.text, verb.end()) if verb else None
    joined = _MEETING_DID.fullmatch(sentence.text, 0, begin) if told else None
    first = [one for one in found if one.span.start >= sentence.start]
    # What was conveyed is told, and then what the meeting itself stressed.
    if not (verb and told and joined) or any(one.verb not in _TOLD_FIRST for one in first):
        return []
    kind = REPORTING[int((verb.lastgroup or "v0")[1:])].value[0]
    return [Frame(sentence.part(begin, verb.end() if told[0] != " that" else told.end()), kind, None)]


def _nameless(sentences: Sequence[Span]) -> Iterator[Frame]:
    """Yield the frames of a deputy whose name a translator has lost."""
    for sentence in sentences:
        for told in _NAMELESS.finditer(sentence.text) if "Deputy " in sentence.text else ():
            verb = ReportingVerb.STRESSED if told["verb"] == "stressed" else ReportingVerb.REQUIRED
            yield Frame(sentence.part(*told.span()), verb, None)


def _requiring(sentences: Sequence[Span]) -> Iterator[Frame]:
    """Yield the frames of what the meeting required behind what it arranged."""
    for sentence in sentences:
        if asks := _REQUIRING.match(sentence.text) if "ing " in sentence.text else None:
            yield Frame(sentence.part(*asks.span("frame")), ReportingVerb.REQUIRED, None)


def _of_meeting(sentence: Span, begin: int, *, told: bool) -> Iterator[Frame]:
    """Yield the frame whose verb begins there, if the meeting or nobody in particular is its subject.

    After a first frame it is the meeting, too.
    """
    left = max(0, begin - 60)
    before = sentence.text[left:begin]
    verb = _REPORTED.match(sentence.text, begin)
    for one in SUBJECTS if verb else ():
        subject = one.regex.search(before)
        if verb and verb[0].startswith(("hope", "suggest")) and one.name == "it was":
            return  # it is hoped, or suggested: a demand inside a block, and nobody's words
        if verb and verb[0].startswith("learn") and one.name == "it was":
            return  # it is learned that: by the reporter
        if verb and verb[0].endswith("studied") and _BUSINESS.match(sentence.text, verb.end()):
            return
        if subject and verb and _opens(sentence.text, left + subject.start()):
            behind = one.value.match(sentence.text, verb.end())
            kind = REPORTING[int((verb.lastgroup or "v0")[1:])].value[0]
            if one.name == "it" and not (told and _TELLS.match(verb[0])) and not _HEARS.match(verb[0]):
                return
            if one.name == "all departments are" and not (behind and kind == ReportingVerb.REQUIRED):
                return
            yield Frame(sentence.part(left + subject.start(), behind.end() if behind else verb.end()), kind, None)
            return


def _behind_quotations(sentences: Sequence[Span], cast: Cast) -> Iterator[Frame]:
    """Yield the frames that stand behind what they report: “…” Said Li Min."""
    for number, sentence in enumerate(sentences):
        said = number and sentence.text.startswith(("Said ", "said "))
        if not said or not sentences[number - 1].text.endswith(_CLOSING):
            continue
        name = next(find_names(sentence), None)
        speaker = cast.find(name.text) if name else None
        opening = next((one for one in sentences[number - 1 :: -1] if one.text.startswith(_OPENING)), None)
        if name and speaker is not None and opening:
            span = sentence.part(0, name.end - sentence.start)
            yield Frame(span, ReportingVerb.OTHER, speaker, opening.start + 1)


def _behind_sentences(sentences: Sequence[Span], cast: Cast) -> Iterator[Frame]:
    """Yield the frames at the end of the sentence that they report: …, Li said."""
    for sentence in sentences:
        if stressed := _STRESSED_BEHIND.search(sentence.text) if " was " in sentence.text else None:
            span = sentence.part(*stressed.span("frame"))
            yield Frame(span, ReportingVerb.STRESSED, None, sentence.start + stressed.start("need"))
        said = _SAID_BEHIND.search(sentence.text) if sentence.text.endswith(_SAYING) else None
        tail = sentence.text[-_SAID_WHO_LONGEST:]
        if not said and any(map(tail.__contains__, _SAID_WORDS)):
            said = _SAID_WHO.search(sentence.text, max(0, len(sentence.text) - _SAID_WHO_LONGEST))
        speaker = _who(said["who"], sentence, cast) if said and said["who"] else None
        if said and sentence.start and (speaker is not None or not said["who"]):
            rows = (one.value[0] for one in REPORTING if one.regex.match(said["verb"]))
            kind = next(rows, ReportingVerb.OTHER)
            yield Frame(sentence.part(said.start("frame"), said.end("frame")), kind, speaker, sentence.start)


def _who(word: str, sentence: Span, cast: Cast) -> int | None:
    """Return the member whom a name means, or he and she: who spoke before."""
    if word not in ("he", "she"):
        return cast.find(word)
    return next((one.speaker for one in reversed(cast.utterances) if one.span.end <= sentence.start), None)


def _of_persons(sentences: Sequence[Span], cast: Cast) -> Iterator[Frame]:
    last: tuple[int, int] | None = None  # the sentence and the speaker before
    opened: Utterance | None = None
    for utterance in cast.utterances:
        if utterance.kind == ReportingVerb.DECIDED or (
            utterance.kind == ReportingVerb.CONVEYED and utterance.bare
        ):
            continue
        place = bisect_right(sentences, utterance.span.start, key=lambda one: one.start) - 1
        sentence = sentences[place]
        begin, end = utterance.span.start - sentence.start, utterance.span.end - sentence.start
        tail = _AFTER_PERSON.match(sentence.text, end)
        end = tail.end() if tail else end
        needs_words = (
            utterance.kind in _NEEDS_WORDS and not _URGES.search(utterance.span.text)
        ) or " forward " in utterance.span.text
        anew = _ASKS_ANEW.search(sentence.text, begin)
        asks_anew = anew is not None and anew.start() < end
        needs_words = needs_words and not asks_anew
        following = sentences[place + 1].text if place + 1 < len(sentences) else ""
        asks = (
            " forward " in utterance.span.text
            or utterance.kind == ReportingVerb.ARRANGED
            or "summ" in utterance.span.text
        )
        if asks and _REQUIRES.match(f"{sentence.text} {following[:20]}", end):
            needs_words = False
        if needs_words and not (sentence.text[:end].endswith("that") or _REPORTS_WORDS.match(sentence.text, end)):
            continue
        told, last = last, (sentence.start, utterance.speaker)
        before, opened = opened, utterance
        again = before is not None and (
            before.kind == ReportingVerb.CONVEYED
            or (
                (utterance.kind == ReportingVerb.REQUIRED or asks_anew)
                and _URGES.search(before.span.text) is not None
            )
        )
        if told != last or not utterance.bare or again:  # of two verbs that say the same the first is taken
            begin -= len("Comrade ") * sentence.text.endswith("Comrade ", 0, begin)
            yield Frame(sentence.part(begin, end), utterance.kind, utterance.speaker)


def _opens(text: str, start: int) -> bool:
    """Tell whether a frame stands at the head of a sentence or clause, and not inside what is said."""
    return re.search(r"(?:^|[,;:，；：.。”\"）)] ?|\band |\bAs )$", text[max(0, start - 5) : start]) is not None

"""Directives in the reporting blocks of a Chinese text: ordinals (一要, 一是, 第一) as a tree, and single demands."""

import re
from collections.abc import Iterator
from itertools import pairwise

from baoji_notices.drafting.chinese.bodies import is_body
from baoji_notices.drafting.chinese.describing import (
    ACHIEVED,
    PLEDGES,
    PRAISES,
    RECOUNTS,
    TELLS,
    asks_all_the_same,
    describes,
)
from baoji_notices.drafting.chinese.frames import Frame
from baoji_notices.drafting.chinese.headings import heading_of, labels_of
from baoji_notices.drafting.chinese.tree import Tree, Unit
from baoji_notices.drafting.chinese.types import TYPES
from baoji_notices.drafting.numerals import CIRCLED, chinese_number
from baoji_notices.drafting.passage import Passage, Span, Stretches
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.content import Directive
from baoji_notices.model.vocabulary import Modality, ReportingVerb

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_START = "(?:(?<=[。！!；;，,：:\n ])|^)"
# A style's ordinals are siblings; another style that begins inside one of them is a level below.
ORDINALS = (
    row("一要", f"{_START}(?P<printed>(?P<number>{_NUMERAL})要)(?!求|点|素|领(?!导)|件)", "一要加强学习。", "yao"),
    row("一是", f"{_START}(?P<printed>(?P<number>{_NUMERAL})是)", "一是加强学习。", "shi"),
    row(
        "第一",
        f"{_START}(?P<printed>第(?P<number>{_NUMERAL}))(?:[，,、](?!第)|(?=[要是]))",
        "第一，加强学习。",
        "di",
    ),
    row(
        "首先要",
        f"{_START}(?P<printed>(?P<number>首先|其次|再次|(?<=[；;])最后))(?=[，,]?要)",
        "首先，要加强学习。",
        "di",
    ),
    row(
        "（一）",
        f"(?:{_START}|(?<=要)(?=[（(][一1][）)]))(?P<printed>[（(](?P<number>{_NUMERAL}|[0-9]{{1,2}})[）)])",
        "（一）加强学习。",
        "bracket",
    ),
    row(
        "一、",
        f"(?:(?<=[。！!；;：:\n])|(?<=[，,])(?=一、(?!二))|^)(?P<printed>(?P<number>{_NUMERAL})、)",
        "一、加强学习。",
        "comma",
    ),
    row(
        "一统",
        "(?:(?<=[。；;：: ])|^)(?P<printed>(?P<number>[一二三四五六七八]))(?=[^一二三四五六七八九十是要、，,方个支条把份张座些切定起般系直旦致带届名项次月日年级站度流步心体样时者向同律面季期百千万余位大小])",
        "一统筹安排。",
        "bare",
    ),
    row(
        "1.",
        "(?:(?<=[。！!；;：:\n])|(?<=[，,])(?=1[.．、])|(?<=[\u4e00-\u9fff][.])|^)(?P<printed>(?P<number>[0-9]{1,2})[.．、])(?![0-9])",
        "1.加强学习。",
        "digit",
    ),
    row("①", f"{_START}(?P<printed>(?P<number>[{CIRCLED}]))", "①加强学习。", "circled"),
)
_IN_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 3}
_NUMBERED = re.compile(
    f"[一二三四五六七八九十0-9](?:[要是、）).．]|(?<=第.)[，,])|(?:首先|其次|再次)[，,]?要|(?:^|[。；;：: \n])[一二三四五六七八]|[{CIRCLED}]"
)
_YAO = "(?<![重主需纲紧扼简概机首必摘还只纪提索若将])(?<!(?<!思)想)要(?![求素点领件义塞旨害么事案]|我(?!们)|靠(?![前实])|闻(?!令|风|汛)|紧(?![扣盯紧抓密跟贴围])|务(?!实|求|必))"
_SHOULD = "(?<!理)应当|(?<![适对响供反相答回必顺呼感照])应(?![用对急邀届运收到县]|.尽|(?<=理应)当)"
_MAY_NOT = "(?<![来容由顾舍算记恨怪巴见])不得(?![，,。；;])"
_MODAL = f"(?:{_YAO}(?!是))|(?<!个)(?:必须(?!要求(?:[。，,；;]|$))|务必)|务求|{_SHOULD}|(?<!迫切)(?<!现实)(?<!的)需要(?!指出|说明|引起)(?=[^。，,；;、])|(?<!必)须|严禁|{_MAY_NOT}|禁止|力争|(?<!个)确保|鼓励|希望"
_ASKS = re.compile(_MODAL)
# Verbs that begin an imperative in blocks that require or stress.
_IMPERATIVE = re.compile(
    "^(?:同时[，,]|进一步|切实|坚决|全面|认真|持续|不断|深入|积极|主动|扎实|严格|全力|着力|大力|充分|始终|始终坚持|坚持|加强|强化|深化|推动|推进|抓好|抓实|抓住|抓牢|"
    "聚焦|突出|转变|加密|严明|紧盯|紧扣|围绕|提高|提升|增强|树牢|压实|落实|做好|做实|做到|加快|加大|完善|健全|落细|统筹|把握|发挥|优化|牢记|牢固|确保|严守|严抓|注重|立足|明确|把|以.{2,24}为|从|对.{2,20}要|细化|守牢|筑牢|营造|贯彻|学习|牢牢|严肃|堵住|堵塞|盯紧|夯实|理顺|补齐|狠抓|从严)"
)
_PLEDGED_WITHIN = 12  # characters behind a frame in which somebody says that he will
_QUIET = (ReportingVerb.DECIDED, ReportingVerb.CONVEYED)
_STRONG = (ReportingVerb.REQUIRED, ReportingVerb.STRESSED, ReportingVerb.ARRANGED)
MODALITIES = (
    row("strive", "力争", "力争", Modality.STRIVE),
    row("encourage", "鼓励", "鼓励", Modality.ENCOURAGE),
    row("prohibit", f"严禁|{_MAY_NOT}|禁止", "严禁", Modality.PROHIBIT),
    row("should", _SHOULD, "应当", Modality.SHOULD),
    row(
        "must",
        f"{_YAO}|必须|务必|需要|(?<!必)须",
        "必须",
        Modality.MUST,
    ),
)
_WHO = re.compile(f"^(?P<who>[^，,。；;]{{2,40}}?)(?={_MODAL})")
_GROUPS = re.compile(
    "(?:部门|单位|干部|同志|企业|委员|党员|代表|人员|班子|学校|街道|支部|系统|干警|职工|教师|成员|乡镇|镇街|党组织|领导|负责人|机关|科室|县区|区县|各级|社区|各[镇乡村县区])$|^(?:各|全体|全[市县区省局校院])"
)
_FEWEST = 3  # characters of a sentence that can ask for anything (要团结)
_FEWEST_UNASKED = 7  # of one that asks only by standing behind a demand (提出要求：压实责任。)
_FEWEST_CUT = 6  # characters of one that the text breaks off in
_STOPS = ("。", "；", ";", "！", "!", "，", ",", "”", "）", "：", ":")
_LONGEST_LINE = 40  # characters of a numbered heading on a line of its own
_LONGEST_HEADING = 12  # characters of one that has its explanation behind it (二要造势发动。)
_GOES_ON_TO_TELL = re.compile("随后|最后|接着|会议|大会|会后|会上|第[一二三]")
_LONGEST_BARE_HEADING = 18  # characters, 要 and 。 included
_BARE_HEADING = re.compile("(?P<topic>[^，,、；;。]{0,10}?)要[^，,、；;。]{2,17}。")
# 要对表对标干，主动履职尽责。结合职能，…: where they come in a row, each is the heading of what stands behind it.
_COUPLET = re.compile("要[^，,、；;。]{3,12}[，,、][^，,；;。]{3,16}。")
_NEXT_DEMAND = re.compile("要|必须|务必|各|全|同时|会议")
# Who was there is told behind a demand, and belongs to none.
_ATTENDED = re.compile("[^，,。；;]{2,120}(?:出席|参加|列席|主持)了?(?:会议|大会|座谈会?|活动)。?")
# What stands before the next frame in its own sentence (为确保成功，某某提出要求).
_LEADS_OVER = re.compile("(?:为|就|针对|围绕|关于|结合|最后|随后)[^。！；;]{0,60}[，,]$")
_DEADLINE = re.compile(
    "(?:(?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|中旬|上旬|下旬)?之?前|(?:今年|明年)?(?:年底|月底|季度末)之?前)"
)


def directives_in(passage: Passage, frames: tuple[Frame, ...], quiet: Stretches) -> tuple[Directive, ...]:
    """Return the directives under the frames of a text.

    Args:
        quiet: stretches of the text that belong to no block: who presided, who attended.
    """
    tree = Tree()
    for index, frame in enumerate(frames):
        end = frames[index + 1].begin if index + 1 < len(frames) else len(passage.content)
        tree.begin()
        pledges = PLEDGES.search(passage.content, frame.begin, frame.end + _PLEDGED_WITHIN)
        if frame.block.verb not in _QUIET and not pledges:
            _read_block(tree, passage, index, frame, end, quiet)
    labels = _labels(passage, tree)
    return tuple(
        _directive(
            passage, unit, is_parent=following is not None and following.parent == index, label=labels.get(index)
        )
        for index, (unit, following) in enumerate(pairwise((*tree.units, None)))
        if unit
    )


def _read_block(tree: Tree, passage: Passage, block: int, frame: Frame, end: int, quiet: Stretches) -> None:
    sentences = tuple(passage.sentences_between(frame.end, end))
    couplets = _are_headings(sentences)
    recounts = False  # whether the sentence before says that what was done is told
    for number, sentence in enumerate(sentences):
        begins = number == 0
        if sentence.end >= end - 1 and _LEADS_OVER.match(sentence.text):
            continue
        if quiet.touch(sentence.start, sentence.end):
            continue
        cut = sentence.end == len(passage.content) and not sentence.text.endswith(_STOPS)
        fewest = _FEWEST_CUT if cut else _FEWEST
        short = len(sentence.text) <= 2 * _FEWEST_CUT
        if short and sum(character.isalnum() for character in sentence.text) < fewest:
            continue
        pieces = _trusted(list(_ordinals(sentence)), sentence, frame, tree)
        recounts = bool((recounts and pieces) or RECOUNTS.search(sentence.text))
        recounts = recounts and not _ASKS.search(sentence.text)
        if recounts:
            tree.path = []
            continue
        if pieces:
            _read_ordinals(tree, block, sentence, pieces, frame.block.verb)
        elif tree.path and _is_body(tree, passage, sentence):
            tree.extend(sentence.end)
        elif tree.units and _explains(tree, passage, block, sentences[number : number + 2], couplets=couplets):
            tree.units[-1].end = sentence.end
            tree.units[-1].sentences += 1
        elif (
            _demands(sentence.text, frame.block.verb)
            or (tree.units and tree.units[-1].block == block and _demands(sentence.text, ReportingVerb.REQUIRED))
            or (begins and _asks(frame) and len(sentence.text) >= _FEWEST_UNASKED and not describes(sentence.text))
        ):
            tree.path = []
            span = _without_lead(sentence)
            tree.units.append(Unit(span.start, span.end, block))


def _ordinals(sentence: Span) -> Iterator[tuple[int, str, str, int]]:
    """Yield (offset, style, printed, number) for the ordinals of a sentence."""
    if not _NUMBERED.search(sentence.text):
        return
    found = []
    for one in ORDINALS:
        for match in one.regex.finditer(sentence.text):
            number = _IN_WORDS.get(match["number"]) or chinese_number(match["number"])
            if number is not None and 1 <= number <= 30:
                found.append((match.start("printed"), one.value, match["printed"].rstrip("、.．"), number))
    found.sort()
    if not found or found[0][1:] in (("yao", "二要", 2), ("shi", "二是", 2)):  # 各有关部门一要…，二要…
        style, first = (found[0][1], found[0][2].replace("二", "一")) if found else ("yao", "一要")
        place = sentence.text.find(first, 0, found[0][0] if found else len(sentence.text))
        if place > 0 and _GROUPS.search(sentence.text, 0, place):
            found.insert(0, (place, style, first, 1))
    yield from found


def _trusted(
    pieces: list[tuple[int, str, str, int]], sentence: Span, frame: Frame, tree: Tree
) -> list[tuple[int, str, str, int]]:
    """Return the ordinals that number demands.

    A bare numeral counts where its list begins or goes on with it. What is pointed out or held may be a list of
    problems or results; it counts where its items ask for something.
    """
    open_styles = {tree.units[index].style: tree.units[index].number for index in tree.path}
    kept = [
        piece
        for piece in pieces
        if piece[1] != "bare"
        or piece[3] == 1
        or open_styles.get("bare") == piece[3] - 1
        or any(other[1] == "bare" and other[3] == 1 for other in pieces)
    ]
    if ACHIEVED.search(sentence.text, 0, kept[0][0] if kept else 0):
        return []
    if frame.block.verb in _STRONG or _asks(frame) or not kept or kept[0][1] == "yao":
        return kept
    words = sentence.text[kept[0][0] :]
    describes = re.search("问题|不足|短板|议程|亮点|成效", sentence.text[: kept[0][0]])
    return (
        kept
        if tree.path or (not describes and (_ASKS.search(words) or _IMPERATIVE.match(words[len(kept[0][2]) :])))
        else []
    )


def _read_ordinals(
    tree: Tree, block: int, sentence: Span, pieces: list[tuple[int, str, str, int]], verb: ReportingVerb
) -> None:
    lead = sentence.part(0, pieces[0][0])
    words = lead.text.rstrip("，,：:；; ")
    opened = tree.units[tree.path[-1]] if tree.path else None
    if words and opened and (opened.style, (opened.number or 0) + 1) == (pieces[0][1], pieces[0][3]):
        tree.extend(lead.start + len(lead.text.rstrip("，, ")))  # it ends the ordinal before
    elif (
        words
        and pieces[0][3] == 1
        and lead.text.rstrip().endswith(("：", ":", "，", ","))
        and _demands(words, verb)
        and len(words) >= 6
    ):
        if opened and opened.style not in (None, pieces[0][1]) and lead.start == opened.end:
            tree.extend(lead.start + len(lead.text.rstrip()))  # 一要深学。要做到三个坚持：一是…: of the first
        else:
            tree.path = []
            lead = _without_lead(lead)
            tree.units.append(Unit(lead.start, lead.start + len(lead.text.rstrip()), block))
            tree.path = [len(tree.units) - 1]
    for position, (offset, style, printed, number) in enumerate(pieces):
        end = pieces[position + 1][0] if position + 1 < len(pieces) else len(sentence.text)
        text = sentence.text[offset:end].rstrip("，, ")
        if not any(character.isalnum() for character in text[len(printed) :]):
            continue  # the text is cut before the ordinal says anything
        if style == "shi" and PRAISES.search(text) and not _ASKS.search(text):
            continue  # the first of three points tells what was achieved
        start = sentence.start + offset
        tree.open(Unit(start, start + len(text), block, style, printed, number))


def _is_body(tree: Tree, passage: Passage, sentence: Span) -> bool:
    """Tell whether an unnumbered sentence belongs to the ordinal before it.

    In the same paragraph it does; but behind a list whose other ordinals have a sentence each it ends the list.
    """
    last = tree.units[tree.path[-1]]
    if last.style is None or _ATTENDED.fullmatch(sentence.text):
        return False
    if "\n" in passage.content[last.end : sentence.start]:  # a heading on a line of its own
        heading = passage.content[last.start : last.end]
        return (
            last.sentences == 1 and len(heading) <= _LONGEST_LINE and not heading.endswith(("。", "；", ";", "！"))
        )
    heading = passage.content[last.start : last.end]
    titled = (
        last.sentences == 1 and len(heading) <= _LONGEST_HEADING and "，" not in heading and "," not in heading
    )
    first = not tree.ends_with(last)
    return (titled and not _GOES_ON_TO_TELL.match(sentence.text)) or first


def _are_headings(sentences: tuple[Span, ...]) -> bool:
    """Tell whether a block has several demands of two clauses, each with its explanation behind it."""
    heads = [number for number, one in enumerate(sentences) if _COUPLET.fullmatch(one.text)]
    behind = [one.text for number in heads for one in sentences[number + 1 : number + 2]]
    return len(heads) == len(behind) > 1 and not any(map(_NEXT_DEMAND.match, behind))


def _explains(tree: Tree, passage: Passage, block: int, sentences: tuple[Span, ...], *, couplets: bool) -> bool:
    """Tell whether a sentence explains a heading before it (要加快水毁设施修复。抢抓晴好天气，…).

    Args:
        sentences: the sentence and the one behind it, which may be a heading again.
        couplets: whether demands of two clauses are headings in this block.
    """
    last, sentence = tree.units[-1], sentences[0]
    heading = passage.content[last.start : last.end]
    gap = passage.content[last.end : sentence.start]
    told = _ATTENDED.fullmatch(sentence.text) or TELLS.match(sentence.text)
    if last.block != block or last.style is not None or told:
        return False
    if couplets and "\n" not in gap and _COUPLET.fullmatch(heading):
        return True
    if last.end - last.start > _LONGEST_BARE_HEADING:
        return False
    whole = _BARE_HEADING.fullmatch(heading)
    if whole is None or "\n" in gap or last.sentences > 1:
        return False
    if whole["topic"]:  # 思想要真做通: no group is asked, and whatever follows says how
        first = len(tree.units) == 1 or tree.units[-2].block != block
        return first and not _GROUPS.search(whole["topic"]) and not is_body(whole["topic"])
    again = len(sentences) > 1 and _BARE_HEADING.fullmatch(sentences[1].text)
    return not _NEXT_DEMAND.match(sentence.text) or bool(again and re.match("各|全", sentence.text))


def _demands(text: str, verb: ReportingVerb) -> bool:
    if describes(text) and not asks_all_the_same(text):
        return False
    if _ASKS.search(text):
        return True
    return verb in _STRONG and bool(_IMPERATIVE.match(text))


def _asks(frame: Frame) -> bool:
    """Tell whether a frame's own verb asks, so that what it begins with is a demand without any modal."""
    return frame.block.as_printed.endswith(("要求", "号召", "希望", "意见", "讲话"))


def _without_lead(sentence: Span) -> Span:
    match = re.match("[，,：:\\s]+", sentence.text)
    return sentence.part(match.end(), len(sentence.text)) if match else sentence


def _directive(passage: Passage, unit: Unit, *, is_parent: bool, label: str | None) -> Directive:
    span = passage.span(unit.start, unit.end)
    words = _words(passage, unit)
    modality = Modality.MUST if unit.style == "yao" else _modality(words)
    kind = first_match(TYPES, re.sub("^要", "", words))
    who = _addressee(words)
    deadline = _DEADLINE.search(words)
    alone = unit.printed is None and unit.sentences == 1
    heading = None if alone else heading_of(words, is_parent=is_parent)
    return Directive(
        parent=unit.parent,
        block=unit.block,
        ordinal_as_printed=unit.printed,
        ordinal=unit.number,
        heading=heading or label,
        gist=None,
        type=kind.value if kind else None,
        modality=modality,
        addressee=who,
        deadline=deadline[0] if deadline else None,
        anchor=span.anchor(),
    )


def _modality(words: str) -> Modality | None:
    found = [(match.start(), one.value) for one in MODALITIES if (match := one.regex.search(words))]
    return min(found)[1] if found else None


def _labels(passage: Passage, tree: Tree) -> dict[int, str | None]:
    """Return the labels of the ordinals that stand in a list with others of their style, by their place."""
    lists: dict[tuple[int, int | None, str], list[int]] = {}
    for index, unit in enumerate(tree.units):
        if unit.style in ("yao", "shi"):
            lists.setdefault((unit.block, unit.parent, unit.style), []).append(index)
    return {
        index: label
        for items in lists.values()
        for index, label in zip(items, labels_of([_words(passage, tree.units[one]) for one in items]), strict=True)
    }


def _words(passage: Passage, unit: Unit) -> str:
    """Return what a directive says behind its ordinal."""
    words = passage.content[unit.start : unit.end]
    return words[len(unit.printed) :].lstrip("，,、.． ") if unit.printed else words


def _addressee(words: str) -> str | None:
    due = _DEADLINE.match(words)
    words = words[due.end() :].lstrip("，, ") if due else words
    match = _WHO.match(words)
    if not match:
        return None
    who = match["who"].rstrip("都也均还一定坚决").removesuffix("会后")
    pieces = who.split("、")
    named = all(_GROUPS.search(piece) or is_body(piece) for piece in pieces) or bool(_GROUPS.search(who))
    return who if named and len(who) >= 2 else None

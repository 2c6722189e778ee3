"""From a page and what was read off it to a draft record: year, place, keys and provenance put together."""

import hashlib
import re
from datetime import date

from baoji_notices.drafting.chinese.bodies import is_public_body, level_of
from baoji_notices.drafting.chinese.script import Simplified, needs_folding, simplified
from baoji_notices.drafting.defects import defects_in
from baoji_notices.drafting.formulations import formulations_in
from baoji_notices.drafting.glossary import is_public_body_in_english
from baoji_notices.drafting.keys import Resolver
from baoji_notices.drafting.page import Page
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.places import Whereabouts, country, whereabouts
from baoji_notices.drafting.reading import NATIONWIDE, Reading
from baoji_notices.drafting.romanised import whereabouts_in_english
from baoji_notices.drafting.years import dated
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.annotation import Annotation, Inferred, Pass
from baoji_notices.model.content import Formulation
from baoji_notices.model.identity import draft_id, page_host, page_id
from baoji_notices.model.meeting import Jurisdiction, Meeting
from baoji_notices.model.publication import (
    BodyRef,
    Observed,
    Publication,
    Rights,
    Text,
    Translation,
)
from baoji_notices.model.publication import Page as PageRow
from baoji_notices.model.release import Revision
from baoji_notices.model.vocabulary import (
    AnnotationState,
    AnnotatorKind,
    EventRole,
    Extent,
    HostClass,
    InferenceRule,
    Language,
    Level,
    MeetingKind,
    PageRole,
    SourceTextRights,
    TextStatus,
    TranslationMethod,
)
from baoji_notices.version import VERSION

DIVISIONS_REVISION = "2026"  # of the list that the registry of divisions was made from
CODEBOOK = "1.0"
_LEAD = 400  # characters of the body in which the place is looked for
_WHOLE = re.compile('[。！？!?.…”’）)】》"]$')
_NEARNESS = {EventRole.PRESIDED: 0, EventRole.ATTENDED: 2, EventRole.SAT_IN: 2}
_GOVERNMENT = re.compile(r"(?:^|\.)gov\.cn(?::[0-9]+)?$")


def assemble(page: Page, passage: Passage, reading: Reading, today: date) -> MeetingRelease:
    """Return the draft record of a page.

    Args:
        page: header and body.
        passage: the body, in sentences.
        reading: what the language's grammar read.
        today: the day of the pass.
    """
    released = page.released_at.value if page.released_at else None
    when, inferred = dated(reading.date, released, reading.own_year, from_url=page.released_from_url)
    folded = simplified(passage.content) if needs_folding(page.title, passage) else None
    where = _whereabouts(page, passage, reading, folded)
    division = where.division.code if where.division else None
    known = Resolver(division, when.value or (released[:10] if released else None))
    conveners = tuple(known.body(BodyRef(as_printed=name, key=None)) for name in reading.conveners)
    known = Resolver(division, known.date, conveners[0].key if conveners else None)
    if reading.kind_from_title:
        inferred += tuple(
            Inferred(pointer=f"/meeting/kinds/{index}", rule=InferenceRule.KIND_FROM_TITLE)
            for index in range(len(reading.kinds))
        )
    return MeetingRelease(
        id=draft_id(passage.content),
        schema_version=SCHEMA_VERSION,
        revision=Revision(number=1, reason=None),
        same_meeting=(),
        translation_of=None,
        publication=_publication(page, known),
        text=_text(page, passage),
        meeting=Meeting(
            kinds=reading.kinds or (MeetingKind.OTHER,),
            kind_as_printed=reading.kind_as_printed,
            number=reading.number or None,  # 第0次 says nothing
            enlarged=reading.enlarged,
            mode=reading.mode,
            date=when,
            conveners=conveners,
            level=where.level,
            jurisdiction=Jurisdiction(scheme="GB/T 2260", code=division, revision=DIVISIONS_REVISION) if division else None,
            place=reading.place,
        ),
        appearances=tuple(known.person(person) for person in reading.appearances),
        groups=reading.groups,
        conveyed=tuple(known.item(item) for item in reading.conveyed),
        blocks=reading.blocks,
        directives=reading.directives,
        formulations=_formulations(passage, folded),
        defects=defects_in(passage),
        inferred=inferred,
        annotation=Annotation(
            state=AnnotationState.DRAFT,
            passes=(
                Pass(annotator=f"baoji-notices draft {VERSION}", kind=AnnotatorKind.RULE, codebook=CODEBOOK, date=today.isoformat(), note=None),
            ),
        ),
    )  # fmt: skip


def _formulations(passage: Passage, folded: Simplified | None) -> tuple[Formulation, ...]:
    """Return the formulations, which the registry has in simplified characters, with their surface as printed."""
    if folded is None or passage.language != Language.ZH_HANT:
        return formulations_in(passage)
    found = formulations_in(Passage(folded.text, passage.language))
    spans = [passage.span(*folded.printed(one.anchor.start, one.anchor.end)) for one in found if one.anchor]
    return tuple(
        one.model_copy(update={"surface": span.text, "anchor": span.anchor()})
        for one, span in zip(found, spans, strict=True)
    )


def _whereabouts(page: Page, passage: Passage, reading: Reading, folded: Simplified | None) -> Whereabouts:
    convener = reading.conveners[0] if reading.conveners else None
    # Whoever presided is of the place; whoever only attended may be a guest from above.
    persons = sorted(reading.appearances, key=lambda person: _NEARNESS.get(person.event_roles[0], 1))
    if reading.appearances and persons[0].event_roles[0] != EventRole.PRESIDED:
        persons = list(reading.appearances[:1])  # who is named behind may be a guest, even one who spoke
    bodies = [office.as_printed for person in persons[:3] for office in person.offices]
    tiers = (
        convener,
        reading.scope,
        page.issuer or page.source_line,
        page.title,
        page.site,
        *bodies,
        passage.content[:_LEAD],
    )
    if page.language == Language.EN:
        return whereabouts_in_english(convener, reading.scope, tiers, passage.content)
    if reading.scope == NATIONWIDE or (convener and level_of(convener) is Level.CENTRAL):
        return Whereabouts(Level.CENTRAL, country())
    if folded:  # the registry has its names in simplified characters
        tiers = (*(simplified(text).text if text else None for text in tiers[:-1]), folded.text[:_LEAD])
        return whereabouts(tiers[0], reading.scope, tiers, folded.text)
    return whereabouts(convener, reading.scope, tiers, _without_names(passage.content, reading))


def _without_names(content: str, reading: Reading) -> str:
    """Return the text without the persons in it: 王文昌 does not speak of 文昌."""
    names = sorted({re.escape(one.as_printed) for one in reading.appearances}, key=len, reverse=True)
    return re.sub("|".join(names), "　", content) if names else content


def _publication(page: Page, known: Resolver) -> Publication:
    told = is_public_body_in_english if page.language == Language.EN else is_public_body
    public = next((name for name in (page.issuer, page.source_line) if name and told(name)), None)
    return Publication(
        title=page.title,
        source_line=page.source_line,
        publisher=known.body(BodyRef(as_printed=public, key=None)) if public else None,
        released_at=page.released_at,
        pages=(_page(page),) if page.url else (),
        language=page.language,
        translation=_translation(page),
        credits=page.credits,
    )


def _page(page: Page) -> PageRow:
    url = page.url or ""
    government = _GOVERNMENT.search(page_host(url))
    return PageRow(
        page_id=page_id(url),
        url=url,
        host=page_host(url),
        host_class=HostClass.GOVERNMENT if government else HostClass.UNKNOWN,
        role=PageRole.TRANSLATION if page.language == Language.EN and not government else None,
        language=page.language,
    )


def _translation(page: Page) -> Translation | None:
    """Chinese bodies release in Chinese; how an English text was made the page does not say."""
    if page.language != Language.EN:
        return None
    return Translation(from_language=Language.ZH_HANS, method=TranslationMethod.UNKNOWN, original_seen=False)


def _text(page: Page, passage: Passage) -> Text:
    content = passage.content
    official = page.url is not None and _GOVERNMENT.search(page_host(page.url))
    rights = SourceTextRights.PRC_ART5_CLAIMED if official else SourceTextRights.UNKNOWN
    if page.language == Language.EN and not official:
        rights = SourceTextRights.THIRD_PARTY_TRANSLATION
    return Text(
        status=TextStatus.FULL,
        content=content,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        observed=Observed(
            extent=Extent.FULL if _WHOLE.search(content) else Extent.EXCERPT, characters=len(content)
        ),
        rights=Rights(source_text=rights, annotations="CC-BY-4.0", note=None),
    )

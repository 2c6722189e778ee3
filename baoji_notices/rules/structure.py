"""Record rules on references inside a record, its directive tree, its id, and its own account of itself."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, cast

from baoji_notices.model.identity import UNKNOWN_BODY_SLUG, body_slug, id_parts, page_host, page_id
from baoji_notices.model.vocabulary import AnnotationState, AnnotatorKind, InferenceRule
from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import RecordCase

_INDEX = re.compile("0|[1-9][0-9]{0,8}")  # RFC 6901, 4: no leading zeros; nine digits are more than any list has
_BEFORE_MINTING = (AnnotationState.DRAFT, AnnotationState.SINGLE)


@rule("BN230", "id-parts")
def id_parts_agree(case: RecordCase) -> Iterator[Finding]:
    """An id's parts are not those of the record, at revision 1.

    Why: an id is minted from the division, the first convener (various, if it has no key) and the date of the
    meeting (else of the release, else undated), and kept ever after; later revisions may differ.
    Example: cn-610300-xinfang-2023-03-15-01 on a meeting of 2023-03-16.
    Mend: mint the id again (baoji_notices.complete does it), or correct the fact that differs.
    """
    record = case.record
    parts = id_parts(record.id)
    if parts is None or record.revision.number > 1:
        return
    conveners = record.meeting.conveners
    slug = body_slug(conveners[0].key) if conveners else UNKNOWN_BODY_SLUG
    expected = (case.division, slug, case.date or "undated")
    for name, found, right in zip(("division", "body", "date"), parts, expected, strict=False):
        if right is not None and found != right:
            yield Finding("/id", f"the id has the {name} {found}, the record {right}.", record.id)


@rule("BN231", "dangling-index")
def dangling_index(case: RecordCase) -> Iterator[Finding]:
    """An index points outside the list that it refers to.

    Why: the speaker, block or parent that it names does not exist.
    Example: "speaker": 3 in a record with two appearances. Indexes count from 0.
    Mend: correct the index, or give null.
    """
    record = case.record
    references: list[tuple[str, int | None, Sequence[Any]]] = [
        (f"/blocks/{index}/speaker", block.speaker, record.appearances)
        for index, block in enumerate(record.blocks)
    ]
    for index, directive in enumerate(record.directives):
        references.append((f"/directives/{index}/block", directive.block, record.blocks))
        references.append((f"/directives/{index}/parent", directive.parent, record.directives))
    for pointer, target, items in references:
        if target is not None and target >= len(items):
            yield Finding(pointer, f"index {target} into a list of {len(items)}.", target)


@rule("BN232", "tree-order")
def tree_order(case: RecordCase) -> Iterator[Finding]:
    """A directive's parent does not stand before it, or another branch stands between them.

    Why: directives are listed as they are printed, so a tree is read from top to bottom.
    Example: a directive whose parent is itself; a child of the first directive behind the second one.
    Mend: list each directive directly behind its parent or its elder sibling's last descendant.
    """
    directives = case.record.directives
    path: list[int] = []  # the previous directive with its ancestors, outermost first
    for index, directive in enumerate(directives):
        parent = directive.parent
        if parent is not None and parent < len(directives):
            if parent not in path:
                before = "does not stand before it" if parent >= index else "was already closed by another"
                yield Finding(f"/directives/{index}/parent", f"the parent {parent} {before}.", parent)
                continue
            path = [*path[: path.index(parent) + 1], index]
        else:
            path = [index]


@rule("BN233", "ordinal-position", Severity.WARNING)
def ordinal_position(case: RecordCase) -> Iterator[Finding]:
    """An ordinal does not follow the one before it under the same parent.

    Why: a gap mostly means that a directive was overlooked; some texts do misnumber.
    Example: "first" followed by "third". The first one that is seen in an excerpt may have any number.
    Mend: look for the directive between them; if the text misnumbers, keep it as printed.
    """
    last: dict[tuple[int | None, int | None], int] = {}
    excerpt = case.record.text.observed.extent == "excerpt"
    for index, directive in enumerate(case.record.directives):
        if directive.ordinal is None:
            continue
        siblings = (directive.parent, directive.block if directive.parent is None else None)
        expected = last.get(siblings, directive.ordinal - 1 if excerpt else 0) + 1
        if directive.ordinal != expected and directive.ordinal != 1:
            yield Finding(
                f"/directives/{index}/ordinal",
                f"ordinal {directive.ordinal} where {expected} is next.",
                directive.ordinal,
            )
        last[siblings] = directive.ordinal


@rule("BN234", "ordinal-unprinted")
def ordinal_unprinted(case: RecordCase) -> Iterator[Finding]:
    """A directive has a number but no printed ordinal.

    Why: a number that is not printed was made up by counting.
    Example: ordinal 2 and ordinal_as_printed null.
    Mend: give the ordinal as printed, or null for both.
    """
    for index, directive in enumerate(case.record.directives):
        if directive.ordinal is not None and directive.ordinal_as_printed is None:
            yield Finding(f"/directives/{index}/ordinal", "a number without a printed ordinal.", directive.ordinal)


@rule("BN235", "modality-on-translation")
def modality_on_translation(case: RecordCase) -> Iterator[Finding]:
    """A directive read in a machine translation has a modality.

    Why: "must" and "should" are then the machine's words, not the bureau's.
    Example: modality "must" in a record whose translation method is machine.
    Mend: give null.
    """
    lineage = case.record.publication.translation
    if lineage is None or lineage.method != "machine":
        return
    for index, directive in enumerate(case.record.directives):
        if directive.modality is not None:
            yield Finding(
                f"/directives/{index}/modality",
                "a modality read in a machine translation.",
                directive.modality,
            )


@rule("BN236", "document-kind")
def document_kind(case: RecordCase) -> Iterator[Finding]:
    """A conveyed item has a document's kind or number, but is no document.

    Why: one of the two is wrong.
    Example: kind "speech" with document_kind "notice".
    Mend: code the item as a document, or give null.
    """
    for index, item in enumerate(case.record.conveyed):
        if item.kind != "document":
            for name in ("document_kind", "number"):
                if getattr(item, name) is not None:
                    yield Finding(
                        f"/conveyed/{index}/{name}", f"a {item.kind} with a {name}.", getattr(item, name)
                    )


@rule("BN237", "repeated-item")
def repeated_item(case: RecordCase) -> Iterator[Finding]:
    """A list of distinct things holds one twice.

    Why: it would be counted twice.
    Example: the same page twice; in a withheld record, two rows of one formulation.
    Mend: keep one of them.
    """
    record = case.record
    lists: list[tuple[str, Sequence[str]]] = [
        ("/same_meeting", record.same_meeting),
        ("/meeting/kinds", record.meeting.kinds),
        ("/publication/pages", [page.page_id for page in record.publication.pages]),
        ("/inferred", [item.pointer for item in record.inferred]),
    ]
    lists += [(f"/appearances/{n}/event_roles", person.event_roles) for n, person in enumerate(record.appearances)]
    if record.text.status == "withheld":
        lists.append(("/formulations", [item.key for item in record.formulations]))
    for pointer, items in lists:
        seen: set[str] = set()
        for index, item in enumerate(items):
            if item in seen:
                yield Finding(f"{pointer}/{index}", f"{item!s} stands twice.", str(item))
            seen.add(item)


@rule("BN238", "self-reference")
def self_reference(case: RecordCase) -> Iterator[Finding]:
    """A record names itself as another text of its meeting, or as what it translates.

    Why: the links are between records.
    Example: its own id in same_meeting.
    Mend: name the other record, or leave the list empty.
    """
    record = case.record
    for index, other in enumerate(record.same_meeting):
        if other == record.id:
            yield Finding(f"/same_meeting/{index}", "the record names itself.", other)
    if record.translation_of == record.id:
        yield Finding("/translation_of", "the record names itself.", record.translation_of)


@rule("BN239", "inferred-pointer")
def inferred_pointer(case: RecordCase) -> Iterator[Finding]:
    """An inferred value is not there.

    Why: the list says which values were inferred; a value that is null or missing was not.
    Example: /meeting/date/year, a field that does not exist.
    Mend: point to the value that was inferred, or remove the row.
    """
    for index, item in enumerate(case.record.inferred):
        if _resolve(case.record, item.pointer) is None:
            yield Finding(f"/inferred/{index}/pointer", f"no value at {item.pointer}.", item.pointer)


@cache
def _field_names(part: Hashable) -> frozenset[str]:
    """Return the fields of a part, whether the models made it or the fast path."""
    names: Iterable[str] = getattr(part, "model_fields", ()) or getattr(part, "__struct_fields__", ())
    return frozenset(names)


def _resolve(value: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if name in _field_names(cast(Hashable, type(value))):
            value = getattr(value, name)
        elif isinstance(value, tuple) and _INDEX.fullmatch(name) and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value


@rule("BN240", "page-address")
def page_address(case: RecordCase) -> Iterator[Finding]:
    """A page's key or host is not that of its address.

    Why: pages are recognised by their key, in the frame and across records.
    Example: a host copied from another page.
    Mend: make both from the address (baoji_notices.complete does it).
    """
    for index, page in enumerate(case.record.publication.pages):
        pointer = f"/publication/pages/{index}"
        try:
            expected = {"page_id": page_id(page.url), "host": page_host(page.url)}
        except ValueError:
            yield Finding(f"{pointer}/url", "the address cannot be taken apart.", page.url)
            continue
        for name, right in expected.items():
            if getattr(page, name) != right:
                yield Finding(f"{pointer}/{name}", f"the address gives {right}.", getattr(page, name))


@rule("BN241", "revision-reason")
def revision_reason(case: RecordCase) -> Iterator[Finding]:
    """A revised record gives no reason, or a first revision gives one.

    Why: whoever used the earlier revision must be able to see what was mended.
    Example: revision 2 with reason null.
    Mend: say in a few words what was corrected; null at revision 1.
    """
    revision = case.record.revision
    if (revision.number > 1) != (revision.reason is not None):
        given = "no reason" if revision.reason is None else "a reason"
        yield Finding("/revision/reason", f"revision {revision.number} gives {given}.", revision.reason)


@rule("BN242", "annotation-state")
def annotation_state(case: RecordCase) -> Iterator[Finding]:
    """The state of the annotation does not follow from its passes, or does not fit the id.

    Why: the state tells how far a record can be relied on. A draft has been read by no coder, single by one,
    double by two, adjudicated by two and once more to settle their differences; programs are no coders. A
    draft's id is kept until a record is coded twice.
    Example: "adjudicated" with one pass.
    Mend: list the passes that were made, and give the state that they amount to.
    """
    annotation = case.record.annotation
    coded = [one.annotator for one in annotation.passes if one.kind != AnnotatorKind.RULE]
    if not state_fits(annotation.state, coded):
        yield Finding(
            "/annotation/state",
            f"{annotation.state} with {len(coded)} passes by {len(set(coded))} coders.",
            annotation.state,
        )
    if id_parts(case.record.id) is None and annotation.state not in _BEFORE_MINTING:
        yield Finding("/id", f"a draft's id on a record whose annotation is {annotation.state}.", case.record.id)


def state_fits(state: AnnotationState, coded: Sequence[str]) -> bool:
    """Tell whether a state follows from passes by these coders, one for each pass.

    Example:
        >>> state_fits(AnnotationState.DOUBLE, ["coder-a", "coder-b"])
        True
    """
    coders = len(set(coded))
    return {
        AnnotationState.DRAFT: coders == 0,
        AnnotationState.SINGLE: coders == 1,
        AnnotationState.DOUBLE: coders >= 2,
        AnnotationState.ADJUDICATED: coders >= 2 and len(coded) >= 3,
    }[state]


@rule("BN243", "inference-without-ground")
def inference_without_ground(case: RecordCase) -> Iterator[Finding]:
    """A value is said to be inferred from something that the record does not have.

    Why: whoever doubts the value must be able to follow the inference.
    Example: year-from-release in a record without a release time; date-from-url where no address has a year.
    Mend: name the rule that was followed (year-from-text where the year stands elsewhere in the text), or give
    null.
    """
    publication = case.record.publication
    for index, item in enumerate(case.record.inferred):
        lacks_release = item.rule == InferenceRule.YEAR_FROM_RELEASE and publication.released_at is None
        lacks_year = item.rule == InferenceRule.DATE_FROM_URL and not any(
            re.search("[0-9]{4}", page.url) for page in publication.pages
        )
        if lacks_release or lacks_year:
            ground = "a release time" if lacks_release else "an address with a year"
            yield Finding(f"/inferred/{index}/rule", f"{item.rule} without {ground}.", item.rule)


@rule("BN244", "left-open", Severity.WARNING, own_severity=Severity.ERROR)
def left_open(case: RecordCase) -> Iterator[Finding]:
    """A record that a coder has read leaves open what only a draft may.

    Why: a program that drafts records cannot tell everything; a coder decides, so that counts have no holes.
    Example: a directive without a gist in a record whose annotation is "single".
    Mend: fill in the value by the codebook.
    """
    record = case.record
    if record.annotation.state == AnnotationState.DRAFT:
        return
    if not record.publication.pages:
        yield Finding("/publication/pages", "no page is listed.")
    parts: list[tuple[str, Any, tuple[str, ...]]] = [("/meeting", record.meeting, ("level", "jurisdiction"))]
    parts += [(f"/publication/pages/{n}", page, ("role",)) for n, page in enumerate(record.publication.pages)]
    parts += [(f"/groups/{n}", item, ("kind",)) for n, item in enumerate(record.groups)]
    parts += [(f"/conveyed/{n}", item, ("level",)) for n, item in enumerate(record.conveyed)]
    parts += [(f"/directives/{n}", item, ("gist", "type")) for n, item in enumerate(record.directives)]
    for pointer, part, names in parts:
        for name in names:
            if getattr(part, name) is None:
                yield Finding(f"{pointer}/{name}", f"the {name} is null, which only a draft may have.")

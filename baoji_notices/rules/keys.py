"""Record rules on keys: divisions, bodies, events and formulations, as the registries know them."""

from collections.abc import Iterator
from typing import Any

from baoji_notices.model.publication import BodyRef
from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import RecordCase, normal_form

# A key that no registry holds is an error in data that brings its own registries (ours does), and a warning
# in anybody else's, who must be able to validate another city.
_OPEN: dict[str, Any] = {"severity": Severity.WARNING, "own_severity": Severity.ERROR}


def _bodies(case: RecordCase) -> Iterator[tuple[str, BodyRef]]:
    record = case.record
    if record.publication.publisher:
        yield "/publication/publisher", record.publication.publisher
    for index, convener in enumerate(record.meeting.conveners):
        yield f"/meeting/conveners/{index}", convener
    for index, person in enumerate(record.appearances):
        for number, office in enumerate(person.offices):
            if office.body:
                yield f"/appearances/{index}/offices/{number}/body", office.body
    for index, item in enumerate(record.conveyed):
        if item.issuer:
            yield f"/conveyed/{index}/issuer", item.issuer


@rule("BN250", "unknown-division", **_OPEN)
def unknown_division(case: RecordCase) -> Iterator[Finding]:
    """A jurisdiction's code is not in the registry of divisions.

    Why: the registry has the whole country down to counties; an unknown code is mostly a slip.
    Example: 610399, a code that no list has.
    Mend: check the code in registries/divisions.csv; add a row with its source if the list lacks it.
    """
    code = case.division
    if code is not None and code not in case.registries.divisions:
        yield Finding("/meeting/jurisdiction/code", f"no division has the code {code}.", code)


@rule("BN251", "unknown-body", **_OPEN)
def unknown_body(case: RecordCase) -> Iterator[Finding]:
    """A body's key is not in the registry of bodies.

    Why: records of one body are found by its key.
    Example: 610300-xingfang for 610300-xinfang.
    Mend: correct the key; or add the body to registries/bodies.csv with its source; or give null.
    """
    for pointer, body in _bodies(case):
        if body.key is not None and body.key not in case.registries.bodies:
            yield Finding(f"{pointer}/key", f"no body has the key {body.key}.", body.key)


@rule("BN252", "unknown-event", **_OPEN)
def unknown_event(case: RecordCase) -> Iterator[Finding]:
    """A conveyed item's event is not in the registry of events.

    Why: the registry knows the event's dates, without which no lag can be computed.
    Example: a key with the wrong year.
    Mend: correct the key; or add the event to registries/events.csv with its source; or give null.
    """
    for index, item in enumerate(case.record.conveyed):
        if item.event is not None and item.event not in case.registries.events:
            yield Finding(f"/conveyed/{index}/event", f"no event has the key {item.event}.", item.event)


@rule("BN253", "unknown-formulation", **_OPEN)
def unknown_formulation(case: RecordCase) -> Iterator[Finding]:
    """A formulation's key is not in the lexicon.

    Why: occurrences are counted by key.
    Example: "two-session" for "two-sessions".
    Mend: correct the key, or add the formulation to registries/formulations.csv with its source.
    """
    for index, item in enumerate(case.record.formulations):
        if item.key not in case.registries.formulations:
            yield Finding(f"/formulations/{index}/key", f"no formulation has the key {item.key}.", item.key)


@rule("BN254", "unknown-surface", **_OPEN)
def unknown_surface(case: RecordCase) -> Iterator[Finding]:
    """A formulation occurs in words that the lexicon does not list for its key.

    Why: either the key is wrong, or the lexicon lacks a variant that other texts will have too.
    Example: "two establishments" under the key of the Two Upholds. Quotation marks and case do not count.
    Mend: correct the key, or add the words to the variants of its row.
    """
    for index, item in enumerate(case.record.formulations):
        entry = case.registries.formulations.get(item.key)
        if entry and normal_form(item.surface) not in {normal_form(form) for form in entry.surfaces}:
            yield Finding(
                f"/formulations/{index}/surface", f"{item.surface!r} is no form of {item.key}.", item.surface
            )


@rule("BN255", "key-out-of-date", **_OPEN)
def key_out_of_date(case: RecordCase) -> Iterator[Finding]:
    """A division or a body did not exist at the date of the meeting.

    Why: 凤翔县 (610322) became 凤翔区 (610305) in January 2021; a later meeting has the new code.
    Example: 610322 on a meeting of 2023. Where the row's own date is imprecise, the doubt counts as valid.
    Mend: give the division or body of that date, or check the date.
    """
    if case.date is None:
        return
    code = case.division
    divisions = case.registries.divisions.get(code or "", ())
    if divisions and not any(row.valid_on(case.date) for row in divisions):
        yield Finding("/meeting/jurisdiction/code", f"{code} was not in use on {case.date}.", code)
    for pointer, body in _bodies(case):
        row = case.registries.bodies.get(body.key or "")
        if row and not row.valid_on(case.date):
            yield Finding(f"{pointer}/key", f"{body.key} did not exist on {case.date}.", body.key)


@rule("BN256", "event-after-meeting")
def event_after_meeting(case: RecordCase) -> Iterator[Finding]:
    """A meeting conveys an event that had not begun.

    Why: the key is that of another year's event, or a date is wrong; the lag computed from it would be negative.
    Example: 2023-quanguo-lianghui in a meeting of 2022.
    Mend: give the key of the event that was meant, or null.
    """
    for index, item in enumerate(case.record.conveyed):
        event = case.registries.events.get(item.event or "")
        if event and event.start and case.date and event.start[: len(case.date)] > case.date[: len(event.start)]:
            yield Finding(
                f"/conveyed/{index}/event", f"{item.event} began on {event.start}, after {case.date}.", item.event
            )

"""Record rules on the text and the anchors into it."""

from collections.abc import Iterator

from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import (
    RecordCase,
    anchors,
    count_han,
    parts_with_anchors,
)

TELLING = ("会议党区传达学习贯彻", "會議黨區傳達學習貫徹")


def _field_text(case: RecordCase, field: str) -> str | None:
    return case.record.publication.title if field == "title" else case.record.text.content


@rule("BN205", "span-out-of-range")
def span_out_of_range(case: RecordCase) -> Iterator[Finding]:
    """An anchor is empty, reversed, or reaches beyond its text, or its text is not there.

    Why: it points at nothing.
    Example: start 10 and end 10; an end beyond the length of the content.
    Mend: set the anchor again by its quote (baoji_notices.complete does it).
    """
    for pointer, anchor in anchors(case.record):
        text = _field_text(case, anchor.field)
        if text is None:
            if anchor.field == "title":  # of a missing content the text's status tells
                yield Finding(pointer, f"the anchor points into the {anchor.field}, which is null.")
        elif not anchor.start < anchor.end <= len(text):
            yield Finding(
                pointer,
                f"the anchor {anchor.start}–{anchor.end} is no span of the {anchor.field}, "
                f"which has {len(text)} characters.",
                [anchor.start, anchor.end],
            )


@rule("BN206", "span-mismatch")
def span_mismatch(case: RecordCase) -> Iterator[Finding]:
    """An anchor's exact words are not what stands in the text from start to end.

    Why: the offsets, the quote or the text were changed without the others.
    Example: offsets counted in bytes or UTF-16 units in place of code points.
    Mend: set the anchor again by its quote, counting Unicode code points from 0, end exclusive.
    """
    for pointer, anchor in anchors(case.record):
        text = _field_text(case, anchor.field)
        if text is None or not anchor.start < anchor.end <= len(text):
            continue
        found = text[anchor.start : anchor.end]
        if found != anchor.exact:
            yield Finding(
                pointer,
                f"the {anchor.field} has {found[:40]!r} at {anchor.start}–{anchor.end}, "
                f"not {anchor.exact[:40]!r}.",
                [anchor.start, anchor.end],
            )


@rule("BN207", "missing-anchor", Severity.WARNING)
def missing_anchor(case: RecordCase) -> Iterator[Finding]:
    """A part of a record with full text is not anchored in it.

    Why: a reader cannot see what words the coding rests on.
    Example: a formulation whose place was not noted.
    Mend: anchor the part by the words that it was read from.
    """
    if case.record.text.status == "full" and case.record.text.content is not None:
        for pointer, part in parts_with_anchors(case.record):
            if part.anchor is None:
                yield Finding(f"{pointer}/anchor", "the text is there, but this part is not anchored in it.")


@rule("BN208", "text-hash")
def text_hash(case: RecordCase) -> Iterator[Finding]:
    """The hash is not that of the content.

    Why: the text was changed after it was coded, or the hash was made from other bytes.
    Example: a content whose quotation marks were straightened later.
    Mend: restore the text; or, if the change is right, set hash and anchors again and raise the revision.
    """
    given, actual = case.record.text.sha256, case.content_hash
    if actual is not None and given is not None and actual != given:
        yield Finding("/text/sha256", f"the content's SHA-256 is {actual}.", given)


@rule("BN209", "text-status")
def text_status(case: RecordCase) -> Iterator[Finding]:
    """What a record carries of its text does not fit its status.

    Why: "full" promises content and hash; "withheld" promises that neither content nor anchors are there.
    Example: status "withheld" with an anchor, whose exact words are words of the text.
    Mend: change the status, or add or remove what it promises.
    """
    text = case.record.text
    if text.status == "full":
        for name, value in (("content", text.content), ("sha256", text.sha256)):
            if value is None:
                yield Finding(f"/text/{name}", f"the text's status is full, but its {name} is null.")
        return
    if text.content is not None:
        yield Finding("/text/content", "the text's status is withheld, but its content is there.")
    for pointer, _ in anchors(case.record):
        yield Finding(pointer, "the text is withheld, so its anchors are null.")


@rule("BN210", "observed-length")
def observed_length(case: RecordCase) -> Iterator[Finding]:
    """The number of characters observed is not that of the content.

    Why: content is what was read; another number says that something else was coded.
    Example: a length counted in bytes.
    Mend: count the content's Unicode code points.
    """
    text = case.record.text
    if text.content is not None and text.observed.characters != len(text.content):
        yield Finding(
            "/text/observed/characters",
            f"{text.observed.characters} characters were observed; the content has {len(text.content)}.",
            text.observed.characters,
        )


@rule("BN211", "language-script")
def language_script(case: RecordCase) -> Iterator[Finding]:
    """The language does not fit the script of the text.

    Why: every reading of a word depends on the language.
    Example: language "en" on a text in Chinese characters; "zh-Hant" on one in simplified ones. Which
    characters a Chinese text is in is told from ten words of the genre that differ between the two.
    Mend: give the language of the text that was coded, not of the page around it.
    """
    publication = case.record.publication
    sample = case.record.text.content or publication.title or ""
    han, latin = count_han(sample), sum(character.isascii() and character.isalpha() for character in sample)
    chinese = publication.language.startswith("zh")
    simplified, traditional = (sum(map(sample.count, words)) for words in TELLING)
    other = {"zh-Hans": traditional > simplified, "zh-Hant": simplified > traditional}
    if (chinese and not han and latin) or (not chinese and han > latin) or other.get(publication.language):
        yield Finding(
            "/publication/language",
            f"the language is {publication.language}, but the text has {latin} Latin letters and {han} Chinese "
            f"characters; of telling ones {simplified} are simplified and {traditional} traditional.",
            publication.language,
        )


@rule("BN212", "translation-lineage")
def translation_lineage(case: RecordCase) -> Iterator[Finding]:
    """A translation does not say what it was translated from, or says its own language.

    Why: what is read in a translation may be the translator's.
    Example: a page of role "translation" in a record whose "translation" is null.
    Mend: fill in publication.translation.
    """
    publication, lineage = case.record.publication, case.record.publication.translation
    translated = any(page.role == "translation" for page in publication.pages)
    if lineage is None and (translated or case.record.translation_of is not None):
        yield Finding("/publication/translation", "the text is a translation, but its lineage is null.")
    if lineage is not None and lineage.from_language == publication.language:
        yield Finding(
            "/publication/translation/from_language",
            "the text is said to be translated from its own language.",
            lineage.from_language,
        )


@rule("BN227", "printed-elsewhere")
def printed_elsewhere(case: RecordCase) -> Iterator[Finding]:
    """The words that a part is said to be printed with do not stand in its anchor.

    Why: words and anchor were read from two places, or one of them was changed.
    Example: a formulation with the surface "two sessions" anchored on "national congress".
    Mend: copy the words from the text, and anchor the part on them.
    """
    for pointer, part in parts_with_anchors(case.record):
        if part.anchor is None or part.anchor.exact not in (_field_text(case, part.anchor.field) or ""):
            continue  # of an anchor that is itself wrong BN206 tells
        for name in ("as_printed", "surface"):
            printed = getattr(part, name, None)
            if printed is not None and printed not in part.anchor.exact:
                yield Finding(
                    f"{pointer}/{name}", f"{printed[:40]!r} does not stand in {part.anchor.exact[:40]!r}."
                )

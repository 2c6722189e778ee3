"""The publication (title, source, release time, pages, translation) and the text it carries."""

from typing import Literal

from pydantic import Field

from baoji_notices.model.base import Count, Host, PageId, Part, RegistryKey, ReleaseTime, Sha256, Url, Words
from baoji_notices.model.vocabulary import (
    CreditRole,
    Extent,
    HostClass,
    Language,
    PageRole,
    SourceTextRights,
    TextStatus,
    TranslationMethod,
)


class BodyRef(Part):
    """A body as the text names it, with its key in the registry of bodies."""

    as_printed: Words = Field(
        description="The body's name as printed.", examples=["Municipal Bureau of Letters and Calls"]
    )
    key: RegistryKey | None = Field(
        description="Key in the registry of bodies; null if the body is not there.",
        examples=["610300-xinfang"],
    )


class ReleasedAt(Part):
    """When the text was released (schema:datePublished)."""

    value: ReleaseTime = Field(
        description="Release time: YYYY-MM-DD, or YYYY-MM-DDTHH:MM[:SS]+08:00 (ISO 8601, China Standard Time).",
        examples=["2023-03-16T10:48+08:00"],
    )
    as_printed: Words | None = Field(
        description="The release time as printed; null if it was taken from the page's address.",
        examples=["2023-03-16 10:48"],
    )


class Page(Part):
    """One page that carries the text."""

    page_id: PageId = Field(description="First 12 hex digits of the SHA-256 of the page's normalised address.")
    url: Url = Field(description="The page's address as it was found (schema:url).")
    host: Host = Field(description="The host in the address, lower case, with its port if it names one.")
    host_class: HostClass = Field(description="Who runs the host.")
    role: PageRole | None = Field(description="What the page is to the text; null in drafts only.")
    language: Language = Field(description="Language of the text on the page (BCP 47).")


class Translation(Part):
    """Lineage of a translated text."""

    from_language: Language = Field(description="Language translated from (BCP 47; schema:translationOfWork).")
    method: TranslationMethod = Field(description="How the translation was made.")
    original_seen: bool = Field(description="Whether the original was seen when the record was coded.")


class Credit(Part):
    """A unit credited for the publication; units, not reporters' names."""

    role: CreditRole = Field(description="The unit's part in the publication (schema:contributor).")
    unit: Words | None = Field(description="The unit as printed; null if only persons are credited.")


class Publication(Part):
    """How and where the text was published."""

    title: Words | None = Field(description="Title as printed (schema:headline); null if the page shows none.")
    source_line: Words | None = Field(
        description="The source (来源) as printed in the header line (schema:creditText).",
        examples=["Baoji Letters and Calls Bureau"],
    )
    publisher: BodyRef | None = Field(description="The body that published the text (schema:publisher).")
    released_at: ReleasedAt | None = Field(description="Release time; null if the page shows none.")
    pages: tuple[Page, ...] = Field(description="Every page seen to carry this text; empty in drafts only.")
    language: Language = Field(description="Language of the text that was coded (BCP 47; schema:inLanguage).")
    translation: Translation | None = Field(description="Lineage of a translation; null for an original.")
    credits: tuple[Credit, ...] = Field(description="Units credited, in printed order.")


class Observed(Part):
    """What was read when the record was coded, so that absent and not seen never mix."""

    extent: Extent = Field(description="Whether the whole text was read.")
    characters: Count | None = Field(
        description="Length of what was read, in Unicode code points; null if it was not counted."
    )


class Rights(Part):
    """Legal standing of the text and of the annotations; not legal advice."""

    source_text: SourceTextRights = Field(description="Standing of the source text (dcterms:rights).")
    annotations: Literal["CC-BY-4.0"] = Field(description="Licence of the annotations (SPDX identifier).")
    note: Words | None = Field(description="What else is to be said of the rights.")


class Text(Part):
    """The words of the release, where they may be carried, and how much of them was read."""

    status: TextStatus = Field(description="Whether the content is carried or withheld.")
    content: Words | None = Field(
        description="The body without title and header line: NFC, lines ended by \\n; null if withheld."
    )
    sha256: Sha256 | None = Field(description="SHA-256 of the content in UTF-8, hex; null if not computed.")
    observed: Observed = Field(description="What was read when the record was coded.")
    rights: Rights = Field(description="Legal standing of text and annotations.")

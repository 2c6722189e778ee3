"""The frame: every page that was considered, with the decision on it."""

from pydantic import Field

from baoji_notices.model.base import Host, PageId, Part, RecordId, Url, Words
from baoji_notices.model.vocabulary import HostClass, Language, Term


class FrameDecision(Term):
    """What was decided on a page of the frame."""

    INCLUDED = "included", "收录", "the page is in a record, as its first page"
    SAME_TEXT = "same_text", "同文", "the page carries the text of a record whose first page is another"
    NOT_A_MEETING = "not_a_meeting", "非会议", "the page reports no meeting that a body held"
    NOT_BAOJI = "not_baoji", "非宝鸡", "the convener is a body of another place or of the province"
    NOT_A_PUBLIC_BODY = "not_a_public_body", "非公共机构", "the convener is no public body"
    UNREADABLE = "unreadable", "不可读", "the page is too damaged to be read"
    NOT_FOUND_AGAIN = "not_found_again", "未能复得", "the page could not be found again"


class FrameRow(Part):
    """One page of the frame, and why it is in the data or not."""

    page_id: PageId = Field(description="First 12 hex digits of the SHA-256 of the page's normalised address.")
    url: Url = Field(description="The page's address as it was found.")
    host: Host = Field(description="The host in the address.")
    host_class: HostClass | None = Field(description="Who runs the host; null for pages that were not coded.")
    language: Language = Field(description="Language of the text on the page (BCP 47).")
    title: Words | None = Field(description="Title as printed; null if the page shows none.")
    decision: FrameDecision = Field(description="What was decided.")
    reason: Words | None = Field(description="Why, in a few words of the coder; null if included.")
    records: tuple[RecordId, ...] = Field(description="Ids of the records that the page is in.")
    pilot: bool = Field(description="Whether the page was coded in the pilot.")

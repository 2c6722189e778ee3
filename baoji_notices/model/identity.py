"""How records and pages are identified: the parts of an id, and the key of a page."""

import hashlib
import re
from typing import NamedTuple
from urllib.parse import urlsplit

_ID_PARTS = re.compile(
    r"cn-(?P<division>[0-9]{6})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*?)"
    r"-(?P<date>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|undated)-(?P<number>[0-9]{2})"
)
UNKNOWN_BODY_SLUG = "various"


class IdParts(NamedTuple):
    """The parts of a minted record id."""

    division: str
    slug: str
    date: str
    number: str


def id_parts(record_id: str) -> IdParts | None:
    """Split a minted id into its parts; a draft's id has none.

    Example:
        >>> id_parts("cn-610300-xinfang-2023-03-15-01")
        IdParts(division='610300', slug='xinfang', date='2023-03-15', number='01')
    """
    match = _ID_PARTS.fullmatch(record_id)
    return IdParts(*match.groups()) if match else None


def mint_id(division: str, body_key: str | None, date: str | None, number: int = 1) -> str:
    """Make a record's id from its first convener, its date and a running number from 1.

    Args:
        division: six-digit GB/T 2260 code of the jurisdiction.
        body_key: key of the first convener in the registry of bodies, null where it is not there.
        date: the meeting's date (YYYY[-MM[-DD]]), else the day of the release, else None.
        number: running number among records that would share the id.

    Example:
        >>> mint_id("610300", "610300-xinfang", "2023-03-15")
        'cn-610300-xinfang-2023-03-15-01'
    """
    return f"cn-{division}-{body_slug(body_key)}-{date or 'undated'}-{number:02d}"


def draft_id(text: str) -> str:
    """Return the id of a draft: 12 hex digits of the SHA-256 of its content, kept until it is coded.

    Example:
        >>> draft_id("区档案局召开会议。")
        'draft-767bb5885eff'
    """
    return f"draft-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def body_slug(body_key: str | None) -> str:
    """Return the slug in a body's key (610300-xinfang has xinfang), or the one for unknown bodies.

    Example:
        >>> body_slug("610300-xinfang"), body_slug(None)
        ('xinfang', 'various')
    """
    return body_key.partition("-")[2] or body_key if body_key else UNKNOWN_BODY_SLUG


def page_id(url: str) -> str:
    """Return the key of a page: 12 hex digits of the SHA-256 of its normalised address.

    Scheme, a leading "www.", the fragment and a trailing slash do not count, nor does the case of the host.

    Example:
        >>> page_id("https://www.example.org/a/") == page_id("http://EXAMPLE.org/a#top")
        True
    """
    parts = urlsplit(url)
    address = parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")
    if parts.query:
        address += "?" + parts.query
    return hashlib.sha256(address.encode()).hexdigest()[:12]


def page_host(url: str) -> str:
    """Return the host that an address names, lower case, with its port if there is one.

    Example:
        >>> page_host("https://News.Example.org:8443/a")
        'news.example.org:8443'
    """
    return urlsplit(url).netloc.lower().rpartition("@")[2]

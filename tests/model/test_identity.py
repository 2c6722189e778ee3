"""Ids of records and keys of pages."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baoji_notices.model.identity import IdParts, draft_id, id_parts, mint_id, page_host, page_id

SLUGS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
DATES = st.one_of(st.none(), st.from_regex(r"20[0-9]{2}(-[01][0-9](-[0-3][0-9])?)?", fullmatch=True))


@given(slug=SLUGS, date=DATES, number=st.integers(1, 99))
def test_a_minted_id_comes_apart_into_what_it_was_made_from(slug: str, date: str | None, number: int) -> None:
    minted = mint_id("610302", f"610302-{slug}", date, number)
    assert id_parts(minted) == IdParts("610302", slug, date or "undated", f"{number:02d}")


def test_a_body_that_is_not_known_is_various() -> None:
    assert mint_id("610302", None, "2022") == "cn-610302-various-2022-01"


def test_a_draft_has_one_id_for_one_text() -> None:
    """The id is the beginning of the text's SHA-256, so that drafting a page anew gives the same."""
    assert draft_id("甲") == f"draft-{hashlib.sha256('甲'.encode()).hexdigest()}"[:18]
    assert draft_id("甲") != draft_id("乙")
    assert id_parts(draft_id("甲")) is None


@pytest.mark.parametrize("wrong", ["draft-0123456789ab", "cn-610302-2022-01", "cn-61030-a-2022-01", "x"])
def test_what_is_no_minted_id_has_no_parts(wrong: str) -> None:
    assert id_parts(wrong) is None


@pytest.mark.parametrize(
    "same",
    [
        "http://news.example.org/a/b",
        "https://www.news.example.org/a/b/",
        "https://NEWS.example.org/a/b#top",
    ],
)
def test_one_page_has_one_key(same: str) -> None:
    assert page_id(same) == page_id("https://news.example.org/a/b")


@pytest.mark.parametrize(
    "other",
    [
        "https://news.example.org/a/bX",
        "https://news.example.org/a/B",
        "https://news.example.org/a/b?id=1",
        "https://example.org/a/b",
    ],
)
def test_other_pages_have_other_keys(other: str) -> None:
    assert page_id(other) != page_id("https://news.example.org/a/b")


def test_a_host_keeps_its_port_and_loses_its_user() -> None:
    assert page_host("https://me@News.Example.org:81/a") == "news.example.org:81"

"""Decoding: byte order marks, declared and undeclared encodings, damage, and what is no text."""

import random

import pytest

from baoji_notices.drafting.decoding import MAX_PAGE_BYTES, decode_page, refuse_damaged
from baoji_notices.errors import UnreadablePageError

ENGLISH = "The bureau’s director said “study” is a must — and the team’s café stays open."
SIMPLIFIED = "7月1日，上河县水务局召开抗旱工作会议。会议要求，各镇要备好水泵，抓好落实。"
TRADITIONAL = "7月1日，上河縣水務局召開抗旱工作會議。會議要求，各鎮要備好水泵，抓好落實。"


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        ("全体干部会议强调，要加强学习。", "utf-16-le", "utf-16-le"),  # no byte of it is NUL
        (ENGLISH, "cp1252", "cp1252"),
        ("The team’s aim.", "cp1252", "cp1252"),
        (f"<p lang=zh>{'<br class=line>' * 40}{SIMPLIFIED}", "gb18030", "gb18030"),
        (f"<p lang=zh>{'<br class=line>' * 40}{TRADITIONAL}", "big5", "big5hkscs"),
        (SIMPLIFIED[:14], "gb18030", "gb18030"),
        (TRADITIONAL[:14], "big5", "big5hkscs"),
    ],
)
def test_encodings(text: str, encoding: str, read_as: str) -> None:
    assert decode_page(text.encode(encoding)) == (text, read_as, 0)


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ('<meta charset="gb2312">', "gb18030", SIMPLIFIED),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gbk">', "gb18030", SIMPLIFIED),
        ("<?xml version='1.0' encoding='big5'?>", "big5", TRADITIONAL),
        # What is declared loses against the evidence.
        ('<meta charset="utf-8">', "gb18030", SIMPLIFIED),
        ('<meta charset="gb2312">', "utf-8", SIMPLIFIED),
        ('<meta charset="gb2312">', "big5", TRADITIONAL),
        ('<meta charset="big5">', "gb18030", SIMPLIFIED),
        ('<meta charset="no-such-thing">', "utf-8", SIMPLIFIED),
        ('<meta charset="utf-7">', "utf-8", SIMPLIFIED),
        ('<meta charset="iso-8859-1">', "cp1252", ENGLISH),
        ('<meta charset="iso-8859-1">', "gb18030", SIMPLIFIED),
        ('<meta charset="gb2312">', "cp1252", ENGLISH),
    ],
)
def test_declared_encodings(declared: str, encoding: str, text: str) -> None:
    decoded = decode_page((declared + text).encode(encoding))
    assert decoded.text == declared + text
    assert decoded.damaged == 0


def test_damage_is_replaced_and_counted() -> None:
    parts = [SIMPLIFIED[:10].encode(), SIMPLIFIED[10:20].encode(), SIMPLIFIED[20:].encode()]
    damaged = decode_page(parts[0] + b"\xff" + parts[1] + b"\xfe\xff" + parts[2])
    assert damaged.encoding == "utf-8"
    assert damaged.damaged == 3
    assert damaged.text.replace("\ufffd", "") == SIMPLIFIED


def test_a_replacement_character_of_the_page_is_no_damage_of_ours() -> None:
    assert decode_page("会议\ufffd召开".encode()).damaged == 0


def test_a_page_cut_within_a_character() -> None:
    decoded = decode_page(SIMPLIFIED.encode()[:-1])
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 1)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"text" + b"\x00\x01\x02" * 40, "NUL"),
    ],
)
def test_what_is_no_text_is_refused(page: bytes, kind: str) -> None:
    with pytest.raises(UnreadablePageError, match=kind):
        decode_page(page)


def test_a_page_over_the_limit_is_refused() -> None:
    with pytest.raises(UnreadablePageError, match="16 MiB"):
        decode_page(b"a" * (MAX_PAGE_BYTES + 1))


def test_a_stray_nul_is_no_binary_file() -> None:
    assert decode_page(b"a" * 500 + b"\x00").text.startswith("aaa")


@pytest.mark.parametrize("length", [60, 500, 20_000])
def test_random_bytes_are_no_text(length: int) -> None:
    page = bytes(random.Random(length).choices(range(1, 256), k=length))  # noqa: S311 - no secret
    with pytest.raises(UnreadablePageError, match=r"are damaged|encoding that is not known"):
        refuse_damaged(decode_page(page).text)


def test_bytes_beyond_ascii_alone_are_in_no_known_encoding() -> None:
    page = bytes(random.Random(1).choices(range(128, 256), k=500))  # noqa: S311 - no secret
    with pytest.raises(UnreadablePageError, match="encoding that is not known"):
        decode_page(page)


def test_a_few_bytes_without_any_common_character_are_no_text() -> None:
    with pytest.raises(UnreadablePageError, match="encoding that is not known"):
        decode_page("纗覴憎蚅鍱坋椨坥".encode("gb18030"))


def test_a_little_damage_is_counted_and_no_reason_to_refuse() -> None:
    assert refuse_damaged(f"{SIMPLIFIED}\ufffd\x07\x1b[31m") == 2
    with pytest.raises(UnreadablePageError, match="10 of 44 characters are damaged"):
        refuse_damaged(SIMPLIFIED[:34] + "\ufffd" * 10)

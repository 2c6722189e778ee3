"""Decoding: byte order marks, declared and undeclared encodings, damage, and what is no text."""

import pytest

from baoji_notices.drafting.decoding import MAX_PAGE_BYTES, decode_page
from baoji_notices.errors import UnreadablePageError

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

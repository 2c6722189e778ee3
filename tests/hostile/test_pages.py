"""Hostile pages for the drafter: deep markup, entities that unfold, bombs; each is read or refused with its reason."""

import gzip
import time
import tracemalloc
from pathlib import Path

import pytest

from baoji_notices.drafting import draft
from baoji_notices.drafting.sources import read_sources
from baoji_notices.errors import UnreadablePageError

SENTENCE = "11月7日，区档案局召开全体干部会议。会议强调，要加强学习。"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
FAR_TOO_LONG = 20  # seconds of processor time; the benchmark has what is promised

REFUSED = {
    "nested": "<div>" * 10**5 + SENTENCE,
    "nested and closed": "<div>" * 10**5 + SENTENCE + "</div>" * 10**5,
    "nested inline": "<b>" * 10**5 + SENTENCE,
    "nested tables": "<table><tr><td>" * 10**5 + SENTENCE,
}
READ = {
    "entities in a document type": f'<!DOCTYPE html [<!ENTITY l0 "会议">{LAUGHS}]><p>{SENTENCE}&l9;</p>',
    "an outer entity": f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>{SENTENCE}&x;</p>',
    "entities escaped again and again": f"<title>&{'amp;' * 10**5}lt;</title><p>{SENTENCE}</p>",
}


@pytest.mark.parametrize("name", REFUSED)
def test_deep_markup_is_refused(name: str) -> None:
    begin = time.process_time()
    with pytest.raises(
        UnreadablePageError,
        match=r"has [0-9,]+ (tags, more than 20000|characters, more than 100,000): give the page",
    ):
        draft(REFUSED[name])
    assert time.process_time() - begin < FAR_TOO_LONG


@pytest.mark.parametrize("name", READ)
def test_entities_do_not_unfold(name: str) -> None:
    begin = time.process_time()
    content = draft(READ[name]).text.content
    assert content is not None
    assert SENTENCE in content
    assert "root:" not in content
    assert len(content) < 10 * len(SENTENCE)
    assert time.process_time() - begin < FAR_TOO_LONG


def test_a_packed_page_is_unpacked_to_its_limit_only(tmp_path: Path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(b"x" * 2**25))
    (source,) = read_sources([str(path)])
    assert source.page is None
    assert source.problem is not None
    assert "more than" in source.problem


def test_no_long_line_outlives_its_page() -> None:
    tracemalloc.start()
    try:
        for number in range(40):
            with pytest.raises(UnreadablePageError, match="characters, more than 100,000"):
                draft(f"来源：区档案局 第{number}次" + "会议强调，要加强学习。" * 20_000)
        kept = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert kept < 4_000_000, "one such line has 440 kB"

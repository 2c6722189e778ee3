"""Sources: files, folders, globs, tables and standard input; what cannot be read says why, and the rest goes on."""

import gzip
import io
import json
from pathlib import Path

import pytest

from baoji_notices.drafting.sources import Source, read_sources
from baoji_notices.errors import UnreadableFileError

TEXT = "区档案局召开会议。"


def read(*paths: Path | str) -> list[Source]:
    return list(read_sources(map(str, paths)))


def test_a_file_is_one_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path) == [Source(str(path), TEXT.encode(), None, None)]


def test_a_compressed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(TEXT.encode()))
    assert read(path)[0].page == TEXT.encode()
    path.write_bytes(gzip.compress(TEXT.encode() * 50)[:-12])
    assert "damaged" in (read(path)[0].problem or "")


def test_a_folder_is_its_pages_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "sub/c.shtml", "sub/d.htm", "e.css", "f.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    names = [str(Path(source.name).relative_to(tmp_path)) for source in read(tmp_path)]
    assert names == ["a.HTML", "b.txt", "sub/c.shtml", "sub/d.htm"]


def test_a_glob_is_its_files_in_order(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.html"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert [Path(source.name).name for source in read(f"{tmp_path}/*.txt")] == ["1.txt", "2.txt"]


def test_a_file_whose_name_looks_like_a_glob(tmp_path: Path) -> None:
    path = tmp_path / "a[1].txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path)[0].page == TEXT.encode()


@pytest.mark.parametrize("name", ["missing.html", "*.html", "empty"])
def test_what_is_missing_stops_before_anything_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=name.replace("*", r"\*")):
        read_sources([str(good), str(tmp_path / name)])


def test_rows_of_jsonl(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    rows = [
        json.dumps({"url": "http://a.example/1", "text": TEXT}),
        json.dumps({"html": f"<p>{TEXT}", "text": ""}, ensure_ascii=False),
        "",
        "{broken",
        "[1]",
        json.dumps({"url": "http://a.example/2"}),
        json.dumps({"url": "a.example/3", "text": TEXT}),
        json.dumps({"text": 7}),
        json.dumps({"text": " \n"}),
        '{"text": ' + "[" * 5000,
        json.dumps({"text": TEXT, "more": 1}),
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    found = read(path)
    assert [(source.name.rsplit(":", 1)[1], source.page is not None) for source in found] == [
        ("1", True),
        ("2", True),
        ("4", False),
        ("5", False),
        ("6", False),
        ("7", False),
        ("8", False),
        ("9", False),
        ("10", False),
        ("11", True),
    ]
    assert (found[0].url, found[0].page) == ("http://a.example/1", TEXT)
    assert found[1].page == f"<p>{TEXT}"
    problems = [source.problem or "" for source in found]
    for place, words in {
        2: "not JSON",
        3: "no JSON object",
        4: "no text or html",
        5: "address",
        7: "empty",
    }.items():
        assert words in problems[place]
    assert found[4].url == "http://a.example/2"


def test_rows_of_csv_in_both_encodings(tmp_path: Path) -> None:
    path = tmp_path / "pages.csv"
    long = TEXT * 30_000  # 270,000 characters: more than the csv module takes by itself
    table = f'URL,Title,Text\r\nhttp://a.example/1,x,"{TEXT}\n第二行"\r\nhttp://a.example/2,y,\r\n,z,{long}\r\n'
    for encoding in ("utf-8-sig", "gb18030"):
        path.write_bytes(table.encode(encoding))
        found = read(path)
        assert [source.page for source in found] == [f"{TEXT}\n第二行", None, long]
        assert [source.url for source in found] == ["http://a.example/1", "http://a.example/2", None]


def test_a_csv_without_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "pages.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    (source,) = read(path)
    assert "text or html" in (source.problem or "")


def test_a_compressed_table(tmp_path: Path) -> None:
    for name, table in (("a.jsonl.gz", json.dumps({"text": TEXT})), ("b.csv.gz", f"text\n{TEXT}\n")):
        (tmp_path / name).write_bytes(gzip.compress(table.encode()))
        assert [source.page for source in read(tmp_path / name)] == [TEXT]


def test_what_is_no_text_says_so_and_the_rest_goes_on(tmp_path: Path) -> None:
    for name, page in (
        ("1.txt", b"%PDF-1.4"),
        ("2.txt", b"  "),
        ("3.txt", b"\x00" * 90),
        ("4.txt", TEXT.encode()),
    ):
        (tmp_path / name).write_bytes(page)
    found = read(tmp_path)
    assert [source.page is None for source in found] == [True, True, True, False]
    assert [
        "PDF" in (found[0].problem or ""),
        "empty" in (found[1].problem or ""),
        "NUL" in (found[2].problem or ""),
    ] == [True] * 3


def test_json_is_no_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('[{"url": null, "text": "3月5日，区档案局召开会议。"}]', encoding="utf-8")
    (source,) = read_sources([str(tmp_path / "a.txt")])
    assert source.problem == "it is JSON, and no page: put it into a .jsonl file, an object a line."


def test_a_dangling_link_is_told_without_its_name_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (source,) = read(tmp_path)
    assert source.name == str(tmp_path / "a.txt")
    assert source.problem
    assert source.problem.startswith("No such file")


def test_standard_input_is_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read("-") == [Source("-", TEXT.encode(), None, None)]


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(UnreadableFileError, match="pages are not fetched: save the page"):
        read("https://example.org/page.html")


def test_one_path_is_no_list_of_paths() -> None:
    with pytest.raises(TypeError, match="'pages' is one path: give a list of paths"):
        read_sources("pages")

"""Editions: whole, valid, loadable, and without a word of what they leave out, in any byte of any file."""

import contextlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from datasets import load_dataset
from invented import record

from baoji_notices import read_releases, validate
from baoji_notices.errors import InvalidRecordError, UnwritableFileError
from baoji_notices.exchange import Form, export
from baoji_notices.model.vocabulary import TextStatus
from baoji_notices.publishing.artifacts import artifacts, stale
from baoji_notices.publishing.edition import NO_NAMES, WITHHELD_TEXT, make_edition
from baoji_notices.publishing.metadata import Edition
from baoji_notices.publishing.reduction import Names, address_without_words, without_text
from baoji_notices.publishing.site import pages as site
from baoji_notices.publishing.site import write_site
from baoji_notices.records import read_frame
from baoji_notices.registries import Registries
from baoji_notices.tables import TABLES

EDITIONS = [WITHHELD_TEXT, NO_NAMES]
ZSTD = b"\x28\xb5\x2f\xfd"  # begins each compressed page


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = Path(__file__).resolve().parents[2]
    made = {}
    for edition in EDITIONS:
        made[edition.name] = tmp_path_factory.mktemp("editions") / edition.name
        assert make_edition(root, edition, made[edition.name]) > 20
    return made


def everything(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file with all that it holds: its bytes, those of its compressed pages, and its statistics."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            held = [content, *(pages(content) if path.suffix == ".parquet" else ())]
            yield path, "\n".join(part.decode(errors="replace") for part in held)


def pages(content: bytes) -> Iterator[bytes]:
    """Yield every page of a Parquet file, dictionaries too, decompressed; and all its statistics."""
    for match in re.finditer(re.escape(ZSTD), content):
        page = bytearray()
        stream = pa.CompressedInputStream(pa.BufferReader(content[match.start() :]), "zstd")
        with contextlib.suppress(OSError):  # behind the page comes what is not compressed: read up to there
            while part := stream.read(1):
                page += part
        yield bytes(page)
    metadata = pq.ParquetFile(io.BytesIO(content)).metadata
    for group in range(metadata.num_row_groups):
        for column in range(metadata.num_columns):
            yield str(metadata.row_group(group).column(column).statistics).encode()


def names(root: Path) -> set[str]:
    files = [root / "data" / "releases.jsonl", *sorted((root / "data" / "annotations").glob("*.jsonl"))]
    return {
        name
        for path in files
        for one in read_releases(path)
        for person in one.appearances
        for name in (person.name, person.as_printed)
    }


def test_the_search_finds_what_is_there(root: Path) -> None:
    """In the whole dataset names and text are found in the pages of the tables, where no plain search sees them."""
    seed = next(one for one in read_releases() if one.text.content)
    files = {path.name: held for path, held in everything(root / "data")}
    assert seed.text.content is not None
    assert seed.text.content[100:400] in files["releases.parquet"]
    assert "Lei Huihui" in files["appearances.parquet"]
    raw = (root / "data" / "parquet" / "releases.parquet").read_bytes()
    assert seed.text.content[100:400].encode() not in raw
    for table in TABLES:  # every page was read: each string of the table is found
        for row in pq.read_table(root / "data" / "parquet" / f"{table}.parquet").to_pylist():
            assert all(item in files[f"{table}.parquet"] for item in row.values() if isinstance(item, str))


@pytest.fixture(scope="module")
def elsewhere(folders: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What is made of an edition: its reading site with the search index, a database, CSV."""
    made = {}
    for name, folder in folders.items():
        made[name] = tmp_path_factory.mktemp("made-of") / name
        records = list(read_releases(folder / "data" / "releases.jsonl"))
        assert write_site(made[name] / "site", site(records, Registries(folder / "data"))) > len(records)
        export(records, Form.SQLITE, made[name] / "releases.sqlite")
        export(records, Form.CSV, made[name] / "csv")
    return made


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_no_passage_is_left_in_any_byte(
    folders: dict[str, Path], elsewhere: dict[str, Path], edition: Edition
) -> None:
    """No 160 characters in a row of any text: the longest label as printed, a formulation, has 144."""
    texts = [one.text.content for one in read_releases() if one.text.content]
    assert texts
    windows = {text[start : start + 160] for text in texts for start in range(len(text) - 159)}
    escaped = {json.dumps(window)[1:-1] for window in windows} | {repr(window)[1:-1] for window in windows}
    for folder in (folders[edition.name], elsewhere[edition.name]):
        for path, held in everything(folder):
            found = {held[start : start + 160] for start in range(len(held) - 159)}
            assert not (windows | escaped) & found, path


def test_no_name_is_left_in_any_byte(root: Path, folders: dict[str, Path], elsewhere: dict[str, Path]) -> None:
    gone = names(root)
    assert len(gone) > 400
    beside = [
        "边雅妮",
        "邊雅妮",
        "葉穩太",
        "郭海東",
        "车爽",
        "明涛",
        "刘云山",
        "谢冬",
        "劉主任",
        "贺院长",
        "王曉來",
    ]
    slugs = {"-".join(re.findall("[A-Za-z]+", name)).lower() for name in gone if name.isascii()}
    for folder in (folders["no-names"], elsewhere["no-names"]):
        for path, held in everything(folder):
            assert [name for name in [*gone, *beside, *slugs, "ming-tao", "wang-yong"] if name in held] == [], path


def test_a_name_in_any_field_of_words_is_left_out() -> None:
    """The name of the invented record, put in front of every string of it, is gone afterwards."""
    made = record()
    value = made.model_dump(mode="json")
    for part in (*value["directives"], *value["conveyed"], *value["appearances"][0]["offices"]):
        for key in ("heading", "gist", "addressee", "deadline", "as_printed", "post"):
            if isinstance(part.get(key), str):
                part[key] = "𠮷 明(míng)远" + part[key]
    value["meeting"]["place"] = "𠮷明远工作室"
    value["publication"]["pages"][0]["url"] = "https://archive.example.org/𠮷明远/1.html"
    changed = type(made).model_validate_json(json.dumps(value))
    reduced = Names(lambda: [changed]).without(changed).model_dump_json()
    assert not set("𠮷明远") & set(reduced.replace("明确", ""))
    assert '"(person 1)"' in reduced
    assert '"place":"(name)工作室"' in reduced


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_an_edition_is_whole_valid_and_current(
    root: Path, folders: dict[str, Path], tmp_path: Path, edition: Edition
) -> None:
    folder = folders[edition.name]
    for name in ("releases.jsonl", "annotations/coder-a.jsonl", "annotations/coder-b.jsonl"):
        reduced, whole = (list(read_releases(base / "data" / name)) for base in (folder, root))
        assert [one.id for one in reduced] == [one.id for one in whole]
        assert all(one.text.status is TextStatus.WITHHELD for one in reduced)
        before = {item.code for item in validate(root / "data" / name).errors}
        assert {item.code for item in validate(folder / "data" / name).errors} <= before
    assert validate(folder / "data" / "releases.jsonl").ok
    assert len(list(read_frame(folder / "data" / "frame.jsonl"))) == len(list(read_frame()))
    with artifacts(folder, edition=edition) as made:
        assert stale(folder, made) == []
    for table in TABLES:
        loaded = load_dataset(str(folder), table, split="train", cache_dir=str(tmp_path))
        assert loaded.num_rows == pq.read_table(folder / "data" / "parquet" / f"{table}.parquet").num_rows > 0


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_an_edition_says_what_it_leaves_out(folders: dict[str, Path], edition: Edition) -> None:
    folder = folders[edition.name]
    for name in ("README.md", "DATASHEET.md"):
        assert edition.statement in (folder / name).read_text(encoding="utf-8")
    for name in ("croissant.json", "datacite.json"):
        assert edition.statement in json.dumps(
            json.loads((folder / "data" / name).read_text()), ensure_ascii=False
        )
    assert json.loads((folder / "data" / "manifest.json").read_text())["edition"] == edition.name
    links = re.findall(r"\]\(([^)#:]+)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert [link for link in links if not (folder / link).exists()] == []


def test_figures_of_agreement_are_those_of_the_whole(root: Path, folders: dict[str, Path]) -> None:
    def table(folder: Path) -> str:
        return (folder / "DATASHEET.md").read_text(encoding="utf-8").partition("<!-- build:agreement -->")[2]

    assert table(folders["no-names"]) == table(root)


def test_parts_of_a_record_stay_joined(root: Path, folders: dict[str, Path]) -> None:
    """A person has one number on a page, in the records and in both coders' layers."""
    whole = {one.id: one for one in read_releases()}
    for one in read_releases(folders["no-names"] / "data" / "releases.jsonl"):
        pairs = zip(whole[one.id].appearances, one.appearances, strict=True)
        called = {(person.name, reduced.name) for person, reduced in pairs}
        assert len(called) == len({name for name, _ in called}) == len({name for _, name in called})
        for reduced, block in zip(one.blocks, whole[one.id].blocks, strict=True):
            assert (reduced.verb, reduced.speaker) == (block.verb, block.speaker)


def test_a_text_that_is_withheld_leaves_its_hash_and_one_row_a_formulation() -> None:
    full = next(one for one in read_releases() if one.text.content)
    made = without_text(full)
    assert (made.text.sha256, made.text.observed) == (full.text.sha256, full.text.observed)
    assert [item.key for item in made.formulations] == list(dict.fromkeys(item.key for item in full.formulations))
    assert validate(made).ok


def test_an_address_with_words_is_cut_down_to_its_host() -> None:
    assert (
        address_without_words("http://example.org/art/2023/t1_2.html") == "http://example.org/art/2023/t1_2.html"
    )
    for words in ("mayor-li-si-speaks", "%E6%9D%8E%E5%9B%9B", "李四"):
        assert address_without_words(f"http://example.org/{words}/").startswith("http://example.org/?left-out=")


def test_another_folder_is_not_overwritten(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "kept.txt").touch()
    with pytest.raises(UnwritableFileError, match="is there already"):
        make_edition(root, WITHHELD_TEXT, tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["kept.txt"]
    (tmp_path / "empty").touch()
    with pytest.raises(UnwritableFileError, match="this is a file"):
        make_edition(root, WITHHELD_TEXT, tmp_path / "empty")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "mine"]
    monkeypatch.chdir(tmp_path)
    for busy in (Path(), Path("/")):
        with pytest.raises(UnwritableFileError, match="this folder is in use"):
            make_edition(root, WITHHELD_TEXT, busy)


def test_an_edition_in_which_a_name_is_left_is_not_made(checkout: Path, tmp_path: Path) -> None:
    paper = checkout / "DATASHEET.md"
    paper.write_text(paper.read_text(encoding="utf-8") + "\nLei Huihui\n", encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=r"DATASHEET\.md still holds the name 'Lei Huihui'"):
        make_edition(checkout, NO_NAMES, tmp_path / "edition")
    assert list(tmp_path.glob("*edition*")) == []


def test_the_script_makes_an_edition_in_a_folder_of_its_name(root: Path, checkout: Path) -> None:
    command = [sys.executable, root / "scripts" / "build.py", "--root", checkout]
    for _ in range(2):  # an earlier edition is replaced
        done = subprocess.run(
            [*command, "--write", "--withhold-text"], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert (checkout / "editions" / "withheld-text" / "data" / "releases.jsonl").is_file()
    wrong = subprocess.run([*command, "--check", "--no-names"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, "made with --write" in wrong.stderr) == (2, True)

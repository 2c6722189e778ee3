"""Drafts of invented releases in the forms of real ones, against records coded by hand: the figures that are promised.

The grammars were mended on these pages, so that the figures here are upper bounds; they keep what was reached.
"""

import html
import json
from pathlib import Path
from typing import Any

import pytest

from baoji_notices import MeetingRelease, complete, draft, validate
from baoji_notices.comparison import evaluate
from baoji_notices.comparison.evaluation import Evaluation

PAGES = Path(__file__).parent / "pages"
RIGHT = 0.97  # a wrong value costs more than null
# Share of the gold values that are found, at least, by language.
FOUND = {
    "title": (0.97, 0.95),
    "source_line": (0.97, 0.97),
    "released_at": (0.97, 0.97),
    "date": (0.95, 0.90),
    "presider": (0.92, 0.92),
    "appearances.offices": (0.85, 0.80),
    "kinds": (0.85, 0.85),
    "conveners": (0.85, 0.85),
    "conveyed": (0.80, 0.80),
    "directives": (0.85, 0.85),
}


def gold(language: str) -> dict[str, MeetingRelease]:
    """Return the records of a language by the name of their page."""
    return {
        path.stem: complete(json.loads(path.read_text("utf-8")))
        for path in sorted((PAGES / language).glob("*.json"))
    }


GOLD = {language: gold(language) for language in ("zh", "en")}


def text_of(language: str, name: str) -> str:
    return (PAGES / language / f"{name}.txt").read_text("utf-8")


def wrapped(record: MeetingRelease) -> str:
    """Return a government page in the form of its template: the meta set, navigation, header, body and footer."""
    publication, content = record.publication, record.text.content or ""
    released = publication.released_at
    meta = {
        "SiteName": "某县人民政府",
        "ColumnName": "部门动态",
        "ArticleTitle": publication.title,
        "PubDate": released.value[:16].replace("T", " ") if released else None,
        "ContentSource": publication.source_line,
    }
    head = "".join(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in meta.items() if value)
    body = "".join(f"<p>　　{html.escape(line)}</p>" for line in content.split("\n") if line)
    printed = f"<span>来源：{html.escape(publication.source_line)}</span>" if publication.source_line else ""
    time = f"<span>发布时间：{released.as_printed}</span>" if released and released.as_printed else ""
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}<title>{html.escape(publication.title or '')}</title></head>"
        "<body><div class='nav'><a href='/'>首页</a><a href='/xw'>新闻</a><a href='/zw'>政务公开</a></div>"
        f"<div class='article'><h1>{html.escape(publication.title or '')}</h1><div class='info'>{printed}{time}"
        f"<span>浏览次数：15</span></div><div id='zoom'>{body}</div></div>"
        "<div class='footer'>版权所有 某县人民政府 备案号 网站地图</div></body></html>"
    )


def measured(language: str, *, as_html: bool) -> Evaluation:
    pages = {
        name: wrapped(record) if as_html else text_of(language, name) for name, record in GOLD[language].items()
    }
    found = [draft(page).model_copy(update={"id": f"draft-{int(name):012d}"}) for name, page in pages.items()]
    named = [
        record.model_copy(update={"id": f"draft-{int(name):012d}"}) for name, record in GOLD[language].items()
    ]
    return evaluate(named, found)


EVALUATIONS: dict[tuple[str, bool], Evaluation] = {}


def evaluation(language: str, as_html: bool) -> Evaluation:
    key = (language, as_html)
    if key not in EVALUATIONS:
        EVALUATIONS[key] = measured(language, as_html=as_html)
    return EVALUATIONS[key]


@pytest.mark.parametrize("as_html", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("field", FOUND)
def test_what_is_promised_is_found_and_right(field: str, language: str, as_html: bool) -> None:
    score: Any = next(one for one in evaluation(language, as_html).fields if one.field == field)
    assert score.precision >= RIGHT, f"{field}: {score}"
    assert score.recall >= FOUND[field][language == "en"], f"{field}: {score}"


@pytest.mark.parametrize(("language", "name"), [(language, name) for language in GOLD for name in GOLD[language]])
def test_a_draft_has_no_fault_that_the_validator_knows(language: str, name: str) -> None:
    report = validate(draft(text_of(language, name)))
    assert report.errors == ()


@pytest.mark.parametrize(("language", "name"), [(language, name) for language in GOLD for name in GOLD[language]])
def test_every_part_of_a_draft_is_anchored(language: str, name: str) -> None:
    report = validate(draft(text_of(language, name)))
    assert [item.pointer for item in report.warnings if item.code == "BN207"] == []

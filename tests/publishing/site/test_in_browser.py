"""The reading site in a real browser: search, facets, layers, the way back, and silence towards every host."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import value
from playwright.sync_api import Browser, Page, expect, sync_playwright

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.paths import data_dir
from baoji_notices.publishing.site import pages, write_site
from baoji_notices.registries import Registries

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed: apt-get install chromium")
ARGUMENTS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FULL = "releases/cn-610300-xinfang-2023-03-15-01.html"
WITHHELD = "releases/cn-610300-various-2018-11-12-01.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("served") / "any prefix" / "site"
    write_site(made, pages(read_releases(), Registries(data_dir())))
    return made


@pytest.fixture
def seen() -> list[str]:
    """What a page said to the console, threw, or asked of anybody but its own files."""
    return []


@pytest.fixture
def page(browser: Browser, seen: list[str]) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    listen(opened, seen)
    yield opened
    opened.close()
    assert seen == []


def listen(opened: Page, seen: list[str]) -> None:
    opened.on("console", lambda message: seen.append(message.text))
    opened.on("pageerror", lambda error: seen.append(str(error)))
    opened.on("requestfailed", lambda request: seen.append(request.url))
    opened.on("request", lambda request: seen.append(request.url) if not own(request.url) else None)


def own(address: str) -> bool:
    return address.startswith(("file:", "data:", "http://127.0.0.1:"))


def shown(page: Page) -> int:
    return page.locator("#results > li:visible").count()


def shows(page: Page, number: int) -> None:
    """Wait until the list shows so many: the way back and the reset button take effect after the event."""
    expect(page.locator("#results > li:visible")).to_have_count(number)


def open_index(page: Page, folder: Path, state: str = "") -> None:
    page.goto((folder / "index.html").as_uri() + state)


def test_search_finds_in_titles_people_and_the_full_text(page: Page, folder: Path) -> None:
    open_index(page, folder)
    everything = sum(1 for _ in read_releases())
    shows(page, everything)
    page.locator("#q").fill("LEI HUIHUI persist in REPEATED")
    shows(page, 1)
    assert "1 of" in page.locator("#count").inner_text()
    page.locator("#q").fill("no release has these words")
    shows(page, 0)
    assert page.locator("#none").is_visible()
    page.locator("#clear").click()
    shows(page, everything)


def test_facets_narrow_down_and_count(page: Page, folder: Path) -> None:
    open_index(page, folder)
    records = list(read_releases())
    english = sum(record.publication.language == "en" for record in records)
    page.locator("input[name=language][value=en]").check()
    shows(page, english)
    page.locator("input[name=level][value=county]").check()
    both = [one for one in records if one.publication.language == "en" and one.meeting.level == "county"]
    shows(page, len(both))
    label = page.locator("label:has(input[name=level][value=county]) output")
    assert label.inner_text() == str(len(both))
    page.locator("input[name=language][value=zh-Hant]").check()  # two values of one facet: either
    expect(label).not_to_have_text(str(len(both)))
    assert shown(page) > len(both)


def test_the_address_holds_the_state_and_the_way_back_works(page: Page, folder: Path) -> None:
    open_index(page, folder)
    page.locator("#q").press_sequentially("高质量发展")
    page.locator("input[name=year][value='2023']").check()
    found, address = shown(page), page.url
    assert found
    assert "year=2023" in address
    page.locator("#results > li:visible a").first.click()
    page.wait_for_url("**/releases/*.html")
    page.go_back()
    page.wait_for_url("**/index.html#*")
    shows(page, found)
    assert page.locator("#q").input_value() == "高质量发展"
    page.go_back()  # before the year
    expect(page.locator("input[name=year][value='2023']")).not_to_be_checked()
    assert shown(page) > found
    page.go_back()  # before the words, all letters at once
    shows(page, sum(1 for _ in read_releases()))
    assert page.locator("#q").input_value() == ""
    page.goto("about:blank")
    page.goto(address)
    shows(page, found)
    assert page.locator("input[name=year][value='2023']").is_checked()


def test_layers_switch_and_a_part_lights_its_words(page: Page, folder: Path) -> None:
    page.goto((folder / FULL).as_uri())
    (record,) = [one for one in read_releases() if one.text.content]
    assert page.locator("#text").evaluate("node => node.textContent") == record.text.content
    for layer in ("people", "conveyed", "frames", "directives", "formulations", "defects"):
        segment = page.locator(f"#text .L-{layer}").first
        look = "node => [getComputedStyle(node).backgroundImage, getComputedStyle(node).fontWeight, "
        look += "getComputedStyle(node).textDecorationLine].join()"
        before = segment.evaluate(look)
        page.locator(f"input[data-layer={layer}]").uncheck()
        assert segment.evaluate(look) != before
        assert page.locator(f"#text .mark-{layer}:visible").count() == 0
        page.locator(f"input[data-layer={layer}]").check()
        assert segment.evaluate(look) == before
    page.locator("#directives-2 > .gist .back").click()
    assert page.url.endswith("#at-directives-2")
    words = "".join(page.locator("#text .lit").all_text_contents())
    assert words == str(record.directives[2].anchor and record.directives[2].anchor.exact)


def test_a_nested_span_keeps_the_looks_of_all_its_layers(page: Page, folder: Path) -> None:
    page.goto((folder / FULL).as_uri())
    nested = page.locator("#text .L-directives.L-formulations").first
    line = nested.evaluate("node => getComputedStyle(node).backgroundImage")
    assert line.count("rgba(0, 0, 0, 0)") == 4  # two of the four grounds are drawn, two (from and to) are not


def test_neighbours_lead_on_by_keyboard(page: Page, folder: Path) -> None:
    page.goto((folder / WITHHELD).as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("a[rel=next]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"!location.href.endsWith('{WITHHELD}')")
    page.locator("a[rel=prev]").first.click()
    page.wait_for_url(f"**/{WITHHELD}")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_its_window(
    browser: Browser, folder: Path, seen: list[str], width: int, scheme: Any
) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    listen(opened, seen)
    for path in (
        "index.html",
        FULL,
        WITHHELD,
        "overview.html",
        "codebook.html",
        "rules/index.html",
        "rules/BN214.html",
    ):
        opened.goto((folder / path).as_uri())
        assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    opened.close()
    assert seen == []


CONTRAST = """() => {
  const parse = (c) => (c.match(/[0-9.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const found = parse(getComputedStyle(node).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const poor = new Set();
  for (const node of document.querySelectorAll("body *:not(script):not(svg *)")) {
    if (![...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(node.tagName + "." + node.className + " " + ratio.toFixed(2));
  }
  return [...poor];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_and_controls_have_names(browser: Browser, folder: Path, scheme: Any) -> None:
    opened = browser.new_page(color_scheme=scheme)
    for path in ("index.html", FULL, WITHHELD, "overview.html", "codebook.html", "rules/index.html"):
        opened.goto((folder / path).as_uri())
        assert opened.evaluate(CONTRAST) == [], path
        for name in ("main", "header", "footer"):
            assert opened.locator(f"body > {name}").count() == 1
        assert opened.locator("h1").count() == 1
        assert opened.locator("nav:not([aria-label])").count() == 0
        unnamed = "nodes => nodes.filter((n) => !n.textContent.trim() && !n.ariaLabel && !n.labels?.length).length"
        assert opened.locator("a, button, input").evaluate_all(unnamed) == 0
    opened.close()


def test_in_print_the_navigation_is_gone_and_the_text_is_there(page: Page, folder: Path) -> None:
    page.goto((folder / FULL).as_uri())
    page.emulate_media(media="print")
    assert not page.locator(".pager").first.is_visible()
    assert not page.locator(".layers").is_visible()
    assert page.locator("#text").is_visible()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_it_works_under_a_prefix_of_a_server(page: Page, folder: Path) -> None:
    handler = functools.partial(_Quiet, directory=str(folder.parent.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/any%20prefix/site/index.html#q=persist+in+repeated")
        shows(page, 1)
        page.locator("#results > li:visible a").click()
        page.wait_for_url(f"**/{FULL}")
        page.locator("header nav a", has_text="Rules").click()
        page.wait_for_url("**/rules/index.html")
        assert page.locator("h1").inner_text() == "Rules of the validator"
        page.goto("about:blank")
        server.shutdown()


def test_markup_in_a_record_runs_nowhere(page: Page, tmp_path: Path) -> None:
    evil = "</script><img src=x onerror='window.pwned=1'><script>window.pwned=1</script>"
    made = value()
    made["publication"]["title"] = made["meeting"]["place"] = evil
    made["text"]["content"] = evil + made["text"]["content"]
    made["appearances"][0]["name"] = made["directives"][0]["gist"] = evil
    made["meeting"]["conveners"][0]["as_printed"] = evil
    record = MeetingRelease.model_validate_json(json.dumps(made))
    write_site(tmp_path / "site", pages([record], Registries(data_dir())))
    for path in ("index.html", f"releases/{record.id}.html", "overview.html"):
        page.goto((tmp_path / "site" / path).as_uri())
        assert page.evaluate("window.pwned") is None
        assert page.locator("img").count() == 0
    open_index(page, tmp_path / "site")
    page.locator("#q").fill("<IMG src=x")
    shows(page, 1)

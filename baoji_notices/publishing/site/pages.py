"""The pages of the site: templates filled from records, registries, codebook and rules."""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import pairwise
from typing import Any

from baoji_notices.errors import MissingExtraError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.content import Formulation
from baoji_notices.model.vocabulary import AnchorField, HostClass
from baoji_notices.paths import schema_dir
from baoji_notices.publishing import metadata
from baoji_notices.publishing.citation import STYLES, line_digest, record_item, rendered
from baoji_notices.publishing.codebook import codebook
from baoji_notices.publishing.datasheet import counts
from baoji_notices.publishing.lags import lag_of
from baoji_notices.publishing.linked import dataset_json_ld, page_json_ld, record_json_ld
from baoji_notices.publishing.pictures import pictures
from baoji_notices.publishing.site.facets import facet_values, facets, in_order, search_text, sort_date
from baoji_notices.publishing.site.layers import LAYERS, LETTERS, segments
from baoji_notices.publishing.site.tree import tree
from baoji_notices.registries import Division, Registries
from baoji_notices.rules import RULES
from baoji_notices.version import VERSION

_HERE = "baoji_notices.publishing.site"
_STATIC = ("site.css", "index.js", "record.js")
_NAVIGATION = (
    ("releases", "Releases", "index.html"),
    ("overview", "Overview", "overview.html"),
    ("codebook", "Codebook", "codebook.html"),
    ("rules", "Rules", "rules/index.html"),
)
_LINKED = (HostClass.GOVERNMENT, HostClass.PARTY_MEDIA, HostClass.MEDIA)  # other hosts' pages are named only


def pages(records: Iterable[MeetingRelease], registries: Registries) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site as its path and its bytes, the pages of the records last.

    Args:
        records: the records, in any order.
        registries: the registries that their keys are looked up in.

    Raises:
        MissingExtraError: if the libraries of the extra "site" are not installed.
    """
    ordered = in_order(records)
    environment = _environment(registries)
    for name in _STATIC:
        yield f"static/{name}", (files(_HERE) / "static" / name).read_bytes()
    yield "index.html", _index(environment, ordered, registries)
    yield "overview.html", _overview(environment, ordered, registries)
    yield "codebook.html", _codebook(environment)
    yield from _rules(environment)
    yield from _releases(environment, ordered, registries)


def heading(record: MeetingRelease) -> str:
    """Return what a page or a list calls a record: its title, else its kind and date.

    Example:
        >>> from baoji_notices import read_releases
        >>> heading(next(record for record in read_releases() if record.text.content))[:13]
        'Baoji Letters'
    """
    if record.publication.title:
        return record.publication.title
    kinds = " / ".join(f"{kind.value.replace('_', ' ')} {kind.zh}" for kind in record.meeting.kinds)
    return f"Untitled: {kinds}, {record.meeting.date.value or 'no date'}"


def _environment(registries: Registries) -> Any:
    try:
        import jinja2
        import markupsafe
    except ImportError as error:
        raise MissingExtraError("site", error.name or "") from None

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: (files(_HERE) / "templates" / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.globals |= {
        "metadata": metadata,
        "version": VERSION,
        "registries": registries,
        "navigation": _NAVIGATION,
        "heading": heading,
        "lag_of": lag_of,
        "letters": LETTERS,
        "linked_hosts": _LINKED,
    }
    environment.filters |= {
        "words": lambda value: value.replace("_", " ").replace("-", " "),
        "clock": lambda value: value.replace("T", " ").replace("+08:00", " (UTC+8)"),
        "summary": lambda text: " ".join(text.partition("\n\n")[0].split()),
        "drawing": lambda svg, name: markupsafe.Markup(_distinct(svg, name)),  # noqa: S704 - drawn by us
    }
    return environment


def _page(environment: Any, template: str, here: str, section: str, **values: Any) -> bytes:
    made: str = environment.get_template(template).render(
        root="../" * here.count("/"), here=here, section=section, **values
    )
    return made.encode()


def _index(environment: Any, records: list[MeetingRelease], registries: Registries) -> bytes:
    entries = [{"text": search_text(record, registries), **facet_values(record)} for record in records]
    return _page(
        environment,
        "index.html",
        "index.html",
        "releases",
        jsonld=dataset_json_ld(),
        counts=counts(records),
        records=records,
        facets=facets(records, registries),
        entries=entries,
    )


def _overview(environment: Any, records: list[MeetingRelease], registries: Registries) -> bytes:
    return _page(
        environment,
        "overview.html",
        "overview.html",
        "overview",
        jsonld=page_json_ld("Overview"),
        counts=counts(records),
        pictures=pictures(records, registries),
        ids={record.id for record in records},
    )


def _codebook(environment: Any) -> bytes:
    try:
        import markdown_it
        import markupsafe
    except ImportError as error:
        raise MissingExtraError("site", error.name or "") from None

    reader = markdown_it.MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(codebook(schema_dir() / SCHEMA_VERSION / "guide.toml"))
    contents: list[tuple[int, str, str]] = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = inline.content.replace("`", "")
            slug = re.sub(r"[^a-z0-9_.]+", "-", text.lower()).strip("-")
            if slug in {known for _, known, _ in contents}:  # a field and a section of one name
                slug = f"{slug}-2"
            token.attrSet("id", slug)
            if token.tag in ("h2", "h3"):
                contents.append((int(token.tag[1]), slug, text))
    rendered = reader.renderer.render(tokens, reader.options, {})
    rendered = rendered.replace("<table>", '<div class="scroll" tabindex="0"><table>')
    rendered = rendered.replace("</table>", "</table></div>")
    prose = markupsafe.Markup(rendered)  # noqa: S704 - the codebook is ours
    return _page(
        environment,
        "codebook.html",
        "codebook.html",
        "codebook",
        jsonld=page_json_ld("Codebook"),
        contents=contents,
        prose=prose,
    )


def _rules(environment: Any) -> Iterator[tuple[str, bytes]]:
    ordered = [RULES[code] for code in sorted(RULES)]
    here = "rules/index.html"
    yield here, _page(environment, "rules.html", here, "rules", jsonld=page_json_ld("Rules"), rules=ordered)
    for place, rule in enumerate(ordered):
        here = f"rules/{rule.code}.html"
        values = {"rule": rule, "jsonld": page_json_ld(f"{rule.code} {rule.name}")}
        yield here, _page(environment, "rule.html", here, "rules", **values, **_neighbours(ordered, place))


def _releases(
    environment: Any, records: list[MeetingRelease], registries: Registries
) -> Iterator[tuple[str, bytes]]:
    import markupsafe

    ids = {record.id for record in records}

    def link(record_id: str) -> Any:
        made = '<a href="{0}.html"><code>{0}</code></a>' if record_id in ids else "<code>{0}</code>"
        return markupsafe.Markup(made).format(record_id)  # noqa: S704 - format() escapes what it puts in

    latest_last = records[::-1]
    for place, record in enumerate(latest_last):
        here = f"releases/{record.id}.html"
        yield (
            here,
            _page(
                environment,
                "record.html",
                here,
                "releases",
                jsonld=record_json_ld(record),
                record=record,
                link=link,
                **_neighbours(latest_last, place),
                **_record_values(record),
                divisions=_divisions(record, registries),
            ),
        )


def _record_values(record: MeetingRelease) -> dict[str, Any]:
    text_parts = segments(record, AnchorField.CONTENT)
    return {
        "language": record.publication.language.value,
        "full": record.text.content is not None,
        "title_parts": segments(record, AnchorField.TITLE),
        "text_parts": text_parts,
        "layers": [
            (layer, sum(mark.layer == layer for part in text_parts for mark in part.opens)) for layer in LAYERS
        ],
        "branches": tree(record),
        "formulations": _by_key(record),
        "unstated": _unstated(record),
        "citations": {style: rendered(record_item(record), style) for style in STYLES},
        "digest": line_digest(record),
    }


def _by_key(record: MeetingRelease) -> dict[str, list[tuple[int, Formulation]]]:
    """Return the occurrences of each formulation with their indexes, keys in the order in which they appear."""
    found: dict[str, list[tuple[int, Formulation]]] = {}
    for index, item in enumerate(record.formulations):
        found.setdefault(item.key, []).append((index, item))
    return found


def _divisions(record: MeetingRelease, registries: Registries) -> list[Division]:
    """Return the rows of the record's division that held on its date; all of them if it has no date."""
    if record.meeting.jurisdiction is None:
        return []
    rows = registries.divisions.get(record.meeting.jurisdiction.code, ())
    date = sort_date(record)
    return [row for row in rows if not date or row.valid_on(date)]


def _unstated(record: MeetingRelease) -> list[str]:
    """Name the facts of publication and meeting that are null, in the order of the page."""
    meeting, publication = record.meeting, record.publication
    values = {
        "kind as printed": meeting.kind_as_printed,
        "number": meeting.number,
        "date": meeting.date.value,
        "convener": meeting.conveners or None,
        "place": meeting.place,
        "mode": meeting.mode,
        "title": publication.title,
        "source": publication.source_line,
        "publisher": publication.publisher,
        "release time": publication.released_at,
        "people": record.appearances or None,
        "conveyed items": record.conveyed or None,
    }
    return [name for name, value in values.items() if value is None]


def _neighbours(ordered: list[Any], place: int) -> dict[str, Any]:
    return {
        "earlier": ordered[place - 1] if place else None,
        "later": ordered[place + 1] if place + 1 < len(ordered) else None,
    }


def _distinct(svg: str, name: str) -> str:
    """Make the ids in a picture its own, so that several can stand in one page."""
    return re.sub(r'(id="|url\(#|href="#)', rf"\g<1>{name}-", svg)

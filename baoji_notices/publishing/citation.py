"""How the dataset is cited: CITATION.cff and BibTeX, made from the metadata."""

import yaml

from baoji_notices.publishing import metadata


def citation_cff() -> str:
    """Return CITATION.cff (Citation File Format 1.2.0) for the dataset."""
    fields = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it as below, with the version that you used.",
        "type": "dataset",
        "title": metadata.TITLE,
        "version": metadata.VERSION,
        "authors": [{"name": metadata.AUTHORS}],
        "abstract": metadata.ABSTRACT,
        "keywords": list(metadata.KEYWORDS),
        "license": metadata.DATA_LICENCE,
        **({"doi": metadata.DOI} if metadata.DOI else {}),
    }
    made: str = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=100)
    return made


def bibtex() -> str:
    """Return the dataset's BibTeX entry as a fenced block of Markdown."""
    doi = f",\n  doi     = {{{metadata.DOI}}}" if metadata.DOI else ""
    return (
        "```bibtex\n"
        f"@misc{{{metadata.NAME}_{metadata.YEAR},\n"
        f"  author  = {{{{{metadata.AUTHORS}}}}},\n"
        f"  title   = {{{metadata.TITLE}}},\n"
        f"  year    = {{{metadata.YEAR}}},\n"
        f"  version = {{{metadata.VERSION}}},\n"
        f"  note    = {{Dataset}}{doi}\n"
        "}\n```\n"
    )

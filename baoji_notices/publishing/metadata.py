"""What is said of the dataset as a whole, once: card, citation, Croissant and deposits are made from it."""

from dataclasses import dataclass

NAME = "baoji_notices"
TITLE = "baoji_notices: Chinese government meeting releases"
RELEASED: str | None = None  # the day of the release of VERSION; set by scripts/release.py
AUTHORS = "baoji_notices contributors"
YEAR = int(RELEASED[:4]) if RELEASED else 2026
DATA_LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGES = ("en", "zh")
ABSTRACT = (
    "Annotated releases (会议新闻) in which Chinese government and Party bodies at city and bureau level report "
    "the meetings they held: who presided, what was conveyed from above, what was required, in which "
    "formulations. With a canonical schema and validators."
)
KEYWORDS = ("China", "government", "political discourse", "meeting releases", "annotation", "Baoji")
EXAMPLE = "cn-610300-xinfang-2023-03-15-01"  # the record that papers and examples show
DOI: str | None = None  # set here, and nowhere else, once there is one


@dataclass(frozen=True)
class Edition:
    """An edition of the dataset that leaves something out.

    Attributes:
        name: what it is called, in titles and for its folder.
        statement: what it leaves out, in Markdown.
    """

    name: str
    statement: str


def title(edition: Edition | None) -> str:
    """Return the title of the dataset, or of an edition of it."""
    return f"{TITLE} ({edition.name.replace('-', ' ')})" if edition else TITLE


def abstract(edition: Edition | None) -> str:
    """Return the abstract, with what an edition leaves out."""
    return f"{ABSTRACT} {edition.statement}" if edition else ABSTRACT


# The keys of Croissant's vocabulary for responsible AI; DATASHEET.md says the same at length.
RESPONSIBLE_AI: dict[str, str | list[str]] = {
    "dataCollection": (
        "Candidate pages about Baoji from an earlier search of stored public pages were looked up again one by "
        "one and decided on; the decisions and their reasons are data/frame.jsonl."
    ),
    "dataCollectionType": ["Web Scraping", "Secondary Data Analysis"],
    "dataCollectionMissingData": (
        "Null is what the text does not state in what was seen. Many stored pages are cut off; then "
        "text_observed_extent is excerpt, and what is absent may only be unseen."
    ),
    "dataCollectionRawData": "Stored copies, of unknown age, of pages on government, media and other hosts.",
    "dataCollectionTimeframe": ["2026-11-23"],
    "dataImputationProtocol": (
        "Nothing is imputed. Values that the text does not state outright (mostly the year of a date) are "
        "listed in inferred with the rule that gave them."
    ),
    "dataPreprocessingProtocol": [
        "Names, dates, offices and titles are kept as printed; normalised values stand beside them. Unicode NFC."
    ],
    "dataAnnotationProtocol": [
        "Each page was coded twice by language models without sight of the other coding, by the coding guide "
        "(schema/1.0/codebook.md), and a third pass settled what differed. No person has reviewed the data."
    ],
    "dataAnnotationAnalysis": [
        "Agreement of the first two codings is in DATASHEET.md (Krippendorff's alpha with bootstrap intervals). "
        "The passes are runs of one model, so that agreement shows consistency, not reliability."
    ],
    "annotationsPerItem": "2, and an adjudication; the first record has one coding.",
    "machineAnnotationTools": ["language models (language-model-a, language-model-b, language-model-c)"],
    "dataBiases": [
        "The frame is what a search found: it over-represents what sites copied. Releases are publicity: "
        "self-reported, selected, positive."
    ],
    "dataLimitations": [
        "No sample of a known population: no rates can be estimated for Baoji or for China.",
        "Machine translations are recorded as such; their wording is the translator's.",
    ],
    "dataUseCases": [
        "Studying how meetings are reported: kinds, offices, conveyance, directives, formulations.",
        "Trying extraction tools. Not for scoring or ranking persons or bodies.",
    ],
    "dataSocialImpact": (
        "Opens a genre of local government texts to research; could be misread as a measure of persons or bodies."
    ),
    "personalSensitiveInformation": [
        "Names and offices of officials in their official capacity, as the bodies themselves published them. "
        "No other persons, no registry of persons, no link of a person across releases."
    ],
    "dataReleaseMaintenancePlan": (
        "Corrected records keep their id and get a higher revision; withdrawn ones leave the data and are listed "
        "in data/withdrawn.csv; every released version stays in the repository's history."
    ),
}

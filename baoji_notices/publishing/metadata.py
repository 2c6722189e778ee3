"""What is said of the dataset as a whole, once: card, citation and manifest are made from it."""

from baoji_notices import __version__

NAME = "baoji_notices"
TITLE = "baoji_notices: Chinese government meeting releases"
VERSION = __version__
AUTHORS = "baoji_notices contributors"
YEAR = 2026
DATA_LICENCE = "CC-BY-4.0"
ABSTRACT = (
    "Annotated releases (会议新闻) in which Chinese government and Party bodies at city and bureau level report "
    "the meetings they held: who presided, what was conveyed from above, what was required, in which "
    "formulations. With a canonical schema and validators."
)
KEYWORDS = ("China", "government", "political discourse", "meeting releases", "annotation", "Baoji")
EXAMPLE = "cn-610300-xinfang-2023-03-15-01"  # the record that papers and examples show
DOI: str | None = None  # set here, and nowhere else, once there is one

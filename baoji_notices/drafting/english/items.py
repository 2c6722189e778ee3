"""What an item that was passed on is: a meeting, a speech, an instruction or a document, and of which kind."""

from baoji_notices.drafting.patterns import row
from baoji_notices.model.vocabulary import ConveyedKind, DocumentKind

KINDS = (
    row(
        "what is named of it",
        r"^(?:the )?(?:[a-z]+ ){0,2}(?:requirements|arrangements?|decisions and arrangements) of (?!.{0,60}(?:instructions?|speech|spirit))",
        "requirements of the municipal party committee on the work of the congress",
        ConveyedKind.SPIRIT,
    ),
    row(
        "a speech that tells its occasion",
        r"^(?:important )?speech(?:es)? (?:of|by|made|delivered|given|at|during|on|when|while)\b",
        "speech of the governor while guiding the education on “Water for Everyone”",
        ConveyedKind.SPEECH,
    ),
    row(
        "a numbered meeting",
        r"^(?:[a-z]+|[0-9]+(?:st|nd|rd|th)) (?:[(][a-z]+[)] )?(?:plenary )?(?:meeting|session|conference) of (?=[^“\"]*[“\"][^”\"]*[”\"] [A-Z])",
        "sixth meeting of the “Water for Everyone” Leading Group",
        ConveyedKind.MEETING,
    ),
    row(
        "a meeting for something",
        r"^(?!.{0,60}\b(?:speech|instructions?) (?:at|of|on|during)\b)(?:[A-Za-z0-9’'-]+ ){0,8}(?:[Mm]eeting|[Cc]onference|[Ss]ymposium) (?:for|on|to) (?!.{0,80}(?:instructions?|speech)\b)",
        "mobilization meeting for the implementation of the reform plan",
        ConveyedKind.MEETING,
    ),
    row(
        "a meeting by its by-name",
        r"^(?!(?:important )?(?:speech|instructions?)\b)[^“\"]*[“\"](?![^”\"]*(?:Notice|Opinions?|Regulations?|Measures|Plan|Circular|Decision|Letter|Minutes|Report)\b)[^”\"]*\b[Mm]eeting\b[^”\"]*[”\"]",
        "the city’s “first meeting of spring”",
        ConveyedKind.MEETING,
    ),
    row(
        "document",
        r"^[“\"《]|^(?:Xi Jinping['’]s Discussion|Xi Jinping: The Governance|The Governance) (?:on|of) |[“\"《](?![^”\"》]*\b[Mm]eeting\b)[^”\"》]{8,}[”\"》](?! (?:[a-z-]+ ){0,5}(?:meeting|conference|symposium|spirit))|\b(?:[Oo]pinions?|[Nn]otice|[Cc]ircular|[Rr]egulations?|[Mm]easures|[Pp]lan|[Rr]ules|[Bb]ulletin|[Dd]ecision|[Cc]ommuniqu[eé]|[Ll]etter|document|[Mm]inutes|article|Party Constitution|(?:[A-Z][a-z]+ ){1,8}Law|(?<=relevant )(?:disciplines|policies)|report (?:of|to|at) the [0-9A-Za-z]+ (?:National )?Congress)\b(?! (?:meeting|conference|on .{0,60}(?:meeting|conference)))",
        "“Notice on Work Safety”",
        ConveyedKind.DOCUMENT,
    ),
    row(
        "instruction",
        r"instructions?\b|\bcomments?\b|directives?\b",
        "important instructions on fire prevention",
        ConveyedKind.INSTRUCTION,
    ),
    row(
        "speech",
        r"\b(?:speech(?:es)?|remarks|address|talk)\b",
        "General Secretary’s important speech",
        ConveyedKind.SPEECH,
    ),
    row(
        "meeting",
        r"\b(?:[Mm]eetings?|[Cc]onferences?|[Ss]ymposium|[Ff]orum|[Ss]eminars?|[Ss]essions?|[Pp]lenum|(?<!People['’]s )[Cc]ongress)\b|[Tt]wo [Ss]essions|^[Ee]xecutive [Cc]ommittee\b",
        "provincial economic work conference",
        ConveyedKind.MEETING,
    ),
)
DOCUMENTS = (
    row("opinion", r"[Oo]pinions?\b", "Several Opinions", DocumentKind.OPINION),
    row("notice", r"[Nn]otice\b", "Notice on", DocumentKind.NOTICE),
    row("circular", r"[Cc]ircular\b|[Bb]ulletin", "Circular on", DocumentKind.CIRCULAR),
    row("decision", r"[Dd]ecision\b", "Decision of", DocumentKind.DECISION),
    row("communique", r"[Cc]ommuniqu", "Communiqué", DocumentKind.COMMUNIQUE),
    row("work report", r"[Ww]ork [Rr]eport", "Government Work Report", DocumentKind.WORK_REPORT),
    row(
        "regulation",
        r"[Rr]egulations?\b|\b[Ll]aw\b|[Rr]ules\b|[Mm]easures\b|[Cc]onstitution\b",
        "Regulations on",
        DocumentKind.REGULATION,
    ),
    row("plan", r"[Pp]lan\b|[Ss]cheme\b|[Oo]utline\b", "Implementation Plan", DocumentKind.PLAN),
    row("minutes", r"[Mm]inutes\b", "minutes of the meeting", DocumentKind.MINUTES),
    row("report", r"[Rr]eport\b", "Report on", DocumentKind.REPORT),
)

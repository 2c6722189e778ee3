"""The SARIF reporter: one log of SARIF 2.1.0 with every rule's help, a result a line, as the findings come."""

import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from baoji_notices.rules import RULES, Rule
from baoji_notices.sources import STDIN, is_url
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.reporters.base import Reporter, from_here, printable
from baoji_notices.version import VERSION

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {code: index for index, code in enumerate(sorted(RULES))}


class SarifReporter(Reporter):
    """Writes one log with one run; findings keep their fingerprints when lines move."""

    def __init__(self, out: TextIO, max_per_rule: int) -> None:
        super().__init__(out, max_per_rule)
        self._told: Counter[bytes] = Counter()
        driver = {
            "name": "baoji-notices",
            "version": VERSION,
            "rules": [_described(RULES[code]) for code in _INDEX],
        }
        head = {"$schema": _SCHEMA, "version": "2.1.0", "runs": []}
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": []}
        self.out.write(_json(head).removesuffix("]}") + "\n" + _json(run).removesuffix("]}"))
        self._separator = "\n"

    def show(self, diagnostic: Diagnostic) -> None:
        """Write one result."""
        result: dict[str, Any] = {
            "ruleId": diagnostic.code,
            "ruleIndex": _INDEX[diagnostic.code],
            "level": diagnostic.severity.value,
            "message": _message(f"{diagnostic.message} Hint: {diagnostic.hint}"),
            "locations": [_location(diagnostic)],
            "partialFingerprints": {"recordFinding/v1": self._fingerprint(diagnostic)},
        }
        related = [place for place in diagnostic.related if place.path != STDIN]
        if related:
            result["relatedLocations"] = [
                {"id": number, "physicalLocation": _physical(place.path, place.line)}
                for number, place in enumerate(related)
            ]
        self.out.write(self._separator + _json(result))
        self._separator = ",\n"

    def close(self, run: Validation) -> None:
        """Close the log with the counts of the run."""
        counts = {"files": run.files, "records": run.records, "notShown": self.hidden}
        self.out.write(f'\n], "properties": {_json(counts)}}}\n]}}\n')

    def _fingerprint(self, diagnostic: Diagnostic) -> str:
        """Hash what stays when lines move: rule, file, record and place in it, and which of these it is."""
        named = (diagnostic.code, from_here(diagnostic.path), diagnostic.record_id or "", diagnostic.pointer)
        digest = hashlib.sha256("\0".join(named).encode(errors="backslashreplace")).digest()[:16]
        self._told[digest] += 1
        return f"{digest.hex()}:{self._told[digest]}"


def _described(rule: Rule) -> dict[str, Any]:
    own = {"severityWithOwnRegistries": rule.own_severity.value} if rule.own_severity else {}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _literal(rule.explanation.partition("\n")[0])},
        "fullDescription": {"text": _literal(rule.section("Why"))},
        "help": {"text": _literal(rule.explanation)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"level": rule.level.name.lower(), "problem.severity": rule.severity.value, **own},
    }


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if diagnostic.path != STDIN:
        found["physicalLocation"] = _physical(diagnostic.path, diagnostic.line)
    logical = {
        **({"name": printable(diagnostic.record_id)} if diagnostic.record_id else {}),
        **({"fullyQualifiedName": printable(diagnostic.pointer)} if diagnostic.pointer else {}),
    }
    if logical:
        found["logicalLocations"] = [logical]
    return found


def _physical(path: str, line: int) -> dict[str, Any]:
    shown = from_here(path)
    if is_url(shown):
        place = {"uri": shown}
    elif Path(shown).is_absolute():
        place = {"uri": Path(shown).as_uri()}
    else:
        place = {"uri": quote(os.fsencode(shown)), "uriBaseId": "%SRCROOT%"}
    return {"artifactLocation": place, "region": {"startLine": line}}


def _message(text: str) -> dict[str, str]:
    return {"text": _literal(printable(text))}


def _literal(text: str) -> str:
    """Write braces doubled (SARIF 2.1.0, 3.11.5) and keep apart what would be read as a link (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

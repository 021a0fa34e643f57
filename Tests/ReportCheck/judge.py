#!/usr/bin/env python3
"""Let others' tools judge reports: a JSON Schema, an XML Schema, and parsers that calendars and dashboards use.

    python Tests/ReportCheck/judge.py --schemas FOLDER report.sarif report.xml report.ics...

What a file is follows from its name. FOLDER holds what scripts/check-reports.sh could fetch of
sarif-2.1.0-rtm.4.json and junit-10.xsd; a file whose schema is missing there is judged without it, which is said.

One line per file: `file: valid`, or `file: invalid: what is wrong`.
Exit code: 0 when all are valid, 1 when one is not, 2 when the check itself could not be made.
"""

import argparse
import datetime
import json
import pathlib
import sys
import warnings

import icalendar
import jsonschema
import junitparser
import xmlschema

SARIF_SCHEMA = "sarif-2.1.0-rtm.4.json"
JUNIT_SCHEMA = "junit-10.xsd"


class Invalid(Exception):
    """What is wrong with a report."""


def expect(condition, what):
    if not condition:
        raise Invalid(what)


def unique_members(members):
    names = [name for name, _ in members]
    expect(len(set(names)) == len(names), f"a key stands twice in {names}")
    return dict(members)


def judge_sarif(path, schemas):
    log = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique_members)
    schema = schemas / SARIF_SCHEMA
    if schema.exists():
        # draft 4's own checker knows no relative references, which the schema asks for
        kind = jsonschema.validators.validator_for(json.loads(schema.read_text()))
        validator = kind(json.loads(schema.read_text()), format_checker=jsonschema.FormatChecker())
        for error in validator.iter_errors(log):
            raise Invalid(f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    expect(len(log["runs"]) == 1, "not one run")
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    expect(len(set(rules)) == len(rules), "a rule stands twice")
    for number, result in enumerate(run["results"]):
        judge_result(run, rules, result, f"/runs/0/results/{number}")


def judge_result(run, rules, result, place):
    """What the specification asks of a result and its schema cannot say, and what code scanning asks for."""
    expect(rules[result["ruleIndex"]] == result["ruleId"], f"{place}: ruleIndex is of another rule")
    expect(result["message"]["text"], f"{place}: no message")
    expect(result["locations"], f"{place}: no location")
    location = result["locations"][0]["physicalLocation"]
    expect(location["region"]["startLine"] >= 1, f"{place}: no line")
    base = location["artifactLocation"].get("uriBaseId")
    uri = location["artifactLocation"]["uri"]
    expect(uri.startswith("file:///") if base is None else base in run["originalUriBaseIds"], f"{place}: no base")
    expect(base is None or not uri.startswith("/"), f"{place}: an absolute path below a base")
    expect(result["partialFingerprints"]["primaryLocationLineHash"], f"{place}: no fingerprint")
    states = {"baselineState" in other for other in run["results"]}
    expect(len(states) == 1, "only some results are compared with a baseline")


def judge_junit(path, schemas):
    schema = schemas / JUNIT_SCHEMA
    if schema.exists():
        errors = list(xmlschema.XMLSchema(str(schema)).iter_errors(str(path)))
        expect(not errors, errors and f"{errors[0].path}: {errors[0].reason}")
    suites = junitparser.JUnitXml.fromfile(str(path))
    expect(isinstance(suites, junitparser.JUnitXml), "the root is not 'testsuites'")
    stated = (suites.tests, suites.failures, suites.errors)
    for suite in suites:
        said = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        found = (suite.tests, suite.failures, suite.errors, suite.skipped)
        expect(said == found, f"suite '{suite.name}' says {said}, and has {found} tests, failures, errors, skipped")
    suites.update_statistics()
    found = (suites.tests, suites.failures, suites.errors)
    expect(stated == found, f"the root says {stated}, and has {found} tests, failures, errors")
    expect(suites.tests > 0, "no test: dashboards take that for tests that did not run")


def judge_calendar(path, schemas):
    content = path.read_bytes()
    expect(content.endswith(b"END:VCALENDAR\r\n"), "does not end as a calendar")
    for number, line in enumerate(content.split(b"\r\n"), 1):
        expect(len(line) <= 75, f"line {number} has more than 75 octets")
        expect(not any(byte < 32 and byte != 9 for byte in line), f"line {number} has control characters")
        line.decode("utf-8")  # no fold within a character
    calendars = icalendar.Calendar.from_ical(content, multiple=True)
    expect(len(calendars) == 1, "not one calendar")
    calendar = calendars[0]
    expect(calendar["VERSION"] == "2.0" and calendar["PRODID"], "no version or maker")
    expect(calendar.subcomponents, "no component")
    for component in calendar.walk():
        expect(not component.errors, f"{component.name}: {component.errors}")
    entries = [entry for entry in calendar.walk() if entry.name != "VCALENDAR"]
    identifiers = [str(entry["UID"]) for entry in entries]
    expect(len(set(identifiers)) == len(identifiers), "a UID stands twice")
    for entry in entries:
        expect(entry.name in ("VEVENT", "VJOURNAL"), f"{entry.name} is none of the report's")
        expect(type(entry["DTSTART"].dt) is datetime.date, f"{entry['UID']}: not a whole day")
        expect(entry["DTSTAMP"].dt.tzinfo is not None, f"{entry['UID']}: a stamp without zone")
        expect(str(entry["SUMMARY"]) and str(entry["DESCRIPTION"]), f"{entry['UID']}: says nothing")
    # what a parser understands, written and understood again, is the same
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    expect(again.to_ical() == calendar.to_ical(), "reads otherwise when written again")


JUDGES = {".sarif": judge_sarif, ".xml": judge_junit, ".ics": judge_calendar}
SCHEMAS = {".sarif": SARIF_SCHEMA, ".xml": JUNIT_SCHEMA}


def problem(path, schemas):
    try:
        JUDGES[path.suffix](path, schemas)
    except (Invalid, ValueError, KeyError, IndexError, OSError, junitparser.JUnitXmlError, SyntaxError) as error:
        return str(error) or type(error).__name__
    return None


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--schemas", type=pathlib.Path, required=True)
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    given = parser.parse_args(arguments)
    warnings.simplefilter("error")
    failed = False
    for path in given.files:
        if path.suffix not in JUDGES:
            print(f"{path}: nobody judges files of this name", file=sys.stderr)
            return 2
        found = problem(path, given.schemas)
        schema = SCHEMAS.get(path.suffix)
        without = f" (without {schema})" if schema and not (given.schemas / schema).exists() else ""
        print(f"{path}: {'valid' if found is None else 'invalid: ' + found}{without}")
        failed = failed or found is not None
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

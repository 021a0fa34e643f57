#!/usr/bin/env python3
"""Check JSON files against one of the schemas under catalog/schema.

    python3 -m venv .venv && .venv/bin/pip install -r Tests/SchemaCheck/requirements.txt
    .venv/bin/python Tests/SchemaCheck/check.py catalog/schema/catalog.schema.json catalog/modelarts/*.json

One line per file: `file: valid`, or `file: invalid: /json/pointer: what is wrong`.
Exit code: 0 when all are valid, 1 when one is not, 2 when the check itself could not be made.

The loader refuses a key that stands twice in one object, so this check does too:
a schema validator alone would see only the last of them.
"""

import json
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, relevance


class DuplicateKey(ValueError):
    """A key that stands twice in one object."""


def object_without_duplicates(members):
    keys = set()
    for key, _ in members:
        if key in keys:
            raise DuplicateKey(f"duplicate key '{key}'")
        keys.add(key)
    return dict(members)


def refuse_constant(text):
    raise ValueError(f"'{text}' is not JSON")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=object_without_duplicates, parse_constant=refuse_constant)


def pointer(path):
    """The JSON Pointer (RFC 6901) of a place in a document."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def first_problem(validator, path):
    """What is wrong with the file, or None. The first error in document order, as deep as it goes."""
    try:
        document = read(path)
    except (OSError, ValueError) as error:
        return str(error)
    errors = sorted(validator.iter_errors(document), key=lambda error: [str(part) for part in error.absolute_path])
    if not errors:
        return None
    error = errors[0]
    while error.context:
        error = max(error.context, key=relevance)
    return f"{pointer(error.absolute_path) or '/'}: {message(error)}"


def message(error):
    """The validator's own words, except where they would print a long pattern or a whole list."""
    if error.validator == "pattern":
        return f"{error.instance!r} does not fit: {error.schema.get('description', error.validator_value)}"
    if error.validator == "uniqueItems":
        items = error.instance
        first, second = next((a, b) for b in range(len(items)) for a in range(b) if items[a] == items[b])
        return f"elements {first} and {second} are the same"
    return error.message


def validator_for(path, definition=""):
    """A validator for the schema in a file, or for one of its definitions; it checks formats too."""
    schema = read(path)
    Draft202012Validator.check_schema(schema)
    if definition:
        schema = {"$defs": schema["$defs"], "$ref": f"#/$defs/{definition}"}
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def main(arguments):
    if len(arguments) < 2:
        print("usage: check.py <schema.json> <file.json>...", file=sys.stderr)
        return 2
    try:
        validator = validator_for(arguments[0])
    except (OSError, ValueError, SchemaError) as error:
        print(f"{arguments[0]}: cannot be used as a schema: {error}", file=sys.stderr)
        return 2
    failed = False
    for path in arguments[1:]:
        problem = first_problem(validator, path)
        print(f"{path}: valid" if problem is None else f"{path}: invalid: {problem}")
        failed = failed or problem is not None
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

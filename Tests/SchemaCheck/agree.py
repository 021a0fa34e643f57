#!/usr/bin/env python3
"""Hold the schemas under catalog/schema to the verdicts of the loaders.

    python Tests/SchemaCheck/agree.py                              # all fixture folders
    python Tests/SchemaCheck/agree.py Tests/EngineKitTests/Fixtures/schema

Without arguments, what the program ships is held to its schemas as well: catalog/*/*.json and plugins/*/plugin.json.

A fixture folder holds valid/*.json and invalid/*.json. Tests of the same target hold the loader to these verdicts;
this check holds the schema to them: every valid file is valid, and every invalid one is refused at the JSON Pointer
that its "x-fault" gives, or around it: schemas report a key at its object, and what stands twice at the list.

Exit code: 0 when the schemas agree, 1 when one does not, 2 when the check itself could not be made.
"""

import pathlib
import sys

from check import message, pointer, read, validator_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = {
    "Tests/RuntimeCatalogTests/Fixtures/schema": "catalog/schema/catalog.schema.json",
    "Tests/EngineKitTests/Fixtures/schema": "catalog/schema/plugin.schema.json",
    "Tests/ModelImportTests/Fixtures/registration/schema": "catalog/schema/registration.schema.json",
} | {
    f"Tests/EngineKitTests/Fixtures/protocol/{message}": f"catalog/schema/plugin-protocol.schema.json#{message}"
    for message in (
        "greeting", "greetingAnswer", "interpretQuestion", "interpretAnswer", "inspectQuestion", "inspectAnswer",
        "refusal",
    )
}

SHIPPED = {
    "catalog/schema/catalog.schema.json": ["catalog/modelarts/*.json", "catalog/ascend-hub/*.json"],
    "catalog/schema/plugin.schema.json": ["plugins/*/plugin.json"],
    "catalog/schema/registration.schema.json": ["Tests/ModelImportTests/Fixtures/registration/*.json"],
}


def places(error):
    """The places that an error and the errors behind it name."""
    yield pointer(error.absolute_path)
    for cause in error.context:
        yield from places(cause)


def disagreement(validator, path, is_valid):
    """How the schema's verdict on a file differs from the one expected, or None."""
    try:
        document = read(path)
    except ValueError as error:
        return f"cannot be read: {error}" if is_valid else None
    errors = list(validator.iter_errors(document))
    if is_valid:
        return None if not errors else f"the schema refuses it: {pointer(errors[0].absolute_path)}: {message(errors[0])}"
    if not errors:
        return "the schema accepts it"
    fault = document.get("x-fault", "") if isinstance(document, dict) else ""
    around = fault.rpartition("/")[0]
    expected = {fault, around, around.rpartition("/")[0]}
    found = {place for error in errors for place in places(error)}
    return None if found & expected else f"expected a fault at '{fault}', the schema says {sorted(found)}"


def fixtures(folder):
    """The files of a fixture folder, and whether each is valid."""
    return [(path, kind == "valid") for kind in ("valid", "invalid") for path in sorted(folder.glob(f"{kind}/*.json"))]


def agrees(schema, files):
    """Whether the schema's verdicts are the expected ones; prints those that are not.

    What follows a '#' is the one of the schema's definitions that is meant.
    """
    path, _, definition = schema.partition("#")
    validator = validator_for(ROOT / path, definition)
    problems = [(path, disagreement(validator, path, is_valid)) for path, is_valid in files]
    problems = [(path, problem) for path, problem in problems if problem]
    for path, problem in problems:
        print(f"{path.relative_to(ROOT)}: {problem}")
    print(f"{schema}: {len(files) - len(problems)} of {len(files)} verdicts as expected")
    return not problems


def main(arguments):
    result = 0
    for argument in arguments or FOLDERS:
        folder = (pathlib.Path.cwd() / argument if arguments else ROOT / argument).resolve()
        schema = FOLDERS.get(str(folder.relative_to(ROOT)) if folder.is_relative_to(ROOT) else "")
        files = fixtures(folder)
        if schema is None or not files:
            print(f"{argument}: not a fixture folder; those are {', '.join(FOLDERS)}", file=sys.stderr)
            return 2
        result |= not agrees(schema, files)
    if not arguments:
        for schema, patterns in SHIPPED.items():
            files = [(path, True) for pattern in patterns for path in sorted(ROOT.glob(pattern))]
            result |= not agrees(schema, files)
    return int(result)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Hold the schemas under catalog/schema to the verdicts of the loaders.

    python Tests/SchemaCheck/agree.py                              # all fixture folders
    python Tests/SchemaCheck/agree.py Tests/EngineKitTests/Fixtures/schema

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


def main(arguments):
    folders = arguments or list(FOLDERS)
    failed = False
    for folder in folders:
        root = (pathlib.Path.cwd() / folder if arguments else ROOT / folder).resolve()
        schema = FOLDERS.get(str(root.relative_to(ROOT)) if root.is_relative_to(ROOT) else "")
        if schema is None:
            print(f"{folder}: not one of the fixture folders {', '.join(FOLDERS)}", file=sys.stderr)
            return 2
        validator = validator_for(ROOT / schema)
        files = [(path, kind == "valid") for kind in ("valid", "invalid") for path in sorted(root.glob(f"{kind}/*.json"))]
        if not files:
            print(f"{folder}: no fixtures", file=sys.stderr)
            return 2
        for path, is_valid in files:
            problem = disagreement(validator, path, is_valid)
            if problem:
                print(f"{path.relative_to(ROOT)}: {problem}")
                failed = True
        print(f"{schema}: verdicts on {len(files)} fixtures{'' if failed else ', all as expected'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

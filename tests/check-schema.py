#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-schema.py SCHEMA HEADER WRITE-JSON FILE…: the JSON of each file is what the schema says, the
schema describes every key of it, and knows every value of every enumeration in the header.

Without the module jsonschema (python3-jsonschema) it skips, exit status 77.
"""
import copy
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# property in the schema: the enumeration, and the value that stands as null
ENUMERATIONS = {
    ('', 'kind'): ('BudgetDisclosureKind', None),
    ('', 'scope'): ('BudgetScope', None),
    ('table', 'kind'): ('BudgetTableKind', None),
    ('table', 'classification'): ('BudgetSystem', 'none'),
    ('table', 'status'): ('BudgetTableStatus', None),
    ('column', 'value_type'): ('BudgetValueType', None),
    ('column', 'role'): ('BudgetRole', 'none'),
    ('column', 'stage'): ('BudgetStage', 'none'),
    ('column', 'fund'): ('BudgetFund', 'none'),
    ('item', 'kind'): ('BudgetItemKind', None),
    ('item', 'role'): ('BudgetRole', 'none'),
    ('item', 'side'): ('BudgetSide', 'none'),
    ('goal', 'scope'): ('BudgetScope', None),
    ('goal_part', 'scope'): ('BudgetScope', None),
    ('target', 'kind'): ('BudgetTargetKind', 'none'),
    ('target', 'comparator'): ('BudgetComparator', 'none'),
    ('target', 'period'): ('BudgetPeriod', 'none'),
    ('statement', 'what'): ('BudgetStatementKind', None),
    ('statement', 'direction'): ('BudgetDirection', 'none'),
}


def nicks_of(header, name):
    body = re.search(r'typedef enum[^{]*\{([^}]*)\} ' + name + ';', header).group(1)
    prefix = re.sub(r'(?<!^)(?=[A-Z])', '_', name).upper() + '_'
    return [word[len(prefix):].lower().replace('_', '-') for word in re.findall(r'BUDGET_[A-Z0-9_]+', body)]


def check_enumerations(schema, header):
    """What is wrong with the enumerations of the schema."""
    for (place, key), (name, null) in ENUMERATIONS.items():
        parent = schema['$defs'][place] if place else schema
        expected = [None if nick == null else nick for nick in nicks_of(header, name)]
        if sorted(map(str, parent['properties'][key]['enum'])) != sorted(map(str, expected)):
            yield f'{place or "$"}.{key}: the schema has {parent["properties"][key]["enum"]}, the header {expected}'


def closed(schema):
    """The schema with every object closed against keys that it does not describe."""
    if isinstance(schema, list):
        return [closed(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    copied = {key: closed(value) for key, value in schema.items()}
    if copied.get('type') == 'object' and 'properties' in copied:
        copied['additionalProperties'] = False
    return copied


def main():
    schema_path, header_path, program, *files = sys.argv[1:]
    try:
        import jsonschema
    except ImportError:
        print('skipped: there is no module jsonschema (python3-jsonschema)')
        return 77
    schema = json.loads(Path(schema_path).read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(closed(copy.deepcopy(schema)))
    faults = list(check_enumerations(schema, Path(header_path).read_text(encoding='utf-8')))
    data = Path(os.environ.get('BUDGET_TEST_DATA') or Path(schema_path).resolve().parents[2] / 'shared')
    files += sorted(str(path) for path in (data / 'reference').glob('luquan-2022.*')
                    if path.suffix in ('.txt', '.docx'))
    for file in files:
        written = json.loads(subprocess.run([program, file], check=True, capture_output=True).stdout)
        errors = [f'{file}: {error.json_path}: {error.message[:200]}' for error in validator.iter_errors(written)]
        print(f'{file}: {len(written["tables"])} tables, {len(errors)} errors')
        faults += errors
    # a check that cannot fail is none
    broken = dict(written, version=2, colour='red')
    if len(list(validator.iter_errors(broken))) < 2:
        faults.append('a wrong version and an unknown key are not seen')
    for fault in faults[:50]:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())

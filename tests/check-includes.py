#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-includes.py LIBBUDGET-DIR: holds the table of what a stage may include (libbudget/README.md)."""
import re
import sys
from pathlib import Path

SHEET = 'read/budget-sheet-private.h'
# what each stage may include: whole stages, or single headers
MAY_INCLUDE = {
    'base': [],
    'model': ['base'],
    'read': ['base'],
    'interpret': ['base', 'model', SHEET],
    'load': ['base', 'model', 'read', 'interpret'],
    'query': ['base', 'model'],
    'write': ['base', 'model', 'query'],
}
GENERATED = ('config.h', 'budget-resources.h')
# libraries that belong to some stages alone
LIBRARIES = {'libxml/': ['read'], 'archive': ['read'], 'json-glib/': ['load']}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def faults_of(path, stage):
    """The includes of a file that its stage may not have."""
    for quote, name in INCLUDE.findall(path.read_text()):
        if quote == '<':
            for prefix, stages in LIBRARIES.items():
                if name.startswith(prefix) and stage not in stages:
                    yield f'{path}: {stage}/ may not include <{name}>'
            continue
        other = name.split('/')[0]
        if '/' not in name:
            # headers beside the source, and those that the build makes
            if name not in GENERATED and not (path.parent / name).exists():
                yield f'{path}: "{name}" is not beside it, name its stage'
        elif other != stage and other not in MAY_INCLUDE[stage] and name not in MAY_INCLUDE[stage]:
            yield f'{path}: {stage}/ may not include "{name}"'


def main(root):
    faults = []
    n_files = 0
    for directory in sorted(p for p in Path(root).iterdir() if p.is_dir()):
        files = sorted(directory.rglob('*.[ch]'))
        if files and directory.name not in MAY_INCLUDE:
            faults.append(f'{directory}: a stage that the table does not have')
            continue
        for path in files:
            n_files += 1
            faults.extend(faults_of(path, directory.name))
    print('\n'.join(faults or [f'{n_files} files keep to the table']))
    return 1 if faults or not n_files else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Hold the table of which stage of libbudget/ may include which.

Run on the source tree, this checks every source; run with --self-test it checks itself.
"""

import os
import re
import sys
import tempfile

# stage: the stages, or single headers, that it may include beside its own
MAY_INCLUDE = {
    'base': [],
    'model': ['base'],
    'read': ['base'],
    'interpret': ['base', 'model', 'read/budget-sheet-private.h'],
    'load': ['base', 'model', 'read', 'interpret'],
    'query': ['base', 'model'],
    'check': ['base', 'model', 'query'],
    'store': ['base', 'model', 'query', 'load'],
    'write': ['base', 'model', 'query', 'check'],
}

# a library's headers: the stages that may know it
MAY_KNOW = {
    'libxml/': ['read'],
    'archive.h': ['read'],
    'poppler.h': ['read'],
    'qpdf/': ['read'],
    'archive_entry.h': ['read'],
    'json-glib/': ['load'],
    'sqlite3.h': ['store'],
    'xlsxwriter.h': ['write'],
}

# made by the build
GENERATED = ['config.h', 'budget-resources.h']

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def complaint_of_own(stage, header):
    """What is wrong with including one of the project's private headers, or None."""
    if header in GENERATED:
        return None
    target = header.split('/')[0]
    if '/' not in header or target not in MAY_INCLUDE:
        return 'name private headers by their stage, as in "base/budget-text-private.h"'
    if target == stage or target in MAY_INCLUDE[stage] or header in MAY_INCLUDE[stage]:
        return None
    return f'{stage} may not include {target}'


def complaint_of_system(stage, header):
    """What is wrong with including a header in angle brackets, or None."""
    for prefix, stages in MAY_KNOW.items():
        if header.startswith(prefix) and stage not in stages:
            return f'only {", ".join(stages)} may know <{header}>'
    return None


def check(root):
    """Return how many sources were read, and all that is wrong."""
    n_sources = 0
    complaints = []
    for folder, _, names in sorted(os.walk(os.path.join(root, 'libbudget'))):
        stage = os.path.relpath(folder, os.path.join(root, 'libbudget')).split(os.sep)[0]
        for name in sorted(names):
            if not name.endswith(('.c', '.h')):
                continue
            path = os.path.relpath(os.path.join(folder, name), root)
            if stage not in MAY_INCLUDE:
                complaints.append(f'{path}: {stage} is not one of the stages')
                continue
            n_sources += 1
            with open(os.path.join(root, path), encoding='utf-8') as source:
                text = source.read()
            for own, system in INCLUDE.findall(text):
                wrong = complaint_of_own(stage, own) if own else complaint_of_system(stage, system)
                if wrong:
                    complaints.append(f'{path}: {own or system}: {wrong}')
    headers = os.path.join(root, 'include', 'budget')
    for name in sorted(os.listdir(headers)):
        if not name.endswith(('.h', '.h.in')):
            continue
        with open(os.path.join(headers, name), encoding='utf-8') as source:
            for own, _ in INCLUDE.findall(source.read()):
                if own:
                    complaints.append(f'include/budget/{name}: {own}: a public header includes <…>')
    return n_sources, complaints


def self_test():
    """Make a tree with one of each mistake and look whether they are found."""
    sources = {
        'libbudget/base/a.c': ('#include "config.h"\n#include "base/a.h"\n#include <glib.h>\n', 0),
        'libbudget/model/a.c': ('#include "base/a.h"\n#include "read/a.h"\n', 1),
        'libbudget/interpret/a.c': ('#include "read/budget-sheet-private.h"\n', 0),
        'libbudget/interpret/b.c': ('  # include "read/budget-read-private.h"\n', 1),
        'libbudget/query/a.h': ('#include "a.h"\n', 1),
        'libbudget/write/a.c': ('#include <json-glib/json-glib.h>\n#include "load/a.h"\n', 2),
        'libbudget/load/a.c': ('#include <json-glib/json-glib.h>\n#include "read/a.h"\n', 0),
        'libbudget/misc/a.c': ('', 1),
        'include/budget/a.h': ('#include <budget/b.h>\n#include "b.h"\n', 1),
    }
    with tempfile.TemporaryDirectory() as root:
        for path, (text, _) in sources.items():
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), 'w', encoding='utf-8') as source:
                source.write(text)
        _, complaints = check(root)
    for path, (_, expected) in sources.items():
        found = [line for line in complaints if line.startswith(path + ':')]
        if len(found) != expected:
            return [f'{path}: {expected} mistakes expected, found {found}']
    return []


def main():
    """Print what is wrong; the exit status says whether anything is."""
    if sys.argv[1:] == ['--self-test']:
        complaints = self_test()
    else:
        n_sources, complaints = check(sys.argv[1])
        if n_sources == 0:
            complaints.append(f'{sys.argv[1]}: no sources found, expected a source tree')
    for line in complaints:
        print(line, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())

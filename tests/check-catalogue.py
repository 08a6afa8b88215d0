#!/usr/bin/env python3
# check-catalogue.py - holds the compiled-in catalogue to its form
#
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Checks catalogue.tsv and economic-mapping.tsv of a directory. Prints what is wrong."""
import re
import sys
from pathlib import Path

SYSTEMS = {
    'functional': ('2', (3, 5, 7)),
    'departmental-economic': ('3', (3, 5)),
    'government-economic': ('5', (3, 5)),
    'revenue': ('1', (3, 5, 7, 9)),
}
EVIDENCE = {
    'class-list', 'data-standard-2024', 'disclosures', 'general', 'list-2007', 'list-2009',
    'list-2017', 'other', 'public-sample', 'revision-2008', 'two-scheme-table-2018',
}


def rows(path, headings):
    lines = [(n, line) for n, line in enumerate(path.read_text('utf-8').splitlines(), 1)
             if line and not line.startswith('#')]
    if lines[0][1].split('\t') != headings:
        yield path, lines[0][0], None
    for n, line in lines[1:]:
        fields = line.split('\t')
        yield path, n, fields if len(fields) == len(headings) else None


def check_code(code, system):
    first, lengths = SYSTEMS[system]
    return code.isascii() and code.isdigit() and code[0] == first and len(code) in lengths


def check_catalogue(path):
    order = list(SYSTEMS)
    seen, last = set(), None
    for _, n, row in rows(path, ['system', 'code', 'name', 'evidence', 'first', 'last']):
        if row is None:
            yield n, 'expected six columns'
            continue
        system, code, name, evidence, first, until = row
        if system not in SYSTEMS or not check_code(code, system):
            yield n, f'{code} is no code of {system}'
            continue
        old = system == 'departmental-economic' and until != '' and int(until) < 2018
        if (system, code, name, old) in seen:
            yield n, f'{code} {name} is there twice'
        seen.add((system, code, name, old))
        if last is not None and (order.index(system), code) < last:
            yield n, f'{code} is out of order'
        last = (order.index(system), code)
        if not name or re.search(r'\s', name):
            yield n, 'white space in the name, or none'
        words = evidence.split(' ')
        if words != sorted(set(words)) or not set(words) <= EVIDENCE:
            yield n, f'evidence {evidence}'
        if not all(re.fullmatch(r'(20\d\d)?', year) for year in (first, until)):
            yield n, f'years {first} {until}'
        elif first and until and first > until:
            yield n, f'{first} is after {until}'


def check_mapping(path):
    seen = set()
    for _, n, row in rows(path, ['unit', 'departmental', 'government', 'evidence']):
        if row is None:
            yield n, 'expected four columns'
            continue
        unit, code, target, evidence = row
        if unit not in ('administrative', 'institution', 'any') or evidence not in EVIDENCE:
            yield n, f'{unit} {evidence}'
        if not check_code(code, 'departmental-economic'):
            yield n, f'{code} is no departmental economic code'
        if target != '-' and not check_code(target, 'government-economic'):
            yield n, f'{target} is no government economic code'
        if (unit, code) in seen:
            yield n, f'{unit} {code} is there twice'
        seen.add((unit, code))


def main():
    directory = Path(sys.argv[1])
    wrong = 0
    for name, check in (('catalogue.tsv', check_catalogue),
                        ('economic-mapping.tsv', check_mapping)):
        for n, what in check(directory / name):
            print(f'{directory / name}:{n}: {what}')
            wrong += 1
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())

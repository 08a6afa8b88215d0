#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-symbols.py [--update] LIBRARY LIST: compares what the library exports with the committed list."""
import subprocess
import sys
from pathlib import Path


def exported(library):
    """The symbols that a program can link to."""
    said = subprocess.run(['nm', '--dynamic', '--defined-only', '--format=posix', library],
                          check=True, capture_output=True, text=True).stdout
    return sorted(line.split()[0] for line in said.splitlines() if line.split()[1] in 'TDBRVW')


def main(*arguments):
    update = arguments[0] == '--update'
    library, list_name = arguments[1:] if update else arguments
    have = exported(library)
    if update:
        Path(list_name).write_text('\n'.join(have) + '\n')
        return 0
    want = Path(list_name).read_text().split()
    new, gone = sorted(set(have) - set(want)), sorted(set(want) - set(have))
    for symbol in new:
        print(f'exported, but not in the list: {symbol}')
    for symbol in gone:
        print(f'in the list, but not exported: {symbol}')
    if want != sorted(want):
        print('the list is not sorted')
    return 1 if new or gone or want != sorted(want) else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

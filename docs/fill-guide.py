#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""fill-guide.py SOURCE-ROOT GUIDE.md FILLED.md

Puts the example programs into a guide: a line "<!-- example: NAME -->" becomes the program
examples/NAME in C, Python and JavaScript and what it prints. So the manual shows the code that the
tests run.
"""
import re
import sys
from pathlib import Path

LANGUAGES = (('C', 'c', 'c'), ('Python', 'py', 'python'), ('JavaScript', 'js', 'javascript'))
MARKER = re.compile(r'<!-- example: ([a-z-]+) -->')


def code_of(path):
    """A program without its licence lines."""
    text = re.sub(r'\A/\*(?:(?!\*/).)*SPDX(?:(?!\*/).)*\*/\n', '', path.read_text(), flags=re.DOTALL)
    lines = text.split('\n')
    return '\n'.join(line for line in lines if 'SPDX-' not in line).strip('\n')


def example(root, name):
    out = []
    for title, suffix, language in LANGUAGES:
        out += [f'**{title}** (`examples/{name}.{suffix}`)', '',
                f'```{language}', code_of(root / 'examples' / f'{name}.{suffix}'), '```', '']
    printed = (root / 'tests' / 'expected' / f'{name}.txt').read_text().rstrip('\n')
    return '\n'.join(out + ['Each prints the same:', '', '```', printed, '```'])


def main(root, source, target):
    filled = []
    for line in Path(source).read_text().split('\n'):
        marker = MARKER.fullmatch(line.strip())
        filled.append(example(Path(root), marker.group(1)) if marker else line)
    Path(target).write_text('\n'.join(filled))


if __name__ == '__main__':
    main(*sys.argv[1:])

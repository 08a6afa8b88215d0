#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""fill-guide.py SOURCE-ROOT GUIDE.md FILLED.md

Puts the example programs into a guide: a line "<!-- example: NAME -->" becomes the program
examples/NAME in C, Python and JavaScript and what it prints. So the manual shows the code that the
tests run. A line "<!-- rules -->" becomes the manual of rules, from the table that the library itself
reads.
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


def read_rules(path):
    """(heading, rules) for each part of a file of rules; a rule is a dict of its keys. A comment of one line
    that stands by itself is a heading."""
    rules = []
    parts = [('Rules', rules)]
    paragraphs = re.split(r'\n\s*\n', path.read_text(encoding='utf-8'))
    for paragraph in paragraphs:
        lines = paragraph.strip().split('\n')
        if len(lines) == 1 and lines[0].startswith('#'):
            rules = []
            parts.append((lines[0].lstrip('# '), rules))
        for line in lines:
            begin = re.fullmatch(r'\[(.+)\]', line.strip())
            if begin:
                rules.append({'id': begin.group(1)})
            elif '=' in line and not line.startswith('#'):
                key, value = line.split('=', 1)
                rules[-1][key.strip()] = value.strip()
    return parts


def rule(keys):
    """A rule for people."""
    out = [f'### {keys["id"]}', '', keys['zh'], '', keys['en'], '', f'- severity: {keys.get("severity", "error")}']
    out += [f'- why: {keys["why"]}'] if 'why' in keys else []
    out += [f'- {name}: {", ".join(f"`{word}`" for word in keys[name].split())}'
            for name in ('documents', 'tables', 'statements', 'words', 'without', 'columns', 'each') if name in keys]
    if 'identity' in keys:
        return out + ['', '```', keys['identity'], '```', '']
    return out + ['- needs judgement', '']


def rules(root):
    out = []
    for heading, members in read_rules(root / 'libbudget/check/data/rules.conf'):
        out += [f'## {heading}', ''] if members else []
        for keys in members:
            out += rule(keys)
    return '\n'.join(out)


def main(root, source, target):
    filled = []
    for line in Path(source).read_text().split('\n'):
        marker = MARKER.fullmatch(line.strip())
        if line.strip() == '<!-- rules -->':
            line = rules(Path(root))
        filled.append(example(Path(root), marker.group(1)) if marker else line)
    Path(target).write_text('\n'.join(filled))


if __name__ == '__main__':
    main(*sys.argv[1:])

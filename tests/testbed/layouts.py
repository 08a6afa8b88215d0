#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whole disclosures written by hand, in layouts that the made-up ones do not have.

layouts.py BUDGET FILE.html …

BUDGET is the command. Each file is written in the other formats, too: workbooks with a sheet for each
form and with one for all, pages in two layouts. All have to give the same but for places and what
reading tells; every form has to be of a known kind and to have a unit of money, and the checker may
find no error. Every difference is a line, and makes the status 1. Without python3-cairo or a Chinese
font no pages are written, which is said.
"""
import html.parser
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / 'examples' / 'data'))
from documents import Cell, Paragraph, Table, to_docx, to_text  # noqa: E402
from layout import draw  # noqa: E402
import pdf  # noqa: E402
from writers import to_odt, to_xlsx  # noqa: E402

# layouts of pages with lines, which the seeds draw
PAGES = (0, 3)
WRITERS = {'.txt': lambda blocks: to_text(blocks).encode(), '.docx': to_docx, '.odt': to_odt,
           '-sheets.xlsx': lambda blocks: to_xlsx(blocks, 'many', 'noise'),
           '-sheet.xlsx': lambda blocks: to_xlsx(blocks, 'one', 'text')}
# what tells where a thing stands, or how it was read
APART = ('at', 'amounts_at', 'source', 'sources', 'reading')


class Page(html.parser.HTMLParser):
    """The paragraphs and tables of a page, whose cells are (text, columns, rows)."""

    def __init__(self, text):
        super().__init__()
        self.blocks, self.rows, self.text = [], None, ''
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        spans = dict(attrs)
        if tag == 'table':
            self.rows = []
        elif tag == 'tr':
            self.rows.append([])
        elif tag == 'td':
            self.rows[-1].append((int(spans.get('colspan', 1)), int(spans.get('rowspan', 1))))
        self.text = ''

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag == 'td':
            self.rows[-1][-1] = (self.text, *self.rows[-1][-1])
        elif tag == 'table':
            rows = with_merges(self.rows)
            self.blocks.append(Table(max(sum(cell.span for cell in row) for row in rows), rows))
            self.rows = None
        elif tag in ('p', 'h1', 'h2') and self.text.strip():
            self.blocks.append(Paragraph(self.text))


def with_merges(rows):
    """Rows in which a cell that reaches down has one below it in each row that it covers."""
    covers, out = {}, []
    for row in rows:
        line, column, cells = [], 0, list(row)
        while cells or covers.get(column, (0, 0))[1] > 0:
            span, n_rows = covers.get(column, (0, 0))
            if n_rows > 0:
                line.append(Cell('', span, 'continue'))
                covers[column] = (span, n_rows - 1)
            else:
                text, span, n_rows = cells.pop(0)
                line.append(Cell(text, span, 'restart' if n_rows > 1 else None))
                covers[column] = (span, n_rows - 1)
            column += span
        out.append(line)
    return out


def run(budget, *arguments):
    done = subprocess.run([budget, *arguments], capture_output=True, timeout=60)
    if not done.stdout:
        sys.exit(f'{arguments}: {done.stderr.decode(errors="replace")}')
    return json.loads(done.stdout)


def content(value):
    if isinstance(value, dict):
        return {key: content(member) for key, member in value.items() if key not in APART}
    return [content(member) for member in value] if isinstance(value, list) else value


def differences(expected, found, where):
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in expected:
            yield from differences(expected[key], found.get(key), f'{where}/{key}')
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for i, (one, other) in enumerate(zip(expected, found)):
            yield from differences(one, other, f'{where}/{i}')
    elif expected != found:
        yield f'{where}: found {str(found)[:100]!r}, expected {str(expected)[:100]!r}'


def judge(budget, path):
    """What is wrong with the document as it is read and checked."""
    for table in run(budget, 'show', '--format=json', path)['tables']:
        if table['kind'] == 'other' or (table['money_unit'] is None and table['columns']
                                        and table['kind'] != 'project-goal'):
            yield f"{path}: “{table['title']}” is {table['kind']}, in {table['money_unit']}"
    for checked in run(budget, 'check', '--format=json', path)['disclosures']:
        for finding in checked['findings']:
            if finding['severity'] == 'error':
                yield f"{path}: {finding['rule']} {finding['message']['en']}"


def main():
    budget, *paths = sys.argv[1:]
    writers = dict(WRITERS)
    if pdf.missing():
        print(f'no pages are written: {pdf.missing()}')
    else:
        for seed in PAGES:
            layout = draw(random.Random(seed), {'pdf lines': 'strokes'})
            writers[f'-{seed}.pdf'] = lambda blocks, layout=layout: pdf.to_pdf(blocks, layout)
    wrong = []
    n = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in map(Path, paths):
            expected = content(run(budget, 'show', '--format=json', str(path)))
            wrong += judge(budget, str(path))
            blocks = Page(path.read_text(encoding='utf-8')).blocks
            for ending, write in writers.items():
                copy = Path(folder) / f'{path.stem}{ending}'
                copy.write_bytes(write(blocks))
                found = content(run(budget, 'show', '--format=json', str(copy)))
                wrong += differences(expected, found, copy.name)
                wrong += judge(budget, str(copy))
                n += 1
    print(*wrong, sep='\n', end='\n' if wrong else '')
    print(f'{len(paths)} disclosures, {n} copies in other formats, {len(wrong)} differences')
    return 1 if wrong or n == 0 else 0


if __name__ == '__main__':
    sys.exit(main())

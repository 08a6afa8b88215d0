# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A plain Python parser of the text form, as one would write it in an hour: what libbudget is held
against. It knows tables, coded rows with their amounts, and indicator rows; no header structure, no
categories, no prose, no places, no findings."""
import re

CODE = re.compile(r'(?:\d{3}|\d{5}|\d{7})$')
AMOUNT = re.compile(r'-?\d+(?:\.\d+)?$')
BOOKMARK = re.compile(r'\[bookmark: [^\]]*\]')


def parse_tables(text):
    """Tables as (title, rows), rows as lists of cells."""
    tables, row, rows, title = [], [], None, ''
    for line in text.split('\n'):
        if line.startswith('\t'):
            if rows is None:
                rows = []
                tables.append((title, rows))
            row.append(line[1:].strip())
        elif line == '':
            if row:
                rows.append(row)
                row = []
        else:
            rows, row = None, []
            title = BOOKMARK.sub('', line).strip() or title
    return tables


def join_broken_rows(rows, width):
    """Rows that empty paragraphs in a cell have broken, made whole."""
    whole, pending = [], []
    for row in rows:
        pending = pending + row
        if len(pending) >= width:
            whole.append(pending)
            pending = []
    return whole


def to_fen(text):
    """An amount in 万元 as an exact number of fen."""
    if not AMOUNT.match(text):
        return None
    whole, _, fraction = text.partition('.')
    return int(whole + fraction.ljust(6, '0'))


def parse(text):
    """Items as (title, code, name, amounts in fen), indicators as (title, cells)."""
    items, indicators = [], []
    for title, rows in parse_tables(text):
        if rows and rows[0][0] == '一级指标':
            level1 = ''
            for row in join_broken_rows(rows[1:], len(rows[0])):
                level1 = row[0] = row[0] or level1
                indicators.append((title, row))
            continue
        for row in rows:
            if len(row) > 3 and CODE.match(row[1]):
                items.append((title, row[1], row[2], [to_fen(cell) for cell in row[3:]]))
    return items, indicators

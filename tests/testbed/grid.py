# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Builds tables from the paths of their headings."""
from typing import NamedTuple

from documents import Cell


def header_rows(paths):
    """Rows of merged cells: equal beginnings of paths side by side are one cell, and what has fewer
    headings than others reaches down."""
    depth = max(len(path) for path in paths)
    rows = []
    for level in range(depth):
        row, i = [], 0
        while i < len(paths):
            path, end = paths[i], i + 1
            if level >= len(path):
                row.append(Cell(merge='continue'))
            elif level == len(path) - 1:
                row.append(Cell(path[level], merge='restart' if depth > level + 1 else None))
            else:
                while end < len(paths) and paths[end][:level + 1] == path[:level + 1]:
                    end += 1
                row.append(Cell(path[level], end - i))
            i = end
        rows.append(row)
    return rows


def spread(texts, n_columns):
    """A row of cells that share the columns of a table."""
    texts = texts[:n_columns]
    width = n_columns // len(texts)
    spans = [n_columns - width * (len(texts) - 1)] + [width] * (len(texts) - 1)
    return [Cell(text, span) for text, span in zip(texts, spans)]


class Box(NamedTuple):
    """A cell where it stands, with what it covers."""
    text: str
    row: int
    column: int
    n_rows: int
    n_columns: int


def boxes(table):
    """The cells of each row that begin there, top to bottom."""
    placed = []
    for row in table.rows:
        column, line = 0, {}
        for cell in row:
            line[column] = cell
            column += cell.span
        placed.append(line)
    out = []
    for i, line in enumerate(placed):
        row = []
        for column, cell in line.items():
            if cell.merge == 'continue':
                continue
            n_rows = 1
            if cell.merge == 'restart':
                while (i + n_rows < len(placed) and column in placed[i + n_rows]
                       and placed[i + n_rows][column].merge == 'continue'):
                    n_rows += 1
            row.append(Box(cell.text, i, column, n_rows, cell.span))
        out.append(row)
    return out

# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Sets the blocks of a document on pages, with cairo."""
import io
import re

from documents import Paragraph
from grid import boxes

try:
    import cairo
except ImportError:
    cairo = None

LONG, SHORT = 841.89, 595.28    # A4
MARGIN = 45
FONT = 'WenQuanYi Zen Hei'
PADDING = 2.5
LINE = 0.5
# with the unit of money or without
NUMBER = re.compile(r'-?[0-9][0-9,]*(\.[0-9]+)?[百万亿]*元?$')


def missing():
    """What is not there that PDF needs, or None."""
    if cairo is None:
        return 'python3-cairo'
    face = cairo.ScaledFont(cairo.ToyFontFace(FONT), cairo.Matrix(), cairo.Matrix(), cairo.FontOptions())
    # a font without Chinese gives every character the same glyph
    glyphs = face.text_to_glyphs(0, 0, '预算')
    glyphs = glyphs[0] if isinstance(glyphs, tuple) else glyphs
    return 'fonts-wqy-zenhei' if len({glyph.index for glyph in glyphs}) < 2 else None


def rotate_pages(pdf):
    """Says of each page that it is to be shown turned by a quarter, and counts the offsets anew."""
    pdf = pdf.replace(b'/Type /Page ', b'/Type /Page /Rotate 90 ')
    pdf = re.sub(rb'/Type /Page\n', rb'/Type /Page\n/Rotate 90\n', pdf)
    body = pdf[:pdf.rindex(b'\nxref\n') + 1]
    offsets = {int(m.group(1)): m.start(1) for m in re.finditer(rb'(?:^|\n)(\d+) 0 obj', body)}
    table = b'xref\n0 %d\n0000000000 65535 f \n' % (max(offsets) + 1)
    table += b''.join(b'%010d 00000 n \n' % offsets[i] for i in range(1, max(offsets) + 1))
    trailer = pdf[pdf.rindex(b'trailer'):pdf.rindex(b'startxref')]
    return body + table + trailer + b'startxref\n%d\n%%%%EOF\n' % len(body)


def amount_columns(table, rows):
    """The columns of amounts, which are set to the right."""
    heads, holds = {}, {}
    for box in (box for row in rows for box in row if box.n_columns == 1):
        if box.row >= table.n_header_rows:
            holds.setdefault(box.column, []).append(box.text)
        elif not NUMBER.match(box.text):
            heads[box.column] = box.text
    return {column for column, texts in holds.items()
            if heads.get(column, '类') not in ('序号', '栏次', '科目编码', '类', '款', '项')
            and all(NUMBER.match(text) or text in ('', '-', '无') for text in texts)}


class Pages:
    """Sets blocks one below the other, on as many pages as they need."""

    def __init__(self, layout):
        self.layout = layout
        self.turned = layout['pdf page'] in ('turned page', 'turned text')
        self.width, self.height = ((SHORT, LONG) if layout['pdf page'] == 'upright' else (LONG, SHORT))
        self.buffer = io.BytesIO()
        size = (self.height, self.width) if self.turned else (self.width, self.height)
        self.surface = cairo.PDFSurface(self.buffer, *size)
        # the same bytes whenever it is written
        self.surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, '2020-01-01T00:00:00Z')
        self.cairo = cairo.Context(self.surface)
        self.cairo.select_font_face(FONT)
        self.cairo.set_line_width(LINE)
        self.n_pages = 0
        # of the table that is being set
        self.n_header, self.amounts, self.cuts = 0, set(), False
        self.y = None

    # pages -------------------------------------------------------------------------------------------

    def begin_page(self):
        if self.turned:
            self.cairo.set_matrix(cairo.Matrix(0, -1, 1, 0, 0, self.width))
        self.n_pages += 1
        self.y = MARGIN

    def end_page(self):
        if self.y is None:
            return
        if self.layout['pdf footer'] == 'page number':
            self.text(f'— {self.n_pages} —', 9, self.width / 2, self.height - MARGIN / 2, 'centre')
        self.cairo.show_page()
        self.y = None

    def room(self, height):
        """Goes to the next page when there is no room for that on this one."""
        if self.y is not None and self.y + height > self.height - MARGIN:
            self.end_page()
        if self.y is None:
            self.begin_page()

    def finish(self):
        self.end_page()
        self.surface.finish()
        pdf = self.buffer.getvalue()
        return rotate_pages(pdf) if self.layout['pdf page'] == 'turned page' else pdf

    # text --------------------------------------------------------------------------------------------

    def measure(self, text, size):
        self.cairo.set_font_size(size)
        return self.cairo.text_extents(text).x_advance

    def text(self, text, size, x, baseline, align='left'):
        shift = {'left': 0, 'centre': 0.5, 'right': 1}[align] * self.measure(text, size)
        self.cairo.move_to(x - shift, baseline)
        self.cairo.show_text(text)

    def wrap(self, text, size, width):
        lines = []
        for paragraph in text.split('\n'):
            line = ''
            for character in paragraph:
                if line and self.measure(line + character, size) > width:
                    lines.append(line)
                    line = ''
                line += character
            lines.append(line)
        return lines

    def paragraph(self, block):
        size = 15 if block.level else 10
        if block.level == 2 and self.layout['pdf forms'] == 'page each' and self.y is not None:
            self.end_page()
        if not block.text.strip():
            self.y = None if self.y is None else self.y + size
            return
        for line in self.wrap(block.text, size, self.width - 2 * MARGIN):
            self.room(size * 1.5 + (80 if block.level else 0))
            self.y += size * 1.5
            if block.level:
                self.text(line, size, self.width / 2, self.y - size * 0.4, 'centre')
            else:
                self.text(line, size, MARGIN, self.y - size * 0.4)

    # tables ------------------------------------------------------------------------------------------

    def columns_of(self, table, rows, size):
        """The left edge of each column, and the right edge of the last, or None when that font is too
        large: numbers and codes are never wrapped, names share what is left."""
        least, most = [12.0] * table.n_columns, [0.0] * table.n_columns
        for row in rows:
            for box in row:
                if box.n_columns > 1:
                    continue
                width = self.measure(box.text, size) + 2 * PADDING + 1
                if box.row >= table.n_header_rows and NUMBER.match(box.text):
                    least[box.column] = max(least[box.column], width)
                elif box.text:
                    least[box.column] = max(least[box.column], min(width, 3.2 * size + 2 * PADDING))
                if self.cuts and box.row >= table.n_header_rows:
                    # so narrow that many rows are of several lines
                    width = min(width, 6 * size + 2 * PADDING)
                most[box.column] = max(most[box.column], width, least[box.column])
        free = self.width - 2 * MARGIN - sum(least)
        if free < 0:
            return None
        wanted = sum(max(b - a, 0) for a, b in zip(least, most))
        share = min(1.0, free / wanted) if wanted else 0
        over = 0 if self.cuts else max(free - wanted, 0) / table.n_columns
        edges = [MARGIN]
        for a, b in zip(least, most):
            edges.append(edges[-1] + a + max(b - a, 0) * share + over)
        return edges

    def table(self, table):
        rows = boxes(table)
        self.n_header, self.amounts = table.n_header_rows, amount_columns(table, rows)
        # where a row may say nothing but a label, one that is cut is the same as two
        self.cuts = self.layout['pdf rows'] == 'cut' and any(
            box.text == '科目编码' for row in rows[:table.n_header_rows] for box in row)
        size = 10.0
        edges = self.columns_of(table, rows, size)
        while edges is None and size > 4:
            size -= 0.5
            edges = self.columns_of(table, rows, size)
        if edges is None:
            raise ValueError('a table is too wide for its page')
        lines = {}
        heights = [size + 2 * PADDING] * len(rows)
        leading = size * 1.25
        for row in rows:
            for box in row:
                width = edges[box.column + box.n_columns] - edges[box.column] - 2 * PADDING
                lines[box] = self.wrap(box.text, size, width)
                needed = leading * len(lines[box]) + 2 * PADDING
                last = box.row + box.n_rows - 1
                heights[last] = max(heights[last], needed - sum(heights[box.row:last]))
        self.set_rows(table, rows, edges, heights, lines, size)

    def set_rows(self, table, rows, edges, heights, lines, size):
        """Sets rows until the page is full, then goes on on the next."""
        begin, n_header = 0, table.n_header_rows
        self.room(sum(heights[:n_header + 2]) + 4)
        while begin < len(rows):
            repeated = n_header if begin and self.layout['pdf header'] == 'repeated' else 0
            bottom = self.y + sum(heights[:repeated])
            end = begin
            while end < len(rows) and (bottom + heights[end] <= self.height - MARGIN or end == begin):
                bottom += heights[end]
                end += 1
            if repeated:
                self.set_part(rows, 0, repeated, edges, heights, lines, size)
            self.set_part(rows, begin, end, edges, heights, lines, size)
            if self.cuts and n_header < end < len(rows):
                self.cut_row(rows, end, edges, heights, lines, size)
            begin = end
            if begin < len(rows):
                self.end_page()
                self.begin_page()
        self.y += 4

    def cut_row(self, rows, at, edges, heights, lines, size):
        """Sets as many lines of a row as there is room for, and leaves the others to the next page."""
        merged = sum(box.n_columns for box in rows[at]) < len(edges) - 1
        n_lines = max(len(lines[box]) for box in rows[at])
        fit = int((self.height - MARGIN - self.y - 2 * PADDING) / (size * 1.25))
        if merged or any(box.n_rows > 1 for box in rows[at]) or not 0 < fit < n_lines:
            return
        bottom = self.y + fit * size * 1.25 + 2 * PADDING
        for box in rows[at]:
            x0, x1 = edges[box.column], edges[box.column + box.n_columns]
            self.rule(x0, self.y, x1, bottom)
            self.set_box(box, x0, self.y, x1, bottom, lines[box][:fit], size)
            lines[box] = lines[box][fit:]
        heights[at] -= fit * size * 1.25

    def set_part(self, rows, begin, end, edges, heights, lines, size):
        tops = [self.y]
        for height in heights[begin:end]:
            tops.append(tops[-1] + height)
        for row in rows[:end]:
            for box in row:
                # what a page break cuts goes on without its text
                first, last = max(box.row, begin), min(box.row + box.n_rows, end)
                if first >= last:
                    continue
                x0, x1 = edges[box.column], edges[box.column + box.n_columns]
                y0, y1 = tops[first - begin], tops[last - begin]
                self.rule(x0, y0, x1, y1)
                if box.row >= begin:
                    self.set_box(box, x0, y0, x1, y1, lines[box], size)
        self.y = tops[-1]

    def set_box(self, box, x0, y0, x1, y1, lines, size):
        leading = size * 1.25
        y = (y0 + y1 - leading * len(lines)) / 2 + size * 1.05
        for line in lines:
            if box.row < self.n_header or box.n_columns > 1 or box.n_rows > 1:
                self.text(line, size, (x0 + x1) / 2, y, 'centre')
            elif box.column in self.amounts:
                self.text(line, size, x1 - PADDING, y, 'right')
            else:
                self.text(line, size, x0 + PADDING, y)
            y += leading

    def rule(self, x0, y0, x1, y1):
        """The four sides of a cell, as the document draws its lines."""
        way = self.layout['pdf lines']
        if way == 'none':
            return
        for xa, ya, xb, yb in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            if way == 'strokes':
                self.cairo.move_to(xa, ya)
                self.cairo.line_to(xb, yb)
                self.cairo.stroke()
            else:
                self.cairo.rectangle(xa - LINE / 2, ya - LINE / 2, xb - xa + LINE, yb - ya + LINE)
                self.cairo.fill()


def to_pdf(blocks, layout):
    pages = Pages(layout)
    for block in blocks:
        if isinstance(block, Paragraph):
            pages.paragraph(block)
        else:
            pages.table(block)
    return pages.finish()

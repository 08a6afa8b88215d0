# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the blocks of a document as a web page, as an OpenDocument text and as a workbook."""
import re
from html import escape

from documents import HEAD, Paragraph, archive
from grid import boxes

# web pages ------------------------------------------------------------------------------------------


def html_cell(box):
    spans = ''.join(f' {name}="{n}"' for name, n in (('rowspan', box.n_rows), ('colspan', box.n_columns))
                    if n > 1)
    return f'<td{spans}>{escape(box.text).replace(chr(10), "<br>")}</td>'


def html_block(block):
    if isinstance(block, Paragraph):
        tag = f'h{block.level}' if block.level else 'p'
        return f'<{tag}>{escape(block.text)}</{tag}>\n'
    rows = ''.join(f'<tr>{"".join(map(html_cell, row))}</tr>\n' for row in boxes(block))
    return f'<table border="1" cellspacing="0">\n{rows}</table>\n'


def to_html(blocks, charset):
    """A page; charset is utf-8, gb2312 or fragment, which says nothing of itself."""
    body = ''.join(map(html_block, blocks))
    if charset == 'fragment':
        return f'<div class="content">\n{body}</div>\n'.encode()
    page = (f'<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; '
            f'charset={charset}"><title>信息公开</title></head>\n<body>\n{body}</body></html>\n')
    # pages that say gb2312 hold what only its successors have
    return page.encode('gb18030' if charset == 'gb2312' else charset)


# OpenDocument ---------------------------------------------------------------------------------------

ODF = 'urn:oasis:names:tc:opendocument:xmlns:'


def odt_paragraphs(text):
    return ''.join(f'<text:p>{odt_text(line)}</text:p>' for line in text.split('\n'))


def odt_text(text):
    # a space at the beginning, and each after another, is an element
    return re.sub(r'^ | (?= )', '<text:s/>', escape(text, quote=False))


def odt_table(table, number):
    covered = set()
    out = [f'<table:table table:name="Table{number}">'
           f'<table:table-column table:number-columns-repeated="{table.n_columns}"/>']
    for i, row in enumerate(boxes(table)):
        begins = {box.column: box for box in row}
        out.append('<table:table-row>')
        for column in range(table.n_columns):
            box = begins.get(column)
            if box is None:
                if (i, column) not in covered:
                    raise ValueError(f'row {i} has nothing in column {column}')
                out.append('<table:covered-table-cell/>')
                continue
            covered.update((i + y, column + x) for y in range(box.n_rows) for x in range(box.n_columns))
            spans = ''.join(f' table:number-{name}-spanned="{n}"' for name, n in
                            (('rows', box.n_rows), ('columns', box.n_columns))
                            if box.n_rows > 1 or box.n_columns > 1)
            out.append(f'<table:table-cell{spans}>{odt_paragraphs(box.text)}</table:table-cell>')
        out.append('</table:table-row>')
    return ''.join(out) + '</table:table>'


def odt_block(block, number):
    if not isinstance(block, Paragraph):
        return odt_table(block, number)
    if block.level:
        return f'<text:h text:outline-level="{block.level}">{odt_text(block.text)}</text:h>'
    return f'<text:p>{odt_text(block.text)}</text:p>'


def to_odt(blocks):
    body = ''.join(odt_block(block, i) for i, block in enumerate(blocks))
    names = ' '.join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ('office', 'text', 'table'))
    content = (f'{HEAD}<office:document-content {names} office:version="1.2"><office:body><office:text>'
               f'{body}</office:text></office:body></office:document-content>')
    kind = 'application/vnd.oasis.opendocument.text'
    manifest = (f'{HEAD}<manifest:manifest xmlns:manifest="{ODF}manifest:1.0" manifest:version="1.2">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                '</manifest:manifest>')
    return archive([('mimetype', kind), ('content.xml', content), ('META-INF/manifest.xml', manifest)])


# workbooks ------------------------------------------------------------------------------------------

XLSX = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
SHEET_KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
NUMBER = re.compile(r'-?[0-9][0-9,]*(\.[0-9]+)?$')


def column_name(i):
    return (column_name(i // 26 - 1) if i > 25 else '') + chr(ord('A') + i % 26)


def number_format(text):
    """The format that shows a number as it is printed."""
    whole, _, part = text.partition('.')
    if ',' in whole or part:
        return ('#,##0' if ',' in whole else '0') + ('.' + '0' * len(part) if part else '')
    return '0' * len(whole) if whole.startswith('0') else 'General'


def with_noise(text):
    """The number as a sum of binary fractions leaves it: 82800.92 is 82800.92000000001."""
    n_digits = len(text.replace('.', '').lstrip('-0'))
    return text + '0' * (15 - n_digits) + '1' if '.' in text and n_digits < 14 else text


class Workbook:
    """The sheets, strings and formats of a workbook that is being written."""

    def __init__(self, numbers):
        self.numbers = numbers
        self.strings = {}
        self.formats = {'General': 0}

    def cell(self, reference, text):
        if self.numbers != 'text' and NUMBER.match(text):
            style = self.formats.setdefault(number_format(text), len(self.formats))
            value = text.replace(',', '')
            if self.numbers == 'noise':
                value = with_noise(value)
            return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'
        number = self.strings.setdefault(text, len(self.strings))
        return f'<c r="{reference}" t="s"><v>{number}</v></c>'

    def sheet(self, blocks):
        rows, merged, line = [], [], 0
        for block in blocks:
            if isinstance(block, Paragraph):
                line += 1
                text = block.text.strip(' ')
                rows.append(f'<row r="{line}">{self.cell(f"A{line}", text)}</row>' if text else '')
                continue
            for row in boxes(block):
                line += 1
                cells = []
                for box in row:
                    reference = f'{column_name(box.column)}{line}'
                    if box.text:
                        cells.append(self.cell(reference, box.text))
                    if box.n_rows > 1 or box.n_columns > 1:
                        end = f'{column_name(box.column + box.n_columns - 1)}{line + box.n_rows - 1}'
                        merged.append(f'<mergeCell ref="{reference}:{end}"/>')
                rows.append(f'<row r="{line}">{"".join(cells)}</row>')
        merges = f'<mergeCells count="{len(merged)}">{"".join(merged)}</mergeCells>' if merged else ''
        return (f'{HEAD}<worksheet xmlns="{XLSX}"><sheetData>{"".join(rows)}</sheetData>{merges}'
                '</worksheet>')

    def strings_xml(self):
        items = ''.join(f'<si><t xml:space="preserve">{escape(text, quote=False)}</t></si>'
                        for text in self.strings)
        return f'{HEAD}<sst xmlns="{XLSX}" uniqueCount="{len(self.strings)}">{items}</sst>'

    def styles_xml(self):
        formats = ''.join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(code)}"/>'
                          for code, i in self.formats.items() if i)
        styles = ''.join(f'<xf numFmtId="{164 + i if i else 0}" fontId="0" fillId="0" borderId="0"/>'
                         for i in self.formats.values())
        formats = f'<numFmts count="{len(self.formats) - 1}">{formats}</numFmts>' if formats else ''
        return (f'{HEAD}<styleSheet xmlns="{XLSX}">{formats}<fonts count="1"><font/></fonts>'
                '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
                '<borders count="1"><border/></borders>'
                '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
                f'<cellXfs count="{len(self.formats)}">{styles}</cellXfs></styleSheet>')


def parts_of(blocks):
    """The blocks of each sheet: a table with what stands above it, and the notes below."""
    parts, after_table = [[]], False
    for block in blocks:
        if after_table and isinstance(block, Paragraph) and not block.text.startswith(('注', ' ')) \
                and block.text:
            parts.append([])
            after_table = False
        parts[-1].append(block)
        after_table = after_table or not isinstance(block, Paragraph)
    return parts


def to_xlsx(blocks, sheets, numbers):
    book = Workbook(numbers)
    parts = parts_of(blocks) if sheets == 'many' else [blocks]
    contents = [book.sheet(part) for part in parts]
    n = len(contents)
    listed = ''.join(f'<sheet name="表{i}" sheetId="{i}" r:id="rId{i}"/>' for i in range(1, n + 1))
    links = ''.join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                    for i in range(1, n + 1))
    links += ''.join(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
                     for name in ('sharedStrings', 'styles'))
    kinds = ''.join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
                    f'ContentType="{SHEET_KIND}.worksheet+xml"/>' for i in range(1, n + 1))
    kinds += ''.join(f'<Override PartName="/xl/{name}.xml" ContentType="{SHEET_KIND}.{name}+xml"/>'
                     for name in ('sharedStrings', 'styles'))
    members = [
        ('[Content_Types].xml',
         f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_KIND}.sheet.main+xml"/>{kinds}</Types>'),
        ('_rels/.rels', f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ('xl/workbook.xml', f'{HEAD}<workbook xmlns="{XLSX}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets>'
                            '</workbook>'),
        ('xl/_rels/workbook.xml.rels',
         f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')]
    members += [(f'xl/worksheets/sheet{i + 1}.xml', content) for i, content in enumerate(contents)]
    # after the sheets, as most programs write them
    members += [('xl/sharedStrings.xml', book.strings_xml()), ('xl/styles.xml', book.styles_xml())]
    return archive(members)

# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Documents made of paragraphs and tables, and their writers as text and as .docx.

The sample and the generated disclosures of the tests are such documents.
"""
import io
import zipfile
from typing import NamedTuple, Optional
from xml.sax.saxutils import escape

PAGE_WIDTH = 13958  # twentieths of a point between the margins of A4 lying down
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Paragraph(NamedTuple):
    text: str
    bookmark: Optional[str] = None  # stands in front of the text
    level: int = 0                  # of a heading
    lead: str = ''                  # stands in front of the bookmark


class Cell(NamedTuple):
    text: str = ''                  # paragraphs parted by line feeds
    span: int = 1
    merge: Optional[str] = None     # 'restart' begins a vertical merge, 'continue' goes on with it


class Table(NamedTuple):
    n_columns: int
    rows: list
    n_header_rows: int = 0          # that a page begins with when the table goes on there


def to_text(blocks):
    """The document as Apache Tika prints a Word file."""
    out = []
    for block in blocks:
        if isinstance(block, Paragraph):
            bookmark = f'[bookmark: {block.bookmark}]' if block.bookmark else ''
            out.append(block.lead + bookmark + block.text + '\n')
            continue
        for row in block.rows:
            # a cell is a line behind a tab, a row ends with an empty line, and so does the table
            out.extend('\t' + cell.text + '\n' for cell in row)
            out.append('\n')
        out.append('\n')
    return ''.join(out)


def run(text):
    pieces = [f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ''
              for piece in text.split('\t')]
    content = '<w:tab/>'.join(pieces)
    return f'<w:r>{content}</w:r>' if content else ''


def paragraph(block, number):
    style = f'<w:pPr><w:pStyle w:val="Heading{block.level}"/></w:pPr>' if block.level else ''
    mark = ''
    if block.bookmark:
        mark = (f'<w:bookmarkStart w:id="{number}" w:name="{block.bookmark}"/>'
                f'<w:bookmarkEnd w:id="{number}"/>')
    return f'<w:p>{style}{run(block.lead)}{mark}{run(block.text)}</w:p>'


def cell_xml(cell, width):
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ''
    merge = {'restart': '<w:vMerge w:val="restart"/>', 'continue': '<w:vMerge/>', None: ''}[cell.merge]
    content = ''.join(f'<w:p>{run(text)}</w:p>' for text in cell.text.split('\n'))
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width * cell.span}" w:type="dxa"/>{span}{merge}</w:tcPr>'
            f'{content}</w:tc>')


def table_xml(table):
    width = PAGE_WIDTH // table.n_columns
    grid = f'<w:gridCol w:w="{width}"/>' * table.n_columns
    rows = []
    for row in table.rows:
        if sum(cell.span for cell in row) != table.n_columns:
            raise ValueError(f'a row does not fill its {table.n_columns} columns: {row}')
        rows.append('<w:tr>' + ''.join(cell_xml(cell, width) for cell in row) + '</w:tr>')
    return ('<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f'<w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')


def document_xml(blocks):
    body = ''.join(paragraph(block, i) if isinstance(block, Paragraph) else table_xml(block)
                   for i, block in enumerate(blocks))
    return (f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr>'
            '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
            '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" '
            'w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>')


def styles_xml():
    headings = ''.join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/>'
        '</w:pPr><w:rPr><w:b/></w:rPr></w:style>' for level in (2, 3))
    borders = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                      for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    return (f'{HEAD}<w:styles xmlns:w="{W}">'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            f'{headings}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
            f'<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style></w:styles>')


def members(blocks):
    package = 'http://schemas.openxmlformats.org/package/2006'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    return {
        '[Content_Types].xml':
            f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        '_rels/.rels':
            f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': document_xml(blocks),
        'word/_rels/document.xml.rels':
            f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/styles" Target="styles.xml"/></Relationships>',
        'word/styles.xml': styles_xml(),
    }


def archive(members):
    """A zip file of (name, content) pairs, the same bytes wherever this runs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, content in members:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            # by this one, which lies there as it is, OpenDocument files are told
            info.compress_type = zipfile.ZIP_STORED if name == 'mimetype' else zipfile.ZIP_DEFLATED
            file.writestr(info, content, compresslevel=9)
    return buffer.getvalue()


def to_docx(blocks):
    """The document as Word writes it."""
    return archive(members(blocks).items())

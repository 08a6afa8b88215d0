# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The formats beside text and .docx: .pdf with its pages a second, .xlsx, .odt and .html with their floor.

Where the real documents are not there, the sample is written in these formats and measured.
"""
import shutil
import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / 'examples' / 'data'), str(ROOT / 'tests' / 'testbed')]
import pdf  # noqa: E402
from measure import (libbudget, measure_in_turn, median_ms, number_after, output_of,  # noqa: E402
                     processor_ms, report)
from sample_content import blocks  # noqa: E402
from writers import to_html, to_odt, to_xlsx  # noqa: E402

PDF_LAYOUT = {'pdf lines': 'strokes', 'pdf page': 'lying', 'pdf forms': 'page each', 'pdf header': 'repeated',
              'pdf rows': 'whole', 'pdf footer': 'page number'}


def sample(directory):
    """The sample in each format that can be written here."""
    contents = {'odt': to_odt(blocks), 'html': to_html(blocks, 'utf-8'), 'xlsx': to_xlsx(blocks, 'many', 'number')}
    if not pdf.missing():
        contents['pdf'] = pdf.to_pdf(blocks, PDF_LAYOUT)
    for form, content in contents.items():
        (directory / f'sample.{form}').write_bytes(content)
    return [directory / f'sample.{form}' for form in contents]


def documents(data, directory):
    """The real documents, else the sample."""
    reference = [data / f'reference/luquan-2022.{form}' for form in ('odt', 'html', 'pdf')]
    corpus = sorted((data / 'corpus').glob('*.xlsx')) + sorted((data / 'corpus').glob('*.pdf'))
    found = [path for path in reference + corpus if path.exists()]
    return found or sample(directory)


def openpyxl_reader(path):
    """None where openpyxl is not installed."""
    try:
        import openpyxl
    except ImportError:
        return None

    def read():
        # that it misses a style is no news
        warnings.simplefilter('ignore')
        book = openpyxl.load_workbook(path, data_only=True)
        return [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    return read


def pdfplumber_reader(path):
    """None where pdfplumber is not installed."""
    try:
        import pdfplumber
    except ImportError:
        return None

    def read():
        with pdfplumber.open(path) as document:
            return [page.extract_tables() for page in document.pages]
    return read


def n_pages(path):
    """None where poppler-utils is not installed."""
    if not shutil.which('pdfinfo'):
        return None
    return int(number_after(r'\nPages:', output_of('pdfinfo', path)))


def bench_packed(path, load, floor, times, rounds):
    """A workbook, a text or a web page beside the least that reading it takes."""
    names = ['floor: read, inflate, libxml2 SAX events', 'libbudget: load, read every value once']
    values = measure_in_turn([lambda: number_after('median', output_of(floor, path, times)),
                              lambda: libbudget(load, path, times)], rounds)
    reader = openpyxl_reader(path) if path.suffix == '.xlsx' else None
    if reader:
        names.append('openpyxl, the value of every cell')
        values.append(median_ms(reader, min(times, 5)))
    report(f'{path.name}, {path.stat().st_size} bytes', names, values)


def bench_pdf(path, load, times, rounds):
    """Gives the pages and the milliseconds of a processor."""
    names = ['libbudget: load, read every value once', 'libbudget: likewise, time of a processor']
    measures = [lambda: libbudget(load, path, times),
                lambda: processor_ms(lambda: libbudget(load, path, times)) / times]
    if shutil.which('pdftotext'):
        def extract():
            output_of('pdftotext', '-layout', path, '-')
        names += ['pdftotext -layout, whole process', 'pdftotext: likewise, time of a processor']
        measures += [lambda: median_ms(extract, min(times, 5)), lambda: processor_ms(extract)]
    values = measure_in_turn(measures, rounds)
    reader = pdfplumber_reader(path)
    if reader:
        names.append('pdfplumber, the tables of every page')
        values.append(median_ms(reader, 1))
    pages = n_pages(path)
    speed = f', {pages} pages, {pages / values[1] * 1e3:.0f} pages/s of a processor' if pages else ''
    report(f'{path.name}, {path.stat().st_size} bytes{speed}', names, values)
    return pages or 0, values[1]


def bench(data, directory, build, smoke):
    """All of them, on one core as everything here is."""
    load, floor = build / 'tests/bench/bench-load', build / 'tests/bench/bench-floor'
    times, rounds = (3, 1) if smoke else (51, 5)
    has_pdf = (build / 'libbudget/read/pdf').exists()
    corpus = []
    for path in documents(data, directory):
        if path.suffix != '.pdf':
            bench_packed(path, load, floor, times, rounds)
        elif has_pdf:
            measured = bench_pdf(path, load, max(times // 5, 1), rounds)
            corpus += [measured] if path.parent.name == 'corpus' else []
    pages, milliseconds = (sum(column) for column in zip(*corpus or [(0, 0)]))
    if pages:
        print(f'{len(corpus)} PDF documents of the corpus, {pages} pages: {pages / milliseconds * 1e3:.0f} pages/s '
              'of a processor')
